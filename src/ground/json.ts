/**
 * What JSON is.
 *
 * @module
 */

/** A value for `JSON.stringify`, and of `JSON.parse`. */
export type Json =
  | null
  | boolean
  | number
  | string
  | ReadonlyArray<Json>
  | {
      readonly [key: string]: Json
    }
