/**
 * What the peer's state machine is told, what it asks for, and what it remembers. It has no clock, no socket and no
 * randomness: the time and the jitter are inputs, connections are numbers, and everything that is to be done is an action.
 *
 * @module
 */
import type { Address } from '../formats/address.ts'
import type { Avp } from '../ground/record.ts'
import type { DecodeError } from '../ground/error.ts'
import type { Either } from '../ground/either.ts'
import type { CapabilitiesExchangeAnswer, CapabilitiesExchangeRequest } from '../rfc6733/commands.ts'

// -------------------------------------------------------------------------------------
// configuration
// -------------------------------------------------------------------------------------

/** A vendor's application: the Vendor-Id plays no part when applications are compared (RFC 6733 section 5.3). */
export interface VendorApplication {
  readonly vendorId: number
  readonly authApplicationId?: number
  readonly acctApplicationId?: number
}

/** This node, as it shows itself in CER and CEA (RFC 6733 sections 5.3.1 and 5.3.2). */
export interface LocalNode {
  /** Origin-Host: an FQDN. */
  readonly originHost: string
  readonly originRealm: string
  readonly hostIpAddresses: readonly [Address, ...ReadonlyArray<Address>]
  /** The vendor of this implementation: an enterprise number of IANA, 0 for none. */
  readonly vendorId: number
  readonly productName: string
  readonly firmwareRevision?: number
  /** Grows with each start of the node that loses state (section 8.16). */
  readonly originStateId?: number
  readonly supportedVendorIds?: ReadonlyArray<number>
  /** 4294967295 is the relay application, which all have in common. */
  readonly authApplicationIds?: ReadonlyArray<number>
  readonly acctApplicationIds?: ReadonlyArray<number>
  readonly vendorSpecificApplicationIds?: ReadonlyArray<VendorApplication>
}

/** DPR's cause: why a node leaves (RFC 6733 section 5.4.3). */
export type Cause = 'REBOOTING' | 'BUSY' | 'DO_NOT_WANT_TO_TALK_TO_YOU'

/** Durations in milliseconds. */
export interface Timers {
  /** How long a transport connection may take to come up: 10,000. */
  readonly connect: number
  /** How long the CER or CEA may be waited for: 10,000. */
  readonly capabilities: number
  /** Tc of RFC 6733 section 12, before a lost connection is tried again: 30,000. */
  readonly reconnect: number
  /** Twinit of RFC 3539 section 3.4.1: 30,000, and not below 6,000. */
  readonly watchdog: number
  /** The most that the jitter adds to the watchdog's interval or takes from it: 2,000. */
  readonly watchdogJitter: number
  /** How long an answer to a request may take: 10,000. */
  readonly request: number
  /** How long a DPA is waited for: 5,000. */
  readonly disconnect: number
  /** How long answers in flight are waited for, before DPR is sent and after DPA came or went: 1,000. */
  readonly grace: number
  /** How long an answer is kept for duplicates of its request: 240,000, the time an End-to-End Identifier is unique. */
  readonly duplicate: number
  /** How long the answers are kept once the connection is gone, for a peer that comes back: 60,000, twice Tc. */
  readonly forget: number
}

/** After a DPR of the peer: how long until it is connected to again, in milliseconds, or not until `Start` is asked for. */
export type Return = { readonly [C in Cause]: number | 'when asked' }

