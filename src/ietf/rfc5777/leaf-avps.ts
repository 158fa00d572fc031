/**
 * The AVPs that are no groups of RFC 5777 (Traffic Classification and QoS Attributes for Diameter), in the order of
 * its clauses.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const FilterRulePrecedence = ietf('Filter-Rule-Precedence', 510, M, Format.unsigned32) // 3.3
export const ClassifierId = ietf('Classifier-ID', 512, M, Format.octetString) // 4.1.2

export const Protocol = ietf(
  'Protocol',
  513,
  M,
  Format.openEnumerated({ ICMP: 1, IGMP: 2, IPV4: 4, TCP: 6, UDP: 17, SCTP: 132 }),
) // 4.1.3

export const Direction = ietf('Direction', 514, M, Format.openEnumerated({ IN: 0, OUT: 1, BOTH: 2 })) // 4.1.4
export const Negated = ietf('Negated', 517, M, Format.openEnumerated({ FALSE: 0, TRUE: 1 })) // 4.1.7.1
export const IpAddress = ietf('IP-Address', 518, M, Format.address) // 4.1.7.2
export const IpAddressStart = ietf('IP-Address-Start', 520, M, Format.address) // 4.1.7.4
export const IpAddressEnd = ietf('IP-Address-End', 521, M, Format.address) // 4.1.7.5
export const MacAddress = ietf('MAC-Address', 524, M, Format.octetString) // 4.1.7.8
export const MacAddressMaskPattern = ietf('MAC-Address-Mask-Pattern', 526, M, Format.octetString) // 4.1.7.10
export const Eui64Address = ietf('EUI64-Address', 527, M, Format.octetString) // 4.1.7.11
export const Eui64AddressMaskPattern = ietf('EUI64-Address-Mask-Pattern', 529, M, Format.octetString) // 4.1.7.13
export const Port = ietf('Port', 530, M, Format.integer32) // 4.1.7.14
export const PortStart = ietf('Port-Start', 532, M, Format.integer32) // 4.1.7.16
export const PortEnd = ietf('Port-End', 533, M, Format.integer32) // 4.1.7.17
export const UseAssignedAddress = ietf('Use-Assigned-Address', 534, M, Format.openEnumerated({ FALSE: 0, TRUE: 1 })) // 4.1.7.18

export const DiffservCodePoint = ietf(
  'Diffserv-Code-Point',
  535,
  M,
  Format.openEnumerated({
    CS0: 0,
    CS1: 8,
    AF11: 10,
    AF12: 12,
    AF13: 14,
    CS2: 16,
    AF21: 18,
    AF22: 20,
    AF23: 22,
    CS3: 24,
    AF31: 26,
    AF32: 28,
    AF33: 30,
    CS4: 32,
    AF41: 34,
    AF42: 36,
    AF43: 38,
    CS5: 40,
    VOICE_ADMIT: 44,
    EF: 46,
    CS6: 48,
    CS7: 56,
  }),
) // 4.1.8.1

export const FragmentationFlag = ietf(
  'Fragmentation-Flag',
  536,
  M,
  Format.openEnumerated({ DONT_FRAGMENT: 0, MORE_FRAGMENTS: 1 }),
) // 4.1.8.2

export const IpOptionType = ietf(
  'IP-Option-Type',
  538,
  M,
  Format.openEnumerated({
    END_OF_OPTIONS_LIST: 0,
    NOP: 1,
    SECURITY: 2,
    LOOSE_SOURCE_ROUTE: 3,
    TIMESTAMP: 4,
    EXTENDED_SECURITY: 5,
    COMMERCIAL_SECURITY: 6,
    RECORD_ROUTE: 7,
    STREAM_ID: 8,
    STRICT_SOURCE_ROUTE: 9,
    EXPERIMENTAL_MEASUREMENT: 10,
    MTU_PROBE: 11,
    MTU_REPLY: 12,
    FLOW_CONTROL: 13,
    ACCESS_CONTROL: 14,
    ENCODE: 15,
    IMI_TRAFFIC_DESCRIPTOR: 16,
    EXTENDED_IP: 17,
    TRACEROUTE: 18,
    ADDRESS_EXTENSION: 19,
    ROUTER_ALERT: 20,
    SELECTIVE_DIRECTED_BROADCAST_MODE: 21,
    DYNAMIC_PACKET_STATE: 23,
    UPSTREAM_MULTICAST_PACKET: 24,
    QUICK_START: 25,
  }),
) // 4.1.8.4

export const IpOptionValue = ietf('IP-Option-Value', 539, M, Format.octetString) // 4.1.8.5

export const TcpOptionType = ietf(
  'TCP-Option-Type',
  541,
  M,
  Format.openEnumerated({
    END_OF_OPTION_LIST: 0,
    NO_OPERATION: 1,
    MAXIMUM_SEGMENT_SIZE: 2,
    WINDOW_SCALE: 3,
    SACK_PERMITTED: 4,
    SACK: 5,
    ECHO: 6,
    ECHO_REPLY: 7,
    TIMESTAMP: 8,
    PARTIAL_ORDER_CONNECTION_PERMITTED: 9,
    PARTIAL_ORDER_SERVICE_PROFILE: 10,
    CC: 11,
    CC_NEW: 12,
    CC_ECHO: 13,
    TCP_ALTERNATE_CHECKSUM_REQUEST: 14,
    TCP_ALTERNATE_CHECKSUM_DATA: 15,
    SKEETER: 16,
    BUBBA: 17,
    TRAILER_CHECKSUM_OPTION: 18,
    MD5_SIGNATURE_OPTION: 19,
    SCPS_CAPABILITIES: 20,
    SELECTIVE_NEGATIVE_ACKNOWLEDGEMENTS: 21,
    RECORD_BOUNDARIES: 22,
    CORRUPTION_EXPERIENCED: 23,
    SNAP: 24,
    TCP_COMPRESSION_FILTER: 26,
    QUICK_START_RESPONSE: 27,
    USER_TIMEOUT_OPTION: 28,
    TCP_AUTHENTICATION_OPTION: 29,
  }),
) // 4.1.8.7

export const TcpOptionValue = ietf('TCP-Option-Value', 542, M, Format.octetString) // 4.1.8.8
export const TcpFlagType = ietf('TCP-Flag-Type', 544, M, Format.unsigned32) // 4.1.8.10

export const IcmpTypeNumber = ietf(
  'ICMP-Type-Number',
  546,
  M,
  Format.openEnumerated({
    ECHO_REPLY: 0,
    DESTINATION_UNREACHABLE: 3,
    SOURCE_QUENCH: 4,
    REDIRECT: 5,
    ALTERNATE_HOST_ADDRESS: 6,
    ECHO: 8,
    ROUTER_ADVERTISEMENT: 9,
    ROUTER_SOLICITATION: 10,
    TIME_EXCEEDED: 11,
    PARAMETER_PROBLEM: 12,
    TIMESTAMP: 13,
    TIMESTAMP_REPLY: 14,
    INFORMATION_REQUEST: 15,
    INFORMATION_REPLY: 16,
    ADDRESS_MASK_REQUEST: 17,
    ADDRESS_MASK_REPLY: 18,
    TRACEROUTE: 30,
    DATAGRAM_CONVERSION_ERROR: 31,
    MOBILE_HOST_REDIRECT: 32,
    IPV6_WHERE_ARE_YOU: 33,
    IPV6_I_AM_HERE: 34,
    MOBILE_REGISTRATION_REQUEST: 35,
    MOBILE_REGISTRATION_REPLY: 36,
    DOMAIN_NAME_REQUEST: 37,
    DOMAIN_NAME_REPLY: 38,
    SKIP: 39,
    PHOTURIS: 40,
    ICMP_MESSAGES_UTILIZED_BY_EXPERIMENTAL_MOBILITY_PROTOCOLS_SUCH_AS_SEAMOBY: 41,
  }),
) // 4.1.8.12

export const IcmpCode = ietf(
  'ICMP-Code',
  547,
  M,
  Format.openEnumerated({
    ECHO_REPLY: 0,
    DESTINATION_UNREACHABLE: 3,
    SOURCE_QUENCH: 4,
    REDIRECT: 5,
    ALTERNATE_HOST_ADDRESS: 6,
    ECHO: 8,
    ROUTER_ADVERTISEMENT: 9,
    ROUTER_SOLICITATION: 10,
    TIME_EXCEEDED: 11,
    PARAMETER_PROBLEM: 12,
    TIMESTAMP: 13,
    TIMESTAMP_REPLY: 14,
    INFORMATION_REQUEST: 15,
    INFORMATION_REPLY: 16,
    ADDRESS_MASK_REQUEST: 17,
    ADDRESS_MASK_REPLY: 18,
    TRACEROUTE: 30,
    DATAGRAM_CONVERSION_ERROR: 31,
    MOBILE_HOST_REDIRECT: 32,
    IPV6_WHERE_ARE_YOU: 33,
    IPV6_I_AM_HERE: 34,
    MOBILE_REGISTRATION_REQUEST: 35,
    MOBILE_REGISTRATION_REPLY: 36,
    DOMAIN_NAME_REQUEST: 37,
    DOMAIN_NAME_REPLY: 38,
    SKIP: 39,
    PHOTURIS: 40,
    ICMP_MESSAGES_UTILIZED_BY_EXPERIMENTAL: 41,
    RFC3692_STYLE_EXPERIMENT_1: 253,
    RFC3692_STYLE_EXPERIMENT_2: 254,
  }),
) // 4.1.8.13

export const EthEtherType = ietf('ETH-Ether-Type', 550, M, Format.octetString) // 4.1.8.16
export const EthSap = ietf('ETH-SAP', 551, M, Format.octetString) // 4.1.8.17
export const SVidStart = ietf('S-VID-Start', 553, M, Format.unsigned32) // 4.1.8.19
export const SVidEnd = ietf('S-VID-End', 554, M, Format.unsigned32) // 4.1.8.20
export const CVidStart = ietf('C-VID-Start', 555, M, Format.unsigned32) // 4.1.8.21
export const CVidEnd = ietf('C-VID-End', 556, M, Format.unsigned32) // 4.1.8.22
export const LowUserPriority = ietf('Low-User-Priority', 558, M, Format.unsigned32) // 4.1.8.24
export const HighUserPriority = ietf('High-User-Priority', 559, M, Format.unsigned32) // 4.1.8.25
export const TimeOfDayStart = ietf('Time-Of-Day-Start', 561, M, Format.unsigned32) // 4.2.2
export const TimeOfDayEnd = ietf('Time-Of-Day-End', 562, M, Format.unsigned32) // 4.2.3
export const DayOfWeekMask = ietf('Day-Of-Week-Mask', 563, M, Format.unsigned32) // 4.2.4
export const DayOfMonthMask = ietf('Day-Of-Month-Mask', 564, M, Format.unsigned32) // 4.2.5
export const MonthOfYearMask = ietf('Month-Of-Year-Mask', 565, M, Format.unsigned32) // 4.2.6
export const AbsoluteStartTime = ietf('Absolute-Start-Time', 566, M, Format.time) // 4.2.7
export const AbsoluteStartFractionalSeconds = ietf('Absolute-Start-Fractional-Seconds', 567, M, Format.unsigned32) // 4.2.8
export const AbsoluteEndTime = ietf('Absolute-End-Time', 568, M, Format.time) // 4.2.9
export const AbsoluteEndFractionalSeconds = ietf('Absolute-End-Fractional-Seconds', 569, M, Format.unsigned32) // 4.2.10
export const TimezoneFlag = ietf('Timezone-Flag', 570, M, Format.openEnumerated({ UTC: 0, LOCAL: 1, OFFSET: 2 })) // 4.2.11
export const TimezoneOffset = ietf('Timezone-Offset', 571, M, Format.integer32) // 4.2.12

export const TreatmentAction = ietf(
  'Treatment-Action',
  572,
  M,
  Format.openEnumerated({ DROP: 0, SHAPE: 1, MARK: 2, PERMIT: 3 }),
) // 5.1

export const QosProfileId = ietf('QoS-Profile-Id', 573, M, Format.unsigned32) // 5.2

export const QosSemantics = ietf(
  'QoS-Semantics',
  575,
  M,
  Format.openEnumerated({ QOS_DESIRED: 0, QOS_AVAILABLE: 1, QOS_DELIVERED: 2, MINIMUM_QOS: 3, QOS_AUTHORIZED: 4 }),
) // 5.4

export const IpMaskBitMaskWidth = ietf('IP-Mask-Bit-Mask-Width', 523, M, Format.unsigned32)
