/**
 * The commands of T6a (application 16777346), TS 29.128. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
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
import { TgppChargingCharacteristics } from '../ts29061/avps.ts'
import { BearerIdentifier, RatType } from '../ts29212/avps.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { TerminalInformation, VisitedPlmnId } from '../ts29272/avps.ts'
import { UserIdentifier } from '../ts29336/avps.ts'
import { MaximumRetransmissionTime, MaximumUeAvailabilityTime, RequestedRetransmissionTime } from '../ts29338/avps.ts'
import { PdnConnectionChargingId } from '../ts32299/avps.ts'
import {
  CmrFlags,
  ConnectionAction,
  ExtendedPco,
  NonIpData,
  RrcCauseCounter,
  ScefWaitTime,
  ServingPlmnRateControl,
} from './avps.ts'

export * from './avps.ts'

const applicationId = 16777346

/** CMR: a connection for data without IP is opened, changed or closed. */
export const ConnectionManagementRequest = command(
  'Connection-Management-Request',
  { code: 8388732, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    fixed(UserIdentifier),
    fixed(BearerIdentifier),
    optional(Drmp),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    optional(OcSupportedFeatures),
    optional(CmrFlags),
    optional(MaximumUeAvailabilityTime),
    many(SupportedFeatures),
    optional(ConnectionAction),
    optional(ServiceSelection),
    optional(ServingPlmnRateControl),
    optional(ExtendedPco),
    optional(TgppChargingCharacteristics),
    optional(RatType),
    optional(TerminalInformation),
    optional(VisitedPlmnId),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ConnectionManagementRequest>(),
)
export interface ConnectionManagementRequest extends TypeOf<typeof ConnectionManagementRequest> {}

/** CMA: whether it was. */
export const ConnectionManagementAnswer = command(
  'Connection-Management-Answer',
  { code: 8388732, applicationId, proxiable: true },
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
    optional(PdnConnectionChargingId),
    optional(ExtendedPco),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ConnectionManagementAnswer>(),
)
export interface ConnectionManagementAnswer extends TypeOf<typeof ConnectionManagementAnswer> {}

/** CMR, CMA or the answer to a protocol error, by the R and E bits. */
export const ConnectionManagement = exchange(ConnectionManagementRequest, ConnectionManagementAnswer, AnswerMessage)
export type ConnectionManagement = ConnectionManagementRequest | ConnectionManagementAnswer | AnswerMessage

/** ODR: data from the device. */
export const MoDataRequest = command(
  'MO-Data-Request',
  { code: 8388733, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    fixed(UserIdentifier),
    fixed(BearerIdentifier),
    optional(Drmp),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    optional(NonIpData),
    many(ProxyInfo),
    many(RouteRecord),
    optional(RrcCauseCounter),
  ],
  named<MoDataRequest>(),
)
export interface MoDataRequest extends TypeOf<typeof MoDataRequest> {}

/** ODA: the SCEF has taken it. */
export const MoDataAnswer = command(
  'MO-Data-Answer',
  { code: 8388733, applicationId, proxiable: true },
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
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<MoDataAnswer>(),
)
export interface MoDataAnswer extends TypeOf<typeof MoDataAnswer> {}

/** ODR, ODA or the answer to a protocol error, by the R and E bits. */
export const MoData = exchange(MoDataRequest, MoDataAnswer, AnswerMessage)
export type MoData = MoDataRequest | MoDataAnswer | AnswerMessage

/** TDR: data for the device. */
export const MtDataRequest = command(
  'MT-Data-Request',
  { code: 8388734, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    fixed(UserIdentifier),
    fixed(BearerIdentifier),
    optional(Drmp),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    optional(NonIpData),
    optional(ScefWaitTime),
    optional(MaximumRetransmissionTime),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<MtDataRequest>(),
)
export interface MtDataRequest extends TypeOf<typeof MtDataRequest> {}

/** TDA: whether it was delivered. */
export const MtDataAnswer = command(
  'MT-Data-Answer',
  { code: 8388734, applicationId, proxiable: true },
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
    optional(RequestedRetransmissionTime),
    many(SupportedFeatures),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<MtDataAnswer>(),
)
export interface MtDataAnswer extends TypeOf<typeof MtDataAnswer> {}

/** TDR, TDA or the answer to a protocol error, by the R and E bits. */
export const MtData = exchange(MtDataRequest, MtDataAnswer, AnswerMessage)
export type MtData = MtDataRequest | MtDataAnswer | AnswerMessage
