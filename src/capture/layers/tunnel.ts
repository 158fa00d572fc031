/**
 * GRE and the tunnels over UDP.
 *
 * @module
 */
import { looksLikeEthernet } from './ethernet.ts'
import { looksLikeInternet } from './internet.ts'
import {
  cutShort,
  has,
  inner,
  innerOf,
  passedOver,
  type Encapsulation,
  type Layer,
  type Protocol,
  type Step,
} from './layer.ts'
import { byEtherType } from './numbers.ts'
import { looksLikePointToPoint } from './point-to-point.ts'

const checksumPresent = 0x8000
const routingPresent = 0x4000
const keyPresent = 0x2000
const sequencePresent = 0x1000
const acknowledgmentPresent = 0x0080

const erspan = 0x88be

/** RFC 1701: source route entries, the last one without address family and length. */
const afterRouting = (layer: Layer, start: number): number | undefined => {
  const { view } = layer.memory
  for (let at = start; has(layer, at, 4);) {
    const length = view.getUint8(at + 3)
    if (view.getUint16(at) === 0 && length === 0) return at + 4
    at += 4 + length
  }
  return undefined
}

/** RFC 2784 with the fields of RFC 1701 and RFC 2890; version 1 is RFC 2637's, of PPTP. */
const genericRouting: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 4)) return cutShort('GRE')
  const flags = memory.view.getUint16(start)
  const type = memory.view.getUint16(start + 2)
  const present = (flag: number): number => ((flags & flag) === 0 ? 0 : 4)
  let at = start + 4 + (present(checksumPresent | routingPresent) && 4) + present(keyPresent) + present(sequencePresent)
  if ((flags & 7) === 1) at += present(acknowledgmentPresent)
  else if ((flags & routingPresent) !== 0) {
    const after = afterRouting(layer, at)
    if (after === undefined) return cutShort('GRE')
    at = after
  }
  if (at > layer.end) return cutShort('GRE')
  if (at === layer.end && layer.end === layer.wireEnd) return passedOver('GRE without payload')
  // Type I of ERSPAN has neither a sequence number nor a header of its own.
  if (type === erspan) return inner(layer, (flags & sequencePresent) === 0 ? 'ERSPAN I' : 'ERSPAN II', at)
  if (type === 0) return passedOver('GRE keepalive')
  return byEtherType(layer, type <= 1500 ? 0xffff : type, at)
}

/** draft-foschiano-erspan: 12 octets, and eight more where the last bit says so. */
const erspan3: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 12)) return cutShort('ERSPAN III')
  return inner(layer, 'Ethernet', start + 12 + ((memory.view.getUint8(start + 11) & 1) === 0 ? 0 : 8))
}

/** A redirect header of four octets may stand before the packet. */
const webCache: Encapsulation = (layer) =>
  inner(layer, 'IP', looksLikeInternet(layer, layer.start) ? layer.start : layer.start + 4)

const nextOfService: ReadonlyMap<number, Protocol> = new Map([
  [1, 'IPv4'],
  [2, 'IPv6'],
  [3, 'Ethernet'],
  [4, 'NSH'],
  [5, 'MPLS'],
])

const byNextProtocol = (layer: Layer, kind: string, number: number, start: number): Step => {
  const protocol = nextOfService.get(number)
  return protocol === undefined ? passedOver(`${kind} next protocol ${number}`, true) : inner(layer, protocol, start)
}

/** RFC 8300: its length in words of four octets. */
const networkService: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 8)) return cutShort('NSH')
  const length = (memory.view.getUint8(start + 1) & 0x3f) * 4
  return byNextProtocol(layer, 'NSH', memory.view.getUint8(start + 3), start + length)
}

/** RFC 7348. */
const vxlan: Encapsulation = (layer) =>
  has(layer, layer.start, 8) ? inner(layer, 'Ethernet', layer.start + 8) : cutShort('VXLAN')

const vxlanGeneric: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 8)) return cutShort('VXLAN-GPE')
  const hasNext = (memory.view.getUint8(start) & 0x04) !== 0
  return hasNext
    ? byNextProtocol(layer, 'VXLAN-GPE', memory.view.getUint8(start + 3), start + 8)
    : inner(layer, 'Ethernet', start + 8)
}

/** RFC 8926: options in words of four octets. */
const geneve: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 8)) return cutShort('Geneve')
  const options = (memory.view.getUint8(start) & 0x3f) * 4
  return byEtherType(layer, memory.view.getUint16(start + 2), start + 8 + options)
}

const userPacket = 255

/** TS 29.281 section 5.2: extension headers in words of four octets, each ending with the type of the next. */
const afterExtensionHeaders = (layer: Layer, first: number, start: number): number | undefined => {
  let at = start
  for (let next = first; next !== 0;) {
    if (!has(layer, at, 1)) return undefined
    const length = layer.memory.view.getUint8(at) * 4
    if (length === 0 || !has(layer, at, length)) return undefined
    next = layer.memory.view.getUint8(at + length - 1)
    at += length
  }
  return at
}

