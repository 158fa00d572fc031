/**
 * The groups of TS 32.299 (charging: Ro, Gy, Rf), clauses 7.2.0A to 7.2.58, in the order of its clauses.
 *
 * @module
 */
import { CurrencyCode, Exponent, ValueDigits } from '../../ietf/rfc8506/avps.ts'
import { grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { TgppImsiMccMnc } from '../ts29061/avps.ts'
import { AfChargingIdentifier, Flows } from '../ts29214/avps.ts'
import { ExternalIdentifier, ScefId } from '../ts29336/avps.ts'
import { RateElement } from './groups-from-7-2-127.ts'
import { ScaleFactor, SdpMediaComponent, SdpTimestamps } from './groups-from-7-2-168.ts'
import { TariffInformation, VariablePart } from './groups-from-7-2-219.ts'
import { IncrementalCost, LocationInfoAvp } from './groups-from-7-2-58a.ts'
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
  grouped(
    () => [many(AccessNetworkInformation), optional(CellularNetworkInformation), optional(ChangeTime)],
    named<AccessNetworkInfoChange>(),
  ),
) // 7.2.0A
export interface AccessNetworkInfoChange extends TypeOf<typeof AccessNetworkInfoChange.data> {}

export const AccessTransferInformation = tgpp(
  'Access-Transfer-Information',
  2709,
  M,
  grouped(() => [optional(AccessTransferType), many(AccessNetworkInformation)], named<AccessTransferInformation>()),
) // 7.2.1A
export interface AccessTransferInformation extends TypeOf<typeof AccessTransferInformation.data> {}

export const AccumulatedCost = tgpp(
  'Accumulated-Cost',
  2052,
  M,
  grouped(() => [required(ValueDigits), optional(Exponent)], named<AccumulatedCost>()),
) // 7.2.3
export interface AccumulatedCost extends TypeOf<typeof AccumulatedCost.data> {}

export const AdditionalContentInformation = tgpp(
  'Additional-Content-Information',
  1207,
  M,
  grouped(
    () => [optional(TypeNumber), optional(AdditionalTypeInformation), optional(ContentSize)],
    named<AdditionalContentInformation>(),
  ),
) // 7.2.5
export interface AdditionalContentInformation extends TypeOf<typeof AdditionalContentInformation.data> {}

export const AddressDomain = tgpp(
  'Address-Domain',
  898,
  M,
  grouped(() => [optional(DomainName), optional(TgppImsiMccMnc)], named<AddressDomain>()),
) // 7.2.8
export interface AddressDomain extends TypeOf<typeof AddressDomain.data> {}

export const AfCorrelationInformation = tgpp(
  'AF-Correlation-Information',
  1276,
  M,
  grouped(() => [required(AfChargingIdentifier), many(Flows)], named<AfCorrelationInformation>()),
) // 7.2.11
export interface AfCorrelationInformation extends TypeOf<typeof AfCorrelationInformation.data> {}

export const AnnouncementInformation = tgpp(
  'Announcement-Information',
  3904,
  M,
  grouped(
    () => [
      required(AnnouncementIdentifier),
      many(VariablePart),
      optional(TimeIndicator),
      optional(QuotaIndicator),
      optional(AnnouncementOrder),
      optional(PlayAlternative),
      optional(PrivacyIndicator),
      optional(Language),
    ],
    named<AnnouncementInformation>(),
  ),
) // 7.2.12aB
export interface AnnouncementInformation extends TypeOf<typeof AnnouncementInformation.data> {}

export const AocCostInformation = tgpp(
  'AoC-Cost-Information',
  2053,
  M,
  grouped(
    () => [optional(AccumulatedCost), many(IncrementalCost), optional(CurrencyCode)],
    named<AocCostInformation>(),
  ),
) // 7.2.13
export interface AocCostInformation extends TypeOf<typeof AocCostInformation.data> {}

export const AocInformation = tgpp(
  'AoC-Information',
  2054,
  M,
  grouped(
    () => [optional(AocCostInformation), optional(TariffInformation), optional(AocSubscriptionInformation)],
    named<AocInformation>(),
  ),
) // 7.2.15
export interface AocInformation extends TypeOf<typeof AocInformation.data> {}

export const AocService = tgpp(
  'AoC-Service',
  2311,
  M,
  grouped(() => [optional(AocServiceObligatoryType), optional(AocServiceType)], named<AocService>()),
) // 7.2.17
export interface AocService extends TypeOf<typeof AocService.data> {}

