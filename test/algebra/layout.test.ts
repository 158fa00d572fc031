import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import {
  bits,
  emap,
  flag,
  Format,
  layout,
  octets,
  openBits,
  reserved,
  toHex,
  type BitCount,
  type Codec,
  type Pieces,
} from 'diameter-codec'
import { left, right } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { formatIpv6 } from '../../src/formats/internet-address.ts'
import { source } from '../../src/octets/source.ts'
import { leftOf } from '../arbitrary/octets.ts'
import {
  decoded,
  encoded,
  hex,
  keepsOctets,
  keepsValues,
  refuses,
  refusesSize,
  refusesValue,
  strangers,
  vectors,
} from './laws.ts'
import { ipv6Prefix, plmn, tbcd, userLocationInfo } from './three-gpp.ts'

// -------------------------------------------------------------------------------------
// any layout against a string of bits
// -------------------------------------------------------------------------------------

interface Part {
  readonly piece: Pieces[string]
  /** The bits that are written, and the value of the field; `undefined` where there is none. */
  readonly bits: string
  readonly value: unknown
  readonly isAligned: boolean
}

const binary = (value: number | bigint, size: number): string => value.toString(2).padStart(size, '0')

const octetBits = (bytes: Uint8Array): string => [...bytes].map((octet) => binary(octet, 8)).join('')

const bitCount = fc.oneof(fc.integer({ min: 1, max: 53 }), fc.integer({ min: 1, max: 9 })) as fc.Arbitrary<BitCount>

const ofSize = (size: number): fc.Arbitrary<number> =>
  fc.oneof(fc.bigInt({ min: 0n, max: 2n ** BigInt(size) - 1n }).map(Number), fc.constantFrom(0, 2 ** size - 1))

const bitsPart: fc.Arbitrary<Part> = bitCount.chain((size) =>
  ofSize(size).map((value) => ({ piece: bits(size), bits: binary(value, size), value, isAligned: false })),
)
const flagPart: fc.Arbitrary<Part> = fc
  .boolean()
  .map((value) => ({ piece: flag, bits: value ? '1' : '0', value, isAligned: false }))
const reservedPart: fc.Arbitrary<Part> = bitCount.chain((size) =>
  ofSize(size).map((value) => ({
    piece: reserved(size, value),
    bits: binary(value, size),
    value: undefined,
    isAligned: false,
  })),
)
const octetsPart: fc.Arbitrary<Part> = fc
  .uint8Array({ maxLength: 5 })
  .map((value) => ({ piece: octets(value.length), bits: octetBits(value), value, isAligned: true }))
const numberPart: fc.Arbitrary<Part> = fc
  .bigInt({ min: 0n, max: 2n ** 64n - 1n })
  .map((value) => ({ piece: Format.unsigned64, bits: binary(value, 64), value, isAligned: true }))
const elasticPart: fc.Arbitrary<Part> = fc
  .uint8Array({ maxLength: 5 })
  .map((value) => ({ piece: Format.octetString, bits: octetBits(value), value, isAligned: true }))

const fixedParts = fc.array(fc.oneof(bitsPart, bitsPart, flagPart, reservedPart, octetsPart, numberPart), {
  maxLength: 8,
})
const parts = fc
  .tuple(fixedParts, fc.option(elasticPart, { nil: undefined }), fixedParts)
  .map(([before, elastic, after]) => before.concat(elastic ?? [], after))

const keyed = (all: ReadonlyArray<Part>) => all.map((part, index): [string, Part] => [`part${index}`, part])

const layoutOf = (all: ReadonlyArray<Part>): Codec<{ readonly [key: string]: unknown }> =>
  layout(Object.fromEntries(keyed(all).map(([key, { piece }]) => [key, piece])))

const recordOf = (all: ReadonlyArray<Part>): { readonly [key: string]: unknown } =>
  Object.fromEntries(keyed(all).flatMap(([key, { value }]) => (value === undefined ? [] : [[key, value]])))

const toOctet = (text: string): string => text.padEnd(Math.ceil(text.length / 8) * 8, '0')

const octetsOf = (all: ReadonlyArray<Part>): Uint8Array => {
  const text = toOctet(all.reduce((before, part) => (part.isAligned ? toOctet(before) : before) + part.bits, ''))
  return Uint8Array.from(text.match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2))
}

