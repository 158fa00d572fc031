/**
 * From what happened to an event of the table: whose connection it is, which message came, and whether that is what it
 * should be.
 *
 * @module
 */
import { resultCodeClass } from '../ground/result-code.ts'
import { ErrorMessage, FailedAvp, ResultCode } from '../rfc6733/avps.ts'
import {
  CapabilitiesExchangeAnswer,
  DeviceWatchdogAnswer,
  DeviceWatchdogRequest,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
} from '../rfc6733/commands.ts'
import { findAvps } from '../typed/find.ts'
import { Message } from '../wire/message.ts'
import { capabilitiesRefusal } from './capabilities.ts'
import { sameIdentity } from './election.ts'
import type { Connection, PeerEvent, Reason } from './model.ts'
import { commandCodeOf, endToEndIdOf, hasHeader, hopByHopIdOf, isRequest, resultCodeOf } from '../wire/peek.ts'
import { checkEndToEndId, answerWithError } from './process.ts'
import { isOpen, notify, type Draft, type Occurrence, type OwnRequest } from './state.ts'
import { failProbe, probeOf, watch } from './watchdog.ts'
import { capabilitiesExchangeCode, deviceWatchdogCode, disconnectPeerCode } from '../wire/codes.ts'

const sameConnection = (one: Connection | undefined, other: Connection): boolean =>
  one !== undefined && one.side === other.side && one.number === other.number

/** Whether the connection is one of this state's: events of others are late, and nothing happens. */
const isCurrent = ({ state }: Draft, connection: Connection): boolean =>
  sameConnection(state.initiator, connection) || sameConnection(state.responder, connection)

const isSuccess = (resultCode: number): boolean => resultCodeClass(resultCode) === 'success'

/** An answer is that of the request with its Hop-by-Hop Identifier (section 6.2.1), and of no other. */
const answers = (octets: Uint8Array, request: OwnRequest | undefined): request is OwnRequest =>
  request !== undefined && hopByHopIdOf(octets) === request.hopByHopId

// -------------------------------------------------------------------------------------
// before the connection is open
// -------------------------------------------------------------------------------------

/** What an answer says of itself, however much else it lacks: those to bad requests seldom fit their own grammar. */
const refusedBy = (octets: Uint8Array): Reason | undefined => {
  const message = Message.decode(octets)
  if (message._tag === 'Left') return undefined
  const codes = findAvps(ResultCode)(message.right)
  const texts = findAvps(ErrorMessage)(message.right)
  const groups = findAvps(FailedAvp)(message.right)
  const resultCode = codes._tag === 'Right' ? codes.right[0] : undefined
  if (resultCode === undefined || isSuccess(resultCode)) return undefined
  return {
    _tag: 'Refused',
    resultCode,
    errorMessage: texts._tag === 'Right' ? texts.right[0] : undefined,
    failedAvp: groups._tag === 'Right' ? groups.right.flatMap(({ avps }) => avps) : [],
  }
}

/** The answer to our CER, or whatever came in its place. */
const beforeCea = (draft: Draft, connection: Connection, octets: Uint8Array): Occurrence => {
  const { state, configuration } = draft
  const commandCode = commandCodeOf(octets)
  if (
    connection.side === 'R' ||
    commandCode !== capabilitiesExchangeCode ||
    isRequest(octets) ||
    !answers(octets, state.cer)
  ) {
    return { name: `${connection.side}-Rcv-Non-CEA`, reason: { _tag: 'Unexpected', commandCode } }
  }
  checkEndToEndId(draft, octets, state.cer.endToEndId)
  const refused = (reason: Reason): Occurrence => ({ name: 'I-Rcv-CEA-Refused', reason })
  const refusedByPeer = refusedBy(octets)
  if (refusedByPeer !== undefined) return refused(refusedByPeer)
  const decoded = CapabilitiesExchangeAnswer.decode(octets)
  if (decoded._tag === 'Left') {
    notify(draft, { _tag: 'Refused', error: decoded.left, octets })
    return refused({ _tag: 'Invalid', error: decoded.left })
  }
  const cea = decoded.right
  const { local, remoteHost } = configuration
  if (remoteHost !== undefined && !sameIdentity(remoteHost, cea.originHost)) {
    return refused({ _tag: 'UnexpectedHost', originHost: cea.originHost })
  }
  const refusal = capabilitiesRefusal(local, remoteHost, cea, state.secure)
  if (refusal !== undefined) {
    return refused({ _tag: 'NotAccepted', resultCode: refusal.resultCode, detail: refusal.here })
  }
  const reason: Reason = state.name === 'Wait-Returns' ? { _tag: 'LostElection' } : { _tag: 'Opened' }
  return { name: 'I-Rcv-CEA', reason, cea }
}

