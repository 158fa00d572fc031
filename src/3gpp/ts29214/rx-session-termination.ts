/**
 * The commands of Rx (application 16777236), TS 29.214: Session-Termination. The grammar is the union of Releases 7 to
 * 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
import { Drmp } from '../../ietf/rfc7944/avps.ts'
import { Load } from '../../ietf/rfc8583/avps.ts'
import {
  AnswerMessage,
  any,
  AuthApplicationId,
  Class,
  command,
  DestinationHost,
  DestinationRealm,
  ErrorMessage,
  ErrorReportingHost,
  exchange,
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
  TerminationCause,
  type TypeOf,
} from '../../index.ts'
import { TgppMsTimezone, TgppSgsnMccMnc, TgppUserLocationInfo, TwanIdentifier } from '../ts29061/avps.ts'
import {
  NetlocAccessSupport,
  RanNasReleaseCause,
  TcpSourcePort,
  UdpSourcePort,
  UeLocalIpAddress,
  UserLocationInfoTime,
} from '../ts29212/avps.ts'
import {
  _5gsRanNasReleaseCause,
  Nid,
  RequiredAccessInfo,
  SponsoredConnectivityData,
  WirelineUserLocationInfo,
} from './avps.ts'

const applicationId = 16777236

/** STR: the session has ended, and why. */
export const RxSessionTerminationRequest = command(
  'Session-Termination-Request',
  { tag: 'RxSessionTerminationRequest', code: 275, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthApplicationId),
    required(TerminationCause),
    optional(DestinationHost),
    optional(OcSupportedFeatures),
    many(RequiredAccessInfo),
    many(Class),
    optional(OriginStateId),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<RxSessionTerminationRequest>(),
)
export interface RxSessionTerminationRequest extends TypeOf<typeof RxSessionTerminationRequest> {}

/** STA: the server knows that the session has ended. */
export const RxSessionTerminationAnswer = command(
  'Session-Termination-Answer',
  { tag: 'RxSessionTerminationAnswer', code: 275, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    optional(FailedAvp),
    optional(SponsoredConnectivityData),
    optional(OriginStateId),
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
    optional(NetlocAccessSupport),
    optional(WirelineUserLocationInfo),
    many(Class),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(Load),
    any,
  ],
  named<RxSessionTerminationAnswer>(),
)
export interface RxSessionTerminationAnswer extends TypeOf<typeof RxSessionTerminationAnswer> {}

/** STR, STA or the answer to a protocol error, by the R and E bits. */
export const RxSessionTermination = exchange(RxSessionTerminationRequest, RxSessionTerminationAnswer, AnswerMessage)
export type RxSessionTermination = RxSessionTerminationRequest | RxSessionTerminationAnswer | AnswerMessage
