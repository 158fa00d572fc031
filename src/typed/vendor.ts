/**
 * AVP definitions a row each, as specifications print them in their AVP tables.
 *
 * @module
 */
import type { AnyCodec } from '../algebra/codec.ts'
import { avp } from './avp.ts'
import type { AvpDefinition } from './definition.ts'

/** The entry "M" in a table's column of flag rules: the M bit is set. */
export const M = true

/** The same column where it is blank: the M bit is clear. */
export const _ = false

/** Defines an AVP: name, code, M bit and data format, in the order of a specification's own table. */
export type AvpRow = <const Name extends string, Data extends AnyCodec>(
  name: Name,
  code: number,
  mandatory: boolean,
  format: Data,
) => AvpDefinition<Name, Data>

/**
 * `avp` for the rows of a table: all AVPs of one vendor, or, without a number, those of the IETF, which have none.
 *
 * ```ts
 * import { Format, grouped, M, optional, vendor, _ } from 'diameter-codec'
 *
 * const acme = vendor(99999)
 * const ServiceLevel = acme('Service-Level', 3001, M, Format.unsigned32) // 4.1
 * const Remark = acme('Remark', 3008, _, Format.utf8String) // 4.2
 * const Party = acme('Party', 3002, M, grouped(() => [optional(ServiceLevel), optional(Remark)])) // 4.3
 * Party.vendorId // => 99999
 * Remark.mandatory // => false
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const vendor =
  (vendorId?: number): AvpRow =>
  (name, code, mandatory, format) =>
    avp({ name, code, mandatory, format, ...(vendorId === undefined ? {} : { vendorId }) })
