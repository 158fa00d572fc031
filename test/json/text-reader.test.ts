// JSON text: the same values as JSON.parse gives, of the same texts but for those that have a key twice or are no UTF-8; and
// the octet at which each fault stands.
import * as fc from 'fast-check'
import { describeJsonError, equals, fromJsonText, rfc6733, toHex, Message } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { located, parseJson } from '../../src/json/text-reader.ts'
import { hex, joined, leftOf, rightOf } from '../arbitrary/octets.ts'

const octets = (text: string): Uint8Array => new TextEncoder().encode(text)

const parsesAs = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

/** Texts that are JSON, or nearly. */
const jsonText = fc.oneof(
  fc.json(),
  fc.jsonValue().map((value) => JSON.stringify(value, undefined, 2)),
)

const damagedText = fc
  .tuple(
    jsonText,
    fc.nat(),
    fc.nat(2),
    fc.constantFrom('', '"', '\\', ',', ':', '{', '}', '[', ']', ' ', '0', '-', 'é', '\n'),
  )
  .map(([text, place, size, piece]) => {
    const at = place % (text.length + 1)
    return text.slice(0, at) + piece + text.slice(at + size)
  })

describe('parseJson', () => {
  test('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(rightOf(parseJson(text))).toEqual(JSON.parse(text))
        expect(rightOf(parseJson(octets(text)))).toEqual(JSON.parse(text))
      }),
      { numRuns: 500 },
    )
  })

  test('refuses what JSON.parse refuses, at an octet of the text, and what has a key twice', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const expected = parsesAs(text)
        const read = parseJson(text)
        const { offset = -1, expected: why } = read._tag === 'Left' ? read.left : { offset: 0, expected: '' }
        expect(read._tag === 'Left' || equals(expected, { value: read.right })).toBe(true)
        expect(read._tag === 'Right' || expected === undefined || why === 'each key once').toBe(true)
        expect(offset >= 0 && offset <= octets(text).length).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['', 'expected a value, found nothing, at octet 0'],
    ['  ', 'expected a value, found nothing, at octet 2'],
    ['{"a":1,}', 'a: expected a key in quotes, found "}", at octet 7'],
    ['{"a":1', 'a: expected a comma or }, found nothing, at octet 6'],
    ['{"é":[1,2 3]}', 'é[1]: expected a comma or ], found "3", at octet 11'],
    ['[1,]', '[1]: expected a value, found "]", at octet 3'],
    ['[1] x', 'expected nothing more, found "x", at octet 4'],
    ['{"a" 1}', 'a: expected a colon, found "1", at octet 5'],
    ['"a\\x"', 'expected a text as JSON has them, found "\\\\", at octet 2'],
    ['["a\n"]', '[0]: expected a text as JSON has them, found "\\n", at octet 3'],
    ['01', 'expected nothing more, found "1", at octet 1'],
    ['{"a":{"b":[0,{"c":1,"\\u0063":2}]}}', 'a.b[1].c: expected each key once, found "c", at octet 20'],
    ['{"__proto__":1,"__proto__":2}', '__proto__: expected each key once, found "__proto__", at octet 15'],
  ])('says where: %s', (text, sentence) => {
    expect(describeJsonError(leftOf(parseJson(text)))).toBe(sentence)
  })

  test('refuses octets that are no UTF-8 at the first of them, and takes U+FFFD that was written', () => {
    const broken = joined(octets('{"é":"'), hex('c328'), octets('"}'))
    expect(describeJsonError(leftOf(parseJson(broken)))).toBe('expected text in UTF-8, found 195, at octet 7')
    expect(rightOf(parseJson(octets('"\uFFFD"')))).toBe('\uFFFD')
    expect(leftOf(parseJson(hex('22c022'))).offset).toBe(1)
  })

  test('goes as deep as the text', () => {
    const deep = '['.repeat(200_000)
    expect(leftOf(parseJson(deep)).offset).toBe(200_000)
    expect(parseJson(`${deep}${']'.repeat(200_000)}`)._tag).toBe('Right')
  })

  test('refuses what is no text', () => {
    for (const input of [null, undefined, 7, {}, []]) expect(parseJson(input as never)._tag).toBe('Left')
  })
})

test('a fault has the octet of the part at its path, or of what should have it', () => {
  const text = '{ "é": [0, {"a": 1, "b": [ ]}], "c": null }'
  const at = (...path: ReadonlyArray<string | number>) =>
    located(octets(text), { _tag: 'JsonError', path, expected: '', found: 1, offset: undefined }).offset
  expect([at(), at('é'), at('é', 0), at('é', 1, 'a'), at('é', 1, 'b'), at('é', 1, 'x'), at('c'), at('d')]).toEqual([
    0, 8, 9, 18, 26, 12, 38, 0,
  ])
})

describe('fromJsonText', () => {
  const text =
    '{"name":"Device-Watchdog-Request","header":{"hopByHopId":1,"endToEndId":2},"avps":[{"name":"Origin-Host","value":"a"}]}'
  const read = fromJsonText(rfc6733)

  test('gives the message of a text, as octets too', () => {
    const message = rightOf(read(text))
    expect(toHex(rightOf(Message.encode(message)))).toBe(
      '0100002080000118000000000000000100000002000001084000000961000000',
    )
    expect(rightOf(read(octets(text)))).toEqual(message)
  })

  test('says at which octet a message is wrong', () => {
    const sentence = (changed: string) => describeJsonError(leftOf(read(changed)))
    expect(sentence(text.replace('"a"', '"a b"'))).toBe(
      'avps[0].value: expected a name in ASCII without spaces, not empty, found "a b", at octet 113',
    )
    expect(sentence(text.replace('"hopByHopId":1,', ''))).toBe(
      'header.hopByHopId: expected a whole number of 0 to 4294967295, found nothing, at octet 43',
    )
    expect(sentence(text.replace('"endToEndId"', '"hopByHopId"'))).toBe(
      'header.hopByHopId: expected each key once, found "hopByHopId", at octet 59',
    )
  })
})
