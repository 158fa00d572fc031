/**
 * OctetString and the texts derived from it: UTF8String and DiameterIdentity (RFC 6733 sections 4.2 and 4.3.1).
 *
 * @module
 */
import { refuse, writeOctets, writeText, type Sink } from '../ground/sink.ts'
import { copyOf, fail, isAscii, latin1At, type Source } from '../ground/source.ts'
import { utf8, utf8FaultAt } from '../ground/text.ts'
import { codec, Kind, type Codec } from './codec.ts'

export const readOctetString = (source: Source, from: number, to: number): Uint8Array => copyOf(source.bytes, from, to)

const writeOctetString = (sink: Sink, value: Uint8Array): boolean => {
  if (!(value instanceof Uint8Array)) return refuse(sink, { _tag: 'InvalidValue', expected: 'a Uint8Array', value })
  writeOctets(sink, value)
  return true
}

export const readUtf8String = (source: Source, from: number, to: number): string | undefined => {
  if (isAscii(source, from, to)) return latin1At(source, from, to)
  const text = utf8(source.bytes, from, to)
  if (text !== undefined) return text
  // "Byte sequences that do not correspond to the valid encoding of a code point into UTF-8 charset […] are prohibited."
  const fault = utf8FaultAt(source.bytes, from, to)
  return fail(source, { _tag: 'InvalidAvpValue', expected: 'valid UTF-8' }, fault, 1)
}

const writeUtf8String = (sink: Sink, value: string): boolean =>
  (typeof value === 'string' && writeText(sink, value)) ||
  refuse(sink, { _tag: 'InvalidValue', expected: 'text without lone surrogates', value })

/** No FQDN or realm has a space, a control code or anything outside of ASCII; underscores and more do occur. */
const identity = /^[!-~]+$/

const expectedIdentity = 'a name in ASCII without spaces, not empty'

export const readDiameterIdentity = (source: Source, from: number, to: number): string | undefined => {
  // "DiameterIdentity is in ASCII form in order to be compatible with existing DNS infrastructure." (section 4.3.1)
  const text = latin1At(source, from, to)
  if (identity.test(text)) return text
  const fault = text.search(/[^!-~]/)
  return fail(
    source,
    { _tag: 'InvalidAvpValue', expected: expectedIdentity },
    from + Math.max(fault, 0),
    fault < 0 ? 0 : 1,
  )
}

const writeDiameterIdentity = (sink: Sink, value: string): boolean =>
  (typeof value === 'string' && identity.test(value) && writeText(sink, value)) ||
  refuse(sink, { _tag: 'InvalidValue', expected: expectedIdentity, value })

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