/** What a subscriber sends: nothing says what it is. */
const ofSubscriber = (layer: Layer, at: number): Step => {
  if (looksLikeInternet(layer, at)) return inner(layer, 'IP', at)
  if (looksLikePointToPoint(layer, at)) return inner(layer, 'PPP', at)
  return looksLikeEthernet(layer, at) ? inner(layer, 'Ethernet', at) : passedOver('GTP user data', true)
}

/** TS 29.281 section 5.1, and GSM 09.60's version 0, whose header has 20 octets. */
const tunnelling: Encapsulation = (layer) => {
  const { memory, start } = layer
  const { view } = memory
  if (!has(layer, start, 8)) return cutShort('GTP')
  const flags = view.getUint8(start)
  const type = view.getUint8(start + 1)
  if ((flags & 0x10) === 0) return passedOver("GTP'")
  if (type !== userPacket || flags >> 5 > 1) return passedOver('GTP signalling')
  if (flags >> 5 === 0) return ofSubscriber(layer, start + 20)
  const length = view.getUint16(start + 2)
  const packet = { ...layer, wireEnd: Math.min(layer.wireEnd, start + 8 + length) }
  // "If and only if one or more of these three flags are set, the fields […] shall be present."
  if ((flags & 0x07) === 0) return ofSubscriber(packet, start + 8)
  if (!has(layer, start, 12)) return cutShort('GTP')
  const extension = (flags & 0x04) === 0 ? 0 : view.getUint8(start + 11)
  const at = afterExtensionHeaders(layer, extension, start + 12)
  return at === undefined ? cutShort('GTP') : ofSubscriber(packet, at)
}

/** Where a session's cookie and sublayer have an unknown length, the first place at which something is that is read. */
const ofSession = (layer: Layer, start: number): Step => {
  for (const at of [start, start + 4, start + 8, start + 12]) {
    if (looksLikeInternet(layer, at)) return inner(layer, 'IP', at)
    if (looksLikePointToPoint(layer, at)) return inner(layer, 'PPP', at)
    if (looksLikeEthernet(layer, at)) return inner(layer, 'Ethernet', at)
  }
  return passedOver('L2TPv3 sessions', true)
}

/** RFC 3931 over IP: Session ID 0 is for control messages. */
const layer2Internet: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 4)) return cutShort('L2TPv3')
  return memory.view.getUint32(start) === 0 ? passedOver('L2TP control') : ofSession(layer, start + 4)
}

/** RFC 2661 section 3.1: T, L, S and O say which fields are there. */
const layer2: Encapsulation = (layer) => {
  const { memory, start } = layer
  const { view } = memory
  if (!has(layer, start, 6)) return cutShort('L2TP')
  const flags = view.getUint16(start)
  if ((flags & 0x8000) !== 0) return passedOver('L2TP control')
  if ((flags & 0x0f) === 3) return ofSession(layer, start + 8)
  if ((flags & 0x0f) !== 2) return passedOver('L2F', true)
  let at = start + 6 + ((flags & 0x4000) === 0 ? 0 : 2) + ((flags & 0x0800) === 0 ? 0 : 4)
  if ((flags & 0x0200) !== 0) {
    if (!has(layer, at, 2)) return cutShort('L2TP')
    at += 2 + view.getUint16(at)
  }
  if (at === layer.end && layer.end === layer.wireEnd) return passedOver('L2TP control')
  return inner(layer, 'PPP', at)
}

const sniffed: ReadonlyMap<number, Protocol> = new Map([
  [1, 'Ethernet'],
  [18, 'IEEE 802.11'],
  [119, 'Prism'],
  [127, 'AVS'],
])

/** TaZmen Sniffer Protocol: version, type, encapsulated protocol, and tags up to an end tag. */
const tazmen: Encapsulation = (layer) => {
  const { memory, start } = layer
  const { view } = memory
  if (!has(layer, start, 5)) return cutShort('TZSP')
  const type = view.getUint8(start + 1)
  const protocol = view.getUint16(start + 2)
  if (type > 1) return passedOver('TZSP control')
  for (let at = start + 4; has(layer, at, 1);) {
    const tag = view.getUint8(at)
    if (tag === 1) {
      const next = sniffed.get(protocol)
      return next === undefined ? passedOver(`TZSP protocol ${protocol}`, true) : inner(layer, next, at + 1)
    }
    if (tag !== 0 && !has(layer, at, 2)) break
    at += tag === 0 ? 1 : 2 + view.getUint8(at + 1)
  }
  return cutShort('TZSP')
}

/** RFC 4380 section 5.1.1: an authentication and an origin indication may come first. */
const teredo: Encapsulation = (layer) => {
  const { memory, start } = layer
  const { view } = memory
  let at = start
  if (has(layer, at, 4) && view.getUint16(at) === 1) at += 13 + view.getUint8(at + 2) + view.getUint8(at + 3)
  if (has(layer, at, 2) && view.getUint16(at) === 0) at += 8
  return inner(layer, 'IPv6', at)
}

