/**
 * `diameter command`: the definition of a command and its grammar.
 *
 * @module
 */
import { left, right, type Either } from '../../ground/either.ts'
import type { AnyCommand } from '../../typed/command.ts'
import { printDefinitions } from './print-definitions.ts'
import { findApplication } from './application-search.ts'
import { abbreviation, applicationText, findCommands, noSuchCommand } from './command-search.ts'
import { subcommand } from '../subcommand.ts'

const usage = `usage: diameter command [--application ID|NAME] NAME|CODE…

Prints the definition of a command, and its grammar in the notation of RFC 6733
section 3.2. A NAME may be in any case, in short (DPR), or without -Request or
-Answer, which like a CODE means both. Where several applications have a command
of that name, all of them are printed.

  --application ID|NAME
                  of this application alone: 16777251, S6a
  -h, --help      print this

Exit status: 0 all well, 1 there is no such command, 2 wrong call.
`

const definition = (command: AnyCommand): string => {
  const { name, description, grammar } = command
  const { code, applicationId, request, proxiable, error } = description
  const rows = [
    `code         ${code ?? 'that of the request'}`,
    `kind         ${request === true ? 'request' : error === true ? 'answer with the E bit' : 'answer'}`,
    `application  ${applicationId === undefined ? 'any' : applicationText(applicationId)}`,
    `proxiable    ${proxiable === undefined ? 'as the request' : proxiable ? 'yes' : 'no'}`,
    ...(code === undefined ? [] : [`in short     ${abbreviation(command)}`]),
  ]
  return [name, ...rows.map((row) => `  ${row}`), '', grammar].join('\n')
}

const definitionsOf = (text: string, applicationId: number | undefined): Either<string, ReadonlyArray<string>> => {
  const found = findCommands(text, applicationId)
  return found.length > 0 ? right(found.map(definition)) : left(noSuchCommand(text))
}

export const command = subcommand(
  'command',
  usage,
  { application: { type: 'string' } },
  ({ values: { application: name }, positionals }) => {
    if (positionals.length === 0) return left('a name or a code is wanted')
    const application = name === undefined ? undefined : findApplication(name)
    if (application?._tag === 'Left') return application
    return right(printDefinitions(positionals.map((text) => definitionsOf(text, application?.right.id))))
  },
)
