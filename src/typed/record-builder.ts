/**
 * How records are built: all at once by a literal, so that every record of a table has one shape.
 *
 * A literal with its keys written out is several times faster than storing key after key, and its keys are known only
 * when a table is defined; so it is made then, with `Function`, from checked keys, once for each table. Where a
 * content-security policy forbids that, keys are stored one after another, in the same order, with the same result.
 *
 * @module
 */
import type { Avp, Header } from '../ground/record.ts'

/** Values in the order of the fields, AVPs without a rule, and for a command its header. */
export type BuildRecord = (slots: ReadonlyArray<unknown>, avps: ReadonlyArray<Avp>, header?: Header) => object

/** The keys of a record: for commands `_tag` and `header` first; the fields; `avps` last. */
export interface RecordShape {
  /** Of a command; groups have none. */
  readonly tag: string | undefined
  readonly keys: ReadonlyArray<string>
}

/** Stores a value; of this one key an assignment would set the prototype. */
const put = (record: Record<string, unknown>, key: string, value: unknown): void => {
  if (key !== '__proto__') record[key] = value
  else Object.defineProperty(record, key, { value, enumerable: true, writable: true, configurable: true })
}

/** The same without generated code. */
export const storedRecord =
  ({ tag, keys }: RecordShape): BuildRecord =>
  (slots, avps, header) => {
    const record: Record<string, unknown> = tag === undefined ? {} : { _tag: tag, header }
    for (let i = 0; i < keys.length; i++) put(record, keys[i]!, slots[i])
    record['avps'] = avps
    return record
  }

const word = /^[A-Za-z][A-Za-z0-9_]*$|^[0-9][A-Za-z0-9]*$/

/** By a literal, or `undefined` where none may be made. */
export const literalRecord = ({ tag, keys }: RecordShape): BuildRecord | undefined => {
  if (![...keys, tag ?? 'avps'].every((key) => word.test(key))) return undefined
  const head = tag === undefined ? '' : `_tag:"${tag}",header:h,`
  const fields = keys.map((key, index) => `"${key}":s[${index}],`).join('')
  try {
    // oxlint-disable-next-line no-implied-eval, no-new-func -- see the top of this file
    return new Function('s', 'a', 'h', `"use strict";return {${head}${fields}avps:a}`) as BuildRecord
  } catch {
    return undefined
  }
}

/** The builder of a table's records. */
export const recordBuilder = (shape: RecordShape): BuildRecord => literalRecord(shape) ?? storedRecord(shape)
