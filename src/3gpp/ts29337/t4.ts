/**
 * The commands of T4 (application 16777311), TS 29.337. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { Drmp } from '../../ietf/rfc7944/avps.ts'
import { ValidityTime } from '../../ietf/rfc8506/avps.ts'
import {
  AnswerMessage,
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
  VendorSpecificApplicationId,
} from '../../index.ts'
import { AdditionalServingNode, ServingNode } from '../ts29173/avps.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { UserIdentifier } from '../ts29336/avps.ts'
import { SmRpSmea } from '../ts29338/avps.ts'
import {
  ApplicationPortIdentifier,
  OldReferenceNumber,
  Payload,
  PriorityIndication,
  ReferenceNumber,
} from '../ts29368/avps.ts'
import { AbsentSubscriberDiagnosticT4, MtcErrorDiagnostic, SmDeliveryOutcomeT4, TriggerAction } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777311

/** DTR: a trigger for a device. */
export const DeviceTriggerRequest = command(
  'Device-Trigger-Request',
  { code: 8388643, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(UserIdentifier),
    required(SmRpSmea),
    required(Payload),
    optional(ServingNode),
    many(AdditionalServingNode),
    optional(ReferenceNumber),
    optional(ValidityTime),
    optional(PriorityIndication),
    optional(ApplicationPortIdentifier),
    optional(OldReferenceNumber),
    optional(TriggerAction),
    many(SupportedFeatures),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<DeviceTriggerRequest>(),
)
export interface DeviceTriggerRequest extends TypeOf<typeof DeviceTriggerRequest> {}

/** DTA: whether it was accepted. */
export const DeviceTriggerAnswer = command(
  'Device-Trigger-Answer',
  { code: 8388643, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(MtcErrorDiagnostic),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(OldReferenceNumber),
    optional(TriggerAction),
    many(SupportedFeatures),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<DeviceTriggerAnswer>(),
)
export interface DeviceTriggerAnswer extends TypeOf<typeof DeviceTriggerAnswer> {}

/** DTR, DTA or the answer to a protocol error, by the R and E bits. */
export const DeviceTrigger = exchange(DeviceTriggerRequest, DeviceTriggerAnswer, AnswerMessage)
export type DeviceTrigger = DeviceTriggerRequest | DeviceTriggerAnswer | AnswerMessage

/** DRR: how the trigger went. */
export const DeliveryReportRequest = command(
  'Delivery-Report-Request',
  { code: 8388644, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    required(UserIdentifier),
    required(SmRpSmea),
    required(SmDeliveryOutcomeT4),
    optional(AbsentSubscriberDiagnosticT4),
    optional(ReferenceNumber),
    many(SupportedFeatures),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<DeliveryReportRequest>(),
)
export interface DeliveryReportRequest extends TypeOf<typeof DeliveryReportRequest> {}

/** DRA: the other side has taken note. */
export const DeliveryReportAnswer = command(
  'Delivery-Report-Answer',
  { code: 8388644, applicationId, proxiable: true },
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
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<DeliveryReportAnswer>(),
)
export interface DeliveryReportAnswer extends TypeOf<typeof DeliveryReportAnswer> {}

/** DRR, DRA or the answer to a protocol error, by the R and E bits. */
export const DeliveryReport = exchange(DeliveryReportRequest, DeliveryReportAnswer, AnswerMessage)
export type DeliveryReport = DeliveryReportRequest | DeliveryReportAnswer | AnswerMessage
