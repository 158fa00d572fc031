/**
 * Traversals as plain records in the shape of monocle-ts: many parts of one value, looked at and changed together.
 *
 * @module
 */
import type { Applicative, Applicative1, Applicative2, Applicative2C, Applicative3 } from 'fp-ts/lib/Applicative.js'
// fp-ts keeps these types beside `lib`, and no code with them.
import type { HKT, Kind, Kind2, Kind3, URIS, URIS2, URIS3 } from 'fp-ts/lib/../HKT.js'
import type { Lens, Optional } from './optics.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** Changes all parts under an effect, from the first to the last. */
interface ModifyF<S, A> {
  <F extends URIS3>(F: Applicative3<F>): <R, E>(f: (a: A) => Kind3<F, R, E, A>) => (s: S) => Kind3<F, R, E, S>
  <F extends URIS2>(F: Applicative2<F>): <E>(f: (a: A) => Kind2<F, E, A>) => (s: S) => Kind2<F, E, S>
  <F extends URIS2, E>(F: Applicative2C<F, E>): (f: (a: A) => Kind2<F, E, A>) => (s: S) => Kind2<F, E, S>
  <F extends URIS>(F: Applicative1<F>): (f: (a: A) => Kind<F, A>) => (s: S) => Kind<F, S>
  <F>(F: Applicative<F>): (f: (a: A) => HKT<F, A>) => (s: S) => HKT<F, S>
}

/** Looks at any number of parts of `S`. */
export interface Traversal<S, A> {
  readonly modifyF: ModifyF<S, A>
}

/** A lens, an optional or a traversal into `S`, ours or monocle-ts's. */
type OpticOn<S> =
  | { readonly get: (s: S) => unknown; readonly set: (a: never) => (s: S) => unknown }
  | { readonly getOption: (s: S) => unknown; readonly set: (a: never) => (s: S) => unknown }
  | { readonly modifyF: (F: never) => (f: never) => (s: S) => unknown }

/** A lens, an optional or a traversal into anything. */
export type AnyOptic = OpticOn<never>

/** What an optic looks into. */
type WholeOf<O> = O extends { readonly set: (a: never) => (s: infer S) => unknown }
  ? S
  : O extends Traversal<infer S, infer _>
    ? S
    : never

/** What an optic looks at; of a part that may be absent, the part. */
type PartOf<O> =
  O extends Optional<infer _, infer A>
    ? A
    : O extends { readonly get: (s: never) => infer A }
      ? A
      : O extends Traversal<infer _, infer A>
        ? A
        : never

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** What all of fp-ts's applicatives have, whatever their types. */
interface AnyApplicative {
  readonly map: (fa: unknown, f: (a: never) => unknown) => unknown
  readonly ap: (fab: unknown, fa: unknown) => unknown
  readonly of: (a: unknown) => unknown
}

type AnyModifyF = (F: AnyApplicative) => (f: (a: unknown) => unknown) => (s: unknown) => unknown

const traversal = <S, A>(modifyF: AnyModifyF): Traversal<S, A> => ({ modifyF: modifyF as unknown as ModifyF<S, A> })

/** A list from its end to its beginning: one more item is one more link, and no copy of the others. */
interface Link {
  readonly before: Link | undefined
  readonly item: unknown
}

/** The list of links; the same list as before where every item is the same. */
const unlinked =
  (list: ReadonlyArray<unknown>) =>
  (last: Link | undefined): ReadonlyArray<unknown> => {
    const items: Array<unknown> = list.slice()
    let changed = false
    for (let link = last, i = items.length - 1; link !== undefined; link = link.before, i--) {
      changed ||= !Object.is(items[i], link.item)
      items[i] = link.item
    }
    return changed ? items : list
  }

const linking =
  (before: Link | undefined) =>
  (item: unknown): Link => ({ before, item })

const modifyItems: AnyModifyF = (F) => (f) => (s) => {
  const list = s as ReadonlyArray<unknown>
  let links = F.of(undefined)
  for (const item of list) links = F.ap(F.map(links, linking), f(item))
  return F.map(links, unlinked(list))
}

const modifyThrough =
  (optic: AnyOptic): AnyModifyF =>
  (F) =>
  (f) =>
  (s) => {
    if ('modifyF' in optic) return (optic.modifyF as unknown as AnyModifyF)(F)(f)(s)
    const set = (a: never): unknown => optic.set(a)(s as never)
    if (!('getOption' in optic)) return F.map(f(optic.get(s as never)), set)
    const part = (optic as unknown as Optional<unknown, unknown>).getOption(s)
    return part._tag === 'Some' ? F.map(f(part.value), set) : F.of(s)
  }

