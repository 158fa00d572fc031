/**
 * One value for both directions: what octets mean, and how the meaning is written. A data format, an AVP, a group, a
 * message and a command are all codecs.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import type { DecodeError } from '../ground/error.ts'
import { isDetached, noOctets } from '../octets/copy.ts'
import { writing, writingInto, type Sink, refuseValue } from '../octets/sink.ts'
import { fail, failAlone, lastReading, reading, sourceToRead, type Source } from '../octets/source.ts'
import type { Codec, Decoder, Encoder, JsonView, Shape, Sized } from './shape.ts'

export {
  Kind,
  scalar,
  scalarOf,
  type AnyCodec,
  type Codec,
  type Decoder,
  type Encoder,
  type FormatName,
  type JsonView,
  type Shape,
  type TypeOf,
} from './shape.ts'

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** What a decoder is made from. */
export interface DecoderParts<A> extends Sized {
  readonly decodeAt: (source: Source, from: number, to: number) => A | undefined
}

/** What an encoder is made from. */
export interface EncoderParts<A> extends Sized {
  readonly encodeTo: (sink: Sink, a: A) => boolean
}

/** What a codec is made from. */
export interface CodecParts<A> extends DecoderParts<A>, EncoderParts<A> {}

const sizeText = (minimum: number, maximum: number): string =>
  minimum === maximum
    ? `${minimum} octets`
    : maximum === Infinity
      ? `at least ${minimum} octets`
      : `${minimum} to ${maximum} octets`

/** How many octets a codec takes, in words. */
export const expectedSize = (codec: { readonly minimum: number; readonly maximum: number }): string =>
  sizeText(codec.minimum, codec.maximum)

/** Reads a slice whose size nobody has checked. */
export const readSized = <A>(parts: DecoderParts<A>, input: Source, from: number, to: number): A | undefined => {
  const size = to - from
  return size < parts.minimum || size > parts.maximum
    ? fail(input, { _tag: 'InvalidAvpLength', expected: expectedSize(parts), actual: size }, from, size)
    : parts.decodeAt(input, from, to)
}

/** Reads all of a source's input. */
const readInput = <A>(parts: DecoderParts<A>, input: Source): A | undefined => {
  const value = readSized(parts, input, input.start, input.end)
  failAlone(input, parts.name)
  return value
}

/** What all of a source's input is; the source may be set to another input then. */
export const decodeInput = <A>(parts: DecoderParts<A>, input: Source): Either<DecodeError, A> =>
  reading(input, readInput(parts, input))

/** The refusal of what is no octets at all. */
const notOctets = (name: string): Either<DecodeError, never> =>
  left({
    _tag: 'DecodeError',
    reason: { _tag: 'InvalidAvpValue', expected: 'a Uint8Array' },
    path: [name],
    offset: 0,
    extent: 0,
    failedAvp: [],
    excerpt: { offset: 0, octets: noOctets },
  })

const decodeBy =
  <A>(parts: DecoderParts<A>): Decoder<A>['decode'] =>
  (bytes, options) => {
    try {
      if (!(bytes instanceof Uint8Array) || isDetached(bytes)) return notOctets(parts.name)
      const input = sourceToRead(bytes, options)
      return lastReading(input, readInput(parts, input))
    } catch {
      // A `Proxy`, octets whose length throws, or what a user made a codec of.
      return notOctets(parts.name)
    }
  }

const encodersBy = <A>({ name, encodeTo }: EncoderParts<A>): Pick<Encoder<A>, 'encode' | 'encodeInto'> => ({
  encode: (a) => writing(encodeTo, a, name),
  encodeInto: (a, buffer, offset = 0) => writingInto(encodeTo, a, name, buffer, offset),
})

/** A decoder from its inner function. */
export const decoder = <A>(parts: DecoderParts<A>): Decoder<A> => ({ ...parts, decode: decodeBy(parts) })

/** An encoder from its inner function. */
export const encoder = <A>(parts: EncoderParts<A>): Encoder<A> => ({ ...parts, ...encodersBy(parts) })

/** A codec from its two inner functions; what `own` has beside them is the codec's, getters included. */
export const codec = <A, Own extends object>(parts: CodecParts<A>, shape: Shape, own: Own): Codec<A> & Own =>
  Object.assign(own, { ...parts, shape, decode: decodeBy(parts), ...encodersBy(parts) })

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

