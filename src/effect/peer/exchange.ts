/**
 * An exchange as a service uses it: what a request is made of, what its answer is, and the octets of both.
 *
 * @module
 */
import type { TypeOf } from '../../algebra/codec.ts'
import type { Either } from '../../ground/either.ts'
import type { DecodeError as DecodeErrorRecord, EncodeError as EncodeErrorRecord } from '../../ground/error.ts'
import type { Avp, Header } from '../../ground/record.ts'
import type { AnyCommand } from '../../typed/command.ts'
import type { Simplify } from '../../typed/field-types.ts'

/** A request or an answer: the part of a command that a service needs. */
interface AnyCase extends AnyCommand {
  readonly decode: (bytes: Uint8Array) => Either<DecodeErrorRecord, { readonly _tag: string }>
  readonly make: (input: never) => unknown
  readonly answerTo: (request: {
    readonly header: Header
    readonly avps: ReadonlyArray<Avp>
  }) => (input: never) => unknown
  readonly encode: (value: never) => Either<EncodeErrorRecord, Uint8Array>
}

/** A request with its answers; what `exchange` makes. */
export interface AnyExchange {
  readonly name: string
  readonly request: AnyCase
  readonly answer: AnyCase
  readonly cases: ReadonlyArray<AnyCommand>
  readonly decode: (bytes: Uint8Array) => Either<DecodeErrorRecord, unknown>
}

/** The record of a request. */
export type RequestOf<X extends AnyExchange> = TypeOf<X['request']>

type CaseOf<C> = C extends AnyCase ? TypeOf<C> : never

/** What may come back: the answer, and answer-message where the exchange has it. */
export type AnswerOf<X extends AnyExchange> = Exclude<CaseOf<X['cases'][number]>, RequestOf<X>>

/** Without what the service puts in; Origin-Host and Origin-Realm are this node's unless given. */
type Given<Input> = Simplify<
  Omit<Input, 'header' | 'originHost' | 'originRealm'> &
    Partial<Pick<Input, keyof Input & ('originHost' | 'originRealm')>>
>

/** What a request is made of. */
export type RequestFields<X extends AnyExchange> = X['request'] extends {
  readonly make: (input: infer Input) => unknown
}
  ? Given<Input>
  : never

/** What an answer is made of; Session-Id and Proxy-Info are the request's unless given. */
export type AnswerFields<X extends AnyExchange> = X['answer'] extends {
  readonly answerTo: (request: never) => (input: infer Input) => unknown
}
  ? Given<Input>
  : never
