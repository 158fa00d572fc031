/**
 * The commands of Ro and Gy (application 4), TS 32.299 6.4.2 and 6.4.3. The grammar is the union of Releases 7 to 16,
 * most of it of Release 13 to 15.
 *
 * @module
 */
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
import {
  CcCorrelationId,
  CcRequestNumber,
  CcRequestType,
  CcSessionFailover,
  CostInformation,
  CreditControlFailureHandling,
  DirectDebitingFailureHandling,
  MultipleServicesIndicator,
  RequestedAction,
  ServiceContextId,
  SubscriptionId,
  UserEquipmentInfo,
} from '../../ietf/rfc8506/avps.ts'
import {
  AnswerMessage,
  any,
  AuthApplicationId,
  command,
  DestinationHost,
  DestinationRealm,
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
  RedirectHost,
  RedirectHostUsage,
  RedirectMaxCacheTime,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  TerminationCause,
  type TypeOf,
  UserName,
} from '../../index.ts'
import { AocRequestType, LowBalanceIndication, RemainingBalance, ServiceInformation } from './avps.ts'
import { GyMultipleServicesCreditControl } from './gy-groups.ts'

export * from './avps.ts'
export * from './gy-groups.ts'

const applicationId = 4

/** CCR: the client asks for quota and reports what was used. */
export const GyCreditControlRequest = command(
  'Credit-Control-Request',
  { tag: 'GyCreditControlRequest', code: 272, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthApplicationId),
    required(ServiceContextId),
    required(CcRequestType),
    required(CcRequestNumber),
    optional(DestinationHost),
    optional(UserName),
    optional(OriginStateId),
    optional(EventTimestamp),
    many(SubscriptionId),
    optional(TerminationCause),
    optional(RequestedAction),
    optional(AocRequestType),
    optional(MultipleServicesIndicator),
    many(GyMultipleServicesCreditControl),
    optional(CcCorrelationId),
    optional(UserEquipmentInfo),
    optional(OcSupportedFeatures),
    many(ProxyInfo),
    many(RouteRecord),
    optional(ServiceInformation),
    any,
  ],
  named<GyCreditControlRequest>(),
)
export interface GyCreditControlRequest extends TypeOf<typeof GyCreditControlRequest> {}

/** CCA: the quota that the server grants. */
export const GyCreditControlAnswer = command(
  'Credit-Control-Answer',
  { tag: 'GyCreditControlAnswer', code: 272, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    required(AuthApplicationId),
    required(CcRequestType),
    required(CcRequestNumber),
    optional(CcSessionFailover),
    many(GyMultipleServicesCreditControl),
    optional(CostInformation),
    optional(LowBalanceIndication),
    optional(RemainingBalance),
    optional(CreditControlFailureHandling),
    optional(DirectDebitingFailureHandling),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(RouteRecord),
    many(FailedAvp),
    optional(ServiceInformation),
    any,
  ],
  named<GyCreditControlAnswer>(),
)
export interface GyCreditControlAnswer extends TypeOf<typeof GyCreditControlAnswer> {}

/** CCR, CCA or the answer to a protocol error, by the R and E bits. */
export const GyCreditControl = exchange(GyCreditControlRequest, GyCreditControlAnswer, AnswerMessage)
export type GyCreditControl = GyCreditControlRequest | GyCreditControlAnswer | AnswerMessage
