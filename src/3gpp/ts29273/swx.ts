/**
 * The commands of SWx (application 16777265), TS 29.273. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { Mip6AgentInfo } from '../../ietf/rfc5447/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
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
  fixed,
  many,
  named,
  optional,
  OriginHost,
  OriginRealm,
  required,
  ResultCode,
  SessionId,
  type TypeOf,
  UserName,
  VendorSpecificApplicationId,
} from '../../index.ts'
import { RatType } from '../ts29212/avps.ts'
import {
  DeregistrationReason,
  ServerAssignmentType,
  SupportedFeatures,
  TgppSipAuthDataItem,
  TgppSipNumberAuthItems,
  VisitedNetworkIdentifier,
} from '../ts29229/avps.ts'
import { ActiveApn, ContextIdentifier, LocalTimeZone, TerminalInformation } from '../ts29272/avps.ts'
import { AaaFailureIndication, AccessNetworkInfo, Anid, NonTgppUserData, PprFlags, TgppAaaServerName } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777265

/** SAR: this server now serves the user, or no longer does. */
export const SwxServerAssignmentRequest = command(
  'Server-Assignment-Request',
  { tag: 'SwxServerAssignmentRequest', code: 301, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    optional(ServiceSelection),
    optional(ContextIdentifier),
    optional(Mip6AgentInfo),
    optional(VisitedNetworkIdentifier),
    required(UserName),
    required(ServerAssignmentType),
    many(ActiveApn),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    any,
  ],
  named<SwxServerAssignmentRequest>(),
)
export interface SwxServerAssignmentRequest extends TypeOf<typeof SwxServerAssignmentRequest> {}

/** SAA: the user's profile. */
export const SwxServerAssignmentAnswer = command(
  'Server-Assignment-Answer',
  { tag: 'SwxServerAssignmentAnswer', code: 301, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(UserName),
    optional(NonTgppUserData),
    optional(TgppAaaServerName),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(SupportedFeatures),
    any,
  ],
  named<SwxServerAssignmentAnswer>(),
)
export interface SwxServerAssignmentAnswer extends TypeOf<typeof SwxServerAssignmentAnswer> {}

/** SAR, SAA or the answer to a protocol error, by the R and E bits. */
export const SwxServerAssignment = exchange(SwxServerAssignmentRequest, SwxServerAssignmentAnswer, AnswerMessage)
export type SwxServerAssignment = SwxServerAssignmentRequest | SwxServerAssignmentAnswer | AnswerMessage

/** MAR: vectors to authenticate a user by. */
export const SwxMultimediaAuthRequest = command(
  'Multimedia-Auth-Request',
  { tag: 'SwxMultimediaAuthRequest', code: 303, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    optional(DestinationHost),
    required(UserName),
    optional(RatType),
    optional(Anid),
    optional(VisitedNetworkIdentifier),
    optional(TerminalInformation),
    required(TgppSipAuthDataItem),
    required(TgppSipNumberAuthItems),
    optional(AaaFailureIndication),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    any,
  ],
  named<SwxMultimediaAuthRequest>(),
)
export interface SwxMultimediaAuthRequest extends TypeOf<typeof SwxMultimediaAuthRequest> {}

/** MAA: the vectors. */
export const SwxMultimediaAuthAnswer = command(
  'Multimedia-Auth-Answer',
  { tag: 'SwxMultimediaAuthAnswer', code: 303, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(UserName),
    optional(TgppSipNumberAuthItems),
    many(TgppSipAuthDataItem),
    optional(TgppAaaServerName),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(SupportedFeatures),
    any,
  ],
  named<SwxMultimediaAuthAnswer>(),
)
export interface SwxMultimediaAuthAnswer extends TypeOf<typeof SwxMultimediaAuthAnswer> {}

/** MAR, MAA or the answer to a protocol error, by the R and E bits. */
export const SwxMultimediaAuth = exchange(SwxMultimediaAuthRequest, SwxMultimediaAuthAnswer, AnswerMessage)
export type SwxMultimediaAuth = SwxMultimediaAuthRequest | SwxMultimediaAuthAnswer | AnswerMessage

/** RTR: the registration of the user is withdrawn. */
export const SwxRegistrationTerminationRequest = command(
  'Registration-Termination-Request',
  { tag: 'SwxRegistrationTerminationRequest', code: 304, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    required(DeregistrationReason),
    many(SupportedFeatures),
    any,
  ],
  named<SwxRegistrationTerminationRequest>(),
)
export interface SwxRegistrationTerminationRequest extends TypeOf<typeof SwxRegistrationTerminationRequest> {}

/** RTA: the server has ended the registration. */
export const SwxRegistrationTerminationAnswer = command(
  'Registration-Termination-Answer',
  { tag: 'SwxRegistrationTerminationAnswer', code: 304, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    many(SupportedFeatures),
    any,
  ],
  named<SwxRegistrationTerminationAnswer>(),
)
export interface SwxRegistrationTerminationAnswer extends TypeOf<typeof SwxRegistrationTerminationAnswer> {}

/** RTR, RTA or the answer to a protocol error, by the R and E bits. */
export const SwxRegistrationTermination = exchange(
  SwxRegistrationTerminationRequest,
  SwxRegistrationTerminationAnswer,
  AnswerMessage,
)
export type SwxRegistrationTermination =
  | SwxRegistrationTerminationRequest
  | SwxRegistrationTerminationAnswer
  | AnswerMessage

/** PPR: the user's profile has changed. */
export const SwxPushProfileRequest = command(
  'Push-Profile-Request',
  { tag: 'SwxPushProfileRequest', code: 305, applicationId, request: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    optional(NonTgppUserData),
    optional(PprFlags),
    many(SupportedFeatures),
    any,
  ],
  named<SwxPushProfileRequest>(),
)
export interface SwxPushProfileRequest extends TypeOf<typeof SwxPushProfileRequest> {}

/** PPA: the server has taken the profile. */
export const SwxPushProfileAnswer = command(
  'Push-Profile-Answer',
  { tag: 'SwxPushProfileAnswer', code: 305, applicationId },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(AccessNetworkInfo),
    optional(LocalTimeZone),
    many(SupportedFeatures),
    any,
  ],
  named<SwxPushProfileAnswer>(),
)
export interface SwxPushProfileAnswer extends TypeOf<typeof SwxPushProfileAnswer> {}

/** PPR, PPA or the answer to a protocol error, by the R and E bits. */
export const SwxPushProfile = exchange(SwxPushProfileRequest, SwxPushProfileAnswer, AnswerMessage)
export type SwxPushProfile = SwxPushProfileRequest | SwxPushProfileAnswer | AnswerMessage
