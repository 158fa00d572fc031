import * as Config from 'effect/Config'
import * as ConfigProvider from 'effect/ConfigProvider'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as Fiber from 'effect/Fiber'
import * as Layer from 'effect/Layer'
import * as Scope from 'effect/Scope'
import * as Stream from 'effect/Stream'
import { describe, expect, test } from 'vitest'
import {
  AbortSession,
  DisconnectPeerRequest,
  exchange,
  command,
  any,
  AnswerMessage,
  fixed,
  Message,
  OriginHost,
  OriginRealm,
  ReAuth,
  required,
  ResultCode,
  SessionId,
} from 'diameter-codec'
import {
  DiameterNode,
  DiameterPeer,
  DiameterServer,
  handle,
  peerConfig,
  refuse,
  type Handler,
} from 'diameter-codec/effect/peer'
import { network } from './network.ts'
import { a, agrees, b, elapse, pair, reAuthFields, run, settle } from './nodes.ts'

describe('a peer', () => {
  test('connects, exchanges, requests and disconnects', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair()
        const peer = yield* connect
        expect(yield* peer.status).toMatchObject({ state: 'I-Open', watchdog: 'OKAY', inFlight: 0 })
        expect(yield* peer.remoteHost).toBe('b.example.net')
        const { message } = yield* peer.opened
        expect(message).toMatchObject({
          _tag: 'CapabilitiesExchangeAnswer',
          resultCode: 2001,
          productName: 'diameter-codec',
        })
        const answer = yield* peer.request(ReAuth, reAuthFields)
        expect(answer).toMatchObject({ _tag: 'ReAuthAnswer', resultCode: 2001, sessionId: 'b.example.net;1;1' })
        expect(yield* peer.watchdog).toMatchObject({ resultCode: 2001 })
        expect(yield* peer.disconnect('BUSY')).toMatchObject({ resultCode: 2001, cause: 'BUSY' })
        expect(yield* peer.status).toMatchObject({ state: 'Closed', capabilities: undefined })
        expect(yield* peer.disconnect()).toBeUndefined()
      }),
    ))

  test('connects again when it is asked to', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair()
        const peer = yield* connect
        yield* peer.disconnect()
        yield* elapse(600)
        expect(yield* peer.status).toMatchObject({ state: 'Closed' })
        yield* peer.connect
        expect(yield* peer.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
      }),
    ))

  test('does not have to know whom it connects to', () =>
    run(
      Effect.gen(function* () {
        const { client } = yield* pair()
        const peer = yield* client.connect({ host: 'b' })
        expect(yield* peer.remoteHost).toBe('b.example.net')
      }),
    ))

  test('refuses another peer than it expects', () =>
    run(
      Effect.gen(function* () {
        const { client } = yield* pair()
        const error = yield* Effect.flip(client.connect({ host: 'b', remoteHost: 'c.example.net' }))
        expect(error).toMatchObject({
          _tag: 'ConnectError',
          reason: { _tag: 'UnexpectedHost', originHost: 'b.example.net' },
        })
        expect(error.message).toBe('another peer answered: b.example.net')
      }),
    ))

  test('says that nobody listens', () =>
    run(
      Effect.gen(function* () {
        const { client } = yield* pair()
        const error = yield* Effect.flip(client.connect({ host: 'b', port: 1 }))
        expect(error.message).toBe('the connection could not be opened: ECONNREFUSED')
      }),
    ))

  test('says why a peer refuses', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({ server: { authApplicationIds: [4] }, client: { authApplicationIds: [1] } })
        const error = yield* Effect.flip(connect)
        expect(error).toMatchObject({ _tag: 'ConnectError', reason: { _tag: 'Refused', resultCode: 5010 } })
      }),
    ))

  test('comes back when the connection is lost', () =>
    run(
      Effect.gen(function* () {
        const { connect, net } = yield* pair()
        const peer = yield* connect
        net.connections[0]!.cut()
        yield* settle
        expect(yield* peer.status).toMatchObject({ state: 'Closed' })
        expect(yield* Effect.flip(peer.request(ReAuth, reAuthFields))).toMatchObject({
          _tag: 'RequestError',
          reason: { _tag: 'NotConnected', state: 'Closed' },
          sent: false,
        })
        yield* elapse(30)
        yield* peer.opened
        expect(net.connections).toHaveLength(2)
        // RFC 3539 wants three DWAs before such a connection is used again.
        expect(yield* peer.status).toMatchObject({ watchdog: 'REOPEN' })
        yield* elapse(120)
        expect(yield* peer.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
      }),
    ))

  test.each([
    ['REBOOTING', 'I-Open'],
    ['BUSY', 'Closed'],
    ['DO_NOT_WANT_TO_TALK_TO_YOU', 'Closed'],
  ] as const)('that is left with %s is %s after a while', (cause, state) =>
    run(
      Effect.gen(function* () {
        const { connect, server } = yield* pair()
        const peer = yield* connect
        const [there] = yield* server.peers
        expect(yield* there!.disconnect(cause)).toMatchObject({ resultCode: 2001, cause })
        expect(yield* peer.status).toMatchObject({ state: 'Closed' })
        yield* elapse(31)
        expect(yield* peer.status).toMatchObject({ state })
      }),
    ),
  )

  test('both open at once keep one connection', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const one = yield* DiameterNode.make({ ...a, transport, handlers: [agrees] })
        const other = yield* DiameterNode.make({ ...b, transport, handlers: [agrees] })
        yield* one.listen({ port: 1, knownPeers: [b.originHost] })
        yield* other.listen({ port: 2, knownPeers: [a.originHost] })
        const [fromOne, fromOther] = yield* Effect.all(
          [
            one.connect({ host: 'b', port: 2, remoteHost: b.originHost }),
            other.connect({ host: 'a', port: 1, remoteHost: a.originHost }),
          ],
          { concurrency: 'unbounded' },
        )
        yield* settle
        const states = [(yield* fromOne.status).state, (yield* fromOther.status).state]
        // The one with the greater name keeps the connection that it opened: "closes the connection initiated by the peer".
        expect(states.toSorted()).toEqual(['I-Open', 'R-Open'])
        expect(yield* fromOne.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
        expect(yield* fromOther.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
      }),
    ))
})

