/**
 * What a codec is: one interface for both directions, and the closed sum of all kinds that there are. Who reads codecs
 * (JSON, io-ts, Effect's Schema, dictionaries) switches over it, so that a kind that one forgets does not compile.
 *
 * @module
 */
import type { Either } from '../ground/either.ts'
import type { DecodeError, EncodeError } from '../ground/error.ts'
import type { Json } from '../ground/json.ts'
import type { Sink } from '../octets/sink.ts'
import type { DecodeOptions, Source } from '../octets/source.ts'

// -------------------------------------------------------------------------------------
// codecs
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

/** The formats that the interpreter of tables reads and writes without a call through the codec. */
export const Kind = {
  custom: 0,
  unsigned32: 1,
  utf8String: 2,
  diameterIdentity: 3,
  octetString: 4,
  unsigned64: 5,
  grouped: 6,
  enumerated: 7,
} as const

export type Kind = (typeof Kind)[keyof typeof Kind]

/** What both halves have. */
export interface Sized {
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

/** Both directions. Laws: what `encode` accepts, `decode` gives back; what `decode` accepts, `encode` accepts. */
export interface Codec<A> extends Decoder<A>, Encoder<A> {
  readonly shape: Shape
}

/** Any codec, whatever its values. */
export type AnyCodec = Decoder<unknown> & Encoder<never> & { readonly shape: Shape }

/** The type of a codec's, a definition's or a command's values. */
export type TypeOf<C extends { readonly decode: (bytes: Uint8Array) => unknown }> = C extends {
  readonly decode: (bytes: Uint8Array) => Either<DecodeError, infer A>
}
  ? A
  : never

// -------------------------------------------------------------------------------------
// packed fields
// -------------------------------------------------------------------------------------

/** How many bits a number may have and be exact. */
// prettier-ignore
export type BitCount =
  | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26
  | 27 | 28 | 29 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50
  | 51 | 52 | 53

/** Bits that hold a value. */
export interface Bits<A> {
  readonly _tag: 'Bits'
  readonly size: BitCount
  /** What values there are, in words. */
  readonly expected: string
  /** The value of the bits as an unsigned number; `undefined` where they have none. */
  readonly read: (number: number) => A | undefined
  /** The number of a value; `undefined` of anything else. */
  readonly write: (value: unknown) => number | undefined
}

/** Bits that hold nothing yet. */
export interface Reserved {
  readonly _tag: 'Reserved'
  readonly size: BitCount
  /** What a sender writes. */
  readonly value: number
}

/** A part of a layout: bits, or octets as a codec has them. */
export type Piece = Bits<unknown> | Reserved | AnyCodec

/** The parts of a layout in their order, by name. */
export interface Pieces {
  readonly [key: string]: Piece
}

// -------------------------------------------------------------------------------------
// shapes
// -------------------------------------------------------------------------------------

/** Names and numbers of an Enumerated AVP. */
export type Enumeration = { readonly [name: string]: number }

/** Names of single bits; the least significant one is bit 0, as the tables of 3GPP count. */
export type FlagBits = { readonly [name: string]: number }

/** How the values of a derived codec look in JSON, both ways. */
export interface JsonView<B> {
  readonly to: (value: B) => Json
  /** The value, or what was expected in place of the JSON. */
  readonly from: (json: unknown) => Either<string, B>
}

/** The same of values whose type is not known. */
interface UntoldJsonView {
  readonly to: (value: never) => Json
  readonly from: (json: unknown) => Either<string, unknown>
}

/** The codecs of a union by the texts of their tags. */
export interface Variants {
  readonly [tag: string]: AnyCodec
}

/** The rules of a group or a command, made ready: `tableOf` of floor 3 knows what is in them. */
export interface AnyTable {
  readonly open: boolean
}

/** The kinds of codecs whose data is AVPs, so that their values are records of them. */
export type GroupShape =
  | { readonly _tag: 'Group'; readonly table: () => AnyTable }
  /** A group in which nothing is refused. */
  | { readonly _tag: 'UncheckedGroup'; readonly table: () => AnyTable }
  /** Groups told apart by the AVP whose field is `key`; `variantOf` gives that of a record. */
  | {
      readonly _tag: 'GroupUnion'
      readonly key: string
      readonly variants: Variants
      readonly otherwise: AnyCodec | undefined
      readonly variantOf: (record: unknown) => AnyCodec | undefined
    }
  /** A group that is known later, such as one that holds itself. */
  | { readonly _tag: 'Lazy'; readonly resolve: () => AnyCodec }

/** The kinds of codecs. */
export type Shape =
  /** A data format of the RFC, by the codec's `format`. */
  | { readonly _tag: 'Scalar'; readonly kind: Kind }
  | {
      readonly _tag: 'Enumeration'
      readonly enumeration: Enumeration
      /** Whether numbers without a name are values too. */
      readonly open: boolean
      /** The names of small numbers, by number. */
      readonly small: () => ReadonlyArray<string | undefined>
    }
  /** Another type for the values of `inner`: made by `imap`, `emap` or `refine`. */
  | {
      readonly _tag: 'Derived'
      readonly inner: AnyCodec
      readonly to: (inner: never) => Either<string, unknown>
      readonly from: (value: never) => Either<string, unknown>
      /** How its values look in JSON: as they are, otherwise, or, with `undefined`, as those of `inner` do. */
      readonly json: 'value' | UntoldJsonView | undefined
    }
  /** A word whose bits have names. */
  | { readonly _tag: 'Flags'; readonly flags: FlagBits }
  | { readonly _tag: 'Layout'; readonly pieces: Pieces }
  /** Packed fields of several kinds, told apart by the bits at their head, which go by `key`. */
  | {
      readonly _tag: 'LayoutUnion'
      readonly key: string
      readonly variants: Variants
      readonly otherwise: AnyCodec | undefined
    }
  | GroupShape
  /** A whole AVP of a definition, its data as `data` has it. */
  | { readonly _tag: 'AvpDefinition'; readonly data: AnyCodec }
  /** A message of one command; `commandOf` of floor 3 knows the rest. */
  | { readonly _tag: 'Command'; readonly table: () => AnyTable }
  /** Messages of several commands, told apart by `_tag`. */
  | { readonly _tag: 'Exchange'; readonly cases: ReadonlyArray<AnyCodec & { readonly tag: string }> }
  /** A wire AVP. */
  | { readonly _tag: 'Avp' }
  /** A wire message. */
  | { readonly _tag: 'Message' }

/** A shape that is a group's, by a look at all that there are. */
export const groupShape = (shape: Shape): GroupShape | undefined => {
  switch (shape._tag) {
    case 'Group':
    case 'UncheckedGroup':
    case 'GroupUnion':
    case 'Lazy':
      return shape
    case 'Scalar':
    case 'Enumeration':
    case 'Derived':
    case 'Flags':
    case 'Layout':
    case 'LayoutUnion':
    case 'AvpDefinition':
    case 'Command':
    case 'Exchange':
    case 'Avp':
    case 'Message':
      return undefined
  }
}

/** A data format of the RFC. The name is looked up in here: bundlers keep what looks up in an argument. */
/*#__NO_SIDE_EFFECTS__*/
export const scalarOf = (kind: keyof typeof Kind): Shape => ({ _tag: 'Scalar', kind: Kind[kind] })

/** A data format that the interpreter of tables knows no shorter way to. */
export const scalar: Shape = /*#__PURE__*/ scalarOf('custom')
