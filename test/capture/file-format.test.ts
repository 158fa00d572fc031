import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeCapture, openCapture } from '../../src/capture/index.ts'
import {
  client,
  diameter,
  ethernet,
  ipv4,
  join,
  linuxCooked,
  octets,
  pcap,
  pcapng,
  pcapngBlocks,
  startTime,
  tcpSegment,
  type Captured,
} from './packets.ts'
import { cutAt, hex, hexOf, cutMessagesOf, messagesOf, problemsOf, read, readChunks } from './read.ts'

const messages = Array.from({ length: 6 }, (_, index) => diameter(index, 5 + 3 * index))

/** Each message in a segment of its own. */
const packets = (link: (packet: Uint8Array) => Uint8Array = ethernet): ReadonlyArray<Captured> => {
  let sequence = 1000
  return messages.map((message) => {
    const segment = tcpSegment(client, sequence, message)
    sequence += message.length
    return { bytes: link(ipv4(client, segment)) }
  })
}

const expected = messages.map(hex)

describe('pcap', () => {
  for (const littleEndian of [true, false]) {
    for (const nanoseconds of [true, false]) {
      test(`${littleEndian ? 'little' : 'big'} endian, ${nanoseconds ? 'nanoseconds' : 'microseconds'}`, () => {
        const file = pcap(packets(), { littleEndian, nanoseconds })
        expect(looksLikeCapture(file.subarray(0, 4))).toBe(true)
        const events = read(file)
        expect(hexOf(events)).toEqual(expected)
        expect(problemsOf(events)).toEqual([])
        const [, second] = messagesOf(events)
        expect(second).toMatchObject({
          from: '10.0.0.1:40000',
          to: '10.0.0.2:3868',
          transport: 'TCP',
          packet: 2,
          time: startTime / 1000 + 1,
        })
      })
    }
  }

  test('the upper half of the link type is not part of it', () => {
    const file = pcap(packets())
    file[23] = 0x14
    expect(hexOf(read(file))).toEqual(expected)
  })
})

describe('pcapng', () => {
  for (const littleEndian of [true, false]) {
    test(`${littleEndian ? 'little' : 'big'} endian`, () => {
      const file = pcapng(packets(), { littleEndian })
      expect(looksLikeCapture(file.subarray(0, 4))).toBe(true)
      const events = read(file)
      expect(hexOf(events)).toEqual(expected)
      expect(problemsOf(events)).toEqual([])
      expect(messagesOf(events)[1]?.time).toBe(startTime / 1000 + 1)
    })
  }

  test('sections in both byte orders, interfaces of several link types, all kinds of packet blocks', () => {
    const little = pcapngBlocks(true)
    const big = pcapngBlocks(false)
    const [first, second, third, fourth] = [
      packets()[0]!,
      packets(linuxCooked)[1]!,
      packets((p) => p)[2]!,
      packets()[3]!,
    ]
    const file = join(
      little.section(),
      // Wireshark counts it.
      little.block(0x0bad, octets(1, 2, 3)),
      little.interface(1),
      little.interface(113, 0, 9),
      little.enhanced(first, startTime),
      little.enhanced({ ...second, interface: 1 }, startTime * 1000),
      big.section(),
      big.interface(101, 262144, 0x80 | 10, -3600n),
      big.obsolete(third, (startTime / 1e6) * 1024 + 512),
      big.block(5, new Uint8Array(20)),
      little.section(),
      little.interface(1),
      little.simple(fourth),
    )
    const events = read(file)
    expect(problemsOf(events)).toEqual([])
    expect(hexOf(events)).toEqual(expected.slice(0, 4))
    expect(messagesOf(events).map(({ time }) => time)).toEqual([
      startTime / 1000,
      startTime / 1000,
      startTime / 1000 + 500 - 3_600_000,
      undefined,
    ])
    expect(messagesOf(events).map(({ packet }) => packet)).toEqual([2, 3, 4, 5])
  })

  test('a simple packet is cut at the snapshot length', () => {
    const blocks = pcapngBlocks(true)
    const [packet] = packets()
    const file = join(
      blocks.section(),
      blocks.interface(1, 80),
      blocks.simple({ bytes: packet!.bytes.subarray(0, 80), originalLength: packet!.bytes.length }),
    )
    const events = read(file)
    expect(messagesOf(events)).toEqual([])
    expect(problemsOf(events)).toEqual([])
    expect(cutMessagesOf(events)).toMatchObject([{ packet: 1, missing: packet!.bytes.length - 80 }])
  })

  test('packets of an undescribed interface, and packets longer than their block, leave the others alone', () => {
    const blocks = pcapngBlocks(true)
    const [first, second, third] = packets()
    const tooLong = blocks.enhanced(second!, startTime)
    tooLong[20] = 0xff
    const events = read(
      join(
        blocks.section(),
        blocks.interface(1),
        blocks.enhanced(first!, startTime),
        blocks.enhanced({ ...second!, interface: 7 }, startTime),
        tooLong,
        blocks.enhanced(second!, startTime),
        blocks.enhanced(third!, startTime),
      ),
    )
    expect(hexOf(events)).toEqual(expected.slice(0, 3))
    expect(problemsOf(events)).toMatchObject([
      { fault: 'DamagedPacket', packet: 2 },
      { fault: 'DamagedPacket', packet: 3 },
    ])
  })

  test('a long block without packets is passed over', () => {
    const blocks = pcapngBlocks(true)
    const [first, second] = packets()
    const head = join(blocks.section(), blocks.interface(1), blocks.enhanced(first!, startTime))
    const long = blocks.block(10, new Uint8Array(17_000_000))
    const tail = blocks.enhanced(second!, startTime)
    const file = join(head, long, tail)
    expect(hexOf(read(file))).toEqual(expected.slice(0, 2))
    expect(hexOf(readChunks(cutAt(file, [head.length + 5, head.length + 100_000])))).toEqual(expected.slice(0, 2))
    expect(problemsOf(read(file.subarray(0, head.length + 1_000_000)))).toMatchObject([
      {
        fault: 'CutCapture',
        message: `the capture is cut: it ends at octet ${head.length + 1_000_000}, inside the block that begins at octet ${head.length}`,
      },
    ])
  })
})

