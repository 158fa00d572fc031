/**
 * The AVPs that are no groups of TS 29.272 (MME and SGSN: S6a, S6d, S7a, S7d, S13, S13'), clauses 7.3.4 to 7.3.123, in
 * the order of its clauses. The grammar is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, flags, Format, M, vendor } from '../../index.ts'
import {
  cellGlobalIdentity,
  eutranCellGlobalIdentity,
  locationAreaIdentity,
  routingAreaIdentity,
  serviceAreaIdentity,
  trackingAreaIdentity,
} from '../formats/location.ts'
import { plmn } from '../formats/plmn.ts'
import { tbcd } from '../formats/tbcd.ts'

const tgpp = vendor(10415)

export const Imei = tgpp('IMEI', 1402, M, Format.utf8String) // 7.3.4
export const SoftwareVersion = tgpp('Software-Version', 1403, M, Format.utf8String) // 7.3.5
export const Tgpp2Meid = tgpp('3GPP2-MEID', 1471, M, Format.octetString) // 7.3.6

export const UlrFlags = tgpp(
  'ULR-Flags',
  1405,
  M,
  flags({
    singleRegistrationIndication: 0,
    s6aS6dIndicator: 1,
    skipSubscriberData: 2,
    gprsSubscriptionDataIndicator: 3,
    nodeTypeIndicator: 4,
    initialAttachIndicator: 5,
    psLcsNotSupportedByUe: 6,
    smsOnlyIndication: 7,
    dualRegistration5gIndicator: 8,
  }),
) // 7.3.7

export const UlaFlags = tgpp('ULA-Flags', 1406, M, flags({ separationIndication: 0, mmeRegisteredForSms: 1 })) // 7.3.8
export const VisitedPlmnId = tgpp('Visited-PLMN-Id', 1407, M, plmn) // 7.3.9
export const NumberOfRequestedVectors = tgpp('Number-Of-Requested-Vectors', 1410, M, Format.unsigned32) // 7.3.14
export const ReSynchronizationInfo = tgpp('Re-Synchronization-Info', 1411, M, Format.octetString) // 7.3.15
export const ImmediateResponsePreferred = tgpp('Immediate-Response-Preferred', 1412, M, Format.unsigned32) // 7.3.16

export const NetworkAccessMode = tgpp(
  'Network-Access-Mode',
  1417,
  M,
  Format.openEnumerated({ PACKET_AND_CIRCUIT: 0, RESERVED: 1, ONLY_PACKET: 2 }),
) // 7.3.21

export const HplmnOdb = tgpp('HPLMN-ODB', 1418, M, Format.unsigned32) // 7.3.22
export const ItemNumber = tgpp('Item-Number', 1419, M, Format.unsigned32) // 7.3.23

export const CancellationType = tgpp(
  'Cancellation-Type',
  1420,
  M,
  Format.openEnumerated({
    MME_UPDATE_PROCEDURE: 0,
    SGSN_UPDATE_PROCEDURE: 1,
    SUBSCRIPTION_WITHDRAWAL: 2,
    UPDATE_PROCEDURE_IWF: 3,
    INITIAL_ATTACH_PROCEDURE: 4,
  }),
) // 7.3.24

export const DsrFlags = tgpp(
  'DSR-Flags',
  1421,
  M,
  flags({
    regionalSubscriptionWithdrawal: 0,
    completeApnConfigurationProfileWithdrawal: 1,
    subscribedChargingCharacteristicsWithdrawal: 2,
    pdnSubscriptionContextsWithdrawal: 3,
    stnSr: 4,
    completePdpContextListWithdrawal: 5,
    pdpContextsWithdrawal: 6,
    roamingRestrictedDueToUnsupportedFeature: 7,
    traceDataWithdrawal: 8,
    csgDeleted: 9,
    apnOiReplacement: 10,
    gmlcListWithdrawal: 11,
    lcsWithdrawal: 12,
    smsWithdrawal: 13,
    subscribedPeriodicRauTauTimerWithdrawal: 14,
    subscribedVsrvccWithdrawal: 15,
    aMsisdnWithdrawal: 16,
    proseWithdrawal: 17,
    resetIds: 18,
    dlBufferingSuggestedPacketCountWithdrawal: 19,
    subscribedImsiGroupIdWithdrawal: 20,
    deleteMonitoringEvents: 21,
    userPlaneIntegrityProtectionWithdrawal: 22,
    msisdnWithdrawal: 23,
    ueUsageTypeWithdrawal: 24,
    v2xWithdrawal: 25,
    externalIdentifierWithdrawal: 26,
    aerialUeSubscriptionWithdrawal: 27,
    pagingTimeWindowSubscriptionWithdrawal: 28,
    activeTimeWithdrawal: 29,
    edrxCycleLengthWithdrawal: 30,
    serviceGapTimeWithdrawal: 31,
  }),
) // 7.3.25

export const DsaFlags = tgpp('DSA-Flags', 1422, M, flags({ networkNodeAreaRestricted: 0 })) // 7.3.26
export const ContextIdentifier = tgpp('Context-Identifier', 1423, M, Format.unsigned32) // 7.3.27

export const SubscriberStatus = tgpp(
  'Subscriber-Status',
  1424,
  M,
  Format.openEnumerated({ SERVICE_GRANTED: 0, OPERATOR_DETERMINED_BARRING: 1 }),
) // 7.3.29

export const OperatorDeterminedBarring = tgpp('Operator-Determined-Barring', 1425, M, Format.unsigned32) // 7.3.30

export const AccessRestrictionData = tgpp(
  'Access-Restriction-Data',
  1426,
  M,
  flags({
    utranNotAllowed: 0,
    geranNotAllowed: 1,
    ganNotAllowed: 2,
    iHspaEvolutionNotAllowed: 3,
    wbEUtranNotAllowed: 4,
    hoToNon3gppAccessNotAllowed: 5,
    nbIotNotAllowed: 6,
    enhancedCoverageNotAllowed: 7,
    nrAsSecondaryRatNotAllowed: 8,
    unlicensedSpectrumAsSecondaryRatNotAllowed: 9,
    nrIn5gNotAllowed: 10,
    lteMNotAllowed: 11,
    wbEUtranExceptLteMNotAllowed: 12,
  }),
) // 7.3.31

export const ApnOiReplacement = tgpp('APN-OI-Replacement', 1427, M, Format.utf8String) // 7.3.32

export const AllApnConfigurationsIncludedIndicator = tgpp(
  'All-APN-Configurations-Included-Indicator',
  1428,
  M,
  Format.openEnumerated({ ALL_APN_CONFIGURATIONS_INCLUDED: 0, MODIFIED_ADDED_APN_CONFIGURATIONS_INCLUDED: 1 }),
) // 7.3.33

export const VplmnDynamicAddressAllowed = tgpp(
  'VPLMN-Dynamic-Address-Allowed',
  1432,
  M,
  Format.openEnumerated({ NOTALLOWED: 0, ALLOWED: 1 }),
) // 7.3.38

export const StnSr = tgpp('STN-SR', 1433, M, tbcd) // 7.3.39

export const PdnGwAllocationType = tgpp(
  'PDN-GW-Allocation-Type',
  1438,
  M,
  Format.openEnumerated({ STATIC: 0, DYNAMIC: 1 }),
) // 7.3.44

export const RatFrequencySelectionPriorityId = tgpp('RAT-Frequency-Selection-Priority-ID', 1440, M, Format.unsigned32) // 7.3.46
export const IdaFlags = tgpp('IDA-Flags', 1441, M, flags({ networkNodeAreaRestricted: 0 })) // 7.3.47
export const PuaFlags = tgpp('PUA-Flags', 1442, M, flags({ freezeMTmsi: 0, freezePTmsi: 1 })) // 7.3.48

export const NorFlags = tgpp(
  'NOR-Flags',
  1443,
  M,
  flags({
    singleRegistrationIndication: 0,
    sgsnAreaRestricted: 1,
    readyForSmFromSgsn: 2,
    ueReachableFromMme: 3,
    ueReachableFromSgsn: 5,
    readyForSmFromMme: 6,
    homogeneousSupportOfImsVoiceOverPsSessions: 7,
    s6aS6dIndicator: 8,
    removalOfMmeRegistrationForSms: 9,
  }),
) // 7.3.49

export const UserId = tgpp('User-Id', 1444, _, Format.utf8String) // 7.3.50

export const EquipmentStatus = tgpp(
  'Equipment-Status',
  1445,
  M,
  Format.openEnumerated({ WHITELISTED: 0, BLACKLISTED: 1, GREYLISTED: 2 }),
) // 7.3.51

export const RegionalSubscriptionZoneCode = tgpp('Regional-Subscription-Zone-Code', 1446, M, Format.octetString) // 7.3.52
export const Rand = tgpp('RAND', 1447, M, Format.octetString) // 7.3.53
export const Xres = tgpp('XRES', 1448, M, Format.octetString) // 7.3.54
export const Autn = tgpp('AUTN', 1449, M, Format.octetString) // 7.3.55
export const Kasme = tgpp('KASME', 1450, M, Format.octetString) // 7.3.56
export const Kc = tgpp('Kc', 1453, M, Format.octetString) // 7.3.59
export const Sres = tgpp('SRES', 1454, M, Format.octetString) // 7.3.60

export const PdnType = tgpp(
  'PDN-Type',
  1456,
  M,
  Format.openEnumerated({ IPV4: 0, IPV6: 1, IPV4V6: 2, IPV4_OR_IPV6: 3 }),
) // 7.3.62

export const TraceReference = tgpp('Trace-Reference', 1459, M, Format.octetString) // 7.3.64

export const TraceDepth = tgpp(
  'Trace-Depth',
  1462,
  M,
  Format.openEnumerated({
    MINIMUM: 0,
    MEDIUM: 1,
    MAXIMUM: 2,
    MINIMUMWITHOUTVENDORSPECIFICEXTENSION: 3,
    MEDIUMWITHOUTVENDORSPECIFICEXTENSION: 4,
    MAXIMUMWITHOUTVENDORSPECIFICEXTENSION: 5,
  }),
) // 7.3.67

export const TraceNeTypeList = tgpp('Trace-NE-Type-List', 1463, M, Format.octetString) // 7.3.68
export const TraceInterfaceList = tgpp('Trace-Interface-List', 1464, M, Format.octetString) // 7.3.69
export const TraceEventList = tgpp('Trace-Event-List', 1465, M, Format.octetString) // 7.3.70
export const OmcId = tgpp('OMC-Id', 1466, M, Format.octetString) // 7.3.71

export const CompleteDataListIncludedIndicator = tgpp(
  'Complete-Data-List-Included-Indicator',
  1468,
  M,
  Format.openEnumerated({ ALL_PDP_CONTEXTS_INCLUDED: 0, MODIFIED_ADDED_PDP_CONTEXTS_INCLUDED: 1 }),
) // 7.3.73

export const PdpType = tgpp('PDP-Type', 1470, M, Format.octetString) // 7.3.75
export const ExtPdpType = tgpp('Ext-PDP-Type', 1620, _, Format.octetString) // 7.3.75A
export const QosSubscribed = tgpp('QoS-Subscribed', 1404, M, Format.octetString) // 7.3.77
export const CsgId = tgpp('CSG-Id', 1437, M, Format.unsigned32) // 7.3.79
export const ExpirationDate = tgpp('Expiration-Date', 1439, M, Format.time) // 7.3.80

export const RoamingRestrictedDueToUnsupportedFeature = tgpp(
  'Roaming-Restricted-Due-To-Unsupported-Feature',
  1457,
  M,
  Format.openEnumerated({ ROAMING_RESTRICTED_DUE_TO_UNSUPPORTED_FEATURE: 0 }),
) // 7.3.81

export const AlertReason = tgpp(
  'Alert-Reason',
  1434,
  M,
  Format.openEnumerated({ UE_PRESENT: 0, UE_MEMORY_AVAILABLE: 1 }),
) // 7.3.83

export const GmlcNumber = tgpp('GMLC-Number', 1474, M, tbcd) // 7.3.85
export const SsCode = tgpp('SS-Code', 1476, M, Format.octetString) // 7.3.87
export const SsStatus = tgpp('SS-Status', 1477, M, Format.octetString) // 7.3.88

export const NotificationToUeUser = tgpp(
  'Notification-To-UE-User',
  1478,
  M,
  Format.openEnumerated({
    NOTIFY_LOCATION_ALLOWED: 0,
    NOTIFYANDVERIFY_LOCATION_ALLOWED_IF_NO_RESPONSE: 1,
    NOTIFYANDVERIFY_LOCATION_NOT_ALLOWED_IF_NO_RESPONSE: 2,
    LOCATION_NOT_ALLOWED: 3,
  }),
) // 7.3.89

export const ClientIdentity = tgpp('Client-Identity', 1480, M, tbcd) // 7.3.91

export const GmlcRestriction = tgpp(
  'GMLC-Restriction',
  1481,
  M,
  Format.openEnumerated({ GMLC_LIST: 0, HOME_COUNTRY: 1 }),
) // 7.3.92

export const PlmnClient = tgpp(
  'PLMN-Client',
  1482,
  M,
  Format.openEnumerated({
    BROADCAST_SERVICE: 0,
    O_AND_M_HPLMN: 1,
    O_AND_M_VPLMN: 2,
    ANONYMOUS_LOCATION: 3,
    TARGET_UE_SUBSCRIBED_SERVICE: 4,
  }),
) // 7.3.93

export const Servicetypeidentity = tgpp('ServiceTypeIdentity', 1484, M, Format.unsigned32) // 7.3.95
export const TraceCollectionEntity = tgpp('Trace-Collection-Entity', 1452, M, Format.address) // 7.3.98
export const TsCode = tgpp('TS-Code', 1487, M, Format.octetString) // 7.3.100
export const SgsnNumber = tgpp('SGSN-Number', 1489, M, tbcd) // 7.3.102

export const IdrFlags = tgpp(
  'IDR-Flags',
  1490,
  M,
  flags({
    ueReachabilityRequest: 0,
    tAdsDataRequest: 1,
    epsUserStateRequest: 2,
    epsLocationInformationRequest: 3,
    currentLocationRequest: 4,
    localTimeZoneRequest: 5,
    removeSmsRegistration: 6,
    ratTypeRequested: 7,
    pCscfRestorationRequest: 8,
  }),
) // 7.3.103

export const IcsIndicator = tgpp('ICS-Indicator', 1491, _, Format.openEnumerated({ FALSE: 0, TRUE: 1 })) // 7.3.104

export const ImsVoiceOverPsSessionsSupported = tgpp(
  'IMS-Voice-Over-PS-Sessions-Supported',
  1492,
  _,
  Format.openEnumerated({ NOT_SUPPORTED: 0, SUPPORTED: 1 }),
) // 7.3.106

export const HomogeneousSupportOfImsVoiceOverPsSessions = tgpp(
  'Homogeneous-Support-of-IMS-Voice-Over-PS-Sessions',
  1493,
  _,
  Format.openEnumerated({ NOT_SUPPORTED: 0, SUPPORTED: 1 }),
) // 7.3.107

export const LastUeActivityTime = tgpp('Last-UE-Activity-Time', 1494, _, Format.time) // 7.3.108

export const UserState = tgpp(
  'User-State',
  1499,
  _,
  Format.openEnumerated({
    DETACHED: 0,
    ATTACHED_NOT_REACHABLE_FOR_PAGING: 1,
    ATTACHED_REACHABLE_FOR_PAGING: 2,
    CONNECTED_NOT_REACHABLE_FOR_PAGING: 3,
    CONNECTED_REACHABLE_FOR_PAGING: 4,
    NETWORK_DETERMINED_NOT_REACHABLE: 5,
  }),
) // 7.3.114

export const EUtranCellGlobalIdentity = tgpp('E-UTRAN-Cell-Global-Identity', 1602, _, eutranCellGlobalIdentity) // 7.3.117
export const TrackingAreaIdentity = tgpp('Tracking-Area-Identity', 1603, _, trackingAreaIdentity) // 7.3.118
export const CellGlobalIdentity = tgpp('Cell-Global-Identity', 1604, _, cellGlobalIdentity) // 7.3.119
export const RoutingAreaIdentity = tgpp('Routing-Area-Identity', 1605, _, routingAreaIdentity) // 7.3.120
export const LocationAreaIdentity = tgpp('Location-Area-Identity', 1606, _, locationAreaIdentity) // 7.3.121
export const ServiceAreaIdentity = tgpp('Service-Area-Identity', 1607, _, serviceAreaIdentity) // 7.3.122
export const GeographicalInformation = tgpp('Geographical-Information', 1608, _, Format.octetString) // 7.3.123
