/**
 * The commands of Gx (application 16777238), TS 29.212. The grammar is the union of Releases 7 to 16, most of it of
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
import {
  Rai,
  TgppGgsnAddress,
  TgppMsTimezone,
  TgppRatType,
  TgppSelectionMode,
  TgppSgsnAddress,
  TgppSgsnIpv6Address,
  TgppSgsnMccMnc,
  TgppUserLocationInfo,
} from '../ts29061/avps.ts'
import { AccessNetworkChargingAddress } from '../ts29214/avps.ts'
import { ChargingInformation, SupportedFeatures } from '../ts29229/avps.ts'
import { UserCsgInformation } from '../ts32299/avps.ts'
import { LogicalAccessId, PhysicalAccessId } from '../vendors/etsi.ts'
import {
  AccessNetworkChargingIdentifierGx,
  AnGwAddress,
  BearerControlMode,
  BearerIdentifier,
  BearerOperation,
  BearerUsage,
  ChargingRuleInstall,
  ChargingRuleRemove,
  ChargingRuleReport,
  CoaInformation,
  CsgInformationReporting,
  DefaultEpsBearerQos,
  EventReportIndication,
  EventTrigger,
  IpCanType,
  NetworkRequestSupport,
  Offline,
  Online,
  PacketFilterInformation,
  PacketFilterOperation,
  PdnConnectionId,
  QosInformation,
  QosNegotiation,
  QosUpgrade,
  RatType,
  RevalidationTime,
  RoutingRuleInstall,
  RoutingRuleRemove,
  SessionReleaseCause,
  TftPacketFilterInformation,
  UsageMonitoringInformation,
} from './avps.ts'

export * from './avps.ts'

const applicationId = 16777238

/** RAR: the server wants the session authorised again. */
export const GxReAuthRequest = command(
  'Re-Auth-Request',
  { tag: 'GxReAuthRequest', code: 258, applicationId, request: true, proxiable: true },
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
    optional(EventReportIndication),
    many(ChargingRuleRemove),
    many(ChargingRuleInstall),
    optional(DefaultEpsBearerQos),
    many(QosInformation),
    optional(RevalidationTime),
    many(UsageMonitoringInformation),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<GxReAuthRequest>(),
)
export interface GxReAuthRequest extends TypeOf<typeof GxReAuthRequest> {}

/** RAA: whether the client will ask again. */
export const GxReAuthAnswer = command(
  'Re-Auth-Answer',
  { tag: 'GxReAuthAnswer', code: 258, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(OriginStateId),
    optional(IpCanType),
    optional(RatType),
    many(AnGwAddress, 2),
    optional(TgppSgsnMccMnc),
    optional(TgppSgsnAddress),
    optional(TgppSgsnIpv6Address),
    optional(Rai),
    optional(TgppUserLocationInfo),
    optional(TgppMsTimezone),
    many(ChargingRuleReport),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(FailedAvp),
    many(ProxyInfo),
    any,
  ],
  named<GxReAuthAnswer>(),
)
export interface GxReAuthAnswer extends TypeOf<typeof GxReAuthAnswer> {}

/** RAR, RAA or the answer to a protocol error, by the R and E bits. */
export const GxReAuth = exchange(GxReAuthRequest, GxReAuthAnswer, AnswerMessage)
export type GxReAuth = GxReAuthRequest | GxReAuthAnswer | AnswerMessage

/** CCR: the client asks for quota and reports what was used. */
export const GxCreditControlRequest = command(
  'Credit-Control-Request',
  { tag: 'GxCreditControlRequest', code: 272, applicationId, request: true, proxiable: true },
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
    many(SubscriptionId),
    many(SupportedFeatures),
    optional(NetworkRequestSupport),
    many(PacketFilterInformation),
    optional(PacketFilterOperation),
    optional(BearerIdentifier),
    optional(BearerOperation),
    optional(FramedIpAddress),
    optional(FramedIpv6Prefix),
    optional(IpCanType),
    optional(TgppRatType),
    optional(RatType),
    optional(TerminationCause),
    optional(UserEquipmentInfo),
    optional(QosInformation),
    optional(QosNegotiation),
    optional(QosUpgrade),
    optional(DefaultEpsBearerQos),
    many(AnGwAddress, 2),
    optional(TgppSgsnMccMnc),
    optional(TgppSgsnAddress),
    optional(TgppGgsnAddress),
    optional(TgppSgsnIpv6Address),
    optional(Rai),
    optional(TgppUserLocationInfo),
    optional(TgppMsTimezone),
    optional(TgppSelectionMode),
    optional(CalledStationId),
    optional(PdnConnectionId),
    optional(BearerUsage),
    optional(Online),
    optional(Offline),
    many(TftPacketFilterInformation),
    many(ChargingRuleReport),
    many(EventTrigger),
    optional(EventReportIndication),
    optional(AccessNetworkChargingAddress),
    many(AccessNetworkChargingIdentifierGx),
    many(CoaInformation),
    many(UsageMonitoringInformation),
    optional(RoutingRuleInstall),
    optional(RoutingRuleRemove),
    optional(LogicalAccessId),
    optional(PhysicalAccessId),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<GxCreditControlRequest>(),
)
export interface GxCreditControlRequest extends TypeOf<typeof GxCreditControlRequest> {}

/** CCA: the quota that the server grants. */
export const GxCreditControlAnswer = command(
  'Credit-Control-Answer',
  { tag: 'GxCreditControlAnswer', code: 272, applicationId, proxiable: true },
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
    optional(EventReportIndication),
    optional(OriginStateId),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ChargingRuleRemove),
    many(ChargingRuleInstall),
    optional(ChargingInformation),
    optional(Online),
    optional(Offline),
    many(QosInformation),
    optional(RevalidationTime),
    optional(DefaultEpsBearerQos),
    optional(BearerUsage),
    many(UsageMonitoringInformation),
    many(CsgInformationReporting),
    optional(UserCsgInformation),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<GxCreditControlAnswer>(),
)
export interface GxCreditControlAnswer extends TypeOf<typeof GxCreditControlAnswer> {}

/** CCR, CCA or the answer to a protocol error, by the R and E bits. */
export const GxCreditControl = exchange(GxCreditControlRequest, GxCreditControlAnswer, AnswerMessage)
export type GxCreditControl = GxCreditControlRequest | GxCreditControlAnswer | AnswerMessage
