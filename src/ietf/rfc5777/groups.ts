/**
 * The groups of RFC 5777 (Traffic Classification and QoS Attributes for Diameter), in the order of its clauses.
 *
 * @module
 */
import { any, grouped, M, many, optional, required, some, vendor, VendorId } from '../../index.ts'
import {
  AbsoluteEndTime,
  AbsoluteStartTime,
  ClassifierId,
  CVidEnd,
  CVidStart,
  DayOfMonthMask,
  DayOfWeekMask,
  DiffservCodePoint,
  Direction,
  EthEtherType,
  EthSap,
  Eui64Address,
  Eui64AddressMaskPattern,
  FilterRulePrecedence,
  FragmentationFlag,
  HighUserPriority,
  IcmpCode,
  IcmpTypeNumber,
  IpAddress,
  IpAddressEnd,
  IpAddressStart,
  IpMaskBitMaskWidth,
  IpOptionType,
  IpOptionValue,
  LowUserPriority,
  MacAddress,
  MacAddressMaskPattern,
  MonthOfYearMask,
  Negated,
  Port,
  PortEnd,
  PortStart,
  Protocol,
  QosProfileId,
  QosSemantics,
  SVidEnd,
  SVidStart,
  TcpFlagType,
  TcpOptionType,
  TcpOptionValue,
  TimeOfDayEnd,
  TimeOfDayStart,
  TimezoneFlag,
  TreatmentAction,
  UseAssignedAddress,
} from './leaf-avps.ts'

const ietf = vendor()

export const QosResources = ietf(
  'QoS-Resources',
  508,
  M,
  grouped(() => [some(FilterRule), any]),
) // 3.1

export const FilterRule = ietf(
  'Filter-Rule',
  509,
  M,
  grouped(() => [
    optional(FilterRulePrecedence),
    optional(Classifier),
    many(TimeOfDayCondition),
    optional(TreatmentAction),
    optional(QosSemantics),
    optional(QosProfileTemplate),
    optional(QosParameters),
    optional(ExcessTreatment),
    any,
  ]),
) // 3.2

export const Classifier = ietf(
  'Classifier',
  511,
  M,
  grouped(() => [
    required(ClassifierId),
    optional(Protocol),
    optional(Direction),
    many(FromSpec),
    many(ToSpec),
    many(DiffservCodePoint),
    optional(FragmentationFlag),
    many(IpOption),
    many(TcpOption),
    optional(TcpFlags),
    many(IcmpType),
    many(EthOption),
    any,
  ]),
) // 4.1.1

export const FromSpec = ietf(
  'From-Spec',
  515,
  M,
  grouped(() => [
    many(IpAddress),
    many(IpAddressRange),
    many(IpAddressMask),
    many(MacAddress),
    many(MacAddressMask),
    many(Eui64Address),
    many(Eui64AddressMask),
    many(Port),
    many(PortRange),
    optional(Negated),
    optional(UseAssignedAddress),
    any,
  ]),
) // 4.1.5

export const ToSpec = ietf(
  'To-Spec',
  516,
  M,
  grouped(() => [
    many(IpAddress),
    many(IpAddressRange),
    many(IpAddressMask),
    many(MacAddress),
    many(MacAddressMask),
    many(Eui64Address),
    many(Eui64AddressMask),
    many(Port),
    many(PortRange),
    optional(Negated),
    optional(UseAssignedAddress),
    any,
  ]),
) // 4.1.6

export const IpAddressRange = ietf(
  'IP-Address-Range',
  519,
  M,
  grouped(() => [optional(IpAddressStart), optional(IpAddressEnd), any]),
) // 4.1.7.3

export const IpAddressMask = ietf(
  'IP-Address-Mask',
  522,
  M,
  grouped(() => [required(IpAddress), required(IpMaskBitMaskWidth), any]),
) // 4.1.7.6

export const MacAddressMask = ietf(
  'MAC-Address-Mask',
  525,
  M,
  grouped(() => [required(MacAddress), required(MacAddressMaskPattern), any]),
) // 4.1.7.9

export const Eui64AddressMask = ietf(
  'EUI64-Address-Mask',
  528,
  M,
  grouped(() => [required(Eui64Address), required(Eui64AddressMaskPattern), any]),
) // 4.1.7.12

export const PortRange = ietf(
  'Port-Range',
  531,
  M,
  grouped(() => [optional(PortStart), optional(PortEnd), any]),
) // 4.1.7.15

export const IpOption = ietf(
  'IP-Option',
  537,
  M,
  grouped(() => [required(IpOptionType), many(IpOptionValue), optional(Negated), any]),
) // 4.1.8.3

export const TcpOption = ietf(
  'TCP-Option',
  540,
  M,
  grouped(() => [required(TcpOptionType), many(TcpOptionValue), optional(Negated), any]),
) // 4.1.8.6

export const TcpFlags = ietf(
  'TCP-Flags',
  543,
  M,
  grouped(() => [required(TcpFlagType), optional(Negated), any]),
) // 4.1.8.9

export const IcmpType = ietf(
  'ICMP-Type',
  545,
  M,
  grouped(() => [required(IcmpTypeNumber), many(IcmpCode), optional(Negated), any]),
) // 4.1.8.11

export const EthOption = ietf(
  'ETH-Option',
  548,
  M,
  grouped(() => [required(EthProtoType), many(VlanIdRange), many(UserPriorityRange), any]),
) // 4.1.8.14

export const EthProtoType = ietf(
  'ETH-Proto-Type',
  549,
  M,
  grouped(() => [many(EthEtherType), many(EthSap), any]),
) // 4.1.8.15

export const VlanIdRange = ietf(
  'VLAN-ID-Range',
  552,
  M,
  grouped(() => [optional(SVidStart), optional(SVidEnd), optional(CVidStart), optional(CVidEnd), any]),
) // 4.1.8.18

export const UserPriorityRange = ietf(
  'User-Priority-Range',
  557,
  M,
  grouped(() => [many(LowUserPriority), many(HighUserPriority), any]),
) // 4.1.8.23

export const TimeOfDayCondition = ietf(
  'Time-Of-Day-Condition',
  560,
  M,
  grouped(() => [
    optional(TimeOfDayStart),
    optional(TimeOfDayEnd),
    optional(DayOfWeekMask),
    optional(DayOfMonthMask),
    optional(MonthOfYearMask),
    optional(AbsoluteStartTime),
    optional(AbsoluteEndTime),
    optional(TimezoneFlag),
    any,
  ]),
) // 4.2.1

export const QosProfileTemplate = ietf(
  'QoS-Profile-Template',
  574,
  M,
  grouped(() => [required(VendorId), required(QosProfileId), any]),
) // 5.3

export const QosParameters = ietf(
  'QoS-Parameters',
  576,
  M,
  grouped(() => [any]),
) // 5.5

export const ExcessTreatment = ietf(
  'Excess-Treatment',
  577,
  M,
  grouped(() => [required(TreatmentAction), optional(QosProfileTemplate), optional(QosParameters), any]),
) // 5.6

export const QosCapability = ietf(
  'QoS-Capability',
  578,
  M,
  grouped(() => [some(QosProfileTemplate), any]),
)
