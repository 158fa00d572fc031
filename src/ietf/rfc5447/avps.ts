/**
 * The AVPs of RFC 5447 (Diameter Mobile IPv6: NAS to Diameter server), in the order of its clauses.
 *
 * @module
 */
import { any, Format, grouped, M, many, named, optional, type TypeOf, vendor } from '../../index.ts'
import { MipHomeAgentAddress, MipHomeAgentHost } from '../rfc4004/avps.ts'

const ietf = vendor()

export const Mip6AgentInfo = ietf(
  'MIP6-Agent-Info',
  486,
  M,
  grouped(
    () => [many(MipHomeAgentAddress, 2), optional(MipHomeAgentHost), optional(Mip6HomeLinkPrefix), any],
    named<Mip6AgentInfo>(),
  ),
) // 4.2.1
export interface Mip6AgentInfo extends TypeOf<typeof Mip6AgentInfo.data> {}

export const Mip6HomeLinkPrefix = ietf('MIP6-Home-Link-Prefix', 125, M, Format.octetString) // 4.2.4
export const Mip6FeatureVector = ietf('MIP6-Feature-Vector', 124, M, Format.unsigned64) // 4.2.5
