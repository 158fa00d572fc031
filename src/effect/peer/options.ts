/**
 * What a node is told: who it is, how it behaves, what it does with requests; and the defaults.
 *
 * @module
 */
import * as Duration from 'effect/Duration'
import type * as Effect from 'effect/Effect'
import type { Address } from '../../formats/address.ts'
import type { Avp, Message } from '../../ground/record.ts'
import type { ConfigurationParts } from '../../peer/configuration.ts'
import type { Cause, Connection, LocalNode, PeerConfiguration, Timers } from '../../peer/model.ts'
import type { Dictionary } from '../../typed/dictionary.ts'
import type { Certificate } from './certificate.ts'
import type { AnyExchange } from './exchange.ts'
import { defaultBudgets, type NodeBudgets } from './memory.ts'
import type { Direction } from './metrics.ts'
import type { Peer } from './peer.ts'
import type { Destination, Transport } from './transport.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What answers the requests of one command. */
export interface Handler<R = never> {
  readonly exchange: AnyExchange
  readonly answer: (request: { readonly _tag: string }, from: Peer) => Effect.Effect<object, unknown, R>
}

/** A request that has no handler of its own. */
export interface AnyRequest {
  /** The typed message, or the wire message of a command that the dictionary lacks. */
  readonly message: { readonly _tag: string }
  readonly octets: Uint8Array
  readonly from: Peer
}

/** An answer without a type: a wire message, whose identifiers are put in, or what stands beside Origin-Host and Origin-Realm. */
export type AnyAnswer = Message | { readonly resultCode: number; readonly avps?: ReadonlyArray<Avp> }

/** A message as it passed. */
export interface Traced {
  readonly direction: Direction
  readonly octets: Uint8Array
  /** The peer's identity, once it is known. */
  readonly peer: string | undefined
  readonly connection: Connection | undefined
}

/** A connection that was not taken, or not kept. */
export interface RefusedConnection {
  readonly remoteAddress: string | undefined
  /** Of its CER, where one came: the peer's own words, which may hold anything. */
  readonly originHost: string | undefined
  /** What it has shown, over TLS. */
  readonly certificate: Certificate | undefined
  readonly why: string
}

/** How many connections without a CER there may be. */
export interface PlaceLimits {
  /** Of all addresses: 1,024. Four times as many may be there for the half second that each has to speak, and no more. */
  readonly maximumWaiting: number
  /** Of one address: 128. */
  readonly maximumWaitingOfAddress: number
  /** Of addresses of known peers beside the others: 256. */
  readonly placesForKnown: number
}

/** This node: what it says of itself, and what it does. */
export interface NodeOptions<R = never>
  extends Omit<LocalNode, 'hostIpAddresses' | 'vendorId' | 'productName'>, Partial<PlaceLimits> {
  /** The address of each connection, unless given. */
  readonly hostIpAddresses?: readonly [Address, ...ReadonlyArray<Address>]
  /** 0 unless given. */
  readonly vendorId?: number
  /** 'diameter-codec' unless given. */
  readonly productName?: string
  /** What requests are decoded with: RFC 6733 and the handlers' own definitions, unless given. */
  readonly dictionary?: Dictionary<unknown>
  readonly handlers?: ReadonlyArray<Handler<R>>
  /** Answers the requests that no handler answers, those of unknown commands too; without one they are answered 3001. */
  readonly fallback?: (request: AnyRequest) => Effect.Effect<AnyAnswer, unknown, R>
  /** Those of the state machine, as durations. */
  readonly timers?: { readonly [T in keyof Timers]?: Duration.Input }
  /** After a DPR of the peer, until it is connected to again: `timers.reconnect` after REBOOTING, else 'when asked'. */
  readonly returnAfter?: { readonly [C in Cause]?: Duration.Input | 'when asked' }
  /** Requests sent and not yet answered, at the most, to each peer: 10,000. */
  readonly maximumInFlight?: number
  /** What becomes of a request beyond those: it waits, unless 'fail' is given. */
  readonly whenFull?: 'wait' | 'fail'
  /** Requests of each peer that are not answered yet, at the most: 10,000. */
  readonly maximumReceived?: number
  /** The same in octets, 8,192 more for each request: 33,554,432. */
  readonly maximumReceivedOctets?: number
  /** How long reading may stop for handlers before requests beyond those are answered 3004: 1 second. */
  readonly patience?: Duration.Input
  /** Handlers that run at once for each peer, at the most: 256. */
  readonly concurrency?: number
  /** How long a request of a peer may take, from its arrival to its answer: 30 seconds. Its handler is interrupted then. */
  readonly handlerTimeout?: Duration.Input
  /** What such a request is answered: 5012 (unable to comply), or 3004 (too busy), upon which its sender may ask elsewhere. */
  readonly whenLate?: 5012 | 3004
  /** Answers kept for duplicates, at the most, of each peer: 10,000. */
  readonly maximumRemembered?: number
  /** The same in octets, with those of the requests: 8,388,608. */
  readonly maximumRememberedOctets?: number
  /** The longest request and answer, together, that are kept for duplicates, in octets: 65,536. */
  readonly maximumRememberedExchange?: number
  /** What all connections of the node may make it keep, in octets: see docs/security.md. */
  readonly budgets?: Partial<NodeBudgets>
  /** Octets that the transport has not taken yet, at the most, before reading and requests wait: 4,194,304. */
  readonly maximumUnsent?: number
  /** The longest message that is read, in octets: 1,048,576. */
  readonly maximumMessageSize?: number
  /** Peers that connect without being known, at the most: 10,000; one that is not connected makes room for the next. */
  readonly maximumPeers?: number
  /** DPR's cause when a scope closes: REBOOTING. */
  readonly cause?: Cause
  /** Is shown each message as it passes. */
  readonly trace?: (message: Traced) => void
  /** Is told of each connection that is not taken, and why; the log is too, some twenty times a second at the most. */
  readonly refused?: (connection: RefusedConnection) => void
  /** TCP and TLS of Node, unless given. */
  readonly transport?: Transport
}

