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
  readonly garbage: (error: DecodeError, begin: Uint8Array) => void
  /** Before each message: what has to be waited for before it is taken. */
  readonly hold: () => Effect.Effect<void> | undefined
  /** The connection was read to its end for now. */
  readonly caughtUp: () => void
  /** So many octets are kept of a message that is not whole. */
  readonly partial: (octets: number) => void
  /** The longest message that may come now. */
  readonly maximumSize: () => number
}

/** As much as one read of the system gives: a shorter one means that nothing more was there. */
const wholeRead = 65_536

/** Reads until nothing can come any more. */
export const reading = (pull: TransportConnection['pull'], on: ReadingEvents): Effect.Effect<never, unknown> => {
  let maximumSize = on.maximumSize()
  let push = framer({ maximumSize })
  let state: FramerState = framerStart
  let partial = 0
  let isBroken = false
  let messages: ReadonlyArray<Uint8Array> = []
  let at = 0
  let chunks: ReadonlyArray<Uint8Array> = []
  let nextChunk = 0

  const cut = (chunk: Uint8Array): void => {
    const most = on.maximumSize()
    if (most !== maximumSize) {
      maximumSize = most
      push = framer({ maximumSize })
    }
    const framed = push(state, chunk)
    state = framed.state
    messages = framed.messages
    at = 0
    const size = state._tag === 'Receiving' ? state.size : 0
    if (size === partial) return
    partial = size
    on.partial(size)
  }
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
        on.garbage(state.error, chunks[nextChunk - 1] ?? new Uint8Array())
      }
      if (nextChunk === chunks.length) return undefined
      cut(chunks[nextChunk++]!)
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
