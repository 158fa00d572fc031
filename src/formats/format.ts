/**
 * The data formats of RFC 6733 sections 4.2 and 4.3, under the names that users write after `Format.`; Grouped is made
 * by `grouped`, of rules.
 *
 * @module
 */
export { address } from './address.ts'
export { diameterUri } from './diameter-uri.ts'
export { ipFilterRule, qosFilterRule } from './filter-rule.ts'
export { float32, float64 } from './float.ts'
export { enumerated, integer32, integer64, openEnumerated, unsigned32, unsigned64 } from './integer.ts'
export { diameterIdentity, octetString, utf8String } from './octet-string.ts'
export { time } from './time.ts'
