/**
 * The one writer of all tables: a record's fields become AVPs, in the order of the rules, then the AVPs without a rule.
 *
 * @module
 */
import { refuse, refuseAt, type Sink } from '../ground/sink.ts'
import type { Avp } from '../ground/record.ts'
import { avpLabel, writeAvp } from '../wire/avp.ts'
import { refuseConstraints } from './constraint.ts'
import { writeDefined } from './definition.ts'
import type { Field, Table } from './table.ts'

/** A record under writing: nothing is known of it until its fields are looked at. */
export type Fields = { readonly [key: string]: unknown }

const writeList = (sink: Sink, field: Field, values: unknown): boolean => {
  const { definition, minimum, maximum } = field
  if (!Array.isArray(values)) {
    refuse(sink, { _tag: 'InvalidValue', expected: 'an array', value: values })
    return refuseAt(sink, definition.name)
  }
  if (values.length < minimum || values.length > maximum) {
    refuse(sink, { _tag: 'WrongCount', minimum, maximum, actual: values.length })
    return refuseAt(sink, definition.name)
  }
  for (const value of values) if (!writeDefined(sink, definition, value)) return false
  return true
}

const writeField = (sink: Sink, field: Field, value: unknown): boolean => {
  if (value === undefined) {
    if (field.minimum === 0) return true
    refuse(sink, { _tag: 'MissingField' })
    return refuseAt(sink, field.definition.name)
  }
  return field.times === 'one' || field.times === 'maybe'
    ? writeDefined(sink, field.definition, value)
    : writeList(sink, field, value)
}

/** Writes an AVP that no rule names; one that a rule names belongs to its field. */
const writeRest = (sink: Sink, table: Table, avp: Avp): boolean => {
  if (!writeAvp(sink, avp)) return false
  const { code, vendorId } = avp
  if (table.open && table.find(code, vendorId ?? 0) < 0) return true
  refuse(sink, { _tag: 'AvpNotAllowed', code, vendorId })
  return refuseAt(sink, avpLabel(code, vendorId))
}

/** Writes a record's fields and `avps`; an `avps` left out is none. */
export const writeTable = (sink: Sink, table: Table, record: Fields): boolean => {
  if (typeof record !== 'object' || record === null || Array.isArray(record) || record instanceof Uint8Array) {
    return refuse(sink, { _tag: 'InvalidValue', expected: 'a record', value: record })
  }
  const { fields } = table
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]!
    if (!writeField(sink, field, record[field.key])) return false
  }
  if (table.constraints.length > 0 && refuseConstraints(sink, table.constraints, (key) => record[key])) return false
  const { avps = [] } = record as { readonly avps?: ReadonlyArray<Avp> }
  if (!Array.isArray(avps)) {
    refuse(sink, { _tag: 'InvalidValue', expected: 'an array of AVPs', value: avps })
    return refuseAt(sink, 'avps')
  }
  if (avps.length < table.minimumRest) {
    refuse(sink, { _tag: 'WrongCount', minimum: table.minimumRest, maximum: Infinity, actual: avps.length })
    return refuseAt(sink, 'avps')
  }
  for (const avp of avps as ReadonlyArray<Avp>) if (!writeRest(sink, table, avp)) return false
  return true
}
