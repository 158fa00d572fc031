/** A network in memory: connections between nodes of one program, whole or with faults. */
import * as Effect from 'effect/Effect'
import { TransportError, type Transport, type TransportConnection } from 'diameter-codec/effect/peer'

/** Octets on their way in one direction. */
interface Wire {
  readonly chunks: Array<Uint8Array>
  size: number
  ended: boolean
  wakeReader: (() => void) | undefined
  wakeWriter: (() => void) | undefined
}

/** How one connection is: what becomes of the octets of each direction, and what may be done to it. */
interface Connection {
  readonly from: string
  /** Drops it in both directions, as a cut cable with an RST. */
  readonly cut: () => void
  /** Octets of this direction come no more, and nobody is told. */
  readonly silence: (direction: Direction) => void
  readonly resume: (direction: Direction) => void
}

/** From the side that connects, or to it. */
export type Direction = 'out' | 'in'

/** Sees the octets of a connection, and says what is to arrive in their place. */
export type Fault = (octets: Uint8Array, direction: Direction, connection: Connection) => ReadonlyArray<Uint8Array>

const highWater = 65_536

const wire = (): Wire => ({ chunks: [], size: 0, ended: false, wakeReader: undefined, wakeWriter: undefined })

const wake = (one: Wire): void => {
  one.wakeReader?.()
  one.wakeWriter?.()
}

const end = (one: Wire): void => {
  one.ended = true
  wake(one)
}

const gone = new TransportError({ detail: 'the connection is gone', cause: undefined })

const pullOf = (one: Wire): TransportConnection['pull'] =>
  Effect.callback((resume) => {
    const look = (): void => {
      if (one.chunks.length > 0) {
        one.wakeReader = undefined
        const chunks = one.chunks.splice(0)
        one.size = 0
        one.wakeWriter?.()
        resume(Effect.succeed(chunks))
      } else if (one.ended) {
        one.wakeReader = undefined
        resume(Effect.fail(gone))
      }
    }
    one.wakeReader = look
    look()
    return Effect.sync(() => {
      one.wakeReader = undefined
    })
  })

const put = (one: Wire, octets: Uint8Array): void => {
  if (one.ended || octets.length === 0) return
  // What arrives has memory of its own.
  one.chunks.push(octets.slice())
  one.size += octets.length
  one.wakeReader?.()
}

const untilTaken = (one: Wire): Effect.Effect<void, TransportError> =>
  Effect.callback((resume) => {
    const look = (): void => {
      if (one.ended) resume(Effect.fail(gone))
      else if (one.size < highWater) resume(Effect.void)
      else return
      one.wakeWriter = undefined
    }
    one.wakeWriter = look
    look()
    return Effect.sync(() => {
      one.wakeWriter = undefined
    })
  })

/** A network of its own. `fault` is asked about all octets that pass. */
export const network = (fault: Fault = (octets) => [octets]) => {
  const listeners = new Map<number, Parameters<Transport['listen']>[1]>()
  const connections: Array<Connection> = []
  let nextPort = 49_152

  const transport: Transport = {
    listen: ({ port = 3868 }, accept) =>
      Effect.acquireRelease(
        Effect.suspend(() => {
          const at = port === 0 ? nextPort++ : port
          if (listeners.has(at)) return Effect.fail(new TransportError({ detail: 'EADDRINUSE', cause: undefined }))
          listeners.set(at, accept)
          return Effect.succeed({ host: 'memory', port: at })
        }),
        (listening) => Effect.sync(() => listeners.delete(listening.port)),
      ),
    connect: ({ host, port = 3868 }) =>
      Effect.suspend(() => {
        const accept = listeners.get(port)
        if (accept === undefined) return Effect.fail(new TransportError({ detail: 'ECONNREFUSED', cause: undefined }))
        const out = wire()
        const back = wire()
        const silent = new Set<Direction>()
        const connection: Connection = {
          from: host,
          cut: () => {
            for (const one of [out, back]) {
              one.chunks.length = 0
              end(one)
            }
          },
          silence: (direction) => silent.add(direction),
          resume: (direction) => silent.delete(direction),
        }
        connections.push(connection)
        const side = (mine: Wire, theirs: Wire, direction: Direction): Effect.Effect<TransportConnection> =>
          Effect.succeed({
            pull: pullOf(theirs),
            write: (octets) =>
              Effect.suspend(() => {
                if (mine.ended) return Effect.fail(gone)
                for (const each of octets) {
                  const arriving = fault(each, direction, connection)
                  if (!silent.has(direction)) arriving.forEach((one) => put(mine, one))
                }
                return untilTaken(mine)
              }),
            finish: Effect.sync(() => {
              if (!silent.has(direction)) end(mine)
            }),
            reset: Effect.sync(() => {
              theirs.chunks.length = 0
              end(theirs)
              if (!silent.has(direction)) end(mine)
            }),
          })
        const scoped = (opened: Effect.Effect<TransportConnection>) =>
          Effect.acquireRelease(opened, ({ finish }) => finish)
        accept(scoped(side(back, out, 'in')))
        return scoped(side(out, back, 'out'))
      }),
  }
  return { transport, connections }
}
