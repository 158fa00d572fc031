/** The order of what happens in one turn of a peer: events, actions, those who watch, what goes out, the timer. */
import * as Clock from 'effect/Clock'
import * as Duration from 'effect/Duration'
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import * as Stream from 'effect/Stream'
import { describe, expect, test } from 'vitest'
import { Message, ReAuth } from 'diameter-codec'
import { DiameterNode, handle, type Transport, type Traced } from 'diameter-codec/effect/peer'
import { network } from './network.ts'
import { a, agrees, b, elapse, pair, reAuthFields, run, settle } from './nodes.ts'
import { dpr, dwr, request, stranger } from './stranger.ts'

/** Which message, in a word: `257 asks`, `257 answers`. */
const nameOf = (octets: Uint8Array): string => {
  const message = Message.decode(octets)
  if (message._tag === 'Left') return 'no message'
  const { commandCode, request, endToEndId } = message.right.header
  return `${commandCode} ${request ? 'asks' : 'answers'}${commandCode === 258 ? ` ${endToEndId & 0xff}` : ''}`
}

const traced = (lines: Array<string>) => (message: Traced) => {
  lines.push(`${message.direction} ${nameOf(message.octets)}`)
}

/** A transport that notes each write of a side that listens: how many messages it has. */
const countingWrites = (transport: Transport, writes: Array<number>): Transport => ({
  ...transport,
  listen: (at, accept) =>
    transport.listen(at, (open) =>
      accept(
        Effect.map(open, (connection) => ({
          ...connection,
          write: (octets) =>
            Effect.suspend(() => {
              let messages = 0
              for (const each of octets) {
                for (let begin = 0; begin < each.length; messages++) begin += (each[begin + 2]! << 8) | each[begin + 3]!
              }
              writes.push(messages)
              return connection.write(octets)
            }),
        })),
      ),
    ),
})

