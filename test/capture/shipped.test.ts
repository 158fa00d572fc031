import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  address6,
  client,
  dataChunk,
  diameter,
  doubleVlan,
  ethernet,
  flag,
  fragment6,
  ipv4,
  ipv6,
  join,
  linuxCooked2,
  mpls,
  octets,
  pcap,
  pcapng,
  pppSession,
  sctpPacket,
  tcpSegment,
  type Ends,
} from './packets.ts'
import { hexOf, messagesOf, problemsOf, read } from './read.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const shipped = joinPath(root, 'docs/captures')
const recorded = joinPath(root, '../shared/interop/captures')
const dissector = 'tshark'
const hasTshark = spawnSync(dissector, ['--version']).status === 0

const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.pcap(ng)?$/u.test(name))
  .toSorted()
const fileOf = (name: string): Uint8Array => readFileSync(joinPath(shipped, name))

describe('the shipped captures', () => {
  const counts: Readonly<Record<string, number>> = {
    'erlang-dpr.pcapng': 34,
    'faulty/error-answers.pcap': 88,
    'freediameter-dpr.pcap': 36,
    'freediameter-with-erlang-sctp.pcap': 20,
    'freediameter-with-erlang.pcap': 20,
    'watchdog-disordered.pcap': 21,
  }

  test('are these', () => {
    expect(files).toEqual(Object.keys(counts).toSorted())
  })

  for (const [name, count] of Object.entries(counts)) {
    test(`${name}: all its messages, and nothing to complain of`, () => {
      const events = read(fileOf(name))
      expect(events).toHaveLength(count)
      expect(messagesOf(events)).toHaveLength(count)
    })
  }

  test('TCP and SCTP carry the same messages', () => {
    const [tcp, sctp] = ['freediameter-with-erlang.pcap', 'freediameter-with-erlang-sctp.pcap'].map((name) =>
      hexOf(read(fileOf(name))),
    )
    expect(sctp).toEqual(tcp)
  })

  test.skipIf(!existsSync(recorded))('are what scripts/record-captures.mjs makes of the recorded exchanges', () => {
    const output = mkdtempSync(joinPath(tmpdir(), 'captures-'))
    execFileSync(process.execPath, [joinPath(root, 'scripts/record-captures.mjs'), recorded, output])
    for (const name of files) expect(readFileSync(joinPath(output, name)).equals(fileOf(name))).toBe(true)
    rmSync(output, { recursive: true })
  })
})

interface Seen {
  readonly packet: number
  readonly header: string
}

/** Packet, length and identifiers of each message as Wireshark's dissector sees them. */
const tshark = (path: string): ReadonlyArray<Seen> => {
  const fields = ['frame.number', 'diameter.length', 'diameter.hopbyhopid', 'diameter.endtoendid']
  const preferences = ['tcp.reassemble_out_of_order:TRUE', 'ip.defragment:TRUE']
  const options = [
    ...preferences.flatMap((name) => ['-o', name]),
    '-T',
    'fields',
    ...fields.flatMap((name) => ['-e', name]),
  ]
  const environment = { ...process.env, HOME: tmpdir(), XDG_CONFIG_HOME: tmpdir(), LC_ALL: 'C.UTF-8' }
  const text = execFileSync(dissector, ['-r', path, '-Y', 'diameter', ...options], {
    encoding: 'utf8',
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [packet, lengths, hopByHopIds, endToEndIds] = line.split('\t').map((field) => field.split(','))
      return (lengths ?? []).map((length, index) => ({
        packet: Number(packet?.[0]),
        header: [length, hopByHopIds?.[index], endToEndIds?.[index]].map(Number).join(' '),
      }))
    })
}

const own = (file: Uint8Array): ReadonlyArray<Seen> =>
  messagesOf(read(file)).map(({ bytes, packet }) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    return { packet, header: [bytes.length, view.getUint32(12), view.getUint32(16)].join(' ') }
  })

describe.skipIf(!hasTshark)('tshark finds the same messages in the same packets', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(joinPath(tmpdir(), 'captures-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const ends6: Ends = { from: address6(1), to: address6(2), fromPort: 3868, toPort: 50000 }
  const one = diameter(1, 40)
  const two = diameter(2, 300)
  const three = diameter(3, 5)
  const stream = join(one, two, three)
  const segment = (from: number, to: number): Uint8Array => tcpSegment(client, 101 + from, stream.subarray(from, to))
  const syn = tcpSegment(client, 100, octets(), { flags: flag.syn })
  const disordered = [
    syn,
    segment(10, 100),
    segment(0, 10),
    segment(5, 50),
    segment(200, 300),
    segment(100, 200),
    segment(250, stream.length),
  ].map((bytes) => ipv4(client, bytes))
  const whole6 = tcpSegment(ends6, 1, stream)
  const sctp = (...chunks: ReadonlyArray<Uint8Array>): Uint8Array =>
    ipv4(client, sctpPacket(client, 7, ...chunks), { protocol: 132 })

  const made: Readonly<Record<string, Uint8Array>> = {
    'disordered segments': pcap(disordered.map((bytes) => ({ bytes: ethernet(bytes) }))),
    'disordered segments in pcapng': pcapng(disordered.map((bytes) => ({ bytes: ethernet(bytes) }))),
    'two VLAN tags': pcap(
      disordered.map((bytes) => ({ bytes: doubleVlan(bytes) })),
      { littleEndian: false },
    ),
    'MPLS labels': pcap(disordered.map((bytes) => ({ bytes: mpls(bytes) }))),
    'a PPP session': pcap(disordered.map((bytes) => ({ bytes: pppSession(bytes) }))),
    'fragments of IPv6': pcap(
      [
        fragment6(6, 1, 0, true, whole6.subarray(0, 96)),
        fragment6(6, 1, 200, false, whole6.subarray(200)),
        fragment6(6, 1, 96, true, whole6.subarray(96, 200)),
      ].map((bytes) => ({ bytes: linuxCooked2(ipv6(ends6, bytes, { next: 44 })) })),
      { linkType: 276 },
    ),
    SCTP: pcap(
      [
        sctp(dataChunk(1, one), dataChunk(2, two.subarray(0, 100), { flags: 2 })),
        sctp(dataChunk(3, two.subarray(100, 200), { flags: 0 })),
        sctp(dataChunk(4, two.subarray(200), { flags: 1 }), dataChunk(5, three, { flags: 7 })),
      ].map((bytes) => ({ bytes })),
      { linkType: 101 },
    ),
  }

  for (const [name, file] of Object.entries(made)) {
    test(`made: ${name}`, () => {
      const path = joinPath(folder, 'made.pcap')
      writeFileSync(path, file)
      expect(problemsOf(read(file))).toEqual([])
      expect(own(file)).toHaveLength(3)
      expect(own(file)).toEqual(tshark(path))
    })
  }

  for (const name of files) {
    test(`shipped ${name}`, () => {
      expect(own(fileOf(name))).toEqual(tshark(joinPath(shipped, name)))
    })
  }
})
