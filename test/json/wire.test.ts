import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import { any, avp, Dictionary, Format, grouped, Message, optional, refine, rfc6733, type Avp } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { openCapture } from '../../src/capture/index.ts'
import { sinkOf, writeOctets } from '../../src/octets/sink.ts'
import { source } from '../../src/octets/source.ts'
import { describeJsonError } from '../../src/json/error.ts'
import { fromJson } from '../../src/json/wire-reader.ts'
import { jsonText } from '../../src/json/wire-text.ts'
import { toJson, type JsonAvp, type JsonMessage } from '../../src/json/wire-writer.ts'
import { octetsOf } from '../../src/wire/avp.ts'
import { hex, joined, leftOf, rightOf } from '../arbitrary/octets.ts'
import { messageOctets } from '../arbitrary/reference.ts'
import { commands, messageOf } from '../arbitrary/typed.ts'
import { wireMessage } from '../arbitrary/wire.ts'

// -------------------------------------------------------------------------------------
// a dictionary with an AVP of every format
// -------------------------------------------------------------------------------------

const own = <
  const Name extends string,
  F extends (typeof Format)[Exclude<keyof typeof Format, 'enumerated' | 'openEnumerated'>],
>(
  name: Name,
  code: number,
  format: F,
) => avp({ name, code, vendorId: 99999, mandatory: true, format })

const Level = own('Level', 1, Format.integer32)
const formats = [
  Level,
  own('Balance', 2, Format.integer64),
  own('Count', 3, Format.unsigned64),
  own('Share', 4, Format.float32),
  own('Rate', 5, Format.float64),
  own('Filter', 6, Format.ipFilterRule),
  own('Quality', 7, Format.qosFilterRule),
  own('Target', 8, Format.diameterUri),
  own('When', 9, Format.time),
  own('Where', 10, Format.address),
  own('Blob', 11, Format.octetString),
  own('Words', 12, Format.utf8String),
  own('Node', 13, Format.diameterIdentity),
  own('Size', 14, Format.unsigned32),
  avp({ name: 'Colour', code: 15, vendorId: 99999, mandatory: false, format: Format.enumerated({ RED: 0, BLUE: -1 }) }),
  avp({ name: 'Shape', code: 16, vendorId: 99999, mandatory: true, format: Format.openEnumerated({ ROUND: 7 }) }),
  avp({
    name: 'Mood',
    code: 18,
    vendorId: 99999,
    mandatory: true,
    format: pipe(
      Format.enumerated({ GLAD: 1, SAD: 2 }),
      refine((mood) => mood !== 'SAD', 'no sadness'),
    ),
  }),
  avp({ name: 'Box', code: 17, vendorId: 99999, mandatory: true, format: grouped([optional(Level), any]) }),
] as const

const dictionary = rightOf(Dictionary.extend(rfc6733, ...formats))

const codeOf = (name: string): number => formats.find((each) => each.name === name)?.code ?? 0

const wire = (code: number, data: Uint8Array, more: Partial<Avp> = {}): Avp => ({
  code,
  vendorId: 99999,
  mandatory: true,
  protected: false,
  reserved: 0,
  data,
  padding: 0,
  ...more,
})

const base = (code: number, data: Uint8Array, more: Partial<Avp> = {}): Avp =>
  wire(code, data, { vendorId: undefined, ...more })

const messageWith = (...avps: ReadonlyArray<Avp>): Message =>
  Message.make({ header: { request: true, commandCode: 282, hopByHopId: 1, endToEndId: 2 }, avps })

const shown = (...avps: ReadonlyArray<Avp>): ReadonlyArray<JsonAvp> => toJson(dictionary)(messageWith(...avps)).avps

// -------------------------------------------------------------------------------------
// the law
// -------------------------------------------------------------------------------------

/** Through text and back. */
const again = (message: Message): Uint8Array => {
  const json: unknown = JSON.parse(JSON.stringify(toJson(dictionary)(message)))
  return rightOf(Message.encode(rightOf(fromJson(dictionary)(json))))
}

const writeJsonText = jsonText(dictionary)

