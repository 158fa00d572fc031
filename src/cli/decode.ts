/**
 * `diameter decode`: the messages of captures, hex text and raw octets, as a tree or as JSON.
 *
 * @module
 */
import { left, right } from '../ground/either.ts'
import { rfc6733 } from '../rfc6733/dictionary.ts'
import { Message } from '../wire/message.ts'
import { checker, levels, type Level } from './check.ts'
import type { Input } from './input.ts'
import { readInputs } from './inputs.ts'
import type { Item, MessageItem } from './item.ts'
import { jsonLines } from './json-lines.ts'
import type { Presenter } from './presenter.ts'
import { complain, noteFailure, output, statusSoFar, type Output } from './report.ts'
import { anyReader } from './sniff.ts'
import { plainStyle, terminalStyle } from './style.ts'
import { subcommand } from './subcommand.ts'
import { tree } from './tree.ts'

const usage = `usage: diameter decode [--json] [--level wire|typed] [FILE…]

Shows the Diameter messages of FILEs; without FILE, or for -, of standard input.
What a FILE is shows in its content:
  captures        pcap or pcapng, of Ethernet, Linux cooked, raw IP or loopback;
                  TCP streams put back in order, and SCTP
  hex text        a message a line; blanks, colons, 0x and # comments allowed
  raw octets      messages one after another

  --json          an object a line for each message, in order
  --level wire    check headers and AVP lengths only
  --level typed   check data formats and each command's grammar too (default)
  -h, --help      print this

A message that fails is shown as an error in its place, and the rest go on.
Exit status: 0 all well, 1 something failed, 2 wrong call.
`

interface Job {
  readonly presenter: Presenter
  readonly check: ReturnType<typeof checker>
  readonly out: Output
}

const textOf = ({ presenter, check }: Job, item: MessageItem): string => {
  switch (item._tag) {
    case 'Message': {
      const { octets, place } = item
      const checked = check(octets)
      if (checked._tag === 'Right') return presenter.message(checked.right, place)
      noteFailure()
      const wire = Message.decode(octets)
      return presenter.error(checked.left, place, wire._tag === 'Right' ? wire.right : undefined)
    }
    case 'Refused':
      noteFailure()
      return presenter.error(item.error, item.place)
    case 'NotHex':
      noteFailure()
      return presenter.notHex(item.offset, item.message)
  }
}

const show = async (job: Job, input: Input, items: ReadonlyArray<Item>): Promise<void> => {
  const { out } = job
  for (const item of items) {
    if (item._tag === 'Problem' || item._tag === 'Note') {
      // Both may go to one terminal: what came first stands first.
      await out.flush()
      if (item._tag === 'Problem') noteFailure()
      complain(`${input.name}: ${item.message}`)
    } else {
      out.add(textOf(job, item))
      if (out.isFull()) await out.flush()
    }
  }
  await out.flush()
}

const decodeAll = async (job: Job, files: ReadonlyArray<string>): Promise<number> => {
  await readInputs(files, async (input) => {
    const reader = anyReader()
    if (files.length > 1) job.out.add(job.presenter.heading(input.name))
    return {
      push: async (chunk) => {
        await show(job, input, reader.push(chunk))
        return !reader.isDone()
      },
      end: () => show(job, input, reader.end()),
    }
  })
  return statusSoFar()
}

const isLevel = (level: string): level is Level => levels.some((each) => each === level)

export const decode = subcommand(
  'decode',
  usage,
  { json: { type: 'boolean' }, level: { type: 'string', default: 'typed' } },
  ({ values: { json, level }, positionals }) => {
    if (!isLevel(level)) return left(`--level is ${levels.join(' or ')}, not '${level}'`)
    const presenter =
      json === true
        ? jsonLines(rfc6733)
        : tree(rfc6733, process.stdout.isTTY && process.stdout.hasColors() ? terminalStyle : plainStyle)
    const job = { presenter, check: checker(rfc6733, level), out: output() }
    return right(decodeAll(job, positionals))
  },
)