/** A peer that this node connects to. */
export interface Remote extends Destination {
  /** Its DiameterIdentity; without one, whoever answers. */
  readonly remoteHost?: string | undefined
  /**
   * The dNSName that its certificate must have, over TLS: `remoteHost` unless given; its realm, say, or `false` for none.
   * Without either, Node's own check of `host` or `servername` is all.
   */
  readonly certifiedName?: string | false | undefined
}

/** What a connection to a peer is opened by. */
export type Aim = Omit<Remote, 'remoteHost'>

// -------------------------------------------------------------------------------------
// defaults
// -------------------------------------------------------------------------------------

const milliseconds = (duration: Duration.Input): number => Duration.toMillis(Duration.fromInputUnsafe(duration))

const mapped = <K extends string, A, B>(record: { readonly [_ in K]?: A }, f: (a: A) => B): { readonly [_ in K]?: B } =>
  Object.fromEntries(Object.entries<A>(record as { [_ in K]: A }).map(([key, a]) => [key, f(a)])) as {
    readonly [_ in K]?: B
  }

/** Without those that are not there. */
const present = <K extends string, A>(record: { readonly [_ in K]: A | undefined }): { readonly [_ in K]?: A } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as { readonly [_ in K]?: A }

/** The options with their defaults, as the rest of this folder goes by them. */
export interface Settings {
  /** What the machines go by, but for the peer's name. */
  readonly parts: ConfigurationParts
  /** Whether a connection's own address is told to the peer. */
  readonly tellsAddress: boolean
  readonly whenFull: 'wait' | 'fail'
  readonly patience: number
  readonly concurrency: number
  readonly handlerTimeout: number
  readonly maximumUnsent: number
  readonly maximumMessageSize: number
  readonly maximumPeers: number
  readonly cause: Cause
  readonly budgets: NodeBudgets
  readonly places: PlaceLimits
  readonly trace: ((message: Traced) => void) | undefined
  readonly refused: ((connection: RefusedConnection) => void) | undefined
}

// What a transport without addresses is told by: "this host".
const unspecified = [{ _tag: 'IPv4', address: '0.0.0.0' }] as const

/** Fills in the defaults. */
export const settingsOf = (options: NodeOptions<unknown>, decode: PeerConfiguration['decode']): Settings => {
  const { vendorId = 0, productName = 'diameter-codec', hostIpAddresses = unspecified } = options
  const maxima = present({
    maximumInFlight: options.maximumInFlight,
    maximumReceived: options.maximumReceived,
    maximumReceivedOctets: options.maximumReceivedOctets,
    maximumRemembered: options.maximumRemembered,
    maximumRememberedOctets: options.maximumRememberedOctets,
    maximumRememberedExchange: options.maximumRememberedExchange,
  })
  return {
    parts: {
      local: { ...options, vendorId, productName, hostIpAddresses },
      timers: mapped(options.timers ?? {}, milliseconds),
      returnAfter: mapped(options.returnAfter ?? {}, (duration) =>
        duration === 'when asked' ? duration : milliseconds(duration),
      ),
      ...maxima,
      decode,
      relays: options.fallback !== undefined,
    },
    tellsAddress: options.hostIpAddresses === undefined,
    whenFull: options.whenFull ?? 'wait',
    patience: milliseconds(options.patience ?? 1000),
    concurrency: options.concurrency ?? 256,
    handlerTimeout: milliseconds(options.handlerTimeout ?? 30_000),
    maximumUnsent: options.maximumUnsent ?? 4_194_304,
    maximumMessageSize: options.maximumMessageSize ?? 1_048_576,
    maximumPeers: options.maximumPeers ?? 10_000,
    cause: options.cause ?? 'REBOOTING',
    budgets: { ...defaultBudgets, ...options.budgets },
    places: {
      maximumWaiting: options.maximumWaiting ?? 1024,
      maximumWaitingOfAddress: options.maximumWaitingOfAddress ?? 128,
      placesForKnown: options.placesForKnown ?? 256,
    },
    trace: options.trace,
    refused: options.refused,
  }
}
