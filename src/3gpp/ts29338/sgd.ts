/**
 * The commands of SGd (application 16777313), TS 29.338. The grammar is the union of Releases 7 to 16, most of it of
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
import { SupportedFeatures } from '../ts29229/avps.ts'
import { EpsLocationInformation, MmeNumberForMtSms, SgsnNumber } from '../ts29272/avps.ts'
import { ExternalIdentifier, UserIdentifier } from '../ts29336/avps.ts'
import {
  AbsentUserDiagnosticSm,
  MaximumRetransmissionTime,
  OfrFlags,
  RequestedRetransmissionTime,
  ScAddress,
  SmDeliveryFailureCause,
  SmDeliveryOutcome,
  SmDeliveryStartTime,
  SmDeliveryTimer,
  SmRpUi,
  SmsGmscAddress,
  SmsmiCorrelationId,
  TfrFlags,
} from './avps.ts'

export * from './avps.ts'

const applicationId = 16777313

/** OFR: a short message from the user. */
export const MoForwardShortMessageRequest = command(
  'MO-Forward-Short-Message-Request',
  { code: 8388645, applicationId, request: true, proxiable: true },
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
    optional(OfrFlags),
    many(SupportedFeatures),
    required(UserIdentifier),
    optional(EpsLocationInformation),
    required(SmRpUi),
    optional(SmsmiCorrelationId),
    optional(SmDeliveryOutcome),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<MoForwardShortMessageRequest>(),
)
export interface MoForwardShortMessageRequest extends TypeOf<typeof MoForwardShortMessageRequest> {}

/** OFA: whether it was taken. */
export const MoForwardShortMessageAnswer = command(
  'MO-Forward-Short-Message-Answer',
  { code: 8388645, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    many(SupportedFeatures),
    optional(SmDeliveryFailureCause),
    optional(SmRpUi),
    optional(ExternalIdentifier),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
  ],
  named<MoForwardShortMessageAnswer>(),
)
export interface MoForwardShortMessageAnswer extends TypeOf<typeof MoForwardShortMessageAnswer> {}

/** OFR, OFA or the answer to a protocol error, by the R and E bits. */
export const MoForwardShortMessage = exchange(MoForwardShortMessageRequest, MoForwardShortMessageAnswer, AnswerMessage)
export type MoForwardShortMessage = MoForwardShortMessageRequest | MoForwardShortMessageAnswer | AnswerMessage

/** TFR: a short message for the user. */
export const MtForwardShortMessageRequest = command(
  'MT-Forward-Short-Message-Request',
  { code: 8388646, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    many(SupportedFeatures),
    optional(SmsmiCorrelationId),
    required(ScAddress),
    required(SmRpUi),
    optional(MmeNumberForMtSms),
    optional(SgsnNumber),
    optional(TfrFlags),
    optional(SmDeliveryTimer),
    optional(SmDeliveryStartTime),
    optional(MaximumRetransmissionTime),
    optional(SmsGmscAddress),
    any,
    many(ProxyInfo),
    many(RouteRecord),
    optional(ExperimentalResult),
  ],
  named<MtForwardShortMessageRequest>(),
)
export interface MtForwardShortMessageRequest extends TypeOf<typeof MtForwardShortMessageRequest> {}

/** TFA: whether it was delivered. */
export const MtForwardShortMessageAnswer = command(
  'MT-Forward-Short-Message-Answer',
  { code: 8388646, applicationId, proxiable: true },
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
    optional(AbsentUserDiagnosticSm),
    optional(SmDeliveryFailureCause),
    optional(SmRpUi),
    optional(RequestedRetransmissionTime),
    optional(UserIdentifier),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<MtForwardShortMessageAnswer>(),
)
export interface MtForwardShortMessageAnswer extends TypeOf<typeof MtForwardShortMessageAnswer> {}

/** TFR, TFA or the answer to a protocol error, by the R and E bits. */
export const MtForwardShortMessage = exchange(MtForwardShortMessageRequest, MtForwardShortMessageAnswer, AnswerMessage)
export type MtForwardShortMessage = MtForwardShortMessageRequest | MtForwardShortMessageAnswer | AnswerMessage
