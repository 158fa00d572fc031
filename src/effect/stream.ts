/**
 * Byte streams as streams of messages: channels over the pure framer, for `Stream.pipeThroughChannel`. They pull a
 * chunk when they are pulled and have nothing left to give, so that a slow reader slows the sender down.
 *
 * @module
 */
import type { NonEmptyReadonlyArray } from 'effect/Array'
import * as Cause from 'effect/Cause'
import * as Channel from 'effect/Channel'
import * as Effect from 'effect/Effect'
import * as Pull from 'effect/Pull'
import * as Result from 'effect/Result'
import type { Message } from '../ground/record.ts'
import { copyOf } from '../octets/copy.ts'
import { type DecodeOptions } from '../octets/source.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { framer, framerStart, type FramerState } from '../wire/framing.ts'
import { DecodeError, EncodeError, FramingError, type FramingReason } from './error.ts'
import { codecOf } from './messages.ts'
import type { Decodes, Encodes } from './result.ts'

/** A channel from elements to elements in chunks: what `Stream.pipeThroughChannel` takes. */
export type Pipe<Out, OutError, In, InError, Done> = Channel.Channel<
  NonEmptyReadonlyArray<Out>,
  OutError,
  Done,
  NonEmptyReadonlyArray<In>,
  InError,
  Done
>

/** A channel in both directions, such as a socket: what it takes in is sent, what it gives out was received. */
export type Both<Received, ReceiveError, ReceiveDone, Sent, SendError, SendDone, R> = Channel.Channel<
  NonEmptyReadonlyArray<Received>,
  ReceiveError,
  ReceiveDone,
  NonEmptyReadonlyArray<Sent>,
  SendError,
  SendDone,
  R
>

// -------------------------------------------------------------------------------------
// pulling
// -------------------------------------------------------------------------------------

const isFilled = <A>(items: ReadonlyArray<A>): items is NonEmptyReadonlyArray<A> => items.length > 0

/** Puts what a chunk gives into `out`; what it gives back is the failure that ends the stream after those. */
interface Step<In, Out, E> {
  readonly take: (chunk: In, out: Array<Out>) => E | undefined
  /** After the last chunk. */
  readonly end: () => E | undefined
}

/** What a step makes of each element. The values before a failure are given first, the failure when pulled again. */
const stepping = <In, Out, E, IE, Done>(makeStep: () => Step<In, Out, E>): Pipe<Out, IE | E, In, IE, Done> =>
  Channel.fromTransform((upstream: Pull.Pull<NonEmptyReadonlyArray<In>, IE, Done>) =>
    Effect.sync(() => {
      const step = makeStep()
      let failure: E | undefined
      const takeAll = (chunks: ReadonlyArray<In>): ReadonlyArray<Out> => {
        const out: Array<Out> = []
        for (const chunk of chunks) {
          failure = step.take(chunk, out)
          if (failure !== undefined) break
        }
        return out
      }
      const pull: Pull.Pull<NonEmptyReadonlyArray<Out>, IE | E, Done> = Effect.suspend(() =>
        failure === undefined
          ? Pull.matchEffect(upstream, {
              onSuccess: (chunks) => {
                const out = takeAll(chunks)
                return isFilled(out) ? Effect.succeed(out) : pull
              },
              onFailure: Effect.failCause,
              onDone: (done): Pull.Pull<never, E, Done> => {
                failure = step.end()
                return failure === undefined ? Cause.done(done) : Effect.fail(failure)
              },
            })
          : Effect.fail(failure),
      )
      return pull
    }),
  )

/** The framer with where it is in the stream; each message goes to `take`. */
const framing = <Out, E>(
  options: Pick<DecodeOptions, 'maximumSize'>,
  take: (message: Uint8Array, out: Array<Out>) => E | undefined,
): Step<Uint8Array, Out, E | FramingError> => {
  const { maximumSize } = options
  const push = framer(maximumSize === undefined ? {} : { maximumSize })
  let state: FramerState = framerStart
  let offset = 0
  return {
    take: (chunk, out) => {
      const framed = push(state, chunk)
      for (const message of framed.messages) {
        const failure = take(message, out)
        if (failure !== undefined) return failure
        offset += message.length
      }
      state = framed.state
      return state._tag === 'Broken'
        ? new FramingError({ reason: state.error.reason as FramingReason, offset })
        : undefined
    },
    end: () => {
      if (state._tag === 'Broken' || state.size === 0) return undefined
      const { size, announced } = state
      const reason = { _tag: 'PartialMessage', received: size, announced: announced || undefined } as const
      return new FramingError({ reason, offset })
    },
  }
}

// -------------------------------------------------------------------------------------
// decoding
// -------------------------------------------------------------------------------------

