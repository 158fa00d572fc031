import * as fc from 'fast-check'
import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import {
  describe as describeError,
  Dictionary,
  avp,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  errorAnswer,
  Format,
  Message,
  render,
  resultCode,
  rfc6733,
  type Either,
} from 'diameter-codec'
import {
  DecodeError,
  decodeEffect,
  EncodeError,
  encodeEffect,
  fromResult,
  toEffect,
  toResult,
} from 'diameter-codec/effect'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { leftOf, rightOf, withOctet } from '../arbitrary/octets.ts'
import { disconnectPeerRequest } from '../arbitrary/samples.ts'

const either: fc.Arbitrary<Either<unknown, unknown>> = fc.oneof(
  fc.anything().map((left) => ({ _tag: 'Left' as const, left })),
  fc.anything().map((right) => ({ _tag: 'Right' as const, right })),
)

describe('Either and Result', () => {
  test('fromResult after toResult is the identity, by reference inside', () => {
    fc.assert(
      fc.property(either, (value) => {
        const back = fromResult(toResult(value))
        expect(back).toEqual(value)
        expect(back._tag === 'Left' ? back.left : back.right).toBe(value._tag === 'Left' ? value.left : value.right)
      }),
    )
  })

  test('toResult after fromResult is the identity', () => {
    fc.assert(
      fc.property(either, (value) => {
        const result = value._tag === 'Left' ? Result.fail(value.left) : Result.succeed(value.right)
        expect(toResult(fromResult(result))).toEqual(result)
      }),
    )
  })

  test('keep plain records plain', () => {
    const refused = Message.decode(new Uint8Array(19))
    const result = toResult(refused)
    expect(Result.isFailure(result) && result.failure).toBe(leftOf(refused))
    expect(leftOf(refused)).not.toBeInstanceOf(Error)
  })

  test('agree with Effect on which is which', () => {
    fc.assert(
      fc.property(either, (value) => {
        const exit = Effect.runSyncExit(toEffect(value))
        expect(exit._tag).toBe(value._tag === 'Right' ? 'Success' : 'Failure')
      }),
    )
  })
})

/** A DPR whose Disconnect-Cause is 9. */
const wrongCause = withOctet(disconnectPeerRequest, 75, 9)
/** A DPR of another command code. */
const wrongCommand = withOctet(disconnectPeerRequest, 7, 0x19)

