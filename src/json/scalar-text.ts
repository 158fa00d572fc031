/**
 * Values as JSON text, from octets to octets: what `JSON.stringify` makes of a format's `toValue`, without the value
 * between for the formats that most AVPs have.
 *
 * @module
 */
import type { Enumeration } from '../formats/integer.ts'
import { reserve, writeOctets, writeText, type Sink } from '../octets/sink.ts'
import { unsigned32At, type Source } from '../octets/source.ts'
import { encodeUtf8 } from '../ground/text.ts'
import type { AnyDefinition } from '../typed/definition.ts'
import type { Untyped } from './own-form.ts'
import { enumerationOf, jsonFormat, type JsonFormat, type JsonFormatName } from './scalar.ts'
import { ownCodec, ownToJson } from './typed-form.ts'

/** Writes the value that stands from `from` to `to`; `false`, with nothing written, where there is none. */
export type WriteValue = (sink: Sink, source: Source, from: number, to: number) => boolean

// -------------------------------------------------------------------------------------
// text
// -------------------------------------------------------------------------------------

/** Text that is written more than once, as octets. */
export const octetsOfText = (text: string): Uint8Array => {
  const octets = new Uint8Array(3 * text.length)
  return octets.slice(0, encodeUtf8(text, octets))
}

const quote = 0x22
const minus = 0x2d
const zero = 0x30

/** Two digits each, as one number of 16 bits. */
const digitPairs = /*#__PURE__*/ Uint16Array.from(
  { length: 100 },
  (_, pair) => ((zero + Math.floor(pair / 10)) << 8) | (zero + (pair % 10)),
)

/** The most digits of a number that is exact. */
const mostDigits = 16

const digitsOf = (number: number): number => {
  let digits = 1
  for (let limit = 10; digits < mostDigits && number >= limit; limit *= 10) digits++
  return digits
}

/** Writes a whole number of 0 to 2^53 − 1. */
export const writeDecimal = (sink: Sink, number: number): void => {
  reserve(sink, mostDigits)
  const { view, bytes } = sink
  const digits = digitsOf(number)
  let at = sink.at + digits
  sink.at = at
  let rest = number
  while (rest > 0xffffffff) {
    const next = Math.floor(rest / 100)
    at -= 2
    view.setUint16(at, digitPairs[rest - 100 * next]!)
    rest = next
  }
  // Below 2^32 a division is one of integers.
  rest >>>= 0
  while (rest >= 10) {
    const next = (rest / 100) >>> 0
    at -= 2
    view.setUint16(at, digitPairs[rest - 100 * next]!)
    rest = next
  }
  if (at > sink.at - digits) bytes[at - 1] = zero + rest
}

const hexPairs = /*#__PURE__*/ Uint16Array.from({ length: 256 }, (_, octet) => {
  const text = octet.toString(16).padStart(2, '0')
  return (text.charCodeAt(0) << 8) | text.charCodeAt(1)
})

/** Writes the octets in quotes, two hexadecimal digits each. */
export const writeHex = (sink: Sink, { bytes: octets }: Source, from: number, to: number): true => {
  reserve(sink, 2 * (to - from) + 2)
  const { view, bytes } = sink
  let { at } = sink
  bytes[at++] = quote
  for (let i = from; i < to; i++) {
    view.setUint16(at, hexPairs[octets[i]!]!)
    at += 2
  }
  bytes[at++] = quote
  sink.at = at
  return true
}

/**
 * Writes octets in quotes as they are, if each is a character of ASCII from `least` (a blank, or the one after it) on
 * that JSON does not escape. Four at a time: adding 1 sets the high bit of 0x7f, and
 * `x - n & ~x` has it set where x is less than n.
 */
const writePlain = (sink: Sink, source: Source, from: number, to: number, least: 0x20 | 0x21): boolean => {
  reserve(sink, to - from + 2)
  const { view: input, bytes: octets } = source
  const { view, bytes } = sink
  const floor = least * 0x01010101
  let at = sink.at + 1
  let i = from
  let odd = 0
  for (; i + 4 <= to; i += 4) {
    const word = input.getInt32(i)
    const quoted = word ^ 0x22222222
    const slashed = word ^ 0x5c5c5c5c
    odd |=
      word |
      (word + 0x01010101) |
      ((word - floor) & ~word) |
      ((quoted - 0x01010101) & ~quoted) |
      ((slashed - 0x01010101) & ~slashed)
    view.setInt32(at, word)
    at += 4
  }
  if ((odd & 0x80808080) !== 0) return false
  for (; i < to; i++) {
    const octet = octets[i]!
    if (octet < least || octet > 0x7e || octet === quote || octet === 0x5c) return false
    bytes[at++] = octet
  }
  bytes[sink.at] = quote
  bytes[at] = quote
  sink.at = at + 1
  return true
}

