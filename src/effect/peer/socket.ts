/**
 * An Effect socket as a connection of a peer. `effect/socket` is marked unstable: nothing else here knows it.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as Scope from 'effect/Scope'
import * as Socket from 'effect/socket/Socket'
import { TransportError } from './error.ts'
import { tlsFault } from './tls-fault.ts'
import type { TransportConnection } from './transport.ts'

/** What is worth telling: a connection that the other side closes in order says nothing. */
const detailOf = ({ reason }: Socket.SocketError): string => {
  const cause = 'cause' in reason ? reason.cause : undefined
  if (cause instanceof Error) return tlsFault(cause) ?? cause.message
  return reason._tag === 'SocketCloseError' ? '' : reason.message
}

const transportError = (error: Socket.SocketError): TransportError =>
  new TransportError({ detail: detailOf(error), cause: error })

/**
 * Opens a socket for a peer. It is opened in the scope, and closed with it.
 *
 * ```ts
 * import * as Effect from 'effect/Effect'
 * import * as Socket from 'effect/socket/Socket'
 * import { fromSocket, type Transport } from 'diameter-codec/effect/peer'
 *
 * // A transport of one's own, of whatever gives Effect sockets.
 * const transport = (dial: (host: string) => Socket.Socket): Transport => ({
 *   connect: ({ host }) => fromSocket(dial(host)),
 *   listen: () => Effect.die('this one only connects'),
 * })
 * ```
 */
export const fromSocket = (
  socket: Socket.Socket,
  known: Partial<Pick<TransportConnection, 'localAddress' | 'remoteAddress' | 'certificate' | 'reset'>> = {},
): Effect.Effect<TransportConnection, TransportError, Scope.Scope> =>
  Effect.gen(function* () {
    const pull = yield* Effect.mapError(Socket.readerBytes(socket), transportError)
    const sending = yield* Scope.fork(yield* Effect.scope)
    const writer = yield* Scope.provide(socket.writer, sending)
    return {
      pull: Effect.mapError(pull, transportError),
      write: ([first, ...rest]) =>
        first === undefined ? Effect.void : Effect.mapError(writer.writeAll([first, ...rest]), transportError),
      finish: Scope.close(sending, Exit.void),
      reset: Effect.ignore(writer.write(new Socket.CloseEvent(1006))),
      ...known,
    }
  })
