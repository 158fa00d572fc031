/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.219 to 7.2.251, in the order of its clauses.
 *
 * @module
 */
import { AccountingInputOctets, AccountingOutputOctets } from '../../ietf/rfc7155/avps.ts'
import { Exponent, TariffTimeChange, ValueDigits } from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { TgppChargingId, TgppUserLocationInfo } from '../ts29061/avps.ts'
import { PresenceReportingAreaStatus, QosInformation, UdpSourcePort, UeLocalIpAddress } from '../ts29212/avps.ts'
import { CsgId } from '../ts29272/avps.ts'
import { Ssid } from '../ts29273/avps.ts'
import { AocInformation, BasicServiceCode, CurrentTariff } from './groups-from-7-2-0a.ts'
import { IsupCause } from './groups-from-7-2-58a.ts'
import { NextTariff } from './groups-from-7-2-99.ts'
import {
  AssociatedPartyAddress,
  BaseTimeInterval,
  BearerCapability,
  Bssid,
  ChangeCondition,
  ChangeTime,
  CsgAccessMode,
  CsgMembershipIndication,
  CugInformation,
  ForwardingPending,
  IncomingTrunkGroupId,
} from './leaf-avps-from-7-2-0aa.ts'
import {
  ChargingServiceId,
  ProseSourceIpAddress,
  ProseUeId,
  PsFreeFormatData,
  ReceivedTalkBurstTime,
  ReceivedTalkBurstVolume,
  ServiceMode,
  SipRequestTimestamp,
  SipRequestTimestampFraction,
  SipResponseTimestamp,
  SipResponseTimestampFraction,
  StartOfCharging,
  StartTime,
  StopTime,
  TalkBurstTime,
  TalkBurstVolume,
  TimeQuotaType,
  TriggerType,
  VariablePartOrder,
  VariablePartType,
  VlrNumber,
} from './leaf-avps-from-7-2-154m.ts'
import { VariablePartValue } from './leaf-avps-from-7-2-242ad.ts'
import {
  IsupLocationNumber,
  MmtelSserviceType,
  MscAddress,
  NetworkCallReferenceNumber,
  NumberOfDiversions,
  NumberOfParticipants,
  NumberOfReceivedTalkBursts,
  NumberOfTalkBursts,
  OutgoingTrunkGroupId,
  ParticipantActionType,
  PocChangeCondition,
  PocChangeTime,
} from './leaf-avps-from-7-2-80f.ts'

const tgpp = vendor(10415)

export const SupplementaryService = tgpp(
  'Supplementary-Service',
  2048,
  M,
  grouped(
    () => [
      optional(MmtelSserviceType),
      optional(ServiceMode),
      optional(NumberOfDiversions),
      optional(AssociatedPartyAddress),
      optional(ChargingServiceId),
      optional(ChangeTime),
      optional(NumberOfParticipants),
      optional(ParticipantActionType),
      optional(CugInformation),
      optional(AocInformation),
    ],
    named<SupplementaryService>(),
  ),
) // 7.2.219
export interface SupplementaryService extends TypeOf<typeof SupplementaryService.data> {}

export const TalkBurstExchange = tgpp(
  'Talk-Burst-Exchange',
  1255,
  M,
  grouped(
    () => [
      required(PocChangeTime),
      optional(NumberOfTalkBursts),
      optional(TalkBurstVolume),
      optional(TalkBurstTime),
      optional(NumberOfReceivedTalkBursts),
      optional(ReceivedTalkBurstVolume),
      optional(ReceivedTalkBurstTime),
      optional(NumberOfParticipants),
      optional(PocChangeCondition),
    ],
    named<TalkBurstExchange>(),
  ),
) // 7.2.220
export interface TalkBurstExchange extends TypeOf<typeof TalkBurstExchange.data> {}

export const TariffInformation = tgpp(
  'Tariff-Information',
  2060,
  M,
  grouped(
    () => [required(CurrentTariff), optional(TariffTimeChange), optional(NextTariff)],
    named<TariffInformation>(),
  ),
) // 7.2.223
export interface TariffInformation extends TypeOf<typeof TariffInformation.data> {}

export const TimeQuotaMechanism = tgpp(
  'Time-Quota-Mechanism',
  1270,
  M,
  grouped(() => [required(TimeQuotaType), required(BaseTimeInterval)], named<TimeQuotaMechanism>()),
) // 7.2.228
export interface TimeQuotaMechanism extends TypeOf<typeof TimeQuotaMechanism.data> {}

