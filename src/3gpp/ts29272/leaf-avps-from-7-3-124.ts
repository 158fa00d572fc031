/**
 * The AVPs that are no groups of TS 29.272 (MME and SGSN: S6a, S6d, S7a, S7d, S13, S13'), clauses 7.3.124 to 7.3.231,
 * in the order of its clauses.
 *
 * @module
 */
import { _, flags, Format, M, vendor } from '../../index.ts'
import { plmn } from '../formats/plmn.ts'
import { tbcd } from '../formats/tbcd.ts'

const tgpp = vendor(10415)

export const GeodeticInformation = tgpp('Geodetic-Information', 1609, _, Format.octetString) // 7.3.124

export const CurrentLocationRetrieved = tgpp(
  'Current-Location-Retrieved',
  1610,
  _,
  Format.openEnumerated({ ACTIVE_LOCATION_RETRIEVAL: 0 }),
) // 7.3.125

export const AgeOfLocationInformation = tgpp('Age-Of-Location-Information', 1611, _, Format.unsigned32) // 7.3.126

export const ErrorDiagnostic = tgpp(
  'Error-Diagnostic',
  1614,
  _,
  Format.openEnumerated({
    GPRS_DATA_SUBSCRIBED: 0,
    NO_GPRS_DATA_SUBSCRIBED: 1,
    ODB_ALL_APN: 2,
    ODB_HPLMN_APN: 3,
    ODB_VPLMN_APN: 4,
  }),
) // 7.3.128

export const ExtPdpAddress = tgpp('Ext-PDP-Address', 1621, _, Format.address) // 7.3.129

export const UeSrvccCapability = tgpp(
  'UE-SRVCC-Capability',
  1615,
  _,
  Format.openEnumerated({ UE_SRVCC_NOT_SUPPORTED: 0, UE_SRVCC_SUPPORTED: 1 }),
) // 7.3.130

export const MpsPriority = tgpp('MPS-Priority', 1616, _, Format.unsigned32) // 7.3.131

export const VplmnLipaAllowed = tgpp(
  'VPLMN-LIPA-Allowed',
  1617,
  _,
  Format.openEnumerated({ LIPA_NOTALLOWED: 0, LIPA_ALLOWED: 1 }),
) // 7.3.132

export const LipaPermission = tgpp(
  'LIPA-Permission',
  1618,
  _,
  Format.openEnumerated({ LIPA_PROHIBITED: 0, LIPA_ONLY: 1, LIPA_CONDITIONAL: 2 }),
) // 7.3.133

export const SubscribedPeriodicRauTauTimer = tgpp('Subscribed-Periodic-RAU-TAU-Timer', 1619, _, Format.unsigned32) // 7.3.134

export const SiptoPermission = tgpp(
  'SIPTO-Permission',
  1613,
  _,
  Format.openEnumerated({ SIPTO_ALLOWED: 0, SIPTO_NOTALLOWED: 1 }),
) // 7.3.135

export const JobType = tgpp(
  'Job-Type',
  1623,
  _,
  Format.openEnumerated({
    IMMEDIATE_MDT_ONLY: 0,
    LOGGED_MDT_ONLY: 1,
    TRACE_ONLY: 2,
    IMMEDIATE_MDT_AND_TRACE: 3,
    RLF_REPORTS_ONLY: 4,
  }),
) // 7.3.137

export const ListOfMeasurements = tgpp('List-Of-Measurements', 1625, _, Format.unsigned32) // 7.3.139
export const ReportingTrigger = tgpp('Reporting-Trigger', 1626, _, Format.unsigned32) // 7.3.140

