/** What all peers together make a node keep is bounded in octets, and whoever takes most loses it first. */
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import { describe, expect, test } from 'vitest'
import { fromHex, ReAuth } from 'diameter-codec'
import { DiameterNode, handle, type NodeOptions, type Transport } from 'diameter-codec/effect/peer'
import { makeBudget } from '../../../src/effect/peer/budget.ts'
import { makeNodeMemory, defaultBudgets } from '../../../src/effect/peer/memory.ts'
import { network } from './network.ts'
import { agrees, b, elapse, run, settle } from './nodes.ts'
import { request, stranger } from './stranger.ts'

const serverOf = (transport: Transport, options: Partial<NodeOptions>) =>
  Effect.gen(function* () {
    const server = yield* DiameterNode.make({ ...b, transport, handlers: [agrees], ...options })
    yield* server.listen({ unknownPeers: 'accept' })
    return server
  })

test('whoever keeps the most lets go, once all keep too much', () => {
  const budget = makeBudget(100)
  const gone: Array<string> = []
  const join = (name: string) => {
    const share = budget.join(() => {
      gone.push(name)
      share.leave()
    })
    return share
  }
  const [one, two, three] = [join('one'), join('two'), join('three')]
  one.set(30)
  two.set(60)
  three.set(10)
  expect(gone).toEqual([])
  three.set(20)
  expect(gone).toEqual(['two'])
  expect(budget.used()).toBe(50)
  one.set(0)
  three.set(100)
  expect(gone).toEqual(['two'])
  three.set(101)
  expect(gone).toEqual(['two', 'three'])
  expect(budget.used()).toBe(0)
})

describe('a node', () => {
  test('keeps one half of its room for whoever comes first, and shares the other out', () => {
    const memory = makeNodeMemory({ ...defaultBudgets, received: 1000 })
    const [greedy, modest] = [memory.peer(() => undefined), memory.peer(() => undefined)]
    greedy.note({ received: 500, remembered: 0 })
    expect(greedy.isBusy()).toBe(false)
    greedy.note({ received: 600, remembered: 0 })
    expect([greedy.isBusy(), modest.isBusy()]).toEqual([true, false])
    modest.note({ received: 200, remembered: 0 })
    expect(modest.isBusy()).toBe(false)
    modest.note({ received: 400, remembered: 0 })
    expect(modest.isBusy()).toBe(true)
    greedy.leave()
    expect(modest.isBusy()).toBe(false)
  })

  test('has the peer of which most is remembered forget half of it', () => {
    const memory = makeNodeMemory({ ...defaultBudgets, remembered: 1000 })
    const forgotten: Array<readonly [string, number]> = []
    const one = memory.peer((octets) => {
      forgotten.push(['one', octets])
      one.note({ received: 0, remembered: octets })
    })
    const two = memory.peer((octets) => forgotten.push(['two', octets]))
    one.note({ received: 0, remembered: 700 })
    two.note({ received: 0, remembered: 300 })
    expect(forgotten).toEqual([])
    two.note({ received: 0, remembered: 301 })
    expect(forgotten).toEqual([['one', 350]])
  })
})

/** A peer that sends requests and never reads. */
const deaf = (transport: Transport, requests: number, name: string) =>
  Effect.gen(function* () {
    const { send, connection } = yield* stranger(transport, name)
    yield* Effect.forkChild(
      Effect.exit(send(Buffer.concat(Array.from({ length: requests }, (_, n) => request(n + 1))))),
    )
    yield* settle
    return connection
  })

test('of peers that do not read, the one for which most waits to be written is reset', () =>
  run(
    Effect.gen(function* () {
      const { transport } = network()
      const server = yield* serverOf(transport, { budgets: { unsent: 200_000 } })
      yield* deaf(transport, 500, 'some.example.net')
      yield* deaf(transport, 2500, 'most.example.net')
      const states = yield* Effect.forEach(yield* server.peers, ({ remoteHost, status }) =>
        Effect.map(Effect.all([remoteHost, status]), ([host, { state }]) => `${host} ${state}`),
      )
      expect(states).toEqual(['some.example.net R-Open', 'most.example.net Closed'])
    }),
  ))

test('of parts of messages, the longest goes with its connection', () =>
  run(
    Effect.gen(function* () {
      const { transport } = network()
      const server = yield* serverOf(transport, { budgets: { partial: 300_000 } })
      const part = (name: string, size: number) =>
        Effect.gen(function* () {
          const { send } = yield* stranger(transport, name)
          const octets = new Uint8Array(size)
          octets.set(fromHex('010ffffcc0000102')!)
          yield* Effect.forkChild(Effect.exit(send(octets)))
          yield* settle
        })
      yield* part('long.example.net', 200_000)
      yield* part('short.example.net', 120_000)
      const states = yield* Effect.forEach(yield* server.peers, ({ status }) =>
        Effect.map(status, ({ state }) => state),
      )
      expect(states).toEqual(['Closed', 'R-Open'])
    }),
  ))

test('a request beyond what the node may keep is answered 3004, after its connection was held back', () =>
  run(
    Effect.gen(function* () {
      const { transport } = network()
      const never = handle(ReAuth, () => Effect.never)
      yield* serverOf(transport, { handlers: [never], budgets: { received: 20_000 } })
      const { send, receive } = yield* stranger(transport)
      yield* send(request(1), request(2), request(3))
      const answer = yield* Effect.forkChild(receive)
      yield* settle
      expect(answer.pollUnsafe()).toBeUndefined()
      yield* elapse(2)
      const { avps, header } = yield* Fiber.join(answer)
      expect(header).toMatchObject({ hopByHopId: 3, error: true })
      expect(avps.find(({ code }) => code === 268)?.data).toEqual(Uint8Array.of(0, 0, 0x0b, 0xbc))
    }),
  ))
