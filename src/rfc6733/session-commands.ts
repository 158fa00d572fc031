/**
 * The commands of RFC 6733 for sessions (sections 8.3 to 8.5) and accounting (section 9.7). They name no application:
 * their header carries that of the session they serve.
 *
 * @module
 */
import type { TypeOf } from '../algebra/codec.ts'
import { command } from '../typed/command.ts'
import { exchange } from '../typed/exchange.ts'
import { any, fixed, many, optional, required } from '../typed/rule.ts'
import {
  AcctApplicationId,
  AuthApplicationId,
  DestinationHost,
  DestinationRealm,
  ErrorMessage,
  ErrorReportingHost,
  FailedAvp,
  OriginHost,
  OriginRealm,
  ProxyInfo,
  RedirectHost,
  RedirectHostUsage,
  RedirectMaxCacheTime,
  ResultCode,
  RouteRecord,
  VendorSpecificApplicationId,
} from './avps.ts'
import { AnswerMessage } from './commands.ts'
import {
  AccountingRealtimeRequired,
  AccountingRecordNumber,
  AccountingRecordType,
  AccountingSubSessionId,
  AcctInterimInterval,
  AcctMultiSessionId,
  AcctSessionId,
  Class,
  EventTimestamp,
  OriginStateId,
  ReAuthRequestType,
  SessionId,
  TerminationCause,
  UserName,
} from './session-avps.ts'

/** RAR: the server wants the user of a session authenticated or authorised again (section 8.3.1). */
export const ReAuthRequest = command('Re-Auth-Request', { code: 258, request: true, proxiable: true }, [
  fixed(SessionId),
  required(OriginHost),
  required(OriginRealm),
  required(DestinationRealm),
  required(DestinationHost),
  required(AuthApplicationId),
  required(ReAuthRequestType),
  optional(UserName),
  optional(OriginStateId),
  many(ProxyInfo),
  many(RouteRecord),
  any,
])
export interface ReAuthRequest extends TypeOf<typeof ReAuthRequest> {}

/** RAA: whether the access device will do so (section 8.3.2). */
export const ReAuthAnswer = command('Re-Auth-Answer', { code: 258, request: false, proxiable: true }, [
  fixed(SessionId),
  required(ResultCode),
  required(OriginHost),
  required(OriginRealm),
  optional(UserName),
  optional(OriginStateId),
  optional(ErrorMessage),
  optional(ErrorReportingHost),
  optional(FailedAvp),
  many(RedirectHost),
  optional(RedirectHostUsage),
  optional(RedirectMaxCacheTime),
  many(ProxyInfo),
  any,
])
export interface ReAuthAnswer extends TypeOf<typeof ReAuthAnswer> {}

/** RAR, RAA or the answer to a protocol error, by the R and E bits. */
export const ReAuth = exchange(ReAuthRequest, ReAuthAnswer, AnswerMessage)
export type ReAuth = ReAuthRequest | ReAuthAnswer | AnswerMessage

/** STR: a session of the access device has ended, and why (section 8.4.1). */
export const SessionTerminationRequest = command(
  'Session-Termination-Request',
  { code: 275, request: true, proxiable: true },
  [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthApplicationId),
    required(TerminationCause),
    optional(UserName),
    optional(DestinationHost),
    many(Class),
    optional(OriginStateId),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
)
export interface SessionTerminationRequest extends TypeOf<typeof SessionTerminationRequest> {}

/** STA: the server knows that the session has ended (section 8.4.2). */
export const SessionTerminationAnswer = command(
  'Session-Termination-Answer',
  { code: 275, request: false, proxiable: true },
  [
    fixed(SessionId),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(UserName),
    many(Class),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(FailedAvp),
    optional(OriginStateId),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    any,
  ],
)
export interface SessionTerminationAnswer extends TypeOf<typeof SessionTerminationAnswer> {}

