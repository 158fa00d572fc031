/**
 * The AVPs of RFC 7944 (Diameter Routing Message Priority), in the order of its clauses.
 *
 * @module
 */
import { Format, M, vendor } from '../../index.ts'

const ietf = vendor()

export const Drmp = ietf(
  'DRMP',
  301,
  M,
  Format.openEnumerated({
    PRIORITY_0: 0,
    PRIORITY_1: 1,
    PRIORITY_2: 2,
    PRIORITY_3: 3,
    PRIORITY_4: 4,
    PRIORITY_5: 5,
    PRIORITY_6: 6,
    PRIORITY_7: 7,
    PRIORITY_8: 8,
    PRIORITY_9: 9,
    PRIORITY_10: 10,
    PRIORITY_11: 11,
    PRIORITY_12: 12,
    PRIORITY_13: 13,
    PRIORITY_14: 14,
    PRIORITY_15: 15,
  }),
) // 9.1
