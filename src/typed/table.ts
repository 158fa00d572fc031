/**
 * Rules made ready to be read and written: what is looked at for each AVP in one place, and a look-up of (vendor, code)
 * without a search.
 *
 * @module
 */
import { Kind, type AnyCodec } from '../algebra/codec.ts'
import { groupShape, type AnyTable, type Shape } from '../algebra/shape.ts'
import type { Constraint } from './constraint.ts'
import { flagsOf, type AnyDefinition } from './definition.ts'
import { recordBuilder, type BuildRecord } from './record-builder.ts'
import type { GrammarRule, Rule, Occurrence } from './rule.ts'

/** One field: its rule, and what its reader and writer look at. */
export interface Field extends Rule<AnyDefinition, Occurrence> {
  readonly key: string
  readonly data: AnyCodec
  readonly kind: Kind
  /** The table of a group that is neither lazy nor a union nor unchecked. */
  readonly group: (() => Table) | undefined
  /** The names of an enumeration's small numbers, by number. */
  readonly small: ReadonlyArray<string | undefined>
  /** Of the AVP, as signed numbers of 32 bits; vendor 0 stands for none. */
  readonly code: number
  readonly vendor: number
  /** Octets of data at least and at most. */
  readonly minimumSize: number
  readonly maximumSize: number
  /** Whether the field holds one value and not a list. */
  readonly single: boolean
  /** How many values its list holds at most, as a number of 31 bits; −1 where it holds one value. */
  readonly limit: number
  /** Whether it holds a value at least: 1, else 0. */
  readonly needed: 0 | 1
  readonly decodeAt: AnyCodec['decodeAt']
  readonly encodeTo: AnyCodec['encodeTo']
  /** Octets of the AVP's header, and the flags that are sent, as the first octet of a word. */
  readonly headerSize: number
  readonly flags: number
}

/** What is checked and how it is built, for one command or group; it finds the field of a code and a vendor (0 for none). */
export interface Table extends Finder, AnyTable {
  readonly rules: ReadonlyArray<GrammarRule>
  readonly fields: ReadonlyArray<Field>
  readonly constraints: ReadonlyArray<Constraint>
  /** Whether `* [ AVP ]` is one of the rules. */
  readonly open: boolean
  /** How many AVPs without a rule there are at least: one where it is `1* { AVP }`. */
  readonly minimumRest: number
  /** What a reader starts with, field by field: `undefined`, or a list of nothing. */
  readonly noValues: ReadonlyArray<unknown>
  /** Which fields must be there. */
  readonly needed: ReadonlyArray<number>
  readonly build: BuildRecord
}

/** A multiplication spreads codes that lie close together over the high bits, which are kept. */
export const hash = (code: number, vendorId: number, shift: number): number =>
  Math.imul(code ^ Math.imul(vendorId, 0x9e3779b1), 0x85ebca6b) >>> shift

/** A look-up of two numbers of 32 bits. */
export interface Finder {
  /** What there is at the place of a hash: an index, or −1. Where it is another's, `find` knows more. */
  readonly places: Int32Array
  readonly shift: number
  /** The index, or −1. */
  readonly find: (code: number, vendorId: number) => number
}

/**
 * A look-up that mostly needs one comparison: there are four places or more for each, and the next one counts where a
 * place is taken.
 */
export const finder = (codes: Int32Array, vendors: Int32Array): Finder => {
  const bits = Math.max(2, Math.ceil(Math.log2(codes.length + 1)) + 2)
  const shift = 32 - bits
  const mask = 2 ** bits - 1
  const places = new Int32Array(2 ** bits).fill(-1)
  for (let i = 0; i < codes.length; i++) {
    let place = hash(codes[i]!, vendors[i]!, shift)
    while (places[place] !== -1) place = (place + 1) & mask
    places[place] = i
  }
  const find = (code: number, vendorId: number): number => {
    for (let place = hash(code, vendorId, shift); ; place = (place + 1) & mask) {
      const i = places[place]!
      if (i < 0 || (codes[i] === (code | 0) && vendors[i] === (vendorId | 0))) return i
    }
  }
  return { places, shift, find }
}

