import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { address, type Address } from '../../src/formats/address.ts'
import { formatIpv4, formatIpv6, parseIpv4, parseIpv6 } from '../../src/formats/internet-address.ts'
import { equals } from '../../src/ground/equality.ts'
import { toHex } from '../../src/ground/text.ts'
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
} from '../algebra/laws.ts'

const octets = (size: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: size, maxLength: size })

/** 16 octets with many zero groups, so that every kind of run occurs. */
const ipv6Octets = fc
  .array(fc.oneof(fc.constant(0), fc.constant(0xffff), fc.nat(0xffff)), { minLength: 8, maxLength: 8 })
  .map((groups) => Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 255])))

test('IPv4 text', () => {
  expect(formatIpv4(hex('c0000201'))).toBe('192.0.2.1')
  for (const text of ['0.0.0.0', '255.255.255.255', '10.0.0.1']) expect(formatIpv4(parseIpv4(text)!)).toBe(text)
  const none = [
    '',
    '1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.00',
    '1.2.3.4 ',
    ' 1.2.3.4',
    '1.2.3.4\n',
    '1..3.4',
    '1.2.3.-4',
    '1.2.3.0x4',
    '٣.2.3.4',
    'a.b.c.d',
    '1.2.3.',
    '1.2.3.:',
    '.1.2.3',
    '1-2-3-4',
    '1.2.3/4',
  ]
  expect(none.filter((text) => parseIpv4(text) !== undefined)).toEqual([])
  fc.assert(fc.property(octets(4), (bytes) => toHex(parseIpv4(formatIpv4(bytes))!) === toHex(bytes)))
})

