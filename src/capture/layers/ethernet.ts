/**
 * Ethernet, IEEE 802.2 and what stands between them: VLAN tags, provider bridges, MACsec, fabrics.
 *
 * @module
 */
import { cutShort, has, inner, innerOf, passedOver, type Encapsulation, type Layer, type Protocol } from './layer.ts'
import { looksLikeInternet } from './internet.ts'
import { byEtherType, isReadEtherType } from './numbers.ts'

/** An EtherType after `length` octets of a tag. */
const afterTag =
  (protocol: Protocol, length: number): Encapsulation =>
  (layer) => {
    const at = layer.start + length
    return has(layer, at, 2) ? byEtherType(layer, layer.memory.view.getUint16(at), at + 2) : cutShort(protocol)
  }

const ethernetFrame: Encapsulation = (layer) => {
  const at = layer.start + 12
  if (!has(layer, at, 2)) return cutShort('Ethernet')
  const type = layer.memory.view.getUint16(at)
  if (type > 1500) return byEtherType(layer, type, at + 2)
  // IEEE 802.3: a length, after which there may be padding.
  return innerOf(layer, 'LLC', at + 2, type)
}

const organizations = { encapsulatedEthernet: 0x000000, bridgeTunnel: 0x0000f8, cisco: 0x00000c, bridged: 0x0080c2 }

const ciscoProtocols: ReadonlyMap<number, string> = new Map([
  [0x0104, 'PAgP'],
  [0x010b, 'STP'],
  [0x0111, 'UDLD'],
  [0x2000, 'CDP'],
  [0x2003, 'Cisco VTP'],
  [0x2004, 'Cisco DTP'],
])

/** IEEE 802.2 SNAP: an organization and a number of its own. */
const subnetworkAccess: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 5)) return cutShort('LLC')
  const organization = memory.view.getUint32(start - 1) & 0xffffff
  const number = memory.view.getUint16(start + 3)
  const payload = start + 5
  switch (organization) {
    case organizations.encapsulatedEthernet:
    case organizations.bridgeTunnel:
      return byEtherType(layer, number, payload)
    case organizations.bridged:
      // RFC 2684 section 5.2: with its frame check sequence or without it; two octets of padding before it on ATM.
      if (number === 1 || number === 7) return inner(layer, 'Ethernet', bridgedFrame(layer, payload))
      return passedOver(`bridged frames of kind ${number}`, number !== 14)
    case organizations.cisco:
      return passedOver(ciscoProtocols.get(number) ?? `Cisco SNAP protocol ${number}`)
    default:
      return passedOver(`SNAP of organization ${organization.toString(16).padStart(6, '0')}`, true)
  }
}

/** Whether an Ethernet frame may begin at `at`, for its type and what follows. */
export const looksLikeEthernet = (layer: Layer, at: number): boolean => {
  if (!has(layer, at, 18)) return false
  const { view } = layer.memory
  const type = view.getUint16(at + 12)
  if (type === 0x0800 || type === 0x86dd) return looksLikeInternet(layer, at + 14)
  if (type <= 1500) return at + 14 + type <= layer.wireEnd && view.getUint16(at + 14) === 0xaaaa
  return isReadEtherType(type)
}

const bridgedFrame = (layer: Layer, at: number): number =>
  !looksLikeEthernet(layer, at) && looksLikeEthernet(layer, at + 2) ? at + 2 : at

const serviceAccessPoints: ReadonlyMap<number, string> = new Map([
  [0x42, 'STP'],
  [0xe0, 'IPX'],
  [0xf0, 'NetBIOS'],
  [0xfe, 'OSI (IS-IS)'],
  [0xff, 'IPX'],
])

/** IEEE 802.2. */
const logicalLink: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 3)) return cutShort('LLC')
  const destination = memory.view.getUint8(start)
  const source = memory.view.getUint8(start + 1)
  // An information frame has a second octet of control, an unnumbered one has none.
  const payload = start + ((memory.view.getUint8(start + 2) & 3) === 3 ? 3 : 4)
  if (destination === 0xaa && source === 0xaa) return subnetworkAccess({ ...layer, start: payload })
  if (destination === 0x06) return inner(layer, 'IP', payload)
  if (destination === 0xfe && source === 0xfe && has(layer, payload, 2)) {
    // RFC 2684 section 5.1: routed protocols by NLPID.
    const network = memory.view.getUint8(payload)
    if (network === 0xcc) return inner(layer, 'IPv4', payload + 1)
    if (network === 0x8e) return inner(layer, 'IPv6', payload + 1)
    if (network === 0xcf) return inner(layer, 'PPP', payload + 1)
  }
  const name = serviceAccessPoints.get(destination)
  return name === undefined ? passedOver(`LLC ${destination}`, true) : passedOver(name)
}

