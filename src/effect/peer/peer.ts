/**
 * A peer as a service sees it.
 *
 * @module
 */
import type * as Duration from 'effect/Duration'
import * as Effect from 'effect/Effect'
import type * as Stream from 'effect/Stream'
import type { CapabilitiesExchangeAnswer, CapabilitiesExchangeRequest } from '../../rfc6733/commands.ts'
import type { Cause, Notice, StateName, WatchdogName } from '../../peer/model.ts'
import type { HeaderParts } from '../../wire/message.ts'
import { DecodeError, EncodeError } from '../error.ts'
import type { ConnectError, RequestError } from './error.ts'
import type { TransportConnection } from './transport.ts'
import type { AnswerOf, AnyExchange, RequestFields } from './exchange.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What happened to a peer, when (milliseconds since 1970), and to which one, once its identity is known. */
export type PeerNotice = Notice & { readonly peer: string | undefined; readonly at: number }

/** What a peer said of itself, CEA or CER, and how long that took. */
export interface Capabilities {
  readonly message: CapabilitiesExchangeRequest | CapabilitiesExchangeAnswer
  readonly milliseconds: number
}

/** How a DWR was answered. */
export interface WatchdogAnswer {
  readonly resultCode: number
  readonly milliseconds: number
}

/** How a DPR was answered; `resultCode` is `undefined` where no DPA came in time. */
export interface Disconnection {
  readonly resultCode: number | undefined
  readonly cause: Cause
  readonly milliseconds: number
}

/** How a peer is. */
export interface PeerStatus {
  readonly state: StateName
  readonly watchdog: WatchdogName
  /** Requests that were sent and are not answered. */
  readonly inFlight: number
  /** Of the connection that is open. */
  readonly capabilities: Capabilities | undefined
  /** The same: its addresses, and over TLS the certificate that the peer has shown. */
  readonly transport: Pick<TransportConnection, 'localAddress' | 'remoteAddress' | 'certificate'> | undefined
}

/** What may be said of one request. */
export interface RequestOptions {
  /** Header fields other than the service's: `applicationId` where the command leaves it open, `proxiable`. */
  readonly header?: Partial<HeaderParts>
  /** Less time than `timers.request`. */
  readonly timeout?: Duration.Input
  /** Whether it may have been sent before: sets T. */
  readonly retransmitted?: boolean
}

/** Sends requests, to one peer or to the first of several that can take them. */
export interface Requests {
  /**
   * Sends a request and waits for its answer. The header, Origin-Host and Origin-Realm are put in. What comes back is
   * the exchange's answer, or answer-message where the peer reports an error with the E bit; no answer is a
   * `RequestError`, an answer that does not keep to its grammar a `DecodeError`, fields that cannot be sent an
   * `EncodeError`. Interrupting gives the answer up.
   */
  readonly request: <X extends AnyExchange>(
    exchange: X,
    fields: RequestFields<X>,
    options?: RequestOptions,
  ) => Effect.Effect<AnswerOf<X>, RequestError | EncodeError | DecodeError>
  /** The same in octets, of any command: End-to-End Identifier and all AVPs are sent as they are. */
  readonly requestOctets: (
    octets: Uint8Array,
    options?: Omit<RequestOptions, 'header'>,
  ) => Effect.Effect<Uint8Array, RequestError>
}

/** A peer of this node. */
export interface Peer extends Requests {
  /** Its DiameterIdentity; `undefined` until it is known. */
  readonly remoteHost: Effect.Effect<string | undefined>
  readonly status: Effect.Effect<PeerStatus>
  /** Waits until the connection is open; fails when an attempt failed, and no other one is to come by itself. */
  readonly opened: Effect.Effect<Capabilities, ConnectError>
  /** Connects, as at the start; waits until the connection is open, or this attempt has failed. */
  readonly connect: Effect.Effect<Capabilities, ConnectError>
  /** Asks the peer whether it is there, with a DWR of its own at once: fails without a DWA in the time of a request. */
  readonly watchdog: Effect.Effect<WatchdogAnswer, RequestError>
  /** Sends DPR, waits for DPA and closes; `undefined` where nothing was open. It stays away until `connect`. */
  readonly disconnect: (cause?: Cause) => Effect.Effect<Disconnection | undefined>
  /** What happens from now on; the oldest is dropped for a reader that is 256 behind. */
  readonly events: Stream.Stream<PeerNotice>
}

// -------------------------------------------------------------------------------------
// requests
// -------------------------------------------------------------------------------------

/** Who asks. */
export interface Asking {
  readonly originHost: string
  readonly originRealm: string
  readonly nextEndToEndId: () => number
  /** Is told of which exchange a request is, by the metrics' own names. */
  readonly learns?: (exchange: AnyExchange, request: Uint8Array) => void
}

/** The octets of a request. */
const encodeRequest = <X extends AnyExchange>(
  { originHost, originRealm, nextEndToEndId }: Asking,
  { request }: X,
  fields: RequestFields<X>,
  header?: Partial<HeaderParts>,
): Effect.Effect<Uint8Array, EncodeError> => {
  const given = fields as { readonly originHost?: string; readonly originRealm?: string }
  const input = {
    ...given,
    originHost: given.originHost ?? originHost,
    originRealm: given.originRealm ?? originRealm,
    header: { ...header, hopByHopId: 0, endToEndId: header?.endToEndId ?? nextEndToEndId() },
  }
  const octets = request.encode(request.make(input as never) as never)
  return octets._tag === 'Right' ? Effect.succeed(octets.right) : Effect.fail(new EncodeError(octets.left))
}

/** `request` by means of `requestOctets`. */
export const typedRequest =
  (asking: Asking, requestOctets: Requests['requestOctets']): Requests['request'] =>
  <X extends AnyExchange>(exchange: X, fields: RequestFields<X>, options?: RequestOptions) =>
    Effect.suspend(() => encodeRequest(asking, exchange, fields, options?.header)).pipe(
      Effect.flatMap((octets) => {
        asking.learns?.(exchange, octets)
        return requestOctets(octets, options)
      }),
      Effect.flatMap((octets): Effect.Effect<AnswerOf<X>, DecodeError> => {
        const answer = exchange.decode(octets)
        return answer._tag === 'Right'
          ? Effect.succeed(answer.right as AnswerOf<X>)
          : Effect.fail(new DecodeError(answer.left, octets))
      }),
    )
