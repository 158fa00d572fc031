/**
 * Whether a message conforms to its command, found without making its values, AVP by AVP as somebody walks over them. It
 * only knows what is common: a message that surely conforms. Any other has to be decoded, which is the one truth, and
 * says why.
 *
 * @module
 */
import { Kind } from '../algebra/codec.ts'
import { isIdentity } from '../formats/octet-string.ts'
import { isAscii, type Source } from '../octets/source.ts'
import { utf8FaultAt } from '../ground/text.ts'
import { paddedSize } from '../octets/avp-header.ts'
import { AvpCheck, type AvpChecks } from '../wire/avp-checks.ts'
import { checkHeader, headerSize } from '../wire/header.ts'
import { isBaseAvp } from '../wire/codes.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { tableOf, type Field, type Table } from '../typed/table.ts'

const isText = (source: Source, from: number, to: number): boolean =>
  isAscii(source, from, to) || utf8FaultAt(source.bytes, from, to) === to

/** What was seen of the AVPs of a message or a group. */
interface Frame {
  /** None of AVPs that nobody checks one by one. */
  table: Table | undefined
  /** How often each field was there. */
  counts: Int32Array
  /** How many AVPs there were that are no field. */
  rest: number
  /** The field that comes next if AVPs come in the order of the rules, as they mostly do. */
  next: number
}

const frameOf = (): Frame => ({ table: undefined, counts: new Int32Array(16), rest: 0, next: 0 })

const begin = (frame: Frame, table: Table | undefined): void => {
  frame.table = table
  frame.rest = 0
  frame.next = 0
  const size = table === undefined ? 0 : table.fields.length
  if (size > frame.counts.length) frame.counts = new Int32Array(2 * size)
  else frame.counts.fill(0, 0, size)
}

/** Whether all that must be there was. */
const isComplete = ({ table, counts, rest }: Frame): boolean => {
  if (table === undefined) return true
  const { needed } = table
  for (let n = 0; n < needed.length; n++) if (counts[needed[n]!] === 0) return false
  return rest >= table.minimumRest
}

/** The table by which the AVPs of a group are checked one by one; not where they are also checked together. */
const walkedTable = ({ data: { shape } }: Field): Table | undefined => {
  const table = shape._tag === 'Group' ? tableOf(shape) : undefined
  return table?.constraints.length === 0 ? table : undefined
}

/** Whether data of a size that the field can have is a value of it, whatever its groups have in them. */
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
    default:
      return field.decodeAt(source, from, to) !== undefined
  }
}

/** A command as messages name it, and its table; none where the dictionary lacks it. */
interface Known {
  readonly word: number
  readonly application: number
  readonly table: Table | undefined
}

/** Commands are kept in places that their codes tell; another one of the same place takes it. */
const places = 256

const tablesOf = (dictionary: Dictionary<unknown>) => {
  const known: Array<Known | undefined> = Array.from({ length: places }, () => undefined)
  return ({ view }: Source, from: number): Table | undefined => {
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
}

/**
 * Checks by which `dictionary.decode` surely accepts a message, where the source's options ask for nothing special. Where
 * not, a failure may be noted in the source, and its budgets are used.
 */
export const conformanceChecks = (dictionary: Dictionary<unknown>): AvpChecks => {
  const tableOfMessage = tablesOf(dictionary)
  const frames: Array<Frame> = [frameOf()]
  let depth = 0
  let frame = frames[0]!
  // Of the AVP that was seen last, if it is a group.
  let inner: Table | undefined

  const checkField = (source: Source, table: Table, i: number, from: number, to: number): AvpCheck => {
    const field = table.fields[i]!
    const count = ++frame.counts[i]!
    const size = to - from
    if (count > field.maximum || size < field.minimumSize || size > field.maximumSize) return AvpCheck.bad
    frame.next = i + (field.single ? 1 : 0)
    if (field.kind === Kind.grouped) {
      inner = walkedTable(field)
      if (inner !== undefined) return source.depthLeft > depth ? AvpCheck.group : AvpCheck.bad
    }
    source.depthLeft -= depth
    const conforms = valueConforms(source, field, from, to)
    source.depthLeft += depth
    return conforms ? AvpCheck.good : AvpCheck.bad
  }

  return {
    message: (source, from) => {
      depth = 0
      frame = frames[0]!
      const table = tableOfMessage(source, from)
      begin(frame, table)
      return table === undefined || table.constraints.length === 0
    },
    avp: (source, at, word, value, end) => {
      const { table } = frame
      inner = undefined
      if (table === undefined) return depth > 0 || --source.avpsLeft >= 0 ? AvpCheck.good : AvpCheck.bad
      if (--source.avpsLeft < 0) return AvpCheck.bad
      const { view } = source
      const code = view.getInt32(at)
      const vendorId = word < 0 ? view.getInt32(at + 8) : 0
      const expected = table.fields[frame.next]
      if (expected !== undefined && expected.code === code && expected.vendor === vendorId) {
        return checkField(source, table, frame.next, value, end)
      }
      const i = table.find(code, vendorId)
      if (i >= 0) return checkField(source, table, i, value, end)
      frame.rest++
      const isAllowed = table.open && ((word & 0x40000000) === 0 || (vendorId === 0 && isBaseAvp(code >>> 0)))
      return isAllowed ? AvpCheck.good : AvpCheck.bad
    },
    enter: () => {
      depth++
      if (depth === frames.length) frames.push(frameOf())
      frame = frames[depth]!
      begin(frame, inner)
    },
    leave: () => {
      const conforms = isComplete(frame)
      if (depth > 0) frame = frames[--depth]!
      return conforms
    },
  }
}

/** Walks over AVPs, and over those of groups that are checked; `false` as soon as something is wrong. */
const walk = (checks: AvpChecks, source: Source, from: number, to: number): boolean => {
  const { view } = source
  for (let at = from; at < to;) {
    if (at + 8 > to) return false
    const word = view.getInt32(at + 4)
    const end = at + (word & 0xffffff)
    const value = at + (word < 0 ? 12 : 8)
    if (end < value || end > to) return false
    const answer = checks.avp(source, at, word, value, end)
    if (answer === AvpCheck.bad) return false
    if (answer === AvpCheck.group) {
      checks.enter()
      if (!walk(checks, source, value, end)) return false
    }
    at += paddedSize(end - at)
  }
  return checks.leave()
}

/** Whether `dictionary.decode` surely accepts the message from `from` to `to`. */
export const conformance = (
  dictionary: Dictionary<unknown>,
): ((source: Source, from: number, to: number) => boolean) => {
  const checks = conformanceChecks(dictionary)
  return (source, from, to) =>
    checkHeader(source, from, to) && checks.message(source, from) && walk(checks, source, from + headerSize, to)
}
