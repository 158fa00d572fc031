/**
 * Errors for people: one sentence, the path, and the octets with a caret under those at fault.
 *
 * @module
 */
import { resultCode, type DecodeError, type DecodeReason, type EncodeError, type EncodeReason } from './error.ts'
import { resultCodeName } from './result-code.ts'
import { toHex } from './text.ts'

const octetCount = (count: number): string => (count === 1 ? '1 octet' : `${count} octets`)

const decodeSentence = (reason: DecodeReason): string => {
  switch (reason._tag) {
    case 'InvalidMessageLength':
      return reason.announced < 20
        ? `a message has at least 20 octets, not ${reason.actual < 20 ? reason.actual : reason.announced}`
        : reason.announced % 4 !== 0
          ? `Message Length ${reason.announced} is not a multiple of 4`
          : `Message Length says ${octetCount(reason.announced)}, but there are ${reason.actual}`
    case 'UnsupportedVersion':
      return `version ${reason.version} is not supported, only version 1`
    case 'InvalidHeaderBits':
      return `wrong header flags: expected ${reason.expected}`
    case 'CommandUnsupported':
      return `command ${reason.commandCode} is not supported here`
    case 'ApplicationUnsupported':
      return `application ${reason.applicationId} is not supported here`
    case 'InvalidAvpLength':
      return `wrong length: expected ${reason.expected}, found ${reason.actual}`
    case 'InvalidAvpValue':
      return `invalid value: expected ${reason.expected}`
    case 'InvalidAvpBits':
      return `wrong AVP flags: expected ${reason.expected}`
    case 'UnsupportedAvp':
      return 'an AVP with the M bit that is not understood here'
    case 'MissingAvp':
      return 'a required AVP is missing'
    case 'AvpOccursTooManyTimes':
      return `occurs more often than ${reason.maximum === 1 ? 'once' : `${reason.maximum} times`}`
    case 'AvpNotAllowed':
      return 'an AVP that has no place here'
    case 'ContradictingAvps':
      return `AVPs that contradict each other: expected ${reason.expected}`
    case 'BudgetExceeded':
      return `more than the limit of ${reason.maximum} ${
        { size: 'octets in a message', avps: 'AVPs in a message', depth: 'groups in each other' }[reason.budget]
      }`
  }
}

/** Octets by their count, other objects as such: one may be a `Proxy` that throws. */
const objectText = (value: object): string => {
  try {
    return value instanceof Uint8Array ? octetCount(value.length) : 'an object'
  } catch {
    return 'an object'
  }
}

const valueText = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (typeof value === 'function') return 'a function'
  return typeof value === 'object' && value !== null ? objectText(value) : String(value)
}

const encodeSentence = (reason: EncodeReason): string => {
  switch (reason._tag) {
    case 'InvalidValue':
      return `invalid value: expected ${reason.expected}, found ${valueText(reason.value)}`
    case 'TooLong':
      return `longer than ${octetCount(reason.maximum)}`
    case 'MissingField':
      return 'a required field is missing'
    case 'WrongCount':
      return `expected ${reason.maximum === Infinity ? `at least ${reason.minimum}` : `${reason.minimum} to ${reason.maximum}`}, found ${reason.actual}`
    case 'AvpNotAllowed':
      return 'an AVP in avps that belongs to a field or has no place here'
  }
}

const joinPath = (path: ReadonlyArray<string>): string => path.join(' › ')

/**
 * One sentence with the path before it: what goes into Error-Message or a log.
 *
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { describe, Message } from 'diameter-codec'
 *
 * const refused = Message.decode(new Uint8Array(19))
 * isLeft(refused) && describe(refused.left) // => 'Message: a message has at least 20 octets, not 19'
 * ```
 */
export const describe = (error: DecodeError | EncodeError): string => {
  const sentence = error._tag === 'DecodeError' ? decodeSentence(error.reason) : encodeSentence(error.reason)
  return error.path.length === 0 ? sentence : `${joinPath(error.path)}: ${sentence}`
}

const rowSize = 16

/** Rows of 16 octets; under those at fault a row of carets. */
const hexRows = ({ excerpt, offset, extent }: DecodeError): ReadonlyArray<string> => {
  const { octets } = excerpt
  const end = offset + Math.max(extent, 1)
  const width = Math.max(4, (excerpt.offset + octets.length).toString(16).length)
  const rows: Array<string> = []
  for (let from = 0; from < octets.length || excerpt.offset + from === offset; from += rowSize) {
    const first = excerpt.offset + from
    const row = octets.subarray(from, from + rowSize)
    const pairs = toHex(row).match(/../g) ?? []
    rows.push(`  ${first.toString(16).padStart(width, '0')}  ${pairs.join(' ')}`.trimEnd())
    const marks = Array.from({ length: rowSize }, (_, i) =>
      first + i >= offset && first + i < end && (i < row.length || first + i === offset) ? '^^' : '  ',
    )
    const carets = marks.join(' ').trimEnd()
    if (carets !== '') rows.push(`  ${' '.repeat(width)}  ${carets}`)
  }
  return rows
}

/**
 * The whole of an error for people: the path, one sentence with Result-Code and offset, and the octets around the fault.
 * An `EncodeError` has no octets: its sentence is all.
 *
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { fromHex, Message, render } from 'diameter-codec'
 *
 * const refused = Message.decode(fromHex('0200001480000118000000000000000100000002')!)
 * isLeft(refused) && render(refused.left).split('\n').slice(1)
 * // => ['version 2 is not supported, only version 1 (DIAMETER_UNSUPPORTED_VERSION 5011, at octet 0)',
 * //     '  0000  02 00 00 14 80 00 01 18 00 00 00 00 00 00 00 01',
 * //     '        ^^',
 * //     '  0010  00 00 00 02']
 * ```
 */
export const render = (error: DecodeError | EncodeError): string => {
  if (error._tag === 'EncodeError') return describe(error)
  const code = resultCode(error)
  const place = `(${resultCodeName(code)} ${code}, at octet ${error.offset})`
  // What is missing has no octets to point at.
  const rows = error.reason._tag === 'MissingAvp' ? [] : hexRows(error)
  return [joinPath(error.path), `${decodeSentence(error.reason)} ${place}`, ...rows].join('\n')
}
