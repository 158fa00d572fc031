/**
 * Names of records: hovers and errors say `ServiceLevelRequest` in place of all its fields.
 *
 * @module
 */
import type { TypeOf as ValueOf } from '../algebra/codec.ts'
import type { Constraint } from './constraint.ts'

/** Options of a command or a group whose records go by the name `A`. */
export interface Named<A> {
  readonly constraints?: ReadonlyArray<Constraint>
  readonly as: (a: A) => A
}

/** What records with a name are by their rules. */
export interface Called<Fields> {
  /** For the compiler alone: it is never there. */
  readonly _fields?: Fields
}

/**
 * Gives the records of a command or a group the name of an interface, which is declared as ever: hovers and errors say
 * `PingRequest` then, and not all its fields.
 *
 * ```ts
 * import { any, command, named, OriginHost, required, type TypeOf } from 'diameter-codec'
 *
 * const PingRequest = command('Ping-Request', { code: 9003, request: true }, [required(OriginHost), any], named<PingRequest>())
 * interface PingRequest extends TypeOf<typeof PingRequest> {}
 *
 * const header = { hopByHopId: 1, endToEndId: 2 }
 * const request: PingRequest = PingRequest.make({ header, originHost: 'a.example.net' })
 * request.originHost // => 'a.example.net'
 * ```
 *
 * What else is said beside rules goes into it: `named<Party>({ constraints: [ … ] })`.
 */
/*#__NO_SIDE_EFFECTS__*/
export const named = <A>(options: { readonly constraints?: ReadonlyArray<Constraint> } = {}): Named<A> => ({
  ...options,
  as: (a) => a,
})

/** The type of a codec's, a definition's or a command's values; where they go by a name, of what that stands for. */
export type TypeOf<C extends { readonly decode: (bytes: Uint8Array) => unknown }> =
  C extends Called<infer Fields> ? (unknown extends Fields ? ValueOf<C> : Fields) : ValueOf<C>
