/**
 * `decode` for people: a block for each message, a line for each AVP, errors with the octets at fault.
 *
 * @module
 */
import type { DecodeError } from '../../ground/error.ts'
import { equals } from '../../ground/equality.ts'
import { describeFinding, type Diagnosis } from '../../check/diagnosis.ts'
import type { Dictionary } from '../../typed/dictionary.ts'
import { render } from '../../ground/explain.ts'
import { toJson, type JsonAvp, type JsonMessage } from '../../json/wire-writer.ts'
import { Message } from '../../wire/message.ts'
import type { CutMessage, Place } from '../input/item.ts'
import { cutText, wholePartOf } from './cut-message.ts'
import type { Diagnose } from './diagnoser.ts'
import { checker, type Level } from './level.ts'
import { writeString, type Printer } from './printer.ts'
import type { Style } from './style.ts'
import { printable } from '../printable.ts'
import { timeText } from './time-text.ts'
import { valueText } from './value-text.ts'

const unsigned32Hex = (value: number): string => `0x${value.toString(16).padStart(8, '0')}`

const bits = (value: number): string => `0x${value.toString(16).padStart(2, '0')}`

// -------------------------------------------------------------------------------------
// lines
// -------------------------------------------------------------------------------------

/** When and between whom a message passed. */
interface Passage {
  readonly time: number | undefined
  readonly nanoseconds: number
  readonly from: string
  readonly to: string
  readonly transport: string
}

export const passageText = ({ time, nanoseconds, from, to, transport }: Passage): string => {
  const when = time === undefined ? undefined : timeText({ time, nanoseconds }, 6)
  return printable(`${when === undefined ? '' : `${when}  `}${from} → ${to}  ${transport}`)
}

/** The line before a message of a capture. */
const packetLine = ({ quiet }: Style, place: Place | undefined): ReadonlyArray<string> =>
  place?._tag === 'Packet' ? [quiet(`${passageText(place)}  packet ${place.packet}`)] : []

/** The line before a failure: whoever wants to repair the input must find it. */
const placeLine = (style: Style, place: Place | undefined): ReadonlyArray<string> => {
  switch (place?._tag) {
    case undefined:
      return []
    case 'Line':
      return [style.quiet(`line ${place.line}`)]
    case 'Octet':
      return [style.quiet(`octet ${place.offset}`)]
    case 'Packet':
      return packetLine(style, place)
  }
}

const headerLine = ({ command, quiet, warning }: Style, { name, header }: JsonMessage): string => {
  const { request, proxiable, error, retransmitted } = header.flags
  const flags = [
    request ? 'REQ' : 'ANS',
    ...(proxiable ? ['PXY'] : []),
    ...(error ? ['ERR'] : []),
    ...(retransmitted ? ['RTX'] : []),
  ]
  const { commandCode, applicationId, hopByHopId, endToEndId, length, reserved } = header
  const ids = `hop-by-hop ${unsigned32Hex(hopByHopId)}  end-to-end ${unsigned32Hex(endToEndId)}`
  return [
    `${command(name ?? 'Unknown command')} (${commandCode})`,
    flags.join(' '),
    ...(reserved === undefined ? [] : [warning(`reserved bits ${bits(reserved)}`)]),
    quiet(`app ${applicationId}  ${ids}  ${length} octets`),
  ].join('  ')
}

/** An AVP's line before its columns are aligned. */
interface Row {
  readonly depth: number
  readonly avp: JsonAvp
  readonly name: string
  /** Code and vendor, in parentheses. */
  readonly code: string
}

const rowsOf = (avps: ReadonlyArray<JsonAvp>, depth: number): ReadonlyArray<Row> =>
  avps.flatMap((avp) => {
    const { name, code, vendorId, format, value } = avp
    const row = {
      depth,
      avp,
      name: name ?? 'Unknown',
      code: vendorId === undefined ? `(${code})` : `(${code}, vendor ${vendorId})`,
    }
    return format === 'Grouped' && Array.isArray(value)
      ? [row, ...rowsOf(value as ReadonlyArray<JsonAvp>, depth + 1)]
      : [row]
  })

const flagLetters = ({ vendorId, flags }: JsonAvp): string =>
  `${vendorId === undefined ? '-' : 'V'}${flags.mandatory ? 'M' : '-'}${flags.protected ? 'P' : '-'}`

/** What is out of the ordinary in an AVP's header. */
const remarks = ({ reserved, padding }: JsonAvp): ReadonlyArray<string> => [
  ...(reserved === undefined ? [] : [`reserved bits ${bits(reserved)}`]),
  ...(padding === undefined ? [] : [`padding ${padding}`]),
]

