/**
 * The commands of SWm (application 16777264), TS 29.273. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { EapMasterSessionKey, EapPayload } from '../../ietf/rfc4072/avps.ts'
import { Mip6AgentInfo, Mip6FeatureVector } from '../../ietf/rfc5447/avps.ts'
import { QosCapability } from '../../ietf/rfc5777/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import { MobileNodeIdentifier } from '../../ietf/rfc5779/avps.ts'
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
import { SubscriptionId } from '../../ietf/rfc8506/avps.ts'
import {
  AnswerMessage,
  any,
  AuthApplicationId,
  AuthRequestType,
  AuthSessionState,
  command,
  DestinationHost,
  DestinationRealm,
  exchange,
  fixed,
  many,
  named,
  optional,
  OriginHost,
  OriginRealm,
  ReAuthRequestType,
  RedirectHost,
  required,
  ResultCode,
  SessionId,
  SessionTimeout,
  TerminationCause,
  type TypeOf,
  UserName,
} from '../../index.ts'
import { TgppChargingCharacteristics } from '../ts29061/avps.ts'
import { RatType, UeLocalIpAddress } from '../ts29212/avps.ts'
import { SupportedFeatures, VisitedNetworkIdentifier } from '../ts29229/avps.ts'
import { ApnConfiguration, ApnOiReplacement } from '../ts29272/avps.ts'
import { AaaFailureIndication, TraceInfo } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777264

/** RAR: the server wants the session authorised again. */
export const SwmReAuthRequest = command(
  'Re-Auth-Request',
  { tag: 'SwmReAuthRequest', code: 258, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(DestinationHost),
    required(AuthApplicationId),
    required(ReAuthRequestType),
    optional(UserName),
    any,
  ],
  named<SwmReAuthRequest>(),
)
export interface SwmReAuthRequest extends TypeOf<typeof SwmReAuthRequest> {}

/** RAA: whether the client will ask again. */
export const SwmReAuthAnswer = command(
  'Re-Auth-Answer',
  { tag: 'SwmReAuthAnswer', code: 258, applicationId, proxiable: true },
  () => [fixed(SessionId), required(ResultCode), required(OriginHost), required(OriginRealm), optional(UserName), any],
  named<SwmReAuthAnswer>(),
)
export interface SwmReAuthAnswer extends TypeOf<typeof SwmReAuthAnswer> {}

/** RAR, RAA or the answer to a protocol error, by the R and E bits. */
export const SwmReAuth = exchange(SwmReAuthRequest, SwmReAuthAnswer, AnswerMessage)
export type SwmReAuth = SwmReAuthRequest | SwmReAuthAnswer | AnswerMessage

/** AAR: the client asks whether a user may have a service. */
export const SwmAaRequest = command(
  'AA-Request',
  { tag: 'SwmAaRequest', code: 265, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthRequestType),
    optional(UserName),
    optional(OcSupportedFeatures),
    any,
  ],
  named<SwmAaRequest>(),
)
export interface SwmAaRequest extends TypeOf<typeof SwmAaRequest> {}

/** AAA: whether, and on what terms. */
export const SwmAaAnswer = command(
  'AA-Answer',
  { tag: 'SwmAaAnswer', code: 265, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthRequestType),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(UserName),
    optional(ApnOiReplacement),
    optional(ApnConfiguration),
    optional(TraceInfo),
    optional(SubscriptionId),
    optional(TgppChargingCharacteristics),
    optional(SessionTimeout),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    any,
  ],
  named<SwmAaAnswer>(),
)
export interface SwmAaAnswer extends TypeOf<typeof SwmAaAnswer> {}

/** AAR, AAA or the answer to a protocol error, by the R and E bits. */
export const SwmAa = exchange(SwmAaRequest, SwmAaAnswer, AnswerMessage)
export type SwmAa = SwmAaRequest | SwmAaAnswer | AnswerMessage