/** The JSON text of octets that have others around them; `undefined` where it is refused. */
const textOf = (octets: Uint8Array): string | undefined => {
  const around = joined(Uint8Array.of(1, 2, 3), octets, Uint8Array.of(4))
  const sink = sinkOf(new Uint8Array(8))
  writeOctets(sink, Uint8Array.of(0x21))
  const written = writeJsonText(sink, source(around), 3, 3 + octets.length)
  const text = Buffer.from(sink.bytes.subarray(0, sink.at)).toString()
  expect(written ? text[0] : text).toBe('!')
  return written ? text.slice(1) : undefined
}

const keeps = (octets: Uint8Array): void => {
  const message = Message.decode(octets)
  const text = textOf(octets)
  if (message._tag === 'Left') {
    expect(text).toBeUndefined()
    return
  }
  const json = toJson(dictionary)(message.right)
  expect(text).toBe(JSON.stringify(json))
  expect(json.header.length).toBe(octets.length)
  expect(Buffer.from(again(message.right)).toString('hex')).toBe(Buffer.from(octets).toString('hex'))
}

const filesIn = (folder: URL, ending: RegExp): ReadonlyArray<URL> =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => ending.test(name))
        .map((name) => new URL(name, folder))
    : []

/** Every `"hex"` of the recorded exchanges, wherever it stands. */
const hexIn = (json: unknown): ReadonlyArray<string> => {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]: [string, unknown]) =>
    key === 'hex' && typeof value === 'string' ? [value] : hexIn(value),
  )
}

const recorded: ReadonlyArray<Uint8Array> = [
  ...filesIn(new URL('../../../shared/interop/captures/', import.meta.url), /\.json$/u).flatMap((file) =>
    hexIn(JSON.parse(readFileSync(file, 'utf8'))).map(hex),
  ),
  ...filesIn(new URL('../../docs/captures/', import.meta.url), /\.pcap(?:ng)?$/u).flatMap((file) => {
    const capture = openCapture()
    return [...capture.push(readFileSync(fileURLToPath(file))), ...capture.end()].flatMap((event) =>
      event._tag === 'Message' ? [event.bytes] : [],
    )
  }),
]

describe(
  'encode(fromJson(toJson(m))) = the octets of m, and the text is that of JSON.stringify',
  { timeout: 60_000 },
  () => {
    test('for any message', () => {
      fc.assert(
        fc.property(wireMessage, (message) => keeps(messageOctets(message))),
        { numRuns: 2000 },
      )
    })

    test('for AVPs of every format, with data that fits or not', () => {
      const data = fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        fc.uint8Array({ minLength: 4, maxLength: 4 }),
        fc.uint8Array({ minLength: 8, maxLength: 8 }),
        fc.uint8Array({ minLength: 4, maxLength: 20 }).map((octets) => joined(Uint8Array.of(0), octets)),
        fc
          .tuple(fc.constantFrom(1, 2, 8, 6), fc.uint8Array({ maxLength: 16 }))
          .map(([family, octets]) => joined(Uint8Array.of(0, family), octets)),
        fc.string({ unit: 'binary' }).map((text) => Uint8Array.from(Buffer.from(text))),
        fc
          .constantFrom('+123', 'permit in ip from any to any', 'aaa://a.b:1;transport=tcp')
          .map((text) => Uint8Array.from(Buffer.from(text))),
      )
      const some = fc.record({ code: fc.integer({ min: 0, max: 18 }), data })
      fc.assert(
        fc.property(fc.array(some, { maxLength: 8 }), (avps) => {
          const inner = avps.map(({ code, data }) => wire(code, data))
          keeps(rightOf(Message.encode(messageWith(...inner, wire(codeOf('Box'), octetsOf(inner))))))
        }),
        { numRuns: 2000 },
      )
    })

    test('for any typed message', () => {
      const typed = fc.oneof(...commands.map((each) => messageOf(each).map((value) => rightOf(each.encode(value)))))
      fc.assert(fc.property(typed, keeps), { numRuns: 1000 })
    })

    test('for recorded messages', () => {
      expect(recorded.length).toBeGreaterThan(20)
      recorded.forEach(keeps)
    })

    test('for recorded messages with octets changed', () => {
      const changed = fc
        .tuple(
          fc.constantFrom(...recorded),
          fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        )
        .map(([octets, edits]) => {
          const copy = Uint8Array.from(octets)
          for (const [at, value] of edits) copy[at % copy.length] = value
          return copy
        })
      fc.assert(fc.property(changed, keeps), { numRuns: 5000 })
    })

    test('for every bit of a recorded message flipped', () => {
      for (const octets of recorded.slice(0, 12)) {
        for (let bit = 0; bit < 8 * octets.length; bit++) {
          const copy = Uint8Array.from(octets)
          copy[bit >>> 3]! ^= 1 << (bit & 7)
          keeps(copy)
        }
      }
    })
  },
)