/** IEEE 802.1AE: the TCI tells whether the text was changed (C) or encrypted (E), and whether an SCI (SC) is there. */
const macSecurity: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 6)) return cutShort('MACsec')
  const control = memory.view.getUint8(start)
  if ((control & 0x0c) !== 0) return passedOver('encrypted MACsec', true)
  const at = start + ((control & 0x20) === 0 ? 6 : 14)
  return has(layer, at, 2) ? byEtherType(layer, memory.view.getUint16(at), at + 2) : cutShort('MACsec')
}

/** Version, length in words of four octets less what is there always, options, and an EtherType. */
const ciscoMetadata: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 2)) return cutShort('Cisco metadata')
  const length = memory.view.getUint8(start + 1)
  return afterTag('Cisco metadata', 2 + 4 * length)(layer)
}

/** RFC 6325 section 3: the length of its options in words of four octets is bits 5 to 9. */
const trill: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 6)) return cutShort('TRILL')
  const options = (memory.view.getUint16(start) >> 6) & 0x1f
  return inner(layer, 'Ethernet', start + 6 + 4 * options)
}

const octets =
  (length: number, protocol: Protocol): Encapsulation =>
  (layer) =>
    inner(layer, protocol, layer.start + length)

/** IEEE 802.5: a source address with its highest bit set is followed by routing information. */
const tokenRing: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 16)) return cutShort('Token Ring')
  if ((memory.view.getUint8(start + 1) & 0xc0) !== 0x40) return passedOver('Token Ring control')
  const routed = (memory.view.getUint8(start + 8) & 0x80) !== 0
  return inner(layer, 'LLC', start + 14 + (routed ? memory.view.getUint8(start + 14) & 0x1f : 0))
}

/** The preamble, which ends with the start of frame delimiter. */
const packetOfMerge: Encapsulation = (layer) => {
  const { bytes } = layer.memory
  for (let at = layer.start; at < Math.min(layer.start + 8, layer.end); at++) {
    if (bytes[at] === 0xd5) return inner(layer, 'Ethernet', at + 1)
  }
  return passedOver('Ethernet mPacket fragments', true)
}

/** A word of its own, with a bit that says that the preamble is there. */
const netAnalyzer: Encapsulation = (layer) => {
  const preamble = [0x55, 0xd5].includes(layer.memory.bytes[layer.start + 4]!)
  return inner(layer, 'Ethernet', layer.start + (preamble ? 12 : 4))
}

/** The low bits say what goes on the channel: LAN emulation is 1, LLC of RFC 2684 is 2. */
const sunAtm: Encapsulation = (layer) => {
  if (!has(layer, layer.start, 4)) return cutShort('SunATM')
  const kind = layer.memory.view.getUint8(layer.start) & 0x0f
  if (kind === 1) return inner(layer, 'Ethernet', layer.start + 6)
  return kind === 2 ? inner(layer, 'LLC', layer.start + 4) : passedOver('ATM signalling')
}

export const ethernetFamily = {
  Ethernet: ethernetFrame,
  EtherType: afterTag('EtherType', 0),
  VLAN: afterTag('VLAN', 2),
  // IEEE 802.1ah: an I-TAG before the customer's frame.
  PBB: octets(4, 'Ethernet'),
  MACsec: macSecurity,
  'Cisco metadata': ciscoMetadata,
  'VN-Tag': afterTag('VN-Tag', 4),
  'E-Tag': afterTag('E-Tag', 6),
  'R-Tag': afterTag('R-Tag', 4),
  HSR: afterTag('HSR', 4),
  TRILL: trill,
  FabricPath: octets(2, 'Ethernet'),
  LLC: logicalLink,
  'Token Ring': tokenRing,
  FDDI: octets(13, 'LLC'),
  'IP over Fibre Channel': octets(16, 'LLC'),
  'IP over IEEE 1394': afterTag('IP over IEEE 1394', 16),
  'Ethernet mPacket': packetOfMerge,
  NetANALYZER: netAnalyzer,
  SunATM: sunAtm,
} as const satisfies Partial<Record<Protocol, Encapsulation>>
