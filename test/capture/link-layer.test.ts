import { describe, expect, test } from 'vitest'
import { internetHeader, isKnownLinkType, noInternetProtocol } from '../../src/capture/link-layer.ts'
import {
  address6,
  client,
  diameter,
  doubleVlan,
  ethernet,
  ipv4,
  ipv6,
  join,
  linuxCooked,
  linuxCooked2,
  linuxCooked2Vlan,
  loopback,
  mpls,
  octets,
  pcap,
  pcapngBlocks,
  ppp,
  pppSession,
  startTime,
  tcpSegment,
  vlan,
} from './packets.ts'
import { hex, hexOf, messagesOf, problemsOf, read } from './read.ts'

const message = diameter(1)
const ends6 = { from: address6(1), to: address6(2), fromPort: 3868, toPort: 50000 }
const packet4 = ipv4(client, tcpSegment(client, 1, message))
const packet6 = ipv6(ends6, tcpSegment(ends6, 1, message))

const plain = (packet: Uint8Array): Uint8Array => packet

const both: ReadonlyArray<readonly [string, number, (packet: Uint8Array) => Uint8Array]> = [
  ['Ethernet', 1, ethernet],
  ['Ethernet with a VLAN tag', 1, vlan],
  ['Ethernet with two VLAN tags', 1, doubleVlan],
  ['Ethernet with MPLS', 1, mpls],
  ['Ethernet with a PPP session', 1, pppSession],
  ['Linux cooked', 113, linuxCooked],
  ['Linux cooked 2', 276, linuxCooked2],
  ['Linux cooked 2 with a VLAN tag', 276, linuxCooked2Vlan],
  ['raw IP', 101, plain],
  ['raw IP of BSD/OS', 12, plain],
  ['raw IP of OpenBSD', 14, plain],
  ['PPP', 9, ppp],
  ['PPP without address and control', 9, (packet) => ppp(packet).subarray(2)],
  ['PPP with a compressed protocol', 50, (packet) => ppp(packet).subarray(3)],
]

const cases: ReadonlyArray<readonly [string, number, Uint8Array]> = [
  ...both.flatMap(
    ([name, linkType, link]) =>
      [
        [`${name}, IPv4`, linkType, link(packet4)],
        [`${name}, IPv6`, linkType, link(packet6)],
      ] as const,
  ),
  ['IPv4 only', 228, packet4],
  ['IPv6 only', 229, packet6],
  ['loopback, little endian', 0, loopback(2, true)(packet4)],
  ['loopback, big endian', 0, loopback(2, false)(packet4)],
  ['loopback of macOS, IPv6', 0, loopback(30, true)(packet6)],
  ['loopback of Linux, IPv6', 0, loopback(10, true)(packet6)],
  ['loopback of OpenBSD, IPv6', 108, loopback(24, false)(packet6)],
]

describe('link types', () => {
  for (const [name, linkType, packet] of cases) {
    test(`${name}: its message`, () => {
      const events = read(pcap([{ bytes: packet }], { linkType }))
      expect(problemsOf(events)).toEqual([])
      expect(hexOf(events)).toEqual([hex(message)])
      const [from, to] = name.includes('IPv6')
        ? ['[2001:db8::1]:3868', '[2001:db8::2]:50000']
        : ['10.0.0.1:40000', '10.0.0.2:3868']
      expect(messagesOf(events)).toMatchObject([{ from, to }])
    })

    test(`${name}, cut anywhere in its headers`, () => {
      for (let length = 0; length < packet.length - message.length; length++) {
        const events = read(pcap([{ bytes: packet.subarray(0, length), originalLength: packet.length }], { linkType }))
        expect(messagesOf(events)).toEqual([])
      }
    })
  }

  test('what is no IP is passed over', () => {
    const arp = join(new Uint8Array(12), octets(0x08, 0x06), new Uint8Array(28))
    const view = new DataView(arp.buffer)
    expect(internetHeader(1, view, 0, arp.length)).toBe(noInternetProtocol)
    expect(internetHeader(0, view, 0, arp.length)).toBe(noInternetProtocol)
    expect(read(pcap([{ bytes: arp }, { bytes: ethernet(packet4) }]))).toMatchObject([{ _tag: 'Message', packet: 2 }])
  })

  test('an unknown link type is one problem for its interface, and the others are read', () => {
    expect(isKnownLinkType(105)).toBe(false)
    const blocks = pcapngBlocks(true)
    const file = join(
      blocks.section(),
      blocks.interface(105),
      blocks.interface(1),
      blocks.interface(220),
      blocks.enhanced({ bytes: packet4 }, startTime),
      blocks.enhanced({ bytes: packet4 }, startTime),
      blocks.enhanced({ bytes: ethernet(packet4), interface: 1 }, startTime),
    )
    expect(read(file)).toMatchObject([
      {
        _tag: 'Problem',
        fault: 'UnknownLinkType',
        message: 'interface 0 has link type 105, which is not read',
        packet: 1,
      },
      { _tag: 'Message', packet: 3 },
    ])
  })
})
