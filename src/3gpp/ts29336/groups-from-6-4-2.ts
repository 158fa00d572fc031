/**
 * The groups of TS 29.336 (HSS with other networks: S6m, S6n, S6t), clauses 6.4.2 to 8.4.53, in the order of its
 * clauses.
 *
 * @module
 */
import { DayOfWeekMask, TimeOfDayEnd, TimeOfDayStart } from '../../ietf/rfc5777/avps.ts'
import { ServiceSelection } from '../../ietf/rfc5778/avps.ts'
import {
  _,
  any,
  grouped,
  M,
  many,
  named,
  optional,
  required,
  type TypeOf,
  UserName,
  vendor,
  VendorId,
} from '../../index.ts'
import { AdditionalServingNode, Lmsi, ServingNode } from '../ts29173/avps.ts'
import { DlBufferingSuggestedPacketCount, EpsLocationInformation, VisitedPlmnId } from '../ts29272/avps.ts'
import { Msisdn } from '../ts29329/avps.ts'
import { SmRpSmea } from '../ts29338/avps.ts'
import { ApplicationPortIdentifier, PriorityIndication } from '../ts29368/avps.ts'
import { ChargedParty } from '../ts32299/avps.ts'
import { AllowedPlmnList } from './groups-from-8-4-54.ts'
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
  grouped(
    () => [optional(UserName), optional(Msisdn), optional(ExternalIdentifier), optional(Lmsi), any],
    named<UserIdentifier>(),
  ),
) // 6.4.2
export interface UserIdentifier extends TypeOf<typeof UserIdentifier.data> {}

export const ServiceParameters = tgpp(
  'Service-Parameters',
  3105,
  M,
  grouped(() => [optional(T4Parameters), optional(ApplicationPortIdentifier)], named<ServiceParameters>()),
) // 6.4.5
export interface ServiceParameters extends TypeOf<typeof ServiceParameters.data> {}

export const T4Parameters = tgpp(
  'T4-Parameters',
  3106,
  M,
  grouped(() => [optional(PriorityIndication), optional(SmRpSmea)], named<T4Parameters>()),
) // 6.4.6
export interface T4Parameters extends TypeOf<typeof T4Parameters.data> {}

export const ServiceData = tgpp(
  'Service-Data',
  3107,
  M,
  grouped(() => [optional(T4Data)], named<ServiceData>()),
) // 6.4.7
export interface ServiceData extends TypeOf<typeof ServiceData.data> {}

export const T4Data = tgpp(
  'T4-Data',
  3108,
  M,
  grouped(() => [optional(HssCause), optional(ServingNode), many(AdditionalServingNode)], named<T4Data>()),
) // 6.4.8
export interface T4Data extends TypeOf<typeof T4Data.data> {}

export const MonitoringEventConfiguration = tgpp(
  'Monitoring-Event-Configuration',
  3122,
  M,
  grouped(
    () => [
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
    ],
    named<MonitoringEventConfiguration>(),
  ),
) // 8.4.2
export interface MonitoringEventConfiguration extends TypeOf<typeof MonitoringEventConfiguration.data> {}

export const MonitoringEventReport = tgpp(
  'Monitoring-Event-Report',
  3123,
  M,
  grouped(
    () => [
      required(ScefReferenceId),
      optional(ScefId),
      optional(ReachabilityInformation),
      optional(EpsLocationInformation),
      optional(MonitoringType),
      any,
    ],
    named<MonitoringEventReport>(),
  ),
) // 8.4.3
export interface MonitoringEventReport extends TypeOf<typeof MonitoringEventReport.data> {}

export const UeReachabilityConfiguration = tgpp(
  'UE-Reachability-Configuration',
  3129,
  M,
  grouped(
    () => [optional(ReachabilityType), optional(MaximumLatency), optional(MaximumResponseTime)],
    named<UeReachabilityConfiguration>(),
  ),
) // 8.4.9
export interface UeReachabilityConfiguration extends TypeOf<typeof UeReachabilityConfiguration.data> {}

export const LocationInformationConfiguration = tgpp(
  'Location-Information-Configuration',
  3135,
  M,
  grouped(() => [optional(MonteLocationType), optional(Accuracy)], named<LocationInformationConfiguration>()),
) // 8.4.15
export interface LocationInformationConfiguration extends TypeOf<typeof LocationInformationConfiguration.data> {}

export const MonitoringEventConfigStatus = tgpp(
  'Monitoring-Event-Config-Status',
  3142,
  M,
  grouped(
    () => [required(ScefReferenceId), optional(ScefId), many(ServiceReport)],
    named<MonitoringEventConfigStatus>(),
  ),
) // 8.4.24
export interface MonitoringEventConfigStatus extends TypeOf<typeof MonitoringEventConfigStatus.data> {}

