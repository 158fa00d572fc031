/**
 * What a specification says of several AVPs together, beside its grammar.
 *
 * @module
 */
import type { TypeOf } from '../algebra/codec.ts'
import type { DecodeReason } from '../ground/error.ts'
import type { Avp } from '../ground/record.ts'
import { refuse, refuseAt, type Sink } from '../ground/sink.ts'
import { fail, unsigned32At, type Source } from '../ground/source.ts'
import { paddedSize, readAvp } from '../wire/avp.ts'
import { exampleOf, type AnyDefinition } from './definition.ts'

/** A condition on the fields of a command or a group. */
export type Constraint =
  | { readonly _tag: 'ExactlyOne'; readonly definitions: ReadonlyArray<AnyDefinition> }
  | {
      readonly _tag: 'Consistent'
      readonly definitions: ReadonlyArray<AnyDefinition>
      readonly holds: (fields: { readonly [key: string]: unknown }) => boolean
      readonly expected: string
    }

/**
 * Exactly one of several AVPs, each of them optional in the grammar: none is 5005 with an example of each in Failed-AVP,
 * more than one is 5009 with those that came.
 */
export const exactlyOne = (...definitions: ReadonlyArray<AnyDefinition>): Constraint => ({
  _tag: 'ExactlyOne',
  definitions,
})

/** The fields that a condition looks at; one that is absent is `undefined`. */
type FieldsAt<D extends AnyDefinition> = { readonly [E in D as E['key']]: TypeOf<E> | undefined }

/**
 * AVPs that must not contradict each other: where `holds` says no, the message is refused with 5007 and these AVPs in
 * Failed-AVP. Only fields of at most one value can be looked at.
 *
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { avp, consistent, Format, grouped, required } from 'diameter-codec'
 *
 * const Low = avp({ name: 'Low', code: 3004, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
 * const High = avp({ name: 'High', code: 3005, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
 * const Range = grouped([required(Low), required(High)], {
 *   constraints: [consistent([Low, High], ({ low = 0, high = 0 }) => low <= high, 'Low at most High')],
 * })
 * isLeft(Range.encode(Range.make({ low: 2, high: 1 }))) // => true
 * ```
 */
export const consistent = <const Definitions extends ReadonlyArray<AnyDefinition>>(
  definitions: Definitions,
  holds: (fields: FieldsAt<Definitions[number]>) => boolean,
  expected: string,
): Constraint => ({
  _tag: 'Consistent',
  definitions,
  holds: holds as (fields: { readonly [key: string]: unknown }) => boolean,
  expected,
})

type Lookup = (key: string) => unknown

const valuesOf = (constraint: Constraint, lookup: Lookup): { readonly [key: string]: unknown } =>
  Object.fromEntries(constraint.definitions.map(({ key }) => [key, lookup(key)]))

/** The AVPs of a constraint that stand from `from` to `to`, which were read before. */
const received = (source: Source, { definitions }: Constraint, from: number, to: number): ReadonlyArray<Avp> => {
  const avps: Array<Avp> = []
  for (let at = from; at < to;) {
    const length = unsigned32At(source, at + 4) & 0xffffff
    const avp = readAvp(source, at, at + length, to)
    if (definitions.some(({ code, vendorId }) => code === avp.code && (vendorId ?? 0) === (avp.vendorId ?? 0))) {
      avps.push(avp)
    }
    at += paddedSize(length)
  }
  return avps
}

/** How many of a constraint's AVPs are there; an empty list is none. */
const present = (constraint: Constraint, lookup: Lookup): number =>
  constraint.definitions.filter(({ key }) => {
    const value = lookup(key)
    return value !== undefined && !(Array.isArray(value) && value.length === 0)
  }).length

const fault = (constraint: Constraint, lookup: Lookup): DecodeReason | undefined => {
  if (constraint._tag === 'Consistent') {
    return constraint.holds(valuesOf(constraint, lookup))
      ? undefined
      : { _tag: 'ContradictingAvps', expected: constraint.expected }
  }
  const count = present(constraint, lookup)
  if (count === 1) return undefined
  return count === 0 ? { _tag: 'MissingAvp' } : { _tag: 'AvpOccursTooManyTimes', maximum: 1 }
}

const namesOf = ({ definitions }: Constraint): string => definitions.map(({ name }) => name).join(', ')

/** Whether the fields of `from` to `to` agree; notes the failure where not. `start` is where their container begins. */
export const checkConstraints = (
  source: Source,
  constraints: ReadonlyArray<Constraint>,
  lookup: Lookup,
  from: number,
  to: number,
  start: number,
): boolean => {
  for (const constraint of constraints) {
    const reason = fault(constraint, lookup)
    if (reason === undefined) continue
    const failedAvp =
      reason._tag === 'MissingAvp' ? constraint.definitions.map(exampleOf) : received(source, constraint, from, to)
    fail(source, reason, start, to - start, [namesOf(constraint)], failedAvp)
    return false
  }
  return true
}

/** The same of a record that is written. */
export const refuseConstraints = (sink: Sink, constraints: ReadonlyArray<Constraint>, lookup: Lookup): boolean => {
  for (const constraint of constraints) {
    const reason = fault(constraint, lookup)
    if (reason === undefined) continue
    refuse(
      sink,
      reason._tag === 'ContradictingAvps'
        ? { _tag: 'InvalidValue', expected: reason.expected, value: valuesOf(constraint, lookup) }
        : { _tag: 'WrongCount', minimum: 1, maximum: 1, actual: present(constraint, lookup) },
    )
    refuseAt(sink, namesOf(constraint))
    return true
  }
  return false
}
