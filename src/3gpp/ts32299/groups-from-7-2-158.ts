/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.158 to 7.2.185, in the order of its clauses.
 *
 * @module
 */
import { CalledStationId } from '../../ietf/rfc7155/avps.ts'
import {
  CcUnitType,
  CurrencyCode,
  Exponent,
  UnitValue,
  UserEquipmentInfo,
  ValueDigits,
} from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, optional, required, vendor } from '../../index.ts'
import {
  TgppChargingCharacteristics,
  TgppChargingId,
  TgppGgsnMccMnc,
  TgppImsiMccMnc,
  TgppMsTimezone,
  TgppNsapi,
  TgppPdpType,
  TgppRatType,
  TgppSelectionMode,
  TgppSessionStopIndicator,
  TgppSgsnMccMnc,
  TgppUserLocationInfo,
} from '../ts29061/avps.ts'
import { RrcCauseCounter, ServingPlmnRateControl } from '../ts29128/avps.ts'
import { MmeName, MmeRealm } from '../ts29173/avps.ts'
import {
  AdcRuleBaseName,
  ChargingRuleBaseName,
  FixedUserLocationInfo,
  NbifomMode,
  NbifomSupport,
  PresenceReportingAreaInformation,
  PresenceReportingAreaStatus,
  QosInformation,
  TdfIpAddress,
  UserLocationInfoTime,
} from '../ts29212/avps.ts'
import { AccessNetworkChargingIdentifierValue } from '../ts29214/avps.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { MmeNumberForMtSms, TerminalInformation } from '../ts29272/avps.ts'
import { Tgpp2Bsid } from '../vendors/3gpp2.ts'
import { LogicalAccessId, PhysicalAccessId } from '../vendors/etsi.ts'
import { AddressDomain, ApnRateControl, DestinationInterface, EnhancedDiagnostics } from './groups-from-7-2-0a.ts'
import { OfflineCharging, PsFurnishChargingInformation } from './groups-from-7-2-111aac.ts'
import {
  ServiceDataContainer,
  TariffInformation,
  TrafficDataVolumes,
  TwanUserLocationInfo,
  UnitCost,
  UserCsgInformation,
} from './groups-from-7-2-189.ts'
import { UwanUserLocationInfo } from './groups-from-7-2-242aaa.ts'
import {
  AddressData,
  AddresseeType,
  AddressType,
  CgAddress,
  ChangeCondition,
  ChangeTime,
  ChargeReasonCode,
  ChargingCharacteristicsSelectionMode,
  ChargingPerIpCanSessionIndicator,
  CnOperatorSelectionEntity,
  CpCiotEpsOptimisationIndicator,
  Diagnostics,
  DynamicAddressFlag,
  DynamicAddressFlagExtension,
  EpdgAddress,
  GgsnAddress,
  ImsiUnauthenticatedFlag,
  IpRealmDefaultIndication,
} from './leaf-avps-from-7-2-0aa.ts'
import {
  RadioParameterSetValues,
  RecipientSccpAddress,
  ScsAddress,
  ScsRealm,
  SdpAnswerTimestamp,
  SdpMediaDescription,
  SdpMediaName,
  SdpOfferTimestamp,
  SdpType,
  ServingNodeType,
  SgiPtpTunnellingMethod,
  SgsnAddress,
  SgwAddress,
  SgwChange,
  SmProtocolId,
  StartTime,
  StopTime,
  TariffXml,
  TranscoderInsertedIndication,
  TriggerType,
  UniPduCpOnlyFlag,
  UnitQuotaThreshold,
  UnusedQuotaTimer,
} from './leaf-avps-from-7-2-154m.ts'
import {
  LocalGwInsertedIndication,
  LowPriorityIndicator,
  MediaInitiatorFlag,
  MediaInitiatorParty,
  NodeId,
  PdnConnectionChargingId,
  PdpAddress,
  PdpAddressPrefixLength,
  PdpContextType,
} from './leaf-avps-from-7-2-80f.ts'

const tgpp = vendor(10415)

