/** A TCP proxy that misbehaves: between a peer and a server, it does to the octets what it is told. */
import * as Effect from 'effect/Effect'
import * as net from 'node:net'
import type { AddressInfo } from 'node:net'

/** From the client to the server, or back. */
type Direction = 'out' | 'in'

/** What the proxy does with a chunk: what it passes on, and then perhaps something to the connection. */
interface Deed {
  readonly pass: ReadonlyArray<Uint8Array>
  /** 'reset' drops both sides, 'stop' reads this direction no more, 'end' closes both sides in order. */
  readonly after?: 'reset' | 'stop' | 'end'
  /** Milliseconds before what is passed on. */
  readonly delay?: number
}

/** Says what to do; `passed` octets of this direction were passed on before. */
export type Misbehaviour = (chunk: Uint8Array, direction: Direction, passed: number) => Deed

/** Passes everything on. */
export const honest: Misbehaviour = (chunk) => ({ pass: [chunk] })

const relay = (from: net.Socket, to: net.Socket, direction: Direction, behave: Misbehaviour): void => {
  let passed = 0
  let waiting = Promise.resolve()
  const write = (pieces: ReadonlyArray<Uint8Array>): void => {
    for (const piece of pieces) if (!to.destroyed) to.write(piece)
  }
  from.on('data', (chunk) => {
    const { pass, after, delay } = behave(chunk, direction, passed)
    passed += pass.reduce((sum, { length }) => sum + length, 0)
    if (after === 'stop') from.pause()
    waiting = waiting
      .then(() => (delay === undefined ? undefined : new Promise<void>((done) => void setTimeout(done, delay))))
      .then(() => {
        write(pass)
        if (after === 'reset') for (const socket of [from, to]) socket.resetAndDestroy()
        else if (after === 'end') for (const socket of [from, to]) socket.end()
      })
  })
  from.on('end', () => void waiting.then(() => to.end()))
  from.on('close', () => void waiting.then(() => to.destroySoon()))
  from.on('error', () => to.destroy())
}

/** Listens, and connects each client to the server's port; gives the port to connect to. */
export const proxy = (port: number, behave: Misbehaviour) =>
  Effect.map(
    Effect.acquireRelease(
      Effect.callback<{ readonly server: net.Server; readonly sockets: Set<net.Socket> }>((resume) => {
        const sockets = new Set<net.Socket>()
        const server = net.createServer((client) => {
          const upstream = net.connect({ host: '127.0.0.1', port, noDelay: true })
          client.setNoDelay(true)
          for (const socket of [client, upstream]) {
            sockets.add(socket)
            socket.on('close', () => sockets.delete(socket))
          }
          relay(client, upstream, 'out', behave)
          relay(upstream, client, 'in', behave)
        })
        server.listen({ host: '127.0.0.1', port: 0 }, () => resume(Effect.succeed({ server, sockets })))
      }),
      ({ server, sockets }) =>
        Effect.callback<void>((resume) => {
          server.close(() => resume(Effect.void))
          sockets.forEach((socket) => socket.destroy())
        }),
    ),
    ({ server }) => (server.address() as AddressInfo).port,
  )
