/**
 * `diameter application`: the applications that there are, and the commands of one.
 *
 * @module
 */
import { applications, everything, type Application } from '../../everything.ts'
import { right, type Either } from '../../ground/either.ts'
import type { AnyCommand } from '../../typed/command.ts'
import { subcommand } from '../subcommand.ts'
import { findApplication } from './application-search.ts'
import { abbreviation } from './command-search.ts'
import { printDefinitions } from './print-definitions.ts'

const usage = `usage: diameter application [NAME|ID…]

Lists the applications whose commands this program knows, or, of each NAME or
ID, what IANA's registry says of it and its commands. A NAME is what people call
an application (S6a, Gx, Credit-Control) or its name in the registry, in any
case. diameter command prints the grammar of a command.

  -h, --help      print this

Exit status: 0 all well, 1 there is no such application, 2 wrong call.
`

const commandsOf = ({ id }: Application): ReadonlyArray<AnyCommand> =>
  everything.commands.filter(({ description }) => (description.applicationId ?? 0) === id)

const aligned = (rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

const commandRow = (command: AnyCommand): ReadonlyArray<string> => {
  const { code, applicationId } = command.description
  const anyApplication = applicationId === undefined ? 'of any application' : ''
  return [String(code ?? ''), code === undefined ? '' : abbreviation(command), command.name, anyApplication]
}

const applicationLines = (application: Application): string => {
  const { id, name, interface: called, specification = 'unknown' } = application
  const commands = commandsOf(application)
  const rows = commands.length === 0 ? ['none that are known here'] : aligned(commands.map(commandRow))
  return [called ?? name, `  id             ${id}`, `  registered     ${name}`, `  specification  ${specification}`]
    .concat(rows.map((row, index) => `  ${(index === 0 ? 'commands' : '').padEnd(15)}${row}`))
    .join('\n')
}

/** A line for each application that has commands here. */
const list = (): string =>
  aligned(
    applications
      .filter((application) => commandsOf(application).length > 0)
      .map(({ id, interface: called = '', specification = '', name }) => [String(id), called, specification, name]),
  ).join('\n')

const definitionsOf = (text: string): Either<string, ReadonlyArray<string>> => {
  const found = findApplication(text)
  return found._tag === 'Left' ? found : right([applicationLines(found.right)])
}

export const application = subcommand('application', usage, {}, ({ positionals }) =>
  right(printDefinitions(positionals.length === 0 ? [right([list()])] : positionals.map(definitionsOf))),
)
