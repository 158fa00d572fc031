import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  address4,
  address6,
  client,
  dataChunk,
  forwardChunk,
  initChunk,
  interleavedChunk,
  join,
  diameter,
  ethernet,
  ipv4,
  ipv6,
  octets,
  pcap,
  reverse,
  sctpPacket,
  type Ends,
} from './packets.ts'
import { cutMessagesOf, hex, hexOf, messagesOf, passedOf, problemsOf, read } from './read.ts'

const sctp4 = (ends: Ends, tag: number, ...chunks: ReadonlyArray<Uint8Array>): Uint8Array =>
  ipv4(ends, sctpPacket(ends, tag, ...chunks), { protocol: 132 })

const readPackets = (packets: ReadonlyArray<Uint8Array>, limits = {}) =>
  read(
    pcap(
      packets.map((bytes) => ({ bytes })),
      { linkType: 101 },
    ),
    limits,
  )

const messages = Array.from({ length: 8 }, (_, index) => diameter(index, 30 + 9 * index))
const expected = messages.map(hex)

const whole = 3
const begin = 2
const end = 1

/** A message over several chunks of at most `size` octets. */
const fragments = (tsn: number, message: Uint8Array, size: number): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.ceil(message.length / size) }, (_, index) => {
    const last = (index + 1) * size >= message.length
    return dataChunk((tsn + index) >>> 0, message.subarray(index * size, (index + 1) * size), {
      flags: (index === 0 ? begin : 0) | (last ? end : 0),
    })
  })

