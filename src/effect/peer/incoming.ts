/**
 * Connections that other nodes open: each waits for its CER, and goes to the machine of the peer that the CER names.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type * as Scope from 'effect/Scope'
import { unknownPeerAnswer } from '../../peer/capabilities.ts'
import { incoming, incomingStart, type IncomingAction, type IncomingEvent } from '../../peer/incoming.ts'
import type { Connection, LocalNode } from '../../peer/model.ts'
import { addressesOf } from './address.ts'
import type { Environment } from './environment.ts'
import type { TransportError } from './error.ts'
import { openLink, type Link, type LinkEvents } from './link.ts'
import type { Direction } from './metrics.ts'
import type { Runner } from './runner.ts'
import type { TransportConnection } from './transport.ts'

/** Who may come in. */
export interface AcceptorOptions {
  readonly local: LocalNode
  /** How long a connection may be without a CER, in milliseconds. */
  readonly patience: number
  /** The machine of an identity; `undefined` for a peer that may not come in. */
  readonly runnerOf: (identity: string) => Runner | undefined
}

/** What takes connections. */
export interface Acceptor {
  readonly accept: (open: Effect.Effect<TransportConnection, TransportError, Scope.Scope>) => void
  /** Takes none any more, and drops those without a CER. */
  readonly stop: () => void
}

/** Connections without a CER, at the most: a flood of them takes no more. */
const maximumWaiting = 1024

/** Takes connections until it is stopped. */
export const acceptor = (environment: Environment, { local, patience, runnerOf }: AcceptorOptions): Acceptor => {
  const { runFork, settings, metrics, now } = environment
  const waiting = new Set<Link>()
  let isStopped = false

  const configuration = { local, capabilities: patience }
  const begin = incomingStart(configuration)
  const advance = incoming(configuration)
  let nextNumber = 0

  const accept: Acceptor['accept'] = (open) => {
    if (isStopped || waiting.size >= maximumWaiting) {
      runFork(Effect.ignore(Effect.scoped(open)))
      return
    }
    const connection: Connection = { side: 'R', number: nextNumber++ }
    let state = begin(connection, now())
    let localAddress: string | undefined
    const take = (event: IncomingEvent): void => {
      const next = advance(state, { now: now(), event })
      state = next.state
      next.actions.forEach(perform)
    }
    const perform = (action: IncomingAction): void => {
      switch (action._tag) {
        case 'Send':
          return send(action.octets)
        case 'Disconnect':
          return link.close(action.reset)
        case 'Identified':
          return identified(action)
        case 'Rejected':
          return leave()
      }
    }
    const identified = ({ remoteHost, cer, octets }: IncomingAction & { readonly _tag: 'Identified' }): void => {
      leave()
      const runner = runnerOf(remoteHost)
      if (runner === undefined) {
        const answer = unknownPeerAnswer(local, octets)
        if (answer._tag === 'Right') send(answer.right)
        return link.close(false)
      }
      events = runner.adopt(connection, link)
      const addresses = settings.tellsAddress ? addressesOf(localAddress) : {}
      return runner.dispatch({ _tag: 'R-Conn-CER', connection, cer, octets, ...addresses })
    }
    const leave = (): void => {
      waiting.delete(link)
      timer.interruptUnsafe()
    }
    const trace = (direction: Direction, octets: Uint8Array): void => {
      metrics.message(direction, octets)
      settings.trace?.({ direction, octets, peer: undefined, connection })
    }
    const send = (octets: Uint8Array): void => {
      trace('sent', octets)
      link.send(octets)
    }
    let events: LinkEvents = {
      opened: (transport) => {
        localAddress = transport.localAddress
      },
      failed: leave,
      message: (octets) => {
        trace('received', octets)
        take({ _tag: 'Rcv-Message', octets })
      },
      garbage: (error) => take({ _tag: 'Rcv-Garbage', error }),
      closed: () => take({ _tag: 'Peer-Disc' }),
      drained: () => undefined,
      hold: () => undefined,
      caughtUp: () => undefined,
    }
    const link = openLink(
      open,
      {
        // To whom the connection belongs changes with its CER.
        opened: (opened) => events.opened(opened),
        failed: (detail) => events.failed(detail),
        message: (octets) => events.message(octets),
        garbage: (error) => events.garbage(error),
        closed: () => events.closed(),
        drained: () => events.drained(),
        hold: () => events.hold(),
        caughtUp: () => events.caughtUp(),
      },
      { runFork, maximumSize: settings.maximumMessageSize, linger: patience },
    )
    waiting.add(link)
    const timer = runFork(
      Effect.andThen(
        Effect.sleep(patience),
        Effect.sync(() => take({ _tag: 'Timeout' })),
      ),
    )
  }
  return {
    accept,
    stop: () => {
      isStopped = true
      waiting.forEach((link) => link.close(true))
    },
  }
}
