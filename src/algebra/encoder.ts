/**
 * Encoders as functions from values to octets, to be composed.
 *
 * @module
 */
import { encoder, type Encoder } from './codec.ts'

/**
 * The octets of another value, by the one that is made of it.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { contramap, Format } from 'diameter-codec'
 *
 * const seconds = pipe(Format.unsigned32, contramap((date: Date) => Math.floor(date.getTime() / 1000)))
 * seconds.encode(new Date(7000)) // => right(Uint8Array.of(0, 0, 0, 7))
 * ```
 */
export const contramap =
  <A, B>(f: (b: B) => A) =>
  (to: Encoder<A>): Encoder<B> => {
    const { name, format, minimum, maximum, encodeTo } = to
    return encoder({ name, format, minimum, maximum, encodeTo: (sink, b) => encodeTo(sink, f(b)) })
  }
