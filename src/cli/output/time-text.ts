/**
 * Times of packets as text.
 *
 * @module
 */

/** A time in milliseconds since 1970, and the nanoseconds of its second, which are more exact than its fraction. */
export interface Time {
  readonly time: number
  readonly nanoseconds: number
}

/** The most that a date can be, in seconds since 1970. */
const lastDate = 8_640_000_000_000

// Most messages come in the second of the one before.
let knownSecond = 0
let knownText = '1970-01-01T00:00:00'

/** `2026-11-02T09:00:00.002000123Z` to so many digits, the others cut off; none beyond what a date can be. */
export const timeText = ({ time, nanoseconds }: Time, digits: 6 | 9): string | undefined => {
  const second = Math.round((time - nanoseconds / 1e6) / 1000)
  if (!(Math.abs(second) < lastDate)) return undefined
  if (second !== knownSecond) {
    knownSecond = second
    knownText = new Date(second * 1000).toISOString().slice(0, -5)
  }
  return `${knownText}.${String(nanoseconds).padStart(9, '0').slice(0, digits)}Z`
}
