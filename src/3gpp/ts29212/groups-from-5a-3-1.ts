/**
 * The groups of TS 29.212 (policy and charging control: Gx, Gxx, Sd, St), clauses 5a.3.1 to E.6.3.6, in the order of
 * its clauses.
 *
 * @module
 */
import { FinalUnitIndication, RatingGroup, ServiceIdentifier } from '../../ietf/rfc8506/avps.ts'
import { any, grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { TgppGgsnAddress, TgppGgsnIpv6Address } from '../ts29061/avps.ts'
import {
  AccessNetworkChargingIdentifierValue,
  ApplicationServiceProviderIdentity,
  ContentVersion,
  FlowStatus,
  RequiredAccessInfo,
  SharingKeyDl,
  SharingKeyUl,
  SponsorIdentity,
} from '../ts29214/avps.ts'
import { QosInformation, TunnelInformation } from './groups-from-5-3-2.ts'
import { FlowInformation, RedirectInformation } from './groups-from-5-3-53.ts'
import {
  AnGwAddress,
  MeteringMethod,
  MonitoringKey,
  Offline,
  Online,
  PccRuleStatus,
  Precedence,
  ReportingLevel,
  ResourceAllocationNotification,
  RuleActivationTime,
  RuleDeactivationTime,
  RuleFailureCode,
  TdfApplicationIdentifier,
  TosTrafficClass,
} from './leaf-avps-from-5-3-1.ts'
import {
  AdcRuleBaseName,
  AdcRuleName,
  CsServiceQosRequestIdentifier,
  CsServiceResourceFailureCause,
  CsServiceResourceResultOperation,
  MonitoringFlags,
  MuteNotification,
  QosRuleBaseName,
  QosRuleName,
  TrafficSteeringPolicyIdentifierDl,
  TrafficSteeringPolicyIdentifierUl,
  UdpSourcePort,
} from './leaf-avps-from-5-3-96.ts'

const tgpp = vendor(10415)

export const QosRuleInstall = tgpp(
  'QoS-Rule-Install',
  1051,
  M,
  grouped(
    () => [
      many(QosRuleDefinition),
      many(QosRuleName),
      many(QosRuleBaseName),
      optional(TunnelInformation),
      optional(AccessNetworkChargingIdentifierValue),
      optional(ResourceAllocationNotification),
      optional(RuleActivationTime),
      optional(RuleDeactivationTime),
      optional(TgppGgsnAddress),
      optional(TgppGgsnIpv6Address),
      many(AnGwAddress, 2),
      optional(UdpSourcePort),
      any,
    ],
    named<QosRuleInstall>(),
  ),
) // 5a.3.1
export interface QosRuleInstall extends TypeOf<typeof QosRuleInstall.data> {}

export const QosRuleRemove = tgpp(
  'QoS-Rule-Remove',
  1052,
  M,
  grouped(() => [many(QosRuleName), many(QosRuleBaseName), many(RequiredAccessInfo), any], named<QosRuleRemove>()),
) // 5a.3.2
export interface QosRuleRemove extends TypeOf<typeof QosRuleRemove.data> {}

export const QosRuleDefinition = tgpp(
  'QoS-Rule-Definition',
  1053,
  M,
  grouped(
    () => [
      required(QosRuleName),
      many(FlowInformation),
      optional(QosInformation),
      optional(Precedence),
      many(RequiredAccessInfo),
      optional(SharingKeyDl),
      optional(SharingKeyUl),
      optional(ContentVersion),
      any,
    ],
    named<QosRuleDefinition>(),
  ),
) // 5a.3.3
export interface QosRuleDefinition extends TypeOf<typeof QosRuleDefinition.data> {}

export const QosRuleReport = tgpp(
  'QoS-Rule-Report',
  1055,
  M,
  grouped(
    () => [
      many(QosRuleName),
      many(QosRuleBaseName),
      optional(PccRuleStatus),
      optional(RuleFailureCode),
      many(ContentVersion),
      any,
    ],
    named<QosRuleReport>(),
  ),
) // 5a.3.5
export interface QosRuleReport extends TypeOf<typeof QosRuleReport.data> {}

export const AdcRuleInstall = tgpp(
  'ADC-Rule-Install',
  1092,
  M,
  grouped(
    () => [
      many(AdcRuleDefinition),
      many(AdcRuleName),
      many(AdcRuleBaseName),
      optional(MonitoringFlags),
      optional(RuleActivationTime),
      optional(RuleDeactivationTime),
    ],
    named<AdcRuleInstall>(),
  ),
) // 5b.3.1
export interface AdcRuleInstall extends TypeOf<typeof AdcRuleInstall.data> {}

export const AdcRuleRemove = tgpp(
  'ADC-Rule-Remove',
  1093,
  M,
  grouped(() => [many(AdcRuleName), many(AdcRuleBaseName)], named<AdcRuleRemove>()),
) // 5b.3.2
export interface AdcRuleRemove extends TypeOf<typeof AdcRuleRemove.data> {}

export const AdcRuleDefinition = tgpp(
  'ADC-Rule-Definition',
  1094,
  M,
  grouped(
    () => [
      required(AdcRuleName),
      optional(TdfApplicationIdentifier),
      many(FlowInformation),
      optional(ServiceIdentifier),
      optional(RatingGroup),
      optional(ReportingLevel),
      optional(Online),
      optional(Offline),
      optional(MeteringMethod),
      optional(Precedence),
      optional(FlowStatus),
      optional(QosInformation),
      optional(MonitoringKey),
      optional(SponsorIdentity),
      optional(ApplicationServiceProviderIdentity),
      optional(RedirectInformation),
      optional(MuteNotification),
      optional(TrafficSteeringPolicyIdentifierDl),
      optional(TrafficSteeringPolicyIdentifierUl),
      optional(TosTrafficClass),
    ],
    named<AdcRuleDefinition>(),
  ),
) // 5b.3.3
export interface AdcRuleDefinition extends TypeOf<typeof AdcRuleDefinition.data> {}

export const AdcRuleReport = tgpp(
  'ADC-Rule-Report',
  1097,
  M,
  grouped(
    () => [
      many(AdcRuleName),
      many(AdcRuleBaseName),
      optional(PccRuleStatus),
      optional(RuleFailureCode),
      optional(FinalUnitIndication),
    ],
    named<AdcRuleReport>(),
  ),
) // 5b.3.6
export interface AdcRuleReport extends TypeOf<typeof AdcRuleReport.data> {}

export const CsServiceResourceReport = tgpp(
  'CS-Service-Resource-Report',
  2813,
  M,
  grouped(
    () => [
      many(CsServiceQosRequestIdentifier),
      optional(CsServiceResourceResultOperation),
      optional(CsServiceResourceFailureCause),
    ],
    named<CsServiceResourceReport>(),
  ),
) // E.6.3.6
export interface CsServiceResourceReport extends TypeOf<typeof CsServiceResourceReport.data> {}