// -------------------------------------------------------------------------------------
// while it is open
// -------------------------------------------------------------------------------------

type Received = (draft: Draft, connection: Connection, octets: Uint8Array) => Occurrence | undefined

const toProcess: Received = (_, connection, octets) => ({
  name: `${connection.side}-Rcv-Message`,
  reason: { _tag: 'Asked' },
  connection,
  octets,
})

const capabilitiesExchange: Received = (draft, connection, octets) =>
  isRequest(octets)
    ? { name: `${connection.side}-Rcv-CER`, reason: { _tag: 'Asked' }, connection, octets }
    : toProcess(draft, connection, octets)

const deviceWatchdog: Received = (draft, connection, octets) => {
  const reason: Reason = { _tag: 'Asked' }
  if (isRequest(octets)) {
    const decoded = DeviceWatchdogRequest.decode(octets)
    if (decoded._tag === 'Right') return { name: `${connection.side}-Rcv-DWR`, reason, dwr: decoded.right }
    return answerWithError(draft, connection, octets, decoded.left)
  }
  const probe = probeOf(draft, octets)
  const request = probe ?? (isDwa(draft, octets) ? draft.state.watchdog.sent : undefined)
  if (request === undefined) return toProcess(draft, connection, octets)
  checkEndToEndId(
    draft,
    octets,
    probe === undefined ? draft.state.watchdog.sent?.endToEndId : endToEndIdOf(probe.octets),
  )
  const decoded = DeviceWatchdogAnswer.decode(octets)
  if (decoded._tag === 'Right') {
    const answered = { name: `${connection.side}-Rcv-DWA`, reason, octets, dwa: decoded.right } as const
    return probe === undefined ? answered : { ...answered, probe }
  }
  if (probe !== undefined) failProbe(draft, probe, decoded.left)
  return answerWithError(draft, connection, octets, decoded.left)
}

const disconnectPeer: Received = (draft, connection, octets) => {
  const { state, now, configuration } = draft
  if (isRequest(octets)) {
    const decoded = DisconnectPeerRequest.decode(octets)
    if (decoded._tag === 'Left') return answerWithError(draft, connection, octets, decoded.left)
    const dpr = decoded.right
    const reason: Reason = { _tag: 'PeerDisconnects', cause: dpr.disconnectCause }
    return { name: `${connection.side}-Rcv-DPR`, reason, dpr }
  }
  const { departure } = state
  if (departure?._tag !== 'DprSent' || !answers(octets, departure.dpr)) return toProcess(draft, connection, octets)
  checkEndToEndId(draft, octets, departure.dpr.endToEndId)
  const decoded = DisconnectPeerAnswer.decode(octets)
  if (decoded._tag === 'Left') answerWithError(draft, connection, octets, decoded.left)
  // However little else it says, it may say how the DPR went.
  const resultCode = decoded._tag === 'Right' ? decoded.right.resultCode : resultCodeOf(octets)
  if (resultCode !== 0) {
    const milliseconds = now - departure.dpr.sentAt
    notify(draft, { _tag: 'Disconnected', resultCode, cause: departure.cause, milliseconds })
  }
  // Whatever it says, "upon receipt of this message, the transport connection is shut down" (section 5.4.2), after the
  // grace for answers that are still on their way: `departureGoesOn` says when.
  state.departure = { _tag: 'DpaReceived', cause: departure.cause }
  state.due = now + configuration.timers.grace
  return undefined
}

/** Whether octets that are no request answer the DWR that waits. */
const isDwa = ({ state: { watchdog } }: Draft, octets: Uint8Array): boolean =>
  watchdog.pending && answers(octets, watchdog.sent)

const whileOpen: Received = (draft, connection, octets) => {
  const commandCode = commandCodeOf(octets)
  const kind =
    commandCode === capabilitiesExchangeCode
      ? capabilitiesExchange
      : commandCode === deviceWatchdogCode
        ? deviceWatchdog
        : commandCode === disconnectPeerCode
          ? disconnectPeer
          : toProcess
  const occurrence = kind(draft, connection, octets)
  if (isOpen(draft.state.name)) {
    const dwa = commandCode === deviceWatchdogCode && !isRequest(octets) && isDwa(draft, octets)
    watch(draft, dwa ? 'Receive DWA' : 'Receive non-DWA')
  }
  return occurrence
}

