/**
 * JSON to messages: what `toJson` gives, or what a person writes with the obvious left out.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import type { Avp, Header, Message } from '../ground/record.ts'
import { writing } from '../octets/sink.ts'
import { maximumMessageSize } from '../octets/source.ts'
import { fromHex } from '../ground/text.ts'
import { maximumAvpLength, writeAvps } from '../wire/avp.ts'
import { headerSize } from '../wire/header.ts'
import type { AnyDefinition } from '../typed/definition.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { isFormatName, jsonFormat, type JsonFormatName } from './format.ts'
import { commandOf, enumerationOf, lengthOf, maximumDepth, paddingLength, sizeOf } from './json.ts'

/** JSON that is no message. */
export interface JsonError {
  readonly _tag: 'JsonError'
  /** Where: `avps[2].value`; empty for the whole. */
  readonly path: string
  readonly expected: string
  readonly found: unknown
}

// -------------------------------------------------------------------------------------
// reading: a reader gives its value, or `undefined` after it has noted the error
// -------------------------------------------------------------------------------------

interface Reader {
  readonly dictionary: Dictionary<unknown>
  error: JsonError | undefined
}

type Fields = { readonly [key: string]: unknown }

const refuse = (reader: Reader, path: string, expected: string, found: unknown): undefined => {
  reader.error ??= { _tag: 'JsonError', path, expected, found }
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

const messageKeys = ['name', 'header', 'avps']
const headerNumbers = ['reserved', 'commandCode', 'applicationId', 'hopByHopId', 'endToEndId']
const headerKeys = ['version', 'length', 'flags', ...headerNumbers]
const headerFlags = ['request', 'proxiable', 'error', 'retransmitted']
const avpKeys = ['name', 'code', 'vendorId', 'flags', 'reserved', 'format', 'value', 'data', 'padding']
const avpFlags = ['mandatory', 'protected']

/** An object with none but these keys: a `vendorID` that is passed over would be another AVP. */
const readFields = (reader: Reader, json: unknown, keys: ReadonlyArray<string>, path: string): Fields | undefined => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refuse(reader, path, `an object with ${keys.join(', ')}`, json)
  }
  const fields = json as Fields
  const other = Object.keys(fields).find((key) => !keys.includes(key))
  return other === undefined
    ? fields
    : refuse(reader, join(path, other), `no key but ${keys.join(', ')}`, fields[other])
}

/** A whole number; `fallback` where there is none. */
const readNumber = (
  reader: Reader,
  fields: Fields,
  key: string,
  maximum: number,
  path: string,
  fallback?: number,
): number | undefined => {
  const value = fields[key] ?? fallback
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= maximum
    ? (value as number)
    : refuse(reader, join(path, key), `a whole number of 0 to ${maximum}`, value)
}

const readFlag = (
  reader: Reader,
  fields: Fields,
  key: string,
  path: string,
  fallback?: boolean,
): boolean | undefined => {
  const value = fields[key] ?? fallback
  return typeof value === 'boolean' ? value : refuse(reader, join(path, key), 'true or false', value)
}

const readName = (reader: Reader, fields: Fields, path: string): string | null | undefined => {
  const { name = null } = fields
  return name === null || typeof name === 'string' ? name : refuse(reader, join(path, 'name'), 'text or null', name)
}

const readArray = (reader: Reader, json: unknown, path: string): ReadonlyArray<unknown> | undefined =>
  Array.isArray(json) ? json : refuse(reader, path, 'an array of AVPs', json)

// AVPs ------------------------------------------------------------------------------

interface Identity {
  readonly code: number
  readonly vendorId: number | undefined
  readonly definition: AnyDefinition | undefined
}

/** The AVP of a code, or of a name where no code is given; a name that says something else than the code is refused. */
const readIdentity = (reader: Reader, fields: Fields, path: string): Identity | undefined => {
  const { dictionary } = reader
  const name = readName(reader, fields, path)
  if (name === undefined) return undefined
  const named = name === null ? undefined : dictionary.avpNamed(name)
  const isCoded = fields['code'] !== undefined
  if (!isCoded && named === undefined) {
    return name === null
      ? refuse(reader, join(path, 'code'), 'a code, or a name that is known', undefined)
      : refuse(reader, join(path, 'name'), 'a name that is known, or a code beside it', name)
  }
  const code = readNumber(reader, fields, 'code', 0xffffffff, path, named?.code)
  const given = fields['vendorId'] === undefined ? undefined : readNumber(reader, fields, 'vendorId', 0xffffffff, path)
  if (reader.error !== undefined || code === undefined) return undefined
  const vendorId = given ?? (isCoded ? undefined : named?.vendorId)
  const definition = dictionary.avp(code, vendorId)
  // A name that nobody here knows may be that of an AVP that nobody here knows.
  if (name !== null && name !== definition?.name && (definition ?? named) !== undefined) {
    const vendor = vendorId === undefined ? '' : ` of vendor ${vendorId}`
    return refuse(reader, join(path, 'name'), `the name of code ${code}${vendor}, ${definition?.name ?? 'null'}`, name)
  }
  return { code, vendorId, definition }
}

