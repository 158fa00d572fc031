/**
 * `decode --json`: an object a line, a failure in the place of its message.
 *
 * @module
 */
import { resultCode, type DecodeError } from '../../ground/error.ts'
import { reserve } from '../../octets/sink.ts'
import { describeFinding, type Diagnosis, type Finding } from '../../check/diagnosis.ts'
import type { Dictionary } from '../../typed/dictionary.ts'
import { describe } from '../../ground/explain.ts'
import { jsonText } from '../../json/wire-text.ts'
import type { Presenter } from './presenter.ts'
import { writeString } from './printer.ts'

/** An error as JSON. */
export interface JsonFailure {
  readonly _tag: string
  /** None where there was no message to answer. */
  readonly resultCode: number | null
  readonly offset: number
  readonly path: ReadonlyArray<string>
  readonly message: string
}

export interface JsonFinding {
  readonly kind: string
  readonly path: ReadonlyArray<string>
  readonly offset: number
  readonly message: string
}

const line = (value: object): string => `${JSON.stringify(value)}\n`

/** What a decoder refused. */
export const jsonError = (error: DecodeError): JsonFailure => {
  const { offset, path, reason } = error
  return { _tag: reason._tag, resultCode: resultCode(error), offset, path, message: describe(error) }
}

/** A line of hex text that is none. */
export const jsonNotHex = (offset: number, message: string): JsonFailure => ({
  _tag: 'NotHex',
  resultCode: null,
  offset,
  path: [],
  message,
})

/** A finding as JSON. */
export const jsonFinding = (finding: Finding): JsonFinding => {
  const { kind, path, offset } = finding
  return { kind, path, offset, message: describeFinding(finding) }
}

/** The keys that `--findings` adds. */
const found = (diagnosis: Diagnosis): object => ({
  errors: diagnosis.errors.map(jsonError),
  findings: diagnosis.findings.map(jsonFinding),
  ...(diagnosis.cut ? { cut: true } : {}),
})

const lineFeed = 0x0a

export const jsonLines = (dictionary: Dictionary<unknown>): Presenter => {
  const writeJson = jsonText(dictionary)
  return {
    needsPlaces: false,
    heading: () => '',
    message: (out, source, from, to, _, diagnosis) => {
      writeJson(out, source, from, to)
      if (diagnosis !== undefined) {
        // In place of the brace that ends the object.
        out.at--
        writeString(out, JSON.stringify(found(diagnosis)).replace('{', ','))
      }
      reserve(out, 1)
      out.bytes[out.at++] = lineFeed
    },
    error: (error, _, __, diagnosis) =>
      line({ error: jsonError(error), ...(diagnosis === undefined ? {} : found(diagnosis)) }),
    notHex: (offset, message) => line({ error: jsonNotHex(offset, message) }),
  }
}
