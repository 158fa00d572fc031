/**
 * The groups of TS 29.272 (MME and SGSN: S6a, S6d, S7a, S7d, S13, S13'), clauses 7.3.138 to 7.3.229, in the order of
 * its clauses.
 *
 * @module
 */
import { Mip6AgentInfo } from '../../ietf/rfc5447/avps.ts'
import { _, any, grouped, M, many, named, optional, required, some, type TypeOf, vendor } from '../../index.ts'
import { RatType } from '../ts29212/avps.ts'
import { ScefId } from '../ts29336/avps.ts'
import {
  CarrierFrequency,
  DaylightSavingTime,
  EdrxCycleLengthValue,
  GroupPlmnId,
  GroupServiceId,
  LocalGroupId,
  MbsfnAreaId,
  TimeZone,
  UePc5Ambr,
  V2xPermission,
  WlanOffloadabilityEutran,
  WlanOffloadabilityUtran,
} from './leaf-avps-from-7-3-124.ts'
import {
  AccessRestrictionData,
  CellGlobalIdentity,
  ContextIdentifier,
  CsgId,
  DsrFlags,
  EUtranCellGlobalIdentity,
  ExpirationDate,
  LocationAreaIdentity,
  RoutingAreaIdentity,
  SsCode,
  TrackingAreaIdentity,
  TsCode,
  VisitedPlmnId,
} from './leaf-avps-from-7-3-4.ts'

const tgpp = vendor(10415)

export const AreaScope = tgpp(
  'Area-Scope',
  1624,
  _,
  grouped(
    () => [
      many(CellGlobalIdentity),
      many(EUtranCellGlobalIdentity),
      many(RoutingAreaIdentity),
      many(LocationAreaIdentity),
      many(TrackingAreaIdentity),
      any,
    ],
    named<AreaScope>(),
  ),
) // 7.3.138
export interface AreaScope extends TypeOf<typeof AreaScope.data> {}

export const EquivalentPlmnList = tgpp(
  'Equivalent-PLMN-List',
  1637,
  _,
  grouped(() => [some(VisitedPlmnId), any], named<EquivalentPlmnList>()),
) // 7.3.151
export interface EquivalentPlmnList extends TypeOf<typeof EquivalentPlmnList.data> {}

export const VplmnCsgSubscriptionData = tgpp(
  'VPLMN-CSG-Subscription-Data',
  1641,
  M,
  grouped(() => [required(CsgId), optional(ExpirationDate), any], named<VplmnCsgSubscriptionData>()),
) // 7.3.155
export interface VplmnCsgSubscriptionData extends TypeOf<typeof VplmnCsgSubscriptionData.data> {}

export const LocalTimeZone = tgpp(
  'Local-Time-Zone',
  1649,
  _,
  grouped(() => [required(TimeZone), required(DaylightSavingTime), any], named<LocalTimeZone>()),
) // 7.3.156
export interface LocalTimeZone extends TypeOf<typeof LocalTimeZone.data> {}

export const WlanOffloadability = tgpp(
  'WLAN-offloadability',
  1667,
  _,
  grouped(
    () => [optional(WlanOffloadabilityEutran), optional(WlanOffloadabilityUtran), any],
    named<WlanOffloadability>(),
  ),
) // 7.3.181
export interface WlanOffloadability extends TypeOf<typeof WlanOffloadability.data> {}

export const AdjacentPlmns = tgpp(
  'Adjacent-PLMNs',
  1672,
  _,
  grouped(() => [some(VisitedPlmnId), any], named<AdjacentPlmns>()),
) // 7.3.186
export interface AdjacentPlmns extends TypeOf<typeof AdjacentPlmns.data> {}

export const AdjacentAccessRestrictionData = tgpp(
  'Adjacent-Access-Restriction-Data',
  1673,
  _,
  grouped(() => [required(VisitedPlmnId), required(AccessRestrictionData)], named<AdjacentAccessRestrictionData>()),
) // 7.3.187
export interface AdjacentAccessRestrictionData extends TypeOf<typeof AdjacentAccessRestrictionData.data> {}

export const ImsiGroupId = tgpp(
  'IMSI-Group-Id',
  1675,
  _,
  grouped(() => [required(GroupServiceId), required(GroupPlmnId), required(LocalGroupId)], named<ImsiGroupId>()),
) // 7.3.189
export interface ImsiGroupId extends TypeOf<typeof ImsiGroupId.data> {}

export const SubscriptionDataDeletion = tgpp(
  'Subscription-Data-Deletion',
  1685,
  _,
  grouped(
    () => [required(DsrFlags), optional(ScefId), many(ContextIdentifier), many(TsCode), many(SsCode), any],
    named<SubscriptionDataDeletion>(),
  ),
) // 7.3.208
export interface SubscriptionDataDeletion extends TypeOf<typeof SubscriptionDataDeletion.data> {}

export const EmergencyInfo = tgpp(
  'Emergency-Info',
  1687,
  _,
  grouped(() => [optional(Mip6AgentInfo)], named<EmergencyInfo>()),
) // 7.3.210
export interface EmergencyInfo extends TypeOf<typeof EmergencyInfo.data> {}

export const V2xSubscriptionData = tgpp(
  'V2X-Subscription-Data',
  1688,
  _,
  grouped(() => [optional(V2xPermission), optional(UePc5Ambr)], named<V2xSubscriptionData>()),
) // 7.3.212
export interface V2xSubscriptionData extends TypeOf<typeof V2xSubscriptionData.data> {}

export const EdrxCycleLength = tgpp(
  'eDRX-Cycle-Length',
  1691,
  _,
  grouped(() => [required(RatType), required(EdrxCycleLengthValue)], named<EdrxCycleLength>()),
) // 7.3.215
export interface EdrxCycleLength extends TypeOf<typeof EdrxCycleLength.data> {}

export const MbsfnArea = tgpp(
  'MBSFN-Area',
  1694,
  _,
  grouped(() => [required(MbsfnAreaId), required(CarrierFrequency)], named<MbsfnArea>()),
) // 7.3.219
export interface MbsfnArea extends TypeOf<typeof MbsfnArea.data> {}

export const PagingTimeWindow = tgpp(
  'Paging-Time-Window',
  1701,
  _,
  grouped(() => [any], named<PagingTimeWindow>()),
) // 7.3.226
export interface PagingTimeWindow extends TypeOf<typeof PagingTimeWindow.data> {}

export const EdrxRelatedRat = tgpp(
  'eDRX-Related-RAT',
  1705,
  _,
  grouped(() => [any], named<EdrxRelatedRat>()),
) // 7.3.229
export interface EdrxRelatedRat extends TypeOf<typeof EdrxRelatedRat.data> {}
