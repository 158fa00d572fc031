/**
 * Writing of a connection: what was sent in a turn goes out at once.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type { TransportConnection } from './transport.ts'

/** What waits to be written. */
export interface Writing {
  /** Queues octets; they go out with `flush`. */
  readonly send: (octets: Uint8Array) => void
  readonly flush: () => void
  /** Octets that were sent and not yet taken by the transport. */
  readonly unsent: () => number
  /** Nothing more is sent; what was, still goes out. */
  readonly end: () => void
  /** Writes until the connection is gone. */
  readonly run: (connection: TransportConnection) => Effect.Effect<never, unknown>
}

/** Short messages go out as one piece, since each piece costs a system call's worth of work. */
const joined = (pieces: ReadonlyArray<Uint8Array>, size: number): ReadonlyArray<Uint8Array> => {
  if (pieces.length === 1) return pieces
  const all = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return [all]
}

/** Nothing to write yet. `changed` is told how many octets wait to go out: more, or fewer once some have gone. */
export const makeWriting = (changed: (unsent: number, drained: boolean) => void): Writing => {
  let pieces: Array<Uint8Array> = []
  let size = 0
  let unsent = 0
  let isEnding = false
  let wake: (() => void) | undefined
  const idle = Effect.callback<void>((resume) => {
    wake = () => {
      wake = undefined
      resume(Effect.void)
    }
  })
  return {
    send: (octets) => {
      if (isEnding) return
      pieces.push(octets)
      size += octets.length
      unsent += octets.length
      changed(unsent, false)
    },
    flush: () => {
      if (pieces.length > 0 || isEnding) wake?.()
    },
    unsent: () => unsent,
    end: () => {
      isEnding = true
      wake?.()
    },
    run: ({ write, finish }) =>
      Effect.forever(
        Effect.suspend((): Effect.Effect<void, unknown> => {
          if (pieces.length === 0) return isEnding ? Effect.andThen(finish, Effect.never) : idle
          const octets = joined(pieces, size)
          const written = size
          pieces = []
          size = 0
          return Effect.map(write(octets), () => {
            unsent -= written
            changed(unsent, true)
          })
        }),
        { disableYield: true },
      ),
  }
}
