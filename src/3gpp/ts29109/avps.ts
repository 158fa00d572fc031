/**
 * The AVPs of TS 29.109 (Generic Authentication Architecture: Zh, Dz, Zn, Zpn), in the order of its clauses. The
 * grammar is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const GbaUsersecsettings = tgpp('GBA-UserSecSettings', 400, M, Format.octetString) // 6.3.1.1
export const TransactionIdentifier = tgpp('Transaction-Identifier', 401, M, Format.octetString) // 6.3.1.2
export const NafId = tgpp('NAF-Id', 402, M, Format.octetString) // 6.3.1.3
export const GaaServiceIdentifier = tgpp('GAA-Service-Identifier', 403, M, Format.octetString) // 6.3.1.4
export const KeyExpirytime = tgpp('Key-ExpiryTime', 404, M, Format.time) // 6.3.1.5
export const MeKeyMaterial = tgpp('ME-Key-Material', 405, M, Format.octetString) // 6.3.1.6
export const UiccKeyMaterial = tgpp('UICC-Key-Material', 406, M, Format.octetString) // 6.3.1.7
export const GbaUAwarenessIndicator = tgpp('GBA-U-Awareness-Indicator', 407, M, Format.openEnumerated({})) // 6.3.1.8
export const Bootstrapinfocreationtime = tgpp('BootstrapInfoCreationTime', 408, M, Format.time) // 6.3.1.9
export const GussTimestamp = tgpp('GUSS-Timestamp', 409, _, Format.time) // 6.3.1.10
export const GbaType = tgpp('GBA-Type', 410, M, Format.openEnumerated({})) // 6.3.1.11
export const UeId = tgpp('UE-Id', 411, M, Format.octetString) // 6.3.1.12
export const UeIdType = tgpp('UE-Id-Type', 412, M, Format.openEnumerated({})) // 6.3.1.13
export const UiccAppLabel = tgpp('UICC-App-Label', 413, M, Format.octetString) // 6.3.1.14
export const UiccMe = tgpp('UICC-ME', 414, M, Format.openEnumerated({})) // 6.3.1.15
export const RequestedKeyLifetime = tgpp('Requested-Key-Lifetime', 415, M, Format.time) // 6.3.1.16
export const PrivateIdentityRequest = tgpp('Private-Identity-Request', 416, M, Format.openEnumerated({})) // 6.3.1.17
export const GbaPushInfo = tgpp('GBA-Push-Info', 417, M, Format.octetString) // 6.3.1.18
export const NafSaIdentifier = tgpp('NAF-SA-Identifier', 418, M, Format.octetString) // 6.3.1.19
export const SecurityFeatureRequest = tgpp('Security-Feature-Request', 419, M, Format.octetString) // 6.3.1.20
export const SecurityFeatureResponse = tgpp('Security-Feature-Response', 420, M, Format.octetString) // 6.3.1.21