describe('any file', () => {
  const make = {
    pcap: (some: ReadonlyArray<Captured>) => pcap(some),
    pcapng: (some: ReadonlyArray<Captured>) => pcapng(some, { littleEndian: false }),
  }

  for (const [name, fileOf] of Object.entries(make)) {
    const file = fileOf(packets())
    // Where a file may end: behind its header or section header, and behind each packet.
    const ends = new Set([
      name === 'pcap' ? 24 : 28,
      ...messages.map((_, index) => fileOf(packets().slice(0, index)).length),
    ])

    test(`${name} in chunks of any size gives the same events`, () => {
      const whole = read(file)
      fc.assert(
        fc.property(fc.array(fc.nat(file.length), { maxLength: 40 }), (positions) => {
          expect(readChunks(cutAt(file, positions))).toEqual(whole)
        }),
      )
      expect(
        readChunks(
          cutAt(
            file,
            Array.from(file, (_, index) => index),
          ),
        ),
      ).toEqual(whole)
    })

    test(`${name} cut anywhere gives the messages before the cut, and says where it is`, () => {
      for (let length = 0; length < file.length; length++) {
        const events = read(file.subarray(0, length))
        const given = hexOf(events)
        expect(given).toEqual(expected.slice(0, given.length))
        const faults = problemsOf(events).map(({ fault }) => fault)
        expect(faults).toEqual(length < 4 ? ['NotCapture'] : ends.has(length) ? [] : ['CutCapture'])
        const where = faults[0] === 'CutCapture' ? `it ends at octet ${length}, inside ` : ''
        expect(problemsOf(events)[0]?.message ?? '').toContain(where)
      }
    })

    test(`${name} with any octets changed throws nothing and ends`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
          (changes) => {
            const changed = file.slice()
            for (const [at, value] of changes) changed[at] = value
            read(changed)
          },
        ),
        { numRuns: 500 },
      )
    })
  }

  test('a damaged length ends the reading, and what was before it is kept', () => {
    const file = pcap(packets())
    const second = 24 + 16 + packets()[0]!.bytes.length
    file[second + 11] = 0x7f
    const events = read(file)
    expect(hexOf(events)).toEqual(expected.slice(0, 1))
    expect(problemsOf(events)).toMatchObject([
      { fault: 'DamagedCapture', message: `the capture is damaged: there is no packet at octet ${second}` },
    ])
  })

  test('lengths that differ at the ends of a block are damage', () => {
    const file = pcapng(packets())
    file[file.length - 4]! ^= 4
    const events = read(file)
    expect(hexOf(events)).toEqual(expected.slice(0, 5))
    expect(problemsOf(events)).toMatchObject([{ fault: 'DamagedCapture' }])
  })

  test('other files are no captures', () => {
    for (const file of [octets(), octets(1, 0, 0), diameter(1), new TextEncoder().encode('0100004c')]) {
      expect(looksLikeCapture(file)).toBe(false)
      expect(problemsOf(read(file))).toMatchObject([{ fault: 'NotCapture' }])
    }
  })

  test('a message is a plain Uint8Array, also of a Buffer', () => {
    const [message] = messagesOf(openCapture().push(Buffer.from(pcap(packets()))))
    expect(message?.bytes.constructor).toBe(Uint8Array)
  })

  test('the numbers for a last line', () => {
    const capture = openCapture()
    capture.push(pcap(packets()))
    expect(capture.statistics()).toEqual({ packets: 6, messages: 6, diameterStreams: 1, otherStreams: 0 })
  })

  test('a block over two chunks that is damaged ends the reading', () => {
    const file = pcapng(packets())
    file[file.length - 4]! ^= 4
    const [first, ...rest] = cutAt(file, [file.length - 20, file.length - 10])
    expect(problemsOf(readChunks([first!, ...rest, file]))).toMatchObject([{ fault: 'DamagedCapture' }])
  })

  test('random octets throw nothing', () => {
    const magics = [0xa1b2c3d4, 0xd4c3b2a1, 0xa1b23c4d, 0x4d3cb2a1, 0x0a0d0d0a]
    fc.assert(
      fc.property(fc.constantFrom(...magics), fc.uint8Array({ maxLength: 300 }), (magic, rest) => {
        const head = new Uint8Array(4)
        new DataView(head.buffer).setUint32(0, magic)
        read(join(head, rest))
      }),
    )
  })
})
