/**
 * Whether octets look like the beginning of a Diameter message. Ports do not tell: test networks use any.
 *
 * @module
 */
import { paddedSize } from '../octets/avp-header.ts'
import { headerSize } from '../wire/header.ts'
import { unsigned24 } from '../wire/peek.ts'

export const diameterPort = 3868

/** For TLS and DTLS. RFC 6733 says 5868 in §11.4 and, by a slip, 5658 in §2.1. */
export const isSecurePort = (port: number): boolean => port === 5868 || port === 5658

/** A header and the first AVP's code, flags and length. */
const certainLength = headerSize + 8

// Nobody sends longer messages; iSCSI begins like a Diameter message of eight megabytes.
const likelyMessage = 1_048_576

// In the middle of octets: there an AVP Code with its flags, 00 00 01 08 40 (Origin-Host), looks like a longer one.
const certainMessage = 65_536

export type Likeness = 'Diameter' | 'Other' | 'Undecided'

/**
 * RFC 6733 §4.1: "The sender of the AVP MUST set 'R' (reserved) bits to 0". An AVP is no longer than its message, and
 * nobody numbers AVPs above 2^24.
 */
const looksLikeAvp = (bytes: Uint8Array, at: number, room: number): boolean => {
  const flags = bytes[at + 4]!
  const length = unsigned24(bytes, at + 5)
  return bytes[at] === 0 && (flags & 0x1f) === 0 && length >= ((flags & 0x80) === 0 ? 8 : 12) && length <= room
}

/** What the octets from `at` to before `end` say so far. */
export const likeness = (bytes: Uint8Array, at: number, end: number): Likeness => {
  const available = end - at
  if (available < 1) return 'Undecided'
  // RFC 6733 §3: "This Version field MUST be set to 1".
  if (bytes[at] !== 1) return 'Other'
  if (available < 4) return 'Undecided'
  const length = unsigned24(bytes, at + 1)
  if (length < headerSize || length % 4 !== 0 || length > likelyMessage) return 'Other'
  if (available < 8) return 'Undecided'
  // "These flag bits are reserved for future use; they MUST be set to zero".
  if ((bytes[at + 4]! & 0x0f) !== 0 || unsigned24(bytes, at + 5) === 0) return 'Other'
  if (available < headerSize) return 'Undecided'
  if (available < certainLength || length < certainLength) return 'Diameter'
  return looksLikeAvp(bytes, at + headerSize, length - headerSize) ? 'Diameter' : 'Other'
}

// RFC 6733 §11.1: "the values 0-255 are reserved for RADIUS backward compatibility".
const firstCommand = 256

/**
 * As `likeness`, for octets that nothing but themselves says to be Diameter: the whole message must be there, its AVPs
 * lead from one to the next up to its end, and its command must be possible.
 */
export const strictLikeness = (bytes: Uint8Array, at: number, end: number): Likeness => {
  const first = likeness(bytes, at, end)
  if (first !== 'Diameter') return first
  const length = unsigned24(bytes, at + 1)
  const stop = at + length
  if (length < certainLength || length > certainMessage || unsigned24(bytes, at + 5) < firstCommand) return 'Other'
  // "R with E" is an error of its own (§3).
  if ((bytes[at + 4]! & 0xa0) === 0xa0) return 'Other'
  for (let next = at + headerSize; next < stop;) {
    if (next + 8 > stop) return 'Other'
    if (next + 8 > end) return 'Undecided'
    if (!looksLikeAvp(bytes, next, stop - next)) return 'Other'
    next += paddedSize(unsigned24(bytes, next + 5))
  }
  return stop <= end ? 'Diameter' : 'Undecided'
}

/** Whether a header may be one, whatever is wrong with the AVPs after it. */
export const beginsWithHeader = (bytes: Uint8Array, at: number, end: number): boolean =>
  end - at >= certainLength &&
  likeness(bytes, at, at + headerSize) === 'Diameter' &&
  unsigned24(bytes, at + 5) >= firstCommand

