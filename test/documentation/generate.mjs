// Turns every ```ts block of README.md, docs/**/*.md and the JSDoc comments of src/**/*.ts into a test file in
// test/documentation/generated/ (git-ignored), to be type-checked by tsc and run by vitest:
//
// - a block is a module of its own, with its own imports; ```ts continued goes on in the module of the block before it
//   (of the same page, or the same comment);
// - a statement `expression // => value` or `const name = expression // => value` becomes an assertion of deep equality.
//   A long value may stand on comment lines of its own below the statement, the first beginning with `// =>`.
// - a block keeps its line numbers: an error in generated/docs/tour.md.L10.test.ts:12 is an error in docs/tour.md:12.
//
// `npm run typecheck` runs it, and vitest.config.ts does.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'

/**
 * A fenced block: the line of its first line of code (1 is the first), and its code.
 * @typedef {{ line: number, code: ReadonlyArray<string>, continued: boolean }} Block
 *
 * An error in a page: where and what.
 * @typedef {{ line: number, message: string }} Problem
 */

/** @type {(line: number, message: string) => never} */
const fail = (line, message) => {
  throw Object.assign(new Error(message), { line })
}

/**
 * The TypeScript blocks of Markdown text that begins at a line of a page.
 * @type {(lines: ReadonlyArray<string>, firstLine?: number) => ReadonlyArray<Block>}
 */
export const blocksOf = (lines, firstLine = 1) => {
  /** @type {Array<Block>} */
  const blocks = []
  /** @type {{ indent: string, fence: string, info: string, line: number, code: Array<string> } | undefined} */
  let open
  lines.forEach((text, index) => {
    const line = firstLine + index
    if (open === undefined) {
      const [, indent = '', fence, info = ''] = /^(\s*)(`{3,})(.*)$/u.exec(text) ?? []
      if (fence !== undefined) open = { indent, fence, info: info.trim(), line: line + 1, code: [] }
    } else if (text.trim() === open.fence) {
      const { code, info } = open
      if (info === 'ts' || info === 'ts continued') blocks.push({ line: open.line, code, continued: info !== 'ts' })
      else if (/^(?:ts|typescript)\b/u.test(info))
        fail(open.line - 1, `a block is \`\`\`ts or \`\`\`ts continued, not \`\`\`${info}`)
      open = undefined
    } else open.code.push(text.startsWith(open.indent) ? text.slice(open.indent.length) : text.trimStart())
  })
  if (open !== undefined) fail(open.line - 1, 'this block has no end')
  return blocks
}

/**
 * The TypeScript blocks in the JSDoc comments of a TypeScript file, comment by comment.
 * @type {(source: string) => ReadonlyArray<ReadonlyArray<Block>>}
 */
export const blocksOfComments = (source) =>
  parseSync('source.ts', source)
    .comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ start, value }) =>
      blocksOf(
        value.split('\n').map((text) => text.replace(/^\s*\* ?/u, '')),
        source.slice(0, start).split('\n').length,
      ),
    )

/** @type {(value: string) => boolean} */
const isExpression = (value) => value.trim() !== '' && parseSync('value.ts', `(${value})`).errors.length === 0

/** @type {(text: string) => number} */
const breaks = (text) => text.split('\n').length - 1

/**
 * The code of one module with its `// => value` comments made assertions, on the lines where they stand.
 * @type {(code: string, page: string) => string}
 */
export const withAssertions = (code, page) => {
  const { comments, errors, program } = parseSync('example.ts', code)
  /** @type {(offset: number) => number} */
  const lineAt = (offset) => breaks(code.slice(0, offset)) + 1
  const [error] = errors
  if (error !== undefined) fail(lineAt(error.labels[0]?.start ?? 0), error.message)

  // What can be asserted: a statement, the part of it that is compared, and whether the statement itself stays.
  /** @type {Array<{ start: number, end: number, subject: { start: number, end: number }, keeps: boolean }>} */
  const statements = []
  new Visitor({
    ExpressionStatement: ({ start, end, expression }) => {
      statements.push({ start, end, subject: expression, keeps: false })
    },
    VariableDeclaration: ({ start, end, declarations }) => {
      const id = declarations.length === 1 ? declarations[0]?.id : undefined
      if (id?.type === 'Identifier') {
        statements.push({ start, end, subject: { start: id.start, end: id.start + id.name.length }, keeps: true })
      }
    },
  }).visit(program)

  /** @type {Array<{ start: number, end: number, text: string }>} */
  const edits = []
  comments.forEach((comment, index) => {
    const arrow = comment.type === 'Line' ? /^\s*=>/u.exec(comment.value) : null
    if (arrow === null) return
    const line = lineAt(comment.start)
    const statement = statements.find(({ end }) => end <= comment.start && code.slice(end, comment.start).trim() === '')
    if (statement === undefined)
      return fail(line, '`// =>` stands after a statement: an expression, or `const name = …`')

    let value = comment.value.slice(arrow[0].length)
    let last = comment
    for (const next of comments.slice(index + 1)) {
      if (isExpression(value) || next.type !== 'Line' || code.slice(last.end, next.start).trim() !== '') break
      value += `\n${next.value}`
      last = next
    }
    if (!isExpression(value)) fail(line, `\`// =>${value}\` is not an expression`)

    const { start, end } = statement.subject
    const place = JSON.stringify(`${page}:${line}`)
    const before = statement.keeps ? code.slice(statement.start, statement.end) : ''
    const text = `${before};__expect((${code.slice(start, end)}), ${place}).toEqual((${value}));`
    // As many line breaks as in what it replaces, so that the lines below keep their numbers.
    const spare = breaks(code.slice(statement.start, last.end)) - breaks(text)
    edits.push({ start: statement.start, end: last.end, text: text + '\n'.repeat(spare) })
  })
  return edits.reduceRight((text, { start, end, text: edit }) => text.slice(0, start) + edit + text.slice(end), code)
}

