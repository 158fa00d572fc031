/**
 * What decoders read from: octets, the budgets still open, and the failure that stopped them. A reader gives its value,
 * or `undefined` after it has noted the failure; so nothing is thrown and success allocates nothing but the value.
 *
 * @module
 */
import { left, right, type Either } from './either.ts'
import type { DecodeError, DecodeReason } from './error.ts'
import type { Avp } from './record.ts'
import { latin1 } from './text.ts'

/** What a decoder allows and understands. */
export interface DecodeOptions {
  /** Octets of a message; 2^24 − 4, the most that Message Length can say, unless given. */
  readonly maximumSize?: number
  /** AVPs of a message, those in groups included; 65,536 unless given. */
  readonly maximumAvps?: number
  /** Groups in groups; 32 unless given. */
  readonly maximumDepth?: number
  /** Whether an AVP that no rule names is understood all the same, so that its M bit is no error. */
  readonly understands?: (code: number, vendorId: number | undefined) => boolean
  /**
   * `strict`, unless given, refuses a message for its first error. `lenient` keeps an AVP that is wrong where the grammar
   * could do without it, and one that is not understood, in `avps`. `relay` makes a dictionary give wire messages, since
   * relay agents "MUST NOT reject messages with unrecognized AVPs" (RFC 6733 section 4.1).
   */
  readonly policy?: 'strict' | 'lenient' | 'relay'
  /** Whether AVP flags against the definition are an error (3009) and not just a finding; `false` unless given. */
  readonly strictFlags?: boolean
}

/** The first failure, as it is found; the path grows on the way out. */
interface Failure {
  readonly reason: DecodeReason
  readonly offset: number
  readonly extent: number
  path: ReadonlyArray<string>
  failedAvp: ReadonlyArray<Avp>
}

/** Octets under decoding. Positions count from the start of `bytes`. */
export interface Source {
  readonly bytes: Uint8Array
  /** Over all of `bytes.buffer`: position 0 is at `base`. */
  readonly view: DataView
  readonly base: number
  readonly options: DecodeOptions
  /** How many AVPs may still come. */
  avpsLeft: number
  /** How many groups may still be entered in one another. */
  depthLeft: number
  /** Inside a group whose own M bit is clear, an unknown AVP's M bit does not count. */
  informational: boolean
  /** The whole input as Latin-1, made when the first text is read. */
  text: string | undefined
  failure: Failure | undefined
}

export const maximumMessageSize = 0xfffffc
export const defaultMaximumAvps = 65_536
export const defaultMaximumDepth = 32

const noOptions: DecodeOptions = {}

let lastBuffer: ArrayBufferLike | undefined
let lastView: DataView | undefined

/** A view costs more than a short message's decoding, and messages of one network chunk share their buffer. */
const viewOf = (buffer: ArrayBufferLike): DataView => {
  if (buffer === lastBuffer) return lastView!
  const view = new DataView(buffer)
  if (buffer.byteLength <= 0x10000) {
    lastBuffer = buffer
    lastView = view
  }
  return view
}

export const source = (bytes: Uint8Array, options: DecodeOptions = noOptions): Source => ({
  bytes,
  view: viewOf(bytes.buffer),
  base: bytes.byteOffset,
  options,
  avpsLeft: options.maximumAvps ?? defaultMaximumAvps,
  depthLeft: options.maximumDepth ?? defaultMaximumDepth,
  informational: false,
  text: undefined,
  failure: undefined,
})

/** The 32-bit unsigned number at `at`. */
export const unsigned32At = (source: Source, at: number): number => source.view.getUint32(source.base + at)

/** A copy of the octets, so that the caller may reuse its buffer. */
export const copyOf = (bytes: Uint8Array, from: number, to: number): Uint8Array => {
  const copy = new Uint8Array(to - from)
  if (to - from > 64) copy.set(new Uint8Array(bytes.buffer, bytes.byteOffset + from, to - from))
  else for (let at = from, i = 0; at < to; at++, i++) copy[i] = bytes[at]!
  return copy
}

/** A text cut from one string of the whole message costs least, unless the message is large. */
const sharedTextLimit = 4096

/** The octets as Latin-1. */
export const latin1At = (source: Source, from: number, to: number): string => {
  if (source.bytes.length > sharedTextLimit) return latin1(source.bytes, from, to)
  const text = (source.text ??= latin1(source.bytes, 0, source.bytes.length))
  return text.substring(from, to)
}

/** Whether no octet has its high bit set. */
export const isAscii = (source: Source, from: number, to: number): boolean => {
  const { view, base, bytes } = source
  let at = from
  let seen = 0
  for (; at + 4 <= to; at += 4) seen |= view.getInt32(base + at)
  for (; at < to; at++) seen |= bytes[at]!
  return (seen & 0x80808080) === 0
}

/** Notes the failure and gives `undefined`, a reader's sign for it. */
export const fail = (source: Source, reason: DecodeReason, offset: number, extent: number): undefined => {
  source.failure = { reason, offset, extent, path: [], failedAvp: [] }
  return undefined
}

/** The rows of 16 octets before and after a fault that are worth showing. */
const excerptOf = (bytes: Uint8Array, offset: number, extent: number): DecodeError['excerpt'] => {
  const start = Math.max(0, (offset & ~15) - 16)
  const end = Math.min(bytes.length, (offset & ~15) + Math.min(extent, 32) + 32)
  return { offset: start, octets: copyOf(bytes, start, Math.max(start, end)) }
}

/** What a reader gave, as an `Either`. */
export const reading = <A>(source: Source, value: A | undefined): Either<DecodeError, A> => {
  const { failure } = source
  if (failure === undefined) return right(value as A)
  const { reason, path, offset, extent, failedAvp } = failure
  return left({
    _tag: 'DecodeError',
    reason,
    path,
    offset,
    extent,
    failedAvp,
    excerpt: excerptOf(source.bytes, offset, extent),
  })
}
