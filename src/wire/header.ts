/**
 * The Diameter header: 20 octets, RFC 6733 section 3.
 *
 * @module
 */
import type { Header } from '../ground/record.ts'
import { refuse, reserve, type Sink, refuseValue } from '../octets/sink.ts'
import { fail, maximumMessageSize, unsigned32At, type Source } from '../octets/source.ts'

export type { Header }

/** Octets of a header. */
export const headerSize = 20

/** Version 1, as the first octet of the word that ends in Message Length. */
const version = 0x01000000

// The flags octet (section 3).
export const requestBit = 0x80
const proxiableBit = 0x40
export const errorBit = 0x20
export const retransmittedBit = 0x10
const reservedBits = 0x0f

/** Whether the message at `from` is a request. */
export const isRequestAt = ({ view }: Source, from: number): boolean => (view.getUint8(from + 4) & requestBit) !== 0

/** Whether the message at `from` has the E bit. */
export const isErrorAt = ({ view }: Source, from: number): boolean => (view.getUint8(from + 4) & errorBit) !== 0

/** The record of 20 octets, whatever they say of version and length. */
export const readHeader = (source: Source, from: number): Header => {
  const word = unsigned32At(source, from + 4)
  const flags = word >>> 24
  return {
    request: (flags & requestBit) !== 0,
    proxiable: (flags & proxiableBit) !== 0,
    error: (flags & errorBit) !== 0,
    retransmitted: (flags & retransmittedBit) !== 0,
    reserved: flags & reservedBits,
    commandCode: word & 0xffffff,
    applicationId: unsigned32At(source, from + 8),
    hopByHopId: unsigned32At(source, from + 12),
    endToEndId: unsigned32At(source, from + 16),
  }
}

/** Whether the octets begin a message that fills them; notes the failure where not. */
export const checkHeader = (source: Source, from: number, to: number): boolean => {
  const { view, options } = source
  const size = to - from
  return (
    (size >= headerSize &&
      view.getInt32(from) === (version | size) &&
      size % 4 === 0 &&
      (view.getUint8(from + 4) & (requestBit | errorBit)) !== (requestBit | errorBit) &&
      size <= (options.maximumSize ?? maximumMessageSize)) ||
    failHeader(source, from, size)
  )
}

/** Notes what is wrong with the header of a message of `actual` octets. */
const failHeader = (source: Source, from: number, actual: number): false => {
  if (actual < headerSize) {
    const announced = actual < 4 ? actual : unsigned32At(source, from) & 0xffffff
    fail(source, { _tag: 'InvalidMessageLength', announced, actual }, from, actual)
    return false
  }
  const word = unsigned32At(source, from)
  // "This Version field MUST be set to 1 to indicate Diameter Version 1." (section 3)
  if (word >>> 24 !== 1) {
    fail(source, { _tag: 'UnsupportedVersion', version: word >>> 24 }, from, 1)
    return false
  }
  const announced = word & 0xffffff
  // "Thus, the Message Length field is always a multiple of 4." (section 3)
  if (announced !== actual || announced % 4 !== 0) {
    fail(source, { _tag: 'InvalidMessageLength', announced, actual }, from + 1, 3)
    return false
  }
  const { maximumSize = maximumMessageSize } = source.options
  if (actual > maximumSize) {
    fail(source, { _tag: 'BudgetExceeded', budget: 'size', maximum: maximumSize }, from + 1, 3)
    return false
  }
  // "This bit MUST NOT be set in request messages" (section 3, of the E bit)
  fail(source, { _tag: 'InvalidHeaderBits', expected: 'E clear in a request' }, from + 4, 1)
  return false
}

const limits = {
  reserved: reservedBits,
  commandCode: 0xffffff,
  applicationId: 0xffffffff,
  hopByHopId: 0xffffffff,
  endToEndId: 0xffffffff,
} as const

const numbers = Object.keys(limits) as ReadonlyArray<keyof typeof limits>

const flagNames = ['request', 'proxiable', 'error', 'retransmitted'] as const

const isUpTo = (limit: number, value: unknown): boolean =>
  typeof value === 'number' && value >>> 0 === value && value <= limit

/** Whether everything has a value that it can have; key after key, since a loop over keys is slower. */
const isHeader = (header: Header): boolean =>
  isUpTo(limits.reserved, header.reserved) &&
  isUpTo(limits.commandCode, header.commandCode) &&
  isUpTo(limits.applicationId, header.applicationId) &&
  isUpTo(limits.hopByHopId, header.hopByHopId) &&
  isUpTo(limits.endToEndId, header.endToEndId) &&
  typeof header.request === 'boolean' &&
  typeof header.proxiable === 'boolean' &&
  typeof header.error === 'boolean' &&
  typeof header.retransmitted === 'boolean' &&
  !(header.request && header.error)

/** Notes what in a header cannot be. */
const refuseHeader = (sink: Sink, header: Header): false => {
  for (const key of numbers) {
    if (isUpTo(limits[key], header[key])) continue
    return refuseValue(sink, `an integer of 0 to ${limits[key]}`, header[key], key)
  }
  for (const key of flagNames) {
    if (typeof header[key] === 'boolean') continue
    return refuseValue(sink, 'true or false', header[key], key)
  }
  return refuseValue(sink, 'error clear in a request', true, 'error')
}

/** Writes the header but for Version and Message Length, which `patchMessageLength` sets once the AVPs are written. */
export const writeHeader = (sink: Sink, header: Header): boolean => {
  if (typeof header !== 'object' || header === null) {
    return refuseValue(sink, 'a header', header, 'header')
  }
  if (!isHeader(header)) return refuseHeader(sink, header)
  reserve(sink, headerSize)
  const { view, at } = sink
  const flags =
    (header.request ? requestBit : 0) |
    (header.proxiable ? proxiableBit : 0) |
    (header.error ? errorBit : 0) |
    (header.retransmitted ? retransmittedBit : 0) |
    header.reserved
  view.setUint32(at + 4, (flags << 24) | header.commandCode)
  view.setUint32(at + 8, header.applicationId)
  view.setUint32(at + 12, header.hopByHopId)
  view.setUint32(at + 16, header.endToEndId)
  sink.at = at + headerSize
  return true
}

/** Sets Version and Message Length of the message that began at `start`. */
export const patchMessageLength = (sink: Sink, start: number): boolean => {
  const length = sink.at - start
  if (length > maximumMessageSize) return refuse(sink, { _tag: 'TooLong', maximum: maximumMessageSize })
  sink.view.setUint32(start, version | length)
  return true
}
