import * as Effect from 'effect/Effect'
import * as Metric from 'effect/Metric'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { ReAuth } from 'diameter-codec'
import { DiameterNode } from 'diameter-codec/effect/peer'
import { certificatesOf } from './certificates.ts'
import { a, agrees, b, reAuthFields, runLive } from './nodes.ts'

const listening = (options: { readonly tls?: object; readonly port?: number } = {}) =>
  Effect.gen(function* () {
    const server = yield* DiameterNode.make({ ...b, handlers: [agrees] })
    return yield* server.listen({ host: '127.0.0.1', port: 0, unknownPeers: 'accept', ...options })
  })

describe('over TCP', () => {
  test('a peer connects, requests and disconnects', () =>
    runLive(
      Effect.gen(function* () {
        const { port } = yield* listening()
        const client = yield* DiameterNode.make(a)
        const peer = yield* client.connect({ host: '127.0.0.1', port })
        const { message } = yield* peer.opened
        // The address of the connection, where none was given.
        expect(message.hostIpAddress).toEqual([{ _tag: 'IPv4', address: '127.0.0.1' }])
        expect(yield* peer.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
        expect(yield* peer.disconnect()).toMatchObject({ resultCode: 2001, cause: 'REBOOTING' })
      }),
    ))

  test(
    'ten thousand requests at once all get their answers',
    () =>
      runLive(
        Effect.gen(function* () {
          const { port } = yield* listening()
          const client = yield* DiameterNode.make({ ...a, maximumInFlight: 500 })
          const peer = yield* client.connect({ host: '127.0.0.1', port })
          const sessions = yield* Effect.forEach(
            Array.from({ length: 10_000 }, (_, n) => `s;${n}`),
            (sessionId) =>
              Effect.map(
                peer.request(ReAuth, { ...reAuthFields, sessionId }),
                (answer) => answer.sessionId === sessionId,
              ),
            { concurrency: 'unbounded' },
          )
          expect(sessions.every(Boolean)).toBe(true)
        }),
      ),
    60_000,
  )

  test('a port that is taken is an error', () =>
    runLive(
      Effect.gen(function* () {
        const { port } = yield* listening()
        expect(yield* Effect.flip(listening({ port }))).toMatchObject({ _tag: 'TransportError' })
      }),
    ))

  test.each([{ port: 1 }, { port: 70_000 }])('nobody is found at port $port', ({ port }) =>
    runLive(
      Effect.gen(function* () {
        const client = yield* DiameterNode.make(a)
        const error = yield* Effect.flip(client.connect({ host: '127.0.0.1', port }))
        expect(error).toMatchObject({ _tag: 'ConnectError', reason: { _tag: 'ConnectFailed' } })
      }),
    ),
  )

  test('what it counts can be read', () =>
    runLive(
      Effect.gen(function* () {
        const { port } = yield* listening()
        const client = yield* DiameterNode.make(a)
        const peer = yield* client.connect({ host: '127.0.0.1', port })
        yield* peer.request(ReAuth, reAuthFields)
        const series = Metric.snapshotUnsafe(yield* Effect.context())
        const messages = series.filter(({ id }) => id === 'diameter_messages').map(({ attributes }) => attributes)
        expect(messages).toContainEqual({ direction: 'received', command: 'Re-Auth-Answer', result: '2001' })
        expect(series.map(({ id }) => id)).toContain('diameter_request_seconds')
        expect(series.filter(({ id }) => id === 'diameter_peers').map(({ attributes }) => attributes)).toContainEqual({
          state: 'I-Open',
        })
      }),
    ))

  test('connecting and disconnecting again and again leaves nothing behind', async () => {
    const count = () =>
      process
        .getActiveResourcesInfo()
        .filter((name) => name !== 'Immediate')
        .toSorted()
    const cycle = runLive(
      Effect.gen(function* () {
        const { port } = yield* listening()
        const before = count()
        for (let n = 0; n < 1000; n++) {
          yield* Effect.scoped(
            Effect.gen(function* () {
              const client = yield* DiameterNode.make(a)
              const peer = yield* client.connect({ host: '127.0.0.1', port })
              yield* peer.request(ReAuth, reAuthFields)
            }),
          )
        }
        return { before, after: count() }
      }),
    )
    const before = count()
    const { before: first, after } = await cycle
    // The last socket of the server may be closing still.
    expect(after.length).toBeLessThanOrEqual(first.length + 2)
    while (count().length > before.length) await setTimeout(1)
  }, 60_000)
})

const certificates = certificatesOf('a.example.net', 'b.example.net')

describe.skipIf(certificates === undefined)('over TLS (with openssl)', () => {
  const [client, server] = certificates ?? []

  test('both show their certificates', () =>
    runLive(
      Effect.gen(function* () {
        const { port } = yield* listening({ tls: { ...server, requestCert: true, rejectUnauthorized: true } })
        const node = yield* DiameterNode.make(a)
        const peer = yield* node.connect({
          host: '127.0.0.1',
          port,
          tls: { ...client, servername: 'b.example.net' },
        })
        expect(yield* peer.request(ReAuth, reAuthFields)).toMatchObject({ resultCode: 2001 })
        expect(yield* peer.disconnect()).toMatchObject({ resultCode: 2001 })
      }),
    ))

  test.each([
    ['of an authority that is not trusted', { servername: 'b.example.net' }],
    ['of another name', { ca: client?.ca, servername: 'c.example.net' }],
  ])('a server with a certificate %s is not talked to', (_, tls) =>
    runLive(
      Effect.gen(function* () {
        const { port } = yield* listening({ tls: server ?? {} })
        const node = yield* DiameterNode.make(a)
        const error = yield* Effect.flip(node.connect({ host: '127.0.0.1', port, tls }))
        expect(error).toMatchObject({ _tag: 'ConnectError', reason: { _tag: 'ConnectFailed' } })
      }),
    ),
  )

  test('a client that speaks no TLS is dropped', () =>
    runLive(
      Effect.gen(function* () {
        const { port } = yield* listening({ tls: server ?? {} })
        const node = yield* DiameterNode.make(a)
        const error = yield* Effect.flip(node.connect({ host: '127.0.0.1', port }))
        expect(error).toMatchObject({ _tag: 'ConnectError' })
      }),
    ))
})
