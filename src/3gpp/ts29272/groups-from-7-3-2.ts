/**
 * The groups of TS 29.272 (MME and SGSN: S6a, S6d, S7a, S7d, S13, S13'), clauses 7.3.2 to 7.3.72, in the order of its
 * clauses.
 *
 * @module
 */
import { Mip6AgentInfo } from '../../ietf/rfc5447/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import { any, grouped, M, many, named, optional, required, some, type TypeOf, vendor } from '../../index.ts'
import { TgppChargingCharacteristics } from '../ts29061/avps.ts'
import { AllocationRetentionPriority, QosClassIdentifier } from '../ts29212/avps.ts'
import {
  ExtendedMaxRequestedBwDl,
  ExtendedMaxRequestedBwUl,
  MaxRequestedBandwidthDl,
  MaxRequestedBandwidthUl,
} from '../ts29214/avps.ts'
import { ConfidentialityKey, IntegrityKey, VisitedNetworkIdentifier } from '../ts29229/avps.ts'
import { Msisdn } from '../ts29329/avps.ts'
import { ProseSubscriptionData } from '../ts29344/avps.ts'
import { ServedPartyIpAddress } from '../ts32299/avps.ts'
import { WlanOffloadability } from './groups-from-7-3-138.ts'
import {
  CallBarringInfo,
  CsgSubscriptionData,
  LcsInfo,
  MdtConfiguration,
  PdpContext,
  SpecificApnInfo,
  TeleserviceList,
} from './groups-from-7-3-74.ts'
import {
  AMsisdn,
  LipaPermission,
  MdtUserConsent,
  MpsPriority,
  RelayNodeIndicator,
  RestorationPriority,
  SiptoLocalNetworkPermission,
  SiptoPermission,
  SubscribedPeriodicRauTauTimer,
  SubscribedVsrvcc,
  SubscriptionDataFlags,
  VplmnLipaAllowed,
} from './leaf-avps-from-7-3-124.ts'
import {
  AccessRestrictionData,
  AllApnConfigurationsIncludedIndicator,
  ApnOiReplacement,
  Autn,
  CompleteDataListIncludedIndicator,
  ContextIdentifier,
  HplmnOdb,
  IcsIndicator,
  Imei,
  ImmediateResponsePreferred,
  ItemNumber,
  Kasme,
  Kc,
  NetworkAccessMode,
  NumberOfRequestedVectors,
  OmcId,
  OperatorDeterminedBarring,
  PdnGwAllocationType,
  PdnType,
  Rand,
  RatFrequencySelectionPriorityId,
  RegionalSubscriptionZoneCode,
  ReSynchronizationInfo,
  RoamingRestrictedDueToUnsupportedFeature,
  SoftwareVersion,
  Sres,
  StnSr,
  SubscriberStatus,
  Tgpp2Meid,
  TraceCollectionEntity,
  TraceDepth,
  TraceEventList,
  TraceInterfaceList,
  TraceNeTypeList,
  TraceReference,
  VplmnDynamicAddressAllowed,
  Xres,
} from './leaf-avps-from-7-3-4.ts'

const tgpp = vendor(10415)

export const SubscriptionData = tgpp(
  'Subscription-Data',
  1400,
  M,
  grouped(
    () => [
      optional(SubscriberStatus),
      optional(Msisdn),
      optional(AMsisdn),
      optional(StnSr),
      optional(IcsIndicator),
      optional(NetworkAccessMode),
      optional(OperatorDeterminedBarring),
      optional(HplmnOdb),
      many(RegionalSubscriptionZoneCode, 10),
      optional(AccessRestrictionData),
      optional(ApnOiReplacement),
      optional(LcsInfo),
      optional(TeleserviceList),
      many(CallBarringInfo),
      optional(TgppChargingCharacteristics),
      optional(Ambr),
      optional(ApnConfigurationProfile),
      optional(RatFrequencySelectionPriorityId),
      optional(TraceData),
      optional(GprsSubscriptionData),
      many(CsgSubscriptionData),
      optional(RoamingRestrictedDueToUnsupportedFeature),
      optional(SubscribedPeriodicRauTauTimer),
      optional(MpsPriority),
      optional(VplmnLipaAllowed),
      optional(RelayNodeIndicator),
      optional(MdtUserConsent),
      optional(SubscribedVsrvcc),
      optional(ProseSubscriptionData),
      optional(SubscriptionDataFlags),
      any,
    ],
    named<SubscriptionData>(),
  ),
) // 7.3.2
export interface SubscriptionData extends TypeOf<typeof SubscriptionData.data> {}

export const TerminalInformation = tgpp(
  'Terminal-Information',
  1401,
  M,
  grouped(() => [optional(Imei), optional(Tgpp2Meid), optional(SoftwareVersion), any], named<TerminalInformation>()),
) // 7.3.3
export interface TerminalInformation extends TypeOf<typeof TerminalInformation.data> {}

export const RequestedEutranAuthenticationInfo = tgpp(
  'Requested-EUTRAN-Authentication-Info',
  1408,
  M,
  grouped(
    () => [
      optional(NumberOfRequestedVectors),
      optional(ImmediateResponsePreferred),
      optional(ReSynchronizationInfo),
      any,
    ],
    named<RequestedEutranAuthenticationInfo>(),
  ),
) // 7.3.11
export interface RequestedEutranAuthenticationInfo extends TypeOf<typeof RequestedEutranAuthenticationInfo.data> {}

