/**
 * A node: its peers, a state machine for each identity, the connections that it opens and those that it accepts.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type * as Scope from 'effect/Scope'
import type * as Stream from 'effect/Stream'
import { peerConfiguration } from '../../peer/configuration.ts'
import type { PeerConfiguration } from '../../peer/model.ts'
import { acceptor } from './acceptor.ts'
import { environmentOf, type Environment } from './environment.ts'
import { ConfigurationError, type ConnectError, type TransportError } from './error.ts'
import type { NodeOptions, Remote, Settings } from './options.ts'
import type { Asking, Peer, PeerNotice } from './peer.ts'
import { keyOf, makeRoster, type Roster } from './roster.ts'
import type { Runner } from './runner.ts'
import type { ListenOptions, Listening } from './transport.ts'

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
// node
// -------------------------------------------------------------------------------------

const configured = (
  { parts }: Settings,
  remoteHost: string | undefined,
): Effect.Effect<PeerConfiguration, ConfigurationError> => {
  const made = peerConfiguration({ ...parts, ...(remoteHost === undefined ? {} : { remoteHost }) })
  return made._tag === 'Right' ? Effect.succeed(made.right) : Effect.fail(new ConfigurationError({ reason: made.left }))
}

/** The peer that is connected to, until the scope closes. */
const aimed = (
  { settings }: Environment,
  roster: Roster,
  { remoteHost, host, port, tls }: Remote,
): Effect.Effect<Runner, ConfigurationError, Scope.Scope> =>
  Effect.gen(function* () {
    const known = remoteHost === undefined ? undefined : roster.find(remoteHost)
    if (known?.destination() !== undefined) {
      return yield* Effect.fail(
        new ConfigurationError({ reason: { _tag: 'PeersClash', remoteHost: remoteHost ?? '' } }),
      )
    }
    const runner = known ?? roster.add(yield* configured(settings, remoteHost))
    runner.aim({ host, port, tls })
    yield* Effect.addFinalizer(() =>
      Effect.ensuring(
        runner.close(settings.cause),
        Effect.sync(() => roster.remove(runner, remoteHost)),
      ),
    )
    return runner
  })

/** The machine of a peer that connects; `undefined` where it may not. */
const admitting = ({ settings }: Environment, roster: Roster, { knownPeers, unknownPeers }: AcceptOptions) => {
  const known = new Set(knownPeers?.map(keyOf))
  const isKnown = (identity: string): boolean => known.has(keyOf(identity))
  return (identity: string): Runner | undefined => {
    const runner = roster.find(identity)
    if (runner !== undefined) return runner
    if (unknownPeers !== 'accept' && !isKnown(identity)) return undefined
    if (!roster.hasRoom(isKnown)) return undefined
    const made = peerConfiguration({ ...settings.parts, remoteHost: identity })
    return made._tag === 'Right' ? roster.add(made.right) : undefined
  }
}

/** A node, until the scope closes: then it disconnects from all of its peers. */
export const makeNode = <R = never>(
  options: NodeOptions<R>,
): Effect.Effect<Node, ConfigurationError, R | Scope.Scope> =>
  Effect.gen(function* () {
    const environment = yield* environmentOf(options)
    const { settings } = environment
    const roster = makeRoster(environment)
    yield* Effect.addFinalizer(() => Effect.suspend(() => roster.close(roster.all(), settings.cause)))
    // Whether this node can have peers at all.
    const base = yield* configured(settings, undefined)

    const { originHost, originRealm } = options
    return {
      asking: { originHost, originRealm, nextEndToEndId: environment.nextEndToEndId },
      connect: (remote, wait = 'open') =>
        Effect.gen(function* () {
          const runner = yield* aimed(environment, roster, remote)
          if (wait === 'open') yield* runner.peer.connect
          else runner.dispatch({ _tag: 'Start' })
          return runner.peer
        }),
      listen: (at = {}) =>
        Effect.gen(function* () {
          const accepting = acceptor(environment, {
            local: base.local,
            patience: base.timers.capabilities,
            secure: at.tls !== undefined,
            runnerOf: admitting(environment, roster, at),
          })
          const listening = yield* environment.transport.listen(at, accepting.accept)
          yield* Effect.addFinalizer(() =>
            Effect.suspend(() => {
              accepting.stop()
              return roster.close(roster.incoming(), settings.cause)
            }),
          )
          return listening
        }),
      peers: Effect.sync(() => roster.all().map(({ peer }) => peer)),
      peer: (identity) => Effect.sync(() => roster.find(identity)?.peer),
      events: environment.events,
    }
  })
