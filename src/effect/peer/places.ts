/**
 * Places for connections that wait for their CER. Whoever comes gets one, and a little time to speak; where there are too
 * many, of one address or of all, the one that has waited longest goes. So a flood of the silent makes room by itself.
 *
 * @module
 */
import { makeAlarm, type AlarmOptions } from './alarm.ts'
import type { PlaceLimits } from './options.ts'

/** Who waits. */
export interface Waiting {
  readonly address: string
  readonly isKnown: boolean
  readonly since: number
  /** Drops it. */
  readonly drop: (why: string) => void
}

/** The places of a node. */
export interface Places {
  readonly take: (waiting: Waiting) => void
  readonly leave: (waiting: Waiting) => void
  readonly stop: () => void
}

/** A connection has as long before it may have to go, in milliseconds. */
const timeToSpeak = 500

/** While there are too many, they are looked at so often, in milliseconds. */
const interval = 100

/** All are free. */
export const makePlaces = (
  { now, runFork }: Pick<AlarmOptions, 'now' | 'runFork'>,
  { maximumWaiting, maximumWaitingOfAddress, placesForKnown }: PlaceLimits,
): Places => {
  const strangers = new Set<Waiting>()
  const known = new Set<Waiting>()
  const byAddress = new Map<string, Set<Waiting>>()
  const crowded = new Set<Set<Waiting>>()
  let due: number | undefined

  const trim = (all: Set<Waiting>, maximum: number, why: string): void => {
    for (const waiting of all) {
      if (all.size <= maximum || waiting.since + timeToSpeak > now()) return
      leave(waiting)
      waiting.drop(why)
    }
  }
  const alarm = makeAlarm({
    now,
    runFork,
    deadline: () => due,
    ring: () => {
      for (const of of crowded) {
        trim(of, maximumWaitingOfAddress, 'too many of its address wait')
        if (of.size <= maximumWaitingOfAddress) crowded.delete(of)
      }
      trim(strangers, maximumWaiting, 'too many wait')
      due = crowded.size > 0 || strangers.size > maximumWaiting ? now() + interval : undefined
    },
  })
  const leave = (waiting: Waiting): void => {
    strangers.delete(waiting)
    known.delete(waiting)
    const of = byAddress.get(waiting.address)
    of?.delete(waiting)
    if (of?.size === 0) byAddress.delete(waiting.address)
  }
  const takeOfStranger = (waiting: Waiting): void => {
    // More than this comes faster than anybody can speak.
    const [oldest] = strangers.size >= 4 * maximumWaiting ? strangers : []
    if (oldest !== undefined) {
      leave(oldest)
      oldest.drop('too many wait')
    }
    strangers.add(waiting)
    const of = byAddress.get(waiting.address) ?? new Set()
    byAddress.set(waiting.address, of.add(waiting))
    if (of.size > maximumWaitingOfAddress) crowded.add(of)
    if (of.size <= maximumWaitingOfAddress && strangers.size <= maximumWaiting) return
    due ??= now() + interval
    alarm.look()
  }
  return {
    take: (waiting) => {
      // Known ones beyond their places stand with the others.
      if (waiting.isKnown && known.size < placesForKnown) known.add(waiting)
      else takeOfStranger(waiting)
    },
    leave,
    stop: () => alarm.stop(),
  }
}
