// diameter-codec/io-ts: codecs as io-ts types, from octets and from JSON, in io-ts's own company.
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import {
  Avp,
  avp,
  command,
  describe as describeError,
  DisconnectCause,
  DisconnectPeer,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  equals,
  Format,
  grouped,
  imap,
  jsonForm,
  Message,
  OriginHost,
  OriginRealm,
  required,
  type Codec,
  type Json,
} from 'diameter-codec'
import { ioJson, ioType, jsonErrors, octetErrors, refineWith } from 'diameter-codec/io-ts'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { hex, leftOf, rightOf } from '../arbitrary/octets.ts'
import { disconnectPeerRequest } from '../arbitrary/samples.ts'
import { commands, definitions, groupOf, groups, messageOf, named, valueOf } from '../arbitrary/typed.ts'

const request = DisconnectPeerRequest.make({
  header: { hopByHopId: 1, endToEndId: 2 },
  originHost: 'a.example.net',
  originRealm: 'example.net',
  disconnectCause: 'REBOOTING',
})
const answer = DisconnectPeerAnswer.answerTo(request)({ resultCode: 2001, originHost: 'b', originRealm: 'c' })
const octets = rightOf(DisconnectPeerRequest.encode(request))

const formats = Object.values(Format).filter(
  (format) => typeof format === 'object',
) as ReadonlyArray<unknown> as ReadonlyArray<Codec<unknown>>

const reparsed = (json: Json): unknown => JSON.parse(JSON.stringify(json)) as unknown

/** What io-ts asks of a type, of both types of a codec. */
const isLawful = <A>(codec: Codec<A>, values: fc.Arbitrary<A>, runs: number): void => {
  const fromOctets = ioType(codec)
  const fromJson = ioJson(codec)
  fc.assert(
    fc.property(values, (value) => {
      expect(fromOctets.is(value)).toBe(true)
      expect(fromJson.is(value)).toBe(true)
      expect(fromOctets.encode(value)).toEqual(rightOf(codec.encode(value)))
      expect(equals(rightOf(fromOctets.decode(fromOctets.encode(value))), value)).toBe(true)
      expect(equals(rightOf(fromJson.decode(reparsed(fromJson.encode(value)))), value)).toBe(true)
    }),
    { numRuns: runs },
  )
}

describe('decode(encode(a)) is a, and is(a), from octets and from JSON', () => {
  test.each(named(formats))('of the format %s', (_, format) => isLawful(format, valueOf(format), 100))

  test.each(named(definitions))('of the AVP %s', (_, definition) =>
    isLawful(definition as unknown as Codec<unknown>, valueOf(definition.data), 20),
  )

  test.each(named(groups))('of the group %s', (_, definition) =>
    isLawful(groupOf(definition) as Codec<unknown>, valueOf(definition.data), 50),
  )

  test.each(named(commands))('of the command %s', (_, command) => isLawful(command, messageOf(command), 50))
})

describe('types', () => {
  test('are the interfaces', () => {
    const FromOctets = ioType(DisconnectPeerRequest)
    const FromJson = ioJson(DisconnectPeerRequest)
    expectTypeOf<t.TypeOf<typeof FromOctets>>().toEqualTypeOf<DisconnectPeerRequest>()
    expectTypeOf<t.OutputOf<typeof FromOctets>>().toEqualTypeOf<Uint8Array>()
    expectTypeOf<t.InputOf<typeof FromOctets>>().toEqualTypeOf<unknown>()
    expectTypeOf<t.TypeOf<typeof FromJson>>().toEqualTypeOf<DisconnectPeerRequest>()
    expectTypeOf<t.OutputOf<typeof FromJson>>().toEqualTypeOf<Json>()
    const Exchange = ioJson(DisconnectPeer)
    expectTypeOf<t.TypeOf<typeof Exchange>>().toEqualTypeOf<DisconnectPeerRequest | DisconnectPeerAnswer>()
    const Cause = ioType(DisconnectCause)
    expectTypeOf<t.TypeOf<typeof Cause>>().toEqualTypeOf<'REBOOTING' | 'BUSY' | 'DO_NOT_WANT_TO_TALK_TO_YOU'>()
    expectTypeOf(ioType<DisconnectPeerRequest>(DisconnectPeerRequest)).toEqualTypeOf(FromOctets)
  })

  test('have the name of the record, the AVP or the format, or another', () => {
    expect(
      [DisconnectPeerRequest, DisconnectPeer, OriginHost, Format.time].map(
        (codec) => ioType(codec as Codec<unknown>).name,
      ),
    ).toEqual(['DisconnectPeerRequest', 'Disconnect-Peer', 'Origin-Host', 'Time'])
    expect(ioType(OriginHost, 'Host').name).toBe('Host')
    expect(ioJson(OriginHost, 'Host').name).toBe('Host')
  })
})

