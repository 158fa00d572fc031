/**
 * JSON to messages: what `toJson` gives, or what a person writes with the obvious left out.
 *
 * @module
 */
import { equals } from '../ground/equality.ts'
import type { Either } from '../ground/either.ts'
import { left } from '../ground/either.ts'
import type { Avp, Header, Message } from '../ground/record.ts'
import { maximumMessageSize } from '../octets/source.ts'
import { maximumAvpLength, octetsOf } from '../wire/avp.ts'
import { headerSize } from '../wire/header.ts'
import type { AnyDefinition } from '../typed/definition.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { readCode, readRest, sizeOf } from './avp.ts'
import type { JsonError } from './error.ts'
import { readHeader } from './header.ts'
import {
  at,
  entry,
  readEntries,
  readHex,
  readItems,
  readingJson,
  refuseJson,
  type Entries,
  type Place,
  type Reader,
} from './reader.ts'
import { ownCodec, readOwn } from './typed-form.ts'
import { enumerationOf, isFormatName, jsonFormat, type JsonFormatName } from './scalar.ts'
import { located, parseJson, type JsonText } from './text-reader.ts'
import { commandOf, maximumDepth } from './wire-writer.ts'

type AnyDictionary = Dictionary<unknown>

const messageKeys: ReadonlySet<string> = /*#__PURE__*/ new Set(['name', 'header', 'avps'])
const avpKeys: ReadonlySet<string> = /*#__PURE__*/ new Set([
  'name',
  'code',
  'vendorId',
  'flags',
  'reserved',
  'format',
  'value',
  'data',
  'padding',
])

/** A name, `null` where there is none. */
const readName = (reader: Reader, entries: Entries, place: Place): string | null | undefined => {
  const name = entry(entries, 'name') ?? null
  return name === null || typeof name === 'string' ? name : refuseJson(reader, at(place, 'name'), 'text or null', name)
}

// -------------------------------------------------------------------------------------
// AVPs
// -------------------------------------------------------------------------------------

interface Identity {
  readonly code: number
  readonly vendorId: number | undefined
  readonly definition: AnyDefinition | undefined
}

/** The AVP of a code, or of a name where no code is given; a name that says something else than the code is refused. */
const readIdentity = (
  reader: Reader,
  dictionary: AnyDictionary,
  entries: Entries,
  place: Place,
): Identity | undefined => {
  const before = reader.faults.length
  const name = readName(reader, entries, place)
  if (name === undefined) return undefined
  const named = name === null ? undefined : dictionary.avpNamed(name)
  const isCoded = entry(entries, 'code') !== undefined
  if (!isCoded && named === undefined) {
    return name === null
      ? refuseJson(reader, at(place, 'code'), 'a code, or a name that is known', undefined)
      : refuseJson(reader, at(place, 'name'), 'a name that is known, or a code beside it', name)
  }
  const code = isCoded ? readCode(reader, entries, 'code', place) : named?.code
  const isVendor = entry(entries, 'vendorId') !== undefined
  const vendorId = isVendor ? readCode(reader, entries, 'vendorId', place) : isCoded ? undefined : named?.vendorId
  if (reader.faults.length > before || code === undefined) return undefined
  const definition = dictionary.avp(code, vendorId)
  // A name that nobody here knows may be that of an AVP that nobody here knows.
  if (name !== null && name !== definition?.name && (definition ?? named) !== undefined) {
    const vendor = vendorId === undefined ? '' : ` of vendor ${vendorId}`
    const expected = `the name of code ${code}${vendor}, ${definition?.name ?? 'null'}`
    return refuseJson(reader, at(place, 'name'), expected, name)
  }
  return { code, vendorId, definition }
}

const readFormat = (
  reader: Reader,
  entries: Entries,
  definition: AnyDefinition | undefined,
  place: Place,
): JsonFormatName | undefined => {
  const format = entry(entries, 'format') ?? definition?.data.format ?? 'Unknown'
  return isFormatName(format)
    ? format
    : refuseJson(reader, at(place, 'format'), "the name of a data format or 'Unknown'", format)
}

/** The octets of `value` as `format` says. */
const readValue = (
  reader: Reader,
  dictionary: AnyDictionary,
  value: unknown,
  name: JsonFormatName,
  definition: AnyDefinition | undefined,
  place: Place,
): Uint8Array | undefined => {
  const own = ownCodec(definition, name)
  if (own !== undefined) return readOwn(reader, own, value, place)
  const format = jsonFormat(name, enumerationOf(definition))
  if (format === undefined) return readGroup(reader, dictionary, value, place)
  const octets = format.fromValue(value)
  return octets._tag === 'Right' ? octets.right : refuseJson(reader, place, octets.left, value)
}

const readGroup = (reader: Reader, dictionary: AnyDictionary, value: unknown, place: Place): Uint8Array | undefined => {
  if (reader.depthLeft === 0) return refuseJson(reader, place, `at most ${maximumDepth} groups in each other`, value)
  reader.depthLeft--
  const avps = readJsonAvps(reader, dictionary, value, place)
  reader.depthLeft++
  if (avps === undefined) return undefined
  return sizeOf(avps) > maximumAvpLength
    ? refuseJson(reader, place, `at most ${maximumAvpLength} octets`, value)
    : octetsOf(avps)
}