describe('errors', () => {
  const refused = leftOf(DisconnectPeerRequest.decode(wrongCause))

  test('are caught by their tag', () => {
    const program = toEffect(DisconnectPeerRequest.decode(wrongCause)).pipe(
      Effect.map(({ disconnectCause }) => disconnectCause as string),
      Effect.catchTag('DecodeError', (error) => Effect.succeed(`${error.offset}`)),
    )
    expectTypeOf(program).toEqualTypeOf<Effect.Effect<string>>()
    expect(Effect.runSync(program)).toBe('72')
  })

  test('are caught by the tag of their reason', () => {
    const seen = (octets: Uint8Array) =>
      decodeEffect(DisconnectPeerRequest)(octets).pipe(
        Effect.map(() => 'good'),
        Effect.catchReasons(
          'DecodeError',
          {
            InvalidAvpValue: (reason) => Effect.succeed(reason.expected.slice(0, 6)),
            CommandUnsupported: (reason) => Effect.succeed(`${reason.commandCode}`),
          },
          (reason) => Effect.succeed(reason._tag),
        ),
      )
    expectTypeOf(seen(wrongCause)).toEqualTypeOf<Effect.Effect<string>>()
    expect(Effect.runSync(seen(disconnectPeerRequest))).toBe('good')
    expect(Effect.runSync(seen(wrongCause))).toBe('one of')
    expect(Effect.runSync(seen(wrongCommand))).toBe('281')
    expect(Effect.runSync(seen(new Uint8Array(4)))).toBe('InvalidMessageLength')
  })

  test('leave other reasons where they are', () => {
    const program = decodeEffect(DisconnectPeerRequest)(wrongCause).pipe(
      Effect.catchReason('DecodeError', 'MissingAvp', () => Effect.succeed('none')),
      Effect.flip,
    )
    const error = Effect.runSync(program)
    expect(error).toBeInstanceOf(DecodeError)
    expect(error).toMatchObject({ _tag: 'DecodeError', reason: { _tag: 'InvalidAvpValue' } })
  })

  test('have their reasons unwrapped', () => {
    const program = decodeEffect(DisconnectPeerRequest)(wrongCommand).pipe(
      Effect.unwrapReason('DecodeError'),
      Effect.catchTag('CommandUnsupported', ({ commandCode }) => Effect.succeed(commandCode)),
      Effect.orDie,
    )
    expect(Effect.runSync(program)).toBe(281)
  })

  test('hold what the plain record holds, for the functions of the core', () => {
    const error = Effect.runSync(Effect.flip(decodeEffect(DisconnectPeerRequest)(wrongCause)))
    expect(Object.fromEntries(Object.entries(error))).toEqual({ ...refused, input: wrongCause })
    expect(resultCode(error)).toBe(5004)
    expect(render(error)).toBe(render(refused))
    const answer = errorAnswer(error.input ?? new Uint8Array(0), { originHost: 'b', originRealm: 'net' })(error)
    expect(rightOf(DisconnectPeerAnswer.read(answer))).toMatchObject({ resultCode: 5004, originHost: 'b' })
  })

  test('say what is wrong, and log no octets', () => {
    const error = new DecodeError(refused, wrongCause)
    const message =
      'Disconnect-Peer-Request › Disconnect-Cause: invalid value: expected one of REBOOTING (0), BUSY (1), ' +
      'DO_NOT_WANT_TO_TALK_TO_YOU (2) (DIAMETER_INVALID_AVP_VALUE 5004, at octet 72)'
    expect(error.message).toBe(message)
    expect(String(error)).toBe(`DecodeError: ${message}`)
    expect(Cause.pretty(Cause.fail(error))).toContain(message)
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      _tag: 'DecodeError',
      message,
      reason: 'InvalidAvpValue',
      resultCode: 5004,
      path: ['Disconnect-Peer-Request', 'Disconnect-Cause'],
      offset: 72,
    })
  })

  test('are yielded', () => {
    const program = Effect.gen(function* () {
      return yield* new DecodeError(refused)
    })
    expect(Effect.runSync(Effect.flip(program)).reason).toBe(refused.reason)
  })

  test('that are plain are caught likewise', () => {
    const program = Effect.fail(refused).pipe(
      Effect.catchReason('DecodeError', 'InvalidAvpValue', ({ expected }) => Effect.succeed(expected)),
    )
    expect(Effect.runSync(program)).toContain('BUSY')
  })

  test('of encoding are caught, and logged whatever the value was', () => {
    const program = encodeEffect(Format.unsigned32)(1n as unknown as number).pipe(Effect.flip)
    const error = Effect.runSync(program)
    expect(error).toBeInstanceOf(EncodeError)
    expect(error.message).toBe(describeError(leftOf(Format.unsigned32.encode(1n as unknown as number))))
    expect(JSON.stringify(error)).toContain('"reason":"InvalidValue"')
    const caught = toEffect(Format.unsigned32.encode(-1)).pipe(
      Effect.as('good'),
      Effect.catchReason('EncodeError', 'InvalidValue', ({ value }) => Effect.succeed(String(value))),
    )
    expect(Effect.runSync(caught)).toBe('-1')
  })

  test('of a dictionary are those of its commands', () => {
    const request = rightOf(DisconnectPeerRequest.decode(disconnectPeerRequest))
    const wire = rightOf(Message.decode(disconnectPeerRequest))
    const encoded = encodeEffect(rfc6733)
    expect(Effect.runSync(encoded(request))).toEqual(rightOf(DisconnectPeerRequest.encode(request)))
    expect(Effect.runSync(encoded(wire))).toEqual(disconnectPeerRequest)
    const refused = encoded({ ...request, originHost: '' }).pipe(Effect.flip)
    expect(Effect.runSync(refused).path).toEqual(['Disconnect-Peer-Request', 'Origin-Host'])
  })

  test('of another kind stay what they are', () => {
    const Impostor = avp({ name: 'Origin-Hots', code: 264, mandatory: true, format: Format.utf8String })
    const clash = Effect.runSync(Effect.flip(toEffect(Dictionary.extend(rfc6733, Impostor))))
    expect(clash).toEqual({ _tag: 'AvpClash', code: 264, vendorId: undefined, names: ['Origin-Host', 'Origin-Hots'] })
    const error = new DecodeError(refused)
    expect(Effect.runSync(Effect.flip(toEffect({ _tag: 'Left', left: error })))).toBe(error)
    const ownError = { _tag: 'DecodeError', of: 'somebody else' }
    expect(Effect.runSync(Effect.flip(toEffect({ _tag: 'Left', left: ownError })))).toBe(ownError)
  })
})

test('decoding and encoding happen when they are run', () => {
  let runs = 0
  const counted = {
    decode: (bytes: Uint8Array) => {
      runs++
      return Format.unsigned32.decode(bytes)
    },
    encode: (value: number) => {
      runs++
      return Format.unsigned32.encode(value)
    },
  }
  const decoding = decodeEffect(counted)(Uint8Array.of(0, 0, 0, 1))
  const encoding = encodeEffect(counted)(1)
  expect(runs).toBe(0)
  expect([Effect.runSync(decoding), Effect.runSync(decoding)]).toEqual([1, 1])
  expect(Effect.runSync(encoding)).toEqual(Uint8Array.of(0, 0, 0, 1))
  expect(runs).toBe(3)
})
