/**
 * `diameter avp`: the definition of an AVP.
 *
 * @module
 */
import { left, right, type Either } from '../../ground/either.ts'
import { everything } from '../../everything.ts'
import type { AnyCommand } from '../../typed/command.ts'
import type { AnyDefinition } from '../../typed/definition.ts'
import { groupGrammar } from '../../typed/grammar.ts'
import { enumerationOf } from '../../json/scalar.ts'
import { tableOf, type Table } from '../../typed/table.ts'
import { abbreviation, applicationText } from './command-search.ts'
import { printDefinitions } from './print-definitions.ts'
import { numberOf, plainName, suggestion } from './name-search.ts'
import { subcommand } from '../subcommand.ts'

const usage = `usage: diameter avp NAME|CODE|VENDOR:CODE…

Prints the definition of an AVP: its data format, the flags that it is sent
with, the names of an Enumerated, the grammar of a Grouped, and the commands and
groups that name it. A NAME may be in any case.

  -h, --help      print this

Exit status: 0 all well, 1 there is no such AVP, 2 wrong call.
`

const tableIn = ({ data: { shape } }: AnyDefinition): Table | undefined =>
  shape._tag === 'Group' || shape._tag === 'UncheckedGroup' ? tableOf(shape) : undefined

const isAvp = ({ name, code, vendorId = 0 }: AnyDefinition, text: string): boolean => {
  const [first = '', second] = text.split(':', 2)
  const [vendor, number] = second === undefined ? [undefined, numberOf(first)] : [numberOf(first), numberOf(second)]
  if (number === undefined) return plainName(name) === plainName(text)
  return code === number && (vendor === undefined || vendor === vendorId)
}

const names = (table: Table | undefined, definition: AnyDefinition): boolean =>
  table?.fields.some((field) => field.definition === definition) ?? false

/** The commands of other applications than the base protocol's, in short, a line for each application. */
const usesByApplication = (commands: ReadonlyArray<AnyCommand>): ReadonlyArray<string> => {
  const byApplication = new Map<number, ReadonlyArray<string>>()
  for (const command of commands) {
    const { applicationId = 0 } = command.description
    byApplication.set(applicationId, [...(byApplication.get(applicationId) ?? []), abbreviation(command)])
  }
  return [...byApplication].map(([id, abbreviations]) => `${applicationText(id)}: ${abbreviations.join(', ')}`)
}

/** The commands and the groups whose grammar names the AVP. */
const usesOf = (definition: AnyDefinition): ReadonlyArray<string> => {
  const commands = everything.commands.filter(({ table }) => names(table, definition))
  const isBase = ({ description: { applicationId = 0 } }: AnyCommand): boolean => applicationId === 0
  return [
    ...commands.filter(isBase).map(({ name }) => name),
    ...usesByApplication(commands.filter((command) => !isBase(command))),
    ...everything.avps.filter((group) => names(tableIn(group), definition)).map(({ name }) => name),
  ]
}

const listed = (title: string, items: ReadonlyArray<string>): ReadonlyArray<string> =>
  items.map((item, index) => `${(index === 0 ? title : '').padEnd(11)}${item}`)

const definitionText = (definition: AnyDefinition): string => {
  const { name, code, vendorId, mandatory, data } = definition
  const values = Object.entries(enumerationOf(definition) ?? {})
  const widest = Math.max(0, ...values.map(([, number]) => String(number).length))
  const uses = usesOf(definition)
  const rows = [
    `code       ${code}`,
    `vendor     ${vendorId ?? 'none'}`,
    `flags      ${vendorId === undefined ? '-' : 'V'}${mandatory ? 'M' : '-'}-`,
    `format     ${data.format}`,
    ...listed(
      'values',
      values.map(([each, number]) => `${String(number).padStart(widest)}  ${each}`),
    ),
    ...listed('used in', uses.length === 0 ? ['any command that takes further AVPs'] : uses),
  ]
  const table = tableIn(definition)
  const grammar = table === undefined ? [] : ['', groupGrammar(definition, table.rules)]
  return [name, ...rows.map((row) => `  ${row}`), ...grammar].join('\n')
}

const definitionsOf = (text: string): Either<string, ReadonlyArray<string>> => {
  const found = everything.avps.filter((definition) => isAvp(definition, text))
  return found.length > 0
    ? right(found.map(definitionText))
    : left(
        `there is no AVP '${text}'${suggestion(
          text,
          everything.avps.map(({ name }) => name),
        )}`,
      )
}

export const avp = subcommand('avp', usage, {}, ({ positionals }) =>
  positionals.length === 0
    ? left('a name or a code is wanted')
    : right(printDefinitions(positionals.map(definitionsOf))),
)
