/**
 * The AVPs that are no groups of TS 29.172 (location: SLg), in the order of its clauses. The grammar is the union of
 * Releases 7 to 16, most of it of Release 13 to 15.
 *
 * @module
 */
import { _, flags, Format, M, vendor } from '../../index.ts'
import { eutranCellGlobalIdentity } from '../formats/location.ts'

const tgpp = vendor(10415)

export const SlgLocationType = tgpp(
  'SLg-Location-Type',
  2500,
  M,
  Format.openEnumerated({
    CURRENT_LOCATION: 0,
    CURRENT_OR_LAST_KNOWN_LOCATION: 1,
    INITIAL_LOCATION: 2,
    ACTIVATE_DEFERRED_LOCATION: 3,
    CANCEL_DEFERRED_LOCATION: 4,
    NOTIFICATION_VERIFICATION_ONLY: 5,
  }),
) // 7.4.2

export const LcsPriority = tgpp('LCS-Priority', 2503, M, Format.unsigned32) // 7.4.5
export const HorizontalAccuracy = tgpp('Horizontal-Accuracy', 2505, M, Format.unsigned32) // 7.4.7
export const VerticalAccuracy = tgpp('Vertical-Accuracy', 2506, M, Format.unsigned32) // 7.4.8

export const VerticalRequested = tgpp(
  'Vertical-Requested',
  2507,
  M,
  Format.openEnumerated({ VERTICAL_COORDINATE_IS_NOT_REQUESTED: 0, VERTICAL_COORDINATE_IS_REQUESTED: 1 }),
) // 7.4.9

export const VelocityRequested = tgpp(
  'Velocity-Requested',
  2508,
  M,
  Format.openEnumerated({ VELOCITY_IS_NOT_REQUESTED: 0, BEST_VELOCITY_IS_REQUESTED: 1 }),
) // 7.4.10

export const ResponseTime = tgpp('Response-Time', 2509, M, Format.openEnumerated({ LOW_DELAY: 0, DELAY_TOLERANT: 1 })) // 7.4.11
export const SupportedGadShapes = tgpp('Supported-GAD-Shapes', 2510, M, Format.unsigned32) // 7.4.12
export const LcsCodeword = tgpp('LCS-Codeword', 2511, M, Format.utf8String) // 7.4.13

export const LcsPrivacyCheck = tgpp(
  'LCS-Privacy-Check',
  2512,
  M,
  Format.openEnumerated({
    ALLOWED_WITHOUT_NOTIFICATION: 0,
    ALLOWED_WITH_NOTIFICATION: 1,
    ALLOWED_IF_NO_RESPONSE: 2,
    RESTRICTED_IF_NO_RESPONSE: 3,
    NOT_ALLOWED: 4,
  }),
) // 7.4.14

export const AccuracyFulfilmentIndicator = tgpp(
  'Accuracy-Fulfilment-Indicator',
  2513,
  M,
  Format.openEnumerated({ REQUESTED_ACCURACY_FULFILLED: 0, REQUESTED_ACCURACY_NOT_FULFILLED: 1 }),
) // 7.4.15

export const AgeOfLocationEstimate = tgpp('Age-Of-Location-Estimate', 2514, M, Format.unsigned32) // 7.4.16
export const VelocityEstimate = tgpp('Velocity-Estimate', 2515, M, Format.octetString) // 7.4.17
export const EutranPositioningData = tgpp('EUTRAN-Positioning-Data', 2516, M, Format.octetString) // 7.4.18
export const Ecgi = tgpp('ECGI', 2517, M, eutranCellGlobalIdentity) // 7.4.19

export const LocationEvent = tgpp(
  'Location-Event',
  2518,
  M,
  Format.openEnumerated({
    EMERGENCY_CALL_ORIGINATION: 0,
    EMERGENCY_CALL_RELEASE: 1,
    MO_LR: 2,
    EMERGENCY_CALL_HANDOVER: 3,
  }),
) // 7.4.20

export const PseudonymIndicator = tgpp(
  'Pseudonym-Indicator',
  2519,
  M,
  Format.openEnumerated({ PSEUDONYM_NOT_REQUESTED: 0, PSEUDONYM_REQUESTED: 1 }),
) // 7.4.21

