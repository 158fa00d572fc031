/**
 * The commands of S6m (application 16777310), TS 29.336. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
import { Drmp } from '../../ietf/rfc7944/avps.ts'
import { Load } from '../../ietf/rfc8583/avps.ts'
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
} from '../../index.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { S6mServiceId, ScsIdentity, ServiceData, ServiceParameters, SirFlags, UserIdentifier } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777310

/** SIR: which user and which node is this device at. */
export const SubscriberInformationRequest = command(
  'Subscriber-Information-Request',
  { code: 8388641, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(UserIdentifier),
    optional(S6mServiceId),
    optional(ScsIdentity),
    optional(ServiceParameters),
    required(SirFlags),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<SubscriberInformationRequest>(),
)
export interface SubscriberInformationRequest extends TypeOf<typeof SubscriberInformationRequest> {}

/** SIA: the identities and nodes. */
export const SubscriberInformationAnswer = command(
  'Subscriber-Information-Answer',
  { code: 8388641, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(Load),
    many(SupportedFeatures),
    many(UserIdentifier),
    optional(ServiceData),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<SubscriberInformationAnswer>(),
)
export interface SubscriberInformationAnswer extends TypeOf<typeof SubscriberInformationAnswer> {}

/** SIR, SIA or the answer to a protocol error, by the R and E bits. */
export const SubscriberInformation = exchange(SubscriberInformationRequest, SubscriberInformationAnswer, AnswerMessage)
export type SubscriberInformation = SubscriberInformationRequest | SubscriberInformationAnswer | AnswerMessage
