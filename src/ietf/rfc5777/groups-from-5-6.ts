/**
 * The groups of RFC 5777 (Traffic Classification and QoS Attributes for Diameter), clauses 5.6 to 5.6, in the order of
 * its clauses.
 *
 * @module
 */
import { any, grouped, M, named, optional, required, some, type TypeOf, vendor } from '../../index.ts'
import { QosParameters, QosProfileTemplate } from './groups-from-3-1.ts'
import { TreatmentAction } from './leaf-avps.ts'

const ietf = vendor()

export const ExcessTreatment = ietf(
  'Excess-Treatment',
  577,
  M,
  grouped(
    () => [required(TreatmentAction), optional(QosProfileTemplate), optional(QosParameters), any],
    named<ExcessTreatment>(),
  ),
) // 5.6
export interface ExcessTreatment extends TypeOf<typeof ExcessTreatment.data> {}

export const QosCapability = ietf(
  'QoS-Capability',
  578,
  M,
  grouped(() => [some(QosProfileTemplate), any], named<QosCapability>()),
)
export interface QosCapability extends TypeOf<typeof QosCapability.data> {}
