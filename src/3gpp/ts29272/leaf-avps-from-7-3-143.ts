/**
 * The AVPs that are no groups of TS 29.272 (MME and SGSN: S6a, S6d, S7a, S7d, S13, S13'), clauses 7.3.143 to 7.3.231,
 * in the order of its clauses.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'
import { plmn } from '../formats/plmn.ts'
import { tbcd } from '../formats/tbcd.ts'

const tgpp = vendor(10415)

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

export const PurFlags = tgpp('PUR-Flags', 1635, _, Format.unsigned32) // 7.3.149
export const SubscribedVsrvcc = tgpp('Subscribed-VSRVCC', 1636, _, Format.openEnumerated({ VSRVCC_SUBSCRIBED: 0 })) // 7.3.150
export const ClrFlags = tgpp('CLR-Flags', 1638, _, Format.unsigned32) // 7.3.152
export const UvrFlags = tgpp('UVR-Flags', 1639, M, Format.unsigned32) // 7.3.153
export const UvaFlags = tgpp('UVA-Flags', 1640, M, Format.unsigned32) // 7.3.154
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

export const SubscriptionDataFlags = tgpp('Subscription-Data-Flags', 1654, _, Format.unsigned32) // 7.3.165

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
export const AirFlags = tgpp('AIR-Flags', 1679, _, Format.unsigned32) // 7.3.201
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
export const V2xPermission = tgpp('V2X-Permission', 1689, _, Format.unsigned32) // 7.3.213
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
