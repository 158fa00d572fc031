/**
 * Commands: a header and a table of rules, from which the type, both directions, the lenses and the grammar follow.
 *
 * @module
 */
import { codec, type AnyCodec, type Codec } from '../algebra/codec.ts'
import { memo } from '../ground/memo.ts'
import { equals } from '../ground/equality.ts'
import { left, right, type Either } from '../ground/either.ts'
import type { DecodeError, EncodeError } from '../ground/error.ts'
import type { Avp, Header, Message } from '../ground/record.ts'
import { refuseAt, type Sink, refuseValue } from '../octets/sink.ts'
import { fail, failUnder, unsigned32At, type DecodeOptions, type Source } from '../octets/source.ts'
import { sessionIdCode } from '../wire/codes.ts'
import {
  checkHeader,
  errorBit,
  headerSize,
  isErrorAt,
  isRequestAt,
  patchMessageLength,
  readHeader,
  requestBit,
  writeHeader,
} from '../wire/header.ts'
import { answerHeader, makeHeader, Message as MessageCodec, type HeaderParts } from '../wire/message.ts'
import type { Constraint } from './constraint.ts'
import type { InputOf, LensesOf } from './field-types.ts'
import { commandGrammar, type CommandDescription, type CommandHeader } from './grammar.ts'
import { lensesOf, makeFields } from './make.ts'
import { tagOf, type TagOf } from './name.ts'
import type { Called, Named } from './named.ts'
import { copiedAvps } from '../wire/error-answer.ts'
import { putTable } from './put.ts'
import { readTable } from './read.ts'
import { rulesOf, type Distinct, type Given, type GrammarRule, type RecordOf } from './rule.ts'
import { table, type Table } from './table.ts'
import { writeTable, type Fields } from './write.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A command's record: its name, its header, its fields, and the AVPs that no rule names. */
export type CommandRecord<Tag extends string, Rules extends ReadonlyArray<GrammarRule>> = RecordOf<
  Rules,
  readonly ['_tag', Tag] | readonly ['header', Header] | readonly ['avps', ReadonlyArray<Avp>]
>

/** What an answer needs beside its request: not the header, and Session-Id and Proxy-Info only where they differ. */
export type AnswerInput<A> = Omit<InputOf<A>, 'header' | 'sessionId' | 'proxyInfo'> &
  Partial<Pick<InputOf<A>, keyof InputOf<A> & ('sessionId' | 'proxyInfo')>>

/** The tag of a record. */
type TagIn<A> = A extends { readonly _tag: infer Tag extends string } ? Tag : string

/** What a dictionary needs of a command, whatever its values. */
export interface AnyCommand extends AnyCodec {
  readonly tag: string
  readonly description: CommandDescription
  readonly table: Table
  readonly grammar: string
  /** The same as `decodeAt`, of a message whose header was checked. */
  readonly decodeChecked: (source: Source, from: number, to: number) => unknown
}

/** The command of a codec that is one. */
export const commandOf = (codec: AnyCodec): AnyCommand | undefined =>
  // Nothing but `command` below makes a codec of this shape.
  codec.shape._tag === 'Command' ? (codec as unknown as AnyCommand) : undefined

/** A command: the codec of its messages, and all that its table says. */
export interface Command<A> extends Codec<A> {
  readonly tag: TagIn<A>
  readonly description: CommandDescription
  readonly table: Table
  /** The grammar in the RFC's notation. */
  readonly grammar: string
  /** The same as `decodeAt`, of a message whose header was checked. */
  readonly decodeChecked: (source: Source, from: number, to: number) => A | undefined
  /** A record from its fields; those that may be absent may be left out. */
  readonly make: (input: InputOf<A>) => A
  /**
   * A record that answers `request`, a typed or a wire one: its identifiers, application and P bit, its Session-Id and
   * its Proxy-Info in order (RFC 6733 section 6.2); R, E and T are as the answer's definition says.
   */
  readonly answerTo: (request: {
    readonly header: Header
    readonly avps: ReadonlyArray<Avp>
  }) => (input: AnswerInput<A>) => A
  /** A lens for each field, for `header` and for `avps`. */
  readonly lenses: LensesOf<A>
  /** The typed view of a wire message; an `EncodeError` only where the message is none that has octets. */
  readonly read: (message: Message, options?: DecodeOptions) => Either<DecodeError | EncodeError, A>
  /** The wire message changed to say `value`: AVPs whose values are the same stay as they are, octet for octet. */
  readonly put: (value: A) => (message: Message) => Either<EncodeError, Message>
  /** Structural equality; with it the command is an fp-ts `Eq` of its records. */
  readonly equals: (a: A, b: A) => boolean
}

/** A command whose records go by the name `A`; `Fields` is what they are by its rules. */
export interface NamedCommand<A, Fields> extends Command<A>, Called<Fields> {}

/** The command of a record, and of the name that options give it. */
export type CommandOf<A, Options> = Options extends Named<infer Name> ? NamedCommand<Name, A> : Command<A>

