/**
 * What an AVP is as JSON beside its value: the parts of its header and its padding, the same in the wire form and in the
 * typed one; and AVPs that no dictionary is asked about, their data in hexadecimal.
 *
 * @module
 */
import type { Json } from '../ground/json.ts'
import type { Avp } from '../ground/record.ts'
import { fromHex } from '../ground/text.ts'
import { noOctets } from '../octets/copy.ts'
import { paddedSize } from '../octets/avp-header.ts'
import { maximumAvpLength } from '../wire/avp.ts'
import {
  at,
  entry,
  isEntries,
  jsonFlag,
  jsonHex,
  jsonNumber,
  readEntries,
  readFlag,
  readFlags,
  readHex,
  readItems,
  readNumber,
  refuseJson,
  unencodable,
  type Entries,
  type Place,
  type Reader,
} from './reader.ts'

const flagKeys: ReadonlySet<string> = /*#__PURE__*/ new Set(['mandatory', 'protected'])

/** AVP Length: header and data, without the padding. */
const lengthOf = ({ vendorId, data }: Pick<Avp, 'vendorId' | 'data'>): number =>
  (vendorId === undefined ? 8 : 12) + data.length

/** Octets of AVPs, padding included. */
export const sizeOf = (avps: ReadonlyArray<Avp>): number =>
  avps.reduce((sum, avp) => sum + paddedSize(lengthOf(avp)), 0)

/** Octets of padding after data; a header is a multiple of four. */
const paddingLength = (data: Uint8Array): number => paddedSize(data.length) - data.length

/** Padding octets in hexadecimal. */
export const paddingText = (padding: number, data: Uint8Array): string =>
  padding.toString(16).padStart(2 * paddingLength(data), '0')

// -------------------------------------------------------------------------------------
// reading
// -------------------------------------------------------------------------------------

/** What tells an AVP, and its octets. */
interface AvpCore {
  readonly code: number | undefined
  readonly vendorId: number | undefined
  readonly data: Uint8Array | undefined
}

/** The code, or the Vendor-Id. */
export const readCode = (reader: Reader, entries: Entries, key: 'code' | 'vendorId', place: Place) =>
  readNumber(reader, entries, key, place, 0xffffffff)

const readPadding = (reader: Reader, json: unknown, place: Place, data: Uint8Array): number | undefined => {
  if (json === undefined || json === '') return 0
  const count = paddingLength(data)
  const octets = typeof json === 'string' ? fromHex(json) : undefined
  return octets?.length === count
    ? octets.reduce((number, octet) => number * 256 + octet, 0)
    : refuseJson(reader, at(place, 'padding'), `${count} octets in hexadecimal`, json)
}

/** A whole AVP from what tells it, with the flags, reserved bits and padding that JSON has; `mandatory` for no M bit. */
export const readRest = (
  reader: Reader,
  entries: Entries,
  place: Place,
  { code, vendorId, data }: AvpCore,
  mandatory: boolean,
): Avp | undefined => {
  const before = reader.faults.length
  const flags = readFlags(reader, entries, place, flagKeys)
  const flagsPlace = at(place, 'flags')
  const avp = {
    code,
    vendorId,
    mandatory: readFlag(reader, flags, 'mandatory', flagsPlace, mandatory),
    protected: readFlag(reader, flags, 'protected', flagsPlace, false),
    reserved: readNumber(reader, entries, 'reserved', place, 31, 0),
    data,
    padding: data && readPadding(reader, entry(entries, 'padding'), place, data),
  }
  if (reader.faults.length > before || code === undefined || data === undefined) return undefined
  return lengthOf({ vendorId, data }) > maximumAvpLength
    ? refuseJson(reader, place, `an AVP of at most ${maximumAvpLength} octets`, entries)
    : (avp as Avp)
}

const keys: ReadonlySet<string> = /*#__PURE__*/ new Set(['code', 'vendorId', 'flags', 'reserved', 'data', 'padding'])

/** A wire AVP; flags that are left out are clear. */
export const readAvp = (reader: Reader, json: unknown, place: Place): Avp | undefined => {
  const entries = readEntries(reader, json, place, keys)
  if (entries === undefined) return undefined
  const before = reader.faults.length
  const core = {
    code: readCode(reader, entries, 'code', place),
    vendorId: entry(entries, 'vendorId') === undefined ? undefined : readCode(reader, entries, 'vendorId', place),
    data: readHex(reader, entry(entries, 'data'), at(place, 'data')),
  }
  const avp = readRest(reader, entries, place, core, false)
  return reader.faults.length === before ? avp : undefined
}

/** AVPs in their order; no array is none. */
export const readAvps = (reader: Reader, json: unknown, place: Place): ReadonlyArray<Avp> | undefined =>
  json === undefined ? [] : readItems(reader, json, place, readAvp)

// -------------------------------------------------------------------------------------
// writing
// -------------------------------------------------------------------------------------

type Parts = { readonly [Key in keyof Avp]?: unknown }

/** Puts the parts of an AVP's header into its JSON, the reserved bits where they are not zero; spreads take longer. */
export const putAvpHeader = (json: { [key: string]: Json }, avp: Parts): void => {
  const { vendorId, reserved } = avp
  json['code'] = jsonNumber(avp.code)
  if (vendorId !== undefined) json['vendorId'] = jsonNumber(vendorId)
  json['flags'] = { mandatory: jsonFlag(avp.mandatory), protected: jsonFlag(avp.protected) }
  if (reserved !== 0) json['reserved'] = jsonNumber(reserved)
}

/** A wire AVP, its data in hexadecimal. */
export const avpToJson = (avp: unknown): Json => {
  if (!isEntries(avp)) return unencodable('not an AVP')
  const { data, padding } = avp as Parts
  const json: { [key: string]: Json } = {}
  putAvpHeader(json, avp)
  json['data'] = jsonHex(data)
  const octets = data instanceof Uint8Array ? data : noOctets
  const isWhole = Number.isInteger(padding)
  if (padding !== 0) json['padding'] = isWhole ? paddingText(padding as number, octets) : unencodable('no padding')
  return json
}

/** AVPs in their order. */
export const avpsToJson = (avps: unknown): Json =>
  Array.isArray(avps) ? avps.map(avpToJson) : unencodable('no array of AVPs')

/** Whether what encodes as an AVP has the type, too. */
export const isAvp = (value: unknown): boolean =>
  isEntries(value) && typeof value['mandatory'] === 'boolean' && typeof value['protected'] === 'boolean'

export const areAvps = (value: unknown): boolean => Array.isArray(value) && value.every(isAvp)
