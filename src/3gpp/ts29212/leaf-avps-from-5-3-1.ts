/**
 * The AVPs that are no groups of TS 29.212 (policy and charging control: Gx, Gxx, Sd, St), clauses 5.3.1 to 5.3.95, in
 * the order of its clauses. The grammar is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const BearerUsage = tgpp(
  'Bearer-Usage',
  1000,
  M,
  Format.openEnumerated({ GENERAL: 0, IMS_SIGNALLING: 1, DEDICATED: 2 }),
) // 5.3.1

export const ChargingRuleBaseName = tgpp('Charging-Rule-Base-Name', 1004, M, Format.utf8String) // 5.3.5
export const ChargingRuleName = tgpp('Charging-Rule-Name', 1005, M, Format.octetString) // 5.3.6

export const EventTrigger = tgpp(
  'Event-Trigger',
  1006,
  M,
  Format.openEnumerated({
    SGSN_CHANGE: 0,
    QOS_CHANGE: 1,
    RAT_CHANGE: 2,
    TFT_CHANGE: 3,
    PLMN_CHANGE: 4,
    LOSS_OF_BEARER: 5,
    RECOVERY_OF_BEARER: 6,
    IP_CAN_CHANGE: 7,
    GW_PCEF_MALFUNCTION: 8,
    RESOURCES_LIMITATION: 9,
    MAX_NR_BEARERS_REACHED: 10,
    QOS_CHANGE_EXCEEDING_AUTHORIZATION: 11,
    RAI_CHANGE: 12,
    USER_LOCATION_CHANGE: 13,
    NO_EVENT_TRIGGERS: 14,
    OUT_OF_CREDIT: 15,
    REALLOCATION_OF_CREDIT: 16,
    REVALIDATION_TIMEOUT: 17,
    UE_IP_ADDRESS_ALLOCATE: 18,
    UE_IP_ADDRESS_RELEASE: 19,
    DEFAULT_EPS_BEARER_QOS_CHANGE: 20,
    AN_GW_CHANGE: 21,
    SUCCESSFUL_RESOURCE_ALLOCATION: 22,
    RESOURCE_MODIFICATION_REQUEST: 23,
    PGW_TRACE_CONTROL: 24,
    UE_TIME_ZONE_CHANGE: 25,
    TAI_CHANGE: 26,
    ECGI_CHANGE: 27,
    CHARGING_CORRELATION_EXCHANGE: 28,
    APN_AMBR_MODIFICATION_FAILURE: 29,
    USER_CSG_INFORMATION_CHANGE: 30,
    USAGE_REPORT: 33,
    DEFAULT_EPS_BEARER_QOS_MODIFICATION_FAILURE: 34,
    USER_CSG_HYBRID_SUBSCRIBED_INFORMATION_CHANGE: 35,
    USER_CSG_HYBRID_UNSUBSCRIBED_INFORMATION_CHANGE: 36,
    ROUTING_RULE_CHANGE: 37,
    MAX_MBR_APN_AMBR_CHANGE: 38,
    APPLICATION_START: 39,
    APPLICATION_STOP: 40,
    ADC_REVALIDATION_TIMEOUT: 41,
    CS_TO_PS_HANDOVER: 42,
    UE_LOCAL_IP_ADDRESS_CHANGE: 43,
    ACCESS_NETWORK_INFO_REPORT: 45,
    TIME_CHANGE: 100,
    TFT_DELETED: 1000,
    POLICY_ENFORCEMENT_FAILED: 1003,
  }),
) // 5.3.7

export const MeteringMethod = tgpp(
  'Metering-Method',
  1007,
  M,
  Format.openEnumerated({ DURATION: 0, VOLUME: 1, DURATION_VOLUME: 2 }),
) // 5.3.8

export const Offline = tgpp('Offline', 1008, M, Format.openEnumerated({ DISABLE_OFFLINE: 0, ENABLE_OFFLINE: 1 })) // 5.3.9
export const Online = tgpp('Online', 1009, M, Format.openEnumerated({ DISABLE_ONLINE: 0, ENABLE_ONLINE: 1 })) // 5.3.10
export const Precedence = tgpp('Precedence', 1010, M, Format.unsigned32) // 5.3.11

export const ReportingLevel = tgpp(
  'Reporting-Level',
  1011,
  M,
  Format.openEnumerated({ SERVICE_IDENTIFIER_LEVEL: 0, RATING_GROUP_LEVEL: 1, SPONSORED_CONNECTIVITY_LEVEL: 2 }),
) // 5.3.12

export const TftFilter = tgpp('TFT-Filter', 1012, M, Format.ipFilterRule) // 5.3.13
export const TosTrafficClass = tgpp('ToS-Traffic-Class', 1014, M, Format.octetString) // 5.3.15

export const QosClassIdentifier = tgpp(
  'QoS-Class-Identifier',
  1028,
  M,
  Format.openEnumerated({
    QCI_1: 1,
    QCI_2: 2,
    QCI_3: 3,
    QCI_4: 4,
    QCI_5: 5,
    QCI_6: 6,
    QCI_7: 7,
    QCI_8: 8,
    QCI_9: 9,
    QCI_65: 65,
    QCI_66: 66,
    QCI_69: 69,
    QCI_70: 70,
    QCI_75: 75,
    QCI_79: 79,
  }),
) // 5.3.17

export const PccRuleStatus = tgpp(
  'PCC-Rule-Status',
  1019,
  M,
  Format.openEnumerated({ ACTIVE: 0, INACTIVE: 1, TEMPORARY_INACTIVE: 2 }),
) // 5.3.19

export const BearerIdentifier = tgpp('Bearer-Identifier', 1020, M, Format.octetString) // 5.3.20

export const BearerOperation = tgpp(
  'Bearer-Operation',
  1021,
  M,
  Format.openEnumerated({ TERMINATION: 0, ESTABLISHMENT: 1, MODIFICATION: 2 }),
) // 5.3.21

export const BearerControlMode = tgpp(
  'Bearer-Control-Mode',
  1023,
  M,
  Format.openEnumerated({ UE_ONLY: 0, RESERVED: 1, UE_NW: 2 }),
) // 5.3.23

export const NetworkRequestSupport = tgpp(
  'Network-Request-Support',
  1024,
  M,
  Format.openEnumerated({ NETWORK_REQUEST_NOT_SUPPORTED: 0, NETWORK_REQUEST_SUPPORTED: 1 }),
) // 5.3.24

export const GuaranteedBitrateDl = tgpp('Guaranteed-Bitrate-DL', 1025, M, Format.unsigned32) // 5.3.25
export const GuaranteedBitrateUl = tgpp('Guaranteed-Bitrate-UL', 1026, M, Format.unsigned32) // 5.3.26

export const IpCanType = tgpp(
  'IP-CAN-Type',
  1027,
  M,
  Format.openEnumerated({
    '3GPP_GPRS': 0,
    DOCSIS: 1,
    XDSL: 2,
    WIMAX: 3,
    '3GPP2': 4,
    '3GPP_EPS': 5,
    NON_3GPP_EPS: 6,
    FBA: 7,
    '3GPP_5GS': 8,
    NON_3GPP_5GS: 9,
  }),
) // 5.3.27

export const QosNegotiation = tgpp(
  'QoS-Negotiation',
  1029,
  M,
  Format.openEnumerated({ NO_QOS_NEGOTIATION: 0, QOS_NEGOTIATION_SUPPORTED: 1 }),
) // 5.3.28

export const QosUpgrade = tgpp(
  'QoS-Upgrade',
  1030,
  M,
  Format.openEnumerated({ QOS_UPGRADE_NOT_SUPPORTED: 0, QOS_UPGRADE_SUPPORTED: 1 }),
) // 5.3.29

export const RatType = tgpp(
  'RAT-Type',
  1032,
  _,
  Format.openEnumerated({
    WLAN: 0,
    VIRTUAL: 1,
    UTRAN: 1000,
    GERAN: 1001,
    GAN: 1002,
    HSPA_EVOLUTION: 1003,
    EUTRAN: 1004,
    CDMA2000_1X: 2000,
    HRPD: 2001,
    UMB: 2002,
    EHRPD: 2003,
  }),
) // 5.3.31

export const CoaIpAddress = tgpp('CoA-IP-Address', 1035, _, Format.address) // 5.3.33
export const TunnelHeaderFilter = tgpp('Tunnel-Header-Filter', 1036, _, Format.ipFilterRule) // 5.3.34
export const TunnelHeaderLength = tgpp('Tunnel-Header-Length', 1037, _, Format.unsigned32) // 5.3.35

export const RuleFailureCode = tgpp(
  'Rule-Failure-Code',
  1031,
  M,
  Format.openEnumerated({
    UNKNOWN_RULE_NAME: 1,
    RATING_GROUP_ERROR: 2,
    SERVICE_IDENTIFIER_ERROR: 3,
    GW_PCEF_MALFUNCTION: 4,
    RESOURCES_LIMITATION: 5,
    MAX_NR_BEARERS_REACHED: 6,
    UNKNOWN_BEARER_ID: 7,
    MISSING_BEARER_ID: 8,
    MISSING_FLOW_DESCRIPTION: 9,
    RESOURCE_ALLOCATION_FAILURE: 10,
    UNSUCCESSFUL_QOS_VALIDATION: 11,
  }),
) // 5.3.38

export const ApnAggregateMaxBitrateDl = tgpp('APN-Aggregate-Max-Bitrate-DL', 1040, _, Format.unsigned32) // 5.3.39
export const ApnAggregateMaxBitrateUl = tgpp('APN-Aggregate-Max-Bitrate-UL', 1041, _, Format.unsigned32) // 5.3.40
export const RevalidationTime = tgpp('Revalidation-Time', 1042, M, Format.time) // 5.3.41
export const RuleActivationTime = tgpp('Rule-Activation-Time', 1043, M, Format.time) // 5.3.42
export const RuleDeactivationTime = tgpp('Rule-Deactivation-Time', 1044, M, Format.time) // 5.3.43

export const SessionReleaseCause = tgpp(
  'Session-Release-Cause',
  1045,
  M,
  Format.openEnumerated({ UNSPECIFIED_REASON: 0, UE_SUBSCRIPTION_REASON: 1, INSUFFICIENT_SERVER_RESOURCES: 2 }),
) // 5.3.44

export const PriorityLevel = tgpp('Priority-Level', 1046, _, Format.unsigned32) // 5.3.45

export const PreEmptionCapability = tgpp(
  'Pre-emption-Capability',
  1047,
  _,
  Format.openEnumerated({ PRE_EMPTION_CAPABILITY_ENABLED: 0, PRE_EMPTION_CAPABILITY_DISABLED: 1 }),
) // 5.3.46

export const PreEmptionVulnerability = tgpp(
  'Pre-emption-Vulnerability',
  1048,
  _,
  Format.openEnumerated({ PRE_EMPTION_VULNERABILITY_ENABLED: 0, PRE_EMPTION_VULNERABILITY_DISABLED: 1 }),
) // 5.3.47

export const AnGwAddress = tgpp('AN-GW-Address', 1050, _, Format.address) // 5.3.49

export const ResourceAllocationNotification = tgpp(
  'Resource-Allocation-Notification',
  1063,
  _,
  Format.openEnumerated({ ENABLE_NOTIFICATION: 0 }),
) // 5.3.50

export const SecurityParameterIndex = tgpp('Security-Parameter-Index', 1056, _, Format.octetString) // 5.3.51
export const FlowLabel = tgpp('Flow-Label', 1057, _, Format.octetString) // 5.3.52
export const PacketFilterContent = tgpp('Packet-Filter-Content', 1059, _, Format.ipFilterRule) // 5.3.54
export const PacketFilterIdentifier = tgpp('Packet-Filter-Identifier', 1060, _, Format.octetString) // 5.3.55

export const PacketFilterOperation = tgpp(
  'Packet-Filter-Operation',
  1062,
  _,
  Format.openEnumerated({ DELETION: 0, ADDITION: 1, MODIFICATION: 2 }),
) // 5.3.57

export const PdnConnectionId = tgpp('PDN-Connection-ID', 1065, _, Format.octetString) // 5.3.58
export const MonitoringKey = tgpp('Monitoring-Key', 1066, _, Format.octetString) // 5.3.59

export const UsageMonitoringLevel = tgpp(
  'Usage-Monitoring-Level',
  1068,
  _,
  Format.openEnumerated({ SESSION_LEVEL: 0, PCC_RULE_LEVEL: 1, ADC_RULE_LEVEL: 2 }),
) // 5.3.61

export const UsageMonitoringReport = tgpp(
  'Usage-Monitoring-Report',
  1069,
  _,
  Format.openEnumerated({ USAGE_MONITORING_REPORT_REQUIRED: 0 }),
) // 5.3.62

export const UsageMonitoringSupport = tgpp(
  'Usage-Monitoring-Support',
  1070,
  _,
  Format.openEnumerated({ USAGE_MONITORING_DISABLED: 0 }),
) // 5.3.63

export const CsgInformationReporting = tgpp(
  'CSG-Information-Reporting',
  1071,
  _,
  Format.openEnumerated({
    CHANGE_CSG_CELL: 0,
    CHANGE_CSG_SUBSCRIBED_HYBRID_CELL: 1,
    CHANGE_CSG_UNSUBSCRIBED_HYBRID_CELL: 2,
  }),
) // 5.3.64

export const FlowDirection = tgpp(
  'Flow-Direction',
  1080,
  _,
  Format.openEnumerated({ UNSPECIFIED: 0, DOWNLINK: 1, UPLINK: 2, BIDIRECTIONAL: 3 }),
) // 5.3.65

export const PacketFilterUsage = tgpp('Packet-Filter-Usage', 1072, _, Format.openEnumerated({ SEND_TO_UE: 1 })) // 5.3.66

export const ChargingCorrelationIndicator = tgpp(
  'Charging-Correlation-Indicator',
  1073,
  _,
  Format.openEnumerated({ CHARGING_IDENTIFIER_REQUIRED: 0 }),
) // 5.3.67

export const RoutingRuleIdentifier = tgpp('Routing-Rule-Identifier', 1077, _, Format.octetString) // 5.3.71
export const RoutingIpAddress = tgpp('Routing-IP-Address', 1079, _, Format.address) // 5.3.73
export const TdfApplicationIdentifier = tgpp('TDF-Application-Identifier', 1088, _, Format.octetString) // 5.3.77
export const TdfDestinationRealm = tgpp('TDF-Destination-Realm', 1090, _, Format.diameterIdentity) // 5.3.79
export const TdfDestinationHost = tgpp('TDF-Destination-Host', 1089, _, Format.diameterIdentity) // 5.3.80
export const TdfIpAddress = tgpp('TDF-IP-Address', 1091, _, Format.address) // 5.3.81

export const RedirectSupport = tgpp(
  'Redirect-Support',
  1086,
  _,
  Format.openEnumerated({ REDIRECTION_DISABLED: 0, REDIRECTION_ENABLED: 1 }),
) // 5.3.83

export const PsToCsSessionContinuity = tgpp(
  'PS-to-CS-Session-Continuity',
  1099,
  _,
  Format.openEnumerated({ VIDEO_PS2CS_CONT_CANDIDATE: 0 }),
) // 5.3.84

export const TdfApplicationInstanceIdentifier = tgpp('TDF-Application-Instance-Identifier', 2802, _, Format.octetString) // 5.3.92
export const HenbLocalIpAddress = tgpp('HeNB-Local-IP-Address', 2804, _, Format.address) // 5.3.95
