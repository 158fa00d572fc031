/**
 * The groups of TS 29.272 (MME and SGSN: S6a, S6d, S7a, S7d, S13, S13'), clauses 7.3.2 to 7.3.96, in the order of its
 * clauses.
 *
 * @module
 */
import { Mip6AgentInfo } from '../../ietf/rfc5447/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import { any, grouped, M, many, optional, required, some, vendor } from '../../index.ts'
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
import { PdpAddress, ServedPartyIpAddress } from '../ts32299/avps.ts'
import { CallBarringInfo, MdtConfiguration, TeleserviceList, WlanOffloadability } from './groups-from-7-3-99.ts'
import {
  AMsisdn,
  MdtUserConsent,
  RelayNodeIndicator,
  RestorationPriority,
  SiptoLocalNetworkPermission,
  SubscribedVsrvcc,
  SubscriptionDataFlags,
} from './leaf-avps-from-7-3-143.ts'
import {
  AccessRestrictionData,
  AllApnConfigurationsIncludedIndicator,
  ApnOiReplacement,
  Autn,
  ClientIdentity,
  CompleteDataListIncludedIndicator,
  ContextIdentifier,
  CsgId,
  ExpirationDate,
  ExtPdpAddress,
  ExtPdpType,
  GmlcNumber,
  GmlcRestriction,
  HplmnOdb,
  IcsIndicator,
  Imei,
  ImmediateResponsePreferred,
  ItemNumber,
  Kasme,
  Kc,
  LipaPermission,
  MpsPriority,
  NetworkAccessMode,
  NotificationToUeUser,
  NumberOfRequestedVectors,
  OmcId,
  OperatorDeterminedBarring,
  PdnGwAllocationType,
  PdnType,
  PdpType,
  PlmnClient,
  QosSubscribed,
  Rand,
  RatFrequencySelectionPriorityId,
  RegionalSubscriptionZoneCode,
  ReSynchronizationInfo,
  RoamingRestrictedDueToUnsupportedFeature,
  Servicetypeidentity,
  SiptoPermission,
  SoftwareVersion,
  Sres,
  SsCode,
  SsStatus,
  StnSr,
  SubscribedPeriodicRauTauTimer,
  SubscriberStatus,
  Tgpp2Meid,
  TraceCollectionEntity,
  TraceDepth,
  TraceEventList,
  TraceInterfaceList,
  TraceNeTypeList,
  TraceReference,
  VplmnDynamicAddressAllowed,
  VplmnLipaAllowed,
  Xres,
} from './leaf-avps-from-7-3-4.ts'

const tgpp = vendor(10415)

export const SubscriptionData = tgpp(
  'Subscription-Data',
  1400,
  M,
  grouped(() => [
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
  ]),
) // 7.3.2

export const TerminalInformation = tgpp(
  'Terminal-Information',
  1401,
  M,
  grouped(() => [optional(Imei), optional(Tgpp2Meid), optional(SoftwareVersion), any]),
) // 7.3.3

export const RequestedEutranAuthenticationInfo = tgpp(
  'Requested-EUTRAN-Authentication-Info',
  1408,
  M,
  grouped(() => [
    optional(NumberOfRequestedVectors),
    optional(ImmediateResponsePreferred),
    optional(ReSynchronizationInfo),
    any,
  ]),
) // 7.3.11

export const RequestedUtranGeranAuthenticationInfo = tgpp(
  'Requested-UTRAN-GERAN-Authentication-Info',
  1409,
  M,
  grouped(() => [
    optional(NumberOfRequestedVectors),
    optional(ImmediateResponsePreferred),
    optional(ReSynchronizationInfo),
    any,
  ]),
) // 7.3.12

export const AuthenticationInfo = tgpp(
  'Authentication-Info',
  1413,
  M,
  grouped(() => [many(EUtranVector), many(UtranVector), many(GeranVector), any]),
) // 7.3.17

export const EUtranVector = tgpp(
  'E-UTRAN-Vector',
  1414,
  M,
  grouped(() => [optional(ItemNumber), required(Rand), required(Xres), required(Autn), required(Kasme), any]),
) // 7.3.18

