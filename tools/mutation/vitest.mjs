// The part of vitest that the tests of floors 0 to 3 use: tests are collected here and run by run.mjs.
import { format } from 'node:util'
import { ASYMMETRIC_MATCHERS_OBJECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect'
import * as chai from 'chai'

for (const matchers of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(matchers)

export const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
)

/** A name of `test.each`: `%s` and its like one after another, or `$key` of an object. */
const nameOf = (name, values, index) => {
  const [first] = values
  const keyed = name.replaceAll(/\$(\w+)/gu, (text, key) =>
    typeof first === 'object' && first !== null && key in first ? String(first[key]) : text,
  )
  const places = keyed.replaceAll('%%', '').match(/%[sdifjoOc]/gu)?.length ?? 0
  return format(keyed.replaceAll('%#', String(index)), ...values.slice(0, places))
}

/** A fresh `vitest` for one loading of the tests, with what they said so far. */
export const collector = () => {
  const tests = []
  const stubbed = new Map()
  let file = ''
  let suite = undefined

  const describe = (name, ...rest) => {
    suite = { name, parent: suite, before: [], after: [] }
    rest.find((each) => typeof each === 'function')()
    suite = suite.parent
  }
  const test = (name, ...rest) => {
    const body = rest.find((each) => typeof each === 'function')
    const names = [name]
    for (let at = suite; at !== undefined; at = at.parent) names.unshift(at.name)
    tests.push({ file, suite, name: names.join(' > '), body })
  }
  const each =
    (make) =>
    (cases) =>
    (name, ...rest) => {
      const body = rest.find((part) => typeof part === 'function')
      cases.forEach((one, index) => {
        const values = Array.isArray(one) ? one : [one]
        make(nameOf(name, values, index), () => body(...values))
      })
    }
  const skipIf = (make) => (missing) => (missing ? () => {} : make)
  for (const make of [describe, test]) Object.assign(make, { each: each(make), skipIf: skipIf(make) })

  const vi = {
    stubGlobal: (name, value) => {
      if (!stubbed.has(name)) stubbed.set(name, globalThis[name])
      globalThis[name] = value
    },
    unstubAllGlobals: () => {
      for (const [name, value] of stubbed) globalThis[name] = value
      stubbed.clear()
    },
  }
  return {
    tests,
    begin: (name) => {
      file = name
    },
    vitest: {
      afterAll: (body) => suite.after.push(body),
      beforeAll: (body) => suite.before.push(body),
      describe,
      expect,
      test,
      vi,
    },
  }
}
