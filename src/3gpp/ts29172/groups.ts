/**
 * The groups of TS 29.172 (location: SLg), in the order of its clauses. The grammar is the union of Releases 7 to 16,
 * most of it of Release 13 to 15.
 *
 * @module
 */
import { _, any, grouped, M, named, optional, required, some, type TypeOf, vendor } from '../../index.ts'
import { ServingNode } from '../ts29173/avps.ts'
import { VisitedPlmnId } from '../ts29272/avps.ts'
import { LcsFormatIndicator, LcsNameString, LcsRequestorIdString } from '../ts32299/avps.ts'
import {
  AreaIdentification,
  AreaType,
  CellPortionId,
  DeferredLocationType,
  Ecgi,
  GeranGanssPositioningData,
  GeranPositioningData,
  HorizontalAccuracy,
  IntervalTime,
  LcsPrivacyCheck,
  LcsQosClass,
  OccurrenceInfo,
  PeriodicLocationSupportIndicator,
  PrioritizedListIndicator,
  ReportingAmount,
  ReportingInterval,
  ResponseTime,
  TgppTerminationCause,
  UtranGanssPositioningData,
  UtranPositioningData,
  VerticalAccuracy,
  VerticalRequested,
} from './leaf-avps.ts'

const tgpp = vendor(10415)

export const LcsEpsClientName = tgpp(
  'LCS-EPS-Client-Name',
  2501,
  M,
  grouped(() => [optional(LcsNameString), optional(LcsFormatIndicator)], named<LcsEpsClientName>()),
) // 7.4.3
export interface LcsEpsClientName extends TypeOf<typeof LcsEpsClientName.data> {}

export const LcsRequestorName = tgpp(
  'LCS-Requestor-Name',
  2502,
  M,
  grouped(() => [optional(LcsRequestorIdString), optional(LcsFormatIndicator)], named<LcsRequestorName>()),
) // 7.4.4
export interface LcsRequestorName extends TypeOf<typeof LcsRequestorName.data> {}

export const LcsQos = tgpp(
  'LCS-QoS',
  2504,
  M,
  grouped(
    () => [
      optional(LcsQosClass),
      optional(HorizontalAccuracy),
      optional(VerticalAccuracy),
      optional(VerticalRequested),
      optional(ResponseTime),
    ],
    named<LcsQos>(),
  ),
) // 7.4.6
export interface LcsQos extends TypeOf<typeof LcsQos.data> {}

export const LcsPrivacyCheckNonSession = tgpp(
  'LCS-Privacy-Check-Non-Session',
  2521,
  M,
  grouped(() => [required(LcsPrivacyCheck)], named<LcsPrivacyCheckNonSession>()),
) // 7.4.23
export interface LcsPrivacyCheckNonSession extends TypeOf<typeof LcsPrivacyCheckNonSession.data> {}

export const LcsPrivacyCheckSession = tgpp(
  'LCS-Privacy-Check-Session',
  2522,
  M,
  grouped(() => [required(LcsPrivacyCheck)], named<LcsPrivacyCheckSession>()),
) // 7.4.24
export interface LcsPrivacyCheckSession extends TypeOf<typeof LcsPrivacyCheckSession.data> {}

export const GeranPositioningInfo = tgpp(
  'GERAN-Positioning-Info',
  2524,
  _,
  grouped(
    () => [optional(GeranPositioningData), optional(GeranGanssPositioningData), any],
    named<GeranPositioningInfo>(),
  ),
) // 7.4.29
export interface GeranPositioningInfo extends TypeOf<typeof GeranPositioningInfo.data> {}

export const UtranPositioningInfo = tgpp(
  'UTRAN-Positioning-Info',
  2527,
  _,
  grouped(
    () => [optional(UtranPositioningData), optional(UtranGanssPositioningData), any],
    named<UtranPositioningInfo>(),
  ),
) // 7.4.32
export interface UtranPositioningInfo extends TypeOf<typeof UtranPositioningInfo.data> {}

export const AreaEventInfo = tgpp(
  'Area-Event-Info',
  2533,
  _,
  grouped(
    () => [required(AreaDefinition), optional(OccurrenceInfo), optional(IntervalTime), any],
    named<AreaEventInfo>(),
  ),
) // 7.4.38
export interface AreaEventInfo extends TypeOf<typeof AreaEventInfo.data> {}

export const AreaDefinition = tgpp(
  'Area-Definition',
  2534,
  _,
  grouped(() => [some(Area, 10), any], named<AreaDefinition>()),
) // 7.4.39
export interface AreaDefinition extends TypeOf<typeof AreaDefinition.data> {}

export const Area = tgpp(
  'Area',
  2535,
  _,
  grouped(() => [required(AreaType), required(AreaIdentification), any], named<Area>()),
) // 7.4.40
export interface Area extends TypeOf<typeof Area.data> {}

export const PeriodicLdrInformation = tgpp(
  'Periodic-LDR-Information',
  2540,
  _,
  grouped(() => [required(ReportingAmount), required(ReportingInterval), any], named<PeriodicLdrInformation>()),
) // 7.4.45
export interface PeriodicLdrInformation extends TypeOf<typeof PeriodicLdrInformation.data> {}

export const ReportingPlmnList = tgpp(
  'Reporting-PLMN-List',
  2543,
  _,
  grouped(() => [some(PlmnIdList, 20), optional(PrioritizedListIndicator), any], named<ReportingPlmnList>()),
) // 7.4.48
export interface ReportingPlmnList extends TypeOf<typeof ReportingPlmnList.data> {}

export const PlmnIdList = tgpp(
  'PLMN-ID-List',
  2544,
  _,
  grouped(() => [required(VisitedPlmnId), optional(PeriodicLocationSupportIndicator), any], named<PlmnIdList>()),
) // 7.4.49
export interface PlmnIdList extends TypeOf<typeof PlmnIdList.data> {}

export const DeferredMtLrData = tgpp(
  'Deferred-MT-LR-Data',
  2547,
  _,
  grouped(
    () => [required(DeferredLocationType), optional(TgppTerminationCause), optional(ServingNode), any],
    named<DeferredMtLrData>(),
  ),
) // 7.4.54
export interface DeferredMtLrData extends TypeOf<typeof DeferredMtLrData.data> {}

export const EsmlcCellInfo = tgpp(
  'ESMLC-Cell-Info',
  2552,
  _,
  grouped(() => [optional(Ecgi), optional(CellPortionId), any], named<EsmlcCellInfo>()),
) // 7.4.57
export interface EsmlcCellInfo extends TypeOf<typeof EsmlcCellInfo.data> {}

export const DelayedLocationReportingData = tgpp(
  'Delayed-Location-Reporting-Data',
  2555,
  _,
  grouped(() => [any], named<DelayedLocationReportingData>()),
) // 7.4.60
export interface DelayedLocationReportingData extends TypeOf<typeof DelayedLocationReportingData.data> {}

export const MotionEventInfo = tgpp(
  'Motion-Event-Info',
  2559,
  _,
  grouped(() => [any], named<MotionEventInfo>()),
) // 7.4.64
export interface MotionEventInfo extends TypeOf<typeof MotionEventInfo.data> {}

export const AdditionalArea = tgpp(
  'Additional-Area',
  2565,
  _,
  grouped(() => [any], named<AdditionalArea>()),
) // 7.4.70
export interface AdditionalArea extends TypeOf<typeof AdditionalArea.data> {}
