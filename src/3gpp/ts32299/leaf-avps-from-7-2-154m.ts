/**
 * The AVPs that are no groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.154M to 7.2.242aC, in the order of its
 * clauses.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const ProseRoleOfUe = tgpp(
  'ProSe-Role-Of-UE',
  3451,
  M,
  Format.openEnumerated({ ANNOUNCING_UE: 0, MONITORING_UE: 1, REQUESTOR_UE: 2 }),
) // 7.2.154M

export const ProseSourceIpAddress = tgpp('ProSe-Source-IP-Address', 3452, M, Format.address) // 7.2.154N
export const ProseUeId = tgpp('ProSe-UE-ID', 3453, M, Format.octetString) // 7.2.154O
export const ProseUeToNetworkRelayUeId = tgpp('ProSe-UE-to-Network-Relay-UE-ID', 4409, M, Format.octetString) // 7.2.154Oa
export const ProseTargetLayer2Id = tgpp('ProSe-Target-Layer-2-ID', 4410, M, Format.octetString) // 7.2.154Ob

export const ProximityAlertIndication = tgpp(
  'Proximity-Alert-Indication',
  3454,
  M,
  Format.openEnumerated({ ALERT: 0, NO_ALERT: 1 }),
) // 7.2.154P

export const ProximityAlertTimestamp = tgpp('Proximity-Alert-Timestamp', 3455, M, Format.time) // 7.2.154Q
export const ProximityCancellationTimestamp = tgpp('Proximity-Cancellation-Timestamp', 3456, M, Format.time) // 7.2.154R

export const PrivacyIndicator = tgpp(
  'Privacy-Indicator',
  3915,
  M,
  Format.openEnumerated({ NOT_PRIVATE: 0, PRIVATE: 1 }),
) // 7.2.154aA

export const PsAppendFreeFormatData = tgpp(
  'PS-Append-Free-Format-Data',
  867,
  M,
  Format.openEnumerated({ APPEND: 0, OVERWRITE: 1 }),
) // 7.2.155

export const PsFreeFormatData = tgpp('PS-Free-Format-Data', 866, M, Format.octetString) // 7.2.156
export const QuotaConsumptionTime = tgpp('Quota-Consumption-Time', 881, M, Format.unsigned32) // 7.2.159
export const QuotaHoldingTime = tgpp('Quota-Holding-Time', 871, M, Format.unsigned32) // 7.2.160
export const RadioParameterSetValues = tgpp('Radio-Parameter-Set-Values', 3464, M, Format.octetString) // 7.2.160C
export const RadioResourcesIndicator = tgpp('Radio-Resources-Indicator', 3465, M, Format.integer32) // 7.2.160D
export const RanEndTimestamp = tgpp('RAN-End-Timestamp', 1301, _, Format.time) // 7.2.160Da
export const RanStartTimestamp = tgpp('RAN-Start-Timestamp', 1303, _, Format.time) // 7.2.160Dc
export const RateControlMaxRate = tgpp('Rate-Control-Max-Rate', 3938, M, Format.unsigned32) // 7.2.160F
export const RateControlTimeUnit = tgpp('Rate-Control-Time-Unit', 3939, M, Format.unsigned32) // 7.2.160G

export const QuotaIndicator = tgpp(
  'Quota-Indicator',
  3912,
  M,
  Format.openEnumerated({ QUOTA_IS_NOT_USED_DURING_PLAYBACK: 0, QUOTA_IS_USED_DURING_PLAYBACK: 1 }),
) // 7.2.160aA

export const ReadReplyReportRequested = tgpp(
  'Read-Reply-Report-Requested',
  1222,
  M,
  Format.openEnumerated({ NO: 0, YES: 1 }),
) // 7.2.162

export const ReasonHeader = tgpp('Reason-Header', 3401, M, Format.utf8String) // 7.2.164A
export const ReceivedTalkBurstTime = tgpp('Received-Talk-Burst-Time', 1284, M, Format.unsigned32) // 7.2.165
export const ReceivedTalkBurstVolume = tgpp('Received-Talk-Burst-Volume', 1285, M, Format.unsigned32) // 7.2.166
export const RecipientSccpAddress = tgpp('Recipient-SCCP-Address', 2010, M, Format.address) // 7.2.170
export const RefundInformation = tgpp('Refund-Information', 2022, M, Format.octetString) // 7.2.171

export const RelationshipMode = tgpp(
  'Relationship-Mode',
  2706,
  M,
  Format.openEnumerated({ TRUSTED: 0, NON_TRUSTED: 1 }),
) // 7.2.171A

export const RelatedImsChargingIdentifier = tgpp('Related-IMS-Charging-Identifier', 2711, M, Format.utf8String) // 7.2.171B
export const RelatedImsChargingIdentifierNode = tgpp('Related-IMS-Charging-Identifier-Node', 2712, M, Format.address) // 7.2.171C
export const RelayIpAddress = tgpp('Relay-IP-address', 4411, M, Format.address) // 7.2.171D
export const ReplyApplicId = tgpp('Reply-Applic-ID', 1223, M, Format.utf8String) // 7.2.173

export const ReplyPathRequested = tgpp(
  'Reply-Path-Requested',
  2011,
  M,
  Format.openEnumerated({ NO_REPLY_PATH_SET: 0, REPLY_PATH_SET: 1 }),
) // 7.2.174

export const ReportingReason = tgpp(
  'Reporting-Reason',
  872,
  M,
  Format.openEnumerated({
    THRESHOLD: 0,
    QHT: 1,
    FINAL: 2,
    QUOTA_EXHAUSTED: 3,
    VALIDITY_TIME: 4,
    OTHER_QUOTA_TYPE: 5,
    RATING_CONDITION_CHANGE: 6,
    FORCED_REAUTHORISATION: 7,
    POOL_EXHAUSTED: 8,
  }),
) // 7.2.175

export const RequestedPartyAddress = tgpp('Requested-Party-Address', 1251, M, Format.utf8String) // 7.2.176
export const RequestedPlmnIdentifier = tgpp('Requested-PLMN-Identifier', 3436, M, Format.utf8String) // 7.2.176A
export const RequestorPlmnIdentifier = tgpp('Requestor-PLMN-Identifier', 3437, M, Format.utf8String) // 7.2.176B

export const RoleOfNode = tgpp(
  'Role-Of-Node',
  829,
  M,
  Format.openEnumerated({ ORIGINATING_ROLE: 0, TERMINATING_ROLE: 1, FORWARDING_ROLE: 2 }),
) // 7.2.177

export const RouteHeaderReceived = tgpp('Route-Header-Received', 3403, M, Format.utf8String) // 7.2.177A
export const RouteHeaderTransmitted = tgpp('Route-Header-Transmitted', 3404, M, Format.utf8String) // 7.2.177B

export const RoleOfProseFunction = tgpp(
  'Role-Of-ProSe-Function',
  3438,
  M,
  Format.openEnumerated({ HPLMN: 0, VPLMN: 1 }),
) // 7.2.177aA

export const ScsAddress = tgpp('SCS-Address', 3941, M, Format.address) // 7.2.178A
export const ScsRealm = tgpp('SCS-Realm', 3942, M, Format.diameterIdentity) // 7.2.178C
export const ScefAddress = tgpp('SCEF-Address', 1317, _, Format.address) // 7.2.178aA
export const SdpAnswerTimestamp = tgpp('SDP-Answer-Timestamp', 1275, M, Format.time) // 7.2.179
export const SdpMediaDescription = tgpp('SDP-Media-Description', 845, M, Format.utf8String) // 7.2.181
export const SdpMediaName = tgpp('SDP-Media-Name', 844, M, Format.utf8String) // 7.2.182
export const SdpOfferTimestamp = tgpp('SDP-Offer-Timestamp', 1274, M, Format.time) // 7.2.183
export const SdpSessionDescription = tgpp('SDP-Session-Description', 842, M, Format.utf8String) // 7.2.184
export const SdpType = tgpp('SDP-Type', 2036, M, Format.openEnumerated({ SDP_OFFER: 0, SDP_ANSWER: 1 })) // 7.2.186
export const SessionDirection = tgpp('Session-Direction', 2707, M, Format.openEnumerated({ INBOUND: 0, OUTBOUND: 1 })) // 7.2.186A
export const ServedPartyIpAddress = tgpp('Served-Party-IP-Address', 848, M, Format.address) // 7.2.187
export const SecondaryRatType = tgpp('Secondary-RAT-Type', 1304, _, Format.octetString) // 7.2.188A
export const ChargingServiceId = tgpp('Service-Id', 855, M, Format.utf8String) // 7.2.190
export const ServiceMode = tgpp('Service-Mode', 2032, M, Format.unsigned32) // 7.2.193
export const ServiceSpecificData = tgpp('Service-Specific-Data', 863, M, Format.utf8String) // 7.2.194
export const ServiceSpecificType = tgpp('Service-Specific-Type', 1257, M, Format.unsigned32) // 7.2.196
export const ServingNodeIdentity = tgpp('Serving-Node-Identity', 3929, M, Format.diameterIdentity) // 7.2.197a

export const ServingNodeType = tgpp(
  'Serving-Node-Type',
  2047,
  M,
  Format.openEnumerated({ SGSN: 0, PMIPSGW: 1, GTPSGW: 2, EPDG: 3, HSGW: 4, MME: 5, TWAN: 6 }),
) // 7.2.198

export const SgiPtpTunnellingMethod = tgpp(
  'SGi-PtP-Tunnelling-Method',
  3931,
  M,
  Format.openEnumerated({ UDP_IP_BASED: 0, OTHERS: 1 }),
) // 7.2.198A

export const SgsnAddress = tgpp('SGSN-Address', 1228, M, Format.address) // 7.2.199
export const SgwAddress = tgpp('SGW-Address', 2067, M, Format.address) // 7.2.199A

export const SgwChange = tgpp(
  'SGW-Change',
  2065,
  M,
  Format.openEnumerated({ ACR_START_NOT_DUE_TO_SGW_CHANGE: 0, ACR_START_DUE_TO_SGW_CHANGE: 1 }),
) // 7.2.200

export const TgppSipMethod = tgpp('SIP-Method', 824, M, Format.utf8String) // 7.2.201
export const SipRequestTimestamp = tgpp('SIP-Request-Timestamp', 834, M, Format.time) // 7.2.202
export const SipRequestTimestampFraction = tgpp('SIP-Request-Timestamp-Fraction', 2301, M, Format.unsigned32) // 7.2.203
export const SipResponseTimestamp = tgpp('SIP-Response-Timestamp', 835, M, Format.time) // 7.2.204
export const SipResponseTimestampFraction = tgpp('SIP-Response-Timestamp-Fraction', 2302, M, Format.unsigned32) // 7.2.205

export const SmDeviceTriggerIndicator = tgpp(
  'SM-Device-Trigger-Indicator',
  3407,
  M,
  Format.openEnumerated({ NOT_DEVICETRIGGER: 0, DEVICE_TRIGGER: 1 }),
) // 7.2.205A

export const SmDischargeTime = tgpp('SM-Discharge-Time', 2012, M, Format.time) // 7.2.206

export const SmMessageType = tgpp(
  'SM-Message-Type',
  2007,
  M,
  Format.openEnumerated({ SUBMISSION: 0, DELIVERY_REPORT: 1, SM_SERVICE_REQUEST: 2 }),
) // 7.2.207

export const SmProtocolId = tgpp('SM-Protocol-ID', 2013, M, Format.octetString) // 7.2.208
export const SmSequenceNumber = tgpp('SM-Sequence-Number', 3408, M, Format.unsigned32) // 7.2.208A
export const SmStatus = tgpp('SM-Status', 2014, M, Format.octetString) // 7.2.209
export const SmUserDataHeader = tgpp('SM-User-Data-Header', 2015, M, Format.octetString) // 7.2.210

export const SmsNode = tgpp(
  'SMS-Node',
  2016,
  M,
  Format.openEnumerated({ SMS_ROUTER: 0, IP_SM_GW: 1, SMS_ROUTER_AND_IP_SM_GW: 2, SMS_SC: 3 }),
) // 7.2.212

export const SmsResult = tgpp('SMS-Result', 3409, M, Format.unsigned32) // 7.2.212A

export const SmServiceType = tgpp(
  'SM-Service-Type',
  2029,
  M,
  Format.openEnumerated({
    VAS4SMS_SHORT_MESSAGE_CONTENT_PROCESSING: 0,
    VAS4SMS_SHORT_MESSAGE_FORWARDING: 1,
    VAS4SMS_SHORT_MESSAGE_FORWARDING_MULTIPLE_SUBSCRIPTIONS: 2,
    VAS4SMS_SHORT_MESSAGE_FILTERING: 3,
    VAS4SMS_SHORT_MESSAGE_RECEIPT: 4,
    VAS4SMS_SHORT_MESSAGE_NETWORK_STORAGE: 5,
    VAS4SMS_SHORT_MESSAGE_TO_MULTIPLE_DESTINATIONS: 6,
    VAS4SMS_SHORT_MESSAGE_VIRTUAL_PRIVATE_NETWORK: 7,
    VAS4SMS_SHORT_MESSAGE_AUTO_REPLY: 8,
    VAS4SMS_SHORT_MESSAGE_PERSONAL_SIGNATURE: 9,
    VAS4SMS_SHORT_MESSAGE_DEFERRED_DELIVERY: 10,
  }),
) // 7.2.213

export const SmscAddress = tgpp('SMSC-Address', 2017, M, Format.address) // 7.2.214
export const StartOfCharging = tgpp('Start-of-Charging', 3419, M, Format.time) // 7.2.214A
export const StartTime = tgpp('Start-Time', 2041, M, Format.time) // 7.2.215
export const StatusAsCode = tgpp('Status-AS-Code', 2702, M, Format.openEnumerated({ '4XX': 0, '5XX': 1, TIMEOUT: 2 })) // 7.2.215A
export const StopTime = tgpp('Stop-Time', 2042, M, Format.time) // 7.2.216
export const SubmissionTime = tgpp('Submission-Time', 1202, M, Format.time) // 7.2.217

export const SubscriberRole = tgpp(
  'Subscriber-Role',
  2033,
  M,
  Format.openEnumerated({ ORIGINATING: 0, TERMINATING: 1 }),
) // 7.2.218

export const TadIdentifier = tgpp('TAD-Identifier', 2717, M, Format.openEnumerated({ CS: 0, PS: 1 })) // 7.2.219A
export const TalkBurstTime = tgpp('Talk-Burst-Time', 1286, M, Format.unsigned32) // 7.2.221
export const TalkBurstVolume = tgpp('Talk-Burst-Volume', 1287, M, Format.unsigned32) // 7.2.222
export const TargetIpAddress = tgpp('Target-IP-Address', 4412, M, Format.address) // 7.2.222A
export const TariffXml = tgpp('Tariff-XML', 2306, M, Format.utf8String) // 7.2.224
export const Teleservice = tgpp('Teleservice', 3413, M, Format.octetString) // 7.2.224A
export const TerminatingIoi = tgpp('Terminating-IOI', 840, M, Format.utf8String) // 7.2.225
export const TimeFirstReception = tgpp('Time-First-Reception', 3466, M, Format.time) // 7.2.225A
export const TimeFirstTransmission = tgpp('Time-First-Transmission', 3467, M, Format.time) // 7.2.225B
export const TimeFirstUsage = tgpp('Time-First-Usage', 2043, M, Format.time) // 7.2.226
export const TimeIndicator = tgpp('Time-Indicator', 3911, M, Format.unsigned32) // 7.2.226A
export const TimeLastUsage = tgpp('Time-Last-Usage', 2044, M, Format.time) // 7.2.227
export const TimeQuotaThreshold = tgpp('Time-Quota-Threshold', 868, M, Format.unsigned32) // 7.2.229

export const TimeQuotaType = tgpp(
  'Time-Quota-Type',
  1271,
  M,
  Format.openEnumerated({ DISCRETE_TIME_PERIOD: 0, CONTINUOUS_TIME_PERIOD: 1 }),
) // 7.2.230

export const TimeUsage = tgpp('Time-Usage', 2045, M, Format.unsigned32) // 7.2.232
export const Tltri = tgpp('TLTRI', 1318, _, Format.unsigned32) // 7.2.232A

export const TranscoderInsertedIndication = tgpp(
  'Transcoder-Inserted-Indication',
  2605,
  M,
  Format.openEnumerated({ TRANSCODER_NOT_INSERTED: 0, TRANSCODER_INSERTED: 1 }),
) // 7.2.233A

export const TransitIoiList = tgpp('Transit-IOI-List', 2701, M, Format.utf8String) // 7.2.233B
export const TokenText = tgpp('Token-Text', 1215, M, Format.utf8String) // 7.2.234

export const TriggerType = tgpp(
  'Trigger-Type',
  870,
  M,
  Format.openEnumerated({
    CHANGE_IN_SGSN_IP_ADDRESS: 1,
    CHANGE_IN_QOS: 2,
    CHANGE_IN_LOCATION: 3,
    CHANGE_IN_RAT: 4,
    CHANGE_IN_UE_TIMEZONE: 5,
    CHANGEINQOS_TRAFFIC_CLASS: 10,
    CHANGEINQOS_RELIABILITY_CLASS: 11,
    CHANGEINQOS_DELAY_CLASS: 12,
    CHANGEINQOS_PEAK_THROUGHPUT: 13,
    CHANGEINQOS_PRECEDENCE_CLASS: 14,
    CHANGEINQOS_MEAN_THROUGHPUT: 15,
    CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_UPLINK: 16,
    CHANGEINQOS_MAXIMUM_BIT_RATE_FOR_DOWNLINK: 17,
    CHANGEINQOS_RESIDUAL_BER: 18,
    CHANGEINQOS_SDU_ERROR_RATIO: 19,
    CHANGEINQOS_TRANSFER_DELAY: 20,
    CHANGEINQOS_TRAFFIC_HANDLING_PRIORITY: 21,
    CHANGEINQOS_GUARANTEED_BIT_RATE_FOR_UPLINK: 22,
    CHANGEINQOS_GUARANTEED_BIT_RATE_FOR_DOWNLINK: 23,
    CHANGEINQOS_APN_AGGREGATE_MAXIMUM_BIT_RATE: 24,
    CHANGEINLOCATION_MCC: 30,
    CHANGEINLOCATION_MNC: 31,
    CHANGEINLOCATION_RAC: 32,
    CHANGEINLOCATION_LAC: 33,
    CHANGEINLOCATION_CELLID: 34,
    CHANGEINLOCATION_TAC: 35,
    CHANGEINLOCATION_ECGI: 36,
    CHANGE_IN_MEDIA_COMPOSITION: 40,
    CHANGE_IN_PARTICIPANTS_NMB: 50,
    CHANGE_IN_THRSHLD_OF_PARTICIPANTS_NMB: 51,
    CHANGE_IN_USER_PARTICIPATING_TYPE: 52,
    CHANGE_IN_SERVICE_CONDITION: 60,
    CHANGE_IN_SERVING_NODE: 61,
    CHANGE_IN_USER_CSG_INFORMATION: 70,
    CHANGE_IN_HYBRID_SUBSCRIBED_USER_CSG_INFORMATION: 71,
    CHANGE_IN_HYBRID_UNSUBSCRIBED_USER_CSG_INFORMATION: 72,
    CHANGE_OF_UE_PRESENCE_IN_PRESENCE_REPORTING_AREA: 73,
  }),
) // 7.2.236

export const TypeNumber = tgpp('Type-Number', 1204, M, Format.openEnumerated({})) // 7.2.238

export const UniPduCpOnlyFlag = tgpp(
  'UNI-PDU-CP-Only-Flag',
  3932,
  M,
  Format.openEnumerated({ UNI_PDU_BOTH_UP_CP: 0, UNI_PDU_CP_ONLY: 1 }),
) // 7.2.238A

export const UnitQuotaThreshold = tgpp('Unit-Quota-Threshold', 1226, M, Format.unsigned32) // 7.2.240

export const UsageInformationReportSequenceNumber = tgpp(
  'Usage-Information-Report-Sequence-Number',
  3439,
  M,
  Format.integer32,
) // 7.2.240B

export const UnusedQuotaTimer = tgpp('Unused-Quota-Timer', 4407, M, Format.unsigned32) // 7.2.240a

export const UserParticipatingType = tgpp(
  'User-Participating-Type',
  1279,
  M,
  Format.openEnumerated({ NORMAL: 0, NW_POC_BOX: 1, UE_POC_BOX: 2 }),
) // 7.2.241

export const UserSessionId = tgpp('User-Session-Id', 830, M, Format.utf8String) // 7.2.242
export const VlrNumber = tgpp('VLR-Number', 3420, M, Format.octetString) // 7.2.242B
export const VariablePartOrder = tgpp('Variable-Part-Order', 3908, M, Format.unsigned32) // 7.2.242aB
export const VariablePartType = tgpp('Variable-Part-Type', 3909, M, Format.unsigned32) // 7.2.242aC