describe('in one turn', () => {
  test('each message is done with before the next, and all answers go out in one write', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const lines: Array<string> = []
        const writes: Array<number> = []
        const counting = countingWrites(transport, writes)
        const server = yield* DiameterNode.make({ ...b, transport: counting, handlers: [agrees], trace: traced(lines) })
        yield* server.listen({ unknownPeers: 'accept' })
        const { send, receive } = yield* stranger(transport)
        lines.length = 0
        writes.length = 0
        const all = [request(1), dwr(2), request(3)]
        yield* send(Buffer.concat(all))
        for (const _ of all) yield* receive
        expect(lines).toEqual([
          'received 258 asks 1',
          'sent 258 answers 1',
          'received 280 asks',
          'sent 280 answers',
          'received 258 asks 3',
          'sent 258 answers 3',
        ])
        expect(writes).toEqual([3])
      }),
    ))

  test('answers go out before the DPA of a DPR that came with their requests', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const lines: Array<string> = []
        const server = yield* DiameterNode.make({ ...b, transport, handlers: [agrees], trace: traced(lines) })
        yield* server.listen({ unknownPeers: 'accept' })
        const { send, receive } = yield* stranger(transport)
        yield* send(Buffer.concat([request(1), request(2), dpr(3)]))
        const received = [yield* receive, yield* receive, yield* receive]
        expect(received.map(({ header }) => header.commandCode)).toEqual([258, 258, 282])
      }),
    ))

  test('an event that an action brings about waits until the event before it is done', () =>
    run(
      Effect.gen(function* () {
        const lines: Array<string> = []
        const fibers: Array<Fiber.Fiber<unknown, unknown>> = []
        const { client, server } = yield* pair({
          client: { handlers: [agrees] },
          server: {
            // In the midst of the actions that open the connection.
            trace: (message) => {
              traced(lines)(message)
              if (nameOf(message.octets) !== '257 answers') return
              const [there] = Effect.runSync(server.peers)
              fibers.push(Effect.runFork(there!.request(ReAuth, reAuthFields, { header: { endToEndId: 7 } })))
              lines.push(`asked in ${Effect.runSync(there!.status).state}`)
            },
          },
        })
        yield* client.connect({ host: 'b' })
        yield* settle
        expect(lines).toEqual([
          'received 257 asks',
          'sent 257 answers',
          'asked in Closed',
          'sent 258 asks 7',
          'received 258 answers 7',
        ])
        expect(yield* Fiber.join(fibers[0]!)).toMatchObject({ resultCode: 2001 })
      }),
    ))

  test('whoever waits for the opening is told once all of it is known, and speaks after the CEA', () =>
    run(
      Effect.gen(function* () {
        const { client, server } = yield* pair({
          client: { handlers: [handle(ReAuth, () => Effect.succeed({ resultCode: 2001 }))] },
        })
        const lines: Array<string> = []
        const asked = yield* Effect.forkChild(
          server.events.pipe(
            Stream.filter(({ _tag }) => _tag === 'WatchdogChanged'),
            Stream.take(1),
            Stream.runForEach(() =>
              Effect.gen(function* () {
                const [there] = yield* server.peers
                const { state, watchdog, capabilities } = yield* there!.status
                lines.push(`${state} ${watchdog} ${capabilities?.message._tag}`)
                lines.push(String((yield* there!.request(ReAuth, reAuthFields)).resultCode))
              }),
            ),
          ),
        )
        yield* settle
        yield* client.connect({ host: 'b' })
        yield* Fiber.join(asked)
        expect(lines).toEqual(['R-Open OKAY CapabilitiesExchangeRequest', '2001'])
      }),
    ))

  test('what happens is told in the order in which it happens', () =>
    run(
      Effect.gen(function* () {
        const { client } = yield* pair()
        const events = yield* Effect.forkChild(Stream.runCollect(Stream.take(client.events, 8)))
        yield* settle
        const peer = yield* client.connect({ host: 'b', remoteHost: 'b.example.net' })
        yield* peer.disconnect()
        const told = (yield* Fiber.join(events)).map((notice) =>
          notice._tag === 'StateChanged' || notice._tag === 'WatchdogChanged'
            ? `${notice.from} -> ${notice.to}`
            : notice._tag,
        )
        expect(told).toEqual([
          'Closed -> Wait-Conn-Ack',
          'Wait-Conn-Ack -> Wait-I-CEA',
          'CapabilitiesExchanged',
          'Wait-I-CEA -> I-Open',
          'INITIAL -> OKAY',
          'I-Open -> Closing',
          'Disconnected',
          'Closing -> Closed',
        ])
      }),
    ))

  test('a message that came before the end of its connection is taken before it', () =>
    run(
      Effect.gen(function* () {
        const { transport } = network()
        const lines: Array<string> = []
        const server = yield* DiameterNode.make({ ...b, transport, handlers: [agrees], trace: traced(lines) })
        yield* server.listen({ unknownPeers: 'accept' })
        const { send, connection } = yield* stranger(transport)
        yield* send(request(1))
        yield* connection.finish
        yield* settle
        expect(lines.slice(-2)).toEqual(['received 258 asks 1', 'sent 258 answers 1'])
        expect(yield* (yield* server.peers)[0]!.status).toMatchObject({ state: 'Closed' })
      }),
    ))
})

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

test('a timer that goes off too early looks again: every deadline is met', () =>
  run(
    Effect.gen(function* () {
      const clock = yield* hastyClock
      const { transport } = network()
      const made = DiameterNode.make({ ...a, transport })
      const node = yield* Effect.provideService(made, Clock.Clock, clock)
      yield* Effect.forkChild(transport.listen({ port: 1 }, () => undefined))
      yield* settle
      const connecting = yield* Effect.forkChild(Effect.flip(node.connect({ host: 'b', port: 1 })))
      yield* elapse(11)
      expect(yield* Fiber.join(connecting)).toMatchObject({ reason: { _tag: 'TimedOut', waitingFor: 'CEA' } })
    }),
  ))
