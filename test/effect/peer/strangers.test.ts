/** Whoever connects without being known: how long he may wait, how many may, and what he may send. */
import * as Clock from 'effect/Clock'
import * as Duration from 'effect/Duration'
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import * as TestClock from 'effect/testing/TestClock'
import * as net from 'node:net'
import { describe, expect, test } from 'vitest'
import { CapabilitiesExchangeRequest, Message, fromHex } from 'diameter-codec'
import { DiameterNode, type NodeOptions, type RefusedConnection, type Transport } from 'diameter-codec/effect/peer'
import { makePlaces, type Waiting } from '../../../src/effect/peer/places.ts'
import { network } from './network.ts'
import { a, b, elapse, run, runLive, settle } from './nodes.ts'

/** Sleeps end a little early, as those of Node do against the clock that never goes back. */
const hastyClock = Effect.map(Clock.Clock, (clock) => ({
  currentTimeMillis: clock.currentTimeMillis,
  currentTimeNanos: clock.currentTimeNanos,
  currentTimeNanosUnsafe: () => clock.currentTimeNanosUnsafe(),
  monotonicTimeNanos: clock.monotonicTimeNanos,
  currentTimeMillisUnsafe: () => clock.currentTimeMillisUnsafe(),
  monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
  sleep: (duration: Duration.Duration) => {
    const wanted = Duration.toMillis(duration)
    return clock.sleep(Duration.millis(wanted > 1 ? wanted - 1 : wanted))
  },
}))

/** A server whose refusals are seen. */
const serverOf = (transport: Transport, options: Partial<NodeOptions> = {}) =>
  Effect.gen(function* () {
    const refused: Array<RefusedConnection> = []
    const server = yield* DiameterNode.make({ ...b, transport, refused: (each) => refused.push(each), ...options })
    yield* server.listen({ unknownPeers: 'accept' })
    return { server, refused }
  })

test('1,000 silent connections are closed in time, all of them, though timers go off too early', () =>
  run(
    Effect.gen(function* () {
      const clock = yield* hastyClock
      const { transport } = network()
      const limits = { maximumWaiting: 2000, maximumWaitingOfAddress: 2000 }
      const { refused } = yield* Effect.provideService(serverOf(transport, limits), Clock.Clock, clock)
      let closed = 0
      for (let n = 0; n < 1000; n++) {
        const connection = yield* transport.connect({ host: 'b' })
        yield* Effect.forkChild(
          Effect.ensuring(
            connection.pull,
            Effect.sync(() => closed++),
          ),
        )
        if (n % 100 === 0) yield* TestClock.adjust('7 millis')
      }
      yield* elapse(11)
      expect(closed).toBe(1000)
      expect(new Set(refused.map(({ why }) => why))).toEqual(new Set(['no CER came in time']))
      expect(refused).toHaveLength(1000)
    }),
  ))

describe('places', () => {
  const placesOf = (limits: Partial<NodeOptions>) =>
    Effect.gen(function* () {
      const clock = yield* Clock.Clock
      const fork = Effect.runForkWith(yield* Effect.context())
      const now = (): number => Number(clock.monotonicTimeNanosUnsafe()) / 1e6
      const runFork: Parameters<typeof makePlaces>[0]['runFork'] = (effect) => fork(effect)
      const all = { maximumWaiting: 10, maximumWaitingOfAddress: 4, placesForKnown: 2, ...limits }
      const places = makePlaces({ now, runFork }, all)
      const dropped: Array<string> = []
      const come = (name: string, address: string, isKnown = false): Waiting => {
        const waiting: Waiting = { address, isKnown, since: now(), drop: (why) => void dropped.push(`${name}: ${why}`) }
        places.take(waiting)
        return waiting
      }
      return { places, dropped, come }
    })

  test('of one address are limited: the one that waits longest goes, once it has had time to speak', () =>
    run(
      Effect.gen(function* () {
        const { come, dropped } = yield* placesOf({})
        for (let n = 0; n < 6; n++) come(`x${n}`, 'x')
        come('y', 'y')
        yield* TestClock.adjust('400 millis')
        expect(dropped).toEqual([])
        yield* TestClock.adjust('200 millis')
        expect(dropped).toEqual(['x0: too many of its address wait', 'x1: too many of its address wait'])
      }),
    ))

  test('of all are limited, and there are others for addresses of known peers', () =>
    run(
      Effect.gen(function* () {
        const { come, dropped } = yield* placesOf({})
        come('known 0', 'k', true)
        for (let n = 0; n < 12; n++) come(`${n}`, `address ${n}`)
        come('known 1', 'k', true)
        // Beyond their places they stand with the others.
        come('known 2', 'k', true)
        yield* TestClock.adjust('1 second')
        expect(dropped).toEqual(['0: too many wait', '1: too many wait', '2: too many wait'])
      }),
    ))

  test('that come faster than anybody can speak go at once', () =>
    run(
      Effect.gen(function* () {
        const { come, dropped, places } = yield* placesOf({})
        const first = come('first', 'a')
        places.leave(first)
        for (let n = 0; n < 41; n++) come(`${n}`, `address ${n}`)
        expect(dropped).toEqual(['0: too many wait'])
      }),
    ))
})

test('in a flood of the silent a known peer gets in', () =>
  run(
    Effect.gen(function* () {
      const { transport } = network()
      const server = yield* DiameterNode.make({
        ...b,
        transport,
        maximumWaiting: 50,
        maximumWaitingOfAddress: 20,
      })
      yield* server.listen({ knownPeers: [a.originHost] })
      for (let n = 0; n < 500; n++) yield* transport.connect({ host: 'b' })
      const client = yield* DiameterNode.make({ ...a, transport })
      const peer = yield* client.connect({ host: 'b', remoteHost: b.originHost }, 'no')
      yield* settle
      expect(yield* peer.status).toMatchObject({ state: 'I-Open' })
    }),
  ))

