import * as fc from 'fast-check'
import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaIssue from 'effect/SchemaIssue'
import {
  any,
  avp,
  describe as describeError,
  DisconnectPeer,
  DisconnectPeerRequest,
  equals,
  errorAnswer,
  exactlyOne,
  FailedAvp,
  Format,
  grouped,
  imap,
  jsonForm,
  many,
  Message,
  optional,
  OriginHost,
  refine,
  required,
  rfc6733,
  VendorSpecificApplicationId,
  type Codec,
} from 'diameter-codec'
import { failuresOf, schemaFromBytes, schemaFromJson, schemaOf } from 'diameter-codec/effect'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { leftOf, rightOf, withOctet } from '../arbitrary/octets.ts'
import {
  accountingRequest,
  capabilitiesExchangeRequest,
  disconnectPeerAnswer,
  disconnectPeerRequest,
} from '../arbitrary/samples.ts'
import { commands, definitions, messageOf, named, valueOf } from '../arbitrary/typed.ts'
import { wireAvp, wireMessage } from '../arbitrary/wire.ts'

// -------------------------------------------------------------------------------------
// laws, for every codec
// -------------------------------------------------------------------------------------

const shown = (error: Schema.SchemaError): unknown => failuresOf(error)

/** Octets near to good ones: cut, with one bit turned, with more behind, and any. */
const damaged = (octets: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.constant(octets),
    fc.integer({ min: 0, max: octets.length }).map((size) => octets.slice(0, size)),
    fc
      .tuple(fc.integer({ min: 0, max: Math.max(octets.length - 1, 0) }), fc.integer({ min: 0, max: 7 }))
      .map(([at, bit]) => (octets.length === 0 ? octets : withOctet(octets, at, octets[at]! ^ (1 << bit)))),
    fc.uint8Array({ maxLength: 40 }),
  )

/** Changes of a value that its type does not allow, or its codec does not. */
const spoiled = (value: unknown): fc.Arbitrary<unknown> => {
  const others = fc.constantFrom(undefined, null, 0, -1, '', 'a b', 1n, [], {}, new Uint8Array(3), Symbol('s'), NaN)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return others
  const keys = Object.keys(value)
  if (keys.length === 0) return others
  return fc.oneof(
    others,
    fc.tuple(fc.constantFrom(...keys), others).map(([key, other]) => Object.assign({}, value, { [key]: other })),
    fc.constantFrom(...keys).map((gone) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== gone))),
  )
}

const laws = (codec: Codec<unknown>, values: fc.Arbitrary<unknown>): void => {
  const bytes = schemaFromBytes(codec)
  const json = schemaFromJson(codec)
  const is = Schema.is(schemaOf(codec))
  const cases = values.chain((value) => {
    const encoded = codec.encode(value)
    const octets = encoded._tag === 'Right' ? encoded.right : new Uint8Array(0)
    return fc.tuple(fc.constant(value), damaged(octets), spoiled(value))
  })
  fc.assert(
    fc.property(cases, ([value, octets, wrong]) => {
      // Encoding a value agrees with the codec, and both forms give it back.
      expect(is(value)).toBe(true)
      const encoded = Schema.encodeSync(bytes)(value)
      expect(encoded).toEqual(rightOf(codec.encode(value)))
      expect(equals(Schema.decodeSync(bytes)(encoded), rightOf(codec.decode(encoded)))).toBe(true)
      const text = Schema.encodeSync(json)(value)
      expect(text).toEqual(jsonForm(codec).toJson(value))
      expect(equals(Schema.decodeSync(json)(JSON.parse(JSON.stringify(text)) as Schema.Json), value)).toBe(true)
      // Octets that may be wrong are refused alike, with the codec's own error.
      const decoded = Schema.decodeResult(bytes)(octets)
      const expected = codec.decode(octets)
      if (Result.isSuccess(decoded)) expect(equals(decoded.success, rightOf(expected))).toBe(true)
      else expect(shown(decoded.failure)).toEqual([leftOf(expected)])
      // What is no value is refused, in no other way; and nothing is thrown.
      const refused = Schema.encodeUnknownResult(bytes)(wrong)
      expect(Result.isSuccess(refused)).toBe(is(wrong))
    }),
    { numRuns: 15 },
  )
}

