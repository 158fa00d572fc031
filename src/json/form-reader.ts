/**
 * What the typed JSON form of every codec shares: the form itself, and a reader that collects all faults.
 *
 * @module
 */

/** A value for `JSON.stringify`, and of `JSON.parse`. */
export type Json =
  | null
  | boolean
  | number
  | string
  | ReadonlyArray<Json>
  | {
      readonly [key: string]: Json
    }

/** Keys and indices from the whole down to a part. */
export type JsonPath = ReadonlyArray<string | number>

/** One thing that is wrong with JSON. */
export interface JsonFault {
  /** Empty for the whole. */
  readonly path: JsonPath
  /** What should have been there, in words. */
  readonly expected: string
  /** What is there; `undefined` for nothing. */
  readonly actual: unknown
}

/** JSON under reading: all that was wrong so far. */
export interface JsonReader {
  readonly faults: Array<JsonFault>
  /** How many groups may still be entered in one another. */
  depthLeft: number
}

/** Both directions of one codec, its types forgotten. */
export interface Form {
  /** The JSON of a value that the codec encodes; of another one, JSON that is refused. */
  readonly toJson: (value: unknown) => Json
  /** The value, or `undefined` once a fault is noted. */
  readonly fromJson: (reader: JsonReader, json: unknown, path: JsonPath) => unknown
  /** Whether a value that the codec encodes has the type, too: encoders do without a list or a name that they do not need. */
  readonly hasShape: (value: unknown) => boolean
}

/** An object of unknown values. */
export interface Entries {
  readonly [key: string]: unknown
}

export const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON of a value that cannot be encoded: no form takes it, since no field has a blank in its key. */
export const unencodable = (why: string): Json => ({ 'not encodable': why })

/** A number as it is; not as `null`, which would stand for nothing. */
export const jsonNumber = (value: unknown): Json =>
  Number.isFinite(value) ? (value as number) : unencodable('not a number')

/** A flag as it is. */
export const jsonFlag = (value: unknown): Json =>
  typeof value === 'boolean' ? value : unencodable('neither true nor false')

/** Notes a fault, and gives `undefined`, a reader's sign for it. */
export const refuse = (reader: JsonReader, path: JsonPath, expected: string, actual: unknown): undefined => {
  reader.faults.push({ path, expected, actual })
  return undefined
}

/** The value of a key, `undefined` where there is none or `null`; what objects inherit does not count. */
export const entry = (entries: Entries, key: string): unknown =>
  Object.hasOwn(entries, key) ? (entries[key] ?? undefined) : undefined

/** An object; a key beside `keys` is a fault, since one that is passed over would be lost. */
export const readEntries = (
  reader: JsonReader,
  json: unknown,
  path: JsonPath,
  keys: ReadonlySet<string>,
): Entries | undefined => {
  if (!isEntries(json)) return refuse(reader, path, `an object with ${[...keys].join(', ')}`, json)
  const others = Object.keys(json).filter((key) => !keys.has(key) && json[key] !== undefined)
  // One text for all, however many they are.
  const expected = others.length === 0 ? '' : `no key but ${[...keys].join(', ')}`
  for (const key of others) refuse(reader, [...path, key], expected, json[key])
  return json
}

/** A whole number of 0 to `maximum`; `fallback`, where there is one, for none. */
export const readNumber = (
  reader: JsonReader,
  entries: Entries,
  key: string,
  path: JsonPath,
  maximum: number,
  fallback?: number,
): number | undefined => {
  const value = entry(entries, key) ?? fallback
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= maximum
    ? (value as number)
    : refuse(reader, [...path, key], `a whole number of 0 to ${maximum}`, value)
}

/** A flag; `fallback` for none. */
export const readFlag = (
  reader: JsonReader,
  entries: Entries,
  key: string,
  path: JsonPath,
  fallback: boolean,
): boolean | undefined => {
  const value = entry(entries, key) ?? fallback
  return typeof value === 'boolean' ? value : refuse(reader, [...path, key], 'true or false', value)
}

/** The items of an array, none of them `undefined`; no array is none. */
export const readItems = <A>(
  reader: JsonReader,
  json: unknown,
  path: JsonPath,
  readItem: (reader: JsonReader, json: unknown, path: JsonPath) => A | undefined,
): ReadonlyArray<A> | undefined => {
  if (json === undefined) return []
  if (!Array.isArray(json)) return refuse(reader, path, 'an array', json)
  const before = reader.faults.length
  // `Array.from` gives holes their turn.
  const items = Array.from(json as ReadonlyArray<unknown>, (item, index) => readItem(reader, item, [...path, index]))
  return reader.faults.length === before ? (items as ReadonlyArray<A>) : undefined
}
