/**
 * The AVPs that are no groups of RFC 7155 (Diameter Network Access Server Application), in the order of its clauses.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'
import { ipv4Octets, ipv6Octets, ipv6Prefix } from '../formats/ip.ts'

const ietf = vendor()

export const NasPort = ietf('NAS-Port', 5, M, Format.unsigned32) // 4.2.2
export const NasPortId = ietf('NAS-Port-Id', 87, M, Format.utf8String) // 4.2.3

export const NasPortType = ietf(
  'NAS-Port-Type',
  61,
  M,
  Format.openEnumerated({
    ASYNC: 0,
    SYNC: 1,
    ISDN_SYNC: 2,
    ISDN_ASYNC_V120: 3,
    ISDN_ASYNC_V110: 4,
    VIRTUAL: 5,
    PIAFS: 6,
    HDLC_CLEAR_CHANNEL: 7,
    X25: 8,
    X75: 9,
    G_3_FAX: 10,
    SDSL_SYMMETRIC_DSL: 11,
    ADSL_CAP_ASYMMETRIC_DSL_CARRIERLESS_AMPLITUDE_PHASE_MODULATION: 12,
    ADSL_DMT_ASYMMETRIC_DSL_DISCRETE_MULTI_TONE: 13,
    IDSL_ISDN_DIGITAL_SUBSCRIBER_LINE: 14,
    ETHERNET: 15,
    XDSL_DIGITAL_SUBSCRIBER_LINE_OF_UNKNOWN_TYPE: 16,
    CABLE: 17,
    WIRELESS_OTHER: 18,
    WIRELESS_IEEE_802_11: 19,
    TOKEN_RING: 20,
    FDDI: 21,
    WIRELESS_CDMA2000: 22,
    WIRELESS_UMTS: 23,
    WIRELESS_1X_EV: 24,
    IAPP: 25,
    FTTP_FIBER_TO_THE_PREMISES: 26,
    WIRELESS_IEEE_802_16: 27,
    WIRELESS_IEEE_802_20: 28,
    WIRELESS_IEEE_802_22: 29,
    PPPOA_PPP_OVER_ATM: 30,
    PPPOEOA_PPP_OVER_ETHERNET_OVER_ATM: 31,
    PPPOEOE_PPP_OVER_ETHERNET_OVER_ETHERNET: 32,
    PPPOEOVLAN_PPP_OVER_ETHERNET_OVER_VLAN: 33,
    PPPOEOQINQ_PPP_OVER_ETHERNET_OVER_IEEE_802_1QINQ: 34,
    XPON_PASSIVE_OPTICAL_NETWORK: 35,
    WIRELESS_XGP: 36,
    WIMAX_PRE_RELEASE_8_IWK_FUNCTION: 37,
    WIMAX_WIFI_IWK_WIMAX_WIFI_INTERWORKING: 38,
    WIMAX_SFF_SIGNALING_FORWARDING_FUNCTION_FOR_LTE_3GPP2: 39,
    WIMAX_HA_LMA_WIMAX_HA_AND_OR_LMA_FUNCTION: 40,
    WIMAX_DHCP_WIMAX_DCHP_SERVICE: 41,
    WIMAX_LBS_WIMAX_LOCATION_BASED_SERVICE: 42,
    WIMAX_WVS_WIMAX_VOICE_SERVICE: 43,
  }),
) // 4.2.4

export const CalledStationId = ietf('Called-Station-Id', 30, M, Format.utf8String) // 4.2.5
export const CallingStationId = ietf('Calling-Station-Id', 31, M, Format.utf8String) // 4.2.6
export const ConnectInfo = ietf('Connect-Info', 77, M, Format.utf8String) // 4.2.7
export const OriginatingLineInfo = ietf('Originating-Line-Info', 94, M, Format.octetString) // 4.2.8
export const ReplyMessage = ietf('Reply-Message', 18, M, Format.utf8String) // 4.2.9
export const UserPassword = ietf('User-Password', 2, M, Format.octetString) // 4.3.1
export const PasswordRetry = ietf('Password-Retry', 75, M, Format.unsigned32) // 4.3.2
export const Prompt = ietf('Prompt', 76, M, Format.openEnumerated({ NO_ECHO: 0, ECHO: 1 })) // 4.3.3
export const ChapAlgorithm = ietf('CHAP-Algorithm', 403, M, Format.openEnumerated({ CHAP_WITH_MD5: 5 })) // 4.3.5
export const ChapIdent = ietf('CHAP-Ident', 404, M, Format.octetString) // 4.3.6
export const ChapResponse = ietf('CHAP-Response', 405, M, Format.octetString) // 4.3.7
export const ChapChallenge = ietf('CHAP-Challenge', 60, M, Format.octetString) // 4.3.8
export const ArapPassword = ietf('ARAP-Password', 70, M, Format.octetString) // 4.3.9
export const ArapChallengeResponse = ietf('ARAP-Challenge-Response', 84, M, Format.octetString) // 4.3.10
export const ArapSecurity = ietf('ARAP-Security', 73, M, Format.unsigned32) // 4.3.11
export const ArapSecurityData = ietf('ARAP-Security-Data', 74, M, Format.octetString) // 4.3.12

export const ServiceType = ietf(
  'Service-Type',
  6,
  M,
  Format.openEnumerated({
    UNKNOWN: 0,
    LOGIN: 1,
    FRAMED: 2,
    CALLBACK_LOGIN: 3,
    CALLBACK_FRAMED: 4,
    OUTBOUND: 5,
    ADMINISTRATIVE: 6,
    NAS_PROMPT: 7,
    AUTHENTICATE_ONLY: 8,
    CALLBACK_NAS_PROMPT: 9,
    CALL_CHECK: 10,
    CALLBACK_ADMINISTRATIVE: 11,
    VOICE: 12,
    FAX: 13,
    MODEM_RELAY: 14,
    IAPP_REGISTER: 15,
    IAPP_AP_CHECK: 16,
    AUTHORIZE_ONLY: 17,
    FRAMED_MANAGEMENT: 18,
    ADDITIONAL_AUTHORIZATION: 19,
  }),
) // 4.4.1

export const CallbackNumber = ietf('Callback-Number', 19, M, Format.utf8String) // 4.4.2
export const CallbackId = ietf('Callback-Id', 20, M, Format.utf8String) // 4.4.3
export const IdleTimeout = ietf('Idle-Timeout', 28, M, Format.unsigned32) // 4.4.4
export const PortLimit = ietf('Port-Limit', 62, M, Format.unsigned32) // 4.4.5
export const NasFilterRule = ietf('NAS-Filter-Rule', 400, M, Format.ipFilterRule) // 4.4.6
export const FilterId = ietf('Filter-Id', 11, M, Format.utf8String) // 4.4.7
export const ConfigurationToken = ietf('Configuration-Token', 78, M, Format.octetString) // 4.4.8
export const QosFilterRule = ietf('QoS-Filter-Rule', 407, _, Format.qosFilterRule) // 4.4.9

export const FramedProtocol = ietf(
  'Framed-Protocol',
  7,
  M,
  Format.openEnumerated({
    PPP: 1,
    SLIP: 2,
    ARAP: 3,
    GANDALF: 4,
    XYLOGICS: 5,
    X_75: 6,
    GPRS_PDP_CONTEXT: 7,
    ASCEND_ARA: 255,
    MPP: 256,
    EURAW: 257,
    EUUI: 258,
    X25: 259,
    COMB: 260,
    FR: 261,
  }),
) // 4.4.10.1

export const FramedRouting = ietf(
  'Framed-Routing',
  10,
  M,
  Format.openEnumerated({ NONE: 0, SEND_ROUTING_PACKETS: 1, LISTEN_FOR_ROUTING_PACKETS: 2, SEND_AND_LISTEN: 3 }),
) // 4.4.10.2

export const FramedMtu = ietf('Framed-MTU', 12, M, Format.unsigned32) // 4.4.10.3

export const FramedCompression = ietf(
  'Framed-Compression',
  13,
  M,
  Format.openEnumerated({
    NONE: 0,
    VJ_TCP_IP_HEADER_COMPRESSION: 1,
    IPX_HEADER_COMPRESSION: 2,
    STAC_LZS_COMPRESSION: 3,
  }),
) // 4.4.10.4

export const FramedIpAddress = ietf('Framed-IP-Address', 8, M, ipv4Octets) // 4.4.10.5.1
export const FramedIpNetmask = ietf('Framed-IP-Netmask', 9, M, ipv4Octets) // 4.4.10.5.2
export const FramedRoute = ietf('Framed-Route', 22, M, Format.utf8String) // 4.4.10.5.3
export const FramedPool = ietf('Framed-Pool', 88, M, Format.octetString) // 4.4.10.5.4
export const FramedInterfaceId = ietf('Framed-Interface-Id', 96, M, Format.unsigned64) // 4.4.10.5.5
export const FramedIpv6Prefix = ietf('Framed-IPv6-Prefix', 97, M, ipv6Prefix) // 4.4.10.5.6
export const FramedIpv6Route = ietf('Framed-IPv6-Route', 99, M, Format.utf8String) // 4.4.10.5.7
export const FramedIpv6Pool = ietf('Framed-IPv6-Pool', 100, M, Format.octetString) // 4.4.10.5.8
export const FramedIpxNetwork = ietf('Framed-IPX-Network', 23, M, Format.unsigned32) // 4.4.10.6.1
export const FramedAppletalkLink = ietf('Framed-AppleTalk-Link', 37, M, Format.unsigned32) // 4.4.10.7.1
export const FramedAppletalkNetwork = ietf('Framed-AppleTalk-Network', 38, M, Format.unsigned32) // 4.4.10.7.2
export const FramedAppletalkZone = ietf('Framed-AppleTalk-Zone', 39, M, Format.octetString) // 4.4.10.7.3
export const ArapFeatures = ietf('ARAP-Features', 71, M, Format.octetString) // 4.4.10.8.1

export const ArapZoneAccess = ietf(
  'ARAP-Zone-Access',
  72,
  M,
  Format.openEnumerated({
    ONLY_ALLOW_ACCESS_TO_DEFAULT_ZONE: 1,
    USE_ZONE_FILTER_INCLUSIVELY: 2,
    USE_ZONE_FILTER_EXCLUSIVELY: 4,
  }),
) // 4.4.10.8.2

export const LoginIpHost = ietf('Login-IP-Host', 14, M, ipv4Octets) // 4.4.11.1
export const LoginIpv6Host = ietf('Login-IPv6-Host', 98, M, ipv6Octets) // 4.4.11.2

export const LoginService = ietf(
  'Login-Service',
  15,
  M,
  Format.openEnumerated({
    TELNET: 0,
    RLOGIN: 1,
    TCP_CLEAR: 2,
    PORTMASTER: 3,
    LAT: 4,
    X25_PAD: 5,
    X25_T3POS: 6,
    UNASSIGNED: 7,
    TCP_CLEAR_QUIET: 8,
  }),
) // 4.4.11.3

export const LoginTcpPort = ietf('Login-TCP-Port', 16, M, Format.unsigned32) // 4.4.11.4.1
export const LoginLatService = ietf('Login-LAT-Service', 34, M, Format.octetString) // 4.4.11.5.1
export const LoginLatNode = ietf('Login-LAT-Node', 35, M, Format.octetString) // 4.4.11.5.2
export const LoginLatGroup = ietf('Login-LAT-Group', 36, M, Format.octetString) // 4.4.11.5.3
export const LoginLatPort = ietf('Login-LAT-Port', 63, M, Format.octetString) // 4.4.11.5.4

export const TunnelType = ietf(
  'Tunnel-Type',
  64,
  M,
  Format.openEnumerated({
    PPTP: 1,
    L2F: 2,
    L2TP: 3,
    ATMP: 4,
    VTP: 5,
    AH: 6,
    IP_IP_ENCAP: 7,
    MIN_IP_IP: 8,
    ESP: 9,
    GRE: 10,
    DVS: 11,
    IP_IN_IP_TUNNELING: 12,
    VLAN: 13,
  }),
) // 4.5.2

export const TunnelMediumType = ietf(
  'Tunnel-Medium-Type',
  65,
  M,
  Format.openEnumerated({
    IPV4: 1,
    IPV6: 2,
    NSAP: 3,
    HDLC: 4,
    BBN_1822: 5,
    IEEE_802: 6,
    E_163: 7,
    E_164: 8,
    F_69: 9,
    X_121: 10,
    IPX: 11,
    APPLETALK: 12,
    DECNET_IV: 13,
    VINES: 14,
    E_164_NSAP: 15,
  }),
) // 4.5.3

export const TunnelClientEndpoint = ietf('Tunnel-Client-Endpoint', 66, M, Format.utf8String) // 4.5.4
export const TunnelServerEndpoint = ietf('Tunnel-Server-Endpoint', 67, M, Format.utf8String) // 4.5.5
export const TunnelPassword = ietf('Tunnel-Password', 69, M, Format.octetString) // 4.5.6
export const TunnelPrivateGroupId = ietf('Tunnel-Private-Group-Id', 81, M, Format.octetString) // 4.5.7
export const TunnelAssignmentId = ietf('Tunnel-Assignment-Id', 82, M, Format.octetString) // 4.5.8
export const TunnelPreference = ietf('Tunnel-Preference', 83, M, Format.unsigned32) // 4.5.9
export const TunnelClientAuthId = ietf('Tunnel-Client-Auth-Id', 90, M, Format.utf8String) // 4.5.10
export const TunnelServerAuthId = ietf('Tunnel-Server-Auth-Id', 91, M, Format.utf8String) // 4.5.11
export const AccountingInputOctets = ietf('Accounting-Input-Octets', 363, M, Format.unsigned64) // 4.6.1
export const AccountingOutputOctets = ietf('Accounting-Output-Octets', 364, M, Format.unsigned64) // 4.6.2
export const AccountingInputPackets = ietf('Accounting-Input-Packets', 365, M, Format.unsigned64) // 4.6.3
export const AccountingOutputPackets = ietf('Accounting-Output-Packets', 366, M, Format.unsigned64) // 4.6.4
export const AcctSessionTime = ietf('Acct-Session-Time', 46, M, Format.unsigned32) // 4.6.5

export const AcctAuthentic = ietf(
  'Acct-Authentic',
  45,
  M,
  Format.openEnumerated({ NONE: 0, RADIUS: 1, LOCAL: 2, REMOTE: 3, DIAMETER: 4 }),
) // 4.6.6

export const AccountingAuthMethod = ietf(
  'Accounting-Auth-Method',
  406,
  M,
  Format.openEnumerated({ PAP: 1, CHAP: 2, MS_CHAP_1: 3, MS_CHAP_2: 4, EAP: 5, UNDEFINED: 6, NONE: 7 }),
) // 4.6.7

export const AcctDelayTime = ietf('Acct-Delay-Time', 41, M, Format.unsigned32) // 4.6.8
export const AcctLinkCount = ietf('Acct-Link-Count', 51, M, Format.unsigned32) // 4.6.9
export const AcctTunnelConnection = ietf('Acct-Tunnel-Connection', 68, M, Format.octetString) // 4.6.10
export const AcctTunnelPacketsLost = ietf('Acct-Tunnel-Packets-Lost', 86, M, Format.unsigned32) // 4.6.11
