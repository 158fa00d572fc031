/**
 * The commands of SLg (application 16777255), TS 29.172. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import {
  AnswerMessage,
  any,
  AuthSessionState,
  command,
  DestinationHost,
  DestinationRealm,
  exchange,
  ExperimentalResult,
  FailedAvp,
  fixed,
  many,
  named,
  optional,
  OriginHost,
  OriginRealm,
  ProxyInfo,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  type TypeOf,
  UserName,
  VendorSpecificApplicationId,
} from '../../index.ts'
import { GmlcAddress, ServingNode } from '../ts29173/avps.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { CellGlobalIdentity, Imei, ServiceAreaIdentity } from '../ts29272/avps.ts'
import { Msisdn } from '../ts29329/avps.ts'
import { LcsClientType, LocationEstimate } from '../ts32299/avps.ts'
import {
  _1xrttRcid,
  AccuracyFulfilmentIndicator,
  AgeOfLocationEstimate,
  DeferredLocationType,
  DeferredMtLrData,
  Ecgi,
  EsmlcCellInfo,
  EutranPositioningData,
  GeranPositioningInfo,
  LcsCodeword,
  LcsEpsClientName,
  LcsPriority,
  LcsPrivacyCheckNonSession,
  LcsPrivacyCheckSession,
  LcsQos,
  LcsQosClass,
  LcsReferenceNumber,
  LcsRequestorName,
  LcsServiceTypeId,
  LocationEvent,
  LraFlags,
  LrrFlags,
  PeriodicLdrInformation,
  PlaFlags,
  PlrFlags,
  PseudonymIndicator,
  ReportingAmount,
  ReportingPlmnList,
  SlgLocationType,
  SupportedGadShapes,
  UtranPositioningInfo,
  VelocityEstimate,
  VelocityRequested,
} from './avps.ts'

export * from './avps.ts'

const applicationId = 16777255

/** PLR: where is this user. */
export const ProvideLocationRequest = command(
  'Provide-Location-Request',
  { code: 8388620, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    required(SlgLocationType),
    optional(UserName),
    optional(Msisdn),
    optional(Imei),
    required(LcsEpsClientName),
    required(LcsClientType),
    optional(LcsRequestorName),
    optional(LcsPriority),
    optional(LcsQos),
    optional(VelocityRequested),
    optional(SupportedGadShapes),
    optional(LcsServiceTypeId),
    optional(LcsCodeword),
    optional(LcsPrivacyCheckNonSession),
    optional(LcsPrivacyCheckSession),
    optional(ServiceSelection),
    optional(DeferredLocationType),
    optional(PlrFlags),
    many(SupportedFeatures),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ProvideLocationRequest>(),
)
export interface ProvideLocationRequest extends TypeOf<typeof ProvideLocationRequest> {}

/** PLA: the location, or why there is none. */
export const ProvideLocationAnswer = command(
  'Provide-Location-Answer',
  { code: 8388620, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(LocationEstimate),
    optional(AccuracyFulfilmentIndicator),
    optional(AgeOfLocationEstimate),
    optional(VelocityEstimate),
    optional(EutranPositioningData),
    optional(Ecgi),
    optional(GeranPositioningInfo),
    optional(CellGlobalIdentity),
    optional(UtranPositioningInfo),
    optional(ServiceAreaIdentity),
    optional(ServingNode),
    optional(PlaFlags),
    optional(EsmlcCellInfo),
    many(SupportedFeatures),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ProvideLocationAnswer>(),
)
export interface ProvideLocationAnswer extends TypeOf<typeof ProvideLocationAnswer> {}

/** PLR, PLA or the answer to a protocol error, by the R and E bits. */
export const ProvideLocation = exchange(ProvideLocationRequest, ProvideLocationAnswer, AnswerMessage)
export type ProvideLocation = ProvideLocationRequest | ProvideLocationAnswer | AnswerMessage

/** LRR: the location at an event. */
export const LocationReportRequest = command(
  'Location-Report-Request',
  { code: 8388621, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    required(LocationEvent),
    optional(LcsEpsClientName),
    optional(UserName),
    optional(Msisdn),
    optional(Imei),
    optional(LocationEstimate),
    optional(AccuracyFulfilmentIndicator),
    optional(AgeOfLocationEstimate),
    optional(VelocityEstimate),
    optional(EutranPositioningData),
    optional(Ecgi),
    optional(GeranPositioningInfo),
    optional(CellGlobalIdentity),
    optional(UtranPositioningInfo),
    optional(ServiceAreaIdentity),
    optional(LcsServiceTypeId),
    optional(PseudonymIndicator),
    optional(LcsQosClass),
    optional(ServingNode),
    optional(LrrFlags),
    optional(LcsReferenceNumber),
    optional(DeferredMtLrData),
    optional(GmlcAddress),
    optional(ReportingAmount),
    optional(PeriodicLdrInformation),
    optional(EsmlcCellInfo),
    optional(_1xrttRcid),
    many(SupportedFeatures),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<LocationReportRequest>(),
)
export interface LocationReportRequest extends TypeOf<typeof LocationReportRequest> {}

/** LRA: the GMLC has taken note. */
export const LocationReportAnswer = command(
  'Location-Report-Answer',
  { code: 8388621, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(GmlcAddress),
    optional(LraFlags),
    optional(ReportingPlmnList),
    optional(LcsReferenceNumber),
    many(SupportedFeatures),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<LocationReportAnswer>(),
)
export interface LocationReportAnswer extends TypeOf<typeof LocationReportAnswer> {}

/** LRR, LRA or the answer to a protocol error, by the R and E bits. */
export const LocationReport = exchange(LocationReportRequest, LocationReportAnswer, AnswerMessage)
export type LocationReport = LocationReportRequest | LocationReportAnswer | AnswerMessage
