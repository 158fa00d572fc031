/**
 * Random numbers that a seed determines.
 *
 * @module
 */

export interface Random {
  /** A whole number of 0 to `limit` − 1. */
  readonly below: (limit: number) => number
  readonly pick: <A>(items: ReadonlyArray<A>) => A
  /** Whether one case of `cases` has come. */
  readonly oneIn: (cases: number) => boolean
}

/** mulberry32: 32 bits of state, good enough to choose mutations with. */
export const random = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: <A>(items: ReadonlyArray<A>): A => {
      if (items.length === 0) throw new Error('nothing to pick from')
      return items[below(items.length)] as A
    },
    oneIn: (cases) => below(cases) === 0,
  }
}
