import { describe, expect, test } from 'vitest'
import { openCapture, type CaptureEvent } from '../../src/capture/index.ts'
import { udp } from './encapsulations.ts'
import {
  address6,
  client,
  dataChunk,
  diameter,
  ipv4,
  join,
  number16,
  number32,
  octets,
  pcap,
  sctpPacket,
} from './packets.ts'
import { cutMessagesOf, hex, hexOf, messagesOf, passedOf, problemsOf, read } from './read.ts'

const one = diameter(1, 40)
const two = diameter(2, 60)

const raw = (...packets: ReadonlyArray<Uint8Array>) =>
  read(
    pcap(
      packets.map((bytes) => ({ bytes })),
      { linkType: 101 },
    ),
  )

describe('Diameter over UDP', () => {
  const datagram = (port: number, ...parts: ReadonlyArray<Uint8Array>): Uint8Array =>
    ipv4(client, udp(port, ...parts), { protocol: 17 })

  test('is read and noted once, at its port and at others', () => {
    for (const port of [3868, 9999]) {
      const events = raw(datagram(port, one), datagram(port, one, two))
      expect(hexOf(events)).toEqual([one, one, two].map(hex))
      expect(messagesOf(events)).toMatchObject([
        { transport: 'UDP', from: '10.0.0.1:50001', to: `10.0.0.2:${port}` },
        {},
        {},
      ])
      expect(events.filter(({ _tag }) => _tag === 'Note')).toHaveLength(1)
    }
  })

  test('what is none is passed over', () => {
    const events = raw(
      datagram(9999, one.subarray(0, 40)),
      datagram(9999, one, octets(1, 2, 3)),
      datagram(53, octets(1, 2)),
    )
    expect(hexOf(events)).toEqual([])
    expect(passedOf(events)).toEqual(['2 other UDP', '1 DNS'])
  })

  test('cut', () => {
    const packet = datagram(3868, one)
    const file = pcap([{ bytes: packet.subarray(0, packet.length - 10), originalLength: packet.length }], {
      linkType: 101,
    })
    expect(cutMessagesOf(read(file))).toMatchObject([{ missing: 10, transport: 'UDP' }])
  })
})

describe('without a network', () => {
  test('SCTP alone', () => {
    const events = read(pcap([{ bytes: sctpPacket(client, 1, dataChunk(1, one)) }], { linkType: 248 }))
    expect(hexOf(events)).toEqual([hex(one)])
    expect(messagesOf(events)).toMatchObject([{ from: 'unknown:40000', to: 'unknown:3868', transport: 'SCTP' }])
  })

  const all = (file: Uint8Array, linkTypes: ReadonlyMap<number, 'Diameter' | 'SCTP'>): ReadonlyArray<CaptureEvent> => {
    const capture = openCapture({ linkTypes })
    return [...capture.push(file), ...capture.end()]
  }

  test('link types of the user, where the user says what they are', () => {
    for (const linkType of [147, 162]) {
      const file = pcap([{ bytes: one }, { bytes: join(one, two) }], { linkType })
      expect(passedOf(read(file))).toEqual([`2 link type ${linkType} (USER${linkType - 147})`])
      const events = all(file, new Map([[linkType, 'Diameter']]))
      expect(hexOf(events)).toEqual([one, one, two].map(hex))
      expect(messagesOf(events)[0]).toMatchObject({ from: 'unknown', to: 'unknown', transport: 'unknown' })
      const sctp = pcap([{ bytes: sctpPacket(client, 1, dataChunk(1, one)) }], { linkType })
      expect(hexOf(all(sctp, new Map([[linkType, 'SCTP']])))).toEqual([hex(one)])
    }
  })

  const tag = (number: number, value: Uint8Array): Uint8Array => {
    const padded = join(value, new Uint8Array(-value.length & 3))
    return join(number16(number), number16(padded.length), padded)
  }
  const text = (words: string): Uint8Array => new TextEncoder().encode(words)
  const end = tag(0, octets())

  test('what Wireshark exported: Diameter with its ends', () => {
    const ends4 = [
      tag(20, client.from),
      tag(21, client.to),
      tag(24, number32(2)),
      tag(25, number32(40_000)),
      tag(26, number32(3868)),
    ]
    const ends6 = [
      tag(22, address6(1)),
      tag(23, address6(2)),
      tag(24, number32(1)),
      tag(25, number32(1)),
      tag(26, number32(2)),
    ]
    const packets = [
      join(tag(12, text('diameter')), ...ends4, end, one),
      join(tag(12, text('diameter')), ...ends6, end, two),
      join(tag(12, text('diameter')), end, one),
      join(tag(12, text('http')), end, one),
      join(tag(12, text('ip')), end, ipv4(client, udp(3868, two), { protocol: 17 })),
      join(tag(12, text('sctp')), ...ends4, end, sctpPacket(client, 1, dataChunk(1, two))),
    ]
    const events = read(
      pcap(
        packets.map((bytes) => ({ bytes })),
        { linkType: 252 },
      ),
    )
    expect(problemsOf(events)).toEqual([])
    expect(messagesOf(events).map(({ from, to, transport, packet }) => [packet, from, to, transport])).toEqual([
      [1, '10.0.0.1:40000', '10.0.0.2:3868', 'TCP'],
      [2, '[2001:db8::1]:1', '[2001:db8::2]:2', 'SCTP'],
      [3, 'unknown', 'unknown', 'unknown'],
      [5, '10.0.0.1:50001', '10.0.0.2:3868', 'UDP'],
      [6, '10.0.0.1:40000', '10.0.0.2:3868', 'SCTP'],
    ])
    expect(hexOf(events)).toEqual([one, two, one, two, two].map(hex))
    expect(passedOf(events)).toEqual(['1 exported http'])
  })
})
