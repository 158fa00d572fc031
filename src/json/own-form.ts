/**
 * The typed form of formats that a user makes: packed fields, unions of them, words of flags, and derived codecs that say
 * how their values look. It is their `value` in the wire form, too.
 *
 * @module
 */
import { recordOf } from '../algebra/flags.ts'
import type { AnyCodec, Codec, JsonView, Shape } from '../algebra/codec.ts'
import type { Bits, FlagBits, Pieces, Reserved, Variants } from '../algebra/shape.ts'
import type { Either } from '../ground/either.ts'
import { equals } from '../ground/equality.ts'
import { describe } from '../ground/explain.ts'
import type { DecodeError } from '../ground/error.ts'
import type { Json } from '../ground/json.ts'
import { toHex } from '../ground/text.ts'
import {
  at,
  entry,
  isEntries,
  readEntries,
  readFlag,
  readHex,
  readNumber,
  refuseJson,
  unencodable,
  type Place,
  type Reader,
} from './reader.ts'
import type { FormOf } from './typed-record.ts'
import type { Form } from './typed-wire.ts'

/** A codec, its values unknown. */
export type Untyped = Codec<unknown>

// -------------------------------------------------------------------------------------
// octets in place of a value
// -------------------------------------------------------------------------------------

/** What octets look like that have no JSON otherwise. */
export const isData = (json: unknown): json is { readonly data: unknown } =>
  isEntries(json) && Object.keys(json).join() === 'data'

const expectedOf = (error: DecodeError): string =>
  'expected' in error.reason ? error.reason.expected : describe({ ...error, path: [] })

/** The value of a codec's octets. */
export const readOctets = (
  reader: Reader,
  codec: Untyped,
  octets: Uint8Array,
  place: Place,
  json: unknown,
): unknown => {
  const value = codec.decode(octets)
  return value._tag === 'Right' ? value.right : refuseJson(reader, place, expectedOf(value.left), json)
}

/** What `{"data":"7fc00001"}` stands for: the JSON of a value whose octets have none otherwise. */
export const withData = (
  codec: Untyped,
  toJson: (value: unknown, octets: Uint8Array) => Json | undefined,
  fromJson: Form['fromJson'],
): Pick<Form, 'toJson' | 'fromJson'> => ({
  toJson: (value) => {
    const octets = codec.encode(value)
    if (octets._tag === 'Left') return unencodable(describe(octets.left))
    return toJson(value, octets.right) ?? { data: toHex(octets.right) }
  },
  fromJson: (reader, json, place) => {
    if (!isData(json)) return fromJson(reader, json, place)
    const octets = readHex(reader, json.data, at(place, 'data'))
    return octets === undefined ? undefined : readOctets(reader, codec, octets, place, json)
  },
})

// -------------------------------------------------------------------------------------
// derived codecs
// -------------------------------------------------------------------------------------

/** Lists and records in each other; what is deeper is octets. */
const maximumDepth = 32

