/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.127 to 7.2.167, in the order of its clauses.
 *
 * @module
 */
import { AccountingInputOctets, CalledStationId } from '../../ietf/rfc7155/avps.ts'
import { CcUnitType, UnitValue, UserEquipmentInfo } from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
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
  QosInformation,
  TdfIpAddress,
  UserLocationInfoTime,
} from '../ts29212/avps.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { MmeNumberForMtSms, TerminalInformation, VisitedPlmnId } from '../ts29272/avps.ts'
import { Tgpp2Bsid } from '../vendors/3gpp2.ts'
import { LogicalAccessId, PhysicalAccessId } from '../vendors/etsi.ts'
import { AddressDomain, ApnRateControl } from './groups-from-7-2-0a.ts'
import { ScsAsAddress, ServiceDataContainer } from './groups-from-7-2-168.ts'
import {
  TalkBurstExchange,
  TariffInformation,
  TrafficDataVolumes,
  TwanUserLocationInfo,
  UnitCost,
  UserCsgInformation,
  UwanUserLocationInfo,
} from './groups-from-7-2-219.ts'
import { EnhancedDiagnostics } from './groups-from-7-2-58a.ts'
import { OfflineCharging } from './groups-from-7-2-99.ts'
import {
  AddressData,
  AddresseeType,
  AddressType,
  CalledPartyAddress,
  CgAddress,
  ChangeCondition,
  ChangeTime,
  ChargedParty,
  ChargeReasonCode,
  ChargingCharacteristicsSelectionMode,
  ChargingPerIpCanSessionIndicator,
  CnOperatorSelectionEntity,
  CoverageStatus,
  CpCiotEpsOptimisationIndicator,
  Diagnostics,
  DynamicAddressFlag,
  DynamicAddressFlagExtension,
  EpdgAddress,
  GgsnAddress,
  ImsiUnauthenticatedFlag,
} from './leaf-avps-from-7-2-0aa.ts'
import {
  PsAppendFreeFormatData,
  PsFreeFormatData,
  RadioParameterSetValues,
  RadioResourcesIndicator,
  ServingNodeType,
  SgiPtpTunnellingMethod,
  SgsnAddress,
  SgwAddress,
  SgwChange,
  StartTime,
  StopTime,
  TariffXml,
  UniPduCpOnlyFlag,
  UnitQuotaThreshold,
  UnusedQuotaTimer,
  UsageInformationReportSequenceNumber,
  UserParticipatingType,
} from './leaf-avps-from-7-2-154m.ts'
import { ChargingRadioFrequency } from './leaf-avps-from-7-2-242ad.ts'
import {
  LocalSequenceNumber,
  LowPriorityIndicator,
  NodeId,
  NumberOfParticipants,
  ParticipantAccessPriority,
  ParticipantsInvolved,
  PdnConnectionChargingId,
  PdpAddress,
  PdpAddressPrefixLength,
  PdpContextType,
  PocControllingAddress,
  PocEventType,
  PocGroupName,
  PocServerRole,
  PocSessionId,
  PocSessionInitiationType,
  PocSessionType,
  PocUserRoleIds,
  PocUserRoleInfoUnits,
} from './leaf-avps-from-7-2-80f.ts'

const tgpp = vendor(10415)

export const OriginatorReceivedAddress = tgpp(
  'Originator-Received-Address',
  2027,
  M,
  grouped(
    () => [optional(AddressType), optional(AddressData), optional(AddressDomain)],
    named<OriginatorReceivedAddress>(),
  ),
) // 7.2.127
export interface OriginatorReceivedAddress extends TypeOf<typeof OriginatorReceivedAddress.data> {}

export const ParticipantGroup = tgpp(
  'Participant-Group',
  1260,
  M,
  grouped(
    () => [optional(CalledPartyAddress), optional(ParticipantAccessPriority), optional(UserParticipatingType)],
    named<ParticipantGroup>(),
  ),
) // 7.2.131
export interface ParticipantGroup extends TypeOf<typeof ParticipantGroup.data> {}

