/**
 * The AVPs of RFC 4818 (RADIUS Delegated-IPv6-Prefix), by code.
 *
 * @module
 */
import { M, vendor } from '../../index.ts'
import { ipv6Prefix } from '../formats/ip.ts'

const ietf = vendor()

export const DelegatedIpv6Prefix = ietf('Delegated-IPv6-Prefix', 123, M, ipv6Prefix)
