/**
 * Codecs as io-ts types, from octets and from JSON, and io-ts types as refinements of data formats.
 *
 * @module
 */
import { Type, unknown as anything, type Context, type ContextEntry, type Errors, type ValidationError } from 'io-ts'
import { emap, type Codec, type Decoder, type Encoder } from './algebra/codec.ts'
import { left, right } from './ground/either.ts'
import type { DecodeError } from './ground/error.ts'
import { describe } from './ground/explain.ts'
import { describeJsonError, pathText, type JsonError } from './json/error.ts'
import type { Json } from './ground/json.ts'
import { isValueOf, jsonForm } from './json/typed-form.ts'

// -------------------------------------------------------------------------------------
// errors
// -------------------------------------------------------------------------------------

/** An entry whose type is known by what was expected there; reporters print no more of a type than its name. */
const entryOf = (key: string, expected: string, actual: unknown): ContextEntry => ({
  key,
  type: new Type(expected, anything.is, anything.validate, anything.encode),
  actual,
})

/** The keys of a context; its first, the whole, has none. */
const keysOf = (context: Context): ReadonlyArray<string> => context.map(({ key }) => key).filter((key) => key !== '')

/** The octets at fault, as far as the error shows them. */
const octetsAt = ({ offset, extent, excerpt }: DecodeError): Uint8Array =>
  excerpt.octets.subarray(offset - excerpt.offset, offset - excerpt.offset + extent)

/**
 * A `DecodeError` as io-ts knows errors. The RFC names of its path are the keys of the context, and since `PathReporter`
 * prints nothing but the message where there is one, they are in the message too; `value` is the octets at fault.
 *
 * ```ts
 * import * as E from 'fp-ts/lib/Either.js'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { PathReporter } from 'io-ts/lib/PathReporter.js'
 * import { Format } from 'diameter-codec'
 * import { octetErrors } from 'diameter-codec/io-ts'
 *
 * pipe(Format.unsigned32.decode(Uint8Array.of(1)), E.mapLeft(octetErrors), PathReporter.report)
 * // => ['Unsigned32: wrong length: expected 4 octets, found 1']
 * ```
 */
export const octetErrors = (error: DecodeError, context: Context = []): Errors => {
  const sentence = describe({ ...error, path: [] })
  const value = octetsAt(error)
  const last = error.path.length - 1
  const entries = error.path.map((name, index) => entryOf(name, index === last ? sentence : name, value))
  const place = pathText(keysOf(context))
  const message = place === '' ? describe(error) : `${place}: ${describe(error)}`
  return [{ value, context: [...context, ...entries], message }]
}

/** What stands at a key of anything; nothing, where a look at it throws. */
const partOf = (whole: unknown, key: string | number): unknown => {
  try {
    return typeof whole === 'object' && whole !== null && Object.hasOwn(whole, key)
      ? (whole as { readonly [key: string | number]: unknown })[key]
      : undefined
  } catch {
    return undefined
  }
}

const faultError = (fault: JsonError, context: Context): ValidationError => {
  const { path, expected, found } = fault
  const entries: Array<ContextEntry> = []
  let part = context.at(-1)?.actual
  path.forEach((key, index) => {
    const isLast = index === path.length - 1
    part = isLast ? found : partOf(part, key)
    entries.push(entryOf(String(key), isLast ? expected : String(key), part))
  })
  const whole = [...context, ...entries]
  return { value: found, context: whole, message: describeJsonError({ ...fault, path: keysOf(whole) }) }
}

/** The faults of JSON as io-ts knows errors: their paths are in the contexts and in the messages. */
export const jsonErrors = (faults: ReadonlyArray<JsonError>, context: Context = []): Errors =>
  faults.map((fault) => faultError(fault, context))

// -------------------------------------------------------------------------------------
// codecs as types
// -------------------------------------------------------------------------------------

/** What goes for the type's name: that of a command's record, else the codec's. */
const nameOf = (codec: { readonly name: string; readonly tag?: string }): string => codec.tag ?? codec.name

const noOctets = /*#__PURE__*/ new Uint8Array(0)

/** Whether it looks like octets; one look at a `Proxy` may throw. */
const isOctets = (input: unknown): input is Uint8Array => {
  try {
    return input instanceof Uint8Array
  } catch {
    return false
  }
}

const notOctets = (found: unknown): JsonError => ({
  _tag: 'JsonError',
  path: [],
  expected: 'a Uint8Array',
  found,
  offset: undefined,
})

