/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.0A to 7.2.70, in the order of its clauses.
 *
 * @module
 */
import {
  CcInputOctets,
  CcOutputOctets,
  CcServiceSpecificUnits,
  CcTotalOctets,
  CurrencyCode,
  Exponent,
  ValueDigits,
} from '../../ietf/rfc8506/avps.ts'
import { _, any, grouped, M, many, optional, required, vendor } from '../../index.ts'
import { TgppImsiMccMnc } from '../ts29061/avps.ts'
import { RanNasReleaseCause } from '../ts29212/avps.ts'
import { AfChargingIdentifier, Flows } from '../ts29214/avps.ts'
import { ExternalIdentifier, ScefId } from '../ts29336/avps.ts'
import { RateElement, ScaleFactor, SdpMediaComponent, SdpTimestamps } from './groups-from-7-2-158.ts'
import { TariffInformation, VariablePart } from './groups-from-7-2-189.ts'
import { LocationInfo } from './groups-from-7-2-77.ts'
import {
  AccessNetworkInformation,
  AccessTransferType,
  AdditionalExceptionReports,
  AdditionalTypeInformation,
  AnnouncementIdentifier,
  AnnouncementOrder,
  AocFormat,
  AocServiceObligatoryType,
  AocServiceType,
  ApplicationProvidedCalledPartyAddress,
  ApplicationServer,
  BearerService,
  CalledIdentity,
  CellularNetworkInformation,
  ChangeTime,
  ContentSize,
  CoverageStatus,
  DomainName,
  EnvelopeEndTime,
  EnvelopeStartTime,
  Event,
  Expires,
  InterfaceId,
  InterfacePort,
  InterfaceText,
  InterfaceType,
} from './leaf-avps-from-7-2-0aa.ts'
import {
  PrivacyIndicator,
  QuotaIndicator,
  RateControlMaxRate,
  RateControlTimeUnit,
  SdpSessionDescription,
  StatusAsCode,
  Teleservice,
  TgppSipMethod,
  TimeIndicator,
  TypeNumber,
} from './leaf-avps-from-7-2-154m.ts'
import { RateControlMaxMessageSize } from './leaf-avps-from-7-2-242ad.ts'
import { Language, PlayAlternative, PreferredAocCurrency } from './leaf-avps-from-7-2-80f.ts'

const tgpp = vendor(10415)

export const AccessNetworkInfoChange = tgpp(
  'Access-Network-Info-Change',
  4401,
  M,
  grouped(() => [many(AccessNetworkInformation), optional(CellularNetworkInformation), optional(ChangeTime)]),
) // 7.2.0A

export const AccessTransferInformation = tgpp(
  'Access-Transfer-Information',
  2709,
  M,
  grouped(() => [optional(AccessTransferType), many(AccessNetworkInformation)]),
) // 7.2.1A

export const AccumulatedCost = tgpp(
  'Accumulated-Cost',
  2052,
  M,
  grouped(() => [required(ValueDigits), optional(Exponent)]),
) // 7.2.3

export const AdditionalContentInformation = tgpp(
  'Additional-Content-Information',
  1207,
  M,
  grouped(() => [optional(TypeNumber), optional(AdditionalTypeInformation), optional(ContentSize)]),
) // 7.2.5

export const AddressDomain = tgpp(
  'Address-Domain',
  898,
  M,
  grouped(() => [optional(DomainName), optional(TgppImsiMccMnc)]),
) // 7.2.8

export const AfCorrelationInformation = tgpp(
  'AF-Correlation-Information',
  1276,
  M,
  grouped(() => [required(AfChargingIdentifier), many(Flows)]),
) // 7.2.11

export const AnnouncementInformation = tgpp(
  'Announcement-Information',
  3904,
  M,
  grouped(() => [
    required(AnnouncementIdentifier),
    many(VariablePart),
    optional(TimeIndicator),
    optional(QuotaIndicator),
    optional(AnnouncementOrder),
    optional(PlayAlternative),
    optional(PrivacyIndicator),
    optional(Language),
  ]),
) // 7.2.12aB

export const AocCostInformation = tgpp(
  'AoC-Cost-Information',
  2053,
  M,
  grouped(() => [optional(AccumulatedCost), many(IncrementalCost), optional(CurrencyCode)]),
) // 7.2.13