const readFormat = (
  reader: Reader,
  fields: Fields,
  definition: AnyDefinition | undefined,
  path: string,
): JsonFormatName | undefined => {
  const { format = definition?.data.format ?? 'Unknown' } = fields
  return isFormatName(format)
    ? format
    : refuse(reader, join(path, 'format'), "the name of a data format or 'Unknown'", format)
}

/** The octets of AVPs, which can only be too many. */
const octetsOfAvps = (reader: Reader, avps: ReadonlyArray<Avp>, path: string): Uint8Array | undefined => {
  const octets = writing(writeAvps, avps)
  return octets._tag === 'Right' ? octets.right : refuse(reader, path, `at most ${maximumAvpLength} octets`, avps)
}

/** The octets of `data`, or of `value` as `format` says. */
const readOctets = (
  reader: Reader,
  fields: Fields,
  definition: AnyDefinition | undefined,
  path: string,
  depth: number,
): Uint8Array | undefined => {
  const name = readFormat(reader, fields, definition, path)
  if (name === undefined) return undefined
  const { value, data } = fields
  const isData = data !== undefined
  const at = join(path, isData ? 'data' : 'value')
  if (isData && value !== undefined) return refuse(reader, at, 'no data beside a value', data)
  const format = isData ? jsonFormat('OctetString', undefined) : jsonFormat(name, enumerationOf(definition))
  if (format === undefined) {
    if (depth === maximumDepth) return refuse(reader, at, `at most ${maximumDepth} groups in each other`, value)
    const avps = readJsonAvps(reader, value, at, depth + 1)
    return avps && octetsOfAvps(reader, avps, at)
  }
  const octets = format.fromValue(isData ? data : value)
  return octets._tag === 'Right' ? octets.right : refuse(reader, at, octets.left, isData ? data : value)
}

const readPadding = (reader: Reader, fields: Fields, length: number, path: string): number | undefined => {
  const { padding = '' } = fields
  const count = paddingLength(length)
  const octets = typeof padding === 'string' ? fromHex(padding) : undefined
  return padding === '' || octets?.length === count
    ? (octets ?? new Uint8Array(0)).reduce((number, octet) => number * 256 + octet, 0)
    : refuse(reader, join(path, 'padding'), `${count} octets in hexadecimal`, padding)
}

const readAvp = (reader: Reader, json: unknown, path: string, depth: number): Avp | undefined => {
  const fields = readFields(reader, json, avpKeys, path)
  const identity = fields && readIdentity(reader, fields, path)
  if (fields === undefined || identity === undefined) return undefined
  const { code, vendorId, definition } = identity
  const flags = readFields(reader, fields['flags'] ?? {}, avpFlags, join(path, 'flags'))
  if (flags === undefined) return undefined
  const mandatory = readFlag(reader, flags, 'mandatory', join(path, 'flags'), definition?.mandatory ?? false)
  const isProtected = readFlag(reader, flags, 'protected', join(path, 'flags'), false)
  const reserved = readNumber(reader, fields, 'reserved', 31, path, 0)
  if (mandatory === undefined || isProtected === undefined || reserved === undefined) return undefined
  const data = readOctets(reader, fields, definition, path, depth)
  if (data === undefined) return undefined
  const length = lengthOf({ vendorId, data })
  if (length > maximumAvpLength) return refuse(reader, path, `an AVP of at most ${maximumAvpLength} octets`, json)
  const padding = readPadding(reader, fields, length, path)
  return padding === undefined
    ? undefined
    : { code, vendorId, mandatory, protected: isProtected, reserved, data, padding }
}

const readJsonAvps = (reader: Reader, json: unknown, path: string, depth: number): ReadonlyArray<Avp> | undefined => {
  const items = readArray(reader, json, path)
  if (items === undefined) return undefined
  const avps: Array<Avp> = []
  for (let index = 0; index < items.length; index++) {
    const avp = readAvp(reader, items[index], `${path}[${index}]`, depth)
    if (avp === undefined) return undefined
    avps.push(avp)
  }
  return avps
}

// the header ------------------------------------------------------------------------