const sessionId = 263
const originHost = 264
const mandatory = 0x40

/** Whether the part of a message that is there is enough: it begins with a Session-Id or an Origin-Host, and goes on well. */
export const isClearBeginning = (bytes: Uint8Array, at: number, end: number): boolean => {
  if (strictLikeness(bytes, at, end) === 'Other' || end - at < certainLength) return false
  const code = (bytes[at + headerSize + 2]! << 8) | bytes[at + headerSize + 3]!
  return (
    bytes[at + headerSize + 1] === 0 &&
    (code === sessionId || code === originHost) &&
    bytes[at + headerSize + 4] === mandatory &&
    at + headerSize + unsigned24(bytes, at + headerSize + 5) <= end
  )
}

/** Whether a datagram, which ends at `wireEnd` if the capture kept all of it, holds messages. */
export const likenessOnPort = (bytes: Uint8Array, at: number, end: number, wireEnd: number, ports: number): boolean => {
  if (ports >>> 16 === diameterPort || (ports & 0xffff) === diameterPort) return likeness(bytes, at, end) === 'Diameter'
  if (end < wireEnd) return isClearBeginning(bytes, at, end)
  for (let next = at; next < end; next += unsigned24(bytes, next + 1)) {
    if (strictLikeness(bytes, next, end) !== 'Diameter') return false
  }
  return true
}

/** Whether a message begins at `at` for all that can be seen, in the middle of unknown octets. */
const certainly = (bytes: Uint8Array, at: number, end: number): boolean => {
  if (likeness(bytes, at, end) !== 'Diameter') return false
  const length = unsigned24(bytes, at + 1)
  if (length > certainMessage || (length > headerSize && end - at < certainLength)) return false
  // R with E is an error of its own (§3), and the next message begins where this one ends.
  return (bytes[at + 4]! & 0xa0) !== 0xa0 && (at + length >= end || bytes[at + length] === 1)
}

/**
 * Whether a message begins at `at`, where a segment does. Segments often begin where messages do, so a header alone is
 * enough; but not one that may be an AVP Code with its flags.
 */
export const isLikelyStart = (bytes: Uint8Array, at: number, end: number): boolean =>
  likeness(bytes, at, end) === 'Diameter' && unsigned24(bytes, at + 1) <= certainMessage

/** Where a message begins in the octets from `start` to before `end`; -1 where none does. */
export const findHeader = (bytes: Uint8Array, start: number, end: number): number => {
  const searched = bytes.subarray(start, end)
  for (let at = searched.indexOf(1); at !== -1; at = searched.indexOf(1, at + 1)) {
    if (certainly(searched, at, searched.length)) return start + at
  }
  return -1
}

/** Where `strictLikeness` finds a message, or one that is not whole yet but begins well. */
export interface Candidate {
  readonly at: number
  readonly isWhole: boolean
}

/** The first whole message, or else the first one that may become whole. */
export const findMessage = (bytes: Uint8Array, start: number, end: number): Candidate | undefined => {
  let begun: Candidate | undefined
  const searched = bytes.subarray(start, end)
  for (let at = searched.indexOf(1); at !== -1; at = searched.indexOf(1, at + 1)) {
    const verdict = strictLikeness(searched, at, searched.length)
    if (verdict === 'Diameter') return { at: start + at, isWhole: true }
    if (verdict === 'Undecided' && searched.length - at >= certainLength) begun ??= { at: start + at, isWhole: false }
  }
  return begun
}

/** Octets at the end of a stretch in which `findHeader` may have missed a header whose rest comes later. */
export const undecidedLength = certainLength - 1

/** Whether a record of TLS begins here (RFC 8446 §5.1: type 20 to 23, then version 3.x). */
export const looksLikeTls = (bytes: Uint8Array, at: number, end: number): boolean =>
  end - at >= 3 && bytes[at]! >= 20 && bytes[at]! <= 23 && bytes[at + 1] === 3 && bytes[at + 2]! <= 4