export const AocInformation = tgpp(
  'AoC-Information',
  2054,
  M,
  grouped(() => [optional(AocCostInformation), optional(TariffInformation), optional(AocSubscriptionInformation)]),
) // 7.2.15

export const AocService = tgpp(
  'AoC-Service',
  2311,
  M,
  grouped(() => [optional(AocServiceObligatoryType), optional(AocServiceType)]),
) // 7.2.17

export const AocSubscriptionInformation = tgpp(
  'AoC-Subscription-Information',
  2314,
  M,
  grouped(() => [many(AocService), optional(AocFormat), optional(PreferredAocCurrency)]),
) // 7.2.20

export const ApnRateControl = tgpp(
  'APN-Rate-Control',
  3933,
  M,
  grouped(() => [optional(ApnRateControlUplink), optional(ApnRateControlDownlink)]),
) // 7.2.20A

export const ApnRateControlDownlink = tgpp(
  'APN-Rate-Control-Downlink',
  3934,
  M,
  grouped(() => [optional(RateControlTimeUnit), optional(RateControlMaxRate), optional(RateControlMaxMessageSize)]),
) // 7.2.20B

export const ApnRateControlUplink = tgpp(
  'APN-Rate-Control-Uplink',
  3935,
  M,
  grouped(() => [optional(AdditionalExceptionReports), optional(RateControlTimeUnit), optional(RateControlMaxRate)]),
) // 7.2.20C

export const ApplicationServerInformation = tgpp(
  'Application-Server-Information',
  850,
  M,
  grouped(() => [optional(ApplicationServer), many(ApplicationProvidedCalledPartyAddress), optional(StatusAsCode)]),
) // 7.2.24

export const BasicServiceCode = tgpp(
  'Basic-Service-Code',
  3411,
  M,
  grouped(() => [optional(BearerService), optional(Teleservice)]),
) // 7.2.29A

export const CalledIdentityChange = tgpp(
  'Called-Identity-Change',
  3917,
  M,
  grouped(() => [optional(CalledIdentity), optional(ChangeTime)]),
) // 7.2.31B

export const CoverageInfo = tgpp(
  'Coverage-Info',
  3459,
  M,
  grouped(() => [optional(CoverageStatus), optional(ChangeTime), many(LocationInfo)]),
) // 7.2.46aaA

export const CpdtInformation = tgpp(
  'CPDT-Information',
  3927,
  M,
  grouped(() => [optional(ExternalIdentifier), optional(ScefId)]),
) // 7.2.46acA

export const CurrentTariff = tgpp(
  'Current-Tariff',
  2056,
  M,
  grouped(() => [optional(CurrencyCode), optional(ScaleFactor), many(RateElement)]),
) // 7.2.47

export const DestinationInterface = tgpp(
  'Destination-Interface',
  2002,
  M,
  grouped(() => [optional(InterfaceId), optional(InterfaceText), optional(InterfacePort), optional(InterfaceType)]),
) // 7.2.53

export const EarlyMediaDescription = tgpp(
  'Early-Media-Description',
  1272,
  M,
  grouped(() => [optional(SdpTimestamps), many(SdpMediaComponent), many(SdpSessionDescription)]),
) // 7.2.58

export const EnhancedDiagnostics = tgpp(
  'Enhanced-Diagnostics',
  3901,
  M,
  grouped(() => [many(RanNasReleaseCause)]),
) // 7.2.58A

export const Envelope = tgpp(
  'Envelope',
  1266,
  M,
  grouped(() => [
    required(EnvelopeStartTime),
    optional(EnvelopeEndTime),
    optional(CcTotalOctets),
    optional(CcInputOctets),
    optional(CcOutputOctets),
    optional(CcServiceSpecificUnits),
  ]),
) // 7.2.59

export const EventType = tgpp(
  'Event-Type',
  823,
  M,
  grouped(() => [optional(TgppSipMethod), optional(Event), optional(Expires)]),
) // 7.2.65

export const ExposureFunctionApiInformation = tgpp(
  'Exposure-Function-API-Information',
  1316,
  _,
  grouped(() => [any]),
) // 7.2.66aA

export const IncrementalCost = tgpp(
  'Incremental-Cost',
  2062,
  M,
  grouped(() => [required(ValueDigits), optional(Exponent)]),
) // 7.2.70
