/**
 * Reading of a connection: octets are pulled, cut into messages, and taken one after another, each when it may be.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type { DecodeError } from '../../ground/error.ts'
import { framer, framerStart, type FramerState } from '../../wire/framing.ts'
import type { TransportConnection } from './transport.ts'

/** What becomes of what is read. */
export interface ReadingEvents {
  readonly message: (octets: Uint8Array) => void
  /** The stream cannot be cut any more. */
  readonly garbage: (error: DecodeError) => void
  /** Before each message: what has to be waited for before it is taken. */
  readonly hold: () => Effect.Effect<void> | undefined
  /** The connection was read to its end for now. */
  readonly caughtUp: () => void
}

/** As much as one read of the system gives: a shorter one means that nothing more was there. */
const wholeRead = 65_536

/** Reads until nothing can come any more. */
export const reading = (
  pull: TransportConnection['pull'],
  maximumSize: number,
  on: ReadingEvents,
): Effect.Effect<never, unknown> => {
  const push = framer({ maximumSize })
  let state: FramerState = framerStart
  let isBroken = false
  let messages: ReadonlyArray<Uint8Array> = []
  let at = 0
  let chunks: ReadonlyArray<Uint8Array> = []
  let nextChunk = 0

  /** Takes all that is there, or gives what has to be waited for first. */
  const takeAll = (): Effect.Effect<void> | undefined => {
    for (;;) {
      while (at < messages.length) {
        const wait = on.hold()
        if (wait !== undefined) return wait
        on.message(messages[at++]!)
      }
      if (state._tag === 'Broken' && !isBroken) {
        isBroken = true
        on.garbage(state.error)
      }
      if (nextChunk === chunks.length) return undefined
      const framed = push(state, chunks[nextChunk++]!)
      state = framed.state
      messages = framed.messages
      at = 0
    }
  }
  return Effect.forever(
    Effect.suspend(() => {
      const wait = takeAll()
      if (wait !== undefined) return wait
      if (nextChunk > 0 && (chunks.at(-1)?.length ?? 0) < wholeRead) on.caughtUp()
      return Effect.map(pull, (next) => {
        chunks = next
        nextChunk = 0
      })
    }),
  )
}
