/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.111AaC to 7.2.157, in the order of its clauses.
 *
 * @module
 */
import { AccountingInputOctets, AccountingOutputOctets } from '../../ietf/rfc7155/avps.ts'
import { CurrencyCode, MultipleServicesCreditControl, SubscriptionId } from '../../ietf/rfc8506/avps.ts'
import { any, EventTimestamp, grouped, M, many, optional, required, vendor } from '../../index.ts'
import { TgppChargingId, TgppUserLocationInfo } from '../ts29061/avps.ts'
import {
  CommunicationFailureInformation,
  NumberOfUePerLocationConfiguration,
  NumberOfUePerLocationReport,
} from '../ts29128/avps.ts'
import { EpsLocationInformation, VisitedPlmnId } from '../ts29272/avps.ts'
import {
  Accuracy,
  MaximumDetectionTime,
  MaximumNumberOfReports,
  MonitoringDuration,
  MonitoringEventReport,
  MonitoringType,
  MonteLocationType,
  ReachabilityInformation,
  ScefId,
  ScefReferenceId,
  UeReachabilityConfiguration,
} from '../ts29336/avps.ts'
import { AddressDomain } from './groups-from-7-2-0a.ts'
import { RateElement, ScaleFactor } from './groups-from-7-2-158.ts'
import { TalkBurstExchange, TimeQuotaMechanism } from './groups-from-7-2-189.ts'
import {
  AddressData,
  AddressType,
  CalledPartyAddress,
  ChangeCondition,
  ChangeTime,
  ChargedParty,
  CoverageStatus,
  EnvelopeReporting,
  InterfaceId,
  InterfacePort,
  InterfaceText,
  InterfaceType,
} from './leaf-avps-from-7-2-0aa.ts'
import {
  PsAppendFreeFormatData,
  PsFreeFormatData,
  QuotaConsumptionTime,
  RadioResourcesIndicator,
  RelationshipMode,
  SessionDirection,
  UsageInformationReportSequenceNumber,
  UserParticipatingType,
} from './leaf-avps-from-7-2-154m.ts'
import { ChargingRadioFrequency } from './leaf-avps-from-7-2-242ad.ts'
import {
  LocalSequenceNumber,
  MonitoringEventConfigurationActivity,
  MonitoringEventFunctionality,
  MonitoringEventReportNumber,
  NeighbourNodeAddress,
  NniType,
  NumberOfParticipants,
  ParticipantAccessPriority,
  ParticipantsInvolved,
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

export const MonitoringEventInformation = tgpp(
  'Monitoring-Event-Information',
  3921,
  M,
  grouped(() => [
    optional(MonitoringEventFunctionality),
    optional(EventTimestamp),
    optional(MonitoringEventConfigurationActivity),
    optional(ScefReferenceId),
    optional(ScefId),
    optional(MonitoringType),
    optional(MaximumNumberOfReports),
    optional(MonitoringDuration),
    optional(ChargedParty),
    optional(MaximumDetectionTime),
    optional(UeReachabilityConfiguration),
    optional(MonteLocationType),
    optional(Accuracy),
    many(NumberOfUePerLocationConfiguration),
    many(MonitoringEventReport),
  ]),
) // 7.2.111AaC

export const MonitoringEventReportData = tgpp(
  'Monitoring-Event-Report-Data',
  3920,
  M,
  grouped(() => [
    optional(EventTimestamp),
    optional(ScefReferenceId),
    optional(ScefId),
    optional(MonitoringEventReportNumber),
    optional(ChargedParty),
    optional(SubscriptionId),
    optional(MonitoringType),
    optional(ReachabilityInformation),
    optional(EpsLocationInformation),
    optional(CommunicationFailureInformation),
    many(NumberOfUePerLocationReport),
  ]),
) // 7.2.111AaD

export const NextTariff = tgpp(
  'Next-Tariff',
  2057,
  M,
  grouped(() => [optional(CurrencyCode), optional(ScaleFactor), many(RateElement)]),
) // 7.2.112

export const NniInformation = tgpp(
  'NNI-Information',
  2703,
  M,
  grouped(() => [
    optional(SessionDirection),
    optional(NniType),
    optional(RelationshipMode),
    optional(NeighbourNodeAddress),
  ]),
) // 7.2.112A

export const NiddSubmission = tgpp(
  'NIDD-Submission',
  3928,
  M,
  grouped(() => [
    optional(EventTimestamp),
    optional(AccountingInputOctets),
    optional(AccountingOutputOctets),
    optional(ChangeCondition),
  ]),
) // 7.2.112aA

export const OfflineCharging = tgpp(
  'Offline-Charging',
  1278,
  M,
  grouped(() => [
    optional(QuotaConsumptionTime),
    optional(TimeQuotaMechanism),
    optional(EnvelopeReporting),
    many(MultipleServicesCreditControl),
    any,
  ]),
) // 7.2.121

export const OriginatorAddress = tgpp(
  'Originator-Address',
  886,
  M,
  grouped(() => [optional(AddressType), optional(AddressData), optional(AddressDomain)]),
) // 7.2.125

export const OriginatorInterface = tgpp(
  'Originator-Interface',
  2009,
  M,
  grouped(() => [optional(InterfaceId), optional(InterfaceText), optional(InterfacePort), optional(InterfaceType)]),
) // 7.2.126

export const OriginatorReceivedAddress = tgpp(
  'Originator-Received-Address',
  2027,
  M,
  grouped(() => [optional(AddressType), optional(AddressData), optional(AddressDomain)]),
) // 7.2.127

export const ParticipantGroup = tgpp(
  'Participant-Group',
  1260,
  M,
  grouped(() => [optional(CalledPartyAddress), optional(ParticipantAccessPriority), optional(UserParticipatingType)]),
) // 7.2.131

export const PocInformation = tgpp(
  'PoC-Information',
  879,
  M,
  grouped(() => [
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
  ]),
) // 7.2.144

export const PocUserRole = tgpp(
  'PoC-User-Role',
  1252,
  M,
  grouped(() => [optional(PocUserRoleIds), optional(PocUserRoleInfoUnits)]),
) // 7.2.149

export const ProseDirectCommunicationReceptionDataContainer = tgpp(
  'ProSe-Direct-Communication-Reception-Data-Container',
  3461,
  M,
  grouped(() => [
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
  ]),
) // 7.2.154Aa

export const PsFurnishChargingInformation = tgpp(
  'PS-Furnish-Charging-Information',
  865,
  M,
  grouped(() => [required(TgppChargingId), required(PsFreeFormatData), optional(PsAppendFreeFormatData)]),
) // 7.2.157
