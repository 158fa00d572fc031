/**
 * The AVPs of TS 29.273 (access outside of 3GPP: STa, SWa, SWd, SWm, SWx, S6b), in the order of its clauses. The
 * grammar is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { Mip6FeatureVector } from '../../ietf/rfc5447/avps.ts'
import { LocationData, LocationInformation, OperatorName } from '../../ietf/rfc5580/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import { SubscriptionId } from '../../ietf/rfc8506/avps.ts'
import {
  _,
  any,
  flags,
  Format,
  grouped,
  M,
  many,
  named,
  optional,
  SessionTimeout,
  type TypeOf,
  vendor,
} from '../../index.ts'
import { TgppChargingCharacteristics } from '../ts29061/avps.ts'
import { RatType } from '../ts29212/avps.ts'
import {
  Ambr,
  ApnConfiguration,
  ApnOiReplacement,
  ContextIdentifier,
  PdnType,
  TraceData,
  TraceReference,
} from '../ts29272/avps.ts'
import { Bssid, ServedPartyIpAddress } from '../ts32299/avps.ts'
import { LogicalAccessId } from '../vendors/etsi.ts'

const tgpp = vendor(10415)

export const Anid = tgpp('ANID', 1504, M, Format.utf8String) // 5.2.3.7
export const AnTrusted = tgpp('AN-Trusted', 1503, M, Format.openEnumerated({ TRUSTED: 0, UNTRUSTED: 1 })) // 5.2.3.9
export const MipFaRk = tgpp('MIP-FA-RK', 1506, M, Format.octetString) // 5.2.3.12
export const MipFaRkSpi = tgpp('MIP-FA-RK-SPI', 1507, M, Format.unsigned32) // 5.2.3.13
export const FullNetworkName = tgpp('Full-Network-Name', 1516, _, Format.octetString) // 5.2.3.14
export const ShortNetworkName = tgpp('Short-Network-Name', 1517, _, Format.octetString) // 5.2.3.15

export const WlanIdentifier = tgpp(
  'WLAN-Identifier',
  1509,
  _,
  grouped(() => [optional(Ssid), optional(Hessid), any], named<WlanIdentifier>()),
) // 5.2.3.18
export interface WlanIdentifier extends TypeOf<typeof WlanIdentifier.data> {}

export const TransportAccessType = tgpp('Transport-Access-Type', 1519, _, Format.openEnumerated({ BBF: 0 })) // 5.2.3.19

export const DerFlags = tgpp(
  'DER-Flags',
  1520,
  _,
  flags({ nswoCapabilityIndication: 0, twanS2aConnectivityIndicator: 1 }),
) // 5.2.3.20

export const DeaFlags = tgpp('DEA-Flags', 1521, _, flags({ nswoAuthorization: 0, twanS2aConnectivityIndicator: 1 })) // 5.2.3.21
export const Ssid = tgpp('SSID', 1524, _, Format.utf8String) // 5.2.3.22
export const Hessid = tgpp('HESSID', 1525, _, Format.utf8String) // 5.2.3.23

export const AccessNetworkInfo = tgpp(
  'Access-Network-Info',
  1526,
  _,
  grouped(
    () => [
      optional(Ssid),
      optional(Bssid),
      optional(LocationInformation),
      optional(LocationData),
      optional(OperatorName),
      optional(LogicalAccessId),
      any,
    ],
    named<AccessNetworkInfo>(),
  ),
) // 5.2.3.24
export interface AccessNetworkInfo extends TypeOf<typeof AccessNetworkInfo.data> {}

export const TwanConnectionMode = tgpp('TWAN-Connection-Mode', 1527, _, Format.unsigned32) // 5.2.3.25

export const TwanConnectivityParameters = tgpp(
  'TWAN-Connectivity-Parameters',
  1528,
  _,
  grouped(
    () => [
      optional(ConnectivityFlags),
      optional(ServiceSelection),
      optional(PdnType),
      many(ServedPartyIpAddress, 2),
      optional(TwanPco),
      optional(TwagUpAddress),
      optional(TwanS2aFailureCause),
      optional(SmBackOffTimer),
      any,
    ],
    named<TwanConnectivityParameters>(),
  ),
) // 5.2.3.26
export interface TwanConnectivityParameters extends TypeOf<typeof TwanConnectivityParameters.data> {}

export const ConnectivityFlags = tgpp('Connectivity-Flags', 1529, _, Format.unsigned32) // 5.2.3.27
export const TwanPco = tgpp('TWAN-PCO', 1530, _, Format.octetString) // 5.2.3.28
export const TwagCpAddress = tgpp('TWAG-CP-Address', 1531, _, Format.address) // 5.2.3.29
export const TwagUpAddress = tgpp('TWAG-UP-Address', 1532, _, Format.utf8String) // 5.2.3.30
export const TwanS2aFailureCause = tgpp('TWAN-S2a-Failure-Cause', 1533, _, Format.unsigned32) // 5.2.3.31
export const SmBackOffTimer = tgpp('SM-Back-Off-Timer', 1534, _, Format.unsigned32) // 5.2.3.32
export const WlcpKey = tgpp('WLCP-Key', 1535, _, Format.octetString) // 5.2.3.33
export const ImeiCheckInVplmnResult = tgpp('IMEI-Check-In-VPLMN-Result', 1540, _, Format.unsigned32) // 5.2.3.35
export const EmergencyServices = tgpp('Emergency-Services', 1538, _, Format.unsigned32) // 7.2.3.4
export const AarFlags = tgpp('AAR-Flags', 1539, _, Format.unsigned32) // 7.2.3.5

export const NonTgppUserData = tgpp(
  'Non-3GPP-User-Data',
  1500,
  M,
  grouped(
    () => [
      optional(SubscriptionId),
      optional(NonTgppIpAccess),
      optional(NonTgppIpAccessApn),
      many(RatType),
      optional(SessionTimeout),
      optional(Mip6FeatureVector),
      optional(Ambr),
      optional(TgppChargingCharacteristics),
      optional(ContextIdentifier),
      optional(ApnOiReplacement),
      many(ApnConfiguration),
      optional(TraceInfo),
      optional(TwanDefaultApnContextId),
      many(TwanAccessInfo),
      any,
    ],
    named<NonTgppUserData>(),
  ),
) // 8.2.3.1
export interface NonTgppUserData extends TypeOf<typeof NonTgppUserData.data> {}

export const TraceInfo = tgpp(
  'Trace-Info',
  1505,
  _,
  grouped(() => [optional(TraceData), optional(TraceReference), any], named<TraceInfo>()),
) // 8.2.3.1.3
export interface TraceInfo extends TypeOf<typeof TraceInfo.data> {}

export const NonTgppIpAccess = tgpp(
  'Non-3GPP-IP-Access',
  1501,
  M,
  Format.openEnumerated({ NON_3GPP_SUBSCRIPTION_ALLOWED: 0, NON_3GPP_SUBSCRIPTION_BARRED: 1 }),
) // 8.2.3.3

export const NonTgppIpAccessApn = tgpp(
  'Non-3GPP-IP-Access-APN',
  1502,
  M,
  Format.openEnumerated({ NON_3GPP_APNS_ENABLE: 0, NON_3GPP_APNS_DISABLE: 1 }),
) // 8.2.3.4

export const PprFlags = tgpp(
  'PPR-Flags',
  1508,
  _,
  flags({ resetIndication: 0, accessNetworkInfoRequest: 1, ueLocalTimeZoneRequest: 2, pCscfRestorationRequest: 3 }),
) // 8.2.3.17

export const TwanDefaultApnContextId = tgpp('TWAN-Default-APN-Context-Id', 1512, _, Format.unsigned32) // 8.2.3.18

export const TwanAccessInfo = tgpp(
  'TWAN-Access-Info',
  1510,
  _,
  grouped(() => [optional(AccessAuthorizationFlags), optional(WlanIdentifier), any], named<TwanAccessInfo>()),
) // 8.2.3.19
export interface TwanAccessInfo extends TypeOf<typeof TwanAccessInfo.data> {}

export const AccessAuthorizationFlags = tgpp('Access-Authorization-Flags', 1511, _, Format.unsigned32) // 8.2.3.20
export const AaaFailureIndication = tgpp('AAA-Failure-Indication', 1518, _, Format.unsigned32) // 8.2.3.21
export const TgppAaaServerName = tgpp('3GPP-AAA-Server-Name', 318, M, Format.diameterIdentity) // 8.2.3.24
export const ErpAuthorization = tgpp('ERP-Authorization', 1541, _, Format.unsigned32) // 8.2.3.27
export const TrustRelationshipUpdate = tgpp('Trust-Relationship-Update', 1515, _, Format.openEnumerated({})) // 9.2.3.1.4

export const RarFlags = tgpp(
  'RAR-Flags',
  1522,
  _,
  flags({ trustRelationshipUpdateIndication: 0, pCscfRestorationRequest: 1 }),
) // 9.2.3.1.5

export const OriginationTimeStamp = tgpp('Origination-Time-Stamp', 1536, _, Format.unsigned64) // 9.2.3.2.6
export const MaximumWaitTime = tgpp('Maximum-Wait-Time', 1537, _, Format.unsigned32) // 9.2.3.2.7
export const DerS6bFlags = tgpp('DER-S6b-Flags', 1523, _, Format.unsigned32) // 9.2.3.7