/** A value that is JSON as it is, without keys that have `undefined`. */
const plainJson = (value: unknown, depthLeft: number): Json | undefined => {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : undefined
  if (typeof value !== 'object' || value === null || depthLeft === 0) return undefined
  if (Array.isArray(value)) {
    const items = value.map((item) => plainJson(item, depthLeft - 1))
    return items.includes(undefined) ? undefined : (items as ReadonlyArray<Json>)
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return undefined
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  const parts = entries.map(([key, part]) => [key, plainJson(part, depthLeft - 1)] as const)
  return parts.some(([, part]) => part === undefined) ? undefined : (Object.fromEntries(parts) as Json)
}

/** The value as it is, where that is JSON and not what octets look like. */
const valueJson = (value: unknown): Json | undefined => (isData(value) ? undefined : plainJson(value, maximumDepth))

/** Values that are JSON as they are. */
const valueForm = (codec: Untyped): Pick<Form, 'toJson' | 'fromJson'> =>
  withData(codec, valueJson, (reader, json, place) => {
    const octets = codec.encode(json)
    if (octets._tag === 'Left') {
      const { reason } = octets.left
      return refuseJson(reader, place, 'expected' in reason ? reason.expected : describe(octets.left), json)
    }
    const value = readOctets(reader, codec, octets.right, place, json)
    if (value === undefined || equals(valueJson(value), valueJson(json))) return value
    return refuseJson(reader, place, 'a value as it is read again, with no other key', json)
  })

const viewForm = (codec: Untyped, { to, from }: JsonView<unknown>): Pick<Form, 'toJson' | 'fromJson'> => ({
  toJson: (value) => {
    const octets = codec.encode(value)
    return octets._tag === 'Right' ? to(value) : unencodable(describe(octets.left))
  },
  fromJson: (reader, json, place) => {
    const value = from(json)
    if (value._tag === 'Left') return refuseJson(reader, place, value.left, json)
    const octets = codec.encode(value.right)
    return octets._tag === 'Right'
      ? readOctets(reader, codec, octets.right, place, json)
      : refuseJson(reader, place, describe(octets.left), json)
  },
})

type DerivedShape = Extract<Shape, { readonly _tag: 'Derived' }>

/** The two functions of a derived codec, which know one another's types. */
interface Untold {
  readonly inner: AnyCodec
  readonly to: (value: unknown) => Either<string, unknown>
  readonly from: (value: unknown) => Either<string, unknown>
}

const innerForm = ({ inner, to, from }: Untold, formOf: FormOf): Pick<Form, 'toJson' | 'fromJson'> => ({
  toJson: (value) => {
    const within = from(value)
    return within._tag === 'Right' ? formOf(inner).toJson(within.right) : unencodable(within.left)
  },
  fromJson: (reader, json, place) => {
    const within = formOf(inner).fromJson(reader, json, place)
    if (within === undefined) return undefined
    const value = to(within)
    return value._tag === 'Right' ? value.right : refuseJson(reader, place, value.left, json)
  },
})

const directionsOf = (codec: Untyped, shape: DerivedShape, formOf: FormOf): Pick<Form, 'toJson' | 'fromJson'> => {
  const { json } = shape
  if (json === 'value') return valueForm(codec)
  // Values are those of the codec.
  if (json !== undefined) return viewForm(codec, json as unknown as JsonView<unknown>)
  return innerForm(shape as unknown as Untold, formOf)
}

/** A derived codec: its JSON as it says, else that of the codec within. */
export const derivedForm = (codec: Untyped, shape: DerivedShape, formOf: FormOf): Form => {
  const { inner, to, from } = shape as unknown as Untold
  return {
    ...directionsOf(codec, shape, formOf),
    hasShape: (value) => {
      const within = from(value)
      if (within._tag === 'Left' || !formOf(inner).hasShape(within.right)) return false
      // `from` may take what is not of its type; it does not come back then.
      const again = to(within.right)
      return again._tag === 'Right' && equals(again.right, value)
    },
  }
}

// -------------------------------------------------------------------------------------
// flags
// -------------------------------------------------------------------------------------

/** Those that are set, as `true`, and the number of those without a name. */
export const flagsForm = (flags: FlagBits): Form => {
  const names = Object.keys(flags)
  const keys = new Set([...names, 'otherBits'])
  const read = recordOf(flags)
  return {
    toJson: (value) => {
      if (!isEntries(value)) return unencodable('no record')
      const wrong = names.some((name) => typeof value[name] !== 'boolean')
      if (wrong) return unencodable('neither true nor false')
      return Object.fromEntries(
        [...keys].flatMap((key) =>
          value[key] === false || value[key] === undefined ? [] : [[key, value[key] as Json]],
        ),
      )
    },
    fromJson: (reader, json, place) => {
      const before = reader.faults.length
      const entries = readEntries(reader, json, place, keys)
      if (entries === undefined) return undefined
      const set = names.filter((name) => readFlag(reader, entries, name, place, false))
      const others = readNumber(reader, entries, 'otherBits', place, 0xffffffff, 0) ?? 0
      const named = names.reduce((word, name) => (word | (1 << flags[name]!)) >>> 0, 0)
      if ((others & named) !== 0) refuseJson(reader, at(place, 'otherBits'), 'bits without a name', others)
      if (reader.faults.length > before) return undefined
      return read(set.reduce((word, name) => (word | (1 << flags[name]!)) >>> 0, others))
    },
    hasShape: () => true,
  }
}

// -------------------------------------------------------------------------------------
// packed fields
// -------------------------------------------------------------------------------------

const isPrimitive = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

/** Numbers, names and flags as they are, other values as their number. */
const bitsForm = (bits: Bits<unknown>): Form => ({
  toJson: (value) => {
    const number = bits.write(value)
    if (number === undefined) return unencodable(bits.expected)
    return isPrimitive(value) ? value : number
  },
  fromJson: (reader, json, place) => {
    if (bits.write(json) !== undefined) return json
    const isNumber = Number.isInteger(json) && (json as number) >= 0 && (json as number) < 2 ** bits.size
    const value = isNumber ? bits.read(json as number) : undefined
    // The number of a name will do, not that of a flag.
    return value === undefined || typeof value === 'boolean' ? refuseJson(reader, place, bits.expected, json) : value
  },
  hasShape: () => true,
})

/** A layout: a key for each part that is not reserved. */
export const layoutForm = (pieces: Pieces, formOf: FormOf): Form => {
  const parts = Object.entries(pieces).filter(
    (part): part is [string, Exclude<(typeof part)[1], Reserved>] =>
      !('_tag' in part[1]) || part[1]._tag !== 'Reserved',
  )
  const keys = new Set(parts.map(([key]) => key))
  const forms = parts.map(([key, piece]) => ({
    key,
    form: (): Form => ('_tag' in piece ? bitsForm(piece) : formOf(piece)),
  }))
  return {
    toJson: (value) =>
      isEntries(value)
        ? Object.fromEntries(forms.map(({ key, form }) => [key, form().toJson(value[key])]))
        : unencodable('no record'),
    fromJson: (reader, json, place) => {
      const before = reader.faults.length
      const entries = readEntries(reader, json, place, keys)
      if (entries === undefined) return undefined
      const record = Object.fromEntries(
        forms.map(({ key, form }) => [key, form().fromJson(reader, entry(entries, key), at(place, key))]),
      )
      return reader.faults.length === before ? record : undefined
    },
    hasShape: (value) => isEntries(value) && forms.every(({ key, form }) => form().hasShape(value[key])),
  }
}

/** A union of layouts: the tag, and what its variant has beside it. */
export const layoutUnionForm = (
  codec: Untyped,
  key: string,
  variants: Variants,
  otherwise: AnyCodec | undefined,
  formOf: FormOf,
): Form => {
  const variantOf = (entries: { readonly [key: string]: unknown }): AnyCodec | undefined => {
    const tag = entry(entries, key)
    const isTag = typeof tag === 'string' || typeof tag === 'number'
    return isTag && Object.hasOwn(variants, tag) ? variants[tag] : otherwise
  }
  const expected = `an object whose ${key} is one of ${Object.keys(variants).join(', ')}`
  return {
    ...withData(
      codec,
      (value) => {
        const variant = isEntries(value) ? variantOf(value) : undefined
        if (!isEntries(value) || variant === undefined) return undefined
        const { [key]: tag, ...fields } = value
        const parts = formOf(variant).toJson(fields)
        // A variant whose JSON is no object has octets.
        return isEntries(parts) ? { [key]: tag as Json, ...parts } : undefined
      },
      (reader, json, place) => {
        const variant = isEntries(json) ? variantOf(json) : undefined
        if (!isEntries(json) || variant === undefined) return refuseJson(reader, place, expected, json)
        const { [key]: tag, ...parts } = json
        const record = formOf(variant).fromJson(reader, parts, place)
        if (record === undefined) return undefined
        const octets = codec.encode({ [key]: tag, ...(record as object) })
        return octets._tag === 'Right'
          ? readOctets(reader, codec, octets.right, place, json)
          : refuseJson(reader, place, describe(octets.left), json)
      },
    ),
    hasShape: () => true,
  }
}
