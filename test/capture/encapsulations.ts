/**
 * Encapsulations, each around an IP packet, as probes, routers and cards write them.
 *
 * @module
 */
import {
  address4,
  address6,
  client,
  doubleVlan,
  ethernet,
  etherType,
  ipv4,
  ipv6,
  join,
  linuxCooked,
  linuxCooked2,
  linuxCooked2Vlan,
  loopback,
  mpls,
  number16,
  number24,
  number32,
  octets,
  ppp,
  pppProtocol,
  pppSession,
  vlan,
  type Ends,
} from './packets.ts'

export interface Encapsulation {
  readonly name: string
  readonly linkType: number
  /** Around an IP packet of version 4 or 6. */
  readonly around: (packet: Uint8Array) => Uint8Array
  /** The only version of IP that it can have inside. */
  readonly only?: 4 | 6
  /** Why tshark 4.0 does not read it, where it does not. */
  readonly without?: string
}

const macs = Uint8Array.from({ length: 12 }, (_, index) => (index % 6 === 0 ? 2 : index))
const macOf = (type: number, ...rest: ReadonlyArray<Uint8Array>): Uint8Array => join(macs, number16(type), ...rest)

const version = (packet: Uint8Array): number => packet[0]! >> 4

const outer: Ends = { from: address4('192.0.2.1'), to: address4('192.0.2.2'), fromPort: 1000, toPort: 1000 }
const outer6: Ends = { from: address6(0x31), to: address6(0x32), fromPort: 1000, toPort: 1000 }

const inIpv4 = (protocol: number, ...parts: ReadonlyArray<Uint8Array>): Uint8Array =>
  ipv4(outer, join(...parts), { protocol })
const inIpv6 = (next: number, ...parts: ReadonlyArray<Uint8Array>): Uint8Array => ipv6(outer6, join(...parts), { next })

/** A datagram to this port. */
export const udp = (port: number, ...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const payload = join(...parts)
  return join(number16(50_001), number16(port), number16(8 + payload.length), number16(0), payload)
}
const inUdp = (port: number, ...parts: ReadonlyArray<Uint8Array>): Uint8Array => inIpv4(17, udp(port, ...parts))

const internet = (packet: Uint8Array): number => (version(packet) === 4 ? 4 : 41)

const gre = (flags: number, type: number, ...rest: ReadonlyArray<Uint8Array>): Uint8Array =>
  inIpv4(47, number16(flags), number16(type), ...rest)
const greType = (packet: Uint8Array): number => (version(packet) === 4 ? 0x0800 : 0x86dd)

const label = (number: number, last: boolean): Uint8Array => number32(((number << 12) | (last ? 0x100 : 0) | 64) >>> 0)

const gtp = (flags: number, packet: Uint8Array, ...optional: ReadonlyArray<Uint8Array>): Uint8Array => {
  const rest = join(...optional)
  return join(octets(0x30 | flags, 255), number16(rest.length + packet.length), number32(0x1234), rest, packet)
}

const llcSnap = (packet: Uint8Array): Uint8Array => join(octets(0xaa, 0xaa, 3, 0, 0, 0), etherType(packet), packet)
const withLength = (payload: Uint8Array): Uint8Array => join(macs, number16(payload.length), payload)

const esp = (packet: Uint8Array, protocol: number, checkLength: number): Uint8Array => {
  const padding = Uint8Array.from({ length: (2 - packet.length) & 3 }, (_, index) => index + 1)
  const check = Uint8Array.from({ length: checkLength }, (_, index) => 0xa0 + index)
  return join(number32(0x100), number32(1), packet, padding, octets(padding.length, protocol), check)
}

const erfRecord = (type: number, payload: Uint8Array, extensions: Uint8Array = octets()): Uint8Array => {
  const more = extensions.length > 0 ? 0x80 : 0
  const length = 16 + extensions.length + payload.length
  const time = join(number32(0).toReversed(), number32(1_700_000_000).toReversed())
  return join(
    time,
    octets(type | more, 4),
    number16(length),
    number16(0),
    number16(payload.length),
    extensions,
    payload,
  )
}

const littleEndian16 = (value: number): Uint8Array => number16(value).toReversed()
const littleEndian32 = (value: number): Uint8Array => number32(value).toReversed()

