/**
 * fp-ts's `Either`, which the core gives, as Effect's `Result` and `Effect`, and back.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import type { Decoder, Encoder } from '../algebra/codec.ts'
import { left, right, type Either } from '../ground/either.ts'
import type { DecodeError as DecodeErrorRecord, EncodeError as EncodeErrorRecord } from '../ground/error.ts'
import type { Message } from '../ground/record.ts'
import type { DecodeOptions } from '../octets/source.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { DecodeError, EncodeError } from './error.ts'
import { codecOf } from './messages.ts'

/**
 * The same as a `Result`; nothing inside is changed.
 *
 * ```ts
 * import * as Result from 'effect/Result'
 * import { Format } from 'diameter-codec'
 * import { toResult } from 'diameter-codec/effect'
 *
 * toResult(Format.unsigned32.decode(Uint8Array.of(0, 0, 7, 209))) // => Result.succeed(2001)
 * ```
 */
export const toResult = <E, A>(either: Either<E, A>): Result.Result<A, E> =>
  either._tag === 'Right' ? Result.succeed(either.right) : Result.fail(either.left)

/** The same as an `Either`: the inverse of `toResult`. */
export const fromResult = <A, E>(result: Result.Result<A, E>): Either<E, A> =>
  Result.isSuccess(result) ? right(result.success) : left(result.failure)

/** A failure with the core's records as errors of Effect; any other is what it was. */
export type Tagged<E> = E extends DecodeErrorRecord ? DecodeError : E extends EncodeErrorRecord ? EncodeError : E

const isDecodeError = (error: object): error is DecodeErrorRecord =>
  '_tag' in error && error._tag === 'DecodeError' && 'excerpt' in error

const isEncodeError = (error: object): error is EncodeErrorRecord =>
  '_tag' in error && error._tag === 'EncodeError' && 'path' in error

const tagged = <E>(error: E): Tagged<E> => {
  if (typeof error !== 'object' || error === null || error instanceof Error) return error as Tagged<E>
  if (isDecodeError(error)) return new DecodeError(error) as Tagged<E>
  return (isEncodeError(error) ? new EncodeError(error) : error) as Tagged<E>
}

/**
 * The same as an `Effect`, the core's failures as errors that can be caught by their tags and show a message.
 *
 * ```ts
 * import * as Effect from 'effect/Effect'
 * import { Message } from 'diameter-codec'
 * import { toEffect } from 'diameter-codec/effect'
 *
 * const program = toEffect(Message.decode(new Uint8Array(19))).pipe(
 *   Effect.as('a message'),
 *   Effect.catchTag('DecodeError', (error) => Effect.succeed(error.message)),
 * )
 * Effect.runSync(program)
 * // => 'Message: a message has at least 20 octets, not 19 (DIAMETER_INVALID_MESSAGE_LENGTH 5015, at octet 0)'
 * ```
 */
export const toEffect = <E, A>(either: Either<E, A>): Effect.Effect<A, Tagged<E>> =>
  either._tag === 'Right' ? Effect.succeed(either.right) : Effect.fail(tagged(either.left))

/** What turns octets into messages: a command, an exchange, a dictionary, or any other codec. */
export type Decodes<A> = Pick<Decoder<A>, 'decode'>

/** What turns values into octets. */
export type Encodes<A> = Pick<Encoder<A>, 'encode'>

/**
 * Decodes when it is run; the error knows the octets, so that it can be answered where it is caught.
 *
 * ```ts
 * import * as Effect from 'effect/Effect'
 * import { Format } from 'diameter-codec'
 * import { decodeEffect } from 'diameter-codec/effect'
 *
 * Effect.runSync(decodeEffect(Format.unsigned32)(Uint8Array.of(0, 0, 7, 209))) // => 2001
 * ```
 */
export const decodeEffect =
  <A>(codec: Decodes<A>) =>
  (bytes: Uint8Array, options?: DecodeOptions): Effect.Effect<A, DecodeError> =>
    Effect.suspend(() => {
      const decoded = codec.decode(bytes, options)
      return decoded._tag === 'Right'
        ? Effect.succeed(decoded.right)
        : Effect.fail(new DecodeError(decoded.left, bytes))
    })

interface EncodeEffect {
  <M>(dictionary: Dictionary<M>): (value: M | Message) => Effect.Effect<Uint8Array, EncodeError>
  <A>(codec: Encodes<A>): (value: A) => Effect.Effect<Uint8Array, EncodeError>
}

/** Encodes when it is run. A dictionary encodes what it decodes: messages of its commands, and wire messages. */
export const encodeEffect: EncodeEffect = <A>(codec: Encodes<A> | Dictionary<unknown>) => {
  const { encode }: Encodes<A> = codecOf(codec)
  return (value: A): Effect.Effect<Uint8Array, EncodeError> => Effect.suspend(() => toEffect(encode(value)))
}
