/**
 * A node: its peers, a state machine for each identity, the connections that it opens and those that it accepts.
 *
 * @module
 */
import * as Cause from 'effect/Cause'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as PubSub from 'effect/PubSub'
import * as Random from 'effect/Random'
import type * as Scope from 'effect/Scope'
import * as Stream from 'effect/Stream'
import type * as Take from 'effect/Take'
import { peerConfiguration } from '../../peer/configuration.ts'
import type { PeerConfiguration } from '../../peer/model.ts'
import { rfc6733 } from '../../rfc6733/dictionary.ts'
import { Dictionary } from '../../typed/dictionary.ts'
import type { Environment } from './environment.ts'
import { ConfigurationError, type ConnectError, type TransportError } from './error.ts'
import { answering } from './handler.ts'
import { acceptor } from './incoming.ts'
import { makeMetrics } from './metrics.ts'
import { nodeTransport } from './node-transport.ts'
import { settingsOf, type NodeOptions, type Remote, type Traced } from './options.ts'
import type { Asking, Peer, PeerNotice } from './peer.ts'
import { makeRunner, type Runner } from './runner.ts'
import type { Destination, ListenOptions, Listening } from './transport.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** Who may connect. */
export interface AcceptOptions {
  /** The identities that may; others are answered 3010 (unknown peer), unless `unknownPeers` is 'accept'. */
  readonly knownPeers?: ReadonlyArray<string>
  readonly unknownPeers?: 'refuse' | 'accept'
}

/** A node. */
export interface Node {
  /**
   * Connects to a peer, and again when the connection is lost, until the scope closes: then it disconnects. Waits until
   * the peer is open, and fails when it cannot be; with 'no' it does neither.
   */
  readonly connect: (
    remote: Remote,
    wait?: 'open' | 'no',
  ) => Effect.Effect<Peer, ConnectError | ConfigurationError, Scope.Scope>
  /** Accepts connections until the scope closes: then it disconnects from those peers. */
  readonly listen: (options?: ListenOptions & AcceptOptions) => Effect.Effect<Listening, TransportError, Scope.Scope>
  /** As whom this node asks. */
  readonly asking: Asking
  /** The peers that are known now, connected or not. */
  readonly peers: Effect.Effect<ReadonlyArray<Peer>>
  /** The peer of an identity, if it is known now. */
  readonly peer: (identity: string) => Effect.Effect<Peer | undefined>
  /** What happens to all of them from now on; the oldest is dropped for a reader that is 256 behind. */
  readonly events: Stream.Stream<PeerNotice>
}

// -------------------------------------------------------------------------------------
// surroundings
// -------------------------------------------------------------------------------------

const eventCapacity = 256

const dictionaryOf = <R>({
  dictionary,
  handlers = [],
}: NodeOptions<R>): Effect.Effect<Dictionary<unknown>, ConfigurationError> => {
  const names = new Set<string>()
  for (const { exchange } of handlers) {
    if (names.has(exchange.request.tag)) {
      return Effect.fail(new ConfigurationError({ reason: { _tag: 'HandlersClash', name: exchange.name } }))
    }
    names.add(exchange.request.tag)
  }
  const extended = Dictionary.extend(dictionary ?? rfc6733, ...handlers.map(({ exchange }) => exchange))
  return extended._tag === 'Right'
    ? Effect.succeed(extended.right)
    : Effect.fail(new ConfigurationError({ reason: { _tag: 'DefinitionsClash', clash: extended.left } }))
}

/**
 * "The high order 12 bits to contain the low order 12 bits of current time, and the low order 20 bits to a random value.
 * Senders MUST insert a unique identifier on each message." (RFC 6733 section 3)
 */
const endToEndIds = (seconds: number, random: number): (() => number) => {
  let next = (((seconds & 0xfff) << 20) | Math.floor(random * 0x100000)) >>> 0
  return () => {
    const id = next
    next = (next + 1) >>> 0
    return id
  }
}

const logOf = (notice: PeerNotice): Effect.Effect<void> => {
  const peer = notice.peer ?? 'a peer'
  switch (notice._tag) {
    case 'StateChanged':
      return Effect.logInfo(`${peer}: ${notice.from} -> ${notice.to}`, notice.reason)
    case 'WatchdogChanged':
      return Effect.logDebug(`${peer}: watchdog ${notice.from} -> ${notice.to}`)
    default:
      return Effect.logDebug(`${peer}: ${notice._tag}`)
  }
}

/** What throws in the midst of the machine's work would stop it. */
const guarded =
  (trace: (message: Traced) => void, report: (what: string, cause: Cause.Cause<unknown>) => void) =>
  (message: Traced): void => {
    try {
      trace(message)
    } catch (defect) {
      report('trace failed', Cause.die(defect))
    }
  }

