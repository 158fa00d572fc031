/**
 * The core's failures as errors of Effect: to be yielded, caught by their tag and by the tag of their reason, and shown
 * with a message. The plain records stay what they are; a class here has all the fields of its record, so that
 * `resultCode`, `render` and `errorAnswer` take it.
 *
 * @module
 */
import type { YieldableError } from 'effect/Cause'
import * as Data from 'effect/Data'
import {
  resultCode,
  type DecodeError as DecodeErrorRecord,
  type DecodeReason,
  type EncodeError as EncodeErrorRecord,
} from '../ground/error.ts'
import { resultCodeName } from '../ground/result-code.ts'
import { describe } from '../ground/explain.ts'

// The constructors have types of their own, since the types that `TaggedError` gives a class hold `any`.

/** Octets that were refused. */
export interface DecodeError extends YieldableError, DecodeErrorRecord {
  readonly _tag: 'DecodeError'
  /** The octets of the refused message, where they are known: what `errorAnswer` needs beside the error. */
  readonly input: Uint8Array | undefined
}

/**
 * The error of a record. `Effect.catchTag` takes it by 'DecodeError', `Effect.catchReason` by the tag of its reason.
 *
 * ```ts
 * import * as Effect from 'effect/Effect'
 * import { DisconnectPeerRequest, fromHex } from 'diameter-codec'
 * import { decodeEffect } from 'diameter-codec/effect'
 *
 * const cut = fromHex('010000148000011a000000000000000100000002')!
 * const program = decodeEffect(DisconnectPeerRequest)(cut).pipe(
 *   Effect.map(({ originHost }) => originHost),
 *   Effect.catchReason('DecodeError', 'MissingAvp', (_, error) => Effect.succeed(`no ${error.path.at(-1)}`)),
 * )
 * Effect.runSync(program) // => 'no Origin-Host'
 * ```
 */
export const DecodeError: new (error: DecodeErrorRecord, input?: Uint8Array) => DecodeError =
  class extends Data.TaggedError('DecodeError')<Omit<DecodeErrorRecord & Pick<DecodeError, 'input'>, '_tag'>> {
    constructor({ reason, path, offset, extent, failedAvp, excerpt }: DecodeErrorRecord, input?: Uint8Array) {
      super({ reason, path, offset, extent, failedAvp, excerpt, input })
    }

    override get message(): string {
      const code = resultCode(this)
      return `${describe(this)} (${resultCodeName(code)} ${code}, at octet ${this.offset})`
    }

    // For logs: no octets, which may be a subscriber's.
    override toJSON(): object {
      const { _tag, message, path, offset } = this
      return { _tag, message, reason: this.reason._tag, resultCode: resultCode(this), path, offset }
    }
  }

/** A value that was refused. */
export interface EncodeError extends YieldableError, EncodeErrorRecord {
  readonly _tag: 'EncodeError'
}

/** The error of a record; see `DecodeError`. */
export const EncodeError: new (error: EncodeErrorRecord) => EncodeError = class extends Data.TaggedError('EncodeError')<
  Omit<EncodeErrorRecord, '_tag'>
> {
  constructor({ reason, path }: EncodeErrorRecord) {
    super({ reason, path })
  }

  override get message(): string {
    return describe(this)
  }

  // For logs: a value may be a bigint, which JSON refuses.
  override toJSON(): object {
    const { _tag, message, path } = this
    return { _tag, message, reason: this.reason._tag, path }
  }
}

/** Why a byte stream could not be cut into messages. */
export type FramingReason =
  /** Message Length below 20, not a multiple of 4, or above the limit: where the next message begins is unknown. */
  | Extract<DecodeReason, { readonly _tag: 'InvalidMessageLength' | 'BudgetExceeded' }>
  /** The stream ended inside a message; `announced` is `undefined` where not even its length came. */
  | { readonly _tag: 'PartialMessage'; readonly received: number; readonly announced: number | undefined }

/** What ends a byte stream: unlike a message that is refused, it leaves nothing to go on with. */
export interface FramingError extends YieldableError {
  readonly _tag: 'FramingError'
  readonly reason: FramingReason
  /** Of the first octet of the message at fault, from the start of the stream. */
  readonly offset: number
}

const framingSentence = (reason: FramingReason): string => {
  switch (reason._tag) {
    case 'InvalidMessageLength':
      return `${reason.announced} is no Message Length: it is at least 20 and a multiple of 4`
    case 'BudgetExceeded':
      return `a message is longer than the limit of ${reason.maximum} octets`
    case 'PartialMessage':
      return `the stream ends after ${reason.received} octets of a message${
        reason.announced === undefined ? '' : ` of ${reason.announced}`
      }`
  }
}

/** The error of a stream; see `DecodeError`. */
export const FramingError: new (error: Pick<FramingError, 'reason' | 'offset'>) => FramingError =
  class extends Data.TaggedError('FramingError')<Pick<FramingError, 'reason' | 'offset'>> {
    override get message(): string {
      return `${framingSentence(this.reason)} (the message begins at octet ${this.offset} of the stream)`
    }
  }
