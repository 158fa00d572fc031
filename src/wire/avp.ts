/**
 * AVPs as they are on the wire: RFC 6733 section 4.1, nothing lost, no data interpreted.
 *
 * @module
 */
import { codec, type Codec } from '../algebra/codec.ts'
import type { DecodeReason } from '../ground/error.ts'
import type { Avp as AvpRecord } from '../ground/record.ts'
import { refuseAt, reserve, writeOctets, writePadding, writing, type Sink, refuseValue } from '../octets/sink.ts'
import {
  avpHeaderSize,
  codeAt,
  flagsAt,
  headerSizeOf,
  isAvpAt,
  lengthAt,
  mandatoryBit,
  paddedSize,
  protectedBit,
  reservedAvpBits,
  vendorBit,
  vendorHeaderSize,
  vendorIdAt,
} from '../octets/avp-header.ts'
import { copyOf, isDetached, noOctets, zeros } from '../octets/copy.ts'
import { avpAround, defaultMaximumAvps, fail, failUnder, octetsAt, wordAt, type Source } from '../octets/source.ts'

/** A wire AVP; see the constant of this name. */
export type Avp = AvpRecord

/** How an AVP without a definition goes in paths: `AVP 999`, `AVP 10415:999`. */
export const avpLabel = (code: number, vendorId: number | undefined): string =>
  vendorId === undefined ? `AVP ${code}` : `AVP ${vendorId}:${code}`

// -------------------------------------------------------------------------------------
// failures
// -------------------------------------------------------------------------------------

/** What a failure needs to know of the AVP at fault. */
export interface Suspect {
  readonly name: string
  /** Octets that its data has at least. */
  readonly minimum: number
}

/**
 * The AVP at `at` as Failed-AVP wants it: whole, or, where its length cannot be right, its header with "a zero-filled
 * payload of the minimum required length" (RFC 6733 section 7.5).
 */
const offender = (source: Source, at: number, to: number, minimum: number): Avp => {
  const word = wordAt(source, at + 4, to)
  const length = word & 0xffffff
  const size = headerSizeOf(word >>> 24)
  const whole = length >= size && at + length <= to
  return avpAround(source, at, to, whole ? copyOf(source.bytes, at + size, at + length) : zeros(minimum))
}

/** Puts the AVP at `at`, whose name is `name`, around a failure inside its data. */
export const failWithin = (source: Source, name: string, at: number, to: number): undefined => {
  const { failure } = source
  if (failure === undefined) return undefined
  const { failedAvp, groups } = failure
  if (failedAvp.length === 0) failure.failedAvp = [offender(source, at, to, 0)]
  else if (groups === undefined) {
    failure.octets = octetsOf(failedAvp)
    failure.groups = [at]
  } else groups.push(at)
  return failUnder(source, name)
}

/** Notes a failure of the AVP at `at` in a container that ends at `to`. */
export const failAvp = (
  source: Source,
  reason: DecodeReason,
  at: number,
  to: number,
  suspect: Suspect | undefined,
): undefined => {
  const avp = offender(source, at, to, suspect?.minimum ?? 0)
  const extent = Math.min(Math.max(wordAt(source, at + 4, to) & 0xffffff, 8), to - at)
  return fail(source, reason, at, extent, suspect?.name ?? avpLabel(avp.code, avp.vendorId), [avp])
}

/** Notes that the AVP Length at `at` is below its header or beyond its container. */
export const failAvpLength = (source: Source, at: number, to: number, suspect?: Suspect): undefined => {
  const available = to - at
  const word = wordAt(source, at + 4, to)
  const size = headerSizeOf(word >>> 24)
  const expected = available < size ? `${size} octets for its header` : `${size} to ${available}`
  const actual = available < 8 ? available : word & 0xffffff
  return failAvp(source, { _tag: 'InvalidAvpLength', expected, actual }, at, to, suspect)
}

