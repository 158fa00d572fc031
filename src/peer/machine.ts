/**
 * The peer's state machine: RFC 6733 section 5.6 with RFC 3539's watchdog, as one pure function of a state and an input.
 *
 * @module
 */
import { perform } from './actions.ts'
import { localApplications } from './capabilities.ts'
import type { Action, Input, PeerConfiguration, PeerEvent, Reason, StateName } from './model.ts'
import { occurrenceOf } from './occurrence.ts'
import {
  answer,
  beginForgetting,
  cancel,
  expireRequests,
  forgetInTime,
  forgetOldest,
  stopForgetting,
} from './process.ts'
import { failInFlight, isOpen, liveConnection, notify, type Draft, type Occurrence, type PeerState } from './state.ts'
import { oldestOf } from './transactions.ts'
import { transition } from './transitions.ts'
import { probe, restWatchdog, stopWatchdog, watch } from './watchdog.ts'

// -------------------------------------------------------------------------------------
// transitions
// -------------------------------------------------------------------------------------

const closed = (draft: Draft, from: StateName, reason: Reason): void => {
  const { state, now, configuration } = draft
  const isDeparture = from === 'Closing'
  if (isDeparture) restWatchdog(draft)
  else if (isOpen(from)) watch(draft, 'Connection down', reason)
  failInFlight(draft, reason)
  if (isDeparture || isOpen(from)) beginForgetting(draft)
  state.departure = undefined
  state.remote = undefined
  state.cer = undefined
  state.offer = undefined
  state.due = state.wanted ? now + (state.pause ?? configuration.timers.reconnect) : undefined
  state.pause = undefined
}

const opened = (draft: Draft): void => {
  draft.state.due = undefined
  stopForgetting(draft)
  watch(draft, 'Connection up')
}

const enter = (draft: Draft, next: StateName, reason: Reason): void => {
  const { state } = draft
  const { name: from } = state
  if (from === next) return
  state.name = next
  notify(draft, { _tag: 'StateChanged', from, to: next, reason })
  if (next === 'Closed') closed(draft, from, reason)
  else if (next === 'Closing') stopWatchdog(draft)
  else if (isOpen(next)) opened(draft)
}

/** Runs the row of an event, then the event that one of its actions raised. */
const run = (draft: Draft, occurrence: Occurrence): void => {
  const row = transition(draft.state.name, occurrence.name)
  if (row === undefined) return
  const [actions, next] = row
  let raised: Occurrence | undefined
  for (const action of actions) raised = perform[action](draft, occurrence) ?? raised
  enter(draft, next, occurrence.reason)
  if (raised !== undefined) run(draft, raised)
}

// -------------------------------------------------------------------------------------
// time
// -------------------------------------------------------------------------------------

/** Nobody waits for an answer any more, here or at the peer. */
const isQuiet = ({ state: { inFlight, received } }: Draft): boolean => inFlight.count === 0 && received.unanswered === 0

/** The next part of a disconnection that we began: the DPR once all is quiet, and the close after DPA. */
const departureGoesOn = ({ state }: Draft): Occurrence | undefined => {
  const connection = liveConnection(state)
  if (state.departure === undefined || connection === undefined) return undefined
  switch (state.departure._tag) {
    case 'Draining':
      return { name: 'Stop', reason: { _tag: 'Asked' }, cause: state.departure.cause }
    case 'DpaReceived':
      return { name: `${connection.side}-Rcv-DPA`, reason: { _tag: 'Asked' } }
    case 'DprSent':
    case 'DprReceived':
      return undefined
  }
}

const waitingFor = ({ name, departure }: PeerState): (Reason & { readonly _tag: 'TimedOut' })['waitingFor'] =>
  name === 'Wait-Conn-Ack' || name === 'Wait-Conn-Ack/Elect'
    ? 'connection'
    : name === 'Closing'
      ? departure?._tag === 'DprReceived'
        ? 'close'
        : 'DPA'
      : 'CEA'

/** What the end of the time means that the state gave itself. */
const timeIsOver = (draft: Draft): Occurrence | undefined => {
  const { state } = draft
  state.due = undefined
  return state.name === 'Closed'
    ? watch(draft, 'Timer expires')
    : (departureGoesOn(draft) ?? {
        name: 'Timeout',
        reason: { _tag: 'TimedOut', waitingFor: waitingFor(state) },
      })
}

const isDue = (due: number | undefined, now: number): boolean => due !== undefined && due <= now

