/**
 * The commands of S6a (application 16777251), TS 29.272: Update-Location, Cancel-Location, Authentication-Information,
 * Insert-Subscriber-Data. The grammar is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
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
import { GmlcAddress } from '../ts29173/avps.ts'
import { RatType } from '../ts29212/avps.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { MonitoringEventConfigStatus, MonitoringEventReport, SupportedServices } from '../ts29336/avps.ts'
import {
  ActiveApn,
  AdjacentPlmns,
  AirFlags,
  AuthenticationInfo,
  CancellationType,
  ClrFlags,
  CoupledNodeDiameterId,
  EpsLocationInformation,
  EpsUserState,
  EquivalentPlmnList,
  ErrorDiagnostic,
  HomogeneousSupportOfImsVoiceOverPsSessions,
  IdaFlags,
  IdrFlags,
  ImsVoiceOverPsSessionsSupported,
  LastUeActivityTime,
  LocalTimeZone,
  MmeNumberForMtSms,
  RequestedEutranAuthenticationInfo,
  RequestedUtranGeranAuthenticationInfo,
  ResetId,
  SgsMmeIdentity,
  SgsnNumber,
  SmsRegisterRequest,
  SubscriptionData,
  TerminalInformation,
  UeSrvccCapability,
  UeUsageType,
  UlaFlags,
  UlrFlags,
  VisitedPlmnId,
} from './avps.ts'

const applicationId = 16777251

/** ULR: the MME or SGSN now serves the user. */
export const UpdateLocationRequest = command(
  'Update-Location-Request',
  { code: 316, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    optional(TerminalInformation),
    required(RatType),
    required(UlrFlags),
    optional(UeSrvccCapability),
    required(VisitedPlmnId),
    optional(SgsnNumber),
    optional(HomogeneousSupportOfImsVoiceOverPsSessions),
    optional(GmlcAddress),
    many(ActiveApn),
    optional(EquivalentPlmnList),
    optional(MmeNumberForMtSms),
    optional(SmsRegisterRequest),
    optional(SgsMmeIdentity),
    optional(CoupledNodeDiameterId),
    optional(AdjacentPlmns),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<UpdateLocationRequest>(),
)
export interface UpdateLocationRequest extends TypeOf<typeof UpdateLocationRequest> {}

/** ULA: the subscription of the user. */
export const UpdateLocationAnswer = command(
  'Update-Location-Answer',
  { code: 316, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(ErrorDiagnostic),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(SupportedFeatures),
    optional(UlaFlags),
    optional(SubscriptionData),
    many(ResetId),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<UpdateLocationAnswer>(),
)
export interface UpdateLocationAnswer extends TypeOf<typeof UpdateLocationAnswer> {}

/** ULR, ULA or the answer to a protocol error, by the R and E bits. */
export const UpdateLocation = exchange(UpdateLocationRequest, UpdateLocationAnswer, AnswerMessage)
export type UpdateLocation = UpdateLocationRequest | UpdateLocationAnswer | AnswerMessage

/** CLR: the MME or SGSN no longer serves the user. */
export const CancelLocationRequest = command(
  'Cancel-Location-Request',
  { code: 317, applicationId, request: true, proxiable: true },
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
    required(CancellationType),
    optional(ClrFlags),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CancelLocationRequest>(),
)
export interface CancelLocationRequest extends TypeOf<typeof CancelLocationRequest> {}

/** CLA: the user is gone from there. */
export const CancelLocationAnswer = command(
  'Cancel-Location-Answer',
  { code: 317, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    many(SupportedFeatures),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CancelLocationAnswer>(),
)
export interface CancelLocationAnswer extends TypeOf<typeof CancelLocationAnswer> {}

/** CLR, CLA or the answer to a protocol error, by the R and E bits. */
export const CancelLocation = exchange(CancelLocationRequest, CancelLocationAnswer, AnswerMessage)
export type CancelLocation = CancelLocationRequest | CancelLocationAnswer | AnswerMessage

/** AIR: vectors to authenticate a user by. */
export const AuthenticationInformationRequest = command(
  'Authentication-Information-Request',
  { code: 318, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    optional(RequestedEutranAuthenticationInfo),
    optional(RequestedUtranGeranAuthenticationInfo),
    required(VisitedPlmnId),
    optional(AirFlags),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<AuthenticationInformationRequest>(),
)
export interface AuthenticationInformationRequest extends TypeOf<typeof AuthenticationInformationRequest> {}

/** AIA: the vectors. */
export const AuthenticationInformationAnswer = command(
  'Authentication-Information-Answer',
  { code: 318, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(ErrorDiagnostic),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(SupportedFeatures),
    optional(AuthenticationInfo),
    optional(UeUsageType),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<AuthenticationInformationAnswer>(),
)
export interface AuthenticationInformationAnswer extends TypeOf<typeof AuthenticationInformationAnswer> {}

/** AIR, AIA or the answer to a protocol error, by the R and E bits. */
export const AuthenticationInformation = exchange(
  AuthenticationInformationRequest,
  AuthenticationInformationAnswer,
  AnswerMessage,
)
export type AuthenticationInformation =
  | AuthenticationInformationRequest
  | AuthenticationInformationAnswer
  | AnswerMessage

/** IDR: the subscription has changed, or its state is asked for. */
export const InsertSubscriberDataRequest = command(
  'Insert-Subscriber-Data-Request',
  { code: 319, applicationId, request: true, proxiable: true },
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
    required(SubscriptionData),
    optional(IdrFlags),
    many(ResetId),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<InsertSubscriberDataRequest>(),
)
export interface InsertSubscriberDataRequest extends TypeOf<typeof InsertSubscriberDataRequest> {}

/** IDA: what was taken over, and the state. */
export const InsertSubscriberDataAnswer = command(
  'Insert-Subscriber-Data-Answer',
  { code: 319, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    many(SupportedFeatures),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(ImsVoiceOverPsSessionsSupported),
    optional(LastUeActivityTime),
    optional(RatType),
    optional(IdaFlags),
    optional(EpsUserState),
    optional(EpsLocationInformation),
    optional(LocalTimeZone),
    optional(SupportedServices),
    many(MonitoringEventReport),
    many(MonitoringEventConfigStatus),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<InsertSubscriberDataAnswer>(),
)
export interface InsertSubscriberDataAnswer extends TypeOf<typeof InsertSubscriberDataAnswer> {}

/** IDR, IDA or the answer to a protocol error, by the R and E bits. */
export const InsertSubscriberData = exchange(InsertSubscriberDataRequest, InsertSubscriberDataAnswer, AnswerMessage)
export type InsertSubscriberData = InsertSubscriberDataRequest | InsertSubscriberDataAnswer | AnswerMessage