const widthOf = ({ depth, name, code }: Row): number => 2 * depth + name.length + 1 + code.length

/** Names longer than this stand out of their column. */
const widestName = 44

const avpLines = (
  dictionary: Dictionary<unknown>,
  style: Style,
  avps: ReadonlyArray<JsonAvp>,
): ReadonlyArray<string> => {
  const rows = rowsOf(avps, 1)
  const width = rows.reduce((most, row) => Math.max(most, Math.min(widestName, widthOf(row))), 0)
  return rows.map((row) => {
    const { depth, avp, name, code } = row
    const label = `${'  '.repeat(depth)}${style.avp(name)} ${style.quiet(code)}`
    const space = ' '.repeat(Math.max(0, width - widthOf(row)))
    const { text, warning } = valueText(dictionary, avp)
    const warnings = [...(warning === undefined ? [] : [warning]), ...remarks(avp)].map((each) =>
      style.warning(`[${each}]`),
    )
    return [`${label}${space}`, style.quiet(flagLetters(avp)), style.value(text), ...warnings].join('  ').trimEnd()
  })
}

/** Path, sentence and octets, the first two in red. */
const errorLines = ({ error, quiet }: Style, rendered: string, indent: string): ReadonlyArray<string> =>
  rendered.split('\n').map((line, index) => {
    const text = printable(line)
    if (index === 0) return `${indent}${error(`error: ${text}`)}`
    return index === 1 || /^[\s^]+$/u.test(text) ? `${indent}${error(text)}` : `${indent}${quiet(text)}`
  })

/** What `--findings` adds: the errors beside the one that the message was refused for, then a line for each finding. */
const foundLines = (
  style: Style,
  diagnosis: Diagnosis | undefined,
  refusal: DecodeError | undefined,
): ReadonlyArray<string> => {
  const { errors = [], findings = [], cut = false } = diagnosis ?? {}
  return [
    ...errors.filter((error) => !equals(error, refusal)).flatMap((error) => errorLines(style, render(error), '  ')),
    ...findings.map((finding) =>
      style.warning(printable(`  finding: ${describeFinding(finding)} (${finding.kind}, at octet ${finding.offset})`)),
    ),
    ...(cut ? [style.quiet('  and more')] : []),
  ]
}

// -------------------------------------------------------------------------------------
// blocks
// -------------------------------------------------------------------------------------

/** A block of lines with an empty one after it. */
const block = (lines: ReadonlyArray<string>): string => `${lines.join('\n')}\n\n`

export const treePrinter = (
  dictionary: Dictionary<unknown>,
  level: Level,
  diagnose: Diagnose | undefined,
  style: Style,
): Printer => {
  const check = checker(dictionary, level)
  const json = toJson(dictionary)
  /** What can be shown: there where at least its AVPs can be told apart. */
  const messageLines = (octets: Uint8Array, length = octets.length): ReadonlyArray<string> => {
    const message = Message.decode(octets)
    if (message._tag === 'Left') return []
    const { header, ...asJson } = json(message.right)
    return [
      headerLine(style, { ...asJson, header: { ...header, length } }),
      ...avpLines(dictionary, style, asJson.avps),
    ]
  }
  const cutLines = ({ octets, missing }: CutMessage): ReadonlyArray<string> => {
    const { octets: part, announced } = wholePartOf(octets)
    return [...messageLines(part, announced), ...errorLines(style, `truncated: ${cutText(octets, missing)}`, '  ')]
  }
  return {
    heading: (name) => block([style.quiet(`==> ${printable(name)} <==`)]),
    message: (out, source, from, to, place) => {
      const error = check(source, from, to)
      const octets = source.bytes.subarray(from, to)
      const lines = [
        ...(error === undefined ? packetLine(style, place) : placeLine(style, place)),
        ...messageLines(octets),
        ...(error === undefined ? [] : errorLines(style, render(error), '  ')),
        ...foundLines(style, diagnose?.(octets), error),
      ]
      writeString(out, block(lines))
      return error === undefined
    },
    failure: (failure) => {
      switch (failure._tag) {
        case 'Refused':
          return block([...placeLine(style, failure.place), ...errorLines(style, render(failure.error), '  ')])
        case 'Cut':
          return block([...placeLine(style, failure.place), ...cutLines(failure)])
        case 'NotHex':
          return block(errorLines(style, failure.message, ''))
      }
    },
  }
}
