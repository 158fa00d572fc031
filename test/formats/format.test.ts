import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Codec } from '../../src/algebra/codec.ts'
import * as Format from '../../src/formats/format.ts'
import { ascii, hex, keepsOctets, strangers } from '../algebra/laws.ts'

const { enumerated, openEnumerated, ...plain } = Format

const formats: Readonly<Record<string, Codec<unknown>>> = {
  ...(plain as unknown as Record<string, Codec<unknown>>),
  enumerated: enumerated({ A: 0, B: 1 }) as unknown as Codec<unknown>,
  openEnumerated: openEnumerated({ A: 0, B: 1 }) as unknown as Codec<unknown>,
}

test('the names that users write, and no others', () => {
  expect(Object.keys(Format).toSorted()).toEqual([
    'address',
    'diameterIdentity',
    'diameterUri',
    'enumerated',
    'float32',
    'float64',
    'integer32',
    'integer64',
    'ipFilterRule',
    'octetString',
    'openEnumerated',
    'qosFilterRule',
    'time',
    'unsigned32',
    'unsigned64',
    'utf8String',
  ])
})

test('each is called as the RFC calls it', () => {
  const rfcNames = new Set(
    'OctetString Integer32 Integer64 Unsigned32 Unsigned64 Float32 Float64 Address Time UTF8String DiameterIdentity DiameterURI Enumerated IPFilterRule QoSFilterRule'.split(
      ' ',
    ),
  )
  expect(new Set(Object.values(formats).map(({ name }) => name))).toEqual(rfcNames)
  expect(Object.values(formats).map(({ format }) => format)).toEqual(Object.values(formats).map(({ name }) => name))
})

const sizes = fc.oneof(
  ...[0, 1, 2, 3, 4, 5, 6, 8, 18].map((size) => fc.uint8Array({ minLength: size, maxLength: size })),
)

test.each(Object.entries(formats))('%s: whatever the octets, nothing is thrown and nothing lost', (_, format) => {
  keepsOctets(format, fc.oneof(sizes, fc.uint8Array({ maxLength: 100 }), fc.string().map(ascii)))
})

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withTypedArray: true,
})

test.each(Object.entries(formats))('%s: whatever the value, nothing is thrown', (_, format) => {
  // Text is what some formats are for.
  const others = strangers.filter((value) => typeof value !== 'string')
  expect(others.map((value) => format.encode(value)._tag)).toEqual(others.map(() => 'Left'))
  fc.assert(
    fc.property(anything, (value) => {
      const result = format.encode(value)
      return result._tag === 'Right' || result.left.reason._tag === 'InvalidValue'
    }),
    { numRuns: 300 },
  )
})

test.each(Object.entries(formats))('%s: a failure of one call leaves no trace in the next', (_, format) => {
  const good = format.decode(format.maximum === Infinity ? ascii('a') : new Uint8Array(format.maximum))
  format.decode(hex('ff'))
  format.encode(Symbol('none'))
  expect(format.decode(format.maximum === Infinity ? ascii('a') : new Uint8Array(format.maximum))).toEqual(good)
})

const many = 400_000

/** Texts that would keep a reader busy that goes back, from the beginning of a text and from deep inside a rule. */
const hostile = [
  ' ',
  '\t',
  ',',
  '!',
  '-',
  '/',
  ':',
  '::',
  ';',
  '0',
  '1',
  'a',
  '.',
  '0,',
  '1-',
  '1:',
  ' ,',
  '! ',
  '\xff',
].concat([
  'permit ',
  'echo ',
  'echo reply,',
  'echo\t',
  'frag ',
  'syn,',
  ';transport=',
  ';protocol=',
  '1.2.3.4',
  'ffff:',
  'AF11 ',
])

const beginnings = [
  '',
  'aaa://',
  'aaa://h:',
  'aaa://h;transport=',
  'aaa://h;transport=tcp;protocol=',
  'permit ',
  'permit out ',
  'permit out ip from ',
  'permit out ip from !',
  'permit out ip from 10.0.0.0/',
  'permit out ip from any ',
  'permit out ip from any 1-',
  'permit out ip from any to any',
  'permit out ip from any to any ',
  'permit out ip from any to any tcpflags ',
  'permit out ip from any to any icmptypes ',
  'meter in ip from any to any metering ',
  'tag in ip from any to any DSCP ',
]

test('time is linear: what would take hours if it were not', { timeout: 60_000 }, () => {
  for (const unit of hostile) {
    const tail = unit.repeat(Math.ceil(many / unit.length / 4))
    for (const beginning of beginnings) {
      const bytes = ascii(beginning + tail)
      for (const { decode } of [Format.diameterUri, Format.ipFilterRule, Format.qosFilterRule]) decode(bytes)
    }
    const long = ascii(unit.repeat(Math.ceil(many / unit.length)))
    for (const { decode } of [Format.utf8String, Format.diameterIdentity, Format.address, Format.octetString])
      decode(long)
  }
  const ports = Array.from({ length: 100_000 }, (_, index) => ({ from: index % 65536, to: index % 65536 }))
  const endpoint = { negated: false, address: 'any', ports } as const
  const rule = { action: 'permit', direction: 'out', protocol: 17, source: endpoint, destination: endpoint } as const
  const options = Array.from({ length: 100_000 }, () => ({ _tag: 'setup' }) as const)
  expect(Format.ipFilterRule.encode({ ...rule, options })._tag).toBe('Right')
})
