/**
 * The commands of Rf (application 3), TS 32.299 6.2.2 and 6.2.3. The grammar is the union of Releases 7 to 16, most of
 * it of Release 13 to 15.
 *
 * @module
 */
import { ServiceContextId } from '../../ietf/rfc8506/avps.ts'
import {
  AccountingRecordNumber,
  AccountingRecordType,
  AcctApplicationId,
  AcctInterimInterval,
  AnswerMessage,
  any,
  command,
  DestinationHost,
  DestinationRealm,
  ErrorMessage,
  ErrorReportingHost,
  EventTimestamp,
  exchange,
  FailedAvp,
  fixed,
  many,
  named,
  optional,
  OriginHost,
  OriginRealm,
  OriginStateId,
  ProxyInfo,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  type TypeOf,
  UserName,
} from '../../index.ts'
import { ServiceInformation } from './avps.ts'

export * from './avps.ts'

const applicationId = 3

/** ACR: an accounting record. */
export const RfAccountingRequest = command(
  'Accounting-Request',
  { tag: 'RfAccountingRequest', code: 271, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AccountingRecordType),
    required(AccountingRecordNumber),
    optional(AcctApplicationId),
    optional(UserName),
    optional(DestinationHost),
    optional(AcctInterimInterval),
    optional(OriginStateId),
    optional(EventTimestamp),
    many(ProxyInfo),
    many(RouteRecord),
    optional(ServiceContextId),
    optional(ServiceInformation),
    any,
  ],
  named<RfAccountingRequest>(),
)
export interface RfAccountingRequest extends TypeOf<typeof RfAccountingRequest> {}

/** ACA: the server has the record. */
export const RfAccountingAnswer = command(
  'Accounting-Answer',
  { tag: 'RfAccountingAnswer', code: 271, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    required(AccountingRecordType),
    required(AccountingRecordNumber),
    optional(AcctApplicationId),
    optional(UserName),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(AcctInterimInterval),
    many(FailedAvp),
    optional(OriginStateId),
    optional(EventTimestamp),
    many(ProxyInfo),
    any,
  ],
  named<RfAccountingAnswer>(),
)
export interface RfAccountingAnswer extends TypeOf<typeof RfAccountingAnswer> {}

/** ACR, ACA or the answer to a protocol error, by the R and E bits. */
export const RfAccounting = exchange(RfAccountingRequest, RfAccountingAnswer, AnswerMessage)
export type RfAccounting = RfAccountingRequest | RfAccountingAnswer | AnswerMessage
