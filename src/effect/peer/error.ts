/**
 * What can go wrong with a peer, as errors of Effect: to be caught by their tag and by the tag of their reason.
 *
 * @module
 */
import type { YieldableError } from 'effect/Cause'
import * as Data from 'effect/Data'
import type { Avp } from '../../ground/record.ts'
import { resultCodeName } from '../../ground/result-code.ts'
import type { ConfigurationError as MachineConfigurationError } from '../../peer/configuration.ts'
import type { Reason, RequestFailure } from '../../peer/model.ts'
import type { Clash } from '../../typed/dictionary.ts'
import { describe } from '../../ground/explain.ts'
import { printable } from '../../ground/printable.ts'
import { rfc6733 } from '../../rfc6733/dictionary.ts'
import { avpLabel } from '../../wire/avp.ts'

// The constructors have types of their own, since the types that `TaggedError` gives a class hold `any`.

// -------------------------------------------------------------------------------------
// requests
// -------------------------------------------------------------------------------------

/** No peer of several is one for the request: by its Destination-Host, its Destination-Realm and its application. */
export interface NoPeer {
  readonly _tag: 'NoPeer'
  readonly destinationHost: string | undefined
  readonly destinationRealm: string | undefined
  readonly applicationId: number
}

/** A request that gets no answer. Where `sent` is true the peer may have acted on it. */
export interface RequestError extends YieldableError {
  readonly _tag: 'RequestError'
  readonly reason: RequestFailure | NoPeer
  readonly sent: boolean
}

/** An AVP as a person knows it, where RFC 6733 has it. */
const avpName = ({ code, vendorId }: Avp): string => rfc6733.avp(code, vendorId)?.name ?? avpLabel(code, vendorId)

/** A Result-Code with its name. */
export const resultCodeText = (code: number): string => `${resultCodeName(code) ?? 'Result-Code'} ${code}`

/** A reason in words that may be shown: what stands in it of a peer is made printable. */
export const reasonText = (reason: Reason): string => printable(wordsOf(reason))

const wordsOf = (reason: Reason): string => {
  switch (reason._tag) {
    case 'Asked':
      return 'it was asked for'
    case 'Reconnecting':
      return 'it is time to connect again'
    case 'Connected':
      return 'the transport connection is up'
    case 'ConnectFailed':
      return `the connection could not be opened: ${reason.detail}`
    case 'TimedOut':
      return `no ${reason.waitingFor} in time`
    case 'Refused':
      return `the peer refuses: ${resultCodeText(reason.resultCode)}${
        reason.errorMessage === undefined ? '' : `, ${reason.errorMessage}`
      }${reason.failedAvp.length === 0 ? '' : `, Failed-AVP ${reason.failedAvp.map(avpName).join(', ')}`}`
    case 'NotAccepted':
      return reason.detail
    case 'UnexpectedHost':
      return `another peer answered: ${reason.originHost}`
    case 'Unexpected':
      return `a message of command ${reason.commandCode} came where none may`
    case 'Invalid':
      return describe(reason.error)
    case 'PeerClosed':
      return reason.detail === undefined
        ? 'the peer closed the connection'
        : `the connection was closed: ${reason.detail}`
    case 'PeerDisconnects':
      return `the peer disconnects: ${reason.cause}`
    case 'LostElection':
      return 'the other connection was kept'
    case 'WonElection':
      return 'this connection was kept'
    case 'Opened':
      return 'the connection is open'
  }
}

const failureText = (failure: RequestFailure | NoPeer): string => {
  switch (failure._tag) {
    case 'NoPeer':
      return `no peer for ${failure.destinationHost ?? failure.destinationRealm ?? 'it'}, application ${failure.applicationId}`
    case 'NotConnected':
      return `not connected: the state is ${failure.state}`
    case 'ApplicationNotSupported':
      return `the peer does not support the application ${failure.applicationId}`
    case 'Disconnecting':
      return 'the connection is being taken down'
    case 'Suspended':
      return `the watchdog has suspended the connection: ${failure.watchdog}`
    case 'NotARequest':
      return 'not a request that an application may send'
    case 'TooManyInFlight':
      return `${failure.maximum} requests are in flight already`
    case 'InvalidAnswer':
      return describe(failure.error)
    case 'TimedOut':
      return `no answer in ${failure.milliseconds} ms`
    case 'ConnectionLost':
      return `the connection was lost: ${reasonText(failure.reason)}`
  }
}

