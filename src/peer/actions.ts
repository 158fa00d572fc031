/**
 * The actions of the table: RFC 6733 section 5.6.3, a function each.
 *
 * @module
 */
import { ResultCodes } from '../ground/result-code.ts'
import { DeviceWatchdogAnswer, DisconnectPeerAnswer, DisconnectPeerRequest } from '../rfc6733/commands.ts'
import {
  capabilitiesAnswer,
  capabilitiesRequest,
  refusedCapabilities,
  remoteNode,
  withSessionFirst,
} from './capabilities.ts'
import { lose } from './duplicates.ts'
import { winsElection } from './election.ts'
import type { Connection } from './model.ts'
import { isPeerCommand } from '../wire/codes.ts'
import { decline, failRequest, processMessage, sendMessage } from './process.ts'
import { act, notify, ownRequest, send, type Draft, type Occurrence } from './state.ts'
import { all } from './transactions.ts'
import type { TableAction } from './transitions.ts'
import { endProbe } from './watchdog.ts'

type Perform = (draft: Draft, occurrence: Occurrence) => Occurrence | undefined | void

type End = 'initiator' | 'responder'

// -------------------------------------------------------------------------------------
// connections
// -------------------------------------------------------------------------------------

/** Snd-Conn-Req: "A transport connection is initiated with the peer." */
const connect: Perform = (draft) => {
  const { state, now, configuration } = draft
  const connection: Connection = { side: 'I', number: state.nextConnection }
  state.nextConnection += 1
  state.initiator = connection
  state.due = now + configuration.timers.connect
  act(draft, { _tag: 'Connect', connection })
}

/** Disc: "The transport layer connection is disconnected, and local resources are freed." */
const disconnect =
  (end: End): Perform =>
  (draft, { reset = false }) => {
    const { state } = draft
    const connection = state[end]
    if (connection === undefined) return
    state[end] = undefined
    state.received = lose(state.received, connection)
    if (end === 'initiator') state.cer = undefined
    else state.offer = undefined
    act(draft, { _tag: 'Disconnect', connection, reset })
  }

const disconnectBoth: Perform = (draft, occurrence) => {
  disconnect('initiator')(draft, occurrence)
  disconnect('responder')(draft, occurrence)
}

const want: Perform = ({ state }) => {
  state.wanted = true
  // Asked for while it is taken down: then it comes back at once.
  if (state.departure !== undefined) state.pause = 0
}

// -------------------------------------------------------------------------------------
// capabilities exchange
// -------------------------------------------------------------------------------------

const sendCer: Perform = (draft, { hostIpAddresses }) => {
  const { state, now, configuration } = draft
  const cer = ownRequest(draft)
  state.cer = cer
  state.due = now + configuration.timers.capabilities
  const encoded = capabilitiesRequest(configuration.local, cer, hostIpAddresses)
  send(draft, state.initiator, encoded._tag === 'Right' ? encoded : capabilitiesRequest(configuration.local, cer))
}

const processCer: Perform = ({ state, now }, { cer, hostIpAddresses }) => {
  if (cer === undefined) return
  state.offer = { cer, hostIpAddresses, receivedAt: now }
  state.remote = remoteNode(cer)
}

const sendCea: Perform = (draft) => {
  const { state, now, configuration } = draft
  const { offer } = state
  if (offer === undefined) return
  state.offer = undefined
  const encoded = capabilitiesAnswer(configuration.local, offer.cer, offer.hostIpAddresses)
  send(draft, state.responder, encoded._tag === 'Right' ? encoded : capabilitiesAnswer(configuration.local, offer.cer))
  const milliseconds = now - offer.receivedAt
  notify(draft, { _tag: 'CapabilitiesExchanged', message: offer.cer, milliseconds })
}

const processCea: Perform = (draft, { cea }) => {
  const { state, now } = draft
  if (cea === undefined) return
  const milliseconds = now - (state.cer?.sentAt ?? now)
  state.cer = undefined
  state.remote = remoteNode(cea)
  notify(draft, { _tag: 'CapabilitiesExchanged', message: cea, milliseconds })
}

/** Elect: "The responder compares the Origin-Host received in the CER with its own Origin-Host". */
const elect: Perform = ({ state, configuration }) =>
  state.offer !== undefined && winsElection(configuration.local.originHost, state.offer.cer.originHost)
    ? { name: 'Win-Election', reason: { _tag: 'WonElection' } }
    : undefined

/** The CEA says why, and the connection of the CER is closed: that is kinder than a close without a word. */
const refuseCer: Perform = (draft, { connection, octets, refusal, hostIpAddresses }) => {
  if (connection === undefined || octets === undefined || refusal === undefined) return
  const { resultCode, errorMessage } = refusal
  notify(draft, { _tag: 'Declined', resultCode, errorMessage, octets })
  send(draft, connection, refusedCapabilities(draft.configuration.local, octets, refusal, hostIpAddresses))
  act(draft, { _tag: 'Disconnect', connection, reset: false })
}

const otherConnection = {
  resultCode: ResultCodes.DIAMETER_UNABLE_TO_COMPLY,
  errorMessage: 'there is another connection with this peer',
}

/** Reject: "The incoming connection associated with the R-Conn-CER is disconnected." */
const reject: Perform = (draft, occurrence) => refuseCer(draft, { ...occurrence, refusal: otherConnection })

const secondCer = {
  resultCode: ResultCodes.DIAMETER_UNABLE_TO_COMPLY,
  errorMessage: 'capabilities have been exchanged on this connection',
}

