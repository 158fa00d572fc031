/**
 * The AVPs of RFC 2869 (RADIUS Extensions), by code.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const EapMessage = ietf('EAP-Message', 79, M, Format.octetString)
export const MessageAuthenticator = ietf('Message-Authenticator', 80, M, Format.octetString)
