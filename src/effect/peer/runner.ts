/**
 * A peer that runs: its machine with its mailbox, its connections, its requests both ways, and what is known of it, put
 * together. There is no fibre for a message, but those of the handlers.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import type { Action, Cause, Connection, PeerConfiguration, PeerEvent, StateName } from '../../peer/model.ts'
import { resultCodeOf } from '../../wire/peek.ts'
import { memoryOf } from '../../peer/machine.ts'
import { liveConnection } from '../../peer/state.ts'
import { makeConnections, type Connections } from './connections.ts'
import { makeDeliveries } from './deliveries.ts'
import type { Environment } from './environment.ts'
import { makeKnown } from './known.ts'
import { makeLifecycle } from './lifecycle.ts'
import type { Link, LinkEvents } from './link.ts'
import { makeMailbox, type Mailbox } from './mailbox.ts'
import type { Aim } from './options.ts'
import { typedRequest, type Peer, type PeerStatus } from './peer.ts'
import { makePending } from './pending.ts'
import type { TransportConnection } from './transport.ts'

/** A running state machine. */
export interface Runner {
  readonly peer: Peer
  readonly dispatch: (event: PeerEvent) => void
  readonly state: () => StateName
  /** Where the peer listens, if this node connects to it. */
  readonly destination: () => Aim | undefined
  readonly aim: (destination: Aim) => void
  /** Takes over a connection of the peer: what becomes of it is told to this runner from now on. */
  readonly adopt: (connection: Connection, link: Link) => LinkEvents
  /** Stops: DPR, DPA, close; then nothing of it runs any more. */
  readonly close: (cause: Cause) => Effect.Effect<void>
}

const transportOf = (connection: TransportConnection | undefined): PeerStatus['transport'] =>
  connection === undefined
    ? undefined
    : {
        localAddress: connection.localAddress,
        remoteAddress: connection.remoteAddress,
        certificate: connection.certificate,
      }

// The parts know each other by what they are given, so that they stand in one function: 90 lines, of which few do anything.
/** A peer whose machine is at its start. */
export const makeRunner = (environment: Environment, configuration: PeerConfiguration): Runner => {
  const { settings, metrics, now, runFork } = environment
  const known = makeKnown(environment, configuration)
  const memory = environment.memory.peer((octets) => dispatch({ _tag: 'Forget', octets }))
  let destination: Aim | undefined
  let isDisposed = false
  const dispatch = (event: PeerEvent): void => mailbox.dispatch(event)

  const pending = makePending({
    dispatch,
    mayWrite: () => connections.mayWrite(),
    maximumInFlight: configuration.maximumInFlight,
    whenFull: settings.whenFull,
    answered: metrics.answered,
  })
  const deliveries = makeDeliveries({
    concurrency: settings.concurrency,
    maximumReceived: configuration.maximumReceived,
    patience: settings.patience,
    isBusy: memory.isBusy,
    handlerTimeout: settings.handlerTimeout,
    now,
    runFork,
    answer: (transaction, octets) => dispatch({ _tag: 'Answer', transaction, octets }),
  })
  const connections: Connections = makeConnections(environment, {
    dispatch,
    remoteHost: () => known.facts().remoteHost,
    state: () => known.facts().name,
    isBusy: memory.isBusy,
    linger: configuration.timers.disconnect,
    hold: deliveries.hold,
    caughtUp: deliveries.caughtUp,
    roomToWrite: pending.admit,
    ended: known.connectionEnded,
  })
  const perform = (action: Action): void => {
    switch (action._tag) {
      case 'Connect':
        return connections.connect(action.connection, destination)
      case 'Send':
        return connections.send(action.connection, action.octets)
      case 'Disconnect':
        return connections.disconnect(action.connection, action.reset)
      case 'Deliver':
        return deliveries.deliver(action.transaction, environment.answer(action.message, action.octets, peer))
      case 'Answered':
        return pending.answered(action.id, action.octets, action.milliseconds)
      case 'Failed':
        return pending.failed(action.id, action.failure, action.sent)
      case 'Notify':
        return known.note(action.notice)
    }
  }
  /** Nothing happens any more to a peer whose scope is closed, but nobody waits for it in vain. */
  const dismiss = (event: PeerEvent): void => {
    if (event._tag === 'Send-Message' || event._tag === 'Probe')
      pending.failed(event.id, { _tag: 'NotConnected', state: 'Closed' }, false)
    if (event._tag === 'Start') known.gone()
  }
  const mailbox: Mailbox = makeMailbox(environment, configuration, {
    perform,
    taken: () => {
      memory.note(memoryOf(mailbox.state()))
      known.tell()
    },
    flush: connections.flush,
    dismiss,
  })
  const { opened, connect, stop } = makeLifecycle({
    known,
    mailbox,
    now,
    connections: connections.count,
    isDisposed: () => isDisposed,
  })

  const peer: Peer = {
    remoteHost: Effect.sync(() => known.facts().remoteHost),
    status: Effect.sync(() => {
      const { name, watchdog, capabilities } = known.facts()
      const transport = connections.find(liveConnection(mailbox.state()))
      return { state: name, watchdog, inFlight: pending.inFlight(), capabilities, transport: transportOf(transport) }
    }),
    opened,
    connect,
    watchdog: Effect.map(pending.probe, ({ octets, milliseconds }) => ({
      resultCode: resultCodeOf(octets),
      milliseconds,
    })),
    disconnect: (cause = settings.cause) => stop(cause),
    request: typedRequest(
      { ...configuration.local, nextEndToEndId: environment.nextEndToEndId, learns: metrics.learns },
      pending.request,
    ),
    requestOctets: pending.request,
    events: Stream.filter(environment.events, (notice) => notice.peer === known.facts().remoteHost),
  }
  const dispose = Effect.sync(() => {
    isDisposed = true
    mailbox.stop()
    pending.stop()
    known.gone()
    deliveries.stop()
    connections.stop()
    memory.leave()
    metrics.peers(known.facts().name, -1)
  })

  return {
    peer,
    dispatch,
    state: () => known.facts().name,
    destination: () => destination,
    aim: (to) => {
      destination = to
    },
    adopt: connections.adopt,
    close: (cause) => Effect.ensuring(Effect.asVoid(stop(cause)), dispose),
  }
}
