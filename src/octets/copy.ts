/**
 * Copies of octets, for results that nothing else may change.
 *
 * @module
 */

/** No octets: one value for all, since nothing in it can change, and making one takes V8 longer than making some. */
export const noOctets: Uint8Array = /*#__PURE__*/ new Uint8Array(0)

/** Whether octets were handed to another thread: they look like none then. */
export const isDetached = (octets: Uint8Array): boolean => octets.length === 0 && hasLostBuffer(octets)

/** Asked of no octets alone: V8 moves octets to other memory when their buffer is looked at. */
const hasLostBuffer = ({ buffer }: Uint8Array): boolean => {
  try {
    return new DataView(buffer).byteLength < 0
  } catch {
    return true
  }
}

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
