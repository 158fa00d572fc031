/**
 * The commands of Sh (application 16777217), TS 29.329. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
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
  some,
  type TypeOf,
  UserName,
  VendorSpecificApplicationId,
} from '../../index.ts'
import {
  ServerName,
  SessionPriority,
  SupportedFeatures,
  WildcardedImpu,
  WildcardedPublicIdentity,
} from '../ts29229/avps.ts'
import {
  CallReferenceInfo,
  CurrentLocation,
  DataReference,
  DsaiTag,
  ExpiryTime,
  IdentitySet,
  LocalTimeZoneIndication,
  OneTimeNotification,
  PrePagingSupported,
  RepositoryDataId,
  RequestedDomain,
  RequestedNodes,
  SendDataIndication,
  ServiceIndication,
  ServingNodeIndication,
  ShUserData,
  SubsReqType,
  UdrFlags,
  UserIdentity,
} from './avps.ts'

export * from './avps.ts'

const applicationId = 16777217

/** UDR: the application server reads data of a user. */
export const UserDataRequest = command(
  'User-Data-Request',
  { code: 306, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    many(SupportedFeatures),
    required(UserIdentity),
    optional(WildcardedPublicIdentity),
    optional(WildcardedImpu),
    optional(ServerName),
    many(ServiceIndication),
    some(DataReference),
    many(IdentitySet),
    optional(RequestedDomain),
    optional(CurrentLocation),
    many(DsaiTag),
    optional(SessionPriority),
    optional(UserName),
    optional(RequestedNodes),
    optional(ServingNodeIndication),
    optional(PrePagingSupported),
    optional(LocalTimeZoneIndication),
    optional(UdrFlags),
    optional(CallReferenceInfo),
    optional(OcSupportedFeatures),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<UserDataRequest>(),
)
export interface UserDataRequest extends TypeOf<typeof UserDataRequest> {}

/** UDA: the data. */
export const UserDataAnswer = command(
  'User-Data-Answer',
  { code: 306, applicationId, proxiable: true },
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
    optional(WildcardedPublicIdentity),
    optional(WildcardedImpu),
    optional(ShUserData),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<UserDataAnswer>(),
)
export interface UserDataAnswer extends TypeOf<typeof UserDataAnswer> {}

/** UDR, UDA or the answer to a protocol error, by the R and E bits. */
export const UserData = exchange(UserDataRequest, UserDataAnswer, AnswerMessage)
export type UserData = UserDataRequest | UserDataAnswer | AnswerMessage

/** PUR: the application server changes data of a user. */
export const ProfileUpdateRequest = command(
  'Profile-Update-Request',
  { code: 307, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    many(SupportedFeatures),
    required(UserIdentity),
    optional(WildcardedPublicIdentity),
    optional(WildcardedImpu),
    optional(UserName),
    some(DataReference),
    required(ShUserData),
    optional(OcSupportedFeatures),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ProfileUpdateRequest>(),
)
export interface ProfileUpdateRequest extends TypeOf<typeof ProfileUpdateRequest> {}

/** PUA: whether the data was changed. */
export const ProfileUpdateAnswer = command(
  'Profile-Update-Answer',
  { code: 307, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(WildcardedPublicIdentity),
    optional(WildcardedImpu),
    optional(RepositoryDataId),
    optional(DataReference),
    many(SupportedFeatures),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ProfileUpdateAnswer>(),
)
export interface ProfileUpdateAnswer extends TypeOf<typeof ProfileUpdateAnswer> {}

/** PUR, PUA or the answer to a protocol error, by the R and E bits. */
export const ProfileUpdate = exchange(ProfileUpdateRequest, ProfileUpdateAnswer, AnswerMessage)
export type ProfileUpdate = ProfileUpdateRequest | ProfileUpdateAnswer | AnswerMessage

/** SNR: the application server wants to hear of changes. */
export const SubscribeNotificationsRequest = command(
  'Subscribe-Notifications-Request',
  { code: 308, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    many(SupportedFeatures),
    required(UserIdentity),
    optional(WildcardedPublicIdentity),
    optional(WildcardedImpu),
    many(ServiceIndication),
    optional(SendDataIndication),
    optional(ServerName),
    required(SubsReqType),
    some(DataReference),
    many(IdentitySet),
    optional(ExpiryTime),
    many(DsaiTag),
    optional(OneTimeNotification),
    optional(UserName),
    optional(OcSupportedFeatures),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<SubscribeNotificationsRequest>(),
)
export interface SubscribeNotificationsRequest extends TypeOf<typeof SubscribeNotificationsRequest> {}

/** SNA: whether it will. */
export const SubscribeNotificationsAnswer = command(
  'Subscribe-Notifications-Answer',
  { code: 308, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(OriginHost),
    required(OriginRealm),
    optional(WildcardedPublicIdentity),
    optional(WildcardedImpu),
    many(SupportedFeatures),
    optional(ShUserData),
    optional(ExpiryTime),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<SubscribeNotificationsAnswer>(),
)
export interface SubscribeNotificationsAnswer extends TypeOf<typeof SubscribeNotificationsAnswer> {}

/** SNR, SNA or the answer to a protocol error, by the R and E bits. */
export const SubscribeNotifications = exchange(
  SubscribeNotificationsRequest,
  SubscribeNotificationsAnswer,
  AnswerMessage,
)
export type SubscribeNotifications = SubscribeNotificationsRequest | SubscribeNotificationsAnswer | AnswerMessage

/** PNR: data of a user has changed. */
export const PushNotificationRequest = command(
  'Push-Notification-Request',
  { code: 309, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    many(SupportedFeatures),
    required(UserIdentity),
    optional(WildcardedPublicIdentity),
    optional(WildcardedImpu),
    optional(UserName),
    required(ShUserData),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<PushNotificationRequest>(),
)
export interface PushNotificationRequest extends TypeOf<typeof PushNotificationRequest> {}

/** PNA: the application server has taken note. */
export const PushNotificationAnswer = command(
  'Push-Notification-Answer',
  { code: 309, applicationId, proxiable: true },
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
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<PushNotificationAnswer>(),
)
export interface PushNotificationAnswer extends TypeOf<typeof PushNotificationAnswer> {}

/** PNR, PNA or the answer to a protocol error, by the R and E bits. */
export const PushNotification = exchange(PushNotificationRequest, PushNotificationAnswer, AnswerMessage)
export type PushNotification = PushNotificationRequest | PushNotificationAnswer | AnswerMessage
