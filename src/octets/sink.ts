/**
 * What encoders write to: one scratch buffer that grows, and the failure that stopped them. A writer gives `true`, or
 * `false` after it has noted the failure.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import type { EncodeError, EncodeReason } from '../ground/error.ts'
import { allocate } from './pool.ts'
import { encodeUtf8 } from '../ground/text.ts'

/** The first refusal, as it is found; the path grows on the way out. */
interface Refusal {
  readonly reason: EncodeReason
  path: ReadonlyArray<string>
}

/** Octets under encoding. */
export interface Sink {
  bytes: Uint8Array
  /** The ends of `bytes`, each from a fourth octet on, made when a text is written there. */
  ends: Array<Uint8Array | undefined>
  /** The starts of `bytes`, each up to a fourth octet, made when a result of that size is copied to a buffer. */
  starts: Array<Uint8Array | undefined>
  view: DataView
  /** Where the next octet goes. */
  at: number
  failure: Refusal | undefined
}

/** A sink that writes into this memory as long as there is room. */
export const sinkOf = (bytes: Uint8Array): Sink => ({
  bytes,
  ends: [],
  starts: [],
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
  at: 0,
  failure: undefined,
})

/** With room for `size` octets, and for more when they come. */
export const newSink = (size: number): Sink => sinkOf(new Uint8Array(size))

/** Kept from one encoding to the next; taken out while in use, since a user's codec may encode in the middle of it. */
let spare: Sink | undefined

/** Larger ones are left to the garbage collector. */
const spareLimit = 0x40000

/** Makes room for `size` more octets. */
export const reserve = (sink: Sink, size: number): void => {
  if (sink.at + size <= sink.bytes.length) return
  const grown = newSink(Math.max(2 * sink.bytes.length, sink.at + size))
  grown.bytes.set(sink.bytes.subarray(0, sink.at))
  sink.bytes = grown.bytes
  sink.ends = grown.ends
  sink.starts = grown.starts
  sink.view = grown.view
}

export const writeUnsigned32 = (sink: Sink, value: number): void => {
  reserve(sink, 4)
  sink.view.setUint32(sink.at, value)
  sink.at += 4
}

export const writeOctets = (sink: Sink, octets: Uint8Array): void => {
  const { length } = octets
  reserve(sink, length)
  const { bytes, at } = sink
  if (length > 16) bytes.set(octets, at)
  else for (let i = 0; i < length; i++) bytes[at + i] = octets[i]!
  sink.at += length
}

/** Writes `size` octets of padding, up to three, which are `padding` as a big-endian number. */
export const writePadding = (sink: Sink, size: number, padding: number): void => {
  reserve(sink, 4)
  // What is too much of these four octets is written over.
  sink.view.setInt32(sink.at, padding << (8 * (4 - size)))
  sink.at += size
}

/** Views are kept up to here, since making one takes as long as writing a text. */
const keptViews = 1024

const kept = (views: Array<Uint8Array | undefined>, at: number, bytes: Uint8Array, from: number, to: number) => {
  const index = at / 4
  if (at % 4 !== 0 || index >= keptViews) return bytes.subarray(from, to)
  while (views.length <= index) views.push(undefined)
  return (views[index] ??= bytes.subarray(from, to))
}

/** From where the next octet goes. */
const endOf = ({ bytes, ends, at }: Sink): Uint8Array => kept(ends, at, bytes, at, bytes.length)

/** Up to where the next octet goes. */
const startOf = ({ bytes, starts, at }: Sink): Uint8Array => kept(starts, at, bytes, 0, at)

const loneSurrogate = /\p{Surrogate}/u

/** Up to here, a loop is faster than the platform's encoder. */
const shortText = 12

/** Writes text that is short and in ASCII. */
const writeShort = ({ bytes, at }: Sink, text: string): boolean => {
  const { length } = text
  if (length > shortText) return false
  let seen = 0
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    seen |= unit
    bytes[at + i] = unit
  }
  return seen < 0x80
}

