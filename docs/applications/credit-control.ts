/**
 * Diameter Credit-Control, RFC 8506, as an application of one's own: nothing but tables, and nothing but what
 * `diameter-codec` exports. AVPs stand by subject, those that groups are made of before
 * the groups; M is set where the table of section 8 says MUST.
 *
 * @module
 */
import {
  AcctMultiSessionId,
  AnswerMessage,
  any,
  AuthApplicationId,
  avp,
  command,
  DestinationHost,
  DestinationRealm,
  EventTimestamp,
  exchange,
  FailedAvp,
  fixed,
  Format,
  grouped,
  many,
  optional,
  OriginHost,
  OriginRealm,
  OriginStateId,
  ProxyInfo,
  RedirectHost,
  RedirectHostUsage,
  RedirectMaxCacheTime,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  TerminationCause,
  UserName,
  type TypeOf,
} from 'diameter-codec'

// -------------------------------------------------------------------------------------
// the session (sections 8.1 to 8.6, 8.13 to 8.15)
// -------------------------------------------------------------------------------------

export const CcCorrelationId = avp({
  name: 'CC-Correlation-Id',
  code: 411,
  mandatory: false,
  format: Format.octetString,
})
export const CcRequestNumber = avp({ name: 'CC-Request-Number', code: 415, mandatory: true, format: Format.unsigned32 })
export const CcRequestType = avp({
  name: 'CC-Request-Type',
  code: 416,
  mandatory: true,
  format: Format.enumerated({ INITIAL_REQUEST: 1, UPDATE_REQUEST: 2, TERMINATION_REQUEST: 3, EVENT_REQUEST: 4 }),
})
export const CcSessionFailover = avp({
  name: 'CC-Session-Failover',
  code: 418,
  mandatory: true,
  format: Format.enumerated({ FAILOVER_NOT_SUPPORTED: 0, FAILOVER_SUPPORTED: 1 }),
})
export const CcSubSessionId = avp({ name: 'CC-Sub-Session-Id', code: 419, mandatory: true, format: Format.unsigned64 })
export const CheckBalanceResult = avp({
  name: 'Check-Balance-Result',
  code: 422,
  mandatory: true,
  format: Format.enumerated({ ENOUGH_CREDIT: 0, NO_CREDIT: 1 }),
})
/** In the requests of applications that authorise, not in CCR and CCA. */
export const CreditControlAvp = avp({
  name: 'Credit-Control',
  code: 426,
  mandatory: true,
  format: Format.enumerated({ CREDIT_AUTHORIZATION: 0, RE_AUTHORIZATION: 1 }),
})
export const CreditControlFailureHandling = avp({
  name: 'Credit-Control-Failure-Handling',
  code: 427,
  mandatory: true,
  format: Format.enumerated({ TERMINATE: 0, CONTINUE: 1, RETRY_AND_TERMINATE: 2 }),
})
export const DirectDebitingFailureHandling = avp({
  name: 'Direct-Debiting-Failure-Handling',
  code: 428,
  mandatory: true,
  format: Format.enumerated({ TERMINATE_OR_BUFFER: 0, CONTINUE: 1 }),
})

// -------------------------------------------------------------------------------------
// units and money (sections 8.7 to 8.12, 8.17 to 8.27)
// -------------------------------------------------------------------------------------

export const ValueDigits = avp({ name: 'Value-Digits', code: 447, mandatory: true, format: Format.integer64 })
export const Exponent = avp({ name: 'Exponent', code: 429, mandatory: true, format: Format.integer32 })
export const UnitValue = avp({
  name: 'Unit-Value',
  code: 445,
  mandatory: true,
  format: grouped([required(ValueDigits), optional(Exponent)]),
})
export const CurrencyCode = avp({ name: 'Currency-Code', code: 425, mandatory: true, format: Format.unsigned32 })
export const CostUnit = avp({ name: 'Cost-Unit', code: 424, mandatory: true, format: Format.utf8String })
export const CostInformation = avp({
  name: 'Cost-Information',
  code: 423,
  mandatory: true,
  format: grouped([required(UnitValue), required(CurrencyCode), optional(CostUnit)]),
})