describe('the schemas of', () => {
  test.each(named(commands))('%s', (_, command) => laws(command as unknown as Codec<unknown>, messageOf(command)))
  test.each(named(definitions))('%s', (_, definition) => laws(definition, valueOf(definition.data)))
  test.each(named(definitions))('the data of %s', (_, { data }) =>
    laws(data as unknown as Codec<unknown>, valueOf(data)),
  )
  test('Message', () => laws(Message as Codec<unknown>, wireMessage))
  test('a union', () =>
    laws(
      DisconnectPeer as Codec<unknown>,
      fc.oneof(...commands.filter(({ description }) => description.code === 282).map(messageOf)),
    ))
})

// -------------------------------------------------------------------------------------
// issues
// -------------------------------------------------------------------------------------

/** What a schema says of a value that it refuses. */
const textOf = (result: Result.Result<unknown, Schema.SchemaError>): ReadonlyArray<string> =>
  Result.isFailure(result) ? result.failure.message.split('\n') : []

const fromBytes = schemaFromBytes(DisconnectPeerRequest)
const fromJson = schemaFromJson(DisconnectPeerRequest)
const request = rightOf(DisconnectPeerRequest.decode(disconnectPeerRequest))

describe('an issue of octets', () => {
  test('names the AVPs down to the one at fault, and the octet', () => {
    expect(textOf(Schema.decodeResult(fromBytes)(withOctet(disconnectPeerRequest, 75, 9)))).toEqual([
      'invalid value: expected one of REBOOTING (0), BUSY (1), DO_NOT_WANT_TO_TALK_TO_YOU (2) (DIAMETER_INVALID_AVP_VALUE 5004, at octet 72)',
      '  at ["Disconnect-Peer-Request"]["Disconnect-Cause"]',
    ])
    // A blank in Proxy-Host.
    const inGroup = withOctet(accountingRequest, accountingRequest.length - 44, 0x20)
    expect(textOf(Schema.decodeResult(schemaFromBytes(rfc6733))(inGroup)).at(-1)).toBe(
      '  at ["Accounting-Request"]["Proxy-Info"]["Proxy-Host"]',
    )
  })

  test('is a path and a message in the form of Standard Schema', () => {
    const issues = Schema.decodeResult(fromBytes)(disconnectPeerRequest.subarray(0, 20)).pipe(
      Result.flip,
      Result.map(({ issue }) => SchemaIssue.makeFormatterStandardSchemaV1()(issue).issues),
      Result.getOrElse(() => []),
    )
    expect(issues).toEqual([
      {
        path: ['Disconnect-Peer-Request'],
        message: 'Message Length says 92 octets, but there are 20 (DIAMETER_INVALID_MESSAGE_LENGTH 5015, at octet 1)',
      },
    ])
  })

  test('gives the core its error back, to be answered', () => {
    const octets = withOctet(disconnectPeerRequest, 75, 9)
    const program = Schema.decodeEffect(fromBytes)(octets).pipe(
      Effect.as(undefined),
      Effect.catchTag('SchemaError', (error) => Effect.succeed(failuresOf(error)[0])),
    )
    const failure = Effect.runSync(program)
    expect(failure).toEqual(leftOf(DisconnectPeerRequest.decode(octets)))
    expect(failure?._tag === 'DecodeError' && errorAnswer(octets)(failure).header.commandCode).toBe(282)
  })

  test('is found inside of larger schemas, and others have none', () => {
    const Envelope = Schema.Struct({ from: Schema.String, message: fromBytes })
    const refused = Schema.decodeUnknownResult(Envelope, { errors: 'all' })({ from: 1, message: new Uint8Array(3) })
    expect(textOf(refused)).toEqual([
      'Expected string',
      '  at ["from"]',
      'a message has at least 20 octets, not 3 (DIAMETER_INVALID_MESSAGE_LENGTH 5015, at octet 0)',
      '  at ["message"]["Disconnect-Peer-Request"]',
    ])
    expect(Result.isFailure(refused) && failuresOf(refused.failure).map(({ _tag }) => _tag)).toEqual(['DecodeError'])
    const either = Schema.decodeUnknownResult(Schema.Union([fromBytes, Schema.Struct({ a: Schema.String })]))(
      new Uint8Array(1),
    )
    expect(Result.isFailure(either) && failuresOf(either.failure).length).toBeGreaterThan(0)
    for (const schema of [
      Schema.String,
      Schema.Never,
      Schema.Int.check(Schema.isGreaterThan(5)),
      Schema.Struct({ a: Schema.String }),
    ]) {
      const plain = Schema.decodeUnknownResult(schema)({})
      expect(Result.isFailure(plain) && failuresOf(plain.failure)).toEqual([])
    }
  })

  test('shows its input only where that is asked for', () => {
    const refused = (reportInput: boolean) =>
      Result.flip(Schema.decodeResult(fromBytes, { reportInput })(new Uint8Array(3))).pipe(Result.getOrThrow)
    const inputOf = (issue: SchemaIssue.Issue): unknown =>
      'issue' in issue ? inputOf(issue.issue) : SchemaIssue.hasInput(issue) ? issue.input : 'none'
    expect(inputOf(refused(true).issue)).toEqual(new Uint8Array(3))
    expect(inputOf(refused(false).issue)).toBe('none')
  })
})

