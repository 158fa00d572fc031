/**
 * The AVPs of RFC 4072 (Diameter EAP Application), in the order of its clauses.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const EapPayload = ietf('EAP-Payload', 462, M, Format.octetString) // 4.1.1
export const EapMasterSessionKey = ietf('EAP-Master-Session-Key', 464, M, Format.octetString) // 4.1.3
export const EapKeyName = ietf('EAP-Key-Name', 102, M, Format.octetString) // 4.1.4
export const AccountingEapAuthMethod = ietf('Accounting-EAP-Auth-Method', 465, M, Format.unsigned64) // 4.1.5
export const EapReissuedPayload = ietf('EAP-Reissued-Payload', 463, M, Format.octetString)