// -------------------------------------------------------------------------------------
// the form
// -------------------------------------------------------------------------------------

const request = hex(`
  0100004c 8000011a 00000000 00000001 00000002
  00000108 40000015 612e6578 616d706c 652e6e65 74000000
  00000128 40000013 6578616d 706c652e 6e657400
  00000111 4000000c 00000000
`)

describe('the form', { timeout: 60_000 }, () => {
  test('is that of the contract, to the order of its keys', () => {
    const json = toJson(rfc6733)(rightOf(Message.decode(request)))
    const first = JSON.stringify({ ...json, avps: json.avps.slice(0, 1) })
    expect(first).toBe(
      '{"name":"Disconnect-Peer-Request","header":{"version":1,"length":76,"flags":{"request":true,"proxiable":false,"error":false,"retransmitted":false},"commandCode":282,"applicationId":0,"hopByHopId":1,"endToEndId":2},' +
        '"avps":[{"name":"Origin-Host","code":264,"flags":{"mandatory":true,"protected":false},"format":"DiameterIdentity","value":"a.example.net"}]}',
    )
  })

  test('has the rest in its place where there is a rest', () => {
    const message = messageWith(
      wire(1, Uint8Array.of(1, 2, 3), { vendorId: 0, reserved: 3, padding: 0x0a, protected: true }),
    )
    const json = toJson(rfc6733)({
      ...message,
      header: { ...message.header, reserved: 9, commandCode: 999, applicationId: 4 },
    })
    expect(JSON.stringify(json)).toBe(
      '{"name":null,"header":{"version":1,"length":36,"flags":{"request":true,"proxiable":false,"error":false,"retransmitted":false},"reserved":9,"commandCode":999,"applicationId":4,"hopByHopId":1,"endToEndId":2},' +
        '"avps":[{"name":"User-Name","code":1,"vendorId":0,"flags":{"mandatory":true,"protected":true},"reserved":3,"format":"UTF8String","value":"\\u0001\\u0002\\u0003","padding":"0a"}]}',
    )
  })

  test('names a command by its code, an answer with the E bit too', () => {
    const { header } = messageWith()
    const nameOf = (change: object) => toJson(rfc6733)({ ...messageWith(), header: { ...header, ...change } }).name
    expect(nameOf({})).toBe('Disconnect-Peer-Request')
    expect(nameOf({ request: false })).toBe('Disconnect-Peer-Answer')
    expect(nameOf({ request: false, error: true })).toBe('Disconnect-Peer-Answer')
    expect(nameOf({ request: false, error: true, commandCode: 272 })).toBe(null)
  })

  const text = (value: string) => Uint8Array.from(Buffer.from(value))
  const values: ReadonlyArray<readonly [string, string | Uint8Array, string, unknown]> = [
    ['Level', 'ffffffff', 'Integer32', -1],
    ['Balance', '8000000000000000', 'Integer64', '-9223372036854775808'],
    ['Count', 'ffffffffffffffff', 'Unsigned64', '18446744073709551615'],
    ['Size', 'ffffffff', 'Unsigned32', 4294967295],
    ['Share', 'bfc00000', 'Float32', -1.5],
    ['Share', '7fc00000', 'Float32', 'NaN'],
    ['Share', 'ff800000', 'Float32', '-Infinity'],
    ['Rate', '8000000000000000', 'Float64', '-0'],
    ['Rate', '7ff0000000000000', 'Float64', 'Infinity'],
    ['Filter', text('permit in ip  from any to any'), 'IPFilterRule', 'permit in ip  from any to any'],
    ['Quality', text('tag in ip from any to any DSCP af11'), 'QoSFilterRule', 'tag in ip from any to any DSCP af11'],
    ['Target', text('AAA://a.b:3868'), 'DiameterURI', 'AAA://a.b:3868'],
    ['When', '00000000', 'Time', '2036-02-07T06:28:16Z'],
    ['When', '83aa7e80', 'Time', '1970-01-01T00:00:00Z'],
    ['Where', '00010a000001', 'Address', { family: 1, address: '10.0.0.1' }],
    ['Where', '000220010db8000000000000000000000001', 'Address', { family: 2, address: '2001:db8::1' }],
    ['Where', '00082b3132', 'Address', { family: 8, address: '+12' }],
    ['Where', '000602ab', 'Address', { family: 6, address: '02ab' }],
    ['Blob', '00FF', 'OctetString', '00ff'],
    ['Blob', '', 'OctetString', ''],
    ['Words', text('é🙂'), 'UTF8String', 'é🙂'],
    ['Node', text('a.b'), 'DiameterIdentity', 'a.b'],
    ['Colour', '00000000', 'Enumerated', 'RED'],
    ['Colour', 'ffffffff', 'Enumerated', 'BLUE'],
    ['Colour', '00000009', 'Enumerated', 9],
    ['Shape', '00000007', 'Enumerated', 'ROUND'],
    // What the format allows: more than the refinement does.
    ['Mood', '00000002', 'Enumerated', 'SAD'],
    ['Shape', '80000000', 'Enumerated', -2147483648],
    ['No such', 'ABCD', 'Unknown', 'abcd'],
  ]

  test.each(values)('of %s, %s: %s %j', (name, data, format, value) => {
    const octets = typeof data === 'string' ? hex(data) : data
    const [json] = shown(wire(codeOf(name), octets))
    expect(json).toMatchObject({ format, value })
    expect(json).not.toHaveProperty('data')
  })

  test.each([
    ['Level', '000001'],
    ['Level', ''],
    ['Balance', '00000001'],
    ['Share', '7fc00001'],
    ['Rate', 'fff0000000000001'],
    ['Filter', '7065726d6974'],
    ['Target', ''],
    ['When', '0000000000'],
    ['Where', '00010a0000'],
    // As hex it would be read as a telephone number.
    ['Where', '00081234'],
    ['Words', 'ff'],
    ['Node', ''],
    ['Colour', '00'],
    ['Box', '00000001'],
    // Without its padding: the octets would not come back.
    ['Box', '0000000b8000000d0001869f00'],
  ])('of %s that does not fit, %s: data', (name, data) => {
    const [json] = shown(wire(codeOf(name), hex(data)))
    expect(json).toMatchObject({ name, data })
    expect(json).not.toHaveProperty('value')
  })

  test('of a group: AVPs by the dictionary, in Failed-AVP too', () => {
    const inner = [
      wire(codeOf('Level'), hex('00000005')),
      base(264, text('a.b'), { padding: 7 }),
      base(9999, hex('01')),
    ]
    const [box, failed] = shown(wire(codeOf('Box'), octetsOf(inner)), base(279, octetsOf(inner)))
    expect(box?.value).toEqual(shown(...inner))
    expect(failed?.value).toEqual(shown(...inner))
    expect(shown(...inner).map(({ name, padding }) => [name, padding])).toEqual([
      ['Level', undefined],
      ['Origin-Host', '07'],
      [null, undefined],
    ])
  })

  test('of groups in groups: 32 deep, then data', () => {
    let data: Uint8Array = new Uint8Array(0)
    for (let depth = 0; depth < 40; depth++) data = octetsOf([wire(codeOf('Box'), data)])
    const depthOf = (json: JsonAvp | undefined): number =>
      Array.isArray(json?.value) ? 1 + depthOf((json.value as ReadonlyArray<JsonAvp>)[0]) : 0
    const message = messageWith(wire(codeOf('Box'), data))
    expect(depthOf(toJson(dictionary)(message).avps[0])).toBe(32)
    expect(again(message)).toEqual(rightOf(Message.encode(message)))
  })

  test('takes linear time for 100,000 AVPs in a group, and for 8,000 groups in each other', () => {
    const many = octetsOf(Array.from({ length: 100_000 }, () => base(33, hex('01'))))
    let deep: Uint8Array = new Uint8Array(0)
    const header = hex(`00000117 40000000`)
    for (let depth = 0; depth < 8000; depth += 1) {
      const next = new Uint8Array(deep.length + 8)
      next.set(header)
      next.set([next.length >>> 16, (next.length >>> 8) & 255, next.length & 255], 5)
      next.set(deep, 8)
      deep = next
    }
    const message = messageWith(base(279, many), base(279, deep))
    expect(Buffer.compare(again(message), rightOf(Message.encode(message)))).toBe(0)
  })
})

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