describe('an issue of a value', () => {
  test('names the AVPs down to the one at fault', () => {
    expect(textOf(Schema.encodeResult(fromBytes)({ ...request, originHost: 'a b' }))).toEqual([
      'invalid value: expected a name in ASCII without spaces, not empty, found "a b"',
      '  at ["Disconnect-Peer-Request"]["Origin-Host"]',
    ])
    const error = leftOf(DisconnectPeerRequest.encode({ ...request, originHost: 'a b' }))
    const refused = Schema.encodeResult(fromBytes)({ ...request, originHost: 'a b' })
    expect(Result.isFailure(refused) && failuresOf(refused.failure)).toEqual([error])
    expect(describeError(error)).toContain('Origin-Host')
  })

  test('says what was expected where only the type is wrong', () => {
    const { avps: _, ...rest } = request
    expect(textOf(Schema.encodeUnknownResult(fromBytes)(rest))).toEqual(['Expected a value of Disconnect-Peer-Request'])
    expect(textOf(Schema.encodeUnknownResult(fromBytes)({ ...request, _tag: 'Other' }))).not.toEqual([])
  })
})

describe('an issue of JSON', () => {
  const json = Schema.encodeSync(fromJson)(request) as { readonly [key: string]: Schema.Json }

  test('names the keys, every one or the first as it is asked for', () => {
    const wrong = { ...json, originHost: 'a b', disconnectCause: 'IDLE' }
    expect(textOf(Schema.decodeResult(fromJson, { errors: 'all' })(wrong))).toEqual([
      'Expected a name in ASCII without spaces, not empty',
      '  at ["originHost"]',
      'Expected REBOOTING, BUSY, DO_NOT_WANT_TO_TALK_TO_YOU, or a number of 32 bits',
      '  at ["disconnectCause"]',
    ])
    expect(textOf(Schema.decodeResult(fromJson)(wrong))).toHaveLength(2)
    expect(textOf(Schema.decodeResult(fromJson, { reportInput: true })(wrong))[0]).toContain(', got "a b"')
  })

  test('is one of a value that is not JSON, too', () => {
    expect(textOf(Schema.decodeUnknownResult(fromJson)(undefined))).toHaveLength(1)
    expect(textOf(Schema.decodeUnknownResult(fromJson)([]))).toHaveLength(1)
  })
})

