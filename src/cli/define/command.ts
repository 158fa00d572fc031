/**
 * `diameter command`: the definition of a command and its grammar.
 *
 * @module
 */
import { left, right, type Either } from '../../ground/either.ts'
import type { AnyCommand } from '../../typed/command.ts'
import { printDefinitions } from './print-definitions.ts'
import { abbreviation, findCommands, noSuchCommand } from './command-search.ts'
import { subcommand } from '../subcommand.ts'

const usage = `usage: diameter command NAME|CODE…

Prints the definition of a command, and its grammar in the notation of RFC 6733
section 3.2. A NAME may be in any case, in short (DPR), or without -Request or
-Answer, which like a CODE means both.

  -h, --help      print this

Exit status: 0 all well, 1 there is no such command, 2 wrong call.
`

const definition = ({ name, description, grammar }: AnyCommand): string => {
  const { code, applicationId, request, proxiable, error } = description
  const rows = [
    `code         ${code ?? 'that of the request'}`,
    `kind         ${request === true ? 'request' : error === true ? 'answer with the E bit' : 'answer'}`,
    `application  ${applicationId ?? 'any'}`,
    `proxiable    ${proxiable === undefined ? 'as the request' : proxiable ? 'yes' : 'no'}`,
    ...(code === undefined ? [] : [`in short     ${abbreviation(name)}`]),
  ]
  return [name, ...rows.map((row) => `  ${row}`), '', grammar].join('\n')
}

const definitionsOf = (text: string): Either<string, ReadonlyArray<string>> => {
  const found = findCommands(text)
  return found.length > 0 ? right(found.map(definition)) : left(noSuchCommand(text))
}

export const command = subcommand('command', usage, {}, ({ positionals }) =>
  positionals.length === 0
    ? left('a name or a code is wanted')
    : right(printDefinitions(positionals.map(definitionsOf))),
)
