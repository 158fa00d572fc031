/**
 * The AVPs of TS 29.173 (location: SLh), in the order of its clauses. The grammar is the union of Releases 7 to 16,
 * most of it of Release 13 to 15.
 *
 * @module
 */
import { _, any, Format, grouped, M, named, optional, type TypeOf, vendor } from '../../index.ts'
import { tbcd } from '../formats/tbcd.ts'
import { MmeNumberForMtSms, SgsnNumber } from '../ts29272/avps.ts'
import { TgppAaaServerName } from '../ts29273/avps.ts'
import { IpSmGwName, IpSmGwNumber, IpSmGwRealm } from '../ts29336/avps.ts'

const tgpp = vendor(10415)

export const Lmsi = tgpp('LMSI', 2400, M, Format.octetString) // 6.4.2

export const ServingNode = tgpp(
  'Serving-Node',
  2401,
  M,
  grouped(
    () => [
      optional(SgsnNumber),
      optional(SgsnName),
      optional(SgsnRealm),
      optional(MmeName),
      optional(MmeRealm),
      optional(MmeNumberForMtSms),
      optional(MscNumber),
      optional(IpSmGwNumber),
      optional(IpSmGwName),
      optional(IpSmGwRealm),
      optional(TgppAaaServerName),
      optional(LcsCapabilitiesSets),
      optional(GmlcAddress),
      any,
    ],
    named<ServingNode>(),
  ),
) // 6.4.3
export interface ServingNode extends TypeOf<typeof ServingNode.data> {}

export const MmeName = tgpp('MME-Name', 2402, M, Format.diameterIdentity) // 6.4.4
export const MscNumber = tgpp('MSC-Number', 2403, M, tbcd) // 6.4.5
export const LcsCapabilitiesSets = tgpp('LCS-Capabilities-Sets', 2404, M, Format.unsigned32) // 6.4.6
export const GmlcAddress = tgpp('GMLC-Address', 2405, M, Format.address) // 6.4.7

export const AdditionalServingNode = tgpp(
  'Additional-Serving-Node',
  2406,
  M,
  grouped(
    () => [
      optional(SgsnNumber),
      optional(MmeName),
      optional(SgsnName),
      optional(SgsnRealm),
      optional(MmeRealm),
      optional(MmeNumberForMtSms),
      optional(MscNumber),
      optional(TgppAaaServerName),
      optional(LcsCapabilitiesSets),
      optional(GmlcAddress),
      any,
    ],
    named<AdditionalServingNode>(),
  ),
) // 6.4.8
export interface AdditionalServingNode extends TypeOf<typeof AdditionalServingNode.data> {}

export const PprAddress = tgpp('PPR-Address', 2407, M, Format.address) // 6.4.9
export const MmeRealm = tgpp('MME-Realm', 2408, _, Format.diameterIdentity) // 6.4.12
export const SgsnName = tgpp('SGSN-Name', 2409, _, Format.diameterIdentity) // 6.4.13
export const SgsnRealm = tgpp('SGSN-Realm', 2410, _, Format.diameterIdentity) // 6.4.14
export const RiaFlags = tgpp('RIA-Flags', 2411, _, Format.unsigned32) // 6.4.15
