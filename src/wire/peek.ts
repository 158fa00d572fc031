/**
 * What is read of a message's octets, and changed in them, without decoding it: the header's fields and a few AVPs.
 *
 * @module
 */
import { copyOf } from '../octets/copy.ts'
import { latin1 } from '../ground/text.ts'
import { isAvpAt, isAvpOf, lengthAt, paddedSize } from '../octets/avp-header.ts'
import { destinationHostCode, destinationRealmCode, originHostCode, resultCodeCode } from './codes.ts'
import { headerSize, requestBit, retransmittedBit } from './header.ts'

/** The number of 24 bits at `at`, as Message Length, Command Code and AVP Length are. */
export const unsigned24 = (octets: Uint8Array, at: number): number =>
  (octets[at]! << 16) | (octets[at + 1]! << 8) | octets[at + 2]!

const unsigned32 = (octets: Uint8Array, at: number): number =>
  ((octets[at]! << 24) | (octets[at + 1]! << 16) | (octets[at + 2]! << 8) | octets[at + 3]!) >>> 0

export const isRequest = (octets: Uint8Array): boolean => (octets[4]! & requestBit) !== 0

export const commandCodeOf = (octets: Uint8Array): number => unsigned32(octets, 4) & 0xffffff

export const applicationIdOf = (octets: Uint8Array): number => unsigned32(octets, 8)

export const hopByHopIdOf = (octets: Uint8Array): number => unsigned32(octets, 12)

export const endToEndIdOf = (octets: Uint8Array): number => unsigned32(octets, 16)

const put32 = (octets: Uint8Array, at: number, value: number): void => {
  octets[at] = value >>> 24
  octets[at + 1] = value >>> 16
  octets[at + 2] = value >>> 8
  octets[at + 3] = value
}

/** Whether there is a header. */
export const hasHeader = (octets: Uint8Array): boolean => octets.length >= headerSize

/** The message with another Hop-by-Hop Identifier, in octets of its own. */
export const withHopByHopId = (octets: Uint8Array, hopByHopId: number): Uint8Array => {
  const copy = copyOf(octets, 0, octets.length)
  put32(copy, 12, hopByHopId)
  return copy
}

/** The message with both identifiers, in octets of its own. */
export const withIdentifiers = (octets: Uint8Array, hopByHopId: number, endToEndId: number): Uint8Array => {
  const copy = withHopByHopId(octets, hopByHopId)
  put32(copy, 16, endToEndId)
  return copy
}

/** A request and its answer, which gets both identifiers, in memory of their own and of nothing else. */
export const joinedWithIdentifiers = (
  request: Uint8Array,
  answer: Uint8Array,
  hopByHopId: number,
  endToEndId: number,
): readonly [request: Uint8Array, answer: Uint8Array] => {
  const both = new Uint8Array(request.length + answer.length)
  both.set(request)
  both.set(answer, request.length)
  const copy = new Uint8Array(both.buffer, request.length)
  put32(copy, 12, hopByHopId)
  put32(copy, 16, endToEndId)
  return [new Uint8Array(both.buffer, 0, request.length), copy]
}

/**
 * A request as it is sent once more, with the T bit, in octets of its own: "when a transport failure is detected […] all
 * messages in the queue are sent to an alternate agent with the T flag set" (RFC 6733 section 5.5.4). Nothing else is
 * changed: End-to-End Identifier and Origin-Host tell the peer that it is the same.
 *
 * ```ts
 * import { fromHex, toHex } from 'diameter-codec'
 * import { retransmission } from 'diameter-codec/peer'
 *
 * toHex(retransmission(fromHex('01000014c0000110000000000000000100000002')!))
 * // => '01000014d0000110000000000000000100000002'
 * ```
 */
export const retransmission = (request: Uint8Array): Uint8Array => {
  const copy = copyOf(request, 0, request.length)
  if (hasHeader(copy)) copy[4] = copy[4]! | retransmittedBit
  return copy
}

/**
 * Whether two messages differ in nothing but what a hop changes: the Hop-by-Hop Identifier, and the T bit of a message
 * that is sent once more. Both have a header.
 */
export const equalButForHop = (one: Uint8Array, other: Uint8Array): boolean => {
  if (one.length !== other.length || ((one[4]! ^ other[4]!) & ~retransmittedBit) !== 0) return false
  for (let at = 0; at < one.length; at++) {
    if (one[at] !== other[at] && at !== 4 && (at < 12 || at >= 16)) return false
  }
  return true
}

/** Where the first AVP of a code begins that has no vendor, or −1; a step for each AVP before it. */
const avpAt = (octets: Uint8Array, code: number): number => {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.length)
  for (let at = headerSize; isAvpAt(view, at, octets.length); at += paddedSize(lengthAt(view, at))) {
    if (isAvpOf(view, at, code, undefined) && octets[at + 4]! < 0x80) return at
  }
  return -1
}

const sessionIdCode = 263

/**
 * The message with its Session-Id before all other AVPs: it "SHOULD appear immediately following the Diameter header" (RFC
 * 6733 section 8.8), and a command without a rule for it has it wherever it came.
 */
export const withSessionIdFirst = (octets: Uint8Array): Uint8Array => {
  const at = avpAt(octets, sessionIdCode)
  if (at <= headerSize) return octets
  const end = at + paddedSize(unsigned24(octets, at + 5))
  const moved = copyOf(octets, 0, octets.length)
  moved.set(octets.subarray(at, end), headerSize)
  moved.set(octets.subarray(headerSize, at), headerSize + end - at)
  return moved
}

/** The data of the first AVP of a code as text, an octet a character. */
const textOf = (octets: Uint8Array, code: number): string | undefined => {
  const at = avpAt(octets, code)
  return at < 0 ? undefined : latin1(octets, at + 8, at + (unsigned32(octets, at + 4) & 0xffffff))
}

/** Origin-Host as it stands in a message, the first; empty where there is none. */
export const originHostOf = (octets: Uint8Array): string => textOf(octets, originHostCode) ?? ''

export const destinationHostOf = (octets: Uint8Array): string | undefined => textOf(octets, destinationHostCode)

export const destinationRealmOf = (octets: Uint8Array): string | undefined => textOf(octets, destinationRealmCode)

/** Result-Code, 0 where there is none. */
export const resultCodeOf = (octets: Uint8Array): number => {
  const at = avpAt(octets, resultCodeCode)
  return at >= 0 && (unsigned32(octets, at + 4) & 0xffffff) === 12 ? unsigned32(octets, at + 8) : 0
}

/** The vendor and the code of Experimental-Result (RFC 6733 section 7.6), where there is one. */
export const experimentalResultOf = (
  octets: Uint8Array,
): { readonly vendorId: number; readonly code: number } | undefined => {
  const at = avpAt(octets, 297)
  if (at < 0) return undefined
  const members: Record<number, number> = {}
  const end = at + unsigned24(octets, at + 5)
  for (let member = at + 8; member + 12 <= end; member += paddedSize(Math.max(8, unsigned24(octets, member + 5)))) {
    members[unsigned32(octets, member)] = unsigned32(octets, member + 8)
  }
  return { vendorId: members[266] ?? 0, code: members[298] ?? 0 }
}
