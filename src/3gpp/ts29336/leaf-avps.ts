/**
 * The AVPs that are no groups of TS 29.336 (HSS with other networks: S6m, S6n, S6t), in the order of its clauses. The
 * grammar is the union of Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, flags, Format, M, vendor } from '../../index.ts'
import { tbcd } from '../formats/tbcd.ts'

const tgpp = vendor(10415)

export const S6mServiceId = tgpp('Service-ID', 3103, M, Format.openEnumerated({ DEVICE_TRIGGER: 0, SMS_MO: 1 })) // 6.4.3
export const ScsIdentity = tgpp('SCS-Identity', 3104, M, tbcd) // 6.4.4
export const HssCause = tgpp('HSS-Cause', 3109, M, Format.unsigned32) // 6.4.9
export const SirFlags = tgpp('SIR-Flags', 3110, M, Format.unsigned32) // 6.4.10
export const ExternalIdentifier = tgpp('External-Identifier', 3111, M, Format.utf8String) // 6.4.11
export const IpSmGwNumber = tgpp('IP-SM-GW-Number', 3100, M, tbcd) // 6.4.14
export const IpSmGwName = tgpp('IP-SM-GW-Name', 3101, M, Format.diameterIdentity) // 6.4.15
export const IpSmGwRealm = tgpp('IP-SM-GW-Realm', 3112, M, Format.diameterIdentity) // 6.4.18
export const ScefReferenceId = tgpp('SCEF-Reference-ID', 3124, M, Format.unsigned32) // 8.4.4
export const ScefId = tgpp('SCEF-ID', 3125, M, Format.diameterIdentity) // 8.4.5
export const ScefReferenceIdForDeletion = tgpp('SCEF-Reference-ID-for-Deletion', 3126, M, Format.unsigned32) // 8.4.6
export const MonitoringType = tgpp('Monitoring-Type', 3127, M, Format.unsigned32) // 8.4.7
export const MaximumNumberOfReports = tgpp('Maximum-Number-of-Reports', 3128, M, Format.unsigned32) // 8.4.8
export const MonitoringDuration = tgpp('Monitoring-Duration', 3130, M, Format.time) // 8.4.10
export const MaximumDetectionTime = tgpp('Maximum-Detection-Time', 3131, M, Format.unsigned32) // 8.4.11
export const ReachabilityType = tgpp('Reachability-Type', 3132, M, Format.unsigned32) // 8.4.12
export const MaximumLatency = tgpp('Maximum-Latency', 3133, M, Format.unsigned32) // 8.4.13
export const MaximumResponseTime = tgpp('Maximum-Response-Time', 3134, M, Format.unsigned32) // 8.4.14
export const MonteLocationType = tgpp('MONTE-Location-Type', 3136, M, Format.unsigned32) // 8.4.16
export const Accuracy = tgpp('Accuracy', 3137, M, Format.unsigned32) // 8.4.17
export const AssociationType = tgpp('Association-Type', 3138, M, Format.unsigned32) // 8.4.18
export const RoamingInformation = tgpp('Roaming-Information', 3139, M, Format.unsigned32) // 8.4.19
export const ReachabilityInformation = tgpp('Reachability-Information', 3140, M, Format.unsigned32) // 8.4.20
export const ImeiChange = tgpp('IMEI-Change', 3141, M, Format.unsigned32) // 8.4.22
export const PeriodicCommunicationIndicator = tgpp('Periodic-Communication-Indicator', 3115, M, Format.unsigned32) // 8.4.27
export const CommunicationDurationTime = tgpp('Communication-Duration-Time', 3116, M, Format.unsigned32) // 8.4.28
export const PeriodicTime = tgpp('Periodic-Time', 3117, M, Format.unsigned32) // 8.4.29
export const StationaryIndication = tgpp('Stationary-Indication', 3119, M, Format.unsigned32) // 8.4.31
export const ServiceResultCode = tgpp('Service-Result-Code', 3147, M, Format.unsigned32) // 8.4.38
export const CirFlags = tgpp('CIR-Flags', 3145, M, Format.unsigned32) // 8.4.39
export const SupportedMonitoringEvents = tgpp('Supported-Monitoring-Events', 3144, M, Format.unsigned64) // 8.4.41
export const ReferenceIdValidityTime = tgpp('Reference-ID-Validity-Time', 3148, M, Format.time) // 8.4.42
export const EventHandling = tgpp('Event-Handling', 3149, M, Format.unsigned32) // 8.4.43
export const NodeType = tgpp('Node-Type', 3153, M, Format.unsigned32) // 8.4.48
export const S6tHssCause = tgpp('S6t-HSS-Cause', 3154, M, Format.unsigned32) // 8.4.50
export const RequestedValidityTime = tgpp('Requested-Validity-Time', 3159, _, Format.time) // 8.4.55
export const GrantedValidityTime = tgpp('Granted-Validity-Time', 3160, _, Format.time) // 8.4.56
export const LossOfConnectivityReason = tgpp('Loss-Of-Connectivity-Reason', 3162, _, Format.unsigned32) // 8.4.58
export const GroupReportingGuardTimer = tgpp('Group-Reporting-Guard-Timer', 3163, _, Format.unsigned32) // 8.4.59
export const CiaFlags = tgpp('CIA-Flags', 3164, _, Format.unsigned32) // 8.4.60

export const RirFlags = tgpp(
  'RIR-Flags',
  3167,
  _,
  flags({
    groupConfigurationInProgress: 0,
    allMonitoringEventsCancelled: 1,
    changeOfAuthorizedMonitoringEvents: 2,
    allCommunicationPatternCancelled: 3,
  }),
) // 8.4.63

export const TypeOfExternalIdentifier = tgpp('Type-Of-External-Identifier', 3168, _, Format.unsigned32) // 8.4.64
export const PlmnIdRequested = tgpp('PLMN-ID-Requested', 3172, _, Format.openEnumerated({})) // 8.4.68
export const NirFlags = tgpp('NIR-Flags', 3174, _, Format.unsigned32) // 8.4.70
export const ReportingTimeStamp = tgpp('Reporting-Time-Stamp', 3175, _, Format.time) // 8.4.71
export const NiaFlags = tgpp('NIA-Flags', 3176, _, Format.unsigned32) // 8.4.72
export const MtcProviderId = tgpp('MTC-Provider-ID', 3179, _, Format.utf8String) // 8.4.75
