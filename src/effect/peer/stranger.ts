/**
 * A connection that came in, until its CER tells whose it is: then it goes to the machine of that peer.
 *
 * @module
 */
import type * as Effect from 'effect/Effect'
import type * as Scope from 'effect/Scope'
import { describe } from '../../ground/explain.ts'
import {
  incoming,
  incomingStart,
  maximumFirstMessage,
  type IncomingAction,
  type IncomingEvent,
  type IncomingRejection,
} from '../../peer/incoming.ts'
import type { Connection, LocalNode } from '../../peer/model.ts'
import { refusedCapabilities } from '../../peer/capabilities.ts'
import { addressesOf } from './address.ts'
import type { Admitting, Refused } from './admission.ts'
import type { Environment } from './environment.ts'
import type { TransportError } from './error.ts'
import { openLink, type Link, type LinkEvents } from './link.ts'
import type { Direction } from './metrics.ts'
import type { RefusedConnection } from './options.ts'
import type { TransportConnection } from './transport.ts'

/** What strangers are received by. */
export interface StrangerOptions {
  readonly local: LocalNode
  /** How long a connection may be without a CER, in milliseconds. */
  readonly patience: number
  /** Whether the connections are TLS. */
  readonly secure: boolean
  readonly admission: Admitting
}

/** What becomes of a stranger. */
export interface StrangerEvents {
  /** It is none any more: it has a name, or is refused, or gone. */
  readonly left: () => void
  readonly refused: (refused: RefusedConnection) => void
  /** It is a peer's now. */
  readonly named: (identity: string) => void
}

/** A connection without a name. */
export interface Stranger {
  /** Looks whether its time is over. */
  readonly look: () => void
  /** Drops it. */
  readonly drop: (why: string) => void
}

type Open = Effect.Effect<TransportConnection, TransportError, Scope.Scope>

/** What other protocols begin with: their users have mistaken the port. */
const protocolOf = (begin: Uint8Array): string | undefined => {
  const text = String.fromCharCode(...begin.subarray(0, 16))
  if (begin[0] === 0x16 && begin[1] === 0x03) return 'a TLS ClientHello, and this port is without TLS'
  if (/^(?:[A-Z]{3,10} |HTTP\/)/u.test(text)) return 'HTTP'
  return text.startsWith('SSH-') ? 'SSH' : undefined
}

const rejectionText = (why: IncomingRejection): string => {
  switch (why._tag) {
    case 'TimedOut':
      return 'no CER came in time'
    case 'PeerClosed':
      return 'it closed the connection before a CER came'
    case 'Unexpected':
      return `its first message is of command ${why.commandCode}, and no CER`
    case 'Invalid':
      return `its first message is wrong: ${describe(why.error)}`
  }
}

// The parts of a stranger know each other, each a few lines.
/** Receives connections of strangers. */
export const receivingStrangers = (
  environment: Environment,
  { local, patience, secure, admission }: StrangerOptions,
) => {
  const { runFork, settings, metrics, now, memory } = environment
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

  return (open: Open, remoteAddress: string | undefined, on: StrangerEvents): Stranger => {
    const connection: Connection = { side: 'R', number: nextNumber++ }
    const trace = tracing(connection)
    const partial = memory.strangers.join(() => drop('this node keeps too many octets of messages that are not whole'))
    let state = begin(connection, now())
    let originHost: string | undefined
    let protocol: string | undefined
    let isGone = false

    const addresses = (): ReturnType<typeof addressesOf> =>
      settings.tellsAddress ? addressesOf(link.connection()?.localAddress) : {}
    const refused = (why: string): void => {
      const certificate = link.connection()?.certificate
      on.refused({
        remoteAddress,
        originHost,
        certificate,
        why: protocol === undefined ? why : `what came is ${protocol}`,
      })
    }
    const drop = (why: string): void => {
      if (isGone) return
      leave()
      refused(why)
      link.close(true)
    }
    const leave = (): void => {
      isGone = true
      partial.leave()
      on.left()
    }
    const take = (event: IncomingEvent): void => {
      if (isGone) return
      const next = advance(state, { now: now(), event })
      state = next.state
      next.actions.forEach(perform)
    }
    const perform = (action: IncomingAction): void => {
      switch (action._tag) {
        case 'Send':
          trace('sent', action.octets)
          return link.send(action.octets)
        case 'Disconnect':
          return link.close(action.reset)
        case 'Identified':
          return identified(action)
        case 'Rejected':
          leave()
          return refused(rejectionText(action.why))
      }
    }
    const decline = (octets: Uint8Array, { refusal, why }: Refused): void => {
      refused(why)
      const answer = refusedCapabilities(local, octets, refusal, addresses().hostIpAddresses)
      if (answer._tag === 'Right') perform({ _tag: 'Send', connection, octets: answer.right })
      link.close(false)
    }
    const identified = ({ remoteHost, cer, octets }: IncomingAction & { readonly _tag: 'Identified' }): void => {
      leave()
      originHost = remoteHost
      const room = memory.capabilities(octets.length)
      if (room.isRefused) return decline(octets, admission.tooLong)
      const transport = link.connection()
      const { originRealm } = cer
      const admitted = admission.admit({
        originHost,
        originRealm,
        message: cer,
        certificate: transport?.certificate,
        remoteAddress,
      })
      if ('refusal' in admitted) {
        room.leave()
        return decline(octets, admitted)
      }
      const { runner } = admitted
      const adopted = runner.adopt(connection, link)
      events = {
        ...adopted,
        closed: (detail) => {
          room.leave()
          adopted.closed(detail)
        },
      }
      on.named(remoteHost)
      return runner.dispatch({ _tag: 'R-Conn-CER', connection, cer, octets, secure, ...addresses() })
    }
    /** To whom what comes is told: this stranger, and after its CER its peer. */
    let events: LinkEvents = {
      opened: () => undefined,
      failed: (detail) => {
        if (isGone) return
        leave()
        refused(detail)
      },
      message: (octets) => {
        trace('received', octets)
        take({ _tag: 'Rcv-Message', octets, ...addresses() })
      },
      garbage: (error, begin) => {
        protocol = protocolOf(begin)
        take({ _tag: 'Rcv-Garbage', error })
      },
      closed: () => take({ _tag: 'Peer-Disc' }),
      drained: () => undefined,
      hold: () => undefined,
      caughtUp: () => undefined,
      partial: partial.set,
      maximumSize: () => maximumFirstMessage,
    }
    const link: Link = openLink(
      open,
      forwarding(() => events),
      { runFork, budget: memory.unsent, linger: patience },
    )
    return { look: () => take({ _tag: 'Timeout' }), drop }
  }
}

/** To whom the connection belongs changes with its CER. */
const forwarding = (to: () => LinkEvents): LinkEvents => ({
  opened: (opened) => to().opened(opened),
  failed: (detail) => to().failed(detail),
  message: (octets) => to().message(octets),
  garbage: (error, begin) => to().garbage(error, begin),
  closed: (detail) => to().closed(detail),
  drained: () => to().drained(),
  hold: () => to().hold(),
  caughtUp: () => to().caughtUp(),
  partial: (octets) => to().partial(octets),
  maximumSize: () => to().maximumSize(),
})