export const UtranVector = tgpp(
  'UTRAN-Vector',
  1415,
  M,
  grouped(() => [
    optional(ItemNumber),
    required(Rand),
    required(Xres),
    required(Autn),
    required(ConfidentialityKey),
    required(IntegrityKey),
    any,
  ]),
) // 7.3.19

export const GeranVector = tgpp(
  'GERAN-Vector',
  1416,
  M,
  grouped(() => [optional(ItemNumber), required(Rand), required(Sres), required(Kc), any]),
) // 7.3.20

export const ApnConfigurationProfile = tgpp(
  'APN-Configuration-Profile',
  1429,
  M,
  grouped(() => [
    required(ContextIdentifier),
    required(AllApnConfigurationsIncludedIndicator),
    some(ApnConfiguration),
    any,
  ]),
) // 7.3.34

export const ApnConfiguration = tgpp(
  'APN-Configuration',
  1430,
  M,
  grouped(() => [
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
  ]),
) // 7.3.35

export const EpsSubscribedQosProfile = tgpp(
  'EPS-Subscribed-QoS-Profile',
  1431,
  M,
  grouped(() => [required(QosClassIdentifier), required(AllocationRetentionPriority), any]),
) // 7.3.37

export const Ambr = tgpp(
  'AMBR',
  1435,
  M,
  grouped(() => [
    required(MaxRequestedBandwidthUl),
    required(MaxRequestedBandwidthDl),
    optional(ExtendedMaxRequestedBwUl),
    optional(ExtendedMaxRequestedBwDl),
    any,
  ]),
) // 7.3.41

export const TraceData = tgpp(
  'Trace-Data',
  1458,
  M,
  grouped(() => [
    required(TraceReference),
    required(TraceDepth),
    required(TraceNeTypeList),
    optional(TraceInterfaceList),
    required(TraceEventList),
    optional(OmcId),
    required(TraceCollectionEntity),
    optional(MdtConfiguration),
    any,
  ]),
) // 7.3.63

export const GprsSubscriptionData = tgpp(
  'GPRS-Subscription-Data',
  1467,
  M,
  grouped(() => [required(CompleteDataListIncludedIndicator), some(PdpContext, 50), any]),
) // 7.3.72

export const PdpContext = tgpp(
  'PDP-Context',
  1469,
  M,
  grouped(() => [
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
  ]),
) // 7.3.74

export const CsgSubscriptionData = tgpp(
  'CSG-Subscription-Data',
  1436,
  M,
  grouped(() => [required(CsgId), optional(ExpirationDate), many(ServiceSelection), any]),
) // 7.3.78

export const SpecificApnInfo = tgpp(
  'Specific-APN-Info',
  1472,
  M,
  grouped(() => [required(ServiceSelection), required(Mip6AgentInfo), optional(VisitedNetworkIdentifier), any]),
) // 7.3.82

export const LcsInfo = tgpp(
  'LCS-Info',
  1473,
  M,
  grouped(() => [many(GmlcNumber), many(LcsPrivacyexception), many(MoLr), any]),
) // 7.3.84

export const LcsPrivacyexception = tgpp(
  'LCS-PrivacyException',
  1475,
  M,
  grouped(() => [
    required(SsCode),
    required(SsStatus),
    optional(NotificationToUeUser),
    many(ExternalClient),
    many(PlmnClient),
    many(TgppServiceType),
    any,
  ]),
) // 7.3.86

export const ExternalClient = tgpp(
  'External-Client',
  1479,
  M,
  grouped(() => [required(ClientIdentity), optional(GmlcRestriction), optional(NotificationToUeUser), any]),
) // 7.3.90

export const TgppServiceType = tgpp(
  'Service-Type',
  1483,
  M,
  grouped(() => [required(Servicetypeidentity), optional(GmlcRestriction), optional(NotificationToUeUser), any]),
) // 7.3.94

export const MoLr = tgpp(
  'MO-LR',
  1485,
  M,
  grouped(() => [required(SsCode), required(SsStatus), any]),
) // 7.3.96