describe('any layout', () => {
  test('is the string of its bits, in both directions', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const codec = layoutOf(all)
        expect(decoded(codec, octetsOf(all))).toEqual(recordOf(all))
        expect(Object.keys(decoded(codec, octetsOf(all)))).toEqual(Object.keys(recordOf(all)))
        expect(toHex(encoded(codec, recordOf(all)))).toBe(toHex(octetsOf(all)))
        const within = Uint8Array.of(0xff, 0xff, 0xff, ...octetsOf(all), 0xff)
        expect(codec.decodeAt(source(within), 3, within.length - 1)).toEqual(recordOf(all))
      }),
      { numRuns: 2000 },
    )
  })

  test('has the size of its parts', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const { minimum, maximum } = layoutOf(all)
        const elastic = all.find(({ piece }) => piece === Format.octetString)
        const size = octetsOf(all).length
        expect(minimum).toBe(elastic === undefined ? size : size - elastic.bits.length / 8)
        expect(maximum).toBe(elastic === undefined ? size : Infinity)
      }),
    )
  })

  test('takes what strangers it takes for what they are, and throws at none', () => {
    const codec = layout({ a: bits(3), b: flag, c: octets(2), d: bits(8, { ONE: 1 }) })
    for (const stranger of strangers) {
      expect(codec.encode(stranger as never)._tag).toBe('Left')
      for (const key of ['a', 'b', 'c', 'd']) {
        const record = { a: 1, b: true, c: hex('0102'), d: 'ONE', [key]: stranger }
        const encoding = codec.encode(record as never)
        const path = encoding._tag === 'Left' ? encoding.left.path : 'none'
        expect(path).toEqual(key === 'b' && stranger === true ? 'none' : [key])
      }
    }
  })
})

// -------------------------------------------------------------------------------------
// pieces
// -------------------------------------------------------------------------------------

describe('bits', () => {
  const codec = layout({ low: bits(3), high: bits(5) })

  test('are numbers, the most significant bit first', () => {
    vectors(codec, [
      ['00', { low: 0, high: 0 }],
      ['ff', { low: 7, high: 31 }],
      ['21', { low: 1, high: 1 }],
    ])
    keepsOctets(codec, fc.uint8Array({ maxLength: 3 }))
  })

  test.each([-1, 8, 1.5, -0, Number.NaN, Infinity, '1', 1n, undefined])('refuse %s', (low) => {
    expect(leftOf(codec.encode({ low, high: 0 } as never))).toStrictEqual({
      _tag: 'EncodeError',
      reason: { _tag: 'InvalidValue', expected: 'an integer of 0 to 7', value: low },
      path: ['low'],
    })
  })

  test('with names are one of those', () => {
    const named = layout({ spare: reserved(4), state: bits(4, { OFF: 0, ON: 1 }) })
    vectors(named, [
      ['00', { state: 'OFF' }],
      ['01', { state: 'ON' }],
    ])
    expect(leftOf(named.decode(hex('02')))).toMatchObject({
      reason: { _tag: 'InvalidAvpValue', expected: 'one of OFF (0), ON (1)' },
      path: ['state'],
      offset: 0,
      extent: 1,
    })
    for (const state of ['on', 'toString', 1, 2]) {
      expect(leftOf(named.encode({ state } as never)).reason).toMatchObject({ expected: 'one of OFF (0), ON (1)' })
    }
  })

  test('with names of a set that grows stay numbers where there is none', () => {
    const open = layout({ state: openBits(8, { OFF: 0, ON: 1 }) })
    vectors(open, [
      ['01', { state: 'ON' }],
      ['09', { state: 9 }],
    ])
    for (const state of [1, 256, -1, 'on']) {
      expect(leftOf(open.encode({ state } as never)).reason).toMatchObject({
        expected: 'one of OFF (0), ON (1) or another integer of 0 to 255',
      })
    }
  })

  test('that are reserved are ignored when read and written as they should be', () => {
    const spare = layout({ zeros: reserved(4), a: bits(4), ones: reserved(8, 0xff), more: reserved(2, 0b1101) })
    expect(decoded(spare, hex('f1 00 00'))).toEqual({ a: 1 })
    expect(toHex(encoded(spare, { a: 1 }))).toBe('01ff40')
  })

  test('of a fault are the octets that hold them', () => {
    const wide = layout({ a: bits(4), b: bits(16, { ZERO: 0 }), c: bits(4) })
    expect(leftOf(wide.decode(hex('100010')))).toMatchObject({ path: ['b'], offset: 0, extent: 3 })
    const second = layout({ a: bits(12), b: bits(4, { ZERO: 0 }) })
    const within = source(hex('ffff0011ff'))
    expect(second.decodeAt(within, 2, 4)).toBeUndefined()
    expect(within.failure).toMatchObject({ names: ['b'], offset: 3, extent: 1 })
  })

  test('end within an octet, begin there, or both', () => {
    vectors(layout({ a: bits(12), b: bits(4) }), [['abcd', { a: 0xabc, b: 0xd }]])
    vectors(layout({ a: bits(4), b: bits(12) }), [['abcd', { a: 0xa, b: 0xbcd }]])
    vectors(layout({ a: bits(4), b: bits(16), c: bits(4) }), [['abcdef', { a: 0xa, b: 0xbcde, c: 0xf }]])
    vectors(layout({ a: bits(1), b: bits(53), c: bits(2) }), [
      ['ffffffffffffff', { a: 1, b: 2 ** 53 - 1, c: 3 }],
      ['80000000000003', { a: 1, b: 0, c: 3 }],
      ['7ffffffffffffc', { a: 0, b: 2 ** 53 - 1, c: 0 }],
    ])
  })

  test('are zero where they should be, whatever was written there before', () => {
    encoded(Format.octetString, new Uint8Array(16).fill(0xff))
    expect(
      toHex(encoded(layout({ head: octets(2), a: bits(12), b: bits(4) }), { head: hex('0102'), a: 0, b: 1 })),
    ).toBe('01020001')
  })
})

