/**
 * The AVPs of RFC 4004 (Diameter Mobile IPv4 Application), in the order of its clauses.
 *
 * @module
 */
import {
  any,
  DestinationHost,
  DestinationRealm,
  Format,
  grouped,
  M,
  named,
  OriginHost,
  OriginRealm,
  required,
  type TypeOf,
  vendor,
} from '../../index.ts'
import { MipMnHaSpi } from '../rfc5778/avps.ts'

const ietf = vendor()

export const MipRegRequest = ietf('MIP-Reg-Request', 320, M, Format.octetString) // 7.1
export const MipRegReply = ietf('MIP-Reg-Reply', 321, M, Format.octetString) // 7.2
export const MipMobileNodeAddress = ietf('MIP-Mobile-Node-Address', 333, M, Format.address) // 7.3
export const MipHomeAgentAddress = ietf('MIP-Home-Agent-Address', 334, M, Format.address) // 7.4
export const MipFeatureVector = ietf('MIP-Feature-Vector', 337, M, Format.unsigned32) // 7.5

export const MipMnAaaAuth = ietf(
  'MIP-MN-AAA-Auth',
  322,
  M,
  grouped(
    () => [
      required(MipMnAaaSpi),
      required(MipAuthInputDataLength),
      required(MipAuthenticatorLength),
      required(MipAuthenticatorOffset),
      any,
    ],
    named<MipMnAaaAuth>(),
  ),
) // 7.6
export interface MipMnAaaAuth extends TypeOf<typeof MipMnAaaAuth.data> {}

export const MipMnAaaSpi = ietf('MIP-MN-AAA-SPI', 341, M, Format.unsigned32) // 7.6.1
export const MipAuthInputDataLength = ietf('MIP-Auth-Input-Data-Length', 338, M, Format.unsigned32) // 7.6.2
export const MipAuthenticatorLength = ietf('MIP-Authenticator-Length', 339, M, Format.unsigned32) // 7.6.3
export const MipAuthenticatorOffset = ietf('MIP-Authenticator-Offset', 340, M, Format.unsigned32) // 7.6.4
export const MipFaChallenge = ietf('MIP-FA-Challenge', 344, M, Format.octetString) // 7.7
export const MipFilterRule = ietf('MIP-Filter-Rule', 342, M, Format.ipFilterRule) // 7.8
export const MipCandidateHomeAgentHost = ietf('MIP-Candidate-Home-Agent-Host', 336, M, Format.diameterIdentity) // 7.9

export const MipOriginatingForeignAaa = ietf(
  'MIP-Originating-Foreign-AAA',
  347,
  M,
  grouped(() => [required(OriginRealm), required(OriginHost), any], named<MipOriginatingForeignAaa>()),
) // 7.10
export interface MipOriginatingForeignAaa extends TypeOf<typeof MipOriginatingForeignAaa.data> {}

export const MipHomeAgentHost = ietf(
  'MIP-Home-Agent-Host',
  348,
  M,
  grouped(() => [required(DestinationRealm), required(DestinationHost), any], named<MipHomeAgentHost>()),
) // 7.11
export interface MipHomeAgentHost extends TypeOf<typeof MipHomeAgentHost.data> {}

export const MipFaToMnMsa = ietf(
  'MIP-FA-to-MN-MSA',
  326,
  M,
  grouped(
    () => [required(MipFaToMnSpi), required(MipAlgorithmType), required(MipSessionKey), any],
    named<MipFaToMnMsa>(),
  ),
) // 9.1
export interface MipFaToMnMsa extends TypeOf<typeof MipFaToMnMsa.data> {}

export const MipFaToHaMsa = ietf(
  'MIP-FA-to-HA-MSA',
  328,
  M,
  grouped(
    () => [required(MipFaToHaSpi), required(MipAlgorithmType), required(MipSessionKey), any],
    named<MipFaToHaMsa>(),
  ),
) // 9.2
export interface MipFaToHaMsa extends TypeOf<typeof MipFaToHaMsa.data> {}

export const MipHaToFaMsa = ietf(
  'MIP-HA-to-FA-MSA',
  329,
  M,
  grouped(
    () => [required(MipHaToFaSpi), required(MipAlgorithmType), required(MipSessionKey), any],
    named<MipHaToFaMsa>(),
  ),
) // 9.3
export interface MipHaToFaMsa extends TypeOf<typeof MipHaToFaMsa.data> {}

export const MipHaToMnMsa = ietf(
  'MIP-HA-to-MN-MSA',
  332,
  M,
  grouped(
    () => [required(MipAlgorithmType), required(MipReplayMode), required(MipSessionKey), any],
    named<MipHaToMnMsa>(),
  ),
) // 9.4
export interface MipHaToMnMsa extends TypeOf<typeof MipHaToMnMsa.data> {}

export const MipMnToFaMsa = ietf(
  'MIP-MN-to-FA-MSA',
  325,
  M,
  grouped(() => [required(MipAlgorithmType), required(MipNonce), any], named<MipMnToFaMsa>()),
) // 9.5
export interface MipMnToFaMsa extends TypeOf<typeof MipMnToFaMsa.data> {}

export const MipMnToHaMsa = ietf(
  'MIP-MN-to-HA-MSA',
  331,
  M,
  grouped(
    () => [required(MipMnHaSpi), required(MipAlgorithmType), required(MipReplayMode), required(MipNonce), any],
    named<MipMnToHaMsa>(),
  ),
) // 9.6
export interface MipMnToHaMsa extends TypeOf<typeof MipMnToHaMsa.data> {}

export const MipSessionKey = ietf('MIP-Session-Key', 343, M, Format.octetString) // 9.7
export const MipAlgorithmType = ietf('MIP-Algorithm-Type', 345, M, Format.openEnumerated({ HMAC_SHA_1: 2 })) // 9.8

export const MipReplayMode = ietf(
  'MIP-Replay-Mode',
  346,
  M,
  Format.openEnumerated({ NONE: 1, TIMESTAMPS: 2, NONCES: 3 }),
) // 9.9

export const MipFaToMnSpi = ietf('MIP-FA-to-MN-SPI', 319, M, Format.unsigned32) // 9.10
export const MipFaToHaSpi = ietf('MIP-FA-to-HA-SPI', 318, M, Format.unsigned32) // 9.11
export const MipNonce = ietf('MIP-Nonce', 335, M, Format.octetString) // 9.12
export const MipMsaLifetime = ietf('MIP-MSA-Lifetime', 367, M, Format.unsigned32) // 9.13
export const MipHaToFaSpi = ietf('MIP-HA-to-FA-SPI', 323, M, Format.unsigned32) // 9.14
