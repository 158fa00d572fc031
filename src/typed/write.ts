/**
 * The one writer of all tables: a record's fields become AVPs, in the order of the rules, then the AVPs without a rule.
 *
 * @module
 */
import { valueAt } from '../ground/own.ts'
import { refuse, refuseAt, refuseValue, reserve, writePadding, type Sink } from '../octets/sink.ts'
import type { Avp } from '../ground/record.ts'
import { avpLabel, maximumAvpLength, writeAvp } from '../wire/avp.ts'
import { refuseSize } from './definition.ts'
import { noItems, type Field, type Table } from './table.ts'

/** A record under writing: nothing is known of it until its fields are looked at. */
export type Fields = { readonly [key: string]: unknown }

/** Writes the whole AVP: header, data, padding. */
export const writeOne = (sink: Sink, field: Field, value: unknown): boolean => {
  const { headerSize } = field
  reserve(sink, headerSize)
  const { view, at: start } = sink
  view.setInt32(start, field.code)
  if (headerSize === 12) view.setInt32(start + 8, field.vendor)
  sink.at = start + headerSize
  if (!field.encodeTo(sink, value as never)) return refuseAt(sink, field.definition.name)
  const length = sink.at - start
  const size = length - headerSize
  if (length > maximumAvpLength || size < field.minimumSize || size > field.maximumSize) {
    return refuseSize(sink, field.definition, length, value)
  }
  sink.view.setInt32(start + 4, field.flags | length)
  if (length % 4 !== 0) writePadding(sink, 4 - (length % 4), 0)
  return true
}

const writeList = (sink: Sink, field: Field, values: unknown): boolean => {
  const { definition, minimum, maximum } = field
  if (!Array.isArray(values)) {
    return refuseValue(sink, 'an array', values, definition.name)
  }
  if (values.length < minimum || values.length > maximum) {
    refuse(sink, { _tag: 'WrongCount', minimum, maximum, actual: values.length })
    return refuseAt(sink, definition.name)
  }
  for (let i = 0; i < values.length; i++) if (!writeOne(sink, field, values[i])) return false
  return true
}

const writeField = (sink: Sink, field: Field, value: unknown): boolean => {
  if (value !== undefined) return field.limit < 0 ? writeOne(sink, field, value) : writeList(sink, field, value)
  if (field.minimum === 0) return true
  refuse(sink, { _tag: 'MissingField' })
  return refuseAt(sink, field.definition.name)
}

/** Whether the fields agree; apart, since a variable that a function captures is slower. */
const agree = (sink: Sink, { constraints }: Table, record: Fields): boolean =>
  constraints.every((constraint) => constraint.checkWritten(sink, (key) => valueAt(record, key)))

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
    return refuseValue(sink, 'a record', record)
  }
  const { fields } = table
  let avps: unknown
  let i = 0
  // Keys mostly stand in the order of the rules, and V8 reads values in the order of keys three times as fast as by key.
  for (const key in record) {
    if (i < fields.length && fields[i]!.key === key) {
      if (!writeField(sink, fields[i]!, record[key])) return false
      i++
    } else if (i === fields.length) {
      if (key === 'avps') avps = record[key]
    } else if (i > 0) break
  }
  for (; i < fields.length; i++) {
    const field = fields[i]!
    if (!writeField(sink, field, valueAt(record, field.key))) return false
  }
  if (table.constraints.length > 0 && !agree(sink, table, record)) return false
  if (avps === undefined) ({ avps = noItems } = record)
  if (!Array.isArray(avps)) {
    return refuseValue(sink, 'an array of AVPs', avps, 'avps')
  }
  if (avps.length < table.minimumRest) {
    refuse(sink, { _tag: 'WrongCount', minimum: table.minimumRest, maximum: Infinity, actual: avps.length })
    return refuseAt(sink, 'avps')
  }
  for (const avp of avps as ReadonlyArray<Avp>) if (!writeRest(sink, table, avp)) return false
  return true
}
