/**
 * PPP (RFC 1661) and other lines between two ends: PPPoE, HDLC, frame relay, MPLS.
 *
 * @module
 */
import { looksLikeEthernet } from './ethernet.ts'
import { looksLikeInternet } from './internet.ts'
import { cutShort, has, inner, innerOf, passedOver, type Encapsulation, type Layer, type Step } from './layer.ts'
import { byEtherType, byPointToPointProtocol } from './numbers.ts'

const bridging = 0x31
const multilink = 0x3d

/** RFC 3518 section 4.1: a flag octet, the kind of frame, and up to three octets of padding before it. */
const bridged = (layer: Layer, at: number): Step => {
  if (!has(layer, at, 2)) return cutShort('PPP')
  const kind = layer.memory.view.getUint8(at + 1)
  return kind === 1 ? inner(layer, 'Ethernet', at + 2) : passedOver(`bridged frames of kind ${kind}`, true)
}

/** RFC 1990: a fragment that begins and ends a packet is one. */
const multilinked = (layer: Layer, at: number): Step => {
  if (!has(layer, at, 4)) return cutShort('PPP')
  return (layer.memory.view.getUint8(at) & 0xc0) === 0xc0
    ? inner(layer, 'PPP', at + 4)
    : passedOver('fragments of multilink PPP', true)
}

const pointToPoint: Encapsulation = (layer) => {
  const { memory, start, end } = layer
  const { view } = memory
  // Address 0xff and control 0x03 may be there or not.
  const at = start + 2 <= end && view.getUint16(start) === 0xff03 ? start + 2 : start
  if (!has(layer, at, 2)) return cutShort('PPP')
  // RFC 1661 section 2: a protocol's first octet is even, its last one odd.
  const compressed = (view.getUint8(at) & 1) === 1
  const protocol = compressed ? view.getUint8(at) : view.getUint16(at)
  const payload = at + (compressed ? 1 : 2)
  if (protocol === bridging) return bridged(layer, payload)
  if (protocol === multilink) return multilinked(layer, payload)
  return byPointToPointProtocol(layer, protocol, payload)
}

/** A direction before the address, or in its place as pppd has it: then the control follows. */
const withDirection: Encapsulation = (layer) => {
  const at = layer.start + 1
  return inner(layer, 'PPP', has(layer, at, 1) && layer.memory.view.getUint8(at) === 0x03 ? at + 1 : at)
}

/** RFC 2516: version and type, code, session and length. */
const overEthernet: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 6)) return cutShort('PPPoE')
  if (memory.view.getUint8(start + 1) !== 0) return passedOver('PPPoE discovery')
  return innerOf(layer, 'PPP', start + 6, memory.view.getUint16(start + 4))
}

/** Address and control, then an EtherType. */
const ciscoHdlc: Encapsulation = (layer) => {
  const { memory, start } = layer
  if (!has(layer, start, 4)) return cutShort('Cisco HDLC')
  const address = memory.view.getUint8(start)
  // PPP in HDLC has the address of all stations.
  if (address === 0xff) return inner(layer, 'PPP', start)
  const type = memory.view.getUint16(start + 2)
  if (type === 0x8035) return passedOver('SLARP')
  // RFC 3518's sibling at Cisco: frames of 802.1 after two octets.
  return type === 0xfefe ? passedOver('OSI (IS-IS)') : byEtherType(layer, type, start + 4)
}

/** RFC 2427: an address of two to four octets, control, perhaps padding, and an NLPID; or an EtherType as Cisco has it. */
const frameRelay: Encapsulation = (layer) => {
  const { memory, start } = layer
  const { view } = memory
  if (!has(layer, start, 6)) return cutShort('frame relay')
  let at = start + 1
  // The last octet of the address has its lowest bit set.
  while (at < start + 4 && (view.getUint8(at - 1) & 1) === 0 && (view.getUint8(at) & 1) === 0) at++
  at++
  if (!has(layer, at, 4)) return cutShort('frame relay')
  if (view.getUint8(at) !== 0x03) return byEtherType(layer, view.getUint16(at), at + 2)
  at++
  if (view.getUint8(at) === 0) at++
  switch (view.getUint8(at)) {
    case 0xcc:
      return inner(layer, 'IPv4', at + 1)
    case 0x8e:
      return inner(layer, 'IPv6', at + 1)
    case 0xcf:
      return inner(layer, 'PPP', at + 1)
    case 0x80:
      // SNAP without its LLC: what stands there in its place is skipped back over.
      return frameRelaySnap(layer, at + 1)
    case 0x08:
      return passedOver('Q.933')
    case 0x81:
    case 0x82:
    case 0x83:
      return passedOver('OSI (IS-IS)')
    default:
      return passedOver(`frame relay NLPID ${view.getUint8(at)}`, true)
  }
}

