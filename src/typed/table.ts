/**
 * Rules made ready to be read and written: columns of numbers, and a look-up of (vendor, code) without a search.
 *
 * @module
 */
import type { AnyCodec } from '../algebra/codec.ts'
import type { Constraint } from './constraint.ts'
import type { AnyDefinition } from './definition.ts'
import { recordBuilder, type BuildRecord } from './record.ts'
import type { GrammarRule, Rule, Occurrence } from './rule.ts'

/** One field: its rule, and its column index in the table. */
export interface Field extends Rule<AnyDefinition, Occurrence> {
  readonly key: string
  readonly data: AnyCodec
}

/** What is checked and how it is built, for one command or group. */
export interface Table {
  readonly rules: ReadonlyArray<GrammarRule>
  readonly fields: ReadonlyArray<Field>
  readonly constraints: ReadonlyArray<Constraint>
  /** Whether `* [ AVP ]` is one of the rules. */
  readonly open: boolean
  /** How many AVPs without a rule there are at least: one where it is `1* { AVP }`. */
  readonly minimumRest: number
  /** Whether anything inside is refused: not in Failed-AVP. */
  readonly checked: boolean
  /** Columns, one number for each field; vendor 0 stands for none. */
  readonly codes: Int32Array
  readonly vendors: Int32Array
  readonly kinds: Int32Array
  readonly minimumSizes: Float64Array
  readonly maximumSizes: Float64Array
  /** 1 where the field holds one value, 0 where it is a list. */
  readonly single: Int32Array
  /** A row of `undefined`, one for each field: what a reader starts with. */
  readonly noValues: ReadonlyArray<unknown>
  /** The field of a code and vendor (0 for none), or −1. */
  readonly find: (code: number, vendorId: number) => number
  readonly build: BuildRecord
}

/** A multiplication spreads codes that lie close together over the high bits, which are kept. */
const hash = (code: number, vendorId: number, shift: number): number =>
  Math.imul(code ^ Math.imul(vendorId, 0x9e3779b1), 0x85ebca6b) >>> shift

/** A look-up that mostly needs one comparison: four places or more a field, the next one where a place is taken. */
const finder = (codes: Int32Array, vendors: Int32Array): Table['find'] => {
  const bits = Math.max(2, Math.ceil(Math.log2(codes.length + 1)) + 2)
  const shift = 32 - bits
  const mask = 2 ** bits - 1
  const places = new Int32Array(2 ** bits).fill(-1)
  for (let i = 0; i < codes.length; i++) {
    let place = hash(codes[i]!, vendors[i]!, shift)
    while (places[place] !== -1) place = (place + 1) & mask
    places[place] = i
  }
  return (code, vendorId) => {
    for (let place = hash(code, vendorId, shift); ; place = (place + 1) & mask) {
      const i = places[place]!
      if (i < 0 || (codes[i] === (code | 0) && vendors[i] === (vendorId | 0))) return i
    }
  }
}

/** Keys that records have beside their fields. */
const reservedKeys: ReadonlyArray<string> = ['_tag', 'header', 'avps']

/** The fields of rules. Types refuse two of one key; should it happen all the same, the later one's code tells them apart. */
const fieldsOf = (rules: ReadonlyArray<GrammarRule>): ReadonlyArray<Field> => {
  const taken = new Set(reservedKeys)
  const fields: Array<Field> = []
  for (const rule of rules) {
    if (rule._tag === 'Any') continue
    const { definition } = rule
    const key = taken.has(definition.key) ? `${definition.key}${definition.code}` : definition.key
    taken.add(key)
    fields.push({ ...rule, key, data: definition.data })
  }
  return fields
}

/** What a table is made of beside its rules. */
export interface TableParts {
  /** Of a command's records. */
  readonly tag?: string
  readonly constraints?: ReadonlyArray<Constraint> | undefined
  readonly checked?: boolean
}

/** The table of a grammar. */
export const table = (rules: ReadonlyArray<GrammarRule>, parts: TableParts = {}): Table => {
  const { tag, constraints = [], checked = true } = parts
  const fields = fieldsOf(rules)
  const codes = Int32Array.from(fields, (field) => field.definition.code)
  const vendors = Int32Array.from(fields, (field) => field.definition.vendorId ?? 0)
  return {
    rules,
    fields,
    constraints,
    open: rules.some((rule) => rule._tag === 'Any'),
    minimumRest: Math.max(0, ...rules.map((rule) => (rule._tag === 'Any' ? rule.minimum : 0))),
    checked,
    codes,
    vendors,
    kinds: Int32Array.from(fields, (field) => field.data.kind),
    minimumSizes: Float64Array.from(fields, (field) => field.data.minimum),
    maximumSizes: Float64Array.from(fields, (field) => field.data.maximum),
    single: Int32Array.from(fields, ({ times }) => (times === 'one' || times === 'maybe' ? 1 : 0)),
    noValues: fields.map(() => undefined),
    find: finder(codes, vendors),
    build: recordBuilder({ tag, keys: fields.map((field) => field.key) }),
  }
}