// -------------------------------------------------------------------------------------
// reading and writing
// -------------------------------------------------------------------------------------

/** What a header has of its command: what the second of its words is after a mask, and perhaps the third, Application-Id. */
interface HeaderWords {
  readonly mask: number
  readonly masked: number
  readonly anyApplication: boolean
  readonly applicationId: number
}

const headerWords = ({ code, applicationId, request = false, error = false }: CommandHeader): HeaderWords => ({
  mask: ((requestBit | (error ? errorBit : 0)) << 24) | (code === undefined ? 0 : 0xffffff),
  masked: (((request ? requestBit : 0) | (error ? errorBit : 0)) << 24) | (code ?? 0),
  anyApplication: applicationId === undefined,
  applicationId: (applicationId ?? 0) | 0,
})

const isCommand = ({ view }: Source, from: number, words: HeaderWords): boolean =>
  (view.getInt32(from + 4) & words.mask) === words.masked &&
  (words.anyApplication || view.getInt32(from + 8) === words.applicationId)

/** Notes what keeps a header from being one of this command's. */
const failCommand = (source: Source, from: number, description: CommandDescription): undefined => {
  const { code, request = false, error = false } = description
  const commandCode = unsigned32At(source, from + 4) & 0xffffff
  if (code !== undefined && commandCode !== code) {
    return fail(source, { _tag: 'CommandUnsupported', commandCode }, from + 5, 3)
  }
  if (isRequestAt(source, from) !== request) {
    return fail(source, { _tag: 'InvalidHeaderBits', expected: request ? 'R set' : 'R clear' }, from + 4, 1)
  }
  if (error && !isErrorAt(source, from)) {
    return fail(source, { _tag: 'InvalidHeaderBits', expected: 'E set' }, from + 4, 1)
  }
  const applicationId = unsigned32At(source, from + 8)
  return fail(source, { _tag: 'ApplicationUnsupported', applicationId }, from + 8, 4)
}

const headerRefusal = (description: CommandHeader, header: Header): keyof Header | undefined => {
  if (description.code !== undefined && header.commandCode !== description.code) return 'commandCode'
  if (header.request !== (description.request ?? false)) return 'request'
  if (description.error === true && !header.error) return 'error'
  const { applicationId = header.applicationId } = description
  return header.applicationId === applicationId ? undefined : 'applicationId'
}

/** What every command's record has. */
interface Headed {
  readonly _tag: string
  readonly header: Header
}

const writeCommand = (
  sink: Sink,
  tag: string,
  description: CommandDescription,
  rows: Table,
  record: Headed & Fields,
): boolean => {
  const header = record?.header
  if (typeof header !== 'object' || header === null) {
    return refuseValue(sink, 'a record with a header', record)
  }
  if (record._tag !== tag) {
    return refuseValue(sink, tag, record._tag, '_tag')
  }
  const key = headerRefusal(description, header)
  if (key !== undefined) {
    return refuseValue(sink, `what ${description.name} has`, header[key], key)
  }
  const start = sink.at
  return writeHeader(sink, header) && writeTable(sink, rows, record) && patchMessageLength(sink, start)
}

// -------------------------------------------------------------------------------------
// constructor
// -------------------------------------------------------------------------------------

/** The lenient reader, who has read the message before within budgets of his own. */
const asLenient: DecodeOptions = { policy: 'lenient', maximumAvps: Infinity, maximumDepth: Infinity }

/** Session-Id and Proxy-Info of a request, as an answer's fields where it has them, else as AVPs without a rule. */
const copiedInto = (
  rows: Table,
  asked: { readonly header: Header; readonly avps: ReadonlyArray<Avp> },
): { readonly fields: Fields; readonly avps: ReadonlyArray<Avp> } => {
  const { sessionId, proxyInfo } = asked as {
    readonly sessionId?: unknown
    readonly proxyInfo?: ReadonlyArray<unknown>
  }
  // Most often there is a Session-Id and nothing else, and it is the same field of both.
  const isUsual = typeof sessionId === 'string' && proxyInfo?.length === 0 && asked.avps.length === 0
  if (isUsual && rows.fields[rows.find(sessionIdCode, 0)]?.key === 'sessionId')
    return { fields: { sessionId }, avps: [] }
  const copied = copiedAvps(asked)
  const fields: Record<string, unknown> = {}
  const avps: Array<Avp> = []
  for (const avp of copied) {
    const field = rows.fields[rows.find(avp.code, avp.vendorId ?? 0)]
    const value = field === undefined ? undefined : field.definition.fromAvp(avp)
    if (field === undefined || value === undefined || value._tag === 'Left') avps.push(avp)
    else if (field.times === 'one' || field.times === 'maybe') fields[field.key] = value.right
    else fields[field.key] = [...((fields[field.key] as ReadonlyArray<unknown> | undefined) ?? []), value.right]
  }
  return { fields, avps }
}

