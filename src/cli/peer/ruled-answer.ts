/**
 * The answer that a rule gives to a request, of any command.
 *
 * @module
 */
import type { Either } from '../../ground/either.ts'
import type { Avp, Message } from '../../ground/record.ts'
import { resultCodeClass, ResultCodes } from '../../ground/result-code.ts'
import {
  AcctApplicationId,
  AuthApplicationId,
  ErrorMessage,
  OriginHost,
  OriginRealm,
  ResultCode,
  VendorSpecificApplicationId,
} from '../../rfc6733/avps.ts'
import { everything } from '../../everything.ts'
import { copiedAvps } from '../../wire/error-answer.ts'
import type { AnyDefinition } from '../../typed/definition.ts'
import { resultCodeFor, type AnswerRules } from './answer-rule.ts'
import { sessionIdCode } from '../../wire/codes.ts'

interface Answerer {
  readonly originHost: string
  readonly originRealm: string
}

const ofDefinition = (avps: ReadonlyArray<Avp>, { code, vendorId }: AnyDefinition): ReadonlyArray<Avp> =>
  avps.filter((avp) => avp.code === code && (avp.vendorId ?? 0) === (vendorId ?? 0))

/** None where the value is none of its format: options were checked before. */
const made = (avp: Either<unknown, Avp>): ReadonlyArray<Avp> => (avp._tag === 'Right' ? [avp.right] : [])

/** What an answer of a command that is not known has of its request, where that has it. */
const applicationIds = [AuthApplicationId, AcctApplicationId, VendorSpecificApplicationId]

/** What the command's own answer must have beside what every answer has; empty for a command that is not known. */
const requiredOf = ({ commandCode, applicationId }: Message['header']): ReadonlyArray<AnyDefinition> | undefined =>
  everything
    .command({ commandCode, applicationId, request: false })
    ?.table.rules.flatMap((rule) => (rule._tag === 'Rule' && rule.minimum > 0 ? [rule.definition] : []))

/**
 * What the request has of the AVPs that the answer's table requires is in the answer too: an Accounting-Answer has the
 * Accounting-Record-Type and -Number of its request. `undefined` where the request lacks one.
 */
const ownAvps = (request: Message, known: ReadonlyArray<Avp>): ReadonlyArray<Avp> | undefined => {
  const required = requiredOf(request.header)
  if (required === undefined) return applicationIds.flatMap((each) => ofDefinition(request.avps, each))
  const missing = required.filter((each) => ofDefinition(known, each).length === 0)
  const found = missing.map((each) => ofDefinition(request.avps, each))
  return found.every((avps) => avps.length > 0) ? found.flat() : undefined
}

const isSession = ({ code }: Avp): boolean => code === sessionIdCode

/** What every answer has: Session-Id first, and the Proxy-Info of the request in order (RFC 6733 section 6.2). */
const baseAvps = (request: Message, resultCode: number, { originHost, originRealm }: Answerer) => {
  const copied = copiedAvps(request)
  const head = [
    ...copied.filter(isSession),
    ...made(ResultCode.toAvp(resultCode)),
    ...made(OriginHost.toAvp(originHost)),
    ...made(OriginRealm.toAvp(originRealm)),
  ]
  const isError = resultCodeClass(resultCode) !== 'success'
  const tail = [
    ...(isError ? made(ErrorMessage.toAvp('answered by a rule')) : []),
    ...copied.filter((avp) => !isSession(avp)),
  ]
  return { head, tail }
}

/** The answer of the rule for the request's command. */
export const ruledAnswer =
  (rules: AnswerRules, answerer: Answerer) =>
  (request: Message): Message => {
    const answer = (resultCode: number, error: boolean, avps: ReadonlyArray<Avp>): Message => {
      const { head, tail } = baseAvps(request, resultCode, answerer)
      const header = { ...request.header, request: false, error, retransmitted: false, reserved: 0 }
      return { _tag: 'Message', header, avps: [...head, ...avps, ...tail] }
    }
    const resultCode = resultCodeFor(rules, request.header.commandCode)
    // "these errors MUST only be used in answer messages whose 'E' bit is set" (section 7.1.3)
    if (resultCodeClass(resultCode) === 'protocol') return answer(resultCode, true, [])
    const avps = ownAvps(request, baseAvps(request, resultCode, answerer).head)
    // "any other error […] MAY also be used" with the E bit, where the command's own answer cannot be made (section 7.1.5)
    return avps === undefined
      ? answer(ResultCodes.DIAMETER_UNABLE_TO_COMPLY, true, [])
      : answer(resultCode, false, avps)
  }
