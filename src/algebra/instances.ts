/**
 * fp-ts's instances, as plain records under the names of the types: `Decoder.Applicative` for `traverse`,
 * `Decoder.Apply` for `sequenceS`, `Decoder.Chain` for `bind`. No code of fp-ts is imported.
 *
 * @module
 */
import type { Alt1 } from 'fp-ts/lib/Alt.js'
import type { Applicative1 } from 'fp-ts/lib/Applicative.js'
import type { Apply1 } from 'fp-ts/lib/Apply.js'
import type { Chain1 } from 'fp-ts/lib/Chain.js'
import type { Contravariant1 } from 'fp-ts/lib/Contravariant.js'
import type { Eq as EqOf } from 'fp-ts/lib/Eq.js'
import type { Functor1 } from 'fp-ts/lib/Functor.js'
import type { Invariant1 } from 'fp-ts/lib/Invariant.js'
import type { Monad1 } from 'fp-ts/lib/Monad.js'
import type { Show as ShowOf } from 'fp-ts/lib/Show.js'
import { equals } from '../ground/equality.ts'
import { show } from '../ground/show.ts'
import { imap, type Codec as CodecOf, type Decoder as DecoderOf, type Encoder as EncoderOf } from './codec.ts'
import { alt, andThen, ap, map, succeed } from './decoder.ts'
import { contramap } from './encoder.ts'

type DecoderUri = 'diameter-codec/Decoder'
type EncoderUri = 'diameter-codec/Encoder'
type CodecUri = 'diameter-codec/Codec'

// The one file that all ways of importing fp-ts take these from.
declare module 'fp-ts/lib/HKT' {
  interface URItoKind<A> {
    readonly 'diameter-codec/Decoder': DecoderOf<A>
    readonly 'diameter-codec/Encoder': EncoderOf<A>
    readonly 'diameter-codec/Codec': CodecOf<A>
  }
}

/** Octets to a value. */
export type Decoder<A> = DecoderOf<A>

/** A value to octets. */
export type Encoder<A> = EncoderOf<A>

/** Both directions. Laws: what `encode` accepts, `decode` gives back; what `decode` accepts, `encode` accepts. */
export type Codec<A> = CodecOf<A>

/** One record is all of them: each asks for some of these functions. */
const decoderInstance: Monad1<DecoderUri> & Alt1<DecoderUri> = {
  URI: 'diameter-codec/Decoder',
  map: (from, f) => map(f)(from),
  ap: (f, argument) => ap(argument)(f),
  of: succeed,
  chain: (first, f) => andThen(f)(first),
  alt: (first, second) => alt(second)(first),
}

/**
 * The instances of decoders. All decoders of one expression read the same octets, one after another, and the first
 * failure is that of all: a reader of octets that gives an `Either`.
 *
 * ```ts
 * import { sequenceS } from 'fp-ts/lib/Apply.js'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { right } from 'fp-ts/lib/Either.js'
 * import * as RA from 'fp-ts/lib/ReadonlyArray.js'
 * import { Decoder, Format, map } from 'diameter-codec'
 *
 * const both = sequenceS(Decoder.Apply)({ number: Format.unsigned32, octets: Format.octetString })
 * both.decode(Uint8Array.of(0, 0, 0, 7)) // => right({ number: 7, octets: Uint8Array.of(0, 0, 0, 7) })
 *
 * const times = (factor: number) => pipe(Format.unsigned32, map((number) => number * factor))
 * const multiples = pipe([1, 2, 3], RA.traverse(Decoder.Applicative)(times))
 * multiples.decode(Uint8Array.of(0, 0, 0, 7)) // => right([7, 14, 21])
 * ```
 */
export const Decoder: {
  readonly URI: DecoderUri
  readonly Functor: Functor1<DecoderUri>
  readonly Apply: Apply1<DecoderUri>
  readonly Applicative: Applicative1<DecoderUri>
  readonly Chain: Chain1<DecoderUri>
  readonly Monad: Monad1<DecoderUri>
  readonly Alt: Alt1<DecoderUri>
} = {
  URI: 'diameter-codec/Decoder',
  Functor: decoderInstance,
  Apply: decoderInstance,
  Applicative: decoderInstance,
  Chain: decoderInstance,
  Monad: decoderInstance,
  Alt: decoderInstance,
}

/** The instance of encoders. */
export const Encoder: { readonly URI: EncoderUri; readonly Contravariant: Contravariant1<EncoderUri> } = {
  URI: 'diameter-codec/Encoder',
  Contravariant: { URI: 'diameter-codec/Encoder', contramap: (to, f) => contramap(f)(to) },
}

/** The instance of codecs. */
export const Codec: { readonly URI: CodecUri; readonly Invariant: Invariant1<CodecUri> } = {
  URI: 'diameter-codec/Codec',
  Invariant: {
    URI: 'diameter-codec/Codec',
    // A codec has no value `undefined`, but fp-ts's signature cannot say so.
    imap: <A, B>(inner: CodecOf<A>, to: (a: A) => B, from: (b: B) => A) =>
      imap<A, B & ({} | null)>(to as (a: A) => B & ({} | null), from)(inner) as CodecOf<B>,
  },
}

/**
 * Structural equality of any values of this library. A command and an exchange have `equals` themselves, so that each is
 * an `Eq` of its messages.
 *
 * ```ts
 * import { elem } from 'fp-ts/lib/ReadonlyArray.js'
 * import { Eq } from 'diameter-codec'
 *
 * elem(Eq)(Uint8Array.of(1))([Uint8Array.of(1), Uint8Array.of(2)]) // => true
 * ```
 */
export const Eq: EqOf<unknown> = { equals }

/** The text of any value of this library, messages among them: `show` as an instance. */
export const Show: ShowOf<unknown> = { show }
