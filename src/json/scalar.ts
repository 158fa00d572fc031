/**
 * The data formats as JSON values: for each, the value of octets and the octets of a value.
 *
 * @module
 */
import type { Address } from '../formats/address.ts'
import type { Codec, FormatName } from '../algebra/codec.ts'
import type { AnyDefinition } from '../typed/definition.ts'
import type { Float } from '../formats/float.ts'
import {
  address,
  diameterIdentity,
  diameterUri,
  float32,
  float64,
  integer32,
  integer64,
  ipFilterRule,
  qosFilterRule,
  time,
  unsigned32,
  unsigned64,
  utf8String,
} from '../formats/format.ts'
import type { Enumeration } from '../formats/integer.ts'
import type { TextCodec, Worded } from '../formats/syntax.ts'
import { timeFromText, timeToText } from '../formats/time.ts'
import { left, right, type Either } from '../ground/either.ts'
import { fromHex, latin1, toHex } from '../ground/text.ts'

/** An address: text for IPv4 (family 1), IPv6 (2) and E.164 (8), hex for every other family. */
export interface JsonAddress {
  readonly family: number
  readonly address: string
}

/** A value of a format other than Grouped. */
export type JsonScalar = number | string | JsonAddress

/** Both directions of one format. Law: what `toValue` gives, `fromValue` turns into the same octets. */
export interface JsonFormat {
  /** `undefined` where the octets do not fit the format, or the value would not give them back. */
  readonly toValue: (octets: Uint8Array) => JsonScalar | undefined
  /** The octets, or what was expected in place of the value. */
  readonly fromValue: (json: unknown) => Either<string, Uint8Array>
}

/** The format of a codec, its values made JSON by `toJson`, and made of JSON by `fromJson`. */
const formatOf = <A>(
  codec: Codec<A>,
  toJson: (a: A) => JsonScalar | undefined,
  fromJson: (json: unknown) => Either<string, A>,
): JsonFormat => ({
  toValue: (octets) => {
    const value = codec.decode(octets)
    return value._tag === 'Right' ? toJson(value.right) : undefined
  },
  fromValue: (json) => {
    const value = fromJson(json)
    if (value._tag === 'Left') return value
    const octets = codec.encode(value.right)
    if (octets._tag === 'Right') return octets
    const { reason } = octets.left
    return left(reason._tag === 'InvalidValue' ? reason.expected : `a value of ${codec.name}`)
  },
})

/** A format whose values are JSON as they are: the codec itself refuses what is none of them. */
const plain = <A extends number | string>(codec: Codec<A>): JsonFormat =>
  formatOf(
    codec,
    (a) => a,
    (json) => right(json as A),
  )

/** Most numbers and texts are read here and now: a codec needs a view on its octets, which costs more than they do. */
const quick = (
  read: (octets: Uint8Array) => JsonScalar | undefined,
  { toValue, fromValue }: JsonFormat,
): JsonFormat => ({
  toValue: (octets) => read(octets) ?? toValue(octets),
  fromValue,
})

const signed32 = (octets: Uint8Array): number | undefined =>
  octets.length === 4 ? (octets[0]! << 24) | (octets[1]! << 16) | (octets[2]! << 8) | octets[3]! : undefined

const unsigned32Of = (octets: Uint8Array): number | undefined => {
  const number = signed32(octets)
  return number === undefined ? undefined : number >>> 0
}

/** The text of octets that are all of these characters, of ASCII. */
const textOf =
  (ascii: RegExp) =>
  (octets: Uint8Array): string | undefined => {
    const text = latin1(octets, 0, octets.length)
    return ascii.test(text) ? text : undefined
  }

const decimal = /^-?[0-9]{1,20}$/

