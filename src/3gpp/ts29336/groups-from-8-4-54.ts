/**
 * The groups of TS 29.336 (HSS with other networks: S6m, S6n, S6t), clauses 8.4.54 to 8.4.74, in the order of its
 * clauses.
 *
 * @module
 */
import { _, any, grouped, many, named, optional, required, type TypeOf, UserName, vendor } from '../../index.ts'
import { EpsLocationInformation, VisitedPlmnId } from '../ts29272/avps.ts'
import { Msisdn } from '../ts29329/avps.ts'
import { MaximumUeAvailabilityTime } from '../ts29338/avps.ts'
import { ServiceReport, UserIdentifier } from './groups-from-6-4-2.ts'
import {
  ExternalIdentifier,
  GrantedValidityTime,
  MonitoringType,
  ReachabilityInformation,
  RoamingInformation,
  S6tHssCause,
  ScefId,
  ScefReferenceId,
} from './leaf-avps.ts'

const tgpp = vendor(10415)

export const AllowedPlmnList = tgpp(
  'Allowed-PLMN-List',
  3158,
  _,
  grouped(() => [many(VisitedPlmnId)], named<AllowedPlmnList>()),
) // 8.4.54
export interface AllowedPlmnList extends TypeOf<typeof AllowedPlmnList.data> {}

export const NiddAuthorizationUpdate = tgpp(
  'NIDD-Authorization-Update',
  3161,
  _,
  grouped(
    () => [optional(Msisdn), optional(UserName), optional(ExternalIdentifier), optional(GrantedValidityTime)],
    named<NiddAuthorizationUpdate>(),
  ),
) // 8.4.57
export interface NiddAuthorizationUpdate extends TypeOf<typeof NiddAuthorizationUpdate.data> {}

export const GroupMonitoringEventReport = tgpp(
  'Group-Monitoring-Event-Report',
  3165,
  _,
  grouped(
    () => [required(ScefReferenceId), optional(ScefId), many(GroupMonitoringEventReportItem)],
    named<GroupMonitoringEventReport>(),
  ),
) // 8.4.61
export interface GroupMonitoringEventReport extends TypeOf<typeof GroupMonitoringEventReport.data> {}

export const GroupMonitoringEventReportItem = tgpp(
  'Group-Monitoring-Event-Report-Item',
  3166,
  _,
  grouped(
    () => [
      required(UserIdentifier),
      optional(VisitedPlmnId),
      optional(RoamingInformation),
      optional(ReachabilityInformation),
      optional(MaximumUeAvailabilityTime),
      optional(EpsLocationInformation),
      optional(MonitoringType),
      many(ServiceReport),
      optional(S6tHssCause),
    ],
    named<GroupMonitoringEventReportItem>(),
  ),
) // 8.4.62
export interface GroupMonitoringEventReportItem extends TypeOf<typeof GroupMonitoringEventReportItem.data> {}

export const ApnValidityTime = tgpp(
  'APN-Validity-Time',
  3169,
  _,
  grouped(() => [any], named<ApnValidityTime>()),
) // 8.4.65
export interface ApnValidityTime extends TypeOf<typeof ApnValidityTime.data> {}

export const SuggestedNetworkConfiguration = tgpp(
  'Suggested-Network-Configuration',
  3170,
  _,
  grouped(() => [any], named<SuggestedNetworkConfiguration>()),
) // 8.4.66
export interface SuggestedNetworkConfiguration extends TypeOf<typeof SuggestedNetworkConfiguration.data> {}

export const MonitoringEventReportStatus = tgpp(
  'Monitoring-Event-Report-Status',
  3171,
  _,
  grouped(() => [any], named<MonitoringEventReportStatus>()),
) // 8.4.67
export interface MonitoringEventReportStatus extends TypeOf<typeof MonitoringEventReportStatus.data> {}

export const Additionalidentifiers = tgpp(
  'AdditionalIdentifiers',
  3173,
  _,
  grouped(() => [any], named<Additionalidentifiers>()),
) // 8.4.69
export interface Additionalidentifiers extends TypeOf<typeof Additionalidentifiers.data> {}

export const GroupUserIdentifier = tgpp(
  'Group-User-Identifier',
  3177,
  _,
  grouped(() => [any], named<GroupUserIdentifier>()),
) // 8.4.73
export interface GroupUserIdentifier extends TypeOf<typeof GroupUserIdentifier.data> {}

export const MtcProviderInfo = tgpp(
  'MTC-Provider-Info',
  3178,
  _,
  grouped(() => [any], named<MtcProviderInfo>()),
) // 8.4.74
export interface MtcProviderInfo extends TypeOf<typeof MtcProviderInfo.data> {}
