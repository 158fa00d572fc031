/**
 * The messages of the applications: requests and answers, in both directions, on a connection that is open.
 *
 * @module
 */
import type { DecodeError, DecodeReason } from '../ground/error.ts'
import { ResultCodes } from '../ground/result-code.ts'
import { errorAnswer, refusalAnswer, type Refusal } from '../wire/error-answer.ts'
import { Message } from '../wire/message.ts'
import { takes } from './capabilities.ts'
import { again, begin, familiarity, finish, forget, keptUntil, unansweredSize, type Received } from './duplicates.ts'
import type { Connection, RequestFailure, Transaction } from './model.ts'
import {
  applicationIdOf,
  commandCodeOf,
  endToEndIdOf,
  hasHeader,
  hopByHopIdOf,
  isRequest,
  retransmission,
  withHopByHopId,
  withIdentifiers,
} from '../wire/peek.ts'
import { act, failPending, liveConnection, notify, send, type Draft, type Occurrence } from './state.ts'
import { add, oldestOf, pendingById, pendingOf, without } from './transactions.ts'
import { isPeerCommand } from '../wire/codes.ts'

// -------------------------------------------------------------------------------------
// errors
// -------------------------------------------------------------------------------------

/** An answer without the AVPs of its application is an answer-message: "MAY also be used for permanent errors" (section 7.1.5). */
const answererOf = ({ configuration: { local } }: Draft, octets: Uint8Array) =>
  isPeerCommand(commandCodeOf(octets))
    ? { originHost: local.originHost, originRealm: local.originRealm }
    : { originHost: local.originHost, originRealm: local.originRealm, error: true }

/** Tells of a message that is wrong, and answers it where it is a request: an answer is never answered (section 7.2). */
export const answerWithError = (
  draft: Draft,
  connection: Connection,
  octets: Uint8Array,
  error: DecodeError,
): undefined => {
  notify(draft, { _tag: 'Refused', error, octets })
  if (isRequest(octets)) {
    send(draft, connection, Message.encode(errorAnswer(octets, answererOf(draft, octets))(error)))
  }
}

/** Answers a request, with which nothing is wrong, with an error. */
export const decline = (draft: Draft, connection: Connection, octets: Uint8Array, refusal: Refusal): void => {
  const { resultCode, errorMessage } = refusal
  notify(draft, { _tag: 'Declined', resultCode, errorMessage, octets })
  send(draft, connection, Message.encode(refusalAnswer(octets, { ...answererOf(draft, octets), error: true })(refusal)))
}

/** An error in four octets of the header. */
const headerError = (octets: Uint8Array, reason: DecodeReason, offset: number): DecodeError => ({
  _tag: 'DecodeError',
  reason,
  path: ['Message'],
  offset,
  extent: 4,
  failedAvp: [],
  excerpt: { offset: 0, octets: octets.slice(0, 20) },
})

const busy: Refusal = {
  resultCode: ResultCodes.DIAMETER_TOO_BUSY,
  errorMessage: 'as many requests as may be are being answered',
}

const leaving: Refusal = {
  resultCode: ResultCodes.DIAMETER_UNABLE_TO_DELIVER,
  errorMessage: 'the connection is being taken down',
}

// -------------------------------------------------------------------------------------
// from the peer
// -------------------------------------------------------------------------------------

/** Tells of an answer whose End-to-End Identifier is another; by its Hop-by-Hop Identifier it is known all the same. */
export const checkEndToEndId = (draft: Draft, octets: Uint8Array, expected: number | undefined): void => {
  if (expected !== undefined && endToEndIdOf(octets) !== expected) {
    notify(draft, { _tag: 'EndToEndIdDiffers', octets, expected })
  }
}

/** "A Diameter client or proxy MUST match the Hop-by-Hop Identifier in an answer received against the list of pending requests." (section 6.2.1) */
const processAnswer = (draft: Draft, octets: Uint8Array): void => {
  const { state, now } = draft
  const pending = pendingOf(state.inFlight, hopByHopIdOf(octets))
  if (pending === undefined || pending.commandCode !== commandCodeOf(octets)) {
    notify(draft, { _tag: 'StrayAnswer', octets })
    return
  }
  checkEndToEndId(draft, octets, endToEndIdOf(pending.octets))
  state.inFlight = without(state.inFlight, pending)
  act(draft, { _tag: 'Answered', id: pending.id, octets, milliseconds: now - pending.sentAt })
}

