/**
 * The core's lenses as Effect's optics: they compose with all of those, and keep the core's way of giving the same
 * record back where nothing changes.
 *
 * @module
 */
import * as Optic from 'effect/Optic'
import * as Result from 'effect/Result'
import * as SchemaIssue from 'effect/SchemaIssue'
import type { Lens, Optional } from '../ground/optics.ts'
import { getAll, modifyAll, type Traversal } from '../ground/traversal.ts'

interface ToOptic {
  <S, A>(lens: Lens<S, A>): Optic.Lens<S, A>
  <S, A>(optional: Optional<S, A>): Optic.Optional<S, A>
  <S, A>(traversal: Traversal<S, A>): Optic.Traversal<S, A>
}

const refused = (expected: string) => Result.fail(new SchemaIssue.InvalidValue({ expected }))

const ofOptional = <S, A>({ getOption, set }: Optional<S, A>): Optic.Optional<S, A> =>
  Optic.makeOptional<S, A>(
    (s) => {
      const a = getOption(s)
      return a._tag === 'Some' ? Result.succeed(a.value) : refused('a part that is present')
    },
    (a, s) => (getOption(s)._tag === 'Some' ? Result.succeed(set(a)(s)) : refused('a part that is present')),
  )

const ofTraversal = <S, A>(traversal: Traversal<S, A>): Optic.Traversal<S, A> => {
  const all = getAll(traversal)
  return Optic.makeOptional<S, ReadonlyArray<A>>(
    (s) => Result.succeed(all(s)),
    (parts, s) => {
      const { length } = all(s)
      if (parts.length !== length) return refused(`${length} values, one for each`)
      let next = 0
      return Result.succeed(modifyAll(traversal, () => parts[next++] as A)(s))
    },
  )
}

/**
 * The optic of a lens, an optional or a traversal, ours or any in the shape of monocle-ts. That of a field that may be
 * absent looks at `A | undefined`, so that it can be put in and taken out; `.notUndefined()` goes on into one that is
 * there. A traversal takes as many values as there were, so that a list that must not be empty never is.
 *
 * ```ts
 * import * as Optic from 'effect/Optic'
 * import { any, avp, each, Format, grouped, optional, some } from 'diameter-codec'
 * import { toOptic } from 'diameter-codec/effect'
 *
 * const Rate = avp({ name: 'Rate', code: 3003, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
 * const Rates = grouped([optional(Rate), any])
 * const Party = avp({ name: 'Party', code: 3002, vendorId: 99999, mandatory: true, format: Rates })
 * const Parties = grouped([some(Party)])
 *
 * const rate = toOptic(Rates.lenses.rate).notUndefined()
 * const rates = toOptic(each(Parties.lenses.party)).forEach((party) => party.compose(rate))
 * const parties = Parties.make({ party: [{ rate: 1 }, {}, { rate: 3 }] })
 * Optic.getAll(rates)(parties) // => [1, 3]
 * Optic.getAll(rates)(rates.modifyAll((rate) => 2 * rate)(parties)) // => [2, 6]
 * rates.modifyAll((rate) => rate)(parties) === parties // => true
 * ```
 */
export const toOptic: ToOptic = (<S, A>(optic: Lens<S, A> | Optional<S, A> | Traversal<S, A>) => {
  if ('modifyF' in optic) return ofTraversal(optic)
  return 'get' in optic ? Optic.makeLens<S, A>(optic.get, (a, s) => optic.set(a)(s)) : ofOptional(optic)
}) as ToOptic

/** The optics of lenses, by the same keys. */
export type Optics<Lenses> = {
  readonly [K in keyof Lenses]: Lenses[K] extends Lens<infer S, infer A> ? Optic.Lens<S, A> : never
}

/** A command or a group's codec, or the AVP of a group. */
export type HasLenses<Lenses> = { readonly lenses: Lenses } | { readonly data: { readonly lenses: Lenses } }

/**
 * An optic for each field of a command or a group.
 *
 * ```ts
 * import { DisconnectPeerAnswer, FailedAvp } from 'diameter-codec'
 * import { optics } from 'diameter-codec/effect'
 *
 * const { failedAvp } = optics(DisconnectPeerAnswer)
 * const failed = failedAvp.notUndefined().compose(optics(FailedAvp).avps)
 * const answer = DisconnectPeerAnswer.make({
 *   header: { hopByHopId: 1, endToEndId: 2 },
 *   resultCode: 5005,
 *   originHost: 'b.example.net',
 *   originRealm: 'example.net',
 *   failedAvp: { avps: [] },
 * })
 * failed.getResult(answer)._tag // => 'Success'
 * failed.getResult(failedAvp.replace(undefined, answer))._tag // => 'Failure'
 * ```
 */
export const optics = <Lenses extends object>(of: HasLenses<Lenses>): Optics<Lenses> => {
  const { lenses } = 'lenses' in of ? of : of.data
  return Object.fromEntries(
    Object.entries(lenses as { readonly [key: string]: Lens<unknown, unknown> }).map(([key, lens]) => [
      key,
      toOptic(lens),
    ]),
  ) as unknown as Optics<Lenses>
}
