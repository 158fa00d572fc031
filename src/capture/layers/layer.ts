/**
 * A packet's layers: what an encapsulation takes and what it gives.
 *
 * @module
 */
import type { CapturedMessage } from '../event.ts'
import type { Memory } from '../memory.ts'

/** What is read here, each by a function of the table of encapsulations, or by what takes the payload. */
export type Protocol =
  | 'Ethernet'
  | 'EtherType'
  | 'VLAN'
  | 'PBB'
  | 'MACsec'
  | 'Cisco metadata'
  | 'VN-Tag'
  | 'E-Tag'
  | 'R-Tag'
  | 'HSR'
  | 'TRILL'
  | 'FabricPath'
  | 'LLC'
  | 'Token Ring'
  | 'FDDI'
  | 'IP over Fibre Channel'
  | 'IP over IEEE 1394'
  | 'Ethernet mPacket'
  | 'NetANALYZER'
  | 'SunATM'
  | 'IEEE 802.11'
  | 'radiotap'
  | 'Prism'
  | 'AVS'
  | 'PPI'
  | 'loopback'
  | 'Linux cooked'
  | 'Linux cooked 2'
  | 'OpenBSD enc'
  | 'pflog'
  | 'ipnet'
  | 'NFLOG'
  | 'PKTAP'
  | 'ERF'
  | 'Juniper'
  | 'IP'
  | 'IPv4'
  | 'IPv6'
  | 'AH'
  | 'ESP'
  | 'minimal encapsulation'
  | 'EtherIP'
  | 'MPLS'
  | 'PPP'
  | 'PPP with direction'
  | 'PPPoE'
  | 'SLIP'
  | 'Cisco HDLC'
  | 'frame relay'
  | 'GRE'
  | 'ERSPAN I'
  | 'ERSPAN II'
  | 'ERSPAN III'
  | 'WCCP'
  | 'NSH'
  | 'UDP'
  | 'GTP'
  | 'VXLAN'
  | 'VXLAN-GPE'
  | 'Geneve'
  | 'L2TP'
  | 'L2TPv3'
  | 'TZSP'
  | 'Teredo'
  | 'LISP'
  | 'GUE'
  | 'ESP in UDP'
  | 'exported PDU'
  | 'TCP'
  | 'SCTP'
  | 'Diameter'

/** A protocol's octets: those of `memory` from `start` to before `end`. */
export interface Layer {
  readonly _tag: 'Layer'
  readonly protocol: Protocol
  readonly memory: Memory
  readonly start: number
  readonly end: number
  /** Where it would end if the capture had kept all of it: `end`, or beyond. */
  readonly wireEnd: number
}

/** Where a fragment belongs. */
interface Fragment {
  readonly identification: number
  /** Its place in the whole payload, in octets. */
  readonly offset: number
  readonly more: boolean
}

/** An IP packet's addresses and its payload, which lies between `start` and `end`. */
export interface Datagram {
  readonly _tag: 'Datagram'
  /** The protocol of the payload: 6 is TCP, 132 SCTP. */
  readonly protocol: number
  readonly memory: Memory
  readonly start: number
  readonly end: number
  /** Octets at the payload's end that the capture did not keep. */
  readonly missing: number
  /** The sender's address, then the receiver's, at `addressesAt`: 32-bit words, 2 for IPv4, 8 for IPv6, none where unknown. */
  readonly addresses: DataView
  readonly addressesAt: number
  readonly addressWords: number
  readonly fragment: Fragment | undefined
}

/** Diameter messages whose ends the capture tells in its own words. */
interface Exported {
  readonly _tag: 'Exported'
  readonly layer: Layer
  readonly from: string
  readonly to: string
  readonly transport: CapturedMessage['transport']
}

/** What is not read any further. */
export interface PassedOver {
  readonly _tag: 'PassedOver'
  readonly name: string
  /** Whether Diameter may be in it for all that can be seen. */
  readonly opaque: boolean
}

/** What lies in a layer. */
export type Step = Layer | Datagram | Exported | PassedOver

/** From a layer's octets to the next one. */
export type Encapsulation = (layer: Layer) => Step

/** What a layer lies in: a packet, or another layer. */
export type Outer = Pick<Layer, 'memory' | 'end' | 'wireEnd'>

/** The layer that begins at `start` and goes on to the end. */
export const inner = ({ memory, end, wireEnd }: Outer, protocol: Protocol, start: number): Step =>
  start <= end ? { _tag: 'Layer', protocol, memory, start, end, wireEnd } : cutShort(protocol)

/** The layer of `length` octets that begins at `start`. */
export const innerOf = (layer: Layer, protocol: Protocol, start: number, length: number): Step => {
  const wireEnd = Math.min(layer.wireEnd, start + length)
  return inner({ ...layer, end: Math.min(layer.end, wireEnd), wireEnd }, protocol, start)
}

/** Known to carry something else, or not known at all. */
export const passedOver = (name: string, opaque = false): PassedOver => ({ _tag: 'PassedOver', name, opaque })

/** A header that is not all there. */
export const cutShort = (protocol: Protocol): PassedOver => passedOver(`${protocol} cut short`, true)

/** A header that cannot be one. */
export const malformed = (protocol: Protocol): PassedOver => passedOver(`malformed ${protocol}`, true)

/** Whether `length` octets of a layer are there from `at` on. */
export const has = ({ end }: Layer, at: number, length: number): boolean => at + length <= end
