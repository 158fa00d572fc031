/**
 * The AVPs of RFC 5624 (QoS Parameters for Diameter), in the order of its clauses.
 *
 * @module
 */
import { Format, grouped, M, named, required, type TypeOf, vendor } from '../../index.ts'

const ietf = vendor()

export const Tmod1 = ietf(
  'TMOD-1',
  495,
  M,
  grouped(
    () => [
      required(TokenRate),
      required(BucketDepth),
      required(PeakTrafficRate),
      required(MinimumPolicedUnit),
      required(MaximumPacketSize),
    ],
    named<Tmod1>(),
  ),
) // 3.1
export interface Tmod1 extends TypeOf<typeof Tmod1.data> {}

export const TokenRate = ietf('Token-Rate', 496, M, Format.float32) // 3.1.1
export const BucketDepth = ietf('Bucket-Depth', 497, M, Format.float32) // 3.1.2
export const PeakTrafficRate = ietf('Peak-Traffic-Rate', 498, M, Format.float32) // 3.1.3
export const MinimumPolicedUnit = ietf('Minimum-Policed-Unit', 499, M, Format.unsigned32) // 3.1.4
export const MaximumPacketSize = ietf('Maximum-Packet-Size', 500, M, Format.unsigned32) // 3.1.5

export const Tmod2 = ietf(
  'TMOD-2',
  501,
  M,
  grouped(
    () => [
      required(TokenRate),
      required(BucketDepth),
      required(PeakTrafficRate),
      required(MinimumPolicedUnit),
      required(MaximumPacketSize),
    ],
    named<Tmod2>(),
  ),
) // 3.2
export interface Tmod2 extends TypeOf<typeof Tmod2.data> {}

export const Bandwidth = ietf('Bandwidth', 502, M, Format.float32) // 3.3
export const PhbClass = ietf('PHB-Class', 503, M, Format.unsigned32) // 3.4
