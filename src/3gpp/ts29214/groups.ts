/**
 * The groups of TS 29.214 (policy and charging control: Rx), in the order of its clauses. The grammar is the union of
 * Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { FinalUnitAction, GrantedServiceUnit, UsedServiceUnit } from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import {
  IpCanType,
  MaxPlrDl,
  MaxPlrUl,
  PreEmptionCapability,
  PreEmptionVulnerability,
  RatType,
  TosTrafficClass,
} from '../ts29212/avps.ts'
import { CalledAssertedIdentity, CalledPartyAddress, RequestedPartyAddress } from '../ts32299/avps.ts'
import { MediaAuthorizationContextId, ReservationClass, ReservationPriority, TransportClass } from '../vendors/etsi.ts'
import {
  _5gmmCause,
  _5gsmCause,
  AccessNetworkChargingIdentifierValue,
  AfApplicationIdentifier,
  AfSignallingProtocol,
  ApplicationServiceProviderIdentity,
  CodecData,
  ContentVersion,
  DesiredMaxLatency,
  DesiredMaxLoss,
  ExtendedMaxRequestedBwDl,
  ExtendedMaxRequestedBwUl,
  ExtendedMaxSupportedBwUl,
  ExtendedMinDesiredBwDl,
  ExtendedMinDesiredBwUl,
  ExtendedMinRequestedBwDl,
  ExtendedMinRequestedBwUl,
  FlowDescription,
  FlowNumber,
  FlowStatus,
  FlowUsage,
  FlusIdentifier,
  GliIdentifier,
  HfcNodeIdentifier,
  LineType,
  MaInformationAction,
  MaxRequestedBandwidthDl,
  MaxRequestedBandwidthUl,
  MaxSupportedBandwidthDl,
  MaxSupportedBandwidthUl,
  MediaComponentNumber,
  MediaComponentStatus,
  MediaType,
  MinDesiredBandwidthDl,
  MinDesiredBandwidthUl,
  MinRequestedBandwidthDl,
  MinRequestedBandwidthUl,
  NgapGroup,
  NgapValue,
  PrioritySharingIndicator,
  RrBandwidth,
  RsBandwidth,
  SharingKeyDl,
  SharingKeyUl,
  SponsorIdentity,
} from './leaf-avps.ts'

const tgpp = vendor(10415)

export const AccessNetworkChargingIdentifier = tgpp(
  'Access-Network-Charging-Identifier',
  502,
  M,
  grouped(
    () => [required(AccessNetworkChargingIdentifierValue), many(Flows)],
    named<AccessNetworkChargingIdentifier>(),
  ),
) // 5.3.3
export interface AccessNetworkChargingIdentifier extends TypeOf<typeof AccessNetworkChargingIdentifier.data> {}

export const Flows = tgpp(
  'Flows',
  510,
  M,
  grouped(
    () => [
      required(MediaComponentNumber),
      many(FlowNumber),
      many(ContentVersion),
      optional(FinalUnitAction),
      optional(MediaComponentStatus),
      any,
    ],
    named<Flows>(),
  ),
) // 5.3.10
export interface Flows extends TypeOf<typeof Flows.data> {}

export const MediaComponentDescription = tgpp(
  'Media-Component-Description',
  517,
  M,
  grouped(
    () => [
      required(MediaComponentNumber),
      many(MediaSubComponent),
      optional(AfApplicationIdentifier),
      optional(FlusIdentifier),
      optional(MediaType),
      optional(MaxRequestedBandwidthUl),
      optional(MaxRequestedBandwidthDl),
      optional(MaxSupportedBandwidthUl),
      optional(MaxSupportedBandwidthDl),
      optional(MinDesiredBandwidthUl),
      optional(MinDesiredBandwidthDl),
      optional(MinRequestedBandwidthUl),
      optional(MinRequestedBandwidthDl),
      optional(ExtendedMaxRequestedBwUl),
      optional(ExtendedMaxRequestedBwDl),
      optional(ExtendedMaxSupportedBwUl),
      optional(ExtendedMinDesiredBwUl),
      optional(ExtendedMinDesiredBwDl),
      optional(ExtendedMinRequestedBwUl),
      optional(ExtendedMinRequestedBwDl),
      optional(FlowStatus),
      optional(PrioritySharingIndicator),
      optional(PreEmptionCapability),
      optional(PreEmptionVulnerability),
      optional(RsBandwidth),
      optional(RrBandwidth),
      many(CodecData),
      optional(SharingKeyDl),
      optional(SharingKeyUl),
      optional(ContentVersion),
      optional(MaxPlrDl),
      optional(MaxPlrUl),
      optional(DesiredMaxLatency),
      optional(DesiredMaxLoss),
      any,
      optional(ReservationPriority),
      optional(ReservationClass),
      optional(TransportClass),
      many(MediaAuthorizationContextId),
    ],
    named<MediaComponentDescription>(),
  ),
) // 5.3.16
export interface MediaComponentDescription extends TypeOf<typeof MediaComponentDescription.data> {}

export const MediaSubComponent = tgpp(
  'Media-Sub-Component',
  519,
  M,
  grouped(
    () => [
      required(FlowNumber),
      optional(FlowStatus),
      many(FlowDescription, 2),
      optional(FlowUsage),
      optional(MaxRequestedBandwidthUl),
      optional(MaxRequestedBandwidthDl),
      optional(ExtendedMaxRequestedBwUl),
      optional(ExtendedMaxRequestedBwDl),
      optional(AfSignallingProtocol),
      optional(TosTrafficClass),
      any,
    ],
    named<MediaSubComponent>(),
  ),
) // 5.3.18
export interface MediaSubComponent extends TypeOf<typeof MediaSubComponent.data> {}

export const AcceptableServiceInfo = tgpp(
  'Acceptable-Service-Info',
  526,
  M,
  grouped(
    () => [
      many(MediaComponentDescription),
      optional(MaxRequestedBandwidthDl),
      optional(MaxRequestedBandwidthUl),
      optional(ExtendedMaxRequestedBwDl),
      optional(ExtendedMaxRequestedBwUl),
      any,
    ],
    named<AcceptableServiceInfo>(),
  ),
) // 5.3.24
export interface AcceptableServiceInfo extends TypeOf<typeof AcceptableServiceInfo.data> {}

export const SponsoredConnectivityData = tgpp(
  'Sponsored-Connectivity-Data',
  530,
  _,
  grouped(
    () => [
      optional(SponsorIdentity),
      optional(ApplicationServiceProviderIdentity),
      optional(GrantedServiceUnit),
      optional(UsedServiceUnit),
      any,
    ],
    named<SponsoredConnectivityData>(),
  ),
) // 5.3.27
export interface SponsoredConnectivityData extends TypeOf<typeof SponsoredConnectivityData.data> {}

export const CalleeInformation = tgpp(
  'Callee-Information',
  565,
  _,
  grouped(
    () => [required(CalledPartyAddress), many(RequestedPartyAddress), many(CalledAssertedIdentity), any],
    named<CalleeInformation>(),
  ),
) // 5.3.62
export interface CalleeInformation extends TypeOf<typeof CalleeInformation.data> {}

export const MaInformation = tgpp(
  'MA-Information',
  570,
  _,
  grouped(() => [optional(IpCanType), many(RatType), optional(MaInformationAction), any], named<MaInformation>()),
) // 5.3.66
export interface MaInformation extends TypeOf<typeof MaInformation.data> {}

export const _5gsRanNasReleaseCause = tgpp(
  '5GS-RAN-NAS-Release-Cause',
  572,
  _,
  grouped(
    () => [optional(_5gmmCause), optional(_5gsmCause), optional(NgapCause), any],
    named<_5gsRanNasReleaseCause>(),
  ),
) // 5.3.69
export interface _5gsRanNasReleaseCause extends TypeOf<typeof _5gsRanNasReleaseCause.data> {}

export const NgapCause = tgpp(
  'NGAP-Cause',
  575,
  _,
  grouped(() => [required(NgapGroup), required(NgapValue)], named<NgapCause>()),
) // 5.3.72
export interface NgapCause extends TypeOf<typeof NgapCause.data> {}

export const WirelineUserLocationInfo = tgpp(
  'Wireline-User-Location-Info',
  578,
  _,
  grouped(
    () => [optional(HfcNodeIdentifier), optional(GliIdentifier), optional(LineType), any],
    named<WirelineUserLocationInfo>(),
  ),
) // 5.3.75
export interface WirelineUserLocationInfo extends TypeOf<typeof WirelineUserLocationInfo.data> {}