export const ReportInterval = tgpp(
  'Report-Interval',
  1627,
  _,
  Format.openEnumerated({
    UMTS_250_MS: 0,
    UMTS_500_MS: 1,
    UMTS_1000_MS: 2,
    UMTS_2000_MS: 3,
    UMTS_3000_MS: 4,
    UMTS_4000_MS: 5,
    UMTS_6000_MS: 6,
    UMTS_8000_MS: 7,
    UMTS_12000_MS: 8,
    UMTS_16000_MS: 9,
    UMTS_20000_MS: 10,
    UMTS_24000_MS: 11,
    UMTS_28000_MS: 12,
    UMTS_32000_MS: 13,
    UMTS_64000_MS: 14,
    LTE_120_MS: 15,
    LTE_240_MS: 16,
    LTE_480_MS: 17,
    LTE_640_MS: 18,
    LTE_1024_MS: 19,
    LTE_2048_MS: 20,
    LTE_5120_MS: 21,
    LTE_10240_MS: 22,
    LTE_60000_MS: 23,
    LTE_360000_MS: 24,
    LTE_720000_MS: 25,
    LTE_1800000_MS: 26,
    LTE_3600000_MS: 27,
  }),
) // 7.3.141

export const ReportAmount = tgpp(
  'Report-Amount',
  1628,
  _,
  Format.openEnumerated({ '1': 0, '2': 1, '4': 2, '8': 3, '16': 4, '32': 5, '64': 6, INFINITY: 7 }),
) // 7.3.142

export const EventThresholdRsrp = tgpp('Event-Threshold-RSRP', 1629, _, Format.unsigned32) // 7.3.143
export const EventThresholdRsrq = tgpp('Event-Threshold-RSRQ', 1630, _, Format.unsigned32) // 7.3.144

export const LoggingInterval = tgpp(
  'Logging-Interval',
  1631,
  _,
  Format.openEnumerated({
    '1_28': 0,
    '2_56': 1,
    '5_12': 2,
    '10_24': 3,
    '20_48': 4,
    '30_72': 5,
    '40_96': 6,
    '61_44': 7,
  }),
) // 7.3.145

export const LoggingDuration = tgpp(
  'Logging-Duration',
  1632,
  _,
  Format.openEnumerated({ '600_SEC': 0, '1200_SEC': 1, '2400_SEC': 2, '3600_SEC': 3, '5400_SEC': 4, '7200_SEC': 5 }),
) // 7.3.146

export const RelayNodeIndicator = tgpp(
  'Relay-Node-Indicator',
  1633,
  _,
  Format.openEnumerated({ NOT_RELAY_NODE: 0, RELAY_NODE: 1 }),
) // 7.3.147

export const MdtUserConsent = tgpp(
  'MDT-User-Consent',
  1634,
  _,
  Format.openEnumerated({ CONSENT_NOT_GIVEN: 0, CONSENT_GIVEN: 1 }),
) // 7.3.148

export const PurFlags = tgpp('PUR-Flags', 1635, _, flags({ uePurgedInMme: 0, uePurgedInSgsn: 1 })) // 7.3.149
export const SubscribedVsrvcc = tgpp('Subscribed-VSRVCC', 1636, _, Format.openEnumerated({ VSRVCC_SUBSCRIBED: 0 })) // 7.3.150
export const ClrFlags = tgpp('CLR-Flags', 1638, _, flags({ s6aS6dIndicator: 0, reattachRequired: 1 })) // 7.3.152
export const UvrFlags = tgpp('UVR-Flags', 1639, M, flags({ skipSubscriberData: 0 })) // 7.3.153
export const UvaFlags = tgpp('UVA-Flags', 1640, M, flags({ temporaryEmptyVplmnCsgSubscriptionData: 0 })) // 7.3.154
export const AMsisdn = tgpp('A-MSISDN', 1643, _, tbcd) // 7.3.157
export const MmeNumberForMtSms = tgpp('MME-Number-for-MT-SMS', 1645, _, tbcd) // 7.3.159

export const SmsRegisterRequest = tgpp(
  'SMS-Register-Request',
  1648,
  _,
  Format.openEnumerated({ SMS_REGISTRATION_REQUIRED: 0, SMS_REGISTRATION_NOT_PREFERRED: 1, NO_PREFERENCE: 2 }),
) // 7.3.162

export const TimeZone = tgpp('Time-Zone', 1642, _, Format.utf8String) // 7.3.163

