/**
 * The AVPs of TS 29.561 (5G interworking with data networks: N6), in the order of its clauses. The grammar is the
 * union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, Format, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const TgppNotification = tgpp('3GPP-Notification', 110, _, Format.octetString) // 11.3.1
export const TgppUeMacAddress = tgpp('3GPP-UE-MAC-Address', 111, _, Format.octetString) // 11.3.1
export const TgppAuthorizationReference = tgpp('3GPP-Authorization-Reference', 112, _, Format.octetString) // 11.3.1
export const TgppPolicyReference = tgpp('3GPP-Policy-Reference', 113, _, Format.octetString) // 11.3.1
export const TgppSessionAmbr = tgpp('3GPP-Session-AMBR', 114, _, Format.octetString) // 11.3.1
export const TgppNai = tgpp('3GPP-NAI', 115, _, Format.octetString) // 11.3.1
export const TgppSessionAmbrV2 = tgpp('3GPP-Session-AMBR-v2', 116, _, Format.octetString) // 11.3.1
export const TgppIpAddressPoolId = tgpp('3GPP-IP-Address-Pool-Id', 118, _, Format.octetString) // 11.3.1
export const TgppSNssai = tgpp('3GPP-S-NSSAI', 200, _, Format.utf8String) // 16.3.1
