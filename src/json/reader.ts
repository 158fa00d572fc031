/**
 * What all readers of JSON share: a reader that collects every fault with its place, and the numbers, flags, octets and
 * lists that it meets. Each function gives its value, or `undefined` once a fault is noted.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import type { Json } from '../ground/json.ts'
import { fromHex, toHex } from '../ground/text.ts'
import type { JsonError, JsonPath } from './error.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** Where a reader is: its path as a list that grows at no cost; `undefined` is the whole. */
export type Place = { readonly above: Place; readonly key: string | number } | undefined

/** The place of a part. */
export const at = (above: Place, key: string | number): Place => ({ above, key })

const pathOf = (place: Place): JsonPath => {
  const path: Array<string | number> = []
  for (let here = place; here !== undefined; here = here.above) path.push(here.key)
  return path.toReversed()
}

/** JSON under reading: all that was wrong so far. */
export interface Reader {
  readonly faults: Array<JsonError>
  /** How many groups may still be entered in one another. */
  depthLeft: number
}

/** An object of unknown values. */
export interface Entries {
  readonly [key: string]: unknown
}

export const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Notes a fault, and gives `undefined`, a reader's sign for it. */
export const refuseJson = (reader: Reader, place: Place, expected: string, found: unknown): undefined => {
  reader.faults.push({ _tag: 'JsonError', path: pathOf(place), expected, found, offset: undefined })
  return undefined
}

/** What `read` makes of JSON, or all that is wrong with it; a getter or a `Proxy` that throws is one of these things. */
export const readingJson = <A>(
  json: unknown,
  depth: number,
  read: (reader: Reader) => A | undefined,
): Either<readonly [JsonError, ...ReadonlyArray<JsonError>], A> => {
  const reader: Reader = { faults: [], depthLeft: depth }
  let value: A | undefined
  try {
    value = read(reader)
  } catch {
    refuseJson(reader, undefined, 'JSON, whose parts can be looked at', json)
  }
  const [first, ...rest] = reader.faults
  // Without a fault there is a value.
  return first === undefined ? right(value as A) : left([first, ...rest])
}

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/** The value of a key, `undefined` where there is none or `null`; what objects inherit does not count. */
export const entry = (entries: Entries, key: string): unknown =>
  Object.hasOwn(entries, key) ? (entries[key] ?? undefined) : undefined

/** An object; a key beside `keys` is a fault, since one that is passed over would be lost. */
export const readEntries = (
  reader: Reader,
  json: unknown,
  place: Place,
  keys: ReadonlySet<string>,
): Entries | undefined => {
  if (!isEntries(json)) return refuseJson(reader, place, `an object with ${[...keys].join(', ')}`, json)
  const others = Object.keys(json).filter((key) => !keys.has(key) && json[key] !== undefined)
  // One text for all, however many they are.
  const expected = others.length === 0 ? '' : `no key but ${[...keys].join(', ')}`
  for (const key of others) refuseJson(reader, at(place, key), expected, json[key])
  return json
}

/** An object of flags; none is one without any. */
export const readFlags = (reader: Reader, entries: Entries, place: Place, keys: ReadonlySet<string>): Entries =>
  readEntries(reader, entry(entries, 'flags') ?? {}, at(place, 'flags'), keys) ?? {}

/** A whole number of 0 to `maximum`; `fallback`, where there is one, for none. */
export const readNumber = (
  reader: Reader,
  entries: Entries,
  key: string,
  place: Place,
  maximum: number,
  fallback?: number,
): number | undefined => {
  const value = entry(entries, key) ?? fallback
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= maximum
    ? (value as number)
    : refuseJson(reader, at(place, key), `a whole number of 0 to ${maximum}`, value)
}

/** A flag; `fallback`, where there is one, for none. */
export const readFlag = (
  reader: Reader,
  entries: Entries,
  key: string,
  place: Place,
  fallback: boolean | undefined,
): boolean | undefined => {
  const value = entry(entries, key) ?? fallback
  return typeof value === 'boolean' ? value : refuseJson(reader, at(place, key), 'true or false', value)
}

/** Octets in hexadecimal. */
export const readHex = (reader: Reader, json: unknown, place: Place): Uint8Array | undefined => {
  const octets = typeof json === 'string' ? fromHex(json) : undefined
  return octets ?? refuseJson(reader, place, 'hexadecimal digits, two for each octet', json)
}

/** The items of an array, none of them `undefined`. */
export const readItems = <A>(
  reader: Reader,
  json: unknown,
  place: Place,
  readItem: (reader: Reader, json: unknown, place: Place) => A | undefined,
  expected = 'an array',
): ReadonlyArray<A> | undefined => {
  if (!Array.isArray(json)) return refuseJson(reader, place, expected, json)
  const before = reader.faults.length
  // `Array.from` gives holes their turn.
  const items = Array.from(json as ReadonlyArray<unknown>, (item, index) => readItem(reader, item, at(place, index)))
  return reader.faults.length === before ? (items as ReadonlyArray<A>) : undefined
}

// -------------------------------------------------------------------------------------
// writing what may be anything
// -------------------------------------------------------------------------------------

/** The JSON of a value that cannot be encoded: no form takes it, since no field has a blank in its key. */
export const unencodable = (why: string): Json => ({ 'not encodable': why })

/** What `write` gives; of a value whose parts cannot be looked at, JSON that is refused. */
export const writingJson = (write: () => Json): Json => {
  try {
    return write()
  } catch {
    return unencodable('not a value of the type')
  }
}

/** A number as it is; not as `null`, which would stand for nothing. */
export const jsonNumber = (value: unknown): Json =>
  Number.isFinite(value) ? (value as number) : unencodable('not a number')

/** A flag as it is. */
export const jsonFlag = (value: unknown): Json =>
  typeof value === 'boolean' ? value : unencodable('neither true nor false')

/** Octets in hexadecimal. */
export const jsonHex = (value: unknown): Json => (value instanceof Uint8Array ? toHex(value) : unencodable('no octets'))
