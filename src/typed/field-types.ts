/**
 * The types that rules give: records, what they are made from, and their lenses; and the values that follow.
 *
 * @module
 */
import type { TypeOf } from '../algebra/codec.ts'
import { optionalProp, prop, type Lens, type OptionalField } from '../ground/optics.ts'
import type { Avp } from '../ground/record.ts'
import type { AnyDefinition } from './definition.ts'
import type { FieldsOf, GrammarRule, Occurrence, Rule } from './rule.ts'
import type { Field, Table } from './table.ts'
import type { Fields } from './write.ts'

/** One level of a type, written out: what editors show. With `& {}` they show that, and not this name and its argument. */
export type Simplify<T> = { readonly [K in keyof T]: T[K] } & {}

/** A group's record: its fields, then the AVPs that no rule names. */
export type GroupRecord<Rules extends ReadonlyArray<GrammarRule>> = Simplify<
  FieldsOf<Rules> & { readonly avps: ReadonlyArray<Avp> }
>

type InputOf<D extends AnyDefinition> = D['data'] extends { readonly make: (input: infer Input) => unknown }
  ? Input
  : TypeOf<D>

type FieldInput<A, Times> = Times extends 'many'
  ? ReadonlyArray<A>
  : Times extends 'some'
    ? readonly [A, ...ReadonlyArray<A>]
    : A

/** What fields are made from: those that may be absent may be left out, in groups too. */
export type InputsOf<Rules extends ReadonlyArray<GrammarRule>> = Simplify<
  {
    readonly [R in Rules[number] as R extends Rule<infer D, 'one' | 'some'> ? D['key'] : never]: R extends Rule<
      infer D,
      infer Times
    >
      ? FieldInput<InputOf<D>, Times>
      : never
  } & {
    readonly [R in Rules[number] as R extends Rule<infer D, 'maybe' | 'many'> ? D['key'] : never]?: R extends Rule<
      infer D,
      infer Times
    >
      ? FieldInput<InputOf<D>, Times> | undefined
      : never
  } & { readonly avps?: ReadonlyArray<Avp> }
>

/** A lens for each field of `S`; a field that may be absent has a lens that is an `Optional` too. */
export type LensesOf<S, Rules extends ReadonlyArray<GrammarRule>> = {
  readonly [R in Rules[number] as R extends Rule<infer D, Occurrence> ? D['key'] : never]: R extends Rule<
    infer D,
    infer Times
  >
    ? D['key'] extends keyof S
      ? Times extends 'maybe'
        ? OptionalField<S, Exclude<S[D['key']], undefined>>
        : Lens<S, S[D['key']]>
      : never
    : never
}

/** The lenses of a table's fields, and of the keys in `more`. */
export const lensesOf = (table: Table, more: ReadonlyArray<string>): Fields => {
  const lenses: Record<string, unknown> = {}
  for (const { key, times } of table.fields)
    lenses[key] = times === 'maybe' ? optionalProp<Fields, string>(key) : prop<Fields, string>(key)
  for (const key of more) lenses[key] = prop<Fields, string>(key)
  return lenses
}

const none: Fields = {}

const makeOne = (field: Field, value: unknown): unknown => {
  const { data } = field as { readonly data: { readonly make?: (input: never) => unknown } }
  return data.make === undefined || typeof value !== 'object' || value === null ? value : data.make(value as never)
}

/** The fields of a record, in the order of the rules, with what may be left out put in; `otherwise` has what `input` lacks. */
export const makeFields = (table: Table, input: Fields, otherwise: Fields = none): ReadonlyArray<unknown> =>
  table.fields.map((field) => {
    const given = input[field.key]
    const value = given === undefined ? otherwise[field.key] : given
    if (field.times === 'one' || field.times === 'maybe') return makeOne(field, value)
    return Array.isArray(value) ? value.map((item) => makeOne(field, item)) : []
  })
