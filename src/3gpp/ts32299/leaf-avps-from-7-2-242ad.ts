/**
 * The AVPs that are no groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.242aD to 7.2.253, in the order of its
 * clauses.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const VariablePartValue = tgpp('Variable-Part-Value', 3910, M, Format.utf8String) // 7.2.242aD
export const VolumeQuotaThreshold = tgpp('Volume-Quota-Threshold', 869, M, Format.unsigned32) // 7.2.243
export const WlanOperatorName = tgpp('WLAN-Operator-Name', 1307, _, Format.utf8String) // 7.2.252
export const WlanPlmnId = tgpp('WLAN-PLMN-Id', 1308, _, Format.utf8String) // 7.2.253
export const Originator = tgpp('Originator', 864, M, Format.openEnumerated({ CALLING_PARTY: 0, CALLED_PARTY: 1 }))
export const TgppOcRatingGroup = tgpp('3GPP-OC-Rating-Group', 1321, _, Format.unsigned32)
export const TgppOcRequestType = tgpp('3GPP-OC-Request-Type', 1322, _, Format.openEnumerated({}))
export const ChargingRadioFrequency = tgpp('Radio-Frequency', 3462, M, Format.octetString)
export const TwagAddress = tgpp('TWAG-Address', 3903, M, Format.address)
export const RateControlMaxMessageSize = tgpp('Rate-Control-Max-Message-Size', 3937, M, Format.unsigned32)
