import { describe, expect, test } from 'vitest'
import { client, diameter, flag, ipv4, join, octets, pcap, tcpSegment, type Ends } from './packets.ts'
import { cutMessagesOf, hex, hexOf, read } from './read.ts'

/** A direction of a connection on any port: from its SYN on, or from its middle. */
const direction = (parts: ReadonlyArray<Uint8Array>, port: number, fromSyn: boolean): Uint8Array => {
  const ends: Ends = { ...client, fromPort: 50_000, toPort: port }
  let sequence = 1
  const segments = fromSyn ? [tcpSegment(ends, 0, octets(), { flags: flag.syn })] : []
  for (const part of parts) {
    segments.push(tcpSegment(ends, sequence, part))
    sequence += part.length
  }
  return pcap(
    segments.map((segment) => ({ bytes: ipv4(ends, segment) })),
    { linkType: 101 },
  )
}

const found = (parts: ReadonlyArray<Uint8Array>, port = 3306): ReadonlyArray<string> => [
  ...hexOf(read(direction(parts, port, true))),
  ...hexOf(read(direction(parts, port, false))),
]

const hexOctets = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'))

describe('other protocols that begin like Diameter', () => {
  test.each([
    // HART-IP: version 1, a request, session initiate, status, sequence, length.
    ['HART-IP', '01 00 00 00 00 02 00 0d 01 00 00 75 30'],
    ['HART-IP, a long one', `01 00 03 00 00 02 00 24 ${'82 26 3f 92 bb 00 '.repeat(6)}`],
    // Skinny: length and version, little endian.
    ['SCCP', '14 00 00 00 00 00 00 00 01 00 00 00 53 45 50 30 30 30 31 00 00 00 00 00 00 00 00 00'],
    // A MySQL result: one column, then its definition.
    ['MySQL', '01 00 00 01 05 2c 00 00 02 03 64 65 66 00 00 00 01 32 00 0c 3f 00 15 00 00 00 08 81 00 00 00 00'],
    // AMQP: a method frame on channel 0x0000 of 0x54 octets, then its arguments.
    [
      'AMQP',
      `01 00 00 00 00 00 54 00 0a 00 0a 00 09 00 00 00 ${'0a 63 61 70 61 62 69 6c 69 74 69 65 73 46 '.repeat(5)} ce`,
    ],
    ['AMQP on another channel', `01 00 01 00 00 01 00 00 0a 00 0a 00 09 00 00 00 ${'00 '.repeat(240)} ce`],
    // S7 inside of TPKT, after a segment that ends with 01.
    ['S7', `03 00 00 1f 02 f0 80 32 01 00 00 00 80 00 0e 00 00 04 01 12 0a 10 02 00 10 00 00 83 00 00 00`],
    // iSCSI: a nop-in with its length in the upper half.
    ['iSCSI', `01 c0 00 00 00 00 00 54 ${'00 '.repeat(100)}`],
    // A header that is well, and AVPs that lead nowhere.
    ['a header alone', '01 00 00 14 80 00 01 18 00 00 00 00 00 00 00 01 00 00 00 02'],
    [
      'one AVP and then none',
      `01 00 00 30 80 00 01 18 ${'00 '.repeat(12)} 00 00 01 08 40 00 00 09 61 00 00 00 ${'ff '.repeat(16)}`,
    ],
    ['a command below 256', `01 00 00 20 80 00 00 04 ${'00 '.repeat(12)} 00 00 00 01 40 00 00 0c 61 62 63 64`],
  ])('%s', (_, text) => {
    const octetsOfText = hexOctets(text)
    expect(found([octetsOfText])).toEqual([])
    expect(found([octetsOfText, octetsOfText, octetsOfText])).toEqual([])
    // However it is cut.
    expect(found(Array.from(octetsOfText, (octet) => octets(octet)))).toEqual([])
  })
})

describe('Diameter on other ports', () => {
  const messages = [1, 2, 3].map((number) => diameter(number, 100 * number))
  const expected = messages.map(hex)
  const stream = join(...messages)

  test('is found from its first message on, in segments of any size', () => {
    for (const size of [1, 9, 50, 200, 1000]) {
      const parts = Array.from({ length: Math.ceil(stream.length / size) }, (_, index) =>
        stream.subarray(index * size, (index + 1) * size),
      )
      expect(hexOf(read(direction(parts, 13_868, true)))).toEqual(expected)
    }
  })

  test('is found from the middle of a message on', () => {
    for (let start = 1; start < messages[0]!.length; start++) {
      for (const size of [60, 200, 1000]) {
        const rest = stream.subarray(start)
        const parts = Array.from({ length: Math.ceil(rest.length / size) }, (_, index) =>
          rest.subarray(index * size, (index + 1) * size),
        )
        expect(hexOf(read(direction(parts, 13_868, false)))).toEqual(expected.slice(1))
      }
    }
  })

  test('a first message that is faulty hides none of those after it', () => {
    const faulty = messages[0]!.slice()
    faulty[faulty.length - 1 - 100] = 0
    const short = diameter(9, 40)
    short[27] = 4
    expect(hexOf(read(direction([short, ...messages], 13_868, true)))).toEqual(expected)
  })

  test('packets that the capture cut show what is there', () => {
    const ends: Ends = { ...client, fromPort: 50_000, toPort: 13_868 }
    let sequence = 1
    const file = pcap(
      messages.map((message) => {
        const packet = ipv4(ends, tcpSegment(ends, sequence, message))
        sequence += message.length
        return { bytes: packet.subarray(0, packet.length - message.length + 60), originalLength: packet.length }
      }),
      { linkType: 101 },
    )
    // Their one AVP is longer than what is kept of it: nothing says that this is Diameter.
    expect(cutMessagesOf(read(file))).toEqual([])
  })
})
