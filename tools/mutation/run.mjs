// Runs loaded tests one after another, in a fresh module graph each time.
import { Script } from 'node:vm'
import { limitRuns, limits } from './fast-check.mjs'

/** Sources without a mutant, whose coverage is not counted. */
export const plain = { cover: () => {}, mutant: { active: -1, hit: () => false } }

// Only code that vm runs can be stopped when it does not end.
const called = new Script('__called__()')
const within = (milliseconds, body) => {
  globalThis.__called__ = body
  try {
    return { value: called.runInThisContext({ timeout: Math.ceil(milliseconds) }) }
  } catch (error) {
    if (error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { timedOut: true }
    throw error
  } finally {
    globalThis.__called__ = undefined
  }
}

const messageOf = (error) => {
  try {
    return String(error?.message ?? error).slice(0, 400)
  } catch {
    return 'an error that cannot be shown'
  }
}

/** What a test's suites do before and after it: once in a run of all, or around each test. */
const suites = () => {
  const begun = []
  return {
    enter: (suite) => {
      if (suite === undefined || begun.includes(suite)) return
      begun.push(suite)
      for (const body of suite.before) body()
    },
    leave: () => {
      for (const suite of begun.splice(0).toReversed()) for (const body of suite.after) body()
    },
  }
}

const outer = (suite) => (suite === undefined ? [] : [...outer(suite.parent), suite])

const attempt = (test, opened, limit) => {
  limitRuns(limit ?? Number.POSITIVE_INFINITY)
  try {
    outer(test.suite).forEach(opened.enter)
    test.body()
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}

/** How long a test of the survey may take: others are too slow for sure. */
const tooLong = 5000

/**
 * All tests, each by itself: how many milliseconds it takes, and how many runs of its properties it needs, since those
 * that count what they came across need more than a few. No limit is `null`, as in JSON.
 */
export const survey = (load, slowest) => {
  const { tests, cleanUp } = load(plain)
  return tests.map((test) => {
    const opened = suites()
    const tried = (limit) => {
      const begin = process.cpuUsage()
      const { value: failure, timedOut } = within(tooLong, () => attempt(test, opened, limit))
      const { user, system } = process.cpuUsage(begin)
      const time = timedOut ? Number.MAX_SAFE_INTEGER : (user + system) / 1000
      return { limit: Number.isFinite(limit) ? limit : null, failure, time }
    }
    const needed = limits.find((limit) => tried(limit).failure === undefined) ?? Number.POSITIVE_INFINITY
    // The first time takes longer, since nothing is compiled.
    const first = tried(needed)
    const result = first.time > slowest ? first : tried(needed)
    opened.leave()
    cleanUp()
    return result
  })
}

/** How often each mutant was reached, by the test that did or by loading: a counter for each. */
const counters = () => {
  let counts = new Uint32Array(1024)
  return {
    cover: (...ids) => {
      for (const id of ids) {
        if (id >= counts.length) {
          const more = new Uint32Array(2 * id)
          more.set(counts)
          counts = more
        }
        counts[id]++
      }
    },
    taken: () => {
      const found = {}
      counts.forEach((count, id) => {
        if (count > 0) found[id] = count
      })
      counts.fill(0)
      return found
    },
  }
}

/** All tests once, to see which mutants each reaches. */
export const cover = (load, plan) => {
  const { cover, taken } = counters()
  const { tests, cleanUp } = load({ ...plain, cover })
  const inLoading = taken()
  const perTest = {}
  for (const { index, id, limit } of plan) {
    const opened = suites()
    attempt(tests[index], opened, limit)
    opened.leave()
    cleanUp()
    perTest[id] = taken()
  }
  return { static: inLoading, perTest }
}

/** Tests one after another as long as they took no more than this many milliseconds together. */
const chunk = 50

const chunks = (plan) => {
  const made = []
  let time = Number.POSITIVE_INFINITY
  for (const test of plan) {
    time += test.time
    if (time > chunk) {
      made.push([])
      time = test.time
    }
    made.at(-1).push(test)
  }
  return made
}

/** How long tests may take that took so long before: far more, since other processes want their share. */
const patience = (tests) => 2000 + 20 * tests.reduce((sum, { time }) => sum + time, 0)

/** Tests in the order of a plan until one fails, with a mutant that is active from the beginning or once all is loaded. */
export const tryMutant = (load, plan, { id, fromTheBeginning, hitLimit }) => {
  let hits = 0
  const mutant = {
    active: fromTheBeginning ? id : -1,
    hit: () => {
      if (++hits > hitLimit) throw new Error('the mutant was reached too often')
      return true
    },
  }
  const loading = within(patience([]), () => {
    try {
      return load({ ...plain, mutant })
    } catch (error) {
      return { failure: `the sources do not load: ${messageOf(error)}` }
    }
  })
  const loaded = loading.value
  if (loading.timedOut || hits > hitLimit) return { timedOut: true }
  if (loaded.failure !== undefined) return { failure: loaded.failure }
  mutant.active = id
  const opened = suites()
  let ran = 0
  try {
    for (const tests of chunks(plan)) {
      const { value, timedOut } = within(patience(tests), () => {
        for (const { index, id, limit } of tests) {
          const test = loaded.tests[index]
          if (test === undefined) return { id, failure: 'the test is not there' }
          ran++
          const failure = attempt(test, opened, limit)
          if (failure !== undefined) return { id, failure }
        }
        return undefined
      })
      if (timedOut || hits > hitLimit) return { ran, timedOut: true }
      if (value !== undefined) return { ran, ...value }
    }
    return { ran }
  } finally {
    loaded.cleanUp()
  }
}
