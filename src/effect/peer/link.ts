/**
 * One connection as a peer uses it: a fibre that reads and one that writes, from its opening to its end. All else is
 * synchronous.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type * as Exit from 'effect/Exit'
import * as Fiber from 'effect/Fiber'
import type * as Scope from 'effect/Scope'
import type { Budget } from './budget.ts'
import type { TransportError } from './error.ts'
import { reading, type ReadingEvents } from './reading.ts'
import type { TransportConnection } from './transport.ts'
import { makeWriting, type Writing } from './writing.ts'

/** What becomes of a connection. */
export interface LinkEvents extends ReadingEvents {
  readonly opened: (connection: TransportConnection) => void
  /** Not opened. */
  readonly failed: (detail: string) => void
  /** It was open and is not any more; nothing more comes. The detail is empty where there is nothing to say. */
  readonly closed: (detail: string) => void
  /** Octets have gone out. */
  readonly drained: () => void
}

/** A connection, or one that is being opened. */
export interface Link extends Pick<Writing, 'send' | 'flush' | 'unsent'> {
  /** What is known of the transport connection, once it is open. */
  readonly connection: () => TransportConnection | undefined
  /** Closes: after what was sent, and once the other side has closed too; or at once. */
  readonly close: (reset: boolean) => void
  /** Closes at once, and says why. */
  readonly drop: (why: string) => void
}

/** How a link runs its fibres, and what it goes by. */
export interface LinkOptions {
  readonly runFork: <A, E>(effect: Effect.Effect<A, E>) => Fiber.Fiber<A, E>
  /** What all connections of the node may have unsent. */
  readonly budget: Budget
  /** How long the other side may take to close once this side has, in milliseconds. */
  readonly linger: number
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What ended it, where something failed. */
const failureOf = (exit: Exit.Exit<unknown, unknown>): string | undefined => {
  const failure = exit._tag === 'Failure' ? exit.cause.reasons.find(({ _tag }) => _tag === 'Fail') : undefined
  return failure?._tag === 'Fail' ? detailOf(failure.error) : undefined
}

/** Opens a connection and runs it until it is over. */
export const openLink = (
  open: Effect.Effect<TransportConnection, TransportError, Scope.Scope>,
  on: LinkEvents,
  { runFork, budget, linger }: LinkOptions,
): Link => {
  let connection: TransportConnection | undefined
  let isClosing = false
  let ended: string | undefined
  const share = budget.join(() => drop('this node keeps too many octets that were not taken: it had the most'))
  const { send, flush, unsent, end, run } = makeWriting((octets, drained) => {
    share.set(octets)
    if (drained) on.drained()
  })

  const running = Effect.scoped(
    Effect.flatMap(open, (opened) => {
      connection = opened
      on.opened(opened)
      return Effect.raceFirst(reading(opened.pull, on), run(opened))
    }),
  )
  // Whoever opens it has it before anything becomes of it.
  const fiber = runFork(Effect.andThen(Effect.yieldNow, running))
  let lingering: Fiber.Fiber<unknown> | undefined
  fiber.addObserver((exit) => {
    lingering?.interruptUnsafe()
    share.leave()
    if (connection !== undefined) return on.closed(ended ?? failureOf(exit) ?? '')
    return on.failed(ended ?? failureOf(exit) ?? 'given up')
  })
  const dropped = (opened: TransportConnection) => Effect.andThen(opened.reset, Fiber.interrupt(fiber))
  const reset = (): void => {
    isClosing = true
    share.leave()
    if (connection === undefined) fiber.interruptUnsafe()
    else runFork(dropped(connection))
  }
  const drop = (why: string): void => {
    ended ??= why
    reset()
  }

  return {
    send: (octets) => {
      if (!isClosing) send(octets)
    },
    flush,
    unsent,
    connection: () => connection,
    drop,
    close: (now) => {
      if (now || connection === undefined) return reset()
      if (isClosing) return undefined
      isClosing = true
      // The other side may neither close nor take what was sent.
      lingering = runFork(Effect.andThen(Effect.sleep(linger), dropped(connection)))
      return end()
    },
  }
}
