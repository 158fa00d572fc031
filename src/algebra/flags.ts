/**
 * Words of 32 bits that have names: a record of whether each is set.
 *
 * @module
 */
import { refuse, writeUnsigned32, type Sink, refuseValue } from '../octets/sink.ts'
import { unsigned32At } from '../octets/source.ts'
import { codec, type Codec } from './codec.ts'
import type { FlagBits } from './shape.ts'

/** The place of a bit, the least significant one being 0. */
// prettier-ignore
type Bit =
  | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26
  | 27 | 28 | 29 | 30 | 31

/** The names of bits; `otherBits` has a place of its own in records. */
export type FlagNames = { readonly [name: string]: Bit } & { readonly otherBits?: never }

/** One level of a type, written out: what editors show. */
type Flat<T> = { [K in keyof T]: T[K] } & {}

/** Whether each bit is set; those without a name are `otherBits`, the number that they make, where it is not 0. */
export type FlagsRecord<Names> = Flat<{ readonly [K in keyof Names]: boolean } & { readonly otherBits?: number }>

/** What a record of flags is made from: a key that is left out is `false`. */
export type FlagsInput<Names> = Flat<{ readonly [K in keyof Names]?: boolean } & { readonly otherBits?: number }>

/** The codec of a word whose bits have names. */
export interface FlagsCodec<Names extends FlagBits> extends Codec<FlagsRecord<Names>> {
  readonly flags: Names
  /** A record of flags; a key that is left out is `false`. */
  readonly make: (input: FlagsInput<Names>) => FlagsRecord<Names>
}

/** Records whose values are not known. */
interface AnyFlags {
  readonly [key: string]: unknown
}

const maskOf = (bit: number): number => (1 << bit) >>> 0

const namedBits = (flags: FlagBits): number => Object.values(flags).reduce((mask, bit) => (mask | maskOf(bit)) >>> 0, 0)

/** The record of a word. */
export const recordOf = (flags: FlagBits): ((word: number) => AnyFlags) => {
  const masks = Object.entries(flags).map(([name, bit]) => [name, maskOf(bit)] as const)
  const unnamed = ~namedBits(flags)
  const isPlain = !Object.hasOwn(flags, '__proto__')
  return (word) => {
    const record: { [key: string]: unknown } = {}
    for (const [name, mask] of masks) {
      const isSet = (word & mask) !== 0
      // An assignment takes less time, and would set the prototype.
      if (isPlain) record[name] = isSet
      else Object.defineProperty(record, name, { value: isSet, enumerable: true, writable: true, configurable: true })
    }
    const others = (word & unnamed) >>> 0
    if (others !== 0) record['otherBits'] = others
    return record
  }
}

/** A record of flags with what was left out of it put in. */
export const makeFlags = (flags: FlagBits, input: AnyFlags): AnyFlags => ({
  ...Object.fromEntries(Object.keys(flags).map((name) => [name, false])),
  ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
})

/** Whether a value is the number of bits without a name, and of some. */
const isOthers = (flags: FlagBits, value: unknown): value is number =>
  typeof value === 'number' && value > 0 && value >>> 0 === value && (value & namedBits(flags)) === 0

const refuseFlag = (sink: Sink, key: string, expected: string, value: unknown): false => {
  return refuseValue(sink, expected, value, key)
}

const writeFlags = (sink: Sink, flags: FlagBits, record: AnyFlags): boolean => {
  if (typeof record !== 'object' || record === null) {
    return refuse(sink, {
      _tag: 'InvalidValue',
      expected: `a record of ${Object.keys(flags).join(', ')}`,
      value: record,
    })
  }
  const others = record['otherBits']
  if (others !== undefined && !isOthers(flags, others)) {
    return refuseFlag(sink, 'otherBits', 'the number of bits without a name, not 0', others)
  }
  let set = others ?? 0
  let clear = 0
  for (const [name, bit] of Object.entries(flags)) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined
    if (typeof value !== 'boolean') return refuseFlag(sink, name, 'true or false', value)
    if (value) set |= maskOf(bit)
    else clear |= maskOf(bit)
    // Two names of one bit say the same.
    if ((set & clear) !== 0) return refuseFlag(sink, name, `${!value}, as another name of bit ${bit} is`, value)
  }
  writeUnsigned32(sink, set >>> 0)
  return true
}

/**
 * A word of 32 bits, Unsigned32, as a record of whether each bit is set. Bits are counted from the least significant one,
 * which is 0, as the tables of 3GPP count them; those that have no name are kept as `otherBits`. In `make`, the group's
 * and the command's too, a key that is left out is `false`; in JSON those that are `false` are left out.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { flags, jsonForm } from 'diameter-codec'
 *
 * const UlrFlags = flags({ singleRegistrationIndication: 0, s6aS6dIndicator: 1, skipSubscriberData: 2 })
 * const word = UlrFlags.make({ s6aS6dIndicator: true })
 * word // => { singleRegistrationIndication: false, s6aS6dIndicator: true, skipSubscriberData: false }
 * UlrFlags.encode(word) // => right(Uint8Array.of(0, 0, 0, 2))
 * UlrFlags.decode(Uint8Array.of(0, 0, 1, 2)) // => right({ ...word, otherBits: 256 })
 * jsonForm(UlrFlags).toJson(word) // => { s6aS6dIndicator: true }
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const flags = <const Names extends FlagNames>(names: Names): FlagsCodec<Names> => {
  const read = recordOf(names)
  return codec<FlagsRecord<Names>, Pick<FlagsCodec<Names>, 'flags' | 'make'>>(
    {
      name: 'Unsigned32',
      format: 'Unsigned32',
      minimum: 4,
      maximum: 4,
      decodeAt: (source, from) => read(unsigned32At(source, from)) as FlagsRecord<Names>,
      encodeTo: (sink, record) => writeFlags(sink, names, record),
    },
    { _tag: 'Flags', flags: names },
    { flags: names, make: (input) => makeFlags(names, input) as FlagsRecord<Names> },
  )
}
