/**
 * The AVPs of TS 29.338 (short messages over Diameter: S6c, SGd, Gdd), in the order of its clauses. The grammar is the
 * union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, any, Format, grouped, M, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { tbcd } from '../formats/tbcd.ts'

const tgpp = vendor(10415)

export const SmRpMti = tgpp('SM-RP-MTI', 3308, M, Format.openEnumerated({ SM_DELIVER: 0, SM_STATUS_REPORT: 1 })) // 5.3.3.2
export const SmRpSmea = tgpp('SM-RP-SMEA', 3309, M, Format.octetString) // 5.3.3.3
export const SrrFlags = tgpp('SRR-Flags', 3310, M, Format.unsigned32) // 5.3.3.4

export const SmDeliveryNotIntended = tgpp(
  'SM-Delivery-Not-Intended',
  3311,
  M,
  Format.openEnumerated({ ONLY_IMSI_REQUESTED: 0, ONLY_MCC_MNC_REQUESTED: 1 }),
) // 5.3.3.5

export const MwdStatus = tgpp('MWD-Status', 3312, M, Format.unsigned32) // 5.3.3.8
export const MmeAbsentUserDiagnosticSm = tgpp('MME-Absent-User-Diagnostic-SM', 3313, M, Format.unsigned32) // 5.3.3.9
export const MscAbsentUserDiagnosticSm = tgpp('MSC-Absent-User-Diagnostic-SM', 3314, M, Format.unsigned32) // 5.3.3.10
export const SgsnAbsentUserDiagnosticSm = tgpp('SGSN-Absent-User-Diagnostic-SM', 3315, M, Format.unsigned32) // 5.3.3.11

export const SmDeliveryOutcome = tgpp(
  'SM-Delivery-Outcome',
  3316,
  M,
  grouped(
    () => [
      optional(MmeSmDeliveryOutcome),
      optional(MscSmDeliveryOutcome),
      optional(SgsnSmDeliveryOutcome),
      optional(IpSmGwSmDeliveryOutcome),
      any,
    ],
    named<SmDeliveryOutcome>(),
  ),
) // 5.3.3.14
export interface SmDeliveryOutcome extends TypeOf<typeof SmDeliveryOutcome.data> {}

export const MmeSmDeliveryOutcome = tgpp(
  'MME-SM-Delivery-Outcome',
  3317,
  M,
  grouped(() => [optional(SmDeliveryCause), optional(AbsentUserDiagnosticSm)], named<MmeSmDeliveryOutcome>()),
) // 5.3.3.15
export interface MmeSmDeliveryOutcome extends TypeOf<typeof MmeSmDeliveryOutcome.data> {}

export const MscSmDeliveryOutcome = tgpp(
  'MSC-SM-Delivery-Outcome',
  3318,
  M,
  grouped(() => [optional(SmDeliveryCause), optional(AbsentUserDiagnosticSm)], named<MscSmDeliveryOutcome>()),
) // 5.3.3.16
export interface MscSmDeliveryOutcome extends TypeOf<typeof MscSmDeliveryOutcome.data> {}

export const SgsnSmDeliveryOutcome = tgpp(
  'SGSN-SM-Delivery-Outcome',
  3319,
  M,
  grouped(() => [optional(SmDeliveryCause), optional(AbsentUserDiagnosticSm)], named<SgsnSmDeliveryOutcome>()),
) // 5.3.3.17
export interface SgsnSmDeliveryOutcome extends TypeOf<typeof SgsnSmDeliveryOutcome.data> {}

export const IpSmGwSmDeliveryOutcome = tgpp(
  'IP-SM-GW-SM-Delivery-Outcome',
  3320,
  M,
  grouped(() => [optional(SmDeliveryCause), optional(AbsentUserDiagnosticSm)], named<IpSmGwSmDeliveryOutcome>()),
) // 5.3.3.18
export interface IpSmGwSmDeliveryOutcome extends TypeOf<typeof IpSmGwSmDeliveryOutcome.data> {}

export const SmDeliveryCause = tgpp(
  'SM-Delivery-Cause',
  3321,
  M,
  Format.openEnumerated({ UE_MEMORY_CAPACITY_EXCEEDED: 0, ABSENT_USER: 1, SUCCESSFUL_TRANSFER: 2 }),
) // 5.3.3.19

export const AbsentUserDiagnosticSm = tgpp('Absent-User-Diagnostic-SM', 3322, M, Format.unsigned32) // 5.3.3.20
export const RdrFlags = tgpp('RDR-Flags', 3323, _, Format.unsigned32) // 5.3.3.21
export const MaximumUeAvailabilityTime = tgpp('Maximum-UE-Availability-Time', 3329, _, Format.time) // 5.3.3.22
export const SmsGmscAlertEvent = tgpp('SMS-GMSC-Alert-Event', 3333, _, Format.unsigned32) // 5.3.3.23
export const SmsfTgppAbsentUserDiagnosticSm = tgpp('SMSF-3GPP-Absent-User-Diagnostic-SM', 3334, _, Format.unsigned32) // 5.3.3.25

export const SmsfNonTgppAbsentUserDiagnosticSm = tgpp(
  'SMSF-Non-3GPP-Absent-User-Diagnostic-SM',
  3335,
  _,
  Format.unsigned32,
) // 5.3.3.26

export const SmsfTgppSmDeliveryOutcome = tgpp(
  'SMSF-3GPP-SM-Delivery-Outcome',
  3336,
  _,
  grouped(() => [optional(SmDeliveryCause), optional(AbsentUserDiagnosticSm)], named<SmsfTgppSmDeliveryOutcome>()),
) // 5.3.3.27
export interface SmsfTgppSmDeliveryOutcome extends TypeOf<typeof SmsfTgppSmDeliveryOutcome.data> {}

export const SmsfNonTgppSmDeliveryOutcome = tgpp(
  'SMSF-Non-3GPP-SM-Delivery-Outcome',
  3337,
  _,
  grouped(() => [optional(SmDeliveryCause), optional(AbsentUserDiagnosticSm)], named<SmsfNonTgppSmDeliveryOutcome>()),
) // 5.3.3.28
export interface SmsfNonTgppSmDeliveryOutcome extends TypeOf<typeof SmsfNonTgppSmDeliveryOutcome.data> {}

export const SmsfTgppNumber = tgpp('SMSF-3GPP-Number', 3338, _, tbcd) // 5.3.3.29
export const SmsfNonTgppNumber = tgpp('SMSF-Non-3GPP-Number', 3339, _, tbcd) // 5.3.3.30
export const SmsfTgppName = tgpp('SMSF-3GPP-Name', 3340, _, Format.diameterIdentity) // 5.3.3.31
export const SmsfNonTgppName = tgpp('SMSF-Non-3GPP-Name', 3341, _, Format.diameterIdentity) // 5.3.3.32
export const SmsfTgppRealm = tgpp('SMSF-3GPP-Realm', 3342, _, Format.diameterIdentity) // 5.3.3.33
export const SmsfNonTgppRealm = tgpp('SMSF-Non-3GPP-Realm', 3343, _, Format.diameterIdentity) // 5.3.3.34

export const SmsfTgppAddress = tgpp(
  'SMSF-3GPP-Address',
  3344,
  _,
  grouped(() => [optional(SmsfTgppNumber), optional(SmsfTgppName), optional(SmsfTgppRealm)], named<SmsfTgppAddress>()),
) // 5.3.3.35
export interface SmsfTgppAddress extends TypeOf<typeof SmsfTgppAddress.data> {}

export const SmsfNonTgppAddress = tgpp(
  'SMSF-Non-3GPP-Address',
  3345,
  _,
  grouped(
    () => [optional(SmsfNonTgppNumber), optional(SmsfNonTgppName), optional(SmsfNonTgppRealm)],
    named<SmsfNonTgppAddress>(),
  ),
) // 5.3.3.36
export interface SmsfNonTgppAddress extends TypeOf<typeof SmsfNonTgppAddress.data> {}

export const ScAddress = tgpp('SC-Address', 3300, M, tbcd) // 6.3.3.2
export const SmRpUi = tgpp('SM-RP-UI', 3301, M, Format.octetString) // 6.3.3.3
export const TfrFlags = tgpp('TFR-Flags', 3302, M, Format.unsigned32) // 6.3.3.4

export const SmDeliveryFailureCause = tgpp(
  'SM-Delivery-Failure-Cause',
  3303,
  M,
  grouped(
    () => [required(SmEnumeratedDeliveryFailureCause), optional(SmDiagnosticInfo), any],
    named<SmDeliveryFailureCause>(),
  ),
) // 6.3.3.5
export interface SmDeliveryFailureCause extends TypeOf<typeof SmDeliveryFailureCause.data> {}

export const SmEnumeratedDeliveryFailureCause = tgpp(
  'SM-Enumerated-Delivery-Failure-Cause',
  3304,
  M,
  Format.openEnumerated({
    MEMORY_CAPACITY_EXCEEDED: 0,
    EQUIPMENT_PROTOCOL_ERROR: 1,
    EQUIPMENT_NOT_SM_EQUIPPED: 2,
    UNKNOWN_SERVICE_CENTRE: 3,
    SC_CONGESTION: 4,
    INVALID_SME_ADDRESS: 5,
    USER_NOT_SC_USER: 6,
  }),
) // 6.3.3.6

export const SmDiagnosticInfo = tgpp('SM-Diagnostic-Info', 3305, M, Format.octetString) // 6.3.3.7
export const SmDeliveryTimer = tgpp('SM-Delivery-Timer', 3306, M, Format.unsigned32) // 6.3.3.10
export const SmDeliveryStartTime = tgpp('SM-Delivery-Start-Time', 3307, M, Format.time) // 6.3.3.11
export const OfrFlags = tgpp('OFR-Flags', 3328, _, Format.unsigned32) // 6.3.3.12

export const SmsmiCorrelationId = tgpp(
  'SMSMI-Correlation-ID',
  3324,
  _,
  grouped(
    () => [optional(HssId), optional(OriginatingSipUri), optional(DestinationSipUri), any],
    named<SmsmiCorrelationId>(),
  ),
) // 6.3.3.13
export interface SmsmiCorrelationId extends TypeOf<typeof SmsmiCorrelationId.data> {}

export const HssId = tgpp('HSS-ID', 3325, _, Format.utf8String) // 6.3.3.14
export const OriginatingSipUri = tgpp('Originating-SIP-URI', 3326, _, Format.utf8String) // 6.3.3.15
export const DestinationSipUri = tgpp('Destination-SIP-URI', 3327, _, Format.utf8String) // 6.3.3.16
export const MaximumRetransmissionTime = tgpp('Maximum-Retransmission-Time', 3330, _, Format.time) // 6.3.3.17
export const RequestedRetransmissionTime = tgpp('Requested-Retransmission-Time', 3331, _, Format.time) // 6.3.3.18
export const SmsGmscAddress = tgpp('SMS-GMSC-Address', 3332, _, tbcd) // 6.3.3.19
