/**
 * The AVPs of RFC 6942 (Diameter Support for the EAP Re-authentication Protocol), in the order of its clauses.
 *
 * @module
 */
import { any, Format, grouped, M, required, vendor } from '../../index.ts'

const ietf = vendor()

export const ErpRkRequest = ietf(
  'ERP-RK-Request',
  618,
  M,
  grouped(() => [required(ErpRealm), any]),
) // 8.1

export const ErpRealm = ietf('ERP-Realm', 619, M, Format.diameterIdentity) // 8.2