describe('from octets', () => {
  const FromOctets = ioType(DisconnectPeerRequest)

  test('takes a Uint8Array, a Buffer too, and nothing else', () => {
    expect(FromOctets.decode(octets)).toEqual(E.right(request))
    expect(FromOctets.decode(Buffer.from(octets))).toEqual(E.right(request))
    for (const [input, found] of [
      [undefined, 'nothing'],
      [null, 'null'],
      ['01', '"01"'],
      [1n, '1'],
      [[...octets], 'an array'],
      [octets.buffer, 'an object'],
    ] as const) {
      expect(PathReporter.report(FromOctets.decode(input))).toEqual([`expected a Uint8Array, found ${found}`])
    }
  })

  test('refuses with the path in the context and in the message, and the octets at fault', () => {
    const bad = rightOf(
      Message.encode({
        _tag: 'Message',
        header: request.header,
        avps: [
          Avp.make({ code: 264, mandatory: true, data: hex('612062') }),
          ...rightOf(Message.decode(octets)).avps.slice(1),
        ],
      }),
    )
    const refused = FromOctets.decode(bad)
    const [error] = leftOf(refused)
    expect(error?.context.map(({ key, type }) => `${key}: ${type.name}`)).toEqual([
      ': DisconnectPeerRequest',
      'Disconnect-Peer-Request: Disconnect-Peer-Request',
      'Origin-Host: invalid value: expected a name in ASCII without spaces, not empty',
    ])
    expect(error?.value).toEqual(Uint8Array.of(0x20))
    expect(PathReporter.report(refused)).toEqual([describeError(leftOf(DisconnectPeerRequest.decode(bad)))])
    expect(PathReporter.report(t.type({ peers: t.array(FromOctets) }).decode({ peers: [octets, bad] }))).toEqual([
      'peers[1]: Disconnect-Peer-Request › Origin-Host: invalid value: expected a name in ASCII without spaces, not empty',
    ])
  })

  test('shows the octets at fault as far as the error does', () => {
    const errors = octetErrors(leftOf(DisconnectPeerRequest.decode(disconnectPeerRequest.subarray(0, 40))))
    expect(errors).toHaveLength(1)
    expect(errors[0]?.value).toEqual(disconnectPeerRequest.subarray(1, 4))
    expect(leftOf(ioType(Format.unsigned32).decode(new Uint8Array(0)))[0]?.value).toEqual(new Uint8Array(0))
  })
})

describe('from JSON', () => {
  const FromJson = ioJson(DisconnectPeerRequest)
  const json = jsonForm(DisconnectPeerRequest).toJson(request) as { readonly [key: string]: Json }

  test('gives the value and its JSON', () => {
    expect(FromJson.decode(json)).toEqual(E.right(request))
    expect(FromJson.encode(request)).toEqual(json)
    expect(FromJson.decode(FromJson.encode(request))).toEqual(E.right(request))
  })

  test('refuses with an error for each fault, the path in context and message', () => {
    const header = { flags: {}, hopByHopId: 2 ** 32 }
    const refused = t
      .type({ id: t.number, message: FromJson })
      .decode({ id: 'x', message: { ...json, header, originHost: 'a b', avps: [{ code: 1, data: 'x' }] } })
    expect(PathReporter.report(refused)).toEqual([
      'Invalid value "x" supplied to : { id: number, message: DisconnectPeerRequest }/id: number',
      'message.header.hopByHopId: expected a whole number of 0 to 4294967295, found 4294967296',
      'message.header.endToEndId: expected a whole number of 0 to 4294967295, found nothing',
      'message.originHost: expected a name in ASCII without spaces, not empty, found "a b"',
      'message.avps[0].data: expected hexadecimal digits, two for each octet, found "x"',
    ])
    const [, first] = leftOf(refused)
    expect(first?.value).toBe(2 ** 32)
    expect(first?.context.map(({ key }) => key)).toEqual(['', 'message', 'header', 'hopByHopId'])
    expect(first?.context.map(({ actual }) => actual).slice(2)).toEqual([header, 2 ** 32])
    expect(first?.context.at(-1)?.type.name).toBe('a whole number of 0 to 4294967295')
  })

  test('refuses what is no object', () => {
    expect(PathReporter.report(FromJson.decode(1n))[0]).toMatch(/^expected an object with _tag, header, .*, found 1$/u)
  })

  test('has errors of their own where there is no context', () => {
    const path = ['avps', 0, 'code']
    const fault = { _tag: 'JsonError', path, expected: 'a code', found: undefined, offset: undefined } as const
    expect(jsonErrors([fault])).toMatchObject([
      { value: undefined, message: 'avps[0].code: expected a code, found nothing' },
    ])
  })
})