export const TariffTimeChange = avp({ name: 'Tariff-Time-Change', code: 451, mandatory: true, format: Format.time })
export const TariffChangeUsage = avp({
  name: 'Tariff-Change-Usage',
  code: 452,
  mandatory: true,
  format: Format.enumerated({ UNIT_BEFORE_TARIFF_CHANGE: 0, UNIT_AFTER_TARIFF_CHANGE: 1, UNIT_INDETERMINATE: 2 }),
})
export const CcTime = avp({ name: 'CC-Time', code: 420, mandatory: true, format: Format.unsigned32 })
export const CcMoney = avp({
  name: 'CC-Money',
  code: 413,
  mandatory: true,
  format: grouped([required(UnitValue), optional(CurrencyCode)]),
})
export const CcTotalOctets = avp({ name: 'CC-Total-Octets', code: 421, mandatory: true, format: Format.unsigned64 })
export const CcInputOctets = avp({ name: 'CC-Input-Octets', code: 412, mandatory: true, format: Format.unsigned64 })
export const CcOutputOctets = avp({ name: 'CC-Output-Octets', code: 414, mandatory: true, format: Format.unsigned64 })
export const CcServiceSpecificUnits = avp({
  name: 'CC-Service-Specific-Units',
  code: 417,
  mandatory: true,
  format: Format.unsigned64,
})

export const GrantedServiceUnit = avp({
  name: 'Granted-Service-Unit',
  code: 431,
  mandatory: true,
  format: grouped([
    optional(TariffTimeChange),
    optional(CcTime),
    optional(CcMoney),
    optional(CcTotalOctets),
    optional(CcInputOctets),
    optional(CcOutputOctets),
    optional(CcServiceSpecificUnits),
    any,
  ]),
})
export const RequestedServiceUnit = avp({
  name: 'Requested-Service-Unit',
  code: 437,
  mandatory: true,
  format: grouped([
    optional(CcTime),
    optional(CcMoney),
    optional(CcTotalOctets),
    optional(CcInputOctets),
    optional(CcOutputOctets),
    optional(CcServiceSpecificUnits),
    any,
  ]),
})
export const UsedServiceUnit = avp({
  name: 'Used-Service-Unit',
  code: 446,
  mandatory: true,
  format: grouped([
    optional(TariffChangeUsage),
    optional(CcTime),
    optional(CcMoney),
    optional(CcTotalOctets),
    optional(CcInputOctets),
    optional(CcOutputOctets),
    optional(CcServiceSpecificUnits),
    any,
  ]),
})

// -------------------------------------------------------------------------------------
// final units (sections 8.34 to 8.39, 8.64 to 8.68)
// -------------------------------------------------------------------------------------

/** Open: a client that does not know the action terminates (section 8.35). */
export const FinalUnitAction = avp({
  name: 'Final-Unit-Action',
  code: 449,
  mandatory: true,
  format: Format.openEnumerated({ TERMINATE: 0, REDIRECT: 1, RESTRICT_ACCESS: 2 }),
})
export const RestrictionFilterRule = avp({
  name: 'Restriction-Filter-Rule',
  code: 438,
  mandatory: true,
  format: Format.ipFilterRule,
})
/** Of RFC 7155. */
export const FilterId = avp({ name: 'Filter-Id', code: 11, mandatory: true, format: Format.utf8String })
/** Of RFC 5777, whose tables would be another file: what it holds is kept as it comes. */
export const FilterRule = avp({
  name: 'Filter-Rule',
  code: 509,
  mandatory: false,
  format: grouped([any], { unchecked: true }),
})
export const RedirectAddressType = avp({
  name: 'Redirect-Address-Type',
  code: 433,
  mandatory: true,
  format: Format.enumerated({ 'IPv4 Address': 0, 'IPv6 Address': 1, URL: 2, 'SIP URI': 3 }),
})
export const RedirectServerAddress = avp({
  name: 'Redirect-Server-Address',
  code: 435,
  mandatory: true,
  format: Format.utf8String,
})
export const RedirectServer = avp({
  name: 'Redirect-Server',
  code: 434,
  mandatory: true,
  format: grouped([required(RedirectAddressType), required(RedirectServerAddress)]),
})
export const FinalUnitIndication = avp({
  name: 'Final-Unit-Indication',
  code: 430,
  mandatory: true,
  format: grouped([required(FinalUnitAction), many(RestrictionFilterRule), many(FilterId), optional(RedirectServer)]),
})

