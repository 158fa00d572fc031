/**
 * The groups of RFC 5777 (Traffic Classification and QoS Attributes for Diameter), clauses 3.1 to 5.5, in the order of
 * its clauses.
 *
 * @module
 */
import { any, grouped, M, many, named, optional, required, some, type TypeOf, vendor, VendorId } from '../../index.ts'
import { ExcessTreatment } from './groups-from-5-6.ts'
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
  grouped(() => [some(FilterRule), any], named<QosResources>()),
) // 3.1
export interface QosResources extends TypeOf<typeof QosResources.data> {}

export const FilterRule = ietf(
  'Filter-Rule',
  509,
  M,
  grouped(
    () => [
      optional(FilterRulePrecedence),
      optional(Classifier),
      many(TimeOfDayCondition),
      optional(TreatmentAction),
      optional(QosSemantics),
      optional(QosProfileTemplate),
      optional(QosParameters),
      optional(ExcessTreatment),
      any,
    ],
    named<FilterRule>(),
  ),
) // 3.2
export interface FilterRule extends TypeOf<typeof FilterRule.data> {}

export const Classifier = ietf(
  'Classifier',
  511,
  M,
  grouped(
    () => [
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
    ],
    named<Classifier>(),
  ),
) // 4.1.1
export interface Classifier extends TypeOf<typeof Classifier.data> {}

export const FromSpec = ietf(
  'From-Spec',
  515,
  M,
  grouped(
    () => [
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
    ],
    named<FromSpec>(),
  ),
) // 4.1.5
export interface FromSpec extends TypeOf<typeof FromSpec.data> {}

export const ToSpec = ietf(
  'To-Spec',
  516,
  M,
  grouped(
    () => [
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
    ],
    named<ToSpec>(),
  ),
) // 4.1.6
export interface ToSpec extends TypeOf<typeof ToSpec.data> {}

export const IpAddressRange = ietf(
  'IP-Address-Range',
  519,
  M,
  grouped(() => [optional(IpAddressStart), optional(IpAddressEnd), any], named<IpAddressRange>()),
) // 4.1.7.3
export interface IpAddressRange extends TypeOf<typeof IpAddressRange.data> {}

export const IpAddressMask = ietf(
  'IP-Address-Mask',
  522,
  M,
  grouped(() => [required(IpAddress), required(IpMaskBitMaskWidth), any], named<IpAddressMask>()),
) // 4.1.7.6
export interface IpAddressMask extends TypeOf<typeof IpAddressMask.data> {}

export const MacAddressMask = ietf(
  'MAC-Address-Mask',
  525,
  M,
  grouped(() => [required(MacAddress), required(MacAddressMaskPattern), any], named<MacAddressMask>()),
) // 4.1.7.9
export interface MacAddressMask extends TypeOf<typeof MacAddressMask.data> {}

export const Eui64AddressMask = ietf(
  'EUI64-Address-Mask',
  528,
  M,
  grouped(() => [required(Eui64Address), required(Eui64AddressMaskPattern), any], named<Eui64AddressMask>()),
) // 4.1.7.12
export interface Eui64AddressMask extends TypeOf<typeof Eui64AddressMask.data> {}

export const PortRange = ietf(
  'Port-Range',
  531,
  M,
  grouped(() => [optional(PortStart), optional(PortEnd), any], named<PortRange>()),
) // 4.1.7.15
export interface PortRange extends TypeOf<typeof PortRange.data> {}

export const IpOption = ietf(
  'IP-Option',
  537,
  M,
  grouped(() => [required(IpOptionType), many(IpOptionValue), optional(Negated), any], named<IpOption>()),
) // 4.1.8.3
export interface IpOption extends TypeOf<typeof IpOption.data> {}

export const TcpOption = ietf(
  'TCP-Option',
  540,
  M,
  grouped(() => [required(TcpOptionType), many(TcpOptionValue), optional(Negated), any], named<TcpOption>()),
) // 4.1.8.6
export interface TcpOption extends TypeOf<typeof TcpOption.data> {}

export const TcpFlags = ietf(
  'TCP-Flags',
  543,
  M,
  grouped(() => [required(TcpFlagType), optional(Negated), any], named<TcpFlags>()),
) // 4.1.8.9
export interface TcpFlags extends TypeOf<typeof TcpFlags.data> {}

export const IcmpType = ietf(
  'ICMP-Type',
  545,
  M,
  grouped(() => [required(IcmpTypeNumber), many(IcmpCode), optional(Negated), any], named<IcmpType>()),
) // 4.1.8.11
export interface IcmpType extends TypeOf<typeof IcmpType.data> {}

export const EthOption = ietf(
  'ETH-Option',
  548,
  M,
  grouped(() => [required(EthProtoType), many(VlanIdRange), many(UserPriorityRange), any], named<EthOption>()),
) // 4.1.8.14
export interface EthOption extends TypeOf<typeof EthOption.data> {}

export const EthProtoType = ietf(
  'ETH-Proto-Type',
  549,
  M,
  grouped(() => [many(EthEtherType), many(EthSap), any], named<EthProtoType>()),
) // 4.1.8.15
export interface EthProtoType extends TypeOf<typeof EthProtoType.data> {}

export const VlanIdRange = ietf(
  'VLAN-ID-Range',
  552,
  M,
  grouped(
    () => [optional(SVidStart), optional(SVidEnd), optional(CVidStart), optional(CVidEnd), any],
    named<VlanIdRange>(),
  ),
) // 4.1.8.18
export interface VlanIdRange extends TypeOf<typeof VlanIdRange.data> {}

export const UserPriorityRange = ietf(
  'User-Priority-Range',
  557,
  M,
  grouped(() => [many(LowUserPriority), many(HighUserPriority), any], named<UserPriorityRange>()),
) // 4.1.8.23
export interface UserPriorityRange extends TypeOf<typeof UserPriorityRange.data> {}

export const TimeOfDayCondition = ietf(
  'Time-Of-Day-Condition',
  560,
  M,
  grouped(
    () => [
      optional(TimeOfDayStart),
      optional(TimeOfDayEnd),
      optional(DayOfWeekMask),
      optional(DayOfMonthMask),
      optional(MonthOfYearMask),
      optional(AbsoluteStartTime),
      optional(AbsoluteEndTime),
      optional(TimezoneFlag),
      any,
    ],
    named<TimeOfDayCondition>(),
  ),
) // 4.2.1
export interface TimeOfDayCondition extends TypeOf<typeof TimeOfDayCondition.data> {}

export const QosProfileTemplate = ietf(
  'QoS-Profile-Template',
  574,
  M,
  grouped(() => [required(VendorId), required(QosProfileId), any], named<QosProfileTemplate>()),
) // 5.3
export interface QosProfileTemplate extends TypeOf<typeof QosProfileTemplate.data> {}

export const QosParameters = ietf(
  'QoS-Parameters',
  576,
  M,
  grouped(() => [any], named<QosParameters>()),
) // 5.5
export interface QosParameters extends TypeOf<typeof QosParameters.data> {}
