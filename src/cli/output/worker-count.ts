/**
 * How many threads print what is large.
 *
 * @module
 */
import { availableParallelism } from 'node:os'
import { left, right, type Either } from '../../ground/either.ts'

export const workersOption = { workers: { type: 'string' } } as const

/** More have nothing to do: one thread reads no faster. */
const mostWorkers = 8

/** As many as `--workers` says; `undefined` where it says nothing. */
export const workerCount = (text: string | undefined): Either<string, number | undefined> => {
  if (text === undefined) return right(undefined)
  return /^\d+$/u.test(text) && Number(text) <= mostWorkers
    ? right(Number(text))
    : left(`--workers is 0 to ${mostWorkers}, not '${text}'`)
}

/** One for each processor but the one that reads. */
export const defaultWorkerCount = (): number => Math.min(availableParallelism() - 1, mostWorkers)