/**
 * The test modules of a page, from its blocks: the line of the first block and the text, line for line that of the page.
 * @type {(page: string, blocks: ReadonlyArray<Block>) => ReadonlyArray<{ line: number, text: string }>}
 */
export const modulesOf = (page, blocks) => {
  /** @type {Array<{ line: number, lines: Array<string> }>} */
  const modules = []
  for (const { line, code, continued } of blocks) {
    const before = modules.at(-1)
    if (continued && before === undefined) fail(line - 1, '```ts continued has no block before it')
    const module = continued && before !== undefined ? before : { line, lines: [] }
    if (module !== before) modules.push(module)
    while (module.lines.length < line - 1) module.lines.push('')
    module.lines.push(...code)
  }
  return modules.map(({ line, lines }) => {
    // Line 1 is never code: a block begins below its fence.
    const [, ...rest] = withAssertions(lines.join('\n'), page).split('\n')
    const name = JSON.stringify(`${page}:${line}`)
    return {
      line,
      text: [
        `import { expect as __expect, test as __test } from 'vitest'; __test(${name}, () => {})`,
        ...rest,
        'export {}',
        '',
      ].join('\n'),
    }
  })
}

/**
 * The text of the test files of a page, by the line that their names give. A page that is wrong is a test that fails.
 * @type {(page: string, source: string) => ReadonlyArray<{ line: number, text: string }>}
 */
export const testsOf = (page, source) => {
  try {
    const groups = page.endsWith('.md') ? [blocksOf(source.split('\n'))] : blocksOfComments(source)
    return groups.flatMap((blocks) => modulesOf(page, blocks))
  } catch (error) {
    const { line, message } = /** @type {Problem} */ (error)
    const place = JSON.stringify(`${page}:${line}`)
    const text = `import { test } from 'vitest'\n\ntest(${place}, () => {\n  throw new Error(${JSON.stringify(message)})\n})\n`
    return [{ line, text }]
  }
}

/**
 * A module of a page with its relative imports, which are meant from the page, as they are from another folder.
 * @type {(text: string, from: string, to: string) => string}
 */
export const withImportsFrom = (text, from, to) =>
  text.replaceAll(/(?<=^(?:import|export|\}) .*')\.{1,2}\/[^']+(?='$)/gmu, (path) => relative(to, join(from, path)))

/** @type {(folder: string) => ReadonlyArray<string>} */
const filesIn = (folder) => {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = fileURLToPath(new URL('generated', import.meta.url))

/**
 * Writes the test files of the repository, those that changed, and removes those that are no more.
 * @type {() => void}
 */
export const generate = () => {
  const pages = [
    ...[join(root, 'README.md')].filter((path) => existsSync(path)),
    ...filesIn(join(root, 'docs')).filter((path) => path.endsWith('.md')),
    ...filesIn(join(root, 'src')).filter((path) => path.endsWith('.ts')),
  ]
  const tests = new Map([[join(target, 'empty.ts'), 'export {} // tsc refuses a project without files\n']])
  for (const path of pages) {
    const page = relative(root, path)
    for (const { line, text } of testsOf(page, readFileSync(path, 'utf8'))) {
      const file = join(target, `${page}.L${line}.test.ts`)
      tests.set(file, page.endsWith('.md') ? withImportsFrom(text, dirname(path), dirname(file)) : text)
    }
  }
  for (const file of filesIn(target)) if (!tests.has(file)) rmSync(file, { force: true })
  for (const [file, text] of tests) {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate()
