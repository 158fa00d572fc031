import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diameterUri, type DiameterUri } from '../../src/formats/diameter-uri.ts'
import { equals } from '../../src/ground/equality.ts'
import {
  ascii,
  decoded,
  encoded,
  keepsOctets,
  keepsValues,
  refusesText,
  refusesValue,
  strangers,
} from '../algebra/laws.ts'

const uri = (fields: Partial<DiameterUri>): DiameterUri => ({
  scheme: 'aaa',
  fqdn: 'host.example.com',
  port: 3868,
  transport: 'tcp',
  protocol: 'diameter',
  ...fields,
})

const read = (text: string): DiameterUri => decoded(diameterUri, ascii(text))

const written = (value: DiameterUri): string => Buffer.from(encoded(diameterUri, value)).toString('latin1')

test('the examples of RFC 6733, octet for octet', () => {
  for (const [text, fields] of [
    ['aaa://host.example.com;transport=tcp', {}],
    ['aaa://host.example.com:6666;transport=tcp', { port: 6666 }],
    ['aaa://host.example.com;protocol=diameter', {}],
    ['aaa://host.example.com:6666;protocol=diameter', { port: 6666 }],
    ['aaa://host.example.com:6666;transport=tcp;protocol=diameter', { port: 6666 }],
  ] as const) {
    expect(read(text)).toStrictEqual(uri({ ...fields, text }))
    expect(written(read(text))).toBe(text)
  }
  const radius = 'aaa://host.example.com:1813;transport=udp;protocol=radius'
  expect(read(radius)).toStrictEqual(uri({ port: 1813, transport: 'udp', protocol: 'radius' }))
  expect(written(read(radius))).toBe(radius)
})

test('what is left out has its default: port 5868 with aaas, by erratum 3997', () => {
  expect(read('aaa://host.example.com')).toStrictEqual(uri({}))
  expect(read('aaas://host.example.com')).toStrictEqual(uri({ scheme: 'aaas', port: 5868 }))
  // 3868 is no default of aaas, so it is written.
  expect(read('aaas://host.example.com:3868')).toStrictEqual(uri({ scheme: 'aaas' }))
  expect(written(uri({ scheme: 'aaas', port: 5868 }))).toBe('aaas://host.example.com')
  expect(written(uri({ port: 5868 }))).toBe('aaa://host.example.com:5868')
  expect(read('aaa://host.example.com:65535')).toStrictEqual(uri({ port: 65535 }))
  expect(written(uri({ port: 65535 }))).toBe('aaa://host.example.com:65535')
  expect(written(uri({ port: 0 }))).toBe('aaa://host.example.com:0')
  expect(written(uri({ transport: 'sctp' }))).toBe('aaa://host.example.com;transport=sctp')
  expect(written(uri({ protocol: 'tacacs+' }))).toBe('aaa://host.example.com;protocol=tacacs+')
})

test('the text is kept as it came while it says the same as the fields', () => {
  for (const text of [
    'aaa://host.example.com:3868',
    'aaa://host.example.com:03868',
    'aaas://host.example.com:5868;transport=tcp;protocol=diameter',
    'AAA://Host.Example.COM;TRANSPORT=TCP',
    'Aaas://h;Protocol=Radius',
  ]) {
    expect(read(text).text).toBe(text)
    expect(written(read(text))).toBe(text)
    expect(written({ ...read(text), port: 4000 })).toMatch(/^aaas?:\/\/[^:;]+:4000(?:;protocol=radius)?$/)
    // A change and back again.
    expect(written({ ...read(text), ...read(text) })).toBe(text)
  }
  expect(read('AAA://Host.Example.COM;TRANSPORT=TCP')).toMatchObject(uri({ fqdn: 'Host.Example.COM' }))
  // A text that says something else, or nothing, gives way.
  expect(written(uri({ text: 'aaa://other.example.com' }))).toBe('aaa://host.example.com')
  expect(written(uri({ text: 'aaa://host.example.com;transport=sctp' }))).toBe('aaa://host.example.com')
  expect(written(uri({ text: 'nonsense' }))).toBe('aaa://host.example.com')
  expect(written(uri({ text: undefined }))).toBe('aaa://host.example.com')
  expect(written(uri({ text: 1 as unknown as string }))).toBe('aaa://host.example.com')
})

