/**
 * The AVPs of TS 29.217 (congestion reporting: Np), in the order of its clauses. The grammar is the union of Releases
 * 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { CalledStationId } from '../../ietf/rfc7155/avps.ts'
import { _, Format, grouped, M, named, optional, required, some, type TypeOf, vendor } from '../../index.ts'
import { TgppUserLocationInfo } from '../ts29061/avps.ts'

const tgpp = vendor(10415)

export const AggregatedCongestionInfo = tgpp(
  'Aggregated-Congestion-Info',
  4000,
  M,
  grouped(() => [optional(CongestionLocationId), optional(ImsiList)], named<AggregatedCongestionInfo>()),
) // 5.3.2
export interface AggregatedCongestionInfo extends TypeOf<typeof AggregatedCongestionInfo.data> {}

export const AggregatedRuciReport = tgpp(
  'Aggregated-RUCI-Report',
  4001,
  M,
  grouped(
    () => [
      some(AggregatedCongestionInfo),
      optional(CalledStationId),
      optional(CongestionLevelValue),
      optional(CongestionLevelSetId),
    ],
    named<AggregatedRuciReport>(),
  ),
) // 5.3.3
export interface AggregatedRuciReport extends TypeOf<typeof AggregatedRuciReport.data> {}

export const CongestionLevelDefinition = tgpp(
  'Congestion-Level-Definition',
  4002,
  _,
  grouped(() => [required(CongestionLevelSetId), required(CongestionLevelRange)], named<CongestionLevelDefinition>()),
) // 5.3.4
export interface CongestionLevelDefinition extends TypeOf<typeof CongestionLevelDefinition.data> {}

export const CongestionLevelRange = tgpp('Congestion-Level-Range', 4003, _, Format.unsigned32) // 5.3.5
export const CongestionLevelSetId = tgpp('Congestion-Level-Set-Id', 4004, _, Format.unsigned32) // 5.3.6
export const CongestionLevelValue = tgpp('Congestion-Level-Value', 4005, M, Format.unsigned32) // 5.3.7

export const CongestionLocationId = tgpp(
  'Congestion-Location-Id',
  4006,
  _,
  grouped(
    () => [optional(TgppUserLocationInfo), optional(EnodebId), optional(ExtendedEnodebId)],
    named<CongestionLocationId>(),
  ),
) // 5.3.8
export interface CongestionLocationId extends TypeOf<typeof CongestionLocationId.data> {}

export const ConditionalRestriction = tgpp('Conditional-Restriction', 4007, _, Format.unsigned32) // 5.3.9
export const EnodebId = tgpp('eNodeB-Id', 4008, M, Format.octetString) // 5.3.10
export const ImsiList = tgpp('IMSI-List', 4009, M, Format.octetString) // 5.3.11
export const RcafId = tgpp('RCAF-Id', 4010, M, Format.diameterIdentity) // 5.3.12
export const ReportingRestriction = tgpp('Reporting-Restriction', 4011, _, Format.unsigned32) // 5.3.13
export const RuciAction = tgpp('RUCI-Action', 4012, _, Format.unsigned32) // 5.3.14
export const ExtendedEnodebId = tgpp('Extended-eNodeB-Id', 4013, _, Format.octetString) // 5.3.15
