/**
 * What encoders write to: one scratch buffer that grows, and the failure that stopped them. A writer gives `true`, or
 * `false` after it has noted the failure.
 *
 * @module
 */
import { copyOf } from './copy.ts'
import { left, right, type Either } from './either.ts'
import type { EncodeError, EncodeReason } from './error.ts'
import { encodeUtf8 } from './text.ts'

/** Octets under encoding. */
export interface Sink {
  bytes: Uint8Array
  /** The ends of `bytes`, each from a fourth octet on, made when a text is written there. */
  ends: Array<Uint8Array | undefined>
  view: DataView
  /** Where the next octet goes. */
  at: number
  failure: { readonly reason: EncodeReason; path: ReadonlyArray<string> } | undefined
}

const newSink = (size: number): Sink => {
  const bytes = new Uint8Array(size)
  return { bytes, ends: [], view: new DataView(bytes.buffer), at: 0, failure: undefined }
}

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

/** Ends are kept up to here. */
const keptEnds = 1024

/** From where the next octet goes; kept, since making a view takes as long as writing a text. */
const endOf = ({ bytes, ends, at }: Sink): Uint8Array => {
  const index = at / 4
  if (at % 4 !== 0 || index >= keptEnds) return bytes.subarray(at)
  while (ends.length <= index) ends.push(undefined)
  return (ends[index] ??= bytes.subarray(at))
}

/** Up to here, a loop is faster than the platform's encoder. */
const shortText = 12

/** Writes text as UTF-8; `false`, nothing noted, where it has a surrogate without its other half. */
export const writeText = (sink: Sink, text: string): boolean => {
  const { length } = text
  reserve(sink, 3 * length)
  if (length > shortText && encodeUtf8(text, endOf(sink)) === length) {
    sink.at += length
    return true
  }
  const { bytes } = sink
  let { at } = sink
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) bytes[at++] = unit
    else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6)
      bytes[at++] = 0x80 | (unit & 0x3f)
    } else if (unit < 0xd800 || unit > 0xdfff) {
      bytes[at++] = 0xe0 | (unit >> 12)
      bytes[at++] = 0x80 | ((unit >> 6) & 0x3f)
      bytes[at++] = 0x80 | (unit & 0x3f)
    } else {
      const point = text.codePointAt(i)!
      if (point < 0x10000 || unit > 0xdbff) return false
      i++
      bytes[at++] = 0xf0 | (point >> 18)
      bytes[at++] = 0x80 | ((point >> 12) & 0x3f)
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f)
      bytes[at++] = 0x80 | (point & 0x3f)
    }
  }
  sink.at = at
  return true
}

/** Notes the failure and gives `false`, a writer's sign for it. */
export const refuse = (sink: Sink, reason: EncodeReason): false => {
  sink.failure = { reason, path: [] }
  return false
}

/** Puts `name` before the failure's path. */
export const refuseAt = (sink: Sink, name: string): false => {
  const { failure } = sink
  if (failure !== undefined) failure.path = [name, ...failure.path]
  return false
}

/** The octets that `write` writes, or its refusal. */
export const writing = <A>(write: (sink: Sink, a: A) => boolean, a: A): Either<EncodeError, Uint8Array> => {
  const sink = spare ?? newSink(1024)
  spare = undefined
  sink.at = 0
  sink.failure = undefined
  const written = write(sink, a)
  const failure = sink.failure as Sink['failure']
  const result: Either<EncodeError, Uint8Array> =
    written || failure === undefined
      ? right(copyOf(sink.bytes, 0, sink.at))
      : left({ _tag: 'EncodeError', reason: failure.reason, path: failure.path })
  if (sink.bytes.length <= spareLimit) spare = sink
  return result
}
