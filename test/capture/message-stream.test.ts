import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHeader, likeness } from '../../src/capture/diameter-header.ts'
import { client, diameter, flag, ipv4, join, octets, pcap, tcpSegment, type Ends } from './packets.ts'
import { hex, hexOf, passedOf, problemsOf, read } from './read.ts'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** One direction of a connection from its SYN on, a segment for each part. */
const connection = (parts: ReadonlyArray<Uint8Array>, toPort = 3868) => {
  const ends: Ends = { ...client, toPort }
  let sequence = 1
  const packets = [tcpSegment(ends, 0, octets(), { flags: flag.syn })]
  for (const part of parts) {
    packets.push(tcpSegment(ends, sequence, part))
    sequence += part.length
  }
  return packets.map((segment) => ({ bytes: ipv4(ends, segment) }))
}

const readConnection = (parts: ReadonlyArray<Uint8Array>, toPort = 3868, limits = {}) =>
  read(pcap(connection(parts, toPort), { linkType: 101 }), limits)

const one = diameter(1)
const two = diameter(2, 33)
const three = diameter(3, 60)
const prefix = '10.0.0.1:40000 → 10.0.0.2:3868: '

describe('what is Diameter', () => {
  test('a connection that begins with a message, on any port, in any segments', () => {
    for (const port of [3868, 5868, 12345]) {
      const octetByOctet = Array.from(join(one, two), (octet) => octets(octet))
      for (const parts of [[one, two], [join(one, two)], octetByOctet]) {
        expect(hexOf(readConnection(parts, port))).toEqual([hex(one), hex(two)])
      }
    }
  })

  test('other connections are passed over', () => {
    for (const first of [text('GET / HTTP/1.1\r\n\r\n'), octets(22, 3, 1, 0, 5), octets(1, 129, 0, 0), octets(1)]) {
      const events = readConnection([first, one, two], 12345)
      expect(hexOf(events)).toEqual([])
      // Of the last one the first octet alone says nothing.
      expect(passedOf(events)).toEqual([first.length === 1 ? '2 other TCP' : '3 other TCP'])
    }
  })

  test('TLS is noted once, and what is on its port too', () => {
    const hello = octets(22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3)
    for (const port of [3868, 5868, 5658]) {
      const message = `10.0.0.1:40000 → 10.0.0.2:${port}: TLS, which is not read`
      const events = readConnection([hello, one], port)
      expect(events).toMatchObject([{ _tag: 'Note', message, packet: 2 }, { _tag: 'PassedOver' }])
      expect(passedOf(events)).toEqual(['2 TLS'])
    }
    expect(readConnection([text('something else')], 5868)).toMatchObject([{ _tag: 'Note' }, { _tag: 'PassedOver' }])
    const after = readConnection([one, hello, two])
    expect(after).toMatchObject([{ _tag: 'Message' }, { _tag: 'Note', packet: 3 }, { _tag: 'PassedOver' }])
    const packets = [...connection([hello], 5868), ...connection([hello], 3868)]
    expect(read(pcap(packets, { linkType: 101 })).filter(({ _tag }) => _tag === 'Note')).toHaveLength(1)
  })

  test('the other direction tells for one that begins otherwise', () => {
    const back: Ends = { from: client.to, to: client.from, fromPort: 9999, toPort: 40000 }
    const version2 = one.slice()
    version2[0] = 2
    const packets = [
      ...connection([one], 9999),
      { bytes: ipv4(back, tcpSegment(back, 70, octets(), { flags: flag.syn })) },
      { bytes: ipv4(back, tcpSegment(back, 71, version2)) },
    ]
    expect(hexOf(read(pcap(packets, { linkType: 101 })))).toEqual([hex(one), hex(version2)])
  })

  test('a header that is not whole yet is undecided', () => {
    for (let length = 0; length < 20; length++) expect(likeness(one, 0, length)).toBe('Undecided')
    expect(likeness(one, 0, 20)).toBe('Diameter')
    for (const [at, value] of [
      [0, 2],
      [1, 0x7f],
      [3, 3],
      [3, 16],
      [4, 0x81],
      [20, 1],
      [24, 0x41],
      [26, 1],
    ] as const) {
      const changed = one.slice()
      changed[at] = value
      expect(likeness(changed, 0, changed.length)).toBe('Other')
    }
  })

  test('a header is found wherever it is', () => {
    const before = fc.uint8Array({ maxLength: 100 }).map((bytes) => bytes.map((octet) => (octet === 1 ? 2 : octet)))
    fc.assert(
      fc.property(before, fc.nat(200), (bytes, size) => {
        const message = diameter(5, size)
        expect(findHeader(join(bytes, message), 0, bytes.length + message.length)).toBe(bytes.length)
      }),
    )
    expect(findHeader(new Uint8Array(1000).fill(1), 0, 1000)).toBe(-1)
  })
})

