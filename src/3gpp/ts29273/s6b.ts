/**
 * The commands of S6b (application 16777272), TS 29.273. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { EapMasterSessionKey, EapPayload } from '../../ietf/rfc4072/avps.ts'
import { Mip6AgentInfo, Mip6FeatureVector } from '../../ietf/rfc5447/avps.ts'
import { QosCapability, QosResources } from '../../ietf/rfc5777/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import { MobileNodeIdentifier } from '../../ietf/rfc5779/avps.ts'
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
import { RatType } from '../ts29212/avps.ts'
import { SupportedFeatures, VisitedNetworkIdentifier } from '../ts29229/avps.ts'
import { ApnConfiguration } from '../ts29272/avps.ts'
import { AnTrusted, TraceInfo, TrustRelationshipUpdate } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777272

/** RAR: the server wants the session authorised again. */
export const S6bReAuthRequest = command(
  'Re-Auth-Request',
  { tag: 'S6bReAuthRequest', code: 258, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(DestinationHost),
    required(AuthApplicationId),
    required(ReAuthRequestType),
    optional(UserName),
    optional(TrustRelationshipUpdate),
    any,
  ],
  named<S6bReAuthRequest>(),
)
export interface S6bReAuthRequest extends TypeOf<typeof S6bReAuthRequest> {}

/** RAA: whether the client will ask again. */
export const S6bReAuthAnswer = command(
  'Re-Auth-Answer',
  { tag: 'S6bReAuthAnswer', code: 258, applicationId, proxiable: true },
  () => [fixed(SessionId), required(ResultCode), required(OriginHost), required(OriginRealm), optional(UserName), any],
  named<S6bReAuthAnswer>(),
)
export interface S6bReAuthAnswer extends TypeOf<typeof S6bReAuthAnswer> {}

/** RAR, RAA or the answer to a protocol error, by the R and E bits. */
export const S6bReAuth = exchange(S6bReAuthRequest, S6bReAuthAnswer, AnswerMessage)
export type S6bReAuth = S6bReAuthRequest | S6bReAuthAnswer | AnswerMessage

/** AAR: the client asks whether a user may have a service. */
export const S6bAaRequest = command(
  'AA-Request',
  { tag: 'S6bAaRequest', code: 265, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthRequestType),
    optional(UserName),
    optional(Mip6AgentInfo),
    optional(Mip6FeatureVector),
    optional(VisitedNetworkIdentifier),
    optional(QosCapability),
    optional(ServiceSelection),
    many(SupportedFeatures),
    any,
  ],
  named<S6bAaRequest>(),
)
export interface S6bAaRequest extends TypeOf<typeof S6bAaRequest> {}

/** AAA: whether, and on what terms. */
export const S6bAaAnswer = command(
  'AA-Answer',
  { tag: 'S6bAaAnswer', code: 265, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthRequestType),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(Mip6FeatureVector),
    optional(SessionTimeout),
    optional(ApnConfiguration),
    optional(QosResources),
    optional(AnTrusted),
    many(RedirectHost),
    optional(TraceInfo),
    many(SupportedFeatures),
    any,
  ],
  named<S6bAaAnswer>(),
)
export interface S6bAaAnswer extends TypeOf<typeof S6bAaAnswer> {}

/** AAR, AAA or the answer to a protocol error, by the R and E bits. */
export const S6bAa = exchange(S6bAaRequest, S6bAaAnswer, AnswerMessage)
export type S6bAa = S6bAaRequest | S6bAaAnswer | AnswerMessage

/** DER: an EAP payload on its way to the server. */
export const S6bDiameterEapRequest = command(
  'Diameter-EAP-Request',
  { tag: 'S6bDiameterEapRequest', code: 268, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthRequestType),
    optional(RatType),
    optional(UserName),
    optional(ServiceSelection),
    required(EapPayload),
    optional(Mip6FeatureVector),
    optional(Mip6AgentInfo),
    optional(QosCapability),
    optional(VisitedNetworkIdentifier),
    many(SupportedFeatures),
    any,
  ],
  named<S6bDiameterEapRequest>(),
)
export interface S6bDiameterEapRequest extends TypeOf<typeof S6bDiameterEapRequest> {}

