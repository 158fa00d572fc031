/**
 * The groups of TS 29.272 (MME and SGSN: S6a, S6d, S7a, S7d, S13, S13'), clauses 7.3.74 to 7.3.136, in the order of
 * its clauses.
 *
 * @module
 */
import { Mip6AgentInfo } from '../../ietf/rfc5447/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import { _, any, grouped, M, many, named, optional, required, some, type TypeOf, vendor } from '../../index.ts'
import { TgppChargingCharacteristics } from '../ts29061/avps.ts'
import { EnodebId, ExtendedEnodebId } from '../ts29217/avps.ts'
import { VisitedNetworkIdentifier } from '../ts29229/avps.ts'
import { PdpAddress, UserCsgInformation } from '../ts32299/avps.ts'
import { AreaScope } from './groups-from-7-3-138.ts'
import { Ambr } from './groups-from-7-3-2.ts'
import {
  AgeOfLocationInformation,
  CollectionPeriodRrmLte,
  CollectionPeriodRrmUmts,
  CurrentLocationRetrieved,
  EventThresholdEvent1f,
  EventThresholdEvent1i,
  EventThresholdRsrp,
  EventThresholdRsrq,
  ExtPdpAddress,
  GeodeticInformation,
  JobType,
  LipaPermission,
  ListOfMeasurements,
  LoggingDuration,
  LoggingInterval,
  MdtAllowedPlmnId,
  MeasurementPeriodLte,
  MeasurementPeriodUmts,
  MeasurementQuantity,
  PositioningMethod,
  ReportAmount,
  ReportingTrigger,
  ReportInterval,
  RestorationPriority,
  SiptoLocalNetworkPermission,
  SiptoPermission,
} from './leaf-avps-from-7-3-124.ts'
import {
  ApnOiReplacement,
  CellGlobalIdentity,
  ClientIdentity,
  ContextIdentifier,
  CsgId,
  EUtranCellGlobalIdentity,
  ExpirationDate,
  ExtPdpType,
  GeographicalInformation,
  GmlcNumber,
  GmlcRestriction,
  LocationAreaIdentity,
  NotificationToUeUser,
  PdpType,
  PlmnClient,
  QosSubscribed,
  RoutingAreaIdentity,
  ServiceAreaIdentity,
  Servicetypeidentity,
  SsCode,
  SsStatus,
  TrackingAreaIdentity,
  TsCode,
  UserState,
  VplmnDynamicAddressAllowed,
} from './leaf-avps-from-7-3-4.ts'

const tgpp = vendor(10415)

export const PdpContext = tgpp(
  'PDP-Context',
  1469,
  M,
  grouped(
    () => [
      required(ContextIdentifier),
      required(PdpType),
      optional(PdpAddress),
      required(QosSubscribed),
      optional(VplmnDynamicAddressAllowed),
      required(ServiceSelection),
      optional(TgppChargingCharacteristics),
      optional(ExtPdpType),
      optional(ExtPdpAddress),
      optional(Ambr),
      optional(ApnOiReplacement),
      optional(SiptoPermission),
      optional(LipaPermission),
      optional(RestorationPriority),
      optional(SiptoLocalNetworkPermission),
      any,
    ],
    named<PdpContext>(),
  ),
) // 7.3.74
export interface PdpContext extends TypeOf<typeof PdpContext.data> {}

export const CsgSubscriptionData = tgpp(
  'CSG-Subscription-Data',
  1436,
  M,
  grouped(() => [required(CsgId), optional(ExpirationDate), many(ServiceSelection), any], named<CsgSubscriptionData>()),
) // 7.3.78
export interface CsgSubscriptionData extends TypeOf<typeof CsgSubscriptionData.data> {}

export const SpecificApnInfo = tgpp(
  'Specific-APN-Info',
  1472,
  M,
  grouped(
    () => [required(ServiceSelection), required(Mip6AgentInfo), optional(VisitedNetworkIdentifier), any],
    named<SpecificApnInfo>(),
  ),
) // 7.3.82
export interface SpecificApnInfo extends TypeOf<typeof SpecificApnInfo.data> {}

export const LcsInfo = tgpp(
  'LCS-Info',
  1473,
  M,
  grouped(() => [many(GmlcNumber), many(LcsPrivacyexception), many(MoLr), any], named<LcsInfo>()),
) // 7.3.84
export interface LcsInfo extends TypeOf<typeof LcsInfo.data> {}

