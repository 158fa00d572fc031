/**
 * The requests of a peer that wait for their answers, and those that wait for room to be sent.
 *
 * @module
 */
import * as Duration from 'effect/Duration'
import * as Effect from 'effect/Effect'
import type { PeerEvent, RequestFailure, RequestId } from '../../peer/model.ts'
import { RequestError } from './error.ts'
import type { Requests } from './peer.ts'

/** What the pending requests need of the peer. */
export interface PendingOptions {
  readonly dispatch: (event: PeerEvent) => void
  /** Whether the transport takes more. */
  readonly mayWrite: () => boolean
  readonly maximumInFlight: number
  readonly whenFull: 'wait' | 'fail'
  readonly answered: (request: Uint8Array, milliseconds: number) => void
}

interface Waiting {
  readonly answered: (octets: Uint8Array, milliseconds: number) => void
  readonly failed: (error: RequestError) => void
}

/** The requests of one peer. */
export interface Pending {
  readonly request: Requests['requestOctets']
  /** A DWR of its own for each time that it runs: the octets of its DWA, and how long that took. */
  readonly probe: Effect.Effect<{ readonly octets: Uint8Array; readonly milliseconds: number }, RequestError>
  readonly answered: (id: RequestId, octets: Uint8Array, milliseconds: number) => void
  readonly failed: (id: RequestId, failure: RequestFailure, sent: boolean) => void
  /** Sends those that wait, as far as there is room. */
  readonly admit: () => void
  readonly inFlight: () => number
  /** Fails all that wait. */
  readonly stop: () => void
}

const stopped = new RequestError({ reason: { _tag: 'ConnectionLost', reason: { _tag: 'Asked' } }, sent: true })

/** No requests yet. */
export const makePending = ({ dispatch, mayWrite, maximumInFlight, whenFull, answered }: PendingOptions): Pending => {
  const inFlight = new Map<RequestId, Waiting>()
  // In the order in which they came; a closure each, so that one can be taken out.
  const waiting = new Set<() => void>()
  let nextId: RequestId = 0

  const hasRoom = (): boolean => inFlight.size < maximumInFlight && mayWrite()
  const newId = (): RequestId => {
    do nextId = (nextId + 1) >>> 0
    while (inFlight.has(nextId))
    return nextId
  }
  const admit = (): void => {
    for (const send of waiting) {
      if (!hasRoom()) return
      waiting.delete(send)
      send()
    }
  }
  const exchanged = (octets: Uint8Array, retransmitted: boolean): Effect.Effect<Uint8Array, RequestError> =>
    Effect.callback((resume) => {
      let id: RequestId | undefined
      const send = (): void => {
        id = newId()
        inFlight.set(id, {
          answered: (answer, milliseconds) => {
            answered(octets, milliseconds)
            resume(Effect.succeed(answer))
          },
          failed: (error) => resume(Effect.fail(error)),
        })
        dispatch({ _tag: 'Send-Message', id, octets, retransmitted })
      }
      if (whenFull === 'wait' && (waiting.size > 0 || !hasRoom())) waiting.add(send)
      else send()
      return Effect.sync(() => {
        waiting.delete(send)
        if (id === undefined || !inFlight.delete(id)) return
        dispatch({ _tag: 'Cancel', id })
        admit()
      })
    })
  const probe: Pending['probe'] = Effect.callback((resume) => {
    const id = newId()
    inFlight.set(id, {
      answered: (octets, milliseconds) => resume(Effect.succeed({ octets, milliseconds })),
      failed: (error) => resume(Effect.fail(error)),
    })
    dispatch({ _tag: 'Probe', id })
    return Effect.sync(() => {
      if (inFlight.delete(id)) dispatch({ _tag: 'Cancel', id })
    })
  })
  const taken = (id: RequestId): Waiting | undefined => {
    const found = inFlight.get(id)
    inFlight.delete(id)
    return found
  }

  return {
    request: (octets, { retransmitted = false, timeout } = {}) => {
      const answer = exchanged(octets, retransmitted)
      if (timeout === undefined) return answer
      const late = (milliseconds: number) =>
        new RequestError({ reason: { _tag: 'TimedOut', milliseconds }, sent: true })
      return Effect.timeoutOrElse(answer, {
        duration: timeout,
        orElse: () => Effect.fail(late(Duration.toMillis(Duration.fromInputUnsafe(timeout)))),
      })
    },
    answered: (id, octets, milliseconds) => {
      taken(id)?.answered(octets, milliseconds)
      if (waiting.size > 0) admit()
    },
    failed: (id, reason, sent) => {
      taken(id)?.failed(new RequestError({ reason, sent }))
      if (waiting.size > 0) admit()
    },
    probe,
    admit,
    inFlight: () => inFlight.size,
    stop: () => {
      for (const { failed } of inFlight.values()) failed(stopped)
      inFlight.clear()
      for (const send of waiting) send()
      waiting.clear()
    },
  }
}
