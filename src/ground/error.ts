/**
 * Failures as values: why, where, and what RFC 6733 section 7 wants for it.
 *
 * @module
 */
import type { Avp } from './record.ts'
import { ResultCodes } from './result-code.ts'

/** Why octets were refused: a closed sum, one case for each thing that can be wrong. */
export type DecodeReason =
  /** Message Length below 20, not a multiple of 4, or not that of the input. */
  | { readonly _tag: 'InvalidMessageLength'; readonly announced: number; readonly actual: number }
  | { readonly _tag: 'UnsupportedVersion'; readonly version: number }
  /** A combination of header flags that the protocol or the command excludes. */
  | { readonly _tag: 'InvalidHeaderBits'; readonly expected: string }
  | { readonly _tag: 'CommandUnsupported'; readonly commandCode: number }
  | { readonly _tag: 'ApplicationUnsupported'; readonly applicationId: number }
  /** An AVP Length below its header, beyond its container, or not one that its data format has. */
  | { readonly _tag: 'InvalidAvpLength'; readonly expected: string; readonly actual: number }
  | { readonly _tag: 'InvalidAvpValue'; readonly expected: string }
  /** AVP flags against the definition; only where a decoder is asked to be strict about them. */
  | { readonly _tag: 'InvalidAvpBits'; readonly expected: string }
  /** An AVP with the M bit that nobody here understands. */
  | { readonly _tag: 'UnsupportedAvp' }
  | { readonly _tag: 'MissingAvp' }
  | { readonly _tag: 'AvpOccursTooManyTimes'; readonly maximum: number }
  /** An AVP that the grammar has no place for. */
  | { readonly _tag: 'AvpNotAllowed' }
  | { readonly _tag: 'ContradictingAvps'; readonly expected: string }
  /** More than the decoder's options allow. */
  | { readonly _tag: 'BudgetExceeded'; readonly budget: 'size' | 'avps' | 'depth'; readonly maximum: number }

/** The octets around a fault: enough to show it, and no more. */
export interface Excerpt {
  /** Of the first octet, from the start of the input. */
  readonly offset: number
  readonly octets: Uint8Array
}

/** Octets that were refused. */
export interface DecodeError {
  readonly _tag: 'DecodeError'
  readonly reason: DecodeReason
  /** RFC names from the message down to the AVP at fault: `['Disconnect-Peer-Request', 'Disconnect-Cause']`. */
  readonly path: ReadonlyArray<string>
  /** Of the first octet at fault, from the start of the input. */
  readonly offset: number
  /** How many octets are at fault, from `offset` on. */
  readonly extent: number
  /** What belongs in Failed-AVP by section 7.5: the groups down to the one AVP at fault. */
  readonly failedAvp: ReadonlyArray<Avp>
  readonly excerpt: Excerpt
}

/** Why a value was refused. */
export type EncodeReason =
  | { readonly _tag: 'InvalidValue'; readonly expected: string; readonly value: unknown }
  /** Longer than the 24 bits of a length field, or than the buffer given. */
  | { readonly _tag: 'TooLong'; readonly maximum: number }
  | { readonly _tag: 'MissingField' }
  | { readonly _tag: 'WrongCount'; readonly minimum: number; readonly maximum: number; readonly actual: number }
  /** An AVP in `avps` that belongs to a field, or that the grammar has no place for. */
  | { readonly _tag: 'AvpNotAllowed'; readonly code: number; readonly vendorId: number | undefined }

/** A value that was refused. */
export interface EncodeError {
  readonly _tag: 'EncodeError'
  readonly reason: EncodeReason
  /** RFC names from the message down to what is at fault; header fields go by their key. */
  readonly path: ReadonlyArray<string>
}

const resultCodes: { readonly [Tag in DecodeReason['_tag']]: number } = {
  InvalidMessageLength: ResultCodes.DIAMETER_INVALID_MESSAGE_LENGTH,
  UnsupportedVersion: ResultCodes.DIAMETER_UNSUPPORTED_VERSION,
  InvalidHeaderBits: ResultCodes.DIAMETER_INVALID_HDR_BITS,
  CommandUnsupported: ResultCodes.DIAMETER_COMMAND_UNSUPPORTED,
  ApplicationUnsupported: ResultCodes.DIAMETER_APPLICATION_UNSUPPORTED,
  InvalidAvpLength: ResultCodes.DIAMETER_INVALID_AVP_LENGTH,
  InvalidAvpValue: ResultCodes.DIAMETER_INVALID_AVP_VALUE,
  InvalidAvpBits: ResultCodes.DIAMETER_INVALID_AVP_BITS,
  UnsupportedAvp: ResultCodes.DIAMETER_AVP_UNSUPPORTED,
  MissingAvp: ResultCodes.DIAMETER_MISSING_AVP,
  AvpOccursTooManyTimes: ResultCodes.DIAMETER_AVP_OCCURS_TOO_MANY_TIMES,
  AvpNotAllowed: ResultCodes.DIAMETER_AVP_NOT_ALLOWED,
  ContradictingAvps: ResultCodes.DIAMETER_CONTRADICTING_AVPS,
  BudgetExceeded: ResultCodes.DIAMETER_UNABLE_TO_COMPLY,
}

/**
 * The Result-Code of RFC 6733 section 7.1 for a refusal.
 *
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { Message, resultCode } from 'diameter-codec'
 *
 * const refused = Message.decode(new Uint8Array(19))
 * isLeft(refused) && resultCode(refused.left) // => 5015
 * ```
 */
export const resultCode = (error: { readonly reason: DecodeReason }): number => resultCodes[error.reason._tag]
