/**
 * Everything that can be said of a message: all of its errors, not only the first, and the findings that are none.
 *
 * @module
 */
import { groupShape } from '../algebra/shape.ts'
import { source, unsigned32At } from '../octets/source.ts'
import { avpEnd, avpLabel, failAvp, failAvpLength, failWithin } from '../wire/avp.ts'
import { checkHeader, headerSize, readHeader } from '../wire/header.ts'
import { Message } from '../wire/message.ts'
import { acctApplicationIdCode, authApplicationIdCode, capabilitiesExchangeCode, isBaseAvp } from '../wire/codes.ts'
import { paddedSize } from '../octets/avp-header.ts'
import type { AnyCommand } from '../typed/command.ts'
import { failSize, flagFault, type AnyDefinition } from '../typed/definition.ts'
import {
  addFinding,
  collectError,
  type Container,
  type Context,
  type DiagnoseOptions,
  type Diagnosis,
} from './diagnosis.ts'
import { findInMessage } from './message-rules.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { failMissing, failTooMany, readTable } from '../typed/read.ts'
import { tableOf, type Field } from '../typed/table.ts'

export type { DiagnoseOptions, Diagnosis, Finding } from './diagnosis.ts'

// -------------------------------------------------------------------------------------
// AVPs
// -------------------------------------------------------------------------------------

const findInFraming = (
  context: Context,
  container: Container,
  name: string,
  at: number,
  end: number,
  to: number,
): void => {
  const { bytes } = context.input
  const flags = bytes[at + 4]!
  // "The sender of the AVP MUST set 'R' (reserved) bits to 0 and the receiver SHOULD ignore all 'R' (reserved) bits."
  if ((flags & 0x1f) !== 0) {
    addFinding(
      context,
      container,
      name,
      'ReservedBits',
      at + 4,
      1,
      `reserved AVP flag bits 0x${(flags & 0x1f).toString(16)} are set`,
    )
  }
  // "the 'P' bit SHOULD be set to 0" (section 4.1)
  if ((flags & 0x20) !== 0) addFinding(context, container, name, 'AvpFlags', at + 4, 1, 'the P bit is set')
  // "implementations MUST NOT use the value of zero (0) for the Vendor-ID field" (section 4.1.1)
  if ((flags & 0x80) !== 0 && unsigned32At(context.input, at + 8) === 0) {
    addFinding(context, container, name, 'VendorZero', at + 8, 4, 'the V bit is set with a Vendor-Id of 0')
  }
  const padded = at + paddedSize(end - at)
  if (padded > to) addFinding(context, container, name, 'PaddingMissing', at, end - at, 'the padding is missing')
  else if (bytes.subarray(end, padded).some((octet) => octet !== 0)) {
    addFinding(context, container, name, 'Padding', end, padded - end, 'the padding is not zero')
  }
}

const inspectFlags = (
  context: Context,
  container: Container,
  definition: AnyDefinition,
  flags: number,
  at: number,
  to: number,
): void => {
  const { input } = context
  const expected = flagFault(definition, flags)
  if (expected === undefined) return
  if (input.options.strictFlags !== true) {
    addFinding(
      context,
      container,
      definition.name,
      'AvpFlags',
      at + 4,
      1,
      `expected ${expected} by the AVP's definition`,
    )
    return
  }
  failAvp(input, { _tag: 'InvalidAvpBits', expected }, at, to, { name: definition.name, minimum: 0 })
  collectError(context, container)
}

const inspectValue = (
  context: Context,
  container: Container,
  definition: AnyDefinition,
  at: number,
  end: number,
  to: number,
): void => {
  const { input } = context
  const flags = input.bytes[at + 4]!
  const value = at + ((flags & 0x80) === 0 ? 8 : 12)
  const { data } = definition
  const fits = end - value >= data.minimum && end - value <= data.maximum
  if (!fits) {
    failSize(input, definition, at, to, end - value)
    collectError(context, container)
  }
  inspectFlags(context, container, definition, flags, at, to)
  if (!fits) return
  const group = groupShape(data.shape)
  const table = group?._tag === 'Group' ? tableOf(group) : undefined
  const { informational } = input
  if (group !== undefined) input.informational = informational || (flags & 0x40) === 0
  if (table !== undefined && input.depthLeft > 0) {
    input.depthLeft--
    const group = { definition, at, to }
    inspectAvps(context, { name: definition.name, table, group, parent: container }, value, end, value)
    input.depthLeft++
  } else if (data.decodeAt(input, value, end) === undefined) {
    failWithin(input, definition.name, at, to)
    collectError(context, container)
  }
  input.informational = informational
}

