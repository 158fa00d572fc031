/**
 * The AVPs of RFC 4005 (Diameter Network Access Server Application; RFC 7155 made it obsolete), in the order of its
 * clauses.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'
import { ipv4Octets, ipv6Octets } from '../formats/ip.ts'

const ietf = vendor()

export const NasIdentifier = ietf('NAS-Identifier', 32, M, Format.utf8String) // 9.3.1
export const NasIpAddress = ietf('NAS-IP-Address', 4, M, ipv4Octets) // 9.3.2
export const NasIpv6Address = ietf('NAS-IPv6-Address', 95, M, ipv6Octets) // 9.3.3
export const State = ietf('State', 24, M, Format.octetString) // 9.3.4
export const OriginAaaProtocol = ietf('Origin-AAA-Protocol', 408, M, Format.openEnumerated({ RADIUS: 1 })) // 9.3.6
