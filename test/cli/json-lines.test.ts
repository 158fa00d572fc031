import { describe, expect, test } from 'vitest'
import { captureReader } from '../../src/cli/input/capture-reader.ts'
import { openBatch, printBatch } from '../../src/cli/output/batch.ts'
import { printerOf } from '../../src/cli/output/job.ts'
import {
  client,
  ethernet,
  ipv4,
  join,
  pcap,
  pcapngBlocks,
  sctpPacket,
  dataChunk,
  tcpSegment,
} from '../capture/packets.ts'
import { hex } from '../arbitrary/octets.ts'

const watchdog = hex('0100002c80000118000000000000000100000002000001084000000961000000000001284000000962000000')
const disconnect = hex('010000208000011a000000000000000100000002000001084000000961000000')
const damaged = hex('010000208000011a000000000000000100000002000001084000000361000000')

const packet = (sequence: number, message: Uint8Array): Uint8Array =>
  ethernet(ipv4(client, tcpSegment(client, sequence, message)))

/** The lines that `decode --json` prints of a capture. */
const linesOf = async (input: Uint8Array, findings = false): Promise<ReadonlyArray<string>> => {
  const reader = captureReader()
  const batch = openBatch('a "b".pcap', new Uint8Array(8))
  for (const item of [...reader.push(input), ...reader.end()]) {
    if (item._tag === 'Problem' || item._tag === 'Note') throw new Error(item.message)
    batch.add(item)
  }
  const printer = await printerOf({ _tag: 'Decode', level: 'typed', findings, form: 'json', dictionary: 'rfc6733' })
  const { text, size } = printBatch(printer, batch.close(), new Uint8Array(8))
  return Buffer.from(text.subarray(0, size)).toString().trimEnd().split('\n')
}

const objectsOf = async (input: Uint8Array) =>
  (await linesOf(input)).map((line) => JSON.parse(line) as { readonly [key: string]: unknown })

/** A pcap file of one packet at this time. */
const pcapAt = (nanoseconds: boolean, seconds: number, fraction: number, bytes: Uint8Array): Uint8Array => {
  const input = pcap([{ bytes }], { nanoseconds })
  const view = new DataView(input.buffer)
  view.setUint32(24, seconds, true)
  view.setUint32(28, fraction, true)
  return input
}

/** A pcapng file of one packet at this time, and of its resolution and offset. */
const pcapngAt = (ticks: bigint, resolution: number, offset: bigint, bytes: Uint8Array): Uint8Array => {
  const { section, interface: face, enhanced } = pcapngBlocks(true)
  const block = enhanced({ bytes }, 0)
  const view = new DataView(block.buffer)
  view.setUint32(12, Number(ticks >> 32n), true)
  view.setUint32(16, Number(ticks & 0xffffffffn), true)
  return join(section(), face(1, 262144, resolution, offset), block)
}

