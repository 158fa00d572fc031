/**
 * What generated values are made of: schemas that Effect can make values of, and octets for each data format that its
 * codec takes, or mostly does.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import type { Link } from 'effect/SchemaAST'
import * as SchemaGetter from 'effect/SchemaGetter'
import * as SchemaIssue from 'effect/SchemaIssue'
import type { AnyCodec, FormatName } from '../algebra/codec.ts'

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/** What values are made of: any schema whose values Effect can generate. */
export type Parts = Schema.Constraint

/** `make` gives `undefined` for parts that no value is made of. */
export const link = <P extends Parts>(parts: P, make: (parts: P['Type']) => unknown): Link =>
  Schema.link<unknown>()(parts, {
    decode: SchemaGetter.transformEffect((value) => {
      const whole = make(value)
      return whole === undefined ? Effect.fail(new SchemaIssue.InvalidValue()) : Effect.succeed(whole)
    }),
    encode: SchemaGetter.forbiddenEncoding,
  })

/** The same as parts of something larger. Nothing is checked here: the whole is, once, where it is declared. */
export const declared = (toLink: () => Link): Schema.Codec<unknown> =>
  Schema.declareConstructor<unknown>()([], () => Effect.succeed, { toCodecArbitrary: toLink })

export const made = <P extends Parts>(parts: P, make: (parts: P['Type']) => unknown): Schema.Codec<unknown> =>
  declared(() => link(parts, make))

export const whole = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

export const octetArray = (minimum: number, maximum: number) => {
  const octets = Schema.Array(whole(0, 255)).check(Schema.isMinLength(minimum))
  return maximum === Infinity ? octets : octets.check(Schema.isMaxLength(maximum))
}

const matching = (pattern: RegExp) => Schema.String.check(Schema.isPattern(pattern))

const joined = (first: ReadonlyArray<number>, second: ArrayLike<number>): Uint8Array =>
  Uint8Array.from(first.concat(Array.from(second)))

export const bigEndian = (value: number, size: number): ReadonlyArray<number> =>
  Array.from({ length: size }, (_, index) => Math.floor(value / 256 ** (size - 1 - index)) % 256)

/** Numbers of 32 bits: small ones, the ends, and any. */
export const unsigned32 = () =>
  Schema.Union([whole(0, 0xffffffff), Schema.Literals([0, 1, 0x7fffffff, 0x80000000, 0xffffffff])])

// -------------------------------------------------------------------------------------
// data formats
// -------------------------------------------------------------------------------------

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** A text of several, each one of a few or of a pattern; what is empty leaves no separator. */
const phrase = (separator: string, ...words: ReadonlyArray<ReadonlyArray<string> | RegExp>): Schema.Codec<unknown> =>
  made(
    Schema.Tuple(words.map((word) => (word instanceof RegExp ? matching(word) : Schema.Literals(word)))),
    (texts: ReadonlyArray<string>) => ascii(texts.filter((text) => text !== '').join(separator)),
  )

const direction = ['in', 'out']
const protocol = ['ip', '0', '6', '17', '255']
const from = ['from']
const to = ['to']
const address = ['any', 'assigned', '!assigned', '10.0.0.0/8', '!192.0.2.1', '0.0.0.0/0', '2001:db8::/32', '::1']
const ports = ['', '80', '1000-2000,3000']
const flow = [direction, protocol, from, address, ports, to, address, ports]
const mark = ['AF11', 'AF43', 'EF']
const option = [
  '',
  'established',
  'setup',
  'tcpflags syn,!ack',
  'tcpoptions !mss',
  'ipoptions ssrr,!ts',
  'icmptypes 0,3-8',
]

/** Texts of each grammar: something of all that it knows. */
const texts: { readonly [Name in FormatName]?: () => Parts } = {
  DiameterIdentity: () =>
    Schema.Union([phrase('', /^[a-z][a-z0-9-]{0,7}$/, /^([.][a-z]{2,5}){1,2}$/), phrase('', /^[!-~]{1,12}$/)]),
  DiameterURI: () =>
    phrase(
      '',
      ['aaa://', 'aaas://'],
      /^[a-zA-Z0-9._-]{1,12}$/,
      ['', ':0', ':3868', ':5868', ':65535'],
      ['', ';transport=tcp', ';transport=sctp', ';transport=udp;protocol=radius', ';transport=sctp;protocol=tacacs+'],
    ),
  IPFilterRule: () =>
    Schema.Union([
      phrase(' ', ['permit', 'deny'], ...flow, option),
      phrase(' ', ['deny'], direction, protocol, from, address, to, address, ['frag']),
    ]),
  QoSFilterRule: () =>
    Schema.Union([
      phrase(' ', ['tag'], ...flow, ['DSCP'], mark),
      phrase(' ', ['meter'], ...flow, ['metering'], ['0', '64000'], mark, [...mark, 'drop']),
    ]),
}

const utf8Encoder = /*#__PURE__*/ new TextEncoder()

/** UTF-8 of characters of one to four octets. */
const utf8 = () =>
  made(
    Schema.Array(Schema.Union([whole(0x20, 0x7e), whole(0, 0xd7ff), whole(0xe000, 0x10ffff)])),
    (points: ReadonlyArray<number>) => utf8Encoder.encode(String.fromCodePoint(...points)),
  )

/** Address family and address: IPv4, IPv6, a telephone number, and any. */
const families = () =>
  Schema.Union([
    made(octetArray(4, 4), (octets) => joined([0, 1], octets)),
    made(octetArray(16, 16), (octets) => joined([0, 2], octets)),
    made(matching(/^[+]?[0-9]{1,15}$/), (digits) => joined([0, 8], ascii(digits))),
    made(Schema.Tuple([whole(3, 0xffff), octetArray(0, Infinity)]), ([family, octets]) =>
      joined(bigEndian(family, 2), octets),
    ),
  ])

/** Octets of one size: any, those of small numbers, and those at the ends of a range with a sign and of one without. */
const fixed = (size: number) =>
  Schema.Union([
    made(octetArray(size, size), (octets) => Uint8Array.from(octets)),
    made(whole(0, 1000), (value) => Uint8Array.from(bigEndian(value, size))),
    made(Schema.Literals([0x00, 0x7f, 0x80, 0xff]), (first) =>
      Uint8Array.from({ length: size }, (_, index) => (index === 0 ? first : (first & 1) * 0xff)),
    ),
  ])

/** Octets that a codec of a data format takes, or mostly does. */
export const octetsFor = (codec: AnyCodec): Parts => {
  const { format, minimum, maximum, shape } = codec
  if (shape._tag === 'Enumeration') {
    const { enumeration, open } = shape
    const named = made(Schema.Literals(Object.values(enumeration)), (value) => Uint8Array.from(bigEndian(value, 4)))
    // A number without a name: where the names are all there are, it would be discarded.
    return open ? Schema.Union([named, fixed(4)]) : named
  }
  const text = texts[format]
  if (text !== undefined) return text()
  if (format === 'UTF8String') return utf8()
  if (format === 'Address') return families()
  if (minimum === maximum) return fixed(minimum)
  return made(octetArray(minimum, maximum), (octets) => Uint8Array.from(octets))
}
