/**
 * A byte stream cut into messages by Message Length: a pure step from a state and a chunk to a state and messages.
 *
 * @module
 */
import { decodeInput, type Decoder } from '../algebra/codec.ts'
import { copyOf } from '../octets/copy.ts'
import { left, type Either } from '../ground/either.ts'
import type { DecodeError } from '../ground/error.ts'
import { allocate } from '../octets/pool.ts'
import { errorOf, fail, maximumMessageSize, renew, source, type DecodeOptions, type Source } from '../octets/source.ts'
import { headerSize } from './header.ts'
import { unsigned24 } from './peek.ts'

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
export interface Framed<A> {
  readonly state: FramerState
  /** Octets are views on the chunk where a message lies in it whole. */
  readonly messages: ReadonlyArray<A>
}

/** Before the first chunk. */
export const framerStart: FramerState = { _tag: 'Receiving', size: 0, announced: 0, pending: undefined }

/** The octets of `from` to `to`: a plain view, since a Buffer's own methods differ. */
const view = (chunk: Uint8Array, from: number, to: number): Uint8Array =>
  new Uint8Array(chunk.buffer, chunk.byteOffset + from, to - from)

/** The last `size` octets: those pending, then those of `chunk` up to `end`. */
const join = (pending: Pending | undefined, chunk: Uint8Array, end: number, size: number): Uint8Array => {
  const joined = allocate(size)
  let at = size - end
  joined.set(view(chunk, 0, end), at)
  for (let link = pending; link !== undefined; link = link.before) {
    at -= link.octets.length
    joined.set(link.octets, at)
  }
  return joined
}

/** The same octets where the owner of the chunk does not write over them. */
const keep = (chunk: Uint8Array, from: number, to: number): Uint8Array => {
  const octets = allocate(to - from)
  octets.set(view(chunk, from, to))
  return octets
}

/** A chunk swallows the shorter ones before it, so that a message in single octets costs neither time nor memory. */
const append = (before: Pending | undefined, octets: Uint8Array): Pending =>
  before === undefined || before.octets.length > octets.length
    ? { octets, before }
    : append(
        before.before,
        join({ octets: before.octets, before: undefined }, octets, octets.length, before.octets.length + octets.length),
      )

const lengthAt = (octets: Uint8Array, at: number): number => unsigned24(octets, at + 1)

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

/** Takes a message: the octets of `from` to `to`, in a chunk or put together. */
type Take = (octets: Uint8Array, from: number, to: number) => void

/** Hands over what a chunk completes; gives where it leaves the stream. */
const cut = (state: FramerState, chunk: Uint8Array, maximumSize: number, take: Take): FramerState => {
  if (state._tag === 'Broken') return state
  let at = 0
  if (state.size > 0) {
    const size = state.size + chunk.length
    let { announced } = state
    if (announced === 0 && size >= 4) {
      const header = join(state.pending, chunk, 4 - state.size, 4)
      announced = lengthAt(header, 0)
      if (!isMessageLength(announced, maximumSize)) return broken(header, maximumSize)
    }
    if (announced === 0 || size < announced) {
      return { _tag: 'Receiving', size, announced, pending: append(state.pending, keep(chunk, 0, chunk.length)) }
    }
    at = announced - state.size
    take(join(state.pending, chunk, at, announced), 0, announced)
  }
  let announced = 0
  while (chunk.length - at >= 4) {
    announced = lengthAt(chunk, at)
    if (!isMessageLength(announced, maximumSize)) return broken(copyOf(chunk, at, at + 4), maximumSize)
    if (chunk.length - at < announced) break
    take(chunk, at, at + announced)
    at += announced
    announced = 0
  }
  const size = chunk.length - at
  if (size === 0) return framerStart
  return { _tag: 'Receiving', size, announced, pending: { octets: keep(chunk, at, chunk.length), before: undefined } }
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
  (state: FramerState, chunk: Uint8Array): Framed<Uint8Array> => {
    const messages: Array<Uint8Array> = []
    const take: Take = (octets, from, to) => void messages.push(octets === chunk ? view(octets, from, to) : octets)
    return { state: cut(state, chunk, maximumSize, take), messages }
  }

/** A message that a decoder refuses, with its octets, for an answer. */
export interface RefusedMessage {
  readonly error: DecodeError
  readonly octets: Uint8Array
}

/** Longer messages are copied, and the octets of their AVPs are views on that. */
const inPlaceLimit = 4096

/**
 * A framer that decodes: what `framer` and then `decode` give, in less time, since messages are read where they lie in the
 * chunk. A refused message is a `Left` among the others and stops none of them; its octets are there for `errorAnswer`.
 * `maximumSize` is the framer's too.
 *
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { decodingFramer, framerStart, fromHex, rfc6733 } from 'diameter-codec'
 *
 * const octets = fromHex('0100001480000118000000000000000100000002')!
 * const push = decodingFramer(rfc6733)
 * const { messages, state } = push(framerStart, octets)
 * state // => framerStart
 * messages.map((message) => isLeft(message) && message.left.error.reason) // => [{ _tag: 'MissingAvp' }]
 * messages.map((message) => isLeft(message) && message.left.octets) // => [octets]
 * ```
 */
export const decodingFramer = <A>(
  decoder: Decoder<A>,
  options: DecodeOptions = {},
): ((state: FramerState, chunk: Uint8Array) => Framed<Either<RefusedMessage, A>>) => {
  const { maximumSize = maximumMessageSize } = options
  return (state, chunk) => {
    const messages: Array<Either<RefusedMessage, A>> = []
    let input: Source | undefined
    const take: Take = (octets, from, to) => {
      let result: Either<DecodeError, A>
      if (octets === chunk && to - from <= inPlaceLimit) {
        input ??= source(chunk, options)
        renew(input, from, to)
        result = decodeInput(decoder, input)
      } else {
        result = decoder.decode(octets === chunk ? view(octets, from, to) : octets, options)
      }
      messages.push(result._tag === 'Right' ? result : left({ error: result.left, octets: keep(octets, from, to) }))
    }
    return { state: cut(state, chunk, maximumSize, take), messages }
  }
}
