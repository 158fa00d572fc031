/**
 * The groups of TS 29.336 (HSS with other networks: S6m, S6n, S6t), clauses 8.4.74 to 8.4.74, in the order of its
 * clauses.
 *
 * @module
 */
import { _, any, grouped, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const MtcProviderInfo = tgpp(
  'MTC-Provider-Info',
  3178,
  _,
  grouped(() => [any]),
) // 8.4.74
