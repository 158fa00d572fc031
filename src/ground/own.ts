/**
 * What is a record's own: every object has a `toString`, which is no field of it.
 *
 * @module
 */

/** Keys that every object has, from its prototype. */
const inherited: ReadonlySet<string> = /*#__PURE__*/ new Set(/*#__PURE__*/ Object.getOwnPropertyNames(Object.prototype))

/** Whether every object has something at a key. */
export const isInherited = (key: PropertyKey): boolean => inherited.has(key as string)

/** What a record has at a key. */
export const valueAt = (record: { readonly [key: string]: unknown }, key: string): unknown =>
  isInherited(key) && !Object.hasOwn(record, key) ? undefined : record[key]