/**
 * Cuts a byte stream into the octets of its messages. Only Message Length is looked at, so that a relay can decide on
 * its own what to do with each.
 *
 * ```ts
 * import * as Effect from 'effect/Effect'
 * import * as Stream from 'effect/Stream'
 * import { fromHex } from 'diameter-codec'
 * import { frames } from 'diameter-codec/effect'
 *
 * const message = fromHex('0100001480000118000000000000000100000002')!
 * const program = Stream.make(message.subarray(0, 7), message.subarray(7)).pipe(
 *   Stream.pipeThroughChannel(frames()),
 *   Stream.runCollect,
 * )
 * Effect.runSync(program) // => [message]
 * ```
 */
export const frames = <IE = never, Done = unknown>(
  options: Pick<DecodeOptions, 'maximumSize'> = {},
): Pipe<Uint8Array, IE | FramingError, Uint8Array, IE, Done> =>
  stepping(() =>
    framing<Uint8Array, never>(options, (message, out) => {
      // The framer gives views on the chunk, whose owner may write over it.
      out.push(copyOf(message, 0, message.length))
      return undefined
    }),
  )

/** The error of a refused message, with octets of its own. */
const refusal = (error: ConstructorParameters<typeof DecodeError>[0], message: Uint8Array): DecodeError =>
  new DecodeError(error, copyOf(message, 0, message.length))

/**
 * Decodes a byte stream. The first message that is refused ends the stream with a `DecodeError`, after those before it;
 * `decodeEach` goes on. A length that cannot be, or an end inside a message, is a `FramingError`.
 *
 * ```ts
 * import * as Effect from 'effect/Effect'
 * import * as Stream from 'effect/Stream'
 * import { fromHex, rfc6733 } from 'diameter-codec'
 * import { decode } from 'diameter-codec/effect'
 *
 * const octets = fromHex(
 *   '0100004c8000011a0000000000000001000000020000010840000015612e6578616d706c652e6e6574' +
 *     '00000000000128400000136578616d706c652e6e657400000001114000000c00000000',
 * )!
 * const program = Stream.make(octets, octets.subarray(0, 30)).pipe(
 *   Stream.pipeThroughChannel(decode(rfc6733)()),
 *   Stream.map((message) => message._tag as string),
 *   Stream.catchTag('FramingError', (error) => Stream.make(error.reason._tag)),
 *   Stream.runCollect,
 * )
 * Effect.runSync(program) // => ['DisconnectPeerRequest', 'PartialMessage']
 * ```
 */
export const decode =
  <A>(messages: Decodes<A>, options: DecodeOptions = {}) =>
  <IE = never, Done = unknown>(): Pipe<A, IE | DecodeError | FramingError, Uint8Array, IE, Done> =>
    stepping(() =>
      framing<A, DecodeError>(options, (message, out) => {
        const decoded = messages.decode(message, options)
        if (decoded._tag === 'Left') return refusal(decoded.left, message)
        out.push(decoded.right)
        return undefined
      }),
    )

/**
 * Decodes a byte stream, the refused messages beside the good ones: none of them stops those after it. The error holds
 * the octets of its message, for an answer. Only a `FramingError` ends the stream.
 *
 * ```ts
 * import * as Effect from 'effect/Effect'
 * import * as Result from 'effect/Result'
 * import * as Stream from 'effect/Stream'
 * import { DisconnectPeer, fromHex } from 'diameter-codec'
 * import { decodeEach } from 'diameter-codec/effect'
 *
 * const empty = fromHex('010000148000011a000000000000000100000002')!
 * const program = Stream.make(empty, empty).pipe(
 *   Stream.pipeThroughChannel(decodeEach(DisconnectPeer)()),
 *   Stream.map(Result.match({ onSuccess: () => 'good', onFailure: (error) => error.reason._tag })),
 *   Stream.runCollect,
 * )
 * Effect.runSync(program) // => ['MissingAvp', 'MissingAvp']
 * ```
 */
export const decodeEach =
  <A>(messages: Decodes<A>, options: DecodeOptions = {}) =>
  <IE = never, Done = unknown>(): Pipe<Result.Result<A, DecodeError>, IE | FramingError, Uint8Array, IE, Done> =>
    stepping(() =>
      framing<Result.Result<A, DecodeError>, never>(options, (message, out) => {
        const decoded = messages.decode(message, options)
        out.push(decoded._tag === 'Right' ? Result.succeed(decoded.right) : Result.fail(refusal(decoded.left, message)))
        return undefined
      }),
    )

// -------------------------------------------------------------------------------------
// encoding
// -------------------------------------------------------------------------------------

interface Encode {
  <M>(
    dictionary: Dictionary<M>,
  ): <IE = never, Done = unknown>() => Pipe<Uint8Array, IE | EncodeError, M | Message, IE, Done>
  <A>(codec: Encodes<A>): <IE = never, Done = unknown>() => Pipe<Uint8Array, IE | EncodeError, A, IE, Done>
}

