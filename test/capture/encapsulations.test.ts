import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encapsulations, type Encapsulation } from './encapsulations.ts'
import {
  address6,
  client,
  diameter,
  ethernet,
  ipv4,
  ipv6,
  join,
  octets,
  pcap,
  pcapngBlocks,
  startTime,
  tcpSegment,
  type Ends,
} from './packets.ts'
import { hex, hexOf, messagesOf, passedOf, problemsOf, read } from './read.ts'

interface Case {
  readonly name: string
  readonly encapsulation: Encapsulation
  readonly version: 4 | 6
  readonly number: number
  readonly message: Uint8Array
  readonly packet: Uint8Array
}

const cases: ReadonlyArray<Case> = encapsulations
  .flatMap((encapsulation) =>
    ([4, 6] as const)
      .filter((version) => (encapsulation.only ?? version) === version)
      .map((version) => ({ encapsulation, version })),
  )
  .map(({ encapsulation, version }, index) => {
    const number = index + 1
    const message = diameter(number, 40)
    const ends4: Ends = { ...client, fromPort: 20_000 + number }
    const ends6: Ends = { from: address6(1), to: address6(2), fromPort: 20_000 + number, toPort: 3868 }
    const inside =
      version === 4 ? ipv4(ends4, tcpSegment(ends4, 1, message)) : ipv6(ends6, tcpSegment(ends6, 1, message))
    return {
      name: `${encapsulation.name}, IPv${version}`,
      encapsulation,
      version,
      number,
      message,
      packet: encapsulation.around(inside),
    }
  })

describe('encapsulations', () => {
  for (const { name, encapsulation, version, number, message, packet } of cases) {
    test(`${name}: its message`, () => {
      const events = read(pcap([{ bytes: packet }], { linkType: encapsulation.linkType }))
      expect(passedOf(events)).toEqual([])
      expect(problemsOf(events)).toEqual([])
      expect(hexOf(events)).toEqual([hex(message)])
      const [from, to] =
        version === 6
          ? [`[2001:db8::1]:${20_000 + number}`, '[2001:db8::2]:3868']
          : [`10.0.0.1:${20_000 + number}`, '10.0.0.2:3868']
      expect(messagesOf(events)).toMatchObject([{ from, to }])
    })
  }

  test('cut anywhere, none gives a message that is not there', () => {
    for (const { encapsulation, message, packet } of cases) {
      for (let length = 0; length < packet.length; length++) {
        const file = pcap([{ bytes: packet.subarray(0, length), originalLength: packet.length }], {
          linkType: encapsulation.linkType,
        })
        for (const { bytes, missing } of read(file).filter((event) => event._tag === 'Message')) {
          expect(hex(message).startsWith(hex(bytes))).toBe(true)
          expect(bytes.length + missing).toBe(message.length)
        }
      }
    }
  })

  test('any octet changed throws nothing', () => {
    for (const { encapsulation, packet } of cases) {
      for (let at = 0; at < packet.length; at++) {
        const changed = packet.slice()
        changed[at] = changed[at]! ^ 0xff
        read(pcap([{ bytes: changed }], { linkType: encapsulation.linkType }))
      }
    }
  })

  test('layers in layers have an end', () => {
    const gre = (packet: Uint8Array): Uint8Array => ipv4(client, join(octets(0, 0, 8, 0), packet), { protocol: 47 })
    const message = diameter(1)
    let packet = ipv4(client, tcpSegment(client, 1, message))
    for (let depth = 0; depth < 10; depth++) packet = gre(packet)
    expect(hexOf(read(pcap([{ bytes: packet }], { linkType: 101 })))).toEqual([hex(message)])
    for (let depth = 0; depth < 90; depth++) packet = gre(packet)
    const events = read(pcap([{ bytes: packet }], { linkType: 101 }))
    expect(hexOf(events)).toEqual([])
    expect(passedOf(events)).toEqual(['1 more than 32 layers'])
  })
})

const dissector = 'tshark'
const hasTshark = spawnSync(dissector, ['--version']).status === 0

describe.skipIf(!hasTshark)('tshark reads the same (skipped without it)', () => {
  test('every encapsulation', () => {
    const blocks = pcapngBlocks(true)
    const file = join(
      blocks.section(),
      ...cases.map(({ encapsulation }) => blocks.interface(encapsulation.linkType)),
      ...cases.map(({ packet }, index) => blocks.enhanced({ bytes: packet, interface: index }, startTime + index)),
    )
    const folder = mkdtempSync(joinPath(tmpdir(), 'encapsulations-'))
    const path = joinPath(folder, 'all.pcapng')
    writeFileSync(path, file)
    const preferences = ['esp.enable_null_encryption_decode_heuristic:TRUE']
    const fields = ['frame.number', 'diameter.hopbyhopid']
    const text = execFileSync(
      dissector,
      [
        '-r',
        path,
        ...preferences.flatMap((each) => ['-o', each]),
        '-T',
        'fields',
        ...fields.flatMap((each) => ['-e', each]),
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, LC_ALL: 'C.UTF-8' },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    rmSync(folder, { recursive: true })
    const seen = new Map(
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t'))
        .map(([frame, identifier]) => [Number(frame), Number(identifier)]),
    )
    const found = cases.filter(({ number }) => seen.get(number) === number).map(({ name }) => name)
    const expected = cases.filter(({ encapsulation }) => encapsulation.without === undefined).map(({ name }) => name)
    expect(found).toEqual(expected)
    expect(messagesOf(read(file)).map(({ packet }) => packet)).toEqual(cases.map(({ number }) => number))
  })
})

describe('what is passed over', () => {
  const packet = ipv4(client, tcpSegment(client, 1, diameter(1)))

  test('is counted by name', () => {
    const arp = join(new Uint8Array(12), octets(0x08, 0x06), new Uint8Array(28))
    const ospf = ethernet(ipv4(client, new Uint8Array(30), { protocol: 89 }))
    const esp = ethernet(ipv4(client, new Uint8Array(60).fill(7), { protocol: 50 }))
    const events = read(pcap([arp, ospf, ethernet(packet), esp, ospf, ospf].map((bytes) => ({ bytes }))))
    expect(messagesOf(events)).toMatchObject([{ packet: 3 }])
    expect(events.at(-1)).toEqual({
      _tag: 'PassedOver',
      packets: [
        { name: 'OSPF', count: 3, opaque: false },
        { name: 'ARP', count: 1, opaque: false },
        { name: 'ESP', count: 1, opaque: true },
      ],
    })
  })

  test('an unknown link type is counted, and the others are read', () => {
    const blocks = pcapngBlocks(true)
    const file = join(
      blocks.section(),
      blocks.interface(300),
      blocks.interface(1),
      blocks.interface(220),
      blocks.enhanced({ bytes: packet }, startTime),
      blocks.enhanced({ bytes: packet }, startTime),
      blocks.enhanced({ bytes: ethernet(packet), interface: 1 }, startTime),
    )
    const events = read(file)
    expect(messagesOf(events)).toMatchObject([{ packet: 3 }])
    expect(passedOf(events)).toEqual(['2 link type 300'])
  })
})
