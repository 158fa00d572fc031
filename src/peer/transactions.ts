/**
 * The requests in flight on one connection: RFC 6733's "pending message queue" (section 5.5.4). An answer is found by its
 * Hop-by-Hop Identifier. Identifiers are given out one after another and time-outs are all as long, so the oldest request
 * is the next that runs out.
 *
 * @module
 */
import { get, remove, set, type IntegerMap } from './integer-map.ts'
import type { RequestId } from './model.ts'

/** A request that was sent and is not answered yet. */
export interface Pending {
  readonly id: RequestId
  readonly hopByHopId: number
  readonly commandCode: number
  /** As they were sent. */
  readonly octets: Uint8Array
  readonly sentAt: number
  /** When it is given up. */
  readonly due: number
}

/** All of them. */
export interface InFlight {
  readonly byHopByHopId: IntegerMap<Pending>
  /** The Hop-by-Hop Identifier by the application's own number. */
  readonly byId: IntegerMap<number>
  readonly count: number
  /** The Hop-by-Hop Identifier of the oldest, where there is one. */
  readonly oldest: number
}

export const noneInFlight: InFlight = { byHopByHopId: undefined, byId: undefined, count: 0, oldest: 0 }

const following = (identifier: number): number => (identifier + 1) >>> 0

/** With one more, whose Hop-by-Hop Identifier comes after all the others. */
export const add = (inFlight: InFlight, pending: Pending): InFlight => ({
  byHopByHopId: set(inFlight.byHopByHopId, pending.hopByHopId, pending),
  byId: set(inFlight.byId, pending.id, pending.hopByHopId),
  count: inFlight.count + 1,
  oldest: inFlight.count === 0 ? pending.hopByHopId : inFlight.oldest,
})

export const pendingOf = (inFlight: InFlight, hopByHopId: number): Pending | undefined =>
  get(inFlight.byHopByHopId, hopByHopId)

export const pendingById = (inFlight: InFlight, id: RequestId): Pending | undefined => {
  const hopByHopId = get(inFlight.byId, id)
  return hopByHopId === undefined ? undefined : pendingOf(inFlight, hopByHopId)
}

/** Without one of them. */
export const without = (inFlight: InFlight, { hopByHopId, id }: Pending): InFlight => {
  const count = inFlight.count - 1
  if (count === 0) return noneInFlight
  const byHopByHopId = remove(inFlight.byHopByHopId, hopByHopId)
  let { oldest } = inFlight
  while (get(byHopByHopId, oldest) === undefined) oldest = following(oldest)
  const byId = get(inFlight.byId, id) === hopByHopId ? remove(inFlight.byId, id) : inFlight.byId
  return { byHopByHopId, byId, count, oldest }
}

/** The one that runs out next. */
export const oldestOf = (inFlight: InFlight): Pending | undefined =>
  inFlight.count === 0 ? undefined : pendingOf(inFlight, inFlight.oldest)

/** All, the oldest first. */
export const all = (inFlight: InFlight): ReadonlyArray<Pending> => {
  const found: Array<Pending> = []
  for (let identifier = inFlight.oldest; found.length < inFlight.count; identifier = following(identifier)) {
    const pending = pendingOf(inFlight, identifier)
    if (pending !== undefined) found.push(pending)
  }
  return found
}