/** Writes text as UTF-8; `false`, nothing noted, where it has a surrogate without its other half. */
export const writeText = (sink: Sink, text: string): boolean => {
  const { length } = text
  reserve(sink, 3 * length)
  const size = writeShort(sink, text) ? length : encodeUtf8(text, endOf(sink))
  if (size !== length && loneSurrogate.test(text)) return false
  sink.at += size
  return true
}

/** Notes the failure and gives `false`, a writer's sign for it. */
export const refuse = (sink: Sink, reason: EncodeReason): false => {
  sink.failure = { reason, path: [] }
  return false
}

/** Notes that a value is not what is expected of it, and where it stands: in a field, say. */
export const refuseValue = (sink: Sink, expected: string, value: unknown, at?: string): false => {
  sink.failure = { reason: { _tag: 'InvalidValue', expected, value }, path: at === undefined ? [] : [at] }
  return false
}

/** Puts `name` before the failure's path. */
export const refuseAt = (sink: Sink, name: string): false => {
  const { failure } = sink
  if (failure !== undefined) failure.path = [name, ...failure.path]
  return false
}

type Write<A> = (sink: Sink, a: A) => boolean

/** A sink that `write` has written to, or noted its refusal. */
const written = <A>(write: Write<A>, a: A): Sink => {
  const sink = spare ?? newSink(1024)
  spare = undefined
  sink.at = 0
  sink.failure = undefined
  try {
    write(sink, a)
  } catch {
    // A getter or a `Proxy` may throw, octets that were detached, and what a derived codec was made of at a value of no type.
    refuseValue(sink, 'a value of the type', a)
  }
  return sink
}

/** Ready for the next. */
const giveBack = (sink: Sink): void => {
  if (sink.bytes.length <= spareLimit) spare = sink
}

/** The refusal that is noted; one of a format on its own, which has no place in a message, has its name for a path. */
const refusalOf = ({ reason, path }: Refusal, name: string): Either<EncodeError, never> =>
  left({ _tag: 'EncodeError', reason, path: path.length > 0 || name === '' ? path : [name] })

/** What was written, where nothing else writes. */
const resultOf = (sink: Sink): Uint8Array => {
  const result = allocate(sink.at)
  result.set(startOf(sink))
  return result
}

/** The octets that `write` writes, or its refusal. */
export const writing = <A>(write: Write<A>, a: A, name = ''): Either<EncodeError, Uint8Array> => {
  const sink = written(write, a)
  const { failure } = sink
  const result = failure === undefined ? right(resultOf(sink)) : refusalOf(failure, name)
  giveBack(sink)
  return result
}

/** Why the octets written cannot be put at an offset of a buffer, if they cannot. */
const misfit = ({ at: size }: Sink, buffer: Uint8Array, offset: number): EncodeReason | undefined => {
  if (!(buffer instanceof Uint8Array)) return { _tag: 'InvalidValue', expected: 'a Uint8Array', value: buffer }
  const { length } = buffer
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    return { _tag: 'InvalidValue', expected: `an offset of 0 to ${length}`, value: offset }
  }
  return size > length - offset ? { _tag: 'TooLong', maximum: length - offset } : undefined
}

/**
 * Puts the octets that `write` writes at `offset` of `buffer`, all of them or, where it refuses or they do not fit, none;
 * gives where they end.
 */
export const writingInto = <A>(
  write: Write<A>,
  a: A,
  name: string,
  buffer: Uint8Array,
  offset: number,
): Either<EncodeError, number> => {
  const sink = written(write, a)
  if (sink.failure === undefined) {
    const reason = misfit(sink, buffer, offset)
    if (reason === undefined) buffer.set(startOf(sink), offset)
    else refuse(sink, reason)
  }
  const { failure } = sink
  const result = failure === undefined ? right(offset + sink.at) : refusalOf(failure, name)
  giveBack(sink)
  return result
}
