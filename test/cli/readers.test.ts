import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexReader } from '../../src/cli/input/hex-reader.ts'
import type { Item, ItemReader } from '../../src/cli/input/item.ts'
import { lineReader, type Line } from '../../src/cli/input/line-reader.ts'
import { octetsReader } from '../../src/cli/input/octets-reader.ts'
import { anyReader } from '../../src/cli/input/any-reader.ts'
import { kindOf } from '../../src/cli/input/input-kind.ts'
import { hex, joined } from '../arbitrary/octets.ts'
import { messageOctets } from '../arbitrary/reference.ts'
import { wireMessage } from '../arbitrary/wire.ts'

const octets = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text))

/** An input in pieces. */
const piecesOf = (input: Uint8Array, cuts: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const places = [0, ...cuts.map((cut) => cut % (input.length + 1)).toSorted((a, b) => a - b), input.length]
  return places.slice(1).map((end, index) => Uint8Array.from(input.subarray(places[index], end)))
}

/** Items with octets of their own, since a reader may use theirs again. */
const copied = (items: ReadonlyArray<Item>): ReadonlyArray<Item> =>
  items.map((item) => (item._tag === 'Message' ? { ...item, octets: Uint8Array.from(item.octets) } : item))

/** Everything that a reader gives of an input cut at these places. */
const readAll = (reader: ItemReader, input: Uint8Array, cuts: ReadonlyArray<number> = []): ReadonlyArray<Item> => {
  const items = piecesOf(input, cuts).flatMap((piece) => copied(reader.push(piece)))
  return [...items, ...copied(reader.end())]
}

/** The same of a reader that finds out what the input is. */
const readAny = async (input: Uint8Array, cuts: ReadonlyArray<number> = []): Promise<ReadonlyArray<Item>> => {
  const reader = anyReader()
  const items: Array<Item> = []
  for (const piece of piecesOf(input, cuts)) items.push(...copied(await reader.push(piece)))
  return [...items, ...copied(await reader.end())]
}

const cuts = fc.array(fc.nat(), { maxLength: 12 })

const shown = (items: ReadonlyArray<Item>): ReadonlyArray<string> =>
  items.map((item) => {
    if (item._tag === 'Message') return Buffer.from(item.octets).toString('hex')
    if (item._tag === 'Cut') return `cut: ${item.missing}`
    return item._tag === 'Refused' ? item.error.reason._tag : item.message
  })

const request = '0100001480000118000000000000000100000002'

describe('hex text', () => {
  const messages = (text: string) => shown(readAll(hexReader(), octets(text)))

  test.each([
    ['0100', ['0100']],
    ['0100\n', ['0100']],
    ['01\n02\r\n\r\n03', ['01', '02', '03']],
    ['aAbB', ['aabb']],
    [' 01 00\t02:03 ', ['01000203']],
    ['0x0100', ['0100']],
    ['0x01 0X00:0x02', ['010002']],
    ['# all of it\n01 # a part\n\n   #\n02#', ['01', '02']],
    ['', []],
    ['\n\n', []],
    ['0 1', ['01']],
  ])('%j', (text, expected) => {
    expect(messages(text)).toEqual(expected)
  })

  test.each([
    ['01\n0g\n02', ['01', "line 2: expected hexadecimal digits, found 'g' in column 2", '02']],
    ['010', ['line 1: an octet has two hexadecimal digits, and the last one has one']],
    ['01 x', ["line 1: expected hexadecimal digits, found 'x' in column 4"]],
    ['000x01', ["line 1: expected hexadecimal digits, found 'x' in column 4"]],
    ['1x', ["line 1: expected hexadecimal digits, found 'x' in column 2"]],
    ['01,02', ["line 1: expected hexadecimal digits, found ',' in column 3"]],
    ['01\u001b', ["line 1: expected hexadecimal digits, found '\\u001b' in column 3"]],
    ['é', ['line 1: expected hexadecimal digits, found octet 0xc3 in column 1']],
  ])('says what is wrong with %j', (text, expected) => {
    expect(messages(text)).toEqual(expected)
  })

  test('says where: the line, and how many octets are good', () => {
    expect(readAll(hexReader(), octets('#\n01\n0203zz\n'))).toMatchObject([
      { _tag: 'Message', place: { _tag: 'Line', line: 2 } },
      { _tag: 'NotHex', offset: 2, place: { _tag: 'Line', line: 3 } },
    ])
  })

  test('gives the same however it is cut', () => {
    const line = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('hex')),
      fc.constantFrom('', '0x01 02', '# 00', '01 # 02', 'zz', '0', '0x', '01:02', ' '),
    )
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, cuts, (text, cuts) => {
        const whole = readAll(hexReader(), octets(text))
        expect(readAll(hexReader(), octets(text), cuts)).toEqual(whole)
        const everywhere = Array.from(octets(text), (_, index) => index)
        expect(readAll(hexReader(), octets(text), everywhere)).toEqual(whole)
      }),
    )
  })

  test('holds no more of a line than a message can have', () => {
    const reader = hexReader()
    const zeros = new Uint8Array(1 << 20).fill(0x30)
    for (let i = 0; i < 40; i++) expect(reader.push(zeros)).toEqual([])
    expect(shown([...reader.push(octets('\n01')), ...reader.end()])).toEqual([
      'line 1: more than the 16777212 octets that a message can have',
      '01',
    ])
  })
})