/** DEA: the EAP payload of the server, and the keys once it succeeds. */
export const S6bDiameterEapAnswer = command(
  'Diameter-EAP-Answer',
  { tag: 'S6bDiameterEapAnswer', code: 268, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthRequestType),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(UserName),
    optional(EapPayload),
    optional(EapMasterSessionKey),
    optional(MobileNodeIdentifier),
    optional(ApnConfiguration),
    optional(Mip6AgentInfo),
    optional(Mip6FeatureVector),
    optional(TgppChargingCharacteristics),
    many(QosResources),
    many(RedirectHost),
    optional(TraceInfo),
    many(SupportedFeatures),
    any,
  ],
  named<S6bDiameterEapAnswer>(),
)
export interface S6bDiameterEapAnswer extends TypeOf<typeof S6bDiameterEapAnswer> {}

/** DER, DEA or the answer to a protocol error, by the R and E bits. */
export const S6bDiameterEap = exchange(S6bDiameterEapRequest, S6bDiameterEapAnswer, AnswerMessage)
export type S6bDiameterEap = S6bDiameterEapRequest | S6bDiameterEapAnswer | AnswerMessage

/** ASR: the server wants the session stopped. */
export const S6bAbortSessionRequest = command(
  'Abort-Session-Request',
  { tag: 'S6bAbortSessionRequest', code: 274, applicationId, request: true, proxiable: true },
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
  named<S6bAbortSessionRequest>(),
)
export interface S6bAbortSessionRequest extends TypeOf<typeof S6bAbortSessionRequest> {}

/** ASA: whether the client has stopped it. */
export const S6bAbortSessionAnswer = command(
  'Abort-Session-Answer',
  { tag: 'S6bAbortSessionAnswer', code: 274, applicationId, proxiable: true },
  () => [fixed(SessionId), required(ResultCode), required(OriginHost), required(OriginRealm), any],
  named<S6bAbortSessionAnswer>(),
)
export interface S6bAbortSessionAnswer extends TypeOf<typeof S6bAbortSessionAnswer> {}

/** ASR, ASA or the answer to a protocol error, by the R and E bits. */
export const S6bAbortSession = exchange(S6bAbortSessionRequest, S6bAbortSessionAnswer, AnswerMessage)
export type S6bAbortSession = S6bAbortSessionRequest | S6bAbortSessionAnswer | AnswerMessage

/** STR: the session has ended, and why. */
export const S6bSessionTerminationRequest = command(
  'Session-Termination-Request',
  { tag: 'S6bSessionTerminationRequest', code: 275, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(TerminationCause),
    optional(UserName),
    any,
  ],
  named<S6bSessionTerminationRequest>(),
)
export interface S6bSessionTerminationRequest extends TypeOf<typeof S6bSessionTerminationRequest> {}

/** STA: the server knows that the session has ended. */
export const S6bSessionTerminationAnswer = command(
  'Session-Termination-Answer',
  { tag: 'S6bSessionTerminationAnswer', code: 275, applicationId, proxiable: true },
  () => [fixed(SessionId), required(ResultCode), required(OriginHost), required(OriginRealm), any],
  named<S6bSessionTerminationAnswer>(),
)
export interface S6bSessionTerminationAnswer extends TypeOf<typeof S6bSessionTerminationAnswer> {}

/** STR, STA or the answer to a protocol error, by the R and E bits. */
export const S6bSessionTermination = exchange(S6bSessionTerminationRequest, S6bSessionTerminationAnswer, AnswerMessage)
export type S6bSessionTermination = S6bSessionTerminationRequest | S6bSessionTerminationAnswer | AnswerMessage
