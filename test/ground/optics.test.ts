import { none, some } from 'fp-ts/lib/Option.js'
import { composeLens, modify } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { optionalProp, prop } from '../../src/ground/optics.ts'

interface Inner {
  readonly n: number
}

interface Outer {
  readonly inner: Inner
  readonly maybe: string | undefined
}

const outer: Outer = Object.freeze({ inner: Object.freeze({ n: 1 }), maybe: undefined })

describe('prop', () => {
  const lens = prop<Outer, 'inner'>('inner')

  test('looks at a key and replaces it', () => {
    expect(lens.get(outer)).toBe(outer.inner)
    expect(lens.set({ n: 2 })(outer)).toEqual({ inner: { n: 2 }, maybe: undefined })
    expect(outer.inner.n).toBe(1)
  })

  test('gives the same object back for the same part, NaN too, and not for 0 and −0', () => {
    expect(lens.set(outer.inner)(outer)).toBe(outer)
    const n = prop<Inner, 'n'>('n')
    const nan = { n: Number.NaN }
    expect(n.set(Number.NaN)(nan)).toBe(nan)
    const zero = { n: 0 }
    expect(Object.is(n.set(-0)(zero).n, -0)).toBe(true)
  })
})

describe('optionalProp', () => {
  const lens = optionalProp<Outer, 'maybe'>('maybe')
  const there: Outer = { ...outer, maybe: 'x' }

  test('is a lens of a value or undefined', () => {
    expect([lens.get(outer), lens.get(there)]).toEqual([undefined, 'x'])
    expect(lens.set('y')(outer)).toEqual({ ...outer, maybe: 'y' })
    expect(lens.set(undefined)(there)).toEqual(outer)
    expect(lens.set(undefined)(outer)).toBe(outer)
  })

  test('is an Optional of fp-ts', () => {
    expect(lens.getOption(outer)).toEqual(none)
    expect(lens.getOption(there)).toEqual(some('x'))
    expect(optionalProp<{ readonly a: null | undefined }, 'a'>('a').getOption({ a: null })).toEqual(some(null))
  })
})

test('composeLens and modify go through', () => {
  const n = composeLens(prop<Outer, 'inner'>('inner'), prop<Inner, 'n'>('n'))
  expect(n.get(outer)).toBe(1)
  expect(modify(n, (before) => before + 1)(outer)).toEqual({ inner: { n: 2 }, maybe: undefined })
  expect(modify(n, (before) => before)(outer)).toBe(outer)
})
