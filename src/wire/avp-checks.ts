/**
 * What somebody who walks over a message, whatever for, asks AVP by AVP of a room above.
 *
 * @module
 */
import type { Source } from '../octets/source.ts'

/** What is said of an AVP. */
export const AvpCheck = {
  bad: 0,
  good: 1,
  /** A group whose AVPs must be walked over for it to be good. */
  group: 2,
} as const

export type AvpCheck = (typeof AvpCheck)[keyof typeof AvpCheck]

/** Checks with a place in a message: of one at a time. */
export interface AvpChecks {
  /** The message at `from` begins, whose header is whole; `false` where it is bad. */
  readonly message: (source: Source, from: number) => boolean
  /** An AVP whose length is right; `word` is its flags and length. */
  readonly avp: (source: Source, at: number, word: number, value: number, end: number) => AvpCheck
  /** The AVPs of the AVP that was seen last follow. */
  readonly enter: () => void
  /** The message ends, or the group that was entered last; `false` where it lacks something. */
  readonly leave: () => boolean
}
