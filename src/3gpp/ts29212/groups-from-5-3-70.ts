/**
 * The groups of TS 29.212 (policy and charging control: Gx, Gxx, Sd, St), clauses 5.3.70 to E.6.3.6, in the order of
 * its clauses.
 *
 * @module
 */
import {
  FinalUnitIndication,
  RatingGroup,
  RedirectAddressType,
  RedirectServerAddress,
  ServiceIdentifier,
} from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, optional, required, vendor } from '../../index.ts'
import { TgppGgsnAddress, TgppGgsnIpv6Address } from '../ts29061/avps.ts'
import {
  AccessNetworkChargingIdentifierValue,
  ApplicationServiceProviderIdentity,
  ContentVersion,
  FlowDescription,
  FlowStatus,
  MaxRequestedBandwidthDl,
  MaxRequestedBandwidthUl,
  RequiredAccessInfo,
  SharingKeyDl,
  SharingKeyUl,
  SponsorIdentity,
} from '../ts29214/avps.ts'
import { Ssid } from '../ts29273/avps.ts'
import { Bssid } from '../ts32299/avps.ts'
import { LogicalAccessId, PhysicalAccessId } from '../vendors/etsi.ts'
import { DefaultEpsBearerQos, FlowInformation, QosInformation, TunnelInformation } from './groups-from-5-3-2.ts'
import {
  AnGwAddress,
  ApnAggregateMaxBitrateDl,
  ApnAggregateMaxBitrateUl,
  FlowDirection,
  FlowLabel,
  IpCanType,
  MeteringMethod,
  MonitoringKey,
  Offline,
  Online,
  PccRuleStatus,
  Precedence,
  QosClassIdentifier,
  RatType,
  RedirectSupport,
  ReportingLevel,
  ResourceAllocationNotification,
  RoutingIpAddress,
  RoutingRuleIdentifier,
  RuleActivationTime,
  RuleDeactivationTime,
  RuleFailureCode,
  SecurityParameterIndex,
  TdfApplicationIdentifier,
  TdfApplicationInstanceIdentifier,
  TdfDestinationHost,
  TdfDestinationRealm,
  TdfIpAddress,
  TosTrafficClass,
} from './leaf-avps-from-5-3-1.ts'
import {
  AdcRuleBaseName,
  AdcRuleName,
  CsServiceQosRequestIdentifier,
  CsServiceResourceFailureCause,
  CsServiceResourceResultOperation,
  DefaultQosName,
  ExecutionTime,
  ExtendedApnAmbrDl,
  ExtendedApnAmbrUl,
  MonitoringFlags,
  MuteNotification,
  PresenceReportingAreaElementsList,
  PresenceReportingAreaIdentifier,
  PresenceReportingAreaStatus,
  QosRuleBaseName,
  QosRuleName,
  RoutingRuleFailureCode,
  TrafficSteeringPolicyIdentifierDl,
  TrafficSteeringPolicyIdentifierUl,
  UdpSourcePort,
} from './leaf-avps-from-5-3-96.ts'

const tgpp = vendor(10415)

export const RoutingRuleDefinition = tgpp(
  'Routing-Rule-Definition',
  1076,
  _,
  grouped(() => [
    required(RoutingRuleIdentifier),
    many(RoutingFilter),
    optional(Precedence),
    optional(RoutingIpAddress),
    optional(IpCanType),
    any,
  ]),
) // 5.3.70

export const RoutingFilter = tgpp(
  'Routing-Filter',
  1078,
  _,
  grouped(() => [
    required(FlowDescription),
    required(FlowDirection),
    optional(TosTrafficClass),
    optional(SecurityParameterIndex),
    optional(FlowLabel),
    any,
  ]),
) // 5.3.72

export const TdfInformation = tgpp(
  'TDF-Information',
  1087,
  _,
  grouped(() => [optional(TdfDestinationRealm), optional(TdfDestinationHost), optional(TdfIpAddress)]),
) // 5.3.78

export const RedirectInformation = tgpp(
  'Redirect-Information',
  1085,
  _,
  grouped(() => [optional(RedirectSupport), optional(RedirectAddressType), optional(RedirectServerAddress), any]),
) // 5.3.82

export const ApplicationDetectionInformation = tgpp(
  'Application-Detection-Information',
  1098,
  _,
  grouped(() => [
    required(TdfApplicationIdentifier),
    optional(TdfApplicationInstanceIdentifier),
    many(FlowInformation),
    any,
  ]),
) // 5.3.91

export const DefaultQosInformation = tgpp(
  'Default-QoS-Information',
  2816,
  _,
  grouped(() => [
    optional(QosClassIdentifier),
    optional(MaxRequestedBandwidthUl),
    optional(MaxRequestedBandwidthDl),
    optional(DefaultQosName),
    any,
  ]),
) // 5.3.103

