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
import { certificateOf, type Certificate } from './certificate.ts'
import { TransportError } from './error.ts'
import { fromSocket } from './socket.ts'
import { tlsFault } from './tls-fault.ts'
import { portOf, type Destination, type Listening, type Transport } from './transport.ts'

const transportError = (error: Error, authorizationError?: unknown): TransportError =>
  new TransportError({
    detail:
      tlsFault(error, authorizationError) ??
      ('code' in error ? `${String(error.code)}: ${error.message}` : error.message),
    cause: error,
  })

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

// A connection that is reset after it was closed here says so once more.
const ignoreErrors = <A extends net.Socket>(socket: A): A => socket.on('error', () => undefined)

const shown = (socket: net.Socket): Certificate | undefined => {
  const certificate = socket instanceof tls.TLSSocket ? socket.getPeerX509Certificate() : undefined
  return certificate === undefined ? undefined : certificateOf(certificate, (socket as tls.TLSSocket).authorized)
}

/**
 * "The transport connection MUST be closed using a RESET call (send a TCP RST bit)" (RFC 6733 section 2.1). Node crashes
 * where a connection is dropped in the midst of the TLS above it, so that this waits for the end of what is being done.
 */
const reset = (socket: net.Socket, wire: net.Socket): void => {
  if (socket === wire) wire.resetAndDestroy()
  else setImmediate(() => wire.resetAndDestroy())
}

/** In the scope: what was written still goes out when it closes. `wire` is the TCP connection under TLS. */
const opened = (socket: net.Socket, wire: net.Socket) =>
  Effect.flatMap(NodeSocket.fromDuplex(Effect.succeed(socket)), (each) =>
    fromSocket(each, {
      localAddress: wire.localAddress,
      remoteAddress: wire.remoteAddress,
      certificate: shown(socket),
      reset: Effect.sync(() => reset(socket, wire)),
    }),
  )

// -------------------------------------------------------------------------------------
// connecting
// -------------------------------------------------------------------------------------

const dial = ({
  host,
  port,
  tls: options,
}: Destination): { readonly wire: net.Socket; readonly socket: net.Socket } => {
  const wire = ignoreErrors(net.connect({ host, port: portOf({ port, tls: options }), noDelay: true }))
  if (options === undefined) return { wire, socket: wire }
  // Without a name that is asked for, Node asks for the host's, unless that is an address.
  const servername = options.servername ?? (net.isIP(host) === 0 ? host : '')
  return { wire, socket: ignoreErrors(tls.connect({ host, ...options, servername, socket: wire })) }
}

const connect: Transport['connect'] = (to) =>
  Effect.gen(function* () {
    let sockets: ReturnType<typeof dial> | undefined
    let isOpen = false
    yield* Scope.addFinalizer(
      yield* Effect.scope,
      Effect.sync(() => {
        if (isOpen) return sockets?.socket.destroySoon()
        const given = sockets
        return setImmediate(() => {
          given?.socket.destroy()
          given?.wire.destroy()
        })
      }),
    )
    const { socket, wire } = yield* Effect.callback<ReturnType<typeof dial>, TransportError>((resume) => {
      try {
        const dialled = dial(to)
        sockets = dialled
        const fail = (error: Error): void => resume(Effect.fail(transportError(error)))
        dialled.socket.once(to.tls === undefined ? 'connect' : 'secureConnect', () => {
          isOpen = true
          resume(Effect.succeed(dialled))
        })
        // The address that refuses is told by the connection below.
        dialled.wire.once('error', fail)
        dialled.socket.once('error', fail)
        dialled.socket.once('close', () => fail(new Error('closed before it was open')))
      } catch (error) {
        // A port out of range, a certificate that is none.
        resume(Effect.fail(transportError(asError(error))))
      }
    })
    return yield* opened(socket, wire)
  })

// -------------------------------------------------------------------------------------
// listening
// -------------------------------------------------------------------------------------