describe('SCTP', () => {
  test('messages in packets of their own, several in one, unordered, with other chunks between', () => {
    const heartbeat = octets(4, 0, 0, 6, 1, 2, 0, 0)
    const selective = octets(3, 0, 0, 16, 0, 0, 0, 1, 0, 0, 0xff, 0xff, 0, 0, 0, 0)
    const events = readPackets([
      sctp4(client, 5, octets(1, 0, 0, 20, ...new Uint8Array(16))),
      sctp4(client, 5, dataChunk(1, messages[0]!)),
      sctp4(
        client,
        5,
        selective,
        dataChunk(2, messages[1]!),
        heartbeat,
        dataChunk(3, messages[2]!, { flags: whole | 4 }),
      ),
      sctp4(reverse(client), 6, dataChunk(900, messages[3]!, { flags: whole | 8 }), selective),
    ])
    expect(hexOf(events)).toEqual(expected.slice(0, 4))
    expect(problemsOf(events)).toEqual([])
    expect(messagesOf(events).map(({ from, transport, packet }) => [from, transport, packet])).toEqual([
      ['10.0.0.1:40000', 'SCTP', 2],
      ['10.0.0.1:40000', 'SCTP', 3],
      ['10.0.0.1:40000', 'SCTP', 3],
      ['10.0.0.2:3868', 'SCTP', 4],
    ])
  })

  test('IPv6 and Ethernet', () => {
    const ends = { from: address6(7), to: address6(8), fromPort: 3868, toPort: 3868 }
    const packet = ethernet(ipv6(ends, sctpPacket(ends, 1, dataChunk(1, messages[0]!)), { next: 132 }))
    const events = read(pcap([{ bytes: packet }]))
    expect(messagesOf(events)).toMatchObject([{ from: '[2001:db8::7]:3868', to: '[2001:db8::8]:3868' }])
    expect(hexOf(events)).toEqual(expected.slice(0, 1))
  })

  test('any fragments, order within a window and repetition give the messages, across the wrap', () => {
    const scene = fc.record({
      first: fc.oneof(fc.nat(0xffffffff), fc.integer({ min: 0xffffffff - 20, max: 0xffffffff })),
      size: fc.integer({ min: 8, max: 200 }),
      again: fc.array(fc.nat(60)),
      keys: fc.array(fc.nat(10), { minLength: 50, maxLength: 50 }),
    })
    fc.assert(
      fc.property(scene, ({ first, size, again, keys }) => {
        let tsn = first
        const chunks = messages.flatMap((message) => {
          const given = fragments(tsn, message, size)
          tsn += given.length
          return given
        })
        const sent = [...chunks, ...again.flatMap((index) => chunks[index] ?? [])]
        const shuffled = sent
          .map((chunk, index) => ({ chunk, place: index + (keys[index % keys.length] ?? 0) }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ chunk }) => sctp4(client, 77, chunk))
        const events = readPackets(shuffled)
        expect(hexOf(events).toSorted()).toEqual(expected.toSorted())
        expect(problemsOf(events)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('what is Diameter: by the payload protocol, or by the port and the content', () => {
    const other: Ends = { ...client, toPort: 2905 }
    const chunk = (protocol: number) => dataChunk(1, messages[0]!, { protocol })
    const given = (ends: Ends, bytes: Uint8Array) => hexOf(readPackets([sctp4(ends, 1, bytes)])).length
    expect(given(other, chunk(46))).toBe(1)
    expect(given(other, chunk(46 << 24))).toBe(1)
    expect(given(other, chunk(0))).toBe(1)
    expect(given(other, chunk(3))).toBe(0)
    expect(given(client, chunk(3))).toBe(1)
    expect(given(client, dataChunk(1, octets(1, 0, 1, 1, 0, 0, 0, 8), { protocol: 3 }))).toBe(0)
    expect(given(client, dataChunk(1, octets(2, 0, 1, 1, 0, 0, 0, 8), { protocol: 0 }))).toBe(0)
    // The transport says that it is Diameter: what is wrong in it is for the decoder to say.
    expect(given(other, dataChunk(1, octets(2, 0, 1, 1, 0, 0, 0, 8), { protocol: 46 }))).toBe(1)
  })

  test('DTLS is noted once', () => {
    const record = octets(23, 254, 253, ...new Uint8Array(40))
    const events = readPackets([1, 2, 3].map((tsn) => sctp4(client, 1, dataChunk(tsn, record, { protocol: 47 }))))
    expect(events).toEqual([
      { _tag: 'Note', message: '10.0.0.1:40000 → 10.0.0.2:3868: DTLS, which is not read', packet: 1 },
      { _tag: 'PassedOver', packets: [{ name: 'DTLS', count: 3, opaque: true }] },
    ])
  })

  test('the paths of one association share its TSNs', () => {
    const second: Ends = { ...client, from: address4('10.1.0.1'), to: address4('10.1.0.2') }
    const events = readPackets([
      sctp4(client, 9, dataChunk(1, messages[0]!)),
      sctp4(second, 9, dataChunk(1, messages[0]!), dataChunk(2, messages[1]!)),
      sctp4(client, 9, dataChunk(3, messages[2]!)),
    ])
    expect(hexOf(events)).toEqual(expected.slice(0, 3))
    expect(problemsOf(events)).toEqual([])
    expect(messagesOf(events)[1]?.from).toBe('10.1.0.1:40000')
  })

  test('another tag, or a TSN far away, is another association', () => {
    const events = readPackets([
      sctp4(client, 9, dataChunk(1, messages[0]!)),
      sctp4(client, 10, dataChunk(1, messages[1]!)),
      sctp4(client, 10, dataChunk(1_000_000, messages[2]!)),
      sctp4(client, 0, dataChunk(1, messages[3]!)),
      sctp4({ ...client, from: address4('10.0.0.9') }, 0, dataChunk(1, messages[4]!)),
    ])
    expect(hexOf(events)).toEqual(expected.slice(0, 5))
    expect(problemsOf(events)).toEqual([])
  })

  test('missing chunks are told at the end', () => {
    const parts = fragments(10, messages[7]!, 20)
    const events = readPackets([
      sctp4(client, 9, dataChunk(1, messages[0]!)),
      sctp4(client, 9, dataChunk(5, messages[1]!)),
      sctp4(client, 9, parts[0]!),
      sctp4(client, 9, parts[2]!),
    ])
    expect(hexOf(events)).toEqual(expected.slice(0, 2))
    expect(problemsOf(events).map(({ fault, message }) => [fault, message])).toEqual([
      ['CutMessage', '10.0.0.1:40000 → 10.0.0.2:3868: fragments are missing of 1 messages'],
      ['MissingOctets', '10.0.0.1:40000 → 10.0.0.2:3868: 8 DATA chunks are missing'],
    ])
  })

  test('packets that the capture cut', () => {
    const packet = sctp4(client, 9, dataChunk(1, messages[0]!), dataChunk(2, messages[5]!))
    const captured = packet.length - 50
    const file = pcap([{ bytes: packet.subarray(0, captured), originalLength: packet.length }], { linkType: 101 })
    const events = read(file)
    expect(hexOf(events)).toEqual(expected.slice(0, 1))
    expect(problemsOf(events)).toEqual([])
    const kept = messages[5]!.subarray(0, messages[5]!.length - 50 + (-messages[5]!.length & 3))
    expect(cutMessagesOf(events)).toMatchObject([{ bytes: kept, missing: messages[5]!.length - kept.length }])
    for (let length = 0; length < packet.length; length++) {
      read(pcap([{ bytes: packet.subarray(0, length), originalLength: packet.length }], { linkType: 101 }))
    }
  })

  test('fragments that never become whole stay within bounds', () => {
    const lost = Array.from({ length: 2000 }, (_, index) =>
      sctp4(client, 9, dataChunk(1 + 3 * index, new Uint8Array(500), { flags: begin })),
    )
    const late = fragments(9000, messages[7]!, 50).map((chunk) => sctp4(client, 9, chunk))
    const events = readPackets([...lost, ...late], { waitingOctets: 20_000 })
    expect(hexOf(events)).toEqual([hex(messages[7]!)])
  })

  test('chunk lengths that cannot be end the packet', () => {
    const short = dataChunk(1, messages[0]!)
    short[3] = 3
    short[2] = 0
    const long = dataChunk(2, messages[1]!)
    long[2] = 0x7f
    expect(readPackets([sctp4(client, 1, short), sctp4(client, 1, long)])).toEqual([])
  })

  test('messages that are interleaved (RFC 8260)', () => {
    const parts = (tsn: number, step: number, number: number, message: Uint8Array, flags = 0) =>
      Array.from({ length: 3 }, (_, index) => {
        const size = Math.ceil(message.length / 3)
        const part = message.subarray(index * size, (index + 1) * size)
        const place = (index === 0 ? begin : 0) | (index === 2 ? end : 0) | flags
        return interleavedChunk(tsn + index * step, number, index, part, { flags: place, stream: flags })
      })
    const a = parts(1, 2, 0, messages[0]!)
    const b = parts(2, 2, 0, messages[1]!, 4)
    const mixed = [a[0]!, b[0]!, a[1]!, b[1]!, a[2]!, b[2]!]
    const last = interleavedChunk(7, 1, 0, messages[2]!)
    const events = readPackets([...mixed, last].map((chunk) => sctp4(client, 3, chunk)))
    expect(problemsOf(events)).toEqual([])
    expect(hexOf(events)).toEqual(expected.slice(0, 3))
    const turned = readPackets([...mixed.toReversed(), last].map((chunk) => sctp4(client, 3, chunk)))
    expect(hexOf(turned).toSorted()).toEqual(expected.slice(0, 3).toSorted())
    // One that is not whole is told.
    const cut = readPackets([a[0]!, a[2]!, last].map((chunk) => sctp4(client, 3, chunk)))
    expect(problemsOf(cut)[0]?.fault).toBe('CutMessage')
  })

  test('what the sender gave up is not missing', () => {
    for (const type of [192, 194] as const) {
      const events = readPackets([
        sctp4(client, 3, dataChunk(1, messages[0]!)),
        sctp4(client, 3, dataChunk(2, messages[1]!.subarray(0, 10), { flags: begin })),
        sctp4(client, 3, dataChunk(9, messages[2]!)),
        sctp4(client, 3, forwardChunk(type, 6)),
        sctp4(client, 3, forwardChunk(type, 4)),
        sctp4(client, 3, dataChunk(7, messages[3]!), dataChunk(8, messages[4]!)),
        sctp4(client, 3, forwardChunk(type, 20), dataChunk(21, messages[5]!)),
      ])
      expect(problemsOf(events)).toEqual([])
      expect(hexOf(events)).toEqual([0, 2, 3, 4, 5].map((index) => expected[index]))
    }
  })

  test('any chunks that give up leave the rest alone', () => {
    const piece = fc.tuple(fc.nat(0xffffffff), fc.constantFrom(0, 1, 2, 192), fc.nat(7))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        readPackets(
          pieces.map(([tsn, kind, number]) =>
            sctp4(
              client,
              1,
              kind === 0
                ? dataChunk(tsn, messages[number]!)
                : kind === 192
                  ? forwardChunk(192, tsn)
                  : initChunk(kind === 1 ? 1 : 2, 1, tsn),
            ),
          ),
        )
      }),
    )
  })

  test('an association that begins again with INIT counts its TSNs anew', () => {
    const events = readPackets([
      sctp4(client, 0, initChunk(1, 11, 1)),
      sctp4(reverse(client), 11, initChunk(2, 22, 500)),
      sctp4(client, 22, dataChunk(1, messages[0]!)),
      sctp4(reverse(client), 11, dataChunk(500, messages[1]!)),
      sctp4(client, 0, initChunk(1, 11, 1)),
      sctp4(reverse(client), 11, initChunk(2, 22, 500)),
      sctp4(client, 22, dataChunk(1, messages[2]!)),
      sctp4(reverse(client), 11, dataChunk(500, messages[3]!)),
    ])
    expect(problemsOf(events)).toEqual([])
    expect(hexOf(events)).toEqual(expected.slice(0, 4))
  })

  test('several messages in one chunk', () => {
    const three = join(messages[0]!, messages[1]!, messages[2]!)
    const events = readPackets([
      sctp4(client, 1, dataChunk(1, three)),
      ...fragments(2, join(messages[3]!, messages[4]!), 40).map((chunk) => sctp4(client, 1, chunk)),
    ])
    expect(hexOf(events)).toEqual(expected.slice(0, 5))
    // What follows a message and is none is the decoder's to refuse.
    const odd = join(messages[0]!, octets(0, 0, 0))
    expect(hexOf(readPackets([sctp4(client, 1, dataChunk(1, odd))]))).toEqual([hex(odd)])
  })

  test('other payload protocols are counted', () => {
    const other: Ends = { ...client, toPort: 36412 }
    const chunks = [18, 18, 99].map((protocol, index) => dataChunk(index, messages[0]!, { protocol }))
    const events = readPackets(chunks.map((chunk) => sctp4(other, 1, chunk)))
    expect(passedOf(events)).toEqual(['2 S1AP', '1 SCTP payload protocol 99'])
  })
})
