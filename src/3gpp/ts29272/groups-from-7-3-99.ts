/**
 * The groups of TS 29.272 (MME and SGSN: S6a, S6d, S7a, S7d, S13, S13'), clauses 7.3.99 to 7.3.229, in the order of
 * its clauses.
 *
 * @module
 */
import { Mip6AgentInfo } from '../../ietf/rfc5447/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import { _, any, grouped, M, many, optional, required, some, vendor } from '../../index.ts'
import { RatType } from '../ts29212/avps.ts'
import { EnodebId, ExtendedEnodebId } from '../ts29217/avps.ts'
import { VisitedNetworkIdentifier } from '../ts29229/avps.ts'
import { ScefId } from '../ts29336/avps.ts'
import { UserCsgInformation } from '../ts32299/avps.ts'
import { SpecificApnInfo } from './groups-from-7-3-2.ts'
import {
  CarrierFrequency,
  CollectionPeriodRrmLte,
  CollectionPeriodRrmUmts,
  DaylightSavingTime,
  EdrxCycleLengthValue,
  EventThresholdEvent1f,
  EventThresholdEvent1i,
  EventThresholdRsrp,
  EventThresholdRsrq,
  GroupPlmnId,
  GroupServiceId,
  LocalGroupId,
  LoggingDuration,
  LoggingInterval,
  MbsfnAreaId,
  MdtAllowedPlmnId,
  MeasurementPeriodLte,
  MeasurementPeriodUmts,
  MeasurementQuantity,
  PositioningMethod,
  TimeZone,
  UePc5Ambr,
  V2xPermission,
  WlanOffloadabilityEutran,
  WlanOffloadabilityUtran,
} from './leaf-avps-from-7-3-143.ts'
import {
  AccessRestrictionData,
  AgeOfLocationInformation,
  CellGlobalIdentity,
  ContextIdentifier,
  CsgId,
  CurrentLocationRetrieved,
  DsrFlags,
  EUtranCellGlobalIdentity,
  ExpirationDate,
  GeodeticInformation,
  GeographicalInformation,
  JobType,
  ListOfMeasurements,
  LocationAreaIdentity,
  ReportAmount,
  ReportingTrigger,
  ReportInterval,
  RoutingAreaIdentity,
  ServiceAreaIdentity,
  SsCode,
  SsStatus,
  TrackingAreaIdentity,
  TsCode,
  UserState,
  VisitedPlmnId,
} from './leaf-avps-from-7-3-4.ts'

const tgpp = vendor(10415)

export const TeleserviceList = tgpp(
  'Teleservice-List',
  1486,
  M,
  grouped(() => [some(TsCode), any]),
) // 7.3.99

export const CallBarringInfo = tgpp(
  'Call-Barring-Info',
  1488,
  M,
  grouped(() => [required(SsCode), required(SsStatus), any]),
) // 7.3.101

export const EpsUserState = tgpp(
  'EPS-User-State',
  1495,
  _,
  grouped(() => [optional(MmeUserState), optional(SgsnUserState), any]),
) // 7.3.110

export const EpsLocationInformation = tgpp(
  'EPS-Location-Information',
  1496,
  _,
  grouped(() => [optional(MmeLocationInformation), optional(SgsnLocationInformation), any]),
) // 7.3.111

export const MmeUserState = tgpp(
  'MME-User-State',
  1497,
  _,
  grouped(() => [optional(UserState), any]),
) // 7.3.112

export const SgsnUserState = tgpp(
  'SGSN-User-State',
  1498,
  _,
  grouped(() => [optional(UserState), any]),
) // 7.3.113

export const MmeLocationInformation = tgpp(
  'MME-Location-Information',
  1600,
  _,
  grouped(() => [
    optional(EUtranCellGlobalIdentity),
    optional(TrackingAreaIdentity),
    optional(GeographicalInformation),
    optional(GeodeticInformation),
    optional(CurrentLocationRetrieved),
    optional(AgeOfLocationInformation),
    optional(UserCsgInformation),
    optional(EnodebId),
    optional(ExtendedEnodebId),
    any,
  ]),
) // 7.3.115

export const SgsnLocationInformation = tgpp(
  'SGSN-Location-Information',
  1601,
  _,
  grouped(() => [
    optional(CellGlobalIdentity),
    optional(LocationAreaIdentity),
    optional(ServiceAreaIdentity),
    optional(RoutingAreaIdentity),
    optional(GeographicalInformation),
    optional(GeodeticInformation),
    optional(CurrentLocationRetrieved),
    optional(AgeOfLocationInformation),
    optional(UserCsgInformation),
    any,
  ]),
) // 7.3.116