export const TimeStamps = tgpp(
  'Time-Stamps',
  833,
  M,
  grouped(
    () => [
      optional(SipRequestTimestamp),
      optional(SipResponseTimestamp),
      optional(SipRequestTimestampFraction),
      optional(SipResponseTimestampFraction),
    ],
    named<TimeStamps>(),
  ),
) // 7.2.231
export interface TimeStamps extends TypeOf<typeof TimeStamps.data> {}

export const TrafficDataVolumes = tgpp(
  'Traffic-Data-Volumes',
  2046,
  M,
  grouped(
    () => [
      optional(QosInformation),
      optional(AccountingInputOctets),
      optional(AccountingOutputOctets),
      optional(ChangeCondition),
      optional(ChangeTime),
      optional(TgppUserLocationInfo),
      optional(TgppChargingId),
      optional(PresenceReportingAreaStatus),
      optional(UserCsgInformation),
    ],
    named<TrafficDataVolumes>(),
  ),
) // 7.2.233
export interface TrafficDataVolumes extends TypeOf<typeof TrafficDataVolumes.data> {}

export const TransmitterInfo = tgpp(
  'Transmitter-Info',
  3468,
  M,
  grouped(() => [optional(ProseSourceIpAddress), optional(ProseUeId)], named<TransmitterInfo>()),
) // 7.2.233C
export interface TransmitterInfo extends TypeOf<typeof TransmitterInfo.data> {}

export const Trigger = tgpp(
  'Trigger',
  1264,
  M,
  grouped(() => [many(TriggerType)], named<Trigger>()),
) // 7.2.235
export interface Trigger extends TypeOf<typeof Trigger.data> {}

export const TrunkGroupId = tgpp(
  'Trunk-Group-Id',
  851,
  M,
  grouped(() => [optional(IncomingTrunkGroupId), optional(OutgoingTrunkGroupId)], named<TrunkGroupId>()),
) // 7.2.237
export interface TrunkGroupId extends TypeOf<typeof TrunkGroupId.data> {}

export const TwanUserLocationInfo = tgpp(
  'TWAN-User-Location-Info',
  2714,
  M,
  grouped(() => [required(Ssid), optional(Bssid)], named<TwanUserLocationInfo>()),
) // 7.2.237C
export interface TwanUserLocationInfo extends TypeOf<typeof TwanUserLocationInfo.data> {}

export const UnitCost = tgpp(
  'Unit-Cost',
  2061,
  M,
  grouped(() => [required(ValueDigits), optional(Exponent)], named<UnitCost>()),
) // 7.2.239
export interface UnitCost extends TypeOf<typeof UnitCost.data> {}

export const UserCsgInformation = tgpp(
  'User-CSG-Information',
  2319,
  M,
  grouped(
    () => [required(CsgId), required(CsgAccessMode), optional(CsgMembershipIndication)],
    named<UserCsgInformation>(),
  ),
) // 7.2.240A
export interface UserCsgInformation extends TypeOf<typeof UserCsgInformation.data> {}

export const VcsInformation = tgpp(
  'VCS-Information',
  3410,
  M,
  grouped(
    () => [
      optional(BearerCapability),
      optional(NetworkCallReferenceNumber),
      optional(MscAddress),
      optional(BasicServiceCode),
      optional(IsupLocationNumber),
      optional(VlrNumber),
      optional(ForwardingPending),
      optional(IsupCause),
      optional(StartTime),
      optional(StartOfCharging),
      optional(StopTime),
      optional(PsFreeFormatData),
    ],
    named<VcsInformation>(),
  ),
) // 7.2.242A
export interface VcsInformation extends TypeOf<typeof VcsInformation.data> {}

export const VariablePart = tgpp(
  'Variable-Part',
  3907,
  M,
  grouped(
    () => [optional(VariablePartOrder), required(VariablePartType), required(VariablePartValue)],
    named<VariablePart>(),
  ),
) // 7.2.242aA
export interface VariablePart extends TypeOf<typeof VariablePart.data> {}

export const UwanUserLocationInfo = tgpp(
  'UWAN-User-Location-Info',
  3918,
  M,
  grouped(
    () => [required(UeLocalIpAddress), optional(UdpSourcePort), optional(Ssid), optional(Bssid)],
    named<UwanUserLocationInfo>(),
  ),
) // 7.2.242aaA
export interface UwanUserLocationInfo extends TypeOf<typeof UwanUserLocationInfo.data> {}

export const WlanOperatorId = tgpp(
  'WLAN-Operator-Id',
  1306,
  _,
  grouped(() => [any], named<WlanOperatorId>()),
) // 7.2.251
export interface WlanOperatorId extends TypeOf<typeof WlanOperatorId.data> {}
