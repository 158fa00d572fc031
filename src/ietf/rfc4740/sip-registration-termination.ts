/**
 * The commands of SIP (application 6), RFC 4740: Registration-Termination, Push-Profile.
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
import { SipAccountingInformation, SipDeregistrationReason, SipUserData } from './avps.ts'

const applicationId = 6

/** RTR: the registration of the user is withdrawn. */
export const RegistrationTerminationRequest = command(
  'Registration-Termination-Request',
  { code: 287, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(SipDeregistrationReason),
    optional(DestinationRealm),
    optional(UserName),
    many(SipAor),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<RegistrationTerminationRequest>(),
)
export interface RegistrationTerminationRequest extends TypeOf<typeof RegistrationTerminationRequest> {}

/** RTA: the server has ended the registration. */
export const RegistrationTerminationAnswer = command(
  'Registration-Termination-Answer',
  { code: 287, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(ResultCode),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(AuthorizationLifetime),
    optional(AuthGracePeriod),
    optional(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<RegistrationTerminationAnswer>(),
)
export interface RegistrationTerminationAnswer extends TypeOf<typeof RegistrationTerminationAnswer> {}

/** RTR, RTA or the answer to a protocol error, by the R and E bits. */
export const RegistrationTermination = exchange(
  RegistrationTerminationRequest,
  RegistrationTerminationAnswer,
  AnswerMessage,
)
export type RegistrationTermination = RegistrationTerminationRequest | RegistrationTerminationAnswer | AnswerMessage

/** PPR: the user's profile has changed. */
export const PushProfileRequest = command(
  'Push-Profile-Request',
  { code: 288, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(UserName),
    many(SipUserData),
    optional(SipAccountingInformation),
    optional(DestinationHost),
    optional(AuthorizationLifetime),
    optional(AuthGracePeriod),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<PushProfileRequest>(),
)
export interface PushProfileRequest extends TypeOf<typeof PushProfileRequest> {}

/** PPA: the server has taken the profile. */
export const PushProfileAnswer = command(
  'Push-Profile-Answer',
  { code: 288, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(ResultCode),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<PushProfileAnswer>(),
)
export interface PushProfileAnswer extends TypeOf<typeof PushProfileAnswer> {}

/** PPR, PPA or the answer to a protocol error, by the R and E bits. */
export const PushProfile = exchange(PushProfileRequest, PushProfileAnswer, AnswerMessage)
export type PushProfile = PushProfileRequest | PushProfileAnswer | AnswerMessage