const nflog = (packet: Uint8Array): Uint8Array => {
  const value = (type: number, data: Uint8Array): Uint8Array =>
    join(littleEndian16(4 + data.length), littleEndian16(type), data, new Uint8Array(-data.length & 3))
  return join(
    octets(version(packet) === 4 ? 2 : 10, 0, 0, 0),
    value(1, octets(8, 0, 1, 0)),
    value(10, octets(0x70, 0)),
    value(9, packet),
  )
}

const pktap = (linkType: number, packet: Uint8Array): Uint8Array => {
  const header = new Uint8Array(108)
  header.set(littleEndian32(108), 0)
  header.set(littleEndian32(1), 4)
  header.set(littleEndian32(linkType), 8)
  return join(header, packet)
}

const dot11 = (flags: number, subtype: number, packet: Uint8Array): Uint8Array =>
  join(
    octets(0x08 | (subtype << 4), flags),
    number16(0),
    new Uint8Array(18).fill(2),
    number16(0),
    (flags & 3) === 3 ? new Uint8Array(6).fill(2) : octets(),
    (subtype & 8) === 0 ? octets() : octets(0, 0),
    llcSnap(packet),
  )

const radiotap = (packet: Uint8Array): Uint8Array => join(octets(0, 0, 8, 0, 0, 0, 0, 0), packet)

const minimal = (packet: Uint8Array): Uint8Array => {
  // The addresses of the packet inside go where RFC 2004 has them.
  const payload = packet.subarray(20)
  return inIpv4(55, octets(packet[9]!, 0x80, 0, 0), packet.subarray(16, 20), packet.subarray(12, 16), payload)
}

const metadata = (packet: Uint8Array): Uint8Array =>
  macOf(0x8909, octets(1, 1), number16(1), number16(0x0010), etherType(packet), packet)

const macsec = (packet: Uint8Array, channel: boolean): Uint8Array =>
  macOf(
    0x88e5,
    octets(channel ? 0x20 : 0, 0),
    number32(7),
    channel ? octets(2, 0, 0, 0, 0, 1, 0, 1) : octets(),
    etherType(packet),
    packet,
    new Uint8Array(16).fill(0xee),
  )

const plain = (packet: Uint8Array): Uint8Array => packet

const ethernetCases: ReadonlyArray<readonly [string, (packet: Uint8Array) => Uint8Array, string?]> = [
  ['Ethernet', ethernet],
  ['a VLAN tag', vlan],
  ['two VLAN tags', doubleVlan],
  ['QinQ 9100', (packet) => macOf(0x9100, number16(5), etherType(packet), packet)],
  [
    'QinQ 9200',
    (packet) => macOf(0x9200, number16(5), number16(0x8100), number16(6), etherType(packet), packet),
    'it is to be told of the number',
  ],
  ['MPLS', mpls],
  ['a PPP session', pppSession],
  ['LLC and SNAP', (packet) => withLength(llcSnap(packet))],
  [
    'LLC and SNAP of a bridge tunnel',
    (packet) => withLength(join(octets(0xaa, 0xaa, 3, 0, 0, 0xf8), etherType(packet), packet)),
  ],
  [
    'LLC and SNAP after a VLAN tag',
    (packet) => join(macs, number32(0x81000064), number16(llcSnap(packet).length), llcSnap(packet)),
  ],
  ['a long frame with LLC', (packet) => macOf(0x8870, llcSnap(packet))],
  // Nothing but the first half of the address tells it from a control word or from IP.
  [
    'MPLS with an Ethernet pseudowire',
    (packet) => macOf(0x8847, label(100, true), octets(0xa2), ethernet(packet).subarray(1)),
    'it is to be told by a preference',
  ],
  [
    'MPLS with an Ethernet pseudowire to an address that begins like IPv4',
    (packet) => macOf(0x8847, label(100, true), octets(0x46), ethernet(packet).subarray(1)),
    'it takes it for IPv4',
  ],
  [
    'MPLS with an Ethernet pseudowire to an address that begins like a control word',
    (packet) => macOf(0x8847, label(100, true), ethernet(packet)),
    'it takes it for a control word',
  ],
  [
    'MPLS with a pseudowire and a control word',
    (packet) => macOf(0x8847, label(100, false), label(3000, true), number32(0), ethernet(packet)),
  ],
  ['MPLS, a control word and a VLAN tag', (packet) => macOf(0x8847, label(101, true), number32(5), vlan(packet))],
  ['provider backbone bridge', (packet) => macOf(0x88e7, number32(0x123456), ethernet(packet))],
  ['MACsec', (packet) => macsec(packet, false)],
  ['MACsec with its channel', (packet) => macsec(packet, true)],
  ['Cisco metadata', metadata],
  ['VN-Tag', (packet) => macOf(0x8926, number32(0x00010002), etherType(packet), packet)],
  ['E-Tag', (packet) => macOf(0x893f, new Uint8Array(6), etherType(packet), packet)],
  ['R-Tag', (packet) => macOf(0xf1c1, number32(9), etherType(packet), packet)],
  ['HSR', (packet) => macOf(0x892f, number16(packet.length + 6), number16(3), etherType(packet), packet)],
  ['TRILL', (packet) => macOf(0x22f3, number16(5), number16(1), number16(2), ethernet(packet))],
  ['FabricPath', (packet) => macOf(0x8903, number16(0x0800), ethernet(packet)), 'it looks for it by a preference'],
  ['Ethernet in Ethernet', (packet) => macOf(0x6558, ethernet(packet))],
  ['NSH', (packet) => macOf(0x894f, octets(0x0f, 0xc2, 2, version(packet) === 4 ? 1 : 2), number32(0x100ff), packet)],
]

