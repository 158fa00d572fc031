/**
 * What decoders read from: octets, the budgets still open, and the failure that stopped them. A reader gives its value,
 * or `undefined` after it has noted the failure; so nothing is thrown and success allocates nothing but the value.
 *
 * @module
 */
import { copyOf } from './copy.ts'
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
  /** Groups in groups; 32 unless given, and 256 at most: so deep the stack goes for certain. */
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

/** Octets under decoding. */
export interface Source {
  /** Of these the first `size` are the input. */
  readonly bytes: Uint8Array
  /** Over the same octets. */
  readonly view: DataView
  readonly size: number
  /** Whether `bytes` are the caller's, ours for this input alone, or ours for one input after another. */
  readonly owner: 'caller' | 'input' | 'spare'
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

/** Groups in groups that a reader or a writer goes into, whatever it is told: the stack ends at a thousand and more. */
export const deepest = 256

/** How deep a reader goes. */
export const depthOf = ({ maximumDepth = defaultMaximumDepth }: DecodeOptions): number =>
  maximumDepth > 0 ? Math.min(maximumDepth, deepest) : 0

const noOptions: DecodeOptions = {}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

const sourceOf = (bytes: Uint8Array, options: DecodeOptions, owner: Source['owner']): Mutable<Source> => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
  size: bytes.length,
  owner,
  options,
  avpsLeft: options.maximumAvps ?? defaultMaximumAvps,
  depthLeft: depthOf(options),
  informational: false,
  text: undefined,
  failure: undefined,
})

export const source = (bytes: Uint8Array, options: DecodeOptions = noOptions): Source =>
  sourceOf(bytes, options, 'caller')

/** Makes a source ready for another input in the same octets: its budgets are whole again, and no failure is noted. */
export const renew = (source: Source): void => {
  source.avpsLeft = source.options.maximumAvps ?? defaultMaximumAvps
  source.depthLeft = depthOf(source.options)
  source.informational = false
  source.failure = undefined
}

/** Longer messages are copied to memory of their own, and the octets of their AVPs are views on it. */
const spareSize = 4096

/**
 * Kept from one decoding to the next, since making a view takes as long as reading a short message, and copying one
 * takes little; taken out while in use, since a user's function may decode in the middle of it.
 */
let spare: Mutable<Source> | undefined

/** A source that `reading` is the end of. */
export const sourceToRead = (bytes: Uint8Array, options: DecodeOptions = noOptions): Source => {
  const size = bytes.length
  if (size > spareSize) return sourceOf(new Uint8Array(bytes), options, 'input')
  const taken = spare ?? sourceOf(new Uint8Array(spareSize), noOptions, 'spare')
  spare = undefined
  taken.bytes.set(bytes)
  taken.size = size
  taken.options = options
  taken.avpsLeft = options.maximumAvps ?? defaultMaximumAvps
  taken.depthLeft = depthOf(options)
  return taken
}

/** Ready for the next, with nothing of this input but its octets. */
const giveBack = (taken: Mutable<Source>): void => {
  taken.options = noOptions
  taken.informational = false
  taken.text = undefined
  taken.failure = undefined
  spare = taken
}

/** The 32-bit unsigned number at `at`. */
export const unsigned32At = (source: Source, at: number): number => source.view.getUint32(at)

/** The octets of `from` to `to`, in memory that the caller cannot change and that no other input shares. */
export const octetsAt = (source: Source, from: number, to: number): Uint8Array => {
  const { bytes } = source
  return source.owner === 'input' ? bytes.subarray(from, to) : copyOf(bytes, from, to)
}

/** A text cut from one string of the whole message costs least, unless the message is large. */
const sharedTextLimit = 4096

/** The octets as Latin-1. */
export const latin1At = (source: Source, from: number, to: number): string => {
  if (source.size > sharedTextLimit) return latin1(source.bytes, from, to)
  const text = (source.text ??= latin1(source.bytes, 0, source.size))
  return text.substring(from, to)
}

/** Whether no octet has its high bit set. */
export const isAscii = (source: Source, from: number, to: number): boolean => {
  const { view, bytes } = source
  let at = from
  let seen = 0
  for (; at + 4 <= to; at += 4) seen |= view.getInt32(at)
  for (; at < to; at++) seen |= bytes[at]!
  return (seen & 0x80808080) === 0
}

/** Notes the failure and gives `undefined`, a reader's sign for it. */
export const fail = (source: Source, reason: DecodeReason, offset: number, extent: number): undefined => {
  source.failure = { reason, offset, extent, path: [], failedAvp: [] }
  return undefined
}

/** The rows of 16 octets before and after a fault that are worth showing. */
const excerptOf = ({ bytes, size }: Source, offset: number, extent: number): DecodeError['excerpt'] => {
  const start = Math.max(0, (offset & ~15) - 16)
  // Of more than 64 octets V8 makes a copy many times slower.
  const end = Math.min(size, (offset & ~15) + Math.min(extent, 16) + 32)
  return { offset: start, octets: copyOf(bytes, start, Math.max(start, end)) }
}

/** The failure that is noted, as it is told; the source may be read on. */
export const errorOf = (source: Source): DecodeError | undefined => {
  if (source.failure === undefined) return undefined
  const { reason, path, offset, extent, failedAvp } = source.failure
  return { _tag: 'DecodeError', reason, path, offset, extent, failedAvp, excerpt: excerptOf(source, offset, extent) }
}

/** What a reader gave, as an `Either`; the source is not read any more. */
export const reading = <A>(source: Source, value: A | undefined): Either<DecodeError, A> => {
  const error = errorOf(source)
  if (source.owner === 'spare') giveBack(source)
  return error === undefined ? right(value as A) : left(error)
}
