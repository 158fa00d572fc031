/**
 * What a peer's state machine remembers, and the draft of it that one step works on.
 *
 * @module
 */
import type { Either } from '../ground/either.ts'
import type {
  CapabilitiesExchangeAnswer,
  CapabilitiesExchangeRequest,
  DeviceWatchdogAnswer,
  DeviceWatchdogRequest,
  DisconnectPeerRequest,
} from '../rfc6733/commands.ts'
import type { Refusal } from '../wire/error-answer.ts'
import type { Applications, RemoteNode } from './capabilities.ts'
import { identifierOf, type IdentifierKey } from './identifiers.ts'
import { noneReceived, type ReceivedRequests } from './duplicates.ts'
import type {
  Action,
  Cause,
  Connection,
  LocalNode,
  Notice,
  PeerConfiguration,
  Reason,
  RequestFailure,
  StateName,
  WatchdogName,
} from './model.ts'
import { all, noneInFlight, type InFlight, type Pending } from './transactions.ts'
import type { TableEvent } from './transitions.ts'

// -------------------------------------------------------------------------------------
// state
// -------------------------------------------------------------------------------------

/** A request of the machine's own. */
export interface OwnRequest {
  readonly hopByHopId: number
  readonly endToEndId: number
  readonly sentAt: number
}

/** RFC 3539's peer control block, beside its name a few variables. */
export interface WatchdogState {
  readonly name: WatchdogName
  /** A DWR waits for its DWA. */
  readonly pending: boolean
  /** The DWR sent last on this connection. */
  readonly sent: OwnRequest | undefined
  /** DWAs received in REOPEN; −1 after one that did not come. */
  readonly numDwa: number
  /** When Tw expires. */
  readonly due: number | undefined
}

/** How far the taking down of the connection has come. */
export type Departure =
  /** `Stop` was asked for; answers in flight are waited for before the DPR. */
  | { readonly _tag: 'Draining'; readonly cause: Cause }
  | { readonly _tag: 'DprSent'; readonly cause: Cause; readonly dpr: OwnRequest }
  /** The DPA came; answers in flight are waited for before the connection is closed. */
  | { readonly _tag: 'DpaReceived'; readonly cause: Cause }
  /** The peer's DPR came, and got its DPA: the peer closes. */
  | { readonly _tag: 'DprReceived'; readonly cause: Cause }

/** The peer's CER, until it gets its CEA. */
export interface Offer {
  readonly cer: CapabilitiesExchangeRequest
  readonly hostIpAddresses: LocalNode['hostIpAddresses'] | undefined
  readonly receivedAt: number
}

/** All of it. Made by `start`, changed by `step` alone. */
export interface PeerState {
  readonly name: StateName
  readonly initiator: Connection | undefined
  readonly responder: Connection | undefined
  /** Whether a connection that is lost is tried again. */
  readonly wanted: boolean
  /** How long after this connection the next is tried, if not Tc. */
  readonly pause: number | undefined
  /** When what the state waits for is given up, or in Closed when the next attempt is made. */
  readonly due: number | undefined
  readonly cer: OwnRequest | undefined
  /** Whether the connection of the initiator is TLS. */
  readonly secure: boolean
  readonly offer: Offer | undefined
  /** Who the peer is and what it can do, from its CER or CEA. */
  readonly remote: RemoteNode | undefined
  readonly watchdog: WatchdogState
  readonly departure: Departure | undefined
  readonly inFlight: InFlight
  readonly received: ReceivedRequests
  /** When what is kept for duplicates is looked through; without a connection nothing of it is left then. */
  readonly forgetDue: number | undefined
  readonly nextConnection: number
  readonly nextHopByHopId: number
  readonly nextEndToEndId: number
  readonly endToEndKey: IdentifierKey | undefined
}

/** Where a machine's own identifiers begin: 32-bit numbers, drawn at random so that a restart does not repeat them. */
export interface Seed {
  readonly hopByHopId: number
  /** Where the count of End-to-End Identifiers begins. */
  readonly endToEndId: number
  /** What makes identifiers of it that nobody can guess; without one they are the count itself. */
  readonly endToEndKey?: IdentifierKey
}

