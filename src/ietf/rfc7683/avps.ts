/**
 * The AVPs of RFC 7683 (Diameter Overload Indication Conveyance), in the order of its clauses.
 *
 * @module
 */
import { _, any, fixed, Format, grouped, named, optional, type TypeOf, vendor } from '../../index.ts'

const ietf = vendor()

export const OcSupportedFeatures = ietf(
  'OC-Supported-Features',
  621,
  _,
  grouped(() => [optional(OcFeatureVector), any], named<OcSupportedFeatures>()),
) // 7.1
export interface OcSupportedFeatures extends TypeOf<typeof OcSupportedFeatures.data> {}

export const OcFeatureVector = ietf('OC-Feature-Vector', 622, _, Format.unsigned64) // 7.2

export const OcOlr = ietf(
  'OC-OLR',
  623,
  _,
  grouped(
    () => [
      fixed(OcSequenceNumber),
      fixed(OcReportType),
      optional(OcReductionPercentage),
      optional(OcValidityDuration),
      any,
    ],
    named<OcOlr>(),
  ),
) // 7.3
export interface OcOlr extends TypeOf<typeof OcOlr.data> {}

export const OcSequenceNumber = ietf('OC-Sequence-Number', 624, _, Format.unsigned64) // 7.4
export const OcValidityDuration = ietf('OC-Validity-Duration', 625, _, Format.unsigned32) // 7.5
export const OcReportType = ietf('OC-Report-Type', 626, _, Format.openEnumerated({ HOST_REPORT: 0, REALM_REPORT: 1 })) // 7.6
export const OcReductionPercentage = ietf('OC-Reduction-Percentage', 627, _, Format.unsigned32) // 7.7
