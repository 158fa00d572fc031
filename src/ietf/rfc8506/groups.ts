/**
 * The groups of RFC 8506 (Diameter Credit-Control Application), in the order of its clauses.
 *
 * @module
 */
import { _, any, grouped, M, many, optional, required, ResultCode, vendor } from '../../index.ts'
import { FilterRule } from '../rfc5777/avps.ts'
import { FilterId } from '../rfc7155/avps.ts'
import {
  CcInputOctets,
  CcOutputOctets,
  CcServiceSpecificUnits,
  CcTime,
  CcTotalOctets,
  CcUnitType,
  CostUnit,
  CurrencyCode,
  Exponent,
  FinalUnitAction,
  GSUPoolIdentifier,
  RatingGroup,
  RedirectAddressIpaddress,
  RedirectAddressSipUri,
  RedirectAddressType,
  RedirectAddressUrl,
  RedirectServerAddress,
  RestrictionFilterRule,
  ServiceIdentifier,
  ServiceParameterType,
  ServiceParameterValue,
  SubscriptionIdData,
  SubscriptionIdE164,
  SubscriptionIdImsi,
  SubscriptionIdNai,
  SubscriptionIdPrivate,
  SubscriptionIdSipUri,
  SubscriptionIdType,
  TariffChangeUsage,
  TariffTimeChange,
  UserEquipmentInfoEui64,
  UserEquipmentInfoImei,
  UserEquipmentInfoImeisv,
  UserEquipmentInfoMac,
  UserEquipmentInfoModifiedeui64,
  UserEquipmentInfoType,
  UserEquipmentInfoValue,
  ValidityTime,
  ValueDigits,
} from './leaf-avps.ts'

const ietf = vendor()

export const CostInformation = ietf(
  'Cost-Information',
  423,
  M,
  grouped(() => [required(UnitValue), required(CurrencyCode), optional(CostUnit)]),
) // 8.7

export const UnitValue = ietf(
  'Unit-Value',
  445,
  M,
  grouped(() => [required(ValueDigits), optional(Exponent)]),
) // 8.8

export const MultipleServicesCreditControl = ietf(
  'Multiple-Services-Credit-Control',
  456,
  M,
  grouped(() => [
    optional(GrantedServiceUnit),
    optional(RequestedServiceUnit),
    many(UsedServiceUnit),
    optional(TariffChangeUsage),
    many(ServiceIdentifier),
    optional(RatingGroup),
    many(GSUPoolReference),
    optional(ValidityTime),
    optional(ResultCode),
    optional(FinalUnitIndication),
    optional(QosFinalUnitIndication),
    any,
  ]),
) // 8.16

export const GrantedServiceUnit = ietf(
  'Granted-Service-Unit',
  431,
  M,
  grouped(() => [
    optional(TariffTimeChange),
    optional(CcTime),
    optional(CcMoney),
    optional(CcTotalOctets),
    optional(CcInputOctets),
    optional(CcOutputOctets),
    optional(CcServiceSpecificUnits),
    any,
  ]),
) // 8.17

export const RequestedServiceUnit = ietf(
  'Requested-Service-Unit',
  437,
  M,
  grouped(() => [
    optional(CcTime),
    optional(CcMoney),
    optional(CcTotalOctets),
    optional(CcInputOctets),
    optional(CcOutputOctets),
    optional(CcServiceSpecificUnits),
    any,
  ]),
) // 8.18

export const UsedServiceUnit = ietf(
  'Used-Service-Unit',
  446,
  M,
  grouped(() => [
    optional(TariffChangeUsage),
    optional(CcTime),
    optional(CcMoney),
    optional(CcTotalOctets),
    optional(CcInputOctets),
    optional(CcOutputOctets),
    optional(CcServiceSpecificUnits),
    any,
  ]),
) // 8.19

export const CcMoney = ietf(
  'CC-Money',
  413,
  M,
  grouped(() => [required(UnitValue), optional(CurrencyCode)]),
) // 8.22

export const GSUPoolReference = ietf(
  'G-S-U-Pool-Reference',
  457,
  M,
  grouped(() => [required(GSUPoolIdentifier), required(CcUnitType), required(UnitValue)]),
) // 8.30

export const FinalUnitIndication = ietf(
  'Final-Unit-Indication',
  430,
  M,
  grouped(() => [required(FinalUnitAction), many(RestrictionFilterRule), many(FilterId), optional(RedirectServer)]),
) // 8.34

export const RedirectServer = ietf(
  'Redirect-Server',
  434,
  M,
  grouped(() => [required(RedirectAddressType), required(RedirectServerAddress)]),
) // 8.37

export const ServiceParameterInfo = ietf(
  'Service-Parameter-Info',
  440,
  _,
  grouped(() => [required(ServiceParameterType), required(ServiceParameterValue)]),
) // 8.43

export const SubscriptionId = ietf(
  'Subscription-Id',
  443,
  M,
  grouped(() => [required(SubscriptionIdType), required(SubscriptionIdData)]),
) // 8.46

export const UserEquipmentInfo = ietf(
  'User-Equipment-Info',
  458,
  _,
  grouped(() => [required(UserEquipmentInfoType), required(UserEquipmentInfoValue)]),
) // 8.49

export const UserEquipmentInfoExtension = ietf(
  'User-Equipment-Info-Extension',
  653,
  _,
  grouped(() => [
    optional(UserEquipmentInfoImeisv),
    optional(UserEquipmentInfoMac),
    optional(UserEquipmentInfoEui64),
    optional(UserEquipmentInfoModifiedeui64),
    optional(UserEquipmentInfoImei),
    any,
  ]),
) // 8.52

export const SubscriptionIdExtension = ietf(
  'Subscription-Id-Extension',
  659,
  _,
  grouped(() => [
    optional(SubscriptionIdE164),
    optional(SubscriptionIdImsi),
    optional(SubscriptionIdSipUri),
    optional(SubscriptionIdNai),
    optional(SubscriptionIdPrivate),
    any,
  ]),
) // 8.58

export const RedirectServerExtension = ietf(
  'Redirect-Server-Extension',
  665,
  _,
  grouped(() => [
    optional(RedirectAddressIpaddress),
    optional(RedirectAddressUrl),
    optional(RedirectAddressSipUri),
    any,
  ]),
) // 8.64

export const QosFinalUnitIndication = ietf(
  'QoS-Final-Unit-Indication',
  669,
  _,
  grouped(() => [required(FinalUnitAction), many(FilterRule), many(FilterId), optional(RedirectServerExtension), any]),
) // 8.68
