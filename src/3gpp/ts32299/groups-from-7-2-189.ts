/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.189 to 7.2.242aA, in the order of its clauses.
 *
 * @module
 */
import { AccountingInputOctets, AccountingOutputOctets } from '../../ietf/rfc7155/avps.ts'
import {
  Exponent,
  RatingGroup,
  ServiceIdentifier,
  TariffTimeChange,
  ValidityTime,
  ValueDigits,
} from '../../ietf/rfc8506/avps.ts'
import { grouped, M, many, optional, required, vendor } from '../../index.ts'
import { TgppChargingId, TgppUserLocationInfo } from '../ts29061/avps.ts'
import { ServingNode } from '../ts29173/avps.ts'
import { AdcRuleBaseName, ChargingRuleBaseName, PresenceReportingAreaStatus, QosInformation } from '../ts29212/avps.ts'
import { ApplicationServiceProviderIdentity, SponsorIdentity } from '../ts29214/avps.ts'
import { CsgId } from '../ts29272/avps.ts'
import { Ssid } from '../ts29273/avps.ts'
import { ExternalIdentifier } from '../ts29336/avps.ts'
import { ApplicationPortIdentifier, PriorityIndication, ReferenceNumber } from '../ts29368/avps.ts'
import { Tgpp2Bsid } from '../vendors/3gpp2.ts'
import { AfCorrelationInformation, AocInformation, BasicServiceCode, CurrentTariff } from './groups-from-7-2-0a.ts'
import { NextTariff, OriginatorInterface, OriginatorReceivedAddress } from './groups-from-7-2-111aac.ts'
import { RecipientInfo } from './groups-from-7-2-158.ts'
import { IsupCause } from './groups-from-7-2-77.ts'
import {
  AssociatedPartyAddress,
  BaseTimeInterval,
  BearerCapability,
  Bssid,
  ChangeCondition,
  ChangeTime,
  ClientAddress,
  CsgAccessMode,
  CsgMembershipIndication,
  CugInformation,
  DataCodingScheme,
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
  ReplyPathRequested,
  ServiceMode,
  ServiceSpecificData,
  ServiceSpecificType,
  SgsnAddress,
  SipRequestTimestamp,
  SipRequestTimestampFraction,
  SipResponseTimestamp,
  SipResponseTimestampFraction,
  SmDeviceTriggerIndicator,
  SmDischargeTime,
  SmMessageType,
  SmProtocolId,
  SmscAddress,
  SmSequenceNumber,
  SmServiceType,
  SmsNode,
  SmsResult,
  SmStatus,
  SmUserDataHeader,
  StartOfCharging,
  StartTime,
  StopTime,
  TalkBurstTime,
  TalkBurstVolume,
  TimeFirstUsage,
  TimeLastUsage,
  TimeQuotaType,
  TimeUsage,
  TriggerType,
  VariablePartOrder,
  VariablePartType,
  VlrNumber,
} from './leaf-avps-from-7-2-154m.ts'
import { VariablePartValue } from './leaf-avps-from-7-2-242ad.ts'
import {
  IsupLocationNumber,
  LocalSequenceNumber,
  MmtelSserviceType,
  MscAddress,
  MtcIwfAddress,
  NetworkCallReferenceNumber,
  NumberOfDiversions,
  NumberOfMessagesSent,
  NumberOfParticipants,
  NumberOfReceivedTalkBursts,
  NumberOfTalkBursts,
  OriginatorSccpAddress,
  OutgoingTrunkGroupId,
  ParticipantActionType,
  PocChangeCondition,
  PocChangeTime,
} from './leaf-avps-from-7-2-80f.ts'

const tgpp = vendor(10415)

export const ServiceDataContainer = tgpp(
  'Service-Data-Container',
  2040,
  M,
  grouped(() => [
    optional(AfCorrelationInformation),
    optional(ChargingRuleBaseName),
    optional(AccountingInputOctets),
    optional(AccountingOutputOctets),
    optional(LocalSequenceNumber),
    optional(QosInformation),
    optional(RatingGroup),
    optional(ChangeTime),
    optional(ServiceIdentifier),
    optional(ServiceSpecificInfo),
    optional(AdcRuleBaseName),
    optional(SgsnAddress),
    optional(TimeFirstUsage),
    optional(TimeLastUsage),
    optional(TimeUsage),
    many(ChangeCondition),
    optional(TgppUserLocationInfo),
    optional(Tgpp2Bsid),
    optional(SponsorIdentity),
    optional(ApplicationServiceProviderIdentity),
    optional(PresenceReportingAreaStatus),
    optional(UserCsgInformation),
  ]),
) // 7.2.189

export const ServiceSpecificInfo = tgpp(
  'Service-Specific-Info',
  1249,
  M,
  grouped(() => [optional(ServiceSpecificData), optional(ServiceSpecificType)]),
) // 7.2.195

