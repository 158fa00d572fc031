/**
 * The peer's requests: those that the application has not answered yet, and the answers kept for duplicates. "The
 * End-to-End Identifier field in the Diameter header along with the Origin-Host AVP MUST be used to identify duplicate
 * messages." (RFC 6733 section 5.5.4) They are no proof: behind a relay anybody may use the identifiers of another. So a
 * duplicate is a request whose octets are equal but for the Hop-by-Hop Identifier and the T bit; nobody gets an answer
 * to what he did not ask.
 *
 * @module
 */
import { allocate } from '../octets/pool.ts'
import { endToEndIdOf, equalButForHop, joinedWithIdentifiers, originHostOf, withIdentifiers } from '../wire/peek.ts'
import { get, remove, set, values, type IntegerMap } from './integer-map.ts'
import type { Connection, Transaction } from './model.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A request of the peer, until its answer is no longer kept. */
export interface Received {
  /** What the application answers by: that of the first copy. */
  readonly transaction: Transaction
  readonly octets: Uint8Array
  /** What its answer goes back by: the first copy and its duplicates, as far as their connection is there. */
  readonly waiting: IntegerMap<Transaction>
  /** How many those are. */
  readonly copies: number
  /** The answer, once there is one, and until when it is kept. */
  readonly answer: { readonly octets: Uint8Array; readonly until: number } | undefined
}

/** Requests by numbers, and by what a duplicate of them has. */
interface Index {
  readonly byNumber: IntegerMap<Received>
  /** The numbers of those that a request of this End-to-End Identifier may be a duplicate of, the latest last. */
  readonly byEndToEndId: IntegerMap<ReadonlyArray<number>>
}

/** All of them. */
export interface ReceivedRequests {
  /** Those that the application has not answered, by the numbers of their transactions. */
  readonly inProgress: Index
  /** The number of the next. */
  readonly next: number
  /** How many are in progress, their duplicates counted too. */
  readonly unanswered: number
  /** What those take, in octets. */
  readonly unansweredOctets: number
  /** The answered ones in the order of their answers, under numbers from `first` on. */
  readonly remembered: Index
  readonly first: number
  readonly count: number
  /** What those take, in octets. */
  readonly rememberedOctets: number
}

const emptyIndex: Index = { byNumber: undefined, byEndToEndId: undefined }

export const noneReceived: ReceivedRequests = {
  inProgress: emptyIndex,
  next: 0,
  unanswered: 0,
  unansweredOctets: 0,
  remembered: emptyIndex,
  first: 0,
  count: 0,
  rememberedOctets: 0,
}

/** Bounds of what is kept for duplicates. */
export interface Remembering {
  readonly maximumRemembered: number
  readonly maximumRememberedOctets: number
  readonly maximumRememberedExchange: number
}

/** What an answered request takes beside its octets and those of its answer, in octets, and each duplicate that waits. */
const entrySize = 512

/** What one takes that is not answered: its octets may be all that is in use of a page of memory. */
const pageSize = 8192

/**
 * "The identifier MUST remain locally unique for a period of at least 4 minutes": two requests of one End-to-End
 * Identifier are rare, of two hosts, and more are somebody's fault. A request is compared with the latest ones only, so
 * that it takes no more time than others.
 */
const compared = 4

const following = (number: number): number => (number + 1) >>> 0

/** What an unanswered request takes. */
export const unansweredSize = (octets: Uint8Array): number => octets.length + pageSize

const rememberedSize = ({ octets, answer }: Received): number =>
  octets.length + (answer?.octets.length ?? 0) + entrySize

// -------------------------------------------------------------------------------------
// duplicates
// -------------------------------------------------------------------------------------

const indexed = ({ byNumber, byEndToEndId }: Index, number: number, received: Received): Index => {
  const { endToEndId } = received.transaction
  const numbers = get(byEndToEndId, endToEndId)
  const latest = numbers === undefined ? [number] : [...numbers.slice(1 - compared), number]
  return { byNumber: set(byNumber, number, received), byEndToEndId: set(byEndToEndId, endToEndId, latest) }
}

const unindexed = ({ byNumber, byEndToEndId }: Index, number: number, { transaction }: Received): Index => {
  const { endToEndId } = transaction
  const others = get(byEndToEndId, endToEndId)?.filter((each) => each !== number)
  return {
    byNumber: remove(byNumber, number),
    byEndToEndId:
      others === undefined || others.length === 0
        ? remove(byEndToEndId, endToEndId)
        : set(byEndToEndId, endToEndId, others),
  }
}

