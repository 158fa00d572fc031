/**
 * What the runners of a node's peers have in common: the clock, chance, the fibres' context, and where things are told.
 *
 * @module
 */
import type * as Effect from 'effect/Effect'
import type * as Fiber from 'effect/Fiber'
import type * as Stream from 'effect/Stream'
import type { Answering } from './handler.ts'
import type { Metrics } from './metrics.ts'
import type { Settings } from './options.ts'
import type { Peer, PeerNotice } from './peer.ts'
import type { Transport } from './transport.ts'

/** The surroundings of a peer's runner. */
export interface Environment {
  readonly settings: Settings
  readonly transport: Transport
  readonly answer: (message: { readonly _tag: string }, octets: Uint8Array, from: Peer) => Answering<never>
  /** Forks in the node's context, which is that of its handlers. */
  readonly runFork: <A, E>(effect: Effect.Effect<A, E>) => Fiber.Fiber<A, E>
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  /** Milliseconds since 1970. */
  readonly date: () => number
  /** −1 to 1. */
  readonly jitter: () => number
  readonly nextEndToEndId: () => number
  readonly publish: (notice: PeerNotice) => void
  readonly events: Stream.Stream<PeerNotice>
  readonly metrics: Metrics
}
