/**
 * The AVPs of RFC 6942 (Diameter Support for the EAP Re-authentication Protocol), in the order of its clauses.
 *
 * @module
 */
import { any, Format, grouped, M, named, required, type TypeOf, vendor } from '../../index.ts'

const ietf = vendor()

export const ErpRkRequest = ietf(
  'ERP-RK-Request',
  618,
  M,
  grouped(() => [required(ErpRealm), any], named<ErpRkRequest>()),
) // 8.1
export interface ErpRkRequest extends TypeOf<typeof ErpRkRequest.data> {}

export const ErpRealm = ietf('ERP-Realm', 619, M, Format.diameterIdentity) // 8.2
