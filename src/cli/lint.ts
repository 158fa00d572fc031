/**
 * `diameter lint`: what is wrong with messages, a line each.
 *
 * @module
 */
import { right } from '../ground/either.ts'
import { printItems } from './output/print-items.ts'
import { linkTypeOption, linkTypesOf } from './input/link-type-option.ts'
import { subcommand } from './subcommand.ts'
import { workerCount, workersOption } from './output/worker-count.ts'

const usage = `usage: diameter lint [--json] [--workers N] [FILE…]

Prints all errors and all findings of the Diameter messages in FILEs, a line
each, and nothing of messages that are as they should be. A FILE may be whatever
diameter decode reads; without FILE, or for -, it is standard input.

A line says in which input, in which packet, line or message, at which octet of
the message, and what is wrong. An error is what RFC 6733 has a message refused
for, or a wrong value in an AVP that the command's grammar does not name; a
finding is no reason to refuse one: padding or reserved bits that are not zero,
flags against the definition, an AVP out of its place.

  --json          an object a line
  --workers N     threads beside the first that look at what is large; as many
                  as there are processors for, unless given, and 0 for none
  --link-type NUMBER=PROTOCOL
                  what packets of a link type are, as diameter decode takes it
  -h, --help      print this

Exit status: 0 nothing found, 1 something found, or some input could not be
read, 2 wrong call.
`

export const lint = subcommand(
  'lint',
  usage,
  { json: { type: 'boolean' }, ...workersOption, ...linkTypeOption },
  ({ values: { json, workers, 'link-type': linkTypeTexts }, positionals }) => {
    const count = workerCount(workers)
    if (count._tag === 'Left') return count
    const linkTypes = linkTypesOf(linkTypeTexts)
    if (linkTypes._tag === 'Left') return linkTypes
    const captures = { linkTypes: linkTypes.right }
    return right(
      printItems(positionals, { _tag: 'Lint', json: json === true, dictionary: 'rfc6733' }, count.right, captures),
    )
  },
)
