/**
 * The AVPs that are no groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.80F to 7.2.154L, in the order of its
 * clauses.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const IsupLocationNumber = tgpp('ISUP-Location-Number', 3414, M, Format.octetString) // 7.2.80F
export const Language = tgpp('Language', 3914, M, Format.utf8String) // 7.2.80Fa
export const Layer2GroupId = tgpp('Layer-2-Group-ID', 3429, M, Format.octetString) // 7.2.80G
export const LcsApn = tgpp('LCS-APN', 1231, M, Format.utf8String) // 7.2.81
export const LcsClientDialedByMs = tgpp('LCS-Client-Dialed-By-MS', 1233, M, Format.utf8String) // 7.2.82
export const LcsClientExternalId = tgpp('LCS-Client-External-ID', 1234, M, Format.utf8String) // 7.2.83

export const LcsClientType = tgpp(
  'LCS-Client-Type',
  1241,
  M,
  Format.openEnumerated({
    EMERGENCY_SERVICES: 0,
    VALUE_ADDED_SERVICES: 1,
    PLMN_OPERATOR_SERVICES: 2,
    LAWFUL_INTERCEPT_SERVICES: 3,
  }),
) // 7.2.86

export const LcsDataCodingScheme = tgpp('LCS-Data-Coding-Scheme', 1236, M, Format.utf8String) // 7.2.87

export const LcsFormatIndicator = tgpp(
  'LCS-Format-Indicator',
  1237,
  M,
  Format.openEnumerated({ LOGICAL_NAME: 0, EMAIL_ADDRESS: 1, MSISDN: 2, URL: 3, SIP_URL: 4 }),
) // 7.2.88

export const LcsNameString = tgpp('LCS-Name-String', 1238, M, Format.utf8String) // 7.2.90
export const LcsRequestorIdString = tgpp('LCS-Requestor-ID-String', 1240, M, Format.utf8String) // 7.2.92

export const LocalGwInsertedIndication = tgpp(
  'Local-GW-Inserted-Indication',
  2604,
  M,
  Format.openEnumerated({ LOCAL_GW_NOT_INSERTED: 0, LOCAL_GW_INSERTED: 1 }),
) // 7.2.92A

export const LocalSequenceNumber = tgpp('Local-Sequence-Number', 2063, M, Format.unsigned32) // 7.2.93
export const LocationEstimate = tgpp('Location-Estimate', 1242, M, Format.octetString) // 7.2.94

export const LocationEstimateType = tgpp(
  'Location-Estimate-Type',
  1243,
  M,
  Format.openEnumerated({
    CURRENT_LOCATION: 0,
    CURRENT_LAST_KNOWN_LOCATION: 1,
    INITIAL_LOCATION: 2,
    ACTIVATE_DEFERRED_LOCATION: 3,
    CANCEL_DEFERRED_LOCATION: 4,
  }),
) // 7.2.95

export const LowBalanceIndication = tgpp(
  'Low-Balance-Indication',
  2020,
  M,
  Format.openEnumerated({ NOT_APPLICABLE: 0, YES: 1 }),
) // 7.2.97

export const LowPriorityIndicator = tgpp('Low-Priority-Indicator', 2602, M, Format.openEnumerated({ NO: 0, YES: 1 })) // 7.2.97A

export const MbmsChargedParty = tgpp(
  'MBMS-Charged-Party',
  2323,
  M,
  Format.openEnumerated({ CONTENT_PROVIDER: 0, SUBSCRIBER: 1 }),
) // 7.2.97B

export const MbmsGwAddress = tgpp('MBMS-GW-Address', 2307, M, Format.address) // 7.2.98

export const MbmsUserServiceType = tgpp(
  'MBMS-User-Service-Type',
  1225,
  M,
  Format.openEnumerated({ DOWNLOAD: 1, STREAMING: 2 }),
) // 7.2.100

export const MediaInitiatorFlag = tgpp(
  'Media-Initiator-Flag',
  882,
  M,
  Format.openEnumerated({ CALLED_PARTY: 0, CALLING_PARTY: 1, UNKNOWN: 2 }),
) // 7.2.101

export const MediaInitiatorParty = tgpp('Media-Initiator-Party', 1288, M, Format.utf8String) // 7.2.102
export const MessageId = tgpp('Message-ID', 1210, M, Format.utf8String) // 7.2.105
export const MessageSize = tgpp('Message-Size', 1212, M, Format.unsigned32) // 7.2.106

export const MessageType = tgpp(
  'Message-Type',
  1211,
  M,
  Format.openEnumerated({
    M_SEND_REQ: 1,
    M_SEND_CONF: 2,
    M_NOTIFICATION_IND: 3,
    M_NOTIFYRESP_IND: 4,
    M_RETRIEVE_CONF: 5,
    M_ACKNOWLEDGE_IND: 6,
    M_DELIVERY_IND: 7,
    M_READ_REC_IND: 8,
    M_READ_ORIG_IND: 9,
    M_FORWARD_REQ: 10,
    M_FORWARD_CONF: 11,
    M_MBOX_STORE_CONF: 12,
    M_MBOX_VIEW_CONF: 13,
    M_MBOX_UPLOAD_CONF: 14,
    M_MBOX_DELETE_CONF: 15,
  }),
) // 7.2.107

export const MmboxStorageRequested = tgpp('MMBox-Storage-Requested', 1248, M, Format.openEnumerated({ NO: 0, YES: 1 })) // 7.2.109
export const MmtelSserviceType = tgpp('MMTel-SService-Type', 2031, M, Format.unsigned32) // 7.2.111A
export const MonitoredPlmnIdentifier = tgpp('Monitored-PLMN-Identifier', 3430, M, Format.utf8String) // 7.2.111Aa

export const MonitoringEventConfigurationActivity = tgpp(
  'Monitoring-Event-Configuration-Activity',
  3919,
  M,
  Format.integer32,
) // 7.2.111AaA

export const MonitoringEventFunctionality = tgpp('Monitoring-Event-Functionality', 3922, M, Format.integer32) // 7.2.111AaB
export const MonitoringEventReportNumber = tgpp('Monitoring-Event-Report-Number', 3923, M, Format.unsigned32) // 7.2.111AaE
export const MonitoringUeHplmnIdentifier = tgpp('Monitoring-UE-HPLMN-Identifier', 3431, M, Format.utf8String) // 7.2.111Ab
export const MonitoringUeIdentifier = tgpp('Monitoring-UE-Identifier', 3432, M, Format.utf8String) // 7.2.111Ac
export const MonitoringUeVplmnIdentifier = tgpp('Monitoring-UE-VPLMN-Identifier', 3433, M, Format.utf8String) // 7.2.111Ad
export const MscAddress = tgpp('MSC-Address', 3417, M, Format.octetString) // 7.2.111B
export const MtcIwfAddress = tgpp('MTC-IWF-Address', 3406, M, Format.address) // 7.2.111C
export const NeighbourNodeAddress = tgpp('Neighbour-Node-Address', 2705, M, Format.address) // 7.2.111D
export const NetworkCallReferenceNumber = tgpp('Network-Call-Reference-Number', 3418, M, Format.octetString) // 7.2.111E

export const NniType = tgpp(
  'NNI-Type',
  2704,
  M,
  Format.openEnumerated({ NON_ROAMING: 0, ROAMING_WITHOUT_LOOPBACK: 1, ROAMING_WITH_LOOPBACK: 2 }),
) // 7.2.112B

export const NodeFunctionality = tgpp(
  'Node-Functionality',
  862,
  M,
  Format.openEnumerated({
    S_CSCF: 0,
    P_CSCF: 1,
    I_CSCF: 2,
    MRFC: 3,
    MGCF: 4,
    BGCF: 5,
    AS: 6,
    IBCF: 7,
    S_GW: 8,
    P_GW: 9,
    HSGW: 10,
    E_CSCF: 11,
    MME: 12,
    TRF: 13,
    TF: 14,
    ATCF: 15,
    PROXY_FUNCTION: 16,
    EPDG: 17,
    TDF: 18,
    TWAG: 19,
    SCEF: 20,
    IWK_SCEF: 21,
  }),
) // 7.2.113

export const NodeId = tgpp('Node-Id', 2064, M, Format.utf8String) // 7.2.114
export const NumberOfDiversions = tgpp('Number-Of-Diversions', 2034, M, Format.unsigned32) // 7.2.115
export const NumberOfMessagesSent = tgpp('Number-Of-Messages-Sent', 2019, M, Format.unsigned32) // 7.2.116
export const NumberOfParticipants = tgpp('Number-Of-Participants', 885, M, Format.unsigned32) // 7.2.117
export const NumberOfReceivedTalkBursts = tgpp('Number-Of-Received-Talk-Bursts', 1282, M, Format.unsigned32) // 7.2.118
export const NumberOfTalkBursts = tgpp('Number-Of-Talk-Bursts', 1283, M, Format.unsigned32) // 7.2.119

export const NumberPortabilityRoutingInformation = tgpp(
  'Number-Portability-Routing-Information',
  2024,
  M,
  Format.utf8String,
) // 7.2.120

export const OnlineChargingFlag = tgpp(
  'Online-Charging-Flag',
  2303,
  M,
  Format.openEnumerated({ ECF_ADDRESS_NOT_PROVIDED: 0, ECF_ADDRESS_PROVIDED: 1 }),
) // 7.2.122

export const OriginatingIoi = tgpp('Originating-IOI', 839, M, Format.utf8String) // 7.2.123
export const OriginatorSccpAddress = tgpp('Originator-SCCP-Address', 2008, M, Format.address) // 7.2.128
export const OutgoingSessionId = tgpp('Outgoing-Session-Id', 2320, M, Format.utf8String) // 7.2.128A
export const OutgoingTrunkGroupId = tgpp('Outgoing-Trunk-Group-Id', 853, M, Format.utf8String) // 7.2.129
export const ParticipantsInvolved = tgpp('Participants-Involved', 887, M, Format.utf8String) // 7.2.130

export const ParticipantAccessPriority = tgpp(
  'Participant-Access-Priority',
  1259,
  M,
  Format.openEnumerated({ PRE_EMPTIVE_PRIORITY: 1, HIGH_PRIORITY: 2, NORMAL_PRIORITY: 3, LOW_PRIORITY: 4 }),
) // 7.2.132

export const ParticipantActionType = tgpp(
  'Participant-Action-Type',
  2049,
  M,
  Format.openEnumerated({ CREATE_CONF: 0, JOIN_CONF: 1, INVITE_INTO_CONF: 2, QUIT_CONF: 3 }),
) // 7.2.133

export const Pc3ControlProtocolCause = tgpp('PC3-Control-Protocol-Cause', 3434, M, Format.integer32) // 7.2.135A
export const Pc3EpcControlProtocolCause = tgpp('PC3-EPC-Control-Protocol-Cause', 3435, M, Format.integer32) // 7.2.135B
export const Pc5RadioTechnology = tgpp('PC5-Radio-Technology', 1300, _, Format.openEnumerated({})) // 7.2.135C
export const PdnConnectionChargingId = tgpp('PDN-Connection-Charging-ID', 2050, M, Format.unsigned32) // 7.2.136
export const PdpAddress = tgpp('PDP-Address', 1227, M, Format.address) // 7.2.137
export const PdpAddressPrefixLength = tgpp('PDP-Address-Prefix-Length', 2606, M, Format.unsigned32) // 7.2.137A
export const PdpContextType = tgpp('PDP-Context-Type', 1247, M, Format.openEnumerated({ PRIMARY: 0, SECONDARY: 1 })) // 7.2.138

export const PlayAlternative = tgpp(
  'Play-Alternative',
  3913,
  M,
  Format.openEnumerated({ SERVED_PARTY: 0, REMOTE_PARTY: 1 }),
) // 7.2.138A

export const PocChangeCondition = tgpp(
  'PoC-Change-Condition',
  1261,
  M,
  Format.openEnumerated({
    SERVICECHANGE: 0,
    VOLUMELIMIT: 1,
    TIMELIMIT: 2,
    NUMBEROFTALKBURSTLIMIT: 3,
    NUMBEROFACTIVEPARTICIPANTS: 4,
    TARIFFTIME: 5,
  }),
) // 7.2.139

export const PocChangeTime = tgpp('PoC-Change-Time', 1262, M, Format.time) // 7.2.140
export const PocControllingAddress = tgpp('PoC-Controlling-Address', 858, M, Format.utf8String) // 7.2.141

export const PocEventType = tgpp(
  'PoC-Event-Type',
  2025,
  M,
  Format.openEnumerated({
    NORMAL: 0,
    INSTANT_PERSONAL_ALERT_EVENT: 1,
    POC_GROUP_ADVERTISEMENT_EVENT: 2,
    EARLY_SESSION_SETTING_UP_EVENT: 3,
    POC_TALK_BURST: 4,
  }),
) // 7.2.142

export const PocGroupName = tgpp('PoC-Group-Name', 859, M, Format.utf8String) // 7.2.143

export const PocServerRole = tgpp(
  'PoC-Server-Role',
  883,
  M,
  Format.openEnumerated({ PARTICIPATING_POC_SERVER: 0, CONTROLLING_POC_SERVER: 1 }),
) // 7.2.145

export const PocSessionId = tgpp('PoC-Session-Id', 1229, M, Format.utf8String) // 7.2.146

export const PocSessionInitiationType = tgpp(
  'PoC-Session-Initiation-type',
  1277,
  M,
  Format.openEnumerated({ PRE_ESTABLISHED: 0, ON_DEMAND: 1 }),
) // 7.2.147

export const PocSessionType = tgpp(
  'PoC-Session-Type',
  884,
  M,
  Format.openEnumerated({
    '1_TO_1_POC_SESSION': 0,
    CHAT_POC_GROUP_SESSION: 1,
    PRE_ARRANGED_POC_GROUP_SESSION: 2,
    AD_HOC_POC_GROUP_SESSION: 3,
  }),
) // 7.2.148

export const PocUserRoleIds = tgpp('PoC-User-Role-IDs', 1253, M, Format.utf8String) // 7.2.150

export const PocUserRoleInfoUnits = tgpp(
  'PoC-User-Role-Info-Units',
  1254,
  M,
  Format.openEnumerated({ MODERATOR: 1, DISPATCHER: 2, SESSION_OWNER: 3, SESSION_PARTICIPANT: 4 }),
) // 7.2.151

export const PositioningData = tgpp('Positioning-Data', 1245, M, Format.utf8String) // 7.2.152
export const PreferredAocCurrency = tgpp('Preferred-AoC-Currency', 2315, M, Format.unsigned32) // 7.2.153
export const Priority = tgpp('Priority', 1209, M, Format.openEnumerated({ LOW: 0, NORMAL: 1, HIGH: 2 })) // 7.2.154
export const Prose3rdPartyApplicationId = tgpp('ProSe-3rd-Party-Application-ID', 3440, M, Format.utf8String) // 7.2.154A

export const ProseDirectDiscoveryModel = tgpp(
  'ProSe-Direct-Discovery-Model',
  3442,
  M,
  Format.openEnumerated({ MODEL_A: 0, MODEL_B: 1 }),
) // 7.2.154C

export const ProseEventType = tgpp(
  'ProSe-Event-Type',
  3443,
  M,
  Format.openEnumerated({ ANNOUCING: 0, MONITORING: 1, MATCH_REPORT: 2 }),
) // 7.2.154D

export const ProseFunctionIpAddress = tgpp('ProSe-Function-IP-Address', 3444, M, Format.address) // 7.2.154E
export const ProseFunctionPlmnIdentifier = tgpp('ProSe-Function-PLMN-Identifier', 3457, M, Format.utf8String) // 7.2.154F

export const ProseFunctionality = tgpp(
  'ProSe-Functionality',
  3445,
  M,
  Format.openEnumerated({ DIRECT_DISCOVERY: 0, EPC_LEVEL_DISCOVERY: 1 }),
) // 7.2.154G

export const ProseGroupIpMulticastAddress = tgpp('ProSe-Group-IP-Multicast-Address', 3446, M, Format.address) // 7.2.154H

export const ProseRangeClass = tgpp(
  'ProSe-Range-Class',
  3448,
  M,
  Format.openEnumerated({ RESERVED: 0, '50_M': 1, '100_M': 2, '200_M': 3, '500_M': 4, '1000_M': 5, UNUSED: 255 }),
) // 7.2.154J

export const ProseReasonForCancellation = tgpp(
  'ProSe-Reason-For-Cancellation',
  3449,
  M,
  Format.openEnumerated({ PROXIMITY_ALERT_SENT: 0, TIME_EXPIRED_WITH_NO_RENEWAL: 1 }),
) // 7.2.154K

export const ProseRequestTimestamp = tgpp('ProSe-Request-Timestamp', 3450, M, Format.time) // 7.2.154L
