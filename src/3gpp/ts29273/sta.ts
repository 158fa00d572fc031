/**
 * The commands of STa (application 16777250), TS 29.273. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { EapMasterSessionKey, EapPayload } from '../../ietf/rfc4072/avps.ts'
import { Mip6AgentInfo, Mip6FeatureVector } from '../../ietf/rfc5447/avps.ts'
import { QosCapability } from '../../ietf/rfc5777/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import { MobileNodeIdentifier } from '../../ietf/rfc5779/avps.ts'
import { CallingStationId } from '../../ietf/rfc7155/avps.ts'
import { SubscriptionId } from '../../ietf/rfc8506/avps.ts'
import {
  AcctInterimInterval,
  AnswerMessage,
  any,
  AuthApplicationId,
  AuthRequestType,
  AuthSessionState,
  command,
  DestinationHost,
  DestinationRealm,
  exchange,
  ExperimentalResult,
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
import { Ambr, ApnConfiguration, ApnOiReplacement, ContextIdentifier, TerminalInformation } from '../ts29272/avps.ts'
import { Anid, AnTrusted, MipFaRk, MipFaRkSpi } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777250

/** RAR: the server wants the session authorised again. */
export const StaReAuthRequest = command(
  'Re-Auth-Request',
  { tag: 'StaReAuthRequest', code: 258, applicationId, request: true, proxiable: true },
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
  named<StaReAuthRequest>(),
)
export interface StaReAuthRequest extends TypeOf<typeof StaReAuthRequest> {}

/** RAA: whether the client will ask again. */
export const StaReAuthAnswer = command(
  'Re-Auth-Answer',
  { tag: 'StaReAuthAnswer', code: 258, applicationId, proxiable: true },
  () => [fixed(SessionId), required(ResultCode), required(OriginHost), required(OriginRealm), any],
  named<StaReAuthAnswer>(),
)
export interface StaReAuthAnswer extends TypeOf<typeof StaReAuthAnswer> {}

/** RAR, RAA or the answer to a protocol error, by the R and E bits. */
export const StaReAuth = exchange(StaReAuthRequest, StaReAuthAnswer, AnswerMessage)
export type StaReAuth = StaReAuthRequest | StaReAuthAnswer | AnswerMessage

/** AAR: the client asks whether a user may have a service. */
export const StaAaRequest = command(
  'AA-Request',
  { tag: 'StaAaRequest', code: 265, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthRequestType),
    optional(DestinationHost),
    optional(UserName),
    optional(Mip6FeatureVector),
    any,
  ],
  named<StaAaRequest>(),
)
export interface StaAaRequest extends TypeOf<typeof StaAaRequest> {}

/** AAA: whether, and on what terms. */
export const StaAaAnswer = command(
  'AA-Answer',
  { tag: 'StaAaAnswer', code: 265, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthRequestType),
    required(ResultCode),
    optional(ExperimentalResult),
    required(OriginHost),
    required(OriginRealm),
    optional(SessionTimeout),
    optional(AcctInterimInterval),
    optional(ContextIdentifier),
    optional(ApnOiReplacement),
    many(ApnConfiguration),
    optional(TgppChargingCharacteristics),
    optional(SubscriptionId),
    any,
  ],
  named<StaAaAnswer>(),
)
export interface StaAaAnswer extends TypeOf<typeof StaAaAnswer> {}

/** AAR, AAA or the answer to a protocol error, by the R and E bits. */
export const StaAa = exchange(StaAaRequest, StaAaAnswer, AnswerMessage)
export type StaAa = StaAaRequest | StaAaAnswer | AnswerMessage

/** DER: an EAP payload on its way to the server. */
export const StaDiameterEapRequest = command(
  'Diameter-EAP-Request',
  { tag: 'StaDiameterEapRequest', code: 268, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthRequestType),
    required(EapPayload),
    optional(UserName),
    optional(CallingStationId),
    optional(RatType),
    optional(Anid),
    optional(QosCapability),
    optional(Mip6FeatureVector),
    optional(VisitedNetworkIdentifier),
    optional(ServiceSelection),
    optional(TerminalInformation),
    many(SupportedFeatures),
    any,
  ],
  named<StaDiameterEapRequest>(),
)
export interface StaDiameterEapRequest extends TypeOf<typeof StaDiameterEapRequest> {}

