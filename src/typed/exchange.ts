/**
 * A request and its answer as one discriminated union, chosen by the R bit.
 *
 * @module
 */
import { codec, type Codec, type TypeOf } from '../algebra/codec.ts'
import { equals } from '../ground/equality.ts'
import type { DecodeError } from '../ground/error.ts'
import type { Either } from '../ground/either.ts'
import { refuseAt, type Sink, refuseValue } from '../octets/sink.ts'
import { checkHeader, isErrorAt, isRequestAt } from '../wire/header.ts'
import type { AnyCommand } from './command.ts'

/** What an exchange needs of a command: its records have a name. */
type Case = AnyCommand & { readonly decode: (bytes: Uint8Array) => Either<DecodeError, { readonly _tag: string }> }

/** The codec of a request, its answer and, where a third is given, answers with the E bit. */
export interface Exchange<Request extends Case, Answer extends Case, ErrorAnswer extends Case = never> extends Codec<
  TypeOf<Request> | TypeOf<Answer> | TypeOf<ErrorAnswer>
> {
  readonly request: Request
  readonly answer: Answer
  readonly cases: ReadonlyArray<Request | Answer | ErrorAnswer>
  /** Structural equality; with it the exchange is an fp-ts `Eq` of its messages. */
  readonly equals: (
    a: TypeOf<Request> | TypeOf<Answer> | TypeOf<ErrorAnswer>,
    b: TypeOf<Request> | TypeOf<Answer> | TypeOf<ErrorAnswer>,
  ) => boolean
}

/** Whether a record that may be anything has the E bit in its header. */
const hasError = (message: unknown): boolean =>
  (message as { readonly header?: { readonly error?: unknown } } | undefined)?.header?.error === true

/**
 * Joins a request and its answer. With `errorAnswer` (RFC 6733's answer-message), answers with the E bit are a case of
 * their own, since they "will not conform to the CCF described for this command" (section 3).
 */
export function exchange<Request extends Case, Answer extends Case>(
  request: Request,
  answer: Answer,
): Exchange<Request, Answer>
export function exchange<Request extends Case, Answer extends Case, ErrorAnswer extends Case>(
  request: Request,
  answer: Answer,
  errorAnswer: ErrorAnswer,
): Exchange<Request, Answer, ErrorAnswer>
/*#__NO_SIDE_EFFECTS__*/
export function exchange<Request extends Case, Answer extends Case, ErrorAnswer extends Case>(
  request: Request,
  answer: Answer,
  errorAnswer?: ErrorAnswer,
): Exchange<Request, Answer, ErrorAnswer> {
  type A = TypeOf<Request> | TypeOf<Answer> | TypeOf<ErrorAnswer>
  const cases = errorAnswer === undefined ? [request, answer] : [request, answer, errorAnswer]
  return codec<A, Omit<Exchange<Request, Answer, ErrorAnswer>, keyof Codec<A>>>(
    {
      name: request.name.replace(/-Request$/, ''),
      format: 'OctetString',
      minimum: 0,
      maximum: Infinity,
      decodeAt: (source, from, to) => {
        if (!checkHeader(source, from, to)) return undefined
        const chosen = isRequestAt(source, from)
          ? request
          : errorAnswer !== undefined && isErrorAt(source, from)
            ? errorAnswer
            : answer
        return chosen.decodeChecked(source, from, to) as A | undefined
      },
      encodeTo: (sink: Sink, message) => {
        const chosen = cases.find(({ tag }) => tag === (message as { readonly _tag?: unknown } | undefined)?._tag)
        if (chosen === undefined) {
          const expected = `one of ${cases.map(({ tag }) => tag).join(', ')}`
          return refuseValue(sink, expected, message)
        }
        if (chosen === answer && errorAnswer !== undefined && hasError(message)) {
          refuseValue(sink, `false, or ${errorAnswer.tag}`, true)
          refuseAt(sink, 'error')
          return refuseAt(sink, chosen.name)
        }
        return chosen.encodeTo(sink, message as never)
      },
    },
    { _tag: 'Exchange', cases },
    { request, answer, cases, equals },
  )
}
