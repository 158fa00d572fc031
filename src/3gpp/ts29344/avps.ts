/**
 * The AVPs of TS 29.344 (proximity services: PC4a), in the order of its clauses. The grammar is the union of Releases
 * 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { any, Format, grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { MmeName } from '../ts29173/avps.ts'
import {
  AgeOfLocationInformation,
  EUtranCellGlobalIdentity,
  TrackingAreaIdentity,
  VisitedPlmnId,
} from '../ts29272/avps.ts'

const tgpp = vendor(10415)

export const ProseSubscriptionData = tgpp(
  'ProSe-Subscription-Data',
  3701,
  M,
  grouped(() => [required(ProsePermission), many(ProseAllowedPlmn), any], named<ProseSubscriptionData>()),
) // 6.3.2
export interface ProseSubscriptionData extends TypeOf<typeof ProseSubscriptionData.data> {}

export const ProsePermission = tgpp('ProSe-Permission', 3702, M, Format.unsigned32) // 6.3.3

export const ProseAllowedPlmn = tgpp(
  'ProSe-Allowed-PLMN',
  3703,
  M,
  grouped(
    () => [optional(VisitedPlmnId), optional(AuthorizedDiscoveryRange), optional(ProseDirectAllowed), any],
    named<ProseAllowedPlmn>(),
  ),
) // 6.3.4
export interface ProseAllowedPlmn extends TypeOf<typeof ProseAllowedPlmn.data> {}

export const ProseDirectAllowed = tgpp('ProSe-Direct-Allowed', 3704, M, Format.unsigned32) // 6.3.5
export const UprFlags = tgpp('UPR-Flags', 3705, M, Format.unsigned32) // 6.3.6
export const PnrFlags = tgpp('PNR-Flags', 3706, M, Format.unsigned32) // 6.3.7

export const ProseInitialLocationInformation = tgpp(
  'ProSe-Initial-Location-Information',
  3707,
  M,
  grouped(
    () => [
      optional(MmeName),
      optional(EUtranCellGlobalIdentity),
      optional(TrackingAreaIdentity),
      optional(AgeOfLocationInformation),
    ],
    named<ProseInitialLocationInformation>(),
  ),
) // 6.3.9
export interface ProseInitialLocationInformation extends TypeOf<typeof ProseInitialLocationInformation.data> {}

export const AuthorizedDiscoveryRange = tgpp('Authorized-Discovery-Range', 3708, M, Format.unsigned32) // 6.3.13