/** What a command says of its header, and the tag of its records where its name does not give it. */
export interface HeaderRow<Tag extends string> extends CommandHeader {
  /** Unless given, the name's words: `Disconnect-Peer-Request` gives `DisconnectPeerRequest`. */
  readonly tag?: Tag
}

/** What a command says beside its rules. */
export interface CommandOptions {
  readonly constraints?: ReadonlyArray<Constraint>
}

/**
 * Defines a command: its name, its header, then its rules as the specification has them. Rules may be given by a
 * function, which is called when they are first needed.
 *
 * ```ts
 * import { any, command, OriginHost, OriginRealm, required } from 'diameter-codec'
 *
 * const HelloRequest = command('Hello-Request', { code: 9002, applicationId: 0, request: true }, [
 *   required(OriginHost),
 *   required(OriginRealm),
 *   any,
 * ])
 * HelloRequest.tag // => 'HelloRequest'
 * HelloRequest.grammar.split('\n')[0] // => 'Hello-Request ::= < Diameter Header: 9002, REQ >'
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const command = <
  const Name extends string,
  const Rules extends ReadonlyArray<GrammarRule>,
  const Tag extends string = TagOf<Name>,
  Options extends CommandOptions = CommandOptions,
>(
  name: Name,
  header: HeaderRow<Tag>,
  rules: Given<Rules & Distinct<Rules, '_tag' | 'header' | 'avps'>>,
  options?: Options,
): CommandOf<CommandRecord<Tag, Rules>, Options> => {
  type A = CommandRecord<Tag, Rules>
  // Where none is given, `Tag` is what the name gives.
  const { tag = tagOf(name) as unknown as Tag, ...described } = header
  const description: CommandDescription = { name, ...described }
  const rows = memo(() => table(rulesOf(rules), { tag, constraints: options?.constraints }))
  const lenses = memo(() => lensesOf(rows(), ['header', 'avps']) as unknown as Command<A>['lenses'])
  const words = headerWords(description)
  const { code = 0, applicationId = 0, request = false, proxiable = false, error = false } = description
  const parts = { applicationId, request, proxiable, error }
  const recordOf = (fields: ReadonlyArray<unknown>, avps: ReadonlyArray<Avp>, header: HeaderParts): A =>
    rows().build(fields, avps, makeHeader(header, code, parts)) as A
  const decodeChecked = (source: Source, from: number, to: number): A | undefined => {
    const record = isCommand(source, from, words)
      ? readTable(source, rows(), from + headerSize, to, from, readHeader(source, from))
      : failCommand(source, from, description)
    return record === undefined ? failUnder(source, name) : (record as A)
  }
  const made: Command<A> = codec<A, Omit<Command<A>, keyof Codec<A>>>(
    {
      name,
      format: 'OctetString',
      minimum: 0,
      maximum: Infinity,
      decodeAt: (source, from, to) =>
        checkHeader(source, from, to) ? decodeChecked(source, from, to) : failUnder(source, name),
      encodeTo: (sink, record) => writeCommand(sink, tag, description, rows(), record) || refuseAt(sink, name),
    },
    { _tag: 'Command', table: rows },
    {
      // The tag in the record's type is this one.
      tag: tag as unknown as Command<A>['tag'],
      description,
      get table() {
        return rows()
      },
      get grammar() {
        return commandGrammar(description, rows().rules)
      },
      decodeChecked,
      make: (input) => {
        const { header, avps = [] } = input as unknown as {
          readonly header: HeaderParts
          readonly avps?: ReadonlyArray<Avp>
        }
        return recordOf(makeFields(rows(), input), avps, header)
      },
      answerTo: (asked) => (input) => {
        const { fields, avps } = copiedInto(rows(), asked)
        const given = input as { readonly avps?: ReadonlyArray<Avp> }
        const all = given.avps === undefined ? avps : [...avps, ...given.avps]
        return recordOf(makeFields(rows(), given, fields), all, answerHeader(asked.header, error))
      },
      get lenses() {
        return lenses()
      },
      read: (message, options) => {
        const octets = MessageCodec.encode(message)
        return octets._tag === 'Left' ? octets : made.decode(octets.right, options)
      },
      put: (value) => (message) => {
        const octets = made.encode(value)
        if (octets._tag === 'Left' && octets.left.reason._tag !== 'AvpNotAllowed') return octets
        const { header } = value as { readonly header: Header }
        const avps = putTable(rows(), value, message.avps)
        if (avps._tag === 'Left') return left({ ...avps.left, path: [name, ...avps.left.path] })
        const put: Message = { _tag: 'Message', header, avps: avps.right }
        if (octets._tag === 'Right') return right(put)
        // What a lenient reader leaves in `avps`, of groups too, has a place there where it reads the same again.
        const again = made.read(put, asLenient)
        return again._tag === 'Right' && equals(again.right, value) ? right(put) : octets
      },
      equals,
    },
  )
  // A name is one of types alone.
  return made as unknown as CommandOf<A, Options>
}
