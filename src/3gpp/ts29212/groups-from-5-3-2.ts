/**
 * The groups of TS 29.212 (policy and charging control: Gx, Gxx, Sd, St), clauses 5.3.2 to 5.3.69, in the order of its
 * clauses.
 *
 * @module
 */
import { FramedIpAddress } from '../../ietf/rfc7155/avps.ts'
import {
  FinalUnitIndication,
  GrantedServiceUnit,
  RatingGroup,
  ServiceIdentifier,
  UsedServiceUnit,
} from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, optional, required, vendor } from '../../index.ts'
import {
  Rai,
  TgppMsTimezone,
  TgppSgsnAddress,
  TgppSgsnIpv6Address,
  TgppSgsnMccMnc,
  TgppUserLocationInfo,
} from '../ts29061/avps.ts'
import {
  AccessNetworkChargingIdentifierValue,
  AfChargingIdentifier,
  AfSignallingProtocol,
  ApplicationServiceProviderIdentity,
  ContentVersion,
  ExtendedMaxRequestedBwDl,
  ExtendedMaxRequestedBwUl,
  FlowDescription,
  Flows,
  FlowStatus,
  MaxRequestedBandwidthDl,
  MaxRequestedBandwidthUl,
  RequiredAccessInfo,
  SharingKeyDl,
  SharingKeyUl,
  SponsorIdentity,
} from '../ts29214/avps.ts'
import { TraceData, TraceReference } from '../ts29272/avps.ts'
import { AnTrusted } from '../ts29273/avps.ts'
import { QuotaConsumptionTime, UserCsgInformation } from '../ts32299/avps.ts'
import { Tgpp2Bsid } from '../vendors/3gpp2.ts'
import {
  ConditionalApnAggregateMaxBitrate,
  PresenceReportingAreaInformation,
  RedirectInformation,
  RoutingRuleDefinition,
} from './groups-from-5-3-70.ts'
import {
  AnGwAddress,
  ApnAggregateMaxBitrateDl,
  ApnAggregateMaxBitrateUl,
  BearerIdentifier,
  ChargingCorrelationIndicator,
  ChargingRuleBaseName,
  ChargingRuleName,
  CoaIpAddress,
  EventTrigger,
  FlowDirection,
  FlowLabel,
  GuaranteedBitrateDl,
  GuaranteedBitrateUl,
  HenbLocalIpAddress,
  IpCanType,
  MeteringMethod,
  MonitoringKey,
  Offline,
  Online,
  PacketFilterContent,
  PacketFilterIdentifier,
  PacketFilterUsage,
  PccRuleStatus,
  Precedence,
  PreEmptionCapability,
  PreEmptionVulnerability,
  PriorityLevel,
  PsToCsSessionContinuity,
  QosClassIdentifier,
  RatType,
  ReportingLevel,
  ResourceAllocationNotification,
  RoutingIpAddress,
  RoutingRuleIdentifier,
  RuleActivationTime,
  RuleDeactivationTime,
  RuleFailureCode,
  SecurityParameterIndex,
  TdfApplicationIdentifier,
  TftFilter,
  TosTrafficClass,
  TunnelHeaderFilter,
  TunnelHeaderLength,
  UsageMonitoringLevel,
  UsageMonitoringReport,
  UsageMonitoringSupport,
} from './leaf-avps-from-5-3-1.ts'
import {
  DefaultBearerIndication,
  ExtendedApnAmbrDl,
  ExtendedApnAmbrUl,
  ExtendedGbrDl,
  ExtendedGbrUl,
  IpCanSessionChargingScope,
  MonitoringFlags,
  MuteNotification,
  RanNasReleaseCause,
  ResourceReleaseNotification,
  TrafficSteeringPolicyIdentifierDl,
  TrafficSteeringPolicyIdentifierUl,
  UdpSourcePort,
  UeLocalIpAddress,
} from './leaf-avps-from-5-3-96.ts'

