/**
 * The commands of St (application 16777349), TS 29.212. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { CalledStationId, FramedIpAddress, FramedIpv6Prefix } from '../../ietf/rfc7155/avps.ts'
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
import { Drmp } from '../../ietf/rfc7944/avps.ts'
import { Load } from '../../ietf/rfc8583/avps.ts'
import {
  AnswerMessage,
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
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  type TypeOf,
  VendorSpecificApplicationId,
} from '../../index.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { AdcRuleInstall, AdcRuleRemove, AdcRuleReport, EventReportIndication, RequestType } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777349

/** TSR: rules for the detection of traffic. */
export const StTdfSessionRequest = command(
  'TDF-Session-Request',
  { tag: 'StTdfSessionRequest', code: 8388637, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(RequestType),
    optional(DestinationHost),
    optional(OriginStateId),
    optional(OcSupportedFeatures),
    optional(EventReportIndication),
    optional(FramedIpAddress),
    optional(FramedIpv6Prefix),
    optional(CalledStationId),
    many(AdcRuleInstall),
    many(AdcRuleRemove),
    many(SupportedFeatures),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<StTdfSessionRequest>(),
)
export interface StTdfSessionRequest extends TypeOf<typeof StTdfSessionRequest> {}

/** TSA: whether they are installed. */
export const StTdfSessionAnswer = command(
  'TDF-Session-Answer',
  { tag: 'StTdfSessionAnswer', code: 8388637, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(OriginStateId),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(AdcRuleReport),
    many(SupportedFeatures),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
    many(Load),
  ],
  named<StTdfSessionAnswer>(),
)
export interface StTdfSessionAnswer extends TypeOf<typeof StTdfSessionAnswer> {}

/** TSR, TSA or the answer to a protocol error, by the R and E bits. */
export const StTdfSession = exchange(StTdfSessionRequest, StTdfSessionAnswer, AnswerMessage)
export type StTdfSession = StTdfSessionRequest | StTdfSessionAnswer | AnswerMessage

/** TNR: the TDF tells of traffic. */
export const TdfNotificationRequest = command(
  'TDF-Notification-Request',
  { code: 8388731, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(DestinationHost),
    optional(OriginStateId),
    many(AdcRuleReport),
    optional(OcSupportedFeatures),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<TdfNotificationRequest>(),
)
export interface TdfNotificationRequest extends TypeOf<typeof TdfNotificationRequest> {}

/** TNA: the PCRF has taken note. */
export const TdfNotificationAnswer = command(
  'TDF-Notification-Answer',
  { code: 8388731, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    optional(OriginStateId),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<TdfNotificationAnswer>(),
)
export interface TdfNotificationAnswer extends TypeOf<typeof TdfNotificationAnswer> {}

/** TNR, TNA or the answer to a protocol error, by the R and E bits. */
export const TdfNotification = exchange(TdfNotificationRequest, TdfNotificationAnswer, AnswerMessage)
export type TdfNotification = TdfNotificationRequest | TdfNotificationAnswer | AnswerMessage
