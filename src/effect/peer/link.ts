/**
 * One connection as a peer uses it: a fibre that reads and cuts messages, a fibre that writes what was sent in a turn at
 * once. All else is synchronous.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import type * as Scope from 'effect/Scope'
import type { DecodeError } from '../../ground/error.ts'
import { framer, framerStart, type FramerState } from '../../wire/framing.ts'
import type { TransportError } from './error.ts'
import type { TransportConnection } from './transport.ts'

/** What becomes of a connection. */
export interface LinkEvents {
  readonly opened: (connection: TransportConnection) => void
  /** Not opened. */
  readonly failed: (detail: string) => void
  readonly message: (octets: Uint8Array) => void
  /** The stream cannot be cut any more. */
  readonly garbage: (error: DecodeError) => void
  /** It was open and is not any more; nothing more comes. */
  readonly closed: () => void
  /** Octets have gone out. */
  readonly drained: () => void
  /** Before each message: what has to be waited for before it is taken. */
  readonly hold: () => Effect.Effect<void> | undefined
  /** The connection was read to its end for now. */
  readonly caughtUp: () => void
}

/** A connection, or one that is being opened. */
export interface Link {
  /** Queues octets; they go out with `flush`. */
  readonly send: (octets: Uint8Array) => void
  readonly flush: () => void
  /** Octets that were sent and not yet taken by the transport. */
  readonly unsent: () => number
  /** Closes: after what was sent, and once the other side has closed too; or at once. */
  readonly close: (reset: boolean) => void
}

/** How a link runs its fibres, and what it goes by. */
export interface LinkOptions {
  readonly runFork: <A, E>(effect: Effect.Effect<A, E>) => Fiber.Fiber<A, E>
  readonly maximumSize: number
  /** How long the other side may take to close once this side has, in milliseconds. */
  readonly linger: number
}

/** Short messages go out as one piece, since each piece costs a system call's worth of work. */
const joined = (pieces: ReadonlyArray<Uint8Array>, size: number): ReadonlyArray<Uint8Array> => {
  if (pieces.length === 1) return pieces
  const all = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return [all]
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** As much as one read of the system gives: a shorter one means that nothing more was there. */
const wholeRead = 65_536

/** Opens a connection and runs it until it is over. */
export const openLink = (
  open: Effect.Effect<TransportConnection, TransportError, Scope.Scope>,
  on: LinkEvents,
  { runFork, maximumSize, linger }: LinkOptions,
): Link => {
  const push = framer({ maximumSize })
  let connection: TransportConnection | undefined
  let closing = false
  let isBroken = false

  // Reading.
  let state: FramerState = framerStart
  let messages: ReadonlyArray<Uint8Array> = []
  let at = 0
  let chunks: ReadonlyArray<Uint8Array> = []
  let nextChunk = 0

  /** Takes all that is there, or what has to be waited for first. */
  const takeAll = (): Effect.Effect<void> | undefined => {
    for (;;) {
      while (at < messages.length) {
        const wait = on.hold()
        if (wait !== undefined) return wait
        on.message(messages[at++]!)
      }
      if (state._tag === 'Broken' && !isBroken) {
        isBroken = true
        on.garbage(state.error)
      }
      if (nextChunk === chunks.length) return undefined
      const framed = push(state, chunks[nextChunk++]!)
      state = framed.state
      messages = framed.messages
      at = 0
    }
  }
  const reading = (pull: TransportConnection['pull']): Effect.Effect<never, unknown> =>
    Effect.forever(
      Effect.suspend(() => {
        const wait = takeAll()
        if (wait !== undefined) return wait
        if (nextChunk > 0 && (chunks.at(-1)?.length ?? 0) < wholeRead) on.caughtUp()
        return Effect.map(pull, (next) => {
          chunks = next
          nextChunk = 0
        })
      }),
    )

  // Writing.
  let pieces: Array<Uint8Array> = []
  let size = 0
  let unsent = 0
  let wake: (() => void) | undefined
  const idle = Effect.callback<void>((resume) => {
    wake = () => {
      wake = undefined
      resume(Effect.void)
    }
  })
  const writing = ({ write, finish }: TransportConnection): Effect.Effect<never, unknown> =>
    Effect.forever(
      Effect.suspend((): Effect.Effect<void, unknown> => {
        if (pieces.length === 0) return closing ? Effect.andThen(finish, Effect.never) : idle
        const octets = joined(pieces, size)
        const written = size
        pieces = []
        size = 0
        return Effect.map(write(octets), () => {
          unsent -= written
          on.drained()
        })
      }),
      { disableYield: true },
    )

  const running = Effect.scoped(
    Effect.flatMap(open, (opened) => {
      connection = opened
      on.opened(opened)
      return Effect.raceFirst(reading(opened.pull), writing(opened))
    }),
  )
  // Whoever opens it has it before anything becomes of it.
  const fiber = runFork(Effect.andThen(Effect.yieldNow, running))
  let lingering: Fiber.Fiber<unknown> | undefined
  fiber.addObserver((exit) => {
    lingering?.interruptUnsafe()
    if (connection !== undefined) return on.closed()
    const failure = exit._tag === 'Failure' ? exit.cause.reasons.find(({ _tag }) => _tag === 'Fail') : undefined
    return on.failed(failure?._tag === 'Fail' ? detailOf(failure.error) : 'given up')
  })
  const dropped = (opened: TransportConnection) => Effect.andThen(opened.reset, Fiber.interrupt(fiber))

  return {
    send: (octets) => {
      if (closing) return
      pieces.push(octets)
      size += octets.length
      unsent += octets.length
    },
    flush: () => {
      if (pieces.length > 0 || closing) wake?.()
    },
    unsent: () => unsent,
    close: (reset) => {
      const isFirst = !closing
      closing = true
      if (connection === undefined) fiber.interruptUnsafe()
      else if (reset) runFork(dropped(connection))
      else if (isFirst) {
        // The other side may neither close nor take what was sent.
        lingering = runFork(Effect.andThen(Effect.sleep(linger), dropped(connection)))
        wake?.()
      }
    },
  }
}