/** What one peer's state machine goes by. */
export interface PeerConfiguration {
  readonly local: LocalNode
  /**
   * The DiameterIdentity of the peer: its CER or CEA must be of this Origin-Host. Without one any Origin-Host will do:
   * the identity of a peer that is known by its address alone is told by its CEA.
   */
  readonly remoteHost: string | undefined
  readonly timers: Timers
  /** REBOOTING comes back after a while; the others not until asked. */
  readonly returnAfter: Return
  /** Requests sent and not yet answered, at the most; the next is refused. */
  readonly maximumInFlight: number
  /** Requests of the peer that the application has not answered yet, at the most; the next is answered 3004 (too busy). */
  readonly maximumReceived: number
  /**
   * The same in octets: 33,554,432. A request counts 8,192 octets more than it has, since it may hold as much memory that
   * nothing else is in, and each duplicate that waits with it 512.
   */
  readonly maximumReceivedOctets: number
  /** Answers kept for duplicates, at the most: the oldest are forgotten first. */
  readonly maximumRemembered: number
  /** The same in octets, with those of the requests and 512 more for each: 8,388,608. */
  readonly maximumRememberedOctets: number
  /** The longest request and answer, together, that are kept: 65,536. */
  readonly maximumRememberedExchange: number
  /**
   * Decodes a request of the peer beyond the base protocol's own: the typed message, or a failure that is answered;
   * a wire message for a command that is not known, which is answered 3001 unless `relays`.
   */
  readonly decode: (octets: Uint8Array) => Either<DecodeError, { readonly _tag: string }>
  /** Whether requests of commands and applications that are not known here are delivered too. */
  readonly relays: boolean
}

// -------------------------------------------------------------------------------------
// events
// -------------------------------------------------------------------------------------

/** One of a peer's transport connections: I of the initiator, R of the responder; each has a number of its own. */
export interface Connection {
  readonly side: 'I' | 'R'
  readonly number: number
}

/** A request of the application: an integer of 0 to 4,294,967,295 that no other one in flight has. */
export type RequestId = number

/** A request of the peer: what its answer goes back by. */
export interface Transaction {
  readonly connection: Connection
  readonly hopByHopId: number
  readonly endToEndId: number
  readonly commandCode: number
  /** The machine's own: a peer may use its identifiers twice. */
  readonly number: number
}

/** What happens to a peer, in the words of RFC 6733 section 5.6.2 where it has one. */
export type PeerEvent =
  | { readonly _tag: 'Start' }
  | { readonly _tag: 'Stop'; readonly cause: Cause }
  | {
      readonly _tag: 'Rcv-Conn-Ack'
      readonly connection: Connection
      readonly hostIpAddresses?: LocalNode['hostIpAddresses']
      /** Whether it is TLS. */
      readonly secure?: boolean
    }
  | { readonly _tag: 'Rcv-Conn-Nack'; readonly connection: Connection; readonly reason: string }
  /** An incoming connection whose first message is a CER of this peer. */
  | {
      readonly _tag: 'R-Conn-CER'
      readonly connection: Connection
      readonly cer: CapabilitiesExchangeRequest
      readonly octets: Uint8Array
      readonly hostIpAddresses?: LocalNode['hostIpAddresses']
      readonly secure?: boolean
    }
  /**
   * A whole message, as the framer cuts it. Where the node is `busy`, since the requests of all its peers take as many
   * octets as they may, a request is answered 3004 (too busy).
   */
  | {
      readonly _tag: 'Rcv-Message'
      readonly connection: Connection
      readonly octets: Uint8Array
      readonly busy?: boolean
    }
  /** The stream cannot be cut into messages any more. */
  | { readonly _tag: 'Rcv-Garbage'; readonly connection: Connection; readonly error: DecodeError }
  /** `detail` says more, where the transport knows it. */
  | { readonly _tag: 'Peer-Disc'; readonly connection: Connection; readonly detail?: string }
  /** The time of `deadline` came. */
  | { readonly _tag: 'Timeout' }
  /** A DWR at once, beside those of the watchdog: it ends like a request, in `Answered` with its DWA or in `Failed`. */
  | { readonly _tag: 'Probe'; readonly id: RequestId }
  /** A request; the machine gives it its Hop-by-Hop Identifier. `retransmitted` sets T. */
  | {
      readonly _tag: 'Send-Message'
      readonly id: RequestId
      readonly octets: Uint8Array
      readonly retransmitted: boolean
    }
  /** The application waits for the answer no longer. */
  | { readonly _tag: 'Cancel'; readonly id: RequestId }
  /** The application's answer. */
  | { readonly _tag: 'Answer'; readonly transaction: Transaction; readonly octets: Uint8Array }
  /** No more than so many octets are kept for duplicates from now on: what all peers have is too much for the node. */
  | { readonly _tag: 'Forget'; readonly octets: number }

