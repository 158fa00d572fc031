import * as Effect from 'effect/Effect'
import * as Logger from 'effect/Logger'
import * as Option from 'effect/Option'
import type * as Scope from 'effect/Scope'
import * as Stream from 'effect/Stream'
import { Accounting, Message, ReAuth } from 'diameter-codec'
import { DiameterNode, handle, refuse, type NodeOptions, type Peer, type PeerNotice } from 'diameter-codec/effect/peer'
import { describe, expect, test } from 'vitest'
import { rightOf } from '../arbitrary/octets.ts'
import { accountingServer, erlangClient, erlangServer } from './rig/erlang.mjs'
import { startFreeDiameter } from './rig/free-diameter.mjs'
import { missing } from './skipped.ts'

// The service itself, where the command line does not reach: both sides connecting at once, relays, watchdogs of its own.

const run = <A>(program: Effect.Effect<A, unknown, Scope.Scope>): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.scoped(program), Logger.layer([])))

const node = (originHost: string, options: Partial<NodeOptions> = {}) =>
  DiameterNode.make({ originHost, originRealm: 'example.test', authApplicationIds: [0xffff_ffff], ...options })

/** What a rig is as a resource of a program. */
const started = <A extends { readonly stop: () => Promise<unknown> }>(start: () => Promise<A>) =>
  Effect.acquireRelease(Effect.promise(start), ({ stop }) => Effect.promise(stop))

const loopback = '127.0.0.1'

const reAuthFields = {
  sessionId: 'a.example.test;1;1',
  destinationRealm: 'example.test',
  destinationHost: 'b.example.test',
  authApplicationId: 4,
  reAuthRequestType: 'AUTHORIZE_ONLY',
} as const

const reAuthHeader = { header: { applicationId: 4, proxiable: true } } as const

/** Waits until a peer of this identity is open. */
const openPeer = (at: { readonly peer: (identity: string) => Effect.Effect<Peer | undefined> }, identity: string) =>
  Effect.gen(function* () {
    for (;;) {
      const peer = yield* at.peer(identity)
      if (peer !== undefined && (yield* peer.status).state.endsWith('-Open')) return peer
      yield* Effect.sleep(20)
    }
  })

/** The first notice that is wanted. */
const firstNotice = (peer: Peer, wanted: (notice: PeerNotice) => boolean) =>
  Effect.map(Stream.runHead(Stream.filter(peer.events, wanted)), Option.getOrThrow)

/** A request of a command that nobody knows. */
const unknownCommand = (applicationId: number, destinationHost?: string): Uint8Array => {
  const text = new TextEncoder()
  const avp = (code: number, value: string) => ({
    code,
    vendorId: undefined,
    mandatory: true,
    protected: false,
    reserved: 0,
    data: text.encode(value),
    padding: 0,
  })
  return rightOf(
    Message.encode(
      Message.make({
        header: { request: true, commandCode: 9999, applicationId, hopByHopId: 0, endToEndId: 77 },
        avps: [
          avp(263, 's;1'),
          avp(264, 'a.example.test'),
          avp(296, 'example.test'),
          avp(283, 'example.test'),
          ...(destinationHost === undefined ? [] : [avp(293, destinationHost)]),
        ],
      }),
    ),
  )
}

const resultCodeOf = (octets: Uint8Array): number | undefined => {
  const { avps } = rightOf(Message.decode(octets))
  const data = avps.find(({ code }) => code === 268)?.data
  return data === undefined ? undefined : new DataView(data.buffer, data.byteOffset).getUint32(0)
}

