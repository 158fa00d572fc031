/**
 * OctetString and the texts derived from it: UTF8String and DiameterIdentity (RFC 6733 sections 4.2 and 4.3.1).
 *
 * @module
 */
import { isDetached } from '../octets/copy.ts'
import { knownName, noteName, writeKnownName } from '../octets/known-names.ts'
import { reserve, writeOctets, writeText, type Sink, refuseValue } from '../octets/sink.ts'
import { fail, isAscii, latin1At, octetsAt, type Source } from '../octets/source.ts'
import { latin1, utf8, utf8FaultAt } from '../ground/text.ts'
import { codec, scalar, scalarOf, type Codec } from '../algebra/codec.ts'

export const readOctetString = (source: Source, from: number, to: number): Uint8Array => octetsAt(source, from, to)

const writeOctetString = (sink: Sink, value: Uint8Array): boolean => {
  if (!(value instanceof Uint8Array) || isDetached(value)) {
    return refuseValue(sink, 'a Uint8Array', value)
  }
  writeOctets(sink, value)
  return true
}

/** Text that is not all ASCII. */
const readUnicode = (source: Source, from: number, to: number): string | undefined => {
  // "Byte sequences that do not correspond to the valid encoding of a code point into UTF-8 charset […] are prohibited."
  const fault = utf8FaultAt(source.bytes, from, to)
  return fault === to
    ? utf8(source.bytes, from, to)
    : fail(source, { _tag: 'InvalidAvpValue', expected: 'valid UTF-8' }, fault, 1)
}

// What is read often is short, so that the compiler puts it into the reader of tables.
export const readUtf8String = (source: Source, from: number, to: number): string | undefined =>
  isAscii(source, from, to) ? latin1At(source, from, to) : readUnicode(source, from, to)

const writeUtf8String = (sink: Sink, value: string): boolean =>
  (typeof value === 'string' && writeText(sink, value)) || refuseValue(sink, 'text without lone surrogates', value)

/** Adding 0x5f sets the high bit of 0x21 and above, adding 1 that of 0x7f: the high bits are set where that is wrong. */
const outsideOf = (word: number): number => word | (word + 0x01010101) | ~(word + 0x5f5f5f5f)

/**
 * No FQDN or realm has a space, a control code or anything outside of ASCII; underscores and more do occur.
 */
export const isIdentity = (view: DataView, from: number, to: number): boolean => {
  let outside = from === to ? 0x80 : 0
  let at = from
  for (; at + 4 <= to; at += 4) outside |= outsideOf(view.getInt32(at))
  for (; at < to; at++) outside |= outsideOf(view.getUint8(at) | 0x30303000)
  return (outside & 0x80808080) === 0
}

const expectedIdentity = 'a name in ASCII without spaces, not empty'

const failIdentity = (source: Source, from: number, to: number): undefined => {
  const fault = latin1At(source, from, to).search(/[^!-~]/)
  const extent = fault < 0 ? 0 : 1
  return fail(source, { _tag: 'InvalidAvpValue', expected: expectedIdentity }, from + Math.max(fault, 0), extent)
}

const readNewName = (source: Source, from: number, to: number): string | undefined => {
  if (!isIdentity(source.view, from, to)) return failIdentity(source, from, to)
  // A text of its own, since names are kept: cut out of its message's text, it would keep all of that alive.
  const name = latin1(source.bytes, from, to)
  noteName(name, source.view, from, to)
  return name
}

// "DiameterIdentity is in ASCII form in order to be compatible with existing DNS infrastructure." (section 4.3.1)
export const readDiameterIdentity = (source: Source, from: number, to: number): string | undefined =>
  knownName(source.view, from, to) ?? readNewName(source, from, to)

const writeNewName = (sink: Sink, value: string): boolean => {
  const { bytes, view, at } = sink
  const end = at + value.length
  let outside = at === end ? -1 : 0
  for (let i = at; i < end; i++) {
    const unit = value.charCodeAt(i - at)
    // Below zero, where it is not within.
    outside |= (unit - 0x21) | (0x7e - unit)
    bytes[i] = unit
  }
  if (outside < 0) return refuseValue(sink, expectedIdentity, value)
  noteName(value, view, at, end)
  sink.at = end
  return true
}

const writeDiameterIdentity = (sink: Sink, value: string): boolean => {
  if (typeof value !== 'string') return refuseValue(sink, expectedIdentity, value)
  reserve(sink, value.length)
  if (!writeKnownName(sink.view, sink.at, value)) return writeNewName(sink, value)
  sink.at += value.length
  return true
}

/** Octets of any number, never text. */
export const octetString: Codec<Uint8Array> = /*#__PURE__*/ codec(
  {
    name: 'OctetString',
    format: 'OctetString',
    minimum: 0,
    maximum: Infinity,
    decodeAt: readOctetString,
    encodeTo: writeOctetString,
  },
  /*#__PURE__*/ scalarOf('octetString'),
  {},
)

/** Text; octets that are no UTF-8 are refused with 5004. */
export const utf8String: Codec<string> = /*#__PURE__*/ codec(
  {
    name: 'UTF8String',
    format: 'UTF8String',
    minimum: 0,
    maximum: Infinity,
    decodeAt: readUtf8String,
    encodeTo: writeUtf8String,
  },
  /*#__PURE__*/ scalarOf('utf8String'),
  {},
)

/** The name of a node or a realm: printable ASCII, not empty. */
export const diameterIdentity: Codec<string> = /*#__PURE__*/ codec(
  {
    name: 'DiameterIdentity',
    format: 'DiameterIdentity',
    minimum: 0,
    maximum: Infinity,
    decodeAt: readDiameterIdentity,
    encodeTo: writeDiameterIdentity,
  },
  /*#__PURE__*/ scalarOf('diameterIdentity'),
  {},
)

/**
 * So many octets; without a number as many as there are.
 *
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { octets } from 'diameter-codec'
 *
 * isLeft(octets(4).decode(new Uint8Array(3))) // => true
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const octets = (size?: number): Codec<Uint8Array> =>
  size === undefined
    ? octetString
    : codec(
        {
          name: 'OctetString',
          format: 'OctetString',
          minimum: size,
          maximum: size,
          decodeAt: octetString.decodeAt,
          encodeTo: (sink, value) =>
            value instanceof Uint8Array && value.length !== size
              ? refuseValue(sink, `${size} octets`, value)
              : octetString.encodeTo(sink, value),
        },
        scalar,
        {},
      )