/** JSON's numbers are doubles to most readers, so 64 bits are text; a number that is exact is read too. */
const integer = (codec: Codec<bigint>, range: string): JsonFormat => {
  const expected = `a decimal number of ${range} as text`
  const { toValue, fromValue } = formatOf(codec, String, (json) => {
    if (typeof json === 'string' && decimal.test(json)) return right(BigInt(json))
    return Number.isSafeInteger(json) ? right(BigInt(json as number)) : left(expected)
  })
  return {
    toValue,
    fromValue: (json) => {
      const octets = fromValue(json)
      return octets._tag === 'Right' ? octets : left(expected)
    },
  }
}

/** The numbers that JSON has no other form for. */
const specialNumbers: ReadonlyMap<unknown, number> = /*#__PURE__*/ new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['-0', -0],
])

const floatToJson = (float: Float): JsonScalar | undefined => {
  // A NaN with a payload has no value in JSON.
  if (typeof float !== 'number') return undefined
  return Object.is(float, -0) ? '-0' : Number.isFinite(float) ? float : String(float)
}

const floatFromJson = (json: unknown): Either<string, number> => {
  const number = Number.isFinite(json) ? (json as number) : specialNumbers.get(json)
  return number === undefined ? left("a number, 'NaN', 'Infinity', '-Infinity' or '-0'") : right(number)
}

const addressToJson = (value: Address): JsonAddress | undefined => {
  switch (value._tag) {
    case 'IPv4':
      return { family: 1, address: value.address }
    case 'IPv6':
      return { family: 2, address: value.address }
    case 'E164':
      return { family: 8, address: value.address }
    case 'Other':
      // Its hex could be read as a telephone number.
      return value.family === 8 ? undefined : { family: value.family, address: toHex(value.bytes) }
  }
}

const expectedAddress = 'an address as {"family":1,"address":"10.0.0.1"}'

const addressFromJson = (json: unknown): Either<string, Address> => {
  if (typeof json !== 'object' || json === null) return left(expectedAddress)
  const { family, address, ...rest } = json as { readonly [key: string]: unknown }
  if (typeof family !== 'number' || typeof address !== 'string' || Object.keys(rest).length > 0) {
    return left(expectedAddress)
  }
  if (family === 1) return right({ _tag: 'IPv4', address })
  if (family === 2) return right({ _tag: 'IPv6', address })
  if (family === 8) return right({ _tag: 'E164', address })
  const bytes = fromHex(address)
  return bytes === undefined
    ? left(`an address of family ${family} in hexadecimal`)
    : right({ _tag: 'Other', family, bytes })
}

const timeFromJson = (json: unknown): Either<string, number> => {
  const seconds = typeof json === 'string' ? timeFromText(json) : undefined
  return seconds === undefined
    ? left('a time as YYYY-MM-DDTHH:MM:SSZ, 1968-01-20T03:14:08Z to 2104-02-26T09:42:23Z')
    : right(seconds)
}

/** A format with a grammar: its text, where the grammar takes it. */
const grammatical = <A extends Worded>(codec: TextCodec<A>): JsonFormat => ({
  toValue: (octets) => (codec.decode(octets)._tag === 'Right' ? textFormat.toValue(octets) : undefined),
  fromValue: (json) => {
    if (typeof json !== 'string') return left('text')
    const value = codec.fromText(json)
    if (value._tag === 'Right') return textFormat.fromValue(json)
    const { reason, offset } = value.left
    const expected = reason._tag === 'InvalidAvpValue' ? reason.expected : `text of ${codec.name}`
    return left(`${expected}, at character ${offset + 1}`)
  },
})

const textFormat: JsonFormat = /*#__PURE__*/ quick(/*#__PURE__*/ textOf(/^[ -~]*$/), /*#__PURE__*/ plain(utf8String))

const octetFormat: JsonFormat = {
  toValue: toHex,
  fromValue: (json) => {
    const octets = typeof json === 'string' ? fromHex(json) : undefined
    return octets === undefined ? left('hexadecimal digits, two for each octet') : right(octets)
  },
}