/** DER: an EAP payload on its way to the server. */
export const SwmDiameterEapRequest = command(
  'Diameter-EAP-Request',
  { tag: 'SwmDiameterEapRequest', code: 268, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthRequestType),
    required(EapPayload),
    optional(UserName),
    optional(RatType),
    optional(ServiceSelection),
    optional(Mip6FeatureVector),
    optional(QosCapability),
    optional(VisitedNetworkIdentifier),
    optional(AaaFailureIndication),
    many(SupportedFeatures),
    optional(UeLocalIpAddress),
    optional(OcSupportedFeatures),
    any,
  ],
  named<SwmDiameterEapRequest>(),
)
export interface SwmDiameterEapRequest extends TypeOf<typeof SwmDiameterEapRequest> {}

/** DEA: the EAP payload of the server, and the keys once it succeeds. */
export const SwmDiameterEapAnswer = command(
  'Diameter-EAP-Answer',
  { tag: 'SwmDiameterEapAnswer', code: 268, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthRequestType),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(EapPayload),
    optional(UserName),
    optional(EapMasterSessionKey),
    optional(ApnOiReplacement),
    optional(ApnConfiguration),
    optional(Mip6FeatureVector),
    optional(MobileNodeIdentifier),
    optional(TraceInfo),
    optional(SubscriptionId),
    optional(SessionTimeout),
    optional(Mip6AgentInfo),
    optional(TgppChargingCharacteristics),
    many(RedirectHost),
    many(SupportedFeatures),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    any,
  ],
  named<SwmDiameterEapAnswer>(),
)
export interface SwmDiameterEapAnswer extends TypeOf<typeof SwmDiameterEapAnswer> {}

/** DER, DEA or the answer to a protocol error, by the R and E bits. */
export const SwmDiameterEap = exchange(SwmDiameterEapRequest, SwmDiameterEapAnswer, AnswerMessage)
export type SwmDiameterEap = SwmDiameterEapRequest | SwmDiameterEapAnswer | AnswerMessage

/** ASR: the server wants the session stopped. */
export const SwmAbortSessionRequest = command(
  'Abort-Session-Request',
  { tag: 'SwmAbortSessionRequest', code: 274, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(DestinationHost),
    required(AuthApplicationId),
    optional(UserName),
    optional(AuthSessionState),
    any,
  ],
  named<SwmAbortSessionRequest>(),
)
export interface SwmAbortSessionRequest extends TypeOf<typeof SwmAbortSessionRequest> {}

/** ASA: whether the client has stopped it. */
export const SwmAbortSessionAnswer = command(
  'Abort-Session-Answer',
  { tag: 'SwmAbortSessionAnswer', code: 274, applicationId, proxiable: true },
  () => [fixed(SessionId), required(ResultCode), required(OriginHost), required(OriginRealm), any],
  named<SwmAbortSessionAnswer>(),
)
export interface SwmAbortSessionAnswer extends TypeOf<typeof SwmAbortSessionAnswer> {}

/** ASR, ASA or the answer to a protocol error, by the R and E bits. */
export const SwmAbortSession = exchange(SwmAbortSessionRequest, SwmAbortSessionAnswer, AnswerMessage)
export type SwmAbortSession = SwmAbortSessionRequest | SwmAbortSessionAnswer | AnswerMessage

/** STR: the session has ended, and why. */
export const SwmSessionTerminationRequest = command(
  'Session-Termination-Request',
  { tag: 'SwmSessionTerminationRequest', code: 275, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthApplicationId),
    required(TerminationCause),
    optional(UserName),
    optional(OcSupportedFeatures),
    any,
  ],
  named<SwmSessionTerminationRequest>(),
)
export interface SwmSessionTerminationRequest extends TypeOf<typeof SwmSessionTerminationRequest> {}

/** STA: the server knows that the session has ended. */
export const SwmSessionTerminationAnswer = command(
  'Session-Termination-Answer',
  { tag: 'SwmSessionTerminationAnswer', code: 275, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    any,
  ],
  named<SwmSessionTerminationAnswer>(),
)
export interface SwmSessionTerminationAnswer extends TypeOf<typeof SwmSessionTerminationAnswer> {}

/** STR, STA or the answer to a protocol error, by the R and E bits. */
export const SwmSessionTermination = exchange(SwmSessionTerminationRequest, SwmSessionTerminationAnswer, AnswerMessage)
export type SwmSessionTermination = SwmSessionTerminationRequest | SwmSessionTerminationAnswer | AnswerMessage
