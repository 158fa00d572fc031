import { Message, rfc6733, type Avp } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { checker, type Level } from '../../src/cli/output/level.ts'
import type { Place } from '../../src/cli/input/item.ts'
import type { Printer } from '../../src/cli/output/printer.ts'
import { plainStyle, terminalStyle } from '../../src/cli/output/style.ts'
import { printable } from '../../src/cli/printable.ts'
import { treePrinter } from '../../src/cli/output/tree.ts'
import type { DecodeError } from '../../src/ground/error.ts'
import { sinkOf } from '../../src/octets/sink.ts'
import { source } from '../../src/octets/source.ts'
import { octetsOf } from '../../src/wire/avp.ts'
import { hex, joined, rightOf } from '../arbitrary/octets.ts'

const plain = treePrinter(rfc6733, 'wire', undefined, plainStyle)

const line: Place = { _tag: 'Line', line: 3 }

const text = (value: string): Uint8Array => Uint8Array.from(Buffer.from(value))

const base = (code: number, data: Uint8Array | string, more: Partial<Avp> = {}): Avp => ({
  code,
  vendorId: undefined,
  mandatory: true,
  protected: false,
  reserved: 0,
  data: typeof data === 'string' ? hex(data) : data,
  padding: 0,
  ...more,
})

const request = (...avps: ReadonlyArray<Avp>): Message =>
  Message.make({ header: { request: true, commandCode: 282, hopByHopId: 1, endToEndId: 2 }, avps })

/** What a printer writes of octets. */
const printedOctets = (printer: Printer, octets: Uint8Array, place: Place): string => {
  const out = sinkOf(new Uint8Array(16))
  printer.message(out, source(joined(Uint8Array.of(7), octets)), 1, 1 + octets.length, place, 'input')
  return Buffer.from(out.bytes.subarray(0, out.at)).toString()
}

/** What a printer writes of a message. */
const printed = (printer: Printer, message: Message, place: Place): string =>
  printedOctets(printer, rightOf(Message.encode(message)), place)

/** The lines of AVPs. */
const avpLines = (...avps: ReadonlyArray<Avp>): ReadonlyArray<string> =>
  printed(plain, request(...avps), line)
    .trimEnd()
    .split('\n')
    .slice(1)

/** What an AVP's line says after the flags. */
const shown = (avp: Avp): string => avpLines(avp)[0]?.replace(/^.*?\) +[VMP-]{3} */u, '') ?? ''

describe('a message', () => {
  test('is a block: its header, its AVPs in columns, an empty line', () => {
    const message = request(base(264, text('a.example.net')), base(296, text('example.net')), base(273, '00000000'))
    expect(printed(plain, message, line))
      .toBe(`Disconnect-Peer-Request (282)  REQ  app 0  hop-by-hop 0x00000001  end-to-end 0x00000002  76 octets
  Origin-Host (264)       -M-  a.example.net
  Origin-Realm (296)      -M-  example.net
  Disconnect-Cause (273)  -M-  REBOOTING (0)

`)
  })

  test('of a capture has its time, its ends and its packet', () => {
    const place = {
      _tag: 'Packet' as const,
      packet: 7,
      time: 1_700_000_000_123.456,
      nanoseconds: 123_456_789,
      from: '10.0.0.1:1',
      to: '[::1]:3868',
      transport: 'SCTP' as const,
    }
    const first = (change: { readonly time?: number | undefined; readonly nanoseconds?: number }) =>
      printed(plain, request(), { ...place, ...change }).split('\n')[0]
    expect(first({})).toBe('2023-11-14T22:13:20.123456Z  10.0.0.1:1 → [::1]:3868  SCTP  packet 7')
    expect(first({ time: undefined })).toBe('10.0.0.1:1 → [::1]:3868  SCTP  packet 7')
    expect(first({ time: 999.9999, nanoseconds: 999_999_900 })).toMatch(/^1970-01-01T00:00:00\.999999Z /u)
    expect(first({ time: 1e30 })).toBe('10.0.0.1:1 → [::1]:3868  SCTP  packet 7')
  })

  test('shows the flags and the reserved bits of its header', () => {
    const header = { commandCode: 999, applicationId: 4, hopByHopId: 0xffffffff, endToEndId: 0 }
    const flags = { proxiable: true, error: true, retransmitted: true, reserved: 9 }
    expect(printed(plain, Message.make({ header: { ...header, ...flags }, avps: [] }), line)).toBe(
      'Unknown command (999)  ANS PXY ERR RTX  reserved bits 0x09  app 4  hop-by-hop 0xffffffff  end-to-end 0x00000000  20 octets\n\n',
    )
  })

  test('shows what is in groups, and where a group has nothing', () => {
    const vendor = base(260, octetsOf([base(266, '000028af'), base(258, '00000004')]))
    expect(
      avpLines(vendor, base(279, ''), base(9999, '01', { vendorId: 10415, mandatory: false, protected: true })),
    ).toEqual([
      '  Vendor-Specific-Application-Id (260)  -M-',
      '    Vendor-Id (266)                     -M-  10415',
      '    Auth-Application-Id (258)           -M-  4',
      '  Failed-AVP (279)                      -M-  empty',
      '  Unknown (9999, vendor 10415)          V-P  01',
    ])
  })

  test('shows 100,000 AVPs', () => {
    expect(avpLines(base(279, octetsOf(Array.from({ length: 100_000 }, () => base(33, '01')))))).toHaveLength(100_001)
  })
})