export const SmDeviceTriggerInformation = tgpp(
  'SM-Device-Trigger-Information',
  3405,
  M,
  grouped(() => [
    optional(MtcIwfAddress),
    optional(ReferenceNumber),
    optional(ServingNode),
    optional(ValidityTime),
    optional(PriorityIndication),
    optional(ApplicationPortIdentifier),
  ]),
) // 7.2.205B

export const SmsInformation = tgpp(
  'SMS-Information',
  2000,
  M,
  grouped(() => [
    optional(SmsNode),
    optional(ClientAddress),
    optional(OriginatorSccpAddress),
    optional(SmscAddress),
    optional(DataCodingScheme),
    optional(SmDischargeTime),
    optional(SmMessageType),
    optional(OriginatorInterface),
    optional(SmProtocolId),
    optional(ReplyPathRequested),
    optional(SmStatus),
    optional(SmUserDataHeader),
    optional(NumberOfMessagesSent),
    optional(SmSequenceNumber),
    many(RecipientInfo),
    optional(OriginatorReceivedAddress),
    optional(SmServiceType),
    optional(SmsResult),
    optional(SmDeviceTriggerIndicator),
    optional(MtcIwfAddress),
    optional(ApplicationPortIdentifier),
    optional(ExternalIdentifier),
    optional(SmDeviceTriggerInformation),
  ]),
) // 7.2.211

export const SupplementaryService = tgpp(
  'Supplementary-Service',
  2048,
  M,
  grouped(() => [
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
  ]),
) // 7.2.219

export const TalkBurstExchange = tgpp(
  'Talk-Burst-Exchange',
  1255,
  M,
  grouped(() => [
    required(PocChangeTime),
    optional(NumberOfTalkBursts),
    optional(TalkBurstVolume),
    optional(TalkBurstTime),
    optional(NumberOfReceivedTalkBursts),
    optional(ReceivedTalkBurstVolume),
    optional(ReceivedTalkBurstTime),
    optional(NumberOfParticipants),
    optional(PocChangeCondition),
  ]),
) // 7.2.220

export const TariffInformation = tgpp(
  'Tariff-Information',
  2060,
  M,
  grouped(() => [required(CurrentTariff), optional(TariffTimeChange), optional(NextTariff)]),
) // 7.2.223

export const TimeQuotaMechanism = tgpp(
  'Time-Quota-Mechanism',
  1270,
  M,
  grouped(() => [required(TimeQuotaType), required(BaseTimeInterval)]),
) // 7.2.228

export const TimeStamps = tgpp(
  'Time-Stamps',
  833,
  M,
  grouped(() => [
    optional(SipRequestTimestamp),
    optional(SipResponseTimestamp),
    optional(SipRequestTimestampFraction),
    optional(SipResponseTimestampFraction),
  ]),
) // 7.2.231

export const TrafficDataVolumes = tgpp(
  'Traffic-Data-Volumes',
  2046,
  M,
  grouped(() => [
    optional(QosInformation),
    optional(AccountingInputOctets),
    optional(AccountingOutputOctets),
    optional(ChangeCondition),
    optional(ChangeTime),
    optional(TgppUserLocationInfo),
    optional(TgppChargingId),
    optional(PresenceReportingAreaStatus),
    optional(UserCsgInformation),
  ]),
) // 7.2.233

export const TransmitterInfo = tgpp(
  'Transmitter-Info',
  3468,
  M,
  grouped(() => [optional(ProseSourceIpAddress), optional(ProseUeId)]),
) // 7.2.233C

export const Trigger = tgpp(
  'Trigger',
  1264,
  M,
  grouped(() => [many(TriggerType)]),
) // 7.2.235

export const TrunkGroupId = tgpp(
  'Trunk-Group-Id',
  851,
  M,
  grouped(() => [optional(IncomingTrunkGroupId), optional(OutgoingTrunkGroupId)]),
) // 7.2.237

export const TwanUserLocationInfo = tgpp(
  'TWAN-User-Location-Info',
  2714,
  M,
  grouped(() => [required(Ssid), optional(Bssid)]),
) // 7.2.237C

export const UnitCost = tgpp(
  'Unit-Cost',
  2061,
  M,
  grouped(() => [required(ValueDigits), optional(Exponent)]),
) // 7.2.239

export const UserCsgInformation = tgpp(
  'User-CSG-Information',
  2319,
  M,
  grouped(() => [required(CsgId), required(CsgAccessMode), optional(CsgMembershipIndication)]),
) // 7.2.240A

export const VcsInformation = tgpp(
  'VCS-Information',
  3410,
  M,
  grouped(() => [
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
  ]),
) // 7.2.242A

export const VariablePart = tgpp(
  'Variable-Part',
  3907,
  M,
  grouped(() => [optional(VariablePartOrder), required(VariablePartType), required(VariablePartValue)]),
) // 7.2.242aA
