/**
 * The AVPs of RFC 5778 (Diameter Mobile IPv6: home agent to Diameter server), in the order of its clauses.
 *
 * @module
 */
import { any, Format, grouped, M, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { MipAlgorithmType, MipMsaLifetime, MipReplayMode, MipSessionKey } from '../rfc4004/avps.ts'

const ietf = vendor()

export const ServiceSelection = ietf('Service-Selection', 493, M, Format.utf8String) // 6.2
export const MipCareofAddress = ietf('MIP-Careof-Address', 487, M, Format.address) // 6.7
export const MipAuthenticator = ietf('MIP-Authenticator', 488, M, Format.octetString) // 6.8
export const MipMacMobilityData = ietf('MIP-MAC-Mobility-Data', 489, M, Format.octetString) // 6.9

export const MipMnHaMsa = ietf(
  'MIP-MN-HA-MSA',
  492,
  M,
  grouped(
    () => [
      required(MipSessionKey),
      required(MipMsaLifetime),
      optional(MipMnHaSpi),
      optional(MipAlgorithmType),
      optional(MipReplayMode),
      any,
    ],
    named<MipMnHaMsa>(),
  ),
) // 6.12
export interface MipMnHaMsa extends TypeOf<typeof MipMnHaMsa.data> {}

export const MipTimestamp = ietf('MIP-Timestamp', 490, M, Format.octetString) // 6.16
export const Mip6AuthMode = ietf('MIP6-Auth-Mode', 494, M, Format.openEnumerated({ MIP6_AUTH_MN_AAA: 1 })) // 6.20
export const MipMnHaSpi = ietf('MIP-MN-HA-SPI', 491, M, Format.unsigned32)
