/**
 * Which parts of the library an input reaches, by V8's own precise coverage: no instrumented build, no dependency.
 *
 * @module
 */
import { Session, type Profiler } from 'node:inspector'

export interface Coverage {
  /** Whether something ran since the last call that never ran before. */
  readonly grew: () => boolean
  /** Functions that ran, and how many characters of them never did. */
  readonly counts: () => { readonly functions: number; readonly idle: number }
  readonly stop: () => void
}

/** From where to where in a script. */
type Stretch = readonly [start: number, end: number]

/** What two lists have in common; the stretches of a list are in order and apart. */
const common = (a: ReadonlyArray<Stretch>, b: ReadonlyArray<Stretch>): ReadonlyArray<Stretch> =>
  a.flatMap(([start, end]) =>
    b.map(([from, to]): Stretch => [Math.max(start, from), Math.min(end, to)]).filter(([from, to]) => from < to),
  )

const sizeOf = (stretches: ReadonlyArray<Stretch>): number =>
  stretches.reduce((size, [start, end]) => size + end - start, 0)

/** Follows the scripts whose address `concerns`. */
export const coverage = (concerns: (url: string) => boolean): Coverage => {
  const session = new Session()
  session.connect()
  const ask = (method: string, parameters: object = {}): object | undefined => {
    let answer: object | undefined
    // In this very thread, so that the answer is there when the call comes back.
    session.post(method, parameters, (error, result) => {
      if (error !== null) throw error
      answer = result
    })
    return answer
  }
  ask('Profiler.enable')
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  /** Of each function that ran, the stretches that never did. */
  const idle = new Map<string, ReadonlyArray<Stretch>>()
  const grew = (): boolean => {
    const { result } = ask('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType
    let more = false
    for (const { scriptId, url, functions } of result) {
      if (!concerns(url)) continue
      for (const { ranges } of functions) {
        const [whole, ...inner] = ranges
        if (whole === undefined || whole.count === 0) continue
        const name = `${scriptId}:${whole.startOffset}-${whole.endOffset}`
        const now = inner
          .filter(({ count }) => count === 0)
          .map(({ startOffset, endOffset }): Stretch => [startOffset, endOffset])
        const before = idle.get(name)
        const still = before === undefined ? now : common(before, now)
        if (before === undefined || sizeOf(still) < sizeOf(before)) more = true
        idle.set(name, still)
      }
    }
    return more
  }
  return {
    grew,
    counts: () => ({
      functions: idle.size,
      idle: [...idle.values()].reduce((size, stretches) => size + sizeOf(stretches), 0),
    }),
    stop: () => {
      ask('Profiler.stopPreciseCoverage')
      session.disconnect()
    },
  }
}