const frameRelaySnap = (layer: Layer, at: number): Step => {
  const { view } = layer.memory
  if (!has(layer, at, 5)) return cutShort('frame relay')
  const organization = view.getUint32(at - 1) & 0xffffff
  const number = view.getUint16(at + 3)
  if (organization === 0) return byEtherType(layer, number, at + 5)
  const isBridged = organization === 0x0080c2 && (number === 1 || number === 7)
  return isBridged ? inner(layer, 'Ethernet', at + 5) : passedOver('frame relay SNAP', true)
}

/**
 * What follows the last label. Nothing says what it is: IP by its version (RFC 4928: other payloads must not begin like
 * it, and yet frames do), or an Ethernet frame, with a control word (RFC 4448) or without.
 */
const afterLabels = (layer: Layer, at: number): Step => {
  if (!has(layer, at, 4)) return cutShort('MPLS')
  const { view } = layer.memory
  if (looksLikeInternet(layer, at)) return inner(layer, 'IP', at)
  const first = view.getUint8(at) >> 4
  if (first === 0 && looksLikeEthernet(layer, at + 4)) return inner(layer, 'Ethernet', at + 4)
  if (looksLikeEthernet(layer, at)) return inner(layer, 'Ethernet', at)
  // RFC 4385 section 5: an associated channel.
  if (first === 1) return passedOver('MPLS associated channel')
  if (first === 0 && looksLikeInternet(layer, at + 4)) return inner(layer, 'IP', at + 4)
  if (first === 0 && looksLikePointToPoint(layer, at + 4)) return inner(layer, 'PPP', at + 4)
  if (first === 0 && looksLikeHdlc(layer, at + 4)) return inner(layer, 'Cisco HDLC', at + 4)
  return passedOver('MPLS payload', true)
}

/** Whether PPP with IP in it may begin at `at`. */
export const looksLikePointToPoint = (layer: Layer, at: number): boolean => {
  if (!has(layer, at, 4)) return false
  const { view } = layer.memory
  const protocol = view.getUint16(at) === 0xff03 ? at + 2 : at
  const number = view.getUint8(protocol) === 0x21 ? 0x21 : view.getUint16(protocol)
  const payload = protocol + (view.getUint8(protocol) === 0x21 ? 1 : 2)
  return (number === 0x21 || number === 0x57) && looksLikeInternet(layer, payload)
}

const looksLikeHdlc = (layer: Layer, at: number): boolean => {
  if (!has(layer, at, 4)) return false
  const type = layer.memory.view.getUint16(at + 2)
  return [0x0f, 0x8f].includes(layer.memory.view.getUint8(at)) && (type === 0x0800 || type === 0x86dd)
}

const labels: Encapsulation = (layer) => {
  for (let at = layer.start; has(layer, at, 4); at += 4) {
    // RFC 3032: "This bit is set to one for the last entry in the label stack".
    if ((layer.memory.view.getUint8(at + 2) & 1) === 1) return afterLabels(layer, at + 4)
  }
  return cutShort('MPLS')
}

export const pointToPointFamily = {
  PPP: pointToPoint,
  'PPP with direction': withDirection,
  PPPoE: overEthernet,
  SLIP: (layer) => inner(layer, 'IP', layer.start + 16),
  'Cisco HDLC': ciscoHdlc,
  'frame relay': frameRelay,
  MPLS: labels,
} as const satisfies Record<string, Encapsulation>
