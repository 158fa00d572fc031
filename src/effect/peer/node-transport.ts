/**
 * TCP and TLS by Node's sockets: the only file here that knows Node.
 *
 * @module
 */
import * as NodeSocket from '@effect/platform-node-shared/NodeSocket'
import * as Effect from 'effect/Effect'
import * as Scope from 'effect/Scope'
import * as net from 'node:net'
import * as tls from 'node:tls'
import { TransportError } from './error.ts'
import { fromSocket } from './socket.ts'
import { portOf, type Destination, type ListenOptions, type Listening, type Transport } from './transport.ts'

const transportError = (error: Error): TransportError =>
  new TransportError({
    detail: 'code' in error ? `${String(error.code)}: ${error.message}` : error.message,
    cause: error,
  })

// A connection that is reset after it was closed here says so once more.
const ignoreErrors = (socket: net.Socket): net.Socket => socket.on('error', () => undefined)

const addressesOf = ({ localAddress, remoteAddress }: net.Socket) => ({ localAddress, remoteAddress })

/** In the scope: what was written still goes out when it closes. */
const opened = (socket: net.Socket) =>
  Effect.flatMap(NodeSocket.fromDuplex(Effect.succeed(socket)), (each) => fromSocket(each, addressesOf(socket)))

const dial = ({ host, tls: options, ...rest }: Destination): net.Socket => {
  const port = portOf({ ...rest, tls: options })
  return options === undefined
    ? net.connect({ host, port, noDelay: true })
    : tls.connect({ ...options, host, port, noDelay: true } as tls.ConnectionOptions)
}

const connect: Transport['connect'] = (to) =>
  Effect.gen(function* () {
    let socket: net.Socket | undefined
    let isOpen = false
    yield* Scope.addFinalizer(
      yield* Effect.scope,
      Effect.sync(() => (isOpen ? socket?.destroySoon() : socket?.destroy())),
    )
    const connected = yield* Effect.callback<net.Socket, TransportError>((resume) => {
      try {
        const dialled = ignoreErrors(dial(to))
        socket = dialled
        dialled.once(to.tls === undefined ? 'connect' : 'secureConnect', () => {
          isOpen = true
          resume(Effect.succeed(dialled))
        })
        dialled.once('error', (error) => resume(Effect.fail(transportError(error))))
        dialled.once('close', () =>
          resume(Effect.fail(new TransportError({ detail: 'closed before it was open', cause: undefined }))),
        )
      } catch (error) {
        // A port out of range, a certificate that is none.
        resume(Effect.fail(transportError(error instanceof Error ? error : new Error(String(error)))))
      }
    })
    return yield* opened(connected)
  })

const serve = ({ tls: options }: ListenOptions, accept: (socket: net.Socket) => void): net.Server =>
  options === undefined
    ? net.createServer({ noDelay: true, pauseOnConnect: true }, accept)
    : tls.createServer({ noDelay: true, handshakeTimeout: 10_000, ...options }, accept)

const listen: Transport['listen'] = (at, accept) =>
  Effect.gen(function* () {
    const open = new Set<net.Socket>()
    let server: net.Server | undefined
    yield* Scope.addFinalizer(
      yield* Effect.scope,
      Effect.callback<void>((resume) => {
        if (server?.listening !== true) return resume(Effect.void)
        server.close(() => resume(Effect.void))
        // Those in the middle of a handshake; the others are closed by their own scopes.
        open.forEach((socket) => socket.destroySoon())
        return undefined
      }),
    )
    return yield* Effect.callback<Listening, TransportError>((resume) => {
      try {
        const listening = serve(at, (socket) => {
          ignoreErrors(socket)
          socket.pause()
          accept(
            Effect.andThen(
              Effect.flatMap(Effect.scope, (scope) =>
                Scope.addFinalizer(
                  scope,
                  Effect.sync(() => socket.destroySoon()),
                ),
              ),
              opened(socket),
            ),
          )
        })
        server = listening
        // The TCP sockets, under TLS too.
        listening.on('connection', (socket: net.Socket) => {
          open.add(ignoreErrors(socket))
          socket.once('close', () => open.delete(socket))
        })
        listening.on('tlsClientError', (_: Error, socket: net.Socket) => socket.destroy())
        listening.once('error', (error) => resume(Effect.fail(transportError(error))))
        listening.listen({ host: at.host, port: portOf(at) }, () => {
          const address = listening.address()
          resume(
            address === null || typeof address === 'string'
              ? Effect.fail(new TransportError({ detail: 'no port', cause: undefined }))
              : Effect.succeed({ host: address.address, port: address.port }),
          )
        })
      } catch (error) {
        resume(Effect.fail(transportError(error instanceof Error ? error : new Error(String(error)))))
      }
    })
  })

/** TCP, and TLS from the first octet on. Node has no SCTP. */
export const nodeTransport: Transport = { connect, listen }