describe('a request', () => {
  test('that cannot be written is an error', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair()
        const peer = yield* connect
        const error = yield* Effect.flip(peer.request(ReAuth, { ...reAuthFields, destinationHost: 'b c' }))
        expect(error).toMatchObject({ _tag: 'EncodeError', path: ['Re-Auth-Request', 'Destination-Host'] })
      }),
    ))

  test('whose answer does not keep to its grammar is an error', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({
          server: { handlers: [], fallback: () => Effect.succeed({ resultCode: 2001, avps: [] }) },
        })
        const peer = yield* connect
        // This grammar has no room for Origin-Host.
        const Strict = exchange(
          ReAuth.request,
          command('Strict-Answer', { code: 258, request: false }, [fixed(SessionId), required(ResultCode)]),
        )
        expect(yield* Effect.flip(peer.request(Strict, reAuthFields))).toMatchObject({
          _tag: 'DecodeError',
          path: ['Strict-Answer', 'AVP 264'],
        })
      }),
    ))

  test('of an application that the peer lacks is not sent', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({ server: { authApplicationIds: [4] }, client: { authApplicationIds: [4] } })
        const peer = yield* connect
        const Own = exchange(
          command('Own-Request', { code: 9001, applicationId: 77, request: true, proxiable: true }, [
            fixed(SessionId),
            required(OriginHost),
            required(OriginRealm),
            any,
          ]),
          command('Own-Answer', { code: 9001, applicationId: 77 }, [fixed(SessionId), required(ResultCode), any]),
          AnswerMessage,
        )
        expect(yield* Effect.flip(peer.request(Own, { sessionId: 's' }))).toMatchObject({
          reason: { _tag: 'ApplicationNotSupported', applicationId: 77 },
          sent: false,
        })
      }),
    ))

  test('that is not answered in time is an error, and its late answer is a stray one', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({
          server: { handlers: [handle(ReAuth, () => Effect.as(Effect.sleep('15 seconds'), { resultCode: 2001 }))] },
        })
        const peer = yield* connect
        const strays = yield* Effect.forkChild(
          peer.events.pipe(
            Stream.filter(({ _tag }) => _tag === 'StrayAnswer'),
            Stream.runHead,
          ),
        )
        yield* settle
        const fiber = yield* Effect.forkChild(Effect.flip(peer.request(ReAuth, reAuthFields)))
        yield* elapse(10)
        expect(yield* Fiber.join(fiber)).toMatchObject({
          reason: { _tag: 'TimedOut', milliseconds: 10_000 },
          sent: true,
        })
        yield* elapse(6)
        expect(yield* Fiber.join(strays)).toMatchObject({ _tag: 'Some' })
      }),
    ))

  test('has less time where it asks for less', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({ server: { handlers: [handle(ReAuth, () => Effect.never)] } })
        const peer = yield* connect
        const fiber = yield* Effect.forkChild(Effect.flip(peer.request(ReAuth, reAuthFields, { timeout: '1 second' })))
        yield* elapse(1)
        expect(yield* Fiber.join(fiber)).toMatchObject({ reason: { _tag: 'TimedOut', milliseconds: 1000 } })
        expect(yield* peer.status).toMatchObject({ inFlight: 0 })
      }),
    ))

  test('is given up when it is interrupted', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({ server: { handlers: [handle(ReAuth, () => Effect.never)] } })
        const peer = yield* connect
        const fiber = yield* Effect.forkChild(peer.request(ReAuth, reAuthFields))
        yield* settle
        expect(yield* peer.status).toMatchObject({ inFlight: 1 })
        yield* Fiber.interrupt(fiber)
        expect(yield* peer.status).toMatchObject({ inFlight: 0 })
      }),
    ))

  test('is lost with its connection', () =>
    run(
      Effect.gen(function* () {
        const { connect, net } = yield* pair({ server: { handlers: [handle(ReAuth, () => Effect.never)] } })
        const peer = yield* connect
        const fiber = yield* Effect.forkChild(Effect.flip(peer.request(ReAuth, reAuthFields)))
        yield* settle
        net.connections[0]!.cut()
        expect(yield* Fiber.join(fiber)).toMatchObject({
          reason: { _tag: 'ConnectionLost', reason: { _tag: 'PeerClosed' } },
          sent: true,
        })
      }),
    ))

  test('waits while as many as may be are in flight, in order', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({
          client: { maximumInFlight: 2 },
          server: { handlers: [handle(ReAuth, () => Effect.as(Effect.sleep('1 second'), { resultCode: 2001 }))] },
        })
        const peer = yield* connect
        const order: Array<number> = []
        const fiber = yield* Effect.forkChild(
          Effect.forEach(
            [1, 2, 3, 4, 5],
            (n) => Effect.tap(peer.request(ReAuth, reAuthFields), () => Effect.sync(() => order.push(n))),
            { concurrency: 'unbounded' },
          ),
        )
        yield* settle
        expect(yield* peer.status).toMatchObject({ inFlight: 2 })
        yield* elapse(1)
        yield* settle
        expect(order).toEqual([1, 2])
        yield* elapse(1)
        yield* settle
        yield* elapse(1)
        yield* Fiber.join(fiber)
        expect(order).toEqual([1, 2, 3, 4, 5])
      }),
    ))

  test('fails while as many as may be are in flight, where that is asked for', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({
          client: { maximumInFlight: 1, whenFull: 'fail' },
          server: { handlers: [handle(ReAuth, () => Effect.never)] },
        })
        const peer = yield* connect
        yield* Effect.forkChild(peer.request(ReAuth, reAuthFields))
        yield* settle
        expect(yield* Effect.flip(peer.request(ReAuth, reAuthFields))).toMatchObject({
          reason: { _tag: 'TooManyInFlight', maximum: 1 },
        })
      }),
    ))
})