/** What is wrong with the application or the command of a request that no decoder knows. */
const unsupported = (draft: Draft, octets: Uint8Array): DecodeError | undefined => {
  const applicationId = applicationIdOf(octets)
  return takes(draft.applications, applicationId)
    ? undefined
    : headerError(octets, { _tag: 'ApplicationUnsupported', applicationId }, 8)
}

/** Whether there is no room for one more request that waits for its answer. */
const isBusy = ({ state: { received }, configuration }: Draft, octets: Uint8Array): boolean =>
  received.unanswered >= configuration.maximumReceived ||
  received.unansweredOctets + unansweredSize(octets) > configuration.maximumReceivedOctets

/** A request that came before gets the answer that was kept, or waits for it with the first. */
const processDuplicate = (
  draft: Draft,
  connection: Connection,
  octets: Uint8Array,
  received: Received,
  nodeIsBusy: boolean,
): void => {
  const { state } = draft
  const hopByHopId = hopByHopIdOf(octets)
  const transaction: Transaction = { ...received.transaction, connection, hopByHopId }
  if (received.answer !== undefined) {
    notify(draft, { _tag: 'Duplicate', transaction })
    const answer = withIdentifiers(received.answer.octets, hopByHopId, transaction.endToEndId)
    act(draft, { _tag: 'Send', connection, octets: answer })
  } else if (nodeIsBusy || isBusy(draft, octets)) {
    decline(draft, connection, octets, busy)
  } else {
    notify(draft, { _tag: 'Duplicate', transaction })
    state.received = again(state.received, received, transaction)
  }
}

const processRequest = (draft: Draft, connection: Connection, octets: Uint8Array, nodeIsBusy: boolean): void => {
  const { state, configuration } = draft
  const commandCode = commandCodeOf(octets)
  const familiar = familiarity(state.received, octets, draft.now)
  if (familiar._tag === 'Duplicate') {
    processDuplicate(draft, connection, octets, familiar.of, nodeIsBusy)
    return
  }
  if (familiar._tag === 'SameIdentifiers') notify(draft, { _tag: 'SameIdentifiers', octets })
  if (state.name === 'Closing') {
    decline(draft, connection, octets, leaving)
    return
  }
  const error = configuration.relays ? undefined : unsupported(draft, octets)
  if (error !== undefined) {
    answerWithError(draft, connection, octets, error)
    return
  }
  const decoded = configuration.decode(octets)
  if (decoded._tag === 'Left') {
    answerWithError(draft, connection, octets, decoded.left)
    return
  }
  // A dictionary gives the wire message of a command that it lacks.
  if (decoded.right._tag === 'Message' && !configuration.relays) {
    answerWithError(draft, connection, octets, headerError(octets, { _tag: 'CommandUnsupported', commandCode }, 4))
    return
  }
  if (nodeIsBusy || isBusy(draft, octets)) {
    decline(draft, connection, octets, busy)
    return
  }
  const hop = { connection, hopByHopId: hopByHopIdOf(octets) }
  const { requests, received } = begin(state.received, octets, hop, commandCode, configuration)
  state.received = requests
  const { transaction } = received
  act(draft, { _tag: 'Deliver', transaction, message: decoded.right, octets: received.octets })
}

/** Process: "A message is serviced." */
export const processMessage = (draft: Draft, { connection, octets, busy: nodeIsBusy = false }: Occurrence): void => {
  if (connection === undefined || octets === undefined) return
  if (isRequest(octets)) processRequest(draft, connection, octets, nodeIsBusy)
  else processAnswer(draft, octets)
}

// -------------------------------------------------------------------------------------
// from the application
// -------------------------------------------------------------------------------------

type SendEvent = NonNullable<Occurrence['request']>

export const failRequest = (draft: Draft, { id, octets }: SendEvent, failure: RequestFailure): void =>
  act(draft, { _tag: 'Failed', id, failure, octets, sent: false })

const refusalOf = ({ state, configuration }: Draft, octets: Uint8Array): RequestFailure | undefined => {
  if (!hasHeader(octets) || !isRequest(octets) || isPeerCommand(commandCodeOf(octets))) return { _tag: 'NotARequest' }
  if (state.departure !== undefined) return { _tag: 'Disconnecting' }
  const watchdog = state.watchdog.name
  if (watchdog !== 'OKAY') return { _tag: 'Suspended', watchdog }
  const applicationId = applicationIdOf(octets)
  // "The receiver only issues commands to its peers that have advertised support for the Diameter application that defines the command."
  if (state.remote === undefined || !takes(state.remote.applications, applicationId)) {
    return { _tag: 'ApplicationNotSupported', applicationId }
  }
  const { maximumInFlight } = configuration
  return state.inFlight.count >= maximumInFlight ? { _tag: 'TooManyInFlight', maximum: maximumInFlight } : undefined
}

