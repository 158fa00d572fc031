/**
 * Numbers of a fixed size, and Enumerated (RFC 6733 sections 4.2 and 4.3.1).
 *
 * @module
 */
import { reserve, writeUnsigned32, type Sink, refuseValue } from '../octets/sink.ts'
import { fail, unsigned32At, type Source } from '../octets/source.ts'
import { codec, scalar, scalarOf, type Codec } from '../algebra/codec.ts'
import type { Enumeration } from '../algebra/shape.ts'
import { memo } from '../ground/memo.ts'

export type { Enumeration } from '../algebra/shape.ts'

const writeUnsigned32Value = (sink: Sink, value: number): boolean => {
  if (typeof value !== 'number' || !Object.is(value >>> 0, value)) {
    return refuseValue(sink, 'an integer of 0 to 4294967295', value)
  }
  writeUnsigned32(sink, value)
  return true
}

/** A number of 0 to 2^32 − 1. */
export const unsigned32: Codec<number> = /*#__PURE__*/ codec(
  {
    name: 'Unsigned32',
    format: 'Unsigned32',
    minimum: 4,
    maximum: 4,
    decodeAt: unsigned32At,
    encodeTo: writeUnsigned32Value,
  },
  /*#__PURE__*/ scalarOf('unsigned32'),
  {},
)

/** A number of 0 to 2^64 − 1, as a `bigint`. */
export const unsigned64: Codec<bigint> = /*#__PURE__*/ codec(
  {
    name: 'Unsigned64',
    format: 'Unsigned64',
    minimum: 8,
    maximum: 8,
    decodeAt: (source, from) => source.view.getBigUint64(from),
    encodeTo: (sink, value) => {
      if (typeof value !== 'bigint' || BigInt.asUintN(64, value) !== value) {
        return refuseValue(sink, 'a bigint of 0 to 18446744073709551615', value)
      }
      reserve(sink, 8)
      sink.view.setBigUint64(sink.at, value)
      sink.at += 8
      return true
    },
  },
  /*#__PURE__*/ scalarOf('unsigned64'),
  {},
)

const integer32At = (source: Source, at: number): number => source.view.getInt32(at)

const writeInteger32 = (sink: Sink, value: number): boolean => {
  reserve(sink, 4)
  sink.view.setInt32(sink.at, value)
  sink.at += 4
  return true
}

/** A number of −2^31 to 2^31 − 1. */
export const integer32: Codec<number> = /*#__PURE__*/ codec(
  {
    name: 'Integer32',
    format: 'Integer32',
    minimum: 4,
    maximum: 4,
    decodeAt: integer32At,
    encodeTo: (sink, value) =>
      typeof value === 'number' && (value | 0) === value
        ? writeInteger32(sink, value)
        : refuseValue(sink, 'an integer of -2147483648 to 2147483647', value),
  },
  scalar,
  {},
)

/**
 * A number of −2^63 to 2^63 − 1, as a `bigint`.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { Format } from 'diameter-codec'
 *
 * Format.integer64.encode(-2n) // => right(Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 254))
 * ```
 */
export const integer64: Codec<bigint> = /*#__PURE__*/ codec(
  {
    name: 'Integer64',
    format: 'Integer64',
    minimum: 8,
    maximum: 8,
    decodeAt: (source, from) => source.view.getBigInt64(from),
    encodeTo: (sink, value) => {
      if (typeof value !== 'bigint' || BigInt.asIntN(64, value) !== value) {
        const expected = 'a bigint of -9223372036854775808 to 9223372036854775807'
        return refuseValue(sink, expected, value)
      }
      reserve(sink, 8)
      sink.view.setBigInt64(sink.at, value)
      sink.at += 8
      return true
    },
  },
  scalar,
  {},
)

/** A codec of Enumerated, with its names. */
export interface EnumeratedCodec<A> extends Codec<A> {
  readonly enumeration: Enumeration
}

/** What an enumeration is read and written by. */
interface Names {
  readonly byNumber: ReadonlyMap<number, string>
  readonly byName: ReadonlyMap<string, number>
  /** Those of small numbers, as most are, which need no hash. */
  readonly small: ReadonlyArray<string | undefined>
}

const namesOf = (enumeration: Enumeration): Names => {
  const byNumber = new Map(Object.entries(enumeration).map(([name, number]) => [number, name]))
  const small = Array.from({ length: Math.min(Math.max(0, ...byNumber.keys()) + 1, 256) }, (_, i) => byNumber.get(i))
  return { byNumber, byName: new Map(Object.entries(enumeration)), small }
}

const enumeratedCodec = <A extends string | number>(enumeration: Enumeration, open: boolean): EnumeratedCodec<A> => {
  const names = memo(() => namesOf(enumeration))
  // Mostly the same is written again and again, and a `Map` wants a hash.
  let lastName: string | undefined
  let lastNumber = 0
  const numberOfName = (name: string): number | undefined => {
    if (name === lastName) return lastNumber
    const number = names().byName.get(name)
    if (number !== undefined) {
      lastName = name
      lastNumber = number
    }
    return number
  }
  const expected = memo(() => {
    const listed = Object.entries(enumeration).map(([name, number]) => `${name} (${number})`)
    return `one of ${listed.join(', ')}${open ? ' or another number' : ''}`
  })
  return codec(
    {
      name: 'Enumerated',
      format: 'Enumerated',
      minimum: 4,
      maximum: 4,
      decodeAt: (source, from) => {
        const number = integer32At(source, from)
        const { small, byNumber } = names()
        const name = number >= 0 && number < small.length ? small[number] : byNumber.get(number)
        const value = name ?? (open ? number : undefined)
        return (value as A | undefined) ?? fail(source, { _tag: 'InvalidAvpValue', expected: expected() }, from, 4)
      },
      encodeTo: (sink, value) => {
        const number =
          typeof value === 'string'
            ? numberOfName(value)
            : open && typeof value === 'number' && (value | 0) === value && !names().byNumber.has(value)
              ? value
              : undefined
        return number === undefined ? refuseValue(sink, expected(), value) : writeInteger32(sink, number)
      },
    },
    { _tag: 'Enumeration', enumeration, open, small: () => names().small },
    { enumeration },
  )
}

/**
 * A closed set of names: another number is refused with 5004, so that a `switch` over the names is exhaustive.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { Format } from 'diameter-codec'
 *
 * const Usage = Format.enumerated({ DONT_CACHE: 0, ALL_SESSION: 1 })
 * Usage.decode(Uint8Array.of(0, 0, 0, 1)) // => right('ALL_SESSION')
 * ```
 */
export const enumerated = <const Names extends Enumeration>(
  enumeration: Names,
): EnumeratedCodec<keyof Names & string> => enumeratedCodec(enumeration, false)

/**
 * Names of a set that grows: a number without a name stays a number.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { Format } from 'diameter-codec'
 *
 * const Cause = Format.openEnumerated({ DIAMETER_LOGOUT: 1 })
 * Cause.decode(Uint8Array.of(0, 0, 0, 9)) // => right(9)
 * ```
 */
export const openEnumerated = <const Names extends Enumeration>(
  enumeration: Names,
): EnumeratedCodec<(keyof Names & string) | number> => enumeratedCodec(enumeration, true)
