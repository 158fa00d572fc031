/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.99 to 7.2.126, in the order of its clauses.
 *
 * @module
 */
import { AccountingInputOctets, AccountingOutputOctets } from '../../ietf/rfc7155/avps.ts'
import { CurrencyCode, MultipleServicesCreditControl, SubscriptionId } from '../../ietf/rfc8506/avps.ts'
import { any, EventTimestamp, grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import {
  CnIpMulticastDistribution,
  Mbms2g3gIndicator,
  MbmsDataTransferStart,
  MbmsDataTransferStop,
  MbmsServiceArea,
  MbmsServiceType,
  MbmsSessionIdentity,
  Rai,
  RequiredMbmsBearerCapabilities,
  Tmgi,
} from '../ts29061/avps.ts'
import {
  CommunicationFailureInformation,
  NumberOfUePerLocationConfiguration,
  NumberOfUePerLocationReport,
} from '../ts29128/avps.ts'
import { VasId, VaspId } from '../ts29140/avps.ts'
import { EpsLocationInformation } from '../ts29272/avps.ts'
import { Msisdn } from '../ts29329/avps.ts'
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
import { AdditionalContentInformation, AddressDomain } from './groups-from-7-2-0a.ts'
import { ChargingRecipientAddress, RateElement } from './groups-from-7-2-127.ts'
import { ScaleFactor } from './groups-from-7-2-168.ts'
import { SupplementaryService, TimeQuotaMechanism } from './groups-from-7-2-219.ts'
import {
  Adaptations,
  AdditionalTypeInformation,
  AddressData,
  AddressType,
  ApplicId,
  AuxApplicInfo,
  ChangeCondition,
  ChargedParty,
  ClassIdentifier,
  ContentClass,
  ContentDisposition,
  ContentLength,
  ContentSize,
  ContentType,
  DeliveryReportRequested,
  DrmContent,
  EnvelopeReporting,
  FileRepairSupported,
  InterfaceId,
  InterfacePort,
  InterfaceText,
  InterfaceType,
} from './leaf-avps-from-7-2-0aa.ts'
import {
  QuotaConsumptionTime,
  ReadReplyReportRequested,
  RelationshipMode,
  ReplyApplicId,
  SessionDirection,
  SubmissionTime,
  TokenText,
  TypeNumber,
} from './leaf-avps-from-7-2-154m.ts'
import { Originator } from './leaf-avps-from-7-2-242ad.ts'
import {
  MbmsChargedParty,
  MbmsGwAddress,
  MbmsUserServiceType,
  MessageId,
  MessageSize,
  MessageType,
  MmboxStorageRequested,
  MonitoringEventConfigurationActivity,
  MonitoringEventFunctionality,
  MonitoringEventReportNumber,
  NeighbourNodeAddress,
  NniType,
  Priority,
} from './leaf-avps-from-7-2-80f.ts'

const tgpp = vendor(10415)

export const MbmsInformation = tgpp(
  'MBMS-Information',
  880,
  M,
  grouped(
    () => [
      optional(Tmgi),
      optional(MbmsServiceType),
      optional(MbmsUserServiceType),
      optional(FileRepairSupported),
      optional(RequiredMbmsBearerCapabilities),
      optional(Mbms2g3gIndicator),
      optional(Rai),
      many(MbmsServiceArea),
      optional(MbmsSessionIdentity),
      optional(CnIpMulticastDistribution),
      optional(MbmsGwAddress),
      optional(MbmsChargedParty),
      many(Msisdn),
      optional(MbmsDataTransferStart),
      optional(MbmsDataTransferStop),
    ],
    named<MbmsInformation>(),
  ),
) // 7.2.99
export interface MbmsInformation extends TypeOf<typeof MbmsInformation.data> {}

export const MessageBody = tgpp(
  'Message-Body',
  889,
  M,
  grouped(
    () => [required(ContentType), required(ContentLength), optional(ContentDisposition), optional(Originator)],
    named<MessageBody>(),
  ),
) // 7.2.103
export interface MessageBody extends TypeOf<typeof MessageBody.data> {}

export const MessageClass = tgpp(
  'Message-Class',
  1213,
  M,
  grouped(() => [optional(ClassIdentifier), optional(TokenText)], named<MessageClass>()),
) // 7.2.104
export interface MessageClass extends TypeOf<typeof MessageClass.data> {}

export const MmContentType = tgpp(
  'MM-Content-Type',
  1203,
  M,
  grouped(
    () => [
      optional(TypeNumber),
      optional(AdditionalTypeInformation),
      optional(ContentSize),
      many(AdditionalContentInformation),
    ],
    named<MmContentType>(),
  ),
) // 7.2.108
export interface MmContentType extends TypeOf<typeof MmContentType.data> {}

export const MmsInformation = tgpp(
  'MMS-Information',
  877,
  M,
  grouped(
    () => [
      optional(OriginatorAddress),
      many(ChargingRecipientAddress),
      optional(SubmissionTime),
      optional(MmContentType),
      optional(Priority),
      optional(MessageId),
      optional(MessageType),
      optional(MessageSize),
      optional(MessageClass),
      optional(DeliveryReportRequested),
      optional(ReadReplyReportRequested),
      optional(MmboxStorageRequested),
      optional(ApplicId),
      optional(ReplyApplicId),
      optional(AuxApplicInfo),
      optional(ContentClass),
      optional(DrmContent),
      optional(Adaptations),
      optional(VaspId),
      optional(VasId),
    ],
    named<MmsInformation>(),
  ),
) // 7.2.110
export interface MmsInformation extends TypeOf<typeof MmsInformation.data> {}

export const MmtelInformation = tgpp(
  'MMTel-Information',
  2030,
  M,
  grouped(() => [many(SupplementaryService)], named<MmtelInformation>()),
) // 7.2.111
export interface MmtelInformation extends TypeOf<typeof MmtelInformation.data> {}

export const MonitoringEventInformation = tgpp(
  'Monitoring-Event-Information',
  3921,
  M,
  grouped(
    () => [
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
    ],
    named<MonitoringEventInformation>(),
  ),
) // 7.2.111AaC
export interface MonitoringEventInformation extends TypeOf<typeof MonitoringEventInformation.data> {}

export const MonitoringEventReportData = tgpp(
  'Monitoring-Event-Report-Data',
  3920,
  M,
  grouped(
    () => [
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
    ],
    named<MonitoringEventReportData>(),
  ),
) // 7.2.111AaD
export interface MonitoringEventReportData extends TypeOf<typeof MonitoringEventReportData.data> {}

export const NextTariff = tgpp(
  'Next-Tariff',
  2057,
  M,
  grouped(() => [optional(CurrencyCode), optional(ScaleFactor), many(RateElement)], named<NextTariff>()),
) // 7.2.112
export interface NextTariff extends TypeOf<typeof NextTariff.data> {}

export const NniInformation = tgpp(
  'NNI-Information',
  2703,
  M,
  grouped(
    () => [optional(SessionDirection), optional(NniType), optional(RelationshipMode), optional(NeighbourNodeAddress)],
    named<NniInformation>(),
  ),
) // 7.2.112A
export interface NniInformation extends TypeOf<typeof NniInformation.data> {}

export const NiddSubmission = tgpp(
  'NIDD-Submission',
  3928,
  M,
  grouped(
    () => [
      optional(EventTimestamp),
      optional(AccountingInputOctets),
      optional(AccountingOutputOctets),
      optional(ChangeCondition),
    ],
    named<NiddSubmission>(),
  ),
) // 7.2.112aA
export interface NiddSubmission extends TypeOf<typeof NiddSubmission.data> {}

export const OfflineCharging = tgpp(
  'Offline-Charging',
  1278,
  M,
  grouped(
    () => [
      optional(QuotaConsumptionTime),
      optional(TimeQuotaMechanism),
      optional(EnvelopeReporting),
      many(MultipleServicesCreditControl),
      any,
    ],
    named<OfflineCharging>(),
  ),
) // 7.2.121
export interface OfflineCharging extends TypeOf<typeof OfflineCharging.data> {}

export const OriginatorAddress = tgpp(
  'Originator-Address',
  886,
  M,
  grouped(() => [optional(AddressType), optional(AddressData), optional(AddressDomain)], named<OriginatorAddress>()),
) // 7.2.125
export interface OriginatorAddress extends TypeOf<typeof OriginatorAddress.data> {}

export const OriginatorInterface = tgpp(
  'Originator-Interface',
  2009,
  M,
  grouped(
    () => [optional(InterfaceId), optional(InterfaceText), optional(InterfacePort), optional(InterfaceType)],
    named<OriginatorInterface>(),
  ),
) // 7.2.126
export interface OriginatorInterface extends TypeOf<typeof OriginatorInterface.data> {}
