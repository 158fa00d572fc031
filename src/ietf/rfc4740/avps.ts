/**
 * The AVPs of RFC 4740 (Diameter SIP Application), in the order of its clauses.
 *
 * @module
 */
import { any, Format, grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import {
  DigestAlgorithm,
  DigestAuthParam,
  DigestCnonce,
  DigestDomain,
  DigestEntityBodyHash,
  DigestHa1,
  DigestMethod,
  DigestNextnonce,
  DigestNonce,
  DigestNonceCount,
  DigestOpaque,
  DigestQop,
  DigestRealm,
  DigestResponse,
  DigestResponseAuth,
  DigestStale,
  DigestUri,
  DigestUsername,
} from '../rfc5090/avps.ts'

const ietf = vendor()

export const SipNumberAuthItems = ietf('SIP-Number-Auth-Items', 382, M, Format.unsigned32) // 6.3.8
export const SipAuthenticationScheme = ietf('SIP-Authentication-Scheme', 377, M, Format.openEnumerated({ DIGEST: 0 })) // 6.3.9

export const SipAuthenticate = ietf(
  'SIP-Authenticate',
  379,
  M,
  grouped(
    () => [
      required(DigestRealm),
      required(DigestNonce),
      optional(DigestDomain),
      optional(DigestOpaque),
      optional(DigestStale),
      optional(DigestAlgorithm),
      optional(DigestQop),
      optional(DigestHa1),
      many(DigestAuthParam),
      any,
    ],
    named<SipAuthenticate>(),
  ),
) // 6.3.10
export interface SipAuthenticate extends TypeOf<typeof SipAuthenticate.data> {}

export const SipAuthorization = ietf(
  'SIP-Authorization',
  380,
  M,
  grouped(
    () => [
      required(DigestUsername),
      required(DigestRealm),
      required(DigestNonce),
      required(DigestUri),
      required(DigestResponse),
      optional(DigestAlgorithm),
      optional(DigestCnonce),
      optional(DigestOpaque),
      optional(DigestQop),
      optional(DigestNonceCount),
      optional(DigestMethod),
      optional(DigestEntityBodyHash),
      many(DigestAuthParam),
      any,
    ],
    named<SipAuthorization>(),
  ),
) // 6.3.11
export interface SipAuthorization extends TypeOf<typeof SipAuthorization.data> {}

export const SipItemNumber = ietf('SIP-Item-Number', 378, M, Format.unsigned32) // 6.3.14
export const SipMethod = ietf('SIP-Method', 393, M, Format.utf8String) // 7.2.201

export const SipAuthDataItem = ietf(
  'SIP-Auth-Data-Item',
  376,
  M,
  grouped(
    () => [
      required(SipAuthenticationScheme),
      optional(SipItemNumber),
      optional(SipAuthenticate),
      optional(SipAuthorization),
      optional(SipAuthenticationInfo),
      any,
    ],
    named<SipAuthDataItem>(),
  ),
) // 8.2.3.9
export interface SipAuthDataItem extends TypeOf<typeof SipAuthDataItem.data> {}

export const SipAccountingInformation = ietf(
  'SIP-Accounting-Information',
  368,
  M,
  grouped(
    () => [many(SipAccountingServerUri), many(SipCreditControlServerUri), any],
    named<SipAccountingInformation>(),
  ),
) // 9.1
export interface SipAccountingInformation extends TypeOf<typeof SipAccountingInformation.data> {}

export const SipAccountingServerUri = ietf('SIP-Accounting-Server-URI', 369, M, Format.diameterUri) // 9.1.1
export const SipCreditControlServerUri = ietf('SIP-Credit-Control-Server-URI', 370, M, Format.diameterUri) // 9.1.2
export const SipServerUri = ietf('SIP-Server-URI', 371, M, Format.utf8String) // 9.2

export const SipServerCapabilities = ietf(
  'SIP-Server-Capabilities',
  372,
  M,
  grouped(
    () => [many(SipMandatoryCapability), many(SipOptionalCapability), many(SipServerUri), any],
    named<SipServerCapabilities>(),
  ),
) // 9.3
export interface SipServerCapabilities extends TypeOf<typeof SipServerCapabilities.data> {}

export const SipMandatoryCapability = ietf('SIP-Mandatory-Capability', 373, M, Format.unsigned32) // 9.3.1
export const SipOptionalCapability = ietf('SIP-Optional-Capability', 374, M, Format.unsigned32) // 9.3.2

export const SipServerAssignmentType = ietf(
  'SIP-Server-Assignment-Type',
  375,
  M,
  Format.openEnumerated({
    NO_ASSIGNMENT: 0,
    REGISTRATION: 1,
    RE_REGISTRATION: 2,
    UNREGISTERED_USER: 3,
    TIMEOUT_DEREGISTRATION: 4,
    USER_DEREGISTRATION: 5,
    TIMEOUT_DEREGISTRATION_STORE_SERVER_NAME: 6,
    USER_DEREGISTRATION_STORE_SERVER_NAME: 7,
    ADMINISTRATIVE_DEREGISTRATION: 8,
    AUTHENTICATION_FAILURE: 9,
    AUTHENTICATION_TIMEOUT: 10,
    DEREGISTRATION_TOO_MUCH_DATA: 11,
  }),
) // 9.4

export const SipAuthenticationInfo = ietf(
  'SIP-Authentication-Info',
  381,
  M,
  grouped(
    () => [
      optional(DigestNextnonce),
      optional(DigestQop),
      optional(DigestResponseAuth),
      optional(DigestCnonce),
      optional(DigestNonceCount),
      any,
    ],
    named<SipAuthenticationInfo>(),
  ),
) // 9.5.5
export interface SipAuthenticationInfo extends TypeOf<typeof SipAuthenticationInfo.data> {}

export const SipDeregistrationReason = ietf(
  'SIP-Deregistration-Reason',
  383,
  M,
  grouped(() => [required(SipReasonCode), optional(SipReasonInfo), any], named<SipDeregistrationReason>()),
) // 9.7
export interface SipDeregistrationReason extends TypeOf<typeof SipDeregistrationReason.data> {}

export const SipReasonCode = ietf(
  'SIP-Reason-Code',
  384,
  M,
  Format.openEnumerated({
    PERMANENT_TERMINATION: 0,
    NEW_SIP_SERVER_ASSIGNED: 1,
    SIP_SERVER_CHANGE: 2,
    REMOVE_SIP_SERVER: 3,
  }),
) // 9.7.1

export const SipReasonInfo = ietf('SIP-Reason-Info', 385, M, Format.utf8String) // 9.7.2
export const SipVisitedNetworkId = ietf('SIP-Visited-Network-Id', 386, M, Format.utf8String) // 9.9

export const SipUserAuthorizationType = ietf(
  'SIP-User-Authorization-Type',
  387,
  M,
  Format.openEnumerated({ REGISTRATION: 0, DEREGISTRATION: 1, REGISTRATION_AND_CAPABILITIES: 2 }),
) // 9.10

export const SipSupportedUserDataType = ietf('SIP-Supported-User-Data-Type', 388, M, Format.utf8String) // 9.11

export const SipUserData = ietf(
  'SIP-User-Data',
  389,
  M,
  grouped(() => [required(SipUserDataType), required(SipUserDataContents), any], named<SipUserData>()),
) // 9.12
export interface SipUserData extends TypeOf<typeof SipUserData.data> {}

export const SipUserDataType = ietf('SIP-User-Data-Type', 390, M, Format.utf8String) // 9.12.1
export const SipUserDataContents = ietf('SIP-User-Data-Contents', 391, M, Format.octetString) // 9.12.2

export const SipUserDataAlreadyAvailable = ietf(
  'SIP-User-Data-Already-Available',
  392,
  M,
  Format.openEnumerated({ USER_DATA_NOT_AVAILABLE: 0, USER_DATA_ALREADY_AVAILABLE: 1 }),
) // 9.13
