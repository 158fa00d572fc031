/**
 * Where generated values come from: for every codec a schema of parts that Effect can make values of, and what turns
 * parts into a value. Commands and groups follow their tables. A data format is decoded from octets that are mostly
 * good ones, so that whatever is derived from it needs nothing of its own here; octets that it refuses are discarded.
 *
 * All of it hangs on the annotation `toCodecArbitrary`, which effect 4.1 marks experimental.
 *
 * @module
 */
import * as Schema from 'effect/Schema'
import type { Link } from 'effect/SchemaAST'
import type { AnyCodec, Codec } from '../algebra/codec.ts'
import type { Bits, Pieces, Shape } from '../algebra/shape.ts'
import type { Avp as AvpRecord, Header } from '../ground/record.ts'
import type { Constraint } from '../typed/constraint.ts'
import type { CommandHeader } from '../typed/grammar.ts'
import { commandOf } from '../typed/command.ts'
import { tableOf, type Field, type Table } from '../typed/table.ts'
import { paddedSize } from '../octets/avp-header.ts'
import { bigEndian, declared, link, made, octetArray, octetsFor, unsigned32, whole, type Parts } from './parts.ts'

// -------------------------------------------------------------------------------------
// the wire
// -------------------------------------------------------------------------------------

const avpParts = () =>
  Schema.Struct({
    code: Schema.Union([unsigned32(), whole(256, 300)]),
    vendorId: Schema.UndefinedOr(Schema.Union([unsigned32(), Schema.Literals([0, 10415])])),
    mandatory: Schema.Boolean,
    protected: Schema.Boolean,
    reserved: Schema.Union([Schema.Literal(0), whole(0, 31)]),
    data: octetArray(0, Infinity),
    padding: Schema.Union([Schema.Literal(0), whole(0, 0xffffff)]),
  })

const avpOf = ({ data, padding, ...rest }: ReturnType<typeof avpParts>['Type']): AvpRecord => ({
  ...rest,
  data: Uint8Array.from(data),
  padding: padding % 256 ** (paddedSize(data.length) - data.length),
})

const anyAvps = () => Schema.Array(avpParts())

/** Headers of a command, or of any message. */
const headerParts = (description?: CommandHeader) => {
  const { code, applicationId, request = false, error = false } = description ?? {}
  const errorBit = error ? Schema.Literal(true) : request ? Schema.Literal(false) : Schema.Boolean
  return Schema.Struct({
    request: description === undefined ? Schema.Boolean : Schema.Literal(request),
    proxiable: Schema.Boolean,
    error: errorBit,
    retransmitted: Schema.Boolean,
    reserved: Schema.Union([Schema.Literal(0), whole(0, 15)]),
    commandCode: code === undefined ? whole(0, 0xffffff) : Schema.Literal(code),
    applicationId: applicationId === undefined ? unsigned32() : Schema.Literal(applicationId),
    hopByHopId: unsigned32(),
    endToEndId: unsigned32(),
  })
}

const message = (): Link =>
  link(Schema.Struct({ header: headerParts(), avps: anyAvps() }), ({ header, avps }) => ({
    _tag: 'Message',
    // The E bit is for answers.
    header: { ...header, error: header.error && !header.request },
    avps: avps.map(avpOf),
  }))

// -------------------------------------------------------------------------------------
// tables
// -------------------------------------------------------------------------------------

/** The fields of which exactly one is there, each with the others. */
const alternativesOf = (constraints: ReadonlyArray<Constraint>): ReadonlyArray<ReadonlyArray<string>> =>
  constraints.flatMap((constraint) =>
    constraint._tag === 'ExactlyOne' ? [constraint.definitions.map(({ key }) => key)] : [],
  )

const fieldParts = ({ data, times, minimum, maximum }: Field, isAlternative: boolean): Parts => {
  // Suspended, since a group may hold itself.
  const value = Schema.suspend(() => partOf(data))
  if (times === 'one' || isAlternative) return value
  if (times === 'maybe') return Schema.UndefinedOr(value)
  const list = Schema.Array(value).check(Schema.isMinLength(minimum))
  return maximum === Infinity ? list : list.check(Schema.isMaxLength(maximum))
}

const tableParts = (table: Table, more: { readonly [key: string]: Parts }) => {
  const alternatives = alternativesOf(table.constraints)
  const keys = new Set(alternatives.flat())
  return Schema.Struct({
    // By their places, since a key may be one that objects have from their prototype.
    fields: Schema.Tuple(table.fields.map((field) => fieldParts(field, keys.has(field.key)))),
    chosen: Schema.Tuple(alternatives.map((each) => Schema.Literals(each))),
    rest: table.open ? anyAvps() : Schema.Tuple([]),
    ...more,
  }) as unknown as Schema.Codec<{
    readonly fields: ReadonlyArray<unknown>
    readonly chosen: ReadonlyArray<string>
    readonly rest: ReadonlyArray<ReturnType<typeof avpParts>['Type']>
    readonly header?: Header
  }>
}

/** A record of its parts: of alternatives only the chosen one, and of the other AVPs those that have no field. */
const tableLink = (table: Table, more: { readonly [key: string]: Parts }): Link => {
  const alternatives = alternativesOf(table.constraints)
  return link(tableParts(table, more), ({ fields, chosen, rest, header }) => {
    const dropped = new Set(alternatives.flatMap((keys, index) => keys.filter((key) => key !== chosen[index])))
    const values = table.fields.map(({ key }, index) => (dropped.has(key) ? undefined : fields[index]))
    const avps = rest
      .filter(({ code, vendorId }) => table.find(code, vendorId ?? 0) < 0)
      // With the M bit somebody would have to understand them.
      .map((avp) => avpOf({ ...avp, mandatory: false }))
    return table.build(values, avps, header)
  })
}

