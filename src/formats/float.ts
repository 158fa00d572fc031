/**
 * Float32 and Float64 (RFC 6733 section 4.2): IEEE 754 numbers, no bit of them lost.
 *
 * @module
 */
import { reserve, writeUnsigned32, type Sink, refuseValue } from '../octets/sink.ts'
import { unsigned32At } from '../octets/source.ts'
import { codec, scalar, type Codec } from '../algebra/codec.ts'

/**
 * A NaN that is not the usual one. JavaScript has a single `NaN` and may forget the bits of any other, so they are kept
 * beside it: all 32 of a Float32, all 64 of a Float64.
 */
export interface NaNPayload {
  readonly _tag: 'NaN'
  readonly bits: bigint
}

/** A number, −0, the infinities and the usual `NaN` among them; or a NaN of other bits. */
export type Float = number | NaNPayload

/**
 * The plain number: `NaN` for every NaN.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { type Float, floatToNumber, Format, imap } from 'diameter-codec'
 *
 * floatToNumber({ _tag: 'NaN', bits: 0x7fc00001n }) // => NaN
 * // For those who do not care which NaN it was:
 * const PlainFloat32 = pipe(Format.float32, imap(floatToNumber, (number): Float => number))
 * PlainFloat32.decode(Uint8Array.of(0x3f, 0x80, 0, 0)) // => right(1)
 * ```
 */
export const floatToNumber = (float: Float): number => (typeof float === 'number' ? float : NaN)

/** Quiet, positive, no payload: what processors and languages write for NaN. */
const usualNaN32 = 0x7fc00000
const usualNaN64 = 0x7ff80000_00000000n

const isNaN32 = (bits: number): boolean => (bits & 0x7fffffff) > 0x7f800000

const isNaN64 = (bits: bigint): boolean => (bits & 0x7fffffff_ffffffffn) > 0x7ff00000_00000000n

/** The bits of a NaN that `NaN` itself does not stand for, of at most `width` bits. */
const payloadBits = (value: unknown, width: 32 | 64): bigint | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const { _tag, bits } = value as Partial<NaNPayload>
  return _tag === 'NaN' && typeof bits === 'bigint' && BigInt.asUintN(width, bits) === bits ? bits : undefined
}

const largest32 = '3.4028234663852886e+38'

const expected32 = (value: unknown): string => {
  if (typeof value !== 'number') return 'a number, or the bits of a NaN other than 0x7fc00000'
  const nearest = Math.fround(value)
  return Number.isFinite(nearest)
    ? `a number of single precision, such as ${nearest}`
    : `a number of single precision, -${largest32} to ${largest32}`
}

const writeFloat32 = (sink: Sink, value: Float): boolean => {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) writeUnsigned32(sink, usualNaN32)
    // Rounding in silence would give another number back.
    else if (Math.fround(value) !== value) {
      return refuseValue(sink, expected32(value), value)
    } else {
      reserve(sink, 4)
      sink.view.setFloat32(sink.at, value)
      sink.at += 4
    }
    return true
  }
  const bits = Number(payloadBits(value, 32) ?? 0n)
  if (!isNaN32(bits) || bits === usualNaN32) {
    return refuseValue(sink, expected32(value), value)
  }
  writeUnsigned32(sink, bits)
  return true
}

/**
 * A number of single precision; another number is refused, not rounded, and `Math.fround` rounds.
 *
 * ```ts
 * import { isLeft, right } from 'fp-ts/lib/Either.js'
 * import { Format } from 'diameter-codec'
 *
 * Format.float32.encode(-1.5) // => right(Uint8Array.of(0xbf, 0xc0, 0, 0))
 * isLeft(Format.float32.encode(0.1)) // => true
 * Format.float32.encode(Math.fround(0.1)) // => right(Uint8Array.of(0x3d, 0xcc, 0xcc, 0xcd))
 * Format.float32.decode(Uint8Array.of(0xff, 0xc0, 0, 1)) // => right({ _tag: 'NaN', bits: 0xffc00001n })
 * ```
 */
export const float32: Codec<Float> = /*#__PURE__*/ codec(
  {
    name: 'Float32',
    format: 'Float32',
    minimum: 4,
    maximum: 4,
    decodeAt: (source, from) => {
      const bits = unsigned32At(source, from)
      if (!isNaN32(bits)) return source.view.getFloat32(from)
      return bits === usualNaN32 ? NaN : { _tag: 'NaN', bits: BigInt(bits) }
    },
    encodeTo: writeFloat32,
  },
  scalar,
  {},
)

const writeFloat64 = (sink: Sink, value: Float): boolean => {
  const bits = typeof value === 'number' ? usualNaN64 : (payloadBits(value, 64) ?? 0n)
  if (typeof value !== 'number' && (!isNaN64(bits) || bits === usualNaN64)) {
    const expected = 'a number, or the bits of a NaN other than 0x7ff8000000000000'
    return refuseValue(sink, expected, value)
  }
  reserve(sink, 8)
  // Which bits `setFloat64` writes for NaN is for the engine to choose.
  if (typeof value !== 'number' || Number.isNaN(value)) sink.view.setBigUint64(sink.at, bits)
  else sink.view.setFloat64(sink.at, value)
  sink.at += 8
  return true
}

/**
 * A number of double precision, as JavaScript's are.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { Format } from 'diameter-codec'
 *
 * Format.float64.decode(Uint8Array.of(0xc0, 0, 0, 0, 0, 0, 0, 0)) // => right(-2)
 * ```
 */
export const float64: Codec<Float> = /*#__PURE__*/ codec(
  {
    name: 'Float64',
    format: 'Float64',
    minimum: 8,
    maximum: 8,
    decodeAt: (source, at) => {
      // The exponent is all ones in infinities and NaNs alone, so that most numbers make no `bigint`.
      if ((source.view.getUint16(at) & 0x7ff0) !== 0x7ff0) return source.view.getFloat64(at)
      const bits = source.view.getBigUint64(at)
      if (!isNaN64(bits)) return source.view.getFloat64(at)
      return bits === usualNaN64 ? NaN : { _tag: 'NaN', bits }
    },
    encodeTo: writeFloat64,
  },
  scalar,
  {},
)
