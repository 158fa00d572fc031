/**
 * The groups of TS 29.229 (IP multimedia: Cx, Dx), in the order of its clauses. The grammar is the union of Releases 7
 * to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { DigestAlgorithm, DigestHa1, DigestQop, DigestRealm } from '../../ietf/rfc5090/avps.ts'
import { FramedInterfaceId, FramedIpAddress, FramedIpv6Prefix } from '../../ietf/rfc7155/avps.ts'
import {
  _,
  AcctApplicationId,
  any,
  AuthApplicationId,
  grouped,
  M,
  many,
  named,
  optional,
  required,
  some,
  type TypeOf,
  UserName,
  vendor,
  VendorId,
  VendorSpecificApplicationId,
} from '../../index.ts'
import { LineIdentifier } from '../vendors/etsi.ts'
import {
  CallIdSipHeader,
  ConfidentialityKey,
  Contact,
  FeatureList,
  FeatureListId,
  FromSipHeader,
  InitialCseqSequenceNumber,
  IntegrityKey,
  MandatoryCapability,
  OptionalCapability,
  Path,
  PrimaryChargingCollectionFunctionName,
  PrimaryEventChargingFunctionName,
  PublicIdentity,
  ReasonCode,
  ReasonInfo,
  RecordRoute,
  SecondaryChargingCollectionFunctionName,
  SecondaryEventChargingFunctionName,
  ServerName,
  SipAuthenticationContext,
  TgppSipAuthenticate,
  TgppSipAuthenticationScheme,
  TgppSipAuthorization,
  TgppSipItemNumber,
  ToSipHeader,
  WebrtcAuthenticationFunctionName,
  WebrtcWebServerFunctionName,
} from './leaf-avps.ts'

const tgpp = vendor(10415)

export const ServerCapabilities = tgpp(
  'Server-Capabilities',
  603,
  M,
  grouped(
    () => [many(MandatoryCapability), many(OptionalCapability), many(ServerName), any],
    named<ServerCapabilities>(),
  ),
) // 6.3.4
export interface ServerCapabilities extends TypeOf<typeof ServerCapabilities.data> {}

export const TgppSipAuthDataItem = tgpp(
  'SIP-Auth-Data-Item',
  612,
  M,
  grouped(
    () => [
      optional(TgppSipItemNumber),
      optional(TgppSipAuthenticationScheme),
      optional(TgppSipAuthenticate),
      optional(TgppSipAuthorization),
      optional(SipAuthenticationContext),
      optional(ConfidentialityKey),
      optional(IntegrityKey),
      optional(SipDigestAuthenticate),
      optional(FramedIpAddress),
      optional(FramedIpv6Prefix),
      optional(FramedInterfaceId),
      many(LineIdentifier),
      any,
    ],
    named<TgppSipAuthDataItem>(),
  ),
) // 6.3.13
export interface TgppSipAuthDataItem extends TypeOf<typeof TgppSipAuthDataItem.data> {}

export const DeregistrationReason = tgpp(
  'Deregistration-Reason',
  615,
  M,
  grouped(() => [required(ReasonCode), optional(ReasonInfo), any], named<DeregistrationReason>()),
) // 6.3.16
export interface DeregistrationReason extends TypeOf<typeof DeregistrationReason.data> {}

export const ChargingInformation = tgpp(
  'Charging-Information',
  618,
  M,
  grouped(
    () => [
      optional(PrimaryEventChargingFunctionName),
      optional(SecondaryEventChargingFunctionName),
      optional(PrimaryChargingCollectionFunctionName),
      optional(SecondaryChargingCollectionFunctionName),
      any,
    ],
    named<ChargingInformation>(),
  ),
) // 6.3.19
export interface ChargingInformation extends TypeOf<typeof ChargingInformation.data> {}

export const SupportedFeatures = tgpp(
  'Supported-Features',
  628,
  _,
  grouped(() => [required(VendorId), required(FeatureListId), required(FeatureList), any], named<SupportedFeatures>()),
) // 6.3.29
export interface SupportedFeatures extends TypeOf<typeof SupportedFeatures.data> {}

export const SupportedApplications = tgpp(
  'Supported-Applications',
  631,
  _,
  grouped(
    () => [many(AuthApplicationId), many(AcctApplicationId), many(VendorSpecificApplicationId), any],
    named<SupportedApplications>(),
  ),
) // 6.3.32
export interface SupportedApplications extends TypeOf<typeof SupportedApplications.data> {}

export const AssociatedIdentities = tgpp(
  'Associated-Identities',
  632,
  _,
  grouped(() => [many(UserName), any], named<AssociatedIdentities>()),
) // 6.3.33
export interface AssociatedIdentities extends TypeOf<typeof AssociatedIdentities.data> {}

export const SipDigestAuthenticate = tgpp(
  'SIP-Digest-Authenticate',
  635,
  _,
  grouped(
    () => [required(DigestRealm), optional(DigestAlgorithm), required(DigestQop), required(DigestHa1), any],
    named<SipDigestAuthenticate>(),
  ),
) // 6.3.36
export interface SipDigestAuthenticate extends TypeOf<typeof SipDigestAuthenticate.data> {}

export const ScscfRestorationInfo = tgpp(
  'SCSCF-Restoration-Info',
  639,
  _,
  grouped(
    () => [required(UserName), some(RestorationInfo), optional(TgppSipAuthenticationScheme), any],
    named<ScscfRestorationInfo>(),
  ),
) // 6.3.46
export interface ScscfRestorationInfo extends TypeOf<typeof ScscfRestorationInfo.data> {}

export const SubscriptionInfo = tgpp(
  'Subscription-Info',
  642,
  _,
  grouped(
    () => [
      required(CallIdSipHeader),
      required(FromSipHeader),
      required(ToSipHeader),
      required(RecordRoute),
      required(Contact),
      any,
    ],
    named<SubscriptionInfo>(),
  ),
) // 6.3.49
export interface SubscriptionInfo extends TypeOf<typeof SubscriptionInfo.data> {}

export const AssociatedRegisteredIdentities = tgpp(
  'Associated-Registered-Identities',
  647,
  _,
  grouped(() => [many(UserName), any], named<AssociatedRegisteredIdentities>()),
) // 6.3.50
export interface AssociatedRegisteredIdentities extends TypeOf<typeof AssociatedRegisteredIdentities.data> {}

export const RestorationInfo = tgpp(
  'Restoration-Info',
  649,
  _,
  grouped(
    () => [
      required(Path),
      required(Contact),
      optional(InitialCseqSequenceNumber),
      optional(CallIdSipHeader),
      optional(SubscriptionInfo),
      any,
    ],
    named<RestorationInfo>(),
  ),
) // 6.3.52
export interface RestorationInfo extends TypeOf<typeof RestorationInfo.data> {}

export const IdentityWithEmergencyRegistration = tgpp(
  'Identity-with-Emergency-Registration',
  651,
  _,
  grouped(() => [required(UserName), required(PublicIdentity), any], named<IdentityWithEmergencyRegistration>()),
) // 6.3.57
export interface IdentityWithEmergencyRegistration extends TypeOf<typeof IdentityWithEmergencyRegistration.data> {}

export const AllowedWafWwsfIdentities = tgpp(
  'Allowed-WAF-WWSF-Identities',
  656,
  _,
  grouped(
    () => [many(WebrtcAuthenticationFunctionName), many(WebrtcWebServerFunctionName)],
    named<AllowedWafWwsfIdentities>(),
  ),
) // 6.3.64
export interface AllowedWafWwsfIdentities extends TypeOf<typeof AllowedWafWwsfIdentities.data> {}