test('IPv6 text as RFC 5952 wants it, by its own examples', () => {
  const canonical: ReadonlyArray<readonly [any: ReadonlyArray<string>, one: string]> = [
    // Section 1 and 2.1: leading zeros.
    [
      [
        '2001:db8:0:0:1:0:0:1',
        '2001:0db8:0:0:1:0:0:1',
        '2001:db8::1:0:0:1',
        '2001:db8::0:1:0:0:1',
        '2001:0db8::1:0:0:1',
        '2001:db8:0:0:1::1',
        '2001:db8:0000:0:1::1',
        '2001:DB8:0:0:1::1',
      ],
      '2001:db8::1:0:0:1',
    ],
    [
      ['2001:db8:aaaa:bbbb:cccc:dddd:eeee:0001', '2001:db8:aaaa:bbbb:cccc:dddd:eeee:1'],
      '2001:db8:aaaa:bbbb:cccc:dddd:eeee:1',
    ],
    // Section 2.2: one group of zeros, which is not shortened (section 4.2.2).
    [['2001:db8:aaaa:bbbb:cccc:dddd::1', '2001:db8:aaaa:bbbb:cccc:dddd:0:1'], '2001:db8:aaaa:bbbb:cccc:dddd:0:1'],
    [['2001:db8::1:1:1:1:1', '2001:db8:0:1:1:1:1:1'], '2001:db8:0:1:1:1:1:1'],
    [['2001:db8:0:0:0::1', '2001:db8:0:0::1', '2001:db8:0::1', '2001:db8::1'], '2001:db8::1'],
    // Section 2.3: capitals.
    [['2001:db8:aaaa:bbbb:cccc:dddd:eeee:AaAa'], '2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaaa'],
    // Section 4.2.1: as short as can be.
    [['2001:db8:0:0:0:0:2:1', '2001:db8::0:2:1'], '2001:db8::2:1'],
    // Section 4.2.3: the longest run, and the first of equals.
    [['2001:0:0:1:0:0:0:1'], '2001:0:0:1::1'],
    [['2001:db8:0:0:1:0:0:1'], '2001:db8::1:0:0:1'],
    // Section 5: IPv4-mapped.
    [['::ffff:192.0.2.1', '0:0:0:0:0:FFFF:192.0.2.1', '::ffff:c000:201'], '::ffff:192.0.2.1'],
    // The ends.
    [['0:0:0:0:0:0:0:0', '::', '0::0', '::0.0.0.0'], '::'],
    [['::1', '0:0:0:0:0:0:0:1', '::0.0.0.1'], '::1'],
    [['1::', '1:0:0:0:0:0:0:0', '1:0::'], '1::'],
    [['1:2:3:4:5:6:7::'], '1:2:3:4:5:6:7:0'],
    [['::2:3:4:5:6:7:8'], '0:2:3:4:5:6:7:8'],
    [['::ffff:0:0', '::ffff:0.0.0.0'], '::ffff:0.0.0.0'],
    // The longest that there is.
    [['ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255'], 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    // Not the well-known prefix, or not all of it.
    [['::ffff:0:c000:201'], '::ffff:0:c000:201'],
    [['::192.0.2.1'], '::c000:201'],
    [['::fffe:192.0.2.1'], '::fffe:c000:201'],
    [['0:0:0:0:1:ffff:192.0.2.1'], '::1:ffff:c000:201'],
    [['64:ff9b::192.0.2.33'], '64:ff9b::c000:221'],
    [['1::ffff:192.0.2.1'], '1::ffff:c000:201'],
    [['1:2:3:4:5:6:192.0.2.1'], '1:2:3:4:5:6:c000:201'],
  ]
  for (const [forms, text] of canonical) {
    expect(forms.map((form) => formatIpv6(parseIpv6(form)!))).toEqual(forms.map(() => text))
    expect(formatIpv6(parseIpv6(text)!)).toBe(text)
  }
  expect(toHex(parseIpv6('102:304:506:708:90a:b0c:d0e:f10')!)).toBe('0102030405060708090a0b0c0d0e0f10')
})

test('IPv6 text that is none', () => {
  const none = [
    '',
    ':',
    ':::',
    '1',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4::5:6:7:8',
    '1:2:3:4:5:6:7:8::',
    '::1:2:3:4:5:6:7:8',
    '1::2::3',
    ':1:2:3:4:5:6:7:8',
    '1:2:3:4:5:6:7:',
    ':1::',
    '1:::2',
    '12345::',
    '::g',
    '::-1',
    '::0x1',
    '::1.2.3',
    '::1.2.3.256',
    '::1.2.3.4:5',
    '1.2.3.4::',
    '1.2.3.4',
    '1:2:3:4:5:6:7:1.2.3.4',
    'fe80::1%eth0',
    '[::1]',
    '::1/128',
    ' ::1',
    '::1\n',
    `::${'0'.repeat(50)}`,
  ]
  expect(none.filter((text) => parseIpv6(text) !== undefined)).toEqual([])
})

test('IPv6 text gives the octets back', () => {
  fc.assert(
    fc.property(ipv6Octets, (bytes) => {
      const text = formatIpv6(bytes)
      expect(toHex(parseIpv6(text)!)).toBe(toHex(bytes))
      // Section 4.2.2 and 4.3, whatever the address.
      expect(text).not.toMatch(/[A-F]|(?:^|:)0\d|:::/)
      expect(toHex(parseIpv6(text.toUpperCase())!)).toBe(toHex(bytes))
    }),
    { numRuns: 2000 },
  )
})

test('Address: every family', () => {
  vectors<Address>(address, [
    ['0001 0a000001', { _tag: 'IPv4', address: '10.0.0.1' }],
    ['0001 00000000', { _tag: 'IPv4', address: '0.0.0.0' }],
    ['0001 ffffffff', { _tag: 'IPv4', address: '255.255.255.255' }],
    ['0002 20010db8000000000000000000000001', { _tag: 'IPv6', address: '2001:db8::1' }],
    ['0002 00000000000000000000ffff0a000001', { _tag: 'IPv6', address: '::ffff:10.0.0.1' }],
    ['0008 343931373031323334353637', { _tag: 'E164', address: '491701234567' }],
    ['0008 2b31', { _tag: 'E164', address: '+1' }],
    ['0008 313233343536373839303132333435', { _tag: 'E164', address: '123456789012345' }],
    ['0008 2b313233343536373839303132333435', { _tag: 'E164', address: '+123456789012345' }],
    // Family 8 that is not digits, or too many.
    ['0008', { _tag: 'Other', family: 8, bytes: hex('') }],
    ['0008 2b', { _tag: 'Other', family: 8, bytes: hex('2b') }],
    ['0008 9471', { _tag: 'Other', family: 8, bytes: hex('9471') }],
    [
      '0008 31323334353637383930313233343536',
      { _tag: 'Other', family: 8, bytes: hex('31323334353637383930313233343536') },
    ],
    ['0008 3131313131313131313131313131313131', { _tag: 'Other', family: 8, bytes: new Uint8Array(17).fill(0x31) }],
    ['0000', { _tag: 'Other', family: 0, bytes: hex('') }],
    ['0003 47', { _tag: 'Other', family: 3, bytes: hex('47') }],
    ['0006 020000000001', { _tag: 'Other', family: 6, bytes: hex('020000000001') }],
    ['0101 0a000001', { _tag: 'Other', family: 257, bytes: hex('0a000001') }],
    ['ffff 00', { _tag: 'Other', family: 65535, bytes: hex('00') }],
  ])
})

const addresses: fc.Arbitrary<Address> = fc.oneof(
  octets(4).map((bytes): Address => ({ _tag: 'IPv4', address: formatIpv4(bytes) })),
  ipv6Octets.map((bytes): Address => ({ _tag: 'IPv6', address: formatIpv6(bytes) })),
  fc.stringMatching(/^\+?[0-9]{1,15}$/).map((digits): Address => ({ _tag: 'E164', address: digits })),
  fc
    .tuple(
      fc.nat(65535).filter((family) => ![1, 2, 8].includes(family)),
      fc.uint8Array(),
    )
    .map(([family, bytes]): Address => ({ _tag: 'Other', family, bytes })),
)

const addressOctets = fc
  .tuple(
    fc.oneof(fc.constantFrom(0, 1, 2, 8), fc.nat(65535)),
    fc.oneof(octets(4), octets(16), fc.uint8Array({ maxLength: 20 })),
  )
  .map(([family, bytes]) => Uint8Array.of(family >> 8, family & 255, ...bytes))

test('Address: every value and all octets come back', () => {
  keepsValues(address, addresses)
  keepsOctets(address, fc.oneof(addressOctets, fc.uint8Array()))
})

test('Address: IPv6 may be written in any form', () => {
  expect(encoded(address, { _tag: 'IPv6', address: '2001:DB8::0001' })).toEqual(
    hex('0002 20010db8000000000000000000000001'),
  )
  expect(encoded(address, { _tag: 'IPv6', address: '::FFFF:A00:1' })).toEqual(
    hex('0002 00000000000000000000ffff0a000001'),
  )
})

test('Address: the octets of Other are a copy', () => {
  const bytes = hex('0006 0102')
  const result = address.decode(bytes)
  bytes.fill(0xff)
  expect(result).toEqual({ _tag: 'Right', right: { _tag: 'Other', family: 6, bytes: hex('0102') } })
})

test('Address: family 8 may be longer than a call has arguments', () => {
  const bytes = new Uint8Array(200_000).fill(0x31)
  const octets = encoded(address, { _tag: 'Other', family: 8, bytes })
  expect(octets.length).toBe(200_002)
  expect(equals(decoded(address, octets), { _tag: 'Other', family: 8, bytes })).toBe(true)
})

test('Address: families 1 and 2 have one size each, else 5004', () => {
  for (const size of [0, 3, 5, 16]) {
    const bytes = Uint8Array.of(0, 1, ...new Uint8Array(size))
    refuses(address, bytes, { _tag: 'InvalidAvpValue', expected: '4 octets after address family 1' }, 0, size + 2)
  }
  for (const size of [0, 4, 15, 17]) {
    const bytes = Uint8Array.of(0, 2, ...new Uint8Array(size))
    refuses(address, bytes, { _tag: 'InvalidAvpValue', expected: '16 octets after address family 2' }, 0, size + 2)
  }
  refusesSize(address, 0, 'at least 2 octets')
  refusesSize(address, 1, 'at least 2 octets')
})

test('Address: a value that is none is refused', () => {
  for (const text of ['', '10.0.0', '10.0.0.256', '::1', 'localhost', null, undefined, 1, Symbol('1')]) {
    refusesValue(address, { _tag: 'IPv4', address: text }, 'an IPv4 address as a dotted quad')
  }
  for (const text of ['', '10.0.0.1', 'fe80::1%1', null, undefined, 1, Symbol('1')]) {
    refusesValue(address, { _tag: 'IPv6', address: text }, 'an IPv6 address without a zone')
  }
  for (const text of ['', '+', '1 2', '1234567890123456', '12a', '1\n', null, undefined, 1, Symbol('1')]) {
    refusesValue(address, { _tag: 'E164', address: text }, 'one to fifteen digits, perhaps with a + before them')
  }
  for (const family of [-1, 65536, 0.5, NaN, '6', 6n, null, undefined]) {
    refusesValue(address, { _tag: 'Other', family, bytes: hex('') }, 'an address family of 0 to 65535')
  }
  for (const bytes of ['', [1], null, undefined, new ArrayBuffer(2)]) {
    refusesValue(address, { _tag: 'Other', family: 6, bytes }, 'an address as a Uint8Array')
  }
  // These would come back as another case.
  refusesValue(address, { _tag: 'Other', family: 1, bytes: hex('0a000001') }, "address family 1 as 'IPv4'")
  refusesValue(address, { _tag: 'Other', family: 2, bytes: new Uint8Array(16) }, "address family 2 as 'IPv6'")
  for (const digits of [hex('31'), hex('2b313233343536373839303132333435')]) {
    refusesValue(address, { _tag: 'Other', family: 8, bytes: digits }, "digits of address family 8 as 'E164'")
  }
  for (const value of [null, undefined, 1, 'IPv4', Symbol('1')])
    refusesValue(address, value, 'an address with its `_tag`')
  for (const value of [{}, [], { _tag: 'ipv4', address: '10.0.0.1' }, { _tag: 1 }]) {
    refusesValue(address, value, "an address that is 'IPv4', 'IPv6', 'E164' or 'Other'")
  }
  for (const value of strangers) expect(address.encode(value as Address)._tag).toBe('Left')
})