describe('octets', () => {
  test('are as many as said', () => {
    vectors(octets(2), [['0102', hex('0102')]])
    refusesSize(octets(2), 3, '2 octets')
    refusesValue(octets(2), hex('01'), '2 octets')
    refusesValue(octets(2), 'ab', 'a Uint8Array')
    keepsOctets(octets(2), fc.uint8Array({ maxLength: 3 }))
    expect(octets()).toBe(Format.octetString)
  })
})

describe('codecs as pieces', () => {
  const nested = layout({ head: bits(4), inner: layout({ a: bits(4), b: bits(4) }), tail: bits(16) })

  test('begin at an octet', () => {
    vectors(nested, [['1023ffff', { head: 1, inner: { a: 2, b: 3 }, tail: 65535 }]])
  })

  test('say whose failure it is, and where', () => {
    const codec = layout({ head: bits(8), name: Format.utf8String, tail: bits(8) })
    vectors(codec, [['01 4869 02', { head: 1, name: 'Hi', tail: 2 }]])
    expect(leftOf(codec.decode(hex('01 48ff 02')))).toMatchObject({ path: ['name'], offset: 2, extent: 1 })
    expect(leftOf(codec.encode({ head: 1, name: '\ud800', tail: 2 })).path).toEqual(['name'])
    refusesSize(codec, 1, 'at least 2 octets')
  })

  test('of no fixed size are one; of a second one the least size is taken', () => {
    const codec = layout({ first: Format.utf8String, second: Format.address, third: octets(1) })
    expect(codec.minimum).toBe(3)
    vectors(codec, [
      ['4869 0006 01', { first: 'Hi', second: { _tag: 'Other', family: 6, bytes: hex('') }, third: hex('01') }],
    ])
    const encoding = codec.encode({ first: '', second: { _tag: 'IPv4', address: '10.0.0.1' }, third: hex('01') })
    expect(leftOf(encoding)).toMatchObject({ reason: { expected: '2 octets' }, path: ['second'] })
  })

  test('that write another size than they said are refused', () => {
    const liar = pipe(
      Format.octetString,
      emap(
        (bytes) => right(bytes),
        (bytes: Uint8Array) => right(bytes),
      ),
    )
    const fixed = layout({ liar: { ...liar, minimum: 2, maximum: 2 } })
    vectors(fixed, [['0102', { liar: hex('0102') }]])
    expect(leftOf(fixed.encode({ liar: hex('01') }))).toMatchObject({
      reason: { expected: '2 octets' },
      path: ['liar'],
    })
    const elastic = layout({ liar: { ...liar, minimum: 1, maximum: 2 } })
    expect(elastic).toMatchObject({ minimum: 1, maximum: 2 })
    for (const bytes of ['', '010203']) {
      expect(leftOf(elastic.encode({ liar: hex(bytes) }))).toEqual({
        _tag: 'EncodeError',
        reason: { _tag: 'InvalidValue', expected: '1 to 2 octets', value: hex(bytes) },
        path: ['liar'],
      })
    }
    for (const bytes of ['01', '0102']) vectors(elastic, [[bytes, { liar: hex(bytes) }]])
  })

  test('may be refined after', () => {
    const even = pipe(
      layout({ a: bits(8) }),
      emap(
        ({ a }) => (a % 2 === 0 ? right(a / 2) : left('an even number')),
        (half: number) => right({ a: 2 * half }),
      ),
    )
    vectors(even, [['04', 2]])
    refuses(even, hex('05'), { _tag: 'InvalidAvpValue', expected: 'an even number' }, 0, 1)
    expect(leftOf(even.encode(200)).path).toEqual(['a'])
  })
})

