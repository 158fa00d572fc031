/**
 * The commands of S13 (application 16777252), TS 29.272. The grammar is the union of Releases 7 to 16, most of it of
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
import { EquipmentStatus, TerminalInformation } from './avps.ts'

export * from './avps.ts'

const applicationId = 16777252

/** ECR: is this equipment allowed. */
export const MeIdentityCheckRequest = command(
  'ME-Identity-Check-Request',
  { code: 324, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(TerminalInformation),
    optional(UserName),
    any,
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<MeIdentityCheckRequest>(),
)
export interface MeIdentityCheckRequest extends TypeOf<typeof MeIdentityCheckRequest> {}

/** ECA: its status. */
export const MeIdentityCheckAnswer = command(
  'ME-Identity-Check-Answer',
  { code: 324, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(VendorSpecificApplicationId),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(EquipmentStatus),
    any,
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<MeIdentityCheckAnswer>(),
)
export interface MeIdentityCheckAnswer extends TypeOf<typeof MeIdentityCheckAnswer> {}

/** ECR, ECA or the answer to a protocol error, by the R and E bits. */
export const MeIdentityCheck = exchange(MeIdentityCheckRequest, MeIdentityCheckAnswer, AnswerMessage)
export type MeIdentityCheck = MeIdentityCheckRequest | MeIdentityCheckAnswer | AnswerMessage
