import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyReader } from '../../src/cli/input/any-reader.ts'
import type { Item } from '../../src/cli/input/item.ts'
import { address6, client, ethernet, ipv4, ipv6, tcpSegment } from '../capture/packets.ts'
import { hex, joined } from '../arbitrary/octets.ts'

const watchdog = hex(
  '0100004080000118000000000000000200000002000001084000001561 2e6578616d706c652e6e6574000000000001284000001365 78616d706c652e6e657400'.replaceAll(
    ' ',
    '',
  ),
)
const disconnect = hex('010000208000011a000000000000000100000002000001084000000961000000')

const octetsOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

/** What is read of a text that comes in pieces: messages as hex, else what is said. */
const read = async (text: string, cuts: ReadonlyArray<number> = []): Promise<ReadonlyArray<string>> => {
  const input = octetsOf(text)
  const reader = anyReader()
  const items: Array<Item> = []
  const places = [0, ...cuts.map((cut) => cut % (input.length + 1)).toSorted((a, b) => a - b), input.length]
  for (const [index, end] of places.slice(1).entries())
    items.push(...(await reader.push(input.slice(places[index], end))))
  items.push(...(await reader.end()))
  return items.map((item) => {
    if (item._tag === 'Message') return Buffer.from(item.octets).toString('hex')
    return 'message' in item ? item.message : item._tag
  })
}

const placesOf = async (text: string): Promise<ReadonlyArray<unknown>> => {
  const reader = anyReader()
  const items = [...(await reader.push(octetsOf(text))), ...(await reader.end())]
  return items.map((item) => ('place' in item ? item.place : item.message))
}

const hexOf = (octets: Uint8Array): string => Buffer.from(octets).toString('hex')

/** What programs print of the same message, by their command lines. */
const samples = Object.entries(
  JSON.parse(readFileSync(new URL('text-forms.json', import.meta.url), 'utf8')) as Readonly<Record<string, string>>,
)

describe('what programs print of a message is read', () => {
  test.each(samples)('%s', async (_, text) => {
    expect(await read(text)).toEqual([hexOf(watchdog)])
    expect(await read(text.replaceAll('\n', '\r\n'))).toEqual([hexOf(watchdog)])
    expect(await read(`# from a log\n\n${text}`)).toEqual([hexOf(watchdog)])
  })

  test('however it is cut', async () => {
    const cuts = fc.array(fc.nat(), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), cuts, async ([, text], places) => {
        expect(await read(text, places)).toEqual([hexOf(watchdog)])
      }),
      { numRuns: 300 },
    )
  })
})

/** Rows of 16 octets. */
const rows = (octets: Uint8Array, indent = '', from = 0): string =>
  Array.from({ length: Math.ceil(octets.length / 16) }, (_, row) => {
    const part = octets.subarray(16 * row, 16 * row + 16)
    const words = hexOf(part).replaceAll(/../gu, '$& ').padEnd(48)
    const text = Buffer.from(part)
      .toString('latin1')
      .replaceAll(/[^ -~]/gu, '.')
    return `${indent}${(from + 16 * row).toString(16).padStart(4, '0')}  ${words}  ${text}\n`
  }).join('')

/** As `tcpdump -X` prints a packet from its IP header on, and `-XX` from the link's. */
const tcpdump = (octets: Uint8Array): string =>
  `12:00:00.000000 IP 10.0.0.1.40000 > 10.0.0.2.3868: Flags [P.], seq 1:65, ack 1, win 1, length 64\n${rows(
    octets,
  ).replaceAll(
    /^([0-9a-f]{4}) {2}((?:.. .. ){1,8})/gmu,
    (_, offset: string, words: string) => `\t0x${offset}:  ${words.replaceAll(/(..) (..) /gu, '$1$2 ')}`,
  )}`

const client6 = { ...client, from: address6(1), to: address6(2) }

const packet4 = (sequence: number, message: Uint8Array) => ipv4(client, tcpSegment(client, sequence, message))

describe('packets as text', () => {
  test.each<[string, string]>([
    ['tshark -x', `${rows(ethernet(packet4(1, watchdog)))}\n${rows(ethernet(packet4(65, disconnect)))}`],
    ['tcpdump -X', tcpdump(packet4(1, watchdog)) + tcpdump(packet4(65, disconnect))],
    ['tcpdump -XX', tcpdump(ethernet(packet4(1, watchdog))) + tcpdump(ethernet(packet4(65, disconnect)))],
    [
      'IPv6',
      tcpdump(ipv6(client6, tcpSegment(client6, 1, watchdog))) +
        tcpdump(ipv6(client6, tcpSegment(client6, 65, disconnect))),
    ],
    ['hexadecimal lines', `${hexOf(ethernet(packet4(1, watchdog)))}\n${hexOf(ethernet(packet4(65, disconnect)))}\n`],
    [
      'a message over two packets',
      tcpdump(packet4(1, watchdog.subarray(0, 30))) + tcpdump(packet4(31, joined(watchdog.subarray(30), disconnect))),
    ],
  ])('go through the capture reader: %s', async (_, text) => {
    expect(await read(text)).toEqual([hexOf(watchdog), hexOf(disconnect)])
  })

  test('have their ends and their number, and no time', async () => {
    expect(await placesOf(tcpdump(packet4(1, watchdog)))).toEqual([
      {
        _tag: 'Packet',
        packet: 1,
        time: undefined,
        nanoseconds: 0,
        from: '10.0.0.1:40000',
        to: '10.0.0.2:3868',
        transport: 'TCP',
      },
    ])
  })

  test('are not read once more where tshark shows them put together', async () => {
    const frame = ethernet(packet4(1, watchdog))
    expect(
      await read(`Frame (${frame.length} bytes):\n${rows(frame)}Reassembled TCP (64 bytes):\n${rows(watchdog)}`),
    ).toEqual([hexOf(watchdog)])
  })

  test('without Diameter are said', async () => {
    expect(await read(tcpdump(packet4(1, octetsOf('GET / HTTP/1.1\r\n\r\n'))))).toEqual([
      'packet 1: 10.0.0.1:40000 → 10.0.0.2:3868: the capture begins inside a message; 18 octets passed over',
    ])
  })
})