/**
 * Encodes a stream of messages, each to octets of its own. The first that is refused ends the stream with an
 * `EncodeError`, after those before it. A dictionary encodes what it decodes: its commands' messages and wire messages.
 *
 * ```ts
 * import * as Effect from 'effect/Effect'
 * import * as Stream from 'effect/Stream'
 * import { DeviceWatchdogRequest, rfc6733 } from 'diameter-codec'
 * import { decode, encode } from 'diameter-codec/effect'
 *
 * const header = { hopByHopId: 1, endToEndId: 2 }
 * const watchdog = DeviceWatchdogRequest.make({ header, originHost: 'a.example.net', originRealm: 'example.net' })
 * const program = Stream.make(watchdog, watchdog).pipe(
 *   Stream.pipeThroughChannel(encode(rfc6733)()),
 *   Stream.pipeThroughChannel(decode(rfc6733)()),
 *   Stream.runCollect,
 * )
 * Effect.runSync(program) // => [watchdog, watchdog]
 * ```
 */
export const encode: Encode =
  <A>(codec: Encodes<A> | Dictionary<unknown>) =>
  <IE = never, Done = unknown>(): Pipe<Uint8Array, IE | EncodeError, A, IE, Done> => {
    const messages = codecOf(codec)
    return stepping<A, Uint8Array, EncodeError, IE, Done>(() => ({
      take: (value, out) => {
        const octets = messages.encode(value)
        if (octets._tag === 'Left') return new EncodeError(octets.left)
        out.push(octets.right)
        return undefined
      },
      end: () => undefined,
    }))
  }

// -------------------------------------------------------------------------------------
// both directions
// -------------------------------------------------------------------------------------

/** Puts encoding before a byte channel and decoding after it. */
type Wrap<Received, Sent, E> = <ReceiveError, ReceiveDone, SendError, SendDone, R>(
  self: Both<Uint8Array, ReceiveError, ReceiveDone, Uint8Array, EncodeError | SendError, SendDone, R>,
) => Both<Received, E | ReceiveError, ReceiveDone, Sent, SendError, SendDone, R>

const around = <Received, Sent, E, ReceiveError, ReceiveDone, SendError, SendDone, R>(
  self: Both<Uint8Array, ReceiveError, ReceiveDone, Uint8Array, EncodeError | SendError, SendDone, R>,
  sent: Encodes<Sent>,
  received: Pipe<Received, E | ReceiveError, Uint8Array, ReceiveError, ReceiveDone>,
): Both<Received, E | ReceiveError, ReceiveDone, Sent, SendError, SendDone, R> =>
  Channel.pipeTo(Channel.pipeTo(encode(sent)<SendError, SendDone>(), self), received)

interface Duplex {
  <M>(dictionary: Dictionary<M>, options?: DecodeOptions): Wrap<M | Message, M | Message, DecodeError | FramingError>
  <A>(codec: Decodes<A> & Encodes<A>, options?: DecodeOptions): Wrap<A, A, DecodeError | FramingError>
}

interface DuplexEach {
  <M>(
    dictionary: Dictionary<M>,
    options?: DecodeOptions,
  ): Wrap<Result.Result<M | Message, DecodeError>, M | Message, FramingError>
  <A>(codec: Decodes<A> & Encodes<A>, options?: DecodeOptions): Wrap<Result.Result<A, DecodeError>, A, FramingError>
}

/**
 * Makes a byte channel in both directions, such as a socket's, one of messages: what goes in is encoded as by `encode`,
 * what comes out is decoded as by `decode`.
 *
 * ```ts
 * import * as Channel from 'effect/Channel'
 * import * as Effect from 'effect/Effect'
 * import * as Stream from 'effect/Stream'
 * import { DeviceWatchdogRequest, rfc6733 } from 'diameter-codec'
 * import { duplex, type EncodeError } from 'diameter-codec/effect'
 *
 * const header = { hopByHopId: 1, endToEndId: 2 }
 * const watchdog = DeviceWatchdogRequest.make({ header, originHost: 'a.example.net', originRealm: 'example.net' })
 * // In place of `Socket.toChannel(socket)`: what is sent comes back.
 * const echo = Channel.identity<readonly [Uint8Array, ...Array<Uint8Array>], EncodeError, unknown>()
 * const program = Stream.make(watchdog).pipe(Stream.pipeThroughChannel(echo.pipe(duplex(rfc6733))), Stream.runCollect)
 * Effect.runSync(program) // => [watchdog]
 * ```
 */
export const duplex: Duplex =
  <A>(
    codec: Dictionary<unknown> | (Decodes<A> & Encodes<A>),
    options?: DecodeOptions,
  ): Wrap<A, A, DecodeError | FramingError> =>
  (self) => {
    const messages = codecOf(codec)
    return around(self, messages, decode(messages, options)())
  }

/** As `duplex`, with what comes out as by `decodeEach`: a refused message is a value beside the good ones. */
export const duplexEach: DuplexEach =
  <A>(
    codec: Dictionary<unknown> | (Decodes<A> & Encodes<A>),
    options?: DecodeOptions,
  ): Wrap<Result.Result<A, DecodeError>, A, FramingError> =>
  (self) => {
    const messages = codecOf(codec)
    return around(self, messages, decodeEach(messages, options)())
  }
