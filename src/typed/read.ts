/**
 * The one reader of all tables: a message's or a group's AVPs become a record's fields.
 *
 * @module
 */
import type { Kind } from '../algebra/codec.ts'
import { readDiameterIdentity, readOctetString, readUtf8String } from '../formats/octet-string.ts'
import type { Avp, Header } from '../ground/record.ts'
import { depthOf, fail, type Source } from '../octets/source.ts'
import { failAvp, failAvpBudget, failAvpLength, failWithin, readAvp } from '../wire/avp.ts'
import { isBaseAvp } from '../wire/codes.ts'
import { exampleOf, failSize, flagFault, type AnyDefinition } from './definition.ts'
import { hash, noItems, type Field, type Table } from './table.ts'

// Numbers of this module's own, since the compiler knows the values of no others: a jump in place of comparisons.
const unsigned32: typeof Kind.unsigned32 = 1
const utf8String: typeof Kind.utf8String = 2
const diameterIdentity: typeof Kind.diameterIdentity = 3
const octetString: typeof Kind.octetString = 4
const unsigned64: typeof Kind.unsigned64 = 5
const group: typeof Kind.grouped = 6
const enumerated: typeof Kind.enumerated = 7

/** Whether an AVP without a rule is understood, so that its M bit is no error. */
const understands = (source: Source, code: number, vendorId: number): boolean => {
  if (vendorId === 0 && isBaseAvp(code)) return true
  const vendor = vendorId === 0 ? undefined : vendorId
  return source.understands?.(code, vendor) === true || source.options.understands?.(code, vendor) === true
}

/** Notes what is wrong with an AVP that no rule names, if anything is. */
const refused = (source: Source, table: Table, code: number, vendorId: number, at: number, to: number): boolean => {
  if (source.options.policy === 'lenient') return false
  const mandatory = (source.bytes[at + 4]! & 0x40) !== 0
  // "A request with an unrecognized AVP is received with the 'M' bit (Mandatory bit) set causes an answer to be sent
  // with the Result-Code AVP set to DIAMETER_AVP_UNSUPPORTED" (RFC 6733 section 7)
  if (mandatory && !source.informational && !understands(source, code, vendorId)) {
    failAvp(source, { _tag: 'UnsupportedAvp' }, at, to, undefined)
    return true
  }
  if (table.open) return false
  failAvp(source, { _tag: 'AvpNotAllowed' }, at, to, undefined)
  return true
}

/** Whether an AVP that failed is one that a lenient reader keeps undecoded; its failure is forgotten then. */
const forgiven = (source: Source, field: Field): boolean => {
  if (source.options.policy !== 'lenient' || field.minimum > 0) return false
  if (source.failure?.reason._tag === 'BudgetExceeded') return false
  source.failure = undefined
  return true
}

const failFlags = (source: Source, definition: AnyDefinition, flags: number, at: number, to: number): undefined =>
  failAvp(source, { _tag: 'InvalidAvpBits', expected: flagFault(definition, flags) ?? '' }, at, to, {
    name: definition.name,
    minimum: 0,
  })

/** Notes that an AVP occurs once more than its rule allows. */
export const failTooMany = (source: Source, field: Field, at: number, to: number): undefined =>
  failAvp(source, { _tag: 'AvpOccursTooManyTimes', maximum: field.maximum }, at, to, {
    name: field.definition.name,
    minimum: 0,
  })

/** Notes that a field has no AVP; Failed-AVP gets "an example of the missing AVP" (RFC 6733 section 7.1.5). */
export const failMissing = (source: Source, field: Field, from: number): undefined => {
  const { definition } = field
  return fail(source, { _tag: 'MissingAvp' }, from, 0, definition.name, [exampleOf(definition)])
}

/** The first field without the value that it must have, of a table that has one. */
const firstMissing = ({ fields }: Table, slots: ReadonlyArray<unknown>): Field =>
  fields.find(({ needed, limit }, i) => needed === 1 && slots[i] === (limit < 0 ? undefined : noItems))!

/** Reads a group's data, one group deeper, if the options allow it. */
export const readGroup = (source: Source, table: Table, from: number, to: number): object | undefined => {
  if (source.depthLeft === 0) {
    return fail(source, { _tag: 'BudgetExceeded', budget: 'depth', maximum: depthOf(source.options) }, from, to - from)
  }
  source.depthLeft--
  const value = readTable(source, table, from, to, from)
  source.depthLeft++
  return value
}

/** Whether a field has as many values as it can have. */
const isFull = ({ limit }: Field, present: unknown): boolean =>
  limit < 0 ? present !== undefined : (present as ReadonlyArray<unknown>).length >= limit

/** Whether the fields agree; apart from the reader, whose variables are slower where a function captures them. */
const agree = (
  source: Source,
  { fields, constraints }: Table,
  slots: ReadonlyArray<unknown>,
  from: number,
  to: number,
  start: number,
): boolean => {
  const lookup = (key: string): unknown => slots[fields.findIndex((field) => field.key === key)]
  return constraints.every((constraint) => constraint.check(source, lookup, from, to, start))
}

