/**
 * The groups of RFC 8506 (Diameter Credit-Control Application), in the order of its clauses.
 *
 * @module
 */
import { _, any, grouped, M, many, named, optional, required, ResultCode, type TypeOf, vendor } from '../../index.ts'
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
  grouped(() => [required(UnitValue), required(CurrencyCode), optional(CostUnit)], named<CostInformation>()),
) // 8.7
export interface CostInformation extends TypeOf<typeof CostInformation.data> {}

export const UnitValue = ietf(
  'Unit-Value',
  445,
  M,
  grouped(() => [required(ValueDigits), optional(Exponent)], named<UnitValue>()),
) // 8.8
export interface UnitValue extends TypeOf<typeof UnitValue.data> {}

export const MultipleServicesCreditControl = ietf(
  'Multiple-Services-Credit-Control',
  456,
  M,
  grouped(
    () => [
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
    ],
    named<MultipleServicesCreditControl>(),
  ),
) // 8.16
export interface MultipleServicesCreditControl extends TypeOf<typeof MultipleServicesCreditControl.data> {}

export const GrantedServiceUnit = ietf(
  'Granted-Service-Unit',
  431,
  M,
  grouped(
    () => [
      optional(TariffTimeChange),
      optional(CcTime),
      optional(CcMoney),
      optional(CcTotalOctets),
      optional(CcInputOctets),
      optional(CcOutputOctets),
      optional(CcServiceSpecificUnits),
      any,
    ],
    named<GrantedServiceUnit>(),
  ),
) // 8.17
export interface GrantedServiceUnit extends TypeOf<typeof GrantedServiceUnit.data> {}

export const RequestedServiceUnit = ietf(
  'Requested-Service-Unit',
  437,
  M,
  grouped(
    () => [
      optional(CcTime),
      optional(CcMoney),
      optional(CcTotalOctets),
      optional(CcInputOctets),
      optional(CcOutputOctets),
      optional(CcServiceSpecificUnits),
      any,
    ],
    named<RequestedServiceUnit>(),
  ),
) // 8.18
export interface RequestedServiceUnit extends TypeOf<typeof RequestedServiceUnit.data> {}

export const UsedServiceUnit = ietf(
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
      any,
    ],
    named<UsedServiceUnit>(),
  ),
) // 8.19
export interface UsedServiceUnit extends TypeOf<typeof UsedServiceUnit.data> {}

export const CcMoney = ietf(
  'CC-Money',
  413,
  M,
  grouped(() => [required(UnitValue), optional(CurrencyCode)], named<CcMoney>()),
) // 8.22
export interface CcMoney extends TypeOf<typeof CcMoney.data> {}

export const GSUPoolReference = ietf(
  'G-S-U-Pool-Reference',
  457,
  M,
  grouped(() => [required(GSUPoolIdentifier), required(CcUnitType), required(UnitValue)], named<GSUPoolReference>()),
) // 8.30
export interface GSUPoolReference extends TypeOf<typeof GSUPoolReference.data> {}

export const FinalUnitIndication = ietf(
  'Final-Unit-Indication',
  430,
  M,
  grouped(
    () => [required(FinalUnitAction), many(RestrictionFilterRule), many(FilterId), optional(RedirectServer)],
    named<FinalUnitIndication>(),
  ),
) // 8.34
export interface FinalUnitIndication extends TypeOf<typeof FinalUnitIndication.data> {}

export const RedirectServer = ietf(
  'Redirect-Server',
  434,
  M,
  grouped(() => [required(RedirectAddressType), required(RedirectServerAddress)], named<RedirectServer>()),
) // 8.37
export interface RedirectServer extends TypeOf<typeof RedirectServer.data> {}

export const ServiceParameterInfo = ietf(
  'Service-Parameter-Info',
  440,
  _,
  grouped(() => [required(ServiceParameterType), required(ServiceParameterValue)], named<ServiceParameterInfo>()),
) // 8.43
export interface ServiceParameterInfo extends TypeOf<typeof ServiceParameterInfo.data> {}

export const SubscriptionId = ietf(
  'Subscription-Id',
  443,
  M,
  grouped(() => [required(SubscriptionIdType), required(SubscriptionIdData)], named<SubscriptionId>()),
) // 8.46
export interface SubscriptionId extends TypeOf<typeof SubscriptionId.data> {}

export const UserEquipmentInfo = ietf(
  'User-Equipment-Info',
  458,
  _,
  grouped(() => [required(UserEquipmentInfoType), required(UserEquipmentInfoValue)], named<UserEquipmentInfo>()),
) // 8.49
export interface UserEquipmentInfo extends TypeOf<typeof UserEquipmentInfo.data> {}

export const UserEquipmentInfoExtension = ietf(
  'User-Equipment-Info-Extension',
  653,
  _,
  grouped(
    () => [
      optional(UserEquipmentInfoImeisv),
      optional(UserEquipmentInfoMac),
      optional(UserEquipmentInfoEui64),
      optional(UserEquipmentInfoModifiedeui64),
      optional(UserEquipmentInfoImei),
      any,
    ],
    named<UserEquipmentInfoExtension>(),
  ),
) // 8.52
export interface UserEquipmentInfoExtension extends TypeOf<typeof UserEquipmentInfoExtension.data> {}

export const SubscriptionIdExtension = ietf(
  'Subscription-Id-Extension',
  659,
  _,
  grouped(
    () => [
      optional(SubscriptionIdE164),
      optional(SubscriptionIdImsi),
      optional(SubscriptionIdSipUri),
      optional(SubscriptionIdNai),
      optional(SubscriptionIdPrivate),
      any,
    ],
    named<SubscriptionIdExtension>(),
  ),
) // 8.58
export interface SubscriptionIdExtension extends TypeOf<typeof SubscriptionIdExtension.data> {}

export const RedirectServerExtension = ietf(
  'Redirect-Server-Extension',
  665,
  _,
  grouped(
    () => [optional(RedirectAddressIpaddress), optional(RedirectAddressUrl), optional(RedirectAddressSipUri), any],
    named<RedirectServerExtension>(),
  ),
) // 8.64
export interface RedirectServerExtension extends TypeOf<typeof RedirectServerExtension.data> {}

export const QosFinalUnitIndication = ietf(
  'QoS-Final-Unit-Indication',
  669,
  _,
  grouped(
    () => [required(FinalUnitAction), many(FilterRule), many(FilterId), optional(RedirectServerExtension), any],
    named<QosFinalUnitIndication>(),
  ),
) // 8.68
export interface QosFinalUnitIndication extends TypeOf<typeof QosFinalUnitIndication.data> {}
