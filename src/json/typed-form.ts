/**
 * Typed values as JSON and back: field names, 64 bits as decimal text, octets as hex. The JSON of one codec's values, as
 * `wire-writer.ts` has the JSON of any wire message.
 *
 * @module
 */
import type { AnyCodec, Codec, FormatName } from '../algebra/codec.ts'
import { equals } from '../ground/equality.ts'
import type { Json } from '../ground/json.ts'
import type { Either } from '../ground/either.ts'
import { defaultMaximumDepth } from '../octets/source.ts'
import { describe } from '../ground/explain.ts'
import { commandOf } from '../typed/command.ts'
import { tableOf } from '../typed/table.ts'
import type { JsonError } from './error.ts'
import {
  at,
  entry,
  isEntries,
  readingJson,
  refuseJson,
  unencodable,
  writingJson,
  type Place,
  type Reader,
} from './reader.ts'
import { jsonFormat } from './scalar.ts'
import {
  derivedForm,
  isData,
  flagsForm,
  layoutForm,
  layoutUnionForm,
  readOctets,
  withData,
  type Untyped,
} from './own-form.ts'
import { commandForm, groupForm } from './typed-record.ts'
import { avpForm, messageForm, uncheckedForm, type Form } from './typed-wire.ts'

/** Both directions between the values of a codec and JSON. Law: `fromJson(toJson(a))` is `a`, if `a` is as `decode` gives it. */
export interface JsonForm<A> {
  /** The JSON of a value that the codec encodes. Of another one, JSON that `fromJson` refuses. */
  readonly toJson: (a: A) => Json
  /** The value, which the codec encodes; or all that is wrong with the JSON. */
  readonly fromJson: (json: unknown) => Either<ReadonlyArray<JsonError>, A>
}

// -------------------------------------------------------------------------------------
// data formats
// -------------------------------------------------------------------------------------

/**
 * A value by its octets, in the JSON of the data format that they are in: whoever makes a codec of Unsigned32 need say
 * nothing of JSON. Octets that have none there (a NaN with a payload) are `{"data":"7fc00001"}`.
 */
const octetsForm = (codec: Untyped): Form => {
  const enumeration = codec.shape._tag === 'Enumeration' ? codec.shape.enumeration : undefined
  // Octets of AVPs that no table explains are octets.
  const format = jsonFormat(codec.format, enumeration) ?? jsonFormat('OctetString', undefined)!
  const directions = withData(
    codec,
    (_, octets) => format.toValue(octets) as Json | undefined,
    (reader, json, place) => {
      const octets = format.fromValue(json)
      return octets._tag === 'Right'
        ? readOctets(reader, codec, octets.right, place, json)
        : refuseJson(reader, place, octets.left, json)
    },
  )
  return { ...directions, hasShape: () => true }
}

// -------------------------------------------------------------------------------------
// unions
// -------------------------------------------------------------------------------------

type Case = AnyCodec & { readonly tag: string }

/** The messages of an exchange, by `_tag`. */
const unionForm = (cases: ReadonlyArray<Case>): Form => {
  const caseOf = (value: unknown): Case | undefined =>
    isEntries(value) ? cases.find(({ tag }) => tag === entry(value, '_tag')) : undefined
  const expected = cases.map(({ tag }) => tag).join(' or ')
  return {
    toJson: (value) => {
      const chosen = caseOf(value)
      return chosen === undefined ? unencodable(`no ${expected}`) : formOf(chosen).toJson(value)
    },
    fromJson: (reader, json, place) => {
      const chosen = caseOf(json)
      if (chosen !== undefined) return formOf(chosen).fromJson(reader, json, place)
      return isEntries(json)
        ? refuseJson(reader, at(place, '_tag'), expected, entry(json, '_tag'))
        : refuseJson(reader, place, `an object whose _tag is ${expected}`, json)
    },
    hasShape: (value) => {
      const chosen = caseOf(value)
      return chosen !== undefined && formOf(chosen).hasShape(value)
    },
  }
}

