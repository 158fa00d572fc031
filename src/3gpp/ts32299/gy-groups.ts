/**
 * The groups of RFC 8506 as Ro and Gy have them (TS 32.299), which adds members to them. The grammar is the union of
 * Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import {
  CcInputOctets,
  CcMoney,
  CcOutputOctets,
  CcServiceSpecificUnits,
  CcTime,
  CcTotalOctets,
  FinalUnitIndication,
  GrantedServiceUnit,
  GSUPoolReference,
  QosFinalUnitIndication,
  RatingGroup,
  RequestedServiceUnit,
  ServiceIdentifier,
  TariffChangeUsage,
  ValidityTime,
} from '../../ietf/rfc8506/avps.ts'
import { any, grouped, M, many, named, optional, ResultCode, type TypeOf, vendor } from '../../index.ts'
import { TgppRatType } from '../ts29061/avps.ts'
import { QosInformation } from '../ts29212/avps.ts'
import { AfCorrelationInformation, AnnouncementInformation } from './groups-from-7-2-0a.ts'
import { PsFurnishChargingInformation } from './groups-from-7-2-127.ts'
import { RelatedTrigger, ServiceSpecificInfo } from './groups-from-7-2-168.ts'
import { TimeQuotaMechanism, Trigger } from './groups-from-7-2-219.ts'
import { Envelope } from './groups-from-7-2-58a.ts'
import { EnvelopeReporting, EventChargingTimestamp } from './leaf-avps-from-7-2-0aa.ts'
import {
  QuotaConsumptionTime,
  QuotaHoldingTime,
  RefundInformation,
  ReportingReason,
  TimeQuotaThreshold,
  UnitQuotaThreshold,
} from './leaf-avps-from-7-2-154m.ts'
import { VolumeQuotaThreshold } from './leaf-avps-from-7-2-242ad.ts'

const ietf = vendor()

/** Used-Service-Unit of RFC 8506 with what TS 32.299 adds to it. */
export const GyUsedServiceUnit = ietf(
  'Used-Service-Unit',
  446,
  M,
  grouped(
    () => [
      optional(TariffChangeUsage),
      optional(CcTime),
      optional(CcMoney),
      optional(CcTotalOctets),
      optional(CcInputOctets),
      optional(CcOutputOctets),
      optional(CcServiceSpecificUnits),
      optional(ReportingReason),
      many(EventChargingTimestamp),
      any,
    ],
    named<GyUsedServiceUnit>(),
  ),
)
export interface GyUsedServiceUnit extends TypeOf<typeof GyUsedServiceUnit.data> {}
/** Multiple-Services-Credit-Control of RFC 8506 with what TS 32.299 adds to it. */
export const GyMultipleServicesCreditControl = ietf(
  'Multiple-Services-Credit-Control',
  456,
  M,
  grouped(
    () => [
      optional(GrantedServiceUnit),
      optional(RequestedServiceUnit),
      many(GyUsedServiceUnit),
      optional(TariffChangeUsage),
      many(ServiceIdentifier),
      optional(RatingGroup),
      many(GSUPoolReference),
      optional(ValidityTime),
      optional(ResultCode),
      optional(FinalUnitIndication),
      optional(TimeQuotaThreshold),
      optional(VolumeQuotaThreshold),
      optional(UnitQuotaThreshold),
      optional(QuotaHoldingTime),
      optional(QuotaConsumptionTime),
      many(ReportingReason),
      optional(Trigger),
      optional(PsFurnishChargingInformation),
      optional(RefundInformation),
      many(AfCorrelationInformation),
      many(Envelope),
      optional(EnvelopeReporting),
      optional(TimeQuotaMechanism),
      many(ServiceSpecificInfo),
      optional(QosInformation),
      many(AnnouncementInformation),
      optional(TgppRatType),
      optional(RelatedTrigger),
      optional(QosFinalUnitIndication),
      any,
    ],
    named<GyMultipleServicesCreditControl>(),
  ),
)
export interface GyMultipleServicesCreditControl extends TypeOf<typeof GyMultipleServicesCreditControl.data> {}