describe('raw octets', () => {
  test('one message after another, with its place', () => {
    const message = hex(request)
    expect(readAll(octetsReader(), joined(message, message))).toEqual([
      { _tag: 'Message', octets: message, place: { _tag: 'Octet', offset: 0 } },
      { _tag: 'Message', octets: message, place: { _tag: 'Octet', offset: 20 } },
    ])
  })

  test('give the same however they are cut, and an end that is cut as far as it came', () => {
    fc.assert(
      fc.property(fc.array(wireMessage, { maxLength: 4 }), fc.nat(19), cuts, (messages, lost, cuts) => {
        const all = messages.map(messageOctets)
        const whole = joined(...all)
        const input = whole.subarray(0, Math.max(0, whole.length - lost))
        const items = readAll(octetsReader(), input, cuts)
        expect(items).toEqual(readAll(octetsReader(), input))
        const found = items.flatMap((item) => (item._tag === 'Message' ? [item.octets] : []))
        expect(Buffer.concat(found).equals(input)).toBe(true)
        expect(items.some(({ _tag }) => _tag === 'Problem')).toBe(lost > 0 && input.length > 0)
      }),
    )
  })

  test('end at a length that cannot be, with an error in its place and a word on the rest', () => {
    const reader = octetsReader()
    const items = readAll(reader, joined(hex(request), hex('01000013'), hex(request)))
    expect(shown(items)).toEqual([
      request,
      'InvalidMessageLength',
      'what follows octet 20 cannot be read: a message has at least 20 octets, not 19',
    ])
    expect(items[1]).toMatchObject({ place: { _tag: 'Octet', offset: 20 } })
    expect(reader.isDone()).toBe(true)
    expect(reader.push(hex(request))).toEqual([])
  })
})

