/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.168 to 7.2.211, in the order of its clauses.
 *
 * @module
 */
import { AccountingInputOctets, AccountingOutputOctets } from '../../ietf/rfc7155/avps.ts'
import {
  CurrencyCode,
  Exponent,
  RatingGroup,
  ServiceIdentifier,
  UnitValue,
  ValidityTime,
  ValueDigits,
} from '../../ietf/rfc8506/avps.ts'
import { grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { TgppChargingId, TgppRatType, TgppUserLocationInfo } from '../ts29061/avps.ts'
import { ServingNode } from '../ts29173/avps.ts'
import { AdcRuleBaseName, ChargingRuleBaseName, PresenceReportingAreaStatus, QosInformation } from '../ts29212/avps.ts'
import {
  AccessNetworkChargingIdentifierValue,
  ApplicationServiceProviderIdentity,
  SponsorIdentity,
} from '../ts29214/avps.ts'
import { ExternalIdentifier } from '../ts29336/avps.ts'
import { ApplicationPortIdentifier, PriorityIndication, ReferenceNumber } from '../ts29368/avps.ts'
import { Tgpp2Bsid } from '../vendors/3gpp2.ts'
import { AddressDomain, AfCorrelationInformation, DestinationInterface } from './groups-from-7-2-0a.ts'
import { ChargingRecipientAddress, OriginatorReceivedAddress } from './groups-from-7-2-127.ts'
import { UserCsgInformation, UwanUserLocationInfo } from './groups-from-7-2-219.ts'
import { OriginatorInterface } from './groups-from-7-2-99.ts'
import {
  AddressData,
  AddressType,
  ChangeCondition,
  ChangeTime,
  ClientAddress,
  DataCodingScheme,
  IpRealmDefaultIndication,
} from './leaf-avps-from-7-2-0aa.ts'
import {
  RecipientSccpAddress,
  ReplyPathRequested,
  ScsAddress,
  ScsRealm,
  SdpAnswerTimestamp,
  SdpMediaDescription,
  SdpMediaName,
  SdpOfferTimestamp,
  SdpType,
  ServiceSpecificData,
  ServiceSpecificType,
  SgsnAddress,
  SmDeviceTriggerIndicator,
  SmDischargeTime,
  SmMessageType,
  SmProtocolId,
  SmscAddress,
  SmSequenceNumber,
  SmServiceType,
  SmsNode,
  SmsResult,
  SmStatus,
  SmUserDataHeader,
  TimeFirstUsage,
  TimeLastUsage,
  TimeUsage,
  TranscoderInsertedIndication,
  TriggerType,
} from './leaf-avps-from-7-2-154m.ts'
import {
  LocalGwInsertedIndication,
  LocalSequenceNumber,
  MediaInitiatorFlag,
  MediaInitiatorParty,
  MtcIwfAddress,
  NumberOfMessagesSent,
  OriginatorSccpAddress,
} from './leaf-avps-from-7-2-80f.ts'

const tgpp = vendor(10415)

export const RecipientInfo = tgpp(
  'Recipient-Info',
  2026,
  M,
  grouped(
    () => [
      optional(DestinationInterface),
      many(ChargingRecipientAddress),
      many(RecipientReceivedAddress),
      optional(RecipientSccpAddress),
      optional(SmProtocolId),
    ],
    named<RecipientInfo>(),
  ),
) // 7.2.168
export interface RecipientInfo extends TypeOf<typeof RecipientInfo.data> {}

export const RecipientReceivedAddress = tgpp(
  'Recipient-Received-Address',
  2028,
  M,
  grouped(
    () => [optional(AddressType), optional(AddressData), optional(AddressDomain)],
    named<RecipientReceivedAddress>(),
  ),
) // 7.2.169
export interface RecipientReceivedAddress extends TypeOf<typeof RecipientReceivedAddress.data> {}

export const RelatedChangeConditionInformation = tgpp(
  'Related-Change-Condition-Information',
  3925,
  M,
  grouped(
    () => [
      optional(SgsnAddress),
      many(ChangeCondition),
      optional(TgppUserLocationInfo),
      optional(Tgpp2Bsid),
      optional(UwanUserLocationInfo),
      optional(PresenceReportingAreaStatus),
      optional(UserCsgInformation),
      optional(TgppRatType),
    ],
    named<RelatedChangeConditionInformation>(),
  ),
) // 7.2.171Aa
export interface RelatedChangeConditionInformation extends TypeOf<typeof RelatedChangeConditionInformation.data> {}

export const RelatedTrigger = tgpp(
  'Related-Trigger',
  3926,
  M,
  grouped(() => [many(TriggerType)], named<RelatedTrigger>()),
) // 7.2.171Ab
export interface RelatedTrigger extends TypeOf<typeof RelatedTrigger.data> {}

export const RemainingBalance = tgpp(
  'Remaining-Balance',
  2021,
  M,
  grouped(() => [required(UnitValue), required(CurrencyCode)], named<RemainingBalance>()),
) // 7.2.172
export interface RemainingBalance extends TypeOf<typeof RemainingBalance.data> {}

export const ScaleFactor = tgpp(
  'Scale-Factor',
  2059,
  M,
  grouped(() => [required(ValueDigits), optional(Exponent)], named<ScaleFactor>()),
) // 7.2.178
export interface ScaleFactor extends TypeOf<typeof ScaleFactor.data> {}

export const ScsAsAddress = tgpp(
  'SCS-AS-Address',
  3940,
  M,
  grouped(() => [optional(ScsRealm), optional(ScsAddress)], named<ScsAsAddress>()),
) // 7.2.178B
export interface ScsAsAddress extends TypeOf<typeof ScsAsAddress.data> {}

export const SdpMediaComponent = tgpp(
  'SDP-Media-Component',
  843,
  M,
  grouped(
    () => [
      optional(SdpMediaName),
      many(SdpMediaDescription),
      optional(LocalGwInsertedIndication),
      optional(IpRealmDefaultIndication),
      optional(TranscoderInsertedIndication),
      optional(MediaInitiatorFlag),
      optional(MediaInitiatorParty),
      optional(TgppChargingId),
      optional(AccessNetworkChargingIdentifierValue),
      optional(SdpType),
    ],
    named<SdpMediaComponent>(),
  ),
) // 7.2.180
export interface SdpMediaComponent extends TypeOf<typeof SdpMediaComponent.data> {}

export const SdpTimestamps = tgpp(
  'SDP-TimeStamps',
  1273,
  M,
  grouped(() => [optional(SdpOfferTimestamp), optional(SdpAnswerTimestamp)], named<SdpTimestamps>()),
) // 7.2.185
export interface SdpTimestamps extends TypeOf<typeof SdpTimestamps.data> {}

export const ServiceDataContainer = tgpp(
  'Service-Data-Container',
  2040,
  M,
  grouped(
    () => [
      optional(AfCorrelationInformation),
      optional(ChargingRuleBaseName),
      optional(AccountingInputOctets),
      optional(AccountingOutputOctets),
      optional(LocalSequenceNumber),
      optional(QosInformation),
      optional(RatingGroup),
      optional(ChangeTime),
      optional(ServiceIdentifier),
      optional(ServiceSpecificInfo),
      optional(AdcRuleBaseName),
      optional(SgsnAddress),
      optional(TimeFirstUsage),
      optional(TimeLastUsage),
      optional(TimeUsage),
      many(ChangeCondition),
      optional(TgppUserLocationInfo),
      optional(Tgpp2Bsid),
      optional(SponsorIdentity),
      optional(ApplicationServiceProviderIdentity),
      optional(PresenceReportingAreaStatus),
      optional(UserCsgInformation),
    ],
    named<ServiceDataContainer>(),
  ),
) // 7.2.189
export interface ServiceDataContainer extends TypeOf<typeof ServiceDataContainer.data> {}

export const ServiceSpecificInfo = tgpp(
  'Service-Specific-Info',
  1249,
  M,
  grouped(() => [optional(ServiceSpecificData), optional(ServiceSpecificType)], named<ServiceSpecificInfo>()),
) // 7.2.195
export interface ServiceSpecificInfo extends TypeOf<typeof ServiceSpecificInfo.data> {}

export const SmDeviceTriggerInformation = tgpp(
  'SM-Device-Trigger-Information',
  3405,
  M,
  grouped(
    () => [
      optional(MtcIwfAddress),
      optional(ReferenceNumber),
      optional(ServingNode),
      optional(ValidityTime),
      optional(PriorityIndication),
      optional(ApplicationPortIdentifier),
    ],
    named<SmDeviceTriggerInformation>(),
  ),
) // 7.2.205B
export interface SmDeviceTriggerInformation extends TypeOf<typeof SmDeviceTriggerInformation.data> {}

export const SmsInformation = tgpp(
  'SMS-Information',
  2000,
  M,
  grouped(
    () => [
      optional(SmsNode),
      optional(ClientAddress),
      optional(OriginatorSccpAddress),
      optional(SmscAddress),
      optional(DataCodingScheme),
      optional(SmDischargeTime),
      optional(SmMessageType),
      optional(OriginatorInterface),
      optional(SmProtocolId),
      optional(ReplyPathRequested),
      optional(SmStatus),
      optional(SmUserDataHeader),
      optional(NumberOfMessagesSent),
      optional(SmSequenceNumber),
      many(RecipientInfo),
      optional(OriginatorReceivedAddress),
      optional(SmServiceType),
      optional(SmsResult),
      optional(SmDeviceTriggerIndicator),
      optional(MtcIwfAddress),
      optional(ApplicationPortIdentifier),
      optional(ExternalIdentifier),
      optional(SmDeviceTriggerInformation),
    ],
    named<SmsInformation>(),
  ),
) // 7.2.211
export interface SmsInformation extends TypeOf<typeof SmsInformation.data> {}