/** Notes that there are more AVPs than the options allow. */
export const failAvpBudget = (source: Source, at: number, to: number): undefined => {
  const maximum = source.options.maximumAvps ?? defaultMaximumAvps
  return failAvp(source, { _tag: 'BudgetExceeded', budget: 'avps', maximum }, at, to, undefined)
}

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/** The octets of the padding that ends at `to` at the latest, as one number. */
const paddingAt = (source: Source, end: number, padded: number, to: number): number => {
  let padding = 0
  for (let at = end; at < padded && at < to; at++) padding = padding * 256 + source.bytes[at]!
  return padding
}

/**
 * The end of the AVP at `at`, without its padding, or −1 once a failure is noted. What follows begins at
 * `at + paddedSize(end - at)`.
 */
export const avpEnd = (source: Source, at: number, to: number): number => {
  if (!isAvpAt(source.view, at, to)) failAvpLength(source, at, to)
  else if (--source.avpsLeft < 0) failAvpBudget(source, at, to)
  else return at + lengthAt(source.view, at)
  return -1
}

/** The AVP from `at` to `end`, which were checked, in a container that ends at `to`. */
export const readAvp = (source: Source, at: number, end: number, to: number): Avp => {
  const { view } = source
  const flags = flagsAt(view, at)
  const padded = at + paddedSize(end - at)
  return {
    code: codeAt(view, at),
    vendorId: vendorIdAt(view, at),
    mandatory: (flags & mandatoryBit) !== 0,
    protected: (flags & protectedBit) !== 0,
    reserved: flags & reservedAvpBits,
    data: octetsAt(source, at + headerSizeOf(flags), end),
    padding: padded === end ? 0 : paddingAt(source, end, padded, to),
  }
}

/** The AVPs from `from` to `to` up to the first whose length cannot be: then a failure is noted, and its offset is there. */
export const readLeading = (source: Source, from: number, to: number): ReadonlyArray<Avp> => {
  // A list that grows from nothing gets room for seventeen, which takes half as long as the one AVP that is mostly there.
  let avps: Array<Avp> | undefined
  for (let at = from; at < to;) {
    const end = avpEnd(source, at, to)
    if (end < 0) break
    const avp = readAvp(source, at, end, to)
    if (avps === undefined) avps = [avp]
    else avps.push(avp)
    at += paddedSize(end - at)
  }
  return avps ?? []
}

/** All AVPs from `from` to `to`, in order. */
export const readAvps = (source: Source, from: number, to: number): ReadonlyArray<Avp> | undefined => {
  const avps = readLeading(source, from, to)
  return source.failure === undefined ? avps : undefined
}

/** How many AVPs fill `from` to `to`, padding included; −1 where they do not. */
export const countAvps = ({ view }: Source, from: number, to: number): number => {
  let count = 0
  let at = from
  for (; at < to; count++) {
    if (!isAvpAt(view, at, to)) return -1
    at += paddedSize(lengthAt(view, at))
  }
  return at === to ? count : -1
}

// -------------------------------------------------------------------------------------
// writing
// -------------------------------------------------------------------------------------

/** Whether a value that may be anything is a 32-bit unsigned integer. */
const isUnsigned32 = (value: unknown): boolean => typeof value === 'number' && value >>> 0 === value

const refuseField = (sink: Sink, avp: Avp, field: keyof Avp, expected: string): false => {
  refuseValue(sink, expected, avp[field])
  refuseAt(sink, field)
  const { code, vendorId } = avp
  const isNumbered = isUnsigned32(code) && (vendorId === undefined || isUnsigned32(vendorId))
  return refuseAt(sink, isNumbered ? avpLabel(code, vendorId) : 'AVP')
}

/** AVP Length is 24 bits. */
export const maximumAvpLength = 0xffffff

