/**
 * The commands of S6a (application 16777251), TS 29.272: Delete-Subscriber-Data, Purge-UE, Reset, Notify. The grammar
 * is the union of Releases 7 to 16, most of it of Release 13 to 15.
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
import { SupportedFeatures, VisitedNetworkIdentifier } from '../ts29229/avps.ts'
import { EmergencyServices } from '../ts29273/avps.ts'
import { MonitoringEventConfigStatus, ScefId } from '../ts29336/avps.ts'
import { MaximumUeAvailabilityTime } from '../ts29338/avps.ts'
import {
  AlertReason,
  ContextIdentifier,
  DsaFlags,
  DsrFlags,
  EpsLocationInformation,
  HomogeneousSupportOfImsVoiceOverPsSessions,
  NorFlags,
  PuaFlags,
  PurFlags,
  ResetId,
  SsCode,
  SubscriptionData,
  SubscriptionDataDeletion,
  TerminalInformation,
  TraceReference,
  TsCode,
  UeSrvccCapability,
  UserId,
} from './avps.ts'

const applicationId = 16777251

/** DSR: parts of the subscription are withdrawn. */
export const DeleteSubscriberDataRequest = command(
  'Delete-Subscriber-Data-Request',
  { code: 320, applicationId, request: true, proxiable: true },
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
    required(DsrFlags),
    optional(ScefId),
    many(ContextIdentifier),
    optional(TraceReference),
    many(TsCode),
    many(SsCode),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<DeleteSubscriberDataRequest>(),
)
export interface DeleteSubscriberDataRequest extends TypeOf<typeof DeleteSubscriberDataRequest> {}

/** DSA: whether they are gone. */
export const DeleteSubscriberDataAnswer = command(
  'Delete-Subscriber-Data-Answer',
  { code: 320, applicationId, proxiable: true },
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
    optional(DsaFlags),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<DeleteSubscriberDataAnswer>(),
)
export interface DeleteSubscriberDataAnswer extends TypeOf<typeof DeleteSubscriberDataAnswer> {}

/** DSR, DSA or the answer to a protocol error, by the R and E bits. */
export const DeleteSubscriberData = exchange(DeleteSubscriberDataRequest, DeleteSubscriberDataAnswer, AnswerMessage)
export type DeleteSubscriberData = DeleteSubscriberDataRequest | DeleteSubscriberDataAnswer | AnswerMessage

/** PUR: the MME or SGSN has deleted a user that was silent for long. */
export const PurgeUeRequest = command(
  'Purge-UE-Request',
  { code: 321, applicationId, request: true, proxiable: true },
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
    optional(PurFlags),
    many(SupportedFeatures),
    optional(EpsLocationInformation),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<PurgeUeRequest>(),
)
export interface PurgeUeRequest extends TypeOf<typeof PurgeUeRequest> {}

/** PUA: what to keep of the identities. */
export const PurgeUeAnswer = command(
  'Purge-UE-Answer',
  { code: 321, applicationId, proxiable: true },
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
    optional(OcSupportedFeatures),
    optional(OcOlr),
    optional(PuaFlags),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<PurgeUeAnswer>(),
)
export interface PurgeUeAnswer extends TypeOf<typeof PurgeUeAnswer> {}

/** PUR, PUA or the answer to a protocol error, by the R and E bits. */
export const PurgeUe = exchange(PurgeUeRequest, PurgeUeAnswer, AnswerMessage)
export type PurgeUe = PurgeUeRequest | PurgeUeAnswer | AnswerMessage

/** RSR: the HSS lost data: locations are to be updated again. */
export const ResetRequest = command(
  'Reset-Request',
  { code: 322, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    many(SupportedFeatures),
    many(UserId),
    many(ResetId),
    optional(SubscriptionData),
    optional(SubscriptionDataDeletion),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ResetRequest>(),
)
export interface ResetRequest extends TypeOf<typeof ResetRequest> {}

/** RSA: the MME or SGSN has taken note. */
export const ResetAnswer = command(
  'Reset-Answer',
  { code: 322, applicationId, proxiable: true },
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
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ResetAnswer>(),
)
export interface ResetAnswer extends TypeOf<typeof ResetAnswer> {}

/** RSR, RSA or the answer to a protocol error, by the R and E bits. */
export const Reset = exchange(ResetRequest, ResetAnswer, AnswerMessage)
export type Reset = ResetRequest | ResetAnswer | AnswerMessage

/** NOR: the MME or SGSN tells of a state, a device or an address. */
export const NotifyRequest = command(
  'Notify-Request',
  { code: 323, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    optional(Drmp),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    optional(TerminalInformation),
    optional(Mip6AgentInfo),
    optional(VisitedNetworkIdentifier),
    optional(ContextIdentifier),
    optional(ServiceSelection),
    optional(AlertReason),
    optional(UeSrvccCapability),
    optional(NorFlags),
    optional(HomogeneousSupportOfImsVoiceOverPsSessions),
    optional(MaximumUeAvailabilityTime),
    many(MonitoringEventConfigStatus),
    optional(EmergencyServices),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<NotifyRequest>(),
)
export interface NotifyRequest extends TypeOf<typeof NotifyRequest> {}

/** NOA: the HSS has taken note. */
export const NotifyAnswer = command(
  'Notify-Answer',
  { code: 323, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(SupportedFeatures),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<NotifyAnswer>(),
)
export interface NotifyAnswer extends TypeOf<typeof NotifyAnswer> {}

/** NOR, NOA or the answer to a protocol error, by the R and E bits. */
export const Notify = exchange(NotifyRequest, NotifyAnswer, AnswerMessage)
export type Notify = NotifyRequest | NotifyAnswer | AnswerMessage