/** Enumerated, with the names that a definition gives: the name, or the number where it has none. */
const enumerated = (enumeration: Enumeration): JsonFormat => {
  const nameOf = new Map(Object.entries(enumeration).map(([name, number]) => [number, name]))
  const numbers = quick(signed32, plain(integer32))
  const names = Object.keys(enumeration)
  const expected = names.length === 0 ? 'a number of 32 bits' : `${names.join(', ')}, or a number of 32 bits`
  return {
    toValue: (octets) => {
      const number = numbers.toValue(octets)
      return nameOf.get(number as number) ?? number
    },
    fromValue: (json) => {
      const number = typeof json === 'string' && Object.hasOwn(enumeration, json) ? enumeration[json] : json
      const octets = numbers.fromValue(number)
      return octets._tag === 'Right' ? octets : left(expected)
    },
  }
}

/** Every format but Grouped, which has AVPs in it; Enumerated here is that of an AVP without a definition. */
const formats: { readonly [Name in JsonFormatName]: JsonFormat | undefined } = /*#__PURE__*/ {
  OctetString: octetFormat,
  Unknown: octetFormat,
  Integer32: /*#__PURE__*/ quick(signed32, /*#__PURE__*/ plain(integer32)),
  Integer64: /*#__PURE__*/ integer(integer64, '-9223372036854775808 to 9223372036854775807'),
  Unsigned32: /*#__PURE__*/ quick(unsigned32Of, /*#__PURE__*/ plain(unsigned32)),
  Unsigned64: /*#__PURE__*/ integer(unsigned64, '0 to 18446744073709551615'),
  Float32: /*#__PURE__*/ formatOf(float32, floatToJson, floatFromJson),
  Float64: /*#__PURE__*/ formatOf(float64, floatToJson, floatFromJson),
  Grouped: undefined,
  Address: /*#__PURE__*/ formatOf(address, addressToJson, addressFromJson),
  Time: /*#__PURE__*/ formatOf(time, timeToText, timeFromJson),
  UTF8String: textFormat,
  DiameterIdentity: /*#__PURE__*/ quick(/*#__PURE__*/ textOf(/^[!-~]+$/), /*#__PURE__*/ plain(diameterIdentity)),
  DiameterURI: /*#__PURE__*/ grammatical(diameterUri),
  Enumerated: /*#__PURE__*/ enumerated({}),
  IPFilterRule: /*#__PURE__*/ grammatical(ipFilterRule),
  QoSFilterRule: /*#__PURE__*/ grammatical(qosFilterRule),
}

/** The names of an Enumerated AVP, those of the format that its own was derived from too. */
export const enumerationOf = (definition: AnyDefinition | undefined): Enumeration | undefined => {
  let shape = definition?.data.shape
  while (shape?._tag === 'Derived') shape = shape.inner.shape
  return shape?._tag === 'Enumeration' ? shape.enumeration : undefined
}

/** A format's name in JSON. */
export type JsonFormatName = FormatName | 'Unknown'

export const isFormatName = (name: unknown): name is JsonFormatName =>
  typeof name === 'string' && Object.hasOwn(formats, name)

/** Made once for each definition's names. */
const enumeratedFormats = /*#__PURE__*/ new WeakMap<Enumeration, JsonFormat>()

const enumeratedFormat = (enumeration: Enumeration): JsonFormat => {
  const known = enumeratedFormats.get(enumeration)
  if (known !== undefined) return known
  const made = enumerated(enumeration)
  enumeratedFormats.set(enumeration, made)
  return made
}

/** The format of a name and, for Enumerated, of a definition's names; `undefined` is Grouped. */
export const jsonFormat = (name: JsonFormatName, enumeration: Enumeration | undefined): JsonFormat | undefined =>
  name === 'Enumerated' && enumeration !== undefined ? enumeratedFormat(enumeration) : formats[name]