export const RedirectAddressIpAddress = avp({
  name: 'Redirect-Address-IPAddress',
  code: 666,
  mandatory: false,
  format: Format.address,
})
export const RedirectAddressUrl = avp({
  name: 'Redirect-Address-URL',
  code: 667,
  mandatory: false,
  format: Format.utf8String,
})
export const RedirectAddressSipUri = avp({
  name: 'Redirect-Address-SIP-URI',
  code: 668,
  mandatory: false,
  format: Format.utf8String,
})

/** Of which exactly one (section 8.64), or one that is newer than these tables. */
export const RedirectServerExtension = avp({
  name: 'Redirect-Server-Extension',
  code: 665,
  mandatory: false,
  format: grouped([
    optional(RedirectAddressIpAddress),
    optional(RedirectAddressUrl),
    optional(RedirectAddressSipUri),
    any,
  ]),
})
export const QosFinalUnitIndication = avp({
  name: 'QoS-Final-Unit-Indication',
  code: 669,
  mandatory: false,
  format: grouped([
    required(FinalUnitAction),
    many(FilterRule),
    many(FilterId),
    optional(RedirectServerExtension),
    any,
  ]),
})

// -------------------------------------------------------------------------------------
// services (sections 8.16, 8.28 to 8.33, 8.40 to 8.45)
// -------------------------------------------------------------------------------------

