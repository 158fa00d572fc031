/**
 * The commands of RFC 6733 between peers (sections 5.3 to 5.5), and the answer to a protocol error (section 7.2).
 *
 * @module
 */
import type { TypeOf } from '../algebra/codec.ts'
import { command } from '../typed/command.ts'
import { exchange } from '../typed/exchange.ts'
import { any, fixed, many, optional, required, some } from '../typed/rule.ts'
import {
  AcctApplicationId,
  AuthApplicationId,
  DisconnectCause,
  ErrorMessage,
  ErrorReportingHost,
  ExperimentalResult,
  FailedAvp,
  FirmwareRevision,
  HostIpAddress,
  InbandSecurityId,
  OriginHost,
  OriginRealm,
  ProductName,
  ProxyInfo,
  ResultCode,
  SupportedVendorId,
  VendorId,
  VendorSpecificApplicationId,
} from './avps.ts'
import { OriginStateId, SessionId } from './session-avps.ts'

/** The answer with the E bit to any request: it reports a protocol error (section 7.2). */
export const AnswerMessage = command('answer-message', { request: false, error: true }, [
  fixed(SessionId, '0*1'),
  required(OriginHost),
  required(OriginRealm),
  required(ResultCode),
  optional(OriginStateId),
  optional(ErrorMessage),
  optional(ErrorReportingHost),
  optional(FailedAvp),
  optional(ExperimentalResult),
  many(ProxyInfo),
  any,
])
export interface AnswerMessage extends TypeOf<typeof AnswerMessage> {}

/** CER: the first message on a connection, who the sender is and what it can do (section 5.3.1). */
export const CapabilitiesExchangeRequest = command(
  'Capabilities-Exchange-Request',
  { code: 257, applicationId: 0, request: true, proxiable: false },
  [
    required(OriginHost),
    required(OriginRealm),
    some(HostIpAddress),
    required(VendorId),
    required(ProductName),
    optional(OriginStateId),
    many(SupportedVendorId),
    many(AuthApplicationId),
    many(InbandSecurityId),
    many(AcctApplicationId),
    many(VendorSpecificApplicationId),
    optional(FirmwareRevision),
    any,
  ],
)
export interface CapabilitiesExchangeRequest extends TypeOf<typeof CapabilitiesExchangeRequest> {}

/** CEA: who the answerer is and what it can do, or why it will not talk (section 5.3.2). */
export const CapabilitiesExchangeAnswer = command(
  'Capabilities-Exchange-Answer',
  { code: 257, applicationId: 0, request: false, proxiable: false },
  [
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    some(HostIpAddress),
    required(VendorId),
    required(ProductName),
    optional(OriginStateId),
    optional(ErrorMessage),
    optional(FailedAvp),
    many(SupportedVendorId),
    many(AuthApplicationId),
    many(InbandSecurityId),
    many(AcctApplicationId),
    many(VendorSpecificApplicationId),
    optional(FirmwareRevision),
    any,
  ],
)
export interface CapabilitiesExchangeAnswer extends TypeOf<typeof CapabilitiesExchangeAnswer> {}

/** CER, CEA or the answer to a protocol error, by the R and E bits. */
export const CapabilitiesExchange = exchange(CapabilitiesExchangeRequest, CapabilitiesExchangeAnswer, AnswerMessage)
export type CapabilitiesExchange = CapabilitiesExchangeRequest | CapabilitiesExchangeAnswer | AnswerMessage

/** DPR: the sender is about to close the connection, and why (section 5.4.1). */
export const DisconnectPeerRequest = command(
  'Disconnect-Peer-Request',
  { code: 282, applicationId: 0, request: true, proxiable: false },
  [required(OriginHost), required(OriginRealm), required(DisconnectCause), any],
)
export interface DisconnectPeerRequest extends TypeOf<typeof DisconnectPeerRequest> {}

/** DPA: on its receipt the connection is closed (section 5.4.2). */
export const DisconnectPeerAnswer = command(
  'Disconnect-Peer-Answer',
  { code: 282, applicationId: 0, request: false, proxiable: false },
  [required(ResultCode), required(OriginHost), required(OriginRealm), optional(ErrorMessage), optional(FailedAvp), any],
)
export interface DisconnectPeerAnswer extends TypeOf<typeof DisconnectPeerAnswer> {}

/** DPR or DPA, by the R bit; DPA has room for all that an answer to a protocol error must hold. */
export const DisconnectPeer = exchange(DisconnectPeerRequest, DisconnectPeerAnswer)
export type DisconnectPeer = DisconnectPeerRequest | DisconnectPeerAnswer

/** DWR: asks whether the peer is still there when there was no traffic (section 5.5.1). */
export const DeviceWatchdogRequest = command(
  'Device-Watchdog-Request',
  { code: 280, applicationId: 0, request: true, proxiable: false },
  [required(OriginHost), required(OriginRealm), optional(OriginStateId), any],
)
export interface DeviceWatchdogRequest extends TypeOf<typeof DeviceWatchdogRequest> {}

/** DWA: the peer is still there (section 5.5.2). */
export const DeviceWatchdogAnswer = command(
  'Device-Watchdog-Answer',
  { code: 280, applicationId: 0, request: false, proxiable: false },
  [
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    optional(ErrorMessage),
    optional(FailedAvp),
    optional(OriginStateId),
    any,
  ],
)
export interface DeviceWatchdogAnswer extends TypeOf<typeof DeviceWatchdogAnswer> {}

/** DWR or DWA, by the R bit; DWA has room for all that an answer to a protocol error must hold. */
export const DeviceWatchdog = exchange(DeviceWatchdogRequest, DeviceWatchdogAnswer)
export type DeviceWatchdog = DeviceWatchdogRequest | DeviceWatchdogAnswer
