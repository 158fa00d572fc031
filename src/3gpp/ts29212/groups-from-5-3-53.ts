/**
 * The groups of TS 29.212 (policy and charging control: Gx, Gxx, Sd, St), clauses 5.3.53 to 5.3.131, in the order of
 * its clauses.
 *
 * @module
 */
import {
  GrantedServiceUnit,
  RedirectAddressType,
  RedirectServerAddress,
  UsedServiceUnit,
} from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { FlowDescription, MaxRequestedBandwidthDl, MaxRequestedBandwidthUl } from '../ts29214/avps.ts'
import { Ssid } from '../ts29273/avps.ts'
import { Bssid, QuotaConsumptionTime } from '../ts32299/avps.ts'
import { LogicalAccessId, PhysicalAccessId } from '../vendors/etsi.ts'
import { DefaultEpsBearerQos } from './groups-from-5-3-2.ts'
import {
  ApnAggregateMaxBitrateDl,
  ApnAggregateMaxBitrateUl,
  FlowDirection,
  FlowLabel,
  IpCanType,
  MonitoringKey,
  PacketFilterContent,
  PacketFilterIdentifier,
  PacketFilterUsage,
  PccRuleStatus,
  Precedence,
  QosClassIdentifier,
  RatType,
  RedirectSupport,
  RoutingIpAddress,
  RoutingRuleIdentifier,
  SecurityParameterIndex,
  TdfApplicationIdentifier,
  TdfApplicationInstanceIdentifier,
  TdfDestinationHost,
  TdfDestinationRealm,
  TdfIpAddress,
  TosTrafficClass,
  UsageMonitoringLevel,
  UsageMonitoringReport,
  UsageMonitoringSupport,
} from './leaf-avps-from-5-3-1.ts'
import {
  DefaultQosName,
  ExecutionTime,
  ExtendedApnAmbrDl,
  ExtendedApnAmbrUl,
  PresenceReportingAreaElementsList,
  PresenceReportingAreaIdentifier,
  PresenceReportingAreaStatus,
  RoutingRuleFailureCode,
} from './leaf-avps-from-5-3-96.ts'

const tgpp = vendor(10415)

export const FlowInformation = tgpp(
  'Flow-Information',
  1058,
  _,
  grouped(
    () => [
      optional(FlowDescription),
      optional(PacketFilterIdentifier),
      optional(PacketFilterUsage),
      optional(TosTrafficClass),
      optional(SecurityParameterIndex),
      optional(FlowLabel),
      optional(FlowDirection),
      optional(RoutingRuleIdentifier),
      any,
    ],
    named<FlowInformation>(),
  ),
) // 5.3.53
export interface FlowInformation extends TypeOf<typeof FlowInformation.data> {}

export const PacketFilterInformation = tgpp(
  'Packet-Filter-Information',
  1061,
  _,
  grouped(
    () => [
      optional(PacketFilterIdentifier),
      optional(Precedence),
      optional(PacketFilterContent),
      optional(TosTrafficClass),
      optional(SecurityParameterIndex),
      optional(FlowLabel),
      optional(FlowDirection),
      any,
    ],
    named<PacketFilterInformation>(),
  ),
) // 5.3.56
export interface PacketFilterInformation extends TypeOf<typeof PacketFilterInformation.data> {}

export const UsageMonitoringInformation = tgpp(
  'Usage-Monitoring-Information',
  1067,
  _,
  grouped(
    () => [
      optional(MonitoringKey),
      many(GrantedServiceUnit, 2),
      many(UsedServiceUnit, 2),
      optional(QuotaConsumptionTime),
      optional(UsageMonitoringLevel),
      optional(UsageMonitoringReport),
      optional(UsageMonitoringSupport),
      any,
    ],
    named<UsageMonitoringInformation>(),
  ),
) // 5.3.60
export interface UsageMonitoringInformation extends TypeOf<typeof UsageMonitoringInformation.data> {}

export const RoutingRuleInstall = tgpp(
  'Routing-Rule-Install',
  1081,
  _,
  grouped(() => [many(RoutingRuleDefinition), any], named<RoutingRuleInstall>()),
) // 5.3.68
export interface RoutingRuleInstall extends TypeOf<typeof RoutingRuleInstall.data> {}

export const RoutingRuleRemove = tgpp(
  'Routing-Rule-Remove',
  1075,
  _,
  grouped(() => [many(RoutingRuleIdentifier), any], named<RoutingRuleRemove>()),
) // 5.3.69
export interface RoutingRuleRemove extends TypeOf<typeof RoutingRuleRemove.data> {}

export const RoutingRuleDefinition = tgpp(
  'Routing-Rule-Definition',
  1076,
  _,
  grouped(
    () => [
      required(RoutingRuleIdentifier),
      many(RoutingFilter),
      optional(Precedence),
      optional(RoutingIpAddress),
      optional(IpCanType),
      any,
    ],
    named<RoutingRuleDefinition>(),
  ),
) // 5.3.70
export interface RoutingRuleDefinition extends TypeOf<typeof RoutingRuleDefinition.data> {}