describe('a handler', () => {
  const asked = (handlers: ReadonlyArray<Handler>) =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({ server: { handlers } })
        return yield* (yield* connect).request(ReAuth, reAuthFields)
      }),
    )

  test('answers with the Session-Id and the names of its own', async () => {
    expect(await asked([agrees])).toMatchObject({
      _tag: 'ReAuthAnswer',
      sessionId: 'b.example.net;1;1',
      originHost: 'b.example.net',
      originRealm: 'example.net',
      header: { proxiable: true, error: false },
    })
  })

  test('refuses with an error answer', async () => {
    const refusing = handle(ReAuth, () => refuse({ resultCode: 5002, errorMessage: 'no such session' }))
    expect(await asked([refusing])).toMatchObject({
      _tag: 'AnswerMessage',
      resultCode: 5002,
      errorMessage: 'no such session',
      sessionId: 'b.example.net;1;1',
      header: { error: true },
    })
  })

  test.each([
    ['fails', handle(ReAuth, () => Effect.fail('no database'))],
    ['dies', handle(ReAuth, () => Effect.die(new Error('a defect')))],
    [
      'throws',
      handle(ReAuth, (): Effect.Effect<never> => {
        throw new Error('a defect')
      }),
    ],
    ['is interrupted', handle(ReAuth, () => Effect.interrupt)],
    ['gives what cannot be written', handle(ReAuth, () => Effect.succeed({ resultCode: -1 }))],
    ['gives nothing', handle(ReAuth, () => Effect.succeed(undefined as never))],
  ])('that %s is answered 5012', async (_, handler) => {
    expect(await asked([handler])).toMatchObject({
      _tag: 'AnswerMessage',
      resultCode: 5012,
      originHost: 'b.example.net',
    })
  })

  test('gives a protocol error the E bit', async () => {
    expect(await asked([handle(ReAuth, () => Effect.succeed({ resultCode: 3002 }))])).toMatchObject({
      _tag: 'AnswerMessage',
      resultCode: 3002,
      header: { error: true },
    })
  })

  test('is missing: 3001', async () => {
    expect(await asked([])).toMatchObject({ _tag: 'AnswerMessage', resultCode: 3001 })
  })

  test('knows who asks, and may ask back', () =>
    run(
      Effect.gen(function* () {
        const { connect } = yield* pair({
          client: {
            handlers: [
              handle(AbortSession, ({ sessionId }) => Effect.succeed({ resultCode: sessionId === 's' ? 2001 : 5002 })),
            ],
          },
          server: {
            handlers: [
              handle(ReAuth, ({ originHost, originRealm }, from) =>
                Effect.map(
                  from.request(AbortSession, {
                    sessionId: 's',
                    destinationHost: originHost,
                    destinationRealm: originRealm,
                    authApplicationId: 4,
                  }),
                  ({ resultCode }) => ({ resultCode }),
                ),
              ),
            ],
          },
        })
        const peer = yield* connect
        expect(yield* peer.request(ReAuth, reAuthFields)).toMatchObject({ _tag: 'ReAuthAnswer', resultCode: 2001 })
      }),
    ))

  test('of a fallback sees typed messages and unknown ones', () =>
    run(
      Effect.gen(function* () {
        const seen: Array<string> = []
        const { connect } = yield* pair({
          server: {
            handlers: [],
            fallback: ({ message }) =>
              Effect.sync(() => {
                seen.push(message._tag)
                return { resultCode: 2001 }
              }),
          },
        })
        const peer = yield* connect
        expect(yield* peer.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001, header: { error: false } })
        const unknown = Message.encode(
          Message.make({ header: { request: true, commandCode: 9999, hopByHopId: 0, endToEndId: 7 }, avps: [] }),
        )
        const octets = unknown._tag === 'Right' ? unknown.right : new Uint8Array()
        const answer = Message.decode(yield* peer.requestOctets(octets))
        expect(answer).toMatchObject({ right: { header: { commandCode: 9999, request: false, endToEndId: 7 } } })
        expect(seen).toEqual(['ReAuthRequest', 'Message'])
      }),
    ))

  test('runs once for a request that comes twice', () =>
    run(
      Effect.gen(function* () {
        let runs = 0
        const { connect } = yield* pair({
          server: {
            handlers: [
              handle(ReAuth, () =>
                Effect.sync(() => {
                  runs++
                  return { resultCode: 2001 }
                }),
              ),
            ],
          },
          // Each request arrives twice.
          fault: (octets, direction) =>
            direction === 'out' && (octets[7] ?? 0) === 2 && (octets[6] ?? 0) === 1 ? [octets, octets] : [octets],
        })
        const peer = yield* connect
        expect(yield* peer.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
        yield* settle
        expect(runs).toBe(1)
      }),
    ))
})

