/**
 * IPv4 (RFC 791) and IPv6 (RFC 8200), and what makes one protocol of them another: AH, ESP, minimal encapsulation.
 *
 * @module
 */
import { memoryOf } from '../memory.ts'
import {
  cutShort,
  has,
  inner,
  malformed,
  passedOver,
  type Datagram,
  type Encapsulation,
  type Layer,
  type Step,
} from './layer.ts'
import { byInternetProtocol } from './numbers.ts'

export const ipv4: Encapsulation = ({ memory, start: at, end, wireEnd }) => {
  const { view } = memory
  if (at + 20 > end) return cutShort('IPv4')
  const first = view.getUint8(at)
  const headerLength = (first & 0x0f) * 4
  const totalLength = view.getUint16(at + 2)
  const start = at + headerLength
  // A network card that cuts segments itself gets packets of any size, with total length 0 from 64 KiB on.
  const payloadEnd = totalLength === 0 ? wireEnd : at + totalLength
  if (first >> 4 !== 4 || headerLength < 20 || payloadEnd < start) return malformed('IPv4')
  if (start > end) return cutShort('IPv4')
  const flags = view.getUint16(at + 6)
  const more = (flags & 0x2000) !== 0
  const offset = (flags & 0x1fff) * 8
  return {
    _tag: 'Datagram',
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
const authentication = 51
// Hop-by-hop options, routing, destination options, mobility, host identity, shim6: all tell their length alike.
const extensionHeaders: ReadonlySet<number> = new Set([0, 43, 60, 135, 139, 140])

interface UpperLayer {
  readonly protocol: number
  readonly start: number
  readonly fragment: Datagram['fragment']
}

/** What follows the extension headers of IPv6; a fragment ends the walk, for only the first has more headers. */
export const afterExtensions = (view: DataView, first: number, from: number, end: number): UpperLayer | undefined => {
  let protocol = first
  let start = from
  for (;;) {
    const extension = extensionHeaders.has(protocol)
    if (!extension && protocol !== fragmentHeader && protocol !== authentication) {
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

export const ipv6: Encapsulation = ({ memory, start: at, end, wireEnd }) => {
  const { view } = memory
  if (at + 40 > end) return cutShort('IPv6')
  if (view.getUint8(at) >> 4 !== 6) return malformed('IPv6')
  const payloadLength = view.getUint16(at + 4)
  // RFC 2675: "must be set to zero in every packet that carries the Jumbo Payload option"; segmentation offload does so too.
  const payloadEnd = payloadLength === 0 ? wireEnd : at + 40 + payloadLength
  const last = Math.min(end, payloadEnd)
  const upper = afterExtensions(view, view.getUint8(at + 6), at + 40, last)
  if (upper === undefined) return cutShort('IPv6')
  return {
    _tag: 'Datagram',
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

/** By the version in the first four bits. */
export const internet: Encapsulation = (layer) => {
  const { memory, start, end } = layer
  if (start >= end) return cutShort('IP')
  const version = memory.view.getUint8(start) >> 4
  return version === 4 ? ipv4(layer) : version === 6 ? ipv6(layer) : malformed('IP')
}

/** Whether an IP packet may begin at `at` for its version and its lengths. */
export const looksLikeInternet = (layer: Layer, at: number): boolean => {
  const { memory, wireEnd } = layer
  if (!has(layer, at, 20)) return false
  const first = memory.view.getUint8(at)
  const room = wireEnd - at
  const length = memory.view.getUint16(at + 2)
  if (first >> 4 === 4) return first >= 0x45 && (length === 0 || (length >= 20 && length <= room))
  return first >> 4 === 6 && has(layer, at, 40) && memory.view.getUint16(at + 4) + 40 <= room
}

/** RFC 4302 section 2.2: "the length of AH in 32-bit words (4-byte units), minus "2"". */
export const authenticationHeader: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 12)) return cutShort('AH')
  const length = (memory.view.getUint8(start + 1) + 2) * 4
  return byInternetProtocol(layer, memory.view.getUint8(start), start + length)
}

// RFC 4303 section 2.4: "the first padding byte […] is numbered 1, with subsequent padding bytes making up a
// monotonically increasing sequence".
const isPadding = (view: DataView, from: number, length: number): boolean => {
  for (let index = 0; index < length; index++) if (view.getUint8(from + index) !== index + 1) return false
  return true
}

/** Whether what an ESP trailer announces may begin at `at`. */
const mayFollowEsp = (layer: Layer, protocol: number, at: number, end: number): boolean => {
  const { view } = layer.memory
  switch (protocol) {
    case 4:
    case 41:
      return view.getUint8(at) >> 4 === (protocol === 4 ? 4 : 6) && looksLikeInternet({ ...layer, wireEnd: end }, at)
    case 6: {
      const headerLength = at + 14 <= end ? (view.getUint8(at + 12) >> 4) * 4 : 0
      return headerLength >= 20 && at + headerLength <= end && (view.getUint8(at + 12) & 0x0e) === 0
    }
    case 17:
      return at + 8 <= end && view.getUint16(at + 4) === end - at
    case 132:
      return at + 16 <= end && view.getUint16(at + 14) >= 4 && view.getUint16(at + 14) <= end - at - 12
    default:
      return false
  }
}

// Of HMAC-MD5-96 and HMAC-SHA-1-96, of SHA-2, and of none.
const checkValueLengths = [12, 16, 24, 32, 8, 0]

/** RFC 2410: without encryption all is there to be read; only the length of the integrity check value is not. */
export const encapsulatingSecurityPayload: Encapsulation = (layer) => {
  const { memory, start, end, wireEnd } = layer
  const payload = start + 8
  if (end === wireEnd) {
    for (const length of checkValueLengths) {
      const trailer = end - length - 2
      if (trailer < payload) continue
      const padding = memory.view.getUint8(trailer)
      const protocol = memory.view.getUint8(trailer + 1)
      const last = trailer - padding
      if (last <= payload || !isPadding(memory.view, last, padding)) continue
      if (mayFollowEsp(layer, protocol, payload, last)) {
        return byInternetProtocol({ ...layer, end: last, wireEnd: last }, protocol, payload)
      }
    }
  }
  return passedOver('ESP', true)
}

/** RFC 2004: the addresses that the outer header took the places of. */
export const minimalEncapsulation =
  (outer: Datagram | undefined): Encapsulation =>
  (layer) => {
    const { memory, start, end, wireEnd } = layer
    const { bytes, view } = memory
    if (outer === undefined || outer.addressWords !== 2 || !has(layer, start, 12)) {
      return cutShort('minimal encapsulation')
    }
    // "S: Original Source Address Present".
    const hasSource = (view.getUint8(start + 1) & 0x80) !== 0
    const payload = start + (hasSource ? 12 : 8)
    const addresses = new Uint8Array(8)
    for (let index = 0; index < 4; index++) {
      addresses[index] = hasSource ? bytes[start + 8 + index]! : outer.addresses.getUint8(outer.addressesAt + index)
      addresses[4 + index] = bytes[start + 4 + index]!
    }
    return {
      _tag: 'Datagram',
      protocol: view.getUint8(start),
      memory,
      start: payload,
      end,
      missing: wireEnd - end,
      addresses: memoryOf(addresses).view,
      addressesAt: 0,
      addressWords: 2,
      fragment: undefined,
    }
  }

/** RFC 3378: a version of 3, and then an Ethernet frame. */
export const etherInInternet: Encapsulation = (layer): Step => inner(layer, 'Ethernet', layer.start + 2)
