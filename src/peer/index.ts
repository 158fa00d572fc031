/**
 * A Diameter peer as a pure state machine: what happens goes in, what is to be done comes out.
 *
 * @module
 */
export type {
  Action,
  Cause,
  Connection,
  Input,
  LocalNode,
  Notice,
  PeerConfiguration,
  PeerEvent,
  Reason,
  RequestFailure,
  RequestId,
  Return,
  StateName,
  Timers,
  Transaction,
  VendorApplication,
  WatchdogName,
} from './model.ts'
export {
  defaultMaxima,
  defaultTimers,
  minimumWatchdog,
  peerConfiguration,
  type ConfigurationError,
  type ConfigurationParts,
} from './configuration.ts'
export { relayApplicationId, takes, unknownPeerAnswer, type Applications, type RemoteNode } from './capabilities.ts'
export { winsElection } from './election.ts'
export { identifierOf, type IdentifierKey } from './identifiers.ts'
export {
  incoming,
  incomingStart,
  maximumFirstMessage,
  type IncomingAction,
  type IncomingConfiguration,
  type IncomingEvent,
  type IncomingRejection,
  type IncomingState,
} from './incoming.ts'
export { deadline, memoryOf, step, type Memory, type Stepped } from './machine.ts'
export { retransmission } from '../wire/peek.ts'
export {
  start,
  type Departure,
  type Offer,
  type OwnRequest,
  type PeerState,
  type Seed,
  type WatchdogState,
} from './state.ts'
