/**
 * End-to-End Identifiers: "Upon reboot, implementations MAY set the high order 12 bits to contain the low order 12 bits of
 * current time, and the low order 20 bits to a random value. Senders MUST insert a unique identifier on each message." (RFC
 * 6733 section 3)
 *
 * Neither the time nor what is counted from a random start is a secret: who has seen one identifier knows the next, and may
 * use it first. So all 32 bits are those of a count, mixed by a key that nobody else has. Each number comes once in 2^32
 * messages, which no node sends in the 4 minutes for which an identifier has to be unique; after a restart, with another key,
 * as rarely again as any number drawn at random.
 *
 * @module
 */

/** Four numbers of 32 bits, drawn at random by who has a source of chance that nobody can guess. */
export type IdentifierKey = readonly [number, number, number, number]

/** A half of the number, mixed with the key of a round. */
const mixed = (half: number, key: number): number => {
  let word = Math.imul(half + 1, 0x9e3779b1) ^ key
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  word = Math.imul(word ^ (word >>> 13) ^ key, 0xc2b2ae35)
  return (word ^ (word >>> 16)) & 0xffff
}

/**
 * The identifier of a count, both 32-bit numbers. Different counts give different identifiers: each round keeps one half as
 * it is (a Feistel network), so that there is a way back. It keeps strangers from guessing; it is no cipher.
 *
 * ```ts
 * import { identifierOf } from 'diameter-codec/peer'
 *
 * const key = [1, 2, 3, 4] as const
 * const identifiers = new Set(Array.from({ length: 1000 }, (_, count) => identifierOf(key, count)))
 * identifiers.size // => 1000
 * ```
 */
export const identifierOf = (key: IdentifierKey, count: number): number => {
  let [left, right] = [count >>> 16, count & 0xffff]
  for (const each of key) [left, right] = [right, left ^ mixed(right, each)]
  return ((left << 16) | right) >>> 0
}