/**
 * A codec as an io-ts type of octets. `validate` takes a `Uint8Array` and refuses everything else. `is` holds for the
 * values that have all of the type's keys and that the codec encodes.
 *
 * io-ts's `encode` has no way to refuse, and nothing here throws: of a value that `is` refuses, a name with a blank in
 * it, it gives no octets, which no message and no AVP is. Where values may be wrong, ask `is` before, or use the codec's
 * own `encode`, which says why.
 *
 * ```ts
 * import * as t from 'io-ts'
 * import { right } from 'fp-ts/lib/Either.js'
 * import { OriginHost } from 'diameter-codec'
 * import { ioType } from 'diameter-codec/io-ts'
 *
 * const Hosts = t.array(ioType(OriginHost))
 * const octets = Hosts.encode(['a.b'])
 * octets // => [Uint8Array.of(0, 0, 1, 8, 64, 0, 0, 11, 97, 46, 98, 0)]
 * Hosts.decode(octets) // => right(['a.b'])
 * Hosts.is(['a b']) // => false
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const ioType = <A>(codec: Codec<A>, name: string = nameOf(codec)): Type<A, Uint8Array> =>
  new Type(
    name,
    isValueOf(codec),
    (input, context) => {
      if (!isOctets(input)) return left([faultError(notOctets(input), context)])
      const value = codec.decode(input)
      return value._tag === 'Right' ? value : left(octetErrors(value.left, context))
    },
    (a) => {
      const octets = codec.encode(a)
      return octets._tag === 'Right' ? octets.right : noOctets
    },
  )

/**
 * The JSON form of a codec (`jsonForm`) as an io-ts type. Every fault is an error of its own. `is` is that of `ioType`;
 * what it refuses is encoded as JSON that is refused.
 *
 * ```ts
 * import * as t from 'io-ts'
 * import { PathReporter } from 'io-ts/lib/PathReporter.js'
 * import { DisconnectCause, OriginHost } from 'diameter-codec'
 * import { ioJson } from 'diameter-codec/io-ts'
 *
 * const Goodbye = t.type({ host: ioJson(OriginHost), cause: ioJson(DisconnectCause) })
 * PathReporter.report(Goodbye.decode({ host: 'a b', cause: 'BUSY' }))
 * // => ['host: expected a name in ASCII without spaces, not empty, found "a b"']
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const ioJson = <A>(codec: Codec<A>, name: string = nameOf(codec)): Type<A, Json> => {
  const { toJson, fromJson } = jsonForm(codec)
  return new Type(
    name,
    isValueOf(codec),
    (input, context) => {
      const value = fromJson(input)
      return value._tag === 'Right' ? value : left(jsonErrors(value.left, context))
    },
    toJson,
  )
}

// -------------------------------------------------------------------------------------
// types as refinements
// -------------------------------------------------------------------------------------

/**
 * An io-ts type as a refinement of a codec: a brand, a literal, or a type of its own that decodes the codec's values. In
 * both directions what the type refuses is refused, and the type's name, or its own message, says what was expected.
 *
 * ```ts
 * import * as t from 'io-ts'
 * import { pipe } from 'fp-ts/lib/function.js'
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { avp, describe, Format } from 'diameter-codec'
 * import { refineWith } from 'diameter-codec/io-ts'
 *
 * interface MsisdnBrand {
 *   readonly Msisdn: unique symbol
 * }
 * const isMsisdn = (text: string): text is t.Branded<string, MsisdnBrand> => /^[0-9]{5,15}$/.test(text)
 * const Msisdn = t.brand(t.string, isMsisdn, 'Msisdn')
 *
 * const format = pipe(Format.utf8String, refineWith(Msisdn))
 * const CallingNumber = avp({ name: 'Calling-Number', code: 3007, vendorId: 99999, mandatory: true, format })
 * const refused = CallingNumber.data.decode(Uint8Array.of(97))
 * isLeft(refused) && describe(refused.left) // => 'UTF8String: invalid value: expected Msisdn'
 * ```
 */
export const refineWith =
  <B extends {} | null, O, I>(type: Type<B, O, I>) =>
  (codec: Decoder<I> & Encoder<O>): Codec<B> =>
    emap<O, B>(
      (value) => {
        const refined = type.decode(value as unknown as I)
        return refined._tag === 'Right' ? refined : left(refined.left[0]?.message ?? type.name)
      },
      (refined) => (type.is(refined) ? right(type.encode(refined)) : left(type.name)),
    )(codec as unknown as Codec<O>)