const pointToPointCases: ReadonlyArray<readonly [string, number, (packet: Uint8Array) => Uint8Array, string?]> = [
  ['PPP', 9, ppp],
  ['PPP without address and control', 9, (packet) => ppp(packet).subarray(2)],
  ['PPP with a compressed protocol', 50, (packet) => ppp(packet).subarray(3)],
  ['PPP with bridging', 9, (packet) => join(octets(0xff, 3, 0, 0x31, 0, 1), ethernet(packet))],
  ['multilink PPP', 9, (packet) => join(octets(0xff, 3, 0, 0x3d, 0xc0, 0, 0, 1), pppProtocol(packet), packet)],
  ['PPPoE', 51, (packet) => pppSession(packet).subarray(14)],
  ['PPP with its direction', 204, (packet) => join(octets(1), ppp(packet))],
  ['PPP of pppd', 166, (packet) => join(octets(1), ppp(packet).subarray(1)), 'it wants the address'],
  ['Cisco HDLC', 104, (packet) => join(octets(0x0f, 0), etherType(packet), packet)],
  [
    'frame relay with an NLPID',
    107,
    (packet) => join(octets(0x18, 0x41, 3, version(packet) === 4 ? 0xcc : 0x8e), packet),
  ],
  ['frame relay with SNAP', 107, (packet) => join(octets(0x18, 0x41, 3, 0, 0x80, 0, 0, 0), etherType(packet), packet)],
  [
    'frame relay with a bridged frame',
    107,
    (packet) => join(octets(0x18, 0x41, 3, 0, 0x80, 0, 0x80, 0xc2, 0, 7), ethernet(packet)),
  ],
  ['frame relay as Cisco has it', 107, (packet) => join(octets(0x18, 0x41), etherType(packet), packet)],
]

