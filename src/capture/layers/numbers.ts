/**
 * The registers of numbers that say what comes next: EtherTypes, IP protocols, PPP protocols. A name of the table of
 * encapsulations is read on; another one is only there to be told.
 *
 * @module
 */
import { inner, passedOver, type Layer, type Protocol, type Step } from './layer.ts'

/** What comes next, or the name of what is passed over. */
type Register = ReadonlyMap<number, { readonly protocol: Protocol } | { readonly other: string }>

const register = (read: Readonly<Record<number, Protocol>>, others: Readonly<Record<number, string>>): Register =>
  new Map<number, { readonly protocol: Protocol } | { readonly other: string }>([
    ...Object.entries(read).map(([number, protocol]) => [Number(number), { protocol }] as const),
    ...Object.entries(others).map(([number, other]) => [Number(number), { other }] as const),
  ])

const etherTypeKind = 'EtherType'

const hexOf = (number: number): string => `0x${number.toString(16).padStart(4, '0')}`

const next = (numbers: Register, kind: string, layer: Layer, number: number, start: number): Step => {
  const known = numbers.get(number)
  if (known === undefined) return passedOver(`${kind} ${kind === etherTypeKind ? hexOf(number) : number}`, true)
  return 'protocol' in known ? inner(layer, known.protocol, start) : passedOver(known.other)
}

/** https://www.iana.org/assignments/ieee-802-numbers, and what vendors use beside. */
const etherTypes = register(
  {
    0x0800: 'IPv4',
    0x86dd: 'IPv6',
    0x8100: 'VLAN',
    0x88a8: 'VLAN',
    0x9100: 'VLAN',
    0x9200: 'VLAN',
    0x9300: 'VLAN',
    0x8847: 'MPLS',
    0x8848: 'MPLS',
    0x8864: 'PPPoE',
    0x880b: 'PPP',
    0x6558: 'Ethernet',
    0x6559: 'frame relay',
    0x8870: 'LLC',
    0x88e7: 'PBB',
    0x88e5: 'MACsec',
    0x8909: 'Cisco metadata',
    0x8926: 'VN-Tag',
    0x893f: 'E-Tag',
    0xf1c1: 'R-Tag',
    0x892f: 'HSR',
    0x22f3: 'TRILL',
    0x8903: 'FabricPath',
    0x88be: 'ERSPAN II',
    0x22eb: 'ERSPAN III',
    0x883e: 'WCCP',
    0x894f: 'NSH',
  },
  {
    0x0806: 'ARP',
    0x8035: 'RARP',
    0x0842: 'Wake-on-LAN',
    0x2000: 'CDP',
    0x2001: 'NHRP',
    0x2003: 'Cisco VTP',
    0x2004: 'Cisco DTP',
    0x6001: 'DEC MOP',
    0x6002: 'DEC MOP',
    0x6003: 'DECnet',
    0x6004: 'DEC LAT',
    0x809b: 'AppleTalk',
    0x80f3: 'AppleTalk ARP',
    0x8137: 'IPX',
    0x8138: 'IPX',
    0x814c: 'SNMP over Ethernet',
    0x8808: 'Ethernet flow control',
    0x8809: 'slow protocols (LACP)',
    0x8863: 'PPPoE discovery',
    0x886d: 'Intel ANS',
    0x887b: 'HomePlug',
    0x888e: 'EAPOL',
    0x8892: 'PROFINET',
    0x8899: 'Realtek loop detection',
    0x889a: 'HyperSCSI',
    0x88a2: 'ATA over Ethernet',
    0x88a4: 'EtherCAT',
    0x88b5: 'IEEE 802 experiments',
    0x88b6: 'IEEE 802 experiments',
    0x88b8: 'IEC 61850 GOOSE',
    0x88ba: 'IEC 61850 SV',
    0x88c7: 'IEEE 802.11 preauthentication',
    0x88cc: 'LLDP',
    0x88cd: 'SERCOS III',
    0x88d9: 'LLTD',
    0x88e1: 'HomePlug AV',
    0x88e3: 'MRP',
    0x88f5: 'MVRP',
    0x88f7: 'PTP',
    0x88fb: 'PRP supervision',
    0x8902: 'CFM (IEEE 802.1ag)',
    0x8906: 'Fibre Channel over Ethernet',
    0x890d: 'TDLS',
    0x8914: 'FIP',
    0x8915: 'RoCE',
    0x8919: 'ELMI',
    0x8940: 'ECP',
    0x9000: 'Ethernet loopback',
    0x9003: 'CobraNet',
    0xcafe: 'Veritas LLT',
    0xd00d: 'Digium TDMoE',
    0xfffa: 'AVSP',
  },
)

