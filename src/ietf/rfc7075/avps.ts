/**
 * The AVPs of RFC 7075 (Realm-Based Redirection in Diameter), by code.
 *
 * @module
 */
import { _, Format, vendor } from '../../index.ts'

const ietf = vendor()

export const RedirectRealm = ietf('Redirect-Realm', 620, _, Format.diameterIdentity)
