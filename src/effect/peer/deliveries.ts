/**
 * The requests of a peer on their way through the handlers: so many at once, the others in a queue, and when that is
 * full the connection is not read for a while. What came behind it then is read all the same, a watchdog or a DPR may be
 * among it; requests beyond the queue are answered 3004 (too busy) by the state machine.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type * as Fiber from 'effect/Fiber'
import type { Transaction } from '../../peer/model.ts'
import type { Answering } from './handler.ts'

/** What deliveries go by. */
export interface DeliveryOptions {
  readonly concurrency: number
  readonly maximumReceived: number
  /** Whether the node has as much of the peer as it may. */
  readonly isBusy: () => boolean
  /** In milliseconds. */
  readonly patience: number
  readonly now: () => number
  readonly runFork: <A, E>(effect: Effect.Effect<A, E>) => Fiber.Fiber<A, E>
  readonly answer: (transaction: Transaction, octets: Uint8Array) => void
}

/** The deliveries of one peer. */
export interface Deliveries {
  readonly deliver: (transaction: Transaction, work: Answering<never>) => void
  /** What has to be waited for before more is read. */
  readonly hold: () => Effect.Effect<void> | undefined
  /** Nothing is left to be read for now. */
  readonly caughtUp: () => void
  /** Gives up what still runs. */
  readonly stop: () => void
}

interface Delivery {
  readonly transaction: Transaction
  readonly work: Answering<never>
}

/** No requests yet. */
export const makeDeliveries = (options: DeliveryOptions): Deliveries => {
  const { concurrency, maximumReceived, isBusy, patience, now, runFork, answer } = options
  const running = new Set<Fiber.Fiber<unknown, unknown>>()
  let queue: Array<Delivery> = []
  let next = 0
  let received = 0
  let heldSince: number | undefined
  let stopped = false
  const released = new Set<() => void>()

  const isFull = (): boolean => received >= maximumReceived || isBusy()
  const take = (): Delivery | undefined => {
    if (next === queue.length) return undefined
    const taken = queue[next++]
    if (next === queue.length) {
      queue = []
      next = 0
    }
    return taken
  }
  const done = ({ transaction, work }: Delivery, exit: Exit.Exit<unknown, unknown>): void => {
    received--
    if (stopped) return
    answer(transaction, work.octets(exit))
    if (!isFull()) released.forEach((go) => go())
  }
  const run = (delivery: Delivery): void => {
    const { effect } = delivery.work
    // Most handlers of tests and relays know the answer at once.
    if (Exit.isExit(effect)) return done(delivery, effect)
    const fiber = runFork(effect)
    const exit = fiber.pollUnsafe()
    if (exit !== undefined) return done(delivery, exit)
    running.add(fiber)
    fiber.addObserver((later) => {
      running.delete(fiber)
      done(delivery, later)
      while (running.size < concurrency) {
        const waiting = take()
        if (waiting === undefined) return
        run(waiting)
      }
    })
    return undefined
  }
  const release = Effect.callback<void>((resume) => {
    const go = (): void => {
      released.delete(go)
      resume(Effect.void)
    }
    released.add(go)
    return Effect.sync(() => released.delete(go))
  })

  return {
    deliver: (transaction, work) => {
      received++
      if (running.size < concurrency) run({ transaction, work })
      else queue.push({ transaction, work })
    },
    hold: () => {
      if (!isFull()) return undefined
      heldSince ??= now()
      const left = patience - (now() - heldSince)
      return left > 0 ? Effect.raceFirst(release, Effect.sleep(left)) : undefined
    },
    caughtUp: () => {
      heldSince = undefined
    },
    stop: () => {
      stopped = true
      queue = []
      next = 0
      running.forEach((fiber) => fiber.interruptUnsafe())
    },
  }
}
