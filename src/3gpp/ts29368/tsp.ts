/**
 * The commands of Tsp (application 16777309), TS 29.368. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { Load } from '../../ietf/rfc8583/avps.ts'
import {
  AnswerMessage,
  AuthApplicationId,
  AuthSessionState,
  command,
  DestinationHost,
  DestinationRealm,
  ErrorMessage,
  ErrorReportingHost,
  exchange,
  ExperimentalResult,
  FailedAvp,
  fixed,
  many,
  named,
  optional,
  OriginHost,
  OriginRealm,
  OriginStateId,
  ProxyInfo,
  RedirectHost,
  RedirectHostUsage,
  RedirectMaxCacheTime,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  type TypeOf,
} from '../../index.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { DeviceActionAvp, DeviceNotificationAvp, FeatureSupportedInFinalTarget } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777309

/** DAR: the SCS asks for an action on a device. */
export const DeviceActionRequest = command(
  'Device-Action-Request',
  { code: 8388639, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    optional(DestinationHost),
    optional(OriginStateId),
    optional(DeviceActionAvp),
    many(ProxyInfo),
    many(RouteRecord),
    many(SupportedFeatures),
  ],
  named<DeviceActionRequest>(),
)
export interface DeviceActionRequest extends TypeOf<typeof DeviceActionRequest> {}

/** DAA: whether it was accepted. */
export const DeviceActionAnswer = command(
  'Device-Action-Answer',
  { code: 8388639, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(FailedAvp),
    optional(OriginStateId),
    required(DeviceNotificationAvp),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(SupportedFeatures),
    optional(FeatureSupportedInFinalTarget),
    many(Load),
  ],
  named<DeviceActionAnswer>(),
)
export interface DeviceActionAnswer extends TypeOf<typeof DeviceActionAnswer> {}

/** DAR, DAA or the answer to a protocol error, by the R and E bits. */
export const DeviceAction = exchange(DeviceActionRequest, DeviceActionAnswer, AnswerMessage)
export type DeviceAction = DeviceActionRequest | DeviceActionAnswer | AnswerMessage

/** DNR: how the action went. */
export const DeviceNotificationRequest = command(
  'Device-Notification-Request',
  { code: 8388640, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(DestinationHost),
    optional(OriginStateId),
    optional(DeviceNotificationAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<DeviceNotificationRequest>(),
)
export interface DeviceNotificationRequest extends TypeOf<typeof DeviceNotificationRequest> {}

/** DNA: the SCS has taken note. */
export const DeviceNotificationAnswer = command(
  'Device-Notification-Answer',
  { code: 8388640, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(OriginStateId),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    optional(FailedAvp),
    many(ProxyInfo),
  ],
  named<DeviceNotificationAnswer>(),
)
export interface DeviceNotificationAnswer extends TypeOf<typeof DeviceNotificationAnswer> {}

/** DNR, DNA or the answer to a protocol error, by the R and E bits. */
export const DeviceNotification = exchange(DeviceNotificationRequest, DeviceNotificationAnswer, AnswerMessage)
export type DeviceNotification = DeviceNotificationRequest | DeviceNotificationAnswer | AnswerMessage