/** "The TLS server MUST request a certificate" (section 13.1): authorities are given to be asked for. */
const serverOptions = (options: tls.TlsOptions): tls.TlsOptions => ({
  handshakeTimeout: 10_000,
  ...(options.ca === undefined ? {} : { requestCert: true }),
  ...options,
})

/** Whoever does not trust this node hangs up without a word, as Node itself does. */
const handshakeError = (error: Error, { authorizationError }: tls.TLSSocket): TransportError =>
  'code' in error && error.code === 'ECONNRESET' && !authorizationError
    ? new TransportError({
        detail: "it closed the connection in the TLS handshake: it may refuse this node's certificate",
        cause: error,
      })
    : transportError(error, authorizationError)

/** Sets TLS up on connections; `undefined` for a server without. */
type Secure = ((wire: net.Socket) => Effect.Effect<net.Socket, TransportError>) | undefined

const securing = (options: tls.TlsOptions | undefined): Secure => {
  if (options === undefined) return undefined
  const server = tls.createServer(serverOptions(options))
  const handshakes = new Map<unknown, (result: Effect.Effect<net.Socket, TransportError>) => void>()
  // Node tells a TLS socket from the connection under it by a property alone, and no event has both.
  const wireOf = (socket: tls.TLSSocket): unknown => Reflect.get(socket, '_parent')
  server.on('secureConnection', (socket) => handshakes.get(wireOf(socket))?.(Effect.succeed(ignoreErrors(socket))))
  server.on('tlsClientError', (error, socket) => {
    const failed = handshakes.get(wireOf(socket))
    setImmediate(() => {
      socket.destroy()
      failed?.(Effect.fail(handshakeError(error, socket)))
    })
  })
  return (wire) =>
    Effect.callback((resume) => {
      const done = (result: Effect.Effect<net.Socket, TransportError>): void => {
        handshakes.delete(wire)
        resume(result)
      }
      handshakes.set(wire, done)
      // What was wrong is told after the end, always as it seems.
      wire.once('close', () =>
        setTimeout(() => {
          done(Effect.fail(new TransportError({ detail: 'closed before TLS was set up', cause: undefined })))
        }, 1000),
      )
      server.emit('connection', wire)
      return Effect.sync(() => {
        handshakes.delete(wire)
        setImmediate(() => wire.destroy())
      })
    })
}

/** A connection that came in, as it is opened in a scope. */
const arrived = (wire: net.Socket, secure: Secure) =>
  Effect.flatMap(Effect.scope, (scope) => {
    let socket: net.Socket | undefined = secure === undefined ? wire : undefined
    return Effect.andThen(
      Scope.addFinalizer(
        scope,
        Effect.sync(() => (socket === undefined ? setImmediate(() => wire.destroy()) : socket.destroySoon())),
      ),
      Effect.flatMap(secure === undefined ? Effect.succeed(wire) : secure(wire), (secured) => {
        socket = secured
        socket.pause()
        return opened(secured, wire)
      }),
    )
  })

const listen: Transport['listen'] = (at, accept) =>
  Effect.gen(function* () {
    let server: net.Server | undefined
    // The connections are closed by their own scopes.
    yield* Scope.addFinalizer(
      yield* Effect.scope,
      Effect.callback<void>((resume) => {
        if (server?.listening !== true) return resume(Effect.void)
        server.close(() => resume(Effect.void))
        return undefined
      }),
    )
    return yield* Effect.callback<Listening, TransportError>((resume) => {
      try {
        const secure = securing(at.tls)
        const listening = net.createServer({ noDelay: true, pauseOnConnect: true }, (wire) => {
          ignoreErrors(wire)
          accept(arrived(wire, secure), { remoteAddress: wire.remoteAddress, drop: () => reset(wire, wire) })
        })
        server = listening
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
        resume(Effect.fail(transportError(asError(error))))
      }
    })
  })

/** TCP, and TLS from the first octet on. Node has no SCTP. */
export const nodeTransport: Transport = { connect, listen }