/** A group that is never refused for what is inside it; what cannot be split into AVPs is shorter than one. */
const uncheckedLink = (): Link =>
  link(Schema.Struct({ avps: anyAvps(), undecoded: octetArray(0, 7) }), ({ avps, undecoded }) => ({
    avps: avps.map(avpOf),
    undecoded: Uint8Array.from(undecoded),
  }))

// -------------------------------------------------------------------------------------
// every codec
// -------------------------------------------------------------------------------------

type Case = AnyCodec & { readonly tag: string }

/**
 * Messages of several commands. Where one of them is answer-message, no other answer has the E bit, or it would be read
 * as that; and answer-message answers one of the others.
 */
const unionLink = (cases: ReadonlyArray<Case>): Link => {
  const values = Schema.Union(cases.map(partOf))
  const commands = cases.flatMap((each) => commandOf(each) ?? [])
  const general = commands.find(({ description }) => description.error === true && description.code === undefined)
  const answers = commands.flatMap(({ description }) =>
    description.request === true || description.code === undefined ? [] : [description],
  )
  if (general === undefined || answers.length === 0) return link(values, (value) => value)
  return link(Schema.Tuple([values, whole(0, answers.length - 1)]), ([value, index]) => {
    const answer = value as { readonly _tag: string; readonly header: Header }
    const { header } = answer
    if (answer._tag === 'Message' || !header.error) return answer
    const { code, applicationId } = answers[index]!
    return answer._tag === general.tag
      ? { ...answer, header: { ...header, commandCode: code, applicationId: applicationId ?? header.applicationId } }
      : { ...answer, header: { ...header, error: false } }
  })
}

/** What parts of a value become where they are one of a few kinds, each with its tag. */
const variantLink = (codec: AnyCodec, key: string, variants: { readonly [tag: string]: AnyCodec }): Link => {
  const { encode } = codec as unknown as Codec<object>
  const records = Object.entries(variants).map(([tag, variant]) => made(partOf(variant), (record) => [tag, record]))
  return link(Schema.Union(records), (part) => {
    const [tag, record] = part as readonly [string, object]
    // Keys are text, and a tag may be a number.
    return [tag, Number(tag)]
      .map((value) => Object.assign({}, record, { [key]: value }))
      .find((value) => encode(value)._tag === 'Right')
  })
}

/** Numbers that a few bits may be: all of those that have a value, or where these are too many, some. */
const bitsPart = ({ size, read }: Bits<unknown>): Schema.Codec<unknown> => {
  if (size > 10) return made(Schema.Union([whole(0, 2 ** size - 1), whole(0, 1000)]), read)
  const numbers = Array.from({ length: 2 ** size }, (_, number) => number)
  return made(Schema.Literals(numbers.filter((number) => read(number) !== undefined)), read)
}

const layoutLink = (pieces: Pieces): Link =>
  link(
    Schema.Struct(
      Object.fromEntries(
        Object.entries(pieces).flatMap(([key, piece]): ReadonlyArray<readonly [string, Parts]> => {
          if (!('_tag' in piece)) return [[key, partOf(piece)]]
          return piece._tag === 'Bits' ? [[key, bitsPart(piece)]] : []
        }),
      ),
    ),
    (record) => record,
  )

/** Of a derived codec that takes few values of the one within, the small numbers among them are tried more often. */
const derivedLink = (codec: AnyCodec, { inner, to }: Extract<Shape, { readonly _tag: 'Derived' }>): Link => {
  const derived = made(partOf(inner), (value) => {
    const result = to(value as never)
    return result._tag === 'Right' ? result.right : undefined
  })
  const { minimum, maximum } = codec
  const decoded = (number: number): unknown => {
    const value = codec.decode(Uint8Array.from(bigEndian(number, minimum)))
    return value._tag === 'Right' ? value.right : undefined
  }
  const small = minimum === maximum ? Array.from({ length: 256 }, (_, number) => number) : []
  const taken = small.filter((number) => decoded(number) !== undefined)
  return taken.length === 0 || taken.length > 128
    ? link(derived, (value) => value)
    : link(Schema.Union([derived, made(Schema.Literals(taken), decoded)]), (value) => value)
}

/** The link from parts to the values of a codec. */
export const generated = (codec: AnyCodec): Link => {
  const { shape } = codec
  switch (shape._tag) {
    case 'Lazy':
      return generated(shape.resolve())
    case 'Exchange':
      return unionLink(shape.cases)
    case 'Command':
      return tableLink(tableOf(shape), { header: headerParts(commandOf(codec)?.description ?? {}) })
    case 'Group':
      return tableLink(tableOf(shape), {})
    case 'UncheckedGroup':
      return uncheckedLink()
    case 'GroupUnion':
    case 'LayoutUnion':
      return variantLink(codec, shape.key, shape.variants)
    case 'AvpDefinition':
      return generated(shape.data)
    case 'Layout':
      return layoutLink(shape.pieces)
    case 'Avp':
      return link(avpParts(), avpOf)
    case 'Message':
      return message()
    case 'Derived':
      return derivedLink(codec, shape)
    case 'Scalar':
    case 'Enumeration':
    case 'Flags':
      return link(octetsFor(codec), (octets) => {
        const value = codec.decode(octets as Uint8Array)
        return value._tag === 'Right' ? value.right : undefined
      })
  }
}

/** Each is made once, so that a group that holds itself is one schema. */
const parts: WeakMap<AnyCodec, Schema.Codec<unknown>> = /*#__PURE__*/ new WeakMap()

const partOf = (codec: AnyCodec): Schema.Codec<unknown> => {
  const known = parts.get(codec)
  if (known !== undefined) return known
  const part = declared(() => generated(codec))
  parts.set(codec, part)
  return part
}
