/**
 * The groups of TS 29.212 (policy and charging control: Gx, Gxx, Sd, St), clauses 5.3.2 to 5.3.48, in the order of its
 * clauses.
 *
 * @module
 */
import { FramedIpAddress } from '../../ietf/rfc7155/avps.ts'
import { FinalUnitIndication, RatingGroup, ServiceIdentifier } from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
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
import { UserCsgInformation } from '../ts32299/avps.ts'
import { Tgpp2Bsid } from '../vendors/3gpp2.ts'
import {
  ConditionalApnAggregateMaxBitrate,
  FlowInformation,
  PresenceReportingAreaInformation,
  RedirectInformation,
} from './groups-from-5-3-53.ts'
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
  RuleActivationTime,
  RuleDeactivationTime,
  RuleFailureCode,
  SecurityParameterIndex,
  TdfApplicationIdentifier,
  TftFilter,
  TosTrafficClass,
  TunnelHeaderFilter,
  TunnelHeaderLength,
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
  grouped(
    () => [
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
    ],
    named<ChargingRuleInstall>(),
  ),
) // 5.3.2
export interface ChargingRuleInstall extends TypeOf<typeof ChargingRuleInstall.data> {}

export const ChargingRuleRemove = tgpp(
  'Charging-Rule-Remove',
  1002,
  M,
  grouped(
    () => [
      many(ChargingRuleName),
      many(ChargingRuleBaseName),
      many(RequiredAccessInfo),
      optional(ResourceReleaseNotification),
      any,
    ],
    named<ChargingRuleRemove>(),
  ),
) // 5.3.3
export interface ChargingRuleRemove extends TypeOf<typeof ChargingRuleRemove.data> {}

export const ChargingRuleDefinition = tgpp(
  'Charging-Rule-Definition',
  1003,
  M,
  grouped(
    () => [
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
    ],
    named<ChargingRuleDefinition>(),
  ),
) // 5.3.4
export interface ChargingRuleDefinition extends TypeOf<typeof ChargingRuleDefinition.data> {}

export const TftPacketFilterInformation = tgpp(
  'TFT-Packet-Filter-Information',
  1013,
  M,
  grouped(
    () => [
      optional(Precedence),
      optional(TftFilter),
      optional(TosTrafficClass),
      optional(SecurityParameterIndex),
      optional(FlowLabel),
      optional(FlowDirection),
      any,
    ],
    named<TftPacketFilterInformation>(),
  ),
) // 5.3.14
export interface TftPacketFilterInformation extends TypeOf<typeof TftPacketFilterInformation.data> {}

export const QosInformation = tgpp(
  'QoS-Information',
  1016,
  M,
  grouped(
    () => [
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
    ],
    named<QosInformation>(),
  ),
) // 5.3.16
export interface QosInformation extends TypeOf<typeof QosInformation.data> {}

export const ChargingRuleReport = tgpp(
  'Charging-Rule-Report',
  1018,
  M,
  grouped(
    () => [
      many(ChargingRuleName),
      many(ChargingRuleBaseName),
      optional(BearerIdentifier),
      optional(PccRuleStatus),
      optional(RuleFailureCode),
      optional(FinalUnitIndication),
      many(RanNasReleaseCause),
      many(ContentVersion),
      any,
    ],
    named<ChargingRuleReport>(),
  ),
) // 5.3.18
export interface ChargingRuleReport extends TypeOf<typeof ChargingRuleReport.data> {}

export const AccessNetworkChargingIdentifierGx = tgpp(
  'Access-Network-Charging-Identifier-Gx',
  1022,
  M,
  grouped(
    () => [
      required(AccessNetworkChargingIdentifierValue),
      many(ChargingRuleBaseName),
      many(ChargingRuleName),
      optional(IpCanSessionChargingScope),
      any,
    ],
    named<AccessNetworkChargingIdentifierGx>(),
  ),
) // 5.3.22
export interface AccessNetworkChargingIdentifierGx extends TypeOf<typeof AccessNetworkChargingIdentifierGx.data> {}

export const EventReportIndication = tgpp(
  'Event-Report-Indication',
  1033,
  _,
  grouped(
    () => [
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
    ],
    named<EventReportIndication>(),
  ),
) // 5.3.30
export interface EventReportIndication extends TypeOf<typeof EventReportIndication.data> {}

export const AllocationRetentionPriority = tgpp(
  'Allocation-Retention-Priority',
  1034,
  _,
  grouped(
    () => [required(PriorityLevel), optional(PreEmptionCapability), optional(PreEmptionVulnerability)],
    named<AllocationRetentionPriority>(),
  ),
) // 5.3.32
export interface AllocationRetentionPriority extends TypeOf<typeof AllocationRetentionPriority.data> {}

export const TunnelInformation = tgpp(
  'Tunnel-Information',
  1038,
  _,
  grouped(() => [optional(TunnelHeaderLength), many(TunnelHeaderFilter, 2), any], named<TunnelInformation>()),
) // 5.3.36
export interface TunnelInformation extends TypeOf<typeof TunnelInformation.data> {}

export const CoaInformation = tgpp(
  'CoA-Information',
  1039,
  _,
  grouped(() => [required(TunnelInformation), required(CoaIpAddress), any], named<CoaInformation>()),
) // 5.3.37
export interface CoaInformation extends TypeOf<typeof CoaInformation.data> {}

export const DefaultEpsBearerQos = tgpp(
  'Default-EPS-Bearer-QoS',
  1049,
  _,
  grouped(
    () => [optional(QosClassIdentifier), optional(AllocationRetentionPriority), any],
    named<DefaultEpsBearerQos>(),
  ),
) // 5.3.48
export interface DefaultEpsBearerQos extends TypeOf<typeof DefaultEpsBearerQos.data> {}
