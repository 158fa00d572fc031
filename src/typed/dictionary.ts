/**
 * Dictionaries: commands and AVPs as one immutable value. Several live side by side; composing is a function.
 *
 * @module
 */
import { decoder, type AnyCodec, type Decoder, type DecoderParts, type TypeOf } from '../algebra/codec.ts'
import { left, right, type Either } from '../ground/either.ts'
import { memo } from '../ground/memo.ts'
import type { Message } from '../ground/record.ts'
import { checkHeader, errorBit, requestBit } from '../wire/header.ts'
import { readMessage } from '../wire/message.ts'
import type { AnyCommand } from './command.ts'
import type { AnyDefinition } from './definition.ts'
import { finder, tableOf, type Table } from './table.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Commands and AVPs; `M` is the union of the commands' records. It decodes the typed message of a command that is here,
 * else the wire message; an answer with the E bit is answer-message.
 */
export interface Dictionary<M> extends Decoder<M | Message> {
  readonly _tag: 'Dictionary'
  readonly commands: ReadonlyArray<AnyCommand>
  readonly avps: ReadonlyArray<AnyDefinition>
  /** The AVP of a code and a vendor; vendor 0 is none. */
  readonly avp: (code: number, vendorId?: number) => AnyDefinition | undefined
  /** The AVP of an RFC name; the first where several vendors have one. */
  readonly avpNamed: (name: string) => AnyDefinition | undefined
  /** The command of a header; one of the header's own application goes before one of any application. */
  readonly command: (header: CommandKey) => AnyCommand | undefined
  /** The command of an RFC name or of a tag; the first where several applications have one. */
  readonly commandNamed: (name: string) => AnyCommand | undefined
  /** All commands of an RFC name, or the one of a tag. */
  readonly commandsNamed: (name: string) => ReadonlyArray<AnyCommand>
}

/** What of a header tells the command. */
interface CommandKey {
  readonly commandCode: number
  readonly applicationId: number
  readonly request: boolean
  readonly error?: boolean
}

/** Two definitions that cannot be in one dictionary. */
export type Clash =
  | { readonly _tag: 'AvpClash'; readonly code: number; readonly vendorId: number | undefined; readonly names: Names }
  | { readonly _tag: 'CommandClash'; readonly code: number; readonly request: boolean; readonly names: Names }
  /** Two commands whose records have one `_tag`; the names are those of their specifications. */
  | { readonly _tag: 'TagClash'; readonly tag: string; readonly names: Names }

type Names = readonly [string, string]

/** What a dictionary is composed of. */
export type Part = AnyCommand | AnyDefinition | AnyExchange | Dictionary<unknown>

interface AnyExchange {
  readonly cases: ReadonlyArray<AnyCommand>
}

/** The records of the commands in a part. */
export type MessagesOf<P> =
  P extends Dictionary<infer M>
    ? M
    : P extends { readonly cases: ReadonlyArray<infer C> }
      ? C extends AnyCommand
        ? TypeOf<C>
        : never
      : P extends AnyCommand
        ? TypeOf<P>
        : never

// -------------------------------------------------------------------------------------
// composition
// -------------------------------------------------------------------------------------

const avpKey = (code: number, vendorId: number | undefined): string => `${vendorId ?? 0}:${code}`

const keyOfCommand = ({ description: { code, request = false, applicationId } }: AnyCommand): string =>
  `${code ?? 'any'}:${request}:${applicationId ?? 'any'}`

/** The tables in a data format: its own, its variants' where it is a union, and that of the group it was made from. */
const tablesIn = ({ shape }: AnyCodec): ReadonlyArray<Table> => {
  switch (shape._tag) {
    case 'Group':
    case 'UncheckedGroup':
      return [tableOf(shape)]
    case 'GroupUnion':
      return [...Object.values(shape.variants), ...(shape.otherwise === undefined ? [] : [shape.otherwise])].flatMap(
        tablesIn,
      )
    case 'Lazy':
      return tablesIn(shape.resolve())
    case 'Derived':
      return tablesIn(shape.inner)
    case 'Scalar':
    case 'Enumeration':
    case 'Flags':
    case 'Layout':
    case 'LayoutUnion':
    case 'AvpDefinition':
    case 'Command':
    case 'Exchange':
    case 'Avp':
    case 'Message':
      return []
  }
}

/** A definition and those that its group names, all the way down; a group may name itself. */
const withInner = (definition: AnyDefinition, seen: Set<AnyDefinition>): void => {
  if (seen.has(definition)) return
  seen.add(definition)
  for (const { fields } of tablesIn(definition.data)) for (const field of fields) withInner(field.definition, seen)
}

const commandsOf = (parts: ReadonlyArray<Part>): ReadonlyArray<AnyCommand> => [
  ...new Set(
    parts.flatMap((part) => {
      if ('commands' in part) return part.commands
      if ('cases' in part) return part.cases
      return 'grammar' in part ? [part] : []
    }),
  ),
]

