/**
 * `diameter command`: the definition of a command and its grammar.
 *
 * @module
 */
import { left, right, type Either } from '../ground/either.ts'
import { rfc6733 } from '../rfc6733/dictionary.ts'
import type { AnyCommand } from '../typed/command.ts'
import { numberOf, plainName, suggestion } from './lookup.ts'
import { printDefinitions } from './definitions.ts'
import { subcommand } from './subcommand.ts'

const usage = `usage: diameter command NAME|CODE…

Prints the definition of a command, and its grammar in the notation of RFC 6733
section 3.2. A NAME may be in any case, in short (DPR), or without -Request or
-Answer, which like a CODE means both.

  -h, --help      print this

Exit status: 0 all well, 1 there is no such command, 2 wrong call.
`

/** The letters that RFC 6733 section 3.1 goes by: DPR, and with only one word before the last, ACR. */
const abbreviation = (name: string): string => {
  const words = name.split('-')
  const letters = words.map((word) => word.charAt(0)).join('')
  return words.length === 2 ? `${name.slice(0, 2)}${letters.slice(1)}`.toUpperCase() : letters.toUpperCase()
}

/** The name without -Request or -Answer. */
const stem = (name: string): string => name.replace(/-(?:Request|Answer)$/u, '')

const isCommand = (command: AnyCommand, text: string): boolean => {
  const { name, tag, description } = command
  const wanted = plainName(text)
  const code = numberOf(text)
  if (code !== undefined) return description.code === code
  return (
    [plainName(name), tag.toLowerCase(), plainName(stem(name))].includes(wanted) ||
    (description.code !== undefined && plainName(abbreviation(name)) === wanted)
  )
}

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

const find = (text: string): Either<string, ReadonlyArray<string>> => {
  const found = rfc6733.commands.filter((command) => isCommand(command, text))
  if (found.length > 0) return right(found.map(definition))
  const names = rfc6733.commands.flatMap(({ name }) => [name, stem(name)])
  return left(`there is no command '${text}'${suggestion(text, names)}`)
}

export const command = subcommand('command', usage, {}, ({ positionals }) =>
  positionals.length === 0 ? left('a name or a code is wanted') : right(printDefinitions(positionals.map(find))),
)
