/**
 * The AVPs of RFC 5090 (RADIUS Extension for Digest Authentication), in the order of its clauses.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const DigestResponse = ietf('Digest-Response', 103, M, Format.utf8String) // 3.1
export const DigestRealm = ietf('Digest-Realm', 104, M, Format.utf8String) // 3.2
export const DigestNonce = ietf('Digest-Nonce', 105, M, Format.utf8String) // 3.3
export const DigestResponseAuth = ietf('Digest-Response-Auth', 106, M, Format.utf8String) // 3.4
export const DigestNextnonce = ietf('Digest-Nextnonce', 107, M, Format.utf8String) // 3.5
export const DigestMethod = ietf('Digest-Method', 108, M, Format.utf8String) // 3.6
export const DigestUri = ietf('Digest-URI', 109, M, Format.utf8String) // 3.7
export const DigestQop = ietf('Digest-QoP', 110, M, Format.utf8String) // 3.8
export const DigestAlgorithm = ietf('Digest-Algorithm', 111, M, Format.utf8String) // 3.9
export const DigestEntityBodyHash = ietf('Digest-Entity-Body-Hash', 112, M, Format.utf8String) // 3.10
export const DigestCnonce = ietf('Digest-CNonce', 113, M, Format.utf8String) // 3.11
export const DigestNonceCount = ietf('Digest-Nonce-Count', 114, M, Format.utf8String) // 3.12
export const DigestUsername = ietf('Digest-Username', 115, M, Format.utf8String) // 3.13
export const DigestOpaque = ietf('Digest-Opaque', 116, M, Format.utf8String) // 3.14
export const DigestAuthParam = ietf('Digest-Auth-Param', 117, M, Format.utf8String) // 3.15
export const DigestAkaAuts = ietf('Digest-AKA-Auts', 118, M, Format.utf8String) // 3.16
export const DigestDomain = ietf('Digest-Domain', 119, M, Format.utf8String) // 3.17
export const DigestStale = ietf('Digest-Stale', 120, M, Format.utf8String) // 3.18
export const DigestHa1 = ietf('Digest-HA1', 121, M, Format.utf8String) // 3.19
export const SipAor = ietf('SIP-AOR', 122, M, Format.utf8String) // 3.20
