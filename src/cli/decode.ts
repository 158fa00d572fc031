/**
 * `diameter decode`: the messages of captures, hex text and raw octets, as a tree or as JSON.
 *
 * @module
 */
import { left, right } from '../ground/either.ts'
import { levels, type Level } from './output/level.ts'
import { printItems } from './output/print-items.ts'
import { linkTypeOption, linkTypesOf } from './input/link-type-option.ts'
import { subcommand } from './subcommand.ts'
import { workerCount, workersOption } from './output/worker-count.ts'

const usage = `usage: diameter decode [--json] [--level wire|typed] [--findings] [--workers N]
                       [--link-type NUMBER=PROTOCOL]… [FILE…]

Shows the Diameter messages of FILEs; without FILE, or for -, of standard input.
What a FILE is shows in its content:
  captures        pcap, pcapng, snoop or ERF; TCP streams put back in order, and
                  SCTP, in whatever encapsulation probes write
  hex text        a message a line; blanks, colons, 0x and # comments allowed
  other text      dumps of Wireshark, tcpdump, xxd, hexdump and od, C arrays,
                  lists of numbers, strings with escapes, base64, hex over
                  several lines
  raw octets      messages one after another
Compressed by gzip, zstd, xz or lz4, it is read as it comes.

  --json          an object a line for each message, in order
  --level wire    check headers and AVP lengths only
  --level typed   check data formats and each command's grammar too (default)
  --findings      show all errors of a message, not only the first, and what is
                  no error and yet not as it should be; diameter lint shows
                  nothing else
  --workers N     threads beside the first that print what is large; as many as
                  there are processors for, unless given, and 0 for none
  --link-type NUMBER=PROTOCOL
                  what packets of a link type are, for one of 147 to 162 or one
                  that is not read: diameter, tcp, sctp, ip, ethernet, ppp, mpls
  -h, --help      print this

A message that fails is shown as an error in its place, and the rest go on.
Exit status: 0 all well, 1 something failed, 2 wrong call.
`

const isLevel = (level: string): level is Level => levels.some((each) => each === level)

export const decode = subcommand(
  'decode',
  usage,
  {
    json: { type: 'boolean' },
    level: { type: 'string', default: 'typed' },
    findings: { type: 'boolean' },
    ...workersOption,
    ...linkTypeOption,
  },
  ({ values: { json, level, findings, workers, 'link-type': linkTypeTexts }, positionals }) => {
    if (!isLevel(level)) return left(`--level is ${levels.join(' or ')}, not '${level}'`)
    const count = workerCount(workers)
    if (count._tag === 'Left') return count
    const linkTypes = linkTypesOf(linkTypeTexts)
    if (linkTypes._tag === 'Left') return linkTypes
    const isColoured = process.stdout.isTTY && process.stdout.hasColors()
    const form = json === true ? 'json' : isColoured ? 'coloured tree' : 'plain tree'
    const job = { _tag: 'Decode', level, findings: findings === true, form, dictionary: 'rfc6733' } as const
    return right(printItems(positionals, job, count.right, { linkTypes: linkTypes.right }))
  },
)
