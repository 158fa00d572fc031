/**
 * A dictionary as a codec: what it decodes, it encodes by the command that the message names.
 *
 * @module
 */
import { codec, type Codec } from '../algebra/codec.ts'
import type { Message as MessageRecord } from '../ground/record.ts'
import { type Sink, refuseValue } from '../octets/sink.ts'
import type { AnyCommand } from '../typed/command.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { Message } from '../wire/message.ts'

/** A typed message or a wire message, as far as it tells its command. */
interface Tagged {
  readonly _tag: unknown
  readonly header?: { readonly commandCode: unknown; readonly applicationId: unknown }
}

const tagOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as Tagged)._tag : undefined

/** Whether the header is one that the command has, where several commands have one tag. */
const hasHeader = ({ description }: AnyCommand, { header }: Tagged): boolean =>
  (description.code ?? header?.commandCode) === header?.commandCode &&
  (description.applicationId ?? header?.applicationId) === header?.applicationId

/** Several where applications share a tag. */
const byTag = (commands: ReadonlyArray<AnyCommand>): ReadonlyMap<unknown, ReadonlyArray<AnyCommand>> => {
  const map = new Map<unknown, ReadonlyArray<AnyCommand>>()
  for (const command of commands) map.set(command.tag, [...(map.get(command.tag) ?? []), command])
  return map
}

const writer = (dictionary: Dictionary<unknown>): ((sink: Sink, value: unknown) => boolean) => {
  const commands = byTag(dictionary.commands)
  return (sink, value) => {
    const tag = tagOf(value)
    if (tag === 'Message') return Message.encodeTo(sink, value as MessageRecord)
    const named = commands.get(tag)
    const command = named?.find((each) => hasHeader(each, value as Tagged)) ?? named?.[0]
    if (command !== undefined) return command.encodeTo(sink, value as never)
    return refuseValue(sink, 'a message of a command in the dictionary', value, '_tag')
  }
}

const codecs: WeakMap<Dictionary<unknown>, Codec<unknown>> = /*#__PURE__*/ new WeakMap()

const newCodec = (dictionary: Dictionary<unknown>): Codec<unknown> => {
  const { name, format, minimum, maximum, decodeAt } = dictionary
  return codec(
    { name, format, minimum, maximum, decodeAt, encodeTo: writer(dictionary) },
    { _tag: 'Exchange', cases: [...dictionary.commands, { ...Message, tag: 'Message' }] },
    {},
  )
}

const isDictionary = (messages: object): messages is Dictionary<unknown> =>
  '_tag' in messages && messages._tag === 'Dictionary'

/** A codec as it is, or a dictionary's. */
export const codecOf = <C extends object>(messages: C | Dictionary<unknown>): C => {
  if (!isDictionary(messages)) return messages
  const known = codecs.get(messages)
  if (known !== undefined) return known as C
  const made = newCodec(messages)
  codecs.set(messages, made)
  return made as C
}