export const PocInformation = tgpp(
  'PoC-Information',
  879,
  M,
  grouped(
    () => [
      optional(PocServerRole),
      optional(PocSessionType),
      optional(PocUserRole),
      optional(PocSessionInitiationType),
      optional(PocEventType),
      optional(NumberOfParticipants),
      many(ParticipantsInvolved),
      many(ParticipantGroup),
      many(TalkBurstExchange),
      optional(PocControllingAddress),
      optional(PocGroupName),
      optional(PocSessionId),
      optional(ChargedParty),
    ],
    named<PocInformation>(),
  ),
) // 7.2.144
export interface PocInformation extends TypeOf<typeof PocInformation.data> {}

export const PocUserRole = tgpp(
  'PoC-User-Role',
  1252,
  M,
  grouped(() => [optional(PocUserRoleIds), optional(PocUserRoleInfoUnits)], named<PocUserRole>()),
) // 7.2.149
export interface PocUserRole extends TypeOf<typeof PocUserRole.data> {}

export const ProseDirectCommunicationReceptionDataContainer = tgpp(
  'ProSe-Direct-Communication-Reception-Data-Container',
  3461,
  M,
  grouped(
    () => [
      optional(LocalSequenceNumber),
      optional(CoverageStatus),
      optional(TgppUserLocationInfo),
      optional(AccountingInputOctets),
      optional(ChangeTime),
      optional(ChangeCondition),
      optional(VisitedPlmnId),
      optional(UsageInformationReportSequenceNumber),
      optional(RadioResourcesIndicator),
      optional(ChargingRadioFrequency),
    ],
    named<ProseDirectCommunicationReceptionDataContainer>(),
  ),
) // 7.2.154Aa
export interface ProseDirectCommunicationReceptionDataContainer extends TypeOf<
  typeof ProseDirectCommunicationReceptionDataContainer.data
> {}

export const PsFurnishChargingInformation = tgpp(
  'PS-Furnish-Charging-Information',
  865,
  M,
  grouped(
    () => [required(TgppChargingId), required(PsFreeFormatData), optional(PsAppendFreeFormatData)],
    named<PsFurnishChargingInformation>(),
  ),
) // 7.2.157
export interface PsFurnishChargingInformation extends TypeOf<typeof PsFurnishChargingInformation.data> {}

export const PsInformation = tgpp(
  'PS-Information',
  874,
  M,
  grouped(
    () => [
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
    ],
    named<PsInformation>(),
  ),
) // 7.2.158
export interface PsInformation extends TypeOf<typeof PsInformation.data> {}

export const RadioParameterSetInfo = tgpp(
  'Radio-Parameter-Set-Info',
  3463,
  M,
  grouped(() => [optional(RadioParameterSetValues), optional(ChangeTime)], named<RadioParameterSetInfo>()),
) // 7.2.160B
export interface RadioParameterSetInfo extends TypeOf<typeof RadioParameterSetInfo.data> {}

export const RanSecondaryRatUsageReport = tgpp(
  'RAN-Secondary-RAT-Usage-Report',
  1302,
  _,
  grouped(() => [any], named<RanSecondaryRatUsageReport>()),
) // 7.2.160Db
export interface RanSecondaryRatUsageReport extends TypeOf<typeof RanSecondaryRatUsageReport.data> {}

export const RateElement = tgpp(
  'Rate-Element',
  2058,
  M,
  grouped(
    () => [
      required(CcUnitType),
      optional(ChargeReasonCode),
      optional(UnitValue),
      optional(UnitCost),
      optional(UnitQuotaThreshold),
    ],
    named<RateElement>(),
  ),
) // 7.2.161
export interface RateElement extends TypeOf<typeof RateElement.data> {}

export const RealTimeTariffInformation = tgpp(
  'Real-Time-Tariff-Information',
  2305,
  M,
  grouped(() => [optional(TariffInformation), optional(TariffXml)], named<RealTimeTariffInformation>()),
) // 7.2.164
export interface RealTimeTariffInformation extends TypeOf<typeof RealTimeTariffInformation.data> {}

export const ChargingRecipientAddress = tgpp(
  'Recipient-Address',
  1201,
  M,
  grouped(
    () => [optional(AddressType), optional(AddressData), optional(AddressDomain), optional(AddresseeType)],
    named<ChargingRecipientAddress>(),
  ),
) // 7.2.167
export interface ChargingRecipientAddress extends TypeOf<typeof ChargingRecipientAddress.data> {}