const refuseSecondCer: Perform = (draft, { connection, octets }) => {
  if (connection !== undefined && octets !== undefined) decline(draft, connection, octets, secondCer)
}

// -------------------------------------------------------------------------------------
// watchdog and disconnection
// -------------------------------------------------------------------------------------

const sendDwa =
  (end: End): Perform =>
  (draft, { dwr }) => {
    if (dwr === undefined) return
    const { originHost, originRealm, originStateId } = draft.configuration.local
    const dwa = DeviceWatchdogAnswer.answerTo(dwr)({
      resultCode: ResultCodes.DIAMETER_SUCCESS,
      originHost,
      originRealm,
      originStateId,
    })
    send(draft, draft.state[end], withSessionFirst(DeviceWatchdogAnswer.encode(dwa)))
  }

const processDwa: Perform = (draft, { dwa, probe, octets }) => {
  const request = probe ?? draft.state.watchdog.sent
  if (dwa === undefined || request === undefined) return
  const milliseconds = draft.now - request.sentAt
  notify(draft, { _tag: 'WatchdogAnswered', resultCode: dwa.resultCode, milliseconds })
  if (probe !== undefined && octets !== undefined) endProbe(draft, probe, octets, milliseconds)
}

const sendDpr =
  (end: End): Perform =>
  (draft, { cause = 'REBOOTING' }) => {
    const { state, now, configuration } = draft
    const dpr = ownRequest(draft)
    state.departure = { _tag: 'DprSent', cause, dpr }
    state.due = now + configuration.timers.disconnect
    const { originHost, originRealm } = configuration.local
    const request = DisconnectPeerRequest.make({ header: dpr, originHost, originRealm, disconnectCause: cause })
    send(draft, state[end], DisconnectPeerRequest.encode(request))
  }

/** Whether the DPA is the first word of the taking down: not where our own DPR crossed the peer's. */
const peerLeaves = ({ state, now, configuration }: Draft, cause: NonNullable<Occurrence['cause']>): void => {
  if (state.departure?._tag === 'DprSent' || state.departure?._tag === 'DpaReceived') return
  const again = configuration.returnAfter[cause]
  if (state.departure?._tag !== 'DprReceived') state.due = now + configuration.timers.disconnect
  state.departure = { _tag: 'DprReceived', cause }
  if (again === 'when asked') state.wanted = false
  else state.pause = again
}

const sendDpa =
  (end: End): Perform =>
  (draft, { dpr }) => {
    if (dpr === undefined) return
    const { state, configuration } = draft
    const { originHost, originRealm } = configuration.local
    const count = all(state.inFlight).filter(({ commandCode }) => !isPeerCommand(commandCode)).length
    // "the Disconnect-Peer-Answer message is returned, which SHOULD contain an error if messages have recently been
    // forwarded, and are likely in flight" (section 5.4). No code is named; 5012 is for "unspecified reasons".
    const result =
      count === 0
        ? { resultCode: ResultCodes.DIAMETER_SUCCESS }
        : { resultCode: ResultCodes.DIAMETER_UNABLE_TO_COMPLY, errorMessage: `requests in flight: ${count}` }
    const dpa = DisconnectPeerAnswer.answerTo(dpr)({ originHost, originRealm, ...result })
    send(draft, state[end], withSessionFirst(DisconnectPeerAnswer.encode(dpa)))
    peerLeaves(draft, dpr.disconnectCause)
  }

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

const sendOver =
  (end: End): Perform =>
  (draft, { request }) => {
    if (request !== undefined) sendMessage(draft, draft.state[end], request)
  }

const refuseMessage: Perform = (draft, { request }) => {
  if (request === undefined) return
  const { name } = draft.state
  failRequest(draft, request, name === 'Closing' ? { _tag: 'Disconnecting' } : { _tag: 'NotConnected', state: name })
}

/** What the words of the table do. An action may raise another event, which is taken after the row. */
export const perform: { readonly [A in TableAction]: Perform } = {
  'I-Snd-Conn-Req': connect,
  'I-Snd-CER': sendCer,
  'R-Accept': ({ state }, { connection }) => {
    state.responder = connection
  },
  'R-Reject': reject,
  'R-Refuse': refuseCer,
  'R-Snd-CEA': sendCea,
  'I-Snd-CEA-Refusal': refuseSecondCer,
  'R-Snd-CEA-Refusal': refuseSecondCer,
  'Process-CER': processCer,
  'Process-CEA': processCea,
  Elect: elect,
  Cleanup: disconnectBoth,
  Error: disconnectBoth,
  Process: processMessage,
  // The watchdog knows of it already, as of every message.
  'Process-DWR': () => undefined,
  'Process-DWA': processDwa,
  'Refuse-Message': refuseMessage,
  Want: want,
  'Want-Not': ({ state }) => {
    state.wanted = false
    state.due = state.name === 'Closed' ? undefined : state.due
  },
  'I-Disc': disconnect('initiator'),
  'R-Disc': disconnect('responder'),
  'I-Snd-Message': sendOver('initiator'),
  'R-Snd-Message': sendOver('responder'),
  'I-Snd-DWA': sendDwa('initiator'),
  'R-Snd-DWA': sendDwa('responder'),
  'I-Snd-DPR': sendDpr('initiator'),
  'R-Snd-DPR': sendDpr('responder'),
  'I-Snd-DPA': sendDpa('initiator'),
  'R-Snd-DPA': sendDpa('responder'),
}
