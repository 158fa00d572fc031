/**
 * The commands of SIP (application 6), RFC 4740: User-Authorization, Server-Assignment, Location-Info,
 * Multimedia-Auth.
 *
 * @module
 */
import {
  AnswerMessage,
  any,
  AuthApplicationId,
  AuthGracePeriod,
  AuthorizationLifetime,
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
  ProxyInfo,
  RedirectHost,
  RedirectHostUsage,
  RedirectMaxCacheTime,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  type TypeOf,
  UserName,
} from '../../index.ts'
import { SipAor } from '../rfc5090/avps.ts'
import {
  SipAccountingInformation,
  SipAuthDataItem,
  SipMethod,
  SipNumberAuthItems,
  SipServerAssignmentType,
  SipServerCapabilities,
  SipServerUri,
  SipSupportedUserDataType,
  SipUserAuthorizationType,
  SipUserData,
  SipUserDataAlreadyAvailable,
  SipVisitedNetworkId,
} from './avps.ts'

const applicationId = 6

/** UAR: may this user register here, and at which server. */
export const UserAuthorizationRequest = command(
  'User-Authorization-Request',
  { code: 283, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(SipAor),
    optional(DestinationHost),
    optional(UserName),
    optional(SipVisitedNetworkId),
    optional(SipUserAuthorizationType),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<UserAuthorizationRequest>(),
)
export interface UserAuthorizationRequest extends TypeOf<typeof UserAuthorizationRequest> {}

/** UAA: the server, or the capabilities to choose one by. */
export const UserAuthorizationAnswer = command(
  'User-Authorization-Answer',
  { code: 283, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(SipServerUri),
    optional(SipServerCapabilities),
    optional(AuthorizationLifetime),
    optional(AuthGracePeriod),
    optional(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<UserAuthorizationAnswer>(),
)
export interface UserAuthorizationAnswer extends TypeOf<typeof UserAuthorizationAnswer> {}

/** UAR, UAA or the answer to a protocol error, by the R and E bits. */
export const UserAuthorization = exchange(UserAuthorizationRequest, UserAuthorizationAnswer, AnswerMessage)
export type UserAuthorization = UserAuthorizationRequest | UserAuthorizationAnswer | AnswerMessage

/** SAR: this server now serves the user, or no longer does. */
export const ServerAssignmentRequest = command(
  'Server-Assignment-Request',
  { code: 284, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(SipServerAssignmentType),
    required(SipUserDataAlreadyAvailable),
    optional(DestinationHost),
    optional(UserName),
    optional(SipServerUri),
    many(SipSupportedUserDataType),
    many(SipAor),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<ServerAssignmentRequest>(),
)
export interface ServerAssignmentRequest extends TypeOf<typeof ServerAssignmentRequest> {}

/** SAA: the user's profile. */
export const ServerAssignmentAnswer = command(
  'Server-Assignment-Answer',
  { code: 284, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(ResultCode),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    many(SipUserData),
    optional(SipAccountingInformation),
    many(SipSupportedUserDataType),
    optional(UserName),
    optional(AuthGracePeriod),
    optional(AuthorizationLifetime),
    optional(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<ServerAssignmentAnswer>(),
)
export interface ServerAssignmentAnswer extends TypeOf<typeof ServerAssignmentAnswer> {}

/** SAR, SAA or the answer to a protocol error, by the R and E bits. */
export const ServerAssignment = exchange(ServerAssignmentRequest, ServerAssignmentAnswer, AnswerMessage)
export type ServerAssignment = ServerAssignmentRequest | ServerAssignmentAnswer | AnswerMessage

/** LIR: which server serves this user. */
export const LocationInfoRequest = command(
  'Location-Info-Request',
  { code: 285, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(SipAor),
    optional(DestinationHost),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<LocationInfoRequest>(),
)
export interface LocationInfoRequest extends TypeOf<typeof LocationInfoRequest> {}

/** LIA: the server, or the capabilities to choose one by. */
export const LocationInfoAnswer = command(
  'Location-Info-Answer',
  { code: 285, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(ResultCode),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(SipServerUri),
    optional(SipServerCapabilities),
    optional(AuthGracePeriod),
    optional(AuthorizationLifetime),
    optional(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<LocationInfoAnswer>(),
)
export interface LocationInfoAnswer extends TypeOf<typeof LocationInfoAnswer> {}

/** LIR, LIA or the answer to a protocol error, by the R and E bits. */
export const LocationInfo = exchange(LocationInfoRequest, LocationInfoAnswer, AnswerMessage)
export type LocationInfo = LocationInfoRequest | LocationInfoAnswer | AnswerMessage

/** MAR: vectors to authenticate a user by. */
export const MultimediaAuthRequest = command(
  'Multimedia-Auth-Request',
  { code: 286, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(SipAor),
    required(SipMethod),
    optional(DestinationHost),
    optional(UserName),
    optional(SipServerUri),
    optional(SipNumberAuthItems),
    optional(SipAuthDataItem),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<MultimediaAuthRequest>(),
)
export interface MultimediaAuthRequest extends TypeOf<typeof MultimediaAuthRequest> {}

/** MAA: the vectors. */
export const MultimediaAuthAnswer = command(
  'Multimedia-Auth-Answer',
  { code: 286, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(ResultCode),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(UserName),
    optional(SipAor),
    optional(SipNumberAuthItems),
    many(SipAuthDataItem),
    optional(AuthorizationLifetime),
    optional(AuthGracePeriod),
    optional(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<MultimediaAuthAnswer>(),
)
export interface MultimediaAuthAnswer extends TypeOf<typeof MultimediaAuthAnswer> {}

/** MAR, MAA or the answer to a protocol error, by the R and E bits. */
export const MultimediaAuth = exchange(MultimediaAuthRequest, MultimediaAuthAnswer, AnswerMessage)
export type MultimediaAuth = MultimediaAuthRequest | MultimediaAuthAnswer | AnswerMessage
