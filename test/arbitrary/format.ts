import * as fc from 'fast-check'
import { formatIpv6, type FormatName } from 'diameter-codec'
import type { AnyCodec } from '../../src/algebra/codec.ts'
import type { Enumeration } from '../../src/formats/integer.ts'
import { octets, unsigned32 } from './wire.ts'

const integer64 = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.constantFrom(-(2n ** 63n), -1n, 0n),
)
const unsigned64 = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.constantFrom(0n, 2n ** 63n, 2n ** 64n - 1n))
const integer32 = fc.oneof(fc.integer(), fc.constantFrom(-(2 ** 31), -1, 0, 2 ** 31 - 1))

/** A NaN of the bits that are not the usual ones. */
const payload = (bits: fc.Arbitrary<bigint>, usual: bigint) =>
  bits.filter((each) => each !== usual).map((each) => ({ _tag: 'NaN' as const, bits: each }))
const payload32 = payload(
  fc
    .tuple(fc.boolean(), fc.bigInt({ min: 1n, max: 0x7fffffn }))
    .map(([sign, low]) => (sign ? 0xff800000n : 0x7f800000n) + low),
  0x7fc00000n,
)
const payload64 = payload(
  fc
    .tuple(fc.boolean(), fc.bigInt({ min: 1n, max: 0xfffff_ffffffffn }))
    .map(([sign, low]) => (sign ? 0xfff00000_00000000n : 0x7ff00000_00000000n) + low),
  0x7ff80000_00000000n,
)

const characters = (from: number, to: number, but = ''): fc.Arbitrary<string> =>
  fc
    .integer({ min: from, max: to })
    .map((code) => String.fromCharCode(code))
    .filter((character) => !but.includes(character))

/** A name of printable ASCII. */
const identity = fc.oneof(fc.domain(), fc.string({ unit: characters(0x21, 0x7e), minLength: 1, maxLength: 24 }))

const address = fc.oneof(
  fc.record({ _tag: fc.constant('IPv4'), address: fc.ipV4() }),
  fc.record({
    _tag: fc.constant('IPv6'),
    address: fc.oneof(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.constant(new Uint8Array(16))).map(formatIpv6),
  }),
  fc.record({
    _tag: fc.constant('E164'),
    address: fc
      .tuple(fc.constantFrom('', '+'), fc.string({ unit: characters(0x30, 0x39), minLength: 1, maxLength: 15 }))
      .map(([plus, digits]) => `${plus}${digits}`),
  }),
  fc.record({
    _tag: fc.constant('Other'),
    family: fc.integer({ min: 0, max: 0xffff }).filter((family) => ![1, 2, 8].includes(family)),
    bytes: octets,
  }),
)

const fqdn = fc.string({
  unit: fc.constantFrom('a', 'b', 'X', 'Y', '0', '1', '9', '.', '-', '_'),
  minLength: 1,
  maxLength: 16,
})

const diameterUri = fc
  .record({
    scheme: fc.constantFrom('aaa', 'aaas'),
    fqdn,
    port: fc.oneof(fc.constantFrom(3868, 5868), fc.integer({ min: 0, max: 65535 })),
    transport: fc.constantFrom('tcp', 'sctp', 'udp'),
    protocol: fc.constantFrom('diameter', 'radius', 'tacacs+'),
  })
  .filter(({ transport, protocol }) => transport !== 'udp' || protocol !== 'diameter')

