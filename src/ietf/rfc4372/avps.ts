/**
 * The AVPs of RFC 4372 (Chargeable User Identity), in the order of its clauses.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const ChargeableUserIdentity = ietf('Chargeable-User-Identity', 89, M, Format.octetString) // 6.19