const findApplicationId = (
  context: Context,
  container: Container,
  definition: AnyDefinition,
  at: number,
  end: number,
): void => {
  const { input } = context
  const { code, vendorId } = definition
  if ((code !== authApplicationIdCode && code !== acctApplicationIdCode) || vendorId !== undefined) return
  if (end - at !== 12) return
  if ((unsigned32At(input, 4) & 0xffffff) === capabilitiesExchangeCode) return
  // "The value of the Application-ID field in the header MUST be the same as any relevant Application-Id AVPs contained
  // in the message." (section 3)
  if (unsigned32At(input, at + 8) !== unsigned32At(input, 8)) {
    addFinding(context, container, definition.name, 'ApplicationId', at + 8, 4, "another application than the header's")
  }
}

const inspectUnknown = (
  context: Context,
  container: Container,
  code: number,
  vendorId: number | undefined,
  at: number,
  to: number,
): void => {
  const { input } = context
  const mandatory = (input.bytes[at + 4]! & 0x40) !== 0
  const known = ((vendorId ?? 0) === 0 && isBaseAvp(code)) || input.options.understands?.(code, vendorId) === true
  // Of a command that is not known, nobody asked to understand anything.
  if (container.table === undefined) return
  if (mandatory && !input.informational && !known) failAvp(input, { _tag: 'UnsupportedAvp' }, at, to, undefined)
  else if (!container.table.open) failAvp(input, { _tag: 'AvpNotAllowed' }, at, to, undefined)
  collectError(context, container)
}

/** "fixed […] Defines the fixed position of an AVP." (section 3.2) */
const findOrder = (
  context: Context,
  container: Container,
  field: Field | undefined,
  index: number,
  at: number,
  extent: number,
): void => {
  const { table } = container
  if (table === undefined || field?.bracket !== 'fixed' || table.fields.indexOf(field) === index) return
  const { name } = field.definition
  addFinding(
    context,
    container,
    name,
    'Order',
    at,
    extent,
    `AVP ${index + 1} here, fixed as ${table.fields.indexOf(field) + 1}`,
  )
}

/** The value of an AVP that no rule names: whatever is wrong with it, the dictionary does not refuse the message for it. */
const inspectOther = (
  context: Context,
  container: Container,
  definition: AnyDefinition,
  at: number,
  end: number,
  to: number,
): void => {
  const { input, refusals } = context
  const { avpsLeft } = input
  // The decoder does not look into it, and so does not count there.
  input.avpsLeft = Infinity
  inspectValue(context, container, definition, at, end, to)
  input.avpsLeft = avpsLeft
  context.refusals = refusals
}

/** Notes again, with the AVP's name, that its length cannot be; a name there is where its header is whole. */
const nameLengthFault = (context: Context, { table }: Container, at: number, to: number): void => {
  const { input } = context
  if (input.failure?.reason._tag !== 'InvalidAvpLength' || at + 8 > to) return
  const vendor = input.bytes[at + 4]! >= 0x80
  if (vendor && at + 12 > to) return
  const vendorId = vendor ? unsigned32At(input, at + 8) : 0
  const field = table?.fields[table.find(unsigned32At(input, at), vendorId)]
  if (field !== undefined) failAvpLength(input, at, to, { name: field.definition.name, minimum: field.data.minimum })
}

/** What is to be said of a container once all that is in it was looked at without an error: what its AVPs are together. */
const inspectTogether = (context: Context, container: Container, from: number, to: number, start: number): void => {
  const { input } = context
  const { table } = container
  if (table === undefined || (table.constraints.length === 0 && table.minimumRest === 0)) return
  const { avpsLeft } = input
  // They were counted before.
  input.avpsLeft = Infinity
  readTable(input, table, from, to, start)
  input.avpsLeft = avpsLeft
  collectError(context, container)
}