/** Snd-Message: "The Hop-by-Hop Identifier SHOULD be set to a locally unique value. The message SHOULD be saved in the list of pending requests." (section 6.1.2) */
export const sendMessage = (draft: Draft, connection: Connection | undefined, request: SendEvent): void => {
  const { state, now, configuration } = draft
  const failure = refusalOf(draft, request.octets)
  if (failure !== undefined || connection === undefined) {
    failRequest(draft, request, failure ?? { _tag: 'NotConnected', state: state.name })
    return
  }
  const hopByHopId = state.nextHopByHopId
  state.nextHopByHopId = (hopByHopId + 1) >>> 0
  const numbered = withHopByHopId(request.octets, hopByHopId)
  const octets = request.retransmitted ? retransmission(numbered) : numbered
  state.inFlight = add(state.inFlight, {
    id: request.id,
    hopByHopId,
    commandCode: commandCodeOf(octets),
    octets,
    sentAt: now,
    due: now + configuration.timers.request,
  })
  act(draft, { _tag: 'Send', connection, octets })
}

/** The application waits no longer. */
export const cancel = ({ state }: Draft, id: number): void => {
  const pending = pendingById(state.inFlight, id)
  if (pending !== undefined) state.inFlight = without(state.inFlight, pending)
}

/** Gives up the requests whose time is over; whether there were any. */
export const expireRequests = (draft: Draft): boolean => {
  const { state, now } = draft
  let any = false
  for (
    let oldest = oldestOf(state.inFlight);
    oldest !== undefined && oldest.due <= now;
    oldest = oldestOf(state.inFlight)
  ) {
    state.inFlight = without(state.inFlight, oldest)
    failPending(draft, oldest, { _tag: 'TimedOut', milliseconds: now - oldest.sentAt })
    any = true
  }
  return any
}

/** The application's answer goes to all copies of its request. What is no answer is none: the request still waits. */
export const answer = (draft: Draft, transaction: Transaction, octets: Uint8Array): void => {
  const { state, now, configuration } = draft
  // What came too late for a peer that is gone is not kept for it.
  const isKept = liveConnection(state) !== undefined || state.forgetDue !== undefined
  const finished =
    hasHeader(octets) && !isRequest(octets)
      ? finish(state.received, transaction, octets, configuration, {
          now,
          until: isKept ? now + configuration.timers.duplicate : now,
        })
      : undefined
  if (finished !== undefined) {
    state.received = finished.requests
    if (state.forgetDue === undefined) lookThrough(draft)
  }
  const answers = finished?.answers ?? []
  if (answers.length === 0) notify(draft, { _tag: 'AnswerDropped', transaction })
  for (const { transaction: waiting, octets: answered } of answers) {
    act(draft, { _tag: 'Send', connection: waiting.connection, octets: answered })
  }
}

// -------------------------------------------------------------------------------------
// what is kept for duplicates
// -------------------------------------------------------------------------------------

/** Looks again some time after the oldest answer has become too old: each answer looks too, where there are more. */
const lookThrough = ({ state, configuration: { timers } }: Draft): void => {
  const until = keptUntil(state.received)
  state.forgetDue = until === undefined ? undefined : until + timers.duplicate / 8
}

/** Forgets what is too old; without a connection, everything. */
export const forgetInTime = (draft: Draft): void => {
  const { state, now, configuration } = draft
  const isUp = liveConnection(state) !== undefined
  const kept = isUp ? configuration : { ...configuration, maximumRemembered: 0 }
  state.received = forget(state.received, now, kept)
  state.forgetDue = undefined
  if (isUp) lookThrough(draft)
}

/** Forgets the oldest until no more than so many octets are kept. */
export const forgetOldest = ({ state, now, configuration }: Draft, octets: number): void => {
  const maximumRememberedOctets = Math.min(octets, configuration.maximumRememberedOctets)
  state.received = forget(state.received, now, { ...configuration, maximumRememberedOctets })
}

/** The connection is gone: a peer that comes back sends what it got no answer to once more, and nothing is kept for long. */
export const beginForgetting = ({ state, now, configuration: { timers } }: Draft): void => {
  const isEmpty = state.received.count === 0 && state.received.unanswered === 0
  state.forgetDue = isEmpty ? undefined : now + timers.forget
}

/** The peer is back. */
export const stopForgetting = lookThrough
