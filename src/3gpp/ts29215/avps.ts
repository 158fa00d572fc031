/**
 * The AVPs of TS 29.215 (policy and charging control when roaming: S9), in the order of its clauses. The grammar is
 * the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { CalledStationId, FramedIpAddress, FramedIpv6Prefix } from '../../ietf/rfc7155/avps.ts'
import {
  _,
  any,
  ExperimentalResultCode,
  Format,
  grouped,
  M,
  many,
  named,
  optional,
  required,
  ResultCode,
  type TypeOf,
  vendor,
} from '../../index.ts'
import { Rai, TgppSgsnAddress, TgppSgsnIpv6Address, TgppSgsnMccMnc, TgppUserLocationInfo } from '../ts29061/avps.ts'
import {
  AccessNetworkChargingIdentifierGx,
  AnGwAddress,
  AnGwStatus,
  ApplicationDetectionInformation,
  BearerControlMode,
  BearerIdentifier,
  BearerOperation,
  BearerUsage,
  ChargingRuleInstall,
  ChargingRuleRemove,
  ChargingRuleReport,
  CoaInformation,
  CreditManagementStatus,
  DefaultEpsBearerQos,
  EventReportIndication,
  EventTrigger,
  HenbLocalIpAddress,
  IpCanType,
  NetworkRequestSupport,
  Offline,
  Online,
  PacketFilterInformation,
  PacketFilterOperation,
  PdnConnectionId,
  QosInformation,
  QosRuleInstall,
  QosRuleRemove,
  QosRuleReport,
  RatType,
  RevalidationTime,
  RoutingRuleInstall,
  RoutingRuleRemove,
  SessionLinkingIndicator,
  SessionReleaseCause,
  TftPacketFilterInformation,
  UdpSourcePort,
  UeLocalIpAddress,
  UsageMonitoringInformation,
  UserLocationInfoTime,
} from '../ts29212/avps.ts'
import { AccessNetworkChargingAddress } from '../ts29214/avps.ts'
import { UserCsgInformation } from '../ts32299/avps.ts'
import { Tgpp2Bsid } from '../vendors/3gpp2.ts'
import { LogicalAccessId, PhysicalAccessId } from '../vendors/etsi.ts'

const tgpp = vendor(10415)

export const SubsessionDecisionInfo = tgpp(
  'Subsession-Decision-Info',
  2200,
  M,
  grouped(
    () => [
      required(SubsessionId),
      many(AnGwAddress, 2),
      optional(ResultCode),
      optional(ExperimentalResultCode),
      many(ChargingRuleRemove),
      many(ChargingRuleInstall),
      optional(EventReportIndication),
      many(QosRuleInstall),
      many(QosRuleRemove),
      optional(DefaultEpsBearerQos),
      optional(FramedIpv6Prefix),
      many(UsageMonitoringInformation),
      optional(SessionReleaseCause),
      optional(BearerControlMode),
      many(EventTrigger),
      optional(RevalidationTime),
      optional(Online),
      optional(Offline),
      many(QosInformation),
      any,
    ],
    named<SubsessionDecisionInfo>(),
  ),
) // 5.3.1
export interface SubsessionDecisionInfo extends TypeOf<typeof SubsessionDecisionInfo.data> {}

export const SubsessionEnforcementInfo = tgpp(
  'Subsession-Enforcement-Info',
  2201,
  M,
  grouped(
    () => [
      required(SubsessionId),
      optional(SubsessionOperation),
      many(AnGwAddress, 2),
      optional(BearerIdentifier),
      optional(BearerOperation),
      many(PacketFilterInformation),
      optional(PacketFilterOperation),
      optional(QosInformation),
      optional(FramedIpAddress),
      optional(FramedIpv6Prefix),
      many(CoaInformation),
      optional(CalledStationId),
      optional(PdnConnectionId),
      optional(BearerUsage),
      many(TftPacketFilterInformation),
      optional(Online),
      optional(Offline),
      optional(ResultCode),
      optional(ExperimentalResultCode),
      many(ChargingRuleReport),
      optional(CreditManagementStatus),
      many(QosRuleReport),
      many(ApplicationDetectionInformation),
      optional(IpCanType),
      optional(RatType),
      optional(TgppSgsnMccMnc),
      optional(TgppSgsnAddress),
      optional(TgppSgsnIpv6Address),
      optional(Rai),
      optional(TgppUserLocationInfo),
      optional(Tgpp2Bsid),
      optional(UserCsgInformation),
      optional(DefaultEpsBearerQos),
      optional(NetworkRequestSupport),
      optional(RoutingRuleInstall),
      optional(RoutingRuleRemove),
      optional(UserLocationInfoTime),
      optional(LogicalAccessId),
      optional(PhysicalAccessId),
      many(UsageMonitoringInformation),
      optional(MultipleBberfAction),
      many(EventTrigger),
      optional(AccessNetworkChargingAddress),
      many(AccessNetworkChargingIdentifierGx),
      optional(SessionLinkingIndicator),
      optional(HenbLocalIpAddress),
      optional(UeLocalIpAddress),
      optional(UeLocalIpv6Prefix),
      optional(UdpSourcePort),
      optional(AnGwStatus),
      any,
    ],
    named<SubsessionEnforcementInfo>(),
  ),
) // 5.3.2
export interface SubsessionEnforcementInfo extends TypeOf<typeof SubsessionEnforcementInfo.data> {}

export const SubsessionId = tgpp('Subsession-Id', 2202, M, Format.unsigned32) // 5.3.3

export const SubsessionOperation = tgpp(
  'Subsession-Operation',
  2203,
  M,
  Format.openEnumerated({ TERMINATION: 0, ESTABLISHMENT: 1, MODIFICATION: 2 }),
) // 5.3.4

export const MultipleBberfAction = tgpp(
  'Multiple-BBERF-Action',
  2204,
  M,
  Format.openEnumerated({ ESTABLISHMENT: 0, TERMINATION: 1 }),
) // 5.3.6

export const DraDeployment = tgpp('DRA-Deployment', 2206, _, Format.openEnumerated({ DRA_DEPLOYED: 0 })) // 5.3.7
export const DraBinding = tgpp('DRA-Binding', 2208, _, Format.openEnumerated({ DRA_BINDING_DELETION: 0 })) // 5.3.x
export const PcrfAddress = tgpp('PCRF-Address', 2207, M, Format.diameterIdentity) // A.7.3.1.1
export const UeLocalIpv6Prefix = tgpp('UE-Local-IPv6-Prefix', 2205, M, Format.octetString) // A.8.3.1
