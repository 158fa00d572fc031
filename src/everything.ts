/**
 * All tables as one dictionary: RFC 6733, the other RFCs, 3GPP.
 *
 * @module
 */
import * as tgpp from './3gpp/index.ts'
import * as ietf from './ietf/index.ts'
import { rfc6733 } from './rfc6733/index.ts'
import { dictionaryOf } from './typed/dictionary.ts'

export * from './3gpp/index.ts'
export * from './3gpp/ts29230/result-codes.ts'
export * from './ietf/iana/index.ts'
export * from './ietf/index.ts'

/**
 * Every command and AVP that this package has. The commands of RFC 8506 and the accounting of RFC 6733 have the grammar
 * of their RFCs; what TS 32.299 makes of them is in `diameter-codec/3gpp/gy` and `diameter-codec/3gpp/rf`.
 */
export const everything = dictionaryOf({ rfc6733 }, ietf, tgpp)
