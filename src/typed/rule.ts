/**
 * Grammar rules: the lines of a command's or a group's definition, RFC 6733 section 3.2.
 *
 * @module
 */
import type { TypeOf } from '../algebra/codec.ts'
import type { AnyDefinition } from './definition.ts'

/** How often an AVP occurs, as its field shows it: a value, a value or `undefined`, a list, a list that is not empty. */
export type Occurrence = 'one' | 'maybe' | 'many' | 'some'

/** The brackets of the RFC's notation. */
type Bracket = 'fixed' | 'required' | 'optional'

/** A line that names an AVP. */
export interface Rule<Definition extends AnyDefinition, Times extends Occurrence> {
  readonly _tag: 'Rule'
  readonly definition: Definition
  readonly times: Times
  readonly bracket: Bracket
  readonly minimum: number
  readonly maximum: number
}

/** The line `* [ AVP ]`: any AVP that no other rule names. */
export interface AnyRule {
  readonly _tag: 'Any'
  readonly minimum: 0 | 1
}

/** Any line. */
export type GrammarRule = Rule<AnyDefinition, Occurrence> | AnyRule

/** Rules, or what gives them when they are first needed: specifications refer to each other in circles. */
export type Given<Rules> = Rules | (() => Rules)

export const rulesOf = (rules: Given<ReadonlyArray<GrammarRule>>): ReadonlyArray<GrammarRule> =>
  typeof rules === 'function' ? rules() : rules

type FieldValue<A, Times> = Times extends 'one'
  ? A
  : Times extends 'maybe'
    ? A | undefined
    : Times extends 'many'
      ? ReadonlyArray<A>
      : readonly [A, ...ReadonlyArray<A>]

/**
 * The record of rules: a field for each, and for each pair of a key and a type in `Beside`. Behind a condition, editors show
 * its fields, and not this name and its arguments; of several mapped types in each other the compiler has enough where
 * groups are fifteen deep.
 */
export type RecordOf<
  Rules extends ReadonlyArray<GrammarRule>,
  Beside extends readonly [string, unknown],
> = unknown extends Rules
  ? never
  : {
      readonly [
        R in Rules[number] | Beside as R extends Rule<infer D, Occurrence>
          ? D['key']
          : R extends readonly [infer Key extends string, unknown]
            ? Key
            : never
      ]: R extends Rule<infer D, infer Times>
        ? FieldValue<TypeOf<D>, Times>
        : R extends readonly [string, infer A]
          ? A
          : never
    }

type FieldOf<R> = R extends Rule<infer D, Occurrence> ? D['key'] : never

type NameOf<R> = R extends Rule<infer D, Occurrence> ? D['name'] : never

/** The places of each key. */
type PlacesIn<Rules> = { readonly [I in keyof Rules & `${number}` as FieldOf<Rules[I]>]: I }

type IfUnion<T, Then, All = T> = T extends unknown ? ([All] extends [T] ? never : Then) : never

/** The keys of two rules, and those that records have anyway. */
type TakenIn<Places, Reserved> = {
  readonly [K in keyof Places]: K extends Reserved ? K : IfUnion<Places[K], K>
}[keyof Places]

/** What the compiler's error says of them. */
type TakenText<Rules, Places, K extends keyof Places> = K extends string
  ? `${NameOf<Rules[Places[K] & keyof Rules]>}: the field ${K} is taken`
  : never

/** Every rule has a field of its own: else a type that nothing fits, and that says which has none. */
export type Distinct<Rules, Reserved extends string, Places = PlacesIn<Rules>> = [TakenIn<Places, Reserved>] extends [
  never,
]
  ? unknown
  : TakenText<Rules, Places, TakenIn<Places, Reserved>>

const rule = <D extends AnyDefinition, Times extends Occurrence>(
  definition: D,
  times: Times,
  bracket: Bracket,
  minimum: number,
  maximum: number,
): Rule<D, Times> => ({ _tag: 'Rule', definition, times, bracket, minimum, maximum })

/** `< X >`: exactly one, in this place. */
export function fixed<D extends AnyDefinition>(definition: D): Rule<D, 'one'>
/** `0*1< X >`: at most one, in this place. */
export function fixed<D extends AnyDefinition>(definition: D, qualifier: '0*1'): Rule<D, 'maybe'>
/*#__NO_SIDE_EFFECTS__*/
export function fixed<D extends AnyDefinition>(definition: D, qualifier?: '0*1'): Rule<D, 'one' | 'maybe'> {
  return qualifier === undefined ? rule(definition, 'one', 'fixed', 1, 1) : rule(definition, 'maybe', 'fixed', 0, 1)
}

/** `{ X }`: exactly one, anywhere. */
/*#__NO_SIDE_EFFECTS__*/
export const required = <D extends AnyDefinition>(definition: D): Rule<D, 'one'> =>
  rule(definition, 'one', 'required', 1, 1)

/** `[ X ]`: at most one, anywhere. */
/*#__NO_SIDE_EFFECTS__*/
export const optional = <D extends AnyDefinition>(definition: D): Rule<D, 'maybe'> =>
  rule(definition, 'maybe', 'optional', 0, 1)

/** `* [ X ]`: any number, in order; `*m [ X ]`: at most `maximum`, where one is given. */
/*#__NO_SIDE_EFFECTS__*/
export const many = <D extends AnyDefinition>(definition: D, maximum = Infinity): Rule<D, 'many'> =>
  rule(definition, 'many', 'optional', 0, maximum)

/** `1* { X }`: at least one, in order; `1*m { X }`: at most `maximum`, where one is given. */
export function some<D extends AnyDefinition>(definition: D, maximum?: number): Rule<D, 'some'>
/** `1* { AVP }`. */
export function some(definition: AnyRule): AnyRule
/*#__NO_SIDE_EFFECTS__*/
export function some<D extends AnyDefinition>(
  definition: D | AnyRule,
  maximum: number = Infinity,
): Rule<D, 'some'> | AnyRule {
  return '_tag' in definition ? { _tag: 'Any', minimum: 1 } : rule(definition, 'some', 'required', 1, maximum)
}

/** `* [ AVP ]`: any AVP that no other rule names; they are kept in `avps`, in order and undecoded. */
export const any: AnyRule = { _tag: 'Any', minimum: 0 }