const tgpp = vendor(10415)

export const ChargingRuleInstall = tgpp(
  'Charging-Rule-Install',
  1001,
  M,
  grouped(() => [
    many(ChargingRuleDefinition),
    many(ChargingRuleName),
    many(ChargingRuleBaseName),
    optional(BearerIdentifier),
    optional(MonitoringFlags),
    optional(RuleActivationTime),
    optional(RuleDeactivationTime),
    optional(ResourceAllocationNotification),
    optional(ChargingCorrelationIndicator),
    optional(IpCanType),
    any,
  ]),
) // 5.3.2

export const ChargingRuleRemove = tgpp(
  'Charging-Rule-Remove',
  1002,
  M,
  grouped(() => [
    many(ChargingRuleName),
    many(ChargingRuleBaseName),
    many(RequiredAccessInfo),
    optional(ResourceReleaseNotification),
    any,
  ]),
) // 5.3.3

export const ChargingRuleDefinition = tgpp(
  'Charging-Rule-Definition',
  1003,
  M,
  grouped(() => [
    required(ChargingRuleName),
    optional(ServiceIdentifier),
    optional(RatingGroup),
    many(FlowInformation),
    optional(DefaultBearerIndication),
    optional(TdfApplicationIdentifier),
    optional(FlowStatus),
    optional(QosInformation),
    optional(PsToCsSessionContinuity),
    optional(ReportingLevel),
    optional(Online),
    optional(Offline),
    optional(MeteringMethod),
    optional(Precedence),
    optional(AfChargingIdentifier),
    many(Flows),
    optional(MonitoringKey),
    optional(RedirectInformation),
    optional(MuteNotification),
    optional(AfSignallingProtocol),
    optional(SponsorIdentity),
    optional(ApplicationServiceProviderIdentity),
    many(RequiredAccessInfo),
    optional(SharingKeyDl),
    optional(SharingKeyUl),
    optional(TrafficSteeringPolicyIdentifierDl),
    optional(TrafficSteeringPolicyIdentifierUl),
    optional(ContentVersion),
    any,
  ]),
) // 5.3.4

export const TftPacketFilterInformation = tgpp(
  'TFT-Packet-Filter-Information',
  1013,
  M,
  grouped(() => [
    optional(Precedence),
    optional(TftFilter),
    optional(TosTrafficClass),
    optional(SecurityParameterIndex),
    optional(FlowLabel),
    optional(FlowDirection),
    any,
  ]),
) // 5.3.14

export const QosInformation = tgpp(
  'QoS-Information',
  1016,
  M,
  grouped(() => [
    optional(QosClassIdentifier),
    optional(MaxRequestedBandwidthUl),
    optional(MaxRequestedBandwidthDl),
    optional(ExtendedMaxRequestedBwUl),
    optional(ExtendedMaxRequestedBwDl),
    optional(GuaranteedBitrateUl),
    optional(GuaranteedBitrateDl),
    optional(ExtendedGbrUl),
    optional(ExtendedGbrDl),
    optional(BearerIdentifier),
    optional(AllocationRetentionPriority),
    optional(ApnAggregateMaxBitrateUl),
    optional(ApnAggregateMaxBitrateDl),
    optional(ExtendedApnAmbrUl),
    optional(ExtendedApnAmbrDl),
    many(ConditionalApnAggregateMaxBitrate),
    any,
  ]),
) // 5.3.16

export const ChargingRuleReport = tgpp(
  'Charging-Rule-Report',
  1018,
  M,
  grouped(() => [
    many(ChargingRuleName),
    many(ChargingRuleBaseName),
    optional(BearerIdentifier),
    optional(PccRuleStatus),
    optional(RuleFailureCode),
    optional(FinalUnitIndication),
    many(RanNasReleaseCause),
    many(ContentVersion),
    any,
  ]),
) // 5.3.18

