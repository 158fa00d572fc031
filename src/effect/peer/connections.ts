/**
 * The connections of a peer, by the names that its machine gives them; mostly there is one.
 *
 * @module
 */
import type * as Effect from 'effect/Effect'
import type { Connection, PeerEvent, StateName } from '../../peer/model.ts'
import { isOpen } from '../../peer/state.ts'
import { maximumFirstMessage } from '../../peer/incoming.ts'
import { addressesOf } from './address.ts'
import { certificateFault } from './certificate.ts'
import type { Environment } from './environment.ts'
import { makeGate } from './gate.ts'
import { openLink, type Link, type LinkEvents } from './link.ts'
import type { Direction } from './metrics.ts'
import type { Aim } from './options.ts'
import type { TransportConnection } from './transport.ts'

/** What the connections need of the peer. */
export interface ConnectionsOptions {
  readonly dispatch: (event: PeerEvent) => void
  readonly remoteHost: () => string | undefined
  readonly state: () => StateName
  /** Requests of the peer are too many for the node. */
  readonly isBusy: () => boolean
  /** How long the other side may take to close, in milliseconds. */
  readonly linger: number
  /** What handlers want waited for before more is read. */
  readonly hold: () => Effect.Effect<void> | undefined
  readonly caughtUp: () => void
  /** More may be written. */
  readonly roomToWrite: () => void
  /** A connection is over. */
  readonly ended: () => void
}

/** The connections of a peer. */
export interface Connections {
  readonly connect: (connection: Connection, to: Aim | undefined) => void
  /** Takes over a connection that came in. */
  readonly adopt: (connection: Connection, link: Link) => LinkEvents
  readonly send: (connection: Connection, octets: Uint8Array) => void
  readonly disconnect: (connection: Connection, reset: boolean) => void
  /** What was sent goes out. */
  readonly flush: () => void
  readonly mayWrite: () => boolean
  readonly count: () => number
  /** What is known of a connection. */
  readonly find: (connection: Connection | undefined) => TransportConnection | undefined
  /** Drops all of them. */
  readonly stop: () => void
}

const keyOf = ({ side, number }: Connection): string => `${side}${number}`

/** What a certificate is wrong by, where the connection is to a peer of a name over TLS. */
const faultOf = ({ certificate }: TransportConnection, { tls, certifiedName }: Aim): string | undefined =>
  tls === undefined || tls.rejectUnauthorized === false || certifiedName === undefined || certifiedName === false
    ? undefined
    : certificateFault(certificate, certifiedName)

/** Nothing was said, and a server that does not trust a certificate says nothing either. */
const withoutAWord = 'before it answered: over TLS, it may refuse the certificate of this node'

// Each part needs the links, and most are a line.
/** No connections yet. */
export const makeConnections = (
  { settings, metrics, runFork, transport, memory }: Environment,
  { dispatch, remoteHost, state, isBusy, linger, hold, caughtUp, roomToWrite, ended }: ConnectionsOptions,
): Connections => {
  const links = new Map<string, Link>()
  const drained = makeGate()
  const linkOptions = { runFork, budget: memory.unsent, linger }

  const mayWrite = (): boolean => {
    let unsent = 0
    for (const link of links.values()) unsent += link.unsent()
    return unsent < settings.maximumUnsent
  }
  const trace = (direction: Direction, connection: Connection, octets: Uint8Array): void => {
    metrics.message(direction, octets)
    settings.trace?.({ direction, octets, peer: remoteHost(), connection })
  }
  const eventsOf = (connection: Connection, aim?: Aim): LinkEvents => {
    const key = keyOf(connection)
    const partial = memory.partial.join(() =>
      links.get(key)?.drop('this node keeps too many octets of messages that are not whole: it had the most'),
    )
    return {
      opened: (opened) => {
        const fault = aim === undefined ? undefined : faultOf(opened, aim)
        if (fault !== undefined) {
          links.get(key)?.drop(fault)
          dispatch({ _tag: 'Rcv-Conn-Nack', connection, reason: `the peer is not who it should be: ${fault}` })
          return
        }
        const addresses = settings.tellsAddress ? addressesOf(opened.localAddress) : {}
        dispatch({ _tag: 'Rcv-Conn-Ack', connection, secure: aim?.tls !== undefined, ...addresses })
      },
      failed: (reason) => {
        links.delete(key)
        dispatch({ _tag: 'Rcv-Conn-Nack', connection, reason })
        ended()
      },
      message: (octets) => {
        trace('received', connection, octets)
        dispatch({ _tag: 'Rcv-Message', connection, octets, ...(isBusy() ? { busy: true } : {}) })
      },
      garbage: (error) => dispatch({ _tag: 'Rcv-Garbage', connection, error }),
      closed: (detail) => {
        const isUnanswered = detail === '' && aim?.tls !== undefined && state() === 'Wait-I-CEA'
        partial.leave()
        links.delete(key)
        const why = isUnanswered ? withoutAWord : detail
        dispatch({ _tag: 'Peer-Disc', connection, ...(why === '' ? {} : { detail: why }) })
        // What waited for this connection to take more finds that there is none.
        roomToWrite()
        ended()
      },
      drained: () => {
        if (!mayWrite()) return
        drained.open()
        roomToWrite()
      },
      hold: () => (mayWrite() ? hold() : drained.wait),
      caughtUp,
      partial: partial.set,
      maximumSize: () => (isOpen(state()) ? settings.maximumMessageSize : maximumFirstMessage),
    }
  }

  return {
    connect: (connection, to) => {
      if (to === undefined) {
        dispatch({ _tag: 'Rcv-Conn-Nack', connection, reason: 'nobody knows where the peer listens' })
        return
      }
      links.set(keyOf(connection), openLink(transport.connect(to), eventsOf(connection, to), linkOptions))
    },
    adopt: (connection, link) => {
      links.set(keyOf(connection), link)
      return eventsOf(connection)
    },
    send: (connection, octets) => {
      trace('sent', connection, octets)
      links.get(keyOf(connection))?.send(octets)
    },
    disconnect: (connection, reset) => links.get(keyOf(connection))?.close(reset),
    flush: () => {
      for (const link of links.values()) link.flush()
    },
    mayWrite,
    count: () => links.size,
    find: (connection) => (connection === undefined ? undefined : links.get(keyOf(connection))?.connection()),
    stop: () => links.forEach((link) => link.close(true)),
  }
}
