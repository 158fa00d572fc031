/** Two nodes for tests, on a network in memory and a clock that only tests move. */
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import * as References from 'effect/References'
import * as Scope from 'effect/Scope'
import * as TestClock from 'effect/testing/TestClock'
import { ReAuth } from 'diameter-codec'
import { DiameterNode, handle, type NodeOptions } from 'diameter-codec/effect/peer'
import { network, type Fault } from './network.ts'

/** The client: connects. */
export const a = { originHost: 'a.example.net', originRealm: 'example.net', authApplicationIds: [0xffffffff] }

/** The server: listens. */
export const b = { originHost: 'b.example.net', originRealm: 'example.net', authApplicationIds: [0xffffffff] }

/** What a Re-Auth-Request needs. */
export const reAuthFields = {
  sessionId: 'b.example.net;1;1',
  destinationRealm: 'example.net',
  destinationHost: 'b.example.net',
  authApplicationId: 4,
  reAuthRequestType: 'AUTHORIZE_ONLY',
} as const

/** Answers each Re-Auth-Request with success. */
export const agrees = handle(ReAuth, () => Effect.succeed({ resultCode: 2001 }))

/** A client and a server that listens. */
export const pair = <R = never, Q = never>({
  client,
  server,
  fault,
}: {
  readonly client?: Partial<NodeOptions<R>>
  readonly server?: Partial<NodeOptions<Q>>
  readonly fault?: Fault
} = {}) =>
  Effect.gen(function* () {
    const net = network(fault)
    const listening = yield* DiameterNode.make<Q>({ ...b, transport: net.transport, handlers: [agrees], ...server })
    yield* listening.listen({ port: 3868, unknownPeers: 'accept' })
    const connecting = yield* DiameterNode.make<R>({ ...a, transport: net.transport, ...client })
    return {
      client: connecting,
      server: listening,
      net,
      connect: connecting.connect({ host: 'b', remoteHost: 'b.example.net' }),
    }
  })

/** Lets all that waits for nothing but its turn happen. */
export const settle = Effect.gen(function* () {
  for (let turn = 0; turn < 30; turn++) yield* Effect.yieldNow
})

/** Lets seconds go by, one after another, and what happens in each. */
export const elapse = (seconds: number) =>
  Effect.gen(function* () {
    yield* settle
    for (let second = 0; second < seconds; second++) {
      yield* TestClock.adjust('1 second')
      yield* settle
    }
  })

/** Runs a test with a clock that stands still until it is moved, and no log. What the test leaves is closed in time. */
export const run = <A, E>(effect: Effect.Effect<A, E, Scope.Scope>): Promise<A> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const exit = yield* Effect.exit(Scope.provide(effect, scope))
      const closing = yield* Effect.forkChild(Scope.close(scope, exit))
      for (let second = 0; second < 60 && closing.pollUnsafe() === undefined; second++) yield* elapse(1)
      yield* Fiber.join(closing)
      return yield* exit
    }).pipe(Effect.provide(TestClock.layer()), Effect.provideService(References.MinimumLogLevel, 'None')),
  )

/** The same with the clock of the machine, for sockets. */
export const runLive = <A, E>(effect: Effect.Effect<A, E, Scope.Scope>): Promise<A> =>
  Effect.runPromise(Effect.scoped(effect).pipe(Effect.provideService(References.MinimumLogLevel, 'None')))
