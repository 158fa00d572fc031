/**
 * The typed JSON form of what is on the wire: headers, AVPs without a field, messages. The keys are those of the JSON
 * that the command line prints.
 *
 * @module
 */
import type { Avp, Header } from '../ground/record.ts'
import { fromHex, toHex } from '../ground/text.ts'
import { Avp as AvpCodec } from '../wire/avp.ts'
import type { CommandHeader } from '../typed/grammar.ts'
import {
  entry,
  isEntries,
  jsonFlag,
  jsonNumber,
  readEntries,
  readFlag,
  readItems,
  readNumber,
  refuse,
  unencodable,
  type Form,
  type Json,
  type JsonPath,
  type JsonReader,
} from './form-reader.ts'
import { lengthOf, paddingLength } from './json.ts'

// -------------------------------------------------------------------------------------
// octets
// -------------------------------------------------------------------------------------

const expectedHex = 'hexadecimal digits, two for each octet'

/** Octets in hexadecimal. */
export const readHex = (reader: JsonReader, json: unknown, path: JsonPath): Uint8Array | undefined => {
  const octets = typeof json === 'string' ? fromHex(json) : undefined
  return octets ?? refuse(reader, path, expectedHex, json)
}

const jsonHex = (value: unknown): Json => (value instanceof Uint8Array ? toHex(value) : unencodable('no octets'))

// -------------------------------------------------------------------------------------
// AVPs
// -------------------------------------------------------------------------------------

const avpKeys: ReadonlySet<string> = /*#__PURE__*/ new Set(['code', 'vendorId', 'flags', 'reserved', 'data', 'padding'])
const avpFlags: ReadonlySet<string> = /*#__PURE__*/ new Set(['mandatory', 'protected'])

const noPadding = /*#__PURE__*/ unencodable('no padding')

const avpToJson = (avp: unknown): Json => {
  if (!isEntries(avp)) return unencodable('not an AVP')
  const { code, vendorId, reserved, data, padding } = avp as { readonly [Key in keyof Avp]: unknown }
  const digits = data instanceof Uint8Array ? 2 * paddingLength(lengthOf({ vendorId: undefined, data })) : 0
  return {
    code: jsonNumber(code),
    ...(vendorId === undefined ? {} : { vendorId: jsonNumber(vendorId) }),
    flags: { mandatory: jsonFlag(avp['mandatory']), protected: jsonFlag(avp['protected']) },
    ...(reserved === 0 ? {} : { reserved: jsonNumber(reserved) }),
    data: jsonHex(data),
    ...(padding === 0
      ? {}
      : { padding: Number.isInteger(padding) ? (padding as number).toString(16).padStart(digits, '0') : noPadding }),
  }
}

const readPadding = (reader: JsonReader, json: unknown, path: JsonPath, data: Uint8Array): number | undefined => {
  if (json === undefined) return 0
  const count = paddingLength(lengthOf({ vendorId: undefined, data }))
  const octets = typeof json === 'string' ? fromHex(json) : undefined
  return octets?.length === count
    ? octets.reduce((number, octet) => number * 256 + octet, 0)
    : refuse(reader, path, `${count} octets in hexadecimal`, json)
}

/** A wire AVP; flags that are left out are clear. */
const readAvp = (reader: JsonReader, json: unknown, path: JsonPath): Avp | undefined => {
  const before = reader.faults.length
  const entries = readEntries(reader, json, path, avpKeys)
  if (entries === undefined) return undefined
  const flagsPath = [...path, 'flags']
  const flags = readEntries(reader, entry(entries, 'flags') ?? {}, flagsPath, avpFlags) ?? {}
  const data = readHex(reader, entry(entries, 'data'), [...path, 'data'])
  const avp = {
    code: readNumber(reader, entries, 'code', path, 0xffffffff),
    vendorId:
      entry(entries, 'vendorId') === undefined ? undefined : readNumber(reader, entries, 'vendorId', path, 0xffffffff),
    mandatory: readFlag(reader, flags, 'mandatory', flagsPath, false),
    protected: readFlag(reader, flags, 'protected', flagsPath, false),
    reserved: readNumber(reader, entries, 'reserved', path, 31, 0),
    data,
    padding: data && readPadding(reader, entry(entries, 'padding'), [...path, 'padding'], data),
  }
  if (reader.faults.length > before) return undefined
  // All that is left to refuse is data of more than 2^24 octets.
  return AvpCodec.encode(avp as Avp)._tag === 'Right'
    ? (avp as Avp)
    : refuse(reader, [...path, 'data'], 'an AVP of at most 16777215 octets', entry(entries, 'data'))
}

