import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { looksLikeCapture, openCapture } from '../../src/capture/index.ts'
import {
  client,
  diameter,
  ethernet,
  ipv4,
  join,
  number16,
  number32,
  octets,
  pcap,
  pcapngBlocks,
  startTime,
  tcpSegment,
} from './packets.ts'
import { cutAt, hex, hexOf, messagesOf, problemsOf, read, readChunks } from './read.ts'

const messages = [1, 2, 3].map((number) => diameter(number, 20 * number))
const expected = messages.map(hex)
const packets = messages.map((message, index) => {
  const ends = { ...client, fromPort: 30_000 + index }
  return ethernet(ipv4(ends, tcpSegment(ends, 1, message)))
})

const seconds = 1_700_000_000
const turned =
  (littleEndian: boolean) =>
  (bytes: Uint8Array): Uint8Array =>
    littleEndian ? bytes.toReversed() : bytes

/** A relative of pcap: `extra` octets follow the lengths in a packet's header, `before` is between file header and packets. */
const relative = (
  magic: number,
  extra: Uint8Array,
  littleEndian: boolean,
  before: Uint8Array = octets(),
  count = packets.length,
): Uint8Array => {
  const turn = turned(littleEndian)
  const n16 = (value: number) => turn(number16(value))
  const n32 = (value: number) => turn(number32(value))
  const records = packets
    .slice(0, count)
    .flatMap((packet, index) => [n32(seconds), n32(index), n32(packet.length), n32(packet.length), extra, packet])
  return join(n32(magic), n16(2), n16(4), n32(0), n32(0), n32(65_535), n32(1), before, ...records)
}

const snoop = (linkType: number): Uint8Array => {
  const header = join(new TextEncoder().encode('snoop\0\0\0'), number32(2), number32(linkType))
  const records = packets.flatMap((packet, index) => {
    const padding = new Uint8Array(-packet.length & 3)
    const total = 24 + packet.length + padding.length
    const lengths = [packet.length, packet.length, total, 0].map(number32)
    return [...lengths, number32(seconds), number32(index), packet, padding]
  })
  return join(header, ...records)
}

const erf = (count = packets.length): Uint8Array =>
  join(
    ...packets.slice(0, count).map((packet, index) => {
      const time = join(number32(index * 4295).toReversed(), number32(seconds).toReversed())
      const lengths = [18 + packet.length, 0, packet.length].map(number16)
      const padding = join(time, octets(48, 0), ...[16, 0, 0].map(number16))
      return join(time, octets(2, 4), ...lengths, octets(0, 0), packet, padding)
    }),
  )

const interfaceAndMore = octets(0, 0, 0, 2, 8, 0, 0, 0)

const kinds: ReadonlyArray<readonly [string, Uint8Array]> = [true, false].flatMap((littleEndian) => {
  const order = littleEndian ? 'little endian' : 'big endian'
  return [
    [`modified by Kuznetzov, ${order}`, relative(0xa1b2cd34, interfaceAndMore, littleEndian)],
    [`modified by SuSE 6.3, ${order}`, relative(0xa1b2cd34, join(interfaceAndMore, octets(0, 0, 0, 0)), littleEndian)],
    [`modified by Red Hat 6.1, ${order}`, relative(0xa1b2c3d4, interfaceAndMore, littleEndian)],
    [`of Nokia, ${order}`, relative(0xa1b2c3d4, octets(0, 0, 0, 0), littleEndian)],
    [`of Ixia's hardware, ${order}`, relative(0x1c0001ac, octets(), littleEndian, octets(0, 0, 1, 0))],
    [`of Ixia's software, ${order}`, relative(0x1c0001ab, octets(), littleEndian, octets(0, 0, 1, 0))],
  ] as const
})

