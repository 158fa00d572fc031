/**
 * The commands of S6t (application 16777345), TS 29.336. The grammar is the union of Releases 7 to 16, most of it of
 * Release 13 to 15.
 *
 * @module
 */
import { OcOlr, OcSupportedFeatures } from '../../ietf/rfc7683/avps.ts'
import { Drmp } from '../../ietf/rfc7944/avps.ts'
import { Load } from '../../ietf/rfc8583/avps.ts'
import {
  AnswerMessage,
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
} from '../../index.ts'
import { SupportedFeatures } from '../ts29229/avps.ts'
import {
  AeseCommunicationPattern,
  AeseCommunicationPatternConfigStatus,
  CiaFlags,
  CirFlags,
  EnhancedCoverageRestriction,
  EnhancedCoverageRestrictionData,
  GroupMonitoringEventReport,
  GroupReportingGuardTimer,
  MonitoringEventConfigStatus,
  MonitoringEventConfiguration,
  MonitoringEventReport,
  NiddAuthorizationRequest,
  NiddAuthorizationResponse,
  NiddAuthorizationUpdate,
  RirFlags,
  S6tHssCause,
  SupportedServices,
  UserIdentifier,
} from './avps.ts'

export * from './avps.ts'

const applicationId = 16777345

/** CIR: events to be monitored. */
export const ConfigurationInformationRequest = command(
  'Configuration-Information-Request',
  { code: 8388718, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(UserIdentifier),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    many(MonitoringEventConfiguration),
    optional(CirFlags),
    many(AeseCommunicationPattern),
    optional(EnhancedCoverageRestriction),
    optional(GroupReportingGuardTimer),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ConfigurationInformationRequest>(),
)
export interface ConfigurationInformationRequest extends TypeOf<typeof ConfigurationInformationRequest> {}

/** CIA: whether they are. */
export const ConfigurationInformationAnswer = command(
  'Configuration-Information-Answer',
  { code: 8388718, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(Load),
    many(SupportedFeatures),
    optional(UserIdentifier),
    many(MonitoringEventReport),
    many(MonitoringEventConfigStatus),
    many(AeseCommunicationPatternConfigStatus),
    many(SupportedServices),
    optional(S6tHssCause),
    optional(EnhancedCoverageRestrictionData),
    optional(CiaFlags),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ConfigurationInformationAnswer>(),
)
export interface ConfigurationInformationAnswer extends TypeOf<typeof ConfigurationInformationAnswer> {}

/** CIR, CIA or the answer to a protocol error, by the R and E bits. */
export const ConfigurationInformation = exchange(
  ConfigurationInformationRequest,
  ConfigurationInformationAnswer,
  AnswerMessage,
)
export type ConfigurationInformation = ConfigurationInformationRequest | ConfigurationInformationAnswer | AnswerMessage

/** RIR: events that were monitored. */
export const ReportingInformationRequest = command(
  'Reporting-Information-Request',
  { code: 8388719, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationHost),
    required(DestinationRealm),
    many(SupportedFeatures),
    optional(UserIdentifier),
    many(MonitoringEventReport),
    many(GroupMonitoringEventReport),
    optional(RirFlags),
    optional(SupportedServices),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ReportingInformationRequest>(),
)
export interface ReportingInformationRequest extends TypeOf<typeof ReportingInformationRequest> {}

/** RIA: the SCEF has taken note. */
export const ReportingInformationAnswer = command(
  'Reporting-Information-Answer',
  { code: 8388719, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    many(SupportedFeatures),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<ReportingInformationAnswer>(),
)
export interface ReportingInformationAnswer extends TypeOf<typeof ReportingInformationAnswer> {}

/** RIR, RIA or the answer to a protocol error, by the R and E bits. */
export const ReportingInformation = exchange(ReportingInformationRequest, ReportingInformationAnswer, AnswerMessage)
export type ReportingInformation = ReportingInformationRequest | ReportingInformationAnswer | AnswerMessage

/** NIR: may this device send data without IP. */
export const NiddInformationRequest = command(
  'NIDD-Information-Request',
  { code: 8388726, applicationId, request: true, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(DestinationHost),
    required(DestinationRealm),
    required(UserIdentifier),
    optional(OcSupportedFeatures),
    many(SupportedFeatures),
    optional(NiddAuthorizationRequest),
    optional(NiddAuthorizationUpdate),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<NiddInformationRequest>(),
)
export interface NiddInformationRequest extends TypeOf<typeof NiddInformationRequest> {}

/** NIA: whether, and what changed. */
export const NiddInformationAnswer = command(
  'NIDD-Information-Answer',
  { code: 8388726, applicationId, proxiable: true },
  () => [
    fixed(SessionId),
    optional(Drmp),
    optional(ResultCode),
    optional(ExperimentalResult),
    required(AuthSessionState),
    required(OriginHost),
    required(OriginRealm),
    optional(OcSupportedFeatures),
    optional(OcOlr),
    many(Load),
    many(SupportedFeatures),
    optional(UserIdentifier),
    optional(NiddAuthorizationResponse),
    optional(FailedAvp),
    many(ProxyInfo),
    many(RouteRecord),
  ],
  named<NiddInformationAnswer>(),
)
export interface NiddInformationAnswer extends TypeOf<typeof NiddInformationAnswer> {}

/** NIR, NIA or the answer to a protocol error, by the R and E bits. */
export const NiddInformation = exchange(NiddInformationRequest, NiddInformationAnswer, AnswerMessage)
export type NiddInformation = NiddInformationRequest | NiddInformationAnswer | AnswerMessage
