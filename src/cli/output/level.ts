/**
 * The check that `--level` asks for, and where a message failed it.
 *
 * @module
 */
import type { DecodeError } from '../../ground/error.ts'
import { renew, source, type Source } from '../../octets/source.ts'
import { conformance } from '../../check/conforms.ts'
import type { Dictionary } from '../../typed/dictionary.ts'
import { avpLabel } from '../../wire/avp.ts'
import { headerSize, readHeader } from '../../wire/header.ts'
import { isMessage, Message } from '../../wire/message.ts'

export const levels = ['wire', 'typed'] as const

/** `wire`: header and AVP framing. `typed`: data formats and the command's grammar too. */
export type Level = (typeof levels)[number]

/** The name of a message by its header, `Command 272` where the dictionary lacks it. */
const messageName = (dictionary: Dictionary<unknown>, octets: Uint8Array): string => {
  // In another version the same octets say something else.
  if (octets.length < headerSize || octets[0] !== 1) return Message.name
  const header = readHeader(source(octets), 0)
  return dictionary.command({ ...header, error: false })?.name ?? `Command ${header.commandCode}`
}

/** What stands at a path, with RFC names all along it, from the message down. */
export const named = (dictionary: Dictionary<unknown>) => {
  // A reader without a dictionary gave the other names.
  const names = new Map(dictionary.avps.map(({ code, vendorId, name }) => [avpLabel(code, vendorId), name]))
  return <A extends { readonly path: ReadonlyArray<string> }>(octets: Uint8Array, item: A): A => {
    const [first] = item.path
    if (first !== undefined && dictionary.commandNamed(first) !== undefined) return item
    const inner = item.path.filter((name) => name !== Message.name).map((name) => names.get(name) ?? name)
    return { ...item, path: [messageName(dictionary, octets), ...inner] }
  }
}

/** What a message is refused for, if it is; `source` has its octets and perhaps others. */
export type Check = (source: Source, from: number, to: number) => DecodeError | undefined

export const checker = (dictionary: Dictionary<unknown>, level: Level): Check => {
  const withNames = named(dictionary)
  const passes = level === 'typed' ? conformance(dictionary) : isMessage
  const { decode } = level === 'typed' ? dictionary : Message
  return (source, from, to) => {
    renew(source, from, to)
    if (passes(source, from, to)) return undefined
    const octets = source.bytes.subarray(from, to)
    const result = decode(octets)
    return result._tag === 'Left' ? withNames(octets, result.left) : undefined
  }
}
