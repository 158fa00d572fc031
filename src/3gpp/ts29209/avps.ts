/**
 * The AVPs of TS 29.209 (policy over Gq), in the order of its clauses. The grammar is the union of Releases 7 to 16,
 * most of it of Release 13 to 15.
 *
 * @module
 */
import { Format, grouped, M, many, named, type TypeOf, vendor } from '../../index.ts'
import { Flows } from '../ts29214/avps.ts'

const tgpp = vendor(10415)

export const AuthorizationToken = tgpp('Authorization-Token', 506, M, Format.octetString) // 6.5.7

export const FlowGrouping = tgpp(
  'Flow-Grouping',
  508,
  M,
  grouped(() => [many(Flows)], named<FlowGrouping>()),
) // 6.5.9
export interface FlowGrouping extends TypeOf<typeof FlowGrouping.data> {}
