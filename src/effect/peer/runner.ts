/**
 * Runs one peer's state machine: events go in one after another, actions are done at once, and once a turn what was sent
 * goes out and the timer is set. There is no fibre for a message, but those of the handlers.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type * as Fiber from 'effect/Fiber'
import * as Stream from 'effect/Stream'
import { deadline, step } from '../../peer/machine.ts'
import { isOpen, start, type Seed } from '../../peer/state.ts'
import type {
  Action,
  Cause,
  Connection,
  Notice,
  PeerConfiguration,
  PeerEvent,
  Reason,
  StateName,
  WatchdogName,
} from '../../peer/model.ts'
import { addressesOf } from './address.ts'
import { makeDeliveries } from './deliveries.ts'
import type { Environment } from './environment.ts'
import { ConnectError, RequestError } from './error.ts'
import { openLink, type Link, type LinkEvents } from './link.ts'
import { typedRequest, type Capabilities, type Disconnection, type Peer, type WatchdogAnswer } from './peer.ts'
import { makePending } from './pending.ts'
import type { Destination, TransportConnection } from './transport.ts'

/** A running state machine. */
export interface Runner {
  readonly peer: Peer
  readonly dispatch: (event: PeerEvent) => void
  readonly state: () => StateName
  /** Where the peer listens, if this node connects to it. */
  readonly destination: () => Destination | undefined
  readonly aim: (destination: Destination) => void
  /** Takes over a connection of the peer: what becomes of it is told to this runner from now on. */
  readonly adopt: (connection: Connection, link: Link) => LinkEvents
  /** Stops: DPR, DPA, close; then nothing of it runs any more. */
  readonly close: (cause: Cause) => Effect.Effect<void>
}

const keyOf = ({ side, number }: Connection): string => `${side}${number}`

/** The machine's own identifiers begin half the random part away from those of the application's requests. */
const seedOf = ({ jitter, nextEndToEndId }: Environment): Seed => ({
  hopByHopId: Math.floor(jitter() * 0x80000000) >>> 0,
  endToEndId: (nextEndToEndId() ^ 0x80000) >>> 0,
})

