/**
 * The watchdog of RFC 3539 section 3.4.1 as the table at the end of its Appendix A, in its own words.
 *
 * @module
 */
import { DeviceWatchdogRequest } from '../rfc6733/commands.ts'
import type { Reason, WatchdogName } from './model.ts'
import { failInFlight, liveConnection, notify, ownRequest, send, type Draft, type Occurrence } from './state.ts'

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

const sendWatchdog = (draft: Draft): void => {
  const { originHost, originRealm, originStateId } = draft.configuration.local
  const sent = ownRequest(draft)
  change(draft, { sent })
  const dwr = DeviceWatchdogRequest.make({ header: sent, originHost, originRealm, originStateId })
  send(draft, liveConnection(draft.state), DeviceWatchdogRequest.encode(dwr))
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