describe('a value', () => {
  test.each<[string, Avp, string]>([
    ['a name and a number', base(273, '00000002'), 'DO_NOT_WANT_TO_TALK_TO_YOU (2)'],
    ['a number without a name', base(273, '00000009'), '9'],
    ['a Result-Code by its name', base(268, '0000138d'), 'DIAMETER_MISSING_AVP (5005)'],
    ['a Result-Code that has none', base(268, '0000ffff'), '65535'],
    ['a vendor’s AVP of the same code', base(268, '000007d1', { vendorId: 10415 }), '000007d1'],
    ['64 bits', base(287, 'ffffffffffffffff'), '18446744073709551615'],
    ['a time', base(55, '83aa7e80'), '1970-01-01T00:00:00Z'],
    ['an IPv4 address', base(257, '00010a000001'), '10.0.0.1'],
    ['an IPv6 address', base(257, '000220010db8000000000000000000000001'), '2001:db8::1'],
    ['a telephone number', base(257, '00083132'), '12  E.164'],
    ['another address', base(257, '000602ab'), '02ab  address family 6'],
    ['octets', base(25, '00ff'), '00ff'],
    ['no octets', base(25, ''), 'empty'],
    ['octets that are text', base(25, text('abc')), '616263  "abc"'],
    ['octets with text in them', base(25, text('\0\0abcd')), '000061626364  |..abcd|'],
    ['many octets', base(25, new Uint8Array(40)), `${'00'.repeat(32)}…  40 octets`],
    ['text', base(269, text('Café')), 'Café'],
    ['text with its ends in blanks', base(269, text(' a ')), '" a "'],
    ['no text', base(269, ''), '""'],
    ['text that would move the cursor', base(269, text('a\u001b[2J\n\u202eb')), 'a\\u001b[2J\\n\\u202eb'],
    ['long text', base(269, text('x'.repeat(500))), `${'x'.repeat(400)}…  500 characters`],
    ['a URI', base(292, text('aaa://a.b')), 'aaa://a.b'],
    ['data that does not fit', base(268, '0007'), '0007  [not an Unsigned32]'],
    ['data that is no text', base(269, 'ff'), 'ff  [not a UTF8String]'],
    ['data that frames no AVPs', base(260, '0102'), '0102  [not a Grouped]'],
    [
      'padding and reserved bits',
      base(25, '00', { padding: 1, reserved: 2 }),
      '00  [reserved bits 0x02]  [padding 000001]',
    ],
  ])('%s', (_, avp, expected) => {
    expect(shown(avp)).toBe(expected)
  })
})