const avpsOf = (parts: ReadonlyArray<Part>): ReadonlyArray<AnyDefinition> => {
  const avps = new Set<AnyDefinition>()
  const add = (part: Part): void => {
    if ('avps' in part) part.avps.forEach((definition) => avps.add(definition))
    else if ('cases' in part) part.cases.forEach(add)
    else if ('grammar' in part) part.table.fields.forEach((field) => withInner(field.definition, avps))
    else withInner(part, avps)
  }
  parts.forEach(add)
  return [...avps]
}

/** Another M bit, more members or later values are variants of one AVP; only another name or wire format is a clash. */
const sameAvp = (a: AnyDefinition, b: AnyDefinition): boolean =>
  a === b || (a.name === b.name && a.data.format === b.data.format)

const sameKey = ({ description: one }: AnyCommand, { description: other }: AnyCommand): boolean =>
  one.code === other.code &&
  one.applicationId === other.applicationId &&
  (one.request ?? false) === (other.request ?? false)

/** The first clash among commands and AVPs, or of one of them with a dictionary, which has none in itself. */
const clashOf = (
  commands: ReadonlyArray<AnyCommand>,
  avps: ReadonlyArray<AnyDefinition>,
  base?: Dictionary<unknown>,
): Clash | undefined => {
  const byAvp = new Map<string, AnyDefinition>()
  for (const definition of avps) {
    const key = avpKey(definition.code, definition.vendorId)
    const other = byAvp.get(key) ?? base?.avp(definition.code, definition.vendorId)
    if (other !== undefined && !sameAvp(other, definition)) {
      const { code, vendorId, name } = definition
      return { _tag: 'AvpClash', code, vendorId, names: [other.name, name] }
    }
    byAvp.set(key, definition)
  }
  const byCommand = new Map<string, AnyCommand>()
  for (const command of commands) {
    const key = keyOfCommand(command)
    const other = byCommand.get(key) ?? base?.commands.find((each) => sameKey(each, command))
    if (other !== undefined && other !== command) {
      const { code = 0, request = false } = command.description
      return { _tag: 'CommandClash', code, request, names: [other.name, command.name] }
    }
    byCommand.set(key, command)
  }
  const byTag = new Map<string, AnyCommand>()
  for (const command of commands) {
    const other = byTag.get(command.tag) ?? base?.commands.find(({ tag }) => tag === command.tag)
    if (other !== undefined && other !== command) {
      return { _tag: 'TagClash', tag: command.tag, names: [other.name, command.name] }
    }
    byTag.set(command.tag, command)
  }
  return undefined
}

const firstBy = <K, A>(items: ReadonlyArray<A>, keys: (a: A) => ReadonlyArray<K>): ReadonlyMap<K, A> => {
  const map = new Map<K, A>()
  for (const item of items) for (const key of keys(item)) if (!map.has(key)) map.set(key, item)
  return map
}

/** The first item of two numbers of 32 bits. */
const lookUp = <A>(
  items: ReadonlyArray<A>,
  code: (a: A) => number,
  other: (a: A) => number,
): ((code: number, other: number) => A | undefined) => {
  const { find } = finder(Int32Array.from(items, code), Int32Array.from(items, other))
  return (code, other) => items[find(code, other)]
}

// The second word of a header: flags, then the command code.
const requestWord = requestBit << 24
const errorWord = errorBit << 24

const commandWord = (commandCode: number, request: boolean): number => (request ? requestWord : 0) | commandCode

const wordOfCommand = ({ description: { code = 0, request = false } }: AnyCommand): number => commandWord(code, request)

/** Commands by the two words of a header that tell them; answers with the E bit go to answer-message where there is one. */
const commandFinder = (
  commands: ReadonlyArray<AnyCommand>,
): ((word: number, applicationId: number) => AnyCommand | undefined) => {
  const coded = commands.filter(({ description }) => description.code !== undefined)
  const own = coded.filter(({ description }) => description.applicationId !== undefined)
  const shared = coded.filter(({ description }) => description.applicationId === undefined)
  const findOwn = lookUp(own, wordOfCommand, ({ description }) => description.applicationId ?? 0)
  const findShared = lookUp(shared, wordOfCommand, () => 0)
  const errorAnswer = commands.find(({ description }) => description.code === undefined && description.error === true)
  return (word, applicationId) => {
    const key = word & (requestWord | 0xffffff)
    const found = findOwn(key, applicationId) ?? findShared(key, 0)
    const isErrorAnswer = found !== undefined && (word & (requestWord | errorWord)) === errorWord
    return isErrorAnswer ? (errorAnswer ?? found) : found
  }
}

/**
 * The dictionary of parts that do not clash; where they do, the first counts. Commands are known by their headers alone;
 * all else is looked up in when it is first asked for, and no table is made before that.
 */
