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

const hash = (code: number, vendorId: number, multiplier: number, shift: number): number =>
  Math.imul(code ^ Math.imul(vendorId, 0x9e3779b1), multiplier) >>> shift

/**
 * A look-up that needs one comparison: a multiplier is sought that gives every field a place of its own. The places
 * double when none is found, so the search ends.
 */
const finder = (codes: Int32Array, vendors: Int32Array): Table['find'] => {
  const count = codes.length
  if (count === 0) return () => -1
  for (let bits = Math.max(2, Math.ceil(Math.log2(count)) + 1); ; bits = Math.min(bits + 1, 20)) {
    const shift = 32 - bits
    for (
      let multiplier = 0x9e3779b1, tries = 0;
      tries < 64;
      tries++, multiplier = Math.imul(multiplier, 0x2545f491) | 1
    ) {
      const places = new Int32Array(2 ** bits).fill(-1)
      let distinct = true
      for (let i = 0; i < count && distinct; i++) {
        const place = hash(codes[i]!, vendors[i]!, multiplier, shift)
        distinct = places[place] === -1
        places[place] = i
      }
      if (distinct || bits === 20) {
        return (code, vendorId) => {
          const i = places[hash(code, vendorId, multiplier, shift)]!
          return i >= 0 && codes[i] === (code | 0) && vendors[i] === (vendorId | 0) ? i : -1
        }
      }
    }
  }
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
  const fields = rules.flatMap((rule): ReadonlyArray<Field> =>
    rule._tag === 'Rule' ? [{ ...rule, key: rule.definition.key, data: rule.definition.data }] : [],
  )
  const codes = Int32Array.from(fields, (field) => field.definition.code)
  const vendors = Int32Array.from(fields, (field) => field.definition.vendorId ?? 0)
  return {
    rules,
    fields,
    constraints,
    open: rules.some((rule) => rule._tag === 'Any'),
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
