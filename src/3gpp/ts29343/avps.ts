/**
 * The AVPs of TS 29.343 (proximity services: PC2), in the order of its clauses. The grammar is the union of Releases 7
 * to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, Format, grouped, M, many, named, optional, required, some, type TypeOf, vendor } from '../../index.ts'
import { TargetPduid, TargetRpauid } from '../ts29345/avps.ts'

const tgpp = vendor(10415)

export const OriginAppLayerUserId = tgpp('Origin-App-Layer-User-Id', 3600, M, Format.utf8String) // 6.4.2
export const TargetAppLayerUserId = tgpp('Target-App-Layer-User-Id', 3601, M, Format.utf8String) // 6.4.3
export const ProseFunctionId = tgpp('ProSe-Function-ID', 3602, M, Format.octetString) // 6.4.4
export const ProseRequestType = tgpp('ProSe-Request-Type', 3603, M, Format.unsigned32) // 6.4.5
export const Pduid = tgpp('PDUID', 3604, _, Format.octetString) // 6.4.6
export const ApplicationData = tgpp('Application-Data', 3605, _, Format.utf8String) // 6.4.7
export const AllowedSuffixesNumber = tgpp('Allowed-Suffixes-Number', 3606, _, Format.unsigned32) // 6.4.8

export const MonitorTarget = tgpp(
  'Monitor-Target',
  3607,
  _,
  grouped(
    () => [required(TargetRpauid), required(Pduid), optional(MetadataIndicator), many(ProseCodeSuffixMask)],
    named<MonitorTarget>(),
  ),
) // 6.4.9
export interface MonitorTarget extends TypeOf<typeof MonitorTarget.data> {}

export const ProseCodeSuffixMask = tgpp(
  'ProSe-Code-Suffix-Mask',
  3608,
  _,
  grouped(() => [required(SuffixCode), some(SuffixMask)], named<ProseCodeSuffixMask>()),
) // 6.4.10
export interface ProseCodeSuffixMask extends TypeOf<typeof ProseCodeSuffixMask.data> {}

export const SuffixCode = tgpp('Suffix-Code', 3609, _, Format.octetString) // 6.4.11
export const SuffixMask = tgpp('Suffix-Mask', 3610, _, Format.octetString) // 6.4.12

export const BannedUserTarget = tgpp(
  'Banned-User-Target',
  3611,
  _,
  grouped(() => [required(TargetRpauid), required(TargetPduid)], named<BannedUserTarget>()),
) // 6.4.17
export interface BannedUserTarget extends TypeOf<typeof BannedUserTarget.data> {}

export const MetadataIndicator = tgpp('Metadata-Indicator', 3612, _, Format.unsigned32) // 6.4.18
