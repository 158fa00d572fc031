/**
 * Grouped AVPs: a grammar as a data format, RFC 6733 section 4.4.
 *
 * @module
 */
import { codec, type Codec } from '../algebra/codec.ts'
import { memo } from '../ground/memo.ts'
import { noOctets } from '../octets/copy.ts'
import { prop, type Lens } from '../ground/optics.ts'
import type { Avp } from '../ground/record.ts'
import { writeOctets, type Sink, refuseValue } from '../octets/sink.ts'
import { octetsAt, source, type Source } from '../octets/source.ts'
import { avpEnd, readLeading, writeAvps } from '../wire/avp.ts'
import type { Constraint } from './constraint.ts'
import type { GroupRecord, InputOf, LensesOf, UncheckedGroup } from './field-types.ts'
import type { Called, Named } from './named.ts'
import { lensesOf, makeGroup } from './make.ts'
import { readGroup } from './read.ts'
import { rulesOf, type Distinct, type Given, type GrammarRule } from './rule.ts'
import { table, type Table } from './table.ts'
import { writeTable } from './write.ts'

/** The codec of a group's data, with its table. */
export interface GroupCodec<A> extends Codec<A> {
  readonly table: Table
  /** A record from its fields; those that may be absent may be left out. */
  readonly make: (input: InputOf<A>) => A
  readonly lenses: LensesOf<A>
}

/** A group whose records go by the name `A`; `Fields` is what they are by its rules. */
export interface NamedGroupCodec<A, Fields> extends GroupCodec<A>, Called<Fields> {}

/** The codec of a group's record, and of the name that options give it. */
export type GroupCodecOf<A, Options> = Options extends Named<infer Name> ? NamedGroupCodec<Name, A> : GroupCodec<A>

/** The codec of a group that is never refused for what is inside it. */
export interface UncheckedGroupCodec extends Codec<UncheckedGroup> {
  readonly table: Table
  readonly make: (input: { readonly avps: ReadonlyArray<Avp>; readonly undecoded?: Uint8Array }) => UncheckedGroup
  readonly lenses: {
    readonly avps: Lens<UncheckedGroup, ReadonlyArray<Avp>>
    readonly undecoded: Lens<UncheckedGroup, Uint8Array>
  }
}

const anySize = { format: 'Grouped', minimum: 0, maximum: Infinity } as const

const checkedGroup = <Rules extends ReadonlyArray<GrammarRule>>(
  rules: Given<Rules>,
  constraints: ReadonlyArray<Constraint> | undefined,
): GroupCodec<GroupRecord<Rules>> => {
  type A = GroupRecord<Rules>
  const rows = memo(() => table(rulesOf(rules), { constraints }))
  const lenses = memo(() => lensesOf(rows(), ['avps']) as unknown as GroupCodec<A>['lenses'])
  return codec<A, Pick<GroupCodec<A>, 'table' | 'make' | 'lenses'>>(
    {
      name: 'Grouped',
      ...anySize,
      decodeAt: (source, from, to) => readGroup(source, rows(), from, to) as A | undefined,
      encodeTo: (sink, record) => writeTable(sink, rows(), record),
    },
    { _tag: 'Group', table: rows },
    {
      get table() {
        return rows()
      },
      make: (input) => makeGroup(rows(), input) as A,
      get lenses() {
        return lenses()
      },
    },
  )
}

/** Reads AVPs up to the first that cannot be one; what failed there is forgotten. */
const readUnchecked = (source: Source, from: number, to: number): UncheckedGroup => {
  const avps = readLeading(source, from, to)
  const { failure } = source
  if (failure === undefined) return { avps, undecoded: noOctets }
  source.failure = undefined
  source.avpsLeft = Math.max(source.avpsLeft, 0)
  return { avps, undecoded: octetsAt(source, failure.offset, to) }
}

const isAvp = (octets: Uint8Array): boolean => avpEnd(source(octets), 0, octets.length) >= 0

const writeUnchecked = (sink: Sink, group: UncheckedGroup): boolean => {
  if (typeof group !== 'object' || group === null) {
    return refuseValue(sink, 'a record with avps', group)
  }
  if (!writeAvps(sink, group.avps)) return false
  const { undecoded = noOctets } = group
  // Octets that are an AVP after all would come back as one.
  if (!(undecoded instanceof Uint8Array) || (undecoded.length > 0 && isAvp(undecoded))) {
    return refuseValue(sink, 'octets that do not begin with an AVP', undecoded, 'undecoded')
  }
  writeOctets(sink, undecoded)
  return true
}

const uncheckedGroup = (rules: Given<ReadonlyArray<GrammarRule>>): UncheckedGroupCodec => {
  const rows = memo(() => table(rulesOf(rules)))
  return codec<UncheckedGroup, Pick<UncheckedGroupCodec, 'table' | 'make' | 'lenses'>>(
    { name: 'Grouped', ...anySize, decodeAt: readUnchecked, encodeTo: writeUnchecked },
    { _tag: 'UncheckedGroup', table: rows },
    {
      get table() {
        return rows()
      },
      make: ({ avps, undecoded = noOctets }) => ({ avps, undecoded }),
      lenses: { avps: prop<UncheckedGroup, 'avps'>('avps'), undecoded: prop<UncheckedGroup, 'undecoded'>('undecoded') },
    },
  )
}

/** What a group says beside its rules. */
export interface GroupOptions {
  readonly constraints?: ReadonlyArray<Constraint>
  /** AVPs inside are kept as they came and none is refused, as Failed-AVP needs. */
  readonly unchecked?: false
}

/**
 * The data format of a group: its rules, in the RFC's order, and what its specification says beside them. Rules may be
 * given by a function, which is called when they are first needed: `grouped(() => [required(Rate), any])`.
 *
 * ```ts
 * import { any, avp, Format, grouped, many, required } from 'diameter-codec'
 *
 * const Rate = avp({ name: 'Rate', code: 3003, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
 * const Party = avp({ name: 'Party', code: 3002, vendorId: 99999, mandatory: true, format: grouped([required(Rate), any]) })
 * Party.data.make({ rate: 3 }) // => { rate: 3, avps: [] }
 * ```
 */
export function grouped<const Rules extends ReadonlyArray<GrammarRule>, Options extends GroupOptions = GroupOptions>(
  rules: Given<Rules & Distinct<Rules, 'avps'>>,
  options?: Options,
): GroupCodecOf<GroupRecord<Rules>, Options>
/** The data format of a group in which nothing is refused. */
export function grouped(
  rules: Given<ReadonlyArray<GrammarRule>>,
  options: { readonly unchecked: true },
): UncheckedGroupCodec
/*#__NO_SIDE_EFFECTS__*/
export function grouped(
  rules: Given<ReadonlyArray<GrammarRule>>,
  options: GroupOptions | { readonly unchecked: true } = {},
): unknown {
  return options.unchecked === true ? uncheckedGroup(rules) : checkedGroup(rules, options.constraints)
}
