// A test runner for Stryker that keeps the compiled tests in one process.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { loader } from './load.mjs'
import { cover, plain, survey, tryMutant } from './run.mjs'

/** How many of the tests that found the last mutants of a file are tried first. */
const remembered = 12

const nameOf = ({ name }) => name

/** The tests with an id each, and with a name that no other has. */
const named = (tests) => {
  const counts = new Map()
  return tests.map(({ file, name }, index) => {
    const full = `${file} > ${name}`
    const count = (counts.get(full) ?? 0) + 1
    counts.set(full, count)
    return { id: index.toString(36), index, file, name: count === 1 ? full : `${full} #${count}` }
  })
}

class WarmTestRunner {
  static inject = tokens(commonTokens.options)
  #options
  #load
  #plan
  #finders = new Map()

  constructor(options) {
    this.#options = options.warm
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    Error.stackTraceLimit = 0
    this.#load = await loader(process.cwd(), this.#options.tests)
    // The first time it is compiled, which takes long.
    this.#load(plain)
  }

  /** The tests that are run, by id, in the order of how long they take. */
  #tests() {
    this.#plan ??= new Map(
      this.#surveyed()
        .filter(({ time }) => time <= this.#options.slowest)
        .toSorted((left, right) => left.time - right.time)
        .map((test) => [test.id, test]),
    )
    return this.#plan
  }

  /** All tests, with what a survey said of them: this one, or that of another run with the same tests. */
  #surveyed() {
    const { survey: path } = this.#options
    const tests = named(this.#load(plain).tests)
    const before = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
    if (isDeepStrictEqual(tests.map(nameOf), before.map(nameOf))) return before
    const results = survey(this.#load, this.#options.slowest)
    const surveyed = tests.map((test, index) => Object.assign(test, results[index]))
    writeFileSync(path, JSON.stringify(surveyed))
    return surveyed
  }

  async dryRun() {
    const plan = [...this.#tests().values()]
    const mutantCoverage = cover(this.#load, plan)
    return {
      status: 'complete',
      mutantCoverage,
      tests: plan.map(({ id, name, file, time, failure }) => ({
        status: failure === undefined ? 'success' : 'failed',
        failureMessage: failure,
        id,
        name,
        fileName: join(process.cwd(), file),
        timeSpentMs: time,
      })),
    }
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, hitLimit }) {
    const all = this.#tests()
    const finders = this.#finders.get(activeMutant.fileName) ?? []
    const wanted = testFilter === undefined ? new Set(all.keys()) : new Set(testFilter)
    const first = finders.filter((id) => wanted.has(id))
    const plan = [...first, ...[...all.keys()].filter((id) => wanted.has(id) && !first.includes(id))].map((id) =>
      all.get(id),
    )
    const { id, failure, ran, timedOut } = tryMutant(this.#load, plan, {
      id: Number(activeMutant.id),
      fromTheBeginning: mutantActivation === 'static',
      hitLimit: hitLimit ?? Number.POSITIVE_INFINITY,
    })
    if (timedOut) return { status: 'timeout' }
    if (failure === undefined) return { status: 'survived', nrOfTests: ran }
    if (id !== undefined)
      this.#finders.set(activeMutant.fileName, [id, ...finders.filter((other) => other !== id)].slice(0, remembered))
    return { status: 'killed', killedBy: [id ?? plan[0].id], failureMessage: failure, nrOfTests: ran }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'warm', WarmTestRunner)]
