/**
 * A peer's machine with its mailbox: events go in one after another, actions are done at once, and an event that an action
 * brings about waits for its turn. Once a turn, in a microtask, what was sent goes out and the timer is set.
 *
 * @module
 */
import { deadline, step } from '../../peer/machine.ts'
import type { Action, PeerConfiguration, PeerEvent } from '../../peer/model.ts'
import { start, type PeerState, type Seed } from '../../peer/state.ts'
import { makeAlarm } from './alarm.ts'
import type { Environment } from './environment.ts'

/** What is done with what comes of events. */
export interface MailboxOptions {
  readonly perform: (action: Action) => void
  /** All events that were there are taken: those who watch are told. */
  readonly taken: () => void
  /** The turn ends. */
  readonly flush: () => void
  /** What becomes of an event that comes after `stop`. */
  readonly dismiss: (event: PeerEvent) => void
}

/** A machine that runs. */
export interface Mailbox {
  readonly dispatch: (event: PeerEvent) => void
  readonly state: () => PeerState
  /** Nothing happens to the peer any more. */
  readonly stop: () => void
}

/** The machine's own identifiers are of the counts from 2^31 on: those below are for the application's requests. */
const seedOf = ({ jitter, endToEndKey }: Environment): Seed => ({
  hopByHopId: Math.floor(jitter() * 0x80000000) >>> 0,
  endToEndId: (Math.floor(Math.abs(jitter()) * 0x40000000) | 0x80000000) >>> 0,
  endToEndKey,
})

/** A machine at its start. */
export const makeMailbox = (
  environment: Environment,
  configuration: PeerConfiguration,
  { perform, taken, flush, dismiss }: MailboxOptions,
): Mailbox => {
  const { now, jitter, runFork } = environment
  const advance = step(configuration)
  let state = start(seedOf(environment))
  let inbox: Array<PeerEvent> = []
  let isRunning = false
  let isTurnEnding = false
  let isStopped = false

  const alarm = makeAlarm({
    now,
    runFork,
    deadline: () => deadline(state),
    ring: () => dispatch({ _tag: 'Timeout' }),
  })
  const endTurn = (): void => {
    isTurnEnding = false
    if (isStopped) return
    flush()
    alarm.look()
  }
  const dispatch = (event: PeerEvent): void => {
    if (isStopped) return dismiss(event)
    inbox.push(event)
    if (isRunning) return undefined
    isRunning = true
    for (let at = 0; at < inbox.length; at++) {
      const next = advance(state, { now: now(), jitter: jitter(), event: inbox[at]! })
      state = next.state
      for (const action of next.actions) perform(action)
    }
    inbox = []
    isRunning = false
    taken()
    if (!isTurnEnding) {
      isTurnEnding = true
      queueMicrotask(endTurn)
    }
    return undefined
  }
  return {
    dispatch,
    state: () => state,
    stop: () => {
      isStopped = true
      alarm.stop()
    },
  }
}
