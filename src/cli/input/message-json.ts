/**
 * Messages as JSON, as `decode --json` prints them and as people write them by hand: without what decode says of them
 * beside, and with the name of the command as `diameter command` takes it.
 *
 * @module
 */
import { left, right, type Either } from '../../ground/either.ts'
import { everything } from '../../everything.ts'
import { findCommands, noSuchCommand } from '../define/command-search.ts'

type Fields = { readonly [key: string]: unknown }

const isObject = (json: unknown): json is Fields => typeof json === 'object' && json !== null && !Array.isArray(json)

/** Keys that are no part of the message: where it was found, and what was found in it. */
const besideKeys: ReadonlySet<string> = new Set(['capture', 'errors', 'findings', 'cut', 'truncated'])

/** What `decode --json` prints in place of a message that failed. */
const failureOf = ({ error }: Fields): string =>
  `an error, not a message${isObject(error) && typeof error['message'] === 'string' ? `: ${error['message']}` : ''}`

/** The name in full; as it is where a header says what command that is. */
const commandName = (name: string, header: Fields): Either<string, string> => {
  if (header['commandCode'] !== undefined || everything.commandNamed(name) !== undefined) return right(name)
  const found = findCommands(name)
  const [first, ...others] = found
  if (first === undefined) return left(`name: ${noSuchCommand(name)}`)
  if (others.length === 0) return right(first.name)
  return left(`name: '${name}' is ${found.map((command) => command.name).join(' or ')}`)
}

/** Identifiers of a message that is written by hand. */
const noIdentifiers = { hopByHopId: 0, endToEndId: 0 }

/** The message that a line of JSON stands for, with all that `fromJson` wants, or why there is none. */
export const messageJson = (json: unknown): Either<string, unknown> => {
  if (!isObject(json)) return right(json)
  if ('error' in json) return left(failureOf(json))
  const message = Object.fromEntries(Object.entries(json).filter(([key]) => !besideKeys.has(key)))
  const { name, header = {}, avps = [] } = message
  if (typeof name !== 'string' || !isObject(header)) return right(message)
  const full = commandName(name, header)
  return full._tag === 'Left'
    ? full
    : right({ ...message, name: full.right, header: { ...noIdentifiers, ...header }, avps })
}