describe('files of other kinds', () => {
  for (const [name, file] of [
    ...kinds,
    ['snoop', snoop(4)],
    ['snoop of IEEE 802.3', snoop(0)],
    ['ERF', erf()],
  ] as const) {
    test(`reads ${name}`, () => {
      expect(looksLikeCapture(file)).toBe(true)
      const events = read(file)
      expect(problemsOf(events)).toEqual([])
      expect(hexOf(events)).toEqual(expected)
      expect(messagesOf(events).map(({ packet }) => packet)).toEqual([1, 2, 3])
      expect(messagesOf(events).map(({ time }) => Math.floor(time! / 1000))).toEqual([seconds, seconds, seconds])
      expect(messagesOf(events).map(({ nanoseconds }) => Math.floor(nanoseconds / 1000))).toEqual([0, 1, 2])
    })

    test(`${name}, in chunks of any size`, () => {
      for (const size of [1, 7, 50, 200]) {
        const cuts = Array.from({ length: Math.ceil(file.length / size) }, (_, index) => index * size)
        expect(hexOf(readChunks(cutAt(file, cuts)))).toEqual(expected)
      }
    })

    test(`${name}, cut anywhere`, () => {
      for (let length = 0; length < file.length; length++) {
        const found = hexOf(read(file.subarray(0, length)))
        expect(expected.slice(0, found.length)).toEqual(found)
      }
    })
  }

  test('one packet alone', () => {
    for (const [magic, extra] of [
      [0xa1b2cd34, 8],
      [0xa1b2cd34, 12],
      [0xa1b2c3d4, 0],
      [0xa1b2c3d4, 4],
      [0xa1b2c3d4, 8],
    ] as const) {
      const file = relative(magic, new Uint8Array(extra), true, octets(), 1)
      expect(hexOf(read(file))).toEqual(expected.slice(0, 1))
    }
    expect(looksLikeCapture(erf(1))).toBe(true)
    expect(hexOf(read(erf(1)))).toEqual(expected.slice(0, 1))
  })

  test('a plain file is not waited with: its first message is there with its packet', () => {
    const file = pcap([{ bytes: packets[0]! }, { bytes: packets[1]! }])
    const first = 24 + 16 + packets[0]!.length
    expect(openCapture().push(file.subarray(0, first))).toMatchObject([{ _tag: 'Message', packet: 1 }])
  })

  test('Diameter, text and zeros are no ERF', () => {
    expect(looksLikeCapture(join(...messages))).toBe(false)
    expect(looksLikeCapture(new Uint8Array(100))).toBe(false)
    expect(looksLikeCapture(new TextEncoder().encode('01000020 80000118 '.repeat(20)))).toBe(false)
  })
})

const blocksBetween = (type: number, ...content: ReadonlyArray<Uint8Array>): Uint8Array => {
  const blocks = pcapngBlocks(true)
  const between = blocks.block(type, ...content)
  const enhanced = packets.map((bytes) => [between, blocks.enhanced({ bytes }, startTime)])
  return join(blocks.section(), blocks.interface(1), ...enhanced.flat())
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

const blockKinds: ReadonlyArray<readonly [string, Uint8Array, ReadonlyArray<number>]> = [
  ['journals', blocksBetween(9, text('__REALTIME_TIMESTAMP=1700000000000000\nMESSAGE=hello\n')), [2, 4, 6]],
  ['custom blocks', blocksBetween(0xbad, number32(32_473).toReversed(), octets(1, 2, 3, 4)), [2, 4, 6]],
  ['custom blocks not to be copied', blocksBetween(0x40000bad, number32(32_473).toReversed(), octets(1)), [2, 4, 6]],
  ['names', blocksBetween(4, number32(0)), [1, 2, 3]],
  ['statistics', blocksBetween(5, new Uint8Array(12)), [1, 2, 3]],
  ['unknown blocks', blocksBetween(0x99, new Uint8Array(12)), [1, 2, 3]],
]

const hasTools = ['tshark', 'editcap'].every((tool) => spawnSync(tool, ['--version']).status === 0)
const tool = (name: string, args: ReadonlyArray<string>, home: string): string =>
  execFileSync(name, args, {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })

const inFolder = <A>(use: (folder: string) => A): A => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'file-kinds-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('packets are counted as Wireshark counts', () => {
  for (const [name, file, numbers] of blockKinds) {
    test(`reads ${name}`, () => {
      expect(messagesOf(read(file)).map(({ packet }) => packet)).toEqual(numbers)
    })

    test.skipIf(!hasTools)(`${name}, by tshark (skipped without it)`, () => {
      const shown = inFolder((folder) => {
        const path = joinPath(folder, 'blocks.pcapng')
        writeFileSync(path, file)
        return tool('tshark', ['-r', path, '-Y', 'diameter', '-T', 'fields', '-e', 'frame.number'], folder)
      })
      expect(shown.trim().split('\n').map(Number)).toEqual(numbers)
    })
  }
})

describe.skipIf(!hasTools)('what editcap makes of a shipped capture (skipped without it)', () => {
  const shipped = fileURLToPath(new URL('../../docs/captures/freediameter-with-erlang.pcap', import.meta.url))
  const whole = hexOf(read(readFileSync(shipped)))
  for (const kind of ['pcapng', 'modpcap', 'nokiapcap', 'rh6_1pcap', 'suse6_3pcap', 'snoop', 'nsecpcap']) {
    test(`reads ${kind}`, () => {
      const file = inFolder((folder) => {
        const path = joinPath(folder, 'made')
        tool('editcap', ['-F', kind, shipped, path], folder)
        return readFileSync(path)
      })
      expect(hexOf(read(file))).toEqual(whole)
    })
  }
})