const inspectAvps = (context: Context, container: Container, from: number, to: number, start: number): void => {
  const { input, dictionary, refusals } = context
  const { table } = container
  const counts = table?.fields.map(() => 0) ?? []
  for (let at = from, index = 0; at < to && !context.cut; index++) {
    const end = avpEnd(input, at, to)
    if (end < 0) {
      nameLengthFault(context, container, at, to)
      collectError(context, container)
      return
    }
    const code = unsigned32At(input, at)
    const vendorId = input.bytes[at + 4]! < 0x80 ? undefined : unsigned32At(input, at + 8)
    const slot = table?.find(code, vendorId ?? 0) ?? -1
    const field = table?.fields[slot]
    const definition = field?.definition ?? dictionary.avp(code, vendorId)
    findInFraming(context, container, definition?.name ?? avpLabel(code, vendorId), at, end, to)
    findOrder(context, container, field, index, at, end - at)
    if (field === undefined) inspectUnknown(context, container, code, vendorId, at, to)
    else if (++counts[slot]! > field.maximum) {
      failTooMany(input, field, at, to)
      collectError(context, container)
    }
    if (definition !== undefined) {
      findApplicationId(context, container, definition, at, end)
      const inspect = field === undefined ? inspectOther : inspectValue
      inspect(context, container, definition, at, end, to)
    }
    at += paddedSize(end - at)
  }
  if (context.cut) return
  table?.fields.forEach((field, slot) => {
    if (counts[slot]! >= field.minimum) return
    failMissing(input, field, start)
    collectError(context, container)
  })
  if (context.refusals === refusals) inspectTogether(context, container, from, to, start)
}

// -------------------------------------------------------------------------------------
// messages
// -------------------------------------------------------------------------------------

const findInHeader = (context: Context, container: Container, command: AnyCommand | undefined): void => {
  const header = readHeader(context.input, 0)
  // "These flag bits are reserved for future use; they MUST be set to zero and ignored by the receiver." (section 3)
  if (header.reserved !== 0) {
    addFinding(
      context,
      container,
      undefined,
      'ReservedBits',
      4,
      1,
      `reserved header flag bits 0x${header.reserved.toString(16)} are set`,
    )
  }
  if (header.proxiable && command?.description.proxiable === false) {
    addFinding(context, container, undefined, 'HeaderFlags', 4, 1, 'P is set, but the command is not proxiable')
  }
  // "This flag MUST NOT be set in answer messages." (section 3, of the T bit)
  if (header.retransmitted && !header.request) {
    addFinding(context, container, undefined, 'HeaderFlags', 4, 1, 'T is set in an answer')
  }
}

/**
 * All errors of a message and all findings, with paths and offsets. A message without errors here is one that the
 * dictionary decodes; besides, the values of AVPs outside of the grammar are looked at. A length that cannot be ends its
 * container, for what follows cannot be told.
 *
 * ```ts
 * import { diagnose, fromHex, rfc6733 } from 'diameter-codec'
 *
 * const { errors, findings } = diagnose(rfc6733)(fromHex('010000148f00011a000000000000000100000002')!)
 * errors.map((error) => [error.reason._tag, ...error.path])
 * // => [['MissingAvp', 'Disconnect-Peer-Request', 'Origin-Host'],
 * //     ['MissingAvp', 'Disconnect-Peer-Request', 'Origin-Realm'],
 * //     ['MissingAvp', 'Disconnect-Peer-Request', 'Disconnect-Cause']]
 * findings.map((finding) => finding.sentence) // => ['reserved header flag bits 0xf are set']
 * ```
 */
export const diagnose =
  (dictionary: Dictionary<unknown>, options: DiagnoseOptions = {}) =>
  (bytes: Uint8Array): Diagnosis => {
    const { understands, maximumFindings = 1000 } = options
    const input = source(bytes, {
      ...options,
      policy: 'strict',
      understands: (code, vendorId) =>
        dictionary.avp(code, vendorId) !== undefined || understands?.(code, vendorId) === true,
    })
    const context: Context = {
      input,
      dictionary,
      errors: [],
      findings: [],
      maximum: maximumFindings,
      cut: false,
      refusals: 0,
    }
    if (checkHeader(input, 0, bytes.length)) {
      const command = dictionary.command(readHeader(input, 0))
      const container: Container = { name: command?.name ?? Message.name, table: command?.table }
      findInHeader(context, container, command)
      inspectAvps(context, container, headerSize, bytes.length, 0)
      findInMessage(context, container, bytes.length)
    } else collectError(context, { name: Message.name, table: undefined })
    const { errors, findings, cut } = context
    return { errors, findings, cut }
  }