describe('a server', () => {
  test('refuses peers that it does not know with 3010', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const server = yield* DiameterNode.make({ ...b, transport })
        yield* server.listen({ knownPeers: ['c.example.net'] })
        const client = yield* DiameterNode.make({ ...a, transport })
        const error = yield* Effect.flip(client.connect({ host: 'b' }))
        expect(error).toMatchObject({ reason: { _tag: 'Refused', resultCode: 3010 } })
        expect(yield* server.peers).toEqual([])
      }),
    ))

  test('drops a connection without a CER', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const server = yield* DiameterNode.make({ ...b, transport })
        yield* server.listen({ unknownPeers: 'accept' })
        const connection = yield* transport.connect({ host: 'b' })
        const ended = yield* Effect.forkChild(Effect.flip(connection.pull))
        yield* elapse(10)
        yield* Fiber.join(ended)
      }),
    ))

  test('forgets strangers that are gone for others, and keeps those that are there', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const server = yield* DiameterNode.make({ ...b, transport, maximumPeers: 2 })
        yield* server.listen({ unknownPeers: 'accept' })
        const connected = (name: string) =>
          Effect.gen(function* () {
            const client = yield* DiameterNode.make({ ...a, originHost: `${name}.example.net`, transport })
            return yield* client.connect({ host: 'b' })
          })
        const first = yield* connected('first')
        yield* connected('second')
        expect(yield* Effect.flip(connected('third'))).toMatchObject({ reason: { resultCode: 3010 } })
        yield* first.disconnect()
        yield* settle
        yield* connected('third')
        const names = yield* Effect.forEach(yield* server.peers, ({ remoteHost }) => remoteHost)
        expect(names).toEqual(['second.example.net', 'third.example.net'])
      }),
    ))

  test('disconnects from all of its peers when it is closed', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const seen: Array<string> = []
        const server = DiameterServer.layer({ ...b, transport, unknownPeers: 'accept', cause: 'BUSY', port: 1 })
        const scope = yield* Scope.make()
        yield* Layer.buildWithScope(server, scope)
        for (const name of ['x', 'y', 'z']) {
          const client = yield* DiameterNode.make({
            ...a,
            originHost: `${name}.example.net`,
            transport,
            trace: ({ direction, octets }) => {
              const dpr = DisconnectPeerRequest.decode(octets)
              if (direction === 'received' && dpr._tag === 'Right') seen.push(`${name} ${dpr.right.disconnectCause}`)
            },
          })
          yield* client.connect({ host: 'b', port: 1 })
        }
        yield* Scope.close(scope, Exit.void)
        expect(seen).toEqual(['x BUSY', 'y BUSY', 'z BUSY'])
        yield* Effect.flip(transport.connect({ host: 'b', port: 1 }))
      }),
    ))
})