const linkCases: ReadonlyArray<readonly [string, number, (packet: Uint8Array) => Uint8Array, string?]> = [
  ['Linux cooked', 113, linuxCooked],
  ['Linux cooked with LLC', 113, (packet) => join(new Uint8Array(14), number16(4), llcSnap(packet))],
  ['Linux cooked 2', 276, linuxCooked2],
  ['Linux cooked 2 with a VLAN tag', 276, linuxCooked2Vlan],
  ['Linux cooked 2 with MPLS', 276, (packet) => join(number16(0x8847), new Uint8Array(18), label(7, true), packet)],
  [
    'Linux cooked 2 with PPPoE',
    276,
    (packet) => join(number16(0x8864), new Uint8Array(18), pppSession(packet).subarray(14)),
  ],
  ['raw IP', 101, plain],
  ['raw IP of BSD/OS', 12, plain],
  ['raw IP of OpenBSD', 14, plain],
  ['LLC of ATM', 100, llcSnap],
  ['a bridged frame of ATM', 100, (packet) => join(octets(0xaa, 0xaa, 3, 0, 0x80, 0xc2, 0, 7, 0, 0), ethernet(packet))],
  ['SunATM', 123, (packet) => join(octets(2, 0, 0, 33), llcSnap(packet))],
  [
    'OpenBSD enc',
    109,
    (packet) => join(littleEndian32(version(packet) === 4 ? 2 : 24), number32(1), number32(2), packet),
  ],
  ['NFLOG', 239, nflog],
  ['PKTAP with Ethernet', 258, (packet) => pktap(1, ethernet(packet))],
  ['PKTAP with raw IP', 258, (packet) => pktap(12, packet)],
  ['PPI', 192, (packet) => join(octets(0, 0, 8, 0), littleEndian32(1), ethernet(packet))],
  ['IEEE 802.11', 105, (packet) => dot11(1, 0, packet)],
  ['IEEE 802.11 with QoS', 105, (packet) => dot11(2, 8, packet)],
  ['IEEE 802.11 between access points', 105, (packet) => dot11(3, 0, packet)],
  ['radiotap', 127, (packet) => radiotap(dot11(1, 8, packet))],
  [
    'radiotap with time and flags',
    127,
    (packet) =>
      join(octets(0, 0, 17, 0, 3, 0, 0, 0), new Uint8Array(8), octets(0x10), dot11(1, 0, packet), number32(0)),
  ],
  ['Prism', 119, (packet) => join(littleEndian32(0x44), littleEndian32(144), new Uint8Array(136), dot11(1, 0, packet))],
  ['AVS', 163, (packet) => join(number32(0x80211001), number32(64), new Uint8Array(56), dot11(1, 0, packet))],
  ['ERF with Ethernet', 197, (packet) => erfRecord(2, join(octets(0, 0), ethernet(packet)))],
  [
    'ERF with Ethernet and an extension',
    197,
    (packet) => erfRecord(2, join(octets(0, 0), ethernet(packet)), octets(3, 0, 0, 0, 0, 0, 0, 1)),
  ],
  ['ERF with HDLC', 197, (packet) => erfRecord(1, join(octets(0x0f, 0), etherType(packet), packet))],
  ['ERF with PPP', 197, (packet) => erfRecord(1, ppp(packet))],
  ['ERF with IP', 197, (packet) => erfRecord(version(packet) === 4 ? 22 : 23, packet)],
  ['FDDI', 10, (packet) => join(octets(0x50), macs, llcSnap(packet))],
  ['Token Ring', 6, (packet) => join(octets(0x10, 0x40), macs, llcSnap(packet))],
  ['IP over Fibre Channel', 122, (packet) => join(new Uint8Array(16).fill(1), llcSnap(packet))],
  ['IP over IEEE 1394', 138, (packet) => join(new Uint8Array(16), etherType(packet), packet)],
  ['MPLS', 219, (packet) => join(label(5, true), packet), 'it does not know the number'],
  [
    'ipnet',
    226,
    (packet) =>
      join(octets(1, version(packet) === 4 ? 2 : 26, 0, 0), number32(packet.length), new Uint8Array(16), packet),
  ],
  ['NetANALYZER', 240, (packet) => join(number32(0), ethernet(packet), number32(0)), 'it checks the header'],
  [
    'Ethernet mPacket',
    274,
    (packet) => join(octets(0x55, 0x55, 0x55, 0x55, 0x55, 0x55, 0x55, 0xd5), ethernet(packet), number32(0)),
    'it checks the frame check sequence',
  ],
  [
    'Juniper Ethernet',
    178,
    (packet) => join(octets(0x4d, 0x47, 0x43, 0x81), number16(6), octets(1, 1, 1, 1, 1, 1), ethernet(packet)),
  ],
]

