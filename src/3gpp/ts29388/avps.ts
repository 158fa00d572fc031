/**
 * The AVPs of TS 29.388 (V2X: V4), in the order of its clauses. The grammar is the union of Releases 7 to 16, most of
 * it of Release 13 to 15.
 *
 * @module
 */
import { any, Format, grouped, M, named, type TypeOf, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const V2xPc5AllowedPlmn = tgpp(
  'V2X-PC5-Allowed-PLMN',
  4600,
  M,
  grouped(() => [any], named<V2xPc5AllowedPlmn>()),
) // 6.3.3
export interface V2xPc5AllowedPlmn extends TypeOf<typeof V2xPc5AllowedPlmn.data> {}

export const V2xUpdateFlags = tgpp('V2X-Update-Flags', 4601, M, Format.unsigned32) // 6.3.4
export const V2xNotifyFlags = tgpp('V2X-Notify-Flags', 4602, M, Format.unsigned32) // 6.3.5
