/**
 * What decoders read from: octets, the budgets still open, and the failure that stopped them. A reader gives its value,
 * or `undefined` after it has noted the failure; so nothing is thrown and success allocates nothing but the value.
 *
 * @module
 */
import { flagsAt, headerSizeOf, mandatoryBit, protectedBit, reservedAvpBits, vendorBit } from './avp-header.ts'
import { copyOf, noOctets } from './copy.ts'
import { left, right, type Either } from '../ground/either.ts'
import type { DecodeError, DecodeReason } from '../ground/error.ts'
import type { Avp } from '../ground/record.ts'
import { latin1 } from '../ground/text.ts'

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
  /** From the inside out. */
  readonly names: Array<string>
  failedAvp: ReadonlyArray<Avp>
  /** Where the groups around `failedAvp` begin, from the inside out, and its octets where there are any groups. */
  groups: Array<number> | undefined
  octets: Uint8Array | undefined
}

/** Octets under decoding. */
export interface Source {
  readonly bytes: Uint8Array
  /** Over the same octets. */
  readonly view: DataView
  /** The input lies from `start` to `end`; it is one message, or less. */
  start: number
  end: number
  /** Whether `bytes` are the caller's, ours for this input alone, or ours for one input after another. */
  readonly owner: 'caller' | 'input' | 'spare'
  readonly options: DecodeOptions
  /** What the dictionary of the message understands, beside the options. */
  understands: DecodeOptions['understands']
  /** How many AVPs may still come. */
  avpsLeft: number
  /** How many groups may still be entered in one another. */
  depthLeft: number
  /** Inside a group whose own M bit is clear, an unknown AVP's M bit does not count. */
  informational: boolean
  /** The input as Latin-1, made when the first text is read. */
  text: string | undefined
  failure: Failure | undefined
}

export const maximumMessageSize = 0xfffffc
export const defaultMaximumAvps = 65_536
export const defaultMaximumDepth = 32

/** Groups in groups that a reader or a writer goes into, whatever it is told: the stack ends at a thousand and more. */
export const deepest = 256

/** How deep a reader goes. */
export const depthOf = ({ maximumDepth }: DecodeOptions): number =>
  maximumDepth === undefined ? defaultMaximumDepth : maximumDepth > 0 ? Math.min(maximumDepth, deepest) : 0

const noOptions: DecodeOptions = {}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

const sourceOf = (bytes: Uint8Array, options: DecodeOptions, owner: Source['owner']): Mutable<Source> => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
  start: 0,
  end: bytes.length,
  owner,
  options,
  understands: undefined,
  avpsLeft: options.maximumAvps ?? defaultMaximumAvps,
  depthLeft: depthOf(options),
  informational: false,
  text: undefined,
  failure: undefined,
})

export const source = (bytes: Uint8Array, options: DecodeOptions = noOptions): Source =>
  sourceOf(bytes, options, 'caller')

/** Makes a source ready for another input in the same octets: its budgets are whole again, and nothing is noted. */
export const renew = (source: Source, start: number, end: number): void => {
  source.start = start
  source.end = end
  source.understands = undefined
  source.avpsLeft = source.options.maximumAvps ?? defaultMaximumAvps
  source.depthLeft = depthOf(source.options)
  source.informational = false
  source.text = undefined
  source.failure = undefined
}

/** Longer messages are copied to memory of their own, and the octets of their AVPs are views on it. */
const spareSize = 4096

/**
 * Kept from one decoding to the next, since making a view takes as long as reading a short message, and copying one
 * takes little; taken out while in use, since a user's function may decode in the middle of it.
 */
let spare: Mutable<Source> | undefined

/** A source that `lastReading` is the end of. */
export const sourceToRead = (bytes: Uint8Array, options: DecodeOptions = noOptions): Source => {
  const size = bytes.length
  if (size > spareSize) return sourceOf(new Uint8Array(bytes), options, 'input')
  const taken = spare ?? sourceOf(new Uint8Array(spareSize), noOptions, 'spare')
  spare = undefined
  taken.bytes.set(bytes)
  taken.options = options
  renew(taken, 0, size)
  return taken
}

/** Ready for the next, with nothing of this input but its octets. */
const giveBack = (taken: Mutable<Source>): void => {
  taken.options = noOptions
  taken.understands = undefined
  taken.text = undefined
  taken.failure = undefined
  spare = taken
}

/** The 32-bit unsigned number at `at`. */
export const unsigned32At = (source: Source, at: number): number => source.view.getUint32(at)

/** The octets of `from` to `to`, in memory that the caller cannot change and that no other input shares. */
export const octetsAt = (source: Source, from: number, to: number): Uint8Array => {
  if (from === to) return noOctets
  const { bytes } = source
  return source.owner === 'input' ? bytes.subarray(from, to) : copyOf(bytes, from, to)
}

/** Of messages of such sizes, texts are cut from one string of the whole message, which costs least if there are several. */
const sharedTextLeast = 256
const sharedTextLimit = 4096

