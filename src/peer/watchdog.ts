/**
 * The watchdog of RFC 3539 section 3.4.1 as the table at the end of its Appendix A, in its own words.
 *
 * @module
 */
import { DeviceWatchdogRequest } from '../rfc6733/commands.ts'
import type { Reason, RequestFailure, RequestId, WatchdogName } from './model.ts'
import type { DecodeError } from '../ground/error.ts'
import { noOctets } from '../octets/copy.ts'
import { hopByHopIdOf } from '../wire/peek.ts'
import {
  act,
  failInFlight,
  isOpen,
  liveConnection,
  notify,
  ownRequest,
  send,
  type Draft,
  type Occurrence,
  type OwnRequest,
} from './state.ts'
import { add, pendingOf, without, type Pending } from './transactions.ts'

// -------------------------------------------------------------------------------------
// the table
// -------------------------------------------------------------------------------------

type WatchdogAction =
  | 'Pending = FALSE'
  | 'Pending = TRUE'
  | 'NumDWA = 0'
  | 'NumDWA = -1'
  | 'NumDWA++'
  | 'SetWatchdog()'
  | 'SendWatchdog()'
  | 'Failover()'
  | 'Failback()'
  | 'CloseConnection()'
  | 'AttemptOpen()'
  | 'Throwaway()'

type Row = readonly [actions: ReadonlyArray<WatchdogAction>, next: WatchdogName]

/** For a state and an event, with its conditions, the actions and the next state. */
export const watchdogRows: { readonly [W in WatchdogName]: { readonly [event: string]: Row } } = {
  OKAY: {
    'Receive DWA': [['Pending = FALSE', 'SetWatchdog()'], 'OKAY'],
    'Receive non-DWA': [['SetWatchdog()'], 'OKAY'],
    'Timer expires & !Pending': [['SendWatchdog()', 'SetWatchdog()', 'Pending = TRUE'], 'OKAY'],
    'Timer expires & Pending': [['Failover()', 'SetWatchdog()'], 'SUSPECT'],
    'Connection down': [['CloseConnection()', 'Failover()', 'SetWatchdog()'], 'DOWN'],
  },
  SUSPECT: {
    'Receive DWA': [['Pending = FALSE', 'Failback()', 'SetWatchdog()'], 'OKAY'],
    'Receive non-DWA': [['Failback()', 'SetWatchdog()'], 'OKAY'],
    'Timer expires': [['CloseConnection()', 'SetWatchdog()'], 'DOWN'],
    'Connection down': [['CloseConnection()', 'SetWatchdog()'], 'DOWN'],
  },
  REOPEN: {
    'Receive DWA & NumDWA == 2': [['Pending = FALSE', 'NumDWA++', 'Failback()'], 'OKAY'],
    'Receive DWA & NumDWA < 2': [['Pending = FALSE', 'NumDWA++'], 'REOPEN'],
    'Receive non-DWA': [['Throwaway()'], 'REOPEN'],
    'Timer expires & !Pending': [['SendWatchdog()', 'SetWatchdog()', 'Pending = TRUE'], 'REOPEN'],
    'Timer expires & Pending & NumDWA < 0': [['CloseConnection()', 'SetWatchdog()'], 'DOWN'],
    'Timer expires & Pending & NumDWA >= 0': [['NumDWA = -1', 'SetWatchdog()'], 'REOPEN'],
    'Connection down': [['CloseConnection()', 'SetWatchdog()'], 'DOWN'],
  },
  INITIAL: {
    'Receive DWA': [['Pending = FALSE', 'Throwaway()'], 'INITIAL'],
    'Receive non-DWA': [['Throwaway()'], 'INITIAL'],
    'Timer expires': [['AttemptOpen()', 'SetWatchdog()'], 'INITIAL'],
    'Connection up': [['SetWatchdog()'], 'OKAY'],
  },
  DOWN: {
    'Receive DWA': [['Pending = FALSE', 'Throwaway()'], 'DOWN'],
    'Receive non-DWA': [['Throwaway()'], 'DOWN'],
    'Timer expires': [['AttemptOpen()', 'SetWatchdog()'], 'DOWN'],
    'Connection up': [['NumDWA = 0', 'SendWatchdog()', 'SetWatchdog()', 'Pending = TRUE'], 'REOPEN'],
  },
}

/** What happens to a watchdog. */
export type WatchdogEvent = 'Receive DWA' | 'Receive non-DWA' | 'Timer expires' | 'Connection up' | 'Connection down'

/** The event with the conditions that its row has in this state. */
const conditional = ({ state: { watchdog } }: Draft, event: WatchdogEvent): string => {
  const { name, pending, numDwa } = watchdog
  if (event === 'Receive DWA' && name === 'REOPEN') return `${event} & NumDWA ${numDwa === 2 ? '== 2' : '< 2'}`
  if (event !== 'Timer expires' || (name !== 'OKAY' && name !== 'REOPEN')) return event
  if (!pending) return `${event} & !Pending`
  return name === 'OKAY' ? `${event} & Pending` : `${event} & Pending & NumDWA ${numDwa < 0 ? '< 0' : '>= 0'}`
}

// -------------------------------------------------------------------------------------
// actions
// -------------------------------------------------------------------------------------

const unanswered: Reason = { _tag: 'TimedOut', waitingFor: 'DWA' }

const change = (draft: Draft, changes: Partial<Draft['state']['watchdog']>): void => {
  draft.state.watchdog = { ...draft.state.watchdog, ...changes }
}

/** "each time the watchdog interval is calculated with a jitter by using the Twinit value and randomly adding a value drawn between -2 and 2 seconds" */
const setWatchdog = (draft: Draft): void => {
  const { watchdog, watchdogJitter } = draft.configuration.timers
  change(draft, { due: draft.now + watchdog + draft.jitter * watchdogJitter })
}

