/**
 * Every codec as a `Schema`: from octets and from JSON, in both directions, with issues that say which AVP and which
 * octet is at fault.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import type { AST, ParseOptions } from 'effect/SchemaAST'
import * as SchemaIssue from 'effect/SchemaIssue'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import type { AnyCodec, Codec } from '../algebra/codec.ts'
import { equals } from '../ground/equality.ts'
import { resultCode, type DecodeError, type EncodeError } from '../ground/error.ts'
import { resultCodeName } from '../ground/result-code.ts'
import type { Message } from '../ground/record.ts'
import type { DecodeOptions } from '../octets/source.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { describe } from '../ground/explain.ts'
import type { JsonError } from '../json/error.ts'
import { isValueOf, jsonForm } from '../json/typed-form.ts'
import { generated } from './generation.ts'
import { codecOf } from './messages.ts'

// -------------------------------------------------------------------------------------
// issues
// -------------------------------------------------------------------------------------

type Failure = DecodeError | EncodeError

/** Where an issue keeps the core's own error. */
const failureKey = 'diameter-codec/failure'

const sentence = (failure: Failure): string => {
  const plain = describe({ ...failure, path: [] })
  if (failure._tag === 'EncodeError') return plain
  const code = resultCode(failure)
  return `${plain} (${resultCodeName(code)} ${code}, at octet ${failure.offset})`
}

const pointed = (path: ReadonlyArray<PropertyKey>, issue: SchemaIssue.Issue): SchemaIssue.Issue =>
  path.length === 0 ? issue : new SchemaIssue.Pointer(path, issue)

/** An issue at the AVP at fault, by the RFC's names. */
const issueOf = (failure: Failure, input: unknown, options: ParseOptions): SchemaIssue.Issue =>
  pointed(
    failure.path,
    new SchemaIssue.InvalidValue({ message: sentence(failure), [failureKey]: failure }, input, options),
  )

/** An issue for each fault, or for the first, as it is asked for. */
const issueOfFaults = (faults: ReadonlyArray<JsonError>, ast: AST, options: ParseOptions): SchemaIssue.Issue => {
  const [first, ...rest] = (options.errors === 'all' ? faults : faults.slice(0, 1)).map(({ path, expected, found }) =>
    pointed(path, new SchemaIssue.InvalidValue({ expected }, found, options)),
  )
  return first === undefined || rest.length > 0
    ? new SchemaIssue.Composite(ast, [first ?? new SchemaIssue.InvalidValue(), ...rest])
    : first
}

/**
 * The core's own errors in an issue, for `errorAnswer`, `render` or `resultCode`. Issues of other schemas have none.
 *
 * ```ts
 * import * as Result from 'effect/Result'
 * import * as Schema from 'effect/Schema'
 * import { DisconnectPeerRequest, fromHex, resultCode } from 'diameter-codec'
 * import { failuresOf, schemaFromBytes } from 'diameter-codec/effect'
 *
 * const octets = fromHex('010000148000011a000000000000000100000002')!
 * const refused = Schema.decodeResult(schemaFromBytes(DisconnectPeerRequest))(octets)
 * Result.isFailure(refused) && failuresOf(refused.failure).map((failure) => failure.reason._tag) // => ['MissingAvp']
 * ```
 */
export const failuresOf = (error: Schema.SchemaError | SchemaIssue.Issue): ReadonlyArray<Failure> => {
  switch (error._tag) {
    case 'SchemaError':
    case 'Filter':
    case 'Encoding':
    case 'Pointer':
      return failuresOf(error.issue)
    case 'Composite':
    case 'AnyOf':
      return error.issues.flatMap(failuresOf)
    case 'InvalidValue': {
      const failure = error.annotations?.[failureKey] as Failure | undefined
      return failure === undefined ? [] : [failure]
    }
    case 'InvalidType':
    case 'MissingKey':
    case 'UnexpectedKey':
    case 'Forbidden':
    case 'OneOf':
      return []
  }
}

