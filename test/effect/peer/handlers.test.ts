/** Handlers that take too long, answers with fields that are none, and how exchanges of one's own are counted. */
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import * as Metric from 'effect/Metric'
import { describe, expect, test } from 'vitest'
import {
  AnswerMessage,
  any,
  command,
  exchange,
  fixed,
  Message,
  optional,
  OriginHost,
  OriginRealm,
  ReAuth,
  required,
  ResultCode,
  SessionId,
  ExperimentalResult,
} from 'diameter-codec'
import { handle, type NodeOptions } from 'diameter-codec/effect/peer'
import { elapse, pair, reAuthFields, run, settle } from './nodes.ts'

const asked = (server: Partial<NodeOptions>) =>
  Effect.gen(function* () {
    const { connect } = yield* pair({ server, client: { timers: { request: '60 seconds' } } })
    const peer = yield* connect
    return { peer, answer: yield* Effect.forkChild(peer.request(ReAuth, reAuthFields)) }
  })

const never = handle(ReAuth, () => Effect.never)

describe('a handler that takes too long', () => {
  test.each([
    [{}, 30, 5012],
    [{ whenLate: 3004 }, 30, 3004],
    [{ handlerTimeout: '2 seconds' }, 2, 5012],
  ] as const)('%j: after %d s its request is answered %d', (options, seconds, resultCode) =>
    run(
      Effect.gen(function* () {
        const { answer } = yield* asked({ ...options, handlers: [never] })
        yield* elapse(seconds - 1)
        expect(answer.pollUnsafe()).toBeUndefined()
        yield* elapse(1)
        expect(yield* Fiber.join(answer)).toMatchObject({
          _tag: 'AnswerMessage',
          resultCode,
          errorMessage: 'no answer in time',
        })
      }),
    ),
  )

  test('is interrupted, and makes room for the next', () =>
    run(
      Effect.gen(function* () {
        let interrupted = 0
        const slow = handle(ReAuth, ({ sessionId }) =>
          sessionId === 'quick'
            ? Effect.as(Effect.sleep('1 second'), { resultCode: 2001 })
            : Effect.onInterrupt(Effect.never, () => Effect.sync(() => interrupted++)),
        )
        const { peer, answer } = yield* asked({ handlers: [slow], concurrency: 1, handlerTimeout: '5 seconds' })
        yield* elapse(2)
        const next = yield* Effect.forkChild(peer.request(ReAuth, { ...reAuthFields, sessionId: 'quick' }))
        yield* elapse(3)
        expect(yield* Fiber.join(answer)).toMatchObject({ resultCode: 5012 })
        expect(interrupted).toBe(1)
        yield* elapse(1)
        expect(yield* Fiber.join(next)).toMatchObject({ resultCode: 2001 })
      }),
    ))

  test('counts from the arrival: a request that waits for its turn has no more time', () =>
    run(
      Effect.gen(function* () {
        const { peer } = yield* asked({ handlers: [never], concurrency: 1, handlerTimeout: '5 seconds' })
        yield* elapse(2)
        const waiting = yield* Effect.forkChild(peer.request(ReAuth, { ...reAuthFields, sessionId: 'waits' }))
        yield* settle
        yield* elapse(5)
        expect(yield* Fiber.join(waiting)).toMatchObject({ resultCode: 5012 })
      }),
    ))
})

describe('a field that the answer has not', () => {
  test('is no answer to the compiler', () => {
    // @ts-expect-error -- errorMesage is no field of the answer
    handle(ReAuth, () => Effect.succeed({ resultCode: 2001, errorMesage: '…' }))
    handle(ReAuth, () => Effect.succeed({ resultCode: 2001, errorMessage: '…' }))
    handle(ReAuth, () => Effect.succeed({ resultCode: 2001, originHost: 'a.example.net', avps: [] }))
  })

  test('is a refusal when it runs, with the name that was meant in the log', () =>
    run(
      Effect.gen(function* () {
        const misspelled = handle(ReAuth, () => Effect.succeed({ resultCode: 2001, errorMesage: 'x' } as never))
        const { answer } = yield* asked({ handlers: [misspelled] })
        expect(yield* Fiber.join(answer)).toMatchObject({ _tag: 'AnswerMessage', resultCode: 5012 })
      }),
    ))
})

test('an exchange of one’s own is counted by its name, and an Experimental-Result by its own', () =>
  run(
    Effect.gen(function* () {
      const header = { code: 300, applicationId: 16_777_216, proxiable: true }
      const UserAuthorization = exchange(
        command('User-Authorization-Request', { ...header, request: true }, [
          fixed(SessionId),
          required(OriginHost),
          required(OriginRealm),
          any,
        ]),
        command('User-Authorization-Answer', header, [
          fixed(SessionId),
          optional(ResultCode),
          optional(ExperimentalResult),
          any,
        ]),
        AnswerMessage,
      )
      const { connect } = yield* pair({
        server: {
          handlers: [],
          fallback: () =>
            Effect.succeed(
              Message.make({
                header: { commandCode: 300, applicationId: 16_777_216, hopByHopId: 0, endToEndId: 0 },
                avps: [
                  avpOf(263, new TextEncoder().encode('s;1')),
                  avpOf(
                    297,
                    Uint8Array.from([
                      0, 0, 1, 10, 0x40, 0, 0, 12, 0, 0, 0x28, 0xaf, 0, 0, 1, 42, 0x40, 0, 0, 12, 0, 0, 0x13, 0x89,
                    ]),
                  ),
                ],
              }),
            ),
        },
      })
      const peer = yield* connect
      const answer = yield* peer.request(UserAuthorization, { sessionId: 's;1' })
      expect(answer).toMatchObject({ experimentalResult: { vendorId: 10_415, experimentalResultCode: 5001 } })
      const series = Metric.snapshotUnsafe(yield* Effect.context())
      const counted = series.filter(({ id }) => id === 'diameter_messages').map(({ attributes }) => attributes)
      expect(counted).toContainEqual({ direction: 'sent', command: 'User-Authorization-Request', result: '' })
      expect(counted).toContainEqual({
        direction: 'received',
        command: 'User-Authorization-Answer',
        result: '',
        experimental_result: '10415/5001',
      })
      const timed = series.filter(({ id }) => id === 'diameter_request_seconds').map(({ attributes }) => attributes)
      expect(timed).toContainEqual({ command: 'User-Authorization-Request' })
    }),
  ))

/** An AVP of the wire. */
const avpOf = (code: number, data: Uint8Array) => ({
  code,
  vendorId: undefined,
  mandatory: true,
  protected: false,
  reserved: 0,
  data,
  padding: 0,
})
