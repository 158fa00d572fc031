/**
 * The commands of Sy (application 16777302), TS 29.219. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { SubscriptionId } from '../../ietf/rfc8506/avps.ts'
import {
  AnswerMessage,
  AuthApplicationId,
  command,
  DestinationHost,
  DestinationRealm,
  ErrorMessage,
  ErrorReportingHost,
  exchange,
  ExperimentalResult,
  FailedAvp,
  fixed,
  many,
  named,
  optional,
  OriginHost,
  OriginRealm,
  OriginStateId,
  ProxyInfo,
  RedirectHost,
  RedirectHostUsage,
  RedirectMaxCacheTime,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  type TypeOf,
} from '../../index.ts'
import { ServiceInformation } from '../ts32299/avps.ts'
import { PolicyCounterIdentifier, PolicyCounterStatusReport, SlRequestType } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777302

/** SLR: the PCRF asks for the state of policy counters. */
export const SpendingLimitRequest = command(
  'Spending-Limit-Request',
  { code: 8388635, applicationId, request: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    optional(OriginStateId),
    many(RouteRecord),
    optional(ServiceInformation),
    required(DestinationRealm),
    many(ProxyInfo),
    optional(DestinationHost),
    required(OriginRealm),
    many(SubscriptionId),
    many(PolicyCounterIdentifier),
    required(SlRequestType),
  ],
  named<SpendingLimitRequest>(),
)
export interface SpendingLimitRequest extends TypeOf<typeof SpendingLimitRequest> {}

/** SLA: the state of the counters. */
export const SpendingLimitAnswer = command(
  'Spending-Limit-Answer',
  { code: 8388635, applicationId },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    required(OriginHost),
    optional(ResultCode),
    optional(OriginStateId),
    optional(FailedAvp),
    optional(ErrorMessage),
    many(ProxyInfo),
    optional(RouteRecord),
    many(RedirectHost),
    optional(ErrorReportingHost),
    required(OriginRealm),
    optional(ExperimentalResult),
    many(PolicyCounterStatusReport),
  ],
  named<SpendingLimitAnswer>(),
)
export interface SpendingLimitAnswer extends TypeOf<typeof SpendingLimitAnswer> {}

/** SLR, SLA or the answer to a protocol error, by the R and E bits. */
export const SpendingLimit = exchange(SpendingLimitRequest, SpendingLimitAnswer, AnswerMessage)
export type SpendingLimit = SpendingLimitRequest | SpendingLimitAnswer | AnswerMessage

/** SNR: the state of policy counters has changed. */
export const SpendingStatusNotificationRequest = command(
  'Spending-Status-Notification-Request',
  { code: 8388636, applicationId, request: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    optional(OriginStateId),
    many(RouteRecord),
    required(DestinationRealm),
    many(ProxyInfo),
    optional(DestinationHost),
    required(OriginRealm),
    many(PolicyCounterStatusReport),
  ],
  named<SpendingStatusNotificationRequest>(),
)
export interface SpendingStatusNotificationRequest extends TypeOf<typeof SpendingStatusNotificationRequest> {}

/** SNA: the PCRF has taken note. */
export const SpendingStatusNotificationAnswer = command(
  'Spending-Status-Notification-Answer',
  { code: 8388636, applicationId },
  () => [
    fixed(SessionId),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    required(OriginHost),
    optional(ResultCode),
    optional(OriginStateId),
    many(FailedAvp),
    optional(ErrorMessage),
    many(ProxyInfo),
    many(RedirectHost),
    optional(ErrorReportingHost),
    required(OriginRealm),
    optional(ExperimentalResult),
  ],
  named<SpendingStatusNotificationAnswer>(),
)
export interface SpendingStatusNotificationAnswer extends TypeOf<typeof SpendingStatusNotificationAnswer> {}

/** SNR, SNA or the answer to a protocol error, by the R and E bits. */
export const SpendingStatusNotification = exchange(
  SpendingStatusNotificationRequest,
  SpendingStatusNotificationAnswer,
  AnswerMessage,
)
export type SpendingStatusNotification =
  | SpendingStatusNotificationRequest
  | SpendingStatusNotificationAnswer
  | AnswerMessage