/** A peer that was never connected to, and is not until `Start` or a connection of its own. */
export const start = (seed: Seed): PeerState => ({
  name: 'Closed',
  initiator: undefined,
  responder: undefined,
  wanted: false,
  pause: undefined,
  due: undefined,
  cer: undefined,
  secure: false,
  offer: undefined,
  remote: undefined,
  watchdog: { name: 'INITIAL', pending: false, sent: undefined, numDwa: 0, due: undefined },
  departure: undefined,
  inFlight: noneInFlight,
  received: noneReceived,
  forgetDue: undefined,
  nextConnection: 0,
  nextHopByHopId: seed.hopByHopId >>> 0,
  nextEndToEndId: seed.endToEndId >>> 0,
  endToEndKey: seed.endToEndKey,
})

export const isOpen = (name: StateName): boolean => name === 'I-Open' || name === 'R-Open'

/** The connection that messages of the application go over, while there is one. */
export const liveConnection = ({ name, initiator, responder }: PeerState): Connection | undefined =>
  name === 'I-Open'
    ? initiator
    : name === 'R-Open'
      ? responder
      : name === 'Closing'
        ? (initiator ?? responder)
        : undefined

// -------------------------------------------------------------------------------------
// one step
// -------------------------------------------------------------------------------------

/** An event of the table, with what it brings. */
export interface Occurrence {
  readonly name: TableEvent
  readonly reason: Reason
  /** The stream is compromised: its connection is reset, not closed. */
  readonly reset?: boolean
  readonly connection?: Connection
  readonly hostIpAddresses?: LocalNode['hostIpAddresses'] | undefined
  readonly octets?: Uint8Array
  readonly busy?: boolean
  readonly cer?: CapabilitiesExchangeRequest
  readonly cea?: CapabilitiesExchangeAnswer
  readonly refusal?: Refusal
  readonly dwr?: DeviceWatchdogRequest
  readonly dwa?: DeviceWatchdogAnswer
  /** What the DWA answers, where that is no DWR of the watchdog. */
  readonly probe?: Pending
  readonly dpr?: DisconnectPeerRequest
  readonly cause?: Cause
  readonly request?: { readonly id: number; readonly octets: Uint8Array; readonly retransmitted: boolean }
}

type Mutable<A> = { -readonly [K in keyof A]: A[K] }

/** The state under change, and what is to be done: seen by one step alone. */
export interface Draft {
  readonly configuration: PeerConfiguration
  /** Those of this node. */
  readonly applications: Applications
  readonly now: number
  readonly jitter: number
  readonly state: Mutable<PeerState>
  readonly actions: Array<Action>
}

export const act = ({ actions }: Draft, action: Action): void => void actions.push(action)

export const notify = (draft: Draft, notice: Notice): void => act(draft, { _tag: 'Notify', notice })

/** Sends what was encoded. The configuration has seen to it that all that the machine says can be. */
export const send = (draft: Draft, connection: Connection | undefined, encoded: Either<unknown, Uint8Array>): void => {
  if (connection !== undefined && encoded._tag === 'Right') {
    act(draft, { _tag: 'Send', connection, octets: encoded.right })
  }
}

/** Identifiers for a request of the machine's own. */
export const ownRequest = ({ state, now }: Draft): OwnRequest => {
  const { nextHopByHopId: hopByHopId, nextEndToEndId: count, endToEndKey } = state
  state.nextHopByHopId = (hopByHopId + 1) >>> 0
  state.nextEndToEndId = (count + 1) >>> 0
  const endToEndId = endToEndKey === undefined ? count : identifierOf(endToEndKey, count)
  return { hopByHopId, endToEndId, sentAt: now }
}

export const failPending = (draft: Draft, { id, octets }: Pending, failure: RequestFailure): void =>
  act(draft, { _tag: 'Failed', id, failure, octets, sent: true })

/** Fails all that is in flight, the oldest first: their answers cannot come any more, or are not waited for. */
export const failInFlight = (draft: Draft, reason: Reason): void => {
  const { state } = draft
  for (const pending of all(state.inFlight)) failPending(draft, pending, { _tag: 'ConnectionLost', reason })
  state.inFlight = noneInFlight
}
