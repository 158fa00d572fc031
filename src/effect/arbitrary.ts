/**
 * Generated values. Effect's `Arbitrary` is marked unstable: nothing else here imports it.
 *
 * @module
 */
import * as Arbitrary from 'effect/Arbitrary'
import type { Codec } from '../algebra/codec.ts'
import type { Message } from '../ground/record.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { codecOf } from './messages.ts'
import { schemaOf } from './schema.ts'

interface ArbitraryOf {
  <M>(dictionary: Dictionary<M>): Arbitrary.Arbitrary<M | Message>
  <A>(codec: Codec<A>): Arbitrary.Arbitrary<A>
}

/**
 * Values that a codec takes, derived from its table or data format: headers, fields, groups in groups, AVPs that no
 * rule names. The schemas of a codec carry the same, so that `Arbitrary.schema` has it for whatever they are a part of.
 *
 * ```ts
 * import * as Arbitrary from 'effect/Arbitrary'
 * import * as Effect from 'effect/Effect'
 * import { DisconnectPeer } from 'diameter-codec'
 * import { arbitraryOf, encodeEffect } from 'diameter-codec/effect'
 *
 * const program = Arbitrary.checkEffect(arbitraryOf(DisconnectPeer), (message) =>
 *   Effect.map(encodeEffect(DisconnectPeer)(message), (octets) => octets.length % 4 === 0),
 * )
 * Effect.runSync(program)._tag // => 'Passed'
 * ```
 */
export const arbitraryOf: ArbitraryOf = <A>(codec: Codec<A> | Dictionary<unknown>): Arbitrary.Arbitrary<A> =>
  Arbitrary.schema(schemaOf<A>(codecOf(codec)))