describe('a line of a message from a capture', () => {
  const ends = { from: '10.0.0.1:40000', to: '10.0.0.2:3868', transport: 'TCP' }

  test('ends with where that was', async () => {
    const [line, ...rest] = await linesOf(pcapAt(true, 1_700_000_000, 123_456_789, packet(1, watchdog)))
    expect(rest).toEqual([])
    expect(line).toMatch(
      /^\{"name":"Device-Watchdog-Request","header":\{.*\},"avps":\[.*\],"capture":\{"file":"a \\"b\\"\.pcap","packet":1,"time":"2023-11-14T22:13:20\.123456789Z","from":"10\.0\.0\.1:40000","to":"10\.0\.0\.2:3868","transport":"TCP"\}\}$/u,
    )
  })

  test.each([
    ['microseconds', pcapAt(false, 1_700_000_000, 999_999, packet(1, watchdog)), '2023-11-14T22:13:20.999999000Z'],
    ['nanoseconds', pcapAt(true, 1_700_000_000, 999_999_999, packet(1, watchdog)), '2023-11-14T22:13:20.999999999Z'],
    ['the first second', pcapAt(true, 0, 1, packet(1, watchdog)), '1970-01-01T00:00:00.000000001Z'],
    [
      'a fraction of a second and more',
      pcapAt(false, 1, 1_000_002, packet(1, watchdog)),
      '1970-01-01T00:00:02.000002000Z',
    ],
    ['pcapng', pcapngAt(1_700_000_000_123_456_789n, 9, 0n, packet(1, watchdog)), '2023-11-14T22:13:20.123456789Z'],
    ['an offset', pcapngAt(123_456_789n, 9, -1n, packet(1, watchdog)), '1969-12-31T23:59:59.123456789Z'],
    [
      'picoseconds',
      pcapngAt(1_700_000_123_456_789_999n, 12, 0n, packet(1, watchdog)),
      '1970-01-20T16:13:20.123456789Z',
    ],
    [
      'a power of two',
      pcapngAt((1_700_000_000n << 30n) + 1n, 0x80 + 30, 0n, packet(1, watchdog)),
      '2023-11-14T22:13:20.000000000Z',
    ],
    ['seconds', pcapngAt(1_700_000_000n, 0, 0n, packet(1, watchdog)), '2023-11-14T22:13:20.000000000Z'],
    ['no date', pcapngAt(0n, 6, 2n ** 62n, packet(1, watchdog)), undefined],
  ])('has the time of %s', async (_, input, time) => {
    const [line] = await objectsOf(input)
    expect(line?.['capture']).toEqual({ file: 'a "b".pcap', packet: 1, ...(time && { time }), ...ends })
  })

  test('has no time where the packet has none', async () => {
    const { section, interface: face, simple } = pcapngBlocks(false)
    const [line] = await objectsOf(join(section(), face(1), simple({ bytes: packet(1, watchdog) })))
    expect(line?.['capture']).toEqual({ file: 'a "b".pcap', packet: 1, ...ends })
  })

  test('has it with every error too, and before the findings', async () => {
    const bytes = (sequence: number, message: Uint8Array) => ({ bytes: packet(sequence, message) })
    const input = pcap([bytes(1, disconnect), bytes(33, damaged), bytes(65, watchdog)])
    const [missing, length, fine] = await objectsOf(input)
    expect(Object.keys(missing ?? {})).toEqual(['error', 'name', 'header', 'avps', 'capture'])
    expect(missing).toMatchObject({
      error: { _tag: 'MissingAvp' },
      name: 'Disconnect-Peer-Request',
      header: { commandCode: 282, length: 32, hopByHopId: 1 },
      avps: [{ name: 'Origin-Host', value: 'a' }],
      capture: { packet: 1 },
    })
    expect(Object.keys(length ?? {})).toEqual(['error', 'name', 'header', 'capture'])
    expect(length).toMatchObject({
      error: { _tag: 'InvalidAvpLength' },
      header: { length: 32 },
      capture: { packet: 2 },
    })
    expect(fine).toMatchObject({ name: 'Device-Watchdog-Request', capture: { packet: 3 } })
    const [found] = await linesOf(input, true)
    expect(Object.keys(JSON.parse(found ?? '') as object)).toEqual([
      'error',
      'name',
      'header',
      'avps',
      'capture',
      'errors',
      'findings',
    ])
  })

  test('names the transport', async () => {
    const [line] = await objectsOf(
      pcap([{ bytes: ethernet(ipv4(client, sctpPacket(client, 1, dataChunk(1, watchdog)), { protocol: 132 })) }]),
    )
    expect(line?.['capture']).toMatchObject({ transport: 'SCTP' })
  })
})

test('a line of another input has no place', async () => {
  const printer = await printerOf({
    _tag: 'Decode',
    level: 'typed',
    findings: false,
    form: 'json',
    dictionary: 'rfc6733',
  })
  const batch = openBatch('x', new Uint8Array(8))
  batch.add({ _tag: 'Message', octets: watchdog, place: { _tag: 'Line', line: 1 } })
  batch.add({ _tag: 'Message', octets: watchdog, place: { _tag: 'Octet', offset: 44 } })
  const { text, size } = printBatch(printer, batch.close(), new Uint8Array(8))
  for (const line of Buffer.from(text.subarray(0, size)).toString().trimEnd().split('\n')) {
    expect(Object.keys(JSON.parse(line) as object)).toEqual(['name', 'header', 'avps'])
  }
})