export const writeAvp = (sink: Sink, avp: Avp): boolean => {
  if (typeof avp !== 'object' || avp === null) {
    return refuseValue(sink, 'an AVP', avp, 'avps')
  }
  const { code, vendorId, data, padding } = avp
  if (!isUnsigned32(code)) return refuseField(sink, avp, 'code', 'an integer of 0 to 4294967295')
  if (vendorId !== undefined && !isUnsigned32(vendorId)) {
    return refuseField(sink, avp, 'vendorId', 'an integer of 0 to 4294967295, or undefined')
  }
  if (!(data instanceof Uint8Array) || isDetached(data)) return refuseField(sink, avp, 'data', 'a Uint8Array')
  if (typeof avp.mandatory !== 'boolean') return refuseField(sink, avp, 'mandatory', 'true or false')
  if (typeof avp.protected !== 'boolean') return refuseField(sink, avp, 'protected', 'true or false')
  if (!Number.isInteger(avp.reserved) || avp.reserved < 0 || avp.reserved > 31) {
    return refuseField(sink, avp, 'reserved', 'an integer of 0 to 31')
  }
  const size = vendorId === undefined ? avpHeaderSize : vendorHeaderSize
  const length = size + data.length
  if (length > maximumAvpLength) return refuseField(sink, avp, 'data', `at most ${maximumAvpLength - size} octets`)
  const pad = paddedSize(length) - length
  if (padding !== 0 && (!Number.isInteger(padding) || padding < 0 || padding >= 2 ** (8 * pad))) {
    return refuseField(sink, avp, 'padding', `an integer of ${pad} octets`)
  }
  reserve(sink, size + 4)
  const { view, at } = sink
  const flags =
    (vendorId === undefined ? 0 : vendorBit) |
    (avp.mandatory ? mandatoryBit : 0) |
    (avp.protected ? protectedBit : 0) |
    avp.reserved
  view.setUint32(at, code)
  view.setUint32(at + 4, (flags << 24) | length)
  if (vendorId !== undefined) view.setUint32(at + 8, vendorId)
  sink.at = at + size
  writeOctets(sink, data)
  if (pad > 0) writePadding(sink, pad, padding)
  return true
}

/** Writes AVPs one after another. */
export const writeAvps = (sink: Sink, avps: ReadonlyArray<Avp>): boolean => {
  if (!Array.isArray(avps)) {
    return refuseValue(sink, 'an array of AVPs', avps, 'avps')
  }
  for (let i = 0; i < avps.length; i++) if (!writeAvp(sink, (avps as ReadonlyArray<Avp>)[i]!)) return false
  return true
}

/** The octets of AVPs that came off the wire, so that none can be refused. */
export const octetsOf = (avps: ReadonlyArray<Avp>): Uint8Array => {
  const octets = writing(writeAvps, avps)
  return octets._tag === 'Right' ? octets.right : noOctets
}

// -------------------------------------------------------------------------------------
// constructor and codec
// -------------------------------------------------------------------------------------

/** What an AVP is made from. */
export interface AvpParts {
  readonly code: number
  readonly vendorId?: number | undefined
  /** The M bit; clear unless given. */
  readonly mandatory?: boolean
  readonly protected?: boolean
  readonly reserved?: number
  readonly data: Uint8Array
  readonly padding?: number
}

const make = (parts: AvpParts): Avp => ({
  code: parts.code,
  vendorId: parts.vendorId,
  mandatory: parts.mandatory ?? false,
  protected: parts.protected ?? false,
  reserved: parts.reserved ?? 0,
  data: parts.data,
  padding: parts.padding ?? 0,
})

/**
 * A wire AVP: `make` one, or `decode` and `encode` the octets of exactly one, padding included.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { Avp } from 'diameter-codec'
 *
 * const avp = Avp.make({ code: 999, vendorId: 10415, data: Uint8Array.of(1) })
 * avp.mandatory // => false
 * Avp.encode(avp) // => right(Uint8Array.of(0, 0, 3, 231, 128, 0, 0, 13, 0, 0, 40, 175, 1, 0, 0, 0))
 * ```
 */
export const Avp: Codec<AvpRecord> & { readonly make: (parts: AvpParts) => AvpRecord } = /*#__PURE__*/ codec(
  {
    name: 'AVP',
    format: 'OctetString',
    minimum: 0,
    maximum: Infinity,
    decodeAt: (source, from, to) => {
      const end = avpEnd(source, from, to)
      if (end < 0) return undefined
      // What is left over, or missing, of the padding is an error like any wrong length.
      return from + paddedSize(end - from) === to ? readAvp(source, from, end, to) : failAvpLength(source, from, to)
    },
    encodeTo: writeAvp,
  },
  { _tag: 'Avp' },
  { make },
)