export const AocSubscriptionInformation = tgpp(
  'AoC-Subscription-Information',
  2314,
  M,
  grouped(
    () => [many(AocService), optional(AocFormat), optional(PreferredAocCurrency)],
    named<AocSubscriptionInformation>(),
  ),
) // 7.2.20
export interface AocSubscriptionInformation extends TypeOf<typeof AocSubscriptionInformation.data> {}

export const ApnRateControl = tgpp(
  'APN-Rate-Control',
  3933,
  M,
  grouped(() => [optional(ApnRateControlUplink), optional(ApnRateControlDownlink)], named<ApnRateControl>()),
) // 7.2.20A
export interface ApnRateControl extends TypeOf<typeof ApnRateControl.data> {}

export const ApnRateControlDownlink = tgpp(
  'APN-Rate-Control-Downlink',
  3934,
  M,
  grouped(
    () => [optional(RateControlTimeUnit), optional(RateControlMaxRate), optional(RateControlMaxMessageSize)],
    named<ApnRateControlDownlink>(),
  ),
) // 7.2.20B
export interface ApnRateControlDownlink extends TypeOf<typeof ApnRateControlDownlink.data> {}

export const ApnRateControlUplink = tgpp(
  'APN-Rate-Control-Uplink',
  3935,
  M,
  grouped(
    () => [optional(AdditionalExceptionReports), optional(RateControlTimeUnit), optional(RateControlMaxRate)],
    named<ApnRateControlUplink>(),
  ),
) // 7.2.20C
export interface ApnRateControlUplink extends TypeOf<typeof ApnRateControlUplink.data> {}

export const ApplicationServerInformation = tgpp(
  'Application-Server-Information',
  850,
  M,
  grouped(
    () => [optional(ApplicationServer), many(ApplicationProvidedCalledPartyAddress), optional(StatusAsCode)],
    named<ApplicationServerInformation>(),
  ),
) // 7.2.24
export interface ApplicationServerInformation extends TypeOf<typeof ApplicationServerInformation.data> {}

export const BasicServiceCode = tgpp(
  'Basic-Service-Code',
  3411,
  M,
  grouped(() => [optional(BearerService), optional(Teleservice)], named<BasicServiceCode>()),
) // 7.2.29A
export interface BasicServiceCode extends TypeOf<typeof BasicServiceCode.data> {}

export const CalledIdentityChange = tgpp(
  'Called-Identity-Change',
  3917,
  M,
  grouped(() => [optional(CalledIdentity), optional(ChangeTime)], named<CalledIdentityChange>()),
) // 7.2.31B
export interface CalledIdentityChange extends TypeOf<typeof CalledIdentityChange.data> {}

export const CoverageInfo = tgpp(
  'Coverage-Info',
  3459,
  M,
  grouped(() => [optional(CoverageStatus), optional(ChangeTime), many(LocationInfoAvp)], named<CoverageInfo>()),
) // 7.2.46aaA
export interface CoverageInfo extends TypeOf<typeof CoverageInfo.data> {}

export const CpdtInformation = tgpp(
  'CPDT-Information',
  3927,
  M,
  grouped(() => [optional(ExternalIdentifier), optional(ScefId)], named<CpdtInformation>()),
) // 7.2.46acA
export interface CpdtInformation extends TypeOf<typeof CpdtInformation.data> {}

export const CurrentTariff = tgpp(
  'Current-Tariff',
  2056,
  M,
  grouped(() => [optional(CurrencyCode), optional(ScaleFactor), many(RateElement)], named<CurrentTariff>()),
) // 7.2.47
export interface CurrentTariff extends TypeOf<typeof CurrentTariff.data> {}

export const DestinationInterface = tgpp(
  'Destination-Interface',
  2002,
  M,
  grouped(
    () => [optional(InterfaceId), optional(InterfaceText), optional(InterfacePort), optional(InterfaceType)],
    named<DestinationInterface>(),
  ),
) // 7.2.53
export interface DestinationInterface extends TypeOf<typeof DestinationInterface.data> {}

export const EarlyMediaDescription = tgpp(
  'Early-Media-Description',
  1272,
  M,
  grouped(
    () => [optional(SdpTimestamps), many(SdpMediaComponent), many(SdpSessionDescription)],
    named<EarlyMediaDescription>(),
  ),
) // 7.2.58
export interface EarlyMediaDescription extends TypeOf<typeof EarlyMediaDescription.data> {}
