/**
 * The commands of Cx (application 16777216), TS 29.229: Registration-Termination, Push-Profile. The grammar is the
 * union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
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
import {
  AssociatedIdentities,
  ChargingInformation,
  CxUserData,
  DeregistrationReason,
  IdentityWithEmergencyRegistration,
  PublicIdentity,
  SupportedFeatures,
  TgppSipAuthDataItem,
} from './avps.ts'

const applicationId = 16777216

/** RTR: the registration of the user is withdrawn. */
export const CxRegistrationTerminationRequest = command(
  'Registration-Termination-Request',
  { tag: 'CxRegistrationTerminationRequest', code: 304, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    optional(AssociatedIdentities),
    many(SupportedFeatures),
    many(PublicIdentity),
    required(DeregistrationReason),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxRegistrationTerminationRequest>(),
)
export interface CxRegistrationTerminationRequest extends TypeOf<typeof CxRegistrationTerminationRequest> {}

/** RTA: the server has ended the registration. */
export const CxRegistrationTerminationAnswer = command(
  'Registration-Termination-Answer',
  { tag: 'CxRegistrationTerminationAnswer', code: 304, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(AssociatedIdentities),
    many(SupportedFeatures),
    many(IdentityWithEmergencyRegistration),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxRegistrationTerminationAnswer>(),
)
export interface CxRegistrationTerminationAnswer extends TypeOf<typeof CxRegistrationTerminationAnswer> {}

/** RTR, RTA or the answer to a protocol error, by the R and E bits. */
export const CxRegistrationTermination = exchange(
  CxRegistrationTerminationRequest,
  CxRegistrationTerminationAnswer,
  AnswerMessage,
)
export type CxRegistrationTermination =
  | CxRegistrationTerminationRequest
  | CxRegistrationTerminationAnswer
  | AnswerMessage

/** PPR: the user's profile has changed. */
export const CxPushProfileRequest = command(
  'Push-Profile-Request',
  { tag: 'CxPushProfileRequest', code: 305, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    many(SupportedFeatures),
    optional(CxUserData),
    optional(ChargingInformation),
    optional(TgppSipAuthDataItem),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxPushProfileRequest>(),
)
export interface CxPushProfileRequest extends TypeOf<typeof CxPushProfileRequest> {}

/** PPA: the server has taken the profile. */
export const CxPushProfileAnswer = command(
  'Push-Profile-Answer',
  { tag: 'CxPushProfileAnswer', code: 305, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    many(SupportedFeatures),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxPushProfileAnswer>(),
)
export interface CxPushProfileAnswer extends TypeOf<typeof CxPushProfileAnswer> {}

/** PPR, PPA or the answer to a protocol error, by the R and E bits. */
export const CxPushProfile = exchange(CxPushProfileRequest, CxPushProfileAnswer, AnswerMessage)
export type CxPushProfile = CxPushProfileRequest | CxPushProfileAnswer | AnswerMessage