describe.skipIf(missing.freeDiameter !== '').concurrent('with freeDiameter', { timeout: 90_000 }, () => {
  // "the node with the higher identity keeps the connection that it opened" (RFC 6733 section 5.6.4)
  test.each(['aaa.example.test', 'zzz.example.test'])('both connect at once: %s', (identity) =>
    run(
      Effect.gen(function* () {
        const ours = yield* node(identity, { timers: { reconnect: 1000 } })
        const { port } = yield* ours.listen({ host: loopback, port: 0, knownPeers: ['fd.example.test'] })
        const daemon = yield* started(() => startFreeDiameter({ connect: [`${identity}@${loopback}:${port}`] }))
        const peer = yield* ours.connect({ host: loopback, port: daemon.port, remoteHost: 'fd.example.test' })
        // It connects within 4 seconds; whichever connection is kept then, there is one and it works.
        yield* Effect.sleep(5000)
        yield* peer.opened
        const { state } = yield* peer.status
        expect(state).toMatch(/^[IR]-Open$/u)
        expect((yield* peer.watchdog).resultCode).toBe(2001)
        expect((yield* ours.peers).length).toBe(1)
        expect((yield* peer.disconnect())?.resultCode).toBe(2001)
      }),
    ),
  )

  test('requests and answers go through it, from one node to another', () =>
    run(
      Effect.gen(function* () {
        const daemon = yield* started(() => startFreeDiameter())
        const to = { host: loopback, port: daemon.port, remoteHost: 'fd.example.test' }
        const a = yield* node('a.example.test')
        const b = yield* node('b.example.test', {
          handlers: [
            handle(ReAuth, ({ reAuthRequestType }) =>
              reAuthRequestType === 'AUTHORIZE_ONLY'
                ? Effect.succeed({ resultCode: 2001 })
                : refuse({ resultCode: 5012, errorMessage: 'not that' }),
            ),
          ],
        })
        yield* b.connect(to)
        const peer = yield* a.connect(to)
        expect(yield* peer.request(ReAuth, reAuthFields, reAuthHeader)).toMatchObject({
          resultCode: 2001,
          originHost: 'b.example.test',
        })
        const refused = { ...reAuthFields, reAuthRequestType: 'AUTHORIZE_AUTHENTICATE' } as const
        expect(yield* peer.request(ReAuth, refused, reAuthHeader)).toMatchObject({
          resultCode: 5012,
          errorMessage: 'not that',
        })
        // freeDiameter answers where there is nobody to relay to.
        const nobody = { ...reAuthFields, destinationRealm: 'other.test', destinationHost: 'nobody.other.test' }
        expect(yield* peer.request(ReAuth, nobody, reAuthHeader)).toMatchObject({
          _tag: 'AnswerMessage',
          resultCode: 3002,
        })
        // Many at once, in any order.
        const answers = yield* Effect.all(
          Array.from({ length: 500 }, (_, i) =>
            peer.request(ReAuth, { ...reAuthFields, sessionId: `a.example.test;2;${i}` }, reAuthHeader),
          ),
          { concurrency: 64 },
        )
        expect(answers.map(({ sessionId }) => sessionId)).toEqual(answers.map((_, i) => `a.example.test;2;${i}`))
        expect(new Set(answers.map(({ resultCode }) => resultCode))).toEqual(new Set([2001]))
        // A command that it does not know is none of its own.
        expect(resultCodeOf(yield* peer.requestOctets(unknownCommand(0)))).toBe(3001)
      }),
    ))

  test('watches it', () =>
    run(
      Effect.gen(function* () {
        const daemon = yield* started(() => startFreeDiameter())
        const a = yield* node('a.example.test', { timers: { watchdog: 6000, watchdogJitter: 0 } })
        const peer = yield* a.connect({ host: loopback, port: daemon.port })
        const notice = yield* firstNotice(peer, ({ _tag }) => _tag === 'WatchdogAnswered')
        expect(notice).toMatchObject({ _tag: 'WatchdogAnswered', resultCode: 2001, peer: 'fd.example.test' })
      }),
    ))
})

