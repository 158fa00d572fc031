/**
 * The AVPs of TS 29.345 (proximity services between functions: PC6, PC7), in the order of its clauses. The grammar is
 * the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { EapMasterSessionKey } from '../../ietf/rfc4072/avps.ts'
import { _, Format, grouped, M, many, named, optional, required, type TypeOf, vendor } from '../../index.ts'
import { VisitedPlmnId } from '../ts29272/avps.ts'
import { Ssid } from '../ts29273/avps.ts'
import { UserIdentity } from '../ts29329/avps.ts'
import { ServiceResult } from '../ts29336/avps.ts'

const tgpp = vendor(10415)

export const AppLayerUserId = tgpp('App-Layer-User-Id', 3801, M, Format.utf8String) // 6.3.2

export const AssistanceInfo = tgpp(
  'Assistance-Info',
  3802,
  M,
  grouped(() => [optional(WlanAssistanceInfo)], named<AssistanceInfo>()),
) // 6.3.3
export interface AssistanceInfo extends TypeOf<typeof AssistanceInfo.data> {}

export const AssistanceInfoValidityTimer = tgpp('Assistance-Info-Validity-Timer', 3803, M, Format.unsigned32) // 6.3.4
export const DiscoveryType = tgpp('Discovery-Type', 3804, M, Format.unsigned32) // 6.3.5
export const TgppFilterId = tgpp('Filter-Id', 3805, M, Format.octetString) // 6.3.9
export const TgppMacAddress = tgpp('MAC-Address', 3806, M, Format.utf8String) // 6.3.11

export const MatchReport = tgpp(
  'Match-Report',
  3807,
  M,
  grouped(
    () => [
      required(DiscoveryType),
      optional(ProseAppCode),
      optional(ProseMetadataIndexMask),
      optional(ProseAppId),
      optional(ProseValidityTimer),
      optional(ProseMatchRefreshTimer),
      optional(ProseApplicationMetadata),
    ],
    named<MatchReport>(),
  ),
) // 6.3.12
export interface MatchReport extends TypeOf<typeof MatchReport.data> {}

export const OperatingChannel = tgpp('Operating-Channel', 3808, M, Format.unsigned32) // 6.3.14
export const P2pFeatures = tgpp('P2P-Features', 3809, M, Format.unsigned32) // 6.3.15
export const ProseAppCode = tgpp('ProSe-App-Code', 3810, M, Format.octetString) // 6.3.16
export const ProseAppId = tgpp('ProSe-App-Id', 3811, M, Format.utf8String) // 6.3.17
export const ProseAppMask = tgpp('ProSe-App-Mask', 3812, M, Format.octetString) // 6.3.18

export const ProseDiscoveryFilter = tgpp(
  'ProSe-Discovery-Filter',
  3813,
  M,
  grouped(
    () => [
      required(TgppFilterId),
      required(ProseAppId),
      required(ProseValidityTimer),
      required(ProseAppCode),
      many(ProseAppMask),
    ],
    named<ProseDiscoveryFilter>(),
  ),
) // 6.3.20
export interface ProseDiscoveryFilter extends TypeOf<typeof ProseDiscoveryFilter.data> {}

export const PrrFlags = tgpp('PRR-Flags', 3814, M, Format.unsigned32) // 6.3.21
export const ProseValidityTimer = tgpp('ProSe-Validity-Timer', 3815, M, Format.unsigned32) // 6.3.22
export const RequestingEpuid = tgpp('Requesting-EPUID', 3816, M, Format.utf8String) // 6.3.23
export const TargetedEpuid = tgpp('Targeted-EPUID', 3817, M, Format.utf8String) // 6.3.26
export const Pc6TimeWindow = tgpp('Time-Window', 3818, M, Format.unsigned32) // 6.3.27

export const WifiP2pAssistanceInfo = tgpp(
  'WiFi-P2P-Assistance-Info',
  3819,
  M,
  grouped(
    () => [
      optional(Ssid),
      optional(EapMasterSessionKey),
      optional(P2pFeatures),
      optional(WlanLinkLayerIdList),
      optional(OperatingChannel),
      optional(AssistanceInfoValidityTimer),
    ],
    named<WifiP2pAssistanceInfo>(),
  ),
) // 6.3.30
export interface WifiP2pAssistanceInfo extends TypeOf<typeof WifiP2pAssistanceInfo.data> {}

export const WlanAssistanceInfo = tgpp(
  'WLAN-Assistance-Info',
  3820,
  M,
  grouped(() => [optional(WifiP2pAssistanceInfo)], named<WlanAssistanceInfo>()),
) // 6.3.31
export interface WlanAssistanceInfo extends TypeOf<typeof WlanAssistanceInfo.data> {}

export const WlanLinkLayerId = tgpp('WLAN-Link-Layer-Id', 3821, M, Format.octetString) // 6.3.32

export const WlanLinkLayerIdList = tgpp(
  'WLAN-Link-Layer-Id-List',
  3822,
  M,
  grouped(() => [many(WlanLinkLayerId)], named<WlanLinkLayerIdList>()),
) // 6.3.33
export interface WlanLinkLayerIdList extends TypeOf<typeof WlanLinkLayerIdList.data> {}

export const ValidityTimeAnnounce = tgpp('Validity-Time-Announce', 3832, M, Format.unsigned32) // 6.3.36
export const ValidityTimeMonitor = tgpp('Validity-Time-Monitor', 3833, M, Format.unsigned32) // 6.3.37
export const ValidityTimeCommunication = tgpp('Validity-Time-Communication', 3834, M, Format.unsigned32) // 6.3.38

export const ProseAppCodeInfo = tgpp(
  'ProSe-App-Code-Info',
  3835,
  M,
  grouped(() => [required(ProseAppCode), required(Mic), required(UtcBasedCounter)], named<ProseAppCodeInfo>()),
) // 6.3.39
export interface ProseAppCodeInfo extends TypeOf<typeof ProseAppCodeInfo.data> {}

export const Mic = tgpp('MIC', 3836, M, Format.octetString) // 6.3.40
export const UtcBasedCounter = tgpp('UTC-based-Counter', 3837, M, Format.unsigned32) // 6.3.41

export const LocationUpdateTrigger = tgpp(
  'Location-Update-Trigger',
  3823,
  M,
  grouped(
    () => [required(LocationUpdateEventType), optional(ChangeOfAreaType), optional(PeriodicLocationType)],
    named<LocationUpdateTrigger>(),
  ),
) // 6.3.42
export interface LocationUpdateTrigger extends TypeOf<typeof LocationUpdateTrigger.data> {}

export const LocationUpdateEventType = tgpp('Location-Update-Event-Type', 3824, M, Format.unsigned32) // 6.3.43

export const ChangeOfAreaType = tgpp(
  'Change-Of-Area-Type',
  3825,
  M,
  grouped(
    () => [required(LocationUpdateEventTrigger), required(ReportCardinality), optional(MinimumIntervalTime)],
    named<ChangeOfAreaType>(),
  ),
) // 6.3.44
export interface ChangeOfAreaType extends TypeOf<typeof ChangeOfAreaType.data> {}

export const LocationUpdateEventTrigger = tgpp('Location-Update-Event-Trigger', 3826, M, Format.unsigned32) // 6.3.45
export const ReportCardinality = tgpp('Report-Cardinality', 3827, M, Format.openEnumerated({ SINGLE: 0, MULTIPLE: 1 })) // 6.3.46
export const MinimumIntervalTime = tgpp('Minimum-Interval-Time', 3828, M, Format.unsigned32) // 6.3.47

export const PeriodicLocationType = tgpp(
  'Periodic-Location-Type',
  3829,
  M,
  grouped(() => [required(LocationReportIntervalTime), required(TotalNumberOfReports)], named<PeriodicLocationType>()),
) // 6.3.48
export interface PeriodicLocationType extends TypeOf<typeof PeriodicLocationType.data> {}

export const LocationReportIntervalTime = tgpp('Location-Report-Interval-Time', 3830, M, Format.unsigned32) // 6.3.49
export const TotalNumberOfReports = tgpp('Total-Number-Of-Reports', 3831, M, Format.unsigned32) // 6.3.50
export const ProseMatchRefreshTimer = tgpp('ProSe-Match-Refresh-Timer', 3838, M, Format.unsigned32) // 6.3.52

export const DiscoveryAuthRequest = tgpp(
  'Discovery-Auth-Request',
  3854,
  M,
  grouped(
    () => [
      required(DiscoveryType),
      optional(UserIdentity),
      optional(ProseAppId),
      optional(ProseAppCode),
      optional(ProseAppCodeSuffixRange),
      optional(ProseValidityTimer),
      optional(AppIdentifier),
      optional(RequestingRpauid),
      optional(TargetRpauid),
      optional(TargetPduid),
      optional(ProseRestrictedCode),
      many(ProseRestrictedCodeSuffixRange),
      optional(BannedRpauid),
      optional(BannedPduid),
      optional(ServiceResult),
    ],
    named<DiscoveryAuthRequest>(),
  ),
) // 6.3.53
export interface DiscoveryAuthRequest extends TypeOf<typeof DiscoveryAuthRequest.data> {}

export const DiscoveryAuthResponse = tgpp(
  'Discovery-Auth-Response',
  3855,
  M,
  grouped(
    () => [required(DiscoveryType), many(ProseDiscoveryFilter), optional(VisitedPlmnId), optional(ProseRestrictedCode)],
    named<DiscoveryAuthResponse>(),
  ),
) // 6.3.54
export interface DiscoveryAuthResponse extends TypeOf<typeof DiscoveryAuthResponse.data> {}

export const MatchRequest = tgpp(
  'Match-Request',
  3856,
  M,
  grouped(() => [required(DiscoveryType)], named<MatchRequest>()),
) // 6.3.55
export interface MatchRequest extends TypeOf<typeof MatchRequest.data> {}

export const MatchReportInfo = tgpp(
  'Match-Report-Info',
  3857,
  M,
  grouped(() => [required(DiscoveryType), optional(UserIdentity), many(ProseAppId)], named<MatchReportInfo>()),
) // 6.3.56
export interface MatchReportInfo extends TypeOf<typeof MatchReportInfo.data> {}

export const PmrFlags = tgpp('PMR-Flags', 3852, M, Format.unsigned32) // 6.3.57
export const ProseApplicationMetadata = tgpp('ProSe-Application-Metadata', 3853, M, Format.utf8String) // 6.3.58
export const DiscoveryEntryId = tgpp('Discovery-Entry-ID', 3850, _, Format.unsigned32) // 6.3.59
export const ProseMetadataIndexMask = tgpp('ProSe-Metadata-Index-Mask', 3839, _, Format.octetString) // 6.3.60

export const AppIdentifier = tgpp(
  'App-Identifier',
  3840,
  _,
  grouped(() => [required(OsId), required(OsAppId)], named<AppIdentifier>()),
) // 6.3.61
export interface AppIdentifier extends TypeOf<typeof AppIdentifier.data> {}

export const OsId = tgpp('OS-ID', 3841, _, Format.octetString) // 6.3.62
export const OsAppId = tgpp('OS-App-ID', 3842, _, Format.utf8String) // 6.3.63
export const RequestingRpauid = tgpp('Requesting-RPAUID', 3843, _, Format.utf8String) // 6.3.64
export const TargetRpauid = tgpp('Target-RPAUID', 3844, _, Format.utf8String) // 6.3.65
export const TargetPduid = tgpp('Target-PDUID', 3845, _, Format.octetString) // 6.3.66
export const ProseRestrictedCode = tgpp('ProSe-Restricted-Code', 3846, _, Format.octetString) // 6.3.67
export const ProseRestrictedCodeSuffixRange = tgpp('ProSe-Restricted-Code-Suffix-Range', 3847, _, Format.octetString) // 6.3.68
export const BeginningSuffix = tgpp('Beginning-Suffix', 3848, _, Format.octetString) // 6.3.69
export const EndingSuffix = tgpp('Ending-Suffix', 3849, _, Format.octetString) // 6.3.70
export const MatchTimestamp = tgpp('Match-Timestamp', 3851, _, Format.time) // 6.3.71
export const BannedRpauid = tgpp('Banned-RPAUID', 3858, _, Format.utf8String) // 6.3.73
export const BannedPduid = tgpp('Banned-PDUID', 3859, _, Format.octetString) // 6.3.74

export const CodeReceivingSecurityMaterial = tgpp(
  'Code-Receiving-Security-Material',
  3860,
  _,
  grouped(
    () => [optional(Dusk), optional(Duik), optional(MicCheckIndicator), optional(Duck), optional(EncryptedBitmask)],
    named<CodeReceivingSecurityMaterial>(),
  ),
) // 6.3.75
export interface CodeReceivingSecurityMaterial extends TypeOf<typeof CodeReceivingSecurityMaterial.data> {}

export const CodeSendingSecurityMaterial = tgpp(
  'Code-Sending-Security-Material',
  3861,
  _,
  grouped(
    () => [optional(Dusk), optional(Duik), optional(Duck), optional(EncryptedBitmask)],
    named<CodeSendingSecurityMaterial>(),
  ),
) // 6.3.76
export interface CodeSendingSecurityMaterial extends TypeOf<typeof CodeSendingSecurityMaterial.data> {}

export const Dusk = tgpp('DUSK', 3862, _, Format.octetString) // 6.3.77
export const Duik = tgpp('DUIK', 3863, _, Format.octetString) // 6.3.78
export const Duck = tgpp('DUCK', 3864, _, Format.octetString) // 6.3.79
export const MicCheckIndicator = tgpp('MIC-Check-Indicator', 3865, _, Format.unsigned32) // 6.3.80
export const EncryptedBitmask = tgpp('Encrypted-Bitmask', 3866, _, Format.octetString) // 6.3.81
export const ProseAppCodeSuffixRange = tgpp('ProSe-App-Code-Suffix-Range', 3867, _, Format.octetString) // 6.3.82
export const Pc5Tech = tgpp('PC5-tech', 3868, _, Format.octetString) // 6.3.84
