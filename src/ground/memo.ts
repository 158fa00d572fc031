/**
 * Values that are made when they are first asked for.
 *
 * @module
 */

/** The same value every time, made at the first; tables of thousands of AVPs cost nothing until a message needs them. */
export const memo = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => (made ??= { value: make() }).value
}
