import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as Fiber from 'effect/Fiber'
import * as Stream from 'effect/Stream'
import { describe, expect, test } from 'vitest'
import { ReAuth } from 'diameter-codec'
import { handle, type Peer } from 'diameter-codec/effect/peer'
import type { Fault } from './network.ts'
import { elapse, pair, reAuthFields, run, settle } from './nodes.ts'
import { dwr, request, strangeServer, stranger } from './stranger.ts'

/** How something ended: with a value, or with the tag of a typed error. A defect or an interruption is neither. */
const outcome = <A, E extends { readonly _tag: string }>(exit: Exit.Exit<A, E>): string => {
  if (Exit.isSuccess(exit)) return 'success'
  const [reason] = exit.cause.reasons
  return reason?._tag === 'Fail' ? reason.error._tag : 'defect'
}

/** How it ends while time goes by; 'waiting' where it does not. */
const inTime = <A, E extends { readonly _tag: string }>(effect: Effect.Effect<A, E>, seconds = 100) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(effect)
    yield* settle
    for (let second = 0; second < seconds && fiber.pollUnsafe() === undefined; second++) yield* elapse(1)
    const exit = fiber.pollUnsafe()
    if (exit === undefined) yield* Fiber.interrupt(fiber)
    return exit === undefined ? 'waiting' : outcome(exit)
  })

const remote = { host: 'b', remoteHost: 'b.example.net' }

/** A whole exchange: how connecting, a request and disconnecting end. */
const exchange = (fault: Fault) =>
  run(
    Effect.gen(function* () {
      const { client } = yield* pair({ fault })
      const peer = yield* client.connect(remote, 'no')
      const connected = yield* inTime(peer.connect)
      const asked = yield* inTime(peer.request(ReAuth, reAuthFields))
      return [connected, asked, yield* inTime(peer.disconnect())]
    }),
  )

