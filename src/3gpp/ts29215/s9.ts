/**
 * The commands of S9 (application 16777267), TS 29.215. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { CalledStationId, FramedIpAddress, FramedIpv6Prefix } from '../../ietf/rfc7155/avps.ts'
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
import { Drmp } from '../../ietf/rfc7944/avps.ts'
import { CcRequestNumber, CcRequestType, SubscriptionId, UserEquipmentInfo } from '../../ietf/rfc8506/avps.ts'
import { Load } from '../../ietf/rfc8583/avps.ts'
import {
  AnswerMessage,
  any,
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
  ReAuthRequestType,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  TerminationCause,
  type TypeOf,
} from '../../index.ts'
import {
  Rai,
  TgppMsTimezone,
  TgppSgsnAddress,
  TgppSgsnIpv6Address,
  TgppSgsnMccMnc,
  TgppUserLocationInfo,
} from '../ts29061/avps.ts'
import {
  AnGwAddress,
  BearerControlMode,
  CsgInformationReporting,
  EventTrigger,
  HenbLocalIpAddress,
  IpCanType,
  NetworkRequestSupport,
  PacketFilterInformation,
  PacketFilterOperation,
  QosInformation,
  QosNegotiation,
  QosRuleInstall,
  QosRuleRemove,
  QosRuleReport,
  QosUpgrade,
  RatType,
  SessionReleaseCause,
  UdpSourcePort,
  UeLocalIpAddress,
} from '../ts29212/avps.ts'
import { ChargingInformation, SupportedFeatures } from '../ts29229/avps.ts'
import { UserCsgInformation } from '../ts32299/avps.ts'
import { Tgpp2Bsid } from '../vendors/3gpp2.ts'
import {
  DraBinding,
  DraDeployment,
  MultipleBberfAction,
  SubsessionDecisionInfo,
  SubsessionEnforcementInfo,
} from './avps.ts'

export * from './avps.ts'

const applicationId = 16777267

/** RAR: the server wants the session authorised again. */
export const S9ReAuthRequest = command(
  'Re-Auth-Request',
  { tag: 'S9ReAuthRequest', code: 258, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(DestinationHost),
    required(ReAuthRequestType),
    optional(OriginStateId),
    many(QosRuleInstall),
    many(QosRuleRemove),
    many(QosInformation),
    many(EventTrigger),
    many(SubsessionDecisionInfo),
    many(AnGwAddress, 2),
    optional(SessionReleaseCause),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<S9ReAuthRequest>(),
)
export interface S9ReAuthRequest extends TypeOf<typeof S9ReAuthRequest> {}

/** RAA: whether the client will ask again. */
export const S9ReAuthAnswer = command(
  'Re-Auth-Answer',
  { tag: 'S9ReAuthAnswer', code: 258, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(OriginStateId),
    optional(FramedIpAddress),
    optional(FramedIpv6Prefix),
    optional(IpCanType),
    optional(RatType),
    optional(TgppSgsnMccMnc),
    optional(TgppSgsnAddress),
    optional(TgppSgsnIpv6Address),
    optional(Rai),
    optional(TgppUserLocationInfo),
    optional(TgppMsTimezone),
    optional(Tgpp2Bsid),
    optional(QosInformation),
    many(QosRuleReport),
    many(AnGwAddress, 2),
    many(SubsessionEnforcementInfo),
    optional(UserCsgInformation),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    many(FailedAvp),
    many(ProxyInfo),
    any,
  ],
  named<S9ReAuthAnswer>(),
)
export interface S9ReAuthAnswer extends TypeOf<typeof S9ReAuthAnswer> {}

/** RAR, RAA or the answer to a protocol error, by the R and E bits. */
export const S9ReAuth = exchange(S9ReAuthRequest, S9ReAuthAnswer, AnswerMessage)
export type S9ReAuth = S9ReAuthRequest | S9ReAuthAnswer | AnswerMessage

/** CCR: the client asks for quota and reports what was used. */
export const S9CreditControlRequest = command(
  'Credit-Control-Request',
  { tag: 'S9CreditControlRequest', code: 272, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(CcRequestType),
    required(CcRequestNumber),
    optional(DestinationHost),
    optional(OriginStateId),
    many(SubscriptionId),
    optional(FramedIpAddress),
    optional(FramedIpv6Prefix),
    many(SupportedFeatures),
    optional(QosInformation),
    many(QosRuleReport),
    many(AnGwAddress, 2),
    optional(NetworkRequestSupport),
    many(PacketFilterInformation),
    optional(PacketFilterOperation),
    many(SubsessionEnforcementInfo),
    optional(IpCanType),
    optional(RatType),
    optional(TerminationCause),
    optional(UserEquipmentInfo),
    optional(QosNegotiation),
    optional(QosUpgrade),
    optional(TgppSgsnMccMnc),
    optional(TgppSgsnAddress),
    optional(TgppSgsnIpv6Address),
    optional(Rai),
    optional(TgppUserLocationInfo),
    optional(TgppMsTimezone),
    optional(Tgpp2Bsid),
    many(EventTrigger),
    optional(MultipleBberfAction),
    optional(UserCsgInformation),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<S9CreditControlRequest>(),
)
export interface S9CreditControlRequest extends TypeOf<typeof S9CreditControlRequest> {}

/** CCA: the quota that the server grants. */
export const S9CreditControlAnswer = command(
  'Credit-Control-Answer',
  { tag: 'S9CreditControlAnswer', code: 272, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(CcRequestType),
    required(CcRequestNumber),
    many(SupportedFeatures),
    many(QosRuleInstall),
    many(QosRuleRemove),
    many(QosInformation),
    optional(BearerControlMode),
    many(EventTrigger),
    optional(ChargingInformation),
    many(SubsessionDecisionInfo),
    many(CsgInformationReporting),
    many(AnGwAddress, 2),
    optional(OriginStateId),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<S9CreditControlAnswer>(),
)
export interface S9CreditControlAnswer extends TypeOf<typeof S9CreditControlAnswer> {}

/** CCR, CCA or the answer to a protocol error, by the R and E bits. */
export const S9CreditControl = exchange(S9CreditControlRequest, S9CreditControlAnswer, AnswerMessage)
export type S9CreditControl = S9CreditControlRequest | S9CreditControlAnswer | AnswerMessage

/** TER: the home PCRF wants a session over S9. */
export const TriggerEstablishmentRequest = command(
  'Trigger-Establishment-Request',
  { code: 8388656, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(DestinationHost),
    optional(AuthSessionState),
    optional(OriginStateId),
    optional(SubscriptionId),
    optional(OcSupportedFeatures),
    optional(CalledStationId),
    optional(UeLocalIpAddress),
    optional(HenbLocalIpAddress),
    optional(DraBinding),
    optional(UdpSourcePort),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<TriggerEstablishmentRequest>(),
)
export interface TriggerEstablishmentRequest extends TypeOf<typeof TriggerEstablishmentRequest> {}

/** TEA: whether the visited PCRF will open one. */
export const TriggerEstablishmentAnswer = command(
  'Trigger-Establishment-Answer',
  { code: 8388656, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(OriginHost),
    required(OriginRealm),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(OriginStateId),
    optional(DraDeployment),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(FailedAvp),
    many(ProxyInfo),
    many(Load),
  ],
  named<TriggerEstablishmentAnswer>(),
)
export interface TriggerEstablishmentAnswer extends TypeOf<typeof TriggerEstablishmentAnswer> {}

/** TER, TEA or the answer to a protocol error, by the R and E bits. */
export const TriggerEstablishment = exchange(TriggerEstablishmentRequest, TriggerEstablishmentAnswer, AnswerMessage)
export type TriggerEstablishment = TriggerEstablishmentRequest | TriggerEstablishmentAnswer | AnswerMessage
