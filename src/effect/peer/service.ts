/**
 * The services: one peer, a server, or a node that does both. Each layer disconnects when its scope closes.
 *
 * @module
 */
import type * as Config from 'effect/Config'
import * as Context from 'effect/Context'
import * as Effect from 'effect/Effect'
import * as Layer from 'effect/Layer'
import type { AcceptOptions } from './admission.ts'
import { makeNode, type Node } from './diameter-node.ts'
import type { ConfigurationError, ConnectError, TransportError } from './error.ts'
import type { NodeOptions, Remote } from './options.ts'
import type { Peer } from './peer.ts'
import type { Listening, ListenOptions } from './transport.ts'

/** A node whose connections are opened, and whose ports are listened on, as the program goes. */
export class DiameterNode extends Context.Service<DiameterNode, Node>()('diameter-codec/effect/peer/DiameterNode') {
  /** The node, in a scope. */
  static readonly make = makeNode

  static readonly layer = <R = never>(options: NodeOptions<R>): Layer.Layer<DiameterNode, ConfigurationError, R> =>
    Layer.effect(DiameterNode, makeNode(options))
}

/** What `DiameterPeer` is told. */
export interface PeerOptions<R = never> extends NodeOptions<R>, Remote {
  /** 'no': the layer is ready at once, and the connection is opened, and opened again, in the background. */
  readonly wait?: 'open' | 'no'
}

/** One peer that this node connects to. */
export class DiameterPeer extends Context.Service<DiameterPeer, Peer>()('diameter-codec/effect/peer/DiameterPeer') {
  /** Ready when the capabilities are exchanged. */
  static readonly layer = <R = never>(
    options: PeerOptions<R>,
  ): Layer.Layer<DiameterPeer, ConnectError | ConfigurationError, R> =>
    Layer.effect(
      DiameterPeer,
      Effect.flatMap(makeNode(options), (node) => node.connect(options, options.wait)),
    )

  /** The same with options that are read when the layer is built: see `peerConfig`. */
  static readonly layerConfig = <R = never>(
    config: Config.Config<PeerOptions<R>>,
  ): Layer.Layer<DiameterPeer, ConnectError | ConfigurationError | Config.ConfigError, R> =>
    Layer.unwrap(Effect.map(config, (options) => DiameterPeer.layer(options)))
}

/** What `DiameterServer` is told. */
export interface ServerOptions<R = never> extends NodeOptions<R>, ListenOptions, AcceptOptions {
  /** Peers that may connect, and that are connected to where it is known where they listen. */
  readonly peers?: ReadonlyArray<{ readonly remoteHost: string } & Partial<Remote>>
}

/** A node that listens, and where. */
export interface Server extends Node {
  readonly address: Listening
}

/** A node that peers connect to. */
export class DiameterServer extends Context.Service<DiameterServer, Server>()(
  'diameter-codec/effect/peer/DiameterServer',
) {
  /** Ready when it listens. */
  static readonly layer = <R = never>(
    options: ServerOptions<R>,
  ): Layer.Layer<DiameterServer, TransportError | ConfigurationError | ConnectError, R> =>
    Layer.effect(
      DiameterServer,
      Effect.gen(function* () {
        const { peers = [], knownPeers = [], knownAddresses = [] } = options
        const node = yield* makeNode(options)
        const address = yield* node.listen({
          ...options,
          knownPeers: [...knownPeers, ...peers.map(({ remoteHost }) => remoteHost)],
          knownAddresses: [...knownAddresses, ...peers.flatMap(({ host }) => (host === undefined ? [] : [host]))],
        })
        for (const { host, ...rest } of peers) {
          if (host !== undefined) yield* node.connect({ ...rest, host }, 'no')
        }
        return { ...node, address }
      }),
    )
}