/** A union of groups: what is chosen by the tag of JSON has to have that tag as a value. */
const variantForm = (variantOf: (record: unknown) => AnyCodec | undefined, tags: ReadonlyArray<string>): Form => {
  const expected = `an object whose tag is one of ${tags.join(', ')}`
  return {
    toJson: (value) => {
      const chosen = variantOf(value)
      return chosen === undefined ? unencodable(`not ${expected}`) : formOf(chosen).toJson(value)
    },
    fromJson: (reader, json, place) => {
      const chosen = isEntries(json) ? variantOf(json) : undefined
      if (chosen === undefined) return refuseJson(reader, place, expected, json)
      const value = formOf(chosen).fromJson(reader, json, place)
      return value === undefined || variantOf(value) === chosen ? value : refuseJson(reader, place, expected, json)
    },
    hasShape: (value) => {
      const chosen = variantOf(value)
      return chosen !== undefined && formOf(chosen).hasShape(value)
    },
  }
}

// -------------------------------------------------------------------------------------
// every codec
// -------------------------------------------------------------------------------------

const newForm = (codec: AnyCodec): Form => {
  const { shape } = codec
  switch (shape._tag) {
    case 'Lazy':
      return formOf(shape.resolve())
    case 'Exchange':
      return unionForm(shape.cases)
    case 'Command': {
      const { tag, description, table } = commandOf(codec)!
      return commandForm(tag, description, table, formOf)
    }
    case 'Group':
      return groupForm(tableOf(shape), formOf)
    case 'UncheckedGroup':
      return uncheckedForm
    case 'GroupUnion':
      return variantForm(shape.variantOf, Object.keys(shape.variants))
    case 'AvpDefinition':
      return formOf(shape.data)
    case 'Layout':
      return layoutForm(shape.pieces, formOf)
    case 'Avp':
      return avpForm
    case 'Message':
      return messageForm
    case 'LayoutUnion':
      return layoutUnionForm(codec as unknown as Untyped, shape.key, shape.variants, shape.otherwise, formOf)
    case 'Flags':
      return flagsForm(shape.flags)
    case 'Derived':
      return derivedForm(codec as unknown as Untyped, shape, formOf)
    case 'Scalar':
    case 'Enumeration':
      return octetsForm(codec as unknown as Untyped)
  }
}

/** Each is made once, when it is first needed: a group that holds itself has one form. */
const forms: WeakMap<AnyCodec, Form> = /*#__PURE__*/ new WeakMap()

const formOf = (codec: AnyCodec): Form => {
  const known = forms.get(codec)
  if (known !== undefined) return known
  const form = newForm(codec)
  forms.set(codec, form)
  return form
}

