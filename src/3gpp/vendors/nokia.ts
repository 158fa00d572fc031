/**
 * The AVPs of Nokia, in the order of its clauses. The grammar is the union of Releases 7 to 16, most of it of Release
 * 13 to 15.
 *
 * @module
 */
import { _, any, Format, grouped, M, named, type TypeOf, vendor } from '../../index.ts'

const nokia = vendor(94)

export const NokiaQuotaConsumptionTime = nokia('Quota-Consumption-Time', 5109, M, Format.unsigned32) // 7.2.159
export const NokiaQuotaHoldingTime = nokia('Quota-Holding-Time', 5110, M, Format.unsigned32) // 7.2.160
export const TimeOfFirstUsage = nokia('Time-Of-First-Usage', 5103, _, Format.time)
export const TimeOfLastUsage = nokia('Time-Of-Last-Usage', 5104, _, Format.time)
export const SessionStartIndicator = nokia('Session-Start-Indicator', 5105, _, Format.octetString)
export const RulebaseId = nokia('Rulebase-id', 5106, _, Format.utf8String)

export const DefaultQuota = nokia(
  'Default-Quota',
  5111,
  M,
  grouped(() => [any], named<DefaultQuota>()),
)
export interface DefaultQuota extends TypeOf<typeof DefaultQuota.data> {}

export const NsnTokenValue = nokia('NSN-Token-Value', 5113, M, Format.octetString)
