/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.242aaA to 7.2.251, in the order of its clauses.
 *
 * @module
 */
import { AccountingOutputOctets } from '../../ietf/rfc7155/avps.ts'
import { SubscriptionId } from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, optional, required, vendor } from '../../index.ts'
import { DcdInformation, ImInformation, ServiceGenericInformation } from '../omadds/avps.ts'
import { TgppUserLocationInfo } from '../ts29061/avps.ts'
import { UdpSourcePort, UeLocalIpAddress } from '../ts29212/avps.ts'
import { VisitedPlmnId } from '../ts29272/avps.ts'
import { Ssid } from '../ts29273/avps.ts'
import { OriginAppLayerUserId, ProseFunctionId, TargetAppLayerUserId } from '../ts29343/avps.ts'
import { Pc6TimeWindow, ProseAppId, ProseValidityTimer, RequestingEpuid, WlanLinkLayerId } from '../ts29345/avps.ts'
import { AocInformation, CoverageInfo, CpdtInformation } from './groups-from-7-2-0a.ts'
import { PocInformation, ProseDirectCommunicationReceptionDataContainer } from './groups-from-7-2-111aac.ts'
import { PsInformation, RadioParameterSetInfo } from './groups-from-7-2-158.ts'
import { SmsInformation, TransmitterInfo, VcsInformation } from './groups-from-7-2-189.ts'
import {
  ImsInformation,
  LcsInformation,
  MbmsInformation,
  MmsInformation,
  MmtelInformation,
} from './groups-from-7-2-77.ts'
import {
  AnnouncingUeHplmnIdentifier,
  AnnouncingUeVplmnIdentifier,
  ApplicationSpecificData,
  Bssid,
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

export const UwanUserLocationInfo = tgpp(
  'UWAN-User-Location-Info',
  3918,
  M,
  grouped(() => [required(UeLocalIpAddress), optional(UdpSourcePort), optional(Ssid), optional(Bssid)]),
) // 7.2.242aaA

export const WlanOperatorId = tgpp(
  'WLAN-Operator-Id',
  1306,
  _,
  grouped(() => [any]),
) // 7.2.251

export const ServiceInformation = tgpp(
  'Service-Information',
  873,
  M,
  grouped(() => [
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
  ]),
)

export const TgppOcSpecificReduction = tgpp(
  '3GPP-OC-Specific-Reduction',
  1320,
  _,
  grouped(() => [any]),
)

export const ProseDirectCommunicationTransmissionDataContainer = tgpp(
  'ProSe-Direct-Communication-Transmission-Data-Container',
  3441,
  M,
  grouped(() => [
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
  ]),
)

export const ProseInformation = tgpp(
  'ProSe-Information',
  3447,
  M,
  grouped(() => [
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
  ]),
)
