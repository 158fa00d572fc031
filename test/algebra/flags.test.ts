import * as fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import { describe as sentence, flags } from 'diameter-codec'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { leftOf } from '../arbitrary/octets.ts'
import { encoded, hex, keepsOctets, keepsValues, refusesSize, vectors } from './laws.ts'

const word = flags({ first: 0, second: 1, ninth: 8, last: 31 })
const none = { first: false, second: false, ninth: false, last: false }

describe('flags', () => {
  test('are counted from the least significant bit, and those without a name are kept', () => {
    vectors(word, [
      ['00000000', none],
      ['00000001', { ...none, first: true }],
      ['80000102', { first: false, second: true, ninth: true, last: true }],
      ['7ffffefc', { ...none, otherBits: 0x7ffffefc }],
      ['c0000001', { ...none, first: true, last: true, otherBits: 0x40000000 }],
    ])
  })

  test('give back all octets, and all values', () => {
    keepsOctets(word, fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.uint8Array({ minLength: 4, maxLength: 4 })))
    const others = fc.constantFrom(4, 0x7ffffefc, 0x40000000)
    const named = { first: fc.boolean(), second: fc.boolean(), ninth: fc.boolean(), last: fc.boolean() }
    keepsValues(word, fc.record(named))
    keepsValues(word, fc.record({ ...named, otherBits: others }))
    refusesSize(word, 3, '4 octets')
    refusesSize(word, 5, '4 octets')
  })

  test('that are left out are false in make', () => {
    expect(word.make({})).toStrictEqual(none)
    expect(word.make({ last: true })).toStrictEqual({ ...none, last: true })
    expect(word.make({ first: true, otherBits: 4 })).toStrictEqual({ ...none, first: true, otherBits: 4 })
  })

  test.each([
    [{ first: true }, 'second: invalid value: expected true or false, found undefined'],
    [{ ...none, ninth: 1 }, 'ninth: invalid value: expected true or false, found 1'],
    [{ ...none, otherBits: 1 }, 'otherBits: invalid value: expected the number of bits without a name, not 0, found 1'],
    [{ ...none, otherBits: 0 }, 'otherBits: invalid value: expected the number of bits without a name, not 0, found 0'],
    [
      { ...none, otherBits: 2 ** 32 },
      'otherBits: invalid value: expected the number of bits without a name, not 0, found 4294967296',
    ],
    [null, 'Unsigned32: invalid value: expected a record of first, second, ninth, last, found null'],
    [7, 'Unsigned32: invalid value: expected a record of first, second, ninth, last, found 7'],
  ])('refuse %j', (value, why) => {
    expect(sentence(leftOf(word.encode(value as never)))).toBe(why)
  })

  test('may have two names for one bit, which say the same', () => {
    const twice = flags({ one: 3, another: 3 })
    expect(twice.decode(hex('00000008'))).toEqual(right({ one: true, another: true }))
    expect(encoded(twice, { one: true, another: true })).toEqual(hex('00000008'))
    expect(leftOf(twice.encode({ one: true, another: false })).path).toEqual(['another'])
  })

  test('may have any name', () => {
    const odd = flags({ ['__proto__']: 0, constructor: 1 } as const)
    const value = odd.decode(hex('00000001'))
    expect(value._tag === 'Right' && Object.entries(value.right)).toEqual([
      ['__proto__', true],
      ['constructor', false],
    ])
    expect(value._tag === 'Right' && odd.encode(value.right)).toEqual(right(hex('00000001')))
    expect(Object.entries(odd.make({} as never))).toEqual([
      ['__proto__', false],
      ['constructor', false],
    ])
  })

  test('have a type that says their names', () => {
    expectTypeOf(word.make).parameter(0).toExtend<{ readonly first?: boolean }>()
    // @ts-expect-error -- a name that it has not
    expect(word.make({ frist: true })).toHaveProperty('frist')
    // @ts-expect-error -- there are 32 bits
    flags({ beyond: 32 })
    // @ts-expect-error -- where bits without a name are
    flags({ otherBits: 1 })
  })
})