export const ServiceIdentifier = avp({
  name: 'Service-Identifier',
  code: 439,
  mandatory: true,
  format: Format.unsigned32,
})
export const RatingGroup = avp({ name: 'Rating-Group', code: 432, mandatory: true, format: Format.unsigned32 })
export const GSUPoolIdentifier = avp({
  name: 'G-S-U-Pool-Identifier',
  code: 453,
  mandatory: true,
  format: Format.unsigned32,
})
export const CcUnitType = avp({
  name: 'CC-Unit-Type',
  code: 454,
  mandatory: true,
  format: Format.enumerated({
    TIME: 0,
    MONEY: 1,
    'TOTAL-OCTETS': 2,
    'INPUT-OCTETS': 3,
    'OUTPUT-OCTETS': 4,
    'SERVICE-SPECIFIC-UNITS': 5,
  }),
})
export const GSUPoolReference = avp({
  name: 'G-S-U-Pool-Reference',
  code: 457,
  mandatory: true,
  format: grouped([required(GSUPoolIdentifier), required(CcUnitType), required(UnitValue)]),
})
export const ValidityTime = avp({ name: 'Validity-Time', code: 448, mandatory: true, format: Format.unsigned32 })
export const MultipleServicesCreditControl = avp({
  name: 'Multiple-Services-Credit-Control',
  code: 456,
  mandatory: true,
  format: grouped([
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
})
export const MultipleServicesIndicator = avp({
  name: 'Multiple-Services-Indicator',
  code: 455,
  mandatory: true,
  format: Format.enumerated({ MULTIPLE_SERVICES_NOT_SUPPORTED: 0, MULTIPLE_SERVICES_SUPPORTED: 1 }),
})
export const RequestedAction = avp({
  name: 'Requested-Action',
  code: 436,
  mandatory: true,
  format: Format.enumerated({ DIRECT_DEBITING: 0, REFUND_ACCOUNT: 1, CHECK_BALANCE: 2, PRICE_ENQUIRY: 3 }),
})
export const ServiceContextId = avp({
  name: 'Service-Context-Id',
  code: 461,
  mandatory: true,
  format: Format.utf8String,
})
export const ServiceParameterType = avp({
  name: 'Service-Parameter-Type',
  code: 441,
  mandatory: false,
  format: Format.unsigned32,
})
export const ServiceParameterValue = avp({
  name: 'Service-Parameter-Value',
  code: 442,
  mandatory: false,
  format: Format.octetString,
})
export const ServiceParameterInfo = avp({
  name: 'Service-Parameter-Info',
  code: 440,
  mandatory: false,
  format: grouped([required(ServiceParameterType), required(ServiceParameterValue)]),
})

// -------------------------------------------------------------------------------------
// the subscriber (sections 8.46 to 8.48, 8.58 to 8.63)
// -------------------------------------------------------------------------------------

export const SubscriptionIdType = avp({
  name: 'Subscription-Id-Type',
  code: 450,
  mandatory: true,
  format: Format.enumerated({
    END_USER_E164: 0,
    END_USER_IMSI: 1,
    END_USER_SIP_URI: 2,
    END_USER_NAI: 3,
    END_USER_PRIVATE: 4,
  }),
})
export const SubscriptionIdData = avp({
  name: 'Subscription-Id-Data',
  code: 444,
  mandatory: true,
  format: Format.utf8String,
})
export const SubscriptionId = avp({
  name: 'Subscription-Id',
  code: 443,
  mandatory: true,
  format: grouped([required(SubscriptionIdType), required(SubscriptionIdData)]),
})

export const SubscriptionIdE164 = avp({
  name: 'Subscription-Id-E164',
  code: 660,
  mandatory: false,
  format: Format.utf8String,
})
export const SubscriptionIdImsi = avp({
  name: 'Subscription-Id-IMSI',
  code: 661,
  mandatory: false,
  format: Format.utf8String,
})
export const SubscriptionIdSipUri = avp({
  name: 'Subscription-Id-SIP-URI',
  code: 662,
  mandatory: false,
  format: Format.utf8String,
})
export const SubscriptionIdNai = avp({
  name: 'Subscription-Id-NAI',
  code: 663,
  mandatory: false,
  format: Format.utf8String,
})
export const SubscriptionIdPrivate = avp({
  name: 'Subscription-Id-Private',
  code: 664,
  mandatory: false,
  format: Format.utf8String,
})
/** Of which exactly one (section 8.58), or one that is newer than these tables. */
export const SubscriptionIdExtension = avp({
  name: 'Subscription-Id-Extension',
  code: 659,
  mandatory: false,
  format: grouped([
    optional(SubscriptionIdE164),
    optional(SubscriptionIdImsi),
    optional(SubscriptionIdSipUri),
    optional(SubscriptionIdNai),
    optional(SubscriptionIdPrivate),
    any,
  ]),
})

// -------------------------------------------------------------------------------------
// the terminal (sections 8.49 to 8.57)
// -------------------------------------------------------------------------------------

/** Open: IANA may add to it (section 8.50), and nobody needs to understand the group. */
export const UserEquipmentInfoType = avp({
  name: 'User-Equipment-Info-Type',
  code: 459,
  mandatory: false,
  format: Format.openEnumerated({ IMEISV: 0, MAC: 1, EUI64: 2, MODIFIED_EUI64: 3 }),
})
export const UserEquipmentInfoValue = avp({
  name: 'User-Equipment-Info-Value',
  code: 460,
  mandatory: false,
  format: Format.octetString,
})
export const UserEquipmentInfo = avp({
  name: 'User-Equipment-Info',
  code: 458,
  mandatory: false,
  format: grouped([required(UserEquipmentInfoType), required(UserEquipmentInfoValue)]),
})

export const UserEquipmentInfoImeisv = avp({
  name: 'User-Equipment-Info-IMEISV',
  code: 654,
  mandatory: false,
  format: Format.octetString,
})
export const UserEquipmentInfoMac = avp({
  name: 'User-Equipment-Info-MAC',
  code: 655,
  mandatory: false,
  format: Format.octetString,
})
export const UserEquipmentInfoEui64 = avp({
  name: 'User-Equipment-Info-EUI64',
  code: 656,
  mandatory: false,
  format: Format.octetString,
})
export const UserEquipmentInfoModifiedEui64 = avp({
  name: 'User-Equipment-Info-ModifiedEUI64',
  code: 657,
  mandatory: false,
  format: Format.octetString,
})
export const UserEquipmentInfoImei = avp({
  name: 'User-Equipment-Info-IMEI',
  code: 658,
  mandatory: false,
  format: Format.octetString,
})
/** Of which exactly one (section 8.52), or one that is newer than these tables. */
export const UserEquipmentInfoExtension = avp({
  name: 'User-Equipment-Info-Extension',
  code: 653,
  mandatory: false,
  format: grouped([
    optional(UserEquipmentInfoImeisv),
    optional(UserEquipmentInfoMac),
    optional(UserEquipmentInfoEui64),
    optional(UserEquipmentInfoModifiedEui64),
    optional(UserEquipmentInfoImei),
    any,
  ]),
})

// -------------------------------------------------------------------------------------
// commands (section 3)
// -------------------------------------------------------------------------------------

/** CCR: asks for credit, and reports what was used of it (section 3.1). */
export const CreditControlRequest = command(
  'Credit-Control-Request',
  { code: 272, applicationId: 4, request: true, proxiable: true },
  [
    fixed(SessionId),
    required(OriginHost),
    required(OriginRealm),
    required(DestinationRealm),
    required(AuthApplicationId),
    required(ServiceContextId),
    required(CcRequestType),
    required(CcRequestNumber),
    optional(DestinationHost),
    optional(UserName),
    optional(CcSubSessionId),
    optional(AcctMultiSessionId),
    optional(OriginStateId),
    optional(EventTimestamp),
    many(SubscriptionId),
    many(SubscriptionIdExtension),
    optional(ServiceIdentifier),
    optional(TerminationCause),
    optional(RequestedServiceUnit),
    optional(RequestedAction),
    many(UsedServiceUnit),
    optional(MultipleServicesIndicator),
    many(MultipleServicesCreditControl),
    many(ServiceParameterInfo),
    optional(CcCorrelationId),
    optional(UserEquipmentInfo),
    optional(UserEquipmentInfoExtension),
    many(ProxyInfo),
    many(RouteRecord),
    any,
  ],
)
export interface CreditControlRequest extends TypeOf<typeof CreditControlRequest> {}

/** CCA: grants credit, or says why not (section 3.2). */
export const CreditControlAnswer = command(
  'Credit-Control-Answer',
  { code: 272, applicationId: 4, request: false, proxiable: true },
  [
    fixed(SessionId),
    required(ResultCode),
    required(OriginHost),
    required(OriginRealm),
    required(AuthApplicationId),
    required(CcRequestType),
    required(CcRequestNumber),
    optional(UserName),
    optional(CcSessionFailover),
    optional(CcSubSessionId),
    optional(AcctMultiSessionId),
    optional(OriginStateId),
    optional(EventTimestamp),
    optional(GrantedServiceUnit),
    many(MultipleServicesCreditControl),
    optional(CostInformation),
    optional(FinalUnitIndication),
    optional(QosFinalUnitIndication),
    optional(CheckBalanceResult),
    optional(CreditControlFailureHandling),
    optional(DirectDebitingFailureHandling),
    optional(ValidityTime),
    many(RedirectHost),
    optional(RedirectHostUsage),
    optional(RedirectMaxCacheTime),
    many(ProxyInfo),
    many(RouteRecord),
    many(FailedAvp),
    any,
  ],
)
export interface CreditControlAnswer extends TypeOf<typeof CreditControlAnswer> {}

/** CCR, CCA, or the answer to a protocol error, by the R and E bits. */
export const CreditControl = exchange(CreditControlRequest, CreditControlAnswer, AnswerMessage)
export type CreditControl = CreditControlRequest | CreditControlAnswer | AnswerMessage

/** The values of Result-Code that the application adds (section 9). */
export const CreditControlResultCodes = {
  DIAMETER_END_USER_SERVICE_DENIED: 4010,
  DIAMETER_CREDIT_CONTROL_NOT_APPLICABLE: 4011,
  DIAMETER_CREDIT_LIMIT_REACHED: 4012,
  DIAMETER_USER_UNKNOWN: 5030,
  DIAMETER_RATING_FAILED: 5031,
} as const
