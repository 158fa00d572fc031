/**
 * The two engines: messages generated from the tables and mutated, and inputs bred by the code that they reach.
 *
 * @module
 */
import { equals } from 'diameter-codec'
import { coverage, type Coverage } from './coverage.ts'
import type { Entry } from './corpus.ts'
import { mutated } from './mutate.ts'
import { judge, type Violation } from './oracle.ts'
import { random, type Random } from './random.ts'
import { shrunk } from './shrink.ts'
import { generated, materialOf, type Subject } from './subjects.ts'
import { watch, type Watch } from './timing.ts'

/** An input that breaks a law, as it was found and as short as it could be made. */
export interface Failure {
  readonly violation: Violation
  readonly subject: string
  /** Starts the round that found it. */
  readonly seed: number
  readonly octets: Uint8Array
  readonly shortest: Uint8Array
}

/** How long to go on. */
export interface Limit {
  readonly messages: number
  /** Of `performance.now()`. */
  readonly until: number
}

/** What a run came to. */
export interface Report {
  readonly messages: number
  readonly failures: ReadonlyArray<Failure>
  readonly outcomes: number
  readonly worst: { readonly entry: string; readonly ratio: number }
}

/** Of one law as many failures are shrunk and told. */
const failuresOfALaw = 3

/** Takes inputs, one after another, and remembers what they broke. */
export interface Judge {
  /** Whether the input went a way that none went before. */
  readonly take: (subject: Subject, octets: Uint8Array, seed: number) => boolean
  readonly report: () => Report
}

/** `timed`: whether the law of time is among those that count. */
export const judging = (
  timed: boolean,
  tell: (failure: Failure) => void = () => {},
  count: (messages: number) => void = () => {},
): Judge => {
  const failures: Array<Failure> = []
  const outcomes = new Set<string>()
  const watches = new Map<string, Watch>()
  let messages = 0
  const watchOf = (subject: Subject): Watch => {
    const own = watches.get(subject.name) ?? watch(subject)
    watches.set(subject.name, own)
    return own
  }
  const fail = (failure: Omit<Failure, 'shortest'>, shorten: () => Uint8Array): void => {
    const { law } = failure.violation
    if (failures.filter(({ violation }) => violation.law === law).length >= failuresOfALaw) return
    const shortest = shorten()
    if (failures.some((other) => equals(other.shortest, shortest))) return
    failures.push({ ...failure, shortest })
    tell({ ...failure, shortest })
  }
  return {
    take: (subject, octets, seed) => {
      messages++
      count(messages)
      const { violation, outcome } = judge(subject, octets)
      if (violation !== undefined) {
        const breaks = (candidate: Uint8Array) => judge(subject, candidate).violation?.law === violation.law
        fail({ violation, subject: subject.name, seed, octets }, () => shrunk(octets, breaks))
      } else if (timed) {
        const slow = watchOf(subject).time(octets)
        if (slow !== undefined) fail({ violation: slow, subject: subject.name, seed, octets }, () => octets)
      }
      const way = `${subject.name} ${outcome}`
      const isNew = !outcomes.has(way)
      outcomes.add(way)
      return isNew
    },
    report: () => {
      const worst = [...watches.values()].map((own) => own.worst()).toSorted((a, b) => b.ratio - a.ratio)[0]
      return { messages, failures, outcomes: outcomes.size, worst: worst ?? { entry: '', ratio: 0 } }
    },
  }
}

const isOver = ({ messages, until }: Limit, judge: Judge): boolean =>
  judge.report().messages >= messages || performance.now() >= until

// -------------------------------------------------------------------------------------
// by the grammar
// -------------------------------------------------------------------------------------

/** Of each command so many valid messages in a round, and of each of these so many mutants. */
const validInARound = 4
const mutantsOfEach = 100