// -------------------------------------------------------------------------------------
// formats
// -------------------------------------------------------------------------------------

/** By the value itself: the one truth, which what follows is held to. */
const general =
  ({ toValue }: JsonFormat): WriteValue =>
  (sink, source, from, to) => {
    const value = toValue(source.bytes.subarray(from, to))
    return value !== undefined && writeText(sink, JSON.stringify(value))
  }

const writeSigned = (sink: Sink, number: number): void => {
  reserve(sink, 1)
  if (number < 0) sink.bytes[sink.at++] = minus
  writeDecimal(sink, Math.abs(number))
}

const writeUnsigned32Value: WriteValue = (sink, source, from, to) => {
  if (to - from !== 4) return false
  writeDecimal(sink, unsigned32At(source, from))
  return true
}

const writeInteger32: WriteValue = (sink, source, from, to) => {
  if (to - from !== 4) return false
  writeSigned(sink, source.view.getInt32(from))
  return true
}

/** Of numbers that are exact as numbers. */
const writeUnsigned64: WriteValue = (sink, source, from, to) => {
  const high = to - from === 8 ? unsigned32At(source, from) : 0xffffffff
  if (high >= 0x200000) return false
  reserve(sink, mostDigits + 2)
  sink.bytes[sink.at++] = quote
  writeDecimal(sink, high * 0x1_0000_0000 + unsigned32At(source, from + 4))
  sink.bytes[sink.at++] = quote
  return true
}

const ipv4Head = /*#__PURE__*/ octetsOfText('{"family":1,"address":"')
const ipv4End = /*#__PURE__*/ octetsOfText('"}')

const writeIpv4: WriteValue = (sink, source, from, to) => {
  if (to - from !== 6 || source.view.getUint16(from) !== 1) return false
  writeOctets(sink, ipv4Head)
  for (let i = from + 2; i < to; i++) {
    writeDecimal(sink, source.bytes[i]!)
    if (i < to - 1) sink.bytes[sink.at++] = 0x2e
  }
  writeOctets(sink, ipv4End)
  return true
}

const writeName = (enumeration: Enumeration): WriteValue => {
  const texts = new Map(
    Object.entries(enumeration).map(([name, number]) => [number, octetsOfText(JSON.stringify(name))]),
  )
  return (sink, source, from, to) => {
    if (to - from !== 4) return false
    const number = source.view.getInt32(from)
    const text = texts.get(number)
    if (text === undefined) writeSigned(sink, number)
    else writeOctets(sink, text)
    return true
  }
}

/** Writers of most values of a format; they leave the others. */
const quick: { readonly [Name in JsonFormatName]?: WriteValue } = {
  OctetString: writeHex,
  Unknown: writeHex,
  Integer32: writeInteger32,
  Unsigned32: writeUnsigned32Value,
  Unsigned64: writeUnsigned64,
  Address: writeIpv4,
  UTF8String: (sink, source, from, to) => writePlain(sink, source, from, to, 0x20),
  DiameterIdentity: (sink, source, from, to) => from < to && writePlain(sink, source, from, to, 0x21),
}

const beforeData = /*#__PURE__*/ octetsOfText(',"data":')

/** The value of an own format, and its octets beside it. */
const own =
  (codec: Untyped): WriteValue =>
  (sink, source, from, to) => {
    const value = ownToJson(codec, source.bytes.subarray(from, to))
    if (value === undefined) return false
    writeText(sink, JSON.stringify(value))
    writeOctets(sink, beforeData)
    return writeHex(sink, source, from, to)
  }

/** The writer of an AVP's values in a format; `undefined` is Grouped. */
export const valueWriter = (name: JsonFormatName, definition: AnyDefinition | undefined): WriteValue | undefined => {
  const codec = ownCodec(definition, name)
  if (codec !== undefined) return own(codec)
  const enumeration = enumerationOf(definition)
  const format = jsonFormat(name, enumeration)
  if (format === undefined) return undefined
  const rest = general(format)
  const most = name === 'Enumerated' ? writeName(enumeration ?? {}) : quick[name]
  return most === undefined
    ? rest
    : (sink, source, from, to) => most(sink, source, from, to) || rest(sink, source, from, to)
}
