/**
 * The commands of Gxx (application 16777266), TS 29.212. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { CalledStationId, FramedIpAddress, FramedIpv6Prefix } from '../../ietf/rfc7155/avps.ts'
import { CcRequestNumber, CcRequestType, SubscriptionId, UserEquipmentInfo } from '../../ietf/rfc8506/avps.ts'
import {
  AnswerMessage,
  any,
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
  ReAuthRequestType,
  RedirectHost,
  RedirectHostUsage,
  RedirectMaxCacheTime,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  TerminationCause,
  type TypeOf,
} from '../../index.ts'
import { Rai, TgppMsTimezone, TgppSgsnMccMnc, TgppUserLocationInfo } from '../ts29061/avps.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { TraceData, TraceReference } from '../ts29272/avps.ts'
import { UserCsgInformation } from '../ts32299/avps.ts'
import { Tgpp2Bsid } from '../vendors/3gpp2.ts'
import {
  AnGwAddress,
  BearerControlMode,
  DefaultEpsBearerQos,
  EventTrigger,
  IpCanType,
  NetworkRequestSupport,
  PacketFilterInformation,
  PacketFilterOperation,
  PdnConnectionId,
  QosInformation,
  QosRuleInstall,
  QosRuleRemove,
  QosRuleReport,
  RatType,
  SessionLinkingIndicator,
  SessionReleaseCause,
} from './avps.ts'

export * from './avps.ts'

const applicationId = 16777266

/** RAR: the server wants the session authorised again. */
export const GxxReAuthRequest = command(
  'Re-Auth-Request',
  { tag: 'GxxReAuthRequest', code: 258, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(DestinationHost),
    required(ReAuthRequestType),
    optional(SessionReleaseCause),
    optional(OriginStateId),
    many(EventTrigger),
    many(QosRuleRemove),
    many(QosRuleInstall),
    optional(QosInformation),
    optional(DefaultEpsBearerQos),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<GxxReAuthRequest>(),
)
export interface GxxReAuthRequest extends TypeOf<typeof GxxReAuthRequest> {}

/** RAA: whether the client will ask again. */
export const GxxReAuthAnswer = command(
  'Re-Auth-Answer',
  { tag: 'GxxReAuthAnswer', code: 258, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(OriginStateId),
    optional(RatType),
    optional(TgppSgsnMccMnc),
    optional(Rai),
    optional(TgppUserLocationInfo),
    optional(UserCsgInformation),
    optional(TgppMsTimezone),
    optional(Tgpp2Bsid),
    many(QosRuleReport),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    many(FailedAvp),
    many(ProxyInfo),
    any,
  ],
  named<GxxReAuthAnswer>(),
)
export interface GxxReAuthAnswer extends TypeOf<typeof GxxReAuthAnswer> {}

/** RAR, RAA or the answer to a protocol error, by the R and E bits. */
export const GxxReAuth = exchange(GxxReAuthRequest, GxxReAuthAnswer, AnswerMessage)
export type GxxReAuth = GxxReAuthRequest | GxxReAuthAnswer | AnswerMessage

/** CCR: the client asks for quota and reports what was used. */
export const GxxCreditControlRequest = command(
  'Credit-Control-Request',
  { tag: 'GxxCreditControlRequest', code: 272, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(CcRequestType),
    required(CcRequestNumber),
    optional(DestinationHost),
    optional(OriginStateId),
    many(SupportedFeatures),
    many(SubscriptionId),
    optional(NetworkRequestSupport),
    many(PacketFilterInformation),
    optional(PacketFilterOperation),
    optional(FramedIpAddress),
    optional(FramedIpv6Prefix),
    optional(IpCanType),
    optional(RatType),
    optional(TerminationCause),
    optional(UserEquipmentInfo),
    optional(QosInformation),
    optional(DefaultEpsBearerQos),
    many(AnGwAddress, 2),
    optional(TgppSgsnMccMnc),
    optional(Rai),
    optional(TgppUserLocationInfo),
    optional(TgppMsTimezone),
    optional(Tgpp2Bsid),
    optional(UserCsgInformation),
    optional(CalledStationId),
    optional(PdnConnectionId),
    many(QosRuleReport),
    many(EventTrigger),
    optional(SessionLinkingIndicator),
    optional(TraceData),
    optional(TraceReference),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<GxxCreditControlRequest>(),
)
export interface GxxCreditControlRequest extends TypeOf<typeof GxxCreditControlRequest> {}

/** CCA: the quota that the server grants. */
export const GxxCreditControlAnswer = command(
  'Credit-Control-Answer',
  { tag: 'GxxCreditControlAnswer', code: 272, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(CcRequestType),
    required(CcRequestNumber),
    many(SupportedFeatures),
    optional(BearerControlMode),
    many(EventTrigger),
    optional(FramedIpv6Prefix),
    optional(OriginStateId),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(QosRuleRemove),
    many(QosRuleInstall),
    optional(QosInformation),
    optional(DefaultEpsBearerQos),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<GxxCreditControlAnswer>(),
)
export interface GxxCreditControlAnswer extends TypeOf<typeof GxxCreditControlAnswer> {}

/** CCR, CCA or the answer to a protocol error, by the R and E bits. */
export const GxxCreditControl = exchange(GxxCreditControlRequest, GxxCreditControlAnswer, AnswerMessage)
export type GxxCreditControl = GxxCreditControlRequest | GxxCreditControlAnswer | AnswerMessage
