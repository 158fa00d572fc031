import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// What a page, a comment or a setting names in this repository is there.

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = ['.ci', 'bench', 'docs', 'fuzz', 'scripts', 'src', 'test', 'tools']

/** What tools write, and so need not be there. */
const made =
  /^(?:docs\/api|fuzz\/build|test\/documentation\/generated|tools\/\w+\/(?:reports|node_modules))(?:\/|$)|(?:^|\/)node_modules\//u

const filesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (made.test(path) || entry.name === 'node_modules') return []
    return entry.isDirectory() ? filesIn(path) : [path]
  })

const files = [
  ...readdirSync(root).filter((name) => statSync(join(root, name)).isFile() && name !== 'package-lock.json'),
  ...folders.flatMap(filesIn),
]
const known = new Set(
  files.flatMap((file) => file.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))),
)

/** `a/{b,c}/*.ts` as a pattern of the paths that it stands for. */
const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replaceAll(/[.+]/gu, String.raw`\$&`)
      .replaceAll('{', '(?:')
      .replaceAll('}', ')')
      .replaceAll(',', '|')
      .replaceAll(/\*\*\/|\*/gu, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'))}(?:/|$)`,
    'u',
  )

const isThere = (path: string): boolean =>
  made.test(path) ||
  known.has(path.replace(/\/$/u, '')) ||
  (/[*{]/u.test(path) && files.some((file) => patternOf(path).test(file)))

/** The links of a page, what begins with a folder of this repository in any text, and files named without a folder. */
const pathsIn = (file: string, text: string): ReadonlyArray<string> => {
  const links = file.endsWith('.md') ? text.matchAll(/\]\((?!\w+:|#)([^)#\s]+\.\w+)[)#]/gu) : []
  const bare = [...text.matchAll(/`([\w-]+\.(?:ts|mjs))`/gu)].map(([, name = '']) => `**/${name}`)
  const named = text.matchAll(/(?<![\w./@-])(?:bench|docs|fuzz|scripts|src|test|tools)\/[\w{}*,./-]*[\w}*]/gu)
  return [
    ...[...links].map(([, link = '']) => posix.join(dirname(file), link)),
    ...[...named].map(([path]) => path),
    ...bare,
  ]
}

const problemsOf = (texts: ReadonlyArray<readonly [file: string, text: string]>): ReadonlyArray<string> =>
  texts.flatMap(([file, text]) =>
    [...new Set(pathsIn(file, text))].filter((path) => !isThere(path)).map((path) => `${file}: ${path} is not there`),
  )

test('what pages, comments and settings name is there', () => {
  const texts = files.filter(
    (file) => /\.(?:md|json|mjs|ts|sh)$/u.test(file) && !/^(?:docs\/captures|test)\//u.test(file),
  )
  expect(texts.length).toBeGreaterThan(200)
  expect(problemsOf(texts.map((file) => [file, readFileSync(join(root, file), 'utf8')]))).toEqual([])
})

test.each([
  ['a link that leads nowhere', 'docs/a.md', '[a](no.md)', 'docs/a.md: docs/no.md is not there'],
  ['a link with a place', 'docs/a.md', '[a](../NO.md#here)', 'docs/a.md: NO.md is not there'],
  ['a file that moved', 'src/a.ts', '// see src/typed/no.ts.', 'src/a.ts: src/typed/no.ts is not there'],
  ['a file that was renamed', 'docs/a.md', 'is `no-such.ts` in it', 'docs/a.md: **/no-such.ts is not there'],
  ['a pattern of nothing', 'a.json', '"test/{no,never}/*.ts"', 'a.json: test/{no,never}/*.ts is not there'],
])('finds %s', (_, file, text, problem) => {
  expect(problemsOf([[file, text]])).toEqual([problem])
})
