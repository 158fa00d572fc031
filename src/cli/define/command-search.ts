/**
 * Commands by name as people type it, by abbreviation or by code.
 *
 * @module
 */
import { abbreviationOf, applicationOf, everything } from '../../everything.ts'
import type { AnyCommand } from '../../typed/command.ts'
import { numberOf, plainName, suggestion } from './name-search.ts'

/** The letters that RFC 6733 section 3.1 goes by: DPR, and with only one word before the last, ACR. */
const letters = (name: string): string => {
  const words = name.split('-')
  const initials = words.map((word) => word.charAt(0)).join('')
  return words.length === 2 ? `${name.slice(0, 2)}${initials.slice(1)}`.toUpperCase() : initials.toUpperCase()
}

/** What people call a command: as IANA's registry has it, else by its letters. */
export const abbreviation = ({ name, description: { code = 0, request = false } }: AnyCommand): string =>
  abbreviationOf({ header: { commandCode: code, request } }) ?? letters(name)

/** The name without -Request or -Answer. */
const stem = (name: string): string => name.replace(/-(?:Request|Answer)$/u, '')

const isCommand = (command: AnyCommand, text: string): boolean => {
  const { name, tag, description } = command
  const wanted = plainName(text)
  const code = numberOf(text)
  if (code !== undefined) return description.code === code
  return (
    [plainName(name), tag.toLowerCase(), plainName(stem(name))].includes(wanted) ||
    (description.code !== undefined && plainName(abbreviation(command)) === wanted)
  )
}

/** A request, an answer, or both where the text stands for both; of one application, or of all that have such. */
export const findCommands = (text: string, applicationId?: number): ReadonlyArray<AnyCommand> =>
  everything.commands.filter(
    (command) =>
      isCommand(command, text) && (applicationId === undefined || command.description.applicationId === applicationId),
  )

/** What people call an application, with its id: `S6a (16777251)`. */
export const applicationText = (id: number): string => {
  const application = applicationOf(id)
  return application === undefined ? `${id}` : `${application.interface ?? application.name} (${id})`
}

/** That there is no such command, and which was most likely meant. */
export const noSuchCommand = (text: string): string => {
  const names = everything.commands.flatMap(({ name }) => [name, stem(name)])
  return `there is no command '${text}'${suggestion(text, names)}`
}