const environmentOf = <R>(options: NodeOptions<R>): Effect.Effect<Environment, ConfigurationError, R | Scope.Scope> =>
  Effect.gen(function* () {
    const context = yield* Effect.context<R>()
    const clock = yield* Clock.Clock
    const random = yield* Random.Random
    const dictionary = yield* dictionaryOf(options)
    const told = yield* PubSub.sliding<Take.Take<PeerNotice>>(eventCapacity)
    yield* Effect.addFinalizer(() => PubSub.end(told, Exit.succeed(undefined)))
    const fork = Effect.runForkWith(context)
    const runFork: Environment['runFork'] = (effect) => fork(effect)
    const report = (what: string, cause: Cause.Cause<unknown>): void => void runFork(Effect.logError(what, cause))
    const { trace, ...settings } = settingsOf(options, dictionary.decode as PeerConfiguration['decode'])
    return {
      settings: { ...settings, trace: trace === undefined ? undefined : guarded(trace, report) },
      transport: options.transport ?? nodeTransport,
      runFork,
      // What a handler needs is in the context that fibres run in.
      answer: answering(options, report) as Environment['answer'],
      now: () => Number(clock.monotonicTimeNanosUnsafe()) / 1e6,
      date: () => clock.currentTimeMillisUnsafe(),
      jitter: () => random.nextDoubleUnsafe() * 2 - 1,
      nextEndToEndId: endToEndIds(Math.floor(clock.currentTimeMillisUnsafe() / 1000), random.nextDoubleUnsafe()),
      publish: (notice) => {
        PubSub.publishUnsafe(told, [notice])
        runFork(logOf(notice))
      },
      events: Stream.fromPubSubTake(told),
      metrics: makeMetrics(context, dictionary),
    }
  })

// -------------------------------------------------------------------------------------
// node
// -------------------------------------------------------------------------------------

const keyOf = (identity: string): string => identity.toLowerCase()

/** A node, until the scope closes: then it disconnects from all of its peers. */
export const makeNode = <R = never>(
  options: NodeOptions<R>,
): Effect.Effect<Node, ConfigurationError, R | Scope.Scope> =>
  Effect.gen(function* () {
    const environment = yield* environmentOf(options)
    const { settings } = environment
    const named = new Map<string, Runner>()
    const unnamed = new Set<Runner>()
    const all = (): ReadonlyArray<Runner> => [...named.values(), ...unnamed]
    const closeAll = (runners: ReadonlyArray<Runner>): Effect.Effect<void> =>
      Effect.forEach(runners, (runner) => runner.close(settings.cause), { concurrency: 'unbounded', discard: true })
    yield* Effect.addFinalizer(() => Effect.suspend(() => closeAll(all())))

    const configured = (remoteHost: string | undefined): Effect.Effect<PeerConfiguration, ConfigurationError> => {
      const made = peerConfiguration({ ...settings.parts, ...(remoteHost === undefined ? {} : { remoteHost }) })
      return made._tag === 'Right'
        ? Effect.succeed(made.right)
        : Effect.fail(new ConfigurationError({ reason: made.left }))
    }
    // Whether this node can have peers at all.
    const base = yield* configured(undefined)

    const add = (configuration: PeerConfiguration): Runner => {
      const runner = makeRunner(environment, configuration)
      if (configuration.remoteHost === undefined) unnamed.add(runner)
      else named.set(keyOf(configuration.remoteHost), runner)
      return runner
    }
    const remove = (runner: Runner, remoteHost: string | undefined): void => {
      unnamed.delete(runner)
      if (remoteHost !== undefined && named.get(keyOf(remoteHost)) === runner) named.delete(keyOf(remoteHost))
    }

    /** Forgets a peer that came without being known and is gone. */
    const makesRoom = (known: ReadonlySet<string>): boolean => {
      for (const [key, runner] of named) {
        if (runner.state() !== 'Closed' || runner.destination() !== undefined || known.has(key)) continue
        named.delete(key)
        environment.runFork(runner.close(settings.cause))
        return true
      }
      return false
    }

    const aimed = ({ remoteHost, host, port, tls }: Remote): Effect.Effect<Runner, ConfigurationError, Scope.Scope> =>
      Effect.gen(function* () {
        const destination: Destination = { host, port, tls }
        const known = remoteHost === undefined ? undefined : named.get(keyOf(remoteHost))
        if (known?.destination() !== undefined) {
          return yield* Effect.fail(
            new ConfigurationError({ reason: { _tag: 'PeersClash', remoteHost: remoteHost ?? '' } }),
          )
        }
        const runner = known ?? add(yield* configured(remoteHost))
        runner.aim(destination)
        yield* Effect.addFinalizer(() =>
          Effect.ensuring(
            runner.close(settings.cause),
            Effect.sync(() => remove(runner, remoteHost)),
          ),
        )
        return runner
      })

    const { originHost, originRealm } = options
    return {
      asking: { originHost, originRealm, nextEndToEndId: environment.nextEndToEndId },
      connect: (remote, wait = 'open') =>
        Effect.gen(function* () {
          const runner = yield* aimed(remote)
          if (wait === 'open') yield* runner.peer.connect
          else runner.dispatch({ _tag: 'Start' })
          return runner.peer
        }),
      listen: (at = {}) =>
        Effect.gen(function* () {
          const known = new Set(at.knownPeers?.map(keyOf))
          const accepting = acceptor(environment, {
            local: base.local,
            patience: base.timers.capabilities,
            runnerOf: (identity) => {
              const key = keyOf(identity)
              const runner = named.get(key)
              if (runner !== undefined) return runner
              if (at.unknownPeers !== 'accept' && !known.has(key)) return undefined
              if (named.size >= settings.maximumPeers && !makesRoom(known)) return undefined
              const made = peerConfiguration({ ...settings.parts, remoteHost: identity })
              return made._tag === 'Right' ? add(made.right) : undefined
            },
          })
          const listening = yield* environment.transport.listen(at, accepting.accept)
          yield* Effect.addFinalizer(() =>
            Effect.suspend(() => {
              accepting.stop()
              return closeAll([...named.values()].filter((runner) => runner.destination() === undefined))
            }),
          )
          return listening
        }),
      peers: Effect.sync(() => all().map(({ peer }) => peer)),
      peer: (identity) => Effect.sync(() => named.get(keyOf(identity))?.peer),
      events: environment.events,
    }
  })
