/**
 * Copies of octets, for results that nothing else may change.
 *
 * @module
 */

/** No octets: one value for all, since nothing in it can change, and making one takes V8 longer than making some. */
export const noOctets: Uint8Array = /*#__PURE__*/ new Uint8Array(0)

/** So many octets, all zero. */
export const zeros = (size: number): Uint8Array => (size === 0 ? noOctets : new Uint8Array(size))

const largeCopy = (bytes: Uint8Array, from: number, to: number): Uint8Array => {
  // What a Buffer calls a slice is no copy.
  if (bytes.constructor === Uint8Array) return bytes.slice(from, to)
  const copy = new Uint8Array(to - from)
  copy.set(bytes.subarray(from, to))
  return copy
}

/** The octets of `from` to `to` once more, in memory of their own. */
export const copyOf = (bytes: Uint8Array, from: number, to: number): Uint8Array => {
  if (to - from > 8) return largeCopy(bytes, from, to)
  const copy = zeros(to - from)
  for (let at = from, i = 0; at < to; at++, i++) copy[i] = bytes[at]!
  return copy
}