/**
 * The JSON form of a codec's values. A message is an object with `_tag`, `header`, its fields by their names and `avps`;
 * a group one with its fields and `avps`; a value of a data format has the form that `diameter decode --json` prints: 64
 * bits as decimal text, octets as hex, Time as `YYYY-MM-DDTHH:MM:SSZ`, Enumerated as its name, an address as
 * `{"family":1,"address":"10.0.0.1"}`, URIs and filter rules as text. Fields that are absent are left out.
 *
 * `fromJson` takes a field that is missing or `null` for one that is absent, and what `make` lets be left out of a header
 * and of `avps` may be left out. It gives every fault with its path, not the first alone; what it accepts, the codec
 * encodes.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { DisconnectPeerRequest, jsonForm } from 'diameter-codec'
 *
 * const { toJson, fromJson } = jsonForm(DisconnectPeerRequest)
 * const json = {
 *   _tag: 'DisconnectPeerRequest',
 *   header: {
 *     flags: { request: true, proxiable: false, error: false, retransmitted: false },
 *     commandCode: 282,
 *     applicationId: 0,
 *     hopByHopId: 1,
 *     endToEndId: 2,
 *   },
 *   originHost: 'a.example.net',
 *   originRealm: 'example.net',
 *   disconnectCause: 'BUSY',
 *   avps: [],
 * }
 * const request = DisconnectPeerRequest.make({
 *   header: { hopByHopId: 1, endToEndId: 2 },
 *   originHost: 'a.example.net',
 *   originRealm: 'example.net',
 *   disconnectCause: 'BUSY',
 * })
 * fromJson(json) // => right(request)
 * toJson(request) // => json
 *
 * const refused = fromJson({ ...json, originHost: 'a b', disconnectCause: 'IDLE' })
 * refused._tag === 'Left' && refused.left.map(({ path }) => path) // => [['originHost'], ['disconnectCause']]
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const jsonForm = <A>(codec: Codec<A>): JsonForm<A> => ({
  toJson: (a) => writingJson(() => formOf(codec).toJson(a)),
  fromJson: (json) =>
    readingJson(json, defaultMaximumDepth, (reader) => {
      const value = formOf(codec).fromJson(reader, json, undefined) as A
      if (reader.faults.length > 0) return undefined
      // What each part allows may still be too much together: 2^24 octets and more.
      const octets = codec.encode(value)
      return octets._tag === 'Right' ? value : refuseJson(reader, undefined, describe(octets.left), json)
    }),
})

/**
 * Whether anything is a value of a codec, and one that it encodes. Every key and list of the type is asked for, and what
 * a header or an AVP may not be is refused.
 */
export const isValueOf =
  <A>(codec: Codec<A>) =>
  (value: unknown): value is A => {
    try {
      return codec.encode(value as A)._tag === 'Right' && formOf(codec).hasShape(value)
    } catch {
      // The functions that a derived codec was made of take values of their type, and may throw at any other.
      return false
    }
  }

// -------------------------------------------------------------------------------------
// in the wire form
// -------------------------------------------------------------------------------------

/** Whether values of a codec look otherwise in JSON than their data format does. */
const isOwn = ({ shape }: AnyCodec): boolean => {
  switch (shape._tag) {
    case 'Layout':
    case 'LayoutUnion':
    case 'Flags':
      return true
    case 'Derived':
      return shape.json !== undefined || isOwn(shape.inner)
    case 'Scalar':
    case 'Enumeration':
    case 'Group':
    case 'UncheckedGroup':
    case 'GroupUnion':
    case 'Lazy':
    case 'AvpDefinition':
    case 'Command':
    case 'Exchange':
    case 'Avp':
    case 'Message':
      return false
  }
}

/** The codec of an AVP whose `value` in JSON is that of its own format; AVPs stand in a group's, whatever is made of it. */
export const ownCodec = (
  definition: { readonly data: AnyCodec } | undefined,
  format: FormatName | 'Unknown',
): Untyped | undefined =>
  definition !== undefined && format !== 'Grouped' && format === definition.data.format && isOwn(definition.data)
    ? (definition.data as unknown as Untyped)
    : undefined

/** The JSON of octets of an own format; `undefined` where they have no value, or it would not give them back. */
export const ownToJson = (codec: Untyped, octets: Uint8Array): Exclude<Json, null> | undefined => {
  const value = codec.decode(octets)
  if (value._tag === 'Left') return undefined
  const again = codec.encode(value.right)
  if (again._tag === 'Left' || !equals(again.right, octets)) return undefined
  const json = writingJson(() => formOf(codec).toJson(value.right))
  // `null` stands for nothing.
  return json === null || isData(json) ? undefined : json
}

/** The octets that JSON of an own format stands for. */
export const readOwn = (reader: Reader, codec: Untyped, json: unknown, place: Place): Uint8Array | undefined => {
  const before = reader.faults.length
  const value = formOf(codec).fromJson(reader, json, place)
  if (reader.faults.length > before) return undefined
  const octets = codec.encode(value)
  return octets._tag === 'Right' ? octets.right : refuseJson(reader, place, describe(octets.left), json)
}