export const LcsServiceTypeId = tgpp('LCS-Service-Type-ID', 2520, M, Format.unsigned32) // 7.4.22
export const LcsQosClass = tgpp('LCS-QoS-Class', 2523, M, Format.openEnumerated({ ASSURED: 0, BEST_EFFORT: 1 })) // 7.4.27
export const GeranPositioningData = tgpp('GERAN-Positioning-Data', 2525, _, Format.octetString) // 7.4.30
export const GeranGanssPositioningData = tgpp('GERAN-GANSS-Positioning-Data', 2526, _, Format.octetString) // 7.4.31
export const UtranPositioningData = tgpp('UTRAN-Positioning-Data', 2528, _, Format.octetString) // 7.4.33
export const UtranGanssPositioningData = tgpp('UTRAN-GANSS-Positioning-Data', 2529, _, Format.octetString) // 7.4.34
export const LrrFlags = tgpp('LRR-Flags', 2530, _, Format.unsigned32) // 7.4.35

export const DeferredLocationType = tgpp(
  'Deferred-Location-Type',
  2532,
  _,
  flags({
    ueAvailable: 0,
    enteringIntoArea: 1,
    leavingFromArea: 2,
    beingInsideArea: 3,
    periodicLdr: 4,
    motionEvent: 5,
    ldrActivated: 6,
    maximumIntervalExpiration: 7,
  }),
) // 7.4.36

export const LcsReferenceNumber = tgpp('LCS-Reference-Number', 2531, _, Format.octetString) // 7.4.37
export const AreaType = tgpp('Area-Type', 2536, _, Format.unsigned32) // 7.4.41
export const AreaIdentification = tgpp('Area-Identification', 2537, _, Format.octetString) // 7.4.42

export const OccurrenceInfo = tgpp(
  'Occurrence-Info',
  2538,
  _,
  Format.openEnumerated({ ONE_TIME_EVENT: 0, MULTIPLE_TIME_EVENT: 1 }),
) // 7.4.43

export const IntervalTime = tgpp('Interval-Time', 2539, _, Format.unsigned32) // 7.4.44
export const ReportingAmount = tgpp('Reporting-Amount', 2541, _, Format.unsigned32) // 7.4.46
export const ReportingInterval = tgpp('Reporting-Interval', 2542, _, Format.unsigned32) // 7.4.47

export const PeriodicLocationSupportIndicator = tgpp(
  'Periodic-Location-Support-Indicator',
  2550,
  _,
  Format.openEnumerated({ NOT_SUPPORTED: 0, SUPPORTED: 1 }),
) // 7.4.50

export const PrioritizedListIndicator = tgpp(
  'Prioritized-List-Indicator',
  2551,
  _,
  Format.openEnumerated({ NOT_PRIORITIZED: 0, PRIORITIZED: 1 }),
) // 7.4.51

export const PlrFlags = tgpp(
  'PLR-Flags',
  2545,
  _,
  flags({ moLrShortcircuitIndicator: 0, optimizedLcsProcReq: 1, delayedLocationReportingSupportIndicator: 2 }),
) // 7.4.52

export const PlaFlags = tgpp(
  'PLA-Flags',
  2546,
  _,
  flags({ deferredMtLrResponseIndicator: 0, optimizedLcsProcPerformed: 2, ueTransientlyNotReachableIndicator: 3 }),
) // 7.4.53

export const TgppTerminationCause = tgpp('Termination-Cause', 2548, _, Format.unsigned32) // 7.4.55
export const LraFlags = tgpp('LRA-Flags', 2549, _, Format.unsigned32) // 7.4.56
export const CellPortionId = tgpp('Cell-Portion-ID', 2553, _, Format.unsigned32) // 7.4.58
export const _1xrttRcid = tgpp('1xRTT-RCID', 2554, _, Format.octetString) // 7.4.59
export const CivicAddress = tgpp('Civic-Address', 2556, _, Format.utf8String) // 7.4.61
export const BarometricPressure = tgpp('Barometric-Pressure', 2557, _, Format.unsigned32) // 7.4.62
export const UtranAdditionalPositioningData = tgpp('UTRAN-Additional-Positioning-Data', 2558, _, Format.octetString) // 7.4.63
export const LinearDistance = tgpp('Linear-Distance', 2560, _, Format.unsigned32) // 7.4.65
export const MaximumInterval = tgpp('Maximum-Interval', 2561, _, Format.unsigned32) // 7.4.66
export const SamplingInterval = tgpp('Sampling-Interval', 2562, _, Format.unsigned32) // 7.4.67
export const ReportingDuration = tgpp('Reporting-Duration', 2563, _, Format.unsigned32) // 7.4.68
export const ReportingLocationRequirements = tgpp('Reporting-Location-Requirements', 2564, _, Format.unsigned32) // 7.4.69
