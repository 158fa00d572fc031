/**
 * The types that rules give: records, what they are made from, and their lenses.
 *
 * @module
 */
import type { TypeOf } from '../algebra/codec.ts'
import type { Lens, OptionalField } from '../ground/optics.ts'
import type { Avp } from '../ground/record.ts'
import type { AnyDefinition } from './definition.ts'
import type { FieldsOf, GrammarRule, Occurrence, Rule } from './rule.ts'

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
