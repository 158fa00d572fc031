import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { enumerated, integer32, integer64, openEnumerated, unsigned32, unsigned64 } from '../../src/formats/integer.ts'
import {
  decoded,
  encoded,
  hex,
  keepsOctets,
  keepsValues,
  refuses,
  refusesSize,
  refusesValue,
  vectors,
} from '../algebra/laws.ts'

const octets = (size: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: size, maxLength: size })

test('Integer32: both ends, big-endian', () => {
  vectors(integer32, [
    ['00000000', 0],
    ['00000001', 1],
    ['ffffffff', -1],
    ['01020304', 0x01020304],
    ['7fffffff', 2147483647],
    ['80000000', -2147483648],
  ])
  keepsValues(integer32, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))
  keepsOctets(integer32, octets(4))
})

test('Unsigned32: both ends, big-endian', () => {
  vectors(unsigned32, [
    ['00000000', 0],
    ['01020304', 0x01020304],
    ['80000000', 2147483648],
    ['ffffffff', 4294967295],
  ])
  keepsValues(unsigned32, fc.integer({ min: 0, max: 2 ** 32 - 1 }))
  keepsOctets(unsigned32, octets(4))
})

test('Integer64: both ends, big-endian', () => {
  vectors(integer64, [
    ['0000000000000000', 0n],
    ['ffffffffffffffff', -1n],
    ['0102030405060708', 0x0102030405060708n],
    ['0000000100000000', 4294967296n],
    ['7fffffffffffffff', 9223372036854775807n],
    ['8000000000000000', -9223372036854775808n],
  ])
  keepsValues(integer64, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }))
  keepsOctets(integer64, octets(8))
})

test('Unsigned64: both ends, big-endian', () => {
  vectors(unsigned64, [
    ['0000000000000000', 0n],
    ['0102030405060708', 0x0102030405060708n],
    ['8000000000000000', 9223372036854775808n],
    ['ffffffffffffffff', 18446744073709551615n],
  ])
  keepsValues(unsigned64, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))
  keepsOctets(unsigned64, octets(8))
})

test('a number beyond the ends, or none at all, is refused', () => {
  const signed = 'an integer of -2147483648 to 2147483647'
  for (const value of [2147483648, -2147483649, 0.5, NaN, Infinity, 2 ** 53, 1n, '1', null, undefined, [1], {}]) {
    refusesValue(integer32, value, signed)
  }
  const unsigned = 'an integer of 0 to 4294967295'
  for (const value of [-1, 4294967296, 0.5, NaN, -Infinity, 1n, '1', null, undefined, [1], {}]) {
    refusesValue(unsigned32, value, unsigned)
  }
  const signed64 = 'a bigint of -9223372036854775808 to 9223372036854775807'
  for (const value of [2n ** 63n, -(2n ** 63n) - 1n, 1, '1', null, undefined, [1n], {}]) {
    refusesValue(integer64, value, signed64)
  }
  const unsigned64Expected = 'a bigint of 0 to 18446744073709551615'
  for (const value of [-1n, 2n ** 64n, 1, '1', null, undefined, [1n], {}]) {
    refusesValue(unsigned64, value, unsigned64Expected)
  }
})

test('a size that the format does not have is refused with 5014', () => {
  for (const size of [0, 3, 5, 8]) {
    refusesSize(integer32, size, '4 octets')
    refusesSize(unsigned32, size, '4 octets')
    refusesSize(enumerated({ A: 0 }), size, '4 octets')
  }
  for (const codec of [integer64, unsigned64]) for (const size of [0, 4, 7, 9]) refusesSize(codec, size, '8 octets')
})

const Cause = { REBOOTING: 0, BUSY: 1, LAST: 2147483647, BELOW_ZERO: -1 } as const

test('Enumerated, closed: names in both directions, any other number is 5004', () => {
  const codec = enumerated(Cause)
  vectors(codec, [
    ['00000000', 'REBOOTING'],
    ['00000001', 'BUSY'],
    ['7fffffff', 'LAST'],
    ['ffffffff', 'BELOW_ZERO'],
  ])
  const expected = 'one of REBOOTING (0), BUSY (1), LAST (2147483647), BELOW_ZERO (-1)'
  refuses(codec, hex('00000002'), { _tag: 'InvalidAvpValue', expected }, 0, 4)
  for (const value of ['busy', 'toString', '__proto__', 0, 1, null, undefined, {}]) refusesValue(codec, value, expected)
  keepsOctets(codec, octets(4))
})

test('Enumerated, open: a number without a name stays one', () => {
  const codec = openEnumerated(Cause)
  vectors(codec, [
    ['00000001', 'BUSY'],
    ['00000002', 2],
    ['80000000', -2147483648],
  ])
  const expected = 'one of REBOOTING (0), BUSY (1), LAST (2147483647), BELOW_ZERO (-1) or another number'
  // 1 is BUSY, and would come back as that.
  for (const value of [1, 0.5, 2147483648, NaN, 'toString', null, undefined]) refusesValue(codec, value, expected)
  keepsOctets(codec, octets(4))
  expect(encoded(codec, decoded(codec, hex('00000009')))).toEqual(hex('00000009'))
})

test('an enumeration has its names and numbers', () => {
  expect(enumerated(Cause).enumeration).toBe(Cause)
  expect(openEnumerated(Cause).shape).toMatchObject({ _tag: 'Enumeration', enumeration: Cause, open: true })
})