/** DEA: the EAP payload of the server, and the keys once it succeeds. */
export const StaDiameterEapAnswer = command(
  'Diameter-EAP-Answer',
  { tag: 'StaDiameterEapAnswer', code: 268, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(ResultCode),
    optional(ExperimentalResult),
    required(OriginHost),
    required(OriginRealm),
    required(AuthRequestType),
    optional(EapPayload),
    optional(UserName),
    optional(SessionTimeout),
    optional(AcctInterimInterval),
    optional(EapMasterSessionKey),
    optional(ContextIdentifier),
    optional(ApnOiReplacement),
    many(ApnConfiguration),
    optional(Mip6AgentInfo),
    optional(Mip6FeatureVector),
    optional(MobileNodeIdentifier),
    optional(TgppChargingCharacteristics),
    optional(Ambr),
    many(RedirectHost),
    optional(AnTrusted),
    optional(SubscriptionId),
    many(SupportedFeatures),
    optional(MipFaRk),
    optional(MipFaRkSpi),
    any,
  ],
  named<StaDiameterEapAnswer>(),
)
export interface StaDiameterEapAnswer extends TypeOf<typeof StaDiameterEapAnswer> {}

/** DER, DEA or the answer to a protocol error, by the R and E bits. */
export const StaDiameterEap = exchange(StaDiameterEapRequest, StaDiameterEapAnswer, AnswerMessage)
export type StaDiameterEap = StaDiameterEapRequest | StaDiameterEapAnswer | AnswerMessage

/** ASR: the server wants the session stopped. */
export const StaAbortSessionRequest = command(
  'Abort-Session-Request',
  { tag: 'StaAbortSessionRequest', code: 274, applicationId, request: true, proxiable: true },
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
  named<StaAbortSessionRequest>(),
)
export interface StaAbortSessionRequest extends TypeOf<typeof StaAbortSessionRequest> {}

/** ASA: whether the client has stopped it. */
export const StaAbortSessionAnswer = command(
  'Abort-Session-Answer',
  { tag: 'StaAbortSessionAnswer', code: 274, applicationId, proxiable: true },
  () => [fixed(SessionId), required(ResultCode), required(OriginHost), required(OriginRealm), any],
  named<StaAbortSessionAnswer>(),
)
export interface StaAbortSessionAnswer extends TypeOf<typeof StaAbortSessionAnswer> {}

/** ASR, ASA or the answer to a protocol error, by the R and E bits. */
export const StaAbortSession = exchange(StaAbortSessionRequest, StaAbortSessionAnswer, AnswerMessage)
export type StaAbortSession = StaAbortSessionRequest | StaAbortSessionAnswer | AnswerMessage

/** STR: the session has ended, and why. */
export const StaSessionTerminationRequest = command(
  'Session-Termination-Request',
  { tag: 'StaSessionTerminationRequest', code: 275, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthApplicationId),
    required(TerminationCause),
    optional(UserName),
    any,
  ],
  named<StaSessionTerminationRequest>(),
)
export interface StaSessionTerminationRequest extends TypeOf<typeof StaSessionTerminationRequest> {}

/** STA: the server knows that the session has ended. */
export const StaSessionTerminationAnswer = command(
  'Session-Termination-Answer',
  { tag: 'StaSessionTerminationAnswer', code: 275, applicationId, proxiable: true },
  () => [fixed(SessionId), required(ResultCode), required(OriginHost), required(OriginRealm), any],
  named<StaSessionTerminationAnswer>(),
)
export interface StaSessionTerminationAnswer extends TypeOf<typeof StaSessionTerminationAnswer> {}

/** STR, STA or the answer to a protocol error, by the R and E bits. */
export const StaSessionTermination = exchange(StaSessionTerminationRequest, StaSessionTerminationAnswer, AnswerMessage)
export type StaSessionTermination = StaSessionTerminationRequest | StaSessionTerminationAnswer | AnswerMessage