describe('what is no message', () => {
  test('is passed over to the next message, in the same segment or a later one', () => {
    const junk = text('this is no Diameter message')
    const problem = {
      _tag: 'Problem',
      fault: 'NotDiameter',
      message: `${prefix}these octets begin no Diameter message; ${junk.length} octets passed over`,
    }
    for (const parts of [
      [one, join(junk, two, three)],
      [one, junk, two, three],
      [one, junk.subarray(0, 5), join(junk.subarray(5), two.subarray(0, 9)), two.subarray(9), three],
      Array.from(join(one, junk, two, three), (octet) => octets(octet)),
    ]) {
      const events = readConnection(parts)
      expect(hexOf(events)).toEqual([one, two, three].map(hex))
      expect(problemsOf(events)).toMatchObject([problem])
    }
    const first = readConnection([text('GET / HTTP/1.1\r\n\r\n'), one])
    expect(first).toMatchObject([
      { _tag: 'Problem', packet: 2 },
      { _tag: 'Message', packet: 3 },
    ])
    expect(problemsOf(readConnection([one, junk]))).toMatchObject([problem])
  })

  test('a length that cannot be', () => {
    const short = one.slice(0, 24)
    short.set([0, 0, 19], 1)
    const events = readConnection([one, join(short, two), three])
    expect(hexOf(events)).toEqual([one, two, three].map(hex))
    expect(problemsOf(events)).toMatchObject([{ fault: 'NotDiameter', packet: 3 }])
  })

  test('a length above the limit', () => {
    const long = diameter(9, 5000)
    const whole = readConnection([one, long.subarray(0, 2000), long.subarray(2000), two])
    expect(hexOf(whole)).toEqual([one, long, two].map(hex))
    const events = readConnection([one, long.subarray(0, 2000), long.subarray(2000), two], 3868, {
      messageOctets: 1000,
    })
    expect(hexOf(events)).toEqual([one, two].map(hex))
    expect(problemsOf(events)).toMatchObject([{ fault: 'NotDiameter' }])
    // The limit is there for memory: what a segment has whole takes none.
    const small = readConnection([one, two, three], 3868, { messageOctets: 20 })
    expect(hexOf(small)).toEqual([one, two, three].map(hex))
  })
})

describe('messages with faults', () => {
  test('another version is handed over where its length fits', () => {
    const other = two.slice()
    other[0] = 2
    for (const parts of [[one, other, three], [join(one, other, three)], [other, one]]) {
      const events = readConnection(parts)
      expect(hexOf(events)).toContain(hex(other))
      expect(hexOf(events)).toHaveLength(parts.length === 2 ? 2 : 3)
      expect(problemsOf(events)).toEqual([])
    }
  })

  test('a length that is no multiple of 4 is followed', () => {
    const odd = join(two, octets(0))
    odd[3]! += 1
    expect(hexOf(readConnection([join(one, odd, three)]))).toEqual([one, odd, three].map(hex))
  })

  test('a message without room for it is given up', () => {
    const long = diameter(9, 50_000)
    const parts = Array.from({ length: 51 }, (_, index) => long.subarray(index * 1000, (index + 1) * 1000))
    const events = readConnection([one, ...parts, two], 3868, { heldOctets: 10_000 })
    expect(hexOf(events)).toEqual([one, two].map(hex))
    expect(problemsOf(events)).toMatchObject([{ fault: 'OutOfMemory' }])
  })
})

describe('anything', () => {
  test('any octets in any segments throw nothing, and end', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(one, two, three, one.subarray(0, 20), two.subarray(5), octets(1), octets(22, 3, 3)),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.nat(100),
        fc.constantFrom(3868, 5868, 99),
        (parts, limit, port) => {
          readConnection(parts, port)
          readConnection(parts, port, { messageOctets: limit, heldOctets: limit })
        },
      ),
      { numRuns: 500 },
    )
  })
})