/** What gives the table of a shape that has one, and that table. */
export const tableIn = (shape: Extract<Shape, { readonly table: unknown }>): (() => Table) =>
  // Floor 1 cannot know more of a table, and nothing but `table` below makes one.
  shape.table as () => Table

export const tableOf = (shape: Parameters<typeof tableIn>[0]): Table => tableIn(shape)()

/** What a reader and a writer of tables do without a call through the codec. */
const kindOf = (shape: Shape): Kind => {
  if (shape._tag === 'Scalar') return shape.kind
  if (shape._tag === 'Enumeration') return Kind.enumerated
  return groupShape(shape) === undefined ? Kind.custom : Kind.grouped
}

/** The same text as V8 keeps property keys, so that comparing it with one compares no characters. */
const internalized = (key: string): string => Object.keys({ [key]: undefined })[0] ?? key

/** AVP Length has 24 bits, so this is no limit. */
const anySize = 0xffffff

/** Nor is this one: no message has as many AVPs. */
const noLimit = 0x3fffffff

/** The value of a missing list: one for all, since records are readonly. */
export const noItems: ReadonlyArray<never> = []

/** Keys that records have beside their fields. */
const reservedKeys: ReadonlyArray<string> = ['_tag', 'header', 'avps']

/** What is looked at of a rule. Written out, since a spread would give each a hidden class of its own, which is slow to read. */
export const fieldOf = (rule: Rule<AnyDefinition, Occurrence>, key: string): Field => {
  const { _tag, definition, times, bracket, minimum, maximum } = rule
  const { data } = definition
  const single = times === 'one' || times === 'maybe'
  return {
    _tag,
    definition,
    times,
    bracket,
    minimum,
    maximum,
    key: internalized(key),
    data,
    kind: kindOf(data.shape),
    group: data.shape._tag === 'Group' ? tableIn(data.shape) : undefined,
    small: data.shape._tag === 'Enumeration' ? data.shape.small() : [],
    code: definition.code | 0,
    vendor: (definition.vendorId ?? 0) | 0,
    minimumSize: data.minimum,
    maximumSize: Math.min(data.maximum, anySize),
    single,
    limit: single ? -1 : Math.min(maximum, noLimit),
    needed: minimum > 0 ? 1 : 0,
    decodeAt: data.decodeAt,
    encodeTo: data.encodeTo,
    headerSize: definition.vendorId === undefined ? 8 : 12,
    flags: flagsOf(definition) << 24,
  }
}

/** The fields of rules. Types refuse two of one key; should it happen all the same, the later one's code tells them apart. */
const fieldsOf = (rules: ReadonlyArray<GrammarRule>): ReadonlyArray<Field> => {
  const taken = new Set(reservedKeys)
  const fields: Array<Field> = []
  for (const rule of rules) {
    if (rule._tag === 'Any') continue
    const { key: own, code } = rule.definition
    const key = taken.has(own) ? `${own}${code}` : own
    taken.add(key)
    fields.push(fieldOf(rule, key))
  }
  return fields
}

/** What a table is made of beside its rules. */
export interface TableParts {
  /** Of a command's records. */
  readonly tag?: string
  readonly constraints?: ReadonlyArray<Constraint> | undefined
}

/** The table of a grammar. */
export const table = (rules: ReadonlyArray<GrammarRule>, parts: TableParts = {}): Table => {
  const { tag, constraints = [] } = parts
  const fields = fieldsOf(rules)
  const { places, shift, find } = finder(
    Int32Array.from(fields, ({ code }) => code),
    Int32Array.from(fields, ({ vendor }) => vendor),
  )
  return {
    rules,
    fields,
    constraints,
    open: rules.some((rule) => rule._tag === 'Any'),
    minimumRest: Math.max(0, ...rules.map((rule) => (rule._tag === 'Any' ? rule.minimum : 0))),
    noValues: fields.map(({ single }) => (single ? undefined : noItems)),
    needed: fields.flatMap(({ needed }, index) => (needed === 1 ? [index] : [])),
    places,
    shift,
    find,
    build: recordBuilder({ tag, keys: fields.map((field) => field.key) }),
  }
}