/** draft-ietf-intarea-gue: a header of its own, or an IP packet at once. */
const genericUdp: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 4)) return cutShort('GUE')
  const first = memory.view.getUint8(start)
  if (first >> 6 === 1) return inner(layer, 'IP', start)
  if (first >> 5 !== 0) return passedOver('GUE control')
  const at = start + 4 + (first & 0x1f) * 4
  return memory.view.getUint8(start + 1) === 4 || memory.view.getUint8(start + 1) === 41
    ? inner(layer, 'IP', at)
    : passedOver('GUE payload', true)
}

/** RFC 3948: four octets of zero in place of an SPI are for IKE, one octet alone keeps a binding alive. */
const securityInUdp: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 4) || memory.view.getUint32(start) === 0) return passedOver('IKE')
  return inner(layer, 'ESP', start)
}

const generalPackets = 2152
const generalPacketsVersion0 = 3386

const isTunnelling = (layer: Layer, at: number): boolean =>
  has(layer, at, 8) && layer.memory.view.getUint8(at) >> 5 <= 1

/** What is at a port, where its first octets are not against it. */
interface Tunnel {
  readonly protocol: Protocol
  readonly looksRight?: (layer: Layer, at: number) => boolean
}

/** By port, either end's. */
const ports: ReadonlyMap<number, Tunnel> = new Map<number, Tunnel>([
  [generalPackets, { protocol: 'GTP', looksRight: isTunnelling }],
  [generalPacketsVersion0, { protocol: 'GTP', looksRight: isTunnelling }],
  [4789, { protocol: 'VXLAN' }],
  [8472, { protocol: 'VXLAN', looksRight: (layer, at) => looksLikeEthernet(layer, at + 8) }],
  [4790, { protocol: 'VXLAN-GPE' }],
  [6081, { protocol: 'Geneve' }],
  [1701, { protocol: 'L2TP' }],
  [37008, { protocol: 'TZSP' }],
  [3544, { protocol: 'Teredo' }],
  [4341, { protocol: 'LISP' }],
  [6635, { protocol: 'MPLS' }],
  [4754, { protocol: 'GRE' }],
  [6080, { protocol: 'GUE' }],
  [4500, { protocol: 'ESP in UDP' }],
  [9899, { protocol: 'SCTP' }],
])

const portNames: ReadonlyMap<number, string> = new Map([
  [53, 'DNS'],
  [67, 'DHCP'],
  [68, 'DHCP'],
  [69, 'TFTP'],
  [123, 'NTP'],
  [137, 'NetBIOS'],
  [138, 'NetBIOS'],
  [161, 'SNMP'],
  [162, 'SNMP'],
  [443, 'QUIC'],
  [500, 'IKE'],
  [514, 'syslog'],
  [520, 'RIP'],
  [546, 'DHCPv6'],
  [547, 'DHCPv6'],
  [646, 'LDP'],
  [1645, 'RADIUS'],
  [1646, 'RADIUS'],
  [1812, 'RADIUS'],
  [1813, 'RADIUS'],
  [1900, 'SSDP'],
  [2123, 'GTP signalling'],
  [3784, 'BFD'],
  [4739, 'IPFIX'],
  [5060, 'SIP'],
  [5353, 'mDNS'],
  [5355, 'LLMNR'],
  [6343, 'sFlow'],
  [8805, 'PFCP'],
])

/** RFC 768. `isDiameter` says whether the octets from `at` on are messages. */
export const userDatagram =
  (isDiameter: (layer: Layer, at: number, ports: number) => boolean): Encapsulation =>
  (layer) => {
    const { memory, start } = layer
    if (!has(layer, start, 8)) return cutShort('UDP')
    const from = memory.view.getUint16(start)
    const to = memory.view.getUint16(start + 2)
    const length = memory.view.getUint16(start + 4)
    const at = start + 8
    for (const port of [to, from]) {
      const known = ports.get(port)
      if (known === undefined || known.looksRight?.(layer, at) === false) continue
      return innerOf(layer, known.protocol, at, length < 8 ? layer.wireEnd - at : length - 8)
    }
    const payload = innerOf(layer, 'Diameter', at, length < 8 ? layer.wireEnd - at : length - 8)
    if (payload._tag === 'Layer' && isDiameter(payload, at, (from << 16) | to)) return payload
    return passedOver(portNames.get(to) ?? portNames.get(from) ?? 'other UDP')
  }

export const tunnelFamily = {
  GRE: genericRouting,
  'ERSPAN I': (layer) => inner(layer, 'Ethernet', layer.start),
  'ERSPAN II': (layer) => inner(layer, 'Ethernet', layer.start + 8),
  'ERSPAN III': erspan3,
  WCCP: webCache,
  NSH: networkService,
  GTP: tunnelling,
  VXLAN: vxlan,
  'VXLAN-GPE': vxlanGeneric,
  Geneve: geneve,
  L2TP: layer2,
  L2TPv3: layer2Internet,
  TZSP: tazmen,
  Teredo: teredo,
  LISP: (layer) => inner(layer, 'IP', layer.start + 8),
  GUE: genericUdp,
  'ESP in UDP': securityInUdp,
} as const satisfies Partial<Record<Protocol, Encapsulation>>