describe('a connection', () => {
  test('that is cut at any octet leaves nobody waiting', async () => {
    let total = 0
    await exchange((octets) => {
      total += octets.length
      return [octets]
    })
    expect(total).toBeGreaterThan(600)
    const seen = new Set<string>()
    for (let at = 0; at < total; at++) {
      let passed = 0
      const outcomes = await exchange((octets, _, connection) => {
        const before = passed
        passed += octets.length
        if (passed <= at) return [octets]
        queueMicrotask(() => connection.cut())
        return before < at ? [octets.subarray(0, at - before)] : []
      })
      expect(outcomes, `cut at ${at}`).not.toContain('waiting')
      expect(outcomes, `cut at ${at}`).not.toContain('defect')
      seen.add(outcomes.join())
    }
    expect([...seen].toSorted()).toEqual([
      'ConnectError,RequestError,success',
      'success,RequestError,success',
      'success,success,success',
    ])
  }, 120_000)

  test('that falls silent at any octet leaves nobody waiting', async () => {
    const seen = new Set<string>()
    for (let at = 0; at < 700; at += 20) {
      let passed = 0
      const outcomes = await exchange((octets, _, connection) => {
        passed += octets.length
        if (passed <= at) return [octets]
        connection.silence('in')
        connection.silence('out')
        return []
      })
      expect(outcomes, `silent at ${at}`).not.toContain('waiting')
      expect(outcomes, `silent at ${at}`).not.toContain('defect')
      seen.add(outcomes.join())
    }
    expect(seen).toContain('success,RequestError,success')
  }, 60_000)

  test('that falls silent is found by the watchdog', () =>
    run(
      Effect.gen(function* () {
        const { connect, net, server } = yield* pair()
        const peer = yield* connect
        net.connections[0]!.silence('out')
        // A DWR after 30 seconds, suspended after 30 more, closed after another 30, two seconds of jitter each.
        yield* elapse(97)
        expect(yield* peer.status).toMatchObject({ state: 'Closed', watchdog: 'DOWN' })
        const [other] = yield* server.peers
        expect(yield* other!.status).toMatchObject({ watchdog: 'DOWN' })
      }),
    ))

  test('with octets that are no messages is dropped, and opened again', () =>
    run(
      Effect.gen(function* () {
        let isGarbled = false
        const { connect, net } = yield* pair({
          fault: (octets, direction) =>
            direction === 'in' && isGarbled ? [Uint8Array.from(octets, (octet) => octet ^ 0xa5)] : [octets],
        })
        const peer = yield* connect
        isGarbled = true
        expect(yield* Effect.flip(peer.request(ReAuth, reAuthFields))).toMatchObject({
          reason: {
            _tag: 'ConnectionLost',
            reason: { _tag: 'Invalid', error: { reason: { _tag: 'InvalidMessageLength' } } },
          },
        })
        isGarbled = false
        yield* elapse(30)
        expect(net.connections).toHaveLength(2)
        expect(yield* peer.status).toMatchObject({ state: 'I-Open' })
      }),
    ))

  test.each([
    'nothing a server knows',
    'GET / HTTP/1.1\r\nHost: b.example.net\r\n\r\n',
    '\u0001\u0000\u0000\u0014'.repeat(9),
  ])('that begins with %j does no harm', (text) =>
    run(
      Effect.gen(function* () {
        const { connect, net } = yield* pair()
        const connection = yield* net.transport.connect({ host: 'b' })
        yield* connection.write([new TextEncoder().encode(text)])
        yield* Effect.flip(Effect.forever(connection.pull)).pipe(inTime)
        const peer = yield* connect
        expect(yield* peer.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
      }),
    ),
  )
})

describe('answers', () => {
  const sessions = Array.from({ length: 20 }, (_, n) => `s;${n}`)
  const askAll = (peer: Peer) =>
    Effect.forEach(
      sessions,
      (sessionId) => Effect.map(peer.request(ReAuth, { ...reAuthFields, sessionId }), (answer) => answer.sessionId),
      { concurrency: 'unbounded' },
    )

  test('that are late and in another order go to their requests', () =>
    run(
      Effect.gen(function* () {
        const late = handle(ReAuth, ({ sessionId }) =>
          Effect.as(Effect.sleep(1000 * (8 - (Number(sessionId.slice(2)) % 8))), { resultCode: 2001 }),
        )
        const { connect } = yield* pair({ server: { handlers: [late] } })
        const fiber = yield* Effect.forkChild(askAll(yield* connect))
        yield* elapse(9)
        expect(yield* Fiber.join(fiber)).toEqual(sessions)
      }),
    ))

  test('that come twice are stray ones the second time', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({
          fault: (octets, direction) =>
            direction === 'in' && octets[7] === 2 && octets[6] === 1 ? [octets, octets] : [octets],
        })
        const peer = yield* connect
        const strays = yield* Effect.forkChild(
          peer.events.pipe(
            Stream.filter(({ _tag }) => _tag === 'StrayAnswer'),
            Stream.take(1),
            Stream.runCollect,
          ),
        )
        yield* settle
        expect(yield* askAll(peer)).toEqual(sessions)
        expect(yield* Fiber.join(strays)).toHaveLength(1)
      }),
    ))
})

describe('a disconnection', () => {
  test('without a DPA ends all the same', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({
          fault: (octets, direction) => (direction === 'in' && octets[7] === 26 && octets[6] === 1 ? [] : [octets]),
        })
        const peer = yield* connect
        const fiber = yield* Effect.forkChild(peer.disconnect('BUSY'))
        yield* elapse(10)
        expect(yield* Fiber.join(fiber)).toMatchObject({ resultCode: undefined, cause: 'BUSY' })
        expect(yield* peer.status).toMatchObject({ state: 'Closed' })
      }),
    ))

  test('waits for the answers in flight', () =>
    run(
      Effect.gen(function* () {
        const late = handle(ReAuth, () => Effect.as(Effect.sleep(500), { resultCode: 2001 }))
        const { connect } = yield* pair({ server: { handlers: [late] } })
        const peer = yield* connect
        const asked = yield* Effect.forkChild(peer.request(ReAuth, reAuthFields))
        yield* settle
        const left = yield* Effect.forkChild(peer.disconnect())
        yield* settle
        expect(yield* Effect.flip(peer.request(ReAuth, reAuthFields))).toMatchObject({
          reason: { _tag: 'Disconnecting' },
        })
        yield* elapse(1)
        expect(yield* Fiber.join(asked)).toMatchObject({ resultCode: 2001 })
        expect(yield* Fiber.join(left)).toMatchObject({ resultCode: 2001 })
      }),
    ))
})

