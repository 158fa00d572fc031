/**
 * The typed JSON form of records, key by key: those of tables, which are commands and groups.
 *
 * @module
 */
import type { AnyCodec } from '../algebra/codec.ts'
import type { Json } from '../ground/json.ts'
import { valueAt } from '../ground/own.ts'
import type { Avp, Header } from '../ground/record.ts'
import { writing } from '../octets/sink.ts'
import type { Constraint } from '../typed/constraint.ts'
import type { CommandDescription } from '../typed/grammar.ts'
import { areAvps, avpsToJson, readAvps } from './avp.ts'
import { headerToJson } from './header.ts'
import {
  at,
  entry,
  isEntries,
  readEntries,
  readItems,
  refuseJson,
  unencodable,
  type Entries,
  type Place,
  type Reader,
} from './reader.ts'
import { isHeader, readCommandHeader, type Form } from './typed-wire.ts'
import type { Field, Table } from '../typed/table.ts'

/** The form of a codec; asked for when it is needed and not before, since a group may hold itself. */
export type FormOf = (codec: AnyCodec) => Form

// -------------------------------------------------------------------------------------
// one field
// -------------------------------------------------------------------------------------

const isSingle = ({ times }: Field): boolean => times === 'one' || times === 'maybe'

const fieldToJson = (field: Field, form: Form, value: unknown): Json => {
  if (isSingle(field)) return form.toJson(value)
  return Array.isArray(value) ? value.map((item) => form.toJson(item)) : unencodable('no array')
}

const readList = (reader: Reader, field: Field, form: Form, json: unknown, place: Place): unknown => {
  const { minimum, maximum } = field
  const items = json === undefined ? [] : readItems(reader, json, place, form.fromJson)
  const count = Array.isArray(json) ? json.length : 0
  if (items !== undefined && (count < minimum || count > maximum)) {
    return refuseJson(reader, place, count < minimum ? `at least ${minimum}` : `at most ${maximum}`, json)
  }
  return items
}

const readField = (reader: Reader, field: Field, form: Form, json: unknown, place: Place): unknown => {
  if (!isSingle(field)) return readList(reader, field, form, json, place)
  return json === undefined && field.minimum === 0 ? undefined : form.fromJson(reader, json, place)
}

const fieldHasShape = (field: Field, form: Form, value: unknown): boolean => {
  if (!isSingle(field)) return Array.isArray(value) && value.every((item) => form.hasShape(item))
  return value === undefined ? field.minimum === 0 : form.hasShape(value)
}

// -------------------------------------------------------------------------------------
// all fields
// -------------------------------------------------------------------------------------

const fieldsToJson = ({ fields }: Table, formOf: FormOf, record: Entries): { readonly [key: string]: Json } => ({
  ...Object.fromEntries(
    fields.flatMap((field): ReadonlyArray<readonly [string, Json]> => {
      const value = valueAt(record, field.key)
      return value === undefined ? [] : [[field.key, fieldToJson(field, formOf(field.data), value)]]
    }),
  ),
  avps: avpsToJson(record['avps']),
})

/** Notes AVPs in `avps` that the grammar has no place for there. */
const checkRest = (reader: Reader, { open, fields, find }: Table, avps: ReadonlyArray<Avp>, place: Place): void => {
  avps.forEach(({ code, vendorId }, index) => {
    const field = fields[find(code, vendorId ?? 0)]
    if (open && field === undefined) return
    const expected = field === undefined ? 'no AVP without a field' : `no AVP that belongs to ${field.key}`
    refuseJson(reader, at(at(place, index), 'code'), expected, code)
  })
}

/** Notes a condition on several fields that does not hold; one on a field that is wrong itself is not looked at. */
const checkConstraint = (
  reader: Reader,
  constraint: Constraint,
  values: ReadonlyMap<string, unknown>,
  json: Entries,
  place: Place,
): void => {
  const keys = constraint.definitions.map(({ key }) => key)
  if (keys.some((key) => !values.has(key))) return
  const checked = writing((sink) => constraint.checkWritten(sink, (key) => values.get(key)), undefined)
  if (checked._tag === 'Right') return
  refuseJson(reader, place, constraint.expected, json)
}

/** The record of a table, its header read before; `undefined` where a fault was noted since `before`. */
const readFields = (
  reader: Reader,
  table: Table,
  formOf: FormOf,
  json: Entries,
  place: Place,
  before: number,
  header?: Header,
): object | undefined => {
  const values = new Map<string, unknown>()
  for (const field of table.fields) {
    const { key, data } = field
    const faults = reader.faults.length
    const value = readField(reader, field, formOf(data), entry(json, key), at(place, key))
    if (reader.faults.length === faults) values.set(key, value)
  }
  const avpsPlace = at(place, 'avps')
  const avps = readAvps(reader, entry(json, 'avps'), avpsPlace)
  if (avps !== undefined) checkRest(reader, table, avps, avpsPlace)
  for (const constraint of table.constraints) checkConstraint(reader, constraint, values, json, place)
  if (reader.faults.length > before || avps === undefined) return undefined
  return table.build(
    table.fields.map(({ key }) => values.get(key)),
    avps,
    header,
  )
}

const fieldsHaveShape = (table: Table, formOf: FormOf, record: Entries): boolean =>
  table.fields.every((field) => fieldHasShape(field, formOf(field.data), valueAt(record, field.key))) &&
  areAvps(record['avps'])

const keysOf = (table: Table, ...more: ReadonlyArray<string>): ReadonlySet<string> =>
  new Set([...more, ...table.fields.map(({ key }) => key), 'avps'])

// -------------------------------------------------------------------------------------
// groups and commands
// -------------------------------------------------------------------------------------

/** A group: its fields, then `avps`. */
export const groupForm = (table: Table, formOf: FormOf): Form => {
  const keys = keysOf(table)
  return {
    toJson: (value) => (isEntries(value) ? fieldsToJson(table, formOf, value) : unencodable('no group')),
    fromJson: (reader, json, place) => {
      const before = reader.faults.length
      if (reader.depthLeft === 0) return refuseJson(reader, place, 'fewer groups in each other', json)
      const entries = readEntries(reader, json, place, keys)
      if (entries === undefined) return undefined
      reader.depthLeft--
      const record = readFields(reader, table, formOf, entries, place, before)
      reader.depthLeft++
      return record
    },
    hasShape: (value) => isEntries(value) && fieldsHaveShape(table, formOf, value),
  }
}

/** A command: `_tag`, `header`, its fields, then `avps`. */
export const commandForm = (tag: string, description: CommandDescription, table: Table, formOf: FormOf): Form => {
  const keys = keysOf(table, '_tag', 'header')
  return {
    toJson: (value) =>
      isEntries(value)
        ? { _tag: tag, header: headerToJson(value['header']), ...fieldsToJson(table, formOf, value) }
        : unencodable('no message'),
    fromJson: (reader, json, place) => {
      const before = reader.faults.length
      const entries = readEntries(reader, json, place, keys)
      if (entries === undefined) return undefined
      const found = entry(entries, '_tag')
      if (found !== tag) refuseJson(reader, at(place, '_tag'), tag, found)
      const header = readCommandHeader(reader, entry(entries, 'header'), at(place, 'header'), description)
      return readFields(reader, table, formOf, entries, place, before, header)
    },
    hasShape: (value) =>
      isEntries(value) && value['_tag'] === tag && isHeader(value['header']) && fieldsHaveShape(table, formOf, value),
  }
}
