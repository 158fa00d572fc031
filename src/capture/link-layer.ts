/**
 * Link types (https://www.tcpdump.org/linktypes.html): where the IP header lies in a packet.
 *
 * @module
 */

/** What a packet gives that holds no IP, or not enough of it. */
export const noInternetProtocol = -1

const linkTypes = {
  null: 0,
  ethernet: 1,
  ppp: 9,
  rawBsd: 12,
  rawOpenBsd: 14,
  pppHdlc: 50,
  raw: 101,
  loop: 108,
  linuxCooked: 113,
  ipv4: 228,
  ipv6: 229,
  linuxCooked2: 276,
} as const

const etherTypes = {
  ipv4: 0x0800,
  ipv6: 0x86dd,
  vlan: 0x8100,
  serviceVlan: 0x88a8,
  oldServiceVlan: 0x9100,
  mpls: 0x8847,
  mplsMulticast: 0x8848,
  pppSession: 0x8864,
} as const

const known: ReadonlySet<number> = new Set(Object.values(linkTypes))

export const isKnownLinkType = (linkType: number): boolean => known.has(linkType)

/** By the version in the first four bits of an IP header. */
const versioned = (view: DataView, at: number, end: number): number => {
  if (at >= end) return noInternetProtocol
  const version = view.getUint8(at) >> 4
  return version === 4 || version === 6 ? at : noInternetProtocol
}

const afterLabels = (view: DataView, start: number, end: number): number => {
  for (let at = start; at + 4 <= end; at += 4) {
    // RFC 3032: "This bit is set to one for the last entry in the label stack".
    if ((view.getUint8(at + 2) & 1) === 1) return versioned(view, at + 4, end)
  }
  return noInternetProtocol
}

/** RFC 1661, with the protocol in one octet where its lowest bit says so. */
const afterPointToPoint = (view: DataView, at: number, end: number): number => {
  if (at + 2 > end) return noInternetProtocol
  const compressed = (view.getUint8(at) & 1) === 1
  const protocol = compressed ? view.getUint8(at) : view.getUint16(at)
  return protocol === 0x21 || protocol === 0x57 ? versioned(view, at + (compressed ? 1 : 2), end) : noInternetProtocol
}

/** From an EtherType at `start`, over any VLAN tags. */
const afterEtherType = (view: DataView, start: number, end: number): number => {
  for (let at = start; at + 2 <= end; at += 4) {
    switch (view.getUint16(at)) {
      case etherTypes.ipv4:
      case etherTypes.ipv6:
        return versioned(view, at + 2, end)
      case etherTypes.vlan:
      case etherTypes.serviceVlan:
      case etherTypes.oldServiceVlan:
        break
      case etherTypes.mpls:
      case etherTypes.mplsMulticast:
        return afterLabels(view, at + 2, end)
      case etherTypes.pppSession:
        return afterPointToPoint(view, at + 8, end)
      default:
        return noInternetProtocol
    }
  }
  return noInternetProtocol
}

// AF_INET, and AF_INET6 as OpenBSD, Linux, Windows, FreeBSD and macOS number it.
const families: ReadonlySet<number> = new Set([2, 10, 23, 24, 26, 28, 30])

/** An address family in four octets, in the byte order of the machine that captured. */
const afterFamily = (view: DataView, at: number, end: number): number => {
  if (at + 4 > end) return noInternetProtocol
  const family = view.getUint32(at) <= 0xffff ? view.getUint32(at) : view.getUint32(at, true)
  return families.has(family) ? versioned(view, at + 4, end) : noInternetProtocol
}

/** The protocol comes first in version 2 of the cooked header, and 18 octets lie between it and the payload. */
const afterCooked2 = (view: DataView, start: number, end: number): number => {
  if (start + 20 > end) return noInternetProtocol
  const protocol = view.getUint16(start)
  if (protocol === etherTypes.ipv4 || protocol === etherTypes.ipv6) return versioned(view, start + 20, end)
  // Of a VLAN tag, the first two octets are the protocol, and the next EtherType comes after two more.
  const tagged = protocol === etherTypes.vlan || protocol === etherTypes.serviceVlan
  return tagged ? afterEtherType(view, start + 22, end) : noInternetProtocol
}

/** Where the IP header of the packet between `start` and `end` begins, or `noInternetProtocol`. */
export const internetHeader = (linkType: number, view: DataView, start: number, end: number): number => {
  switch (linkType) {
    case linkTypes.ethernet:
      return afterEtherType(view, start + 12, end)
    case linkTypes.linuxCooked:
      return afterEtherType(view, start + 14, end)
    case linkTypes.linuxCooked2:
      return afterCooked2(view, start, end)
    case linkTypes.null:
    case linkTypes.loop:
      return afterFamily(view, start, end)
    case linkTypes.ppp:
    case linkTypes.pppHdlc: {
      // Address 0xff and control 0x03 may be there or not.
      const framed = start + 2 <= end && view.getUint16(start) === 0xff03
      return afterPointToPoint(view, framed ? start + 2 : start, end)
    }
    case linkTypes.raw:
    case linkTypes.rawBsd:
    case linkTypes.rawOpenBsd:
    case linkTypes.ipv4:
    case linkTypes.ipv6:
      return versioned(view, start, end)
    default:
      return noInternetProtocol
  }
}
