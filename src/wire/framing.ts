/**
 * A byte stream cut into messages by Message Length: a pure step from a state and a chunk to a state and messages.
 *
 * @module
 */
import type { DecodeError } from '../ground/error.ts'
import { copyOf } from '../ground/copy.ts'
import { errorOf, fail, maximumMessageSize, source } from '../ground/source.ts'
import { headerSize } from './header.ts'

/** Octets that came, newest first. */
interface Pending {
  readonly octets: Uint8Array
  readonly before: Pending | undefined
}

/** Between two chunks. */
export type FramerState =
  /** `size` octets of a message that is not whole yet, and its length once that is known (0 before). */
  | {
      readonly _tag: 'Receiving'
      readonly size: number
      readonly announced: number
      readonly pending: Pending | undefined
    }
  /** A length that cannot be: where the next message begins is not to be known, so nothing more comes. */
  | { readonly _tag: 'Broken'; readonly error: DecodeError }

/** What a chunk completed, in order, and where it left the stream. */
export interface Framed {
  readonly state: FramerState
  /** Views on the chunk where a message lies in it whole, else octets of their own. */
  readonly messages: ReadonlyArray<Uint8Array>
}

/** Before the first chunk. */
export const framerStart: FramerState = { _tag: 'Receiving', size: 0, announced: 0, pending: undefined }

/** The last `size` octets: those pending, then those of `chunk` up to `end`. */
const join = (pending: Pending | undefined, chunk: Uint8Array, end: number, size: number): Uint8Array => {
  const joined = new Uint8Array(size)
  let at = size - end
  joined.set(view(chunk, 0, end), at)
  for (let link = pending; link !== undefined; link = link.before) {
    at -= link.octets.length
    joined.set(link.octets, at)
  }
  return joined
}

/** A chunk swallows the shorter ones before it, so that a message in single octets costs neither time nor memory. */
const append = (before: Pending | undefined, octets: Uint8Array): Pending =>
  before === undefined || before.octets.length > octets.length
    ? { octets, before }
    : append(
        before.before,
        join({ octets: before.octets, before: undefined }, octets, octets.length, before.octets.length + octets.length),
      )

/** A plain view: a Buffer's own methods differ. */
const view = (chunk: Uint8Array, from: number, to: number): Uint8Array =>
  new Uint8Array(chunk.buffer, chunk.byteOffset + from, to - from)

const lengthAt = (octets: Uint8Array, at: number): number =>
  (octets[at + 1]! << 16) | (octets[at + 2]! << 8) | octets[at + 3]!

const isMessageLength = (length: number, maximumSize: number): boolean =>
  length >= headerSize && length % 4 === 0 && length <= maximumSize

/** The end of a stream at a header whose length is not one. */
const broken = (header: Uint8Array, maximumSize: number): FramerState => {
  const announced = lengthAt(header, 0)
  const input = source(header)
  fail(
    input,
    announced % 4 === 0 && announced > maximumSize
      ? { _tag: 'BudgetExceeded', budget: 'size', maximum: maximumSize }
      : { _tag: 'InvalidMessageLength', announced, actual: announced },
    1,
    3,
  )
  const error = errorOf(input)
  return error === undefined ? framerStart : { _tag: 'Broken', error }
}

/**
 * The framer of a stream. However a stream is cut into chunks, the messages are the same. A message longer than
 * `maximumSize` (2^24 − 4 unless given) is refused as soon as its length is read, so memory is bounded by it. Only
 * Message Length is looked at: a message of another version is handed over, so that it can be answered.
 *
 * ```ts
 * import { fromHex, framer, framerStart } from 'diameter-codec'
 *
 * const octets = fromHex('0100001480000118000000000000000100000002')!
 * const push = framer({ maximumSize: 65536 })
 * const first = push(framerStart, octets.subarray(0, 7))
 * first.messages // => []
 * push(first.state, octets.subarray(7)).messages // => [octets]
 * ```
 */
export const framer =
  ({ maximumSize = maximumMessageSize }: { readonly maximumSize?: number } = {}) =>
  (state: FramerState, chunk: Uint8Array): Framed => {
    if (state._tag === 'Broken') return { state, messages: [] }
    const messages: Array<Uint8Array> = []
    let at = 0
    if (state.size > 0) {
      const size = state.size + chunk.length
      let { announced } = state
      if (announced === 0 && size >= 4) {
        const header = join(state.pending, chunk, 4 - state.size, 4)
        announced = lengthAt(header, 0)
        if (!isMessageLength(announced, maximumSize)) return { state: broken(header, maximumSize), messages }
      }
      if (announced === 0 || size < announced) {
        const pending = append(state.pending, copyOf(chunk, 0, chunk.length))
        return { state: { _tag: 'Receiving', size, announced, pending }, messages }
      }
      at = announced - state.size
      messages.push(join(state.pending, chunk, at, announced))
    }
    let announced = 0
    while (chunk.length - at >= 4) {
      announced = lengthAt(chunk, at)
      if (!isMessageLength(announced, maximumSize)) {
        return { state: broken(copyOf(chunk, at, at + 4), maximumSize), messages }
      }
      if (chunk.length - at < announced) break
      messages.push(view(chunk, at, at + announced))
      at += announced
      announced = 0
    }
    const size = chunk.length - at
    if (size === 0) return { state: framerStart, messages }
    const pending: Pending = { octets: copyOf(chunk, at, chunk.length), before: undefined }
    return { state: { _tag: 'Receiving', size, announced, pending }, messages }
  }
