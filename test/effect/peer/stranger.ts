/** A peer made by hand: it sends what it likes, and reads when it likes. */
import * as Effect from 'effect/Effect'
import type * as Scope from 'effect/Scope'
import {
  CapabilitiesExchangeAnswer,
  CapabilitiesExchangeRequest,
  DeviceWatchdogRequest,
  DisconnectPeerRequest,
  framer,
  framerStart,
  Message,
  ReAuthRequest,
  type WireMessage,
} from 'diameter-codec'
import type { Transport, TransportConnection } from 'diameter-codec/effect/peer'
import { b, reAuthFields } from './nodes.ts'

const us = { originHost: 'stranger.example.net', originRealm: 'example.net' }

const capabilities = {
  ...us,
  hostIpAddress: [{ _tag: 'IPv4', address: '192.0.2.1' }],
  vendorId: 0,
  productName: 'stranger',
  authApplicationId: [0xffffffff],
} as const

type Written = { readonly _tag: 'Left' } | { readonly _tag: 'Right'; readonly right: Uint8Array }

const octetsOf = (written: Written): Uint8Array => {
  if (written._tag === 'Left') throw new Error('a message of the test cannot be written')
  return written.right
}

const cerOf = (originHost: string): Uint8Array =>
  octetsOf(
    CapabilitiesExchangeRequest.encode(
      CapabilitiesExchangeRequest.make({ header: { hopByHopId: 1, endToEndId: 1 }, ...capabilities, originHost }),
    ),
  )

/** A Re-Auth-Request with identifiers of its own. */
export const request = (id: number): Uint8Array =>
  octetsOf(
    ReAuthRequest.encode(ReAuthRequest.make({ ...us, ...reAuthFields, header: { hopByHopId: id, endToEndId: id } })),
  )

/** A Device-Watchdog-Request. */
export const dwr = (id: number): Uint8Array =>
  octetsOf(
    DeviceWatchdogRequest.encode(DeviceWatchdogRequest.make({ ...us, header: { hopByHopId: id, endToEndId: id } })),
  )

/** A Disconnect-Peer-Request. */
export const dpr = (id: number): Uint8Array =>
  octetsOf(
    DisconnectPeerRequest.encode(
      DisconnectPeerRequest.make({
        ...us,
        disconnectCause: 'REBOOTING',
        header: { hopByHopId: id, endToEndId: id },
      }),
    ),
  )

/** A connection of a stranger. */
export interface Stranger {
  readonly send: (...octets: ReadonlyArray<Uint8Array>) => Effect.Effect<void, unknown>
  /** The next message that comes. */
  readonly receive: Effect.Effect<WireMessage, unknown>
  readonly connection: TransportConnection
}

const strangerOn = (connection: TransportConnection): Stranger => {
  const push = framer()
  let state = framerStart
  const received: Array<WireMessage> = []
  const receive: Stranger['receive'] = Effect.suspend(() => {
    const next = received.shift()
    if (next !== undefined) return Effect.succeed(next)
    return Effect.flatMap(connection.pull, (chunks) => {
      for (const chunk of chunks) {
        const framed = push(state, chunk)
        state = framed.state
        for (const octets of framed.messages) {
          const message = Message.decode(octets)
          if (message._tag === 'Right') received.push(message.right)
        }
      }
      return receive
    })
  })
  return { send: (...octets) => connection.write(octets), receive, connection }
}

/** Connects; the capabilities are exchanged. */
export const stranger = (
  transport: Transport,
  originHost = us.originHost,
): Effect.Effect<Stranger, unknown, Scope.Scope> =>
  Effect.gen(function* () {
    const made = strangerOn(yield* transport.connect({ host: 'b' }))
    yield* made.send(cerOf(originHost))
    yield* made.receive
    return made
  })

/** Listens in place of the server, and answers the CER; `then` goes on with each connection. */
export const strangeServer = (transport: Transport, then: (stranger: Stranger) => Effect.Effect<void, unknown>) =>
  transport.listen({ port: 4000 }, (open) => {
    Effect.runFork(
      Effect.scoped(
        Effect.gen(function* () {
          const made = strangerOn(yield* open)
          const asked = yield* made.receive
          const cea = CapabilitiesExchangeAnswer.answerTo(asked)({
            ...capabilities,
            originHost: b.originHost,
            resultCode: 2001,
          })
          yield* made.send(octetsOf(CapabilitiesExchangeAnswer.encode(cea)))
          yield* then(made)
          yield* Effect.never
        }),
      ),
    )
  })
