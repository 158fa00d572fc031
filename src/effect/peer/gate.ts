/**
 * A gate: effects wait at it until it is opened.
 *
 * @module
 */
import * as Effect from 'effect/Effect'

/** A gate that nobody waits at. */
export const makeGate = () => {
  const waiting = new Set<() => void>()
  return {
    wait: Effect.callback<void>((resume) => {
      const go = (): void => {
        waiting.delete(go)
        resume(Effect.void)
      }
      waiting.add(go)
      return Effect.sync(() => waiting.delete(go))
    }),
    /** Lets all go that wait now. */
    open: (): void => waiting.forEach((go) => go()),
  }
}
