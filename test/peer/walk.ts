// Every state that the machine can come into, up to a bound on requests: what can happen in each, and what must hold after.
import { fail } from 'node:assert'
import { isDeepStrictEqual } from 'node:util'
import {
  CapabilitiesExchangeAnswer,
  CapabilitiesExchangeRequest,
  DeviceWatchdogAnswer,
  DeviceWatchdogRequest,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  Message,
} from 'diameter-codec'
import {
  deadline,
  start,
  step,
  type Action,
  type Connection,
  type LocalNode,
  type PeerConfiguration,
  type PeerEvent,
  type PeerState,
} from 'diameter-codec/peer'
import { oldestOf, all } from '../../src/peer/transactions.ts'
import { rightOf } from '../arbitrary/octets.ts'
import { serviceAnswer, serviceRequest } from './nodes.ts'

// -------------------------------------------------------------------------------------
// what the peer may send
// -------------------------------------------------------------------------------------

type Identifiers = { readonly hopByHopId: number; readonly endToEndId: number }

const capabilities = (node: LocalNode, applications: ReadonlyArray<number>) => ({
  originHost: node.originHost,
  originRealm: node.originRealm,
  hostIpAddress: node.hostIpAddresses,
  vendorId: 0,
  productName: 'peer',
  authApplicationId: applications,
})

export const cer = (node: LocalNode, applications = node.authApplicationIds ?? []): CapabilitiesExchangeRequest =>
  CapabilitiesExchangeRequest.make({
    header: { hopByHopId: 0x0c0c, endToEndId: 0x0c0c },
    ...capabilities(node, applications),
  })

export const cea = (node: LocalNode, header: Identifiers, resultCode = 2001): Uint8Array =>
  rightOf(
    CapabilitiesExchangeAnswer.encode(
      CapabilitiesExchangeAnswer.make({
        header,
        resultCode,
        ...capabilities(node, node.authApplicationIds ?? []),
      }),
    ),
  )

const origin = ({ originHost, originRealm }: LocalNode) => ({ originHost, originRealm })

export const dwr = (node: LocalNode, header: Identifiers): Uint8Array =>
  rightOf(DeviceWatchdogRequest.encode(DeviceWatchdogRequest.make({ header, ...origin(node) })))

export const dwa = (node: LocalNode, header: Identifiers): Uint8Array =>
  rightOf(DeviceWatchdogAnswer.encode(DeviceWatchdogAnswer.make({ header, ...origin(node), resultCode: 2001 })))

export const dpr = (
  node: LocalNode,
  header: Identifiers,
  disconnectCause: DisconnectPeerRequest['disconnectCause'] = 'REBOOTING',
): Uint8Array =>
  rightOf(DisconnectPeerRequest.encode(DisconnectPeerRequest.make({ header, ...origin(node), disconnectCause })))

export const dpa = (node: LocalNode, header: Identifiers, resultCode = 2001): Uint8Array =>
  rightOf(DisconnectPeerAnswer.encode(DisconnectPeerAnswer.make({ header, ...origin(node), resultCode })))

/** A DPR without Disconnect-Cause. */
export const badDpr = (header: Identifiers): Uint8Array =>
  rightOf(Message.encode(Message.make({ header: { ...header, request: true, commandCode: 282 }, avps: [] })))

/** A request of a command that nobody knows. */
export const unknownCommand = (header: Identifiers): Uint8Array =>
  rightOf(Message.encode(Message.make({ header: { ...header, request: true, commandCode: 999 }, avps: [] })))

// -------------------------------------------------------------------------------------
// what may happen
// -------------------------------------------------------------------------------------

/** An event with a name, for the report of a way that went wrong. */
type Named = readonly [name: string, event: PeerEvent]