/** What a derived codec says beside its two functions. */
export interface DerivedOptions<B> {
  /**
   * How its values look in JSON: as those of the codec that it was made from, unless given. With `'value'` as they are
   * themselves, text, numbers, flags and records of them; those that are no JSON are `{"data":"…"}`, their octets. Or by
   * two functions, each the other's inverse.
   */
  readonly json?: 'value' | JsonView<B>
}

/**
 * Another type that not every value has: either direction may refuse, and says what it expected. The refusal of a
 * decoder is an `InvalidAvpValue` (5004).
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { left, right } from 'fp-ts/lib/Either.js'
 * import { emap, Format } from 'diameter-codec'
 *
 * const Port = pipe(
 *   Format.unsigned32,
 *   emap((n) => (n < 65536 ? right({ port: n }) : left('a port below 65536')), ({ port }) => right(port)),
 * )
 * Port.decode(Uint8Array.of(0, 0, 15, 28)) // => right({ port: 3868 })
 * ```
 *
 * Its JSON is that of the codec within, a number here; `{ json: 'value' }` makes it what a person wrote:
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { left, right } from 'fp-ts/lib/Either.js'
 * import { emap, Format, jsonForm } from 'diameter-codec'
 *
 * interface Name {
 *   readonly first: string
 *   readonly last: string
 * }
 * const Name = pipe(
 *   Format.utf8String,
 *   emap<string, Name>(
 *     (text) => {
 *       const [first = '', last, ...more] = text.split(' ')
 *       return last === undefined || more.length > 0 ? left('two names') : right({ first, last })
 *     },
 *     ({ first, last }) => right(`${first} ${last}`),
 *     { json: 'value' },
 *   ),
 * )
 * jsonForm(Name).toJson({ first: 'Ada', last: 'Lovelace' }) // => { first: 'Ada', last: 'Lovelace' }
 * ```
 */
export const emap =
  <A, B extends {} | null>(
    to: (a: A) => Either<string, B>,
    from: (b: B) => Either<string, A>,
    { json }: DerivedOptions<B> = {},
  ) =>
  (inner: Codec<A>): Codec<B> =>
    codec(
      {
        name: inner.name,
        format: inner.format,
        minimum: inner.minimum,
        maximum: inner.maximum,
        decodeAt: (input, start, end) => {
          const a = inner.decodeAt(input, start, end)
          if (a === undefined) return undefined
          const b = to(a)
          return b._tag === 'Right'
            ? b.right
            : fail(input, { _tag: 'InvalidAvpValue', expected: b.left }, start, end - start)
        },
        encodeTo: (sink, b) => {
          const a = from(b)
          return a._tag === 'Right' ? inner.encodeTo(sink, a.right) : refuseValue(sink, a.left, b)
        },
      },
      { _tag: 'Derived', inner, to, from, json },
      {},
    )

/**
 * The same octets under another type: `to` and `from` are each other's inverse.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { Format, imap } from 'diameter-codec'
 *
 * const Milliseconds = pipe(Format.unsigned32, imap((seconds) => seconds * 1000, (milliseconds) => milliseconds / 1000))
 * Milliseconds.decode(Uint8Array.of(0, 0, 0, 2)) // => right(2000)
 * ```
 */
export const imap =
  <A, B extends {} | null>(to: (a: A) => B, from: (b: B) => A, options: DerivedOptions<B> = {}) =>
  (inner: Codec<A>): Codec<B> =>
    emap<A, B>(
      (a) => right(to(a)),
      (b) => right(from(b)),
      options,
    )(inner)

/**
 * Fewer values of the same type, in both directions.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { Format, refine } from 'diameter-codec'
 *
 * const Percentage = pipe(Format.unsigned32, refine((n) => n <= 100, 'at most 100'))
 * isLeft(Percentage.encode(101)) // => true
 * ```
 */
export const refine = <A extends {} | null>(
  holds: (a: A) => boolean,
  expected: string,
): ((inner: Codec<A>) => Codec<A>) => {
  const check = (a: A): Either<string, A> => (holds(a) ? right(a) : left(expected))
  return emap(check, check)
}