/** A peer whose machine is at its start. */
export const makeRunner = (environment: Environment, configuration: PeerConfiguration): Runner => {
  const { settings, metrics, now, runFork } = environment
  const advance = step(configuration)
  let state = start(seedOf(environment))
  let { remoteHost } = configuration
  let destination: Destination | undefined

  // -----------------------------------------------------------------------------------
  // what is known from notices
  // -----------------------------------------------------------------------------------

  let name: StateName = 'Closed'
  let watchdog: WatchdogName = 'INITIAL'
  let capabilities: Capabilities | undefined
  let disconnection: Disconnection | undefined
  let lastReason: Reason = { _tag: 'Asked' }
  let told: Array<Notice> = []
  const watchers = new Set<(notice: Notice | undefined) => void>()
  metrics.peers(name, 1)

  const note = (notice: Notice): void => {
    switch (notice._tag) {
      case 'StateChanged':
        metrics.peers(notice.from, -1)
        metrics.peers(notice.to, 1)
        name = notice.to
        lastReason = notice.reason
        if (name === 'Closed') capabilities = undefined
        break
      case 'WatchdogChanged':
        watchdog = notice.to
        break
      case 'CapabilitiesExchanged':
        capabilities = { message: notice.message, milliseconds: notice.milliseconds }
        remoteHost = configuration.remoteHost ?? notice.message.originHost
        break
      case 'Disconnected':
        disconnection = notice
        break
      default:
    }
    if (watchers.size > 0) told.push(notice)
    environment.publish({ ...notice, peer: remoteHost, at: environment.date() })
  }

  // -----------------------------------------------------------------------------------
  // connections
  // -----------------------------------------------------------------------------------

  const links = new Map<string, Link>()
  const unsent = (): number => {
    let sum = 0
    for (const link of links.values()) sum += link.unsent()
    return sum
  }
  const mayWrite = (): boolean => unsent() < settings.maximumUnsent
  const drained = new Set<() => void>()
  const untilDrained = Effect.callback<void>((resume) => {
    const go = (): void => {
      drained.delete(go)
      resume(Effect.void)
    }
    drained.add(go)
    return Effect.sync(() => drained.delete(go))
  })
  const trace = (direction: 'sent' | 'received', connection: Connection, octets: Uint8Array): void => {
    metrics.message(direction, octets)
    settings.trace?.({ direction, octets, peer: remoteHost, connection })
  }

  const eventsOf = (connection: Connection): LinkEvents => ({
    opened: ({ localAddress }: TransportConnection) =>
      dispatch({ _tag: 'Rcv-Conn-Ack', connection, ...(settings.tellsAddress ? addressesOf(localAddress) : {}) }),
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
      pending.admit()
      watchers.forEach((watcher) => watcher(undefined))
    },
    drained: () => {
      if (!mayWrite()) return
      drained.forEach((go) => go())
      pending.admit()
    },
    hold: () => (mayWrite() ? deliveries.hold() : untilDrained),
    caughtUp: () => deliveries.caughtUp(),
  })

  const connect = (connection: Connection): void => {
    if (destination === undefined) {
      dispatch({ _tag: 'Rcv-Conn-Nack', connection, reason: 'nobody knows where the peer listens' })
      return
    }
    const link = openLink(environment.transport.connect(destination), eventsOf(connection), linkOptions)
    links.set(keyOf(connection), link)
  }
  const linkOptions = { runFork, maximumSize: settings.maximumMessageSize, linger: configuration.timers.disconnect }

  // -----------------------------------------------------------------------------------
  // the machine
  // -----------------------------------------------------------------------------------

  let inbox: Array<PeerEvent> = []
  let isRunning = false
  let isTurnEnding = false
  let isDisposed = false

  const dispatch = (event: PeerEvent): void => {
    if (isDisposed) return dismiss(event)
    inbox.push(event)
    if (isRunning) return undefined
    isRunning = true
    for (let at = 0; at < inbox.length; at++) {
      const next = advance(state, { now: now(), jitter: environment.jitter(), event: inbox[at]! })
      state = next.state
      for (const action of next.actions) perform(action)
    }
    inbox = []
    isRunning = false
    if (told.length > 0) tellWatchers()
    if (!isTurnEnding) {
      isTurnEnding = true
      queueMicrotask(endTurn)
    }
    return undefined
  }
  /** Nothing happens any more to a peer whose scope is closed, but nobody waits for it in vain. */
  const dismiss = (event: PeerEvent): void => {
    if (event._tag === 'Send-Message') pending.failed(event.id, { _tag: 'NotConnected', state: 'Closed' }, false)
    if (event._tag === 'Start') gone()
  }
  const gone = (): void => {
    const notice = { _tag: 'StateChanged', from: name, to: 'Closed', reason: { _tag: 'Asked' } } as const
    watchers.forEach((watcher) => watcher(notice))
  }
  const tellWatchers = (): void => {
    const notices = told
    told = []
    for (const notice of notices) watchers.forEach((watcher) => watcher(notice))
  }

  const perform = (action: Action): void => {
    switch (action._tag) {
      case 'Connect':
        return connect(action.connection)
      case 'Send':
        trace('sent', action.connection, action.octets)
        return links.get(keyOf(action.connection))?.send(action.octets)
      case 'Disconnect':
        return links.get(keyOf(action.connection))?.close(action.reset)
      case 'Deliver':
        return deliveries.deliver(action.transaction, environment.answer(action.message, action.octets, peer))
      case 'Answered':
        return pending.answered(action.id, action.octets, action.milliseconds)
      case 'Failed':
        return pending.failed(action.id, action.failure, action.sent)
      case 'Notify':
        return note(action.notice)
    }
  }

  // A timer that goes off too early only looks again, so that most deadlines move without any work.
  let timer: Fiber.Fiber<unknown> | undefined
  let timerAt = Infinity
  const setTimer = (): void => {
    const at = deadline(state) ?? Infinity
    if (at === Infinity || (timer !== undefined && timerAt <= at)) return
    timer?.interruptUnsafe()
    timerAt = at
    timer = runFork(Effect.andThen(Effect.sleep(Math.max(0, Math.ceil(at - now()))), Effect.sync(onTimer)))
  }
  const onTimer = (): void => {
    timer = undefined
    timerAt = Infinity
    if ((deadline(state) ?? Infinity) <= now()) dispatch({ _tag: 'Timeout' })
    else setTimer()
  }
  const endTurn = (): void => {
    isTurnEnding = false
    if (isDisposed) return
    for (const link of links.values()) link.flush()
    setTimer()
  }

  // -----------------------------------------------------------------------------------
  // requests
  // -----------------------------------------------------------------------------------

  const pending = makePending({
    dispatch,
    mayWrite,
    maximumInFlight: configuration.maximumInFlight,
    whenFull: settings.whenFull,
    answered: metrics.answered,
  })
  const deliveries = makeDeliveries({
    concurrency: settings.concurrency,
    maximumReceived: configuration.maximumReceived,
    patience: settings.patience,
    now,
    runFork,
    answer: (transaction, octets) => dispatch({ _tag: 'Answer', transaction, octets }),
  })

  // -----------------------------------------------------------------------------------
  // the peer
  // -----------------------------------------------------------------------------------

  /** Waits for a notice that decides, or for the end of a connection. */
  const untilTold = <A, E>(
    decide: (notice: Notice | undefined) => Effect.Effect<A, E> | undefined,
    begin?: PeerEvent,
  ): Effect.Effect<A, E> =>
    Effect.callback((resume) => {
      const watcher = (notice: Notice | undefined): void => {
        const decided = decide(notice)
        if (decided === undefined) return
        watchers.delete(watcher)
        resume(decided)
      }
      watchers.add(watcher)
      if (begin !== undefined) dispatch(begin)
      return Effect.sync(() => watchers.delete(watcher))
    })

  const failed = (reason: Reason): Effect.Effect<never, ConnectError> => Effect.fail(new ConnectError({ reason }))
  const openNow = (): Effect.Effect<Capabilities> | undefined =>
    isOpen(name) && capabilities !== undefined ? Effect.succeed(capabilities) : undefined
  /** Waits for the connection, of the attempt that an event begins or of the next. */
  const untilOpen = (begin?: PeerEvent): Effect.Effect<Capabilities, ConnectError> =>
    untilTold<Capabilities, ConnectError>(
      (notice) =>
        openNow() ?? (notice?._tag === 'StateChanged' && notice.to === 'Closed' ? failed(notice.reason) : undefined),
      begin,
    )
  const opened: Peer['opened'] = Effect.suspend(
    () =>
      openNow() ??
      (isDisposed || (name === 'Closed' && deadline(state) === undefined) ? failed(lastReason) : untilOpen()),
  )
  const connected: Peer['connect'] = Effect.suspend(() => openNow() ?? untilOpen({ _tag: 'Start' }))
  const notAnswered = (reason: RequestError['reason']): Effect.Effect<never, RequestError> =>
    Effect.fail(new RequestError({ reason, sent: reason._tag === 'ConnectionLost' }))
  const probed: Peer['watchdog'] = Effect.suspend(() => {
    if (!isOpen(name)) return notAnswered({ _tag: 'NotConnected', state: name })
    return untilTold<WatchdogAnswer, RequestError>(
      (notice) => {
        if (notice?._tag === 'WatchdogAnswered') return Effect.succeed(notice)
        // The opening itself is still being told to those who waited for it.
        return notice?._tag === 'StateChanged' && !isOpen(notice.to)
          ? notAnswered({ _tag: 'ConnectionLost', reason: notice.reason })
          : undefined
      },
      { _tag: 'Probe' },
    )
  })
  const isDown = (): boolean => name === 'Closed' && links.size === 0
  const untilDown: Effect.Effect<void> = Effect.suspend(() =>
    isDown() ? Effect.void : untilTold(() => (isDown() ? Effect.void : undefined)),
  )
  const stop = (cause: Cause): Effect.Effect<Disconnection | undefined> =>
    Effect.suspend(() => {
      const wasOpen = isOpen(name)
      const from = now()
      disconnection = undefined
      dispatch({ _tag: 'Stop', cause })
      return Effect.map(untilDown, () =>
        wasOpen ? (disconnection ?? { resultCode: undefined, cause, milliseconds: now() - from }) : undefined,
      )
    })

  const peer: Peer = {
    remoteHost: Effect.sync(() => remoteHost),
    status: Effect.sync(() => ({ state: name, watchdog, inFlight: pending.inFlight(), capabilities })),
    opened,
    connect: connected,
    watchdog: probed,
    disconnect: (cause = settings.cause) => stop(cause),
    request: typedRequest({ ...configuration.local, nextEndToEndId: environment.nextEndToEndId }, pending.request),
    requestOctets: pending.request,
    events: Stream.filter(environment.events, (notice) => notice.peer === remoteHost),
  }

  return {
    peer,
    dispatch,
    state: () => name,
    destination: () => destination,
    aim: (to) => {
      destination = to
    },
    adopt: (connection, link) => {
      links.set(keyOf(connection), link)
      return eventsOf(connection)
    },
    close: (cause) =>
      Effect.ensuring(
        Effect.asVoid(stop(cause)),
        Effect.sync(() => {
          isDisposed = true
          pending.stop()
          gone()
          timer?.interruptUnsafe()
          deliveries.stop()
          links.forEach((link) => link.close(true))
          metrics.peers(name, -1)
        }),
      ),
  }
}