const readHeader = (reader: Reader, json: unknown, name: string | null): Header | undefined => {
  const path = 'header'
  const fields = readFields(reader, json, headerKeys, path)
  const flags = fields && readFields(reader, fields['flags'] ?? {}, headerFlags, 'header.flags')
  if (fields === undefined || flags === undefined) return undefined
  // Other lengths than those of the octets are passed over: a value that was edited changes them.
  const { version = 1 } = fields
  if (version !== 1) return refuse(reader, 'header.version', '1', version)
  const known = name === null ? undefined : reader.dictionary.commandNamed(name)?.description
  const request = readFlag(reader, flags, 'request', 'header.flags', known && known.request === true)
  const proxiable = readFlag(reader, flags, 'proxiable', 'header.flags', known?.proxiable ?? false)
  const error = readFlag(reader, flags, 'error', 'header.flags', known?.error ?? false)
  const retransmitted = readFlag(reader, flags, 'retransmitted', 'header.flags', false)
  const reserved = readNumber(reader, fields, 'reserved', 15, path, 0)
  const commandCode = readNumber(reader, fields, 'commandCode', 0xffffff, path, known?.code)
  const applicationId = readNumber(reader, fields, 'applicationId', 0xffffffff, path, known?.applicationId)
  const hopByHopId = readNumber(reader, fields, 'hopByHopId', 0xffffffff, path)
  const endToEndId = readNumber(reader, fields, 'endToEndId', 0xffffffff, path)
  if (reader.error !== undefined) return undefined
  if (request === true && error === true) return refuse(reader, 'header.flags.error', 'false in a request', true)
  return {
    request,
    proxiable,
    error,
    retransmitted,
    reserved,
    commandCode,
    applicationId,
    hopByHopId,
    endToEndId,
  } as Header
}

/** Whether a name is that of the header's command. */
const isNameOf = (dictionary: Dictionary<unknown>, name: string, header: Header): boolean => {
  const command = commandOf(dictionary, header)
  const answer = header.error ? dictionary.command(header) : undefined
  return (
    [command, answer].some((known) => known?.name === name || known?.tag === name) ||
    (command === undefined && dictionary.commandNamed(name) === undefined)
  )
}

const readMessage = (reader: Reader, json: unknown): Message | undefined => {
  const fields = readFields(reader, json, messageKeys, '')
  const name = fields && readName(reader, fields, '')
  if (fields === undefined || name === undefined) return undefined
  const header = readHeader(reader, fields['header'], name)
  if (header === undefined) return undefined
  if (name !== null && !isNameOf(reader.dictionary, name, header)) {
    const expected = commandOf(reader.dictionary, header)?.name ?? 'null'
    return refuse(reader, 'name', `the name of command ${header.commandCode}, ${expected}`, name)
  }
  const avps = readJsonAvps(reader, fields['avps'], 'avps', 0)
  if (avps === undefined) return undefined
  return headerSize + sizeOf(avps) > maximumMessageSize
    ? refuse(reader, 'avps', `at most ${maximumMessageSize - headerSize} octets of AVPs`, fields['avps'])
    : { _tag: 'Message', header, avps }
}

/**
 * The message that JSON stands for. `name`, `length` and `format` may be left out, a code where the name is known, flags
 * where they are as the definition has them; `format` says how `value` is read where the dictionary lacks the AVP.
 * `length` follows from the AVPs, so the one given does not count.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import * as E from 'fp-ts/lib/Either.js'
 * import { fromJson, rfc6733 } from 'diameter-codec'
 *
 * const message = (cause: unknown) =>
 *   fromJson(rfc6733)({
 *     name: 'Disconnect-Peer-Request',
 *     header: { hopByHopId: 1, endToEndId: 2 },
 *     avps: [{ name: 'Disconnect-Cause', value: cause }],
 *   })
 * pipe(message('BUSY'), E.map(({ header }) => header.commandCode)) // => E.right(282)
 * pipe(message('IDLE'), E.mapLeft(({ path }) => path)) // => E.left('avps[0].value')
 * ```
 */
export const fromJson =
  (dictionary: Dictionary<unknown>) =>
  (json: unknown): Either<JsonError, Message> => {
    const reader: Reader = { dictionary, error: undefined }
    const message = readMessage(reader, json)
    return reader.error === undefined ? right(message!) : left(reader.error)
  }

const shown = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'function' || typeof value === 'symbol' ? `a ${typeof value}` : `${value as number}`
}

/**
 * One sentence with the place before it.
 *
 * ```ts
 * import { describeJsonError, fromJson, rfc6733 } from 'diameter-codec'
 *
 * const refused = fromJson(rfc6733)({ header: [], avps: [] })
 * refused._tag === 'Left' && describeJsonError(refused.left).split(',')[0] // => 'header: expected an object with version'
 * ```
 */
export const describeJsonError = ({ path, expected, found }: JsonError): string =>
  `${path === '' ? '' : `${path}: `}expected ${expected}, found ${shown(found)}`