describe('a peer whose scope is closed', () => {
  test('answers nobody, and lets nobody wait', () =>
    run(
      Effect.gen(function* () {
        const { client } = yield* pair()
        const peer = yield* Effect.scoped(client.connect({ host: 'b' }))
        expect(yield* Effect.flip(peer.request(ReAuth, reAuthFields))).toMatchObject({
          reason: { _tag: 'NotConnected' },
        })
        expect(yield* Effect.flip(peer.connect)).toMatchObject({ _tag: 'ConnectError' })
        expect(yield* Effect.flip(peer.opened)).toMatchObject({ _tag: 'ConnectError' })
        expect(yield* Effect.flip(peer.watchdog)).toMatchObject({ _tag: 'RequestError' })
        expect(yield* peer.disconnect()).toBeUndefined()
      }),
    ))

  test('lets those down that wait for it', () =>
    run(
      Effect.gen(function* () {
        const { client } = yield* pair()
        const scope = yield* Scope.make()
        const peer = yield* Scope.provide(client.connect({ host: 'b', port: 1 }, 'no'), scope)
        yield* settle
        const waiting = yield* Effect.forkChild(Effect.flip(peer.opened))
        yield* settle
        yield* Scope.close(scope, Exit.void)
        expect(yield* Fiber.join(waiting)).toMatchObject({ _tag: 'ConnectError', reason: { _tag: 'Asked' } })
      }),
    ))
})

