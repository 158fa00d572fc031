import { describe, expect, test } from 'vitest'
import { blocksOf, blocksOfComments, modulesOf, testsOf, withAssertions, withImportsFrom } from './generate.mjs'

// The examples themselves are the tests in generated/. These are the tests of what generates them.

const fence = '```'

const page = (...lines: ReadonlyArray<string>) => lines.join('\n')

describe('the blocks of a page', () => {
  test('are those whose fence says ts, with the line where the code begins', () => {
    const lines = [
      '# Title',
      '',
      `${fence}ts`,
      'one',
      fence,
      `${fence}sh`,
      'npm test',
      fence,
      `  ${fence}ts continued`,
      '  two',
      `  ${fence}`,
    ]
    expect(blocksOf(lines)).toEqual([
      { line: 4, code: ['one'], continued: false },
      { line: 10, code: ['two'], continued: true },
    ])
  })

  test('of JSDoc comments stand behind stars', () => {
    const source = page(
      'const a = "/** no comment */"',
      '/**',
      ' * Adds.',
      ' *',
      ` * ${fence}ts`,
      ' * add(1, 2) // => 3',
      ` * ${fence}`,
      ' */',
    )
    expect(blocksOfComments(source)).toEqual([[{ line: 6, code: ['add(1, 2) // => 3'], continued: false }]])
  })

  test('keep their line numbers, and continue where the fence says so', () => {
    const [first, second, ...rest] = modulesOf('a.md', [
      { line: 3, code: ['const a = 1'], continued: false },
      { line: 7, code: ['a // => 1'], continued: true },
      { line: 10, code: ['const a = 2'], continued: false },
    ])
    expect(rest).toEqual([])
    expect(first?.text.split('\n').slice(1, 7)).toEqual([
      '',
      'const a = 1',
      '',
      '',
      '',
      ';__expect((a), "a.md:7").toEqual(( 1));',
    ])
    expect(second?.text.split('\n')[9]).toBe('const a = 2')
  })

  test('import what stands beside their page', () => {
    const code = page("import { a } from './a.ts'", 'import {', '  b,', "} from '../b/b.ts'", "import 'c'", "d('./e')")
    expect(withImportsFrom(code, '/r/docs/page', '/r/test/generated')).toBe(
      page(
        "import { a } from '../../docs/page/a.ts'",
        'import {',
        '  b,',
        "} from '../../docs/b/b.ts'",
        "import 'c'",
        "d('./e')",
      ),
    )
  })

  test.each([
    ['an unknown word after ts', page(`${fence}ts ignore`, 'a', fence), 1, 'not ```ts ignore'],
    ['no end', page('', `${fence}ts`, 'a'), 2, 'no end'],
    ['nothing to continue', page(`${fence}ts continued`, 'a', fence), 1, 'no block before it'],
    ['no TypeScript', page(`${fence}ts`, '', 'const = 1', fence), 3, 'Unexpected token'],
    ['a value that is none', page(`${fence}ts`, 'f(1) // => 1 2', fence), 2, 'is not an expression'],
    ['a value of nothing', page(`${fence}ts`, '// => 1', fence), 2, 'stands after a statement'],
  ])('%s: a test that fails there', (_, source, line, message) => {
    const [test] = testsOf('a.md', source)
    expect(test?.line).toBe(line)
    expect(test?.text).toContain(`"a.md:${line}"`)
    expect(test?.text).toContain('throw new Error(')
    expect(test?.text).toContain(message)
  })
})

/** Runs a module that imports nothing and gives what it compared: actual, place, expected. */
const compared = (code: string): ReadonlyArray<readonly [unknown, string, unknown]> => {
  const results: Array<readonly [unknown, string, unknown]> = []
  const expectation = (actual: unknown, place: string) => ({
    toEqual: (expected: unknown) => results.push([actual, place, expected]),
  })
  // oxlint-disable-next-line no-implied-eval, typescript/no-unsafe-call -- the code under test is code
  new Function('__expect', withAssertions(code, 'p'))(expectation)
  return results
}

describe('an assertion', () => {
  test('compares an expression statement', () => {
    expect(compared('1 + 1 // => 2')).toEqual([[2, 'p:1', 2]])
    expect(compared('const f = () => 3;\nf(); // => 3')).toEqual([[3, 'p:2', 3]])
  })

  test('compares what a declaration named', () => {
    expect(compared('const a = 1 + 1 // => 2\nconst b = a // => 2')).toEqual([
      [2, 'p:1', 2],
      [2, 'p:2', 2],
    ])
  })

  test('takes a statement of several lines, and letters beyond ASCII', () => {
    const code = "const s = '…é😀'; // => '…é😀'\n[\n  s,\n  1,\n]; // => ['…é😀', 1]\n({ s }) // => { s: '…é😀' }"
    expect(compared(code).map(([, place]) => place)).toEqual(['p:1', 'p:5', 'p:6'])
    for (const [actual, , expected] of compared(code)) expect(actual).toEqual(expected)
  })

  test('takes a value of several lines', () => {
    const code = '[1, 2]\n// => [\n//   1,\n//   2,\n// ]\n3 // => 3'
    expect(compared(code)).toEqual([
      [[1, 2], 'p:2', [1, 2]],
      [3, 'p:6', 3],
    ])
    expect(withAssertions(code, 'p').split('\n')).toHaveLength(6)
  })

  test('stands inside functions too, and can fail', () => {
    expect(compared('const f = (a) => {\n  a // => 1\n}\nf(2)')).toEqual([[2, 'p:2', 1]])
  })

  test('leaves other comments alone', () => {
    const code = "const a = 1 // one\nconst b = '// => 2' // two => 2"
    expect(withAssertions(code, 'p')).toBe(code)
  })
})
