/**
 * The AVPs of TS 29.061 (interworking with packet data networks: Gi, SGi, Gmb, SGmb), in the order of its clauses. The
 * grammar is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { ipv4Octets, ipv6Octets } from '../../ietf/formats/ip.ts'
import { _, Format, M, vendor } from '../../index.ts'
import { routingAreaText, userLocation } from '../formats/location.ts'
import { plmnText } from '../formats/plmn.ts'
import { negotiatedQos, ratTypeOctets, timeZone } from '../formats/session.ts'

const tgpp = vendor(10415)

export const TgppImsi = tgpp('3GPP-IMSI', 1, _, Format.utf8String) // 16.4.7
export const TgppChargingId = tgpp('3GPP-Charging-Id', 2, _, Format.octetString) // 16.4.7
export const TgppPdpType = tgpp('3GPP-PDP-Type', 3, M, Format.openEnumerated({ IPV4: 0, PPP: 1, IPV6: 2, IPV4V6: 3 })) // 16.4.7
export const TgppCgAddress = tgpp('3GPP-CG-Address', 4, _, ipv4Octets) // 16.4.7
export const TgppGprsNegotiatedQosProfile = tgpp('3GPP-GPRS-Negotiated-QoS-Profile', 5, _, negotiatedQos) // 16.4.7
export const TgppSgsnAddress = tgpp('3GPP-SGSN-Address', 6, _, ipv4Octets) // 16.4.7
export const TgppGgsnAddress = tgpp('3GPP-GGSN-Address', 7, _, ipv4Octets) // 16.4.7
export const TgppImsiMccMnc = tgpp('3GPP-IMSI-MCC-MNC', 8, _, plmnText) // 16.4.7
export const TgppGgsnMccMnc = tgpp('3GPP-GGSN-MCC-MNC', 9, _, plmnText) // 16.4.7
export const TgppNsapi = tgpp('3GPP-NSAPI', 10, _, Format.octetString) // 16.4.7
export const TgppSessionStopIndicator = tgpp('3GPP-Session-Stop-Indicator', 11, _, Format.octetString) // 16.4.7
export const TgppSelectionMode = tgpp('3GPP-Selection-Mode', 12, _, Format.utf8String) // 16.4.7
export const TgppChargingCharacteristics = tgpp('3GPP-Charging-Characteristics', 13, _, Format.utf8String) // 16.4.7
export const TgppCgIpv6Address = tgpp('3GPP-CG-Ipv6-Address', 14, _, ipv6Octets) // 16.4.7
export const TgppSgsnIpv6Address = tgpp('3GPP-SGSN-Ipv6-Address', 15, M, ipv6Octets) // 16.4.7
export const TgppGgsnIpv6Address = tgpp('3GPP-GGSN-Ipv6-Address', 16, M, ipv6Octets) // 16.4.7
export const TgppIpv6DnsServers = tgpp('3GPP-Ipv6-DNS-Servers', 17, _, Format.octetString) // 16.4.7
export const TgppSgsnMccMnc = tgpp('3GPP-SGSN-MCC-MNC', 18, _, plmnText) // 16.4.7
export const TgppImeisv = tgpp('3GPP-IMEISV', 20, _, Format.octetString) // 16.4.7
export const TgppRatType = tgpp('3GPP-RAT-Type', 21, _, ratTypeOctets) // 16.4.7
export const TgppUserLocationInfo = tgpp('3GPP-User-Location-Info', 22, _, userLocation) // 16.4.7
export const TgppMsTimezone = tgpp('3GPP-MS-TimeZone', 23, _, timeZone) // 16.4.7
export const TgppCamelChargingInfo = tgpp('3GPP-CAMEL-Charging-Info', 24, _, Format.octetString) // 16.4.7
export const TgppPacketFilter = tgpp('3GPP-Packet-Filter', 25, _, Format.octetString) // 16.4.7
export const TgppNegotiatedDscp = tgpp('3GPP-Negotiated-DSCP', 26, _, Format.octetString) // 16.4.7
export const TgppAllocateIpType = tgpp('3GPP-Allocate-IP-Type', 27, _, Format.octetString) // 16.4.7
export const TwanIdentifier = tgpp('TWAN-Identifier', 29, _, Format.octetString) // 16.4.7
export const TgppUserLocationInfoTime = tgpp('3GPP-User-Location-Info-Time', 30, _, Format.octetString) // 16.4.7
export const TgppSecondaryRatUsage = tgpp('3GPP-Secondary-RAT-Usage', 31, _, Format.octetString) // 16.4.7
export const Tmgi = tgpp('TMGI', 900, M, Format.octetString) // 17.7.2
export const RequiredMbmsBearerCapabilities = tgpp('Required-MBMS-Bearer-Capabilities', 901, M, Format.utf8String) // 17.7.3

export const MbmsStartstopIndication = tgpp(
  'MBMS-StartStop-Indication',
  902,
  M,
  Format.openEnumerated({ START: 0, STOP: 1, UPDATE: 2 }),
) // 17.7.5

export const MbmsServiceArea = tgpp('MBMS-Service-Area', 903, M, Format.octetString) // 17.7.6
export const MbmsSessionDuration = tgpp('MBMS-Session-Duration', 904, M, Format.octetString) // 17.7.7
export const AlternativeApn = tgpp('Alternative-APN', 905, M, Format.utf8String) // 17.7.8
export const MbmsServiceType = tgpp('MBMS-Service-Type', 906, M, Format.openEnumerated({ MULTICAST: 0, BROADCAST: 1 })) // 17.7.9

export const Mbms2g3gIndicator = tgpp(
  'MBMS-2G-3G-Indicator',
  907,
  M,
  Format.openEnumerated({ '2G': 0, '3G': 1, '2G_AND_3G': 2 }),
) // 17.7.10

export const MbmsSessionIdentity = tgpp('MBMS-Session-Identity', 908, M, Format.octetString) // 17.7.11
export const Rai = tgpp('RAI', 909, M, routingAreaText) // 17.7.12
export const AdditionalMbmsTraceInfo = tgpp('Additional-MBMS-Trace-Info', 910, M, Format.octetString) // 17.7.13
export const MbmsTimeToDataTransfer = tgpp('MBMS-Time-To-Data-Transfer', 911, M, Format.octetString) // 17.7.14
export const MbmsSessionRepetitionNumber = tgpp('MBMS-Session-Repetition-Number', 912, M, Format.octetString) // 17.7.15
export const MbmsRequiredQos = tgpp('MBMS-Required-QoS', 913, M, Format.utf8String) // 17.7.16

export const MbmsCountingInformation = tgpp(
  'MBMS-Counting-Information',
  914,
  M,
  Format.openEnumerated({ COUNTING_NOT_APPLICABLE: 0, COUNTING_APPLICABLE: 1 }),
) // 17.7.17

export const MbmsUserDataModeIndication = tgpp(
  'MBMS-User-Data-Mode-Indication',
  915,
  M,
  Format.openEnumerated({ UNICAST: 0, MULTICAST_AND_UNICAST: 1 }),
) // 17.7.18

export const MbmsGgsnAddress = tgpp('MBMS-GGSN-Address', 916, M, Format.octetString) // 17.7.19
export const MbmsGgsnIpv6Address = tgpp('MBMS-GGSN-Ipv6-Address', 917, M, Format.octetString) // 17.7.20
export const MbmsBmscSsmIpAddress = tgpp('MBMS-BMSC-SSM-IP-Address', 918, M, Format.octetString) // 17.7.21
export const MbmsBmscSsmIpv6Address = tgpp('MBMS-BMSC-SSM-Ipv6-Address', 919, M, Format.octetString) // 17.7.22
export const MbmsFlowIdentifier = tgpp('MBMS-Flow-Identifier', 920, M, Format.octetString) // 17.7.23

export const CnIpMulticastDistribution = tgpp(
  'CN-IP-Multicast-Distribution',
  921,
  M,
  Format.openEnumerated({ NO_IP_MULTICAST: 0, IP_MULTICAST: 1 }),
) // 17.7.24

export const MbmsHcIndicator = tgpp(
  'MBMS-HC-Indicator',
  922,
  M,
  Format.openEnumerated({ UNCOMPRESSED_HEADER: 0, COMPRESSED_HEADER: 1 }),
) // 17.7.25

export const MbmsAccessIndicator = tgpp(
  'MBMS-Access-Indicator',
  923,
  M,
  Format.openEnumerated({ UTRAN: 0, E_UTRAN: 1, UTRAN_AND_E_UTRAN: 2 }),
) // 20.5a.1

export const SgmbMbmsGwSsmIpAddress = tgpp('MBMS-GW-SSM-IP-Address', 924, _, Format.octetString) // 20.5a.2
export const SgmbMbmsGwSsmIpv6Address = tgpp('MBMS-GW-SSM-IPv6-Address', 925, _, Format.octetString) // 20.5a.3
export const MbmsBmscSsmUdpPort = tgpp('MBMS-BMSC-SSM-UDP-Port', 926, _, Format.octetString) // 20.5a.4
export const MbmsGwUdpPort = tgpp('MBMS-GW-UDP-Port', 927, _, Format.octetString) // 20.5a.5

export const MbmsGwUdpPortIndicator = tgpp(
  'MBMS-GW-UDP-Port-Indicator',
  928,
  _,
  Format.openEnumerated({ UDP_PORT_REQUIRED: 1 }),
) // 20.5a.6

export const MbmsDataTransferStart = tgpp('MBMS-Data-Transfer-Start', 929, _, Format.unsigned64) // 20.5a.7
export const MbmsDataTransferStop = tgpp('MBMS-Data-Transfer-Stop', 930, _, Format.unsigned64) // 20.5a.8
export const MbmsFlags = tgpp('MBMS-Flags', 931, _, Format.unsigned32) // 20.5a.9
export const RestartCounter = tgpp('Restart-Counter', 932, _, Format.unsigned32) // 20.5a.10
export const DiagnosticInfo = tgpp('Diagnostic-Info', 933, _, Format.unsigned32) // 20.5a.11
export const MbmsCellList = tgpp('MBMS-Cell-List', 934, _, Format.octetString) // 20.5a.12