describe('in the company of io-ts', () => {
  const FromOctets = ioType(DisconnectPeerRequest)
  const AnswerFromOctets = ioType(DisconnectPeerAnswer)

  test('arrays, unions, partial and nullable types', () => {
    const Either = t.union([FromOctets, AnswerFromOctets])
    expect(Either.decode(octets)).toEqual(E.right(request))
    expect(Either.encode(answer)).toEqual(rightOf(DisconnectPeerAnswer.encode(answer)))
    const Log = t.array(t.partial({ at: t.number, message: Either }))
    expect(Log.encode([{ at: 1, message: request }, {}])).toEqual([{ at: 1, message: octets }, {}])
    expect(Log.decode([{ at: 1, message: octets }, {}])).toEqual(E.right([{ at: 1, message: request }, {}]))
    const Perhaps = t.union([t.null, ioJson(DisconnectPeer)])
    expect(Perhaps.decode(null)).toEqual(E.right(null))
    expect(Perhaps.decode(Perhaps.encode(answer))).toEqual(E.right(answer))
  })

  test('pipes: text to octets to messages', () => {
    const Hex = new t.Type<Uint8Array, string>(
      'Hex',
      (input): input is Uint8Array => input instanceof Uint8Array,
      (input, context) => (typeof input === 'string' ? t.success(hex(input)) : t.failure(input, context)),
      (bytes) => Buffer.from(bytes).toString('hex'),
    )
    const FromHex = Hex.pipe(FromOctets)
    const text = Buffer.from(octets).toString('hex')
    expect(FromHex.encode(request)).toBe(text)
    expect(FromHex.decode(text)).toEqual(E.right(request))
    expect(
      pipe(
        FromOctets.decode(octets),
        E.map(({ disconnectCause }) => disconnectCause),
        E.getOrElseW(() => 'none'),
      ),
    ).toBe('REBOOTING')
  })

  test('intersections and refinements of ours', () => {
    const Busy = t.refinement(FromOctets, ({ disconnectCause }) => disconnectCause === 'BUSY', 'Busy')
    expect(Busy.decode(octets)._tag).toBe('Left')
    const busy = { ...request, disconnectCause: 'BUSY' } as const
    expect(Busy.decode(Busy.encode(busy))).toEqual(E.right(busy))
  })
})

describe('is', () => {
  const FromOctets = ioType(DisconnectPeerRequest)

  test.each<[string, unknown]>([
    ['a value out of range', { ...request, originHost: 'a b' }],
    ['a record without its name', { ...request, _tag: undefined }],
    ['another command', answer],
    ['a list that is missing', { ...request, avps: undefined }],
    ['an AVP that is none', { ...request, avps: [null] }],
    ['a header without its flags', { ...request, header: { ...request.header, error: undefined } }],
    ['null', null],
    ['a symbol', Symbol('a')],
    ['octets', octets],
  ])('refuses %s; encode gives no octets, and JSON that is refused', (name, value) => {
    expect(FromOctets.is(value)).toBe(false)
    expect(ioJson(DisconnectPeerRequest).is(value)).toBe(false)
    if (!name.includes('range')) return
    expect(FromOctets.encode(value as DisconnectPeerRequest)).toEqual(new Uint8Array(0))
    const FromJson = ioJson(DisconnectPeerRequest)
    expect(FromJson.decode(reparsed(FromJson.encode(value as DisconnectPeerRequest)))._tag).toBe('Left')
  })

  test('takes a value with a field that was changed', () => {
    const uri = rightOf(Format.diameterUri.fromText('aaa://a.b:3868'))
    expect(ioType(Format.diameterUri).is({ ...uri, port: 4000 })).toBe(true)
    expect(FromOctets.is({ ...request, disconnectCause: 'BUSY' })).toBe(true)
  })

  const all = [
    ...formats,
    ...(definitions as unknown as ReadonlyArray<Codec<unknown>>),
    ...(commands as unknown as ReadonlyArray<Codec<unknown>>),
    Avp as Codec<unknown>,
    Message as Codec<unknown>,
  ]

  test.each(named(all))('of %s is total, and what it takes is encoded', (_, codec) => {
    const fromOctets = ioType(codec)
    const fromJson = ioJson(codec)
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withTypedArray: true }), (junk) => {
        expect(fromOctets.is(junk)).toBe(fromJson.is(junk))
        expect(!fromOctets.is(junk) || codec.encode(junk)._tag === 'Right').toBe(true)
        PathReporter.report(fromOctets.decode(junk))
        PathReporter.report(fromJson.decode(junk))
      }),
      { numRuns: 50 },
    )
  })

  test('is false where a derived codec throws', () => {
    const Boxed = pipe(
      Format.utf8String,
      imap(
        (text) => ({ text }),
        ({ text }) => text,
      ),
    )
    expect(ioType(Boxed).is(null)).toBe(false)
    expect(ioType(Boxed).is({ text: 'a' })).toBe(true)
  })
})

