/**
 * Values with memory of their own, for those that are kept longer than the message that they came from.
 *
 * @module
 */
import { encodeUtf8, utf8 } from '../ground/text.ts'

/** Shorter texts are never parts of another one in V8. */
const shortestPart = 13

/** The same text, not as a part of another. */
const detachedText = (text: string): string => {
  if (text.length < shortestPart) return text
  const octets = new Uint8Array(3 * text.length)
  const copy = utf8(octets, 0, encodeUtf8(text, octets))
  // A surrogate without its other half has no octets.
  return copy === text ? copy : text
}

/**
 * The same value in memory of its own. What a decoder gives keeps its message alive: a text up to 4 KB of it, octets of a
 * message of more than 4 KB all of it. That is no matter while messages are handled; a Session-Id that is the key of a
 * table for hours is better detached. Records, lists, octets and text are copied, all else stays as it is.
 *
 * ```ts
 * import { detach, equals } from 'diameter-codec'
 *
 * const octets = new Uint8Array(1024)
 * const avp = { code: 33, data: octets.subarray(0, 2) }
 * equals(detach(avp), avp) // => true
 * detach(avp).data.buffer.byteLength // => 2
 * ```
 */
export const detach = <A>(value: A): A => detached(value) as A

const detached = (value: unknown): unknown => {
  if (typeof value === 'string') return detachedText(value)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) return Uint8Array.from(value)
  if (Array.isArray(value)) return value.map(detached)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  // First all keys, so that the copy has the shape of the record.
  const copy = { ...value } as { [key: string]: unknown }
  for (const key of Object.keys(copy)) copy[key] = detached(copy[key])
  return copy
}
