/**
 * AVP definitions: a name, a code and a data format, from which the codec of the whole AVP follows.
 *
 * @module
 */
import { codec, expectedSize, Kind, type AnyCodec, type Codec, type TypeOf } from '../algebra/codec.ts'
import type { Either } from '../ground/either.ts'
import type { DecodeError, EncodeError } from '../ground/error.ts'
import { right } from '../ground/either.ts'
import type { Avp } from '../ground/record.ts'
import { refuse, refuseAt, reserve, writePadding, writing, type Sink } from '../ground/sink.ts'
import { fail, pathOf, reading, source, unsigned32At, type Source } from '../ground/source.ts'
import { avpEnd, failAvp, failAvpLength, failWithin, maximumAvpLength, paddedSize, readAvp } from '../wire/avp.ts'
import { keyOf, type KeyOf } from './name.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What a definition is made from. */
export interface AvpDescription<Name extends string, Data> {
  /** The RFC's name: words joined by hyphens. */
  readonly name: Name
  readonly code: number
  /** Of a vendor-specific AVP; the V bit is set exactly when it is given. */
  readonly vendorId?: number
  /** The M bit that is sent. */
  readonly mandatory: boolean
  /** The data format. */
  readonly format: Data
}

/** What rules, tables and dictionaries need of a definition, whatever its values. */
export interface AnyDefinition {
  readonly name: string
  readonly key: string
  readonly code: number
  readonly vendorId: number | undefined
  readonly mandatory: boolean
  readonly data: AnyCodec
  readonly decode: (bytes: Uint8Array) => Either<DecodeError, unknown>
}

/** A definition whose values are read without knowing their type. */
export type Readable = AnyDefinition & { readonly fromAvp: (avp: Avp) => Either<DecodeError, unknown> }

/** An AVP: the codec of its whole octets, header and padding included, and what it is known by. */
export interface AvpDefinition<Name extends string, Data extends AnyCodec> extends Codec<TypeOf<Data>> {
  readonly name: Name
  /** The key of its field in records. */
  readonly key: KeyOf<Name>
  readonly code: number
  readonly vendorId: number | undefined
  readonly mandatory: boolean
  /** The codec of the data alone. */
  readonly data: Data
  /** The wire AVP of a value, its flags as defined. */
  readonly toAvp: (value: TypeOf<Data>) => Either<EncodeError, Avp>
  /** The value of a wire AVP's data, whatever its code and flags. */
  readonly fromAvp: (avp: Avp) => Either<DecodeError, TypeOf<Data>>
}

// -------------------------------------------------------------------------------------
// reading and writing one AVP
// -------------------------------------------------------------------------------------

/** Notes that data has a size which its format does not have. */
export const failSize = (source: Source, definition: AnyDefinition, at: number, to: number, size: number): undefined =>
  failAvp(source, { _tag: 'InvalidAvpLength', expected: expectedSize(definition.data), actual: size }, at, to, {
    name: definition.name,
    minimum: definition.data.minimum,
  })

/** The flags octet that is sent. */
export const flagsOf = (definition: AnyDefinition): number =>
  (definition.vendorId === undefined ? 0 : 0x80) | (definition.mandatory ? 0x40 : 0)

/**
 * An example of an AVP that is missing: its "value field […] of correct minimum length" and all zeros (RFC 6733 section
 * 7.1.5).
 */
export const exampleOf = ({ code, vendorId, mandatory, data }: AnyDefinition): Avp => ({
  code,
  vendorId,
  mandatory,
  protected: false,
  reserved: 0,
  data: new Uint8Array(data.minimum),
  padding: 0,
})

/** What the flags octet of an AVP should have been by its definition, or `undefined` where nothing is wrong with it. */
export const flagFault = (definition: AnyDefinition, flags: number): string | undefined => {
  if ((flags & 0x80) !== 0 && definition.vendorId === undefined) return 'V clear'
  if (definition.mandatory === ((flags & 0x40) !== 0)) return undefined
  return definition.mandatory ? 'M set' : 'M clear'
}

/** Notes that a value has more or fewer octets than its AVP can have. */
export const refuseSize = (sink: Sink, definition: AnyDefinition, length: number, value: unknown): false => {
  refuse(
    sink,
    length > maximumAvpLength
      ? { _tag: 'TooLong', maximum: maximumAvpLength }
      : { _tag: 'InvalidValue', expected: expectedSize(definition.data), value },
  )
  return refuseAt(sink, definition.name)
}

