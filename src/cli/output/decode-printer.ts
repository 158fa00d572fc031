/**
 * What `diameter decode` prints.
 *
 * @module
 */
import { rfc6733 } from '../../rfc6733/dictionary.ts'
import { checker, type Level } from './level.ts'
import type { Presenter } from './presenter.ts'
import { writeString, type Printer } from './printer.ts'

/** What was asked for. */
export interface DecodeOptions {
  readonly level: Level
  /** Whether all is to be said of a message. */
  readonly findings: boolean
  readonly form: 'json' | 'plain tree' | 'coloured tree'
}

// Nothing is loaded but what is asked for: a short message takes less time than a few modules.

const presenterOf = async (form: DecodeOptions['form']): Promise<Presenter> => {
  if (form === 'json') return (await import('./json-lines.ts')).jsonLines(rfc6733)
  const [{ tree }, { plainStyle, terminalStyle }] = await Promise.all([import('./tree.ts'), import('./style.ts')])
  return tree(rfc6733, form === 'plain tree' ? plainStyle : terminalStyle)
}

export const decodePrinter = async ({ level, findings, form }: DecodeOptions): Promise<Printer> => {
  const presenter = await presenterOf(form)
  const refusal = checker(rfc6733, level)
  const diagnose = findings ? (await import('./diagnoser.ts')).diagnoser(rfc6733, level) : undefined
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
