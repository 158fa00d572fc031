/**
 * The Diameter header as JSON, in both directions: the same keys in the wire form and in the typed one.
 *
 * @module
 */
import type { Json } from '../ground/json.ts'
import type { Header } from '../ground/record.ts'
import {
  at,
  entry,
  isEntries,
  jsonFlag,
  jsonNumber,
  readEntries,
  readFlag,
  readFlags,
  readNumber,
  refuseJson,
  unencodable,
  type Place,
  type Reader,
} from './reader.ts'

/** What a command says of its messages' headers, where JSON does not. */
export interface HeaderDefaults {
  readonly request?: boolean | undefined
  readonly proxiable?: boolean | undefined
  readonly error?: boolean | undefined
  readonly code?: number | undefined
  readonly applicationId?: number | undefined
}

export const flagNames = ['request', 'proxiable', 'error', 'retransmitted'] as const
const flagKeys: ReadonlySet<string> = /*#__PURE__*/ new Set(flagNames)
const keys: ReadonlySet<string> = /*#__PURE__*/ new Set([
  'version',
  'length',
  'flags',
  'reserved',
  'commandCode',
  'applicationId',
  'hopByHopId',
  'endToEndId',
])

/** The JSON of a header, its reserved bits where they are not zero. */
export const headerToJson = (header: unknown): Json => {
  if (!isEntries(header)) return unencodable('no header')
  const { request, proxiable, error, retransmitted, reserved, commandCode, applicationId, hopByHopId, endToEndId } =
    header as { readonly [Key in keyof Header]: unknown }
  return {
    flags: {
      request: jsonFlag(request),
      proxiable: jsonFlag(proxiable),
      error: jsonFlag(error),
      retransmitted: jsonFlag(retransmitted),
    },
    ...(reserved === 0 ? {} : { reserved: jsonNumber(reserved) }),
    commandCode: jsonNumber(commandCode),
    applicationId: jsonNumber(applicationId),
    hopByHopId: jsonNumber(hopByHopId),
    endToEndId: jsonNumber(endToEndId),
  }
}

/** A header, what is left out as `defaults` has it. Length follows from the rest: a value that was edited changes it. */
export const readHeader = (
  reader: Reader,
  json: unknown,
  place: Place,
  defaults: HeaderDefaults,
): Header | undefined => {
  const before = reader.faults.length
  const entries = readEntries(reader, json, place, keys)
  if (entries === undefined) return undefined
  const flags = readFlags(reader, entries, place, flagKeys)
  const flagsPlace = at(place, 'flags')
  const version = entry(entries, 'version') ?? 1
  if (version !== 1) refuseJson(reader, at(place, 'version'), '1', version)
  const header = {
    request: readFlag(reader, flags, 'request', flagsPlace, defaults.request),
    proxiable: readFlag(reader, flags, 'proxiable', flagsPlace, defaults.proxiable ?? false),
    error: readFlag(reader, flags, 'error', flagsPlace, defaults.error ?? false),
    retransmitted: readFlag(reader, flags, 'retransmitted', flagsPlace, false),
    reserved: readNumber(reader, entries, 'reserved', place, 15, 0),
    commandCode: readNumber(reader, entries, 'commandCode', place, 0xffffff, defaults.code),
    applicationId: readNumber(reader, entries, 'applicationId', place, 0xffffffff, defaults.applicationId),
    hopByHopId: readNumber(reader, entries, 'hopByHopId', place, 0xffffffff),
    endToEndId: readNumber(reader, entries, 'endToEndId', place, 0xffffffff),
  }
  // "This bit MUST NOT be set in request messages" (RFC 6733 section 3, of the E bit)
  if (header.request === true && header.error === true) {
    refuseJson(reader, at(flagsPlace, 'error'), 'false in a request', true)
  }
  return reader.faults.length === before ? (header as Header) : undefined
}
