/**
 * The commands of S7a (application 16777308), TS 29.272. The grammar is the union of Releases 7 to 16, most of it of
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
import { Msisdn } from '../ts29329/avps.ts'
import { CancellationType, ErrorDiagnostic, SgsnNumber, UvaFlags, UvrFlags, VplmnCsgSubscriptionData } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777308

/** UVR: the MME or SGSN now serves the user, who roams. */
export const UpdateVcsgLocationRequest = command(
  'Update-VCSG-Location-Request',
  { code: 8388638, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    optional(Msisdn),
    optional(SgsnNumber),
    many(SupportedFeatures),
    required(UvrFlags),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<UpdateVcsgLocationRequest>(),
)
export interface UpdateVcsgLocationRequest extends TypeOf<typeof UpdateVcsgLocationRequest> {}

/** UVA: the subscription to closed groups. */
export const UpdateVcsgLocationAnswer = command(
  'Update-VCSG-Location-Answer',
  { code: 8388638, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    optional(ErrorDiagnostic),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    many(SupportedFeatures),
    many(VplmnCsgSubscriptionData),
    optional(UvaFlags),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<UpdateVcsgLocationAnswer>(),
)
export interface UpdateVcsgLocationAnswer extends TypeOf<typeof UpdateVcsgLocationAnswer> {}

/** UVR, UVA or the answer to a protocol error, by the R and E bits. */
export const UpdateVcsgLocation = exchange(UpdateVcsgLocationRequest, UpdateVcsgLocationAnswer, AnswerMessage)
export type UpdateVcsgLocation = UpdateVcsgLocationRequest | UpdateVcsgLocationAnswer | AnswerMessage

/** CVR: the subscription to closed groups is withdrawn. */
export const CancelVcsgLocationRequest = command(
  'Cancel-VCSG-Location-Request',
  { code: 8388642, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    required(UserName),
    many(SupportedFeatures),
    required(CancellationType),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CancelVcsgLocationRequest>(),
)
export interface CancelVcsgLocationRequest extends TypeOf<typeof CancelVcsgLocationRequest> {}

/** CVA: the MME or SGSN has deleted it. */
export const CancelVcsgLocationAnswer = command(
  'Cancel-VCSG-Location-Answer',
  { code: 8388642, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    many(SupportedFeatures),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    any,
    many(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<CancelVcsgLocationAnswer>(),
)
export interface CancelVcsgLocationAnswer extends TypeOf<typeof CancelVcsgLocationAnswer> {}

/** CVR, CVA or the answer to a protocol error, by the R and E bits. */
export const CancelVcsgLocation = exchange(CancelVcsgLocationRequest, CancelVcsgLocationAnswer, AnswerMessage)
export type CancelVcsgLocation = CancelVcsgLocationRequest | CancelVcsgLocationAnswer | AnswerMessage
