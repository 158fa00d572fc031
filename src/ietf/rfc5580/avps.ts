/**
 * The AVPs of RFC 5580 (Location Objects in RADIUS and Diameter), in the order of its clauses.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const OperatorName = ietf('Operator-Name', 126, _, Format.octetString) // 4.1
export const LocationInformation = ietf('Location-Information', 127, M, Format.octetString) // 4.2
export const LocationData = ietf('Location-Data', 128, _, Format.octetString) // 4.3
export const BasicLocationPolicyRules = ietf('Basic-Location-Policy-Rules', 129, M, Format.octetString) // 4.4
export const ExtendedLocationPolicyRules = ietf('Extended-Location-Policy-Rules', 130, M, Format.octetString) // 4.5
export const LocationCapable = ietf('Location-Capable', 131, M, Format.octetString) // 4.6
export const RequestedLocationInfo = ietf('Requested-Location-Info', 132, M, Format.octetString) // 4.7