const read = (json: unknown) => fromJson(dictionary)(json)

const header = { hopByHopId: 1, endToEndId: 2 }

/** A request with one AVP. */
const one = (avp: unknown) => ({ name: 'Disconnect-Peer-Request', header, avps: [avp] })

const avpOf = (avp: unknown): Avp | undefined => rightOf(read(one(avp))).avps[0]

describe('what may be left out', () => {
  test('in the header', () => {
    const flags = { request: true, proxiable: false, error: false, retransmitted: false }
    const full = { ...flags, reserved: 0, commandCode: 282, applicationId: 0, ...header }
    expect(rightOf(read({ name: 'Disconnect-Peer-Request', header, avps: [] })).header).toEqual(full)
    expect(rightOf(read({ name: 'DisconnectPeerRequest', header, avps: [] })).header).toEqual(full)
    expect(
      rightOf(read({ header: { ...header, commandCode: 282, applicationId: 0, flags: { request: true } }, avps: [] }))
        .header,
    ).toEqual(full)
    expect(
      rightOf(read({ name: 'Re-Auth-Request', header: { ...header, applicationId: 4 }, avps: [] })).header,
    ).toEqual({
      ...full,
      proxiable: true,
      commandCode: 258,
      applicationId: 4,
    })
    expect(
      rightOf(read({ name: 'answer-message', header: { ...header, commandCode: 282, applicationId: 0 }, avps: [] }))
        .header,
    ).toEqual({
      ...full,
      request: false,
      error: true,
    })
  })

  test('of an AVP', () => {
    expect(avpOf({ name: 'Level', value: -2 })).toEqual(wire(1, hex('fffffffe')))
    expect(avpOf({ name: 'Colour', value: 'BLUE' })).toEqual(wire(15, hex('ffffffff'), { mandatory: false }))
    expect(avpOf({ name: 'Colour', value: 0, flags: { mandatory: true } })).toEqual(wire(15, hex('00000000')))
    expect(avpOf({ code: 264, value: 'a' })).toEqual(base(264, hex('61')))
    expect(avpOf({ code: 264, vendorId: 10415, value: '61' })).toEqual(
      wire(264, hex('61'), { vendorId: 10415, mandatory: false }),
    )
    expect(avpOf({ name: null, code: 264, data: '61' })).toEqual(base(264, hex('61')))
    expect(avpOf({ name: 'Level', code: 1, vendorId: 99999, value: 1 })).toEqual(wire(1, hex('00000001')))
    expect(avpOf({ name: 'Nobody-Knows', code: 4321, value: '00' })).toEqual(
      base(4321, hex('00'), { mandatory: false }),
    )
    expect(avpOf({ code: 264, value: 'ab', padding: '' })?.padding).toBe(0)
    expect(avpOf({ code: 264, value: 'ab', padding: '0001' })?.padding).toBe(1)
  })

  test('a format says how the value of an unknown AVP is read, and of a known one', () => {
    expect(avpOf({ code: 4321, format: 'Unsigned32', value: 1 })?.data).toEqual(hex('00000001'))
    expect(avpOf({ code: 264, format: 'Unknown', value: '00' })?.data).toEqual(hex('00'))
    expect(avpOf({ code: 4321, format: 'Enumerated', value: 3 })?.data).toEqual(hex('00000003'))
    expect(avpOf({ code: 4321, format: 'Grouped', value: [{ name: 'Level', value: 1 }] })?.data).toEqual(
      octetsOf([wire(1, hex('00000001'))]),
    )
  })

  test('other forms of a value that say the same', () => {
    expect(avpOf({ name: 'Balance', value: -1 })?.data).toEqual(hex('ffffffffffffffff'))
    expect(avpOf({ name: 'Count', value: '007' })?.data).toEqual(hex('0000000000000007'))
    expect(avpOf({ name: 'Blob', value: 'ABcd' })?.data).toEqual(hex('abcd'))
    expect(avpOf({ name: 'Where', value: { address: '2001:DB8:0::1', family: 2 } })?.data).toEqual(
      hex('0002 20010db8000000000000000000000001'),
    )
  })
})