/** An event, when it happened and the dice that it brings. */
export interface Input {
  /** Milliseconds of a clock that never goes back. */
  readonly now: number
  /** −1 to 1, drawn anew for each input: what RFC 3539 spreads the watchdog's interval by. */
  readonly jitter: number
  readonly event: PeerEvent
}

// -------------------------------------------------------------------------------------
// actions
// -------------------------------------------------------------------------------------

/** Why a request has no answer. Where `sent` is true the peer may have acted on it: another one is sent it with T. */
export type RequestFailure =
  /** Not sent: there is no open connection. */
  | { readonly _tag: 'NotConnected'; readonly state: StateName }
  /** Not sent: the peer has not advertised the application of the request (section 5.3). */
  | { readonly _tag: 'ApplicationNotSupported'; readonly applicationId: number }
  /** Not sent: the connection is being taken down. */
  | { readonly _tag: 'Disconnecting' }
  /** Not sent: the watchdog has suspended the connection, or has not returned it to service yet (RFC 3539). */
  | { readonly _tag: 'Suspended'; readonly watchdog: WatchdogName }
  /** Not sent: not the octets of a request, or a CER, DWR or DPR, which are the machine's own. */
  | { readonly _tag: 'NotARequest' }
  /** Not sent: as many as may be are in flight. */
  | { readonly _tag: 'TooManyInFlight'; readonly maximum: number }
  /** No answer came in time. */
  | { readonly _tag: 'TimedOut'; readonly milliseconds: number }
  /** To a `Probe`: a DWA that does not keep to its grammar. The peer is there. */
  | { readonly _tag: 'InvalidAnswer'; readonly error: DecodeError }
  /** The connection went, or the watchdog gave it up, before the answer came. */
  | { readonly _tag: 'ConnectionLost'; readonly reason: Reason }

/** Why the state changed. */
export type Reason =
  | { readonly _tag: 'Asked' }
  /** The time before the next attempt is over: Tc, or what `returnAfter` says. */
  | { readonly _tag: 'Reconnecting' }
  /** A transport connection came up, of ours or of the peer. */
  | { readonly _tag: 'Connected' }
  | { readonly _tag: 'ConnectFailed'; readonly detail: string }
  | { readonly _tag: 'TimedOut'; readonly waitingFor: 'connection' | 'CER' | 'CEA' | 'DWA' | 'DPA' | 'close' }
  /** The peer refuses us in its CEA: what it says, and the AVPs in its Failed-AVP. */
  | {
      readonly _tag: 'Refused'
      readonly resultCode: number
      readonly errorMessage: string | undefined
      readonly failedAvp: ReadonlyArray<Avp>
    }
  /** This node does not accept the peer, whose CEA was of success: the Result-Code that says so, and why. */
  | { readonly _tag: 'NotAccepted'; readonly resultCode: number; readonly detail: string }
  /** A CEA of another Origin-Host than `remoteHost`. */
  | { readonly _tag: 'UnexpectedHost'; readonly originHost: string }
  | { readonly _tag: 'Unexpected'; readonly commandCode: number }
  | { readonly _tag: 'Invalid'; readonly error: DecodeError }
  | { readonly _tag: 'PeerClosed'; readonly detail?: string }
  | { readonly _tag: 'PeerDisconnects'; readonly cause: Cause }
  | { readonly _tag: 'LostElection' }
  | { readonly _tag: 'WonElection' }
  | { readonly _tag: 'Opened' }