test('a trace that throws stops nothing', () =>
  run(
    Effect.gen(function* () {
      const throws = (): void => {
        throw new Error('a defect')
      }
      const { connect } = yield* pair({ client: { trace: throws }, server: { trace: throws } })
      expect(yield* (yield* connect).request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
    }),
  ))

describe('a layer', () => {
  test('of a server knows its peers, and connects to those that listen', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const other = yield* DiameterNode.make({ ...a, transport })
        yield* other.listen({ port: 1, knownPeers: [b.originHost] })
        const peers = [{ remoteHost: a.originHost, host: 'a', port: 1 }, { remoteHost: 'c.example.net' }]
        const services = yield* Layer.build(DiameterServer.layer({ ...b, transport, port: 2, peers }))
        const server = yield* Effect.provide(DiameterServer, services)
        expect(server.address.port).toBe(2)
        yield* (yield* server.peer('A.example.net'))!.opened
        const known = yield* DiameterNode.make({ ...a, originHost: 'c.example.net', transport })
        yield* known.connect({ host: 'b', port: 2 })
        const stranger = yield* DiameterNode.make({ ...a, originHost: 'd.example.net', transport })
        expect(yield* Effect.flip(stranger.connect({ host: 'b', port: 2 }))).toMatchObject({
          reason: { resultCode: 3010 },
        })
      }),
    ))

  test('reads its options from the environment', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const server = yield* DiameterNode.make({ ...b, transport, handlers: [agrees] })
        yield* server.listen({ port: 7, unknownPeers: 'accept' })
        const env = {
          DIAMETER_ORIGIN_HOST: 'a.example.net',
          DIAMETER_ORIGIN_REALM: 'example.net',
          DIAMETER_HOST: 'b',
          DIAMETER_PORT: '7',
          DIAMETER_AUTH_APPLICATION_IDS: '4294967295',
          DIAMETER_REQUEST_TIMEOUT: '3 seconds',
        }
        const layer = DiameterPeer.layerConfig(Config.map(peerConfig, (options) => ({ ...options, transport })))
        const services = yield* Layer.build(layer).pipe(
          Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env })),
        )
        const peer = yield* Effect.provide(DiameterPeer, services)
        expect(yield* peer.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
      }),
    ))

  test.each([
    ['a timer', { timers: { watchdog: '1 second' } }, 'the timer watchdog is 1000 ms: it is at least 6000 ms'],
    ['a name', { originHost: 'a b' }, 'Capabilities-Exchange-Request › Origin-Host'],
    ['two handlers', { handlers: [agrees, agrees] }, 'two handlers of Re-Auth'],
  ] as const)('with %s that cannot be fails', (_, options, message) =>
    run(
      Effect.gen(function* () {
        const error = yield* Effect.flip(DiameterNode.make({ ...a, ...options }))
        expect(error).toMatchObject({ _tag: 'ConfigurationError' })
        expect(error.message).toContain(message)
      }),
    ),
  )

  test('fails when the peer cannot be reached', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const layer = DiameterPeer.layer({ ...a, transport, host: 'nowhere' })
        const error = yield* Effect.flip(Layer.build(layer))
        expect(error).toMatchObject({ _tag: 'ConnectError', reason: { _tag: 'ConnectFailed' } })
      }),
    ))
})
