/**
 * The AVPs of TS 29.153 (SCEF and RCAF: Ns), in the order of its clauses. The grammar is the union of Releases 7 to
 * 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { any, Format, grouped, M, named, type TypeOf, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const NetworkCongestionAreaReport = tgpp(
  'Network-Congestion-Area-Report',
  4101,
  M,
  grouped(() => [any], named<NetworkCongestionAreaReport>()),
) // 5.3.2
export interface NetworkCongestionAreaReport extends TypeOf<typeof NetworkCongestionAreaReport.data> {}

export const NsRequestType = tgpp('Ns-Request-Type', 4102, M, Format.unsigned32) // 5.3.3
