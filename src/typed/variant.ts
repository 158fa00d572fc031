/**
 * Variants: the AVP of one specification as another uses it.
 *
 * @module
 */
import type { AnyCodec } from '../algebra/codec.ts'
import { avp } from './avp.ts'
import type { AvpDefinition } from './definition.ts'

/** What of an AVP another specification has otherwise; what is left out stays. */
export interface VariantParts<Data extends AnyCodec> {
  readonly mandatory?: boolean
  /** The same wire format: more members of a group, later values of an enumeration. */
  readonly format?: Data
}

/**
 * The same AVP with another M bit, more members or later values, as commands of another specification have it. It may be
 * in one dictionary with the AVP that it is a variant of: what comes first there is what look-ups give.
 *
 * ```ts
 * import { any, avp, Format, grouped, optional, required, variant } from 'diameter-codec'
 *
 * const Rate = avp({ name: 'Rate', code: 3003, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
 * const Party = avp({ name: 'Party', code: 3002, vendorId: 99999, mandatory: true, format: grouped([required(Rate), any]) })
 * const Size = avp({ name: 'Size', code: 3004, vendorId: 99999, mandatory: false, format: Format.unsigned32 })
 *
 * const LaterParty = variant(Party, { mandatory: false, format: grouped([required(Rate), optional(Size), any]) })
 * LaterParty.data.make({ rate: 3, size: 1 }) // => { rate: 3, size: 1, avps: [] }
 * LaterParty.name // => 'Party'
 * ```
 */
/*#__NO_SIDE_EFFECTS__*/
export const variant = <const Name extends string, Data extends AnyCodec, Own extends AnyCodec = Data>(
  definition: AvpDefinition<Name, Data>,
  { mandatory = definition.mandatory, format }: VariantParts<Own>,
): AvpDefinition<Name, Own> => {
  const { name, code, vendorId, data } = definition
  // Without a format of its own, `Own` is `Data`.
  const own = format ?? (data as unknown as Own)
  return avp({ name, code, mandatory, format: own, ...(vendorId === undefined ? {} : { vendorId }) })
}
