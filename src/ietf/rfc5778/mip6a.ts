/**
 * The commands of MIP6A (application 8), RFC 5778.
 *
 * @module
 */
import {
  AnswerMessage,
  any,
  AuthApplicationId,
  AuthorizationLifetime,
  AuthRequestType,
  AuthSessionState,
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
  ReAuthRequestType,
  RedirectHost,
  RedirectHostUsage,
  RedirectMaxCacheTime,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  some,
  type TypeOf,
  UserName,
} from '../../index.ts'
import { MipMnAaaSpi, MipMobileNodeAddress } from '../rfc4004/avps.ts'
import { NasIdentifier, NasIpAddress, NasIpv6Address } from '../rfc4005/avps.ts'
import { ChargeableUserIdentity } from '../rfc4372/avps.ts'
import { Mip6AgentInfo, Mip6FeatureVector } from '../rfc5447/avps.ts'
import { QosCapability, QosResources } from '../rfc5777/avps.ts'
import { CalledStationId, CallingStationId, NasPortType } from '../rfc7155/avps.ts'
import {
  Mip6AuthMode,
  MipAuthenticator,
  MipCareofAddress,
  MipMacMobilityData,
  MipMnHaMsa,
  MipMnHaSpi,
  MipTimestamp,
  ServiceSelection,
} from './avps.ts'

const applicationId = 8

/** MIR: the home agent asks to authenticate a mobile node. */
export const Mip6Request = command(
  'MIP6-Request',
  { code: 325, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(UserName),
    required(DestinationRealm),
    required(OriginHost),
    required(OriginRealm),
    required(AuthRequestType),
    optional(DestinationHost),
    optional(OriginStateId),
    optional(NasIdentifier),
    optional(NasIpAddress),
    optional(NasIpv6Address),
    optional(NasPortType),
    optional(CalledStationId),
    optional(CallingStationId),
    optional(Mip6FeatureVector),
    required(Mip6AuthMode),
    optional(MipMnAaaSpi),
    optional(MipMnHaSpi),
    some(MipMobileNodeAddress, 2),
    required(Mip6AgentInfo),
    required(MipCareofAddress),
    optional(MipAuthenticator),
    optional(MipMacMobilityData),
    optional(MipTimestamp),
    optional(QosCapability),
    many(QosResources),
    optional(ChargeableUserIdentity),
    optional(ServiceSelection),
    optional(AuthorizationLifetime),
    optional(AuthSessionState),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<Mip6Request>(),
)
export interface Mip6Request extends TypeOf<typeof Mip6Request> {}

/** MIA: whether, and with which keys. */
export const Mip6Answer = command(
  'MIP6-Answer',
  { code: 325, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    required(AuthRequestType),
    optional(UserName),
    optional(AuthorizationLifetime),
    optional(AuthSessionState),
    optional(ErrorMessage),
    optional(ErrorReportingHost),
    optional(ReAuthRequestType),
    optional(Mip6FeatureVector),
    optional(Mip6AgentInfo),
    many(MipMobileNodeAddress, 2),
    optional(MipMnHaMsa),
    many(QosResources),
    optional(ChargeableUserIdentity),
    optional(ServiceSelection),
    optional(OriginStateId),
    many(ProxyInfo),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(FailedAvp),
    any,
  ],
  named<Mip6Answer>(),
)
export interface Mip6Answer extends TypeOf<typeof Mip6Answer> {}

/** MIR, MIA or the answer to a protocol error, by the R and E bits. */
export const Mip6 = exchange(Mip6Request, Mip6Answer, AnswerMessage)
export type Mip6 = Mip6Request | Mip6Answer | AnswerMessage