/** The octets of `data`, or of `value`. */
const readOctets = (
  reader: Reader,
  dictionary: AnyDictionary,
  entries: Entries,
  definition: AnyDefinition | undefined,
  place: Place,
): Uint8Array | undefined => {
  const format = readFormat(reader, entries, definition, place)
  const value = entry(entries, 'value')
  const data = entry(entries, 'data')
  if (format === undefined) return undefined
  const octets = data === undefined ? undefined : readHex(reader, data, at(place, 'data'))
  if (data !== undefined && (octets === undefined || value === undefined)) return octets
  const meant = readValue(reader, dictionary, value, format, definition, at(place, 'value'))
  if (octets === undefined || meant === undefined || equals(octets, meant)) return meant
  return refuseJson(reader, at(place, 'data'), 'the octets of the value, or no data beside it', data)
}

const readJsonAvps = (
  reader: Reader,
  dictionary: AnyDictionary,
  json: unknown,
  place: Place,
): ReadonlyArray<Avp> | undefined => {
  const readAvp = (_: Reader, item: unknown, itemPlace: Place): Avp | undefined => {
    const entries = readEntries(reader, item, itemPlace, avpKeys)
    const identity = entries && readIdentity(reader, dictionary, entries, itemPlace)
    if (entries === undefined || identity === undefined) return undefined
    const { code, vendorId, definition } = identity
    const data = readOctets(reader, dictionary, entries, definition, itemPlace)
    return readRest(reader, entries, itemPlace, { code, vendorId, data }, definition?.mandatory ?? false)
  }
  return readItems(reader, json, place, readAvp, 'an array of AVPs')
}

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

/** Whether a name is that of the header's command. */
const isNameOf = (dictionary: AnyDictionary, name: string, header: Header): boolean => {
  const command = commandOf(dictionary, header)
  const answer = header.error ? dictionary.command(header) : undefined
  return (
    [command, answer].some((known) => known?.name === name || known?.tag === name) ||
    (command === undefined && dictionary.commandNamed(name) === undefined)
  )
}

const readMessage = (reader: Reader, dictionary: AnyDictionary, json: unknown): Message | undefined => {
  const entries = readEntries(reader, json, undefined, messageKeys)
  const name = entries && readName(reader, entries, undefined)
  if (entries === undefined || name === undefined) return undefined
  const known = name === null ? undefined : dictionary.commandNamed(name)?.description
  const defaults = known === undefined ? {} : { ...known, request: known.request === true }
  const header = readHeader(reader, entry(entries, 'header'), at(undefined, 'header'), defaults)
  if (header === undefined) return undefined
  if (name !== null && !isNameOf(dictionary, name, header)) {
    const expected = commandOf(dictionary, header)?.name ?? 'null'
    refuseJson(reader, at(undefined, 'name'), `the name of command ${header.commandCode}, ${expected}`, name)
  }
  const place = at(undefined, 'avps')
  const avps = readJsonAvps(reader, dictionary, entry(entries, 'avps'), place)
  if (avps === undefined) return undefined
  return headerSize + sizeOf(avps) > maximumMessageSize
    ? refuseJson(reader, place, `at most ${maximumMessageSize - headerSize} octets of AVPs`, entries['avps'])
    : { _tag: 'Message', header, avps }
}

/**
 * The message that JSON stands for, or the first thing that is wrong with it. `name`, `length` and `format` may be left
 * out, a code where the name is known, flags where they are as the definition has them; `format` says how `value` is read
 * where the dictionary lacks the AVP. `data` is the octets in place of `value`, or the same as those of the value. `length` follows from the AVPs, so the one given does not count.
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
 * pipe(message('IDLE'), E.mapLeft(({ path }) => path)) // => E.left(['avps', 0, 'value'])
 * ```
 */
export const fromJson =
  (dictionary: Dictionary<unknown>) =>
  (json: unknown): Either<JsonError, Message> => {
    const message = readingJson(json, maximumDepth, (reader) => readMessage(reader, dictionary, json))
    return message._tag === 'Left' ? left(message.left[0]) : message
  }

/**
 * The message that JSON text stands for, a text or its octets in UTF-8. What is wrong has the octet at which it stands;
 * octets that are no UTF-8 are wrong, and a key that an object has twice.
 *
 * ```ts
 * import { pipe } from 'fp-ts/lib/function.js'
 * import * as E from 'fp-ts/lib/Either.js'
 * import { describeJsonError, fromJsonText, rfc6733 } from 'diameter-codec'
 *
 * const twice = '{"name":"Device-Watchdog-Request","header":{"hopByHopId":1,"hopByHopId":2},"avps":[]}'
 * pipe(twice, fromJsonText(rfc6733), E.mapLeft(describeJsonError))
 * // => E.left('header.hopByHopId: expected each key once, found "hopByHopId", at octet 59')
 * ```
 */
export const fromJsonText =
  (dictionary: Dictionary<unknown>) =>
  (text: JsonText): Either<JsonError, Message> => {
    const json = parseJson(text)
    if (json._tag === 'Left') return json
    const message = fromJson(dictionary)(json.right)
    return message._tag === 'Left' ? left(located(text, message.left)) : message
  }
