/**
 * The peer's requests: those that the application has not answered yet, and the answers kept for duplicates. "The
 * End-to-End Identifier field in the Diameter header along with the Origin-Host AVP MUST be used to identify duplicate
 * messages." (RFC 6733 section 5.5.4)
 *
 * @module
 */
import { withIdentifiers } from '../wire/peek.ts'
import { get, remove, set, values, type IntegerMap } from './integer-map.ts'
import type { Connection, Transaction } from './model.ts'

/** What makes two requests the same. */
export interface Identity {
  readonly endToEndId: number
  readonly originHost: string
  /** A request of another command is another one, whatever its identifiers. */
  readonly commandCode: number
  readonly applicationId: number
}

/** A request of the peer. */
export interface Received extends Identity {
  /** What the application answers by: that of the first copy. */
  readonly transaction: Transaction
  /** What its answer goes back by: the first copy and its duplicates, as far as their connection is there. */
  readonly waiting: ReadonlyArray<Transaction>
  /** The answer, once there is one, and until when it is kept. */
  readonly answer: { readonly octets: Uint8Array; readonly until: number } | undefined
}

/** All of them. */
export interface ReceivedRequests {
  /** Few have the same End-to-End Identifier: those of other Origin-Hosts. */
  readonly byEndToEndId: IntegerMap<ReadonlyArray<Received>>
  /** Requests that the application has not answered, their duplicates counted too. */
  readonly unanswered: number
  /** Answered ones in the order of their answers, under numbers from `first` on. */
  readonly answered: IntegerMap<Received>
  readonly first: number
  readonly count: number
}

export const noneReceived: ReceivedRequests = {
  byEndToEndId: undefined,
  unanswered: 0,
  answered: undefined,
  first: 0,
  count: 0,
}

const loadOf = ({ waiting }: Received): number => Math.max(1, waiting.length)

/** What is under the End-to-End Identifier, with one entry in place of another. */
const replaced = (
  { byEndToEndId }: ReceivedRequests,
  endToEndId: number,
  before: Received | undefined,
  after: Received | undefined,
): IntegerMap<ReadonlyArray<Received>> => {
  const others = (get(byEndToEndId, endToEndId) ?? []).filter((received) => received !== before)
  const entries = after === undefined ? others : [...others, after]
  return entries.length === 0 ? remove(byEndToEndId, endToEndId) : set(byEndToEndId, endToEndId, entries)
}

/** The request that came before and is the same. */
export const findReceived = (requests: ReceivedRequests, identity: Identity, now: number): Received | undefined =>
  get(requests.byEndToEndId, identity.endToEndId)?.find(
    ({ originHost, commandCode, applicationId, answer }) =>
      (answer === undefined || answer.until > now) &&
      originHost === identity.originHost &&
      commandCode === identity.commandCode &&
      applicationId === identity.applicationId,
  )

/** With a new request, which the application gets. */
export const begin = (
  requests: ReceivedRequests,
  { originHost, commandCode, applicationId, endToEndId }: Identity,
  transaction: Transaction,
): ReceivedRequests => {
  const received: Received = {
    endToEndId,
    originHost,
    commandCode,
    applicationId,
    transaction,
    waiting: [transaction],
    answer: undefined,
  }
  return {
    ...requests,
    byEndToEndId: replaced(requests, endToEndId, undefined, received),
    unanswered: requests.unanswered + 1,
  }
}

const sameTransaction = (one: Transaction, other: Transaction): boolean =>
  one.hopByHopId === other.hopByHopId &&
  one.connection.number === other.connection.number &&
  one.connection.side === other.connection.side

const withEntry = (requests: ReceivedRequests, before: Received, after: Received): ReceivedRequests => ({
  ...requests,
  byEndToEndId: replaced(requests, before.endToEndId, before, after),
  unanswered: requests.unanswered - loadOf(before) + loadOf(after),
})

/** With a duplicate of a request that is not answered yet: it gets the same answer, under its own Hop-by-Hop Identifier. */
export const again = (requests: ReceivedRequests, received: Received, transaction: Transaction): ReceivedRequests =>
  received.waiting.some((waiting) => sameTransaction(waiting, transaction))
    ? requests
    : withEntry(requests, received, { ...received, waiting: [...received.waiting, transaction] })

/** Without the answer that came first. */
const forgetFirst = (requests: ReceivedRequests): ReceivedRequests => {
  const first = get(requests.answered, requests.first)
  return {
    ...requests,
    byEndToEndId: first === undefined ? requests.byEndToEndId : replaced(requests, first.endToEndId, first, undefined),
    answered: remove(requests.answered, requests.first),
    first: (requests.first + 1) >>> 0,
    count: requests.count - 1,
  }
}

/** Without the answers that are too old or too many. */
const forget = (requests: ReceivedRequests, now: number, maximum: number): ReceivedRequests => {
  let kept = requests
  for (
    let first = get(kept.answered, kept.first);
    first?.answer !== undefined && (first.answer.until <= now || kept.count > maximum);
    first = get(kept.answered, kept.first)
  ) {
    kept = forgetFirst(kept)
  }
  return kept
}

/** An answer for each that waits, and the requests with the answer kept; `undefined` where nobody asked. */
export const finish = (
  requests: ReceivedRequests,
  transaction: Transaction,
  answer: Uint8Array,
  limits: { readonly now: number; readonly until: number; readonly maximum: number },
):
  | {
      readonly requests: ReceivedRequests
      readonly answers: ReadonlyArray<{ readonly transaction: Transaction; readonly octets: Uint8Array }>
    }
  | undefined => {
  const received = get(requests.byEndToEndId, transaction.endToEndId)?.find(
    (entry) => entry.answer === undefined && sameTransaction(entry.transaction, transaction),
  )
  if (received === undefined) return undefined
  const answers = received.waiting.map((waiting) => ({
    transaction: waiting,
    octets: withIdentifiers(answer, waiting.hopByHopId, waiting.endToEndId),
  }))
  const [first] = answers
  const kept: Received = {
    ...received,
    waiting: [],
    answer: { octets: first?.octets ?? answer, until: limits.until },
  }
  const next: ReceivedRequests = {
    byEndToEndId: replaced(requests, received.endToEndId, received, kept),
    unanswered: requests.unanswered - loadOf(received),
    answered: set(requests.answered, (requests.first + requests.count) >>> 0, kept),
    first: requests.first,
    count: requests.count + 1,
  }
  return { requests: forget(next, limits.now, limits.maximum), answers }
}

/** Without what waits on a connection that is gone. The application's answers still come, and are kept. */
export const lose = (requests: ReceivedRequests, connection: Connection): ReceivedRequests => {
  const isLost = ({ connection: { side, number } }: Transaction): boolean =>
    side === connection.side && number === connection.number
  if (requests.unanswered === 0) return requests
  return values(requests.byEndToEndId)
    .flat()
    .filter(({ waiting }) => waiting.some(isLost))
    .reduce(
      (kept, received) =>
        withEntry(kept, received, { ...received, waiting: received.waiting.filter((waiting) => !isLost(waiting)) }),
      requests,
    )
}
