/**
 * Records from what users give of them, and the lenses of their fields.
 *
 * @module
 */
import { makeFlags } from '../algebra/flags.ts'
import { groupShape, type Shape } from '../algebra/shape.ts'
import { optionalProp, prop } from '../ground/optics.ts'
import { valueAt } from '../ground/own.ts'
import type { Avp } from '../ground/record.ts'
import { noOctets } from '../octets/copy.ts'
import { tableOf, type Field, type Table } from './table.ts'
import type { Fields } from './write.ts'

/** The lenses of a table's fields, and of the keys in `more`. */
export const lensesOf = (table: Table, more: ReadonlyArray<string>): Fields => {
  const fields = table.fields.map(({ key, times }) => [
    key,
    times === 'maybe' ? optionalProp<Fields, string>(key) : prop<Fields, string>(key),
  ])
  // From entries, since a key may be `__proto__`.
  return Object.fromEntries([...fields, ...more.map((key) => [key, prop<Fields, string>(key)])]) as Fields
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** A value with what may be left out of it put in: in groups, in those in them, and in flags. */
export const makeValue = ({ shape }: { readonly shape: Shape }, value: unknown): unknown => {
  // `refine` looks at a value both ways alike, and changes none.
  if (shape._tag === 'Derived' && shape.to === shape.from) return makeValue(shape.inner, value)
  if (!isFields(value)) return value
  if (shape._tag === 'Flags') return makeFlags(shape.flags, value)
  const group = groupShape(shape)
  if (group === undefined) return value
  switch (group._tag) {
    case 'Group':
      return makeGroup(tableOf(group), value)
    case 'UncheckedGroup':
      return { avps: value['avps'], undecoded: value['undecoded'] ?? noOctets }
    case 'GroupUnion': {
      const variant = group.variantOf(value)
      return variant === undefined ? value : makeValue(variant, value)
    }
    case 'Lazy':
      return makeValue(group.resolve(), value)
  }
}

const none: Fields = {}

const makeField = ({ data, single }: Field, value: unknown): unknown => {
  if (single) return makeValue(data, value)
  return Array.isArray(value) ? value.map((item) => makeValue(data, item)) : []
}

/** The fields of a record, in the order of the rules, with what may be left out put in; `otherwise` has what `input` lacks. */
export const makeFields = (table: Table, input: Fields, otherwise: Fields = none): ReadonlyArray<unknown> =>
  table.fields.map((field) => {
    const given = valueAt(input, field.key)
    return makeField(field, given === undefined ? valueAt(otherwise, field.key) : given)
  })

/** The record of a group. */
export const makeGroup = (table: Table, input: Fields): object =>
  table.build(makeFields(table, input), (input['avps'] ?? []) as ReadonlyArray<Avp>)
