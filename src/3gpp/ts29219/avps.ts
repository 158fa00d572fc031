/**
 * The AVPs of TS 29.219 (spending limits: Sy), in the order of its clauses. The grammar is the union of Releases 7 to
 * 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, any, Format, grouped, M, many, named, required, type TypeOf, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const PolicyCounterIdentifier = tgpp('Policy-Counter-Identifier', 2901, M, Format.utf8String) // 5.3.1
export const PolicyCounterStatus = tgpp('Policy-Counter-Status', 2902, M, Format.utf8String) // 5.3.2

export const PolicyCounterStatusReport = tgpp(
  'Policy-Counter-Status-Report',
  2903,
  M,
  grouped(
    () => [
      required(PolicyCounterIdentifier),
      required(PolicyCounterStatus),
      many(PendingPolicyCounterInformation),
      any,
    ],
    named<PolicyCounterStatusReport>(),
  ),
) // 5.3.3
export interface PolicyCounterStatusReport extends TypeOf<typeof PolicyCounterStatusReport.data> {}

export const SlRequestType = tgpp(
  'SL-Request-Type',
  2904,
  M,
  Format.openEnumerated({ INITIAL_REQUEST: 0, INTERMEDIATE_REQUEST: 1 }),
) // 5.3.4

export const PendingPolicyCounterInformation = tgpp(
  'Pending-Policy-Counter-Information',
  2905,
  M,
  grouped(
    () => [required(PolicyCounterStatus), required(PendingPolicyCounterChangeTime), any],
    named<PendingPolicyCounterInformation>(),
  ),
) // 5.3.5
export interface PendingPolicyCounterInformation extends TypeOf<typeof PendingPolicyCounterInformation.data> {}

export const PendingPolicyCounterChangeTime = tgpp('Pending-Policy-Counter-Change-Time', 2906, M, Format.time) // 5.3.6
export const SnRequestType = tgpp('SN-Request-Type', 2907, _, Format.unsigned32) // 5.3.7
