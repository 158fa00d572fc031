/**
 * Values that are made when they are first asked for.
 *
 * @module
 */

/** The same value every time, made at the first; tables of thousands of AVPs cost nothing until a message needs them. */
export const memo = <A extends {}>(make: () => A): (() => A) => {
  let made: A | undefined
  return () => (made === undefined ? (made = make()) : made)
}