test('a layout is a record in an OctetString', () => {
  expect(layout({ a: bits(8) })).toMatchObject({ name: 'OctetString', format: 'OctetString' })
  expect(octets(2)).toMatchObject({ name: 'OctetString', format: 'OctetString' })
  for (const value of [null, undefined, 1, 'text']) refusesValue(layout({ a: bits(8) }), value, 'a record')
})

test('a layout of nothing is nothing', () => {
  vectors(layout({}), [['', {}]])
  refusesSize(layout({}), 1, '0 octets')
})

// -------------------------------------------------------------------------------------
// formats of 3GPP and RFC 3162
// -------------------------------------------------------------------------------------

const digits = (alphabet: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength, maxLength })

describe('TBCD', () => {
  test('as tshark reads it', () => {
    vectors(tbcd, [
      ['947112325476', '491721234567'],
      ['947112325476f8', '4917212345678'],
      ['', ''],
      ['ba dc fe', '*#abc'],
    ])
  })

  test('laws', () => {
    keepsValues(tbcd, digits('0123456789*#abc', 0, 17))
    keepsOctets(tbcd, fc.uint8Array({ maxLength: 8 }))
  })

  test('refusals', () => {
    refuses(tbcd, hex('f121'), { _tag: 'InvalidAvpValue', expected: 'digits with a filler at the end alone' }, 0, 2)
    refusesValue(tbcd, '12d', 'digits of 0123456789*#abc')
  })
})

const plmns = fc.record({ mcc: digits('0123456789', 3, 3), mnc: digits('0123456789', 2, 3) })

describe('PLMN identity', () => {
  test('as tshark reads it', () => {
    vectors(plmn, [
      ['62f210', { mcc: '262', mnc: '01' }],
      ['130014', { mcc: '310', mnc: '410' }],
    ])
  })

  test('laws', () => {
    keepsValues(plmn, plmns)
    keepsOctets(plmn, fc.uint8Array({ maxLength: 4 }))
    keepsOctets(
      plmn,
      plmns.map((each) => encoded(plmn, each)),
    )
  })

  test('refusals', () => {
    refuses(plmn, hex('6af210'), { _tag: 'InvalidAvpValue', expected: 'decimal digits' }, 0, 3)
    refusesValue(plmn, { mcc: '26', mnc: '01' }, '3 digits of MCC and 2 or 3 of MNC')
    refusesSize(plmn, 2, '3 octets')
  })
})

/** What is read and written again is read alike, and written no other way. */
const settles = <A>(codec: Codec<A>, inputs: fc.Arbitrary<Uint8Array>): void => {
  let accepted = 0
  fc.assert(
    fc.property(inputs, (bytes) => {
      const value = codec.decode(bytes)
      if (value._tag === 'Left') return
      accepted++
      const again = encoded(codec, value.right)
      expect(decoded(codec, again)).toEqual(value.right)
      expect(toHex(encoded(codec, decoded(codec, again)))).toBe(toHex(again))
    }),
    { numRuns: 2000 },
  )
  expect(accepted).toBeGreaterThan(100)
}

