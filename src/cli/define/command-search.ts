/**
 * Commands by name as people type it, by abbreviation or by code.
 *
 * @module
 */
import { rfc6733 } from '../../rfc6733/dictionary.ts'
import type { AnyCommand } from '../../typed/command.ts'
import { numberOf, plainName, suggestion } from './name-search.ts'

/** The letters that RFC 6733 section 3.1 goes by: DPR, and with only one word before the last, ACR. */
export const abbreviation = (name: string): string => {
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

/** A request, an answer, or both where the text stands for both. */
export const findCommands = (text: string): ReadonlyArray<AnyCommand> =>
  rfc6733.commands.filter((command) => isCommand(command, text))

/** That there is no such command, and which was most likely meant. */
export const noSuchCommand = (text: string): string => {
  const names = rfc6733.commands.flatMap(({ name }) => [name, stem(name)])
  return `there is no command '${text}'${suggestion(text, names)}`
}
