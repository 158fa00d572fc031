import * as fc from 'fast-check'
import { equals } from 'diameter-codec'
import { describe, expect, test } from 'vitest'

const octets = (...values: ReadonlyArray<number>) => Uint8Array.from(values)

describe('equals', () => {
  test.each<[unknown, unknown]>([
    [1, 1],
    ['a', 'a'],
    [1n, 1n],
    [undefined, undefined],
    [null, null],
    [Number.NaN, Number.NaN],
    [-0, -0],
    [[], []],
    [{}, {}],
    [
      [1, [2]],
      [1, [2]],
    ],
    [octets(1, 2), octets(1, 2)],
    [octets(), octets()],
    [Buffer.from([1, 2]), octets(1, 2)],
    [
      { a: 1, b: { c: octets(1) } },
      { b: { c: octets(1) }, a: 1 },
    ],
    [{ a: undefined }, { a: undefined }],
  ])('holds of %o and %o', (a, b) => {
    expect(equals(a, b)).toBe(true)
    expect(equals(b, a)).toBe(true)
  })

  test.each<[unknown, unknown]>([
    [1, 2],
    [1, '1'],
    [1, 1n],
    [0, -0],
    [0, Number.NaN],
    [null, undefined],
    [null, {}],
    [undefined, {}],
    [0, {}],
    [[], {}],
    [[], octets()],
    [{}, octets()],
    [[1, 2], octets(1, 2)],
    [{ 0: 1 }, octets(1)],
    [[1], [1, 2]],
    [[1, 2], [1]],
    [
      [1, 2],
      [2, 1],
    ],
    [octets(1), octets(2)],
    [octets(1), octets(1, 2)],
    [octets(1, 2), octets(1)],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: undefined }, {}],
    [{ a: undefined }, { b: undefined }],
    [{ toString: undefined }, { a: undefined }],
    [{ a: octets(1) }, { a: octets(2) }],
  ])('does not hold of %o and %o', (a, b) => {
    expect(equals(a, b)).toBe(false)
    expect(equals(b, a)).toBe(false)
  })

  test('agrees with a copy, and with every part changed does not', () => {
    const value = fc.object({
      withBigInt: true,
      withNullPrototype: false,
      withDate: false,
      withMap: false,
      withSet: false,
    })
    fc.assert(
      fc.property(value, (a) => {
        expect(equals(a, structuredClone(a))).toBe(true)
        for (const key of Object.keys(a)) expect(equals(a, { ...a, [key]: Symbol('other') })).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
