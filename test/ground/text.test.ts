import * as fc from 'fast-check'
import { fromHex, toHex } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { latin1, latin1Portable, toHexPortable, utf8, utf8FaultAt } from '../../src/ground/text.ts'
import { hex } from '../arbitrary/octets.ts'

describe('hexadecimal', () => {
  test('is lower case, two digits an octet', () => {
    expect(toHex(Uint8Array.of(0, 1, 15, 16, 171, 255))).toBe('00010f10abff')
    expect(toHex(new Uint8Array(0))).toBe('')
  })

  test('is read in either case', () => {
    expect(fromHex('00aBFf9')).toBeUndefined()
    expect(fromHex('00aBFf90')).toEqual(Uint8Array.of(0, 171, 255, 144))
    expect(fromHex('')).toEqual(new Uint8Array(0))
  })

  test.each(['0', '0g', 'g0', '/0', ':0', '@0', 'G0', '`0', ' 0', '0x', '0\n', 'é0', '𝟎0'])('is not %j', (text) => {
    expect(fromHex(text)).toBeUndefined()
  })

  test('goes there and back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (octets) => {
        expect(fromHex(toHex(octets))).toEqual(octets)
        expect(fromHex(toHex(octets).toUpperCase())).toEqual(octets)
        expect(toHex(octets)).toBe(Buffer.from(octets).toString('hex'))
        expect(toHexPortable(octets)).toBe(toHex(octets))
      }),
      { numRuns: 200 },
    )
  })
})

describe('Latin-1', () => {
  test('is the same with the routines of Node and without', () => {
    const pieces = fc
      .uint8Array({ maxLength: 40 })
      .chain((octets) =>
        fc.tuple(
          fc.constant(octets),
          fc.integer({ min: 0, max: octets.length }),
          fc.integer({ min: 0, max: octets.length }),
        ),
      )
    fc.assert(
      fc.property(pieces, ([octets, a, b]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const expected = Buffer.from(octets.subarray(from, to)).toString('latin1')
        expect(latin1(octets, from, to)).toBe(expected)
        expect(latin1Portable(octets, from, to)).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('of more octets than a call has arguments', () => {
    const octets = Uint8Array.from({ length: 10_000 }, (_, index) => index % 256)
    for (const [from, to] of [
      [0, 10_000],
      [1, 9999],
      [0, 4096],
      [0, 4097],
      [4096, 8192],
    ] as const) {
      expect(latin1Portable(octets, from, to)).toBe(Buffer.from(octets.subarray(from, to)).toString('latin1'))
    }
  })
})

describe('UTF-8', () => {
  test('is read, a byte order mark and zeros kept', () => {
    expect(utf8(hex('efbbbf 61 00 c3a9 e282ac f09f9880 f48fbfbf'), 0, 18)).toBe('\uFEFFa\u0000é€😀\u{10FFFF}')
    expect(utf8(hex('ff c3a9 ff'), 1, 3)).toBe('é')
    expect(utf8(Buffer.from('é'), 0, 2)).toBe('é')
  })

  /** Octets that are none, and where the first one stands that keeps them from it. */
  test.each([
    ['80', 0, 'a continuation alone'],
    ['61 80', 1, 'one after a letter'],
    ['c3', 0, 'a sequence of two, cut'],
    ['61 e2 82', 1, 'one of three, cut'],
    ['61 62 f0 9f 98', 2, 'one of four, cut'],
    ['c3 28', 0, 'a lead and no continuation'],
    ['c3a9 e2 28 a1', 2, 'one in the middle'],
    ['e2 82 41', 0, 'one of three whose last is none'],
    ['e2 82 c0', 0, 'the same with a lead'],
    ['f0 9f 41 80', 0, 'one of four whose third is none'],
    ['f0 9f 98 41', 0, 'one of four whose last is none'],
    ['c0 af', 0, 'an overlong slash'],
    ['c1 bf', 0, 'an overlong DEL'],
    ['e0 9f bf', 0, 'an overlong form of three'],
    ['f0 8f bf bf', 0, 'an overlong form of four'],
    ['ed a0 80', 0, 'a surrogate'],
    ['61 ed bf bf 62', 1, 'the last surrogate'],
    ['f4 90 80 80', 0, 'beyond U+10FFFF'],
    ['f5 80 80 80', 0, 'a lead that there is not'],
    ['fe', 0, 'FE'],
    ['61 ff 62', 1, 'FF'],
  ])('is not %s: fault at %i, %s', (text, fault) => {
    const octets = hex(text)
    expect(utf8FaultAt(octets, 0, octets.length)).toBe(fault)
    const inside = hex(`41 ${text} 41 41 41`)
    expect(utf8FaultAt(inside, 1, 1 + octets.length)).toBe(1 + fault)
  })

  test('has no fault where it is good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const octets = new TextEncoder().encode(text)
        expect(utf8(octets, 0, octets.length)).toBe(text)
        expect(utf8FaultAt(octets, 0, octets.length)).toBe(octets.length)
      }),
      { numRuns: 300 },
    )
  })
})
