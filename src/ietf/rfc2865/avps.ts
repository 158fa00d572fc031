/**
 * The AVPs of RFC 2865 (RADIUS), by code.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const TerminationAction = ietf(
  'Termination-Action',
  29,
  M,
  Format.openEnumerated({ DEFAULT: 0, RADIUS_REQUEST: 1 }),
)