describe('a failure', () => {
  const typed = treePrinter(rfc6733, 'typed', undefined, plainStyle)
  const refusal = (level: Level, octets: Uint8Array): DecodeError => {
    const error = checker(rfc6733, level)(source(joined(Uint8Array.of(7), octets)), 1, 1 + octets.length)
    if (error === undefined) throw new Error('it is not refused')
    return error
  }

  test('stands under what is there of the message', () => {
    const octets = hex('0100002880 00011a00000000 00000001 00000002 00000111 40000011 000000000000000000 000000')
    expect(printedOctets(typed, octets, line)).toBe(
      `line 3
Disconnect-Peer-Request (282)  REQ  app 0  hop-by-hop 0x00000001  end-to-end 0x00000002  40 octets
  Disconnect-Cause (273)  -M-  000000000000000000  [not an Enumerated]
  error: Disconnect-Peer-Request › Disconnect-Cause
  wrong length: expected 4 octets, found 9 (DIAMETER_INVALID_AVP_LENGTH 5014, at octet 20)
    0000  01 00 00 28 80 00 01 1a 00 00 00 00 00 00 00 01
    0010  00 00 00 02 00 00 01 11 40 00 00 11 00 00 00 00
                      ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^
    0020  00 00 00 00 00 00 00 00
          ^^ ^^ ^^ ^^ ^^
`.concat('\n'),
    )
  })

  test('of framing has its place alone', () => {
    const octets = hex('010000208000011a0000000000000001000000020000011140000004')
    expect(printedOctets(typed, octets, line)).toMatch(
      /^line 3\n  error: Disconnect-Peer-Request\n  Message Length says 32 octets, but there are 28 /u,
    )
    expect(printedOctets(typed, octets, { _tag: 'Octet', offset: 80 })).toMatch(/^octet 80\n  error: /u)
    const ends = { from: 'a', to: 'b', transport: 'TCP' } as const
    const place: Place = { _tag: 'Packet', packet: 7, time: undefined, nanoseconds: 0, ...ends }
    expect(printedOctets(typed, octets, place)).toMatch(/^a → b  TCP  packet 7\n  error: /u)
    expect(typed.failure({ _tag: 'NotHex', offset: 0, message: 'line 5: no', place: line }, '')).toBe(
      'error: line 5: no\n\n',
    )
  })

  test('has names all along its path, whatever found it', () => {
    const pathOf = (level: Level, octets: string) => refusal(level, hex(octets)).path
    const bad = '00000111 40000004'
    expect(pathOf('wire', `0100001c 8000011a 00000000 00000001 00000002 ${bad}`)).toEqual([
      'Disconnect-Peer-Request',
      'Disconnect-Cause',
    ])
    expect(pathOf('typed', `0100001c 8000011a 00000000 00000001 00000002 ${bad}`)).toEqual([
      'Disconnect-Peer-Request',
      'Disconnect-Cause',
    ])
    expect(pathOf('typed', `0100001c 80000110 00000004 00000001 00000002 ${bad}`)).toEqual([
      'Command 272',
      'Disconnect-Cause',
    ])
    expect(pathOf('wire', '0100001c 80000110 00000004 00000001 00000002 0000ffff 40000004')).toEqual([
      'Command 272',
      'AVP 65535',
    ])
    expect(pathOf('typed', '0100001d 8000011a 00000000 00000001 00000002')).toEqual(['Disconnect-Peer-Request'])
    expect(pathOf('wire', '0200001c 8000011a 00000000 00000001 00000002')).toEqual(['Message'])
    expect(pathOf('wire', '01')).toEqual(['Message'])
  })
})

describe('colours', () => {
  test('surround what they colour, and change nothing else', () => {
    const message = request(base(264, text('a')), base(268, '00', { reserved: 1 }))
    const coloured = printed(treePrinter(rfc6733, 'wire', undefined, terminalStyle), message, line)
    // oxlint-disable-next-line no-control-regex -- the codes are what is looked at
    expect(coloured.replaceAll(/\u001b\[\d+m/gu, '')).toBe(printed(plain, message, line))
    expect(coloured).toContain('\u001b[36m\u001b[1mDisconnect-Peer-Request\u001b[22m\u001b[39m')
  })
})

test('what is not printed is escaped', () => {
  expect(printable('a\tb\u0000\u007f\u009b\u2028ü🙂')).toBe('a\\tb\\u0000\\u007f\\u009b\\u2028ü🙂')
})