/** The state, and what the outside knows beside it. */
export interface World {
  readonly state: PeerState
  readonly now: number
  /** Transport connections that this node has open, by `side number`. */
  readonly open: ReadonlySet<string>
  /** Requests of the application that have not ended. */
  readonly outstanding: ReadonlySet<number>
  /** Requests of the peer that were delivered and not answered. */
  readonly delivered: ReadonlyArray<Action & { readonly _tag: 'Deliver' }>
  readonly nextNumber: number
}

export const born = (): World => ({
  state: start({ hopByHopId: 0xffff_ffff, endToEndId: 0 }),
  now: 0,
  open: new Set(),
  outstanding: new Set(),
  delivered: [],
  nextNumber: 1,
})

const keyOf = ({ side, number }: Connection): string => `${side} ${number}`

const ids = { hopByHopId: 0xd0d0, endToEndId: 0xd0d0 }

const bounds = { inFlight: 2, received: 2 }

const received = (node: LocalNode, connection: Connection, world: World): ReadonlyArray<Named> => {
  const { state, delivered } = world
  const { cer: sentCer, watchdog, departure, inFlight } = state
  const message = (name: string, octets: Uint8Array): Named => [
    `${connection.side}-Rcv ${name}`,
    { _tag: 'Rcv-Message', connection, octets },
  ]
  const oldest = oldestOf(inFlight)
  const request = serviceRequest(world.nextNumber, { from: node.originHost, hopByHopId: world.nextNumber })
  return [
    [`${connection.side}-Peer-Disc`, { _tag: 'Peer-Disc', connection }],
    [`${connection.side}-Rcv-Garbage`, { _tag: 'Rcv-Garbage', connection, error: garbageError }],
    message('CER', rightOf(CapabilitiesExchangeRequest.encode(cer(node)))),
    ...(sentCer === undefined
      ? []
      : [message('CEA', cea(node, sentCer)), message('refusing CEA', cea(node, sentCer, 5010))]),
    message('stray CEA', cea(node, ids)),
    message('DWR', dwr(node, ids)),
    message('stray DWA', dwa(node, ids)),
    ...(watchdog.sent === undefined ? [] : [message('DWA', dwa(node, watchdog.sent))]),
    message('DPR', dpr(node, ids)),
    message('DPR BUSY', dpr(node, ids, 'BUSY')),
    message('bad DPR', badDpr(ids)),
    message('stray DPA', dpa(node, ids)),
    ...(departure?._tag === 'DprSent' ? [message('DPA', dpa(node, departure.dpr))] : []),
    message('unknown command', unknownCommand(ids)),
    message('foreign application', serviceRequest(9, { from: node.originHost, application: 77 })),
    ...(delivered.length < bounds.received ? [message('request', request)] : []),
    ...delivered.slice(0, 1).map(({ octets }) => message('duplicate request', octets)),
    message('stray answer', serviceAnswer(request)),
    ...(oldest === undefined
      ? []
      : [
          message(
            'answer',
            oldest.commandCode === 280 ? dwa(node, headerOf(oldest.octets)) : serviceAnswer(oldest.octets),
          ),
        ]),
  ]
}

const headerOf = (octets: Uint8Array) => rightOf(Message.decode(octets)).header

const garbageError = (() => {
  const decoded = Message.decode(new Uint8Array(19))
  return decoded._tag === 'Left' ? decoded.left : fail('19 octets are no message')
})()

