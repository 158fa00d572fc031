/**
 * The commands of Sd (application 16777303), TS 29.212. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { CalledStationId, FramedIpAddress, FramedIpv6Prefix } from '../../ietf/rfc7155/avps.ts'
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
import { Drmp } from '../../ietf/rfc7944/avps.ts'
import { SubscriptionId, UserEquipmentInfo } from '../../ietf/rfc8506/avps.ts'
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
import {
  Rai,
  TgppChargingCharacteristics,
  TgppGgsnAddress,
  TgppGgsnIpv6Address,
  TgppMsTimezone,
  TgppSelectionMode,
  TgppSgsnAddress,
  TgppSgsnIpv6Address,
  TgppSgsnMccMnc,
  TgppUserLocationInfo,
  TwanIdentifier,
} from '../ts29061/avps.ts'
import { ChargingInformation, SupportedFeatures } from '../ts29229/avps.ts'
import { AnTrusted } from '../ts29273/avps.ts'
import {
  DynamicAddressFlag,
  DynamicAddressFlagExtension,
  PdnConnectionChargingId,
  UserCsgInformation,
} from '../ts32299/avps.ts'
import { Tgpp2Bsid } from '../vendors/3gpp2.ts'
import { LogicalAccessId, PhysicalAccessId } from '../vendors/etsi.ts'
import {
  AdcRuleInstall,
  AdcRuleReport,
  AnGwAddress,
  CsgInformationReporting,
  EventReportIndication,
  EventTrigger,
  FixedUserLocationInfo,
  IpCanType,
  Offline,
  Online,
  PresenceReportingAreaInformation,
  QosInformation,
  RatType,
  RevalidationTime,
  UsageMonitoringInformation,
} from './avps.ts'

export * from './avps.ts'

const applicationId = 16777303

/** TSR: rules for the detection of traffic. */
export const SdTdfSessionRequest = command(
  'TDF-Session-Request',
  { tag: 'SdTdfSessionRequest', code: 8388637, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    optional(DestinationHost),
    optional(OriginStateId),
    optional(OcSupportedFeatures),
    many(SubscriptionId),
    many(SupportedFeatures),
    optional(FramedIpAddress),
    optional(FramedIpv6Prefix),
    optional(IpCanType),
    optional(RatType),
    optional(AnTrusted),
    optional(UserEquipmentInfo),
    optional(QosInformation),
    many(AnGwAddress, 2),
    optional(TgppSgsnAddress),
    optional(TgppSgsnIpv6Address),
    optional(TgppGgsnAddress),
    optional(TgppGgsnIpv6Address),
    optional(TgppSelectionMode),
    optional(DynamicAddressFlag),
    optional(DynamicAddressFlagExtension),
    optional(PdnConnectionChargingId),
    optional(TgppSgsnMccMnc),
    optional(Rai),
    optional(TgppUserLocationInfo),
    optional(FixedUserLocationInfo),
    optional(UserCsgInformation),
    optional(TwanIdentifier),
    optional(TgppMsTimezone),
    optional(TgppChargingCharacteristics),
    optional(CalledStationId),
    optional(ChargingInformation),
    optional(Online),
    optional(Offline),
    many(AdcRuleInstall),
    optional(RevalidationTime),
    many(UsageMonitoringInformation),
    many(CsgInformationReporting),
    many(EventTrigger),
    optional(PresenceReportingAreaInformation),
    optional(LogicalAccessId),
    optional(PhysicalAccessId),
    optional(Tgpp2Bsid),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<SdTdfSessionRequest>(),
)
export interface SdTdfSessionRequest extends TypeOf<typeof SdTdfSessionRequest> {}

/** TSA: whether they are installed. */
export const SdTdfSessionAnswer = command(
  'TDF-Session-Answer',
  { tag: 'SdTdfSessionAnswer', code: 8388637, applicationId, proxiable: true },
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
    many(SupportedFeatures),
    many(AdcRuleReport),
    optional(EventReportIndication),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
    many(Load),
  ],
  named<SdTdfSessionAnswer>(),
)
export interface SdTdfSessionAnswer extends TypeOf<typeof SdTdfSessionAnswer> {}

/** TSR, TSA or the answer to a protocol error, by the R and E bits. */
export const SdTdfSession = exchange(SdTdfSessionRequest, SdTdfSessionAnswer, AnswerMessage)
export type SdTdfSession = SdTdfSessionRequest | SdTdfSessionAnswer | AnswerMessage
