/**
 * The AVPs that are no groups of TS 29.214 (policy and charging control: Rx), in the order of its clauses. The grammar
 * is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const AbortCause = tgpp(
  'Abort-Cause',
  500,
  M,
  Format.openEnumerated({
    BEARER_RELEASED: 0,
    INSUFFICIENT_SERVER_RESOURCES: 1,
    INSUFFICIENT_BEARER_RESOURCES: 2,
    PS_TO_CS_HANDOVER: 3,
    SPONSORED_DATA_CONNECTIVITY_DISALLOWED: 4,
  }),
) // 5.3.1

export const AccessNetworkChargingAddress = tgpp('Access-Network-Charging-Address', 501, M, Format.address) // 5.3.2

export const AccessNetworkChargingIdentifierValue = tgpp(
  'Access-Network-Charging-Identifier-Value',
  503,
  M,
  Format.octetString,
) // 5.3.4

export const AfApplicationIdentifier = tgpp('AF-Application-Identifier', 504, M, Format.octetString) // 5.3.5
export const AfChargingIdentifier = tgpp('AF-Charging-Identifier', 505, M, Format.octetString) // 5.3.6
export const CodecData = tgpp('Codec-Data', 524, M, Format.octetString) // 5.3.7
export const FlowDescription = tgpp('Flow-Description', 507, M, Format.ipFilterRule) // 5.3.8
export const FlowNumber = tgpp('Flow-Number', 509, M, Format.unsigned32) // 5.3.9

export const FlowStatus = tgpp(
  'Flow-Status',
  511,
  M,
  Format.openEnumerated({ ENABLED_UPLINK: 0, ENABLED_DOWNLINK: 1, ENABLED: 2, DISABLED: 3, REMOVED: 4 }),
) // 5.3.11

export const FlowUsage = tgpp(
  'Flow-Usage',
  512,
  M,
  Format.openEnumerated({ NO_INFORMATION: 0, RTCP: 1, AF_SIGNALLING: 2 }),
) // 5.3.12

export const SpecificAction = tgpp(
  'Specific-Action',
  513,
  M,
  Format.openEnumerated({
    CHARGING_CORRELATION_EXCHANGE: 1,
    INDICATION_OF_LOSS_OF_BEARER: 2,
    INDICATION_OF_RECOVERY_OF_BEARER: 3,
    INDICATION_OF_RELEASE_OF_BEARER: 4,
    IP_CAN_CHANGE: 6,
    INDICATION_OF_OUT_OF_CREDIT: 7,
    INDICATION_OF_SUCCESSFUL_RESOURCES_ALLOCATION: 8,
    INDICATION_OF_FAILED_RESOURCES_ALLOCATION: 9,
    INDICATION_OF_LIMITED_PCC_DEPLOYMENT: 10,
    USAGE_REPORT: 11,
    ACCESS_NETWORK_INFO_REPORT: 12,
    INDICATION_OF_RECOVERY_FROM_LIMITED_PCC_DEPLOYMENT: 13,
    INDICATION_OF_ACCESS_NETWORK_INFO_REPORTING_FAILURE: 14,
    INDICATION_OF_TRANSFER_POLICY_EXPIRED: 15,
    PLMN_CHANGE: 16,
    EPS_FALLBACK: 17,
    INDICATION_OF_REALLOCATION_OF_CREDIT: 18,
  }),
) // 5.3.13

export const MaxRequestedBandwidthDl = tgpp('Max-Requested-Bandwidth-DL', 515, M, Format.unsigned32) // 5.3.14
export const MaxRequestedBandwidthUl = tgpp('Max-Requested-Bandwidth-UL', 516, M, Format.unsigned32) // 5.3.15
export const MediaComponentNumber = tgpp('Media-Component-Number', 518, M, Format.unsigned32) // 5.3.17

export const MediaType = tgpp(
  'Media-Type',
  520,
  M,
  Format.openEnumerated({ OTHER: -1, AUDIO: 0, VIDEO: 1, DATA: 2, APPLICATION: 3, CONTROL: 4, TEXT: 5, MESSAGE: 6 }),
) // 5.3.19

export const RrBandwidth = tgpp('RR-Bandwidth', 521, M, Format.unsigned32) // 5.3.20
export const RsBandwidth = tgpp('RS-Bandwidth', 522, M, Format.unsigned32) // 5.3.21

export const SipForkingIndication = tgpp(
  'SIP-Forking-Indication',
  523,
  M,
  Format.openEnumerated({ SINGLE_DIALOGUE: 0, SEVERAL_DIALOGUES: 1 }),
) // 5.3.22

export const ServiceUrn = tgpp('Service-URN', 525, M, Format.octetString) // 5.3.23

export const ServiceInfoStatus = tgpp(
  'Service-Info-Status',
  527,
  M,
  Format.openEnumerated({ FINAL_SERVICE_INFORMATION: 0, PRELIMINARY_SERVICE_INFORMATION: 1 }),
) // 5.3.25

export const AfSignallingProtocol = tgpp(
  'AF-Signalling-Protocol',
  529,
  _,
  Format.openEnumerated({ NO_INFORMATION: 0, SIP: 1 }),
) // 5.3.26

export const SponsorIdentity = tgpp('Sponsor-Identity', 531, _, Format.utf8String) // 5.3.28

export const ApplicationServiceProviderIdentity = tgpp(
  'Application-Service-Provider-Identity',
  532,
  _,
  Format.utf8String,
) // 5.3.29

export const MpsIdentifier = tgpp('MPS-Identifier', 528, _, Format.octetString) // 5.3.30

export const RxRequestType = tgpp(
  'Rx-Request-Type',
  533,
  _,
  Format.openEnumerated({ INITIAL_REQUEST: 0, UPDATE_REQUEST: 1, PCSCF_RESTORATION: 2 }),
) // 5.3.31

export const MinRequestedBandwidthDl = tgpp('Min-Requested-Bandwidth-DL', 534, _, Format.unsigned32) // 5.3.32
export const MinRequestedBandwidthUl = tgpp('Min-Requested-Bandwidth-UL', 535, _, Format.unsigned32) // 5.3.33

export const RequiredAccessInfo = tgpp(
  'Required-Access-Info',
  536,
  _,
  Format.openEnumerated({ USER_LOCATION: 0, MS_TIME_ZONE: 1 }),
) // 5.3.34

export const IpDomainId = tgpp('IP-Domain-Id', 537, _, Format.octetString) // 5.3.35
export const GcsIdentifier = tgpp('GCS-Identifier', 538, _, Format.octetString) // 5.3.36
export const SharingKeyDl = tgpp('Sharing-Key-DL', 539, _, Format.unsigned32) // 5.3.37
export const SharingKeyUl = tgpp('Sharing-Key-UL', 540, _, Format.unsigned32) // 5.3.38
export const RetryInterval = tgpp('Retry-Interval', 541, _, Format.unsigned32) // 5.3.39

export const SponsoringAction = tgpp(
  'Sponsoring-Action',
  542,
  _,
  Format.openEnumerated({ DISABLE_SPONSORING: 0, ENABLE_SPONSORING: 1 }),
) // 5.3.40

export const MaxSupportedBandwidthDl = tgpp('Max-Supported-Bandwidth-DL', 543, _, Format.unsigned32) // 5.3.41
export const MaxSupportedBandwidthUl = tgpp('Max-Supported-Bandwidth-UL', 544, _, Format.unsigned32) // 5.3.42
export const MinDesiredBandwidthDl = tgpp('Min-Desired-Bandwidth-DL', 545, _, Format.unsigned32) // 5.3.43
export const MinDesiredBandwidthUl = tgpp('Min-Desired-Bandwidth-UL', 546, _, Format.unsigned32) // 5.3.44
export const McpttIdentifier = tgpp('MCPTT-Identifier', 547, _, Format.octetString) // 5.3.45
export const McvideoIdentifier = tgpp('MCVideo-Identifier', 562, _, Format.octetString) // 5.3.45a
export const ServiceAuthorizationInfo = tgpp('Service-Authorization-Info', 548, _, Format.unsigned32) // 5.3.46

export const PrioritySharingIndicator = tgpp(
  'Priority-Sharing-Indicator',
  550,
  _,
  Format.openEnumerated({ PRIORITY_SHARING_ENABLED: 0, PRIORITY_SHARING_DISABLED: 1 }),
) // 5.3.47

export const MediaComponentStatus = tgpp('Media-Component-Status', 549, _, Format.unsigned32) // 5.3.48
export const ContentVersion = tgpp('Content-Version', 552, _, Format.unsigned64) // 5.3.49
export const AfRequestedData = tgpp('AF-Requested-Data', 551, _, Format.unsigned32) // 5.3.50
export const PreEmptionControlInfo = tgpp('Pre-emption-Control-Info', 553, _, Format.unsigned32) // 5.3.51
export const ExtendedMaxRequestedBwDl = tgpp('Extended-Max-Requested-BW-DL', 554, _, Format.unsigned32) // 5.3.52
export const ExtendedMaxRequestedBwUl = tgpp('Extended-Max-Requested-BW-UL', 555, _, Format.unsigned32) // 5.3.53
export const ExtendedMaxSupportedBwDl = tgpp('Extended-Max-Supported-BW-DL', 556, _, Format.unsigned32) // 5.3.54
export const ExtendedMaxSupportedBwUl = tgpp('Extended-Max-Supported-BW-UL', 557, _, Format.unsigned32) // 5.3.55
export const ExtendedMinDesiredBwDl = tgpp('Extended-Min-Desired-BW-DL', 558, _, Format.unsigned32) // 5.3.56
export const ExtendedMinDesiredBwUl = tgpp('Extended-Min-Desired-BW-UL', 559, _, Format.unsigned32) // 5.3.57
export const ExtendedMinRequestedBwDl = tgpp('Extended-Min-Requested-BW-DL', 560, _, Format.unsigned32) // 5.3.58
export const ExtendedMinRequestedBwUl = tgpp('Extended-Min-Requested-BW-UL', 561, _, Format.unsigned32) // 5.3.59
export const ImsContentIdentifier = tgpp('IMS-Content-Identifier', 563, _, Format.octetString) // 5.3.60
export const ImsContentType = tgpp('IMS-Content-Type', 564, _, Format.openEnumerated({})) // 5.3.61
export const FlusIdentifier = tgpp('FLUS-Identifier', 566, _, Format.octetString) // 5.3.63
export const DesiredMaxLatency = tgpp('Desired-Max-Latency', 567, _, Format.float32) // 5.3.64
export const DesiredMaxLoss = tgpp('Desired-Max-Loss', 568, _, Format.float32) // 5.3.65
export const MaInformationAction = tgpp('MA-Information-Action', 571, _, Format.unsigned32) // 5.3.67
export const _5gmmCause = tgpp('5GMM-Cause', 573, _, Format.unsigned32) // 5.3.70
export const _5gsmCause = tgpp('5GSM-Cause', 574, _, Format.unsigned32) // 5.3.71
export const NgapGroup = tgpp('NGAP-Group', 576, _, Format.unsigned32) // 5.3.73
export const NgapValue = tgpp('NGAP-Value', 577, _, Format.unsigned32) // 5.3.74
export const HfcNodeIdentifier = tgpp('HFC-Node-Identifier', 579, _, Format.octetString) // 5.3.76
export const GliIdentifier = tgpp('GLI-Identifier', 580, _, Format.octetString) // 5.3.77
export const LineType = tgpp('Line-Type', 581, _, Format.unsigned32) // 5.3.78
export const Nid = tgpp('NID', 569, _, Format.octetString)