/** All that may happen in a world, but for the passing of time. */
export const events = (remote: LocalNode, world: World): ReadonlyArray<Named> => {
  const { state, delivered } = world
  const { initiator, responder, inFlight, name } = state
  const incoming: Connection = { side: 'R', number: world.nextNumber }
  const offer = (label: string, applications?: ReadonlyArray<number>): Named => {
    const request = cer(remote, applications)
    const octets = rightOf(CapabilitiesExchangeRequest.encode(request))
    return [label, { _tag: 'R-Conn-CER', connection: incoming, cer: request, octets }]
  }
  const isConnecting = name === 'Wait-Conn-Ack' || name === 'Wait-Conn-Ack/Elect'
  const gone: Connection = { side: 'I', number: 99_999 }
  return [
    ['Start', { _tag: 'Start' }],
    ['Stop', { _tag: 'Stop', cause: 'REBOOTING' }],
    ...(inFlight.count < bounds.inFlight ? [['Probe', { _tag: 'Probe', id: world.nextNumber }] satisfies Named] : []),
    offer('R-Conn-CER'),
    offer('R-Conn-CER without an application', [77]),
    ...(initiator === undefined
      ? []
      : isConnecting
        ? ([
            ['I-Rcv-Conn-Ack', { _tag: 'Rcv-Conn-Ack', connection: initiator }],
            ['I-Rcv-Conn-Nack', { _tag: 'Rcv-Conn-Nack', connection: initiator, reason: 'refused' }],
            ['I-Peer-Disc', { _tag: 'Peer-Disc', connection: initiator }],
          ] satisfies ReadonlyArray<Named>)
        : received(remote, initiator, world)),
    ...(responder === undefined ? [] : received(remote, responder, world)),
    ['late Rcv-Conn-Ack', { _tag: 'Rcv-Conn-Ack', connection: gone }],
    ['late Peer-Disc', { _tag: 'Peer-Disc', connection: gone }],
    ['late message', { _tag: 'Rcv-Message', connection: gone, octets: dwr(remote, ids) }],
    ...(inFlight.count < bounds.inFlight
      ? ([
          [
            'Send-Message',
            {
              _tag: 'Send-Message',
              id: world.nextNumber,
              octets: serviceRequest(world.nextNumber),
              retransmitted: false,
            },
          ],
        ] satisfies ReadonlyArray<Named>)
      : []),
    ...all(inFlight)
      .slice(-1)
      .map(({ id }): Named => ['Cancel', { _tag: 'Cancel', id }]),
    ...delivered
      .slice(0, 1)
      .map(({ transaction, octets }): Named => [
        'Answer',
        { _tag: 'Answer', transaction, octets: serviceAnswer(octets, 'a.example.net') },
      ]),
  ]
}

// -------------------------------------------------------------------------------------
// what must hold
// -------------------------------------------------------------------------------------

const frozen = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}

const expectThat = (holds: boolean, what: string): void => {
  if (!holds) fail(what)
}

const describeState = ({ state: { name, watchdog, departure } }: World): string =>
  `${name}, ${watchdog.name}${departure === undefined ? '' : `, ${departure._tag}`}`

