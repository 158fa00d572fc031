/**
 * The AVPs of 3GPP2 (X.S0057-0), in the order of its clauses. The grammar is the union of Releases 7 to 16, most of it
 * of Release 13 to 15.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const tgpp2 = vendor(5535)

export const Tgpp2Bsid = tgpp2('3GPP2-BSID', 9010, M, Format.utf8String) // 5.6.2.1.1
