import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { page, picture, pictureOf, withRooms } from '../../scripts/draw-rooms.mjs'
import { configuration, withFloors } from '../../scripts/floors.mjs'
import { sources } from '../../scripts/imports.mjs'
import { problemsOf } from './floors.ts'

test('the source keeps the rules of the house', () => {
  expect(sources().size).toBeGreaterThan(0)
  expect(problemsOf(sources())).toEqual([])
})

test('oxlint is told the same', () => {
  const text = readFileSync(configuration, 'utf8')
  expect(JSON.parse(text)).toEqual(JSON.parse(withFloors(text)))
})

describe('npm run floors was run since the rooms or their imports changed', () => {
  test('the picture shows them', () => {
    expect(readFileSync(picture, 'utf8')).toBe(pictureOf(sources()))
  })

  test('the table of the design names them', () => {
    const text = readFileSync(page, 'utf8')
    expect(text).toBe(withRooms(text))
  })

  test('another import is another picture', () => {
    const files = [...sources()]
    const more = new Map([...files, ['json/more.ts', "import type { A } from '../check/diagnosis.ts'"]])
    expect(pictureOf(more)).not.toBe(pictureOf(new Map(files)))
    const same = new Map([...files, ['json/more.ts', "import type { A } from '../ground/record.ts'"]])
    expect(pictureOf(same)).toBe(pictureOf(new Map(files)))
  })
})

describe('the rules', () => {
  const house = (files: Readonly<Record<string, string>>) => problemsOf(new Map(Object.entries(files)))

  test('let a house stand that keeps them', () => {
    const problems = house({
      'ground/bytes.ts':
        "import type { Either } from 'fp-ts/lib/Either.js'\nexport type Bytes = Either<string, Uint8Array>",
      'ground/text.ts': 'export const decoder = globalThis.Buffer',
      'wire/avp.ts':
        "import type { Bytes } from '../ground/bytes.ts'\nexport const a = { process: 1, console() {} }.process\nexport type A = Bytes",
      'wire/message.ts': "import { a } from './avp.ts'\nexport const b = a\nexport const now = new Date(0)",
      'index.ts': "export * from './wire/message.ts'\nexport type * from './wire/avp.ts'",
      'cli/main.ts':
        "import { readFileSync } from 'node:fs'\nimport * as E from 'fp-ts/lib/Either.js'\nimport * as all from '../index.ts'\nconsole.log(readFileSync, E, all)",
      'io-ts.ts': "import * as t from 'io-ts'\nexport const a = t",
    })
    expect(problems).toEqual([])
  })

  test.each([
    ['an import up', "import { a } from '../wire/a.ts'", 'src/ground/x.ts:1: ground/x.ts imports up: wire/a.ts'],
    ['a type from above', "\nimport type { A } from '../wire/a.ts'", 'src/ground/x.ts:2: ground/x.ts imports up'],
    ['an export from above', "export { a } from '../wire/a.ts'", 'imports up'],
    ['all from above', "export * from '../wire/a.ts'", 'imports up'],
    ['an import() from above', "void import('../wire/a.ts')", 'imports up'],
    ['an import type from above', "export type A = import('../wire/a.ts').A", 'imports up'],
    ['the entry', "import '../index.ts'", 'imports up'],
    ['what is not there', "import './no.ts'", 'ground/no.ts does not exist'],
    ['fp-ts at run time', "import * as E from 'fp-ts/lib/Either.js'", 'fp-ts/lib/Either.js is imported at run time'],
    [
      'fp-ts at run time, of types only',
      "import { type Either } from 'fp-ts/lib/Either.js'",
      'is imported at run time',
    ],
    ['fp-ts by a folder', "import type { Either } from 'fp-ts/Either'", 'fp-ts/Either does not load in plain node'],
    ['fp-ts by its root', "import type { either } from 'fp-ts'", 'fp-ts does not load in plain node'],
    ['node', "import type { Readable } from 'node:stream'", 'only the world (floor 6) may import node:stream'],
    ['effect', "import * as Result from 'effect/Result'", 'only the world (floor 6) may import effect/Result'],
    ['Buffer', 'export const a = Buffer.alloc(1)', 'Buffer belongs to a platform'],
    ['Buffer as a type', 'export type A = Buffer', 'Buffer belongs to a platform'],
    ['a timer', 'setTimeout(() => {}, 1)', 'setTimeout belongs to a platform'],
    ['a clock', 'export const a = Date.now()', 'Date.now belongs to a platform'],
    ['the time of now', 'export const a = new Date()', 'new Date() belongs to a platform'],
    ['chance', 'export const a = Math.random()', 'Math.random belongs to a platform'],
    ['globalThis', 'export const a = globalThis', 'globalThis belongs to a platform'],
    ['a name in short', 'export const a = { console }', 'console belongs to a platform'],
    ['a long file', '\n'.repeat(401), '401 lines are too many (400)'],
  ])('refuse %s', (_, text, problem) => {
    const problems = house({ 'ground/x.ts': text, 'wire/a.ts': 'export const a = 1', 'index.ts': 'export {}' })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(problem)
  })

  test.each([
    ['a room beside it that comes later', 'ground/x.ts', "import './../octets/sink.ts'"],
    ['a room of its own floor that comes later', 'rfc6733/x.ts', "import '../json/form.ts'"],
  ])('refuse %s', (_, path, text) => {
    expect(house({ [path]: text, 'octets/sink.ts': '', 'json/form.ts': '' })).toHaveLength(1)
  })

  test('let tables of one room refer to each other in circles', () => {
    const files = {
      '3gpp/a/avps.ts': "import '../b/avps.ts'\nimport '../../index.ts'\nimport '../../ietf/c/avps.ts'",
      '3gpp/b/avps.ts': "import '../a/avps.ts'",
      'ietf/c/avps.ts': '',
      'index.ts': '',
    }
    expect(house(files)).toEqual([])
  })

  test('refuse a table that imports what a user cannot', () => {
    const problems = house({ '3gpp/a/avps.ts': "import '../../typed/avp.ts'", 'typed/avp.ts': '' })
    expect(problems).toEqual([
      'src/3gpp/a/avps.ts:1: 3gpp/a/avps.ts is a table and imports typed/avp.ts, which a user cannot import',
    ])
  })

  test('refuse a folder on no floor', () => {
    expect(house({ 'utils/a.ts': '' })).toEqual([
      'src/utils/a.ts:1: utils/a.ts stands on no floor: give it one in scripts/floors.mjs',
    ])
  })

  test('refuse a cycle', () => {
    const problems = house({
      'ground/a.ts': "import './b.ts'",
      'ground/b.ts': "import type { C } from './c.ts'",
      'ground/c.ts': "import './a.ts'",
    })
    expect(problems).toEqual(['an import cycle: ground/a.ts -> ground/b.ts -> ground/c.ts -> ground/a.ts'])
  })

  test('refuse the clock even where Buffer may be looked for', () => {
    expect(house({ 'ground/text.ts': 'export const a = globalThis.Buffer ?? Date.now()' })).toHaveLength(1)
  })

  test('refuse fp-ts by a folder in the world too', () => {
    expect(house({ 'cli/main.ts': "import * as E from 'fp-ts/Either'" })).toHaveLength(1)
  })
})
