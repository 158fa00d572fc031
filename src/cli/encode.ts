/**
 * `diameter encode`: JSON lines to hex lines.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import { toHex } from '../ground/text.ts'
import { everything } from '../everything.ts'
import { describe } from '../ground/explain.ts'
import { describeJsonError } from '../json/error.ts'
import { located, parseJson } from '../json/text-reader.ts'
import { fromJson } from '../json/wire-reader.ts'
import { Message } from '../wire/message.ts'
import type { Input } from './input/open-input.ts'
import { readInputs } from './input/read-inputs.ts'
import { messageJson } from './input/message-json.ts'
import { lineReader, maximumLine, type Line } from './input/line-reader.ts'
import { complain, noteFailure, output, statusSoFar, type Output } from './report.ts'
import { subcommand } from './subcommand.ts'

const usage = `usage: diameter encode [FILE…]

Reads JSON lines, as diameter decode --json prints them, and prints each message
as a line of hexadecimal text. Without FILE, or for -, it reads standard input.

A message may be as short as {"name":"DWR"}, or
  {"name":"Device-Watchdog-Request","header":{"hopByHopId":1,"endToEndId":2},
   "avps":[{"name":"Origin-Host","value":"a.example.net"}]}
(on one line). A name is as diameter command takes it. Left out may be: name,
length and format; a code where the name is known; flags that are as the
definition has them; where there is a name, the header, or identifiers, which
are then 0, and avps. What decode says beside the message (capture, errors,
findings) is passed over.

  -h, --help      print this

A line that is no message is reported on standard error with its number and the
place in it, and the rest go on.
Exit status: 0 all well, 1 something failed, 2 wrong call.
`

const messageOf = fromJson(everything)

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
  const whole = messageJson(json.right)
  if (whole._tag === 'Left') return whole
  const message = messageOf(whole.right)
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