const isAvpShape = (value: unknown): boolean =>
  isEntries(value) && typeof value['mandatory'] === 'boolean' && typeof value['protected'] === 'boolean'

/** A wire AVP, its data in hex. */
export const avpForm: Form = { toJson: avpToJson, fromJson: readAvp, hasShape: isAvpShape }

/** AVPs in their order. */
export const avpsForm = {
  toJson: (value: unknown): Json => (Array.isArray(value) ? value.map(avpToJson) : unencodable('no array of AVPs')),
  fromJson: (reader: JsonReader, json: unknown, path: JsonPath): ReadonlyArray<Avp> | undefined =>
    readItems(reader, json, path, readAvp),
  hasShape: (value: unknown): boolean => Array.isArray(value) && value.every(isAvpShape),
} satisfies Form

// -------------------------------------------------------------------------------------
// headers
// -------------------------------------------------------------------------------------

const headerKeys: ReadonlySet<string> = /*#__PURE__*/ new Set([
  'version',
  'length',
  'flags',
  'reserved',
  'commandCode',
  'applicationId',
  'hopByHopId',
  'endToEndId',
])
const flagNames = ['request', 'proxiable', 'error', 'retransmitted'] as const
const headerFlags: ReadonlySet<string> = /*#__PURE__*/ new Set(flagNames)

const headerToJson = (header: unknown): Json => {
  if (!isEntries(header)) return unencodable('no header')
  const { reserved, commandCode, applicationId, hopByHopId, endToEndId } = header as {
    readonly [Key in keyof Header]: unknown
  }
  return {
    flags: Object.fromEntries(flagNames.map((name) => [name, jsonFlag(header[name])])),
    ...(reserved === 0 ? {} : { reserved: jsonNumber(reserved) }),
    commandCode: jsonNumber(commandCode),
    applicationId: jsonNumber(applicationId),
    hopByHopId: jsonNumber(hopByHopId),
    endToEndId: jsonNumber(endToEndId),
  }
}

/** Notes what a header says against its command. */
const checkHeader = (reader: JsonReader, path: JsonPath, header: Header, description: CommandHeader): void => {
  const { name, code, applicationId, request = false, error = false } = description
  const flagsPath = [...path, 'flags']
  if (code !== undefined && header.commandCode !== code) {
    refuse(reader, [...path, 'commandCode'], `${code}, that of ${name}`, header.commandCode)
  }
  if (applicationId !== undefined && header.applicationId !== applicationId) {
    refuse(reader, [...path, 'applicationId'], `${applicationId}, that of ${name}`, header.applicationId)
  }
  if (header.request !== request) {
    refuse(reader, [...flagsPath, 'request'], `${request}, as ${name} has it`, header.request)
  }
  if (error && !header.error) refuse(reader, [...flagsPath, 'error'], `true, as ${name} has it`, header.error)
}

