/**
 * Whether both sides do the same work: the same values, the same octets, and the same refusals of thousands of messages
 * and values that are wrong.
 *
 * @module
 */
import { equals, resultCode } from 'diameter-codec'
import { accepted, wire, workloads } from './workloads.mjs'

/** @typedef {import('./workloads.mjs').Side} Side */
/** @typedef {import('./workloads.mjs').Result} Result */

/** @param {number} seed of a sequence that is the same in every run */
const sequence = (seed) => {
  let state = seed
  /** @param {number} limit */
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % limit
  }
}

/**
 * The message, each of its truncations, each of its single-bit flips, and messages with up to four octets replaced.
 *
 * @param {Uint8Array} octets
 */
function* messages(octets) {
  for (let size = octets.length; size >= 0; size--) yield octets.slice(0, size)
  for (let bit = 0; bit < 8 * octets.length; bit++) {
    const flipped = octets.slice()
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    yield flipped
  }
  const next = sequence(1)
  for (let i = 0; i < 5000; i++) {
    const edited = octets.slice()
    for (let edits = next(4) + 1; edits > 0; edits--) edited[20 + next(octets.length - 20)] = next(256)
    yield edited
  }
}

const oddValues = [
  undefined,
  null,
  -1,
  0,
  1.5,
  2 ** 32,
  '',
  'two words',
  'naïve',
  '\ud800',
  'x'.repeat(70),
  -1n,
  2n ** 64n,
]

/**
 * The record with each of its parts, at every level, replaced by values that mostly do not belong there; types keep
 * headers and wire AVPs from being anything else.
 *
 * @param {unknown} value
 * @returns {Generator}
 */
function* values(value) {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  for (const [key, part] of Object.entries(value)) {
    if (key === 'avps' || key === 'undecoded') continue
    /** @param {unknown} other */
    const replaced = (other) => (Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other })
    if (key !== 'header') for (const odd of oddValues) yield replaced(odd)
    for (const other of values(part)) yield replaced(other)
  }
}

/**
 * The Result-Code of a refusal: our side has an error, the other the number itself.
 *
 * @param {unknown} refusal
 */
const codeOf = (refusal) =>
  typeof refusal === 'number' ? refusal : resultCode(/** @type {import('diameter-codec').DecodeError} */ (refusal))

/**
 * @param {string} name
 * @param {Side} ours
 * @param {Side} hand
 * @param {Uint8Array} octets
 */
const compare = (name, ours, hand, octets) => {
  let compared = 0
  for (const message of messages(octets)) {
    const a = ours.decode(message)
    const b = hand.decode(message)
    const same =
      a._tag === b._tag && (a._tag === 'Right' ? equals(a.right, b.right) : codeOf(a.left) === codeOf(b.left))
    if (!same) throw new Error(`${name}: decoders differ on ${Buffer.from(message).toString('hex')}`)
    compared++
  }
  const record = accepted(ours.decode(octets))
  for (const value of [record, ...values(record)]) {
    const a = ours.encode(value)
    const b = hand.encode(value)
    if (a._tag !== b._tag || !equals(a.right, b.right)) throw new Error(`${name}: encoders differ`, { cause: value })
    compared++
  }
  return compared
}

/** How many messages and values both sides treated alike; throws for the first that they did not. */
export const agreement = () =>
  workloads.reduce(
    (sum, { name, octets, ours, hand }) =>
      sum + compare(name, ours, hand, octets) + compare(`${name} on the wire`, wire.ours, wire.hand, octets),
    0,
  )
