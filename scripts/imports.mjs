// What the files of src import: for the test of the floors and for the picture of the rooms.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** The sources of the package by their paths below src. @returns {ReadonlyMap<string, string>} */
export const sources = () =>
  new Map(
    readdirSync(src, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(src, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  )

/**
 * The imports of a source: `import`, `export … from`, `import()` and types of `import('…')`. With verbatimModuleSyntax an
 * import without `type` in front of its braces stays in the output, whatever it names.
 *
 * @param {string} path
 * @param {string} source
 */
export const importsOf = (path, source) => {
  /** @type {Array<{ readonly specifier: string, readonly onlyTypes: boolean, readonly line: number }>} */
  const imports = []
  /** @param {{ readonly start: number }} node @param {unknown} specifier @param {boolean} onlyTypes */
  const add = ({ start }, specifier, onlyTypes) =>
    void imports.push({ specifier: String(specifier), onlyTypes, line: source.slice(0, start).split('\n').length })
  const { errors, program } = parseSync(path, source)
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`)
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node, node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node, node.source.value, node.exportKind === 'type')
    },
    ImportExpression: (node) => add(node, 'value' in node.source ? node.source.value : 'an expression', false),
    TSImportType: (node) => add(node, node.source.value, true),
  }).visit(program)
  return imports
}
