// Values of every command, group and AVP, derived from their tables alone.
import * as fc from 'fast-check'
import {
  rfc6733,
  type Avp,
  type Codec,
  type DecodeError,
  type EncodeError,
  type Either,
  type Header,
  type Message,
  type Option,
} from 'diameter-codec'
import { newSink } from '../../src/octets/sink.ts'
import type { AnyCodec } from '../../src/algebra/codec.ts'
import type { AnyCommand } from '../../src/typed/command.ts'
import type { CommandDescription, CommandHeader } from '../../src/typed/grammar.ts'
import type { AnyDefinition } from '../../src/typed/definition.ts'
import type { Field, Table } from '../../src/typed/table.ts'
import { formatValue } from './format.ts'
import { paddingSize } from './reference.ts'
import { octets, unsigned32, wireAvp } from './wire.ts'

/** A record of any table. */
export interface AnyRecord {
  readonly [key: string]: unknown
  readonly avps: ReadonlyArray<Avp>
}

/** A typed message of any command. */
export interface AnyMessage extends AnyRecord {
  readonly _tag: string
  readonly header: Header
}

/** A lens of any field. */
export interface AnyLens {
  readonly get: (record: AnyRecord) => unknown
  readonly getOption?: (record: AnyRecord) => Option<unknown>
  readonly set: (value: unknown) => (record: AnyRecord) => AnyRecord
}

/** A group's codec, its types forgotten. */
export interface AnyGroup extends Codec<AnyRecord> {
  readonly table: Table
  readonly make: (input: object) => AnyRecord
  readonly lenses: { readonly [key: string]: AnyLens }
}

/** A command, its types forgotten. */
export interface AnyTypedCommand extends Codec<AnyMessage> {
  readonly tag: string
  readonly description: CommandDescription
  readonly decodeChecked: AnyCommand['decodeChecked']
  readonly table: Table
  readonly grammar: string
  readonly make: (input: object) => AnyMessage
  readonly lenses: { readonly [key: string]: AnyLens }
  readonly read: (message: Message) => Either<DecodeError | EncodeError, AnyMessage>
  readonly put: (value: AnyMessage) => (message: Message) => Either<EncodeError, Message>
  readonly equals: (a: AnyMessage, b: AnyMessage) => boolean
}

/** An AVP definition, its types forgotten. */
export interface AnyTypedDefinition extends AnyDefinition, Omit<Codec<unknown>, 'decode' | 'name'> {
  readonly toAvp: (value: unknown) => Either<EncodeError, Avp>
  readonly fromAvp: (avp: Avp) => Either<DecodeError, unknown>
}

/** All commands of the base dictionary. */
export const commands = rfc6733.commands as unknown as ReadonlyArray<AnyTypedCommand>

/** All AVPs of the base dictionary. */
export const definitions = rfc6733.avps as unknown as ReadonlyArray<AnyTypedDefinition>

/** The groups among them. */
export const groups = definitions.filter(({ data }) => data.format === 'Grouped')

/** For `test.each`: each with its name. */
export const named = <A extends { readonly name: string }>(items: ReadonlyArray<A>): Array<[string, A]> =>
  items.map((item) => [item.name, item])

/** The codec of a definition's data, where it is a group. */
export const groupOf = (definition: AnyDefinition): AnyGroup => definition.data as unknown as AnyGroup

const belongs = (table: Table, avp: Avp): boolean =>
  table.fields.some(
    ({ definition }) => definition.code === avp.code && (definition.vendorId ?? 0) === (avp.vendorId ?? 0),
  )

/** The AVP as one that nobody needs to understand. */
export const informational = (avp: Avp): Avp => ({ ...avp, mandatory: false })

/** AVPs that no rule of the table names. Nobody understands them, so their M bit is clear. */
const restOf = (table: Table): fc.Arbitrary<ReadonlyArray<Avp>> =>
  table.open
    ? fc.array(wireAvp.filter((avp) => !belongs(table, avp)).map(informational), { maxLength: 2 })
    : fc.constant([])

const isUnchecked = (codec: AnyCodec): boolean =>
  'make' in codec && 'undecoded' in (codec as unknown as AnyGroup).make({ avps: [] })

/** Octets of which the first four-octet words cannot begin an AVP: its length would be below its header. */
const undecoded = fc.oneof(
  fc.constant(new Uint8Array(0)),
  fc.uint8Array({ minLength: 1, maxLength: 7 }),
  octets.map((rest) => Uint8Array.of(0, 0, 1, 8, 0x40, 0, 0, 7, ...rest)),
)

