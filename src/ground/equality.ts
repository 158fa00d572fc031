/**
 * Structural equality of the values that this library makes: primitives, arrays, octets and plain records.
 *
 * @module
 */

const sameOctets = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/**
 * Whether two values are the same all the way down. `NaN` equals itself, and −0 is not 0, since their octets differ.
 *
 * ```ts
 * import { equals } from 'diameter-codec'
 *
 * equals({ data: Uint8Array.of(1) }, { data: Uint8Array.of(1) }) // => true
 * equals([1, 2], [1, 3]) // => false
 * ```
 */
export const equals = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a instanceof Uint8Array) return b instanceof Uint8Array && sameOctets(a, b)
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => equals(item, b[index]))
  }
  if (Array.isArray(b) || b instanceof Uint8Array) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && equals(a[key as keyof typeof a], b[key as keyof typeof b]))
  )
}