export const DaylightSavingTime = tgpp(
  'Daylight-Saving-Time',
  1650,
  _,
  Format.openEnumerated({ NO_ADJUSTMENT: 0, PLUS_ONE_HOUR_ADJUSTMENT: 1, PLUS_TWO_HOURS_ADJUSTMENT: 2 }),
) // 7.3.164

export const SubscriptionDataFlags = tgpp(
  'Subscription-Data-Flags',
  1654,
  _,
  flags({
    psAndSmsOnlyServiceProvisionIndication: 0,
    smsInSgsnAllowedIndication: 1,
    userPlaneIntegrityProtection: 2,
    pdnConnectionRestricted: 3,
  }),
) // 7.3.165

export const MeasurementPeriodLte = tgpp(
  'Measurement-Period-LTE',
  1655,
  _,
  Format.openEnumerated({
    '120MS': 15,
    '240MS': 16,
    '480MS': 17,
    '640MS': 18,
    '1024MS': 19,
    '2048MS': 20,
    '5120MS': 21,
    '10240MS': 22,
    '1MIN': 23,
    '6MIN': 24,
    '12MIN': 25,
    '30MIN': 26,
    '60MIN': 27,
  }),
) // 7.3.166

export const MeasurementPeriodUmts = tgpp(
  'Measurement-Period-UMTS',
  1656,
  _,
  Format.openEnumerated({
    '250MS': 0,
    '500MS': 1,
    '1000MS': 2,
    '2000MS': 3,
    '3000MS': 4,
    '4000MS': 5,
    '6000MS': 6,
    '8000MS': 7,
    '12000MS': 8,
    '16000MS': 9,
    '20000MS': 10,
    '24000MS': 11,
    '28000MS': 12,
    '32000MS': 13,
    '64000MS': 14,
  }),
) // 7.3.167

export const CollectionPeriodRrmLte = tgpp(
  'Collection-Period-RRM-LTE',
  1657,
  _,
  Format.openEnumerated({ '1024MS': 0, '1280MS': 1, '2048MS': 2, '2560MS': 3, '5120MS': 4, '10240MS': 5, '1MIN': 6 }),
) // 7.3.168

export const CollectionPeriodRrmUmts = tgpp(
  'Collection-Period-RRM-UMTS',
  1658,
  _,
  Format.openEnumerated({
    '250MS': 0,
    '500MS': 1,
    '1000MS': 2,
    '2000MS': 3,
    '3000MS': 4,
    '4000MS': 5,
    '6000MS': 6,
    '8000MS': 7,
    '12000MS': 8,
    '16000MS': 9,
    '20000MS': 10,
    '24000MS': 11,
    '28000MS': 12,
    '32000MS': 13,
    '64000MS': 14,
  }),
) // 7.3.169

export const PositioningMethod = tgpp('Positioning-Method', 1659, _, Format.octetString) // 7.3.170
export const MeasurementQuantity = tgpp('Measurement-Quantity', 1660, _, Format.octetString) // 7.3.171
export const EventThresholdEvent1f = tgpp('Event-Threshold-Event-1F', 1661, _, Format.integer32) // 7.3.172
export const EventThresholdEvent1i = tgpp('Event-Threshold-Event-1I', 1662, _, Format.integer32) // 7.3.173
export const RestorationPriority = tgpp('Restoration-Priority', 1663, _, Format.unsigned32) // 7.3.174
export const SgsMmeIdentity = tgpp('SGs-MME-Identity', 1664, _, Format.utf8String) // 7.3.175
export const SiptoLocalNetworkPermission = tgpp('SIPTO-Local-Network-Permission', 1665, _, Format.unsigned32) // 7.3.176
export const CoupledNodeDiameterId = tgpp('Coupled-Node-Diameter-ID', 1666, _, Format.diameterIdentity) // 7.3.177
export const WlanOffloadabilityEutran = tgpp('WLAN-offloadability-EUTRAN', 1668, _, Format.unsigned32) // 7.3.182
export const WlanOffloadabilityUtran = tgpp('WLAN-offloadability-UTRAN', 1669, _, Format.unsigned32) // 7.3.183
export const ResetId = tgpp('Reset-ID', 1670, _, Format.octetString) // 7.3.184
export const MdtAllowedPlmnId = tgpp('MDT-Allowed-PLMN-Id', 1671, _, plmn) // 7.3.185
export const DlBufferingSuggestedPacketCount = tgpp('DL-Buffering-Suggested-Packet-Count', 1674, _, Format.integer32) // 7.3.188
export const GroupServiceId = tgpp('Group-Service-Id', 1676, _, Format.unsigned32) // 7.3.190
export const GroupPlmnId = tgpp('Group-PLMN-Id', 1677, _, plmn) // 7.3.191
export const LocalGroupId = tgpp('Local-Group-Id', 1678, _, Format.octetString) // 7.3.192
export const AirFlags = tgpp('AIR-Flags', 1679, _, flags({ sendUeUsageType: 0 })) // 7.3.201
export const UeUsageType = tgpp('UE-Usage-Type', 1680, _, Format.unsigned32) // 7.3.202

