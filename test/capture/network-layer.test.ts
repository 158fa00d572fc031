import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  address6,
  client,
  diameter,
  ethernet,
  fragment6,
  ipv4,
  ipv6,
  join,
  octets,
  pcap,
  tcpSegment,
  type Ends,
} from './packets.ts'
import { cutMessagesOf, hex, hexOf, messagesOf, problemsOf, read } from './read.ts'

const message = diameter(1, 100)
const ends6: Ends = { from: address6(1), to: address6(2), fromPort: 3868, toPort: 50000 }

const readPackets = (packets: ReadonlyArray<Uint8Array>, linkType = 101) =>
  read(
    pcap(
      packets.map((bytes) => ({ bytes })),
      { linkType },
    ),
  )

describe('IPv4', () => {
  test('options', () => {
    const packet = ipv4(client, tcpSegment(client, 1, message, { options: 12 }), { options: 24 })
    expect(hexOf(readPackets([packet]))).toEqual([hex(message)])
  })

  test('octets after the packet are no payload', () => {
    const short = diameter(2, 0)
    const packets = [
      ipv4(client, tcpSegment(client, 1, short)),
      ipv4(client, tcpSegment(client, 1 + short.length, octets())),
      ipv4(client, tcpSegment(client, 1 + short.length, message)),
    ].map((packet) => join(ethernet(packet), octets(0, 0, 0, 0, 0, 0)))
    const events = readPackets(packets, 1)
    expect(hexOf(events)).toEqual([hex(short), hex(message)])
    expect(problemsOf(events)).toEqual([])
  })

  test('total length 0 means all that there is', () => {
    const packet = ipv4(client, tcpSegment(client, 1, message), { totalLength: 0 })
    expect(hexOf(readPackets([packet]))).toEqual([hex(message)])
  })

  test('lengths that cannot be are passed over', () => {
    const packet = ipv4(client, tcpSegment(client, 1, message))
    const shortHeader = packet.slice()
    shortHeader[0] = 0x44
    const shortTotal = packet.slice()
    shortTotal[3] = 10
    const longHeader = packet.slice(0, 24)
    longHeader[0] = 0x4f
    expect(hexOf(readPackets([shortHeader, shortTotal, longHeader, packet]))).toEqual([hex(message)])
  })
})

describe('IPv6', () => {
  test('extension headers', () => {
    const segment = tcpSegment(ends6, 1, message)
    const hopByHop = octets(43, 0, 1, 4, 0, 0, 0, 0)
    const routing = octets(60, 1, ...new Uint8Array(14))
    const destination = octets(51, 0, 1, 4, 0, 0, 0, 0)
    const authentication = octets(6, 1, ...new Uint8Array(10))
    const packet = ipv6(ends6, join(hopByHop, routing, destination, authentication, segment), { next: 0 })
    expect(hexOf(readPackets([packet]))).toEqual([hex(message)])
    for (let length = 40; length < packet.length; length++) {
      const events = readPackets([packet.subarray(0, length)])
      expect(messagesOf(events)).toEqual([])
      expect(cutMessagesOf(events).every(({ missing }) => missing === packet.length - length)).toBe(true)
    }
  })

  test('payload length 0 means all that there is', () => {
    const packet = ipv6(ends6, tcpSegment(ends6, 1, message), { payloadLength: 0 })
    expect(hexOf(readPackets([packet]))).toEqual([hex(message)])
  })

  test('a fragment that is the whole packet', () => {
    const packet = ipv6(ends6, fragment6(6, 9, 0, false, tcpSegment(ends6, 1, message)), { next: 44 })
    expect(hexOf(readPackets([packet]))).toEqual([hex(message)])
  })
})

/** A payload cut into fragments at multiples of 8. */
const parts = (payload: Uint8Array, cuts: ReadonlyArray<number>) => {
  const ends = [...new Set(cuts.map((at) => at * 8))].filter((at) => at > 0 && at < payload.length)
  const sorted = [...ends.toSorted((a, b) => a - b), payload.length]
  return sorted.map((end, index) => ({ offset: index === 0 ? 0 : sorted[index - 1]!, end }))
}

const fragments4 = (payload: Uint8Array, identification: number, cuts: ReadonlyArray<number>) =>
  parts(payload, cuts).map(({ offset, end }) =>
    ipv4(client, payload.subarray(offset, end), {
      identification,
      fragment: (end < payload.length ? 0x2000 : 0) | (offset / 8),
    }),
  )

const fragments6 = (payload: Uint8Array, identification: number, cuts: ReadonlyArray<number>, next: number) =>
  parts(payload, cuts).map(({ offset, end }) =>
    ipv6(ends6, fragment6(next, identification, offset, end < payload.length, payload.subarray(offset, end)), {
      next: 44,
    }),
  )

describe('fragments', () => {
  test('in any order, any of them twice', () => {
    const segment4 = tcpSegment(client, 1, message)
    // Options behind the fragment header are in the first fragment only.
    const segment6 = join(octets(6, 0, 1, 4, 0, 0, 0, 0), tcpSegment(ends6, 1, message))
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 17 }), { minLength: 1, maxLength: 6 }).chain((cuts) => {
          const all = [...fragments4(segment4, 77, cuts), ...fragments6(segment6, 77, cuts, 60)]
          return fc.tuple(
            fc.constant(all.length),
            fc.shuffledSubarray([...all, ...all.slice(0, 2)], { minLength: all.length + Math.min(2, all.length) }),
          )
        }),
        ([, packets]) => {
          expect(hexOf(readPackets(packets)).toSorted()).toEqual([hex(message), hex(message)])
        },
      ),
    )
  })

  test('the first octets of an overlap count', () => {
    const segment = tcpSegment(client, 1, message)
    const wrong = segment.map((octet) => octet ^ 0xff)
    const [first, second] = fragments4(segment, 5, [8])
    const overlapping = ipv4(client, wrong.subarray(32), { identification: 5, fragment: 4 })
    expect(hexOf(readPackets([first!, second!, overlapping]))).toEqual([hex(message)])
    const middle = ipv4(client, wrong.subarray(0, 72), { identification: 6, fragment: 0x2000 })
    const [before, after] = fragments4(segment, 6, [8])
    expect(hexOf(readPackets([after!, middle.slice(0, 0), before!, middle]))).toEqual([hex(message)])
  })

  test('fragments of many packets that are never whole stay within bounds', () => {
    const part = new Uint8Array(1000)
    const lost = Array.from({ length: 3000 }, (_, index) =>
      ipv4(client, part, { identification: index, fragment: 0x2000 }),
    )
    const whole = ipv4(client, tcpSegment(client, 1, message))
    const file = pcap(
      [...lost, whole].map((bytes) => ({ bytes })),
      { linkType: 101 },
    )
    expect(hexOf(read(file, { heldOctets: 100_000 }))).toEqual([hex(message)])
  })
})
