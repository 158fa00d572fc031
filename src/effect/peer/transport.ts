/**
 * What a peer needs of a transport: octets in order, both ways, and an end. TCP and TLS are in `node-transport.ts`; a
 * transport of another kind (SCTP, a tunnel, a network in memory) gives the same.
 *
 * @module
 */
import type * as Effect from 'effect/Effect'
import type * as Scope from 'effect/Scope'
import type { ConnectionOptions, TlsOptions } from 'node:tls'
import type { Certificate } from './certificate.ts'
import type { TransportError } from './error.ts'

/** Where a peer listens. */
export interface Destination {
  /** A name or an IP address. */
  readonly host: string
  /** 3868, with TLS 5868, unless given (RFC 6733 section 2.1). */
  readonly port?: number | undefined
  /** TLS from the first octet on (section 13.1), by Node's options: `ca`, `cert`, `key`, `servername` and so on. */
  readonly tls?: ConnectionOptions | undefined
}

/** Where this node listens. */
export interface ListenOptions {
  /** All addresses, unless given. */
  readonly host?: string | undefined
  /** 3868, with TLS 5868, unless given; 0 for any that is free. */
  readonly port?: number | undefined
  /**
   * TLS from the first octet on, by Node's options. With `ca` a certificate of one of these authorities is required of each
   * peer (RFC 6733 section 13.1: "the TLS server MUST request a certificate"); `requestCert` and `rejectUnauthorized` say
   * otherwise.
   */
  readonly tls?: TlsOptions | undefined
}

/** Where this node listens in the end. */
export interface Listening {
  readonly host: string
  readonly port: number
}

/** A connection that is up. It is closed with its scope, or by `close`. */
export interface TransportConnection {
  /** Octets as they come; a failure once none can come any more. A pull that is not made holds the sender back. */
  readonly pull: Effect.Effect<ReadonlyArray<Uint8Array>, unknown>
  /** Writes, and waits while more cannot be taken. */
  readonly write: (octets: ReadonlyArray<Uint8Array>) => Effect.Effect<void, unknown>
  /** No more octets go out; those written still do. What comes in can still be pulled. */
  readonly finish: Effect.Effect<void>
  /** Drops the connection at once. */
  readonly reset: Effect.Effect<void>
  /** IP addresses in text, where the transport has them. */
  readonly localAddress?: string | undefined
  readonly remoteAddress?: string | undefined
  /** What the other side has shown, over TLS. */
  readonly certificate?: Certificate | undefined
}

/** A connection that came in and is not open yet. */
export interface Arrival extends Pick<TransportConnection, 'remoteAddress'> {
  /** Drops it, before it is opened: the cheapest way to refuse it. */
  readonly drop?: () => void
}

/** How connections are made. */
export interface Transport {
  readonly connect: (to: Destination) => Effect.Effect<TransportConnection, TransportError, Scope.Scope>
  /**
   * Listens until its scope closes; each connection is handed to `accept` before anything is done with it, and opened in
   * the scope that runs it: a TLS handshake is a part of that.
   */
  readonly listen: (
    at: ListenOptions,
    accept: (connection: Effect.Effect<TransportConnection, TransportError, Scope.Scope>, arrival?: Arrival) => void,
  ) => Effect.Effect<Listening, TransportError, Scope.Scope>
}

/** The port of RFC 6733 section 2.1 where none is given. */
export const portOf = ({
  port,
  tls,
}: {
  readonly port?: number | undefined
  readonly tls?: object | undefined
}): number => port ?? (tls === undefined ? 3868 : 5868)