const encodedDwr = (draft: Draft, header: OwnRequest) => {
  const { originHost, originRealm, originStateId } = draft.configuration.local
  return DeviceWatchdogRequest.encode(DeviceWatchdogRequest.make({ header, originHost, originRealm, originStateId }))
}

const sendWatchdog = (draft: Draft): void => {
  const sent = ownRequest(draft)
  change(draft, { sent })
  send(draft, liveConnection(draft.state), encodedDwr(draft, sent))
}

const perform: {
  readonly [A in WatchdogAction]: (draft: Draft, reason: Reason) => Occurrence | undefined | void
} = {
  'Pending = FALSE': (draft) => change(draft, { pending: false }),
  'Pending = TRUE': (draft) => change(draft, { pending: true }),
  'NumDWA = 0': (draft) => change(draft, { numDwa: 0 }),
  'NumDWA = -1': (draft) => change(draft, { numDwa: -1 }),
  'NumDWA++': (draft) => change(draft, { numDwa: draft.state.watchdog.numDwa + 1 }),
  'SetWatchdog()': setWatchdog,
  'SendWatchdog()': sendWatchdog,
  // The application sends them elsewhere; an answer that comes all the same is a stray one.
  'Failover()': failInFlight,
  // The change of state tells the application that the connection is in service again.
  'Failback()': () => undefined,
  'CloseConnection()': ({ state }, reason) => {
    const connection = liveConnection(state)
    return connection === undefined
      ? undefined
      : { name: `${connection.side}-Peer-Disc`, reason, reset: true, connection }
  },
  'AttemptOpen()': () => ({ name: 'Start', reason: { _tag: 'Reconnecting' } }),
  // The watchdog takes no notice of the message; the peer's state machine goes on with it, since a DWR is answered always.
  'Throwaway()': () => undefined,
}

// -------------------------------------------------------------------------------------
// interpretation
// -------------------------------------------------------------------------------------

/** Runs the row of an event; the event that it raises in the peer's own machine is given back. */
export const watch = (draft: Draft, event: WatchdogEvent, reason: Reason = unanswered): Occurrence | undefined => {
  const from = draft.state.watchdog.name
  const row = watchdogRows[from][conditional(draft, event)]
  if (row === undefined) return undefined
  const [actions, to] = row
  let raised: Occurrence | undefined
  for (const action of actions) raised = perform[action](draft, reason) ?? raised
  enterWatchdog(draft, to)
  return raised
}

/** In INITIAL and DOWN there is no Tw: when a connection is tried again "is handled via the Tc timer" (RFC 6733 section 2.1). */
const enterWatchdog = (draft: Draft, to: WatchdogName): void => {
  const from = draft.state.watchdog.name
  if (to === 'INITIAL' || to === 'DOWN') change(draft, { due: undefined })
  if (from === to) return
  change(draft, { name: to })
  notify(draft, { _tag: 'WatchdogChanged', from, to })
}

/** The watchdog of a connection that was taken down as it should: the next needs no validation. */
export const restWatchdog = (draft: Draft): void => {
  change(draft, { pending: false, sent: undefined, numDwa: 0 })
  enterWatchdog(draft, 'INITIAL')
}

/** Without a timer: the connection is being taken down. */
export const stopWatchdog = (draft: Draft): void => change(draft, { due: undefined })

// -------------------------------------------------------------------------------------
// asked for by the application
// -------------------------------------------------------------------------------------

const deviceWatchdog = 280

/**
 * A DWR of the application's: among the requests in flight, with a time-out of its own. RFC 3539's algorithm has one DWR
 * under way, its own, and takes the answer to another as any message.
 */
export const probe = (draft: Draft, id: RequestId): void => {
  const { state, now, configuration } = draft
  const { name, departure, inFlight } = state
  const { maximumInFlight, timers } = configuration
  const failure: RequestFailure | undefined = !isOpen(name)
    ? { _tag: 'NotConnected', state: name }
    : departure !== undefined
      ? { _tag: 'Disconnecting' }
      : inFlight.count >= maximumInFlight
        ? { _tag: 'TooManyInFlight', maximum: maximumInFlight }
        : undefined
  if (failure !== undefined) {
    act(draft, { _tag: 'Failed', id, failure, octets: noOctets, sent: false })
    return
  }
  const header = ownRequest(draft)
  const dwr = encodedDwr(draft, header)
  const octets = dwr._tag === 'Right' ? dwr.right : noOctets
  const { hopByHopId } = header
  const due = now + timers.request
  state.inFlight = add(inFlight, { id, hopByHopId, commandCode: deviceWatchdog, octets, sentAt: now, due })
  send(draft, liveConnection(state), dwr)
}

/** The probe that a DWA answers. */
export const probeOf = ({ state }: Draft, octets: Uint8Array): Pending | undefined => {
  const pending = pendingOf(state.inFlight, hopByHopIdOf(octets))
  return pending?.commandCode === deviceWatchdog ? pending : undefined
}

export const endProbe = (draft: Draft, pending: Pending, octets: Uint8Array, milliseconds: number): void => {
  draft.state.inFlight = without(draft.state.inFlight, pending)
  act(draft, { _tag: 'Answered', id: pending.id, octets, milliseconds })
}

export const failProbe = (draft: Draft, pending: Pending, error: DecodeError): void => {
  draft.state.inFlight = without(draft.state.inFlight, pending)
  const { id, octets } = pending
  act(draft, { _tag: 'Failed', id, failure: { _tag: 'InvalidAnswer', error }, octets, sent: true })
}