export const LcsPrivacyexception = tgpp(
  'LCS-PrivacyException',
  1475,
  M,
  grouped(
    () => [
      required(SsCode),
      required(SsStatus),
      optional(NotificationToUeUser),
      many(ExternalClient),
      many(PlmnClient),
      many(TgppServiceType),
      any,
    ],
    named<LcsPrivacyexception>(),
  ),
) // 7.3.86
export interface LcsPrivacyexception extends TypeOf<typeof LcsPrivacyexception.data> {}

export const ExternalClient = tgpp(
  'External-Client',
  1479,
  M,
  grouped(
    () => [required(ClientIdentity), optional(GmlcRestriction), optional(NotificationToUeUser), any],
    named<ExternalClient>(),
  ),
) // 7.3.90
export interface ExternalClient extends TypeOf<typeof ExternalClient.data> {}

export const TgppServiceType = tgpp(
  'Service-Type',
  1483,
  M,
  grouped(
    () => [required(Servicetypeidentity), optional(GmlcRestriction), optional(NotificationToUeUser), any],
    named<TgppServiceType>(),
  ),
) // 7.3.94
export interface TgppServiceType extends TypeOf<typeof TgppServiceType.data> {}

export const MoLr = tgpp(
  'MO-LR',
  1485,
  M,
  grouped(() => [required(SsCode), required(SsStatus), any], named<MoLr>()),
) // 7.3.96
export interface MoLr extends TypeOf<typeof MoLr.data> {}

export const TeleserviceList = tgpp(
  'Teleservice-List',
  1486,
  M,
  grouped(() => [some(TsCode), any], named<TeleserviceList>()),
) // 7.3.99
export interface TeleserviceList extends TypeOf<typeof TeleserviceList.data> {}

export const CallBarringInfo = tgpp(
  'Call-Barring-Info',
  1488,
  M,
  grouped(() => [required(SsCode), required(SsStatus), any], named<CallBarringInfo>()),
) // 7.3.101
export interface CallBarringInfo extends TypeOf<typeof CallBarringInfo.data> {}

export const EpsUserState = tgpp(
  'EPS-User-State',
  1495,
  _,
  grouped(() => [optional(MmeUserState), optional(SgsnUserState), any], named<EpsUserState>()),
) // 7.3.110
export interface EpsUserState extends TypeOf<typeof EpsUserState.data> {}

export const EpsLocationInformation = tgpp(
  'EPS-Location-Information',
  1496,
  _,
  grouped(
    () => [optional(MmeLocationInformation), optional(SgsnLocationInformation), any],
    named<EpsLocationInformation>(),
  ),
) // 7.3.111
export interface EpsLocationInformation extends TypeOf<typeof EpsLocationInformation.data> {}

export const MmeUserState = tgpp(
  'MME-User-State',
  1497,
  _,
  grouped(() => [optional(UserState), any], named<MmeUserState>()),
) // 7.3.112
export interface MmeUserState extends TypeOf<typeof MmeUserState.data> {}

export const SgsnUserState = tgpp(
  'SGSN-User-State',
  1498,
  _,
  grouped(() => [optional(UserState), any], named<SgsnUserState>()),
) // 7.3.113
export interface SgsnUserState extends TypeOf<typeof SgsnUserState.data> {}

export const MmeLocationInformation = tgpp(
  'MME-Location-Information',
  1600,
  _,
  grouped(
    () => [
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
    ],
    named<MmeLocationInformation>(),
  ),
) // 7.3.115
export interface MmeLocationInformation extends TypeOf<typeof MmeLocationInformation.data> {}

export const SgsnLocationInformation = tgpp(
  'SGSN-Location-Information',
  1601,
  _,
  grouped(
    () => [
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
    ],
    named<SgsnLocationInformation>(),
  ),
) // 7.3.116
export interface SgsnLocationInformation extends TypeOf<typeof SgsnLocationInformation.data> {}

export const ActiveApn = tgpp(
  'Active-APN',
  1612,
  _,
  grouped(
    () => [
      required(ContextIdentifier),
      optional(ServiceSelection),
      optional(Mip6AgentInfo),
      optional(VisitedNetworkIdentifier),
      many(SpecificApnInfo),
      any,
    ],
    named<ActiveApn>(),
  ),
) // 7.3.127
export interface ActiveApn extends TypeOf<typeof ActiveApn.data> {}

export const MdtConfiguration = tgpp(
  'MDT-Configuration',
  1622,
  _,
  grouped(
    () => [
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
    ],
    named<MdtConfiguration>(),
  ),
) // 7.3.136
export interface MdtConfiguration extends TypeOf<typeof MdtConfiguration.data> {}
