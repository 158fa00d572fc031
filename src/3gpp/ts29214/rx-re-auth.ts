/**
 * The commands of Rx (application 16777236), TS 29.214: Re-Auth, AA, Abort-Session. The grammar is the union of
 * Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { CalledStationId, FramedIpAddress, FramedIpv6Prefix } from '../../ietf/rfc7155/avps.ts'
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
import { Drmp } from '../../ietf/rfc7944/avps.ts'
import { SubscriptionId, UserEquipmentInfo } from '../../ietf/rfc8506/avps.ts'
import { Load } from '../../ietf/rfc8583/avps.ts'
import {
  AnswerMessage,
  any,
  AuthApplicationId,
  AuthSessionState,
  Class,
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
  some,
  type TypeOf,
} from '../../index.ts'
import { TgppMsTimezone, TgppSgsnMccMnc, TgppUserLocationInfo, TwanIdentifier } from '../ts29061/avps.ts'
import { ReferenceId } from '../ts29154/avps.ts'
import {
  AnGwAddress,
  IpCanType,
  NetlocAccessSupport,
  RanNasReleaseCause,
  RatType,
  TcpSourcePort,
  UdpSourcePort,
  UeLocalIpAddress,
  UserLocationInfoTime,
} from '../ts29212/avps.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import { AnTrusted } from '../ts29273/avps.ts'
import { CallingPartyAddress } from '../ts32299/avps.ts'
import { ReservationPriority } from '../vendors/etsi.ts'
import {
  _5gsRanNasReleaseCause,
  AbortCause,
  AcceptableServiceInfo,
  AccessNetworkChargingAddress,
  AccessNetworkChargingIdentifier,
  AfApplicationIdentifier,
  AfChargingIdentifier,
  AfRequestedData,
  CalleeInformation,
  Flows,
  GcsIdentifier,
  ImsContentIdentifier,
  ImsContentType,
  IpDomainId,
  MaInformation,
  McpttIdentifier,
  McvideoIdentifier,
  MediaComponentDescription,
  MpsIdentifier,
  Nid,
  PreEmptionControlInfo,
  RequiredAccessInfo,
  RetryInterval,
  RxRequestType,
  ServiceAuthorizationInfo,
  ServiceInfoStatus,
  ServiceUrn,
  SipForkingIndication,
  SpecificAction,
  SponsoredConnectivityData,
  WirelineUserLocationInfo,
} from './avps.ts'

const applicationId = 16777236

/** RAR: the server wants the session authorised again. */
export const RxReAuthRequest = command(
  'Re-Auth-Request',
  { tag: 'RxReAuthRequest', code: 258, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(DestinationHost),
    required(AuthApplicationId),
    some(SpecificAction),
    optional(OcSupportedFeatures),
    many(AccessNetworkChargingIdentifier),
    optional(AccessNetworkChargingAddress),
    many(AnGwAddress),
    optional(AnTrusted),
    many(Flows),
    many(SubscriptionId),
    optional(AbortCause),
    optional(IpCanType),
    optional(MaInformation),
    optional(NetlocAccessSupport),
    optional(RatType),
    optional(SponsoredConnectivityData),
    optional(TgppUserLocationInfo),
    optional(UserLocationInfoTime),
    optional(TgppMsTimezone),
    many(RanNasReleaseCause),
    many(_5gsRanNasReleaseCause),
    optional(TgppSgsnMccMnc),
    optional(Nid),
    optional(TwanIdentifier),
    optional(TcpSourcePort),
    optional(UdpSourcePort),
    optional(UeLocalIpAddress),
    optional(WirelineUserLocationInfo),
    optional(OriginStateId),
    many(Class),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<RxReAuthRequest>(),
)
export interface RxReAuthRequest extends TypeOf<typeof RxReAuthRequest> {}

/** RAA: whether the client will ask again. */
export const RxReAuthAnswer = command(
  'Re-Auth-Answer',
  { tag: 'RxReAuthAnswer', code: 258, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(MediaComponentDescription),
    optional(ServiceUrn),
    optional(OriginStateId),
    many(Class),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    optional(FailedAvp),
    many(ProxyInfo),
    any,
  ],
  named<RxReAuthAnswer>(),
)
export interface RxReAuthAnswer extends TypeOf<typeof RxReAuthAnswer> {}

/** RAR, RAA or the answer to a protocol error, by the R and E bits. */
export const RxReAuth = exchange(RxReAuthRequest, RxReAuthAnswer, AnswerMessage)
export type RxReAuth = RxReAuthRequest | RxReAuthAnswer | AnswerMessage

/** AAR: the client asks whether a user may have a service. */
export const RxAaRequest = command(
  'AA-Request',
  { tag: 'RxAaRequest', code: 265, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    optional(DestinationHost),
    optional(IpDomainId),
    optional(AuthSessionState),
    optional(AfApplicationIdentifier),
    many(MediaComponentDescription),
    optional(ServiceInfoStatus),
    optional(AfChargingIdentifier),
    optional(SipForkingIndication),
    many(SpecificAction),
    many(SubscriptionId),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    optional(ReservationPriority),
    optional(FramedIpAddress),
    optional(FramedIpv6Prefix),
    optional(CalledStationId),
    optional(ServiceUrn),
    optional(SponsoredConnectivityData),
    optional(MpsIdentifier),
    optional(GcsIdentifier),
    optional(McpttIdentifier),
    optional(McvideoIdentifier),
    optional(ImsContentIdentifier),
    optional(ImsContentType),
    many(CallingPartyAddress),
    optional(CalleeInformation),
    optional(RxRequestType),
    many(RequiredAccessInfo),
    optional(AfRequestedData),
    optional(ReferenceId),
    optional(PreEmptionControlInfo),
    optional(OriginStateId),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<RxAaRequest>(),
)
export interface RxAaRequest extends TypeOf<typeof RxAaRequest> {}

/** AAA: whether, and on what terms. */
export const RxAaAnswer = command(
  'AA-Answer',
  { tag: 'RxAaAnswer', code: 265, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(AuthSessionState),
    many(AccessNetworkChargingIdentifier),
    optional(AccessNetworkChargingAddress),
    optional(AcceptableServiceInfo),
    many(AnGwAddress),
    optional(AnTrusted),
    optional(ServiceAuthorizationInfo),
    optional(IpCanType),
    optional(MaInformation),
    optional(NetlocAccessSupport),
    optional(RatType),
    many(Flows),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(SupportedFeatures),
    many(SubscriptionId),
    optional(UserEquipmentInfo),
    optional(TgppSgsnMccMnc),
    optional(Nid),
    many(Class),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(FailedAvp),
    optional(RetryInterval),
    optional(OriginStateId),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(Load),
    any,
  ],
  named<RxAaAnswer>(),
)
export interface RxAaAnswer extends TypeOf<typeof RxAaAnswer> {}

/** AAR, AAA or the answer to a protocol error, by the R and E bits. */
export const RxAa = exchange(RxAaRequest, RxAaAnswer, AnswerMessage)
export type RxAa = RxAaRequest | RxAaAnswer | AnswerMessage

/** ASR: the server wants the session stopped. */
export const RxAbortSessionRequest = command(
  'Abort-Session-Request',
  { tag: 'RxAbortSessionRequest', code: 274, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(DestinationHost),
    required(AuthApplicationId),
    optional(OcSupportedFeatures),
    required(AbortCause),
    optional(OriginStateId),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<RxAbortSessionRequest>(),
)
export interface RxAbortSessionRequest extends TypeOf<typeof RxAbortSessionRequest> {}

/** ASA: whether the client has stopped it. */
export const RxAbortSessionAnswer = command(
  'Abort-Session-Answer',
  { tag: 'RxAbortSessionAnswer', code: 274, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    optional(OriginStateId),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(FailedAvp),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    any,
  ],
  named<RxAbortSessionAnswer>(),
)
export interface RxAbortSessionAnswer extends TypeOf<typeof RxAbortSessionAnswer> {}

/** ASR, ASA or the answer to a protocol error, by the R and E bits. */
export const RxAbortSession = exchange(RxAbortSessionRequest, RxAbortSessionAnswer, AnswerMessage)
export type RxAbortSession = RxAbortSessionRequest | RxAbortSessionAnswer | AnswerMessage
