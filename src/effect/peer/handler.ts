/**
 * Requests of a peer: a handler for each command gives the fields of its answer, and every request gets an answer.
 *
 * @module
 */
import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import { left, type Either } from '../../ground/either.ts'
import type { EncodeError as EncodeErrorRecord } from '../../ground/error.ts'
import type { Avp, Header, Message as MessageRecord } from '../../ground/record.ts'
import { suggestion } from '../../ground/near-name.ts'
import { resultCodeClass } from '../../ground/result-code.ts'
import { AnswerMessage } from '../../rfc6733/commands.ts'
import { refusalAnswer } from '../../wire/error-answer.ts'
import { Message } from '../../wire/message.ts'
import { EncodeError } from '../error.ts'
import { Refusal, type RefusalFields } from './error.ts'
import type { AnswerFields, AnyExchange, RequestOf } from './exchange.ts'
import type { AnyAnswer, Handler, NodeOptions } from './options.ts'
import type { Peer } from './peer.ts'

// -------------------------------------------------------------------------------------
// handlers
// -------------------------------------------------------------------------------------

/** Keys that an answer has no field for are refused: a misspelled field would be lost without a word. */
type NoOthers<A, Fields> = {
  readonly [K in Exclude<A extends unknown ? keyof A : never, keyof Fields>]?: `${K & string} is no field of the answer`
}

/**
 * Answers the requests of an exchange. The function gives the answer's fields: the header, Session-Id and Proxy-Info are
 * those of the request, Origin-Host and Origin-Realm those of this node. A failure with `refuse` is answered with its
 * Result-Code, any other, and a defect, with 5012 (unable to comply), and is logged.
 *
 * ```ts
 * import * as Effect from 'effect/Effect'
 * import { ReAuth } from 'diameter-codec'
 * import { handle, refuse } from 'diameter-codec/effect/peer'
 *
 * const sessions = new Set(['a.example.net;1;1'])
 * const reAuth = handle(ReAuth, ({ sessionId }) =>
 *   sessions.has(sessionId)
 *     ? Effect.succeed({ resultCode: 2001 })
 *     : refuse({ resultCode: 5002, errorMessage: 'no such session' }),
 * )
 * reAuth.exchange.name // => 'Re-Auth'
 * ```
 */
export const handle = <X extends AnyExchange, A extends AnswerFields<X>, E, R>(
  exchange: X,
  answer: (request: RequestOf<X>, from: Peer) => Effect.Effect<A & NoOthers<A, AnswerFields<X>>, E, R>,
): Handler<R> => ({ exchange, answer: answer as unknown as Handler<R>['answer'] })

/** Answers with an error, from a handler: as answer-message, with the E bit (RFC 6733 section 7.2). */
export const refuse = (fields: RefusalFields): Effect.Effect<never, Refusal> => Effect.fail(new Refusal(fields))

// -------------------------------------------------------------------------------------
// answers
// -------------------------------------------------------------------------------------

/** A request, typed or not. */
interface Asked {
  readonly _tag: string
  readonly header: Header
  readonly avps: ReadonlyArray<Avp>
}

interface Identity {
  readonly originHost: string
  readonly originRealm: string
}

/** An answer in the form of answer-message; the E bit is cleared where it says that all went well. */
const plainAnswer = (
  request: Asked,
  { originHost, originRealm }: Identity,
  { resultCode, errorMessage, failedAvp, avps = [] }: RefusalFields,
): Either<EncodeErrorRecord, Uint8Array> => {
  const octets = AnswerMessage.encode(
    AnswerMessage.answerTo(request)({ originHost, originRealm, resultCode, errorMessage, failedAvp, avps }),
  )
  const went = resultCodeClass(resultCode)
  if (octets._tag === 'Right' && (went === 'success' || went === 'informational')) octets.right[4]! &= ~0x20
  return octets
}

const wireAnswer = (request: Asked, answer: MessageRecord): Either<EncodeErrorRecord, Uint8Array> => {
  const { commandCode, applicationId, hopByHopId, endToEndId, proxiable } = request.header
  return Message.encode({
    ...answer,
    header: { ...answer.header, request: false, commandCode, applicationId, hopByHopId, endToEndId, proxiable },
  })
}

const isMessage = (answer: object): answer is MessageRecord => '_tag' in answer && answer._tag === 'Message'

/** What of an answer's fields is none, with the name that was likely meant. */
const unknownField = ({ answer }: AnyExchange, fields: object): EncodeErrorRecord | undefined => {
  const names = [...answer.table.fields.map(({ key }) => key), 'avps']
  const unknown = Object.keys(fields).find((key) => !names.includes(key) && key !== '_tag' && key !== 'header')
  if (unknown === undefined) return undefined
  return {
    _tag: 'EncodeError',
    reason: { _tag: 'InvalidValue', expected: `a field of the answer${suggestion(unknown, names)}`, value: unknown },
    path: [answer.name, unknown],
  }
}

