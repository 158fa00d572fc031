/**
 * The AVPs of TS 29.337 (device triggering: T4), in the order of its clauses. The grammar is the union of Releases 7
 * to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const SmDeliveryOutcomeT4 = tgpp(
  'SM-Delivery-Outcome-T4',
  3200,
  M,
  Format.openEnumerated({
    ABSENT_SUBSCRIBER: 0,
    UE_MEMORY_CAPACITY_EXCEEDED: 1,
    SUCCESSFUL_TRANSFER: 2,
    VALIDITY_TIME_EXPIRED: 3,
  }),
) // 6.3.1

export const AbsentSubscriberDiagnosticT4 = tgpp(
  'Absent-Subscriber-Diagnostic-T4',
  3201,
  M,
  Format.openEnumerated({
    ORIGINAL_MESSAGE_NOT_DELETED: 0,
    NEW_MESSAGE_NOT_STORED: 1,
    REPLACE: 2,
    UE_PURGED: 3,
    ROAMING_RESTRICTION: 4,
    UNIDENTIFIED_SUBSCRIBER: 5,
  }),
) // 6.3.2

export const TriggerAction = tgpp('Trigger-Action', 3202, _, Format.unsigned32) // 6.3.6
export const MtcErrorDiagnostic = tgpp('MTC-Error-Diagnostic', 3203, _, Format.unsigned32) // 6.3.7