/** What becomes of a connection over TCP that sends octets first: how it ends, and what it was sent. */
const ended = (port: number, octets: Uint8Array | string): Promise<string> =>
  new Promise((resolve) => {
    let received = 0
    const socket = net.connect({ port, host: '127.0.0.1' }, () => socket.write(octets))
    socket.on('data', (chunk) => {
      received += chunk.length
    })
    socket.on('error', (error) => resolve(`${String(Reflect.get(error, 'code'))} after ${received} octets`))
    socket.on('end', () => resolve(`end after ${received} octets`))
  })

const clientHello = fromHex(`16030100c8010000c40303${'00'.repeat(194)}`)!

describe('over TCP', () => {
  test.each([
    ['HTTP', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', 'what came is HTTP'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'what came is HTTP'],
    ['a ClientHello', clientHello, 'what came is a TLS ClientHello, and this port is without TLS'],
    ['SSH', 'SSH-2.0-x\r\n', 'what came is SSH'],
    ['a length that cannot be', fromHex('0100001380000101')!, 'its first message is wrong'],
    ['a length of nothing', fromHex('0100000080000101')!, 'its first message is wrong'],
    ['a first message of 65,540 octets', fromHex('0101000480000101')!, 'its first message is wrong'],
    ['random octets', fromHex('ffffffffffffffffffffffff')!, 'its first message is wrong'],
  ])('%s is answered with a reset at once', (_, octets, why) =>
    runLive(
      Effect.gen(function* () {
        const refused: Array<RefusedConnection> = []
        const server = yield* DiameterNode.make({ ...b, refused: (each) => refused.push(each) })
        const { port } = yield* server.listen({ host: '127.0.0.1', port: 0, unknownPeers: 'accept' })
        expect(yield* Effect.promise(() => ended(port, octets))).toBe('ECONNRESET after 0 octets')
        expect(refused).toEqual([
          {
            remoteAddress: '127.0.0.1',
            originHost: undefined,
            certificate: undefined,
            // oxlint-disable-next-line typescript/no-unsafe-assignment -- a matcher of vitest
            why: expect.stringContaining(why),
          },
        ])
      }),
    ),
  )

  test('a message that is no CER is answered by closing', () =>
    runLive(
      Effect.gen(function* () {
        const server = yield* DiameterNode.make(b)
        const { port } = yield* server.listen({ host: '127.0.0.1', port: 0, unknownPeers: 'accept' })
        const dwr = fromHex('0100001480000118000000000000000100000002')!
        expect(yield* Effect.promise(() => ended(port, dwr))).toBe('end after 0 octets')
      }),
    ))
})

/** What a CER is answered. */
const answered = (transport: Transport, originHost: string, extra = 0) =>
  Effect.gen(function* () {
    const connection = yield* transport.connect({ host: 'b' })
    const cer = CapabilitiesExchangeRequest.encode(
      CapabilitiesExchangeRequest.make({
        header: { hopByHopId: 1, endToEndId: 1 },
        originHost,
        originRealm: 'example.net',
        hostIpAddress: [{ _tag: 'IPv4', address: '192.0.2.1' }],
        vendorId: 0,
        productName: 'stranger',
        authApplicationId: [0xffffffff],
        supportedVendorId: Array.from({ length: extra }, (_, n) => n),
      }),
    )
    yield* connection.write(cer._tag === 'Right' ? [cer.right] : [])
    const [chunk] = yield* connection.pull
    const cea = Message.decode(chunk!)
    if (cea._tag === 'Left') return 0
    const code = cea.right.avps.find((avp) => avp.code === 268)
    return code === undefined ? 0 : new DataView(code.data.slice().buffer).getUint32(0)
  })

describe('a CER', () => {
  test('with a name that is longer than any of the DNS is one of an unknown peer', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const { refused, server } = yield* serverOf(transport)
        expect(yield* answered(transport, 'x'.repeat(300))).toBe(3010)
        expect(refused).toMatchObject([{ why: 'its name is no FQDN' }])
        expect(yield* server.peers).toEqual([])
      }),
    ))

  test('that is long is taken while the node has room for it', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const { refused } = yield* serverOf(transport, { budgets: { capabilities: 100_000 } })
        expect(yield* answered(transport, 'one.example.net', 5000)).toBe(2001)
        expect(yield* answered(transport, 'two.example.net', 5000)).toBe(3004)
        expect(yield* answered(transport, 'three.example.net', 10)).toBe(2001)
        expect(refused).toMatchObject([{ originHost: 'two.example.net' }])
      }),
    ))
})

test('parts of first messages are bounded together: the longest goes first', () =>
  run(
    Effect.gen(function* () {
      const { transport } = network()
      const { refused } = yield* serverOf(transport, { budgets: { strangers: 100_000 } })
      const begin = (size: number) =>
        Effect.gen(function* () {
          const connection = yield* transport.connect({ host: 'b' })
          const octets = new Uint8Array(size)
          octets.set(fromHex('0100fffc80000101')!)
          yield* connection.write([octets])
          yield* settle
          return yield* Effect.forkChild(Effect.exit(connection.pull))
        })
      const short = yield* begin(20_000)
      const long = yield* begin(60_000)
      expect(long.pollUnsafe()).toBeUndefined()
      const middle = yield* begin(30_000)
      expect((yield* Fiber.join(long))._tag).toBe('Failure')
      expect(short.pollUnsafe()).toBeUndefined()
      expect(middle.pollUnsafe()).toBeUndefined()
      expect(refused).toHaveLength(1)
    }),
  ))