describe('what an input is', () => {
  const pcap = joined(hex('d4c3b2a1020004000000000000000000ffff000065000000'))

  test.each<[string, Uint8Array, unknown]>([
    ['nothing', octets(''), 'empty'],
    ['a byte order mark', hex('efbbbf'), 'empty'],
    ['a pcap', pcap, 'capture'],
    [
      'a pcap of the other order, with nanoseconds',
      hex('a1b23c4d000200040000000000000000000000000000ffff00000065'),
      'capture',
    ],
    ['a pcapng', hex('0a0d0d0a1c0000004d3c2b1a01000000ffffffffffffffff1c000000'), 'capture'],
    ['a message', hex(request), 'raw'],
    ['a message of another version', hex(`02${request.slice(2)}`), 'raw'],
    ['the beginning of a message', hex('0100'), 'raw'],
    ['a message with a wrong length', hex(`01000013${request.slice(8)}`), 'raw'],
    ['hex', octets(request), 'hex'],
    ['hex after comments', octets(`# a\n\n# b\n0x${request}`), 'hex'],
    ['hex after a byte order mark', joined(hex('efbbbf'), octets(request)), 'hex'],
    ['hex after a bad line', octets(`oops\n${request}`), 'hex'],
    ['hex after octets that are no text', joined(octets('x'), hex('0001ff0a'), octets(request)), 'hex'],
    ['comments only', octets('# nothing yet\n'), 'hex'],
    ['a long line of hex', octets('0'.repeat(200_001)), 'hex'],
    [
      'prose',
      octets('hello all,\nhow are you\n'),
      {
        unreadable:
          "neither a capture nor hex text nor Diameter messages: line 1: expected hexadecimal digits, found 'h' in column 1",
      },
    ],
    [
      'prose after a comment',
      octets('#\n\nhello\n'),
      {
        unreadable:
          "neither a capture nor hex text nor Diameter messages: line 3: expected hexadecimal digits, found 'h' in column 1",
      },
    ],
    ['JSON', octets('{"name":null}\n'), { unreadable: 'JSON, which is for diameter encode' }],
    ['bzip2', octets('BZh91AY&SY'), { unreadable: 'bzip2-compressed: use bzcat FILE | diameter decode' }],
    ['7z', hex('377abcaf271c0004'), { unreadable: 'a 7z archive: use 7z x -so FILE | diameter decode' }],
    [
      'a program',
      hex('7f454c4602010100000000000000000003003e0001000000'),
      { unreadable: 'neither a capture nor hex text nor Diameter messages' },
    ],
    [
      'a picture',
      hex('89504e470d0a1a0a0000000d49484452000000010000'),
      { unreadable: 'neither a capture nor hex text nor Diameter messages' },
    ],
    [
      'an archive',
      joined(octets('PK'), hex('030414000000080000002100000000000000000000000000000000')),
      { unreadable: 'a zip archive: use unzip -p FILE | diameter decode' },
    ],
  ])('%s', (_, input, kind) => {
    expect(kindOf(input, true)).toEqual(kind)
  })

  test('is not decided too early', () => {
    expect(kindOf(octets(''), false)).toBe(undefined)
    expect(kindOf(hex('01'), false)).toBe(undefined)
    expect(kindOf(octets('hello, this is no hex text\n'), false)).toBe(undefined)
    expect(kindOf(octets('hello, this is no hex text\n'.repeat(3000)), false)).toMatchObject({
      unreadable: /^neither/u,
    })
    expect(kindOf(octets(`${request}\n`), false)).toBe('hex')
    expect(kindOf(octets(request), false)).toBe(undefined)
    expect(kindOf(hex(request), false)).toBe('raw')
    expect(kindOf(pcap, false)).toBe('capture')
  })

  test('is found out however it is cut', async () => {
    const inputs = fc.constantFrom(
      hex(request.repeat(3)),
      octets(`# a\nzz\n${request}\n${request}`),
      joined(hex('efbbbf'), octets(`${request}\n0`)),
      octets('nothing of it\n'),
      hex('1f8b0800000000000003'),
      hex('01'),
      new Uint8Array(0),
    )
    await fc.assert(
      fc.asyncProperty(inputs, cuts, async (input, cuts) => {
        expect(await readAny(input, cuts)).toEqual(await readAny(input))
      }),
    )
  })

  test('and one of nothing of these is read no further', async () => {
    const reader = anyReader()
    expect(shown(await reader.push(hex('1f8b0800000000000003000000000000000000000000')))).toHaveLength(1)
    expect(reader.isDone()).toBe(true)
    expect(shown(await reader.push(octets('more')))).toEqual([])
    expect(await reader.end()).toEqual([])
  })
})

describe('lines', () => {
  const readLines = (input: Uint8Array, size: number, maximum?: number) => {
    const reader = lineReader(maximum)
    const lines: Array<Line> = []
    for (let at = 0; at < input.length; at += size) lines.push(...reader.push(input.subarray(at, at + size)))
    return [...lines, ...reader.end()].map(({ number, octets: line }) => ({
      number,
      text: line === undefined ? undefined : Buffer.from(line).toString(),
    }))
  }

  test('are the same however they are cut', () => {
    const input = octets('é1\r\n\n{"a":"ü"}\nlast')
    for (let size = 1; size < 24; size++) {
      expect(readLines(input, size)).toEqual([
        { number: 1, text: 'é1' },
        { number: 2, text: '' },
        { number: 3, text: '{"a":"ü"}' },
        { number: 4, text: 'last' },
      ])
    }
  })

  test('begin after a byte order mark', () => {
    expect(readLines(joined(hex('efbbbf'), octets('a\n\uFEFFb\n')), 100)).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: '\uFEFFb' },
    ])
  })

  test('that are too long are passed over, and not held', () => {
    expect(readLines(octets('12345\n1234\n123456'), 2, 4)).toEqual([
      { number: 1, text: undefined },
      { number: 2, text: '1234' },
      { number: 3, text: undefined },
    ])
  })
})
