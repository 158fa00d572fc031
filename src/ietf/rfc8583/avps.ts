/**
 * The AVPs of RFC 8583 (Diameter Load Information Conveyance), in the order of its clauses.
 *
 * @module
 */
import { _, any, Format, grouped, named, optional, type TypeOf, vendor } from '../../index.ts'
import { Sourceid } from '../rfc8581/avps.ts'

const ietf = vendor()

export const Load = ietf(
  'Load',
  650,
  _,
  grouped(() => [optional(LoadType), optional(LoadValue), optional(Sourceid), any], named<Load>()),
) // 7.1
export interface Load extends TypeOf<typeof Load.data> {}

export const LoadType = ietf('Load-Type', 651, _, Format.openEnumerated({ HOST: 0, PEER: 1 })) // 7.2
export const LoadValue = ietf('Load-Value', 652, _, Format.unsigned64) // 7.3
