/**
 * The commands of SLh (application 16777291), TS 29.173. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
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
import { SupportedFeatures } from '../ts29229/avps.ts'
import { GmlcNumber } from '../ts29272/avps.ts'
import { Msisdn } from '../ts29329/avps.ts'
import { AdditionalServingNode, GmlcAddress, Lmsi, PprAddress, ServingNode } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777291

/** RIR: which node serves this user. */
export const LcsRoutingInfoRequest = command(
  'LCS-Routing-Info-Request',
  { code: 8388622, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    optional(UserName),
    optional(Msisdn),
    optional(GmlcNumber),
    many(SupportedFeatures),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
  named<LcsRoutingInfoRequest>(),
)
export interface LcsRoutingInfoRequest extends TypeOf<typeof LcsRoutingInfoRequest> {}

/** RIA: the nodes. */
export const LcsRoutingInfoAnswer = command(
  'LCS-Routing-Info-Answer',
  { code: 8388622, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    many(SupportedFeatures),
    optional(UserName),
    optional(Msisdn),
    optional(Lmsi),
    optional(ServingNode),
    many(AdditionalServingNode),
    optional(GmlcAddress),
    optional(PprAddress),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<LcsRoutingInfoAnswer>(),
)
export interface LcsRoutingInfoAnswer extends TypeOf<typeof LcsRoutingInfoAnswer> {}

/** RIR, RIA or the answer to a protocol error, by the R and E bits. */
export const LcsRoutingInfo = exchange(LcsRoutingInfoRequest, LcsRoutingInfoAnswer, AnswerMessage)
export type LcsRoutingInfo = LcsRoutingInfoRequest | LcsRoutingInfoAnswer | AnswerMessage
