/**
 * `decode --json`: an object a line, a failure in the place of its message.
 *
 * @module
 */
import { resultCode, type DecodeError } from '../../ground/error.ts'
import { describe } from '../../ground/explain.ts'
import { newSink, reserve, type Sink } from '../../octets/sink.ts'
import { source, unsigned32At, type Source } from '../../octets/source.ts'
import { conformanceChecks } from '../../check/conforms.ts'
import { describeFinding, type Diagnosis, type Finding } from '../../check/diagnosis.ts'
import { messageHeadToJson } from '../../json/wire-writer.ts'
import { jsonText } from '../../json/wire-text.ts'
import type { Dictionary } from '../../typed/dictionary.ts'
import { headerSize, readHeader } from '../../wire/header.ts'
import type { CutMessage, Place } from '../input/item.ts'
import { wholePartOf } from './cut-message.ts'
import type { Diagnose } from './diagnoser.ts'
import { checker, type Level } from './level.ts'
import { writeString, type Printer } from './printer.ts'
import { timeText } from './time-text.ts'

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

// -------------------------------------------------------------------------------------
// the keys after those of the message, each with the comma before it
// -------------------------------------------------------------------------------------

/** What an object has, to go on with in another one. */
const more = (json: object): string => JSON.stringify(json).replace('{', ',').slice(0, -1)

/** The keys that `--findings` adds. */
const foundText = (diagnosis: Diagnosis | undefined): string =>
  diagnosis === undefined
    ? ''
    : more({
        errors: diagnosis.errors.map(jsonError),
        findings: diagnosis.findings.map(jsonFinding),
        ...(diagnosis.cut ? { cut: true } : {}),
      })

/** Ends of connections that are kept as text. */
const mostEnds = 4096

/** Of a message of a capture where it comes from: the key `capture`; empty of any other. */
export const captureText = (): ((place: Place | undefined, file: string) => string) => {
  let knownFile = ''
  let start = ''
  const ends = new Map<string, string>()
  const endText = (end: string): string => {
    const known = ends.get(end)
    if (known !== undefined) return known
    if (ends.size >= mostEnds) ends.clear()
    const text = JSON.stringify(end)
    ends.set(end, text)
    return text
  }
  return (place, file) => {
    if (place?._tag !== 'Packet') return ''
    if (file !== knownFile || start === '') {
      knownFile = file
      start = `,"capture":{"file":${JSON.stringify(file)},"packet":`
    }
    const { packet, time, nanoseconds, from, to, transport } = place
    const when = time === undefined ? undefined : timeText({ time, nanoseconds }, 9)
    const timeKey = when === undefined ? '' : `"time":"${when}",`
    return `${start}${packet},${timeKey}"from":${endText(from)},"to":${endText(to)},"transport":"${transport}"}`
  }
}

const lineFeed = 0x0a
const comma = 0x2c

/** Writes the keys after those of the object that ends before, and ends it. */
const endLine = (out: Sink, text: string): void => {
  if (text !== '') writeString(out, text)
  reserve(out, 2)
  out.bytes[out.at++] = 0x7d
  out.bytes[out.at++] = lineFeed
}

// -------------------------------------------------------------------------------------
// lines
// -------------------------------------------------------------------------------------

export const jsonPrinter = (dictionary: Dictionary<unknown>, level: Level, diagnose: Diagnose | undefined): Printer => {
  const check = checker(dictionary, level)
  const writeJson = jsonText(dictionary)
  // Checks while it writes, so that a message as most are is walked over once.
  const writeGood = level === 'typed' ? jsonText(dictionary, conformanceChecks(dictionary)) : writeJson
  const capture = captureText()

  /** An error, and beside it the message where its AVPs can be told apart, else its header, if it has one. */
  const writeRefused = (out: Sink, error: DecodeError, source: Source, from: number, to: number): void => {
    const errorText = JSON.stringify({ error: jsonError(error) })
    writeString(out, errorText)
    const end = out.at - 1
    if (writeJson(out, source, from, to)) {
      // In place of the braces between.
      out.bytes.copyWithin(end, end + 1, out.at)
      out.at--
      out.bytes[end] = comma
    } else if (to - from >= headerSize && source.bytes[from] === 1) {
      const length = unsigned32At(source, from) & 0xffffff
      out.at = end
      writeString(out, `${more(messageHeadToJson(dictionary, readHeader(source, from), length))}}`)
    }
  }

  /** The whole AVPs under the header as it is. */
  const cut = ({ octets, missing, place }: CutMessage, file: string): string => {
    const part = wholePartOf(octets)
    const out = newSink(4096)
    writeJson(out, source(part.octets), 0, part.octets.length)
    const text = new TextDecoder().decode(out.bytes.subarray(0, out.at))
    const message = text.replace(`"length":${part.octets.length},`, `"length":${part.announced},`).slice(0, -1)
    return `${message},"truncated":${missing}${capture(place, file)}}\n`
  }

  return {
    heading: () => '',
    message: (out, source, from, to, place, file) => {
      const isGood = writeGood(out, source, from, to)
      const error = isGood ? undefined : check(source, from, to)
      if (error !== undefined) writeRefused(out, error, source, from, to)
      else if (!isGood) writeJson(out, source, from, to)
      // In place of the brace that ends the object.
      out.at--
      endLine(out, capture(place, file) + foundText(diagnose?.(source.bytes.subarray(from, to))))
      return error === undefined
    },
    failure: (failure, file) => {
      if (failure._tag === 'Cut') return cut(failure, file)
      const error = failure._tag === 'Refused' ? jsonError(failure.error) : jsonNotHex(failure.offset, failure.message)
      return `${JSON.stringify({ error }).slice(0, -1)}${capture(failure.place, file)}}\n`
    },
  }
}
