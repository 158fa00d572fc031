/**
 * The groups of TS 29.336 (HSS with other networks: S6m, S6n, S6t), clauses 6.4.2 to 8.4.73, in the order of its
 * clauses.
 *
 * @module
 */
import { DayOfWeekMask, TimeOfDayEnd, TimeOfDayStart } from '../../ietf/rfc5777/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import { _, any, grouped, M, many, optional, required, UserName, vendor, VendorId } from '../../index.ts'
import { AdditionalServingNode, Lmsi, ServingNode } from '../ts29173/avps.ts'
import { DlBufferingSuggestedPacketCount, EpsLocationInformation, VisitedPlmnId } from '../ts29272/avps.ts'
import { Msisdn } from '../ts29329/avps.ts'
import { MaximumUeAvailabilityTime, SmRpSmea } from '../ts29338/avps.ts'
import { ApplicationPortIdentifier, PriorityIndication } from '../ts29368/avps.ts'
import { ChargedParty } from '../ts32299/avps.ts'
import {
  Accuracy,
  AssociationType,
  CommunicationDurationTime,
  ExternalIdentifier,
  GrantedValidityTime,
  HssCause,
  MaximumDetectionTime,
  MaximumLatency,
  MaximumNumberOfReports,
  MaximumResponseTime,
  MonitoringDuration,
  MonitoringType,
  MonteLocationType,
  NodeType,
  PeriodicCommunicationIndicator,
  PeriodicTime,
  ReachabilityInformation,
  ReachabilityType,
  ReferenceIdValidityTime,
  RequestedValidityTime,
  RoamingInformation,
  S6tHssCause,
  ScefId,
  ScefReferenceId,
  ScefReferenceIdForDeletion,
  ServiceResultCode,
  StationaryIndication,
  SupportedMonitoringEvents,
} from './leaf-avps.ts'

const tgpp = vendor(10415)

export const UserIdentifier = tgpp(
  'User-Identifier',
  3102,
  M,
  grouped(() => [optional(UserName), optional(Msisdn), optional(ExternalIdentifier), optional(Lmsi), any]),
) // 6.4.2

export const ServiceParameters = tgpp(
  'Service-Parameters',
  3105,
  M,
  grouped(() => [optional(T4Parameters), optional(ApplicationPortIdentifier)]),
) // 6.4.5

export const T4Parameters = tgpp(
  'T4-Parameters',
  3106,
  M,
  grouped(() => [optional(PriorityIndication), optional(SmRpSmea)]),
) // 6.4.6

export const ServiceData = tgpp(
  'Service-Data',
  3107,
  M,
  grouped(() => [optional(T4Data)]),
) // 6.4.7

export const T4Data = tgpp(
  'T4-Data',
  3108,
  M,
  grouped(() => [optional(HssCause), optional(ServingNode), many(AdditionalServingNode)]),
) // 6.4.8

export const MonitoringEventConfiguration = tgpp(
  'Monitoring-Event-Configuration',
  3122,
  M,
  grouped(() => [
    optional(ScefReferenceId),
    required(ScefId),
    required(MonitoringType),
    many(ScefReferenceIdForDeletion),
    optional(MaximumNumberOfReports),
    optional(MonitoringDuration),
    optional(ChargedParty),
    optional(MaximumDetectionTime),
    optional(UeReachabilityConfiguration),
    optional(LocationInformationConfiguration),
    optional(AssociationType),
    optional(DlBufferingSuggestedPacketCount),
  ]),
) // 8.4.2

export const MonitoringEventReport = tgpp(
  'Monitoring-Event-Report',
  3123,
  M,
  grouped(() => [
    required(ScefReferenceId),
    optional(ScefId),
    optional(ReachabilityInformation),
    optional(EpsLocationInformation),
    optional(MonitoringType),
    any,
  ]),
) // 8.4.3

export const UeReachabilityConfiguration = tgpp(
  'UE-Reachability-Configuration',
  3129,
  M,
  grouped(() => [optional(ReachabilityType), optional(MaximumLatency), optional(MaximumResponseTime)]),
) // 8.4.9

export const LocationInformationConfiguration = tgpp(
  'Location-Information-Configuration',
  3135,
  M,
  grouped(() => [optional(MonteLocationType), optional(Accuracy)]),
) // 8.4.15

export const MonitoringEventConfigStatus = tgpp(
  'Monitoring-Event-Config-Status',
  3142,
  M,
  grouped(() => [required(ScefReferenceId), optional(ScefId), many(ServiceReport)]),
) // 8.4.24

export const AeseCommunicationPattern = tgpp(
  'AESE-Communication-Pattern',
  3113,
  M,
  grouped(() => [
    optional(ScefReferenceId),
    required(ScefId),
    many(ScefReferenceIdForDeletion),
    many(CommunicationPatternSet),
  ]),
) // 8.4.25