export const PsInformation = tgpp(
  'PS-Information',
  874,
  M,
  grouped(() => [
    optional(TgppChargingId),
    optional(PdnConnectionChargingId),
    optional(NodeId),
    optional(TgppPdpType),
    many(PdpAddress),
    optional(PdpAddressPrefixLength),
    optional(DynamicAddressFlag),
    optional(DynamicAddressFlagExtension),
    optional(QosInformation),
    many(SgsnAddress),
    many(GgsnAddress),
    many(TdfIpAddress),
    many(SgwAddress),
    many(EpdgAddress),
    optional(CgAddress),
    optional(ServingNodeType),
    optional(SgwChange),
    optional(TgppImsiMccMnc),
    optional(ImsiUnauthenticatedFlag),
    optional(TgppGgsnMccMnc),
    optional(TgppNsapi),
    optional(CalledStationId),
    optional(TgppSessionStopIndicator),
    optional(TgppSelectionMode),
    optional(TgppChargingCharacteristics),
    optional(ChargingCharacteristicsSelectionMode),
    optional(TgppSgsnMccMnc),
    optional(TgppMsTimezone),
    optional(ChargingRuleBaseName),
    optional(AdcRuleBaseName),
    optional(TgppUserLocationInfo),
    optional(UserLocationInfoTime),
    optional(UserCsgInformation),
    optional(PresenceReportingAreaInformation),
    optional(Tgpp2Bsid),
    optional(TwanUserLocationInfo),
    optional(UwanUserLocationInfo),
    optional(TgppRatType),
    optional(PsFurnishChargingInformation),
    optional(PdpContextType),
    optional(OfflineCharging),
    many(TrafficDataVolumes),
    many(ServiceDataContainer),
    optional(UserEquipmentInfo),
    optional(TerminalInformation),
    optional(StartTime),
    optional(StopTime),
    optional(ChangeCondition),
    optional(Diagnostics),
    optional(LowPriorityIndicator),
    optional(NbifomMode),
    optional(NbifomSupport),
    optional(MmeNumberForMtSms),
    optional(MmeName),
    optional(MmeRealm),
    optional(LogicalAccessId),
    optional(PhysicalAccessId),
    optional(FixedUserLocationInfo),
    optional(CnOperatorSelectionEntity),
    optional(EnhancedDiagnostics),
    optional(SgiPtpTunnellingMethod),
    optional(CpCiotEpsOptimisationIndicator),
    optional(UniPduCpOnlyFlag),
    optional(ServingPlmnRateControl),
    optional(ApnRateControl),
    optional(ChargingPerIpCanSessionIndicator),
    optional(RrcCauseCounter),
    optional(ScsAsAddress),
    optional(UnusedQuotaTimer),
    many(RanSecondaryRatUsageReport),
    many(SupportedFeatures),
  ]),
) // 7.2.158

export const RadioParameterSetInfo = tgpp(
  'Radio-Parameter-Set-Info',
  3463,
  M,
  grouped(() => [optional(RadioParameterSetValues), optional(ChangeTime)]),
) // 7.2.160B

export const RanSecondaryRatUsageReport = tgpp(
  'RAN-Secondary-RAT-Usage-Report',
  1302,
  _,
  grouped(() => [any]),
) // 7.2.160Db

export const RateElement = tgpp(
  'Rate-Element',
  2058,
  M,
  grouped(() => [
    required(CcUnitType),
    optional(ChargeReasonCode),
    optional(UnitValue),
    optional(UnitCost),
    optional(UnitQuotaThreshold),
  ]),
) // 7.2.161

export const RealTimeTariffInformation = tgpp(
  'Real-Time-Tariff-Information',
  2305,
  M,
  grouped(() => [optional(TariffInformation), optional(TariffXml)]),
) // 7.2.164

export const ChargingRecipientAddress = tgpp(
  'Recipient-Address',
  1201,
  M,
  grouped(() => [optional(AddressType), optional(AddressData), optional(AddressDomain), optional(AddresseeType)]),
) // 7.2.167

export const RecipientInfo = tgpp(
  'Recipient-Info',
  2026,
  M,
  grouped(() => [
    optional(DestinationInterface),
    many(ChargingRecipientAddress),
    many(RecipientReceivedAddress),
    optional(RecipientSccpAddress),
    optional(SmProtocolId),
  ]),
) // 7.2.168

export const RecipientReceivedAddress = tgpp(
  'Recipient-Received-Address',
  2028,
  M,
  grouped(() => [optional(AddressType), optional(AddressData), optional(AddressDomain)]),
) // 7.2.169

export const RelatedChangeConditionInformation = tgpp(
  'Related-Change-Condition-Information',
  3925,
  M,
  grouped(() => [
    optional(SgsnAddress),
    many(ChangeCondition),
    optional(TgppUserLocationInfo),
    optional(Tgpp2Bsid),
    optional(UwanUserLocationInfo),
    optional(PresenceReportingAreaStatus),
    optional(UserCsgInformation),
    optional(TgppRatType),
  ]),
) // 7.2.171Aa

export const RelatedTrigger = tgpp(
  'Related-Trigger',
  3926,
  M,
  grouped(() => [many(TriggerType)]),
) // 7.2.171Ab

export const RemainingBalance = tgpp(
  'Remaining-Balance',
  2021,
  M,
  grouped(() => [required(UnitValue), required(CurrencyCode)]),
) // 7.2.172

export const ScaleFactor = tgpp(
  'Scale-Factor',
  2059,
  M,
  grouped(() => [required(ValueDigits), optional(Exponent)]),
) // 7.2.178

export const ScsAsAddress = tgpp(
  'SCS-AS-Address',
  3940,
  M,
  grouped(() => [optional(ScsRealm), optional(ScsAddress)]),
) // 7.2.178B

export const SdpMediaComponent = tgpp(
  'SDP-Media-Component',
  843,
  M,
  grouped(() => [
    optional(SdpMediaName),
    many(SdpMediaDescription),
    optional(LocalGwInsertedIndication),
    optional(IpRealmDefaultIndication),
    optional(TranscoderInsertedIndication),
    optional(MediaInitiatorFlag),
    optional(MediaInitiatorParty),
    optional(TgppChargingId),
    optional(AccessNetworkChargingIdentifierValue),
    optional(SdpType),
  ]),
) // 7.2.180

export const SdpTimestamps = tgpp(
  'SDP-TimeStamps',
  1273,
  M,
  grouped(() => [optional(SdpOfferTimestamp), optional(SdpAnswerTimestamp)]),
) // 7.2.185
