/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.77 to 7.2.111, in the order of its clauses.
 *
 * @module
 */
import { grouped, M, many, optional, required, vendor } from '../../index.ts'
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
  TgppImsi,
  TgppUserLocationInfo,
  Tmgi,
} from '../ts29061/avps.ts'
import { VasId, VaspId } from '../ts29140/avps.ts'
import { ServerCapabilities, SessionPriority } from '../ts29229/avps.ts'
import { Msisdn } from '../ts29329/avps.ts'
import {
  AccessNetworkInfoChange,
  AccessTransferInformation,
  AdditionalContentInformation,
  ApplicationServerInformation,
  EarlyMediaDescription,
  EventType,
} from './groups-from-7-2-0a.ts'
import { NniInformation, OriginatorAddress } from './groups-from-7-2-111aac.ts'
import { ChargingRecipientAddress, RealTimeTariffInformation, SdpMediaComponent } from './groups-from-7-2-158.ts'
import { ServiceSpecificInfo, SupplementaryService, TimeStamps, TrunkGroupId } from './groups-from-7-2-189.ts'
import {
  AccessNetworkInformation,
  AccountExpiration,
  Adaptations,
  AdditionalTypeInformation,
  AlternateChargedPartyAddress,
  ApplicId,
  AssociatedUri,
  AuxApplicInfo,
  BearerService,
  CalledAssertedIdentity,
  CalledPartyAddress,
  CallingPartyAddress,
  CarrierSelectRoutingInformation,
  CauseCode,
  CellularNetworkInformation,
  ChangeTime,
  ClassIdentifier,
  ContentClass,
  ContentDisposition,
  ContentLength,
  ContentSize,
  ContentType,
  DeferredLocationEventType,
  DeliveryReportRequested,
  DrmContent,
  FeIdentifierList,
  FileRepairSupported,
  FromAddress,
  ImsApplicationReferenceIdentifier,
  ImsChargingIdentifier,
  ImsCommunicationServiceIdentifier,
  ImsEmergencyIndicator,
  ImsVisitedNetworkIdentifier,
  InitialImsChargingIdentifier,
  InstanceId,
  IsupCauseDiagnostics,
  IsupCauseLocation,
  IsupCauseValue,
} from './leaf-avps-from-7-2-0aa.ts'
import {
  ChargingServiceId,
  ReadReplyReportRequested,
  ReasonHeader,
  RelatedImsChargingIdentifier,
  RelatedImsChargingIdentifierNode,
  ReplyApplicId,
  RequestedPartyAddress,
  RoleOfNode,
  RouteHeaderReceived,
  RouteHeaderTransmitted,
  SdpSessionDescription,
  ServedPartyIpAddress,
  SubmissionTime,
  TadIdentifier,
  TerminatingIoi,
  TokenText,
  TransitIoiList,
  TypeNumber,
  UserSessionId,
} from './leaf-avps-from-7-2-154m.ts'
import { Originator } from './leaf-avps-from-7-2-242ad.ts'
import {
  LcsApn,
  LcsClientDialedByMs,
  LcsClientExternalId,
  LcsClientType,
  LcsDataCodingScheme,
  LcsFormatIndicator,
  LcsNameString,
  LcsRequestorIdString,
  LocationEstimate,
  LocationEstimateType,
  MbmsChargedParty,
  MbmsGwAddress,
  MbmsUserServiceType,
  MessageId,
  MessageSize,
  MessageType,
  MmboxStorageRequested,
  NodeFunctionality,
  NumberPortabilityRoutingInformation,
  OnlineChargingFlag,
  OriginatingIoi,
  OutgoingSessionId,
  PositioningData,
  Priority,
} from './leaf-avps-from-7-2-80f.ts'

const tgpp = vendor(10415)

