/**
 * What `diameter lint` prints.
 *
 * @module
 */
import { resultCodeName } from '../../ground/result-code.ts'
import { dictionaryNamed, type DictionaryName } from '../define/dictionaries.ts'
import type { Diagnosis } from '../../check/diagnose.ts'
import { diagnoser } from './diagnoser.ts'
import type { Failure, Place } from '../input/item.ts'
import { cutText } from './cut-message.ts'
import { captureText, jsonError, jsonFinding, jsonNotHex, type JsonFailure, type JsonFinding } from './json-lines.ts'
import { writeString, type Printer } from './printer.ts'
import { printable } from '../printable.ts'

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

const errorRemark = ({ _tag, ...error }: JsonFailure): Remark => ({ severity: 'error', kind: _tag, ...error })

const findingRemark = (finding: JsonFinding): Remark => ({ severity: 'finding', ...finding })

const remarksOf = ({ errors, findings, cut }: Diagnosis): ReadonlyArray<Remark> => {
  const remarks = [
    ...errors.map((error) => errorRemark(jsonError(error))),
    ...findings.map((finding) => findingRemark(jsonFinding(finding))),
  ].toSorted((a, b) => a.offset - b.offset)
  return cut ? [...remarks, { severity: 'finding', kind: 'Cut', offset: 0, path: [], message: 'and more' }] : remarks
}

const remarkOf = (failure: Failure): Remark => {
  switch (failure._tag) {
    case 'Refused':
      return errorRemark(jsonError(failure.error))
    case 'Cut': {
      const { octets, missing } = failure
      return {
        severity: 'error',
        kind: 'Truncated',
        offset: octets.length,
        path: [],
        message: cutText(octets, missing),
      }
    }
    case 'NotHex':
      // The place is said beside it.
      return errorRemark(jsonNotHex(failure.offset, failure.message.replace(/^line \d+: /u, '')))
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

const textOf = (input: string, place: Place, remark: Remark): string => {
  const { severity, offset, message } = remark
  return printable(`${input}: ${placeText(place)}: octet ${offset}: ${severity}: ${message} (${labelOf(remark)})`)
}

/** What was asked for. */
export interface LintOptions {
  readonly json: boolean
  readonly dictionary: DictionaryName
}

type LineOf = (input: string, place: Place, remark: Remark) => string

const textLine: LineOf = (input, place, remark) => `${textOf(input, place, remark)}\n`

const jsonLine = (): LineOf => {
  const capture = captureText()
  return (input, place, remark) =>
    `${JSON.stringify({ input, ...placeJson(place), ...remark }).slice(0, -1)}${capture(place, input)}}\n`
}

export const lintPrinter = async ({ json, dictionary }: LintOptions): Promise<Printer> => {
  const diagnose = diagnoser(await dictionaryNamed(dictionary), 'typed')
  const line = json ? jsonLine() : textLine
  return {
    heading: () => '',
    message: (out, source, from, to, place, input) => {
      const remarks = remarksOf(diagnose(source.bytes.subarray(from, to)))
      if (place !== undefined) for (const remark of remarks) writeString(out, line(input, place, remark))
      return remarks.length === 0
    },
    failure: (failure, input) => line(input, failure.place, remarkOf(failure)),
  }
}
