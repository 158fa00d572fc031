import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { float32, float64, floatToNumber, type Float } from '../../src/formats/float.ts'
import { encoded, keepsOctets, keepsValues, hex, refusesSize, refusesValue, vectors } from '../algebra/laws.ts'

test('Float32: the patterns of IEEE 754', () => {
  vectors<Float>(float32, [
    ['00000000', 0],
    ['80000000', -0],
    ['3f800000', 1],
    ['bfc00000', -1.5],
    ['3dcccccd', 0.10000000149011612],
    ['00000001', 2 ** -149],
    ['007fffff', 2 ** -126 - 2 ** -149],
    ['00800000', 2 ** -126],
    ['7f7fffff', 3.4028234663852886e38],
    ['7f800000', Infinity],
    ['ff800000', -Infinity],
    ['7fc00000', NaN],
    ['ffc00000', { _tag: 'NaN', bits: 0xffc00000n }],
    ['7fc00001', { _tag: 'NaN', bits: 0x7fc00001n }],
    ['7f800001', { _tag: 'NaN', bits: 0x7f800001n }],
    ['ff800001', { _tag: 'NaN', bits: 0xff800001n }],
    ['7fffffff', { _tag: 'NaN', bits: 0x7fffffffn }],
    ['ffffffff', { _tag: 'NaN', bits: 0xffffffffn }],
  ])
})

test('Float64: the patterns of IEEE 754', () => {
  vectors<Float>(float64, [
    ['0000000000000000', 0],
    ['8000000000000000', -0],
    ['3ff0000000000000', 1],
    ['c000000000000000', -2],
    ['3fb999999999999a', 0.1],
    ['0000000000000001', 5e-324],
    ['0010000000000000', 2.2250738585072014e-308],
    ['7fefffffffffffff', Number.MAX_VALUE],
    ['7ff0000000000000', Infinity],
    ['fff0000000000000', -Infinity],
    ['7ff8000000000000', NaN],
    ['fff8000000000000', { _tag: 'NaN', bits: 0xfff8000000000000n }],
    ['7ff8000000000001', { _tag: 'NaN', bits: 0x7ff8000000000001n }],
    ['7ff0000000000001', { _tag: 'NaN', bits: 0x7ff0000000000001n }],
    ['fff0000000000001', { _tag: 'NaN', bits: 0xfff0000000000001n }],
    ['ffffffffffffffff', { _tag: 'NaN', bits: 0xffffffffffffffffn }],
  ])
})

test('every value comes back, −0 and NaN too', () => {
  keepsValues<Float>(float32, fc.float())
  keepsValues<Float>(float64, fc.double())
})

/** One in two of a NaN's exponent. */
const patterns = (size: number): fc.Arbitrary<Uint8Array> =>
  fc.tuple(fc.uint8Array({ minLength: size, maxLength: size }), fc.boolean()).map(([bytes, special]) => {
    if (!special) return bytes
    return Uint8Array.of(bytes[0]! | 0x7f, bytes[1]! | (size === 4 ? 0x80 : 0xf0), ...bytes.subarray(2))
  })

test('all octets come back', () => {
  keepsOctets(float32, patterns(4))
  keepsOctets(float64, patterns(8))
})

test('Float32 does not round', () => {
  refusesValue(float32, 0.1, 'a number of single precision, such as 0.10000000149011612')
  refusesValue(float32, 16777217, 'a number of single precision, such as 16777216')
  refusesValue(float32, 5e-324, 'a number of single precision, such as 0')
  const range = 'a number of single precision, -3.4028234663852886e+38 to 3.4028234663852886e+38'
  refusesValue(float32, 3.5e38, range)
  refusesValue(float32, -Number.MAX_VALUE, range)
  expect(encoded(float32, Math.fround(0.1))).toEqual(hex('3dcccccd'))
})

test('what is neither a number nor the bits of a NaN is refused', () => {
  const nan32 = 'a number, or the bits of a NaN other than 0x7fc00000'
  const nan64 = 'a number, or the bits of a NaN other than 0x7ff8000000000000'
  const none = [1n, '1', null, undefined, {}, [], { _tag: 'NaN' }, { _tag: 'NaN', bits: NaN }, { bits: 0x7fc00001n }]
  for (const value of none) {
    refusesValue(float32, value, nan32)
    refusesValue(float64, value, nan64)
  }
  for (const bits of [0x7fc00000n, 0x7f800000n, 0xff800000n, 0n, 0x3f800000n, -1n, 0x17fc00001n]) {
    refusesValue(float32, { _tag: 'NaN', bits }, nan32)
  }
  for (const bits of [
    0x7ff8000000000000n,
    0x7ff0000000000000n,
    0xfff0000000000000n,
    0x7fc00001n,
    -1n,
    2n ** 64n - 1n + 2n ** 64n,
  ]) {
    refusesValue(float64, { _tag: 'NaN', bits }, nan64)
  }
})

test('a size that the format does not have is refused with 5014', () => {
  for (const size of [0, 3, 5, 8]) refusesSize(float32, size, '4 octets')
  for (const size of [0, 4, 7, 9]) refusesSize(float64, size, '8 octets')
})

test('floatToNumber forgets which NaN it was', () => {
  expect(floatToNumber(-0)).toBe(-0)
  expect(floatToNumber(1.5)).toBe(1.5)
  expect(floatToNumber({ _tag: 'NaN', bits: 0x7fc00001n })).toBe(NaN)
})