/** What a request is, beside those that came before. */
export type Familiarity =
  | { readonly _tag: 'New' }
  | { readonly _tag: 'Duplicate'; readonly of: Received }
  /** It has the End-to-End Identifier and the Origin-Host of another: its sender is at fault, or somebody pretends. */
  | { readonly _tag: 'SameIdentifiers' }

const unfamiliar: Familiarity = { _tag: 'New' }

const familiarityIn = ({ byNumber, byEndToEndId }: Index, octets: Uint8Array, now: number): Familiarity => {
  const numbers = get(byEndToEndId, endToEndIdOf(octets))
  if (numbers === undefined) return unfamiliar
  let isReused = false
  for (const number of numbers) {
    const received = get(byNumber, number)
    if (received === undefined || (received.answer !== undefined && received.answer.until <= now)) continue
    if (equalButForHop(received.octets, octets)) return { _tag: 'Duplicate', of: received }
    isReused ||= originHostOf(received.octets) === originHostOf(octets)
  }
  return isReused ? { _tag: 'SameIdentifiers' } : unfamiliar
}

/** Whether a request came before. */
export const familiarity = (
  { inProgress, remembered }: ReceivedRequests,
  octets: Uint8Array,
  now: number,
): Familiarity => {
  const before = familiarityIn(remembered, octets, now)
  if (before._tag === 'Duplicate') return before
  const current = familiarityIn(inProgress, octets, now)
  return current._tag === 'New' ? before : current
}

// -------------------------------------------------------------------------------------
// before the answer
// -------------------------------------------------------------------------------------

/** The octets in other memory: a short message is a part of a chunk that is much longer, perhaps. */
const apart = (octets: Uint8Array): Uint8Array => {
  if (octets.length > pageSize) return octets
  const copy = allocate(octets.length)
  copy.set(octets)
  return copy
}

/**
 * With a new request, which the application gets. One that is too long to be remembered is not compared either.
 */
export const begin = (
  requests: ReceivedRequests,
  octets: Uint8Array,
  { connection, hopByHopId }: Pick<Transaction, 'connection' | 'hopByHopId'>,
  commandCode: number,
  { maximumRememberedExchange }: Remembering,
): { readonly requests: ReceivedRequests; readonly received: Received } => {
  const { next: number } = requests
  const endToEndId = endToEndIdOf(octets)
  const transaction: Transaction = { connection, hopByHopId, endToEndId, commandCode, number }
  const isComparable = octets.length <= maximumRememberedExchange
  const received: Received = {
    transaction,
    octets: apart(octets),
    waiting: set<Transaction>(undefined, hopByHopId, transaction),
    copies: 1,
    answer: undefined,
  }
  const { inProgress, unanswered, unansweredOctets, remembered, first, count, rememberedOctets } = requests
  return {
    received,
    // Each field by its name here and in `finish`: a copy of all that is changed then takes longer than the rest.
    requests: {
      inProgress: isComparable
        ? indexed(inProgress, number, received)
        : { byNumber: set(inProgress.byNumber, number, received), byEndToEndId: inProgress.byEndToEndId },
      next: following(number),
      unanswered: unanswered + 1,
      unansweredOctets: unansweredOctets + unansweredSize(octets),
      remembered,
      first,
      count,
      rememberedOctets,
    },
  }
}

/** Requests that are waited for by nobody take their place until the application answers. */
const loadOf = ({ copies }: Received): number => Math.max(1, copies)

const withEntry = (requests: ReceivedRequests, before: Received, after: Received): ReceivedRequests => {
  const more = loadOf(after) - loadOf(before)
  const { inProgress } = requests
  return {
    ...requests,
    inProgress: { ...inProgress, byNumber: set(inProgress.byNumber, before.transaction.number, after) },
    unanswered: requests.unanswered + more,
    unansweredOctets: requests.unansweredOctets + more * entrySize,
  }
}

/** With a duplicate of a request that is not answered yet: it gets the same answer, under its own Hop-by-Hop Identifier. */
export const again = (
  requests: ReceivedRequests,
  received: Received,
  { connection, hopByHopId }: Pick<Transaction, 'connection' | 'hopByHopId'>,
): ReceivedRequests => {
  // All that wait came on the one connection that there is: those of others were lost with it.
  if (get(received.waiting, hopByHopId) !== undefined) return requests
  const waiting = set(received.waiting, hopByHopId, { ...received.transaction, connection, hopByHopId })
  return withEntry(requests, received, { ...received, waiting, copies: received.copies + 1 })
}

