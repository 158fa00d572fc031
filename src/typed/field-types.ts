/**
 * The types that rules give: records, what they are made from, and their lenses.
 *
 * @module
 */
import type { Lens, OptionalField } from '../ground/optics.ts'
import type { Avp, Header } from '../ground/record.ts'
import type { HeaderParts } from '../wire/message.ts'
import type { GrammarRule, RecordOf } from './rule.ts'

/** One level of a type, written out: what editors show. With `& {}` they show that, and not this name and its argument. */
export type Simplify<T> = { readonly [K in keyof T]: T[K] } & {}

/** A group's record: its fields, then the AVPs that no rule names. */
export type GroupRecord<Rules extends ReadonlyArray<GrammarRule>> = RecordOf<
  Rules,
  readonly ['avps', ReadonlyArray<Avp>]
>

/** AVPs that are looked at and never refused. */
export interface UncheckedGroup {
  /** Every AVP up to the first whose length cannot be. */
  readonly avps: ReadonlyArray<Avp>
  /** The octets from there on; mostly none. */
  readonly undecoded: Uint8Array
}

/** A lens for each field of a record; a field that may be absent has a lens that is an `Optional` too. */
export type LensesOf<A> = {
  readonly [K in keyof A as K extends '_tag' ? never : K]: unknown extends A[K]
    ? Lens<A, A[K]>
    : undefined extends A[K]
      ? OptionalField<A, Exclude<A[K], undefined>>
      : Lens<A, A[K]>
}

/** What is made of the values of a field: in groups and flags too, what may be absent may be left out. */
type ValueInput<A> = A extends UncheckedGroup
  ? { readonly avps: ReadonlyArray<Avp>; readonly undecoded?: Uint8Array }
  : A extends Header
    ? HeaderParts
    : // Flags, of which those that are left out are `false`.
      'otherBits' extends keyof A
      ? Partial<A>
      : A extends { readonly avps: ReadonlyArray<Avp> }
        ? InputOf<A>
        : A extends readonly [infer First, ...ReadonlyArray<infer Rest>]
          ? readonly [ValueInput<First>, ...ReadonlyArray<ValueInput<Rest>>]
          : A extends ReadonlyArray<infer Item>
            ? ReadonlyArray<ValueInput<Item>>
            : A

/** The keys that may be left out: of what may be absent, and of lists. */
type Omissible<A> = {
  readonly [K in keyof A]-?: unknown extends A[K]
    ? never
    : undefined extends A[K]
      ? K
      : A[K] extends readonly [unknown, ...ReadonlyArray<unknown>]
        ? never
        : A[K] extends ReadonlyArray<unknown>
          ? K
          : never
}[keyof A]

/** Those of a record's fields that must be given, and those that may be left out. */
type InputParts<A> = {
  readonly [K in keyof Omit<A, Omissible<A> | '_tag'>]: ValueInput<A[K & keyof A]>
} & {
  readonly [K in keyof Pick<A, Omissible<A>>]?: ValueInput<A[K]> | (K extends 'avps' ? never : undefined)
}

/**
 * What a record is made from, by the record alone: fields that may be absent, and lists, may be left out, in groups too.
 */
export type InputOf<A> = { readonly [K in keyof InputParts<A>]: InputParts<A>[K] }