export const NonIpPdnTypeIndicator = tgpp(
  'Non-IP-PDN-Type-Indicator',
  1681,
  _,
  Format.openEnumerated({
    MAINTAIN_PDN_CONNECTION: 0,
    DISCONNECT_PDN_CONNECTION_WITH_REACTIVATION_REQUEST: 1,
    DISCONNECT_PDN_CONNECTION_WITHOUT_REACTIVATION_REQUEST: 2,
  }),
) // 7.3.204

export const NonIpDataDeliveryMechanism = tgpp('Non-IP-Data-Delivery-Mechanism', 1682, _, Format.unsigned32) // 7.3.205
export const AdditionalContextIdentifier = tgpp('Additional-Context-Identifier', 1683, _, Format.unsigned32) // 7.3.206
export const ScefRealm = tgpp('SCEF-Realm', 1684, _, Format.diameterIdentity) // 7.3.207
export const PreferredDataMode = tgpp('Preferred-Data-Mode', 1686, _, Format.unsigned32) // 7.3.209
export const V2xPermission = tgpp('V2X-Permission', 1689, _, flags({ allowV2xCommunicationOverPc5AsVehicleUe: 0 })) // 7.3.213
export const PdnConnectionContinuity = tgpp('PDN-Connection-Continuity', 1690, _, Format.unsigned32) // 7.3.214
export const EdrxCycleLengthValue = tgpp('eDRX-Cycle-Length-Value', 1692, _, Format.octetString) // 7.3.216
export const UePc5Ambr = tgpp('UE-PC5-AMBR', 1693, _, Format.unsigned32) // 7.3.217
export const MbsfnAreaId = tgpp('MBSFN-Area-ID', 1695, _, Format.unsigned32) // 7.3.220
export const CarrierFrequency = tgpp('Carrier-Frequency', 1696, _, Format.unsigned32) // 7.3.221
export const RdsIndicator = tgpp('RDS-Indicator', 1697, _, Format.openEnumerated({ DISABLED: 0, ENABLED: 1 })) // 7.3.222
export const ServiceGapTime = tgpp('Service-Gap-Time', 1698, _, Format.unsigned32) // 7.3.223
export const AerialUeSubscriptionInformation = tgpp('Aerial-UE-Subscription-Information', 1699, _, Format.unsigned32) // 7.3.224

export const BroadcastLocationAssistanceDataTypes = tgpp(
  'Broadcast-Location-Assistance-Data-Types',
  1700,
  _,
  Format.unsigned64,
) // 7.3.225

export const OperationMode = tgpp('Operation-Mode', 1702, _, Format.unsigned32) // 7.3.227
export const PagingTimeWindowLength = tgpp('Paging-Time-Window-Length', 1703, _, Format.octetString) // 7.3.228
export const CoreNetworkRestrictions = tgpp('Core-Network-Restrictions', 1704, _, Format.unsigned32) // 7.3.230

export const Interworking5gsIndicator = tgpp(
  'Interworking-5GS-Indicator',
  1706,
  _,
  Format.openEnumerated({ NOT_SUBSCRIBED: 0, SUBSCRIBED: 1 }),
) // 7.3.231