describe('a peer that floods', () => {
  const busy = { handlers: [handle(ReAuth, () => Effect.never)], maximumReceived: 100, concurrency: 10 }

  test('is held back for a while, then told that it is too much', () =>
    run(
      Effect.gen(function* () {
        const { net } = yield* pair({ server: busy })
        const { send, receive } = yield* stranger(net.transport)
        for (let id = 0; id < 150; id++) yield* send(request(id))
        const answer = yield* Effect.forkChild(receive)
        yield* settle
        expect(answer.pollUnsafe()).toBeUndefined()
        yield* elapse(1)
        expect(yield* Fiber.join(answer)).toMatchObject({ header: { hopByHopId: 100, error: true } })
        for (let id = 101; id < 150; id++) expect(yield* receive).toMatchObject({ header: { hopByHopId: id } })
      }),
    ))

  test('gets its watchdog answered behind the flood', () =>
    run(
      Effect.gen(function* () {
        const { net } = yield* pair({ server: busy })
        const { send, receive } = yield* stranger(net.transport)
        for (let id = 0; id < 300; id++) yield* send(request(id))
        yield* send(dwr(1000))
        const watchdog = Effect.filterOrFail(receive, ({ header }) => header.commandCode === 280).pipe(
          Effect.retry({ times: 400 }),
        )
        const answer = yield* Effect.forkChild(watchdog)
        yield* elapse(3)
        expect(yield* Fiber.join(answer)).toMatchObject({ header: { hopByHopId: 1000 } })
      }),
    ))

  test('and does not read is not read either', () =>
    run(
      Effect.gen(function* () {
        const { net, connect } = yield* pair({ server: { maximumUnsent: 10_000 } })
        const { send } = yield* stranger(net.transport)
        let sent = 0
        const flood = Effect.forever(Effect.suspend(() => Effect.map(send(request(sent)), () => void sent++)))
        // It goes on until the end: the server closes all the same.
        yield* Effect.forkChild(flood)
        yield* elapse(40)
        const before = sent
        yield* elapse(5)
        // Two wires of 64 KiB and what the server holds: requests of some 200 octets.
        expect(sent).toBe(before)
        expect(sent).toBeLessThan(2000)
        const peer = yield* connect
        expect(yield* peer.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
      }),
    ))
})

describe('a peer that does not read', () => {
  test(
    'makes requests wait, and each of them ends',
    () =>
      run(
        Effect.gen(function* () {
          const { client, net } = yield* pair({ client: { maximumUnsent: 10_000 } })
          yield* strangeServer(net.transport, () => Effect.void)
          const peer = yield* client.connect({ host: 'b', port: 4000 })
          const asked = yield* Effect.forkChild(
            Effect.forEach(
              Array.from({ length: 2000 }),
              () => Effect.map(Effect.exit(peer.request(ReAuth, reAuthFields)), outcome),
              { concurrency: 'unbounded' },
            ),
          )
          yield* settle
          expect((yield* peer.status).inFlight).toBeLessThan(700)
          yield* elapse(100)
          const outcomes = asked.pollUnsafe()
          expect(outcomes).toMatchObject({ _tag: 'Success' })
          expect(new Set(yield* Fiber.join(asked))).toEqual(new Set(['RequestError']))
        }),
      ),
    20_000,
  )
})