/** The world after an event, and all that must hold of it. */
export const after = (configuration: PeerConfiguration, world: World, [name, event]: Named, now = world.now): World => {
  const before = frozen(world.state)
  const { state, actions } = step(configuration)(before, { now, jitter: 0, event })
  const open = new Set(world.open)
  const outstanding = new Set(world.outstanding)
  const delivered = [...world.delivered]
  const check = (holds: boolean, what: string): void =>
    expectThat(holds, `${what} (${describeState(world)} -- ${name} -> ${describeState({ ...world, state })})`)

  if (event._tag === 'R-Conn-CER') open.add(keyOf(event.connection))
  // A connection that did not come up is none.
  if (event._tag === 'Rcv-Conn-Nack') open.delete(keyOf(event.connection))
  if (event._tag === 'Send-Message' || event._tag === 'Probe') outstanding.add(event.id)
  if (event._tag === 'Cancel') outstanding.delete(event.id)
  if (event._tag === 'Answer') {
    const index = delivered.findIndex(({ transaction }) => transaction === event.transaction)
    delivered.splice(index, 1)
  }
  let from = before.name
  let watchdogFrom = before.watchdog.name
  for (const action of actions) {
    switch (action._tag) {
      case 'Connect':
        check(!open.has(keyOf(action.connection)), 'a number is used twice')
        open.add(keyOf(action.connection))
        break
      case 'Send':
        check(open.has(keyOf(action.connection)), 'sends on a connection that is not open')
        check(Message.decode(action.octets)._tag === 'Right', 'sends what is no message')
        break
      case 'Disconnect':
        check(open.delete(keyOf(action.connection)), 'disconnects twice')
        break
      case 'Deliver':
        check(open.has(keyOf(action.transaction.connection)), 'delivers of a connection that is not open')
        delivered.push(action)
        break
      case 'Answered':
      case 'Failed':
        check(outstanding.delete(action.id), 'a request ends that is not outstanding')
        break
      case 'Notify':
        if (action.notice._tag === 'StateChanged') {
          check(action.notice.from === from && action.notice.to !== from, 'a change of state does not follow the last')
          from = action.notice.to
        }
        if (action.notice._tag === 'WatchdogChanged') {
          check(action.notice.from === watchdogFrom, 'a change of the watchdog does not follow the last')
          watchdogFrom = action.notice.to
        }
    }
  }
  check(from === state.name, 'the state is not the last that was told')
  check(watchdogFrom === state.watchdog.name, 'the watchdog is not the last that was told')
  const held = new Set([state.initiator, state.responder].filter((connection) => connection !== undefined).map(keyOf))
  const inFlight = new Set(all(state.inFlight).map(({ id }) => id))
  check(isDeepStrictEqual(open, held), `a connection is lost: ${[...open].join()}`)
  check(isDeepStrictEqual(outstanding, inFlight), 'a request is lost')
  check(state.cer === undefined || state.initiator !== undefined, 'a CER without its connection')
  check(state.offer === undefined || state.responder !== undefined, 'a CER of the peer without its connection')
  const due = deadline(state)
  check(due === undefined || due > now, 'a deadline is not in the future')
  const isOpen = state.name === 'I-Open' || state.name === 'R-Open'
  if (isOpen) {
    check(held.size === 1, 'not exactly one connection in an open state')
    check(state.remote !== undefined, 'open, and nothing is known of the peer')
    check(state.watchdog.due !== undefined, 'open without a watchdog')
  } else if (state.name === 'Closed') {
    check(held.size === 0, 'a connection in Closed')
    check(state.inFlight.count === 0, 'requests in flight in Closed')
    check(state.departure === undefined, 'leaving in Closed')
    check((state.due !== undefined) === state.wanted, 'Closed, and not tried again just where it is wanted')
  } else {
    check(due !== undefined, 'waits for nothing')
    check(state.watchdog.due === undefined, 'a watchdog without an open connection')
  }
  return { state, now, open, outstanding, delivered, nextNumber: world.nextNumber + 1 }
}

/** The world when its next timer runs out, if there is one. */
export const later = (configuration: PeerConfiguration, world: World): World | undefined => {
  const due = deadline(world.state)
  return due === undefined ? undefined : after(configuration, world, [`Timeout`, { _tag: 'Timeout' }], due)
}

/** What tells worlds apart: no absolute time, no identifier. */
export const abstractionOf = ({ state, now, delivered }: World): string => {
  const left = (due: number | undefined) => (due === undefined ? undefined : due - now)
  return JSON.stringify([
    state.name,
    state.initiator !== undefined,
    state.responder !== undefined,
    state.wanted,
    state.pause,
    left(state.due),
    state.cer !== undefined,
    state.offer !== undefined,
    state.watchdog.name,
    state.watchdog.pending,
    state.watchdog.numDwa,
    left(state.watchdog.due),
    state.departure?._tag,
    all(state.inFlight).map(({ due }) => left(due)),
    state.received.unanswered,
    delivered.length,
    delivered.map(
      ({ transaction }) => keyOf(transaction.connection) === keyOf(state.initiator ?? state.responder ?? none),
    ),
  ])
}

const none: Connection = { side: 'I', number: -1 }
