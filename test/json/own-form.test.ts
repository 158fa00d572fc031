// Formats of one's own in JSON: what a person wrote, at every boundary, and nothing lost of octets that are none of it.
import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import { left, right } from 'fp-ts/lib/Either.js'
import {
  any,
  avp,
  bits,
  command,
  Dictionary,
  emap,
  flag,
  flags,
  Format,
  fromJson,
  grouped,
  imap,
  jsonForm,
  layout,
  many,
  Message,
  openBits,
  optional,
  refine,
  reserved,
  rfc6733,
  tagged,
  toJson,
  type Avp,
  type Codec,
  type Json,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { newSink } from '../../src/octets/sink.ts'
import { source } from '../../src/octets/source.ts'
import { isValueOf } from '../../src/json/typed-form.ts'
import { jsonText } from '../../src/json/wire-text.ts'
import { hex, leftOf, rightOf } from '../arbitrary/octets.ts'

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

interface Plmn {
  readonly mcc: string
  readonly mnc: string
}

const digits = layout({ mcc2: bits(4), mcc1: bits(4), mnc3: bits(4), mcc3: bits(4), mnc2: bits(4), mnc1: bits(4) })

const Plmn = pipe(
  digits,
  emap(
    ({ mcc1, mcc2, mcc3, mnc1, mnc2, mnc3 }) => {
      const mnc = mnc3 === 15 ? [mnc1, mnc2] : [mnc1, mnc2, mnc3]
      return [mcc1, mcc2, mcc3, ...mnc].every((digit) => digit < 10)
        ? right({ mcc: `${mcc1}${mcc2}${mcc3}`, mnc: mnc.join('') })
        : left('decimal digits')
    },
    ({ mcc, mnc }: Plmn) => {
      if (!/^\d{3}-\d{2,3}$/.test(`${mcc}-${mnc}`)) return left('3 digits of MCC and 2 or 3 of MNC')
      const [mcc1 = 0, mcc2 = 0, mcc3 = 0] = Array.from(mcc, Number)
      const [mnc1 = 0, mnc2 = 0, mnc3 = 15] = Array.from(mnc, Number)
      return right({ mcc1, mcc2, mcc3, mnc1, mnc2, mnc3 })
    },
    { json: 'value' },
  ),
)

/** Digits in half octets; what is none stays octets. */
const Tbcd = pipe(
  Format.octetString,
  emap<Uint8Array, string | Uint8Array>(
    (octets) => {
      const text = Buffer.from(octets)
        .toString('hex')
        .replaceAll(/(.)(.)/g, '$2$1')
      return right(/^\d+f?$/.test(text) ? text.replace('f', '') : octets)
    },
    (value) => {
      if (value instanceof Uint8Array) return right(value)
      if (typeof value !== 'string' || !/^\d+$/.test(value)) return left('digits')
      const even = value.length % 2 === 0 ? value : `${value}f`
      return right(hex(even.replaceAll(/(.)(.)/g, '$2$1')))
    },
    { json: 'value' },
  ),
)

/** Seconds as a date, which JSON has no form for. */
const Instant = pipe(
  Format.time,
  emap<number, Date>(
    (seconds) => right(new Date(1000 * seconds)),
    (date) => right(date.getTime() / 1000),
    {
      json: {
        to: (date) => date.toISOString(),
        from: (json) =>
          typeof json === 'string' && !Number.isNaN(Date.parse(json)) ? right(new Date(json)) : left('a date'),
      },
    },
  ),
)

const Big = pipe(
  Format.unsigned64,
  imap(
    (number) => ({ number }),
    ({ number }) => number,
    { json: 'value' },
  ),
)

const Area = tagged('type', bits(8, { CELL: 0, LINE: 1, HOME: 2 }), {
  CELL: layout({ plmn: Plmn, cell: bits(16) }),
  LINE: layout({ port: bits(16), open: flag, spare: reserved(7) }),
  HOME: Plmn,
})

const UlrFlags = flags({ singleRegistrationIndication: 0, s6aS6dIndicator: 1, skipSubscriberData: 2, last: 31 })

const Level = layout({ spare: reserved(3), level: bits(4), vulnerable: flag, access: openBits(8, { EUTRAN: 6 }) })

const vendor = { vendorId: 99999, mandatory: true }
const own = {
  plmn: avp({ name: 'Plmn', code: 1, ...vendor, format: Plmn }),
  digits: avp({ name: 'Digits', code: 2, ...vendor, format: Tbcd }),
  instant: avp({ name: 'Instant', code: 3, ...vendor, format: Instant }),
  area: avp({ name: 'Area', code: 4, ...vendor, format: Area }),
  ulrFlags: avp({ name: 'Ulr-Flags', code: 5, ...vendor, format: UlrFlags }),
  level: avp({
    name: 'Level',
    code: 6,
    ...vendor,
    format: pipe(
      Level,
      refine(({ level }) => level < 15, 'below 15'),
    ),
  }),
  big: avp({ name: 'Big', code: 7, ...vendor, format: Big }),
} as const
const Box = avp({ name: 'Box', code: 8, ...vendor, format: grouped([many(own.plmn), optional(own.ulrFlags), any]) })
const OwnRequest = command('Own-Request', { code: 9009, applicationId: 1, request: true }, [
  optional(own.ulrFlags),
  many(own.digits),
  many(Box),
  any,
])
const dictionary = rightOf(Dictionary.extend(rfc6733, OwnRequest, ...Object.values(own)))

// -------------------------------------------------------------------------------------
// the typed form
// -------------------------------------------------------------------------------------

const values: ReadonlyArray<readonly [string, Codec<unknown>, unknown, Json]> = [
  ['a network', Plmn, { mcc: '262', mnc: '01' }, { mcc: '262', mnc: '01' }],
  ['digits', Tbcd, '262019876543210', '262019876543210'],
  ['octets that are no digits', Tbcd, hex('abcd'), { data: 'abcd' }],
  ['a date', Instant, new Date(0), '1970-01-01T00:00:00.000Z'],
  ['a value that is no JSON', Big, { number: 7n }, { data: '0000000000000007' }],
  [
    'a cell',
    Area,
    { type: 'CELL', plmn: { mcc: '262', mnc: '01' }, cell: 7 },
    { type: 'CELL', plmn: { mcc: '262', mnc: '01' }, cell: 7 },
  ],
  ['a line', Area, { type: 'LINE', port: 1, open: true }, { type: 'LINE', port: 1, open: true }],
  ['a home', Area, { type: 'HOME', mcc: '262', mnc: '01' }, { type: 'HOME', mcc: '262', mnc: '01' }],
  [
    'flags',
    UlrFlags,
    UlrFlags.make({ singleRegistrationIndication: true, last: true }),
    { singleRegistrationIndication: true, last: true },
  ],
  ['flags without a name', UlrFlags, { ...UlrFlags.make({}), otherBits: 0x40000000 }, { otherBits: 0x40000000 }],
  ['no flags', UlrFlags, UlrFlags.make({}), {}],
] as ReadonlyArray<unknown> as ReadonlyArray<readonly [string, Codec<unknown>, unknown, Json]>

describe('the typed form', () => {
  test.each(values)('of %s is what a person wrote, and is read again', (_, codec, value, json) => {
    const form = jsonForm(codec)
    expect(form.toJson(value)).toStrictEqual(json)
    expect(form.fromJson(JSON.parse(JSON.stringify(json)))).toEqual(right(value))
    expect(isValueOf(codec)(value)).toBe(true)
  })

  test.each([
    ['a letter in digits', Plmn, { mcc: '26x', mnc: '01' }, '3 digits of MCC and 2 or 3 of MNC'],
    ['a key too many', Plmn, { mcc: '262', mnc: '01', lac: 1 }, 'a value as it is read again, with no other key'],
    ['no record', Plmn, null, 'a value of the type'],
    ['hexadecimal digits', Tbcd, 'ab', 'digits'],
    ['a date that is none', Instant, 'soon', 'a date'],
    ['a flag as a number', UlrFlags, { s6aS6dIndicator: 1 }, 'true or false'],
    [
      'a flag that is none',
      UlrFlags,
      { s6a: true },
      'no key but singleRegistrationIndication, s6aS6dIndicator, skipSubscriberData, last, otherBits',
    ],
    ['a bit that has a name', UlrFlags, { otherBits: 1 }, 'bits without a name'],
    ['a tag that is none', Area, { type: 'SEA' }, 'an object whose type is one of CELL, LINE, HOME'],
    ['a part that is wrong', Area, { type: 'LINE', port: -1, open: true }, 'an integer of 0 to 65535'],
  ] as ReadonlyArray<readonly [string, Codec<unknown>, unknown, string]>)('refuses %s', (_, codec, json, expected) => {
    const [fault] = leftOf(jsonForm(codec).fromJson(json))
    expect(fault?.expected).toBe(expected)
  })

  test('of what is no value is refused', () => {
    for (const [, codec] of values) {
      const form = jsonForm(codec)
      for (const wrong of [undefined, null, 7n, { type: 7 }, Symbol('no')]) {
        expect(form.fromJson(form.toJson(wrong))._tag).toBe('Left')
      }
    }
  })
})

// -------------------------------------------------------------------------------------
// the wire form
// -------------------------------------------------------------------------------------

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

const messageWith = (...avps: ReadonlyArray<Avp>): Message =>
  Message.make({ header: { request: true, commandCode: 9009, applicationId: 1, hopByHopId: 1, endToEndId: 2 }, avps })

const jsonOf = (...avps: ReadonlyArray<Avp>) => toJson(dictionary)(messageWith(...avps)).avps

const text = jsonText(dictionary)

const textOf = (message: Message): string => {
  const sink = newSink(16)
  const octets = rightOf(Message.encode(message))
  expect(text(sink, source(octets), 0, octets.length)).toBe(true)
  return Buffer.from(sink.bytes.subarray(0, sink.at)).toString()
}

describe('the wire form', () => {
  test('has the value, and its octets beside it', () => {
    expect(jsonOf(wire(1, hex('62f210')), wire(5, hex('80000001')))).toEqual([
      {
        name: 'Plmn',
        code: 1,
        vendorId: 99999,
        flags: { mandatory: true, protected: false },
        format: 'OctetString',
        value: { mcc: '262', mnc: '01' },
        data: '62f210',
      },
      {
        name: 'Ulr-Flags',
        code: 5,
        vendorId: 99999,
        flags: { mandatory: true, protected: false },
        format: 'Unsigned32',
        value: { singleRegistrationIndication: true, last: true },
        data: '80000001',
      },
    ])
  })

  test.each([
    ['octets that do not fit', wire(1, hex('62f2'))],
    ['octets that mean nothing', wire(1, hex('6ff21a'))],
    ['octets as a value', wire(2, hex('abcd'))],
    ['reserved bits that are set', wire(6, hex('e206'))],
    ['a value that is no JSON', wire(7, hex('0000000000000007'))],
  ])('has octets alone for %s', (_, one) => {
    const [json] = jsonOf(one)
    expect(json).toMatchObject({ data: Buffer.from(one.data).toString('hex') })
    expect(json).not.toHaveProperty('value')
  })

  const octets = fc.oneof(
    fc.uint8Array({ maxLength: 9 }),
    fc.uint8Array({ minLength: 4, maxLength: 4 }),
    fc.constantFrom('62f210', '00 62f210 0007', '01 0001 80', '02 62f210', '2143f5', '0206').map(hex),
  )
  const anyOwn = fc.tuple(fc.integer({ min: 1, max: 7 }), octets).map(([code, data]) => wire(code, data))

  test('loses nothing, and the fast writer says the same', () => {
    fc.assert(
      fc.property(fc.array(anyOwn, { maxLength: 5 }), (avps) => {
        const message = messageWith(...avps)
        const json = toJson(dictionary)(message)
        expect(textOf(message)).toBe(JSON.stringify(json))
        expect(fromJson(dictionary)(JSON.parse(JSON.stringify(json)))).toEqual(right(message))
      }),
      { numRuns: 500 },
    )
  })

  const read = (one: object) =>
    fromJson(dictionary)({ name: 'Own-Request', header: { hopByHopId: 1, endToEndId: 2 }, avps: [one] })

  test('is read without octets, or as octets alone', () => {
    for (const one of [
      { name: 'Plmn', value: { mcc: '262', mnc: '01' } },
      { name: 'Plmn', data: '62f210' },
      { name: 'Plmn', value: { mnc: '01', mcc: '262' }, data: '62F210', format: 'OctetString' },
    ]) {
      expect(rightOf(read(one)).avps).toEqual([wire(1, hex('62f210'))])
    }
  })

  test('is refused where value and octets say different things, and inside of a value', () => {
    const changed = leftOf(read({ name: 'Plmn', value: { mcc: '262', mnc: '02' }, data: '62f210' }))
    expect(changed).toMatchObject({
      path: ['avps', 0, 'data'],
      expected: 'the octets of the value, or no data beside it',
    })
    const inside = leftOf(read({ name: 'Area', value: { type: 'LINE', port: 70000, open: true } }))
    expect(inside.path).toEqual(['avps', 0, 'value', 'port'])
  })
})

test('a record of a command has them, and its make fills in what is left out of flags', () => {
  const header = { hopByHopId: 1, endToEndId: 2 }
  const record = OwnRequest.make({
    header,
    ulrFlags: { skipSubscriberData: true },
    digits: ['262019876543210'],
    box: [{ plmn: [{ mcc: '262', mnc: '010' }], ulrFlags: {} }],
  })
  expect(record.ulrFlags).toEqual(UlrFlags.make({ skipSubscriberData: true }))
  const { toJson: to, fromJson: from } = jsonForm(OwnRequest)
  expect(to(record)).toMatchObject({
    ulrFlags: { skipSubscriberData: true },
    digits: ['262019876543210'],
    box: [{ plmn: [{ mcc: '262', mnc: '010' }], ulrFlags: {} }],
  })
  expect(from(to(record))).toEqual(right(record))
  expect(OwnRequest.decode(rightOf(OwnRequest.encode(record)))).toEqual(right(record))
})
