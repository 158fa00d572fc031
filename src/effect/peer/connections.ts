/**
 * The connections of a peer, by the names that its machine gives them; mostly there is one.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type { Connection, PeerEvent } from '../../peer/model.ts'
import { addressesOf } from './address.ts'
import type { Environment } from './environment.ts'
import { openLink, type Link, type LinkEvents } from './link.ts'
import type { Direction } from './metrics.ts'
import type { Destination } from './transport.ts'

/** What the connections need of the peer. */
export interface ConnectionsOptions {
  readonly dispatch: (event: PeerEvent) => void
  readonly remoteHost: () => string | undefined
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
  readonly connect: (connection: Connection, to: Destination | undefined) => void
  /** Takes over a connection that came in. */
  readonly adopt: (connection: Connection, link: Link) => LinkEvents
  readonly send: (connection: Connection, octets: Uint8Array) => void
  readonly disconnect: (connection: Connection, reset: boolean) => void
  /** What was sent goes out. */
  readonly flush: () => void
  readonly mayWrite: () => boolean
  readonly count: () => number
  /** Drops all of them. */
  readonly stop: () => void
}

const keyOf = ({ side, number }: Connection): string => `${side}${number}`

/** Effects that wait until they are let go. */
const makeGate = () => {
  const waiting = new Set<() => void>()
  return {
    wait: Effect.callback<void>((resume) => {
      const go = (): void => {
        waiting.delete(go)
        resume(Effect.void)
      }
      waiting.add(go)
      return Effect.sync(() => waiting.delete(go))
    }),
    open: (): void => waiting.forEach((go) => go()),
  }
}

/** No connections yet. */
export const makeConnections = (
  { settings, metrics, runFork, transport }: Environment,
  { dispatch, remoteHost, linger, hold, caughtUp, roomToWrite, ended }: ConnectionsOptions,
): Connections => {
  const links = new Map<string, Link>()
  const drained = makeGate()
  const linkOptions = { runFork, maximumSize: settings.maximumMessageSize, linger }

  const mayWrite = (): boolean => {
    let unsent = 0
    for (const link of links.values()) unsent += link.unsent()
    return unsent < settings.maximumUnsent
  }
  const trace = (direction: Direction, connection: Connection, octets: Uint8Array): void => {
    metrics.message(direction, octets)
    settings.trace?.({ direction, octets, peer: remoteHost(), connection })
  }
  const eventsOf = (connection: Connection, secure = false): LinkEvents => ({
    opened: ({ localAddress }) =>
      dispatch({
        _tag: 'Rcv-Conn-Ack',
        connection,
        secure,
        ...(settings.tellsAddress ? addressesOf(localAddress) : {}),
      }),
    failed: (reason) => {
      links.delete(keyOf(connection))
      dispatch({ _tag: 'Rcv-Conn-Nack', connection, reason })
    },
    message: (octets) => {
      trace('received', connection, octets)
      dispatch({ _tag: 'Rcv-Message', connection, octets })
    },
    garbage: (error) => dispatch({ _tag: 'Rcv-Garbage', connection, error }),
    closed: () => {
      links.delete(keyOf(connection))
      dispatch({ _tag: 'Peer-Disc', connection })
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
  })

  return {
    connect: (connection, to) => {
      if (to === undefined) {
        dispatch({ _tag: 'Rcv-Conn-Nack', connection, reason: 'nobody knows where the peer listens' })
        return
      }
      links.set(
        keyOf(connection),
        openLink(transport.connect(to), eventsOf(connection, to.tls !== undefined), linkOptions),
      )
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
    stop: () => links.forEach((link) => link.close(true)),
  }
}
