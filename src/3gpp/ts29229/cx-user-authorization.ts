/**
 * The commands of Cx (application 16777216), TS 29.229: User-Authorization, Server-Assignment, Location-Info,
 * Multimedia-Auth. The grammar is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
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
  AssociatedRegisteredIdentities,
  ChargingInformation,
  CxUserData,
  LiaFlags,
  LooseRouteIndication,
  MultipleRegistrationIndication,
  OriginatingRequest,
  PriviledgedSenderIndication,
  PublicIdentity,
  SarFlags,
  ScscfRestorationInfo,
  ServerAssignmentType,
  ServerCapabilities,
  ServerName,
  SessionPriority,
  SupportedFeatures,
  TgppSipAuthDataItem,
  TgppSipNumberAuthItems,
  UarFlags,
  UserAuthorizationType,
  UserDataAlreadyAvailable,
  VisitedNetworkIdentifier,
  WildcardedPublicIdentity,
} from './avps.ts'

const applicationId = 16777216

/** UAR: may this user register here, and at which server. */
export const CxUserAuthorizationRequest = command(
  'User-Authorization-Request',
  { tag: 'CxUserAuthorizationRequest', code: 300, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    required(PublicIdentity),
    required(VisitedNetworkIdentifier),
    optional(UserAuthorizationType),
    optional(UarFlags),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxUserAuthorizationRequest>(),
)
export interface CxUserAuthorizationRequest extends TypeOf<typeof CxUserAuthorizationRequest> {}

/** UAA: the server, or the capabilities to choose one by. */
export const CxUserAuthorizationAnswer = command(
  'User-Authorization-Answer',
  { tag: 'CxUserAuthorizationAnswer', code: 300, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(SupportedFeatures),
    optional(ServerName),
    optional(ServerCapabilities),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxUserAuthorizationAnswer>(),
)
export interface CxUserAuthorizationAnswer extends TypeOf<typeof CxUserAuthorizationAnswer> {}

/** UAR, UAA or the answer to a protocol error, by the R and E bits. */
export const CxUserAuthorization = exchange(CxUserAuthorizationRequest, CxUserAuthorizationAnswer, AnswerMessage)
export type CxUserAuthorization = CxUserAuthorizationRequest | CxUserAuthorizationAnswer | AnswerMessage

/** SAR: this server now serves the user, or no longer does. */
export const CxServerAssignmentRequest = command(
  'Server-Assignment-Request',
  { tag: 'CxServerAssignmentRequest', code: 301, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    optional(UserName),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    many(PublicIdentity),
    optional(WildcardedPublicIdentity),
    required(ServerName),
    required(ServerAssignmentType),
    required(UserDataAlreadyAvailable),
    optional(ScscfRestorationInfo),
    optional(MultipleRegistrationIndication),
    optional(SessionPriority),
    optional(SarFlags),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxServerAssignmentRequest>(),
)
export interface CxServerAssignmentRequest extends TypeOf<typeof CxServerAssignmentRequest> {}

/** SAA: the user's profile. */
export const CxServerAssignmentAnswer = command(
  'Server-Assignment-Answer',
  { tag: 'CxServerAssignmentAnswer', code: 301, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(UserName),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(SupportedFeatures),
    optional(CxUserData),
    optional(ChargingInformation),
    optional(AssociatedIdentities),
    optional(LooseRouteIndication),
    many(ScscfRestorationInfo),
    optional(AssociatedRegisteredIdentities),
    optional(ServerName),
    optional(WildcardedPublicIdentity),
    optional(PriviledgedSenderIndication),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxServerAssignmentAnswer>(),
)
export interface CxServerAssignmentAnswer extends TypeOf<typeof CxServerAssignmentAnswer> {}

/** SAR, SAA or the answer to a protocol error, by the R and E bits. */
export const CxServerAssignment = exchange(CxServerAssignmentRequest, CxServerAssignmentAnswer, AnswerMessage)
export type CxServerAssignment = CxServerAssignmentRequest | CxServerAssignmentAnswer | AnswerMessage

/** LIR: which server serves this user. */
export const CxLocationInfoRequest = command(
  'Location-Info-Request',
  { tag: 'CxLocationInfoRequest', code: 302, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    optional(OriginatingRequest),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    required(PublicIdentity),
    optional(UserAuthorizationType),
    optional(SessionPriority),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxLocationInfoRequest>(),
)
export interface CxLocationInfoRequest extends TypeOf<typeof CxLocationInfoRequest> {}

/** LIA: the server, or the capabilities to choose one by. */
export const CxLocationInfoAnswer = command(
  'Location-Info-Answer',
  { tag: 'CxLocationInfoAnswer', code: 302, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(SupportedFeatures),
    optional(ServerName),
    optional(ServerCapabilities),
    optional(WildcardedPublicIdentity),
    optional(LiaFlags),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxLocationInfoAnswer>(),
)
export interface CxLocationInfoAnswer extends TypeOf<typeof CxLocationInfoAnswer> {}

/** LIR, LIA or the answer to a protocol error, by the R and E bits. */
export const CxLocationInfo = exchange(CxLocationInfoRequest, CxLocationInfoAnswer, AnswerMessage)
export type CxLocationInfo = CxLocationInfoRequest | CxLocationInfoAnswer | AnswerMessage

/** MAR: vectors to authenticate a user by. */
export const CxMultimediaAuthRequest = command(
  'Multimedia-Auth-Request',
  { tag: 'CxMultimediaAuthRequest', code: 303, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    optional(DestinationHost),
    required(UserName),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    required(PublicIdentity),
    required(TgppSipAuthDataItem),
    required(TgppSipNumberAuthItems),
    required(ServerName),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxMultimediaAuthRequest>(),
)
export interface CxMultimediaAuthRequest extends TypeOf<typeof CxMultimediaAuthRequest> {}

/** MAA: the vectors. */
export const CxMultimediaAuthAnswer = command(
  'Multimedia-Auth-Answer',
  { tag: 'CxMultimediaAuthAnswer', code: 303, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(UserName),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(SupportedFeatures),
    optional(PublicIdentity),
    optional(TgppSipNumberAuthItems),
    many(TgppSipAuthDataItem),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CxMultimediaAuthAnswer>(),
)
export interface CxMultimediaAuthAnswer extends TypeOf<typeof CxMultimediaAuthAnswer> {}

/** MAR, MAA or the answer to a protocol error, by the R and E bits. */
export const CxMultimediaAuth = exchange(CxMultimediaAuthRequest, CxMultimediaAuthAnswer, AnswerMessage)
export type CxMultimediaAuth = CxMultimediaAuthRequest | CxMultimediaAuthAnswer | AnswerMessage
