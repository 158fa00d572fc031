/**
 * Takes the connections that other nodes open, as far as there is room, and gives each its time.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type * as Scope from 'effect/Scope'
import { makeAlarm } from './alarm.ts'
import type { Environment } from './environment.ts'
import type { TransportError } from './error.ts'
import { receivingStrangers, type Stranger, type StrangerOptions } from './stranger.ts'
import type { TransportConnection } from './transport.ts'

/** What takes connections. */
export interface Acceptor {
  readonly accept: (open: Effect.Effect<TransportConnection, TransportError, Scope.Scope>) => void
  /** Takes none any more, and drops those without a CER. */
  readonly stop: () => void
}

/** Connections without a CER, at the most: a flood of them takes no more. */
const maximumWaiting = 1024

/** Takes connections until it is stopped. */
export const acceptor = (environment: Environment, options: StrangerOptions): Acceptor => {
  const { now, runFork } = environment
  const receive = receivingStrangers(environment, options)
  /** All have the same time, so that the first is due first. */
  const waiting = new Set<Stranger>()
  let isStopped = false

  const alarm = makeAlarm({
    now,
    runFork,
    deadline: () => waiting.values().next().value?.due,
    ring: () => {
      for (const stranger of waiting) {
        if (stranger.due > now()) return
        waiting.delete(stranger)
        stranger.look()
      }
    },
  })
  return {
    accept: (open) => {
      if (isStopped || waiting.size >= maximumWaiting) {
        runFork(Effect.ignore(Effect.scoped(open)))
        return
      }
      waiting.add(receive(open, (stranger) => waiting.delete(stranger)))
      alarm.look()
    },
    stop: () => {
      isStopped = true
      alarm.stop()
      waiting.forEach((stranger) => stranger.drop())
    },
  }
}
