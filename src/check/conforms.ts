/**
 * Whether a message conforms to its command, found without making its values. It only knows what is common: a message
 * that surely conforms. Any other has to be decoded, which is the one truth, and says why.
 *
 * @module
 */
import { Kind } from '../algebra/codec.ts'
import { isIdentity } from '../formats/octet-string.ts'
import { isAscii, type Source } from '../octets/source.ts'
import { utf8FaultAt } from '../ground/text.ts'
import { countAvps } from '../wire/avp.ts'
import { checkHeader, headerSize } from '../wire/header.ts'
import { isBaseAvp } from '../typed/base-avps.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { tableOf, type Field, type Table } from '../typed/table.ts'

const isText = (source: Source, from: number, to: number): boolean =>
  isAscii(source, from, to) || utf8FaultAt(source.bytes, from, to) === to

const groupConforms = (source: Source, field: Field, from: number, to: number): boolean => {
  const { shape } = field.data
  const table = shape._tag === 'Group' ? tableOf(shape) : undefined
  if (table === undefined || table.constraints.length > 0) {
    return field.decodeAt(source, from, to) !== undefined
  }
  if (source.depthLeft === 0) return false
  source.depthLeft--
  const conforms = tableConforms(source, table, from, to)
  source.depthLeft++
  return conforms
}

/** Whether data of a size that the field can have is a value of it. */
const valueConforms = (source: Source, field: Field, from: number, to: number): boolean => {
  switch (field.kind) {
    case Kind.unsigned32:
    case Kind.unsigned64:
    case Kind.octetString:
      return true
    case Kind.diameterIdentity:
      return isIdentity(source.view, from, to)
    case Kind.utf8String:
      return isText(source, from, to)
    case Kind.grouped:
      return groupConforms(source, field, from, to)
    default:
      return field.decodeAt(source, from, to) !== undefined
  }
}

const tableConforms = (source: Source, table: Table, from: number, to: number): boolean => {
  const { fields, needed } = table
  const { view } = source
  // How often each field was there, as a number once it was.
  const counts = table.noValues.slice()
  let rest = 0
  let next = 0
  for (let at = from; at < to;) {
    if (at + 8 > to) return false
    const code = view.getInt32(at)
    const word = view.getInt32(at + 4)
    const end = at + (word & 0xffffff)
    let value = at + 8
    let vendorId = 0
    if (word < 0) {
      if (at + 12 > to) return false
      vendorId = view.getInt32(at + 8)
      value += 4
    }
    if (end < value || end > to || --source.avpsLeft < 0) return false
    // AVPs mostly come in the order of the rules.
    let i = next
    let field = fields[i]
    if (field === undefined || field.code !== code || field.vendor !== vendorId) {
      i = table.find(code, vendorId)
      field = i < 0 ? undefined : fields[i]
    }
    if (field === undefined) {
      if (!table.open || ((word & 0x40000000) !== 0 && !(vendorId === 0 && isBaseAvp(code >>> 0)))) return false
      rest++
    } else {
      const before = counts[i]
      const count = typeof before === 'number' ? before + 1 : 1
      counts[i] = count
      const size = end - value
      if (count > field.maximum || size < field.minimumSize || size > field.maximumSize) return false
      if (!valueConforms(source, field, value, end)) return false
      next = i + (field.single ? 1 : 0)
    }
    at += (end - at + 3) & ~3
  }
  for (let n = 0; n < needed.length; n++) if (typeof counts[needed[n]!] !== 'number') return false
  return rest >= table.minimumRest
}

/** A command as messages name it, and its table; none where the dictionary lacks it. */
interface Known {
  readonly word: number
  readonly application: number
  readonly table: Table | undefined
}

/** Commands are kept in places that their codes tell; another one of the same place takes it. */
const places = 256

/**
 * Whether `dictionary.decode` surely accepts the message from `from` to `to`, and the source's options ask for nothing
 * special. Where not, a failure may be noted in the source, and its budgets are used.
 */
export const conformance = (
  dictionary: Dictionary<unknown>,
): ((source: Source, from: number, to: number) => boolean) => {
  const known: Array<Known | undefined> = Array.from({ length: places }, () => undefined)

  const tableOf = ({ view }: Source, from: number): Table | undefined => {
    // R, E and the command code.
    const word = view.getInt32(from + 4) & 0xa0ffffff
    const application = view.getInt32(from + 8)
    const place = Math.imul(word ^ Math.imul(application, 0x9e3779b1), 0x85ebca6b) >>> 24
    const found = known[place]
    if (found !== undefined && found.word === word && found.application === application) return found.table
    const command = dictionary.command({
      commandCode: word & 0xffffff,
      applicationId: application >>> 0,
      request: word < 0,
      error: (word & 0x20000000) !== 0,
    })
    known[place] = { word, application, table: command?.table }
    return command?.table
  }

  return (source, from, to) => {
    if (!checkHeader(source, from, to)) return false
    const table = tableOf(source, from)
    if (table === undefined) {
      const count = countAvps(source, from + headerSize, to)
      return count >= 0 && count <= source.avpsLeft
    }
    return table.constraints.length === 0 && tableConforms(source, table, from + headerSize, to)
  }
}
