/**
 * Opening and taking down a peer, as effects that wait for what becomes of it.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type { Cause, Reason } from '../../peer/model.ts'
import { isOpen } from '../../peer/state.ts'
import { ConnectError } from './error.ts'
import type { Known } from './known.ts'
import type { Mailbox } from './mailbox.ts'
import type { Capabilities, Disconnection, Peer } from './peer.ts'

/** What a peer's life is seen and moved by. */
export interface LifecycleOptions {
  readonly known: Known
  readonly mailbox: Mailbox
  readonly now: () => number
  readonly connections: () => number
  readonly isDisposed: () => boolean
}

/** The life of a peer. */
export interface Lifecycle extends Pick<Peer, 'opened' | 'connect'> {
  readonly stop: (cause: Cause) => Effect.Effect<Disconnection | undefined>
}

const failed = (reason: Reason): Effect.Effect<never, ConnectError> => Effect.fail(new ConnectError({ reason }))

/** Opening: now, or waiting for it. */
const opening = ({ known, mailbox, isDisposed }: LifecycleOptions): Pick<Lifecycle, 'opened' | 'connect'> => {
  const openNow = (): Effect.Effect<Capabilities> | undefined => {
    const { name, capabilities } = known.facts()
    return isOpen(name) && capabilities !== undefined ? Effect.succeed(capabilities) : undefined
  }
  /** Waits for the connection, of the attempt that begins or of the next. */
  const untilOpen = (begin?: () => void): Effect.Effect<Capabilities, ConnectError> =>
    known.untilTold<Capabilities, ConnectError>(
      (notice) =>
        openNow() ?? (notice?._tag === 'StateChanged' && notice.to === 'Closed' ? failed(notice.reason) : undefined),
      begin,
    )
  return {
    opened: Effect.suspend(() => {
      const { name, lastReason } = known.facts()
      const isOver = isDisposed() || (name === 'Closed' && mailbox.state().due === undefined)
      return openNow() ?? (isOver ? failed(lastReason) : untilOpen())
    }),
    connect: Effect.suspend(() => openNow() ?? untilOpen(() => mailbox.dispatch({ _tag: 'Start' }))),
  }
}

/** DPR, DPA, close. */
const stopping = ({ known, mailbox, now, connections }: LifecycleOptions): Lifecycle['stop'] => {
  const isDown = (): boolean => known.facts().name === 'Closed' && connections() === 0
  const untilDown: Effect.Effect<void> = Effect.suspend(() =>
    isDown() ? Effect.void : known.untilTold(() => (isDown() ? Effect.void : undefined)),
  )
  return (cause) =>
    Effect.suspend(() => {
      const wasOpen = isOpen(known.facts().name)
      const from = now()
      known.forgetDisconnection()
      mailbox.dispatch({ _tag: 'Stop', cause })
      return Effect.map(untilDown, () =>
        wasOpen
          ? (known.facts().disconnection ?? { resultCode: undefined, cause, milliseconds: now() - from })
          : undefined,
      )
    })
}

/** The life of a peer. */
export const makeLifecycle = (options: LifecycleOptions): Lifecycle => ({
  ...opening(options),
  stop: stopping(options),
})
