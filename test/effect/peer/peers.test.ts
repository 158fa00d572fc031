import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import * as Layer from 'effect/Layer'
import { describe, expect, test } from 'vitest'
import { ReAuth } from 'diameter-codec'
import { DiameterNode, DiameterPeers, handle, type Handler, type PeersOptions } from 'diameter-codec/effect/peer'
import { network } from './network.ts'
import { a, b, elapse, reAuthFields, run, settle } from './nodes.ts'

/** Without a Destination-Host that one of the peers has. */
const fields = { ...reAuthFields, destinationHost: 'elsewhere.example.net' }

/** Peers named `one` and `two`, which listen at ports 1 and 2, and those that ask them. */
const group = (
  handlers: { readonly one?: Handler; readonly two?: Handler },
  options: { readonly [name: string]: Partial<PeersOptions['peers'][number]> } = {},
) =>
  Effect.gen(function* () {
    const net = network()
    const seen: Array<string> = []
    for (const [index, name] of (['one', 'two'] as const).entries()) {
      const agrees = handle(ReAuth, ({ header }) =>
        Effect.sync(() => {
          seen.push(`${name}${header.retransmitted ? ' T' : ''}`)
          return { resultCode: 2001 }
        }),
      )
      const server = yield* DiameterNode.make({
        ...b,
        originHost: `${name}.example.net`,
        transport: net.transport,
        handlers: [handlers[name] ?? agrees],
      })
      yield* server.listen({ port: index + 1, unknownPeers: 'accept' })
    }
    const layer = DiameterPeers.layer({
      ...a,
      transport: net.transport,
      peers: [
        { remoteHost: 'one.example.net', host: 'one', port: 1, ...options['one'] },
        { remoteHost: 'two.example.net', host: 'two', port: 2, ...options['two'] },
      ],
    })
    const services = yield* Layer.build(layer)
    yield* settle
    const peers = yield* Effect.provide(DiameterPeers, services)
    return { peers, seen, net }
  })

describe('several peers', () => {
  test('the first gets the requests, the next those that it cannot take', () =>
    run(
      Effect.gen(function* () {
        const { peers, seen } = yield* group({})
        yield* peers.request(ReAuth, fields)
        yield* peers.peers[0]!.disconnect()
        yield* peers.request(ReAuth, fields)
        expect(seen).toEqual(['one', 'two'])
      }),
    ))

  test('a request whose connection is lost goes to the next with T', () =>
    run(
      Effect.gen(function* () {
        const { peers, seen, net } = yield* group({ one: handle(ReAuth, () => Effect.never) })
        const asked = yield* Effect.forkChild(peers.request(ReAuth, fields))
        yield* settle
        net.connections[0]!.cut()
        expect(yield* Fiber.join(asked)).toMatchObject({ originHost: 'two.example.net' })
        expect(seen).toEqual(['two T'])
      }),
    ))

  test.each([3002, 3004])('a request that is answered %i goes to the next without T', (resultCode) =>
    run(
      Effect.gen(function* () {
        const { peers, seen } = yield* group({ one: handle(ReAuth, () => Effect.succeed({ resultCode })) })
        expect(yield* peers.request(ReAuth, fields)).toMatchObject({ resultCode: 2001 })
        expect(seen).toEqual(['two'])
      }),
    ),
  )

  test('the answer of the first counts where no other has one', () =>
    run(
      Effect.gen(function* () {
        const refusing = handle(ReAuth, () => Effect.succeed({ resultCode: 3002 }))
        const { peers } = yield* group({ one: refusing })
        yield* peers.peers[1]!.disconnect()
        expect(yield* peers.request(ReAuth, fields)).toMatchObject({ resultCode: 3002 })
      }),
    ))

  test('a request that names a peer goes to no other', () =>
    run(
      Effect.gen(function* () {
        const { peers, seen } = yield* group({})
        yield* peers.request(ReAuth, { ...fields, destinationHost: 'TWO.example.net' })
        yield* peers.peers[1]!.disconnect()
        expect(
          yield* Effect.flip(peers.request(ReAuth, { ...fields, destinationHost: 'two.example.net' })),
        ).toMatchObject({
          reason: { _tag: 'NotConnected' },
        })
        expect(seen).toEqual(['two'])
      }),
    ))

  test('realms and applications choose', () =>
    run(
      Effect.gen(function* () {
        const { peers, seen } = yield* group({}, { one: { realms: ['example.com'] }, two: { applicationIds: [0] } })
        yield* peers.request(ReAuth, fields)
        yield* peers.request(ReAuth, { ...fields, destinationRealm: 'EXAMPLE.com' })
        expect(seen).toEqual(['two', 'one'])
        expect(yield* Effect.flip(peers.request(ReAuth, fields, { header: { applicationId: 4 } }))).toMatchObject({
          reason: { _tag: 'NoPeer', destinationRealm: 'example.net', applicationId: 4 },
        })
      }),
    ))

  test('one that comes back takes over again', () =>
    run(
      Effect.gen(function* () {
        const { peers, seen, net } = yield* group({})
        net.connections[0]!.cut()
        yield* settle
        yield* peers.request(ReAuth, fields)
        yield* elapse(30)
        yield* peers.request(ReAuth, fields)
        yield* elapse(120)
        yield* peers.request(ReAuth, fields)
        expect(seen).toEqual(['two', 'two', 'one'])
      }),
    ))
})
