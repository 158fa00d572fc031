// The typed JSON form: fromJson(JSON.parse(JSON.stringify(toJson(a)))) = a for every value that a decoder gives, junk is
// refused with all of its faults and never thrown at, and what is accepted encodes.
import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import { left, right } from 'fp-ts/lib/Either.js'
import {
  any,
  appendAvp,
  Avp,
  avp,
  bits,
  command,
  consistent,
  DeviceWatchdog,
  DisconnectPeer,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  emap,
  equals,
  FailedAvp,
  flag,
  Format,
  grouped,
  imap,
  jsonForm,
  layout,
  lazy,
  many,
  Message,
  optional,
  OriginHost,
  refine,
  required,
  reserved,
  some,
  tagged,
  VendorSpecificApplicationId,
  type Bits,
  type Codec,
  type Json,
  type JsonError,
  type JsonForm,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { codec, scalar } from '../../src/algebra/codec.ts'
import { copyOf } from '../../src/octets/copy.ts'
import { writeOctets } from '../../src/octets/sink.ts'
import { isValueOf } from '../../src/json/typed-form.ts'
import { leftOf, rightOf } from '../arbitrary/octets.ts'
import { commands, definitions, groupOf, groups, messageOf, named, valueOf } from '../arbitrary/typed.ts'
import { wireAvp, wireMessage } from '../arbitrary/wire.ts'

const formats = [
  ...Object.values(Format).filter((format) => typeof format === 'object'),
  { ...Format.enumerated({ A: 0, B: -1, C: 0x7fffffff }), name: 'Enumerated, closed' },
  { ...Format.openEnumerated({ A: 0, B: -0x80000000 }), name: 'Enumerated, open' },
] as ReadonlyArray<unknown> as ReadonlyArray<Codec<unknown>>

const reparsed = (json: Json): unknown => JSON.parse(JSON.stringify(json)) as unknown

const roundTrips = <A>(codec: Codec<A>, values: fc.Arbitrary<A>, runs: number): void => {
  const { toJson, fromJson } = jsonForm(codec)
  fc.assert(
    fc.property(values, (value) => {
      const json = toJson(value)
      const again = rightOf(fromJson(reparsed(json)))
      expect(again).toEqual(value)
      expect(equals(again, value)).toBe(true)
      // JSON.parse gives back what JSON.stringify was given: nothing in it is undefined, NaN or −0.
      expect(reparsed(json)).toStrictEqual(json)
      expect(isValueOf(codec)(value)).toBe(true)
    }),
    { numRuns: runs },
  )
}

const paths = (faults: ReadonlyArray<JsonError>): ReadonlyArray<string> => faults.map(({ path }) => path.join('.'))

/** The places of faults, and what was expected there. */
const said = (faults: ReadonlyArray<JsonError>): ReadonlyArray<readonly [string, string]> =>
  faults.map(({ path, expected }) => [path.join('.'), expected])

const fault = (path: JsonError['path'], expected: string, found: unknown): JsonError => ({
  _tag: 'JsonError',
  path,
  expected,
  found,
  offset: undefined,
})

const faultsOf = <A>(form: JsonForm<A>, json: unknown): ReadonlyArray<JsonError> => leftOf(form.fromJson(json))

describe('fromJson(toJson(value)) is the value', () => {
  test.each(named(formats))('of the format %s', (_, format) => roundTrips(format, valueOf(format), 300))

  test.each(named(definitions))('of the AVP %s', (_, definition) =>
    roundTrips(definition as unknown as Codec<unknown>, valueOf(definition.data), 50),
  )

  test.each(named(groups))('of the group %s', (_, definition) =>
    roundTrips(groupOf(definition) as Codec<unknown>, valueOf(definition.data), 100),
  )

  test.each(named(commands))('of the command %s', (_, command) => roundTrips(command, messageOf(command), 100))

  test('of wire AVPs and wire messages', () => {
    roundTrips(Avp, wireAvp, 200)
    roundTrips(Message, wireMessage, 200)
  })

  test('of an exchange, by _tag', () => {
    const exchanged = DisconnectPeer as Codec<unknown>
    for (const one of commands.filter(({ description }) => description.code === 282)) {
      roundTrips(exchanged, messageOf(one), 50)
    }
  })
})

const request = DisconnectPeerRequest.make({
  header: { hopByHopId: 1, endToEndId: 2 },
  originHost: 'a.example.net',
  originRealm: 'example.net',
  disconnectCause: 'REBOOTING',
})

const flags = { request: true, proxiable: false, error: false, retransmitted: false }
const header = { flags, commandCode: 282, applicationId: 0, hopByHopId: 1, endToEndId: 2 }
const requestJson = {
  _tag: 'DisconnectPeerRequest',
  header,
  originHost: 'a.example.net',
  originRealm: 'example.net',
  disconnectCause: 'REBOOTING',
  avps: [],
}

describe('a message', () => {
  test('has its keys in order', () => {
    expect(JSON.stringify(jsonForm(DisconnectPeerRequest).toJson(request))).toBe(JSON.stringify(requestJson))
  })

  test('has wire AVPs in hex; what is zero is left out', () => {
    const odd = Avp.make({ code: 999, vendorId: 0, reserved: 3, padding: 0x0102, data: Uint8Array.of(1, 171) })
    const plain = Avp.make({ code: 998, mandatory: true, data: new Uint8Array(0) })
    const json = jsonForm(DisconnectPeerRequest).toJson(pipe(request, appendAvp(odd), appendAvp(plain)))
    expect((json as { readonly avps: Json }).avps).toStrictEqual([
      {
        code: 999,
        vendorId: 0,
        flags: { mandatory: false, protected: false },
        reserved: 3,
        data: '01ab',
        padding: '0102',
      },
      { code: 998, flags: { mandatory: true, protected: false }, data: '' },
    ])
  })

  test('may be written without what make does not need', () => {
    const { fromJson } = jsonForm(DisconnectPeerRequest)
    const { avps, ...rest } = requestJson
    expect(avps).toEqual([])
    const brief = { ...rest, header: { hopByHopId: 1, endToEndId: 2 } }
    for (const json of [
      brief,
      { ...brief, avps: null },
      { ...brief, avps: undefined },
      { ...brief, header: { ...header, version: 1, length: 76 } },
      { ...brief, header: { flags: { request: null }, reserved: null, hopByHopId: 1, endToEndId: 2 } },
    ]) {
      expect(fromJson(json)).toEqual(right(request))
    }
  })

  test('takes a field that is null, undefined or missing for one that is absent', () => {
    const { toJson, fromJson } = jsonForm(DisconnectPeerAnswer)
    const answer = DisconnectPeerAnswer.answerTo(request)({
      resultCode: 2001,
      originHost: 'b.example.net',
      originRealm: 'example.net',
    })
    const json = toJson(answer) as { readonly [key: string]: Json }
    expect(Object.keys(json)).toEqual(['_tag', 'header', 'resultCode', 'originHost', 'originRealm', 'avps'])
    expect(fromJson({ ...json, errorMessage: null, failedAvp: undefined })).toEqual(right(answer))
    expect(Object.keys(rightOf(fromJson(json)))).toEqual(Object.keys(answer))
  })

  test('is refused for everything that is wrong with it', () => {
    const json = {
      _tag: 'DisconnectPeerAnswer',
      header: { ...header, flags: { ...flags, request: false, retry: true }, hopByHopId: 2 ** 32, endToEndId: '2' },
      originHost: 'a b',
      originRealm: 7,
      disconnectCuase: 'BUSY',
      avps: [
        { code: -1, data: 'abc', flags: [] },
        { code: 999, vendorId: 1.5, data: '', padding: '00', reserved: 32, extra: null },
        7,
      ],
    }
    const name = 'a name in ASCII without spaces, not empty'
    const unsigned32 = 'a whole number of 0 to 4294967295'
    const keys = 'code, vendorId, flags, reserved, data, padding'
    expect(said(faultsOf(jsonForm(DisconnectPeerRequest), json))).toEqual([
      ['disconnectCuase', 'no key but _tag, header, originHost, originRealm, disconnectCause, avps'],
      ['_tag', 'DisconnectPeerRequest'],
      ['header.flags.retry', 'no key but request, proxiable, error, retransmitted'],
      ['header.hopByHopId', unsigned32],
      ['header.endToEndId', unsigned32],
      ['originHost', name],
      ['originRealm', name],
      ['disconnectCause', 'REBOOTING, BUSY, DO_NOT_WANT_TO_TALK_TO_YOU, or a number of 32 bits'],
      ['avps.0.code', unsigned32],
      ['avps.0.data', 'hexadecimal digits, two for each octet'],
      ['avps.0.flags', 'an object with mandatory, protected'],
      ['avps.1.extra', `no key but ${keys}`],
      ['avps.1.vendorId', unsigned32],
      ['avps.1.reserved', 'a whole number of 0 to 31'],
      ['avps.1.padding', '0 octets in hexadecimal'],
      ['avps.2', `an object with ${keys}`],
    ])
    const wrong = { ...requestJson, avps: [{ code: 264, data: '61' }], header: { ...header, flags: { proxiable: 1 } } }
    expect(said(faultsOf(jsonForm(DisconnectPeerRequest), wrong))).toEqual([
      ['header.flags.proxiable', 'true or false'],
      ['avps.0.code', 'no AVP that belongs to originHost'],
    ])
  })

  test('says what was expected and what is there', () => {
    const json = { ...requestJson, originHost: '', disconnectCause: 'IDLE' }
    expect(faultsOf(jsonForm(DisconnectPeerRequest), json)).toEqual([
      fault(['originHost'], 'a name in ASCII without spaces, not empty', ''),
      fault(['disconnectCause'], 'REBOOTING, BUSY, DO_NOT_WANT_TO_TALK_TO_YOU, or a number of 32 bits', 'IDLE'),
    ])
  })

  test('is refused where its header is not that of its command', () => {
    const form = jsonForm(DisconnectPeerRequest)
    const of = (changes: object, flagChanges: object = {}) =>
      paths(faultsOf(form, { ...requestJson, header: { ...header, ...changes, flags: { ...flags, ...flagChanges } } }))
    expect(of({ commandCode: 280, applicationId: 1 }, { request: false })).toEqual([
      'header.commandCode',
      'header.applicationId',
      'header.flags.request',
    ])
    expect(of({ version: 2 })).toEqual(['header.version'])
    expect(of({}, { error: true })).toEqual(['header.flags.error'])
  })

  test('is refused with an AVP in avps that belongs to a field', () => {
    const avps = [
      { code: 264, data: '61' },
      { code: 264, vendorId: 0, data: '61' },
      { code: 264, vendorId: 1, data: '61' },
    ]
    expect(paths(faultsOf(jsonForm(DisconnectPeerRequest), { ...requestJson, avps }))).toEqual([
      'avps.0.code',
      'avps.1.code',
    ])
  })

  test('of an exchange is refused without its name', () => {
    const form = jsonForm(DeviceWatchdog)
    expect(faultsOf(form, requestJson)).toEqual([
      fault(['_tag'], 'DeviceWatchdogRequest or DeviceWatchdogAnswer', 'DisconnectPeerRequest'),
    ])
    expect(paths(faultsOf(form, 'DeviceWatchdogRequest'))).toEqual([''])
  })

  test('is refused where its parts are too much together', () => {
    const form = jsonForm(DisconnectPeerRequest)
    const half = { code: 999, data: '00'.repeat(0x800000) }
    expect(faultsOf(form, { ...requestJson, avps: [half, half] })).toMatchObject([
      { path: [], expected: 'Disconnect-Peer-Request: longer than 16777212 octets' },
    ])
    const whole = { code: 999, data: '00'.repeat(0x1000000) }
    expect(paths(faultsOf(form, { ...requestJson, avps: [whole] }))).toEqual(['avps.0'])
  })
})

describe('a value of a data format', () => {
  const forms: ReadonlyArray<readonly [string, Codec<unknown>, unknown, Json]> = [
    ['Unsigned32', Format.unsigned32, 7, 7],
    ['Unsigned64', Format.unsigned64, 2n ** 64n - 1n, '18446744073709551615'],
    ['Integer64', Format.integer64, -(2n ** 63n), '-9223372036854775808'],
    ['Float32', Format.float32, 1.5, 1.5],
    ['Float32, −0', Format.float32, -0, '-0'],
    ['Float64, NaN', Format.float64, NaN, 'NaN'],
    ['Float64, −∞', Format.float64, -Infinity, '-Infinity'],
    ['Float32, a NaN with a payload', Format.float32, { _tag: 'NaN', bits: 0x7fc00001n }, { data: '7fc00001' }],
    ['OctetString', Format.octetString, Uint8Array.of(0, 171), '00ab'],
    ['UTF8String', Format.utf8String, 'é', 'é'],
    ['Time', Format.time, 2085978496, '2036-02-07T06:28:16Z'],
    ['Address', Format.address, { _tag: 'IPv4', address: '10.0.0.1' }, { family: 1, address: '10.0.0.1' }],
    ['Address', Format.address, { _tag: 'E164', address: '+49123' }, { family: 8, address: '+49123' }],
    [
      'Address of another family',
      Format.address,
      { _tag: 'Other', family: 6, bytes: Uint8Array.of(2, 96) },
      { family: 6, address: '0260' },
    ],
    [
      'Address of family 8 that is no number',
      Format.address,
      { _tag: 'Other', family: 8, bytes: Uint8Array.of(1) },
      { data: '000801' },
    ],
    ['Enumerated', Format.enumerated({ A: 1 }), 'A', 'A'],
    ['Enumerated, open', Format.openEnumerated({ A: 1 }), 9, 9],
    [
      'DiameterURI',
      Format.diameterUri,
      { scheme: 'aaa', fqdn: 'a.b', port: 4000, transport: 'tcp', protocol: 'diameter' },
      'aaa://a.b:4000',
    ],
    [
      'DiameterURI as it came',
      Format.diameterUri,
      {
        scheme: 'aaa',
        fqdn: 'a.b',
        port: 3868,
        transport: 'tcp',
        protocol: 'diameter',
        text: 'aaa://a.b:3868;transport=TCP',
      },
      'aaa://a.b:3868;transport=TCP',
    ],
  ] as ReadonlyArray<unknown> as ReadonlyArray<readonly [string, Codec<unknown>, unknown, Json]>

  test.each(forms)('%s', (_, codec, value, json) => {
    const form = jsonForm(codec)
    expect(form.toJson(value)).toStrictEqual(json)
    expect(form.fromJson(json)).toEqual(right(value))
  })

  test.each([
    ['2^32', Format.unsigned32, 2 ** 32],
    ['a fraction', Format.integer32, 0.5],
    ['a number as text', Format.unsigned32, '7'],
    ['2^64', Format.unsigned64, '18446744073709551616'],
    ['a number that is not exact', Format.unsigned64, 2 ** 53],
    ['hex', Format.integer64, '0x1'],
    ['double precision', Format.float32, 0.1],
    ['an infinity in words', Format.float64, 'infinity'],
    ['half an octet', Format.octetString, 'abc'],
    ['a lone surrogate', Format.utf8String, '\ud800'],
    ['a blank', Format.diameterIdentity, 'a b'],
    ['a day that there is not', Format.time, '2026-02-30T00:00:00Z'],
    ['a time out of range', Format.time, '1968-01-20T03:14:07Z'],
    ['a time as a number', Format.time, 0],
    ['an address without a family', Format.address, { address: '10.0.0.1' }],
    ['an address of another family', Format.address, { family: 1, address: '::1' }],
    ['a family beyond 65535', Format.address, { family: 65536, address: '' }],
    ['a name that is none', Format.enumerated({ A: 1 }), 'B'],
    ['a name that all objects have', Format.enumerated({ A: 1 }), 'toString'],
    ['a number that has no name', Format.enumerated({ A: 1 }), 2],
    ['a URI without a host', Format.diameterUri, 'aaa://'],
    ['a rule of one word', Format.ipFilterRule, 'permit'],
    ['data of another size', Format.unsigned32, { data: '00' }],
    ['data that is no hex', Format.unsigned32, { data: 7 }],
    ['data beside a value', Format.unsigned32, { data: '00000000', value: 0 }],
    ['nothing', Format.utf8String, undefined],
    ['null', Format.octetString, null],
  ] as ReadonlyArray<readonly [string, Codec<unknown>, unknown]>)('is refused: %s', (_, codec, json) => {
    const faults = faultsOf(jsonForm(codec), json)
    expect(faults).toHaveLength(1)
    expect(faults[0]?.expected).not.toBe('')
  })

  test('has the names of what was a number of an enumeration', () => {
    expect(jsonForm(Format.openEnumerated({ A: 1 })).fromJson(1)).toEqual(right('A'))
  })

  test('is as decoders give it, whatever form of it was read', () => {
    const { fromJson } = jsonForm(Format.address)
    expect(fromJson({ family: 2, address: '2001:DB8::0001' })).toEqual(right({ _tag: 'IPv6', address: '2001:db8::1' }))
  })
})

const Rate = avp({ name: 'Rate', code: 3003, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
const Low = avp({ name: 'Low', code: 3004, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
const High = avp({ name: 'High', code: 3005, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
const range = grouped([required(Low), required(High), many(Rate, 2)], {
  constraints: [consistent([Low, High], ({ low = 0, high = 0 }) => low <= high, 'Low at most High')],
})
const Range = avp({ name: 'Range', code: 3006, vendorId: 99999, mandatory: true, format: range })
const Probe = command('Probe-Request', { tag: 'Probe', code: 9009, applicationId: 1, request: true, proxiable: true }, [
  required(OriginHost),
  some(Range),
  optional(FailedAvp),
])

describe('a group', () => {
  const probe = { _tag: 'Probe', header: { hopByHopId: 1, endToEndId: 2 }, originHost: 'a' }

  test('is an object, and a list of groups an array', () => {
    const form = jsonForm(Probe)
    const made = Probe.make({
      header: { hopByHopId: 1, endToEndId: 2 },
      originHost: 'a',
      range: [{ low: 1, high: 2, rate: [3] }],
      failedAvp: { avps: [], undecoded: Uint8Array.of(7) },
    })
    expect(form.toJson(made)).toMatchObject({
      range: [{ low: 1, high: 2, rate: [3], avps: [] }],
      failedAvp: { avps: [], undecoded: '07' },
      avps: [],
    })
    const json = { ...probe, range: [{ low: 1, high: 2, rate: [3] }], failedAvp: { undecoded: '07' } }
    expect(form.fromJson(json)).toEqual(right(made))
  })

  test('is refused at each place that is wrong', () => {
    const json = {
      ...probe,
      range: [
        { low: 1, high: 2, rate: [1, '2', null] },
        { low: 2, high: 1 },
        { low: -1 },
        [],
        { low: 1, high: 1, rate: [1, 1, 1] },
      ],
      failedAvp: { undecoded: 'x', avps: {} },
      avps: [{ code: 1, data: '' }],
    }
    const unsigned32 = 'an integer of 0 to 4294967295'
    expect(said(faultsOf(jsonForm(Probe), json))).toEqual([
      ['range.0.rate.1', unsigned32],
      ['range.0.rate.2', unsigned32],
      ['range.1', 'Low at most High'],
      ['range.2.low', unsigned32],
      ['range.2.high', unsigned32],
      ['range.3', 'an object with low, high, rate, avps'],
      ['range.4.rate', 'at most 2'],
      ['failedAvp.avps', 'an array'],
      ['failedAvp.undecoded', 'hexadecimal digits, two for each octet'],
      ['avps.0.code', 'no AVP without a field'],
    ])
    const faults = (changes: object) => said(faultsOf(jsonForm(Probe), { ...probe, ...changes }))
    expect(faults({})).toEqual([['range', 'at least 1']])
    expect(faults({ range: [] })).toEqual([['range', 'at least 1']])
    expect(faults({ range: {}, avps: 7 })).toEqual([
      ['range', 'an array'],
      ['avps', 'an array'],
    ])
    const inGroup = (changes: object) => said(faultsOf(jsonForm(range), { low: 1, high: 1, ...changes }))
    expect(jsonForm(range).fromJson({ low: 1, high: 1, rate: [1, 2] })._tag).toBe('Right')
    expect(inGroup({ rate: 7, avps: [{ code: 3004, vendorId: 99999, data: '' }] })).toEqual([
      ['rate', 'an array'],
      ['avps.0.code', 'no AVP that belongs to low'],
    ])
    expect(said(faultsOf(jsonForm(Probe), 7))).toEqual([
      ['', 'an object with _tag, header, originHost, range, failedAvp, avps'],
    ])
  })

  test('is refused where its constraints do not hold', () => {
    const form = jsonForm(VendorSpecificApplicationId)
    const expected = 'exactly one of authApplicationId, acctApplicationId'
    expect(faultsOf(form, { vendorId: 1 })).toMatchObject([{ path: [], expected }])
    expect(faultsOf(form, { vendorId: 1, authApplicationId: 1, acctApplicationId: 2 })).toMatchObject([{ expected }])
    expect(paths(faultsOf(form, { vendorId: -1 }))).toEqual(['vendorId', ''])
    expect(paths(faultsOf(form, { vendorId: 1, authApplicationId: -1 }))).toEqual(['authApplicationId'])
  })
})

describe('a derived codec', () => {
  test('has the JSON of what it was made from', () => {
    const Seconds = pipe(
      Format.time,
      imap(
        (seconds) => new Date(seconds * 1000).getUTCFullYear(),
        (year) => Date.UTC(year, 0) / 1000,
      ),
    )
    expect(jsonForm(Seconds).toJson(2000)).toBe('2000-01-01T00:00:00Z')
    expect(jsonForm(Seconds).fromJson('2000-06-01T00:00:00Z')).toEqual(right(2000))
    const Percentage = pipe(
      Format.unsigned32,
      refine((n) => n <= 100, 'at most 100'),
    )
    expect(faultsOf(jsonForm(Percentage), 101)).toEqual([fault([], 'at most 100', 101)])
    expect(jsonForm(Percentage).fromJson(jsonForm(Percentage).toJson(101))._tag).toBe('Left')
  })

  test('of a group is an object, of a command a message', () => {
    const Pair = pipe(
      range,
      imap(
        ({ low, high }) => [low, high] as const,
        ([low, high]) => ({ low, high, rate: [], avps: [] }),
      ),
    )
    expect(jsonForm(Pair).toJson([1, 2])).toEqual({ low: 1, high: 2, rate: [], avps: [] })
    expect(jsonForm(Pair).fromJson({ low: 1, high: 2 })).toEqual(right([1, 2]))
    const PairAvp = avp({ name: 'Pair', code: 3007, vendorId: 99999, mandatory: true, format: Pair })
    expect(jsonForm(grouped([required(PairAvp), any])).fromJson({ pair: { low: 1, high: 2 } })).toEqual(
      right({ pair: [1, 2], avps: [] }),
    )
    const Host = pipe(
      DisconnectPeerRequest,
      emap(
        ({ originHost }) => right(originHost),
        (originHost) => (originHost === '' ? left('a host') : right({ ...request, originHost })),
      ),
    )
    expect(jsonForm(Host).fromJson(requestJson)).toEqual(right('a.example.net'))
    expect(jsonForm(Host).toJson('a.example.net')).toEqual(requestJson)
    expect(jsonForm(Host).fromJson(jsonForm(Host).toJson(''))._tag).toBe('Left')
  })
})

interface Tree {
  readonly leaf: number
  readonly branch: ReadonlyArray<Tree>
  readonly avps: ReadonlyArray<Avp>
}

describe('a group that holds itself', () => {
  const Leaf = avp({ name: 'Leaf', code: 3010, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
  const later = lazy('Tree', (): Codec<Tree> => tree)
  const Branch = avp({ name: 'Branch', code: 3011, vendorId: 99999, mandatory: true, format: later })
  const tree: Codec<Tree> = grouped([required(Leaf), many(Branch)])

  const deep = (depth: number): Tree => ({ leaf: depth, branch: depth === 1 ? [] : [deep(depth - 1)], avps: [] })

  test('is an object in an object, as deep as decoders go', () => {
    const { toJson, fromJson } = jsonForm(tree)
    expect(toJson(deep(2))).toEqual({ leaf: 2, branch: [{ leaf: 1, branch: [], avps: [] }], avps: [] })
    expect(fromJson(toJson(deep(32)))).toEqual(right(deep(32)))
    expect(tree.decode(rightOf(tree.encode(deep(32))))).toEqual(right(deep(32)))
    expect(isValueOf(tree)(deep(32))).toBe(true)
    const [tooDeep, ...more] = faultsOf(jsonForm(tree), toJson(deep(33)))
    expect(tooDeep?.path).toHaveLength(64)
    expect(tooDeep?.expected).toBe('fewer groups in each other')
    expect(more).toEqual([])
    expect(tree.decode(rightOf(tree.encode(deep(33))))._tag).toBe('Left')
  })

  test('and that is as deep as the stack is refused', () => {
    let json: Json = { leaf: 1 }
    for (let i = 0; i < 100_000; i++) json = { leaf: 1, branch: [json] }
    expect(jsonForm(tree).fromJson(json)._tag).toBe('Left')
    const cyclic = { leaf: 1, branch: [] as Array<unknown>, avps: [] }
    cyclic.branch.push(cyclic)
    expect(isValueOf(tree)(cyclic)).toBe(false)
    expect(jsonForm(tree).fromJson(cyclic)._tag).toBe('Left')
  })
})

describe('a union of groups', () => {
  const Shape = avp({
    name: 'Shape',
    code: 3020,
    vendorId: 99999,
    mandatory: true,
    format: Format.openEnumerated({ DOT: 0, DISC: 1 }),
  })
  const Radius = avp({ name: 'Radius', code: 3021, vendorId: 99999, mandatory: true, format: Format.unsigned64 })
  const variants = { DOT: grouped([required(Shape)]), DISC: grouped([required(Shape), required(Radius)]) }
  const Figure = tagged(Shape, variants)
  const Any = tagged(Shape, variants, grouped([required(Shape), any]))

  test('is an object of the group that its tag says', () => {
    const { toJson, fromJson } = jsonForm(Figure)
    const disc = Figure.make({ shape: 'DISC', radius: 3n })
    expect(toJson(disc)).toEqual({ shape: 'DISC', radius: '3', avps: [] })
    expect(fromJson(toJson(disc))).toEqual(right(disc))
    expect(isValueOf(Figure)(disc)).toBe(true)
    expect(isValueOf(Figure)({ ...disc, avps: undefined })).toBe(false)
    expect(isValueOf(Figure)({ shape: 'SQUARE' })).toBe(false)
    expect(fromJson(toJson({ shape: 'SQUARE' } as never))._tag).toBe('Left')
  })

  test('is refused inside of that group, or where there is none', () => {
    const form = jsonForm(Figure)
    expect(paths(faultsOf(form, { shape: 'DISC' }))).toEqual(['radius'])
    expect(paths(faultsOf(form, { shape: 'DOT', radius: '3' }))).toEqual(['radius'])
    const expected = 'an object whose tag is one of DOT, DISC'
    for (const json of [{ shape: 'SQUARE' }, {}, 'DOT', null]) {
      expect(faultsOf(form, json)).toEqual([fault([], expected, json)])
    }
  })

  test('is read by the group for the rest, which is none of the others in disguise', () => {
    const form = jsonForm(Any)
    expect(form.fromJson({ shape: 7 })).toEqual(right({ shape: 7, avps: [] }))
    expect(paths(faultsOf(form, { shape: 1, avps: [] }))).toEqual([''])
  })
})

describe('packed fields', () => {
  const Label = layout({
    spare: reserved(1),
    set: flag,
    level: bits(4),
    state: bits(2, { DRAFT: 0, FINAL: 1 }),
    mark: Format.octetString,
    until: Format.time,
  })
  const value = { set: true, level: 5, state: 'FINAL', mark: Uint8Array.of(1), until: 0 } as const
  const json = { set: true, level: 5, state: 'FINAL', mark: '01', until: '1970-01-01T00:00:00Z' }

  test('are an object without what is reserved', () => {
    const form = jsonForm(Label)
    expect(form.toJson(value)).toEqual(json)
    expect(form.fromJson(json)).toEqual(right(value))
    expect(form.fromJson({ ...json, state: 1 })).toEqual(right(value))
    expect(isValueOf(Label)(value)).toBe(true)
    expect(isValueOf(Label)({ ...value, level: 16 })).toBe(false)
    expect(form.fromJson(form.toJson({ ...value, level: 16 }))._tag).toBe('Left')
    expect(form.fromJson(form.toJson(null as never))._tag).toBe('Left')
  })

  test('are refused at each place that is wrong', () => {
    const wrong = { set: 1, level: 16, state: 2, mark: null, until: 0, spare: 0 }
    expect(
      faultsOf(jsonForm(Label), wrong).map(({ path, expected }) => [path.join('.'), expected.split(',')[0]]),
    ).toEqual([
      ['spare', 'no key but set'],
      ['set', 'true or false'],
      ['level', 'an integer of 0 to 15'],
      ['state', 'one of DRAFT (0)'],
      ['mark', 'hexadecimal digits'],
      ['until', 'a time as YYYY-MM-DDTHH:MM:SSZ'],
    ])
    expect(paths(faultsOf(jsonForm(Label), 'DRAFT'))).toEqual([''])
  })

  test('of a value that is no JSON are numbers', () => {
    const even = {
      ...bits(8),
      read: (number: number) => ({ half: number / 2 }),
      write: (value: unknown) => (isHalf(value) ? 2 * value.half : undefined),
    } as Bits<{ readonly half: number }>
    const form = jsonForm(layout({ even }))
    expect(form.toJson({ even: { half: 3 } })).toEqual({ even: 6 })
    expect(form.fromJson({ even: 6 })).toEqual(right({ even: { half: 3 } }))
    expect(paths(faultsOf(form, { even: 256 }))).toEqual(['even'])
  })
})

const isHalf = (value: unknown): value is { readonly half: number } =>
  typeof value === 'object' && value !== null && 'half' in value

describe("a user's own codec", () => {
  const octets = (format: Codec<unknown>['format']): Codec<ReadonlyArray<number>> =>
    codec(
      {
        name: 'Octets',
        format,
        minimum: 0,
        maximum: 8,
        decodeAt: (source, from, to) => [...copyOf(source.bytes, from, to)],
        encodeTo: (sink, value: ReadonlyArray<number>) => {
          writeOctets(sink, Uint8Array.from(value))
          return true
        },
      },
      scalar,
      {},
    )

  test('has the JSON of its data format, and hex where its octets have none there', () => {
    expect(jsonForm(octets('OctetString')).toJson([1, 2])).toBe('0102')
    expect(jsonForm(octets('OctetString')).fromJson('0102')).toEqual(right([1, 2]))
    expect(jsonForm(octets('Grouped')).toJson([1, 2])).toBe('0102')
    expect(jsonForm(octets('UTF8String')).toJson([97])).toBe('a')
    expect(jsonForm(octets('UTF8String')).toJson([255])).toEqual({ data: 'ff' })
    expect(jsonForm(octets('UTF8String')).fromJson({ data: 'ff' })).toEqual(right([255]))
    expect(faultsOf(jsonForm(octets('OctetString')), '00'.repeat(9))[0]?.expected).toContain('0 to 8 octets')
  })
})

// -------------------------------------------------------------------------------------
// junk
// -------------------------------------------------------------------------------------

const everything: ReadonlyArray<Codec<unknown>> = [
  ...formats,
  ...(definitions as unknown as ReadonlyArray<Codec<unknown>>),
  ...(commands as unknown as ReadonlyArray<Codec<unknown>>),
  Avp as Codec<unknown>,
  Message as Codec<unknown>,
  DisconnectPeer as Codec<unknown>,
  Probe as Codec<unknown>,
]

const junk = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
})

/** A value with one part of it replaced. */
const withPart = (whole: object, key: string, part: unknown): unknown => {
  if (!Array.isArray(whole)) return { ...whole, [key]: part }
  return (whole as ReadonlyArray<unknown>).map((item, index) => (String(index) === key ? part : item))
}

/** Good JSON with junk in one place. */
const damaged = (json: unknown): fc.Arbitrary<unknown> => {
  if (typeof json !== 'object' || json === null || Object.keys(json).length === 0) return junk
  const inside = fc
    .constantFrom(...Object.keys(json))
    .chain((key) =>
      damaged((json as { readonly [key: string]: unknown })[key]).map((part) => withPart(json, key, part)),
    )
  return fc.oneof({ weight: 1, arbitrary: junk }, { weight: 6, arbitrary: inside })
}

/** What is accepted encodes and has its type; what is not has faults. */
const isSound = (codec: Codec<unknown>, json: unknown): void => {
  const read = jsonForm(codec).fromJson(json)
  if (read._tag === 'Right') {
    expect(codec.encode(read.right)._tag).toBe('Right')
    expect(isValueOf(codec)(read.right)).toBe(true)
  } else {
    expect(read.left.length).toBeGreaterThan(0)
    for (const { expected } of read.left) expect(expected).not.toBe('')
  }
}

describe('junk', () => {
  test.each(named(everything))('is refused by %s, or encodes', (_, codec) => {
    fc.assert(
      fc.property(junk, (json) => isSound(codec, json)),
      { numRuns: 100 },
    )
  })

  test.each(named(commands))('inside of %s is refused, or encodes', (_, command) => {
    const codec = command as Codec<unknown>
    fc.assert(
      fc.property(
        messageOf(command).chain((value) => damaged(jsonForm(codec).toJson(value))),
        (json) => isSound(codec, json),
      ),
      { numRuns: 200 },
    )
  })

  test.each(named(everything))('is no value of %s, or encodes and comes back', (_, codec) => {
    fc.assert(
      fc.property(junk, (value) => {
        if (!isValueOf(codec)(value)) return
        expect(codec.encode(value)._tag).toBe('Right')
        expect(jsonForm(codec).fromJson(jsonForm(codec).toJson(value))._tag).toBe('Right')
      }),
      { numRuns: 100 },
    )
  })

  test.each(named(commands))('inside of a message is no value of %s, or encodes', (_, command) => {
    const codec = command as Codec<unknown>
    const { toJson, fromJson } = jsonForm(codec)
    fc.assert(
      fc.property(messageOf(command).chain(damaged), (value) => {
        expect(!isValueOf(codec)(value) || fromJson(toJson(value))._tag === 'Right').toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('that is as deep as the stack is refused', () => {
    let deep: unknown = []
    for (let i = 0; i < 100_000; i++) deep = { avps: [deep], failedAvp: deep }
    for (const codec of everything) expect(jsonForm(codec).fromJson(deep)._tag).toBe('Left')
  })

  test('in a prototype does not count', () => {
    const inherited = Object.create(requestJson) as unknown
    expect(jsonForm(DisconnectPeerRequest).fromJson(inherited)._tag).toBe('Left')
    const polluted = JSON.parse('{"__proto__":{"low":1,"high":2},"constructor":1}') as unknown
    expect(paths(faultsOf(jsonForm(range), polluted))).toEqual(['__proto__', 'constructor', 'low', 'high'])
  })
})

const avpFlags = { mandatory: false, protected: false }
const avpJson = (padding: unknown) => ({ code: 1, flags: avpFlags, data: '', padding })

describe('a value that cannot be encoded', () => {
  test.each([
    [
      { ...request, originHost: 'a b' },
      {
        originHost: {
          'not encodable':
            'DiameterIdentity: invalid value: expected a name in ASCII without spaces, not empty, found "a b"',
        },
      },
    ],
    [
      { ...request, header: { ...request.header, hopByHopId: NaN } },
      { header: { ...header, flags, hopByHopId: { 'not encodable': 'not a number' } } },
    ],
    [
      { ...request, header: { ...request.header, proxiable: undefined } },
      { header: { ...header, flags: { ...flags, proxiable: { 'not encodable': 'neither true nor false' } } } },
    ],
    [{ ...request, header: undefined }, { header: { 'not encodable': 'no header' } }],
    [{ ...request, avps: undefined }, { avps: { 'not encodable': 'no array of AVPs' } }],
    [
      { ...request, avps: [{ ...Avp.make({ code: 1, data: new Uint8Array(0) }), padding: -1 }] },
      { avps: [avpJson('-1')] },
    ],
    [
      { ...request, avps: [{ ...Avp.make({ code: 1, data: new Uint8Array(0) }), padding: 0.5 }] },
      { avps: [avpJson({ 'not encodable': 'no padding' })] },
    ],
    [
      { ...request, avps: [{ ...Avp.make({ code: 1, data: new Uint8Array(0) }), data: 'ab' }] },
      { avps: [{ code: 1, flags: avpFlags, data: { 'not encodable': 'no octets' } }] },
    ],
    [{ ...request, avps: ['ab'] }, { avps: [{ 'not encodable': 'not an AVP' }] }],
  ])('has JSON that is refused, and says why: %#', (value, changes) => {
    const { toJson, fromJson } = jsonForm(DisconnectPeerRequest)
    const json = toJson(value as unknown as DisconnectPeerRequest)
    expect(json).toEqual({ ...requestJson, ...changes })
    expect(fromJson(reparsed(json))._tag).toBe('Left')
  })

  test('may have no JSON at all, or lack a key', () => {
    const { toJson, fromJson } = jsonForm(DisconnectPeerRequest)
    const none = toJson(7 as unknown as DisconnectPeerRequest)
    expect(none).toEqual({ 'not encodable': 'no message' })
    expect(paths(leftOf(fromJson(none)))[0]).toBe('not encodable')
    const { disconnectCause: _, ...json } = requestJson
    const lacking = toJson({ ...request, disconnectCause: undefined } as unknown as DisconnectPeerRequest)
    expect(lacking).toEqual(json)
    expect(paths(leftOf(fromJson(lacking)))).toEqual(['disconnectCause'])
    expect(jsonForm(range).toJson(7 as never)).toEqual({ 'not encodable': 'no group' })
    expect(jsonForm(range).toJson({ low: 1, high: 2, rate: 7, avps: [] } as never)).toMatchObject({
      rate: { 'not encodable': 'no array' },
    })
    expect(jsonForm(layout({ level: bits(8) })).toJson(7 as never)).toEqual({ 'not encodable': 'no record' })
  })

  test.each([
    [{ ...request, _tag: 'DisconnectPeerAnswer' }],
    [{ ...request, _tag: undefined }],
    [{ ...request, avps: undefined }],
    [{ ...request, header: { ...request.header, proxiable: 1 } }],
    [{ ...request, avps: [{ ...Avp.make({ code: 1, data: new Uint8Array(0) }), mandatory: 0 }] }],
    [{ ...request, header: undefined }],
    [{ ...request, originHost: undefined }],
    [7],
    [[request]],
  ])('is no value of the type, though its octets might do: %#', (value) => {
    expect(isValueOf(DisconnectPeerRequest)(value)).toBe(false)
    expect(isValueOf(DisconnectPeerRequest)(request)).toBe(true)
  })

  test('is none of a derived type that only looks like it', () => {
    const Milliseconds = pipe(
      Format.unsigned32,
      imap(
        (seconds) => seconds * 1000,
        (milliseconds) => milliseconds / 1000,
      ),
    )
    expect(isValueOf(Milliseconds)(2000)).toBe(true)
    expect(isValueOf(Milliseconds)('2000')).toBe(false)
    const Throws = pipe(
      Format.utf8String,
      imap(
        (text) => ({ text }),
        ({ text }) => text,
      ),
    )
    expect(isValueOf(Throws)(null)).toBe(false)
  })
})
