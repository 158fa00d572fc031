/**
 * What `diameter decode` prints.
 *
 * @module
 */
import { rfc6733 } from '../rfc6733/dictionary.ts'
import { checker, diagnoser, type Level } from './check.ts'
import { jsonLines } from './json-lines.ts'
import { writeString, type Printer } from './printer.ts'
import { plainStyle, terminalStyle } from './style.ts'
import { tree } from './tree.ts'

/** What was asked for. */
export interface DecodeOptions {
  readonly level: Level
  /** Whether all is to be said of a message. */
  readonly findings: boolean
  readonly form: 'json' | 'plain tree' | 'coloured tree'
}

export const decodePrinter = ({ level, findings, form }: DecodeOptions): Printer => {
  const presenter =
    form === 'json' ? jsonLines(rfc6733) : tree(rfc6733, form === 'plain tree' ? plainStyle : terminalStyle)
  const refusal = checker(rfc6733, level)
  const diagnose = findings ? diagnoser(rfc6733, level) : undefined
  return {
    needsPlaces: presenter.needsPlaces,
    heading: presenter.heading,
    message: (out, source, from, to, place) => {
      const error = refusal(source, from, to)
      const diagnosis = diagnose?.(source.bytes.subarray(from, to))
      if (error === undefined) presenter.message(out, source, from, to, place, diagnosis)
      else writeString(out, presenter.error(error, place, source.bytes.subarray(from, to), diagnosis))
      return error === undefined
    },
    failure: (failure) =>
      failure._tag === 'Refused'
        ? presenter.error(failure.error, failure.place)
        : presenter.notHex(failure.offset, failure.message),
  }
}