/**
 * Every item of a field that is a list.
 *
 * ```ts
 * import { each, getAll, SessionTerminationRequest } from 'diameter-codec'
 *
 * const request = SessionTerminationRequest.make({
 *   header: { hopByHopId: 1, endToEndId: 2 },
 *   sessionId: 'a;1;1',
 *   originHost: 'a.example.net',
 *   originRealm: 'example.net',
 *   destinationRealm: 'example.org',
 *   authApplicationId: 4,
 *   terminationCause: 'DIAMETER_LOGOUT',
 *   routeRecord: ['r.example.net', 'r.example.org'],
 * })
 * getAll(each(SessionTerminationRequest.lenses.routeRecord))(request) // => ['r.example.net', 'r.example.org']
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const each = <S, As extends ReadonlyArray<unknown>>(list: Lens<S, As>): Traversal<S, As[number]> =>
  traversal((F) => (f) => modifyThrough(list)(F)(modifyItems(F)(f)))

interface Focus {
  <A extends AnyOptic>(a: A): Traversal<WholeOf<A>, PartOf<A>>
  <A extends AnyOptic, B extends OpticOn<PartOf<A>>>(a: A, b: B): Traversal<WholeOf<A>, PartOf<B>>
  <A extends AnyOptic, B extends OpticOn<PartOf<A>>, C extends OpticOn<PartOf<B>>>(
    a: A,
    b: B,
    c: C,
  ): Traversal<WholeOf<A>, PartOf<C>>
  <A extends AnyOptic, B extends OpticOn<PartOf<A>>, C extends OpticOn<PartOf<B>>, D extends OpticOn<PartOf<C>>>(
    a: A,
    b: B,
    c: C,
    d: D,
  ): Traversal<WholeOf<A>, PartOf<D>>
  <
    A extends AnyOptic,
    B extends OpticOn<PartOf<A>>,
    C extends OpticOn<PartOf<B>>,
    D extends OpticOn<PartOf<C>>,
    E extends OpticOn<PartOf<D>>,
  >(
    a: A,
    b: B,
    c: C,
    d: D,
    e: E,
  ): Traversal<WholeOf<A>, PartOf<E>>
}

/**
 * One optic into the next, from the outside in: lenses, fields that may be absent, and `each` field that is a list. What
 * is absent on the way is no part.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { each, focus, getAll, modifyAll, ProxyInfo, SessionTerminationRequest } from 'diameter-codec'
 *
 * const request = SessionTerminationRequest.make({
 *   header: { hopByHopId: 1, endToEndId: 2 },
 *   sessionId: 'a;1;1',
 *   originHost: 'a.example.net',
 *   originRealm: 'example.net',
 *   destinationRealm: 'example.org',
 *   authApplicationId: 4,
 *   terminationCause: 'DIAMETER_LOGOUT',
 *   proxyInfo: [{ proxyHost: 'P.example.net', proxyState: Uint8Array.of(1) }],
 * })
 * const proxyHosts = focus(each(SessionTerminationRequest.lenses.proxyInfo), ProxyInfo.data.lenses.proxyHost)
 * const lowered = pipe(request, modifyAll(proxyHosts, (host) => host.toLowerCase()))
 * getAll(proxyHosts)(lowered) // => ['p.example.net']
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const focus: Focus = (...optics: ReadonlyArray<AnyOptic>) =>
  traversal((F) => (f) => optics.reduceRight((inner, optic) => modifyThrough(optic)(F)(inner), f))

// -------------------------------------------------------------------------------------
// uses
// -------------------------------------------------------------------------------------

/** No effect at all. */
const identity: AnyApplicative = {
  map: (fa, f) => f(fa as never),
  ap: (fab, fa) => (fab as (a: unknown) => unknown)(fa),
  of: (a) => a,
}

const modifyPlainly = (optic: { readonly modifyF: unknown }, f: (a: unknown) => unknown, s: unknown): unknown =>
  (optic.modifyF as AnyModifyF)(identity)(f)(s)

/** Applies `f` to every part; what does not change is shared, all of it where nothing does. */
export const modifyAll =
  <S, A>(parts: Traversal<S, A>, f: (a: A) => A) =>
  (s: S): S =>
    modifyPlainly(parts, f as (a: unknown) => unknown, s) as S

/** Every part, in order. */
export const getAll =
  <S, A>(parts: Traversal<S, A>) =>
  (s: S): ReadonlyArray<A> => {
    const all: Array<A> = []
    modifyPlainly(
      parts,
      (a) => {
        all.push(a as A)
        return a
      },
      s,
    )
    return all
  }