/** A header; what the command's `make` lets be left out may be left out. Length follows from the rest and does not count. */
const readHeader = (
  reader: JsonReader,
  json: unknown,
  path: JsonPath,
  description: CommandHeader | undefined,
): Header | undefined => {
  const before = reader.faults.length
  const entries = readEntries(reader, json, path, headerKeys)
  if (entries === undefined) return undefined
  const flagsPath = [...path, 'flags']
  const flags = readEntries(reader, entry(entries, 'flags') ?? {}, flagsPath, headerFlags) ?? {}
  readNumber(reader, entries, 'length', path, 0xffffff, 0)
  const version = entry(entries, 'version') ?? 1
  if (version !== 1) refuse(reader, [...path, 'version'], '1', version)
  const header = {
    request: readFlag(reader, flags, 'request', flagsPath, description?.request ?? false),
    proxiable: readFlag(reader, flags, 'proxiable', flagsPath, description?.proxiable ?? false),
    error: readFlag(reader, flags, 'error', flagsPath, description?.error ?? false),
    retransmitted: readFlag(reader, flags, 'retransmitted', flagsPath, false),
    reserved: readNumber(reader, entries, 'reserved', path, 15, 0),
    commandCode: readNumber(reader, entries, 'commandCode', path, 0xffffff, description?.code),
    applicationId: readNumber(reader, entries, 'applicationId', path, 0xffffffff, description?.applicationId ?? 0),
    hopByHopId: readNumber(reader, entries, 'hopByHopId', path, 0xffffffff),
    endToEndId: readNumber(reader, entries, 'endToEndId', path, 0xffffffff),
  }
  if (header.request === true && header.error === true) {
    refuse(reader, [...flagsPath, 'error'], 'false in a request', true)
  }
  if (reader.faults.length === before && description !== undefined) {
    checkHeader(reader, path, header as Header, description)
  }
  return reader.faults.length === before ? (header as Header) : undefined
}

/** The header of a command's messages, or of any message. */
export const headerForm = (description: CommandHeader | undefined) =>
  ({
    toJson: headerToJson,
    fromJson: (reader: JsonReader, json: unknown, path: JsonPath): Header | undefined =>
      readHeader(reader, json, path, description),
    hasShape: (value: unknown): boolean =>
      isEntries(value) && flagNames.every((name) => typeof value[name] === 'boolean'),
  }) satisfies Form

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

const messageKeys: ReadonlySet<string> = /*#__PURE__*/ new Set(['_tag', 'header', 'avps'])

const anyHeader = /*#__PURE__*/ headerForm(undefined)

/** A wire message. */
export const messageForm: Form = {
  toJson: (value) =>
    isEntries(value)
      ? { _tag: 'Message', header: headerToJson(value['header']), avps: avpsForm.toJson(value['avps']) }
      : unencodable('no message'),
  fromJson: (reader, json, path) => {
    const before = reader.faults.length
    const entries = readEntries(reader, json, path, messageKeys)
    if (entries === undefined) return undefined
    const tag = entry(entries, '_tag')
    if (tag !== 'Message') refuse(reader, [...path, '_tag'], 'Message', tag)
    const header = anyHeader.fromJson(reader, entry(entries, 'header'), [...path, 'header'])
    const avps = avpsForm.fromJson(reader, entry(entries, 'avps'), [...path, 'avps'])
    return reader.faults.length === before ? { _tag: 'Message', header, avps } : undefined
  },
  hasShape: (value) =>
    isEntries(value) &&
    value['_tag'] === 'Message' &&
    anyHeader.hasShape(value['header']) &&
    avpsForm.hasShape(value['avps']),
}

const uncheckedKeys: ReadonlySet<string> = /*#__PURE__*/ new Set(['avps', 'undecoded'])

/** A group that is never refused for what is inside it, as Failed-AVP is. */
export const uncheckedForm: Form = {
  toJson: (value) => {
    if (!isEntries(value)) return unencodable('no group')
    const { avps, undecoded } = value
    const isWhole = undecoded instanceof Uint8Array && undecoded.length === 0
    return { avps: avpsForm.toJson(avps), ...(isWhole ? {} : { undecoded: jsonHex(undecoded) }) }
  },
  fromJson: (reader, json, path) => {
    const before = reader.faults.length
    const entries = readEntries(reader, json, path, uncheckedKeys)
    if (entries === undefined) return undefined
    const avps = avpsForm.fromJson(reader, entry(entries, 'avps'), [...path, 'avps'])
    const undecoded = readHex(reader, entry(entries, 'undecoded') ?? '', [...path, 'undecoded'])
    return reader.faults.length === before ? { avps, undecoded } : undefined
  },
  hasShape: (value) => isEntries(value) && avpsForm.hasShape(value['avps']) && value['undecoded'] instanceof Uint8Array,
}
