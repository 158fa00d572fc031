/**
 * The commands of S6c (application 16777312), TS 29.338. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { Drmp } from '../../ietf/rfc7944/avps.ts'
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
import { AdditionalServingNode, Lmsi, ServingNode } from '../ts29173/avps.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { Msisdn } from '../ts29329/avps.ts'
import { UserIdentifier } from '../ts29336/avps.ts'
import {
  MaximumUeAvailabilityTime,
  MmeAbsentUserDiagnosticSm,
  MscAbsentUserDiagnosticSm,
  MwdStatus,
  RdrFlags,
  ScAddress,
  SgsnAbsentUserDiagnosticSm,
  SmDeliveryNotIntended,
  SmDeliveryOutcome,
  SmRpMti,
  SmRpSmea,
  SmsfNonTgppAbsentUserDiagnosticSm,
  SmsfNonTgppAddress,
  SmsfTgppAbsentUserDiagnosticSm,
  SmsfTgppAddress,
  SmsGmscAlertEvent,
  SmsmiCorrelationId,
  SrrFlags,
} from './avps.ts'

export * from './avps.ts'

const applicationId = 16777312

/** SRR: where does a short message for this user go. */
export const SendRoutingInfoForSmRequest = command(
  'Send-Routing-Info-for-SM-Request',
  { code: 8388647, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    optional(Msisdn),
    optional(UserName),
    optional(SmsmiCorrelationId),
    many(SupportedFeatures),
    optional(ScAddress),
    optional(SmRpMti),
    optional(SmRpSmea),
    optional(SrrFlags),
    optional(SmDeliveryNotIntended),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<SendRoutingInfoForSmRequest>(),
)
export interface SendRoutingInfoForSmRequest extends TypeOf<typeof SendRoutingInfoForSmRequest> {}

/** SRA: the nodes that serve the user. */
export const SendRoutingInfoForSmAnswer = command(
  'Send-Routing-Info-for-SM-Answer',
  { code: 8388647, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(UserName),
    many(SupportedFeatures),
    optional(ServingNode),
    optional(AdditionalServingNode),
    optional(Lmsi),
    optional(UserIdentifier),
    optional(MwdStatus),
    optional(MmeAbsentUserDiagnosticSm),
    optional(MscAbsentUserDiagnosticSm),
    optional(SgsnAbsentUserDiagnosticSm),
    optional(SmsfTgppAddress),
    optional(SmsfNonTgppAddress),
    optional(SmsfTgppAbsentUserDiagnosticSm),
    optional(SmsfNonTgppAbsentUserDiagnosticSm),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<SendRoutingInfoForSmAnswer>(),
)
export interface SendRoutingInfoForSmAnswer extends TypeOf<typeof SendRoutingInfoForSmAnswer> {}

/** SRR, SRA or the answer to a protocol error, by the R and E bits. */
export const SendRoutingInfoForSm = exchange(SendRoutingInfoForSmRequest, SendRoutingInfoForSmAnswer, AnswerMessage)
export type SendRoutingInfoForSm = SendRoutingInfoForSmRequest | SendRoutingInfoForSmAnswer | AnswerMessage

/** ALR: the user can be reached again. */
export const AlertServiceCentreRequest = command(
  'Alert-Service-Centre-Request',
  { code: 8388648, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(ScAddress),
    required(UserIdentifier),
    optional(SmsmiCorrelationId),
    optional(MaximumUeAvailabilityTime),
    optional(SmsGmscAlertEvent),
    optional(ServingNode),
    many(SupportedFeatures),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<AlertServiceCentreRequest>(),
)
export interface AlertServiceCentreRequest extends TypeOf<typeof AlertServiceCentreRequest> {}

/** ALA: the service centre has taken note. */
export const AlertServiceCentreAnswer = command(
  'Alert-Service-Centre-Answer',
  { code: 8388648, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    many(SupportedFeatures),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<AlertServiceCentreAnswer>(),
)
export interface AlertServiceCentreAnswer extends TypeOf<typeof AlertServiceCentreAnswer> {}

/** ALR, ALA or the answer to a protocol error, by the R and E bits. */
export const AlertServiceCentre = exchange(AlertServiceCentreRequest, AlertServiceCentreAnswer, AnswerMessage)
export type AlertServiceCentre = AlertServiceCentreRequest | AlertServiceCentreAnswer | AnswerMessage

/** RDR: how the delivery of a short message went. */
export const ReportSmDeliveryStatusRequest = command(
  'Report-SM-Delivery-Status-Request',
  { code: 8388649, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    many(SupportedFeatures),
    required(UserIdentifier),
    optional(SmsmiCorrelationId),
    required(ScAddress),
    required(SmDeliveryOutcome),
    optional(RdrFlags),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ReportSmDeliveryStatusRequest>(),
)
export interface ReportSmDeliveryStatusRequest extends TypeOf<typeof ReportSmDeliveryStatusRequest> {}

/** RDA: the HSS has taken note. */
export const ReportSmDeliveryStatusAnswer = command(
  'Report-SM-Delivery-Status-Answer',
  { code: 8388649, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    many(SupportedFeatures),
    optional(UserIdentifier),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ReportSmDeliveryStatusAnswer>(),
)
export interface ReportSmDeliveryStatusAnswer extends TypeOf<typeof ReportSmDeliveryStatusAnswer> {}

/** RDR, RDA or the answer to a protocol error, by the R and E bits. */
export const ReportSmDeliveryStatus = exchange(
  ReportSmDeliveryStatusRequest,
  ReportSmDeliveryStatusAnswer,
  AnswerMessage,
)
export type ReportSmDeliveryStatus = ReportSmDeliveryStatusRequest | ReportSmDeliveryStatusAnswer | AnswerMessage