describe('several messages', () => {
  test('each a dump', async () => {
    expect(await read(`${rows(watchdog)}\n${rows(disconnect)}`)).toEqual([hexOf(watchdog), hexOf(disconnect)])
    expect(await placesOf(`${rows(watchdog)}\n${rows(disconnect)}`)).toEqual([
      { _tag: 'Line', line: 1 },
      { _tag: 'Line', line: 6 },
    ])
  })

  test('both directions of a followed stream', async () => {
    const text = `Node 0: a\n${rows(watchdog)}${rows(watchdog, '    ')}${rows(disconnect, '', 64)}===\n`
    expect(await read(text)).toEqual([hexOf(watchdog), hexOf(watchdog), hexOf(disconnect)])
  })

  test('each an array, and one in pieces', async () => {
    const array = (octets: Uint8Array) => `char p[${octets.length}] = { /* Packet 4 */\n${[...octets].join(',\n')} };\n`
    expect(await read(array(watchdog) + array(disconnect))).toEqual([hexOf(watchdog), hexOf(disconnect)])
  })

  test('in one text over several lines, blank lines between or not', async () => {
    const wrapped = (octets: Uint8Array) => hexOf(octets).replaceAll(/.{20}/gu, '$&\n')
    expect(await read(`${wrapped(watchdog)}\n\n${wrapped(disconnect)}`)).toEqual([hexOf(watchdog), hexOf(disconnect)])
    expect(await read(wrapped(joined(watchdog, disconnect)))).toEqual([hexOf(watchdog), hexOf(disconnect)])
    expect(await read(hexOf(joined(watchdog, disconnect)))).toEqual([hexOf(watchdog), hexOf(disconnect)])
  })

  test('rows that are left out because they repeat', async () => {
    const zeros = new Uint8Array(160)
    const long = joined(hex('010000d480000118000000000000000200000002'), hex('00000001000000c0'), new Uint8Array(184))
    expect(zeros.length + 52).toBe(long.length)
    const all = rows(long).split('\n')
    const squeezed = [...all.slice(0, 3), '*', '00d4'].join('\n')
    expect(await read(squeezed)).toEqual([hexOf(long)])
  })
})

describe('what is not clear is not guessed', () => {
  test.each([
    [
      'a dump that holds neither',
      rows(octetsOf('this is neither of the two')),
      /^it looks like a dump with hexadecimal offsets .*, but begins neither a Diameter message nor a packet$/u,
    ],
    [
      'a list that holds neither',
      '[5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]',
      /^it looks like a list of octets, but begins neither/u,
    ],
    ['a message cut in a list', '<<1,0,0,64,128,0,1,24,...>>', /^neither a capture nor hex text/u],
    ['prose', 'hello all,\nhow are you\n', /^neither a capture nor hex text/u],
    ['JSON', '{"name":"DWR"}', /^JSON, which is for diameter encode$/u],
  ])('%s', async (_, text, sentence) => {
    const [said, ...rest] = await read(text)
    expect(rest).toEqual([])
    expect(said).toMatch(sentence)
  })

  test('rows that are wrong are errors in their place, and the next dump is read', async () => {
    const [one = '', two = '', ...others] = rows(watchdog).trimEnd().split('\n')
    const bad = [one, two.replace('0010', '0020'), ...others].join('\n')
    const items = await read(`${rows(watchdog)}\n${bad}\n\n${rows(disconnect)}`)
    expect(items[0]).toBe(hexOf(watchdog))
    expect(items[1]).toBe('line 7: offset 0x0020, where 0x0010 comes next')
    expect(items.at(-1)).toBe(hexOf(disconnect))
    expect(await read(`${rows(watchdog)}0040  zz zz\n0050  01 0g\n`)).toEqual([
      hexOf(watchdog),
      'line 6: a row of a dump that is not like those before',
    ])
  })

  test('lines that are messages on their own, though one is cut', async () => {
    expect(await read(`${hexOf(watchdog).slice(0, 60)}\n${hexOf(watchdog)}\n`)).toEqual([
      hexOf(watchdog).slice(0, 60),
      hexOf(watchdog),
    ])
  })

  test('a message that lacks its end', async () => {
    expect(await read(rows(watchdog.subarray(0, 48)))).toEqual([
      hexOf(watchdog.subarray(0, 48)),
      'line 1: the last 48 octets are no whole message, from octet 0 on',
    ])
  })
})

test('a dump without an end takes no more memory than a message', async () => {
  const reader = anyReader()
  const text = octetsOf(`00000000: ${hexOf(hex('01fffffc80000118000000000000000200'))}\n`.replace('00\n', '\n'))
  await reader.push(text)
  let said: ReadonlyArray<Item> = []
  for (let row = 1; row < 6; row++)
    said = await reader.push(octetsOf(`${(16 * row).toString(16).padStart(8, '0')}: ${'00'.repeat(16)}\n`))
  expect(said).toEqual([])
  const [item] = await reader.push(octetsOf('*\nfffffffff: 00\n'))
  expect(item).toMatchObject({ _tag: 'NotHex', message: 'line 8: offset 0xfffffffff, where 0x0060 comes next' })
})