describe('refineWith', () => {
  interface MsisdnBrand {
    readonly Msisdn: unique symbol
  }
  type Msisdn = t.Branded<string, MsisdnBrand>
  const Msisdn = t.brand(t.string, (text): text is Msisdn => /^[0-9]{5,15}$/u.test(text), 'Msisdn')
  const CallingNumber = avp({
    name: 'Calling-Number',
    code: 3007,
    vendorId: 99999,
    mandatory: true,
    format: pipe(Format.utf8String, refineWith(Msisdn)),
  })
  const Call = command('Call-Request', { tag: 'Call', code: 9003, applicationId: 1, request: true }, [
    required(OriginHost),
    required(OriginRealm),
    required(CallingNumber),
  ])

  test('brands a data format, in AVPs, groups and commands', () => {
    expectTypeOf<t.TypeOf<typeof Msisdn>>().toEqualTypeOf<Msisdn>()
    const number = rightOf(Msisdn.decode('4912345'))
    const octets = rightOf(CallingNumber.encode(number))
    const decoded = rightOf(CallingNumber.decode(octets))
    expectTypeOf(decoded).toEqualTypeOf<Msisdn>()
    expect(decoded).toBe('4912345')
    const group = grouped([required(CallingNumber)])
    expectTypeOf(rightOf(group.decode(octets)).callingNumber).toEqualTypeOf<Msisdn>()
    expect(rightOf(group.decode(octets))).toEqual({ callingNumber: '4912345', avps: [] })
    expect(
      describeError(leftOf(CallingNumber.decode(Uint8Array.from(octets, (octet) => (octet === 0x34 ? 0x61 : octet))))),
    ).toBe('Calling-Number: invalid value: expected Msisdn')
    expect(Call.grammar).toContain('{ Calling-Number }')
  })

  test('refuses in both directions', () => {
    expect(describeError(leftOf(CallingNumber.encode('12' as Msisdn)))).toBe(
      'Calling-Number: invalid value: expected Msisdn, found "12"',
    )
    expect(ioType(CallingNumber).is('12')).toBe(false)
    expect(ioJson(CallingNumber).decode('4912345')).toEqual(E.right('4912345'))
    expect(PathReporter.report(ioJson(CallingNumber).decode('12'))).toEqual(['expected Msisdn, found "12"'])
  })

  test('takes literals, and types that decode', () => {
    const Digit = pipe(Format.utf8String, refineWith(t.keyof({ one: null, two: null })))
    expectTypeOf(Digit).toEqualTypeOf<Codec<'one' | 'two'>>()
    expect(Digit.decode(hex('6f6e65'))).toEqual(E.right('one'))
    expect(Digit.decode(hex('6f6e66'))._tag).toBe('Left')
    const NumberFromText = new t.Type<number, string>(
      'NumberFromText',
      t.number.is,
      (input, context) =>
        typeof input === 'string' && /^[0-9]+$/u.test(input)
          ? t.success(Number(input))
          : t.failure(input, context, 'decimal digits'),
      String,
    )
    const Decimal = pipe(Format.utf8String, refineWith(NumberFromText))
    expect(Decimal.decode(hex('3432'))).toEqual(E.right(42))
    expect(Decimal.encode(42)).toEqual(E.right(hex('3432')))
    expect(describeError(leftOf(Decimal.decode(hex('3a'))))).toBe('UTF8String: invalid value: expected decimal digits')
    expect(jsonForm(Decimal).toJson(42)).toBe('42')
    expect(ioType(Decimal).is('42')).toBe(false)
  })

  test('asks for a codec of the values that the type encodes to', () => {
    // @ts-expect-error -- a Uint8Array is no text
    expect(refineWith(Msisdn)(Format.octetString).name).toBe('OctetString')
    // @ts-expect-error -- and a number is none
    expect(pipe(Format.unsigned32, refineWith(Msisdn)).name).toBe('Unsigned32')
  })
})