/** What an EtherType says of the octets from `start` on; up to 1,500 it is a length, and LLC follows. */
export const byEtherType = (layer: Layer, etherType: number, start: number): Step => {
  if (etherType === 0x0800) return inner(layer, 'IPv4', start)
  if (etherType > 1500) return next(etherTypes, etherTypeKind, layer, etherType, start)
  return inner(layer, 'LLC', start)
}

/** Whether the number is an EtherType of something that is read on. */
export const isReadEtherType = (etherType: number): boolean => {
  const known = etherTypes.get(etherType)
  return known !== undefined && 'protocol' in known
}

/** https://www.iana.org/assignments/protocol-numbers */
const internetProtocols = register(
  {
    4: 'IPv4',
    6: 'TCP',
    17: 'UDP',
    41: 'IPv6',
    47: 'GRE',
    50: 'ESP',
    51: 'AH',
    55: 'minimal encapsulation',
    94: 'IPv4',
    97: 'EtherIP',
    115: 'L2TPv3',
    132: 'SCTP',
    137: 'MPLS',
    143: 'Ethernet',
  },
  {
    0: 'IPv6 hop-by-hop options',
    1: 'ICMP',
    2: 'IGMP',
    3: 'GGP',
    8: 'EGP',
    9: 'IGRP',
    33: 'DCCP',
    46: 'RSVP',
    54: 'NHRP',
    58: 'ICMPv6',
    59: 'IPv6 without payload',
    80: 'ISO-IP',
    84: 'TTP',
    88: 'EIGRP',
    89: 'OSPF',
    103: 'PIM',
    108: 'IPComp',
    112: 'VRRP',
    113: 'PGM',
    124: 'IS-IS over IPv4',
    133: 'Fibre Channel',
    135: 'Mobile IPv6',
    136: 'UDP-Lite',
    139: 'HIP',
    140: 'Shim6',
    142: 'ROHC',
  },
)

/** What an IP protocol number says of the octets from `start` on. */
export const byInternetProtocol = (layer: Layer, number: number, start: number): Step =>
  next(internetProtocols, 'IP protocol', layer, number, start)

/** https://www.iana.org/assignments/ppp-numbers */
const pointToPointProtocols = register(
  { 0x21: 'IPv4', 0x57: 'IPv6', 0x281: 'MPLS', 0x283: 'MPLS' },
  {
    0x23: 'OSI over PPP',
    0x2b: 'IPX',
    0x2d: 'PPP with compressed TCP',
    0x2f: 'PPP with compressed TCP',
    0x53: 'encrypted PPP',
    0xfb: 'compressed PPP',
    0xfd: 'compressed PPP',
    0x8021: 'PPP control',
    0x8031: 'PPP control',
    0x8057: 'PPP control',
    0x80fb: 'PPP control',
    0x80fd: 'PPP control',
    0x8281: 'PPP control',
    0xc021: 'PPP control',
    0xc023: 'PPP control',
    0xc025: 'PPP control',
    0xc029: 'PPP control',
    0xc02b: 'PPP control',
    0xc02d: 'PPP control',
    0xc223: 'PPP control',
    0xc227: 'PPP control',
  },
)

const compressedProtocols: ReadonlySet<number> = new Set([0x2d, 0x2f, 0x53, 0xfb, 0xfd])

/** What a PPP protocol number says of the octets from `start` on. */
export const byPointToPointProtocol = (layer: Layer, number: number, start: number): Step => {
  const step = next(pointToPointProtocols, 'PPP protocol', layer, number, start)
  return step._tag === 'PassedOver' && compressedProtocols.has(number) ? { ...step, opaque: true } : step
}