test('text that is no DiameterURI is refused where it stops being one', () => {
  const scheme = 'one of aaas, aaa'
  const rest = "the end, or ':', ';transport=' and ';protocol=' in this order"
  for (const [text, offset, extent, expected] of [
    ['', 0, 0, scheme],
    ['host.example.com', 0, 16, scheme],
    ['http://host', 0, 4, scheme],
    ['aaaa://host', 0, 4, scheme],
    [' aaa://host', 0, 4, scheme],
    ['://host', 0, 1, scheme],
    ['aaa', 3, 0, "'://'"],
    ['aaa:/host', 3, 1, "'://'"],
    ['aaa://', 6, 0, 'a fully qualified domain name'],
    ['aaa://:3868', 6, 1, 'a fully qualified domain name'],
    ['aaa://[::1]', 6, 1, 'a fully qualified domain name'],
    ['aaa://h:', 8, 0, 'a port of 0 to 65535'],
    ['aaa://h:;transport=tcp', 8, 1, 'a port of 0 to 65535'],
    ['aaa://h:-1', 8, 1, 'a port of 0 to 65535'],
    ['aaa://h:65536', 8, 5, 'a port of 0 to 65535'],
    ['aaa://h:99999999999999999999', 8, 20, 'a port of 0 to 65535'],
    ['aaa://h:3868x', 12, 1, rest],
    ['aaa://h/', 7, 1, rest],
    ['aaa://h example', 7, 8, rest],
    ['aaa://h\n', 7, 1, rest],
    ['aaa://h\0', 7, 1, rest],
    ['aaa://h\xe9', 7, 1, rest],
    ['aaa://h;', 7, 1, rest],
    ['aaa://h;transport', 7, 10, rest],
    ['aaa://h;transport=', 18, 0, 'one of tcp, sctp, udp'],
    ['aaa://h;transport=tls', 18, 3, 'one of tcp, sctp, udp'],
    ['aaa://h;transport=tcpx', 18, 4, 'one of tcp, sctp, udp'],
    ['aaa://h;protocol=', 17, 0, 'one of diameter, radius, tacacs+'],
    ['aaa://h;protocol=tacacs', 17, 6, 'one of diameter, radius, tacacs+'],
    ['aaa://h;transport=tcp;transport=tcp', 21, 14, rest],
    // The first of two.
    ['aaa://h:x;transport=tls', 8, 1, 'a port of 0 to 65535'],
    ['aaa://h;transport=tls;protocol=x', 18, 3, 'one of tcp, sctp, udp'],
    ['aaa://h;protocol=x;transport=tcp', 17, 1, 'one of diameter, radius, tacacs+'],
    // The grammar has the transport first.
    ['aaa://h;protocol=radius;transport=udp', 23, 14, rest],
    // "UDP MUST NOT be used when the aaa-protocol field is set to diameter."
    ['aaa://h;transport=udp', 18, 3, "'tcp' or 'sctp', since the protocol is 'diameter'"],
    ['aaas://h:1;transport=udp;protocol=diameter', 21, 3, "'tcp' or 'sctp', since the protocol is 'diameter'"],
  ] as const) {
    refusesText(diameterUri, text, offset, extent, expected)
  }
})