const typedAnswer = (
  exchange: AnyExchange,
  request: Asked,
  identity: Identity,
  fields: { readonly resultCode?: unknown; readonly originHost?: unknown; readonly originRealm?: unknown },
): Either<EncodeErrorRecord, Uint8Array> => {
  const unknown = unknownField(exchange, fields)
  if (unknown !== undefined) return left(unknown)
  // "these errors MUST only be used in answer messages whose 'E' bit is set" (section 7.1.3)
  if (typeof fields.resultCode === 'number' && resultCodeClass(fields.resultCode) === 'protocol') {
    return plainAnswer(request, identity, fields as RefusalFields)
  }
  const { originHost = identity.originHost, originRealm = identity.originRealm } = fields
  return exchange.answer.encode(
    exchange.answer.answerTo(request)({ ...fields, originHost, originRealm } as never) as never,
  )
}

const unableToComply = 5012
const commandUnsupported = 3001

const refusalIn = (cause: Cause.Cause<unknown>): Refusal | undefined => {
  for (const reason of cause.reasons) {
    if (reason._tag === 'Fail' && reason.error instanceof Refusal) return reason.error
  }
  return undefined
}

// -------------------------------------------------------------------------------------
// answering
// -------------------------------------------------------------------------------------

/** Work that gives the octets of an answer, whatever happens. */
export interface Answering<R> {
  readonly effect: Effect.Effect<unknown, unknown, R>
  readonly octets: (exit: Exit.Exit<unknown, unknown>) => Uint8Array
  /** The answer where its time is over. */
  readonly late: () => Uint8Array
}

/** What answers the requests of a node. `report` is told what went wrong in a handler. */
export const answering = <R>(
  { handlers = [], fallback, originHost, originRealm, whenLate = unableToComply }: NodeOptions<R>,
  report: (what: string, cause: Cause.Cause<unknown>) => void,
): ((message: { readonly _tag: string }, octets: Uint8Array, from: Peer) => Answering<R>) => {
  const byTag = new Map(handlers.map((handler) => [handler.exchange.request.tag, handler]))
  const identity = { originHost, originRealm }

  const work = (message: Asked, octets: Uint8Array, from: Peer): Effect.Effect<unknown, unknown, R> => {
    const handler = byTag.get(message._tag)
    try {
      if (handler !== undefined) return handler.answer(message, from)
      return fallback === undefined ? refuse({ resultCode: commandUnsupported }) : fallback({ message, octets, from })
    } catch (defect) {
      return Effect.die(defect)
    }
  }
  const encode = (message: Asked, value: unknown): Either<EncodeErrorRecord, Uint8Array> => {
    const handler = byTag.get(message._tag)
    if (handler !== undefined) return typedAnswer(handler.exchange, message, identity, value as object)
    const answer = value as AnyAnswer
    return isMessage(answer) ? wireAnswer(message, answer) : plainAnswer(message, identity, answer)
  }
  const refusal = (message: Asked, fields: RefusalFields): Either<EncodeErrorRecord, Uint8Array> => {
    const octets = plainAnswer(message, identity, fields)
    return octets._tag === 'Right' ? octets : plainAnswer(message, identity, { resultCode: unableToComply })
  }
  const onCause = (message: Asked, cause: Cause.Cause<unknown>): Either<EncodeErrorRecord, Uint8Array> => {
    const refused = refusalIn(cause)
    if (refused !== undefined) return refusal(message, refused)
    report(`The handler of ${message._tag} failed`, cause)
    return refusal(message, { resultCode: unableToComply })
  }
  const onSuccess = (message: Asked, value: unknown): Either<EncodeErrorRecord, Uint8Array> => {
    try {
      const octets = encode(message, value)
      return octets._tag === 'Right' ? octets : onCause(message, Cause.fail(new EncodeError(octets.left)))
    } catch (defect) {
      // Fields that are none, of a caller without types.
      return onCause(message, Cause.die(defect))
    }
  }
  /** From what the octets say: what was read of the request cannot be written again. */
  const lastResort = (octets: Uint8Array): Uint8Array => {
    const answer = Message.encode(
      refusalAnswer(octets, { ...identity, error: true })({ resultCode: unableToComply, errorMessage: 'no answer' }),
    )
    return answer._tag === 'Right' ? answer.right : octets
  }
  return (delivered, octets, from) => {
    const message = delivered as Asked
    return {
      effect: work(message, octets, from),
      octets: (exit) => {
        const answer = Exit.isSuccess(exit) ? onSuccess(message, exit.value) : onCause(message, exit.cause)
        return answer._tag === 'Right' ? answer.right : lastResort(octets)
      },
      late: () => {
        report(`The handler of ${message._tag} is late`, Cause.empty)
        const answer = refusal(message, { resultCode: whenLate, errorMessage: 'no answer in time' })
        return answer._tag === 'Right' ? answer.right : lastResort(octets)
      },
    }
  }
}
