/**
 * The AVPs of TS 29.389 (V2X: V6), in the order of its clauses. The grammar is the union of Releases 7 to 16, most of
 * it of Release 13 to 15.
 *
 * @module
 */
import { any, Format, grouped, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const V2xAuthorizationData = tgpp(
  'V2X-Authorization-Data',
  4700,
  M,
  grouped(() => [any]),
) // 6.3.2

export const V2xPermissionInVplmn = tgpp('V2X-Permission-in-VPLMN', 4701, M, Format.unsigned32) // 6.3.3

export const V2xApplicationServer = tgpp(
  'V2X-Application-Server',
  4702,
  M,
  grouped(() => [any]),
) // 6.3.4
