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
import { isAddress } from './address.ts'
import { admitting, type AcceptOptions } from './admission.ts'
import { environmentOf, type Environment } from './environment.ts'
import { ConfigurationError, type ConnectError, type TransportError } from './error.ts'
import type { Aim, NodeOptions, Remote, Settings } from './options.ts'
import type { Asking, Peer, PeerNotice } from './peer.ts'
import { makeRoster, type Roster } from './roster.ts'
import type { Runner } from './runner.ts'
import type { ListenOptions, Listening } from './transport.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

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
  { remoteHost, host, port, tls, certifiedName = remoteHost }: Remote,
): Effect.Effect<Runner, ConfigurationError, Scope.Scope> =>
  Effect.gen(function* () {
    const known = remoteHost === undefined ? undefined : roster.find(remoteHost)
    if (known?.destination() !== undefined) {
      return yield* Effect.fail(
        new ConfigurationError({ reason: { _tag: 'PeersClash', remoteHost: remoteHost ?? '' } }),
      )
    }
    const runner = known ?? roster.add(yield* configured(settings, remoteHost))
    const aim = { host, port, tls, certifiedName }
    runner.aim({ ...aim, tls: tlsOf(aim) })
    yield* Effect.addFinalizer(() =>
      Effect.ensuring(
        runner.close(settings.cause),
        Effect.sync(() => roster.remove(runner, remoteHost)),
      ),
    )
    return runner
  })

/** TLS as a peer's certificate is checked by: with a name that it must have, Node's check of the host is none. */
const tlsOf = ({ host, tls, certifiedName }: Aim): Aim['tls'] => {
  if (tls === undefined || typeof certifiedName !== 'string' || tls.servername !== undefined) return tls
  const servername = isAddress(host) ? { servername: certifiedName } : {}
  return { checkServerIdentity: () => undefined, ...servername, ...tls }
}

/** Whether TLS asks those who connect for a certificate, and what is to be said of whom it trusts. */
const clientCertificates = ({ tls }: ListenOptions): { readonly isAsked: boolean; readonly warning?: string } => {
  if (tls === undefined) return { isAsked: false }
  const isAsked = tls.requestCert ?? tls.ca !== undefined
  if (!isAsked) return { isAsked, warning: 'TLS without `ca` asks for no certificates: it trusts anybody' }
  if (tls.rejectUnauthorized === false) {
    return {
      isAsked: false,
      warning: 'TLS without `rejectUnauthorized` takes any certificate, or none: it trusts anybody',
    }
  }
  return tls.ca === undefined && tls.pfx === undefined
    ? { isAsked, warning: 'TLS without `ca` trusts whoever has a certificate of an authority that Node knows' }
    : { isAsked }
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
      asking: {
        originHost,
        originRealm,
        nextEndToEndId: environment.nextEndToEndId,
        learns: environment.metrics.learns,
      },
      connect: (remote, wait = 'open') =>
        Effect.gen(function* () {
          const runner = yield* aimed(environment, roster, remote)
          if (wait === 'open') yield* runner.peer.connect
          else runner.dispatch({ _tag: 'Start' })
          return runner.peer
        }),
      listen: (at = {}) =>
        Effect.gen(function* () {
          const { isAsked, warning } = clientCertificates(at)
          if (warning !== undefined) yield* Effect.logWarning(warning)
          const accepting = acceptor(environment, {
            local: base.local,
            patience: base.timers.capabilities,
            secure: at.tls !== undefined,
            admission: admitting(environment, roster, { ...at, asksCertificates: isAsked }),
            places: settings.places,
            knownAddresses: [
              ...(at.knownAddresses ?? []),
              ...roster.all().flatMap((runner) => {
                const host = runner.destination()?.host
                return host !== undefined && isAddress(host) ? [host] : []
              }),
            ],
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
