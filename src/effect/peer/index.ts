/**
 * Peers: connections to other Diameter nodes, kept by RFC 6733's state machine, as services of Effect.
 *
 * @module
 */
export { peerConfig } from './config.ts'
export {
  ConfigurationError,
  ConnectError,
  Refusal,
  RequestError,
  TransportError,
  type NoPeer,
  type RefusalFields,
} from './error.ts'
export { type AnswerFields, type AnswerOf, type AnyExchange, type RequestFields, type RequestOf } from './exchange.ts'
export { handle, refuse } from './handler.ts'
export {
  type AnyAnswer,
  type AnyRequest,
  type Handler,
  type NodeOptions,
  type PlaceLimits,
  type RefusedConnection,
  type Remote,
  type Traced,
} from './options.ts'
export {
  type Capabilities,
  type Disconnection,
  type Peer,
  type PeerNotice,
  type PeerStatus,
  type RequestOptions,
  type Requests,
  type WatchdogAnswer,
} from './peer.ts'
export { type AcceptOptions, type Candidate } from './admission.ts'
export { type Certificate } from './certificate.ts'
export { type Node } from './diameter-node.ts'
export { type NodeBudgets } from './memory.ts'
export {
  DiameterNode,
  DiameterPeer,
  DiameterServer,
  type PeerOptions,
  type Server,
  type ServerOptions,
} from './service.ts'
export {
  type Arrival,
  type Destination,
  type Listening,
  type ListenOptions,
  type Transport,
  type TransportConnection,
} from './transport.ts'
export { DiameterPeers, type Alternative, type Peers, type PeersOptions } from './peers.ts'
export { nodeTransport } from './node-transport.ts'
export { fromSocket } from './socket.ts'
