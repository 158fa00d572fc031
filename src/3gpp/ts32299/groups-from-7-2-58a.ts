/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.58A to 7.2.96, in the order of its clauses.
 *
 * @module
 */
import {
  CcInputOctets,
  CcOutputOctets,
  CcServiceSpecificUnits,
  CcTotalOctets,
  Exponent,
  ValueDigits,
} from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { TgppImsi, TgppUserLocationInfo } from '../ts29061/avps.ts'
import { RanNasReleaseCause } from '../ts29212/avps.ts'
import { ServerCapabilities, SessionPriority } from '../ts29229/avps.ts'
import { Msisdn } from '../ts29329/avps.ts'
import {
  AccessNetworkInfoChange,
  AccessTransferInformation,
  ApplicationServerInformation,
  EarlyMediaDescription,
} from './groups-from-7-2-0a.ts'
import { RealTimeTariffInformation } from './groups-from-7-2-127.ts'
import { SdpMediaComponent, ServiceSpecificInfo } from './groups-from-7-2-168.ts'
import { TimeStamps, TrunkGroupId } from './groups-from-7-2-219.ts'
import { MessageBody, NniInformation } from './groups-from-7-2-99.ts'
import {
  AccessNetworkInformation,
  AccountExpiration,
  AlternateChargedPartyAddress,
  AssociatedUri,
  BearerService,
  CalledAssertedIdentity,
  CalledPartyAddress,
  CallingPartyAddress,
  CarrierSelectRoutingInformation,
  CauseCode,
  CellularNetworkInformation,
  ChangeTime,
  DeferredLocationEventType,
  EnvelopeEndTime,
  EnvelopeStartTime,
  Event,
  Expires,
  FeIdentifierList,
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
  ReasonHeader,
  RelatedImsChargingIdentifier,
  RelatedImsChargingIdentifierNode,
  RequestedPartyAddress,
  RoleOfNode,
  RouteHeaderReceived,
  RouteHeaderTransmitted,
  SdpSessionDescription,
  ServedPartyIpAddress,
  TadIdentifier,
  TerminatingIoi,
  TgppSipMethod,
  TransitIoiList,
  UserSessionId,
} from './leaf-avps-from-7-2-154m.ts'
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
  NodeFunctionality,
  NumberPortabilityRoutingInformation,
  OnlineChargingFlag,
  OriginatingIoi,
  OutgoingSessionId,
  PositioningData,
} from './leaf-avps-from-7-2-80f.ts'

const tgpp = vendor(10415)

export const EnhancedDiagnostics = tgpp(
  'Enhanced-Diagnostics',
  3901,
  M,
  grouped(() => [many(RanNasReleaseCause)], named<EnhancedDiagnostics>()),
) // 7.2.58A
export interface EnhancedDiagnostics extends TypeOf<typeof EnhancedDiagnostics.data> {}

export const Envelope = tgpp(
  'Envelope',
  1266,
  M,
  grouped(
    () => [
      required(EnvelopeStartTime),
      optional(EnvelopeEndTime),
      optional(CcTotalOctets),
      optional(CcInputOctets),
      optional(CcOutputOctets),
      optional(CcServiceSpecificUnits),
    ],
    named<Envelope>(),
  ),
) // 7.2.59
export interface Envelope extends TypeOf<typeof Envelope.data> {}

export const EventType = tgpp(
  'Event-Type',
  823,
  M,
  grouped(() => [optional(TgppSipMethod), optional(Event), optional(Expires)], named<EventType>()),
) // 7.2.65
export interface EventType extends TypeOf<typeof EventType.data> {}

export const ExposureFunctionApiInformation = tgpp(
  'Exposure-Function-API-Information',
  1316,
  _,
  grouped(() => [any], named<ExposureFunctionApiInformation>()),
) // 7.2.66aA
export interface ExposureFunctionApiInformation extends TypeOf<typeof ExposureFunctionApiInformation.data> {}

export const IncrementalCost = tgpp(
  'Incremental-Cost',
  2062,
  M,
  grouped(() => [required(ValueDigits), optional(Exponent)], named<IncrementalCost>()),
) // 7.2.70
export interface IncrementalCost extends TypeOf<typeof IncrementalCost.data> {}

export const ImsInformation = tgpp(
  'IMS-Information',
  876,
  M,
  grouped(
    () => [
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
    ],
    named<ImsInformation>(),
  ),
) // 7.2.77
export interface ImsInformation extends TypeOf<typeof ImsInformation.data> {}

export const InterOperatorIdentifier = tgpp(
  'Inter-Operator-Identifier',
  838,
  M,
  grouped(() => [optional(OriginatingIoi), optional(TerminatingIoi)], named<InterOperatorIdentifier>()),
) // 7.2.80
export interface InterOperatorIdentifier extends TypeOf<typeof InterOperatorIdentifier.data> {}

export const IsupCause = tgpp(
  'ISUP-Cause',
  3416,
  M,
  grouped(
    () => [optional(IsupCauseLocation), optional(IsupCauseValue), optional(IsupCauseDiagnostics)],
    named<IsupCause>(),
  ),
) // 7.2.80B
export interface IsupCause extends TypeOf<typeof IsupCause.data> {}

export const LcsClientId = tgpp(
  'LCS-Client-Id',
  1232,
  M,
  grouped(
    () => [
      optional(LcsClientType),
      optional(LcsClientExternalId),
      optional(LcsClientDialedByMs),
      optional(LcsClientName),
      optional(LcsApn),
      optional(LcsRequestorId),
    ],
    named<LcsClientId>(),
  ),
) // 7.2.84
export interface LcsClientId extends TypeOf<typeof LcsClientId.data> {}

export const LcsClientName = tgpp(
  'LCS-Client-Name',
  1235,
  M,
  grouped(
    () => [optional(LcsDataCodingScheme), optional(LcsNameString), optional(LcsFormatIndicator)],
    named<LcsClientName>(),
  ),
) // 7.2.85
export interface LcsClientName extends TypeOf<typeof LcsClientName.data> {}

export const LcsInformation = tgpp(
  'LCS-Information',
  878,
  M,
  grouped(
    () => [
      optional(LcsClientId),
      optional(LocationType),
      optional(LocationEstimate),
      optional(PositioningData),
      optional(TgppImsi),
      optional(Msisdn),
    ],
    named<LcsInformation>(),
  ),
) // 7.2.89
export interface LcsInformation extends TypeOf<typeof LcsInformation.data> {}

export const LcsRequestorId = tgpp(
  'LCS-Requestor-ID',
  1239,
  M,
  grouped(() => [optional(LcsDataCodingScheme), optional(LcsRequestorIdString)], named<LcsRequestorId>()),
) // 7.2.91
export interface LcsRequestorId extends TypeOf<typeof LcsRequestorId.data> {}

export const LocationInfoAvp = tgpp(
  'Location-Info',
  3460,
  M,
  grouped(() => [optional(TgppUserLocationInfo), optional(ChangeTime)], named<LocationInfoAvp>()),
) // 7.2.95A
export interface LocationInfoAvp extends TypeOf<typeof LocationInfoAvp.data> {}

export const LocationType = tgpp(
  'Location-Type',
  1244,
  M,
  grouped(() => [optional(LocationEstimateType), optional(DeferredLocationEventType)], named<LocationType>()),
) // 7.2.96
export interface LocationType extends TypeOf<typeof LocationType.data> {}
