/**
 * OctetString and the texts derived from it: UTF8String and DiameterIdentity (RFC 6733 sections 4.2 and 4.3.1).
 *
 * @module
 */
import { refuse, writeOctets, writeText, type Sink } from '../ground/sink.ts'
import { fail, isAscii, latin1At, octetsAt, type Source } from '../ground/source.ts'
import { utf8, utf8FaultAt } from '../ground/text.ts'
import { codec, Kind, type Codec } from './codec.ts'

export const readOctetString = (source: Source, from: number, to: number): Uint8Array => octetsAt(source, from, to)

export const writeOctetString = (sink: Sink, value: Uint8Array): boolean => {
  if (!(value instanceof Uint8Array)) return refuse(sink, { _tag: 'InvalidValue', expected: 'a Uint8Array', value })
  writeOctets(sink, value)
  return true
}

export const readUtf8String = (source: Source, from: number, to: number): string | undefined => {
  if (isAscii(source, from, to)) return latin1At(source, from, to)
  // "Byte sequences that do not correspond to the valid encoding of a code point into UTF-8 charset […] are prohibited."
  const fault = utf8FaultAt(source.bytes, from, to)
  return fault === to
    ? utf8(source.bytes, from, to)
    : fail(source, { _tag: 'InvalidAvpValue', expected: 'valid UTF-8' }, fault, 1)
}

export const writeUtf8String = (sink: Sink, value: string): boolean =>
  (typeof value === 'string' && writeText(sink, value)) ||
  refuse(sink, { _tag: 'InvalidValue', expected: 'text without lone surrogates', value })

/**
 * No FQDN or realm has a space, a control code or anything outside of ASCII; underscores and more do occur. Four octets
 * at a time: adding 0x5f sets the high bit of 0x21 and above, adding 1 that of 0x7f.
 */
export const isIdentity = (view: DataView, from: number, to: number): boolean => {
  let outside = from === to ? 0x80 : 0
  let at = from
  for (; at + 4 <= to; at += 4) {
    const word = view.getInt32(at)
    outside |= word | (word + 0x01010101) | ~(word + 0x5f5f5f5f)
  }
  for (; at < to; at++) {
    const octet = view.getUint8(at)
    outside |= octet | (octet + 1) | (~(octet + 0x5f) & 0x80)
  }
  return (outside & 0x80808080) === 0
}

const expectedIdentity = 'a name in ASCII without spaces, not empty'

export const readDiameterIdentity = (source: Source, from: number, to: number): string | undefined => {
  // "DiameterIdentity is in ASCII form in order to be compatible with existing DNS infrastructure." (section 4.3.1)
  const text = latin1At(source, from, to)
  if (isIdentity(source.view, from, to)) return text
  const fault = text.search(/[^!-~]/)
  return fail(
    source,
    { _tag: 'InvalidAvpValue', expected: expectedIdentity },
    from + Math.max(fault, 0),
    fault < 0 ? 0 : 1,
  )
}

export const writeDiameterIdentity = (sink: Sink, value: string): boolean => {
  const start = sink.at
  if (typeof value === 'string' && writeText(sink, value) && isIdentity(sink.view, start, sink.at)) return true
  return refuse(sink, { _tag: 'InvalidValue', expected: expectedIdentity, value })
}

const anySize = { minimum: 0, maximum: Infinity }

/** Octets of any number, never text. */
export const octetString: Codec<Uint8Array> = /*#__PURE__*/ codec(
  { name: 'OctetString', format: 'OctetString', ...anySize, decodeAt: readOctetString, encodeTo: writeOctetString },
  Kind.octetString,
  {},
)

/** Text; octets that are no UTF-8 are refused with 5004. */
export const utf8String: Codec<string> = /*#__PURE__*/ codec(
  { name: 'UTF8String', format: 'UTF8String', ...anySize, decodeAt: readUtf8String, encodeTo: writeUtf8String },
  Kind.utf8String,
  {},
)

/** The name of a node or a realm: printable ASCII, not empty. */
export const diameterIdentity: Codec<string> = /*#__PURE__*/ codec(
  {
    name: 'DiameterIdentity',
    format: 'DiameterIdentity',
    ...anySize,
    decodeAt: readDiameterIdentity,
    encodeTo: writeDiameterIdentity,
  },
  Kind.diameterIdentity,
  {},
)