/** STR, STA or the answer to a protocol error, by the R and E bits. */
export const SessionTermination = exchange(SessionTerminationRequest, SessionTerminationAnswer, AnswerMessage)
export type SessionTermination = SessionTerminationRequest | SessionTerminationAnswer | AnswerMessage

/** ASR: the server wants a session of the access device stopped (section 8.5.1). */
export const AbortSessionRequest = command('Abort-Session-Request', { code: 274, request: true, proxiable: true }, [
  fixed(SessionId),
  required(OriginHost),
  required(OriginRealm),
  required(DestinationRealm),
  required(DestinationHost),
  required(AuthApplicationId),
  optional(UserName),
  optional(OriginStateId),
  many(ProxyInfo),
  many(RouteRecord),
  any,
])
export interface AbortSessionRequest extends TypeOf<typeof AbortSessionRequest> {}

/** ASA: whether the access device has stopped it (section 8.5.2). */
export const AbortSessionAnswer = command('Abort-Session-Answer', { code: 274, request: false, proxiable: true }, [
  fixed(SessionId),
  required(ResultCode),
  required(OriginHost),
  required(OriginRealm),
  optional(UserName),
  optional(OriginStateId),
  optional(ErrorMessage),
  optional(ErrorReportingHost),
  optional(FailedAvp),
  many(RedirectHost),
  optional(RedirectHostUsage),
  optional(RedirectMaxCacheTime),
  many(ProxyInfo),
  any,
])
export interface AbortSessionAnswer extends TypeOf<typeof AbortSessionAnswer> {}

/** ASR, ASA or the answer to a protocol error, by the R and E bits. */
export const AbortSession = exchange(AbortSessionRequest, AbortSessionAnswer, AnswerMessage)
export type AbortSession = AbortSessionRequest | AbortSessionAnswer | AnswerMessage

/** ACR: an accounting record (section 9.7.1). */
export const AccountingRequest = command('Accounting-Request', { code: 271, request: true, proxiable: true }, [
  fixed(SessionId),
  required(OriginHost),
  required(OriginRealm),
  required(DestinationRealm),
  required(AccountingRecordType),
  required(AccountingRecordNumber),
  optional(AcctApplicationId),
  optional(VendorSpecificApplicationId),
  optional(UserName),
  optional(DestinationHost),
  optional(AccountingSubSessionId),
  optional(AcctSessionId),
  optional(AcctMultiSessionId),
  optional(AcctInterimInterval),
  optional(AccountingRealtimeRequired),
  optional(OriginStateId),
  optional(EventTimestamp),
  many(ProxyInfo),
  many(RouteRecord),
  any,
])
export interface AccountingRequest extends TypeOf<typeof AccountingRequest> {}

/** ACA: the server has the record (section 9.7.2). */
export const AccountingAnswer = command('Accounting-Answer', { code: 271, request: false, proxiable: true }, [
  fixed(SessionId),
  required(ResultCode),
  required(OriginHost),
  required(OriginRealm),
  required(AccountingRecordType),
  required(AccountingRecordNumber),
  optional(AcctApplicationId),
  optional(VendorSpecificApplicationId),
  optional(UserName),
  optional(AccountingSubSessionId),
  optional(AcctSessionId),
  optional(AcctMultiSessionId),
  optional(ErrorMessage),
  optional(ErrorReportingHost),
  optional(FailedAvp),
  optional(AcctInterimInterval),
  optional(AccountingRealtimeRequired),
  optional(OriginStateId),
  optional(EventTimestamp),
  many(ProxyInfo),
  any,
])
export interface AccountingAnswer extends TypeOf<typeof AccountingAnswer> {}

/** ACR, ACA or the answer to a protocol error, by the R and E bits. */
export const Accounting = exchange(AccountingRequest, AccountingAnswer, AnswerMessage)
export type Accounting = AccountingRequest | AccountingAnswer | AnswerMessage