export const AeseCommunicationPattern = tgpp(
  'AESE-Communication-Pattern',
  3113,
  M,
  grouped(
    () => [
      optional(ScefReferenceId),
      required(ScefId),
      many(ScefReferenceIdForDeletion),
      many(CommunicationPatternSet),
    ],
    named<AeseCommunicationPattern>(),
  ),
) // 8.4.25
export interface AeseCommunicationPattern extends TypeOf<typeof AeseCommunicationPattern.data> {}

export const CommunicationPatternSet = tgpp(
  'Communication-Pattern-Set',
  3114,
  M,
  grouped(
    () => [
      optional(PeriodicCommunicationIndicator),
      optional(CommunicationDurationTime),
      optional(PeriodicTime),
      many(ScheduledCommunicationTime),
      optional(StationaryIndication),
      optional(ReferenceIdValidityTime),
    ],
    named<CommunicationPatternSet>(),
  ),
) // 8.4.26
export interface CommunicationPatternSet extends TypeOf<typeof CommunicationPatternSet.data> {}

export const ScheduledCommunicationTime = tgpp(
  'Scheduled-Communication-Time',
  3118,
  M,
  grouped(
    () => [optional(DayOfWeekMask), optional(TimeOfDayStart), optional(TimeOfDayEnd)],
    named<ScheduledCommunicationTime>(),
  ),
) // 8.4.30
export interface ScheduledCommunicationTime extends TypeOf<typeof ScheduledCommunicationTime.data> {}

export const AeseCommunicationPatternConfigStatus = tgpp(
  'AESE-Communication-Pattern-Config-Status',
  3120,
  M,
  grouped(
    () => [required(ScefReferenceId), optional(ScefId), optional(AeseErrorReport)],
    named<AeseCommunicationPatternConfigStatus>(),
  ),
) // 8.4.32
export interface AeseCommunicationPatternConfigStatus extends TypeOf<
  typeof AeseCommunicationPatternConfigStatus.data
> {}

export const AeseErrorReport = tgpp(
  'AESE-Error-Report',
  3121,
  M,
  grouped(() => [optional(ServiceResult)], named<AeseErrorReport>()),
) // 8.4.33
export interface AeseErrorReport extends TypeOf<typeof AeseErrorReport.data> {}

export const ServiceResult = tgpp(
  'Service-Result',
  3146,
  M,
  grouped(() => [optional(ServiceResultCode), many(VendorId)], named<ServiceResult>()),
) // 8.4.37
export interface ServiceResult extends TypeOf<typeof ServiceResult.data> {}

export const SupportedServices = tgpp(
  'Supported-Services',
  3143,
  M,
  grouped(() => [optional(SupportedMonitoringEvents), optional(NodeType)], named<SupportedServices>()),
) // 8.4.40
export interface SupportedServices extends TypeOf<typeof SupportedServices.data> {}

export const NiddAuthorizationRequest = tgpp(
  'NIDD-Authorization-Request',
  3150,
  M,
  grouped(() => [optional(ServiceSelection), optional(RequestedValidityTime)], named<NiddAuthorizationRequest>()),
) // 8.4.44
export interface NiddAuthorizationRequest extends TypeOf<typeof NiddAuthorizationRequest.data> {}

export const NiddAuthorizationResponse = tgpp(
  'NIDD-Authorization-Response',
  3151,
  M,
  grouped(
    () => [optional(Msisdn), optional(UserName), optional(ExternalIdentifier), optional(GrantedValidityTime)],
    named<NiddAuthorizationResponse>(),
  ),
) // 8.4.45
export interface NiddAuthorizationResponse extends TypeOf<typeof NiddAuthorizationResponse.data> {}

export const ServiceReport = tgpp(
  'Service-Report',
  3152,
  M,
  grouped(() => [optional(ServiceResult), optional(NodeType)], named<ServiceReport>()),
) // 8.4.47
export interface ServiceReport extends TypeOf<typeof ServiceReport.data> {}

export const EnhancedCoverageRestriction = tgpp(
  'Enhanced-Coverage-Restriction',
  3155,
  _,
  grouped(() => [optional(RestrictedPlmnList), optional(AllowedPlmnList)], named<EnhancedCoverageRestriction>()),
) // 8.4.51
export interface EnhancedCoverageRestriction extends TypeOf<typeof EnhancedCoverageRestriction.data> {}

export const EnhancedCoverageRestrictionData = tgpp(
  'Enhanced-Coverage-Restriction-Data',
  3156,
  _,
  grouped(
    () => [required(EnhancedCoverageRestriction), optional(VisitedPlmnId)],
    named<EnhancedCoverageRestrictionData>(),
  ),
) // 8.4.52
export interface EnhancedCoverageRestrictionData extends TypeOf<typeof EnhancedCoverageRestrictionData.data> {}

export const RestrictedPlmnList = tgpp(
  'Restricted-PLMN-List',
  3157,
  _,
  grouped(() => [many(VisitedPlmnId)], named<RestrictedPlmnList>()),
) // 8.4.53
export interface RestrictedPlmnList extends TypeOf<typeof RestrictedPlmnList.data> {}
