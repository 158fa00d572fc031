/**
 * A timer that meets a deadline. Node's timers go off up to a millisecond early against the clock that never goes back,
 * and deadlines move: so a timer only looks, and looks again until the deadline is there.
 *
 * @module
 */
import * as Effect from 'effect/Effect'
import type * as Fiber from 'effect/Fiber'

/** What an alarm goes by. */
export interface AlarmOptions {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  readonly runFork: <A, E>(effect: Effect.Effect<A, E>) => Fiber.Fiber<A, E>
  /** When it is to ring, in the clock of `now`; `undefined` for never. */
  readonly deadline: () => number | undefined
  /** Is called once the deadline is there; it moves or takes away the deadline. */
  readonly ring: () => void
}

/** An alarm. */
export interface Alarm {
  /** Looks at the deadline, which may have moved: most of the time it moves later, which costs nothing. */
  readonly look: () => void
  readonly stop: () => void
}

/** An alarm that is not set yet. */
export const makeAlarm = ({ now, runFork, deadline, ring }: AlarmOptions): Alarm => {
  let timer: Fiber.Fiber<unknown> | undefined
  let timerAt = Infinity
  const look = (): void => {
    const at = deadline() ?? Infinity
    if (at === Infinity || (timer !== undefined && timerAt <= at)) return
    timer?.interruptUnsafe()
    timerAt = at
    timer = runFork(Effect.andThen(Effect.sleep(Math.max(0, Math.ceil(at - now()))), Effect.sync(onTimer)))
  }
  const onTimer = (): void => {
    timer = undefined
    timerAt = Infinity
    if ((deadline() ?? Infinity) <= now()) ring()
    look()
  }
  return {
    look,
    stop: () => {
      timer?.interruptUnsafe()
      timer = undefined
      timerAt = Infinity
    },
  }
}
