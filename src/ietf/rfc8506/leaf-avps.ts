/**
 * The AVPs that are no groups of RFC 8506 (Diameter Credit-Control Application), in the order of its clauses.
 *
 * @module
 */
import { _, Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const CcCorrelationId = ietf('CC-Correlation-Id', 411, _, Format.octetString) // 8.1
export const CcRequestNumber = ietf('CC-Request-Number', 415, M, Format.unsigned32) // 8.2

export const CcRequestType = ietf(
  'CC-Request-Type',
  416,
  M,
  Format.enumerated({ INITIAL_REQUEST: 1, UPDATE_REQUEST: 2, TERMINATION_REQUEST: 3, EVENT_REQUEST: 4 }),
) // 8.3

export const CcSessionFailover = ietf(
  'CC-Session-Failover',
  418,
  M,
  Format.enumerated({ FAILOVER_NOT_SUPPORTED: 0, FAILOVER_SUPPORTED: 1 }),
) // 8.4

export const CcSubSessionId = ietf('CC-Sub-Session-Id', 419, M, Format.unsigned64) // 8.5

export const CheckBalanceResult = ietf(
  'Check-Balance-Result',
  422,
  M,
  Format.enumerated({ ENOUGH_CREDIT: 0, NO_CREDIT: 1 }),
) // 8.6

export const Exponent = ietf('Exponent', 429, M, Format.integer32) // 8.9
export const ValueDigits = ietf('Value-Digits', 447, M, Format.integer64) // 8.10
export const CurrencyCode = ietf('Currency-Code', 425, M, Format.unsigned32) // 8.11
export const CostUnit = ietf('Cost-Unit', 424, M, Format.utf8String) // 8.12

export const CreditControlAvp = ietf(
  'Credit-Control',
  426,
  M,
  Format.enumerated({ CREDIT_AUTHORIZATION: 0, RE_AUTHORIZATION: 1 }),
) // 8.13

export const CreditControlFailureHandling = ietf(
  'Credit-Control-Failure-Handling',
  427,
  M,
  Format.enumerated({ TERMINATE: 0, CONTINUE: 1, RETRY_AND_TERMINATE: 2 }),
) // 8.14

export const DirectDebitingFailureHandling = ietf(
  'Direct-Debiting-Failure-Handling',
  428,
  M,
  Format.enumerated({ TERMINATE_OR_BUFFER: 0, CONTINUE: 1 }),
) // 8.15

export const TariffTimeChange = ietf('Tariff-Time-Change', 451, M, Format.time) // 8.20
export const CcTime = ietf('CC-Time', 420, M, Format.unsigned32) // 8.21
export const CcTotalOctets = ietf('CC-Total-Octets', 421, M, Format.unsigned64) // 8.23
export const CcInputOctets = ietf('CC-Input-Octets', 412, M, Format.unsigned64) // 8.24
export const CcOutputOctets = ietf('CC-Output-Octets', 414, M, Format.unsigned64) // 8.25
export const CcServiceSpecificUnits = ietf('CC-Service-Specific-Units', 417, M, Format.unsigned64) // 8.26

export const TariffChangeUsage = ietf(
  'Tariff-Change-Usage',
  452,
  M,
  Format.enumerated({ UNIT_BEFORE_TARIFF_CHANGE: 0, UNIT_AFTER_TARIFF_CHANGE: 1, UNIT_INDETERMINATE: 2 }),
) // 8.27

export const ServiceIdentifier = ietf('Service-Identifier', 439, M, Format.unsigned32) // 8.28
export const RatingGroup = ietf('Rating-Group', 432, M, Format.unsigned32) // 8.29
export const GSUPoolIdentifier = ietf('G-S-U-Pool-Identifier', 453, M, Format.unsigned32) // 8.31

export const CcUnitType = ietf(
  'CC-Unit-Type',
  454,
  M,
  Format.enumerated({
    TIME: 0,
    MONEY: 1,
    TOTAL_OCTETS: 2,
    INPUT_OCTETS: 3,
    OUTPUT_OCTETS: 4,
    SERVICE_SPECIFIC_UNITS: 5,
  }),
) // 8.32

export const ValidityTime = ietf('Validity-Time', 448, M, Format.unsigned32) // 8.33

export const FinalUnitAction = ietf(
  'Final-Unit-Action',
  449,
  M,
  Format.openEnumerated({ TERMINATE: 0, REDIRECT: 1, RESTRICT_ACCESS: 2 }),
) // 8.35

export const RestrictionFilterRule = ietf('Restriction-Filter-Rule', 438, M, Format.ipFilterRule) // 8.36

export const RedirectAddressType = ietf(
  'Redirect-Address-Type',
  433,
  M,
  Format.enumerated({ IPV4_ADDRESS: 0, IPV6_ADDRESS: 1, URL: 2, SIP_URI: 3 }),
) // 8.38

export const RedirectServerAddress = ietf('Redirect-Server-Address', 435, M, Format.utf8String) // 8.39

export const MultipleServicesIndicator = ietf(
  'Multiple-Services-Indicator',
  455,
  M,
  Format.enumerated({ MULTIPLE_SERVICES_NOT_SUPPORTED: 0, MULTIPLE_SERVICES_SUPPORTED: 1 }),
) // 8.40

export const RequestedAction = ietf(
  'Requested-Action',
  436,
  M,
  Format.enumerated({ DIRECT_DEBITING: 0, REFUND_ACCOUNT: 1, CHECK_BALANCE: 2, PRICE_ENQUIRY: 3 }),
) // 8.41

export const ServiceContextId = ietf('Service-Context-Id', 461, M, Format.utf8String) // 8.42
export const ServiceParameterType = ietf('Service-Parameter-Type', 441, _, Format.unsigned32) // 8.44
export const ServiceParameterValue = ietf('Service-Parameter-Value', 442, _, Format.octetString) // 8.45

export const SubscriptionIdType = ietf(
  'Subscription-Id-Type',
  450,
  M,
  Format.enumerated({ END_USER_E164: 0, END_USER_IMSI: 1, END_USER_SIP_URI: 2, END_USER_NAI: 3, END_USER_PRIVATE: 4 }),
) // 8.47

export const SubscriptionIdData = ietf('Subscription-Id-Data', 444, M, Format.utf8String) // 8.48

export const UserEquipmentInfoType = ietf(
  'User-Equipment-Info-Type',
  459,
  _,
  Format.openEnumerated({ IMEISV: 0, MAC: 1, EUI64: 2, MODIFIED_EUI64: 3 }),
) // 8.50

export const UserEquipmentInfoValue = ietf('User-Equipment-Info-Value', 460, _, Format.octetString) // 8.51
export const UserEquipmentInfoImeisv = ietf('User-Equipment-Info-IMEISV', 654, _, Format.octetString) // 8.53
export const UserEquipmentInfoMac = ietf('User-Equipment-Info-MAC', 655, _, Format.octetString) // 8.54
export const UserEquipmentInfoEui64 = ietf('User-Equipment-Info-EUI64', 656, _, Format.octetString) // 8.55
export const UserEquipmentInfoModifiedeui64 = ietf('User-Equipment-Info-ModifiedEUI64', 657, _, Format.octetString) // 8.56
export const UserEquipmentInfoImei = ietf('User-Equipment-Info-IMEI', 658, _, Format.octetString) // 8.57
export const SubscriptionIdE164 = ietf('Subscription-Id-E164', 660, _, Format.utf8String) // 8.59
export const SubscriptionIdImsi = ietf('Subscription-Id-IMSI', 661, _, Format.utf8String) // 8.60
export const SubscriptionIdSipUri = ietf('Subscription-Id-SIP-URI', 662, _, Format.utf8String) // 8.61
export const SubscriptionIdNai = ietf('Subscription-Id-NAI', 663, _, Format.utf8String) // 8.62
export const SubscriptionIdPrivate = ietf('Subscription-Id-Private', 664, _, Format.utf8String) // 8.63
export const RedirectAddressIpaddress = ietf('Redirect-Address-IPAddress', 666, _, Format.address) // 8.65
export const RedirectAddressUrl = ietf('Redirect-Address-URL', 667, _, Format.utf8String) // 8.66
export const RedirectAddressSipUri = ietf('Redirect-Address-SIP-URI', 668, _, Format.utf8String) // 8.67
