/**
 * `diameter encode`: JSON lines to hex lines.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import { toHex } from '../ground/text.ts'
import { rfc6733 } from '../rfc6733/dictionary.ts'
import { describe } from '../ground/explain.ts'
import { describeJsonError } from '../json/error.ts'
import { located, parseJson } from '../json/text-reader.ts'
import { fromJson } from '../json/wire-reader.ts'
import { Message } from '../wire/message.ts'
import type { Input } from './input/open-input.ts'
import { readInputs } from './input/read-inputs.ts'
import { lineReader, maximumLine, type Line } from './input/line-reader.ts'
import { complain, noteFailure, output, statusSoFar, type Output } from './report.ts'
import { subcommand } from './subcommand.ts'

const usage = `usage: diameter encode [FILE…]

Reads JSON lines, as diameter decode --json prints them, and prints each message
as a line of hexadecimal text. Without FILE, or for -, it reads standard input.

A message may be as short as
  {"name":"Device-Watchdog-Request","header":{"hopByHopId":1,"endToEndId":2},
   "avps":[{"name":"Origin-Host","value":"a.example.net"}]}
(on one line). Left out may be: name, length and format; a code where the name
is known; flags that are as the definition has them.

  -h, --help      print this

A line that is no message is reported on standard error with its number and the
place in it, and the rest go on.
Exit status: 0 all well, 1 something failed, 2 wrong call.
`

/** What `decode --json` prints in place of a message that failed. */
const failureOf = (json: unknown): string | undefined => {
  if (typeof json !== 'object' || json === null || !('error' in json)) return undefined
  const { error } = json
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined
  return `an error, not a message${typeof message === 'string' ? `: ${message}` : ''}`
}

const findingKeys: ReadonlySet<string> = new Set(['errors', 'findings', 'cut'])

/** The message without what `decode --findings` says of it. */
const withoutFindings = (json: unknown): unknown => {
  if (typeof json !== 'object' || json === null || !('findings' in json)) return json
  return Object.fromEntries(Object.entries(json).filter(([key]) => !findingKeys.has(key)))
}

const messageOf = fromJson(rfc6733)

/** What a text of several lines begins with. */
const opening = /^[ \t]*[{[][ \t]*$/u

/** The octets of a line. */
const encodeLine = (line: Uint8Array): Either<string, Uint8Array> => {
  const json = parseJson(line)
  if (json._tag === 'Left') {
    const isOpening = line.length < 16 && opening.test(Buffer.from(line).toString())
    const whole = isOpening ? '; a message has one line, as jq -c prints it' : ''
    return left(`not JSON: ${describeJsonError(json.left)}${whole}`)
  }
  const failure = failureOf(json.right)
  if (failure !== undefined) return left(failure)
  const message = messageOf(withoutFindings(json.right))
  if (message._tag === 'Left') return left(describeJsonError(located(line, message.left)))
  const octets = Message.encode(message.right)
  return octets._tag === 'Left' ? left(describe(octets.left)) : octets
}

const isBlank = (line: Uint8Array): boolean => line.every((octet) => octet === 0x20 || octet === 0x09)

const write = async (out: Output, input: Input, lines: ReadonlyArray<Line>): Promise<void> => {
  for (const { number, octets: line } of lines) {
    if (line !== undefined && isBlank(line)) continue
    const octets = line === undefined ? left(`longer than ${maximumLine} octets`) : encodeLine(line)
    if (octets._tag === 'Right') out.add(`${toHex(octets.right)}\n`)
    else {
      await out.flush()
      noteFailure()
      complain(`${input.name}: line ${number}: ${octets.left}`)
    }
    if (out.isFull()) await out.flush()
  }
  await out.flush()
}

const encodeAll = async (files: ReadonlyArray<string>): Promise<number> => {
  const out = output()
  await readInputs(files, async (input) => {
    const lines = lineReader()
    return {
      push: async (chunk) => {
        await write(out, input, lines.push(chunk))
        return true
      },
      end: () => write(out, input, lines.end()),
    }
  })
  return statusSoFar()
}

export const encode = subcommand('encode', usage, {}, ({ positionals }) => right(encodeAll(positionals)))