describe('Framed-IPv6-Prefix', () => {
  test('as tshark reads it', () => {
    vectors(ipv6Prefix, [
      ['0020 20010db8', '2001:db8::/32'],
      ['0000', '::/0'],
      ['0038 20010db8123456', '2001:db8:1234:5600::/56'],
      ['0080 20010db8000000000000000000000001', '2001:db8::1/128'],
    ])
    expect(decoded(ipv6Prefix, hex('ff20 20010db80000'))).toBe('2001:db8::/32')
  })

  const prefixes = fc
    .tuple(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.integer({ min: 0, max: 128 }))
    .map(
      ([address, length]) =>
        `${formatIpv6(address.map((octet, i) => octet & (0xff00 >> Math.min(Math.max(length - 8 * i, 0), 8))))}/${length}`,
    )

  test('laws', () => {
    keepsValues(ipv6Prefix, prefixes)
    settles(
      ipv6Prefix,
      fc
        .tuple(fc.nat(255), fc.nat(140), fc.uint8Array({ maxLength: 3 }), fc.nat(16))
        .map(([spare, length, prefix, zeros]) => Uint8Array.of(spare, length, ...prefix, ...new Uint8Array(zeros))),
    )
  })

  test('refusals', () => {
    const reason = { _tag: 'InvalidAvpValue', expected: 'zeros behind the prefix' } as const
    refuses(ipv6Prefix, hex('000f ffff'), reason, 0, 4)
    for (const octets of ['0081', '0008', `0000 ${'00'.repeat(17)}`]) {
      expect(leftOf(ipv6Prefix.decode(hex(octets))).reason).toMatchObject({
        expected: '0 to 128 bits and their octets',
      })
    }
    for (const text of ['2001:DB8::/32', '2001:db8::', '2001:db8::/129', '2001:db8::/16', '10.0.0.0/8', '::/00']) {
      refusesValue(ipv6Prefix, text, 'a prefix as RFC 5952 writes it, such as 2001:db8::/32')
    }
  })
})

describe('3GPP-User-Location-Info', () => {
  const home = { mcc: '262', mnc: '01' }
  const abroad = { mcc: '310', mnc: '410' }

  test('as tshark reads it', () => {
    vectors(userLocationInfo, [
      ['00 62f210 1234 5678', { type: 'CGI', plmn: home, lac: 0x1234, ci: 0x5678 }],
      ['01 130014 0001 0002', { type: 'SAI', plmn: abroad, lac: 1, sac: 2 }],
      ['02 62f210 fffe 07 ff', { type: 'RAI', plmn: home, lac: 0xfffe, rac: 7 }],
      ['80 130014 abcd', { type: 'TAI', plmn: abroad, tac: 0xabcd }],
      ['81 62f210 0fedcba9', { type: 'ECGI', plmn: home, eci: 0xfedcba9 }],
      [
        '82 62f210 0001 130014 00000101',
        { type: 'TAI_AND_ECGI', tai: { plmn: home, tac: 1 }, ecgi: { plmn: abroad, eci: 257 } },
      ],
      ['8a 62f210', { type: 138, location: hex('62f210') }],
    ])
  })

  const short = fc.nat(0xffff)
  const eci = fc.nat(0xfffffff)
  const values: fc.Arbitrary<(typeof userLocationInfo)['encode'] extends (a: infer A) => unknown ? A : never> =
    fc.oneof(
      fc.record({ type: fc.constant('CGI' as const), plmn: plmns, lac: short, ci: short }),
      fc.record({ type: fc.constant('RAI' as const), plmn: plmns, lac: short, rac: fc.nat(255) }),
      fc.record({
        type: fc.constant('TAI_AND_ECGI' as const),
        tai: fc.record({ plmn: plmns, tac: short }),
        ecgi: fc.record({ plmn: plmns, eci }),
      }),
      fc.record({ type: fc.integer({ min: 131, max: 255 }), location: fc.uint8Array({ maxLength: 9 }) }),
    )

  test('laws', () => {
    keepsValues(userLocationInfo, values)
    settles(
      userLocationInfo,
      fc.tuple(values, fc.nat(), fc.nat(255)).map(([value, at, octet]) => {
        const bytes = encoded(userLocationInfo, value)
        bytes[at % bytes.length] = octet
        return bytes
      }),
    )
  })

  test('refusals say which field of which part', () => {
    expect(leftOf(userLocationInfo.decode(hex('82 62f210 0001 1a0014 00000101')))).toMatchObject({
      reason: { _tag: 'InvalidAvpValue', expected: 'decimal digits' },
      path: ['ecgi', 'plmn'],
      offset: 6,
      extent: 3,
    })
    expect(leftOf(userLocationInfo.decode(hex('80 62f210')))).toMatchObject({
      reason: { _tag: 'InvalidAvpLength', expected: '5 octets', actual: 3 },
      offset: 1,
    })
    refusesSize(userLocationInfo, 0, 'at least 1 octets')
  })
})