/** Rounds of valid messages of every command of a dictionary, and mutants of them; round `i` is that of `seed + i`. */
export const fuzzByGrammar = (subjects: ReadonlyArray<Subject>, seed: number, limit: Limit, judge: Judge): void => {
  for (let round = seed; !isOver(limit, judge); round++) {
    const subject = subjects[round % subjects.length]!
    const messages = generated(subject, validInARound, round * 1000)
    const material = materialOf(subject, messages)
    const source = random(round)
    for (const octets of messages) {
      judge.take(subject, octets, round)
      for (let i = 0; i < mutantsOfEach && !isOver(limit, judge); i++) {
        judge.take(subject, mutated(octets, source, material), round)
      }
    }
  }
}

// -------------------------------------------------------------------------------------
// by coverage
// -------------------------------------------------------------------------------------

/** Inputs whose coverage is looked at together: asking V8 takes longer than the input. */
const batchSize = 32

/** An input to breed from, in the queue of its dictionary. */
interface Parents {
  readonly subject: Subject
  readonly queue: Array<Uint8Array>
}

/** Takes a batch. What went a way that none went before goes into the queue, and where the coverage grew, all do. */
const breed = (
  { subject, queue }: Parents,
  batch: ReadonlyArray<Uint8Array>,
  seed: number,
  judge: Judge,
  cover: Coverage,
): void => {
  const news = batch.filter((octets) => judge.take(subject, octets, seed))
  queue.push(...(cover.grew() ? batch : news))
}

const child = (
  queue: ReadonlyArray<Uint8Array>,
  source: Random,
  material: ReturnType<typeof materialOf>,
): Uint8Array => {
  // Half of them from the newest, as these are the least tried.
  const parent = source.oneIn(2) ? source.pick(queue) : source.pick(queue.slice(-32))
  return mutated(parent, source, { ...material, messages: queue })
}

/** What a coverage-guided run came to, beside its report. */
export interface Bred {
  readonly functions: number
  readonly idle: number
  readonly queue: ReadonlyArray<Entry>
}

/** Breeds from the corpus and from valid messages; `concerns` says which scripts count. */
export const fuzzByCoverage = (
  subjects: ReadonlyArray<Subject>,
  corpus: ReadonlyArray<Entry>,
  seed: number,
  limit: Limit,
  judge: Judge,
  concerns: (url: string) => boolean,
): Bred => {
  const cover = coverage(concerns)
  const all = subjects.map((subject, index): Parents => {
    const own = corpus.filter((entry) => entry.subject === subject.name).map(({ octets }) => octets)
    return { subject, queue: [...own, ...generated(subject, 2, seed + index)] }
  })
  for (const { subject, queue } of all) for (const octets of queue) judge.take(subject, octets, seed)
  cover.grew()
  for (let round = 0; !isOver(limit, judge); round++) {
    const parents = all[round % all.length]!
    const source = random(seed + round)
    const material = materialOf(parents.subject, parents.queue)
    const batch = Array.from({ length: batchSize }, () => child(parents.queue, source, material))
    breed(parents, batch, seed + round, judge, cover)
  }
  const counts = cover.counts()
  cover.stop()
  const queue = all.flatMap(({ subject, queue }) => queue.map((octets): Entry => ({ subject: subject.name, octets })))
  return { ...counts, queue }
}

/** Of the inputs those that each reach something which the shorter ones before do not. */
export const distilled = (
  subjects: ReadonlyArray<Subject>,
  entries: ReadonlyArray<Entry>,
  concerns: (url: string) => boolean,
): ReadonlyArray<Entry> => {
  const cover = coverage(concerns)
  const byName = new Map(subjects.map((subject) => [subject.name, subject]))
  const kept = entries
    .toSorted((a, b) => a.octets.length - b.octets.length)
    .filter((entry) => {
      const subject = byName.get(entry.subject)
      if (subject === undefined) return false
      judge(subject, entry.octets)
      return cover.grew()
    })
  cover.stop()
  return kept
}
