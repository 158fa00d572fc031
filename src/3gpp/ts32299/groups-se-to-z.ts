/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), by code.
 *
 * @module
 */
import { AccountingOutputOctets } from '../../ietf/rfc7155/avps.ts'
import { SubscriptionId } from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, named, optional, type TypeOf, vendor } from '../../index.ts'
import { DcdInformation, ImInformation, ServiceGenericInformation } from '../omadds/avps.ts'
import { TgppUserLocationInfo } from '../ts29061/avps.ts'
import { VisitedPlmnId } from '../ts29272/avps.ts'
import { OriginAppLayerUserId, ProseFunctionId, TargetAppLayerUserId } from '../ts29343/avps.ts'
import { Pc6TimeWindow, ProseAppId, ProseValidityTimer, RequestingEpuid, WlanLinkLayerId } from '../ts29345/avps.ts'
import { AocInformation, CoverageInfo, CpdtInformation } from './groups-from-7-2-0a.ts'
import {
  PocInformation,
  ProseDirectCommunicationReceptionDataContainer,
  PsInformation,
  RadioParameterSetInfo,
} from './groups-from-7-2-127.ts'
import { SmsInformation } from './groups-from-7-2-168.ts'
import { TransmitterInfo, VcsInformation } from './groups-from-7-2-219.ts'
import { ImsInformation, LcsInformation } from './groups-from-7-2-58a.ts'
import { MbmsInformation, MmsInformation, MmtelInformation } from './groups-from-7-2-99.ts'
import {
  AnnouncingUeHplmnIdentifier,
  AnnouncingUeVplmnIdentifier,
  ApplicationSpecificData,
  ChangeCondition,
  ChangeTime,
  CoverageStatus,
} from './leaf-avps-from-7-2-0aa.ts'
import {
  ProseRoleOfUe,
  ProseSourceIpAddress,
  ProseUeId,
  ProximityAlertIndication,
  ProximityAlertTimestamp,
  ProximityCancellationTimestamp,
  RadioResourcesIndicator,
  RequestedPlmnIdentifier,
  RequestorPlmnIdentifier,
  RoleOfProseFunction,
  TimeFirstReception,
  TimeFirstTransmission,
  UsageInformationReportSequenceNumber,
} from './leaf-avps-from-7-2-154m.ts'
import { ChargingRadioFrequency } from './leaf-avps-from-7-2-242ad.ts'
import {
  Layer2GroupId,
  LocalSequenceNumber,
  MonitoredPlmnIdentifier,
  MonitoringUeHplmnIdentifier,
  MonitoringUeIdentifier,
  MonitoringUeVplmnIdentifier,
  Pc3ControlProtocolCause,
  Pc3EpcControlProtocolCause,
  Prose3rdPartyApplicationId,
  ProseDirectDiscoveryModel,
  ProseEventType,
  ProseFunctionIpAddress,
  ProseFunctionPlmnIdentifier,
  ProseGroupIpMulticastAddress,
  ProseRangeClass,
  ProseReasonForCancellation,
  ProseRequestTimestamp,
} from './leaf-avps-from-7-2-80f.ts'

const tgpp = vendor(10415)

export const ServiceInformation = tgpp(
  'Service-Information',
  873,
  M,
  grouped(
    () => [
      many(SubscriptionId),
      optional(AocInformation),
      optional(PsInformation),
      optional(ImsInformation),
      optional(MmsInformation),
      optional(LcsInformation),
      optional(PocInformation),
      optional(MbmsInformation),
      optional(SmsInformation),
      optional(VcsInformation),
      optional(MmtelInformation),
      optional(ProseInformation),
      optional(ServiceGenericInformation),
      optional(ImInformation),
      optional(DcdInformation),
      optional(CpdtInformation),
    ],
    named<ServiceInformation>(),
  ),
)
export interface ServiceInformation extends TypeOf<typeof ServiceInformation.data> {}

export const TgppOcSpecificReduction = tgpp(
  '3GPP-OC-Specific-Reduction',
  1320,
  _,
  grouped(() => [any], named<TgppOcSpecificReduction>()),
)
export interface TgppOcSpecificReduction extends TypeOf<typeof TgppOcSpecificReduction.data> {}

export const ProseDirectCommunicationTransmissionDataContainer = tgpp(
  'ProSe-Direct-Communication-Transmission-Data-Container',
  3441,
  M,
  grouped(
    () => [
      optional(LocalSequenceNumber),
      optional(CoverageStatus),
      optional(TgppUserLocationInfo),
      optional(AccountingOutputOctets),
      optional(ChangeTime),
      optional(ChangeCondition),
      optional(VisitedPlmnId),
      optional(UsageInformationReportSequenceNumber),
      optional(RadioResourcesIndicator),
      optional(ChargingRadioFrequency),
    ],
    named<ProseDirectCommunicationTransmissionDataContainer>(),
  ),
)
export interface ProseDirectCommunicationTransmissionDataContainer extends TypeOf<
  typeof ProseDirectCommunicationTransmissionDataContainer.data
> {}

export const ProseInformation = tgpp(
  'ProSe-Information',
  3447,
  M,
  grouped(
    () => [
      optional(AnnouncingUeHplmnIdentifier),
      optional(AnnouncingUeVplmnIdentifier),
      optional(MonitoringUeHplmnIdentifier),
      optional(MonitoringUeVplmnIdentifier),
      optional(MonitoredPlmnIdentifier),
      optional(RoleOfProseFunction),
      optional(ProseAppId),
      optional(Prose3rdPartyApplicationId),
      optional(ApplicationSpecificData),
      optional(ProseEventType),
      optional(ProseDirectDiscoveryModel),
      optional(ProseFunctionIpAddress),
      optional(ProseFunctionId),
      optional(ProseValidityTimer),
      optional(ProseRoleOfUe),
      optional(ProseRequestTimestamp),
      optional(Pc3ControlProtocolCause),
      optional(MonitoringUeIdentifier),
      optional(ProseFunctionPlmnIdentifier),
      optional(RequestorPlmnIdentifier),
      optional(OriginAppLayerUserId),
      optional(WlanLinkLayerId),
      optional(RequestingEpuid),
      optional(TargetAppLayerUserId),
      optional(RequestedPlmnIdentifier),
      optional(Pc6TimeWindow),
      optional(ProseRangeClass),
      optional(ProximityAlertIndication),
      optional(ProximityAlertTimestamp),
      optional(ProximityCancellationTimestamp),
      optional(ProseReasonForCancellation),
      optional(Pc3EpcControlProtocolCause),
      optional(ProseUeId),
      optional(ProseSourceIpAddress),
      optional(Layer2GroupId),
      optional(ProseGroupIpMulticastAddress),
      many(CoverageInfo),
      many(RadioParameterSetInfo),
      many(TransmitterInfo),
      optional(TimeFirstTransmission),
      optional(TimeFirstReception),
      many(ProseDirectCommunicationTransmissionDataContainer),
      many(ProseDirectCommunicationReceptionDataContainer),
    ],
    named<ProseInformation>(),
  ),
)
export interface ProseInformation extends TypeOf<typeof ProseInformation.data> {}
