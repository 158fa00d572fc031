/**
 * What a specification says of several AVPs together, beside its grammar.
 *
 * @module
 */
import type { TypeOf } from '../algebra/codec.ts'
import type { DecodeReason } from '../ground/error.ts'
import type { Avp } from '../ground/record.ts'
import { refuse, refuseAt, type Sink } from '../octets/sink.ts'
import { fail, type Source } from '../octets/source.ts'
import { isAvpOf, lengthAt, paddedSize } from '../octets/avp-header.ts'
import { readAvp } from '../wire/avp.ts'
import { exampleOf, type AnyDefinition } from './definition.ts'

/** The value of a field. */
type Lookup = (key: string) => unknown

/** A condition on the fields of a command or a group. It brings what checks it, so that who has none pays for none. */
export interface Constraint {
  readonly _tag: 'ExactlyOne' | 'Consistent'
  readonly definitions: ReadonlyArray<AnyDefinition>
  /** What holds, in words. */
  readonly expected: string
  /** Whether it holds of what was read from `from` to `to`; notes the failure where not. `start` is where that begins. */
  readonly check: (source: Source, lookup: Lookup, from: number, to: number, start: number) => boolean
  /** Whether it holds of what is to be written; notes the refusal where not. */
  readonly checkWritten: (sink: Sink, lookup: Lookup) => boolean
}

// -------------------------------------------------------------------------------------
// checking
// -------------------------------------------------------------------------------------

type Definitions = ReadonlyArray<AnyDefinition>

const valuesOf = (definitions: Definitions, lookup: Lookup): { readonly [key: string]: unknown } =>
  Object.fromEntries(definitions.map(({ key }) => [key, lookup(key)]))

/** How many of the AVPs are there; an empty list is none. */
const present = (definitions: Definitions, lookup: Lookup): number =>
  definitions.filter(({ key }) => {
    const value = lookup(key)
    return value !== undefined && !(Array.isArray(value) && value.length === 0)
  }).length

/** Those of the AVPs that stand from `from` to `to`, which were read before. */
const received = (source: Source, definitions: Definitions, from: number, to: number): ReadonlyArray<Avp> => {
  const avps: Array<Avp> = []
  for (let at = from; at < to;) {
    const length = lengthAt(source.view, at)
    if (definitions.some(({ code, vendorId }) => isAvpOf(source.view, at, code, vendorId))) {
      avps.push(readAvp(source, at, at + length, to))
    }
    at += paddedSize(length)
  }
  return avps
}

/** A constraint from what says why it does not hold, if it does not. */
const constraint = (
  _tag: Constraint['_tag'],
  definitions: Definitions,
  expected: string,
  faultOf: (lookup: Lookup) => DecodeReason | undefined,
): Constraint => {
  const names = definitions.map(({ name }) => name).join(', ')
  return {
    _tag,
    definitions,
    expected,
    check: (source, lookup, from, to, start) => {
      const reason = faultOf(lookup)
      if (reason === undefined) return true
      const isMissing = reason._tag === 'MissingAvp'
      const failedAvp = isMissing ? definitions.map(exampleOf) : received(source, definitions, from, to)
      fail(source, reason, start, to - start, names, failedAvp)
      return false
    },
    checkWritten: (sink, lookup) => {
      const reason = faultOf(lookup)
      if (reason === undefined) return true
      refuse(
        sink,
        reason._tag === 'ContradictingAvps'
          ? { _tag: 'InvalidValue', expected, value: valuesOf(definitions, lookup) }
          : { _tag: 'WrongCount', minimum: 1, maximum: 1, actual: present(definitions, lookup) },
      )
      return refuseAt(sink, names)
    },
  }
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Exactly one of several AVPs, each of them optional in the grammar: none is 5005 with an example of each in Failed-AVP,
 * more than one is 5009 with those that came.
 */
/*#__NO_SIDE_EFFECTS__*/
export const exactlyOne = (...definitions: ReadonlyArray<AnyDefinition>): Constraint => {
  const expected = `exactly one of ${definitions.map(({ key }) => key).join(', ')}`
  return constraint('ExactlyOne', definitions, expected, (lookup) => {
    const count = present(definitions, lookup)
    if (count === 1) return undefined
    return count === 0 ? { _tag: 'MissingAvp' } : { _tag: 'AvpOccursTooManyTimes', maximum: 1 }
  })
}

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
/*#__NO_SIDE_EFFECTS__*/
export const consistent = <const Definitions extends ReadonlyArray<AnyDefinition>>(
  definitions: Definitions,
  holds: (fields: FieldsAt<Definitions[number]>) => boolean,
  expected: string,
): Constraint =>
  constraint('Consistent', definitions, expected, (lookup) =>
    holds(valuesOf(definitions, lookup) as FieldsAt<Definitions[number]>)
      ? undefined
      : { _tag: 'ContradictingAvps', expected },
  )
