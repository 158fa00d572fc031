import { defineConfig } from 'vitest/config'
import { browserProjects } from './test/browser/project.ts'
import { generate } from './test/documentation/generate.mjs'

generate()

// vitest 5 prints failures and writes snapshots with these two, which Node 20 lacks.
const groupBy = <A, K extends PropertyKey>(
  items: Iterable<A>,
  key: (item: A, index: number) => K,
): Map<K, Array<A>> => {
  const groups = new Map<K, Array<A>>()
  let index = 0
  for (const item of items) {
    const name = key(item, index++)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [item])
    else group.push(item)
  }
  return groups
}
if (!('groupBy' in Map)) {
  Object.assign(Map, { groupBy })
  Object.assign(Object, { groupBy: (...args: Parameters<typeof groupBy>) => Object.fromEntries(groupBy(...args)) })
}

// Tests import the package by its own name, from the source: no build needed.
const conditions = ['@diameter-codec/source']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    isolate: false,
    // On two cores vitest takes one worker unless told; many tests wait for programs, and another file runs meanwhile.
    maxWorkers: '100%',
    // No test is about time; a machine that does other work too may take long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    silent: 'passed-only',
    projects: [
      { extends: true, test: { name: 'node', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] } },
      ...browserProjects(),
    ],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text', 'html'] },
  },
})