export const AccessNetworkChargingIdentifierGx = tgpp(
  'Access-Network-Charging-Identifier-Gx',
  1022,
  M,
  grouped(() => [
    required(AccessNetworkChargingIdentifierValue),
    many(ChargingRuleBaseName),
    many(ChargingRuleName),
    optional(IpCanSessionChargingScope),
    any,
  ]),
) // 5.3.22

export const EventReportIndication = tgpp(
  'Event-Report-Indication',
  1033,
  _,
  grouped(() => [
    optional(AnTrusted),
    many(EventTrigger),
    optional(UserCsgInformation),
    optional(IpCanType),
    many(AnGwAddress, 2),
    optional(TgppSgsnAddress),
    optional(TgppSgsnIpv6Address),
    optional(TgppSgsnMccMnc),
    optional(FramedIpAddress),
    optional(RatType),
    optional(Rai),
    optional(TgppUserLocationInfo),
    optional(TraceData),
    optional(TraceReference),
    optional(Tgpp2Bsid),
    optional(TgppMsTimezone),
    optional(RoutingIpAddress),
    optional(UeLocalIpAddress),
    optional(HenbLocalIpAddress),
    optional(UdpSourcePort),
    optional(PresenceReportingAreaInformation),
    any,
  ]),
) // 5.3.30

export const AllocationRetentionPriority = tgpp(
  'Allocation-Retention-Priority',
  1034,
  _,
  grouped(() => [required(PriorityLevel), optional(PreEmptionCapability), optional(PreEmptionVulnerability)]),
) // 5.3.32

export const TunnelInformation = tgpp(
  'Tunnel-Information',
  1038,
  _,
  grouped(() => [optional(TunnelHeaderLength), many(TunnelHeaderFilter, 2), any]),
) // 5.3.36

export const CoaInformation = tgpp(
  'CoA-Information',
  1039,
  _,
  grouped(() => [required(TunnelInformation), required(CoaIpAddress), any]),
) // 5.3.37

export const DefaultEpsBearerQos = tgpp(
  'Default-EPS-Bearer-QoS',
  1049,
  _,
  grouped(() => [optional(QosClassIdentifier), optional(AllocationRetentionPriority), any]),
) // 5.3.48

export const FlowInformation = tgpp(
  'Flow-Information',
  1058,
  _,
  grouped(() => [
    optional(FlowDescription),
    optional(PacketFilterIdentifier),
    optional(PacketFilterUsage),
    optional(TosTrafficClass),
    optional(SecurityParameterIndex),
    optional(FlowLabel),
    optional(FlowDirection),
    optional(RoutingRuleIdentifier),
    any,
  ]),
) // 5.3.53

export const PacketFilterInformation = tgpp(
  'Packet-Filter-Information',
  1061,
  _,
  grouped(() => [
    optional(PacketFilterIdentifier),
    optional(Precedence),
    optional(PacketFilterContent),
    optional(TosTrafficClass),
    optional(SecurityParameterIndex),
    optional(FlowLabel),
    optional(FlowDirection),
    any,
  ]),
) // 5.3.56

export const UsageMonitoringInformation = tgpp(
  'Usage-Monitoring-Information',
  1067,
  _,
  grouped(() => [
    optional(MonitoringKey),
    many(GrantedServiceUnit, 2),
    many(UsedServiceUnit, 2),
    optional(QuotaConsumptionTime),
    optional(UsageMonitoringLevel),
    optional(UsageMonitoringReport),
    optional(UsageMonitoringSupport),
    any,
  ]),
) // 5.3.60

export const RoutingRuleInstall = tgpp(
  'Routing-Rule-Install',
  1081,
  _,
  grouped(() => [many(RoutingRuleDefinition), any]),
) // 5.3.68

export const RoutingRuleRemove = tgpp(
  'Routing-Rule-Remove',
  1075,
  _,
  grouped(() => [many(RoutingRuleIdentifier), any]),
) // 5.3.69
