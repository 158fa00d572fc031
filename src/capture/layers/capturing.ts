/**
 * What the place of a capture puts before a packet: cooked and loopback headers, headers of the card or of the probe.
 *
 * @module
 */
import { cutShort, has, inner, innerOf, passedOver, type Encapsulation, type Protocol } from './layer.ts'
import { byLinkType } from './link-types.ts'
import { byEtherType } from './numbers.ts'

// AF_INET, and AF_INET6 as OpenBSD, Linux, Windows, FreeBSD and macOS number it.
const families: ReadonlySet<number> = new Set([2, 10, 23, 24, 26, 28, 30])

const afterFamily =
  (protocol: Protocol, at: number, length: number): Encapsulation =>
  (layer) => {
    const { memory, start } = layer
    if (!has(layer, start, length)) return cutShort(protocol)
    // In the byte order of the machine that captured.
    const big = memory.view.getUint32(start + at)
    const family = big <= 0xffff ? big : memory.view.getUint32(start + at, true)
    return families.has(family) ? inner(layer, 'IP', start + length) : passedOver(`address family ${family}`)
  }

/** https://www.tcpdump.org/linktypes/LINKTYPE_LINUX_SLL.html: small numbers are no EtherTypes. */
const byCookedType: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 2)) return cutShort('Linux cooked')
  const type = memory.view.getUint16(start)
  if (type === 1) return passedOver('IPX')
  return type === 4 ? inner(layer, 'LLC', start + 2) : byEtherType(layer, type <= 1500 ? 0xffff : type, start + 2)
}

/** The protocol comes first in version 2, and 18 octets lie between it and the payload. */
const cooked2: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 20)) return cutShort('Linux cooked 2')
  const type = memory.view.getUint16(start)
  if (type === 1) return passedOver('IPX')
  return type === 4 ? inner(layer, 'LLC', start + 20) : byEtherType(layer, type <= 1500 ? 0xffff : type, start + 20)
}

/** https://www.tcpdump.org/linktypes/LINKTYPE_PFLOG.html: the header's length, without its padding to four octets. */
const packetFilterLog: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 4)) return cutShort('pflog')
  const length = memory.view.getUint8(start)
  return inner(layer, 'IP', start + length + (-length & 3))
}

const payloadOfLog = 9

/** Values with length and type in the byte order of the machine that captured. */
const netfilterLog: Encapsulation = (layer) => {
  const { memory, start } = layer
  const { view } = memory
  for (const littleEndian of [true, false]) {
    for (let at = start + 4; has(layer, at, 4);) {
      const length = view.getUint16(at, littleEndian)
      if (length < 4) break
      if ((view.getUint16(at + 2, littleEndian) & 0x7fff) === payloadOfLog)
        return innerOf(layer, 'IP', at + 4, length - 4)
      at += length + (-length & 3)
    }
  }
  return cutShort('NFLOG')
}

/** https://www.tcpdump.org/linktypes/LINKTYPE_PKTAP.html: its length, then at octet 8 the link type of what follows. */
const packetTap: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 12)) return cutShort('PKTAP')
  const length = memory.view.getUint32(start, true)
  return byLinkType(layer, memory.view.getUint32(start + 8, true), start + length)
}

/** Per-Packet Information: length and link type in the byte order of Intel. */
const perPacketInformation: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 8)) return cutShort('PPI')
  return byLinkType(layer, memory.view.getUint32(start + 4, true), start + memory.view.getUint16(start + 2, true))
}

const recordTypes: ReadonlyMap<number, { readonly protocol: Protocol; readonly before: number }> = new Map([
  [1, { protocol: 'Cisco HDLC', before: 0 }],
  [2, { protocol: 'Ethernet', before: 2 }],
  [5, { protocol: 'Cisco HDLC', before: 4 }],
  [10, { protocol: 'Cisco HDLC', before: 0 }],
  [11, { protocol: 'Ethernet', before: 2 }],
  [15, { protocol: 'Cisco HDLC', before: 0 }],
  [16, { protocol: 'Ethernet', before: 2 }],
  [17, { protocol: 'Cisco HDLC', before: 4 }],
  [20, { protocol: 'Ethernet', before: 2 }],
  [19, { protocol: 'Cisco HDLC', before: 0 }],
  [22, { protocol: 'IPv4', before: 0 }],
  [23, { protocol: 'IPv6', before: 0 }],
])

/** Endace's record: 16 octets, extension headers of eight while a first bit says that one follows. */
const extensible: Encapsulation = (layer) => {
  const { memory, start, end } = layer
  const { view } = memory
  if (!has(layer, start, 16)) return cutShort('ERF')
  const type = view.getUint8(start + 8)
  const wireLength = view.getUint16(start + 14)
  let at = start + 16
  for (let more = type >= 0x80; more; at += 8) {
    if (!has(layer, at, 8)) return cutShort('ERF')
    more = view.getUint8(at) >= 0x80
  }
  const known = recordTypes.get(type & 0x7f)
  if (known === undefined) return passedOver(`ERF type ${type & 0x7f}`, true)
  const payload = at + known.before
  const wireEnd = Math.max(end, payload + wireLength)
  return inner({ ...layer, wireEnd }, known.protocol, payload)
}

const withoutLink = 0x02
const withExtension = 0x80

/** Juniper's header: a magic number, flags, perhaps extensions with their length. */
const juniper: Encapsulation = (layer) => {
  const { memory, start } = layer
  const { view } = memory
  if (!has(layer, start, 6)) return cutShort('Juniper')
  const flags = view.getUint8(start + 3)
  const at = start + 4 + ((flags & withExtension) === 0 ? 0 : 2 + view.getUint16(start + 4))
  return (flags & withoutLink) === 0 ? inner(layer, 'Ethernet', at) : inner(layer, 'IP', at + 4)
}

export const capturingFamily = {
  loopback: afterFamily('loopback', 0, 4),
  'Linux cooked': (layer) => byCookedType({ ...layer, start: layer.start + 14 }),
  'Linux cooked 2': cooked2,
  'OpenBSD enc': afterFamily('OpenBSD enc', 0, 12),
  pflog: packetFilterLog,
  ipnet: (layer) => inner(layer, 'IP', layer.start + 24),
  NFLOG: netfilterLog,
  PKTAP: packetTap,
  PPI: perPacketInformation,
  ERF: extensible,
  Juniper: juniper,
} as const satisfies Partial<Record<Protocol, Encapsulation>>
