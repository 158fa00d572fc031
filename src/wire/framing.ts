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
  /** How often they were joined of short pieces; `undefined` for a long piece, which is joined once more at the end. */
  readonly joins: number | undefined
  /** Pieces of as many joins up to this one, without another between them. */
  readonly run: number
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
  for (let link = pending; at > 0 && link !== undefined; link = link.before) {
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

/** A piece of as many octets is long: what stands around it is little beside it. */
const longSize = 1024

/** As many short pieces one after another become one. */
const longestRun = 32

/**
 * With what a chunk leaves over. Short pieces are joined where there are many, or a long one comes: so a message keeps
 * little memory beside its octets, and each octet is copied four times at the most, however it is cut.
 */
const append = (before: Pending | undefined, chunk: Uint8Array, from: number): Pending => {
  const length = chunk.length - from
  if (length >= longSize) {
    let [size, rest] = [length, before]
    for (; rest?.joins !== undefined; rest = rest.before) size += rest.octets.length
    const octets = size === length ? keep(chunk, from, chunk.length) : join(before, chunk, chunk.length, size)
    return { octets, before: rest, joins: undefined, run: 0 }
  }
  return joinedRun({ octets: keep(chunk, from, chunk.length), before, joins: 0, run: runAfter(before, 0) })
}

const runAfter = (before: Pending | undefined, joins: number): number => (before?.joins === joins ? before.run + 1 : 1)

/** The same octets, the last run in one piece where it is as long as it may be. */
const joinedRun = (last: Pending): Pending => {
  if (last.joins === undefined || last.run < longestRun) return last
  let [size, before]: [number, Pending | undefined] = [0, last]
  for (let count = 0; count < longestRun && before !== undefined; count++) {
    size += before.octets.length
    ;({ before } = before)
  }
  const octets = join(last.before, last.octets, last.octets.length, size)
  const joins = size >= longSize ? undefined : last.joins + 1
  return joinedRun({ octets, before, joins, run: joins === undefined ? 0 : runAfter(before, joins) })
}

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
  if (state._tag === 'Broken' || chunk.length === 0) return state
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
      return { _tag: 'Receiving', size, announced, pending: append(state.pending, chunk, 0) }
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
  return { _tag: 'Receiving', size, announced, pending: append(undefined, chunk, at) }
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