/**
 * Reads the AVPs of `from` to `to` into a record, or notes the first failure: lengths, sizes, values, how often each
 * AVP occurs, AVPs that nobody understands. `start` is where the message or the group begins, `header` is a command's.
 */
export const readTable = (
  source: Source,
  table: Table,
  from: number,
  to: number,
  start: number,
  header?: Header,
): object | undefined => {
  const { fields } = table
  const { view } = source
  const count = fields.length
  const slots = table.noValues.slice()
  const strictFlags = source.options.strictFlags === true
  let missing = table.needed.length
  let rest: Array<Avp> | undefined
  let next = 0
  let at = from
  while (at < to) {
    if (at + 8 > to) return failAvpLength(source, at, to)
    const code = view.getInt32(at)
    const word = view.getInt32(at + 4)
    const length = word & 0xffffff
    let value = at + 8
    let vendorId = 0
    if (word < 0) {
      if (at + 12 > to) return failAvpLength(source, at, to)
      vendorId = view.getInt32(at + 8)
      value += 4
    }
    // AVPs mostly come in the order of the rules.
    let i = next
    let field = i < count ? fields[i]! : undefined
    if (field === undefined || field.code !== code || field.vendor !== vendorId) {
      // Not by a call: that takes eight parts in a hundred of what a message does.
      i = table.places[hash(code, vendorId, table.shift)]!
      field = i < 0 ? undefined : fields[i]!
      if (field !== undefined && (field.code !== code || field.vendor !== vendorId)) {
        i = table.find(code, vendorId)
        field = i < 0 ? undefined : fields[i]!
      }
    }
    const end = at + length
    if (end < value || end > to) return failAvpLength(source, at, to, field && suspect(field))
    if (--source.avpsLeft < 0) return failAvpBudget(source, at, to)
    let read: unknown
    if (field !== undefined) {
      const present = slots[i]
      const size = end - value
      if (isFull(field, present)) {
        failTooMany(source, field, at, to)
      } else if (size < field.minimumSize || size > field.maximumSize) {
        failSize(source, field.definition, at, to, size)
      } else if (strictFlags && flagFault(field.definition, word >>> 24) !== undefined) {
        failFlags(source, field.definition, word >>> 24, at, to)
      } else {
        switch (field.kind) {
          case unsigned32:
            read = view.getUint32(value)
            break
          case diameterIdentity:
            read = readDiameterIdentity(source, value, end)
            break
          case utf8String:
            read = readUtf8String(source, value, end)
            break
          case octetString:
            read = readOctetString(source, value, end)
            break
          case group:
            {
              const { informational } = source
              // "AVPs with the 'M' bit cleared are informational only; a receiver that receives a message with such an AVP […]
              // whose value is not supported, MAY simply ignore the AVP." (RFC 6733 section 4.1): so what is in it refuses no
              // message.
              source.informational = informational || (word & 0x40000000) === 0
              // Not by the codec, as `readGroup` does, since its calls take three parts in a hundred of what a group does.
              if (field.group === undefined || source.depthLeft === 0) read = field.decodeAt(source, value, end)
              else {
                source.depthLeft--
                read = readTable(source, field.group(), value, end, value)
                source.depthLeft++
              }
              source.informational = informational
            }
            break
          case enumerated:
            read = field.small[view.getInt32(value)] ?? field.decodeAt(source, value, end)
            break
          case unsigned64:
            read = view.getBigUint64(value)
            break
          default:
            read = field.decodeAt(source, value, end)
        }
        if (read === undefined) failWithin(source, field.definition.name, at, to)
        else if (field.limit < 0) {
          slots[i] = read
          missing -= field.needed
          next = i + 1
        } else {
          next = i
          const list = present as Array<unknown>
          if (list.length > 1) list.push(read)
          else if (list.length === 1) slots[i] = [list[0], read]
          else {
            slots[i] = [read]
            missing -= field.needed
          }
        }
      }
    }
    if (read === undefined) {
      const isKept =
        field === undefined ? !refused(source, table, code >>> 0, vendorId >>> 0, at, to) : forgiven(source, field)
      if (!isKept) return undefined
      const avp = readAvp(source, at, end, to)
      if (rest === undefined) rest = [avp]
      else rest.push(avp)
    }
    // The last AVP of a group may lack its padding; what counts is its length.
    at += (length + 3) & ~3
  }
  if (missing > 0) return failMissing(source, firstMissing(table, slots), start)
  if (table.minimumRest > (rest?.length ?? 0)) return fail(source, { _tag: 'MissingAvp' }, start, 0, 'AVP')
  if (table.constraints.length > 0 && !agree(source, table, slots, from, to, start)) return undefined
  return table.build(slots, rest ?? noItems, header)
}

const suspect = (field: Field) => ({ name: field.definition.name, minimum: field.data.minimum })
