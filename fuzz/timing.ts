/**
 * The law of time: no message takes over 50 times as long as the median of the messages of its size.
 *
 * @module
 */
import type { Subject } from './subjects.ts'
import type { Violation } from './oracle.ts'

/** What is timed, each on its own. */
const entries = ({
  message,
  dictionary,
  diagnose,
  errorAnswer,
}: Subject): Readonly<Record<string, (octets: Uint8Array) => unknown>> => {
  const diagnosed = diagnose(dictionary)
  return {
    'wire decode': message.decode,
    'typed decode': dictionary.decode,
    'refusal and answer': (octets) => {
      const outcome = dictionary.decode(octets)
      return outcome._tag === 'Right' ? outcome : errorAnswer(octets)(outcome.left)
    },
    diagnosis: diagnosed,
  }
}

const factor = 50
/** So many of a size must have been seen. */
const enough = 200
/** A slow one is timed again: what the garbage collector or another process took is not the message's. */
const retrials = 12
/** One that still breaks the law, much more often: code that the compiler has thrown away must become fast again. */
const patience = 5000

/** Nanoseconds in classes a quarter of an octave wide, so that a median needs no list. */
const classOf = (nanoseconds: number): number => Math.floor(4 * Math.log2(Math.max(1, nanoseconds)))

interface Histogram {
  readonly counts: Array<number>
  total: number
}

const medianOf = ({ counts, total }: Histogram): number => {
  let seen = 0
  for (let index = 0; index < counts.length; index++) {
    seen += counts[index] ?? 0
    // The upper end of the class.
    if (2 * seen >= total) return 2 ** ((index + 1) / 4)
  }
  return Infinity
}

/** Nanoseconds since some moment. */
type Clock = () => bigint

/** A stop-watch for the messages of a subject. */
export interface Watch {
  readonly time: (octets: Uint8Array) => Violation | undefined
  /** The slowest of all that were timed, as a multiple of the median of its size. */
  readonly worst: () => { readonly entry: string; readonly ratio: number }
}

export const watch = (subject: Subject, clock: Clock = () => process.hrtime.bigint()): Watch => {
  const timeOf = (run: (octets: Uint8Array) => unknown, octets: Uint8Array): number => {
    const start = clock()
    run(octets)
    return Number(clock() - start)
  }
  const histograms = new Map<string, Histogram>()
  const timed = Object.entries(entries(subject))
  let worst = { entry: '', ratio: 0 }
  return {
    worst: () => worst,
    time: (octets) => {
      for (const [entry, run] of timed) {
        const key = `${entry} ${Math.floor(Math.log2(octets.length + 1))}`
        const histogram = histograms.get(key) ?? { counts: [], total: 0 }
        histograms.set(key, histogram)
        let time = timeOf(run, octets)
        const median = histogram.total < enough ? Infinity : medianOf(histogram)
        const retry = (times: number, limit: number): void => {
          for (let trial = 0; trial < times && time > limit; trial++) time = Math.min(time, timeOf(run, octets))
        }
        retry(retrials, 5 * median)
        retry(patience, factor * median)
        const place = classOf(time)
        histogram.counts[place] = (histogram.counts[place] ?? 0) + 1
        histogram.total++
        const ratio = time / median
        if (ratio > worst.ratio) worst = { entry, ratio }
        if (ratio > factor) {
          return {
            law: `no message takes over ${factor} times the median of its size`,
            detail: `${entry}: ${time} ns, ${ratio.toFixed(0)} times`,
          }
        }
      }
      return undefined
    },
  }
}