export const RequestedUtranGeranAuthenticationInfo = tgpp(
  'Requested-UTRAN-GERAN-Authentication-Info',
  1409,
  M,
  grouped(
    () => [
      optional(NumberOfRequestedVectors),
      optional(ImmediateResponsePreferred),
      optional(ReSynchronizationInfo),
      any,
    ],
    named<RequestedUtranGeranAuthenticationInfo>(),
  ),
) // 7.3.12
export interface RequestedUtranGeranAuthenticationInfo extends TypeOf<
  typeof RequestedUtranGeranAuthenticationInfo.data
> {}

export const AuthenticationInfo = tgpp(
  'Authentication-Info',
  1413,
  M,
  grouped(() => [many(EUtranVector), many(UtranVector), many(GeranVector), any], named<AuthenticationInfo>()),
) // 7.3.17
export interface AuthenticationInfo extends TypeOf<typeof AuthenticationInfo.data> {}

export const EUtranVector = tgpp(
  'E-UTRAN-Vector',
  1414,
  M,
  grouped(
    () => [optional(ItemNumber), required(Rand), required(Xres), required(Autn), required(Kasme), any],
    named<EUtranVector>(),
  ),
) // 7.3.18
export interface EUtranVector extends TypeOf<typeof EUtranVector.data> {}

export const UtranVector = tgpp(
  'UTRAN-Vector',
  1415,
  M,
  grouped(
    () => [
      optional(ItemNumber),
      required(Rand),
      required(Xres),
      required(Autn),
      required(ConfidentialityKey),
      required(IntegrityKey),
      any,
    ],
    named<UtranVector>(),
  ),
) // 7.3.19
export interface UtranVector extends TypeOf<typeof UtranVector.data> {}

export const GeranVector = tgpp(
  'GERAN-Vector',
  1416,
  M,
  grouped(() => [optional(ItemNumber), required(Rand), required(Sres), required(Kc), any], named<GeranVector>()),
) // 7.3.20
export interface GeranVector extends TypeOf<typeof GeranVector.data> {}

export const ApnConfigurationProfile = tgpp(
  'APN-Configuration-Profile',
  1429,
  M,
  grouped(
    () => [required(ContextIdentifier), required(AllApnConfigurationsIncludedIndicator), some(ApnConfiguration), any],
    named<ApnConfigurationProfile>(),
  ),
) // 7.3.34
export interface ApnConfigurationProfile extends TypeOf<typeof ApnConfigurationProfile.data> {}

export const ApnConfiguration = tgpp(
  'APN-Configuration',
  1430,
  M,
  grouped(
    () => [
      required(ContextIdentifier),
      many(ServedPartyIpAddress, 2),
      required(PdnType),
      required(ServiceSelection),
      optional(EpsSubscribedQosProfile),
      optional(VplmnDynamicAddressAllowed),
      optional(Mip6AgentInfo),
      optional(VisitedNetworkIdentifier),
      optional(PdnGwAllocationType),
      optional(TgppChargingCharacteristics),
      optional(Ambr),
      many(SpecificApnInfo),
      optional(ApnOiReplacement),
      optional(SiptoPermission),
      optional(LipaPermission),
      optional(RestorationPriority),
      optional(SiptoLocalNetworkPermission),
      optional(WlanOffloadability),
      any,
    ],
    named<ApnConfiguration>(),
  ),
) // 7.3.35
export interface ApnConfiguration extends TypeOf<typeof ApnConfiguration.data> {}

export const EpsSubscribedQosProfile = tgpp(
  'EPS-Subscribed-QoS-Profile',
  1431,
  M,
  grouped(
    () => [required(QosClassIdentifier), required(AllocationRetentionPriority), any],
    named<EpsSubscribedQosProfile>(),
  ),
) // 7.3.37
export interface EpsSubscribedQosProfile extends TypeOf<typeof EpsSubscribedQosProfile.data> {}

export const Ambr = tgpp(
  'AMBR',
  1435,
  M,
  grouped(
    () => [
      required(MaxRequestedBandwidthUl),
      required(MaxRequestedBandwidthDl),
      optional(ExtendedMaxRequestedBwUl),
      optional(ExtendedMaxRequestedBwDl),
      any,
    ],
    named<Ambr>(),
  ),
) // 7.3.41
export interface Ambr extends TypeOf<typeof Ambr.data> {}

export const TraceData = tgpp(
  'Trace-Data',
  1458,
  M,
  grouped(
    () => [
      required(TraceReference),
      required(TraceDepth),
      required(TraceNeTypeList),
      optional(TraceInterfaceList),
      required(TraceEventList),
      optional(OmcId),
      required(TraceCollectionEntity),
      optional(MdtConfiguration),
      any,
    ],
    named<TraceData>(),
  ),
) // 7.3.63
export interface TraceData extends TypeOf<typeof TraceData.data> {}

export const GprsSubscriptionData = tgpp(
  'GPRS-Subscription-Data',
  1467,
  M,
  grouped(
    () => [required(CompleteDataListIncludedIndicator), some(PdpContext, 50), any],
    named<GprsSubscriptionData>(),
  ),
) // 7.3.72
export interface GprsSubscriptionData extends TypeOf<typeof GprsSubscriptionData.data> {}