// -------------------------------------------------------------------------------------
// types and derivations
// -------------------------------------------------------------------------------------

describe('a schema', () => {
  test('has the types of its codec', () => {
    expectTypeOf(fromBytes).toEqualTypeOf<Schema.Codec<DisconnectPeerRequest, Uint8Array>>()
    expectTypeOf(fromJson.Type).toEqualTypeOf<DisconnectPeerRequest>()
    expectTypeOf(fromJson.Encoded).toEqualTypeOf<Schema.Json>()
    expectTypeOf(schemaOf(OriginHost)).toEqualTypeOf<Schema.Codec<string>>()
    expectTypeOf(schemaFromBytes(rfc6733).Type).extract<{ _tag: 'Message' }>().toEqualTypeOf<Message>()
  })

  test('guards: a whole record of the command and nothing less', () => {
    const is = Schema.is(fromBytes)
    const { header, ...headless } = request
    expect(is(request)).toBe(true)
    for (const wrong of [
      undefined,
      null,
      {},
      headless,
      { ...request, _tag: 'DisconnectPeerAnswer' },
      { ...request, header: { ...header, commandCode: 280 } },
      { ...request, header: { ...header, retransmitted: undefined } },
      { ...request, avps: undefined },
      { ...request, disconnectCause: 'IDLE' },
      Message.make({ header, avps: [] }),
    ]) {
      expect(is(wrong)).toBe(false)
    }
  })

  test('of a dictionary takes all its commands and wire messages, both ways', () => {
    const schema = schemaFromBytes(rfc6733)
    const unknownCommand = withOctet(disconnectPeerRequest, 7, 0x99)
    for (const octets of [disconnectPeerRequest, disconnectPeerAnswer, capabilitiesExchangeRequest, unknownCommand]) {
      const value = Schema.decodeSync(schema)(octets)
      expect(value).toEqual(rightOf(rfc6733.decode(octets)))
      expect(Schema.is(schema)(value)).toBe(true)
      const again = Schema.decodeSync(schemaFromJson(rfc6733))(Schema.encodeSync(schemaFromJson(rfc6733))(value))
      expect(again).toEqual(value)
      expect(Schema.encodeSync(schema)(value)).toEqual(octets)
    }
    expect(Schema.is(schema)({ ...request, _tag: 'Other' })).toBe(false)
  })

  test('passes options on', () => {
    const strict = schemaFromBytes(rfc6733, { maximumAvps: 2 })
    expect(textOf(Schema.decodeResult(strict)(disconnectPeerRequest))[0]).toContain('5012')
    const relay = schemaFromBytes(rfc6733, { policy: 'relay' })
    expect(Schema.decodeSync(relay)(disconnectPeerRequest)._tag).toBe('Message')
  })

  test('never takes a value for another that came before it', () => {
    const schema = schemaFromBytes(DisconnectPeerRequest)
    const changed = Schema.decodeSync(schema)(disconnectPeerRequest) as { originHost: string } & DisconnectPeerRequest
    expect(Schema.is(schema)(changed)).toBe(true)
    changed.originHost = ''
    expect(Schema.is(schema)(changed)).toBe(false)
    expect(Result.isFailure(Schema.encodeResult(schema)(changed))).toBe(true)
    const numbers = schemaFromBytes(Format.unsigned32)
    expect(Schema.decodeSync(numbers)(Uint8Array.of(0, 0, 0, 1))).toBe(1)
    expect(Schema.is(numbers)(NaN)).toBe(false)
    expect(Schema.is(numbers)(1)).toBe(true)
  })

  test('of a derived codec takes any value without a throw', () => {
    const Port = imap(
      (port: number) => ({ port }),
      (value: { readonly port: number }) => value.port,
    )(Format.unsigned32)
    const is = Schema.is(schemaOf(Port))
    expect([null, undefined, 5, {}, { port: -1 }, { port: 3868, more: 1 }].map((value) => is(value))).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ])
    expect(is({ port: 3868 })).toBe(true)
    const small = schemaFromBytes(refine((n: number) => n <= 100, 'at most 100')(Format.unsigned32))
    expect(textOf(Schema.encodeResult(small)(101))[0]).toContain('at most 100')
    expect(textOf(Schema.decodeResult(small)(Uint8Array.of(0, 0, 1, 0)))[0]).toContain('at most 100')
  })

  test('is a part of others: JSON, equivalence, classes', () => {
    class Call extends Schema.Class<Call>('Call')({ at: Schema.Int, first: schemaOf(DisconnectPeerRequest) }) {}
    const call = new Call({ at: 1, first: request })
    const json = Schema.encodeSync(Schema.toCodecJson(Call))(call)
    expect(json).toEqual({ at: 1, first: jsonForm(DisconnectPeerRequest).toJson(request) })
    expect(Schema.decodeUnknownSync(Schema.toCodecJson(Call))(JSON.parse(JSON.stringify(json)))).toEqual(call)
    const same = Schema.toEquivalence(schemaOf(DisconnectPeerRequest))
    expect(same(request, rightOf(DisconnectPeerRequest.decode(disconnectPeerRequest)))).toBe(true)
    expect(same(request, { ...request, originHost: 'b' })).toBe(false)
    const octets = Schema.encodeSync(Schema.toCodecJson(fromBytes))(request)
    expect(Schema.decodeUnknownSync(Schema.toCodecJson(fromBytes))(octets)).toEqual(request)
  })

  test('of a group takes its constraints and its AVPs without a rule', () => {
    const Rate = avp({ name: 'Rate', code: 3003, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
    const Level = avp({ name: 'Level', code: 3004, vendorId: 99999, mandatory: true, format: Format.unsigned64 })
    const Choice = grouped([optional(Rate), optional(Level), any], { constraints: [exactlyOne(Rate, Level)] })
    const Choices = grouped([
      required(OriginHost),
      many(avp({ ...Rate, name: 'Choice', code: 3005, vendorId: 99999, format: Choice })),
    ])
    const schema = schemaFromJson(Choices)
    const value = Choices.make({ originHost: 'a', choice: [{ rate: 1 }, { level: 2n }] })
    expect(Schema.encodeSync(schema)(value)).toEqual({
      originHost: 'a',
      choice: [
        { rate: 1, avps: [] },
        { level: '2', avps: [] },
      ],
      avps: [],
    })
    expect(Schema.is(schema)({ ...value, choice: [{ rate: 1, level: 2n, avps: [] }] })).toBe(false)
    const refused = Schema.decodeUnknownResult(schema, { errors: 'all' })({
      originHost: '',
      choice: [{ rate: 1, avps: [] }, { rate: -1, avps: [] }, { avps: [] }],
      avps: [],
    })
    expect(textOf(refused).filter((line) => line.startsWith('  at'))).toEqual([
      '  at ["originHost"]',
      '  at ["choice"][1]["rate"]',
      '  at ["choice"][2]',
    ])
    expect(Schema.is(schemaOf(VendorSpecificApplicationId))({})).toBe(false)
    expect(Schema.is(schemaOf(FailedAvp))({})).toBe(false)
  })
})

test('the schema of an AVP on the wire guards its fields', () => {
  const is = Schema.is(schemaOf(rfc6733.avpNamed('Failed-AVP')!.data as unknown as Codec<unknown>))
  fc.assert(
    fc.property(fc.array(wireAvp, { maxLength: 3 }), (avps) => {
      expect(is({ avps, undecoded: new Uint8Array(0) })).toBe(true)
      expect(is({ avps: [...avps, { code: 1 }], undecoded: new Uint8Array(0) })).toBe(false)
    }),
  )
})
