/**
 * A connection that came in, until its CER tells whose it is: then it goes to the machine of that peer.
 *
 * @module
 */
import type * as Effect from 'effect/Effect'
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

/** What strangers are received by. */
export interface StrangerOptions {
  readonly local: LocalNode
  /** How long a connection may be without a CER, in milliseconds. */
  readonly patience: number
  /** Whether the connections are TLS. */
  readonly secure: boolean
  /** The machine of an identity; `undefined` for a peer that may not come in. */
  readonly runnerOf: (identity: string) => Runner | undefined
}

/** A connection without a name. */
export interface Stranger {
  /** When its time is over, in the clock of `now`. */
  readonly due: number
  /** Looks whether its time is over. */
  readonly look: () => void
  /** Drops it. */
  readonly drop: () => void
}

type Open = Effect.Effect<TransportConnection, TransportError, Scope.Scope>

/** Receives connections of strangers; `left` is called when one is a stranger no more: named, refused or gone. */
export const receivingStrangers = (
  environment: Environment,
  { local, patience, secure, runnerOf }: StrangerOptions,
) => {
  const { runFork, settings, metrics, now } = environment
  const configuration = { local, capabilities: patience }
  const begin = incomingStart(configuration)
  const advance = incoming(configuration)
  let nextNumber = 0

  const tracing =
    (connection: Connection) =>
    (direction: Direction, octets: Uint8Array): void => {
      metrics.message(direction, octets)
      settings.trace?.({ direction, octets, peer: undefined, connection })
    }

  return (open: Open, left: (stranger: Stranger) => void): Stranger => {
    const connection: Connection = { side: 'R', number: nextNumber++ }
    const trace = tracing(connection)
    let state = begin(connection, now())
    let localAddress: string | undefined

    const addresses = () => (settings.tellsAddress ? addressesOf(localAddress) : {})
    const take = (event: IncomingEvent): void => {
      const next = advance(state, { now: now(), event })
      state = next.state
      next.actions.forEach(perform)
    }
    const send = (octets: Uint8Array): void => {
      trace('sent', octets)
      link.send(octets)
    }
    const perform = (action: IncomingAction): void => {
      switch (action._tag) {
        case 'Send':
          return send(action.octets)
        case 'Disconnect':
          return link.close(action.reset)
        case 'Identified':
          left(stranger)
          return identified(action)
        case 'Rejected':
          return left(stranger)
      }
    }
    const identified = ({ remoteHost, cer, octets }: IncomingAction & { readonly _tag: 'Identified' }): void => {
      const runner = runnerOf(remoteHost)
      if (runner === undefined) {
        const answer = unknownPeerAnswer(local, octets)
        if (answer._tag === 'Right') send(answer.right)
        return link.close(false)
      }
      events = runner.adopt(connection, link)
      return runner.dispatch({ _tag: 'R-Conn-CER', connection, cer, octets, secure, ...addresses() })
    }
    /** To whom what comes is told: this stranger, and after its CER its peer. */
    let events: LinkEvents = {
      opened: (transport) => {
        localAddress = transport.localAddress
      },
      failed: () => left(stranger),
      message: (octets) => {
        trace('received', octets)
        take({ _tag: 'Rcv-Message', octets, ...addresses() })
      },
      garbage: (error) => take({ _tag: 'Rcv-Garbage', error }),
      closed: () => take({ _tag: 'Peer-Disc' }),
      drained: () => undefined,
      hold: () => undefined,
      caughtUp: () => undefined,
    }
    const link: Link = openLink(
      open,
      {
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
    const stranger: Stranger = {
      due: now() + patience,
      look: () => take({ _tag: 'Timeout' }),
      drop: () => link.close(true),
    }
    return stranger
  }
}
