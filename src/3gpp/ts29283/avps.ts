/**
 * The AVPs of TS 29.283 (data management: MCPTT, MCVideo, MCData), in the order of its clauses. The grammar is the
 * union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, any, Format, grouped, M, named, type TypeOf, vendor } from '../../index.ts'

const tgpp = vendor(10415)

export const McpttId = tgpp('MCPTT-ID', 4500, M, Format.utf8String) // 7.3.2

export const DataIdentification = tgpp(
  'Data-Identification',
  4501,
  M,
  grouped(() => [any], named<DataIdentification>()),
) // 7.3.3
export interface DataIdentification extends TypeOf<typeof DataIdentification.data> {}

export const DataIdentificationPrefix = tgpp('Data-Identification-Prefix', 4502, M, Format.unsigned32) // 7.3.11
export const DataIdentificationFlags = tgpp('Data-Identification-Flags', 4503, M, Format.unsigned64) // 7.3.12
export const DprFlags = tgpp('DPR-Flags', 4504, M, Format.unsigned32) // 7.3.13
export const DpaFlags = tgpp('DPA-Flags', 4505, M, Format.unsigned32) // 7.3.14
export const DurFlags = tgpp('DUR-Flags', 4506, M, Format.unsigned32) // 7.3.15
export const DuaFlags = tgpp('DUA-Flags', 4507, M, Format.unsigned32) // 7.3.16
export const NdrFlags = tgpp('NDR-Flags', 4508, M, Format.unsigned32) // 7.3.17
export const NdaFlags = tgpp('NDA-Flags', 4509, M, Format.unsigned32) // 7.3.18
export const UserDataId = tgpp('User-Data-Id', 4510, M, Format.unsigned32) // 7.3.19

export const McServiceUserProfileData = tgpp(
  'MC-Service-User-Profile-Data',
  4511,
  M,
  grouped(() => [any], named<McServiceUserProfileData>()),
) // 7.3.20
export interface McServiceUserProfileData extends TypeOf<typeof McServiceUserProfileData.data> {}

export const McSequenceNumber = tgpp('Sequence-Number', 4512, M, Format.unsigned32) // 7.3.21

export const Data = tgpp(
  'Data',
  4513,
  M,
  grouped(() => [any], named<Data>()),
) // 7.3.22
export interface Data extends TypeOf<typeof Data.data> {}

export const McvideoId = tgpp('MCVideo-ID', 4514, _, Format.utf8String) // 7.3.24
export const McdataId = tgpp('MCData-ID', 4515, _, Format.utf8String) // 7.3.25
