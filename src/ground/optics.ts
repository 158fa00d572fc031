/**
 * Lenses as plain records in the shape of monocle-ts, so that its functions take them as they are.
 *
 * @module
 */
import { none, some, type Option } from './either.ts'
import { isInherited, valueAt } from './own.ts'

/** Looks at one part of `S` and replaces it. */
export interface Lens<S, A> {
  readonly get: (s: S) => A
  readonly set: (a: A) => (s: S) => S
}

/** Looks at a part of `S` that may be absent. */
export interface Optional<S, A> {
  readonly getOption: (s: S) => Option<A>
  readonly set: (a: A) => (s: S) => S
}

/**
 * The lens of a field that may be absent: a `Lens` of `A | undefined` and an `Optional` of `A` in one record.
 * `set` puts the field in whether or not it was there, and `set(undefined)` takes it out.
 */
export interface OptionalField<S, A> {
  readonly get: (s: S) => A | undefined
  readonly getOption: (s: S) => Option<A>
  readonly set: (a: A | undefined) => (s: S) => S
}

/** The lens of one key; `set` gives the same object back when nothing changes. */
export const prop = <S, K extends keyof S>(key: K): Lens<S, S[K]> => {
  const get = getter<S, K>(key)
  return { get, set: (a) => (s) => (Object.is(get(s), a) ? s : { ...s, [key]: a }) }
}

/** Of keys that every object has, what is the record's own. */
const getter = <S, K extends keyof S>(key: K): ((s: S) => S[K]) =>
  isInherited(key) ? (s) => valueAt(s as { readonly [key: string]: unknown }, key as string) as S[K] : (s) => s[key]

/** The lens of one key whose value may be `undefined`. */
export const optionalProp = <S, K extends keyof S>(key: K): OptionalField<S, Exclude<S[K], undefined>> => {
  const lens = prop<S, K>(key)
  return {
    get: lens.get as (s: S) => Exclude<S[K], undefined> | undefined,
    getOption: (s) => {
      const a = lens.get(s)
      return a === undefined ? none : some(a as Exclude<S[K], undefined>)
    },
    set: lens.set as OptionalField<S, Exclude<S[K], undefined>>['set'],
  }
}

/** Applies `f` to the part that `lens` looks at. */
export const modify =
  <S, A>(lens: Lens<S, A>, f: (a: A) => A) =>
  (s: S): S =>
    lens.set(f(lens.get(s)))(s)

/** A lens into a lens. */
export const composeLens = <S, A, B>(outer: Lens<S, A>, inner: Lens<A, B>): Lens<S, B> => ({
  get: (s) => inner.get(outer.get(s)),
  set: (b) => (s) => outer.set(inner.set(b)(outer.get(s)))(s),
})
