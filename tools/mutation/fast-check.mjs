// fast-check with few runs, always the same ones, and without shrinking: what a mutant needs is one failure, soon.
import { createRequire } from 'node:module'

const real = createRequire(new URL('../../package.json', import.meta.url))('fast-check')

/** How often a property is tried at most: a few times, or more often, or as often as it wants. */
export const limits = [3, 100, Number.POSITIVE_INFINITY]

let most = limits[0]

export const limitRuns = (limit) => {
  most = limit
}

export const fastCheck = {
  ...real,
  assert: (property, parameters) =>
    real.assert(property, {
      ...parameters,
      numRuns: Math.min(most, parameters?.numRuns ?? 100),
      seed: parameters?.seed ?? 6733,
      endOnFailure: true,
    }),
}