const tunnelCases: ReadonlyArray<readonly [string, (packet: Uint8Array) => Uint8Array, string?]> = [
  ['IPv4', (packet) => inIpv4(internet(packet), packet)],
  ['IPv6', (packet) => inIpv6(internet(packet), packet)],
  ['GRE', (packet) => gre(0, greType(packet), packet)],
  ['GRE with key', (packet) => gre(0x2000, greType(packet), number32(7), packet)],
  [
    'GRE with checksum, key and sequence',
    (packet) => gre(0xb000, greType(packet), number32(0), number32(7), number32(1), packet),
  ],
  ['GRE with routing', (packet) => gre(0x4000, greType(packet), number32(0), number32(0), packet)],
  ['GRE over IPv6', (packet) => inIpv6(47, number16(0), number16(greType(packet)), packet)],
  ['GRE with Ethernet', (packet) => gre(0, 0x6558, ethernet(packet))],
  ['NVGRE', (packet) => gre(0x2000, 0x6558, number32(0x12345600), ethernet(packet))],
  ['GRE with MPLS', (packet) => gre(0, 0x8847, label(16, true), packet)],
  [
    'GRE with PPP',
    (packet) => gre(0x3001, 0x880b, number16(packet.length + 2), number16(9), number32(1), pppProtocol(packet), packet),
  ],
  [
    'GRE with PPP, acknowledged',
    (packet) => gre(0x3081, 0x880b, number16(packet.length + 2), number16(9), number32(1), number32(1), ppp(packet)),
  ],
  ['ERSPAN I', (packet) => gre(0, 0x88be, ethernet(packet))],
  ['ERSPAN II', (packet) => gre(0x1000, 0x88be, number32(1), number32(0x10010001), number32(0), ethernet(packet))],
  [
    'ERSPAN III',
    (packet) => gre(0x1000, 0x22eb, number32(1), number32(0x20010001), number32(0), number32(0), ethernet(packet)),
  ],
  [
    'ERSPAN III with more',
    (packet) =>
      gre(
        0x1000,
        0x22eb,
        number32(1),
        number32(0x20010001),
        number32(0),
        number32(1),
        number32(0),
        number32(0),
        ethernet(packet),
      ),
  ],
  ['GTP-U', (packet) => inUdp(2152, gtp(0, packet))],
  ['GTP-U with a sequence number', (packet) => inUdp(2152, gtp(2, packet, number16(1), octets(0, 0)))],
  [
    'GTP-U with extension headers',
    (packet) => inUdp(2152, gtp(4, packet, number16(0), octets(0, 0x85), octets(1, 0, 9, 0xc0), octets(1, 0, 0, 0))),
  ],
  [
    'GTP-U with a long extension header',
    (packet) => inUdp(2152, gtp(4, packet, number16(0), octets(0, 0x85), octets(2, 0, 9, 0, 0, 0, 0, 0))),
  ],
  ['GTP of version 0', (packet) => inUdp(3386, octets(0x1e, 255), number16(packet.length), new Uint8Array(16), packet)],
  ['VXLAN', (packet) => inUdp(4789, octets(8, 0, 0, 0, 0, 1, 0, 0), ethernet(packet))],
  [
    "VXLAN at Linux's port",
    (packet) => inUdp(8472, octets(8, 0, 0, 0, 0, 1, 0, 0), ethernet(packet)),
    'another protocol is at this port',
  ],
  ['VXLAN-GPE', (packet) => inUdp(4790, octets(0x0c, 0, 0, version(packet) === 4 ? 1 : 2, 0, 1, 0, 0), packet)],
  ['Geneve', (packet) => inUdp(6081, octets(0, 0), number16(0x6558), number24(9), octets(0), ethernet(packet))],
  [
    'Geneve with options',
    (packet) =>
      inUdp(
        6081,
        octets(2, 0),
        number16(0x6558),
        number24(9),
        octets(0),
        number16(0x102),
        octets(0x80, 1),
        number32(5),
        ethernet(packet),
      ),
  ],
  ['Geneve with IP', (packet) => inUdp(6081, octets(0, 0), number16(greType(packet)), number24(9), octets(0), packet)],
  ['L2TP', (packet) => inUdp(1701, number16(0x0002), number16(1), number16(2), ppp(packet))],
  [
    'L2TP with all its fields',
    (packet) =>
      inUdp(
        1701,
        number16(0x4a02),
        number16(16 + packet.length + 4),
        number16(1),
        number16(2),
        number32(0),
        number16(2),
        octets(0, 0),
        ppp(packet),
      ),
  ],
  ['TZSP', (packet) => inUdp(37008, octets(1, 0, 0, 1, 0, 10, 1, 5, 1), ethernet(packet))],
  ['L2TPv3 over IP', (packet) => inIpv4(115, number32(5), ethernet(packet)), 'it wants to know the kind of session'],
  [
    'L2TPv3 over IP with a cookie and a sublayer',
    (packet) => inIpv4(115, number32(5), number32(6), number32(0), ethernet(packet)),
    'it wants to know the kind of session',
  ],
  [
    'L2TPv3 over UDP',
    (packet) => inUdp(1701, number32(0x00030000), number32(5), ethernet(packet)),
    'it wants to know the kind of session',
  ],
  ['EtherIP', (packet) => inIpv4(97, octets(0x30, 0), ethernet(packet))],
  ['MPLS over IP', (packet) => inIpv4(137, label(20, true), packet)],
  ['MPLS over UDP', (packet) => inUdp(6635, label(20, true), packet)],
  ['GRE over UDP', (packet) => inUdp(4754, number16(0), number16(greType(packet)), packet)],
  ['Ethernet over IPv6', (packet) => inIpv6(143, ethernet(packet))],
  ['LISP', (packet) => inUdp(4341, octets(0x40, 0, 0, 1), number32(0), packet)],
  ['GUE', (packet) => inUdp(6080, octets(0, internet(packet), 0, 0), packet), 'it does not know it'],
  [
    'AH',
    (packet) => inIpv4(51, octets(internet(packet), 4, 0, 0), number32(1), number32(1), new Uint8Array(12), packet),
  ],
  ['ESP', (packet) => inIpv4(50, esp(packet, internet(packet), 12))],
  ['ESP over IPv6', (packet) => inIpv6(50, esp(packet, internet(packet), 12))],
  ['ESP with a longer check value', (packet) => inIpv4(50, esp(packet, internet(packet), 16))],
  ['ESP in UDP', (packet) => inUdp(4500, esp(packet, internet(packet), 12))],
]

