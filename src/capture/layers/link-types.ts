/**
 * Link types (https://www.tcpdump.org/linktypes.html): the first layer of a packet.
 *
 * @module
 */
import { inner, passedOver, type Outer, type Protocol, type Step } from './layer.ts'

const read: ReadonlyMap<number, Protocol> = new Map([
  [0, 'loopback'],
  [1, 'Ethernet'],
  [6, 'Token Ring'],
  [8, 'SLIP'],
  [9, 'PPP'],
  [10, 'FDDI'],
  [12, 'IP'],
  [14, 'IP'],
  [50, 'PPP'],
  [51, 'PPPoE'],
  [100, 'LLC'],
  [101, 'IP'],
  [104, 'Cisco HDLC'],
  [105, 'IEEE 802.11'],
  [107, 'frame relay'],
  [108, 'loopback'],
  [109, 'OpenBSD enc'],
  [113, 'Linux cooked'],
  [117, 'pflog'],
  [119, 'Prism'],
  [122, 'IP over Fibre Channel'],
  [123, 'SunATM'],
  [127, 'radiotap'],
  [138, 'IP over IEEE 1394'],
  [163, 'AVS'],
  [166, 'PPP with direction'],
  [178, 'Juniper'],
  [192, 'PPI'],
  [197, 'ERF'],
  [204, 'PPP with direction'],
  [219, 'MPLS'],
  [226, 'ipnet'],
  [228, 'IPv4'],
  [229, 'IPv6'],
  [239, 'NFLOG'],
  [240, 'NetANALYZER'],
  [241, 'NetANALYZER'],
  [248, 'SCTP'],
  [252, 'exported PDU'],
  [258, 'PKTAP'],
  [274, 'Ethernet mPacket'],
  [276, 'Linux cooked 2'],
])

const names: ReadonlyMap<number, string> = new Map([
  [7, 'ARCNET'],
  [129, 'ARCNET'],
  [139, 'MTP2'],
  [140, 'MTP2'],
  [141, 'MTP3'],
  [142, 'SCCP'],
  [143, 'DOCSIS'],
  [177, 'LAPD'],
  [187, 'Bluetooth'],
  [189, 'USB'],
  [195, 'IEEE 802.15.4'],
  [201, 'Bluetooth'],
  [203, 'LAPD'],
  [220, 'USB'],
  [227, 'SocketCAN'],
  [230, 'IEEE 802.15.4'],
  [231, 'D-Bus'],
  [249, 'USB'],
  [251, 'Bluetooth LE'],
  [253, 'netlink'],
  [256, 'Bluetooth LE'],
  [283, 'IEEE 802.15.4'],
])

const firstOfUser = 147
const lastOfUser = 162

/** What the user says that packets of a link type are, by number. */
export type LinkTypes = ReadonlyMap<number, Protocol>

/** The layer of a packet of this link type that begins at `start`. */
export const byLinkType = (outer: Outer, linkType: number, start: number, given?: LinkTypes): Step => {
  const protocol = (given !== undefined && given.size > 0 ? given.get(linkType) : undefined) ?? read.get(linkType)
  if (protocol !== undefined) return inner(outer, protocol, start)
  const isUsers = linkType >= firstOfUser && linkType <= lastOfUser
  const name = isUsers ? `USER${linkType - firstOfUser}` : names.get(linkType)
  return passedOver(name === undefined ? `link type ${linkType}` : `link type ${linkType} (${name})`, true)
}
