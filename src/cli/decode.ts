/**
 * `diameter decode`: the messages of captures, hex text and raw octets, as a tree or as JSON.
 *
 * @module
 */
import { left, right } from '../ground/either.ts'
import { rfc6733 } from '../rfc6733/dictionary.ts'
import { Message } from '../wire/message.ts'
import { checker, diagnoser, levels, type Level } from './check.ts'
import type { MessageItem } from './item.ts'
import { printItems } from './items.ts'
import { jsonLines } from './json-lines.ts'
import type { Presenter } from './presenter.ts'
import { noteFailure } from './report.ts'
import { plainStyle, terminalStyle } from './style.ts'
import { subcommand } from './subcommand.ts'
import { tree } from './tree.ts'

const usage = `usage: diameter decode [--json] [--level wire|typed] [--findings] [FILE…]

Shows the Diameter messages of FILEs; without FILE, or for -, of standard input.
What a FILE is shows in its content:
  captures        pcap or pcapng, of Ethernet, Linux cooked, raw IP or loopback;
                  TCP streams put back in order, and SCTP
  hex text        a message a line; blanks, colons, 0x and # comments allowed
  raw octets      messages one after another

  --json          an object a line for each message, in order
  --level wire    check headers and AVP lengths only
  --level typed   check data formats and each command's grammar too (default)
  --findings      show all errors of a message, not only the first, and what is
                  no error and yet not as it should be; diameter lint shows
                  nothing else
  -h, --help      print this

A message that fails is shown as an error in its place, and the rest go on.
Exit status: 0 all well, 1 something failed, 2 wrong call.
`

interface Job {
  readonly presenter: Presenter
  readonly check: ReturnType<typeof checker>
  /** Where all is to be said of a message. */
  readonly diagnose: ReturnType<typeof diagnoser> | undefined
}

const textOf = ({ presenter, check, diagnose }: Job, item: MessageItem): string => {
  switch (item._tag) {
    case 'Message': {
      const { octets, place } = item
      const checked = check(octets)
      const diagnosis = diagnose?.(octets)
      if (checked._tag === 'Right') return presenter.message(checked.right, place, diagnosis)
      noteFailure()
      const wire = Message.decode(octets)
      return presenter.error(checked.left, place, wire._tag === 'Right' ? wire.right : undefined, diagnosis)
    }
    case 'Refused':
      noteFailure()
      return presenter.error(item.error, item.place)
    case 'NotHex':
      noteFailure()
      return presenter.notHex(item.offset, item.message)
  }
}

const isLevel = (level: string): level is Level => levels.some((each) => each === level)

export const decode = subcommand(
  'decode',
  usage,
  { json: { type: 'boolean' }, level: { type: 'string', default: 'typed' }, findings: { type: 'boolean' } },
  ({ values: { json, level, findings }, positionals }) => {
    if (!isLevel(level)) return left(`--level is ${levels.join(' or ')}, not '${level}'`)
    const presenter =
      json === true
        ? jsonLines(rfc6733)
        : tree(rfc6733, process.stdout.isTTY && process.stdout.hasColors() ? terminalStyle : plainStyle)
    const diagnose = findings === true ? diagnoser(rfc6733, level) : undefined
    const job = { presenter, check: checker(rfc6733, level), diagnose }
    return right(
      printItems(positionals, {
        heading: (input) => presenter.heading(input.name),
        item: (item) => textOf(job, item),
      }),
    )
  },
)
