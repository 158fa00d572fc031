/**
 * IPv4 (RFC 791) and IPv6 (RFC 8200) headers.
 *
 * @module
 */
import type { Moment } from './event.ts'
import type { Memory } from './memory.ts'

/** Where a fragment belongs. */
interface Fragment {
  readonly identification: number
  /** Its place in the whole payload, in octets. */
  readonly offset: number
  readonly more: boolean
}

/** An IP packet's addresses and its payload, which lies between `start` and `end`. */
export interface Datagram {
  /** The protocol of the payload: 6 is TCP, 132 SCTP. */
  readonly protocol: number
  readonly memory: Memory
  readonly start: number
  readonly end: number
  /** Memory at the payload's end that the capture did not keep. */
  readonly missing: number
  /** The sender's address, then the receiver's, at `addressesAt`: 32-bit words, 2 for IPv4 and 8 for IPv6. */
  readonly addresses: DataView
  readonly addressesAt: number
  readonly addressWords: number
  readonly fragment: Fragment | undefined
}

/** What takes the payloads of one protocol. */
export interface Transport {
  readonly accept: (datagram: Datagram, moment: Moment) => void
  /** The capture ends after `packet`. */
  readonly end: (packet: number) => void
}

const readIpv4 = (memory: Memory, at: number, end: number, wireEnd: number): Datagram | undefined => {
  const { view } = memory
  if (at + 20 > end) return undefined
  const headerLength = (view.getUint8(at) & 0x0f) * 4
  const totalLength = view.getUint16(at + 2)
  const start = at + headerLength
  // A network card that cuts segments itself gets packets of any size, with total length 0 from 64 KiB on.
  const payloadEnd = totalLength === 0 ? wireEnd : at + totalLength
  if (headerLength < 20 || start > end || payloadEnd < start) return undefined
  const flags = view.getUint16(at + 6)
  const more = (flags & 0x2000) !== 0
  const offset = (flags & 0x1fff) * 8
  return {
    protocol: view.getUint8(at + 9),
    memory,
    start,
    end: Math.min(end, payloadEnd),
    missing: Math.max(0, payloadEnd - end),
    addresses: view,
    addressesAt: at + 12,
    addressWords: 2,
    fragment: more || offset > 0 ? { identification: view.getUint16(at + 4), offset, more } : undefined,
  }
}

const fragmentHeader = 44
const authenticationHeader = 51
// Hop-by-hop options, routing, destination options, mobility, host identity, shim6: all tell their length alike.
const extensionHeaders: ReadonlySet<number> = new Set([0, 43, 60, 135, 139, 140])

interface UpperLayer {
  readonly protocol: number
  readonly start: number
  readonly fragment: Fragment | undefined
}

/** What follows the extension headers of IPv6; a fragment ends the walk, for only the first has more headers. */
export const afterExtensions = (view: DataView, first: number, from: number, end: number): UpperLayer | undefined => {
  let protocol = first
  let start = from
  for (;;) {
    const extension = extensionHeaders.has(protocol)
    if (!extension && protocol !== fragmentHeader && protocol !== authenticationHeader) {
      return { protocol, start, fragment: undefined }
    }
    if (start + 8 > end) return undefined
    const next = view.getUint8(start)
    if (protocol === fragmentHeader) {
      const place = view.getUint16(start + 2)
      const fragment = { identification: view.getUint32(start + 4), offset: place & 0xfff8, more: (place & 1) === 1 }
      start += 8
      // RFC 6946: an "atomic" fragment is a whole packet.
      if (fragment.more || fragment.offset > 0) return { protocol: next, start, fragment }
    } else {
      const length = view.getUint8(start + 1)
      start += extension ? (length + 1) * 8 : (length + 2) * 4
    }
    if (start > end) return undefined
    protocol = next
  }
}

const readIpv6 = (memory: Memory, at: number, end: number, wireEnd: number): Datagram | undefined => {
  const { view } = memory
  if (at + 40 > end) return undefined
  const payloadLength = view.getUint16(at + 4)
  // RFC 2675: "must be set to zero in every packet that carries the Jumbo Payload option"; segmentation offload does so too.
  const payloadEnd = payloadLength === 0 ? wireEnd : at + 40 + payloadLength
  const last = Math.min(end, payloadEnd)
  const upper = afterExtensions(view, view.getUint8(at + 6), at + 40, last)
  if (upper === undefined) return undefined
  return {
    protocol: upper.protocol,
    memory,
    start: upper.start,
    end: last,
    missing: Math.max(0, payloadEnd - end),
    addresses: view,
    addressesAt: at + 8,
    addressWords: 8,
    fragment: upper.fragment,
  }
}

/** The IP packet whose header is at `at`; `wireEnd` is where the packet would end if the capture had kept all of it. */
export const readDatagram = (memory: Memory, at: number, end: number, wireEnd: number): Datagram | undefined =>
  memory.view.getUint8(at) >> 4 === 4 ? readIpv4(memory, at, end, wireEnd) : readIpv6(memory, at, end, wireEnd)