export const RoutingFilter = tgpp(
  'Routing-Filter',
  1078,
  _,
  grouped(
    () => [
      required(FlowDescription),
      required(FlowDirection),
      optional(TosTrafficClass),
      optional(SecurityParameterIndex),
      optional(FlowLabel),
      any,
    ],
    named<RoutingFilter>(),
  ),
) // 5.3.72
export interface RoutingFilter extends TypeOf<typeof RoutingFilter.data> {}

export const TdfInformation = tgpp(
  'TDF-Information',
  1087,
  _,
  grouped(
    () => [optional(TdfDestinationRealm), optional(TdfDestinationHost), optional(TdfIpAddress)],
    named<TdfInformation>(),
  ),
) // 5.3.78
export interface TdfInformation extends TypeOf<typeof TdfInformation.data> {}

export const RedirectInformation = tgpp(
  'Redirect-Information',
  1085,
  _,
  grouped(
    () => [optional(RedirectSupport), optional(RedirectAddressType), optional(RedirectServerAddress), any],
    named<RedirectInformation>(),
  ),
) // 5.3.82
export interface RedirectInformation extends TypeOf<typeof RedirectInformation.data> {}

export const ApplicationDetectionInformation = tgpp(
  'Application-Detection-Information',
  1098,
  _,
  grouped(
    () => [required(TdfApplicationIdentifier), optional(TdfApplicationInstanceIdentifier), many(FlowInformation), any],
    named<ApplicationDetectionInformation>(),
  ),
) // 5.3.91
export interface ApplicationDetectionInformation extends TypeOf<typeof ApplicationDetectionInformation.data> {}

export const DefaultQosInformation = tgpp(
  'Default-QoS-Information',
  2816,
  _,
  grouped(
    () => [
      optional(QosClassIdentifier),
      optional(MaxRequestedBandwidthUl),
      optional(MaxRequestedBandwidthDl),
      optional(DefaultQosName),
      any,
    ],
    named<DefaultQosInformation>(),
  ),
) // 5.3.103
export interface DefaultQosInformation extends TypeOf<typeof DefaultQosInformation.data> {}

export const ConditionalApnAggregateMaxBitrate = tgpp(
  'Conditional-APN-Aggregate-Max-Bitrate',
  2818,
  _,
  grouped(
    () => [
      optional(ApnAggregateMaxBitrateUl),
      optional(ApnAggregateMaxBitrateDl),
      optional(ExtendedApnAmbrUl),
      optional(ExtendedApnAmbrDl),
      many(IpCanType),
      many(RatType),
      any,
    ],
    named<ConditionalApnAggregateMaxBitrate>(),
  ),
) // 5.3.105
export interface ConditionalApnAggregateMaxBitrate extends TypeOf<typeof ConditionalApnAggregateMaxBitrate.data> {}

export const PresenceReportingAreaInformation = tgpp(
  'Presence-Reporting-Area-Information',
  2822,
  _,
  grouped(
    () => [
      optional(PresenceReportingAreaIdentifier),
      optional(PresenceReportingAreaStatus),
      optional(PresenceReportingAreaElementsList),
      any,
    ],
    named<PresenceReportingAreaInformation>(),
  ),
) // 5.3.109
export interface PresenceReportingAreaInformation extends TypeOf<typeof PresenceReportingAreaInformation.data> {}

export const FixedUserLocationInfo = tgpp(
  'Fixed-User-Location-Info',
  2825,
  _,
  grouped(
    () => [optional(Ssid), optional(Bssid), optional(LogicalAccessId), optional(PhysicalAccessId), any],
    named<FixedUserLocationInfo>(),
  ),
) // 5.3.112
export interface FixedUserLocationInfo extends TypeOf<typeof FixedUserLocationInfo.data> {}

export const RoutingRuleReport = tgpp(
  'Routing-Rule-Report',
  2835,
  _,
  grouped(
    () => [many(RoutingRuleIdentifier), optional(PccRuleStatus), optional(RoutingRuleFailureCode)],
    named<RoutingRuleReport>(),
  ),
) // 5.3.118
export interface RoutingRuleReport extends TypeOf<typeof RoutingRuleReport.data> {}

export const ConditionalPolicyInformation = tgpp(
  'Conditional-Policy-Information',
  2840,
  _,
  grouped(
    () => [
      optional(ExecutionTime),
      optional(DefaultEpsBearerQos),
      optional(ApnAggregateMaxBitrateUl),
      optional(ApnAggregateMaxBitrateDl),
      many(ConditionalApnAggregateMaxBitrate),
    ],
    named<ConditionalPolicyInformation>(),
  ),
) // 5.3.128
export interface ConditionalPolicyInformation extends TypeOf<typeof ConditionalPolicyInformation.data> {}

export const PraInstall = tgpp(
  'PRA-Install',
  2845,
  _,
  grouped(() => [many(PresenceReportingAreaInformation)], named<PraInstall>()),
) // 5.3.130
export interface PraInstall extends TypeOf<typeof PraInstall.data> {}

export const PraRemove = tgpp(
  'PRA-Remove',
  2846,
  _,
  grouped(() => [many(PresenceReportingAreaIdentifier)], named<PraRemove>()),
) // 5.3.131
export interface PraRemove extends TypeOf<typeof PraRemove.data> {}