export const ConditionalApnAggregateMaxBitrate = tgpp(
  'Conditional-APN-Aggregate-Max-Bitrate',
  2818,
  _,
  grouped(() => [
    optional(ApnAggregateMaxBitrateUl),
    optional(ApnAggregateMaxBitrateDl),
    optional(ExtendedApnAmbrUl),
    optional(ExtendedApnAmbrDl),
    many(IpCanType),
    many(RatType),
    any,
  ]),
) // 5.3.105

export const PresenceReportingAreaInformation = tgpp(
  'Presence-Reporting-Area-Information',
  2822,
  _,
  grouped(() => [
    optional(PresenceReportingAreaIdentifier),
    optional(PresenceReportingAreaStatus),
    optional(PresenceReportingAreaElementsList),
    any,
  ]),
) // 5.3.109

export const FixedUserLocationInfo = tgpp(
  'Fixed-User-Location-Info',
  2825,
  _,
  grouped(() => [optional(Ssid), optional(Bssid), optional(LogicalAccessId), optional(PhysicalAccessId), any]),
) // 5.3.112

export const RoutingRuleReport = tgpp(
  'Routing-Rule-Report',
  2835,
  _,
  grouped(() => [many(RoutingRuleIdentifier), optional(PccRuleStatus), optional(RoutingRuleFailureCode)]),
) // 5.3.118

export const ConditionalPolicyInformation = tgpp(
  'Conditional-Policy-Information',
  2840,
  _,
  grouped(() => [
    optional(ExecutionTime),
    optional(DefaultEpsBearerQos),
    optional(ApnAggregateMaxBitrateUl),
    optional(ApnAggregateMaxBitrateDl),
    many(ConditionalApnAggregateMaxBitrate),
  ]),
) // 5.3.128

export const PraInstall = tgpp(
  'PRA-Install',
  2845,
  _,
  grouped(() => [many(PresenceReportingAreaInformation)]),
) // 5.3.130

export const PraRemove = tgpp(
  'PRA-Remove',
  2846,
  _,
  grouped(() => [many(PresenceReportingAreaIdentifier)]),
) // 5.3.131

export const QosRuleInstall = tgpp(
  'QoS-Rule-Install',
  1051,
  M,
  grouped(() => [
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
  ]),
) // 5a.3.1

export const QosRuleRemove = tgpp(
  'QoS-Rule-Remove',
  1052,
  M,
  grouped(() => [many(QosRuleName), many(QosRuleBaseName), many(RequiredAccessInfo), any]),
) // 5a.3.2

export const QosRuleDefinition = tgpp(
  'QoS-Rule-Definition',
  1053,
  M,
  grouped(() => [
    required(QosRuleName),
    many(FlowInformation),
    optional(QosInformation),
    optional(Precedence),
    many(RequiredAccessInfo),
    optional(SharingKeyDl),
    optional(SharingKeyUl),
    optional(ContentVersion),
    any,
  ]),
) // 5a.3.3

export const QosRuleReport = tgpp(
  'QoS-Rule-Report',
  1055,
  M,
  grouped(() => [
    many(QosRuleName),
    many(QosRuleBaseName),
    optional(PccRuleStatus),
    optional(RuleFailureCode),
    many(ContentVersion),
    any,
  ]),
) // 5a.3.5

export const AdcRuleInstall = tgpp(
  'ADC-Rule-Install',
  1092,
  M,
  grouped(() => [
    many(AdcRuleDefinition),
    many(AdcRuleName),
    many(AdcRuleBaseName),
    optional(MonitoringFlags),
    optional(RuleActivationTime),
    optional(RuleDeactivationTime),
  ]),
) // 5b.3.1

export const AdcRuleRemove = tgpp(
  'ADC-Rule-Remove',
  1093,
  M,
  grouped(() => [many(AdcRuleName), many(AdcRuleBaseName)]),
) // 5b.3.2

export const AdcRuleDefinition = tgpp(
  'ADC-Rule-Definition',
  1094,
  M,
  grouped(() => [
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
  ]),
) // 5b.3.3

export const AdcRuleReport = tgpp(
  'ADC-Rule-Report',
  1097,
  M,
  grouped(() => [
    many(AdcRuleName),
    many(AdcRuleBaseName),
    optional(PccRuleStatus),
    optional(RuleFailureCode),
    optional(FinalUnitIndication),
  ]),
) // 5b.3.6

export const CsServiceResourceReport = tgpp(
  'CS-Service-Resource-Report',
  2813,
  M,
  grouped(() => [
    many(CsServiceQosRequestIdentifier),
    optional(CsServiceResourceResultOperation),
    optional(CsServiceResourceFailureCause),
  ]),
) // E.6.3.6
