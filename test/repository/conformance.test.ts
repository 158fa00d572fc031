import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Row {
  readonly line: number
  readonly section: string
  readonly requirement: string
  readonly test: string
}

/** The rows of the table under a heading. */
const rowsOf = (page: string, heading: string): ReadonlyArray<Row> => {
  const lines = page.split('\n')
  const start = lines.indexOf(heading)
  const end = lines.findIndex((line, index) => index > start && line.startsWith('## '))
  return lines.slice(start, end).flatMap((text, index): ReadonlyArray<Row> => {
    const [, section, requirement, , test, ...more] = text.split(/(?<!\\)\|/u).map((cell) => cell.trim())
    return section === undefined || !/^\d/u.test(section) || requirement === undefined
      ? []
      : [{ line: start + index + 1, section, requirement, test: more.length === 1 ? (test ?? '') : '' }]
  })
}

/** The titles of the tests of a file, and of the groups around them. */
const titlesOf = (path: string): ReadonlySet<string> => {
  const titles = new Set<string>()
  const { program } = parseSync(path, readFileSync(join(root, path), 'utf8'))
  new Visitor({
    CallExpression: ({ callee, arguments: [first] }) => {
      // The name at the bottom of `test`, `test.each` and `describe.skipIf`.
      let called = callee
      while (called.type !== 'Identifier') {
        if (called.type === 'MemberExpression') called = called.object
        else if (called.type === 'CallExpression') called = called.callee
        else return
      }
      if (!['test', 'it', 'describe'].includes(called.name)) return
      if (first?.type === 'Literal' && typeof first.value === 'string') titles.add(first.value)
      if (first?.type === 'TemplateLiteral') titles.add(first.quasis.map((part) => part.value.raw).join('…'))
    },
  }).visit(program)
  return titles
}

const page = readFileSync(join(root, 'docs/conformance.md'), 'utf8')
const rows = rowsOf(page, '## Messages')
const peerRows = rowsOf(page, '## Peers')

test('the table has the sections that it is about', () => {
  const sections = new Set(
    rows.map((row) =>
      row.section
        .split('.', 2)
        .slice(0, row.section.startsWith('5') ? 2 : 1)
        .join('.'),
    ),
  )
  expect([...sections]).toEqual(['3', '4', '5.4', '7'])
})

test('the table of peers has as many rows as it has had', () => {
  expect(peerRows.length).toBeGreaterThanOrEqual(27)
})

test('each row names tests that exist', () => {
  const known = new Map<string, ReadonlySet<string>>()
  const problems = [...rows, ...peerRows].flatMap(({ line, test }) => {
    return test.split('<br>').flatMap((name) => {
      const { path, title } = /^`(?<path>test\/\S+\.test\.ts) › (?<title>.+)`$/u.exec(name.trim())?.groups ?? {}
      if (path === undefined || title === undefined) return [`line ${line}: no test: ${name}`]
      if (!existsSync(join(root, path))) return [`line ${line}: no file ${path}`]
      const titles = known.get(path) ?? titlesOf(path)
      known.set(path, titles)
      return titles.has(title) ? [] : [`line ${line}: ${path} has no test ${title}`]
    })
  })
  expect(problems).toEqual([])
})