/**
 * The error of a request. `Effect.catchTag` takes it by 'RequestError', `Effect.catchReason` by the tag of its reason.
 *
 * ```ts
 * import * as Effect from 'effect/Effect'
 * import { RequestError } from 'diameter-codec/effect/peer'
 *
 * const late = new RequestError({ reason: { _tag: 'TimedOut', milliseconds: 10_000 }, sent: true })
 * const program = Effect.fail(late).pipe(
 *   Effect.catchReason('RequestError', 'TimedOut', ({ milliseconds }) => Effect.succeed(milliseconds)),
 * )
 * Effect.runSync(Effect.orDie(program)) // => 10_000
 * late.message // => 'no answer in 10000 ms'
 * ```
 */
export const RequestError: new (error: Pick<RequestError, 'reason' | 'sent'>) => RequestError =
  class extends Data.TaggedError('RequestError')<Pick<RequestError, 'reason' | 'sent'>> {
    override get message(): string {
      return printable(failureText(this.reason))
    }
  }

// -------------------------------------------------------------------------------------
// connections
// -------------------------------------------------------------------------------------

/** A peer that is not open, and why. */
export interface ConnectError extends YieldableError {
  readonly _tag: 'ConnectError'
  readonly reason: Reason
}

/** The error of a connection; see `RequestError`. */
export const ConnectError: new (error: Pick<ConnectError, 'reason'>) => ConnectError = class extends Data.TaggedError(
  'ConnectError',
)<Pick<ConnectError, 'reason'>> {
  override get message(): string {
    return reasonText(this.reason)
  }
}

/** What a transport says of a connection that did not come up, or of a port that could not be listened on. */
export interface TransportError extends YieldableError {
  readonly _tag: 'TransportError'
  readonly detail: string
  readonly cause: unknown
}

/** The error of a transport. */
export const TransportError: new (error: Pick<TransportError, 'detail' | 'cause'>) => TransportError =
  class extends Data.TaggedError('TransportError')<Pick<TransportError, 'detail' | 'cause'>> {
    override get message(): string {
      return printable(this.detail)
    }
  }

/** Options that cannot be. */
export interface ConfigurationError extends YieldableError {
  readonly _tag: 'ConfigurationError'
  readonly reason:
    | { readonly _tag: 'DefinitionsClash'; readonly clash: Clash }
    | { readonly _tag: 'HandlersClash'; readonly name: string }
    | { readonly _tag: 'PeersClash'; readonly remoteHost: string }
    | MachineConfigurationError
}

const configurationText = (reason: ConfigurationError['reason']): string => {
  switch (reason._tag) {
    case 'DefinitionsClash':
      return `the definitions of ${reason.clash.names.join(' and ')} clash`
    case 'HandlersClash':
      return `two handlers of ${reason.name}`
    case 'PeersClash':
      return `the peer ${reason.remoteHost} is there already`
    case 'InvalidTimer':
      return `the timer ${reason.timer} is ${reason.value} ms: it is at least ${reason.minimum} ms`
    case 'InvalidReturn':
      return `returnAfter ${reason.cause}: ${reason.value} is no duration`
    case 'InvalidMaximum':
      return `${reason.name}: ${reason.value} is no positive integer`
    case 'InvalidLocalNode':
      return describe(reason.error)
    case 'OwnName':
      return `a peer has the name of this node, ${reason.originHost}`
  }
}

/** The error of options. */
export const ConfigurationError: new (error: Pick<ConfigurationError, 'reason'>) => ConfigurationError =
  class extends Data.TaggedError('ConfigurationError')<Pick<ConfigurationError, 'reason'>> {
    override get message(): string {
      return printable(configurationText(this.reason))
    }
  }

// -------------------------------------------------------------------------------------
// handlers
// -------------------------------------------------------------------------------------

/** What an answer that refuses says. */
export interface RefusalFields {
  readonly resultCode: number
  readonly errorMessage?: string | undefined
  readonly failedAvp?: { readonly avps: ReadonlyArray<Avp> } | undefined
  readonly avps?: ReadonlyArray<Avp>
}

/** A handler's answer with an error: it is sent as answer-message, with the E bit (RFC 6733 section 7.2). */
export interface Refusal extends YieldableError, Required<RefusalFields> {
  readonly _tag: 'Refusal'
}

/** The error that a handler fails with to answer with a Result-Code of an error. */
export const Refusal: new (fields: RefusalFields) => Refusal = class extends Data.TaggedError('Refusal')<
  Required<RefusalFields>
> {
  constructor({ resultCode, errorMessage, failedAvp, avps = [] }: RefusalFields) {
    super({ resultCode, errorMessage, failedAvp, avps })
  }

  override get message(): string {
    return this.errorMessage ?? resultCodeText(this.resultCode)
  }
}
