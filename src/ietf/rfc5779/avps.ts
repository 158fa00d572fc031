/**
 * The AVPs of RFC 5779 (Diameter Proxy Mobile IPv6), in the order of its clauses.
 *
 * @module
 */
import { any, Format, grouped, M, named, optional, type TypeOf, vendor } from '../../index.ts'
import { Mip6AgentInfo } from '../rfc5447/avps.ts'
import { ServiceSelection } from '../rfc5778/avps.ts'

const ietf = vendor()

export const Pmip6Ipv4HomeAddress = ietf('PMIP6-IPv4-Home-Address', 505, M, Format.address) // 5.2
export const Pmip6DhcpServerAddress = ietf('PMIP6-DHCP-Server-Address', 504, M, Format.address) // 5.4
export const MobileNodeIdentifier = ietf('Mobile-Node-Identifier', 506, M, Format.utf8String) // 5.6

export const ServiceConfiguration = ietf(
  'Service-Configuration',
  507,
  M,
  grouped(() => [optional(Mip6AgentInfo), optional(ServiceSelection), any], named<ServiceConfiguration>()),
) // 5.9
export interface ServiceConfiguration extends TypeOf<typeof ServiceConfiguration.data> {}