const compose = <P extends Part>(parts: ReadonlyArray<P>): Dictionary<MessagesOf<P>> => {
  type M = MessagesOf<P>
  const commands = memo(() => commandsOf(parts))
  const avps = memo(() => avpsOf(parts))
  const byName = memo(() => firstBy(avps(), ({ name }) => [name]))
  const byCommandName = memo(() => firstBy(commands(), ({ name, tag }) => [name, tag]))
  const findCommand = memo(() => commandFinder(commands()))
  const findAvp = memo(() =>
    lookUp(
      avps(),
      ({ code }) => code,
      ({ vendorId = 0 }) => vendorId,
    ),
  )
  const avp = (code: number, vendorId = 0): AnyDefinition | undefined => findAvp()(code, vendorId)
  const understands = (code: number, vendorId: number | undefined): boolean => avp(code, vendorId) !== undefined
  const read: DecoderParts<M | Message> = {
    name: 'Message',
    format: 'OctetString',
    minimum: 0,
    maximum: Infinity,
    decodeAt: (input, from, to) => {
      if (!checkHeader(input, from, to)) return undefined
      if (input.options.policy === 'relay') return readMessage(input, from, to)
      const command = findCommand()(input.view.getInt32(from + 4), input.view.getInt32(from + 8))
      if (command === undefined) return readMessage(input, from, to)
      input.understands = understands
      return command.decodeChecked(input, from, to) as M | undefined
    },
  }
  const own: Omit<Dictionary<M>, keyof Decoder<M>> = {
    _tag: 'Dictionary',
    get commands() {
      return commands()
    },
    get avps() {
      return avps()
    },
    avp,
    avpNamed: (name) => byName().get(name),
    command: ({ commandCode, applicationId, request, error = false }) =>
      findCommand()(commandWord(commandCode, request) | (error ? errorWord : 0), applicationId),
    commandNamed: (name) => byCommandName().get(name),
    commandsNamed: (name) => commands().filter((command) => command.name === name || command.tag === name),
  }
  return Object.assign(own, decoder(read))
}

/** The parts that a module exports. */
type PartsOf<Module> = Module extends unknown ? Module[keyof Module] : never

/**
 * The dictionary of all parts that modules export, which must not clash: tests see to it for our own tables, and
 * `Dictionary.extend` for everybody's.
 */
/*#__NO_SIDE_EFFECTS__*/
export const dictionaryOf = <const Modules extends ReadonlyArray<{ readonly [name: string]: Part }>>(
  ...modules: Modules
): Dictionary<MessagesOf<PartsOf<Modules[number]>>> =>
  compose(modules.flatMap((module): ReadonlyArray<Part> => Object.values(module))) as Dictionary<
    MessagesOf<PartsOf<Modules[number]>>
  >

/**
 * Dictionaries as values.
 *
 * ```ts
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js'
 * import { avp, Dictionary, Format, rfc6733 } from 'diameter-codec'
 *
 * const ServiceLevel = avp({ name: 'Service-Level', code: 3001, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
 * isRight(Dictionary.extend(rfc6733, ServiceLevel)) // => true
 *
 * const Impostor = avp({ name: 'Origin-Hots', code: 264, mandatory: true, format: Format.utf8String })
 * isLeft(Dictionary.extend(rfc6733, Impostor)) // => true
 * ```
 */
export const Dictionary = {
  /** One with all of the parts, or the first two definitions that clash: another AVP of the same vendor and code, another command of the same code, direction and application. */
  extend: <const Parts extends ReadonlyArray<Part>>(
    ...parts: Parts
  ): Either<Clash, Dictionary<MessagesOf<Parts[number]>>> => {
    const [first, ...others] = parts
    // So that a dictionary that grows by one part after another is not gone through for each.
    const isBase = first !== undefined && '_tag' in first && first._tag === 'Dictionary'
    const added = isBase ? others : parts
    const clash = clashOf(commandsOf(added), avpsOf(added), isBase ? first : undefined)
    return clash === undefined ? right(compose<Parts[number]>(parts)) : left(clash)
  },
  /**
   * The base with parts in place of what they define otherwise: commands of the same code, direction and application, and
   * AVPs of the same vendor and code. For profiles: what 3GPP or an operator makes of another's commands.
   *
   * ```ts
   * import * as E from 'fp-ts/lib/Either.js'
   * import { any, command, Dictionary, DisconnectPeerRequest, OriginHost, required, rfc6733 } from 'diameter-codec'
   *
   * const Short = command('Short-Disconnect-Request', { code: 282, applicationId: 0, request: true }, [required(OriginHost), any])
   * const ours = Dictionary.override(rfc6733, Short)
   * const commandOf = E.map((dictionary: Dictionary<unknown>) => dictionary.command({ commandCode: 282, applicationId: 0, request: true }))
   * commandOf(ours) // => E.right(Short)
   * ```
   */
  override: <Base, const Parts extends ReadonlyArray<Part>>(
    base: Dictionary<Base>,
    ...parts: Parts
  ): Either<Clash, Dictionary<Base | MessagesOf<Parts[number]>>> => {
    const commands = commandsOf(parts)
    const own = new Set(commands.map(keyOfCommand))
    const kept = base.commands.filter((command) => !own.has(keyOfCommand(command)))
    const clash = clashOf(commands, avpsOf(parts)) ?? clashOf([...commands, ...kept], [])
    if (clash !== undefined) return left(clash)
    // What comes first counts.
    return right(compose<Part>([...parts, ...kept, ...base.avps]) as Dictionary<Base | MessagesOf<Parts[number]>>)
  },
} as const
