/**
 * The AVPs that are no groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.0aA to 7.2.80E, in the order of its
 * clauses. The grammar is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const ChargingTgppPsDataOffStatus = tgpp(
  '3GPP-PS-Data-Off-Status',
  4406,
  M,
  Format.openEnumerated({ ACTIVE: 0, INACTIVE: 1 }),
) // 7.2.0aA

export const AccessNetworkInformation = tgpp('Access-Network-Information', 1263, M, Format.octetString) // 7.2.1

export const AccessTransferType = tgpp(
  'Access-Transfer-Type',
  2710,
  M,
  Format.openEnumerated({ PS_TO_CS_TRANSFER: 0, CS_TO_PS_TRANSFER: 1 }),
) // 7.2.1B

export const AccountExpiration = tgpp('Account-Expiration', 2309, M, Format.time) // 7.2.2
export const Adaptations = tgpp('Adaptations', 1217, M, Format.openEnumerated({ YES: 0, NO: 1 })) // 7.2.4

export const AdditionalExceptionReports = tgpp(
  'Additional-Exception-Reports',
  3936,
  M,
  Format.openEnumerated({ NOT_ALLOWED: 0, ALLOWED: 1 }),
) // 7.2.5A

export const AdditionalTypeInformation = tgpp('Additional-Type-Information', 1205, M, Format.utf8String) // 7.2.6
export const AddressData = tgpp('Address-Data', 897, M, Format.utf8String) // 7.2.7

export const AddressType = tgpp(
  'Address-Type',
  899,
  M,
  Format.openEnumerated({
    E_MAIL_ADDRESS: 0,
    MSISDN: 1,
    IPV4_ADDRESS: 2,
    IPV6_ADDRESS: 3,
    NUMERIC_SHORTCODE: 4,
    ALPHANUMERIC_SHORTCODE: 5,
    OTHER: 6,
    IMSI: 7,
  }),
) // 7.2.9

export const AddresseeType = tgpp('Addressee-Type', 1208, M, Format.openEnumerated({ TO: 0, CC: 1, BCC: 2 })) // 7.2.10
export const AlternateChargedPartyAddress = tgpp('Alternate-Charged-Party-Address', 1280, M, Format.utf8String) // 7.2.12
export const AnnouncingUeHplmnIdentifier = tgpp('Announcing-UE-HPLMN-Identifier', 3426, M, Format.utf8String) // 7.2.12A
export const AnnouncingUeVplmnIdentifier = tgpp('Announcing-UE-VPLMN-Identifier', 3427, M, Format.utf8String) // 7.2.12B
export const AnnouncementIdentifier = tgpp('Announcement-Identifier', 3905, M, Format.unsigned32) // 7.2.12aA
export const AnnouncementOrder = tgpp('Announcement-Order', 3906, M, Format.unsigned32) // 7.2.12aC
export const AnnouncingPlmnId = tgpp('Announcing-PLMN-ID', 4408, M, Format.utf8String) // 7.2.12aD
export const AocFormat = tgpp('AoC-Format', 2310, M, Format.openEnumerated({ MONETARY: 0, NON_MONETARY: 1, CAI: 2 })) // 7.2.14

export const AocRequestType = tgpp(
  'AoC-Request-Type',
  2055,
  M,
  Format.openEnumerated({ AOC_NOT_REQUESTED: 0, AOC_FULL: 1, AOC_COST_ONLY: 2, AOC_TARIFF_ONLY: 3 }),
) // 7.2.16

export const AocServiceObligatoryType = tgpp(
  'AoC-Service-Obligatory-Type',
  2312,
  M,
  Format.openEnumerated({ NON_BINDING: 0, BINDING: 1 }),
) // 7.2.18

export const AocServiceType = tgpp(
  'AoC-Service-Type',
  2313,
  M,
  Format.openEnumerated({ NONE: 0, AOC_S: 1, AOC_D: 2, AOC_E: 3 }),
) // 7.2.19

export const ApiContent = tgpp('API-Content', 1309, _, Format.utf8String) // 7.2.20aA
export const ApiDirection = tgpp('API-Direction', 1310, _, Format.openEnumerated({})) // 7.2.20bA
export const ApiIdentifier = tgpp('API-Identifier', 1311, _, Format.octetString) // 7.2.20cA
export const ApiInvocationTimestamp = tgpp('API-Invocation-Timestamp', 1312, _, Format.time) // 7.2.20dA
export const ApiNetworkServiceNode = tgpp('API-Network-Service-Node', 1315, _, Format.openEnumerated({})) // 7.2.20eA
export const ApiResultCode = tgpp('API-Result-Code', 1313, _, Format.unsigned32) // 7.2.20fA
export const ApiSize = tgpp('API-Size', 1314, _, Format.unsigned64) // 7.2.20gA
export const ApplicId = tgpp('Applic-ID', 1218, M, Format.utf8String) // 7.2.21

export const ApplicationProvidedCalledPartyAddress = tgpp(
  'Application-Provided-Called-Party-Address',
  837,
  M,
  Format.utf8String,
) // 7.2.22

export const ApplicationServer = tgpp('Application-Server', 836, M, Format.utf8String) // 7.2.23
export const ApplicationSpecificData = tgpp('Application-Specific-Data', 3458, M, Format.octetString) // 7.2.24A
export const AssociatedPartyAddress = tgpp('Associated-Party-Address', 2035, M, Format.utf8String) // 7.2.25
export const AssociatedUri = tgpp('Associated-URI', 856, M, Format.utf8String) // 7.2.26
export const AuthorisedQos = tgpp('Authorised-QoS', 849, M, Format.utf8String) // 7.2.27
export const AuxApplicInfo = tgpp('Aux-Applic-Info', 1219, M, Format.utf8String) // 7.2.28
export const BaseTimeInterval = tgpp('Base-Time-Interval', 1265, M, Format.unsigned32) // 7.2.29
export const BearerCapability = tgpp('Bearer-Capability', 3412, M, Format.octetString) // 7.2.29B
export const BearerService = tgpp('Bearer-Service', 854, M, Format.octetString) // 7.2.30
export const Bssid = tgpp('BSSID', 2716, M, Format.utf8String) // 7.2.30A
export const CalledAssertedIdentity = tgpp('Called-Asserted-Identity', 1250, M, Format.utf8String) // 7.2.31
export const CalledIdentity = tgpp('Called-Identity', 3916, M, Format.utf8String) // 7.2.31A
export const CalledPartyAddress = tgpp('Called-Party-Address', 832, M, Format.utf8String) // 7.2.32
export const CallingPartyAddress = tgpp('Calling-Party-Address', 831, M, Format.utf8String) // 7.2.33
export const CarrierSelectRoutingInformation = tgpp('Carrier-Select-Routing-Information', 2023, M, Format.utf8String) // 7.2.34
export const CauseCode = tgpp('Cause-Code', 861, M, Format.integer32) // 7.2.35
export const CellularNetworkInformation = tgpp('Cellular-Network-Information', 3924, M, Format.octetString) // 7.2.35A
export const CivicAddressInformation = tgpp('Civic-Address-Information', 1305, _, Format.utf8String) // 7.2.35B
export const CgAddress = tgpp('CG-Address', 846, M, Format.address) // 7.2.36
export const ChangeCondition = tgpp('Change-Condition', 2037, M, Format.integer32) // 7.2.37
export const ChangeTime = tgpp('Change-Time', 2038, M, Format.time) // 7.2.38

export const ChargeReasonCode = tgpp(
  'Charge-Reason-Code',
  2118,
  M,
  Format.openEnumerated({ UNKNOWN: 0, USAGE: 1, COMMUNICATION_ATTEMPT_CHARGE: 2, SETUP_CHARGE: 3, ADD_ON_CHARGE: 4 }),
) // 7.2.38A

export const ChargedParty = tgpp('Charged-Party', 857, M, Format.utf8String) // 7.2.39

export const ChargingCharacteristicsSelectionMode = tgpp(
  'Charging-Characteristics-Selection-Mode',
  2066,
  M,
  Format.openEnumerated({
    SERVING_NODE_SUPPLIED: 0,
    SUBSCRIPTION_SPECIFIC: 1,
    APN_SPECIFIC: 2,
    HOME_DEFAULT: 3,
    ROAMING_DEFAULT: 4,
    VISITING_DEFAULT: 5,
  }),
) // 7.2.39A

export const ChargingPerIpCanSessionIndicator = tgpp(
  'Charging-Per-IP-CAN-Session-Indicator',
  4400,
  M,
  Format.openEnumerated({ INACTIVE: 0, ACTIVE: 1 }),
) // 7.2.39B

export const ClassIdentifier = tgpp(
  'Class-Identifier',
  1214,
  M,
  Format.openEnumerated({ PERSONAL: 0, ADVERTISEMENT: 1, INFORMATIONAL: 2, AUTO: 3 }),
) // 7.2.40

export const ClientAddress = tgpp('Client-Address', 2018, M, Format.address) // 7.2.41

export const CnOperatorSelectionEntity = tgpp(
  'CN-Operator-Selection-Entity',
  3421,
  M,
  Format.openEnumerated({
    THE_SERVING_NETWORK_HAS_BEEN_SELECTED_BY_THE_UE: 0,
    THE_SERVING_NETWORK_HAS_BEEN_SELECTED_BY_THE_NETWORK: 1,
  }),
) // 7.2.41A

export const ContentClass = tgpp(
  'Content-Class',
  1220,
  M,
  Format.openEnumerated({
    TEXT: 0,
    IMAGE_BASIC: 1,
    IMAGE_RICH: 2,
    VIDEO_BASIC: 3,
    VIDEO_RICH: 4,
    MEGAPIXEL: 5,
    CONTENT_BASIC: 6,
    CONTENT_RICH: 7,
  }),
) // 7.2.42

export const ContentDisposition = tgpp('Content-Disposition', 828, M, Format.utf8String) // 7.2.43
export const ContentLength = tgpp('Content-Length', 827, M, Format.unsigned32) // 7.2.44
export const ContentSize = tgpp('Content-Size', 1206, M, Format.unsigned32) // 7.2.45
export const ContentType = tgpp('Content-Type', 826, M, Format.utf8String) // 7.2.46
export const CsgAccessMode = tgpp('CSG-Access-Mode', 2317, M, Format.openEnumerated({ CLOSED_MODE: 0, HYBRID_MODE: 1 })) // 7.2.46A

export const CsgMembershipIndication = tgpp(
  'CSG-Membership-Indication',
  2318,
  M,
  Format.openEnumerated({ NOT_CSG_MEMBER: 0, CSG_MEMBER: 1 }),
) // 7.2.46B

export const CoverageStatus = tgpp(
  'Coverage-Status',
  3428,
  M,
  Format.openEnumerated({ OUT_OF_COVERAGE: 0, IN_COVERAGE: 1 }),
) // 7.2.46aA

export const CpCiotEpsOptimisationIndicator = tgpp(
  'CP-CIoT-EPS-Optimisation-Indicator',
  3930,
  M,
  Format.openEnumerated({ NOT_APPLY: 0, APPLY: 1 }),
) // 7.2.46abA

export const CugInformation = tgpp('CUG-Information', 2304, M, Format.octetString) // 7.2.48
export const DataCodingScheme = tgpp('Data-Coding-Scheme', 2001, M, Format.integer32) // 7.2.49
export const DeferredLocationEventType = tgpp('Deferred-Location-Event-Type', 1230, M, Format.utf8String) // 7.2.51

export const DeliveryReportRequested = tgpp(
  'Delivery-Report-Requested',
  1216,
  M,
  Format.openEnumerated({ NO: 0, YES: 1 }),
) // 7.2.52

export const Diagnostics = tgpp('Diagnostics', 2039, M, Format.integer32) // 7.2.54
export const DiscovereeUeHplmnIdentifier = tgpp('Discoveree-UE-HPLMN-Identifier', 4402, M, Format.utf8String) // 7.2.54A
export const DiscovereeUeVplmnIdentifier = tgpp('Discoveree-UE-VPLMN-Identifier', 4403, M, Format.utf8String) // 7.2.54B
export const DiscovererUeHplmnIdentifier = tgpp('Discoverer-UE-HPLMN-Identifier', 4404, M, Format.utf8String) // 7.2.54C
export const DiscovererUeVplmnIdentifier = tgpp('Discoverer-UE-VPLMN-Identifier', 4405, M, Format.utf8String) // 7.2.54D
export const DomainName = tgpp('Domain-Name', 1200, M, Format.utf8String) // 7.2.55
export const DrmContent = tgpp('DRM-Content', 1221, M, Format.openEnumerated({ NO: 0, YES: 1 })) // 7.2.56

export const DynamicAddressFlag = tgpp(
  'Dynamic-Address-Flag',
  2051,
  M,
  Format.openEnumerated({ STATIC: 0, DYNAMIC: 1 }),
) // 7.2.57

export const DynamicAddressFlagExtension = tgpp(
  'Dynamic-Address-Flag-Extension',
  2068,
  M,
  Format.openEnumerated({ STATIC: 0, DYNAMIC: 1 }),
) // 7.2.57A

export const EnvelopeEndTime = tgpp('Envelope-End-Time', 1267, M, Format.time) // 7.2.60

export const EnvelopeReporting = tgpp(
  'Envelope-Reporting',
  1268,
  M,
  Format.openEnumerated({
    DO_NOT_REPORT_ENVELOPES: 0,
    REPORT_ENVELOPES: 1,
    REPORT_ENVELOPES_WITH_VOLUME: 2,
    REPORT_ENVELOPES_WITH_EVENTS: 3,
    REPORT_ENVELOPES_WITH_VOLUME_AND_EVENTS: 4,
  }),
) // 7.2.61

export const EnvelopeStartTime = tgpp('Envelope-Start-Time', 1269, M, Format.time) // 7.2.62
export const EpdgAddress = tgpp('EPDG-Address', 3425, M, Format.address) // 7.2.62A
export const Event = tgpp('Event', 825, M, Format.utf8String) // 7.2.63
export const EventChargingTimestamp = tgpp('Event-Charging-TimeStamp', 1258, M, Format.time) // 7.2.64
export const Expires = tgpp('Expires', 888, M, Format.unsigned32) // 7.2.66
export const FeIdentifierList = tgpp('FE-Identifier-List', 4413, M, Format.utf8String) // 7.2.66A

export const FileRepairSupported = tgpp(
  'File-Repair-Supported',
  1224,
  M,
  Format.openEnumerated({ SUPPORTED: 1, NOT_SUPPORTED: 2 }),
) // 7.2.67

export const FromAddress = tgpp('From-Address', 2708, M, Format.utf8String) // 7.2.67A

export const ForwardingPending = tgpp(
  'Forwarding-Pending',
  3415,
  M,
  Format.openEnumerated({ FORWARDING_NOT_PENDING: 0, FORWARDING_PENDING: 1 }),
) // 7.2.67aA

export const GgsnAddress = tgpp('GGSN-Address', 847, M, Format.address) // 7.2.68
export const InstanceId = tgpp('Instance-Id', 3402, M, Format.utf8String) // 7.2.70A
export const InterfaceId = tgpp('Interface-Id', 2003, M, Format.utf8String) // 7.2.71
export const InterfacePort = tgpp('Interface-Port', 2004, M, Format.utf8String) // 7.2.72
export const InterfaceText = tgpp('Interface-Text', 2005, M, Format.utf8String) // 7.2.73

export const InterfaceType = tgpp(
  'Interface-Type',
  2006,
  M,
  Format.openEnumerated({
    UNKNOWN: 0,
    MOBILE_ORIGINATING: 1,
    MOBILE_TERMINATING: 2,
    APPLICATION_ORIGINATING: 3,
    APPLICATION_TERMINATION: 4,
  }),
) // 7.2.74

export const ImsApplicationReferenceIdentifier = tgpp(
  'IMS-Application-Reference-Identifier',
  2601,
  M,
  Format.utf8String,
) // 7.2.74A

export const InterUeTransfer = tgpp(
  'Inter-UE-Transfer',
  3902,
  M,
  Format.openEnumerated({ INTRA_UE_TRANSFER: 0, INTER_UE_TRANSFER: 1 }),
) // 7.2.74aA

export const ImsChargingIdentifier = tgpp('IMS-Charging-Identifier', 841, M, Format.utf8String) // 7.2.75

export const ImsCommunicationServiceIdentifier = tgpp(
  'IMS-Communication-Service-Identifier',
  1281,
  M,
  Format.utf8String,
) // 7.2.76

export const ImsEmergencyIndicator = tgpp(
  'IMS-Emergency-Indicator',
  2322,
  M,
  Format.openEnumerated({ NON_EMERGENCY: 0, EMERGENCY: 1 }),
) // 7.2.76A

export const ImsVisitedNetworkIdentifier = tgpp('IMS-Visited-Network-Identifier', 2713, M, Format.utf8String) // 7.2.77A

export const ImsiUnauthenticatedFlag = tgpp(
  'IMSI-Unauthenticated-Flag',
  2308,
  M,
  Format.openEnumerated({ AUTHENTICATED: 0, UNAUTHENTICATED: 1 }),
) // 7.2.78

export const IncomingTrunkGroupId = tgpp('Incoming-Trunk-Group-Id', 852, M, Format.utf8String) // 7.2.79
export const InitialImsChargingIdentifier = tgpp('Initial-IMS-Charging-Identifier', 2321, M, Format.utf8String) // 7.2.79A

export const IpRealmDefaultIndication = tgpp(
  'IP-Realm-Default-Indication',
  2603,
  M,
  Format.openEnumerated({ DEFAULT_IP_REALM_NOT_USED: 0, DEFAULT_IP_REALM_USED: 1 }),
) // 7.2.80A

export const IsupCauseDiagnostics = tgpp('ISUP-Cause-Diagnostics', 3422, M, Format.octetString) // 7.2.80C
export const IsupCauseLocation = tgpp('ISUP-Cause-Location', 3423, M, Format.unsigned32) // 7.2.80D
export const IsupCauseValue = tgpp('ISUP-Cause-Value', 3424, M, Format.unsigned32) // 7.2.80E