// -------------------------------------------------------------------------------------
// the values
// -------------------------------------------------------------------------------------

/** The value that a decoder has just given: it is one, and need not be checked again. */
interface Fresh {
  value: unknown
}

const none = /*#__PURE__*/ Symbol('none')

/** What refuses a value, a located issue where `encode` says what is wrong. */
const refusalOf = <A>(codec: Codec<A>, value: unknown, ast: AST, options: ParseOptions): SchemaIssue.Issue => {
  try {
    const octets = codec.encode(value as A)
    if (octets._tag === 'Left') return issueOf(octets.left, value, options)
  } catch {
    // The functions that a codec was derived with are written for values of their type.
  }
  return new SchemaIssue.InvalidType(ast, value, options)
}

const declared = <A>(codec: Codec<A>, fresh: Fresh): Schema.declareConstructor<A, A, readonly []> => {
  const isValue = isValueOf(codec)
  return Schema.declareConstructor<A>()(
    [],
    () => (value, ast, options) => {
      const isFresh = Object.is(value, fresh.value)
      fresh.value = none
      return isFresh || isValue(value) ? Effect.succeed(value as A) : Effect.fail(refusalOf(codec, value, ast, options))
    },
    {
      title: codec.name,
      expected: `a value of ${codec.name}`,
      toCodecJson: () => Schema.link<A>()(Schema.Json, fromJson(codec, fresh)),
      toCodecArbitrary: () => generated(codec as unknown as AnyCodec),
      toEquivalence: () => equals,
    },
  )
}

// -------------------------------------------------------------------------------------
// schemas
// -------------------------------------------------------------------------------------

const fromBytes = <A>(codec: Codec<A>, fresh: Fresh, decodeOptions: DecodeOptions | undefined) =>
  SchemaTransformation.transformEffect<A, Uint8Array>({
    decode: (octets, options) => {
      const decoded = codec.decode(octets, decodeOptions)
      if (decoded._tag === 'Left') return Effect.fail(issueOf(decoded.left, octets, options))
      fresh.value = decoded.right
      return Effect.succeed(decoded.right)
    },
    encode: (value, options) => {
      const octets = codec.encode(value)
      return octets._tag === 'Right' ? Effect.succeed(octets.right) : Effect.fail(issueOf(octets.left, value, options))
    },
  })

const fromJson = <A>(codec: Codec<A>, fresh: Fresh) => {
  const form = jsonForm(codec)
  return SchemaTransformation.transformEffect<A, Schema.Json>({
    decode: (json, options) => {
      const value = form.fromJson(json)
      if (value._tag === 'Left') return Effect.fail(issueOfFaults(value.left, Schema.Json.ast, options))
      fresh.value = value.right
      return Effect.succeed(value.right)
    },
    encode: (value) => Effect.succeed(form.toJson(value)),
  })
}

/** Whether something is of a schema, where one look at it may throw: Effect's own guards would hand that on. */
const isSafely = <A>(is: (input: unknown) => input is A): ((input: unknown) => input is A) => {
  const guard = (input: unknown): boolean => {
    try {
      return is(input)
    } catch {
      return false
    }
  }
  return guard as (input: unknown) => input is A
}

/** `Schema.Uint8Array` and `Schema.Json`, at which nothing throws. */
const Octets = /*#__PURE__*/ Schema.declare(
  /*#__PURE__*/ isSafely(/*#__PURE__*/ Schema.is(Schema.Uint8Array)),
  Schema.Uint8Array.ast.annotations,
)
const Json = /*#__PURE__*/ Schema.declare(
  /*#__PURE__*/ isSafely(/*#__PURE__*/ Schema.is(Schema.Json)),
  Schema.Json.ast.annotations,
)

interface SchemaOf {
  <M>(dictionary: Dictionary<M>): Schema.Codec<M | Message>
  <A>(codec: Codec<A>): Schema.Codec<A>
}