/** A message with one change somewhere deep. */
const changed = (change: (json: { -readonly [K in keyof JsonMessage]: JsonMessage[K] }) => void): unknown => {
  const json = structuredClone(toJson(dictionary)(rightOf(Message.decode(request))))
  change(json)
  return json
}

describe('what is no message says where, and what was expected', () => {
  const group = (inner: unknown) => one({ name: 'Box', value: [{ name: 'Level', value: 1 }, inner] })
  const cases: ReadonlyArray<readonly [string, unknown]> = [
    ['expected an object with name, header, avps, found 1', 1],
    ['expected an object with name, header, avps, found null', null],
    ['expected an object with name, header, avps, found nothing', undefined],
    ['expected an object with name, header, avps, found an array', []],
    [
      'header: expected an object with version, length, flags, reserved, commandCode, applicationId, hopByHopId, endToEndId, found nothing',
      {},
    ],
    [
      'avp: expected no key but name, header, avps, found an array',
      { name: 'Disconnect-Peer-Request', header, avp: [] },
    ],
    ['avps: expected an array of AVPs, found nothing', { name: 'Disconnect-Peer-Request', header }],
    ['avps: expected an array of AVPs, found an object', { name: 'Disconnect-Peer-Request', header, avps: {} }],
    ['name: expected text or null, found 5', { name: 5, header, avps: [] }],
    [
      'header.flags.request: expected true or false, found nothing',
      { header: { ...header, commandCode: 282 }, avps: [] },
    ],
    [
      'header.flags.request: expected true or false, found 1',
      { header: { ...header, flags: { request: 1 } }, avps: [] },
    ],
    [
      'header.flags.R: expected no key but request, proxiable, error, retransmitted, found true',
      { header: { ...header, flags: { R: true } }, avps: [] },
    ],
    [
      'header.commandCode: expected a whole number of 0 to 16777215, found nothing',
      { name: 'answer-message', header, avps: [] },
    ],
    [
      'header.applicationId: expected a whole number of 0 to 4294967295, found nothing',
      { name: 'Re-Auth-Request', header, avps: [] },
    ],
    [
      'header.hopByHopId: expected a whole number of 0 to 4294967295, found nothing',
      { name: 'Disconnect-Peer-Request', header: { endToEndId: 1 }, avps: [] },
    ],
    [
      'header.endToEndId: expected a whole number of 0 to 4294967295, found -1',
      { name: 'Disconnect-Peer-Request', header: { hopByHopId: 1, endToEndId: -1 }, avps: [] },
    ],
    [
      'header.reserved: expected a whole number of 0 to 15, found 16',
      { name: 'Disconnect-Peer-Request', header: { ...header, reserved: 16 }, avps: [] },
    ],
    [
      'header.version: expected 1, found 2',
      { name: 'Disconnect-Peer-Request', header: { ...header, version: 2 }, avps: [] },
    ],
    [
      'header.flags.error: expected false in a request, found true',
      { name: 'Disconnect-Peer-Request', header: { ...header, flags: { error: true } }, avps: [] },
    ],
    [
      'name: expected the name of command 280, Device-Watchdog-Request, found "Disconnect-Peer-Request"',
      { name: 'Disconnect-Peer-Request', header: { ...header, commandCode: 280 }, avps: [] },
    ],
    [
      'name: expected the name of command 999, null, found "Disconnect-Peer-Request"',
      { name: 'Disconnect-Peer-Request', header: { ...header, commandCode: 999 }, avps: [] },
    ],
    [
      'avps[0]: expected an object with name, code, vendorId, flags, reserved, format, value, data, padding, found 5',
      one(5),
    ],
    [
      'avps[0].vendorID: expected no key but name, code, vendorId, flags, reserved, format, value, data, padding, found 5',
      one({ code: 1, vendorID: 5, value: '' }),
    ],
    ['avps[0].code: expected a code, or a name that is known, found nothing', one({ value: '' })],
    [
      'avps[0].name: expected a name that is known, or a code beside it, found "Orgin-Host"',
      one({ name: 'Orgin-Host', value: '' }),
    ],
    [
      'avps[0].name: expected the name of code 296, Origin-Realm, found "Origin-Host"',
      one({ name: 'Origin-Host', code: 296, value: 'a' }),
    ],
    [
      'avps[0].name: expected the name of code 264 of vendor 5, null, found "Origin-Host"',
      one({ name: 'Origin-Host', vendorId: 5, value: 'a' }),
    ],
    [
      'avps[0].code: expected a whole number of 0 to 4294967295, found 4294967296',
      one({ code: 4294967296, value: '' }),
    ],
    ['avps[0].code: expected a whole number of 0 to 4294967295, found 1.5', one({ code: 1.5, value: '' })],
    [
      'avps[0].vendorId: expected a whole number of 0 to 4294967295, found "0"',
      one({ code: 1, vendorId: '0', value: '' }),
    ],
    [
      'avps[0].flags.mandatory: expected true or false, found "yes"',
      one({ code: 1, flags: { mandatory: 'yes' }, value: '' }),
    ],
    ['avps[0].reserved: expected a whole number of 0 to 31, found 32', one({ code: 1, reserved: 32, value: '' })],
    [
      'avps[0].format: expected the name of a data format or \'Unknown\', found "Text"',
      one({ code: 1, format: 'Text', value: '' }),
    ],
    [
      'avps[0].format: expected the name of a data format or \'Unknown\', found "constructor"',
      one({ code: 1, format: 'constructor', value: '' }),
    ],
    [
      'avps[0].data: expected the octets of the value, or no data beside it, found "00"',
      one({ code: 1, value: '', data: '00' }),
    ],
    ['avps[0].data: expected hexadecimal digits, two for each octet, found "0"', one({ code: 1, data: '0' })],
    ['avps[0].value: expected an integer of 0 to 4294967295, found nothing', one({ name: 'Result-Code' })],
    [
      'avps[0].value: expected an integer of 0 to 4294967295, found "2001"',
      one({ name: 'Result-Code', value: '2001' }),
    ],
    [
      'avps[0].value: expected REBOOTING, BUSY, DO_NOT_WANT_TO_TALK_TO_YOU, or a number of 32 bits, found "IDLE"',
      one({ name: 'Disconnect-Cause', value: 'IDLE' }),
    ],
    [
      'avps[0].value: expected REBOOTING, BUSY, DO_NOT_WANT_TO_TALK_TO_YOU, or a number of 32 bits, found "constructor"',
      one({ name: 'Disconnect-Cause', value: 'constructor' }),
    ],
    [
      'avps[0].value: expected a number of 32 bits, found "RED"',
      one({ code: 9999, format: 'Enumerated', value: 'RED' }),
    ],
    [
      'avps[0].value: expected a decimal number of 0 to 18446744073709551615 as text, found 9007199254740992',
      one({ name: 'Count', value: 9007199254740992 }),
    ],
    [
      'avps[0].value: expected a decimal number of 0 to 18446744073709551615 as text, found "-1"',
      one({ name: 'Count', value: '-1' }),
    ],
    [
      "avps[0].value: expected a number, 'NaN', 'Infinity', '-Infinity' or '-0', found \"1\"",
      one({ name: 'Rate', value: '1' }),
    ],
    [
      'avps[0].value: expected a number of single precision, such as 0.10000000149011612, found 0.1',
      one({ name: 'Share', value: 0.1 }),
    ],
    [
      'avps[0].value: expected an address as {"family":1,"address":"10.0.0.1"}, found "10.0.0.1"',
      one({ name: 'Where', value: '10.0.0.1' }),
    ],
    [
      'avps[0].value: expected an address as {"family":1,"address":"10.0.0.1"}, found an object',
      one({ name: 'Where', value: { family: 1, address: '10.0.0.1', port: 1 } }),
    ],
    [
      'avps[0].value: expected an IPv4 address as a dotted quad, found an object',
      one({ name: 'Where', value: { family: 1, address: '10.0.0' } }),
    ],
    [
      'avps[0].value: expected an address of family 6 in hexadecimal, found an object',
      one({ name: 'Where', value: { family: 6, address: 'xyz' } }),
    ],
    [
      'avps[0].value: expected an address family of 0 to 65535, found an object',
      one({ name: 'Where', value: { family: 65536, address: '' } }),
    ],
    [
      'avps[0].value: expected a time as YYYY-MM-DDTHH:MM:SSZ, 1968-01-20T03:14:08Z to 2104-02-26T09:42:23Z, found "2026-11-23"',
      one({ name: 'When', value: '2026-11-23' }),
    ],
    ['avps[0].value: expected text without lone surrogates, found "\\ud800"', one({ name: 'Words', value: '\ud800' })],
    [
      'avps[0].value: expected a name in ASCII without spaces, not empty, found "a b"',
      one({ name: 'Origin-Host', value: 'a b' }),
    ],
    ['avps[0].value: expected text, found 5', one({ name: 'Target', value: 5 })],
    ['avps[0].value: expected an array of AVPs, found "00"', one({ name: 'Box', value: '00' })],
    [
      'avps[0].value[1].value: expected an integer of -2147483648 to 2147483647, found 2147483648',
      group({ name: 'Level', value: 2147483648 }),
    ],
    [
      'avps[0].value[1].flags.P: expected no key but mandatory, protected, found true',
      group({ name: 'Level', value: 1, flags: { P: true } }),
    ],
    ['avps[0].padding: expected 3 octets in hexadecimal, found "00"', one({ code: 1, value: 'a', padding: '00' })],
    ['avps[0].padding: expected 0 octets in hexadecimal, found "00"', one({ name: 'Level', value: 1, padding: '00' })],
    [
      'avps[2].value: expected REBOOTING, BUSY, DO_NOT_WANT_TO_TALK_TO_YOU, or a number of 32 bits, found false',
      changed((json) => {
        ;(json.avps[2] as { value: unknown }).value = false
      }),
    ],
  ]

  test.each(cases)('%s', (sentence, json) => {
    expect(describeJsonError(leftOf(read(json)))).toBe(sentence)
  })

  test('text with a grammar: at which character', () => {
    const { path, expected } = leftOf(read(one({ name: 'Filter', value: 'permit in ip from any to nowhere' })))
    expect(path).toEqual(['avps', 0, 'value'])
    expect(expected).toMatch(/, at character 26$/u)
  })

  test('more than a length field can say', () => {
    const large = { code: 4321, value: '00'.repeat(0xffffff - 8) }
    expect(leftOf(read(one(large))).path).toEqual(['avps'])
    expect(leftOf(read(one({ code: 4321, value: '00'.repeat(0xffffff - 7) }))).path).toEqual(['avps', 0])
    expect(leftOf(read(one({ name: 'Box', value: [large, large] }))).path).toEqual(['avps', 0, 'value'])
  })

  test('groups in groups without end', () => {
    let avp: unknown = { name: 'Level', value: 1 }
    for (let depth = 0; depth < 5000; depth++) avp = { name: 'Box', value: [avp] }
    expect(leftOf(read(one(avp))).expected).toBe('at most 32 groups in each other')
  })

  test('and nothing is thrown, whatever the value', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), (json) => {
        for (const each of [
          json,
          one(json),
          { name: json, header: json, avps: [] },
          one({ code: 264, value: json }),
          one({ name: 'Where', value: json }),
        ]) {
          const result = read(each)
          expect(result._tag === 'Right' || describeJsonError(result.left) !== '').toBe(true)
        }
      }),
    )
  })
})
