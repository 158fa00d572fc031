/**
 * The commands of MIP6I (application 7), RFC 5778.
 *
 * @module
 */
import {
  AnswerMessage,
  any,
  AuthApplicationId,
  AuthRequestType,
  command,
  DestinationHost,
  DestinationRealm,
  exchange,
  fixed,
  many,
  MultiRoundTimeOut,
  named,
  optional,
  OriginHost,
  OriginRealm,
  required,
  ResultCode,
  SessionId,
  type TypeOf,
  UserName,
} from '../../index.ts'
import { MipMobileNodeAddress } from '../rfc4004/avps.ts'
import { NasIdentifier, NasIpAddress, NasIpv6Address } from '../rfc4005/avps.ts'
import { EapKeyName, EapMasterSessionKey, EapPayload, EapReissuedPayload } from '../rfc4072/avps.ts'
import { ChargeableUserIdentity } from '../rfc4372/avps.ts'
import { Mip6AgentInfo, Mip6FeatureVector } from '../rfc5447/avps.ts'
import { QosCapability, QosResources } from '../rfc5777/avps.ts'
import { NasPortType } from '../rfc7155/avps.ts'
import { ServiceSelection } from './avps.ts'

const applicationId = 7

/** DER: an EAP payload on its way to the server. */
export const Mip6iDiameterEapRequest = command(
  'Diameter-EAP-Request',
  { tag: 'Mip6iDiameterEapRequest', code: 268, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthRequestType),
    optional(DestinationHost),
    optional(NasIdentifier),
    optional(NasIpAddress),
    optional(NasIpv6Address),
    optional(NasPortType),
    optional(UserName),
    required(EapPayload),
    optional(Mip6FeatureVector),
    optional(Mip6AgentInfo),
    many(MipMobileNodeAddress, 2),
    optional(ChargeableUserIdentity),
    optional(ServiceSelection),
    optional(QosCapability),
    many(QosResources),
    any,
  ],
  named<Mip6iDiameterEapRequest>(),
)
export interface Mip6iDiameterEapRequest extends TypeOf<typeof Mip6iDiameterEapRequest> {}

/** DEA: the EAP payload of the server, and the keys once it succeeds. */
export const Mip6iDiameterEapAnswer = command(
  'Diameter-EAP-Answer',
  { tag: 'Mip6iDiameterEapAnswer', code: 268, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    required(AuthApplicationId),
    required(AuthRequestType),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(UserName),
    optional(EapPayload),
    optional(EapReissuedPayload),
    optional(EapMasterSessionKey),
    optional(EapKeyName),
    optional(MultiRoundTimeOut),
    many(MipMobileNodeAddress, 2),
    optional(Mip6FeatureVector),
    optional(Mip6AgentInfo),
    optional(ServiceSelection),
    many(QosResources),
    optional(ChargeableUserIdentity),
    any,
  ],
  named<Mip6iDiameterEapAnswer>(),
)
export interface Mip6iDiameterEapAnswer extends TypeOf<typeof Mip6iDiameterEapAnswer> {}

/** DER, DEA or the answer to a protocol error, by the R and E bits. */
export const Mip6iDiameterEap = exchange(Mip6iDiameterEapRequest, Mip6iDiameterEapAnswer, AnswerMessage)
export type Mip6iDiameterEap = Mip6iDiameterEapRequest | Mip6iDiameterEapAnswer | AnswerMessage