/**
 * The schema of a codec's values themselves, encoded as they are: a field of a larger schema, or a guard.
 *
 * ```ts
 * import * as Schema from 'effect/Schema'
 * import { Format } from 'diameter-codec'
 * import { schemaOf } from 'diameter-codec/effect'
 *
 * const isUnsigned32 = Schema.is(schemaOf(Format.unsigned32))
 * isUnsigned32(2001) // => true
 * isUnsigned32(-1) // => false
 * ```
 */
export const schemaOf: SchemaOf = <A>(codec: Codec<A> | Dictionary<unknown>): Schema.Codec<A> =>
  declared<A>(codecOf(codec), { value: none })

interface SchemaFromBytes {
  <M>(dictionary: Dictionary<M>, options?: DecodeOptions): Schema.Codec<M | Message, Uint8Array>
  <A>(codec: Codec<A>, options?: DecodeOptions): Schema.Codec<A, Uint8Array>
}

/**
 * The schema of a codec's values, encoded as octets. What is wrong is found at the path of RFC names that leads to it,
 * with Result-Code and octet; `failuresOf` gives the core's own error back.
 *
 * ```ts
 * import * as Schema from 'effect/Schema'
 * import * as Result from 'effect/Result'
 * import { DisconnectPeerRequest, fromHex } from 'diameter-codec'
 * import { schemaFromBytes } from 'diameter-codec/effect'
 *
 * const octets = fromHex(
 *   '0100004c8000011a0000000000000001000000020000010840000015612e6578616d706c652e6e6574' +
 *     '00000000000128400000136578616d706c652e6e657400000001114000000b00000000',
 * )!
 * const refused = Schema.decodeResult(schemaFromBytes(DisconnectPeerRequest))(octets)
 * Result.isFailure(refused) && refused.failure.message.split('\n')
 * // => ['wrong length: expected 4 octets, found 3 (DIAMETER_INVALID_AVP_LENGTH 5014, at octet 64)',
 * //     '  at ["Disconnect-Peer-Request"]["Disconnect-Cause"]']
 * ```
 */
export const schemaFromBytes: SchemaFromBytes = <A>(
  codec: Codec<A> | Dictionary<unknown>,
  options?: DecodeOptions,
): Schema.Codec<A, Uint8Array> => {
  const fresh: Fresh = { value: none }
  const typed: Codec<A> = codecOf(codec)
  return Octets.pipe(Schema.decodeTo(declared(typed, fresh), fromBytes(typed, fresh, options)))
}

interface SchemaFromJson {
  <M>(dictionary: Dictionary<M>): Schema.Codec<M | Message, Schema.Json>
  <A>(codec: Codec<A>): Schema.Codec<A, Schema.Json>
}

/**
 * The schema of a codec's values, encoded as the JSON of `jsonForm`: field names, 64 bits as decimal text, octets as
 * hex. With `errors: 'all'` every fault is an issue of its own.
 *
 * ```ts
 * import * as Schema from 'effect/Schema'
 * import { avp, Format, grouped, many } from 'diameter-codec'
 * import { schemaFromJson } from 'diameter-codec/effect'
 *
 * const Octets = avp({ name: 'Octets', code: 3006, vendorId: 99999, mandatory: true, format: Format.unsigned64 })
 * const Usage = schemaFromJson(grouped([many(Octets)]))
 * Schema.decodeUnknownSync(Usage)({ octets: ['9007199254740993'] }) // => { octets: [9007199254740993n], avps: [] }
 * Schema.encodeSync(Usage)({ octets: [1n], avps: [] }) // => { octets: ['1'], avps: [] }
 * ```
 */
export const schemaFromJson: SchemaFromJson = <A>(
  codec: Codec<A> | Dictionary<unknown>,
): Schema.Codec<A, Schema.Json> => {
  const fresh: Fresh = { value: none }
  const typed: Codec<A> = codecOf(codec)
  return Json.pipe(Schema.decodeTo(declared(typed, fresh), fromJson(typed, fresh)))
}
