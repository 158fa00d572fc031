/**
 * The AVPs that are no groups of TS 29.212 (policy and charging control: Gx, Gxx, Sd, St), clauses 5.3.96 to E.6.3.5,
 * in the order of its clauses.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const UeLocalIpAddress = tgpp('UE-Local-IP-Address', 2805, _, Format.address) // 5.3.96
export const UdpSourcePort = tgpp('UDP-Source-Port', 2806, _, Format.unsigned32) // 5.3.97
export const MuteNotification = tgpp('Mute-Notification', 2809, _, Format.openEnumerated({ MUTE_REQUIRED: 0 })) // 5.3.98
export const MonitoringTime = tgpp('Monitoring-Time', 2810, _, Format.time) // 5.3.99
export const AnGwStatus = tgpp('AN-GW-Status', 2811, _, Format.openEnumerated({ AN_GW_FAILED: 0 })) // 5.3.100
export const UserLocationInfoTime = tgpp('User-Location-Info-Time', 2812, _, Format.time) // 5.3.101
export const CreditManagementStatus = tgpp('Credit-Management-Status', 1082, _, Format.unsigned32) // 5.3.102
export const DefaultQosName = tgpp('Default-QoS-Name', 2817, _, Format.utf8String) // 5.3.104
export const RanNasReleaseCause = tgpp('RAN-NAS-Release-Cause', 2819, _, Format.octetString) // 5.3.106

export const PresenceReportingAreaElementsList = tgpp(
  'Presence-Reporting-Area-Elements-List',
  2820,
  _,
  Format.octetString,
) // 5.3.107

export const PresenceReportingAreaIdentifier = tgpp('Presence-Reporting-Area-Identifier', 2821, _, Format.octetString) // 5.3.108
export const PresenceReportingAreaStatus = tgpp('Presence-Reporting-Area-Status', 2823, _, Format.unsigned32) // 5.3.110
export const NetlocAccessSupport = tgpp('NetLoc-Access-Support', 2824, _, Format.unsigned32) // 5.3.111
export const PcscfRestorationIndication = tgpp('PCSCF-Restoration-Indication', 2826, _, Format.unsigned32) // 5.3.113

export const IpCanSessionChargingScope = tgpp(
  'IP-CAN-Session-Charging-Scope',
  2827,
  _,
  Format.openEnumerated({ IP_CAN_SESSION_SCOPE: 0 }),
) // 5.3.114

export const MonitoringFlags = tgpp('Monitoring-Flags', 2828, _, Format.unsigned32) // 5.3.115

export const NbifomSupport = tgpp(
  'NBIFOM-Support',
  2831,
  _,
  Format.openEnumerated({ NBIFOM_NOT_SUPPORTED: 0, NBIFOM_SUPPORTED: 1 }),
) // 5.3.116

export const NbifomMode = tgpp('NBIFOM-Mode', 2830, _, Format.openEnumerated({ UE_INITIATED: 0, NETWORK_INITIATED: 1 })) // 5.3.117
export const RoutingRuleFailureCode = tgpp('Routing-Rule-Failure-Code', 2834, _, Format.unsigned32) // 5.3.119

export const DefaultAccess = tgpp(
  'Default-Access',
  2829,
  _,
  Format.openEnumerated({ GPP_GPRS: 0, DOCSIS: 1, XDSL: 2, WIMAX: 3, GPP2: 4, GPP_EPS: 5, NON_3GPP_EPS: 6, FBA: 7 }),
) // 5.3.120

export const AccessAvailabilityChangeReason = tgpp('Access-Availability-Change-Reason', 2833, _, Format.unsigned32) // 5.3.121
export const RanRuleSupport = tgpp('RAN-Rule-Support', 2832, _, Format.unsigned32) // 5.3.122

export const TrafficSteeringPolicyIdentifierDl = tgpp(
  'Traffic-Steering-Policy-Identifier-DL',
  2836,
  _,
  Format.octetString,
) // 5.3.123

export const TrafficSteeringPolicyIdentifierUl = tgpp(
  'Traffic-Steering-Policy-Identifier-UL',
  2837,
  _,
  Format.octetString,
) // 5.3.124

export const ResourceReleaseNotification = tgpp(
  'Resource-Release-Notification',
  2841,
  _,
  Format.openEnumerated({ ENABLE_NOTIFICATION: 0 }),
) // 5.3.125

export const RemovalOfAccess = tgpp('Removal-Of-Access', 2842, _, Format.openEnumerated({ REMOVAL_OF_ACCESS: 0 })) // 5.3.126
export const ExecutionTime = tgpp('Execution-Time', 2839, _, Format.time) // 5.3.127
export const TcpSourcePort = tgpp('TCP-Source-Port', 2843, _, Format.unsigned32) // 5.3.129

export const DefaultBearerIndication = tgpp(
  'Default-Bearer-Indication',
  2844,
  _,
  Format.openEnumerated({ BIND_TO_DEF_BEARER: 0, BIND_TO_APPLICABLE_BEARER: 1 }),
) // 5.3.132

export const GxTgppPsDataOffStatus = tgpp(
  '3GPP-PS-Data-Off-Status',
  2847,
  _,
  Format.openEnumerated({ ACTIVE: 0, INACTIVE: 1 }),
) // 5.3.133

export const ExtendedApnAmbrDl = tgpp('Extended-APN-AMBR-DL', 2848, _, Format.unsigned32) // 5.3.134
export const ExtendedApnAmbrUl = tgpp('Extended-APN-AMBR-UL', 2849, _, Format.unsigned32) // 5.3.135
export const ExtendedGbrDl = tgpp('Extended-GBR-DL', 2850, _, Format.unsigned32) // 5.3.136
export const ExtendedGbrUl = tgpp('Extended-GBR-UL', 2851, _, Format.unsigned32) // 5.3.137
export const MaxPlrDl = tgpp('Max-PLR-DL', 2852, _, Format.unsigned32) // 5.3.138
export const MaxPlrUl = tgpp('Max-PLR-UL', 2853, _, Format.unsigned32) // 5.3.139
export const UeStatus = tgpp('UE-Status', 2854, _, Format.unsigned32) // 5.3.140
export const PresenceReportingAreaNode = tgpp('Presence-Reporting-Area-Node', 2855, _, Format.unsigned32) // 5.3.141
export const QosRuleName = tgpp('QoS-Rule-Name', 1054, M, Format.octetString) // 5a.3.4

export const SessionLinkingIndicator = tgpp(
  'Session-Linking-Indicator',
  1064,
  M,
  Format.openEnumerated({ SESSION_LINKING_IMMEDIATE: 0, SESSION_LINKING_DEFERRED: 1 }),
) // 5a.3.6

export const QosRuleBaseName = tgpp('QoS-Rule-Base-Name', 1074, _, Format.utf8String) // 5a.3.7
export const AdcRuleBaseName = tgpp('ADC-Rule-Base-Name', 1095, M, Format.utf8String) // 5b.3.4
export const AdcRuleName = tgpp('ADC-Rule-Name', 1096, M, Format.octetString) // 5b.3.5
export const RequestType = tgpp('Request-Type', 2838, M, Format.unsigned32) // 5c.3.2
export const CsServiceQosRequestIdentifier = tgpp('CS-Service-Qos-Request-Identifier', 2807, M, Format.octetString) // E.6.3.2

export const CsServiceQosRequestOperation = tgpp(
  'CS-Service-QoS-Request-Operation',
  2808,
  M,
  Format.openEnumerated({ DELETION: 0, MODIFICATION: 1 }),
) // E.6.3.3

export const CsServiceResourceResultOperation = tgpp(
  'CS-Service-Resource-Result-Operation',
  2815,
  M,
  Format.openEnumerated({ DELETION: 0 }),
) // E.6.3.4

export const CsServiceResourceFailureCause = tgpp(
  'CS-Service-Resource-Failure-Cause',
  2814,
  M,
  Format.openEnumerated({ RESOURCE_RELEASED: 0 }),
) // E.6.3.5