const range = fc
  .tuple(fc.integer({ min: 0, max: 65535 }), fc.integer({ min: 0, max: 65535 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))

const endpoint = (ports: fc.Arbitrary<ReadonlyArray<object>>) =>
  fc.record({
    negated: fc.boolean(),
    address: fc.oneof(
      fc.constantFrom('any', 'assigned'),
      fc.record({ _tag: fc.constant('IPv4'), address: fc.ipV4(), bits: fc.constant(32) }),
      fc.record({
        _tag: fc.constant('IPv6'),
        address: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(formatIpv6),
        bits: fc.constant(128),
      }),
      fc.constantFrom(
        { _tag: 'IPv4', address: '10.0.0.0', bits: 8 },
        { _tag: 'IPv4', address: '0.0.0.0', bits: 0 },
        { _tag: 'IPv6', address: '2001:db8::', bits: 32 },
      ),
    ),
    ports,
  })

const rule = (
  actions: ReadonlyArray<string>,
  options: fc.Arbitrary<ReadonlyArray<object>>,
  ports: fc.Arbitrary<ReadonlyArray<object>> = fc.array(range, { maxLength: 3 }),
) =>
  fc.record({
    action: fc.constantFrom(...actions),
    direction: fc.constantFrom('in', 'out'),
    protocol: fc.oneof(fc.constant('ip'), fc.integer({ min: 0, max: 255 })),
    source: endpoint(ports),
    destination: endpoint(ports),
    options,
  })

const ipFilterRule = fc.oneof(
  rule(
    ['permit', 'deny'],
    fc.subarray([
      { _tag: 'ipoptions', spec: ['ssrr', '!ts'] },
      { _tag: 'tcpoptions', spec: ['!mss'] },
      { _tag: 'established' },
      { _tag: 'setup' },
      { _tag: 'tcpflags', spec: ['syn', '!ack'] },
      { _tag: 'icmptypes', types: [{ from: 0, to: 8 }] },
    ]),
  ),
  rule(['deny'], fc.constant([{ _tag: 'frag' }]), fc.constant([])),
)

const qosFilterRule = fc.oneof(
  rule(['tag'], fc.constant([{ _tag: 'DSCP', color: 'AF13' }])),
  rule(['meter'], fc.constant([{ _tag: 'metering', rate: 64000, colorUnder: 'EF', colorOver: 'drop' }])),
)

const formats: { readonly [Name in Exclude<FormatName, 'Grouped' | 'Enumerated'>]: fc.Arbitrary<unknown> } = {
  OctetString: octets,
  Integer32: integer32,
  Integer64: integer64,
  Unsigned32: unsigned32,
  Unsigned64: unsigned64,
  Float32: fc.oneof({ weight: 4, arbitrary: fc.float() }, { weight: 1, arbitrary: payload32 }),
  Float64: fc.oneof({ weight: 4, arbitrary: fc.double() }, { weight: 1, arbitrary: payload64 }),
  Address: address,
  Time: fc.integer({ min: -61_505_152, max: 4_233_462_143 }),
  UTF8String: fc.oneof(fc.string({ unit: 'binary', maxLength: 16 }), fc.string({ maxLength: 16 })),
  DiameterIdentity: identity,
  DiameterURI: diameterUri,
  IPFilterRule: ipFilterRule,
  QoSFilterRule: qosFilterRule,
}

const enumerated = (codec: AnyCodec): fc.Arbitrary<unknown> => {
  const { enumeration } = codec as unknown as { readonly enumeration: Enumeration }
  const names = fc.constantFrom(...Object.keys(enumeration))
  const numbers = Object.values(enumeration)
  // A number without a name: there is one below 256.
  const unnamed = Array.from({ length: 256 }, (_, number) => number).find((number) => !numbers.includes(number)) ?? 0
  const isOpen = codec.decode(Uint8Array.of(0, 0, 0, unnamed))._tag === 'Right'
  return isOpen
    ? fc.oneof(
        names,
        integer32.filter((number) => !numbers.includes(number)),
      )
    : names
}

/** The values of a data format that is not Grouped, as decoders give them. */
export const formatValue = (codec: AnyCodec): fc.Arbitrary<unknown> => {
  const { format } = codec
  if (format === 'Grouped') throw new Error('a group has a grammar')
  return format === 'Enumerated' ? enumerated(codec) : formats[format]
}