/** Writes the whole AVP: header, data, padding. */
const writeDefined = (sink: Sink, definition: AnyDefinition, value: unknown): boolean => {
  const { data, vendorId } = definition
  const size = vendorId === undefined ? 8 : 12
  reserve(sink, size)
  const start = sink.at
  sink.view.setUint32(start, definition.code)
  if (vendorId !== undefined) sink.view.setUint32(start + 8, vendorId)
  sink.at = start + size
  if (!data.encodeTo(sink, value as never)) return refuseAt(sink, definition.name)
  const length = sink.at - start
  if (length > maximumAvpLength || length - size < data.minimum || length - size > data.maximum) {
    return refuseSize(sink, definition, length, value)
  }
  sink.view.setUint32(start + 4, (flagsOf(definition) << 24) | length)
  if (length % 4 !== 0) writePadding(sink, 4 - (length % 4), 0)
  return true
}

const headerSizeOf = (word: number): number => (word >= 0x80000000 ? 12 : 8)

// -------------------------------------------------------------------------------------
// constructor
// -------------------------------------------------------------------------------------

/**
 * Defines an AVP: one line, the specification's own words.
 *
 * ```ts
 * import { avp, Format } from 'diameter-codec'
 * import { right } from 'fp-ts/lib/Either.js'
 *
 * const ServiceLevel = avp({ name: 'Service-Level', code: 3001, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
 * ServiceLevel.key // => 'serviceLevel'
 * ServiceLevel.encode(7) // => right(Uint8Array.of(0, 0, 11, 185, 192, 0, 0, 16, 0, 1, 134, 159, 0, 0, 0, 7))
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const avp = <const Name extends string, Data extends AnyCodec>(
  description: AvpDescription<Name, Data>,
): AvpDefinition<Name, Data> => {
  type A = TypeOf<Data>
  const { name, code, vendorId, mandatory, format } = description
  const data = format as unknown as Codec<A>
  const matches = (source: Source, at: number): boolean =>
    unsigned32At(source, at) === code &&
    (source.bytes[at + 4]! < 0x80 ? 0 : unsigned32At(source, at + 8)) === (vendorId ?? 0)
  const definition: AvpDefinition<Name, Data> = codec<A, Omit<AvpDefinition<Name, Data>, keyof Codec<A>>>(
    {
      name,
      format: format.format,
      minimum: 0,
      maximum: Infinity,
      decodeAt: (source, from, to) => {
        const end = avpEnd(source, from, to)
        if (end < 0) return undefined
        if (from + paddedSize(end - from) !== to) return failAvpLength(source, from, to)
        if (!matches(source, from)) return failAvp(source, { _tag: 'AvpNotAllowed' }, from, to, undefined)
        const start = from + headerSizeOf(unsigned32At(source, from + 4))
        const size = end - start
        if (size < data.minimum || size > data.maximum) return failSize(source, definition, from, to, size)
        return data.decodeAt(source, start, end) ?? failWithin(source, name, from, to)
      },
      encodeTo: (sink, value) => writeDefined(sink, definition, value),
    },
    Kind.custom,
    {
      key: keyOf(name),
      code,
      vendorId,
      mandatory,
      data: format,
      toAvp: (value) => {
        const octets = writing((sink, a: A) => writeDefined(sink, definition, a), value)
        if (octets._tag === 'Left') return octets
        const input = source(octets.right)
        return right(readAvp(input, 0, unsigned32At(input, 4) & 0xffffff, octets.right.length))
      },
      fromAvp: (avp) => {
        const input = source(avp.data)
        const size = avp.data.length
        const value =
          size < data.minimum || size > data.maximum
            ? fail(input, { _tag: 'InvalidAvpLength', expected: expectedSize(data), actual: size }, 0, size)
            : data.decodeAt(input, 0, size)
        if (input.failure !== undefined) {
          const { reason, offset, extent } = input.failure
          fail(input, reason, offset, extent, [name, ...pathOf(input.failure)], [avp])
        }
        return reading(input, value)
      },
    },
  ) as AvpDefinition<Name, Data>
  return definition
}
