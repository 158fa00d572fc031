/**
 * `diameter lint`: what is wrong with messages, a line each.
 *
 * @module
 */
import { right } from '../ground/either.ts'
import { resultCodeName } from '../ground/result-code.ts'
import { rfc6733 } from '../rfc6733/dictionary.ts'
import { diagnoser } from './check.ts'
import type { Input } from './input.ts'
import type { MessageItem, Place } from './item.ts'
import { printItems } from './items.ts'
import { jsonError, jsonFinding, jsonNotHex, type JsonFailure, type JsonFinding } from './json-lines.ts'
import { noteFailure } from './report.ts'
import { subcommand } from './subcommand.ts'
import { printable } from './text.ts'

const usage = `usage: diameter lint [--json] [FILE…]

Prints all errors and all findings of the Diameter messages in FILEs, a line
each, and nothing of messages that are as they should be. A FILE may be whatever
diameter decode reads; without FILE, or for -, it is standard input.

A line says in which input, in which packet, line or message, at which octet of
the message, and what is wrong. An error is what RFC 6733 has a message refused
for, or a wrong value in an AVP that the command's grammar does not name; a
finding is no reason to refuse one: padding or reserved bits that are not zero,
flags against the definition, an AVP out of its place.

  --json          an object a line
  -h, --help      print this

Exit status: 0 nothing found, 1 something found, or some input could not be
read, 2 wrong call.
`

/** An error or a finding. */
interface Remark {
  readonly severity: 'error' | 'finding'
  readonly kind: string
  /** Of an error, where there was a message to answer. */
  readonly resultCode?: number | null
  readonly offset: number
  readonly path: ReadonlyArray<string>
  readonly message: string
}

const diagnose = diagnoser(rfc6733, 'typed')

const errorRemark = ({ _tag, ...error }: JsonFailure): Remark => ({ severity: 'error', kind: _tag, ...error })

const findingRemark = (finding: JsonFinding): Remark => ({ severity: 'finding', ...finding })

const remarksOf = (item: MessageItem): ReadonlyArray<Remark> => {
  switch (item._tag) {
    case 'Message': {
      const { errors, findings, cut } = diagnose(item.octets)
      const remarks = [
        ...errors.map((error) => errorRemark(jsonError(error))),
        ...findings.map((finding) => findingRemark(jsonFinding(finding))),
      ].toSorted((a, b) => a.offset - b.offset)
      return cut
        ? [...remarks, { severity: 'finding', kind: 'Cut', offset: 0, path: [], message: 'and more' }]
        : remarks
    }
    case 'Refused':
      return [errorRemark(jsonError(item.error))]
    case 'NotHex': {
      // The place is said beside it.
      const message = item.message.replace(/^line \d+: /u, '')
      return [errorRemark(jsonNotHex(item.offset, message))]
    }
  }
}

const placeText = (place: Place): string => {
  switch (place._tag) {
    case 'Line':
      return `line ${place.line}`
    case 'Octet':
      return `message at ${place.offset}`
    case 'Packet':
      return `packet ${place.packet}`
  }
}

const placeJson = (place: Place): object => {
  switch (place._tag) {
    case 'Line':
      return { line: place.line }
    case 'Octet':
      return { start: place.offset }
    case 'Packet':
      return { packet: place.packet }
  }
}

const labelOf = ({ kind, resultCode }: Remark): string =>
  typeof resultCode === 'number' ? `${resultCodeName(resultCode)} ${resultCode}` : kind

const textOf = (input: Input, place: Place, remark: Remark): string => {
  const { severity, offset, message } = remark
  return printable(`${input.name}: ${placeText(place)}: octet ${offset}: ${severity}: ${message} (${labelOf(remark)})`)
}

const lintItem =
  (json: boolean) =>
  (item: MessageItem, input: Input): string => {
    const remarks = remarksOf(item)
    if (remarks.length > 0) noteFailure()
    const { place } = item
    return remarks
      .map((remark) =>
        json
          ? `${JSON.stringify({ input: input.name, ...placeJson(place), ...remark })}\n`
          : `${textOf(input, place, remark)}\n`,
      )
      .join('')
  }

export const lint = subcommand('lint', usage, { json: { type: 'boolean' } }, ({ values: { json }, positionals }) =>
  right(printItems(positionals, { heading: () => '', item: lintItem(json === true) })),
)
