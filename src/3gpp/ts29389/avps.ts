/**
 * The AVPs of TS 29.389 (V2X: V6), in the order of its clauses. The grammar is the union of Releases 7 to 16, most of
 * it of Release 13 to 15.
 *
 * @module
 */
import { any, Format, grouped, M, named, type TypeOf, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const V2xAuthorizationData = tgpp(
  'V2X-Authorization-Data',
  4700,
  M,
  grouped(() => [any], named<V2xAuthorizationData>()),
) // 6.3.2
export interface V2xAuthorizationData extends TypeOf<typeof V2xAuthorizationData.data> {}

export const V2xPermissionInVplmn = tgpp('V2X-Permission-in-VPLMN', 4701, M, Format.unsigned32) // 6.3.3

export const V2xApplicationServer = tgpp(
  'V2X-Application-Server',
  4702,
  M,
  grouped(() => [any], named<V2xApplicationServer>()),
) // 6.3.4
export interface V2xApplicationServer extends TypeOf<typeof V2xApplicationServer.data> {}
