/**
 * The requests of a peer on their way through the handlers: so many at once, the others in a queue, and when that is
 * full the connection is not read for a while. What came behind it then is read all the same, a watchdog or a DPR may be
 * among it; requests beyond the queue are answered 3004 (too busy) by the state machine. Each has its time: then it is
 * answered with an error, whatever its handler does.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import type * as Fiber from 'effect/Fiber'
import type { Transaction } from '../../peer/model.ts'
import { makeAlarm, type AlarmOptions } from './alarm.ts'
import { makeGate } from './gate.ts'
import type { Answering } from './handler.ts'

/** What deliveries go by. */
export interface DeliveryOptions extends Pick<AlarmOptions, 'now' | 'runFork'> {
  readonly concurrency: number
  readonly maximumReceived: number
  /** Whether the node has as much of the peer as it may. */
  readonly isBusy: () => boolean
  /** How long reading may stop for handlers, in milliseconds. */
  readonly patience: number
  /** How long a request may take from its arrival to its answer, in milliseconds. */
  readonly handlerTimeout: number
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
  readonly due: number
  fiber: Fiber.Fiber<unknown, unknown> | undefined
}

/** Reading that stops while handlers have too much to do, for as long as that may be. */
const makeHolding = (
  { patience, now }: Pick<DeliveryOptions, 'patience' | 'now'>,
  isFull: () => boolean,
): Pick<Deliveries, 'hold' | 'caughtUp'> & { readonly release: () => void } => {
  const gate = makeGate()
  let heldSince: number | undefined
  return {
    release: () => {
      if (!isFull()) gate.open()
    },
    hold: () => {
      if (!isFull()) return undefined
      heldSince ??= now()
      const left = patience - (now() - heldSince)
      return left > 0 ? Effect.raceFirst(gate.wait, Effect.sleep(left)) : undefined
    },
    caughtUp: () => {
      heldSince = undefined
    },
  }
}

/** No requests yet. */
export const makeDeliveries = (options: DeliveryOptions): Deliveries => {
  const { concurrency, maximumReceived, isBusy, now, runFork, handlerTimeout, answer } = options
  const running = new Set<Delivery>()
  /** Without an answer, in the order in which they came: all have the same time. */
  const open = new Set<Delivery>()
  const waiting = new Set<Delivery>()
  let stopped = false
  const { hold, caughtUp, release } = makeHolding(options, () => open.size >= maximumReceived || isBusy())

  const answered = (delivery: Delivery, octets: Uint8Array): void => {
    open.delete(delivery)
    if (stopped) return
    answer(delivery.transaction, octets)
    release()
  }
  /** An answer that comes after its time is none. */
  const done = (delivery: Delivery, exit: Exit.Exit<unknown, unknown>): void => {
    if (open.has(delivery)) answered(delivery, delivery.work.octets(exit))
  }
  const expire = (delivery: Delivery): void => {
    waiting.delete(delivery)
    answered(delivery, delivery.work.late())
    delivery.fiber?.interruptUnsafe()
  }
  const alarm = makeAlarm({
    now,
    runFork,
    deadline: () => open.values().next().value?.due,
    ring: () => {
      for (const delivery of open) {
        if (delivery.due > now()) return
        expire(delivery)
      }
    },
  })
  const runWaiting = (): void => {
    for (const delivery of waiting) {
      if (running.size >= concurrency) return
      waiting.delete(delivery)
      run(delivery)
    }
  }
  const run = (delivery: Delivery): void => {
    const fiber = runFork(delivery.work.effect)
    const exit = fiber.pollUnsafe()
    if (exit !== undefined) return done(delivery, exit)
    delivery.fiber = fiber
    running.add(delivery)
    fiber.addObserver((later) => {
      running.delete(delivery)
      done(delivery, later)
      runWaiting()
    })
    return alarm.look()
  }

  return {
    deliver: (transaction, work) => {
      const { effect } = work
      // Most handlers of tests and relays know the answer at once.
      if (running.size < concurrency && Exit.isExit(effect)) return answer(transaction, work.octets(effect))
      const delivery: Delivery = { transaction, work, due: now() + handlerTimeout, fiber: undefined }
      open.add(delivery)
      if (running.size < concurrency) return run(delivery)
      waiting.add(delivery)
      return alarm.look()
    },
    hold,
    caughtUp,
    stop: () => {
      stopped = true
      alarm.stop()
      waiting.clear()
      running.forEach(({ fiber }) => fiber?.interruptUnsafe())
    },
  }
}