/** What is to be done, in order. */
export type Action =
  /** Open a transport connection, and say with its name how that went. */
  | { readonly _tag: 'Connect'; readonly connection: Connection }
  | { readonly _tag: 'Send'; readonly connection: Connection; readonly octets: Uint8Array }
  /** Close after what was sent; with `reset` at once, since the stream is compromised (section 2.1). */
  | { readonly _tag: 'Disconnect'; readonly connection: Connection; readonly reset: boolean }
  /** Hand a request to the application, which gives an `Answer` event with the same transaction. */
  | {
      readonly _tag: 'Deliver'
      readonly transaction: Transaction
      readonly message: { readonly _tag: string }
      readonly octets: Uint8Array
    }
  /** The answer to a request of the application. */
  | { readonly _tag: 'Answered'; readonly id: RequestId; readonly octets: Uint8Array; readonly milliseconds: number }
  /** No answer comes; the octets are those of the request, for another peer. */
  | {
      readonly _tag: 'Failed'
      readonly id: RequestId
      readonly failure: RequestFailure
      readonly octets: Uint8Array
      readonly sent: boolean
    }
  /** Something worth knowing happened. */
  | { readonly _tag: 'Notify'; readonly notice: Notice }

/** For logs, metrics and streams of events; nothing has to be done. */
export type Notice =
  | { readonly _tag: 'StateChanged'; readonly from: StateName; readonly to: StateName; readonly reason: Reason }
  | { readonly _tag: 'WatchdogChanged'; readonly from: WatchdogName; readonly to: WatchdogName }
  | { readonly _tag: 'WatchdogAnswered'; readonly resultCode: number; readonly milliseconds: number }
  | {
      readonly _tag: 'CapabilitiesExchanged'
      readonly message: CapabilitiesExchangeRequest | CapabilitiesExchangeAnswer
      readonly milliseconds: number
    }
  | { readonly _tag: 'Disconnected'; readonly resultCode: number; readonly cause: Cause; readonly milliseconds: number }
  /** A message that was refused; its answer, where it gets one, is an action beside this. */
  | { readonly _tag: 'Refused'; readonly error: DecodeError; readonly octets: Uint8Array }
  /**
   * A request that is well formed and was answered with an error here: 3002 while leaving, 3004, a CER that this node does
   * not accept, a second CER. The text is that of the answer.
   */
  | {
      readonly _tag: 'Declined'
      readonly resultCode: number
      readonly errorMessage: string
      readonly octets: Uint8Array
    }
  /** An answer whose End-to-End Identifier is not that of its request, which has to be the same; it is taken for one. */
  | { readonly _tag: 'EndToEndIdDiffers'; readonly octets: Uint8Array; readonly expected: number }
  /** An answer that no request waits for. */
  | { readonly _tag: 'StrayAnswer'; readonly octets: Uint8Array }
  /** A request that came before, and got its answer again or is still being answered. */
  | { readonly _tag: 'Duplicate'; readonly transaction: Transaction }
  /**
   * A request with the End-to-End Identifier and Origin-Host of another one that is different: it is answered on its own.
   * "Senders MUST insert a unique identifier on each message" (section 3): one of the two does not, or is somebody else.
   */
  | { readonly _tag: 'SameIdentifiers'; readonly octets: Uint8Array }
  /** An answer of the application whose connection is gone. */
  | { readonly _tag: 'AnswerDropped'; readonly transaction: Transaction }

// -------------------------------------------------------------------------------------
// state
// -------------------------------------------------------------------------------------

/** The states of RFC 6733 section 5.6. */
export type StateName =
  | 'Closed'
  | 'Wait-Conn-Ack'
  | 'Wait-I-CEA'
  | 'Wait-Conn-Ack/Elect'
  | 'Wait-Returns'
  | 'R-Open'
  | 'I-Open'
  | 'Closing'

/** The states of RFC 3539 section 3.4.1's watchdog. */
export type WatchdogName = 'INITIAL' | 'OKAY' | 'SUSPECT' | 'DOWN' | 'REOPEN'