test('a value that is none is refused', () => {
  for (const scheme of ['AAA', 'http', '', null, undefined, 1]) {
    refusesValue(diameterUri, { ...uri({}), scheme }, 'scheme: one of aaas, aaa')
  }
  for (const fqdn of ['', 'a b', 'h:1', 'h;transport=sctp', 'h\n', 'é', null, undefined, 1, ['h'], Symbol('h')]) {
    refusesValue(diameterUri, { ...uri({}), fqdn }, 'fqdn: a fully qualified domain name')
  }
  for (const port of [-1, 65536, 0.5, NaN, '3868', 3868n, null, undefined]) {
    refusesValue(diameterUri, { ...uri({}), port }, 'port: a port of 0 to 65535')
  }
  for (const transport of ['TCP', 'tls', '', null, undefined, 1]) {
    refusesValue(diameterUri, { ...uri({}), transport }, 'transport: one of tcp, sctp, udp')
  }
  for (const protocol of ['Diameter', '', null, undefined, 1]) {
    refusesValue(diameterUri, { ...uri({}), protocol }, 'protocol: one of diameter, radius, tacacs+')
  }
  refusesValue(diameterUri, uri({ transport: 'udp' }), "transport: 'tcp' or 'sctp', since the protocol is 'diameter'")
  for (const value of [null, undefined, 1, 'aaa://h', Symbol('h')]) refusesValue(diameterUri, value, 'a record')
  for (const value of strangers) expect(diameterUri.encode(value as DiameterUri)._tag).toBe('Left')
})

test('fromText and toText are decode and encode', () => {
  expect(diameterUri.fromText('aaa://h')).toStrictEqual(diameterUri.decode(ascii('aaa://h')))
  expect(diameterUri.fromText('aaa://h:x')).toStrictEqual(diameterUri.decode(ascii('aaa://h:x')))
  // A character that is not ASCII is not taken for another.
  expect(diameterUri.fromText('aaa://\u0148')).toMatchObject({ _tag: 'Left', left: { offset: 6, extent: 1 } })
  expect(diameterUri.fromText('aaa://h😀')).toMatchObject({ _tag: 'Left', left: { offset: 7, extent: 2 } })
  expect(diameterUri.toText(uri({ port: 1 }))).toStrictEqual({ _tag: 'Right', right: 'aaa://host.example.com:1' })
  const value = uri({ port: -1 })
  expect(diameterUri.toText(value)).toStrictEqual(diameterUri.encode(value))
})

const names = fc.stringMatching(/^[-.0-9A-Z_a-z]{1,20}$/)
const ports = fc.oneof(fc.constantFrom(3868, 5868), fc.nat(65535))

const uris: fc.Arbitrary<DiameterUri> = fc
  .record({
    scheme: fc.constantFrom('aaa', 'aaas'),
    fqdn: names,
    port: ports,
    transport: fc.constantFrom('tcp', 'sctp', 'udp'),
    protocol: fc.constantFrom('diameter', 'radius', 'tacacs+'),
  })
  .filter(({ transport, protocol }) => transport !== 'udp' || protocol !== 'diameter')

/** The grammar, and now and then something beside it. */
const texts = fc
  .tuple(
    fc.constantFrom('aaa', 'aaas', 'AAA', 'http'),
    fc.constantFrom('://', '://', '://', ':/'),
    names,
    fc.option(
      ports.map((port) => `:${port}`),
      { nil: '' },
    ),
    fc.constantFrom('', ';transport=tcp', ';transport=SCTP', ';transport=udp', ';Transport=tcp'),
    fc.constantFrom('', ';protocol=diameter', ';protocol=radius', ';protocol=tacacs+', ';protocol=x'),
    fc.constantFrom('', '', '', ';', ' '),
  )
  .map((parts) => parts.join(''))

test('every value and all octets come back', () => {
  keepsValues(diameterUri, uris)
  keepsOctets(diameterUri, fc.oneof(texts.map(ascii), fc.uint8Array()))
})

test('a changed field is what is written', () => {
  fc.assert(
    fc.property(texts.map(ascii), uris, fc.subarray(['scheme', 'fqdn', 'port'] as const), (bytes, other, keys) => {
      const result = diameterUri.decode(bytes)
      if (result._tag === 'Left') return
      const changed: DiameterUri = { ...result.right, ...Object.fromEntries(keys.map((key) => [key, other[key]])) }
      const { text: _, ...fields } = decoded(diameterUri, encoded(diameterUri, changed))
      const { text: __, ...wanted } = changed
      expect(equals(fields, wanted)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