export const ImsInformation = tgpp(
  'IMS-Information',
  876,
  M,
  grouped(() => [
    optional(EventType),
    optional(RoleOfNode),
    required(NodeFunctionality),
    optional(UserSessionId),
    optional(OutgoingSessionId),
    optional(SessionPriority),
    many(CallingPartyAddress),
    optional(CalledPartyAddress),
    many(CalledAssertedIdentity),
    optional(NumberPortabilityRoutingInformation),
    optional(CarrierSelectRoutingInformation),
    optional(AlternateChargedPartyAddress),
    many(RequestedPartyAddress),
    many(AssociatedUri),
    optional(TimeStamps),
    many(ApplicationServerInformation),
    many(InterOperatorIdentifier),
    many(TransitIoiList),
    optional(ImsChargingIdentifier),
    many(SdpSessionDescription),
    many(SdpMediaComponent),
    optional(ServedPartyIpAddress),
    optional(ServerCapabilities),
    optional(TrunkGroupId),
    optional(BearerService),
    optional(ChargingServiceId),
    many(ServiceSpecificInfo),
    many(MessageBody),
    optional(CauseCode),
    many(ReasonHeader),
    many(AccessNetworkInformation),
    optional(CellularNetworkInformation),
    many(EarlyMediaDescription),
    optional(ImsCommunicationServiceIdentifier),
    optional(ImsApplicationReferenceIdentifier),
    optional(OnlineChargingFlag),
    optional(RealTimeTariffInformation),
    optional(AccountExpiration),
    optional(InitialImsChargingIdentifier),
    many(NniInformation),
    optional(FromAddress),
    optional(ImsEmergencyIndicator),
    optional(ImsVisitedNetworkIdentifier),
    many(AccessNetworkInfoChange),
    many(AccessTransferInformation),
    optional(RelatedImsChargingIdentifier),
    optional(RelatedImsChargingIdentifierNode),
    optional(RouteHeaderReceived),
    optional(RouteHeaderTransmitted),
    optional(InstanceId),
    optional(TadIdentifier),
    optional(FeIdentifierList),
  ]),
) // 7.2.77

export const InterOperatorIdentifier = tgpp(
  'Inter-Operator-Identifier',
  838,
  M,
  grouped(() => [optional(OriginatingIoi), optional(TerminatingIoi)]),
) // 7.2.80

export const IsupCause = tgpp(
  'ISUP-Cause',
  3416,
  M,
  grouped(() => [optional(IsupCauseLocation), optional(IsupCauseValue), optional(IsupCauseDiagnostics)]),
) // 7.2.80B

export const LcsClientId = tgpp(
  'LCS-Client-Id',
  1232,
  M,
  grouped(() => [
    optional(LcsClientType),
    optional(LcsClientExternalId),
    optional(LcsClientDialedByMs),
    optional(LcsClientName),
    optional(LcsApn),
    optional(LcsRequestorId),
  ]),
) // 7.2.84

export const LcsClientName = tgpp(
  'LCS-Client-Name',
  1235,
  M,
  grouped(() => [optional(LcsDataCodingScheme), optional(LcsNameString), optional(LcsFormatIndicator)]),
) // 7.2.85

export const LcsInformation = tgpp(
  'LCS-Information',
  878,
  M,
  grouped(() => [
    optional(LcsClientId),
    optional(LocationType),
    optional(LocationEstimate),
    optional(PositioningData),
    optional(TgppImsi),
    optional(Msisdn),
  ]),
) // 7.2.89

export const LcsRequestorId = tgpp(
  'LCS-Requestor-ID',
  1239,
  M,
  grouped(() => [optional(LcsDataCodingScheme), optional(LcsRequestorIdString)]),
) // 7.2.91

export const LocationInfo = tgpp(
  'Location-Info',
  3460,
  M,
  grouped(() => [optional(TgppUserLocationInfo), optional(ChangeTime)]),
) // 7.2.95A

export const LocationType = tgpp(
  'Location-Type',
  1244,
  M,
  grouped(() => [optional(LocationEstimateType), optional(DeferredLocationEventType)]),
) // 7.2.96

export const MbmsInformation = tgpp(
  'MBMS-Information',
  880,
  M,
  grouped(() => [
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
  ]),
) // 7.2.99

export const MessageBody = tgpp(
  'Message-Body',
  889,
  M,
  grouped(() => [required(ContentType), required(ContentLength), optional(ContentDisposition), optional(Originator)]),
) // 7.2.103

export const MessageClass = tgpp(
  'Message-Class',
  1213,
  M,
  grouped(() => [optional(ClassIdentifier), optional(TokenText)]),
) // 7.2.104

export const MmContentType = tgpp(
  'MM-Content-Type',
  1203,
  M,
  grouped(() => [
    optional(TypeNumber),
    optional(AdditionalTypeInformation),
    optional(ContentSize),
    many(AdditionalContentInformation),
  ]),
) // 7.2.108

export const MmsInformation = tgpp(
  'MMS-Information',
  877,
  M,
  grouped(() => [
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
  ]),
) // 7.2.110

export const MmtelInformation = tgpp(
  'MMTel-Information',
  2030,
  M,
  grouped(() => [many(SupplementaryService)]),
) // 7.2.111