/** One thing whose time has come, or that waits for nothing any more; whether there was one. */
const goOn = (draft: Draft): boolean => {
  const { state, now } = draft
  if (expireRequests(draft)) return true
  const occurrence = isDue(state.due, now)
    ? timeIsOver(draft)
    : state.departure !== undefined && isQuiet(draft)
      ? departureGoesOn(draft)
      : undefined
  if (occurrence !== undefined) {
    run(draft, occurrence)
    return true
  }
  if (isDue(state.watchdog.due, now)) {
    const raised = watch(draft, 'Timer expires')
    if (raised !== undefined) run(draft, raised)
    return true
  }
  if (!isDue(state.forgetDue, now)) return false
  forgetInTime(draft)
  return true
}

/**
 * The earliest time at which a `Timeout` event is due, in the clock of `Input.now`; `undefined` where nothing is waited
 * for. A `Timeout` that comes early changes nothing, and every other event looks at the time too.
 */
export const deadline = ({ due, watchdog, inFlight, forgetDue }: PeerState): number | undefined => {
  const next = Math.min(
    due ?? Infinity,
    watchdog.due ?? Infinity,
    oldestOf(inFlight)?.due ?? Infinity,
    forgetDue ?? Infinity,
  )
  return next === Infinity ? undefined : next
}

/** What a peer makes its machine keep, in octets; a few hundred more than it sent are counted for each request. */
export interface Memory {
  /** Its requests that the application has not answered. */
  readonly received: number
  /** Its answered requests with their answers, for duplicates: a `Forget` event makes it less. */
  readonly remembered: number
}

/** How much is kept for a peer, for a node that has many: neither is more than the configuration allows. */
export const memoryOf = ({ received }: PeerState): Memory => ({
  received: received.unansweredOctets,
  remembered: received.rememberedOctets,
})

// -------------------------------------------------------------------------------------
// step
// -------------------------------------------------------------------------------------

/** `Stop` on an open connection: no new request is taken, and the DPR waits until answers in flight are there. */
const drain = (draft: Draft, cause: (PeerEvent & { readonly _tag: 'Stop' })['cause']): void => {
  const { state, now, configuration } = draft
  state.wanted = false
  if (state.departure !== undefined) return
  state.departure = { _tag: 'Draining', cause }
  state.due = now + configuration.timers.grace
}

const take = (draft: Draft, event: PeerEvent): void => {
  switch (event._tag) {
    case 'Timeout':
      return
    case 'Probe':
      probe(draft, event.id)
      return
    case 'Cancel':
      cancel(draft, event.id)
      return
    case 'Answer':
      answer(draft, event.transaction, event.octets)
      return
    case 'Forget':
      forgetOldest(draft, event.octets)
      return
    default: {
      if (event._tag === 'Stop' && isOpen(draft.state.name)) {
        drain(draft, event.cause)
        return
      }
      const occurrence = occurrenceOf(draft, event)
      if (occurrence !== undefined) run(draft, occurrence)
    }
  }
}

/** A state, and what is to be done, in order. */
export interface Stepped {
  readonly state: PeerState
  readonly actions: ReadonlyArray<Action>
}

/**
 * One step: the event, then all that its time makes due. The same inputs always give the same states and actions.
 *
 * ```ts
 * import { isRight } from 'fp-ts/lib/Either.js'
 * import { deadline, peerConfiguration, start, step } from 'diameter-codec/peer'
 *
 * const configuration = peerConfiguration({
 *   local: {
 *     originHost: 'a.example.net',
 *     originRealm: 'example.net',
 *     hostIpAddresses: [{ _tag: 'IPv4', address: '192.0.2.1' }],
 *     vendorId: 0,
 *     productName: 'example',
 *     authApplicationIds: [4],
 *   },
 *   remoteHost: 'b.example.net',
 * })
 * if (isRight(configuration)) {
 *   const next = step(configuration.right)
 *   const { state, actions } = next(start({ hopByHopId: 1, endToEndId: 1 }), { now: 0, jitter: 0, event: { _tag: 'Start' } })
 *   state.name // => 'Wait-Conn-Ack'
 *   actions[0] // => { _tag: 'Connect', connection: { side: 'I', number: 0 } }
 *   deadline(state) // => 10000
 * }
 * ```
 */
export const step = (configuration: PeerConfiguration) => {
  const applications = localApplications(configuration.local)
  return (state: PeerState, { now, jitter, event }: Input): Stepped => {
    const draft: Draft = {
      configuration,
      applications,
      now,
      jitter: Math.max(-1, Math.min(1, jitter)),
      state: { ...state },
      actions: [],
    }
    take(draft, event)
    while (goOn(draft));
    return { state: draft.state, actions: draft.actions }
  }
}