export const ActiveApn = tgpp(
  'Active-APN',
  1612,
  _,
  grouped(() => [
    required(ContextIdentifier),
    optional(ServiceSelection),
    optional(Mip6AgentInfo),
    optional(VisitedNetworkIdentifier),
    many(SpecificApnInfo),
    any,
  ]),
) // 7.3.127

export const MdtConfiguration = tgpp(
  'MDT-Configuration',
  1622,
  _,
  grouped(() => [
    required(JobType),
    optional(AreaScope),
    optional(ListOfMeasurements),
    optional(ReportingTrigger),
    optional(ReportInterval),
    optional(ReportAmount),
    optional(EventThresholdRsrp),
    optional(EventThresholdRsrq),
    optional(LoggingInterval),
    optional(LoggingDuration),
    optional(MeasurementPeriodLte),
    optional(MeasurementPeriodUmts),
    optional(CollectionPeriodRrmLte),
    optional(CollectionPeriodRrmUmts),
    optional(PositioningMethod),
    optional(MeasurementQuantity),
    optional(EventThresholdEvent1f),
    optional(EventThresholdEvent1i),
    many(MdtAllowedPlmnId),
    any,
  ]),
) // 7.3.136

export const AreaScope = tgpp(
  'Area-Scope',
  1624,
  _,
  grouped(() => [
    many(CellGlobalIdentity),
    many(EUtranCellGlobalIdentity),
    many(RoutingAreaIdentity),
    many(LocationAreaIdentity),
    many(TrackingAreaIdentity),
    any,
  ]),
) // 7.3.138

export const EquivalentPlmnList = tgpp(
  'Equivalent-PLMN-List',
  1637,
  _,
  grouped(() => [some(VisitedPlmnId), any]),
) // 7.3.151

export const VplmnCsgSubscriptionData = tgpp(
  'VPLMN-CSG-Subscription-Data',
  1641,
  M,
  grouped(() => [required(CsgId), optional(ExpirationDate), any]),
) // 7.3.155

export const LocalTimeZone = tgpp(
  'Local-Time-Zone',
  1649,
  _,
  grouped(() => [required(TimeZone), required(DaylightSavingTime), any]),
) // 7.3.156

export const WlanOffloadability = tgpp(
  'WLAN-offloadability',
  1667,
  _,
  grouped(() => [optional(WlanOffloadabilityEutran), optional(WlanOffloadabilityUtran), any]),
) // 7.3.181

export const AdjacentPlmns = tgpp(
  'Adjacent-PLMNs',
  1672,
  _,
  grouped(() => [some(VisitedPlmnId), any]),
) // 7.3.186

export const AdjacentAccessRestrictionData = tgpp(
  'Adjacent-Access-Restriction-Data',
  1673,
  _,
  grouped(() => [required(VisitedPlmnId), required(AccessRestrictionData)]),
) // 7.3.187

export const ImsiGroupId = tgpp(
  'IMSI-Group-Id',
  1675,
  _,
  grouped(() => [required(GroupServiceId), required(GroupPlmnId), required(LocalGroupId)]),
) // 7.3.189

export const SubscriptionDataDeletion = tgpp(
  'Subscription-Data-Deletion',
  1685,
  _,
  grouped(() => [required(DsrFlags), optional(ScefId), many(ContextIdentifier), many(TsCode), many(SsCode), any]),
) // 7.3.208

export const EmergencyInfo = tgpp(
  'Emergency-Info',
  1687,
  _,
  grouped(() => [optional(Mip6AgentInfo)]),
) // 7.3.210

export const V2xSubscriptionData = tgpp(
  'V2X-Subscription-Data',
  1688,
  _,
  grouped(() => [optional(V2xPermission), optional(UePc5Ambr)]),
) // 7.3.212

export const EdrxCycleLength = tgpp(
  'eDRX-Cycle-Length',
  1691,
  _,
  grouped(() => [required(RatType), required(EdrxCycleLengthValue)]),
) // 7.3.215

export const MbsfnArea = tgpp(
  'MBSFN-Area',
  1694,
  _,
  grouped(() => [required(MbsfnAreaId), required(CarrierFrequency)]),
) // 7.3.219

export const PagingTimeWindow = tgpp(
  'Paging-Time-Window',
  1701,
  _,
  grouped(() => [any]),
) // 7.3.226

export const EdrxRelatedRat = tgpp(
  'eDRX-Related-RAT',
  1705,
  _,
  grouped(() => [any]),
) // 7.3.229
