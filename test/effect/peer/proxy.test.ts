import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import { describe, expect, test } from 'vitest'
import { ReAuth } from 'diameter-codec'
import { DiameterNode, type NodeOptions } from 'diameter-codec/effect/peer'
import { a, agrees, b, reAuthFields, runLive } from './nodes.ts'
import { honest, proxy, type Misbehaviour } from './proxy.ts'

/** For what ends by running out of time. */
const hasty = { capabilities: 1000, request: 300, disconnect: 100, grace: 50 }

/** How connecting, requests and disconnecting end through a proxy: 'ok', or the reason of the typed error. */
const through = (behave: Misbehaviour, requests = 3, timers: NodeOptions['timers'] = {}) =>
  runLive(
    Effect.gen(function* () {
      const server = yield* DiameterNode.make({ ...b, handlers: [agrees], timers })
      const { port } = yield* server.listen({ host: '127.0.0.1', port: 0, unknownPeers: 'accept' })
      const client = yield* DiameterNode.make({ ...a, timers })
      const peer = yield* client.connect({ host: '127.0.0.1', port: yield* proxy(port, behave) }, 'no')
      const end = <A, E extends { readonly _tag: string; readonly reason?: unknown }>(effect: Effect.Effect<A, E>) =>
        Effect.map(Effect.exit(effect), (exit) => {
          if (Exit.isSuccess(exit)) return 'ok'
          const [reason] = exit.cause.reasons
          return reason?._tag === 'Fail' ? (reason.error.reason as { readonly _tag: string })._tag : 'defect'
        })
      const connected = yield* end(peer.connect)
      const asked: Array<string> = []
      for (let n = 0; n < requests; n++) asked.push(yield* end(peer.request(ReAuth, reAuthFields)))
      return [connected, ...asked, yield* end(peer.disconnect())]
    }),
  )

const octets = (chunk: Uint8Array): ReadonlyArray<Uint8Array> =>
  Array.from(chunk, (_, index) => chunk.subarray(index, index + 1))

describe('through a TCP proxy', () => {
  test('that is honest, all goes well', async () => {
    expect(await through(honest)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
  })

  test('that passes on single octets, all goes well', async () => {
    expect(await through((chunk) => ({ pass: octets(chunk) }))).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
  })

  test('that is slow, all goes well', async () => {
    expect(await through((chunk) => ({ pass: [chunk], delay: 5 }))).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
  })

  test.each(['reset', 'end'] as const)(
    'that does %s at some octet, each step ends as it should',
    async (after) => {
      const seen = new Set<string>()
      for (let at = 0; at < 800; at += 37) {
        const outcomes = await through((chunk, direction, passed) =>
          direction === 'in' && passed + chunk.length > at
            ? { pass: [chunk.subarray(0, Math.max(0, at - passed))], after }
            : { pass: [chunk] },
        )
        outcomes.forEach((outcome) => seen.add(outcome))
      }
      expect(seen).not.toContain('defect')
      expect([...seen].toSorted()).toEqual(['ConnectionLost', 'NotConnected', 'PeerClosed', 'ok'].toSorted())
    },
    60_000,
  )

  test('that reads no more after the capabilities, requests time out and disconnecting ends', async () => {
    const outcomes = await through(
      (chunk, direction, passed) =>
        direction === 'out' && passed > 0 ? { pass: [], after: 'stop' } : { pass: [chunk] },
      3,
      hasty,
    )
    expect(outcomes).toEqual(['ok', 'TimedOut', 'TimedOut', 'TimedOut', 'ok'])
  })

  test('that never passes anything on, connecting ends', async () => {
    const outcomes = await through(() => ({ pass: [] }), 1, hasty)
    expect(outcomes).toEqual(['TimedOut', 'NotConnected', 'ok'])
  })

  test('that says what is no Diameter, the connection is dropped', async () => {
    const outcomes = await through((chunk, direction, passed) =>
      direction === 'in' && passed > 0 ? { pass: [new Uint8Array(chunk.length).fill(0xff)] } : { pass: [chunk] },
    )
    expect(outcomes).toEqual(['ok', 'ConnectionLost', 'NotConnected', 'NotConnected', 'ok'])
  })
})
