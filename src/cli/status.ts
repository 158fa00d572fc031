/**
 * How the command line ends.
 *
 * @module
 */

/** Exit status. */
export const Status = {
  well: 0,
  /** Some message failed, or some input could not be read. */
  failed: 1,
  wrongCall: 2,
} as const
