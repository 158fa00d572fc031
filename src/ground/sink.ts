/**
 * What encoders write to: one scratch buffer that grows, and the failure that stopped them. A writer gives `true`, or
 * `false` after it has noted the failure.
 *
 * @module
 */
import { left, right, type Either } from './either.ts'
import type { EncodeError, EncodeReason } from './error.ts'

/** Octets under encoding. */
export interface Sink {
  bytes: Uint8Array
  view: DataView
  /** Where the next octet goes. */
  at: number
  failure: { readonly reason: EncodeReason; path: ReadonlyArray<string> } | undefined
}

const newSink = (size: number): Sink => {
  const bytes = new Uint8Array(size)
  return { bytes, view: new DataView(bytes.buffer), at: 0, failure: undefined }
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
  if (length > 64) bytes.set(octets, at)
  else for (let i = 0; i < length; i++) bytes[at + i] = octets[i]!
  sink.at += length
}

/** Zero octets up to a multiple of 4. */
export const writePadding = (sink: Sink): void => {
  reserve(sink, 3)
  while (sink.at % 4 !== 0) sink.bytes[sink.at++] = 0
}

/** Writes text as UTF-8; `false`, nothing noted, where it has a surrogate without its other half. */
export const writeText = (sink: Sink, text: string): boolean => {
  reserve(sink, 3 * text.length)
  const { bytes } = sink
  let { at } = sink
  for (let i = 0; i < text.length; i++) {
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
      ? right(sink.bytes.slice(0, sink.at))
      : left({ _tag: 'EncodeError', reason: failure.reason, path: failure.path })
  if (sink.bytes.length <= spareLimit) spare = sink
  return result
}