describe.skipIf(missing.erlang !== '').concurrent('with Erlang/OTP', { timeout: 90_000 }, () => {
  test.each([
    ['rebooting', 'REBOOTING'],
    ['busy', 'BUSY'],
    ['goaway', 'DO_NOT_WANT_TO_TALK_TO_YOU'],
  ])('it disconnects: %s', (cause, name) =>
    run(
      Effect.gen(function* () {
        const server = yield* started(() => erlangServer({ 'dpr-after': 300, cause }))
        const a = yield* node('a.example.test')
        const peer = yield* a.connect({ host: loopback, port: server.port })
        const notice = yield* firstNotice(
          peer,
          (notice) => notice._tag === 'StateChanged' && notice.reason._tag === 'PeerDisconnects',
        )
        expect(notice).toMatchObject({ reason: { _tag: 'PeerDisconnects', cause: name } })
        yield* Effect.promise(() => server.line(/^down/u))
        yield* Effect.promise(() => server.line(/^done/u))
      }),
    ),
  )

  test('its requests are answered, and it answers ours', () =>
    run(
      Effect.gen(function* () {
        // It sends to each peer that comes up.
        const server = yield* started(() => accountingServer({ requests: 200, window: 16 }))
        const a = yield* node('a.example.test', {
          acctApplicationIds: [3],
          handlers: [
            handle(Accounting, ({ accountingRecordType, accountingRecordNumber }) =>
              Effect.succeed({ resultCode: 2001, accountingRecordType, accountingRecordNumber }),
            ),
          ],
        })
        const peer = yield* a.connect({ host: loopback, port: server.port })
        const answers = yield* Effect.all(
          Array.from({ length: 200 }, (_, i) =>
            peer.request(
              Accounting,
              {
                sessionId: `a.example.test;1;${i}`,
                destinationRealm: 'example.test',
                accountingRecordType: 'EVENT_RECORD',
                accountingRecordNumber: i,
              },
              { header: { applicationId: 3 } },
            ),
          ),
          { concurrency: 16 },
        )
        expect(answers).toMatchObject(
          answers.map((_, i) => ({ resultCode: 2001, accountingRecordNumber: i, originHost: 'otp.example.test' })),
        )
        yield* Effect.promise(() => server.line(/^answered 200 of 200/u))
        expect(resultCodeOf(yield* peer.requestOctets(unknownCommand(3)))).toBe(3001)
      }),
    ))

  test('a peer that is not known is answered 3010', () =>
    run(
      Effect.gen(function* () {
        const a = yield* node('a.example.test')
        const { port } = yield* a.listen({ host: loopback, port: 0, knownPeers: ['b.example.test'] })
        const client = yield* started(() => Promise.resolve(erlangClient(port, 100)))
        // The octets of 3010.
        yield* Effect.promise(() => client.line(/^closed.*<<0,0,11,194>>/u))
        const known = yield* started(() => Promise.resolve(erlangClient(port, 100, { identity: 'b.example.test' })))
        yield* Effect.promise(() => known.line(/^up a\.example\.test/u))
      }),
    ))

  test('is watched', () =>
    run(
      Effect.gen(function* () {
        const server = yield* started(() => erlangServer())
        const a = yield* node('a.example.test', { timers: { watchdog: 6000, watchdogJitter: 0 } })
        const peer = yield* a.connect({ host: loopback, port: server.port })
        const notice = yield* firstNotice(peer, ({ _tag }) => _tag === 'WatchdogAnswered')
        expect(notice).toMatchObject({ resultCode: 2001, peer: 'erl.example.test' })
      }),
    ))

  test('it connects where this node listens, and this node disconnects with every cause', () =>
    run(
      Effect.gen(function* () {
        for (const cause of ['REBOOTING', 'BUSY', 'DO_NOT_WANT_TO_TALK_TO_YOU'] as const) {
          const a = yield* node('a.example.test')
          const { port } = yield* a.listen({ host: loopback, port: 0, unknownPeers: 'accept' })
          const client = yield* started(() => Promise.resolve(erlangClient(port, 30_000)))
          const peer = yield* openPeer(a, 'client.example.test')
          expect(yield* peer.disconnect(cause)).toMatchObject({ resultCode: 2001, cause })
          yield* Effect.promise(() => client.line(/^watchdog okay down/u))
        }
      }),
    ))
})
