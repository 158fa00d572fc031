/**
 * The AVPs of TS 29.210 (charging rules over the first Gx), in the order of its clauses. The grammar is the union of
 * Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const PdpSessionOperation = tgpp(
  'PDP-Session-Operation',
  1015,
  M,
  Format.openEnumerated({ PDP_SESSION_TERMINATION: 0 }),
) // 5.2.21