/** All of the packet but its header, with AH or ESP before it. */
const transportMode =
  (protect: (payload: Uint8Array, protocol: number) => Uint8Array, number: number) => (packet: Uint8Array) => {
    if (version(packet) === 4) {
      const ends = { ...client, from: packet.subarray(12, 16), to: packet.subarray(16, 20) }
      return ipv4(ends, protect(packet.subarray(20), packet[9]!), { protocol: number })
    }
    const ends = { ...client, from: packet.subarray(8, 24), to: packet.subarray(24, 40) }
    return ipv6(ends, protect(packet.subarray(40), packet[6]!), { next: number })
  }

const ah = (payload: Uint8Array, protocol: number): Uint8Array =>
  join(octets(protocol, 4, 0, 0), number32(1), number32(1), new Uint8Array(12), payload)

const named = (
  name: string,
  linkType: number,
  around: (packet: Uint8Array) => Uint8Array,
  without?: string,
  only?: 4 | 6,
): Encapsulation => ({
  name,
  linkType,
  around,
  ...(without === undefined ? {} : { without }),
  ...(only === undefined ? {} : { only }),
})

export const encapsulations: ReadonlyArray<Encapsulation> = [
  ...ethernetCases.map(([name, around, without]) => named(name, 1, around, without)),
  ...pointToPointCases.map(([name, linkType, around, without]) => named(name, linkType, around, without)),
  ...linkCases.map(([name, linkType, around, without]) => named(name, linkType, around, without)),
  ...tunnelCases.map(([name, around, without]) =>
    named(`${name} in Ethernet`, 1, (packet) => ethernet(around(packet)), without),
  ),
  named('AH before the transport', 101, transportMode(ah, 51)),
  named(
    'ESP before the transport',
    101,
    transportMode((payload, protocol) => esp(payload, protocol, 12), 50),
  ),
  named('minimal encapsulation', 101, minimal, 'it shows the header only', 4),
  named('IPIP', 101, (packet) => inIpv4(94, packet), 'it does not know the number', 4),
  named('Teredo', 101, (packet) => inUdp(3544, packet), undefined, 6),
  named(
    'Teredo with its indications',
    101,
    (packet) => inUdp(3544, octets(0, 1, 0, 0), new Uint8Array(9), octets(0, 0, 1, 2, 3, 4, 5, 6), packet),
    undefined,
    6,
  ),
  named('WCCP', 101, (packet) => gre(0, 0x883e, number32(0x00010203), packet), undefined, 4),
  named('the old SAP of IP', 1, (packet) => withLength(join(octets(6, 6, 3), packet)), undefined, 4),
  named('IPv4 only', 228, plain, undefined, 4),
  named('IPv6 only', 229, plain, undefined, 6),
  named('SLIP', 8, (packet) => join(new Uint8Array(16), packet), 'it reads another form', 4),
  named('loopback, little endian', 0, loopback(2, true), undefined, 4),
  named('loopback, big endian', 0, loopback(2, false), undefined, 4),
  named('loopback of macOS', 0, loopback(30, true), undefined, 6),
  named('loopback of Linux', 0, loopback(10, true), "it knows BSD's numbers", 6),
  named('loopback of OpenBSD', 108, loopback(24, false), undefined, 6),
  named('pflog', 117, (packet) => join(octets(61, 2, 0, 0), new Uint8Array(60), packet), undefined, 4),
  named('GTP-U in GRE in VLAN', 1, (packet) => vlan(gre(0, 0x0800, inUdp(2152, gtp(0, packet))))),
  named('VXLAN in MPLS', 1, (packet) => mpls(inUdp(4789, octets(8, 0, 0, 0, 0, 1, 0, 0), doubleVlan(packet)))),
]