/** Without what waits on a connection that is gone. The application's answers still come, and are kept. */
export const lose = (requests: ReceivedRequests, { side, number }: Connection): ReceivedRequests => {
  if (requests.unanswered === 0) return requests
  const isLost = ({ connection }: Transaction): boolean => connection.side === side && connection.number === number
  return values(requests.inProgress.byNumber)
    .filter(({ waiting }) => values(waiting).some(isLost))
    .reduce((kept, received) => {
      const left = values(received.waiting).filter((waiting) => !isLost(waiting))
      const waiting = left.reduce<IntegerMap<Transaction>>((map, each) => set(map, each.hopByHopId, each), undefined)
      return withEntry(kept, received, { ...received, waiting, copies: left.length })
    }, requests)
}

// -------------------------------------------------------------------------------------
// after the answer
// -------------------------------------------------------------------------------------

const firstAnswered = ({ remembered, first }: ReceivedRequests): Received | undefined => get(remembered.byNumber, first)

/** Without the answer that came first. */
const forgetFirst = (requests: ReceivedRequests, received: Received): ReceivedRequests => {
  const { inProgress, next, unanswered, unansweredOctets, remembered, first, count, rememberedOctets } = requests
  return {
    inProgress,
    next,
    unanswered,
    unansweredOctets,
    remembered: unindexed(remembered, first, received),
    first: following(first),
    count: count - 1,
    rememberedOctets: rememberedOctets - rememberedSize(received),
  }
}

/** Without the answers that are too old or too many, the oldest first. */
export const forget = (
  requests: ReceivedRequests,
  now: number,
  { maximumRemembered, maximumRememberedOctets }: Omit<Remembering, 'maximumRememberedExchange'>,
): ReceivedRequests => {
  let kept = requests
  for (
    let first = firstAnswered(kept);
    first?.answer !== undefined &&
    (first.answer.until <= now || kept.count > maximumRemembered || kept.rememberedOctets > maximumRememberedOctets);
    first = firstAnswered(kept)
  ) {
    kept = forgetFirst(kept, first)
  }
  return kept
}

/** Until when the answer is kept that came first. */
export const keptUntil = (requests: ReceivedRequests): number | undefined => firstAnswered(requests)?.answer?.until

/** An answer for each that waits, and the requests with the answer kept; `undefined` where nobody asked. */
export const finish = (
  requests: ReceivedRequests,
  { number }: Transaction,
  answer: Uint8Array,
  remembering: Remembering,
  { now, until }: { readonly now: number; readonly until: number },
):
  | {
      readonly requests: ReceivedRequests
      readonly answers: ReadonlyArray<{ readonly transaction: Transaction; readonly octets: Uint8Array }>
    }
  | undefined => {
  const received = get(requests.inProgress.byNumber, number)
  if (received === undefined) return undefined
  const { copies, transaction, octets } = received
  const { next, first, count } = requests
  const unanswered = requests.unanswered - loadOf(received)
  const unansweredOctets = requests.unansweredOctets - unansweredSize(octets) - Math.max(0, copies - 1) * entrySize
  const inProgress = unindexed(requests.inProgress, number, received)
  const waiting = values(received.waiting)
  const addressed = (to: Transaction) => ({
    transaction: to,
    octets: withIdentifiers(answer, to.hopByHopId, to.endToEndId),
  })
  if (until <= now || octets.length + answer.length > remembering.maximumRememberedExchange) {
    return { requests: { ...requests, inProgress, unanswered, unansweredOctets }, answers: waiting.map(addressed) }
  }
  const { hopByHopId, endToEndId } = waiting[0] ?? transaction
  const [asked, answered] = joinedWithIdentifiers(octets, answer, hopByHopId, endToEndId)
  const kept: Received = {
    transaction,
    octets: asked,
    waiting: undefined,
    copies: 0,
    answer: { octets: answered, until },
  }
  const finished: ReceivedRequests = {
    inProgress,
    next,
    unanswered,
    unansweredOctets,
    remembered: indexed(requests.remembered, (first + count) >>> 0, kept),
    first,
    count: count + 1,
    rememberedOctets: requests.rememberedOctets + rememberedSize(kept),
  }
  return {
    requests: forget(finished, now, remembering),
    answers: waiting.map((to, index) => (index === 0 ? { transaction: to, octets: answered } : addressed(to))),
  }
}
