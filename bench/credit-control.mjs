/**
 * Credit control as it is spoken on Gy, defined with the public API: the Credit-Control-Request of RFC 4006 section 3.1
 * with the 3GPP AVPs (TS 32.299, TS 29.061, TS 29.212) that workload (c) has, under Service-Information.
 *
 * Groups that only an answer holds (Granted-Service-Unit, Final-Unit-Indication) are defined too, since the grammar
 * has a place for them.
 *
 * @module
 */
import {
  AcctMultiSessionId,
  any,
  AuthApplicationId,
  avp,
  command,
  DestinationHost,
  DestinationRealm,
  EventTimestamp,
  fixed,
  Format,
  grouped,
  many,
  optional,
  OriginHost,
  OriginRealm,
  OriginStateId,
  ProxyInfo,
  required,
  ResultCode,
  RouteRecord,
  SessionId,
  TerminationCause,
  UserName,
} from 'diameter-codec'

const vendorId = 10415
const mandatory = true

// -------------------------------------------------------------------------------------
// units (RFC 4006 sections 8.8 to 8.27)
// -------------------------------------------------------------------------------------

const ValueDigits = avp({ name: 'Value-Digits', code: 447, mandatory, format: Format.integer64 })
const Exponent = avp({ name: 'Exponent', code: 429, mandatory, format: Format.integer32 })
const UnitValue = avp({
  name: 'Unit-Value',
  code: 445,
  mandatory,
  format: grouped([required(ValueDigits), optional(Exponent)]),
})
const CurrencyCode = avp({ name: 'Currency-Code', code: 425, mandatory, format: Format.unsigned32 })
const CcMoney = avp({
  name: 'CC-Money',
  code: 413,
  mandatory,
  format: grouped([required(UnitValue), optional(CurrencyCode)]),
})
const CcTime = avp({ name: 'CC-Time', code: 420, mandatory, format: Format.unsigned32 })
const CcTotalOctets = avp({ name: 'CC-Total-Octets', code: 421, mandatory, format: Format.unsigned64 })
const CcInputOctets = avp({ name: 'CC-Input-Octets', code: 412, mandatory, format: Format.unsigned64 })
const CcOutputOctets = avp({ name: 'CC-Output-Octets', code: 414, mandatory, format: Format.unsigned64 })
const CcServiceSpecificUnits = avp({
  name: 'CC-Service-Specific-Units',
  code: 417,
  mandatory,
  format: Format.unsigned64,
})
const TariffTimeChange = avp({ name: 'Tariff-Time-Change', code: 451, mandatory, format: Format.time })
const TariffChangeUsage = avp({
  name: 'Tariff-Change-Usage',
  code: 452,
  mandatory,
  format: Format.enumerated({ UNIT_BEFORE_TARIFF_CHANGE: 0, UNIT_AFTER_TARIFF_CHANGE: 1, UNIT_INDETERMINATE: 2 }),
})
const GrantedServiceUnit = avp({
  name: 'Granted-Service-Unit',
  code: 431,
  mandatory,
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
const RequestedServiceUnit = avp({
  name: 'Requested-Service-Unit',
  code: 437,
  mandatory,
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
const UsedServiceUnit = avp({
  name: 'Used-Service-Unit',
  code: 446,
  mandatory,
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
// services (RFC 4006 sections 8.16 and 8.28 to 8.45)
// -------------------------------------------------------------------------------------

const ServiceIdentifier = avp({ name: 'Service-Identifier', code: 439, mandatory, format: Format.unsigned32 })
const RatingGroup = avp({ name: 'Rating-Group', code: 432, mandatory, format: Format.unsigned32 })
const GsuPoolIdentifier = avp({ name: 'G-S-U-Pool-Identifier', code: 453, mandatory, format: Format.unsigned32 })
const CcUnitType = avp({
  name: 'CC-Unit-Type',
  code: 454,
  mandatory,
  format: Format.enumerated({
    TIME: 0,
    MONEY: 1,
    'TOTAL-OCTETS': 2,
    'INPUT-OCTETS': 3,
    'OUTPUT-OCTETS': 4,
    'SERVICE-SPECIFIC-UNITS': 5,
  }),
})
const GsuPoolReference = avp({
  name: 'G-S-U-Pool-Reference',
  code: 457,
  mandatory,
  format: grouped([required(GsuPoolIdentifier), required(CcUnitType), required(UnitValue)]),
})
const ValidityTime = avp({ name: 'Validity-Time', code: 448, mandatory, format: Format.unsigned32 })
const FinalUnitAction = avp({
  name: 'Final-Unit-Action',
  code: 449,
  mandatory,
  format: Format.enumerated({ TERMINATE: 0, REDIRECT: 1, RESTRICT_ACCESS: 2 }),
})
const RestrictionFilterRule = avp({
  name: 'Restriction-Filter-Rule',
  code: 438,
  mandatory,
  format: Format.ipFilterRule,
})
/** Of RFC 4005 section 6.7. */
const FilterId = avp({ name: 'Filter-Id', code: 11, mandatory, format: Format.utf8String })
const RedirectAddressType = avp({
  name: 'Redirect-Address-Type',
  code: 433,
  mandatory,
  format: Format.enumerated({ 'IPv4 Address': 0, 'IPv6 Address': 1, URL: 2, 'SIP URI': 3 }),
})
const RedirectServerAddress = avp({
  name: 'Redirect-Server-Address',
  code: 435,
  mandatory,
  format: Format.utf8String,
})
const RedirectServer = avp({
  name: 'Redirect-Server',
  code: 434,
  mandatory,
  format: grouped([required(RedirectAddressType), required(RedirectServerAddress)]),
})
const FinalUnitIndication = avp({
  name: 'Final-Unit-Indication',
  code: 430,
  mandatory,
  format: grouped([required(FinalUnitAction), many(RestrictionFilterRule), many(FilterId), optional(RedirectServer)]),
})
/** Of TS 32.299. */
const ReportingReason = avp({
  name: 'Reporting-Reason',
  code: 872,
  vendorId,
  mandatory,
  format: Format.openEnumerated({
    THRESHOLD: 0,
    QHT: 1,
    FINAL: 2,
    QUOTA_EXHAUSTED: 3,
    VALIDITY_TIME: 4,
    OTHER_QUOTA_TYPE: 5,
    RATING_CONDITION_CHANGE: 6,
    FORCED_REAUTHORISATION: 7,
    POOL_EXHAUSTED: 8,
  }),
})
const MultipleServicesCreditControl = avp({
  name: 'Multiple-Services-Credit-Control',
  code: 456,
  mandatory,
  format: grouped([
    optional(GrantedServiceUnit),
    optional(RequestedServiceUnit),
    many(UsedServiceUnit),
    optional(TariffChangeUsage),
    many(ServiceIdentifier),
    optional(RatingGroup),
    many(GsuPoolReference),
    optional(ValidityTime),
    optional(ResultCode),
    optional(FinalUnitIndication),
    optional(ReportingReason),
    any,
  ]),
})
const MultipleServicesIndicator = avp({
  name: 'Multiple-Services-Indicator',
  code: 455,
  mandatory,
  format: Format.enumerated({ MULTIPLE_SERVICES_NOT_SUPPORTED: 0, MULTIPLE_SERVICES_SUPPORTED: 1 }),
})
const RequestedAction = avp({
  name: 'Requested-Action',
  code: 436,
  mandatory,
  format: Format.enumerated({ DIRECT_DEBITING: 0, REFUND_ACCOUNT: 1, CHECK_BALANCE: 2, PRICE_ENQUIRY: 3 }),
})
const ServiceContextId = avp({ name: 'Service-Context-Id', code: 461, mandatory, format: Format.utf8String })
const ServiceParameterType = avp({
  name: 'Service-Parameter-Type',
  code: 441,
  mandatory: false,
  format: Format.unsigned32,
})
const ServiceParameterValue = avp({
  name: 'Service-Parameter-Value',
  code: 442,
  mandatory: false,
  format: Format.octetString,
})
const ServiceParameterInfo = avp({
  name: 'Service-Parameter-Info',
  code: 440,
  mandatory: false,
  format: grouped([required(ServiceParameterType), required(ServiceParameterValue)]),
})

// -------------------------------------------------------------------------------------
// the session and its user (RFC 4006 sections 8.1 to 8.5 and 8.46 to 8.51)
// -------------------------------------------------------------------------------------

const CcCorrelationId = avp({
  name: 'CC-Correlation-Id',
  code: 411,
  mandatory: false,
  format: Format.octetString,
})
const CcRequestNumber = avp({ name: 'CC-Request-Number', code: 415, mandatory, format: Format.unsigned32 })
const CcRequestType = avp({
  name: 'CC-Request-Type',
  code: 416,
  mandatory,
  format: Format.enumerated({ INITIAL_REQUEST: 1, UPDATE_REQUEST: 2, TERMINATION_REQUEST: 3, EVENT_REQUEST: 4 }),
})
const CcSubSessionId = avp({ name: 'CC-Sub-Session-Id', code: 419, mandatory, format: Format.unsigned64 })
const SubscriptionIdType = avp({
  name: 'Subscription-Id-Type',
  code: 450,
  mandatory,
  format: Format.enumerated({
    END_USER_E164: 0,
    END_USER_IMSI: 1,
    END_USER_SIP_URI: 2,
    END_USER_NAI: 3,
    END_USER_PRIVATE: 4,
  }),
})
const SubscriptionIdData = avp({ name: 'Subscription-Id-Data', code: 444, mandatory, format: Format.utf8String })
const SubscriptionId = avp({
  name: 'Subscription-Id',
  code: 443,
  mandatory,
  format: grouped([required(SubscriptionIdType), required(SubscriptionIdData)]),
})
const UserEquipmentInfoType = avp({
  name: 'User-Equipment-Info-Type',
  code: 459,
  mandatory: false,
  format: Format.enumerated({ IMEISV: 0, MAC: 1, EUI64: 2, MODIFIED_EUI64: 3 }),
})
const UserEquipmentInfoValue = avp({
  name: 'User-Equipment-Info-Value',
  code: 460,
  mandatory: false,
  format: Format.octetString,
})
const UserEquipmentInfo = avp({
  name: 'User-Equipment-Info',
  code: 458,
  mandatory: false,
  format: grouped([required(UserEquipmentInfoType), required(UserEquipmentInfoValue)]),
})

// -------------------------------------------------------------------------------------
// 3GPP
// -------------------------------------------------------------------------------------

const ChargingId = avp({ name: '3GPP-Charging-Id', code: 2, vendorId, mandatory, format: Format.octetString })
const PdpType = avp({
  name: '3GPP-PDP-Type',
  code: 3,
  vendorId,
  mandatory,
  format: Format.openEnumerated({ IPv4: 0, PPP: 1, IPv6: 2, IPv4v6: 3 }),
})
const PdpAddress = avp({ name: 'PDP-Address', code: 1227, vendorId, mandatory, format: Format.address })
const SgsnAddress = avp({ name: 'SGSN-Address', code: 1228, vendorId, mandatory, format: Format.address })
const GgsnAddress = avp({ name: 'GGSN-Address', code: 847, vendorId, mandatory, format: Format.address })
const ImsiMccMnc = avp({ name: '3GPP-IMSI-MCC-MNC', code: 8, vendorId, mandatory, format: Format.utf8String })
const Nsapi = avp({ name: '3GPP-NSAPI', code: 10, vendorId, mandatory, format: Format.utf8String })
/** Of RFC 4005 section 4.5. */
const CalledStationId = avp({ name: 'Called-Station-Id', code: 30, mandatory, format: Format.utf8String })
const SelectionMode = avp({ name: '3GPP-Selection-Mode', code: 12, vendorId, mandatory, format: Format.utf8String })
const ChargingCharacteristics = avp({
  name: '3GPP-Charging-Characteristics',
  code: 13,
  vendorId,
  mandatory,
  format: Format.utf8String,
})
const SgsnMccMnc = avp({ name: '3GPP-SGSN-MCC-MNC', code: 18, vendorId, mandatory, format: Format.utf8String })
const MsTimeZone = avp({ name: '3GPP-MS-TimeZone', code: 23, vendorId, mandatory, format: Format.octetString })
const UserLocationInfo = avp({
  name: '3GPP-User-Location-Info',
  code: 22,
  vendorId,
  mandatory,
  format: Format.octetString,
})
const RatType = avp({ name: '3GPP-RAT-Type', code: 21, vendorId, mandatory, format: Format.octetString })
const QosClassIdentifier = avp({
  name: 'QoS-Class-Identifier',
  code: 1028,
  vendorId,
  mandatory,
  format: Format.openEnumerated({
    QCI_1: 1,
    QCI_2: 2,
    QCI_3: 3,
    QCI_4: 4,
    QCI_5: 5,
    QCI_6: 6,
    QCI_7: 7,
    QCI_8: 8,
    QCI_9: 9,
  }),
})
const MaxRequestedBandwidthUl = avp({
  name: 'Max-Requested-Bandwidth-UL',
  code: 516,
  vendorId,
  mandatory,
  format: Format.unsigned32,
})
const MaxRequestedBandwidthDl = avp({
  name: 'Max-Requested-Bandwidth-DL',
  code: 515,
  vendorId,
  mandatory,
  format: Format.unsigned32,
})
const PriorityLevel = avp({ name: 'Priority-Level', code: 1046, vendorId, mandatory, format: Format.unsigned32 })
const PreEmptionCapability = avp({
  name: 'Pre-emption-Capability',
  code: 1047,
  vendorId,
  mandatory,
  format: Format.enumerated({ 'PRE-EMPTION_CAPABILITY_ENABLED': 0, 'PRE-EMPTION_CAPABILITY_DISABLED': 1 }),
})
const PreEmptionVulnerability = avp({
  name: 'Pre-emption-Vulnerability',
  code: 1048,
  vendorId,
  mandatory,
  format: Format.enumerated({ 'PRE-EMPTION_VULNERABILITY_ENABLED': 0, 'PRE-EMPTION_VULNERABILITY_DISABLED': 1 }),
})
const AllocationRetentionPriority = avp({
  name: 'Allocation-Retention-Priority',
  code: 1034,
  vendorId,
  mandatory,
  format: grouped([required(PriorityLevel), optional(PreEmptionCapability), optional(PreEmptionVulnerability)]),
})
const QosInformation = avp({
  name: 'QoS-Information',
  code: 1016,
  vendorId,
  mandatory,
  format: grouped([
    optional(QosClassIdentifier),
    optional(MaxRequestedBandwidthUl),
    optional(MaxRequestedBandwidthDl),
    optional(AllocationRetentionPriority),
    any,
  ]),
})
const PsInformation = avp({
  name: 'PS-Information',
  code: 874,
  vendorId,
  mandatory,
  format: grouped([
    optional(ChargingId),
    optional(PdpType),
    many(PdpAddress),
    optional(QosInformation),
    many(SgsnAddress),
    many(GgsnAddress),
    optional(ImsiMccMnc),
    optional(Nsapi),
    optional(CalledStationId),
    optional(SelectionMode),
    optional(ChargingCharacteristics),
    optional(SgsnMccMnc),
    optional(MsTimeZone),
    optional(UserLocationInfo),
    optional(RatType),
    any,
  ]),
})
const ServiceInformation = avp({
  name: 'Service-Information',
  code: 873,
  vendorId,
  mandatory,
  format: grouped([optional(PsInformation), any]),
})

// -------------------------------------------------------------------------------------
// the command
// -------------------------------------------------------------------------------------

/** CCR: asks for credit, reports what was used of it. */
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
    many(ProxyInfo),
    many(RouteRecord),
    optional(ServiceInformation),
    any,
  ],
)
