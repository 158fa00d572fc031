/**
 * Decoders as functions from octets to `Either`, to be composed: each reads all of the slice that it is given, so that
 * two of them may look at the same octets.
 *
 * A decoder of these may well give `undefined`: it has refused only where a failure is noted.
 *
 * @module
 */
import type { DecodeError } from '../ground/error.ts'
import { errorOf, fail as refuse, failAlone, type Source } from '../octets/source.ts'
import { decoder, readSized, type Decoder, type FormatName, type TypeOf } from './codec.ts'

/** What has a size, or not, only once octets are there; and no name, so that a failure has that of the part it is in. */
const anySize = (format: FormatName) => ({ name: '', format, minimum: 0, maximum: Infinity })

const isRefused = (source: Source, value: unknown): boolean => value === undefined && source.failure !== undefined

/** Reads with a part, whose name is the path of its failure where it is in no AVP. */
const readPart = <A>(part: Decoder<A>, source: Source, from: number, to: number): A | undefined => {
  const value = readSized(part, source, from, to)
  failAlone(source, part.name)
  return value
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Gives a value without a look at the octets.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { succeed } from 'diameter-codec'
 *
 * succeed('any').decode(Uint8Array.of(1, 2, 3)) // => right('any')
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const succeed = <A>(a: A): Decoder<A> => decoder({ ...anySize('OctetString'), decodeAt: () => a })

/**
 * Refuses whatever the octets, with an `InvalidAvpValue` (5004) that says what was expected.
 *
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { describe, fail } from 'diameter-codec'
 *
 * const refused = fail('a port').decode(Uint8Array.of(1))
 * isLeft(refused) && describe(refused.left) // => 'invalid value: expected a port'
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const fail = (expected: string): Decoder<never> =>
  decoder<never>({
    ...anySize('OctetString'),
    decodeAt: (source, from, to) => refuse(source, { _tag: 'InvalidAvpValue', expected }, from, to - from),
  })

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/**
 * Another value of the same octets.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { Format, map } from 'diameter-codec'
 *
 * const hex = pipe(Format.unsigned32, map((number) => number.toString(16)))
 * hex.decode(Uint8Array.of(0, 0, 0, 255)) // => right('ff')
 * ```
 */
export const map =
  <A, B>(f: (a: A) => B) =>
  (from: Decoder<A>): Decoder<B> => {
    const { name, format, minimum, maximum, decodeAt } = from
    return decoder({
      name,
      format,
      minimum,
      maximum,
      decodeAt: (source, start, end) => {
        const a = decodeAt(source, start, end)
        return isRefused(source, a) ? undefined : f(a as A)
      },
    })
  }

/**
 * A function and its argument out of the same octets, the function first: what `Apply` is made of.
 */
export const ap =
  <A>(argument: Decoder<A>) =>
  <B>(f: Decoder<(a: A) => B>): Decoder<B> =>
    decoder({
      ...anySize(argument.format),
      decodeAt: (source, from, to) => {
        const toB = readPart(f, source, from, to)
        if (isRefused(source, toB)) return undefined
        const a = readPart(argument, source, from, to)
        return isRefused(source, a) ? undefined : toB!(a as A)
      },
    })

/**
 * Goes on with a decoder that depends on the value, over the same octets.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { andThen, Format, map } from 'diameter-codec'
 *
 * // The first octet tells what the rest is.
 * const text = pipe(
 *   Format.octetString,
 *   andThen(([first]) => (first === 0 ? pipe(Format.utf8String, map((s) => s.slice(1))) : Format.octetString)),
 * )
 * text.decode(Uint8Array.of(0, 72, 105)) // => right('Hi')
 * text.decode(Uint8Array.of(1, 72)) // => right(Uint8Array.of(1, 72))
 * ```
 */
export const andThen =
  <A, Next extends Decoder<unknown>>(f: (a: A) => Next) =>
  (first: Decoder<A>): Decoder<TypeOf<Next>> =>
    decoder({
      ...anySize(first.format),
      decodeAt: (source, from, to) => {
        const a = readPart(first, source, from, to)
        return isRefused(source, a) ? undefined : readPart(f(a as A) as Decoder<TypeOf<Next>>, source, from, to)
      },
    })

/**
 * Another try on the same octets, chosen by the failure of the first. AVPs that the first has read are still counted, so
 * that the time stays linear.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { fail, Format, orElse, succeed } from 'diameter-codec'
 *
 * const number = pipe(
 *   Format.unsigned32,
 *   orElse(({ reason }) => (reason._tag === 'InvalidAvpLength' ? succeed(0) : fail('a number'))),
 * )
 * number.decode(new Uint8Array(3)) // => right(0)
 * ```
 */
export const orElse =
  <Next extends Decoder<unknown>>(f: (error: DecodeError) => Next) =>
  <A>(first: Decoder<A>): Decoder<A | TypeOf<Next>> =>
    decoder<A | TypeOf<Next>>({
      ...anySize(first.format),
      decodeAt: (source, from, to) => {
        const a = readPart(first, source, from, to)
        if (!isRefused(source, a)) return a
        const error = errorOf(source)
        source.failure = undefined
        return error && readPart(f(error) as Decoder<TypeOf<Next>>, source, from, to)
      },
    })

/**
 * Another try on the same octets. Where both refuse, the failure is that of the second.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { alt, Format } from 'diameter-codec'
 *
 * const textOrOctets = pipe(Format.utf8String, alt(() => Format.octetString))
 * textOrOctets.decode(Uint8Array.of(72, 105)) // => right('Hi')
 * textOrOctets.decode(Uint8Array.of(255)) // => right(Uint8Array.of(255))
 * ```
 */
export const alt = <Next extends Decoder<unknown>>(
  second: () => Next,
): (<A>(first: Decoder<A>) => Decoder<A | TypeOf<Next>>) => orElse(() => second())