/** The octets as Latin-1. */
export const latin1At = (source: Source, from: number, to: number): string => {
  const { bytes, start, end } = source
  const size = end - start
  if (size < sharedTextLeast || size > sharedTextLimit) return latin1(bytes, from, to)
  source.text ??= latin1(bytes, start, end)
  return source.text.substring(from - start, to - start)
}

/** Whether no octet has its high bit set. */
export const isAscii = ({ view }: Source, from: number, to: number): boolean => {
  let seen = 0
  let at = from
  for (; at + 4 <= to; at += 4) seen |= view.getInt32(at)
  for (; at < to; at++) seen |= view.getUint8(at)
  return (seen & 0x80808080) === 0
}

// -------------------------------------------------------------------------------------
// failures
// -------------------------------------------------------------------------------------

/** Notes the failure and gives `undefined`, a reader's sign for it. */
export const fail = (
  source: Source,
  reason: DecodeReason,
  offset: number,
  extent: number,
  name?: string,
  failedAvp: ReadonlyArray<Avp> = [],
): undefined => {
  const names = name === undefined ? [] : [name]
  source.failure = { reason, offset, extent, names, failedAvp, groups: undefined, octets: undefined }
  return undefined
}

/** Puts `name` before the path of a failure, if there is one. */
export const failUnder = ({ failure }: Source, name: string): undefined => {
  failure?.names.push(name)
  return undefined
}

/** The same of a failure that has no path: of a format on its own, which has no place in a message. */
export const failAlone = ({ failure }: Source, name: string): undefined => {
  if (failure?.names.length === 0 && name !== '') failure.names.push(name)
  return undefined
}

/** The 32-bit unsigned number at `at`, with zeros for octets from `to` on. */
export const wordAt = (source: Source, at: number, to: number): number => {
  if (at + 4 <= to) return unsigned32At(source, at)
  let word = 0
  for (let i = 0; i < 4; i++) word = word * 256 + (at + i < to ? source.bytes[at + i]! : 0)
  return word
}

/** The header of the AVP at `at`, padded with zeros where it is cut, around other data. */
export const avpAround = (source: Source, at: number, to: number, data: Uint8Array): Avp => {
  const flags = wordAt(source, at + 4, to) >>> 24
  return {
    code: wordAt(source, at, to),
    vendorId: (flags & vendorBit) !== 0 ? wordAt(source, at + 8, to) : undefined,
    mandatory: (flags & mandatoryBit) !== 0,
    protected: (flags & protectedBit) !== 0,
    reserved: flags & reservedAvpBits,
    data,
    padding: 0,
  }
}

/**
 * "the grouped AVP hierarchy up to the single offending AVP" (RFC 6733 section 7.5): the outermost group around the octets
 * of the AVP at fault and the headers of the groups between. Made once, so that depth costs a failure nothing but that.
 */
const hierarchy = (source: Source, groups: ReadonlyArray<number>, octets: Uint8Array): Avp => {
  const { bytes, view } = source
  const headerSize = (at: number): number => headerSizeOf(flagsAt(view, at))
  const between = groups.slice(0, -1)
  const size = between.reduce((sum, at) => sum + headerSize(at), octets.length)
  const data = new Uint8Array(size)
  let start = size - octets.length
  data.set(octets, start)
  for (const at of between) {
    start -= headerSize(at)
    for (let i = 0; i < headerSize(at); i++) data[start + i] = bytes[at + i]!
    const length = size - start
    data[start + 5] = length >> 16
    data[start + 6] = length >> 8
    data[start + 7] = length
  }
  return avpAround(source, groups.at(-1)!, source.end, data)
}

/** The rows of 16 octets before and after a fault that are worth showing; `offset` is from the start of the input. */
const excerptOf = ({ bytes, start, end }: Source, offset: number, extent: number): DecodeError['excerpt'] => {
  const from = Math.max(0, (offset & ~15) - 16)
  // Of more than 64 octets V8 makes a copy many times slower.
  const to = Math.min(end - start, (offset & ~15) + Math.min(extent, 16) + 32)
  return { offset: from, octets: copyOf(bytes, start + from, start + Math.max(from, to)) }
}

/** The failure that is noted, as it is told; the source may be read on. */
export const errorOf = (source: Source): DecodeError | undefined => {
  if (source.failure === undefined) return undefined
  const { reason, extent, names, groups, octets } = source.failure
  const offset = source.failure.offset - source.start
  const path = names.toReversed()
  const failedAvp =
    groups === undefined || octets === undefined ? source.failure.failedAvp : [hierarchy(source, groups, octets)]
  return { _tag: 'DecodeError', reason, path, offset, extent, failedAvp, excerpt: excerptOf(source, offset, extent) }
}

/** What a reader gave, as an `Either`. */
export const reading = <A>(source: Source, value: A | undefined): Either<DecodeError, A> => {
  const error = errorOf(source)
  return error === undefined ? right(value as A) : left(error)
}

/** The same of a source that is not read any more. */
export const lastReading = <A>(source: Source, value: A | undefined): Either<DecodeError, A> => {
  const result = reading(source, value)
  if (source.owner === 'spare') giveBack(source)
  return result
}
