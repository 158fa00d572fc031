/**
 * One value for both directions: what octets mean, and how the meaning is written. A data format, an AVP, a group, a
 * message and a command are all codecs.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import type { DecodeError, EncodeError } from '../ground/error.ts'
import { refuse, writing, writingInto, type Sink } from '../octets/sink.ts'
import {
  fail,
  failAlone,
  lastReading,
  reading,
  sourceToRead,
  type DecodeOptions,
  type Source,
} from '../octets/source.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The data formats of RFC 6733 sections 4.2 and 4.3, by their names there. */
export type FormatName =
  | 'OctetString'
  | 'Integer32'
  | 'Integer64'
  | 'Unsigned32'
  | 'Unsigned64'
  | 'Float32'
  | 'Float64'
  | 'Grouped'
  | 'Address'
  | 'Time'
  | 'UTF8String'
  | 'DiameterIdentity'
  | 'DiameterURI'
  | 'Enumerated'
  | 'IPFilterRule'
  | 'QoSFilterRule'

/** The formats that the interpreter of tables reads without a call through the codec. */
export const Kind = {
  custom: 0,
  unsigned32: 1,
  enumerated: 2,
  utf8String: 3,
  diameterIdentity: 4,
  octetString: 5,
  grouped: 6,
  unsigned64: 7,
} as const

export type Kind = (typeof Kind)[keyof typeof Kind]

/** What both halves have. */
interface Sized {
  /** For people: in paths and messages. */
  readonly name: string
  /** The data format of the RFC that the octets are in, whatever value is made of it. */
  readonly format: FormatName
  /** Octets at least. */
  readonly minimum: number
  /** Octets at most. */
  readonly maximum: number
}

/** Octets to a value. */
export interface Decoder<A> extends Sized {
  /** Reads all of the octets: what is left over is an error by construction. */
  readonly decode: (bytes: Uint8Array, options?: DecodeOptions) => Either<DecodeError, A>
  /** The same inside a larger input; the caller has checked the size. `undefined` once a failure is noted. */
  readonly decodeAt: (source: Source, from: number, to: number) => A | undefined
}

/** A value to octets. */
export interface Encoder<A> extends Sized {
  /**
   * The octets of a value, which nobody else writes to. In Node those of 65 to 2,044 octets are a view on the pool of its
   * `Buffer`: `buffer` is larger than they are then, and `slice()` is what can be transferred.
   */
  readonly encode: (a: A) => Either<EncodeError, Uint8Array>
  /**
   * Puts what `encode` gives into a buffer, from `offset` (0 unless given) on, and gives the offset after it, where the
   * next may go. No other octet of the buffer is touched, and none at all where the value is refused. Octets that do not
   * fit are refused as `TooLong`, with the room that there was.
   *
   * ```ts
   * import { left, right } from 'fp-ts/lib/Either.js'
   * import { Format } from 'diameter-codec'
   *
   * const buffer = new Uint8Array(6)
   * Format.unsigned32.encodeInto(7, buffer, 1) // => right(5)
   * buffer // => Uint8Array.of(0, 0, 0, 0, 7, 0)
   * const reason = { _tag: 'TooLong', maximum: 1 }
   * Format.unsigned32.encodeInto(7, buffer, 5) // => left({ _tag: 'EncodeError', reason, path: ['Unsigned32'] })
   * ```
   */
  readonly encodeInto: (a: A, buffer: Uint8Array, offset?: number) => Either<EncodeError, number>
  /** The same into a larger output; `false` once a refusal is noted. */
  readonly encodeTo: (sink: Sink, a: A) => boolean
}

/** What a codec was made from by `imap`, `emap` or `refine`: other forms of its values, such as JSON, follow from it. */
export interface Via {
  readonly inner: AnyCodec
  readonly to: (inner: never) => Either<string, unknown>
  readonly from: (value: never) => Either<string, unknown>
}

/** Both directions. Laws: what `encode` accepts, `decode` gives back; what `decode` accepts, `encode` accepts. */
export interface Codec<A> extends Decoder<A>, Encoder<A> {
  readonly kind: Kind
  readonly via?: Via
}

/** Any codec, whatever its values. */
export type AnyCodec = Decoder<unknown> & Encoder<never> & { readonly kind: Kind; readonly via?: Via }

/** The type of a codec's, a definition's or a command's values. */
export type TypeOf<C extends { readonly decode: (bytes: Uint8Array) => unknown }> = C extends {
  readonly decode: (bytes: Uint8Array) => Either<DecodeError, infer A>
}
  ? A
  : never

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

const decodeBy =
  <A>(parts: DecoderParts<A>): Decoder<A>['decode'] =>
  (bytes, options) => {
    const input = sourceToRead(bytes, options)
    return lastReading(input, readInput(parts, input))
  }

const encodersBy = <A>({ name, encodeTo }: EncoderParts<A>): Pick<Encoder<A>, 'encode' | 'encodeInto'> => ({
  encode: (a) => writing(encodeTo, a, name),
  encodeInto: (a, buffer, offset = 0) => writingInto(encodeTo, a, name, buffer, offset),
})

/** A decoder from its inner function. */
export const decoder = <A>(parts: DecoderParts<A>): Decoder<A> => ({ ...parts, decode: decodeBy(parts) })

/** An encoder from its inner function. */
export const encoder = <A>(parts: EncoderParts<A>): Encoder<A> => ({ ...parts, ...encodersBy(parts) })

/** A codec from its two inner functions. */
export const codec = <A, Extra extends object>(parts: CodecParts<A>, kind: Kind, extra: Extra): Codec<A> & Extra => ({
  ...extra,
  ...parts,
  kind,
  decode: decodeBy(parts),
  ...encodersBy(parts),
})

// -------------------------------------------------------------------------------------
// combinators
// -------------------------------------------------------------------------------------

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
 */
export const emap =
  <A, B extends {} | null>(to: (a: A) => Either<string, B>, from: (b: B) => Either<string, A>) =>
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
          return a._tag === 'Right'
            ? inner.encodeTo(sink, a.right)
            : refuse(sink, { _tag: 'InvalidValue', expected: a.left, value: b })
        },
      },
      Kind.custom,
      { via: { inner, to, from } },
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
  <A, B extends {} | null>(to: (a: A) => B, from: (b: B) => A) =>
  (inner: Codec<A>): Codec<B> =>
    emap<A, B>(
      (a) => right(to(a)),
      (b) => right(from(b)),
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
