/**
 * AVP definitions: a name, a code and a data format, and what is wrong with an AVP by its definition.
 *
 * @module
 */
import { expectedSize, type AnyCodec, type Codec, type TypeOf } from '../algebra/codec.ts'
import { mandatoryBit, vendorBit } from '../octets/avp-header.ts'
import { zeros } from '../octets/copy.ts'
import type { Either } from '../ground/either.ts'
import type { DecodeError, EncodeError } from '../ground/error.ts'
import type { Avp } from '../ground/record.ts'
import { refuse, refuseAt, type Sink } from '../octets/sink.ts'
import type { Source } from '../octets/source.ts'
import { failAvp, maximumAvpLength } from '../wire/avp.ts'
import type { KeyOf } from './name.ts'

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
  readonly toAvp: (value: never) => Either<EncodeError, Avp>
  readonly fromAvp: (avp: Avp) => Either<DecodeError, unknown>
}

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
// what is wrong with an AVP
// -------------------------------------------------------------------------------------

/** Notes that data has a size which its format does not have. */
export const failSize = (source: Source, definition: AnyDefinition, at: number, to: number, size: number): undefined =>
  failAvp(source, { _tag: 'InvalidAvpLength', expected: expectedSize(definition.data), actual: size }, at, to, {
    name: definition.name,
    minimum: definition.data.minimum,
  })

/** The flags octet that is sent. */
export const flagsOf = (definition: AnyDefinition): number =>
  (definition.vendorId === undefined ? 0 : vendorBit) | (definition.mandatory ? mandatoryBit : 0)

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
  data: zeros(data.minimum),
  padding: 0,
})

/** What the flags octet of an AVP should have been by its definition, or `undefined` where nothing is wrong with it. */
export const flagFault = (definition: AnyDefinition, flags: number): string | undefined => {
  if ((flags & vendorBit) !== 0 && definition.vendorId === undefined) return 'V clear'
  if (definition.mandatory === ((flags & mandatoryBit) !== 0)) return undefined
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