/** The values of any data format, groups included. */
export const valueOf = (codec: AnyCodec): fc.Arbitrary<unknown> => {
  if (codec.format !== 'Grouped') return formatValue(codec)
  return isUnchecked(codec)
    ? fc.record({ avps: fc.array(wireAvp, { maxLength: 3 }), undecoded })
    : recordOf((codec as unknown as AnyGroup).table)
}

/** What a field may hold. */
export const fieldOf = ({ data, times, minimum }: Field): fc.Arbitrary<unknown> => {
  const value = valueOf(data)
  if (times === 'one') return value
  return times === 'maybe'
    ? fc.option(value, { nil: undefined })
    : fc.array(value, { minLength: minimum, maxLength: 2 })
}

/** The record with the one field of several, and without the others. */
const withOneOf =
  (keys: ReadonlyArray<string>) =>
  ([record, [key, value]]: readonly [AnyRecord, readonly [string, unknown]]): AnyRecord => ({
    ...record,
    ...Object.fromEntries(keys.map((each) => [each, each === key ? value : undefined])),
  })

/** The conditions beside the grammar: of some AVPs exactly one, others in agreement. */
const constrained = (table: Table, records: fc.Arbitrary<AnyRecord>): fc.Arbitrary<AnyRecord> =>
  table.constraints.reduce((before, constraint) => {
    if (constraint._tag === 'Consistent') {
      return before.filter((record) => constraint.checkWritten(newSink(0), (key) => record[key]))
    }
    const keys = constraint.definitions.map(({ key }) => key)
    const values = table.fields
      .filter(({ key }) => keys.includes(key))
      .map(({ key, data }) => valueOf(data).map((value): readonly [string, unknown] => [key, value]))
    return fc.tuple(before, fc.oneof(...values)).map(withOneOf(keys))
  }, records)

/** The records of a group. */
const recordOf = (table: Table): fc.Arbitrary<AnyRecord> =>
  constrained(
    table,
    fc.record({
      ...Object.fromEntries(table.fields.map((field) => [field.key, fieldOf(field)])),
      avps: restOf(table),
    }),
  )

/** The headers of a command. */
const headerOf = ({ code, applicationId, request = false, error = false }: CommandHeader): fc.Arbitrary<Header> =>
  fc.record({
    request: fc.constant(request),
    proxiable: fc.boolean(),
    error: error ? fc.constant(true) : request ? fc.constant(false) : fc.boolean(),
    retransmitted: fc.boolean(),
    reserved: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 15 })),
    commandCode: code === undefined ? fc.integer({ min: 0, max: 0xffffff }) : fc.constant(code),
    applicationId: applicationId === undefined ? unsigned32 : fc.constant(applicationId),
    hopByHopId: unsigned32,
    endToEndId: unsigned32,
  })

const taggedWith =
  (tag: string) =>
  ([header, record]: readonly [Header, AnyRecord]): AnyMessage => ({ _tag: tag, header, ...record })

/** The typed messages of a command. */
export const messageOf = ({ tag, description, table }: AnyTypedCommand): fc.Arbitrary<AnyMessage> =>
  fc.tuple(headerOf(description), recordOf(table)).map(taggedWith(tag))

const disguisedAvp = (avp: Avp): fc.Arbitrary<Avp> =>
  fc.record({
    code: fc.constant(avp.code),
    vendorId: avp.vendorId === undefined ? fc.constantFrom(undefined, 0) : fc.constant(avp.vendorId),
    mandatory: fc.constant(avp.mandatory),
    protected: fc.boolean(),
    reserved: fc.integer({ min: 0, max: 31 }),
    data: fc.constant(avp.data),
    padding: fc.integer({ min: 0, max: 256 ** paddingSize(avp.data) - 1 }),
  })

const withAvps =
  (message: Message) =>
  (avps: ReadonlyArray<Avp>): Message => ({ ...message, avps })

/** Ways of saying the same that no encoder would choose: other AVP flags, padding, a Vendor-Id of 0, another order. */
export const disguised = (message: Message): fc.Arbitrary<Message> =>
  fc
    .tuple(...message.avps.map(disguisedAvp))
    .chain((avps) => fc.shuffledSubarray(avps, { minLength: avps.length }))
    .map(withAvps(message))