export const CommunicationPatternSet = tgpp(
  'Communication-Pattern-Set',
  3114,
  M,
  grouped(() => [
    optional(PeriodicCommunicationIndicator),
    optional(CommunicationDurationTime),
    optional(PeriodicTime),
    many(ScheduledCommunicationTime),
    optional(StationaryIndication),
    optional(ReferenceIdValidityTime),
  ]),
) // 8.4.26

export const ScheduledCommunicationTime = tgpp(
  'Scheduled-Communication-Time',
  3118,
  M,
  grouped(() => [optional(DayOfWeekMask), optional(TimeOfDayStart), optional(TimeOfDayEnd)]),
) // 8.4.30

export const AeseCommunicationPatternConfigStatus = tgpp(
  'AESE-Communication-Pattern-Config-Status',
  3120,
  M,
  grouped(() => [required(ScefReferenceId), optional(ScefId), optional(AeseErrorReport)]),
) // 8.4.32

export const AeseErrorReport = tgpp(
  'AESE-Error-Report',
  3121,
  M,
  grouped(() => [optional(ServiceResult)]),
) // 8.4.33

export const ServiceResult = tgpp(
  'Service-Result',
  3146,
  M,
  grouped(() => [optional(ServiceResultCode), many(VendorId)]),
) // 8.4.37

export const SupportedServices = tgpp(
  'Supported-Services',
  3143,
  M,
  grouped(() => [optional(SupportedMonitoringEvents), optional(NodeType)]),
) // 8.4.40

export const NiddAuthorizationRequest = tgpp(
  'NIDD-Authorization-Request',
  3150,
  M,
  grouped(() => [optional(ServiceSelection), optional(RequestedValidityTime)]),
) // 8.4.44

export const NiddAuthorizationResponse = tgpp(
  'NIDD-Authorization-Response',
  3151,
  M,
  grouped(() => [optional(Msisdn), optional(UserName), optional(ExternalIdentifier), optional(GrantedValidityTime)]),
) // 8.4.45

export const ServiceReport = tgpp(
  'Service-Report',
  3152,
  M,
  grouped(() => [optional(ServiceResult), optional(NodeType)]),
) // 8.4.47

export const EnhancedCoverageRestriction = tgpp(
  'Enhanced-Coverage-Restriction',
  3155,
  _,
  grouped(() => [optional(RestrictedPlmnList), optional(AllowedPlmnList)]),
) // 8.4.51

export const EnhancedCoverageRestrictionData = tgpp(
  'Enhanced-Coverage-Restriction-Data',
  3156,
  _,
  grouped(() => [required(EnhancedCoverageRestriction), optional(VisitedPlmnId)]),
) // 8.4.52

export const RestrictedPlmnList = tgpp(
  'Restricted-PLMN-List',
  3157,
  _,
  grouped(() => [many(VisitedPlmnId)]),
) // 8.4.53

export const AllowedPlmnList = tgpp(
  'Allowed-PLMN-List',
  3158,
  _,
  grouped(() => [many(VisitedPlmnId)]),
) // 8.4.54

export const NiddAuthorizationUpdate = tgpp(
  'NIDD-Authorization-Update',
  3161,
  _,
  grouped(() => [optional(Msisdn), optional(UserName), optional(ExternalIdentifier), optional(GrantedValidityTime)]),
) // 8.4.57

export const GroupMonitoringEventReport = tgpp(
  'Group-Monitoring-Event-Report',
  3165,
  _,
  grouped(() => [required(ScefReferenceId), optional(ScefId), many(GroupMonitoringEventReportItem)]),
) // 8.4.61

export const GroupMonitoringEventReportItem = tgpp(
  'Group-Monitoring-Event-Report-Item',
  3166,
  _,
  grouped(() => [
    required(UserIdentifier),
    optional(VisitedPlmnId),
    optional(RoamingInformation),
    optional(ReachabilityInformation),
    optional(MaximumUeAvailabilityTime),
    optional(EpsLocationInformation),
    optional(MonitoringType),
    many(ServiceReport),
    optional(S6tHssCause),
  ]),
) // 8.4.62

export const ApnValidityTime = tgpp(
  'APN-Validity-Time',
  3169,
  _,
  grouped(() => [any]),
) // 8.4.65

export const SuggestedNetworkConfiguration = tgpp(
  'Suggested-Network-Configuration',
  3170,
  _,
  grouped(() => [any]),
) // 8.4.66

export const MonitoringEventReportStatus = tgpp(
  'Monitoring-Event-Report-Status',
  3171,
  _,
  grouped(() => [any]),
) // 8.4.67

export const Additionalidentifiers = tgpp(
  'AdditionalIdentifiers',
  3173,
  _,
  grouped(() => [any]),
) // 8.4.69

export const GroupUserIdentifier = tgpp(
  'Group-User-Identifier',
  3177,
  _,
  grouped(() => [any]),
) // 8.4.73
