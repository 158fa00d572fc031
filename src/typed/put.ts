/**
 * A record put back into the wire AVPs that it was read from: what is the same stays as it came, octet for octet.
 *
 * @module
 */
import type { AnyCodec } from '../algebra/codec.ts'
import { groupShape } from '../algebra/shape.ts'
import { right, type Either } from '../ground/either.ts'
import { equals } from '../ground/equality.ts'
import type { EncodeError } from '../ground/error.ts'
import { valueAt } from '../ground/own.ts'
import type { Avp } from '../ground/record.ts'
import { reading, source } from '../octets/source.ts'
import { octetsOf, readAvps } from '../wire/avp.ts'
import { tableOf, type Field, type Table } from './table.ts'
import type { Fields } from './write.ts'

const valuesOf = (field: Field, record: Fields): ReadonlyArray<unknown> => {
  const value = valueAt(record, field.key)
  if (value === undefined) return []
  return field.single ? [value] : (value as ReadonlyArray<unknown>)
}

/** The table of a group, or of the group that a union's record is one of. */
const tableFor = ({ shape }: AnyCodec, value: unknown): Table | undefined => {
  const group = groupShape(shape)
  switch (group?._tag) {
    case 'Group':
      return tableOf(group)
    case 'GroupUnion': {
      const variant = group.variantOf(value)
      return variant === undefined ? undefined : tableFor(variant, value)
    }
    case 'Lazy':
      return tableFor(group.resolve(), value)
    case 'UncheckedGroup':
    case undefined:
      return undefined
  }
}

/** The AVP with its data changed to say `value`, a group's inner AVPs kept likewise. */
const putAvp = (field: Field, value: unknown, avp: Avp): Either<EncodeError, Avp> => {
  const { definition } = field
  const before = definition.fromAvp(avp)
  if (before._tag === 'Right' && equals(before.right, value)) return right(avp)
  const table = tableFor(field.data, value)
  if (table !== undefined) {
    const input = source(avp.data)
    const inner = reading(input, readAvps(input, 0, avp.data.length))
    if (inner._tag === 'Right') {
      const avps = putTable(table, value as Fields, inner.right)
      if (avps._tag === 'Left') return avps
      // What only a lenient reader reads is no other value for that; and the last AVP may lack its padding.
      return equals(avps.right, inner.right) ? right(avp) : right({ ...avp, data: octetsOf(avps.right), padding: 0 })
    }
  }
  const made = definition.toAvp(value as never)
  return made._tag === 'Left' ? made : right({ ...avp, data: made.right.data, padding: 0 })
}

interface Entry {
  /** Its field, or −1 for an AVP without a rule. */
  readonly slot: number
  readonly avp: Avp
}

/** Where a new AVP of a field goes: after the last of its own or an earlier field. */
const placeOf = (entries: ReadonlyArray<Entry>, slot: number): number => {
  for (let i = entries.length - 1; i >= 0; i--) {
    const other = entries[i]!.slot
    if (other >= 0 && other <= slot) return i + 1
  }
  return 0
}

/** The AVPs that say `record`, with those of `avps` kept wherever they say the same. */
export const putTable = (
  table: Table,
  record: Fields,
  avps: ReadonlyArray<Avp>,
): Either<EncodeError, ReadonlyArray<Avp>> => {
  const values = table.fields.map((field) => valuesOf(field, record))
  const rest = (record['avps'] ?? []) as ReadonlyArray<Avp>
  const taken = table.fields.map(() => 0)
  let restTaken = 0
  const entries: Array<Entry> = []
  for (const avp of avps) {
    const slot = table.find(avp.code, avp.vendorId ?? 0)
    // An AVP of a field may stand in `avps` too, where a lenient reader left it undecoded.
    const undecoded = restTaken < rest.length && equals(rest[restTaken], avp)
    if (slot < 0 || undecoded) {
      const kept = rest[restTaken++]
      if (kept !== undefined) entries.push({ slot, avp: kept })
      continue
    }
    const value = values[slot]![taken[slot]!++]
    if (value === undefined) continue
    const put = putAvp(table.fields[slot]!, value, avp)
    if (put._tag === 'Left') return put
    entries.push({ slot, avp: put.right })
  }
  for (let slot = 0; slot < table.fields.length; slot++) {
    const added: Array<Entry> = []
    for (const value of values[slot]!.slice(taken[slot])) {
      const made = table.fields[slot]!.definition.toAvp(value as never)
      if (made._tag === 'Left') return made
      added.push({ slot, avp: made.right })
    }
    if (added.length > 0) entries.splice(placeOf(entries, slot), 0, ...added)
  }
  return right([...entries.map(({ avp }) => avp), ...rest.slice(restTaken)])
}