// -------------------------------------------------------------------------------------
// every event of the outside
// -------------------------------------------------------------------------------------

const garbage = (connection: Connection, reason: Reason): Occurrence => ({
  name: `${connection.side}-Peer-Disc`,
  reason,
  // "The transport connection MUST be closed using a RESET call" (section 2.1)
  reset: true,
})

const received: Received = (draft, connection, octets) => {
  if (!hasHeader(octets)) {
    const decoded = Message.decode(octets)
    return decoded._tag === 'Left' ? garbage(connection, { _tag: 'Invalid', error: decoded.left }) : undefined
  }
  const { name } = draft.state
  if (isOpen(name) || name === 'Closing') return whileOpen(draft, connection, octets)
  return beforeCea(draft, connection, octets)
}

const incomingCer = (draft: Draft, event: PeerEvent & { readonly _tag: 'R-Conn-CER' }): Occurrence => {
  const { local, remoteHost } = draft.configuration
  const { connection, cer, octets, hostIpAddresses, secure = false } = event
  const refusal = capabilitiesRefusal(local, remoteHost, cer, secure)
  const reason: Reason = { _tag: draft.state.name === 'Closed' ? 'Opened' : 'Connected' }
  const what = { connection, cer, octets, hostIpAddresses, reason }
  return refusal === undefined ? { name: 'R-Conn-CER', ...what } : { name: 'R-Conn-CER-Refused', refusal, ...what }
}

const message = (
  draft: Draft,
  { connection, octets, busy = false }: PeerEvent & { readonly _tag: 'Rcv-Message' },
): Occurrence | undefined => {
  const occurrence = received(draft, connection, octets)
  return busy && occurrence !== undefined ? { ...occurrence, busy } : occurrence
}

/** An event that is of the table; the others are `Timeout`, `Probe`, `Cancel`, `Answer` and `Forget`. */
export type TableInput = Exclude<PeerEvent, { readonly _tag: 'Timeout' | 'Probe' | 'Cancel' | 'Answer' | 'Forget' }>

/** What an event is in the words of the table; `undefined` where nothing happens, or it is done already. */
export const occurrenceOf = (draft: Draft, event: TableInput): Occurrence | undefined => {
  const { state } = draft
  switch (event._tag) {
    case 'Start':
      state.wanted = true
      return { name: 'Start', reason: { _tag: 'Asked' } }
    case 'Stop':
      return { name: 'Stop', reason: { _tag: 'Asked' }, cause: event.cause }
    case 'Send-Message':
      return { name: 'Send-Message', reason: { _tag: 'Asked' }, request: event }
    case 'R-Conn-CER':
      return isCurrent(draft, event.connection) ? undefined : incomingCer(draft, event)
    case 'Rcv-Conn-Ack':
      if (!sameConnection(state.initiator, event.connection)) return undefined
      state.secure = event.secure ?? false
      return { name: 'I-Rcv-Conn-Ack', reason: { _tag: 'Connected' }, hostIpAddresses: event.hostIpAddresses }
    case 'Rcv-Conn-Nack':
      if (!sameConnection(state.initiator, event.connection)) return undefined
      // There is nothing to disconnect.
      if (state.cer === undefined) state.initiator = undefined
      return { name: 'I-Rcv-Conn-Nack', reason: { _tag: 'ConnectFailed', detail: event.reason } }
    case 'Peer-Disc':
      return isCurrent(draft, event.connection)
        ? { name: `${event.connection.side}-Peer-Disc`, reason: peerClosed(draft, event.detail) }
        : undefined
    case 'Rcv-Garbage':
      return isCurrent(draft, event.connection)
        ? garbage(event.connection, { _tag: 'Invalid', error: event.error })
        : undefined
    case 'Rcv-Message':
      return isCurrent(draft, event.connection) ? message(draft, event) : undefined
  }
}

/** After its DPR the peer is expected to close: that was the reason. */
const peerClosed = ({ state: { departure } }: Draft, detail?: string): Reason => {
  if (departure?._tag === 'DprReceived') return { _tag: 'PeerDisconnects', cause: departure.cause }
  if (departure?._tag === 'DpaReceived') return { _tag: 'Asked' }
  return detail === undefined ? { _tag: 'PeerClosed' } : { _tag: 'PeerClosed', detail }
}
