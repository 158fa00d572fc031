/**
 * One connection as a peer uses it: a fibre that reads and one that writes, from its opening to its end. All else is
 * synchronous.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import type * as Scope from 'effect/Scope'
import type { TransportError } from './error.ts'
import { reading, type ReadingEvents } from './reading.ts'
import type { TransportConnection } from './transport.ts'
import { makeWriting, type Writing } from './writing.ts'

/** What becomes of a connection. */
export interface LinkEvents extends ReadingEvents {
  readonly opened: (connection: TransportConnection) => void
  /** Not opened. */
  readonly failed: (detail: string) => void
  /** It was open and is not any more; nothing more comes. */
  readonly closed: () => void
  /** Octets have gone out. */
  readonly drained: () => void
}

/** A connection, or one that is being opened. */
export interface Link extends Pick<Writing, 'send' | 'flush' | 'unsent'> {
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

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Opens a connection and runs it until it is over. */
export const openLink = (
  open: Effect.Effect<TransportConnection, TransportError, Scope.Scope>,
  on: LinkEvents,
  { runFork, maximumSize, linger }: LinkOptions,
): Link => {
  const { send, flush, unsent, end, run } = makeWriting(() => on.drained())
  let connection: TransportConnection | undefined
  let isClosing = false

  const running = Effect.scoped(
    Effect.flatMap(open, (opened) => {
      connection = opened
      on.opened(opened)
      return Effect.raceFirst(reading(opened.pull, maximumSize, on), run(opened))
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
      if (!isClosing) send(octets)
    },
    flush,
    unsent,
    close: (reset) => {
      const isFirst = !isClosing
      isClosing = true
      if (connection === undefined) fiber.interruptUnsafe()
      else if (reset) runFork(dropped(connection))
      else if (isFirst) {
        // The other side may neither close nor take what was sent.
        lingering = runFork(Effect.andThen(Effect.sleep(linger), dropped(connection)))
        end()
      }
    },
  }
}
