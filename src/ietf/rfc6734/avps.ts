/**
 * The AVPs of RFC 6734 (Diameter AVPs for Cryptographic Key Transport), in the order of its clauses.
 *
 * @module
 */
import { _, any, fixed, Format, grouped, named, optional, required, type TypeOf, vendor } from '../../index.ts'

const ietf = vendor()

export const Key = ietf(
  'Key',
  581,
  _,
  grouped(
    () => [fixed(KeyType), required(KeyingMaterial), optional(KeyLifetime), optional(KeyName), optional(KeySpi), any],
    named<Key>(),
  ),
) // 3.1
export interface Key extends TypeOf<typeof Key.data> {}

export const KeyType = ietf('Key-Type', 582, _, Format.openEnumerated({ DSRK: 0, RRK: 1, RMSK: 2 })) // 3.1.1
export const KeyName = ietf('Key-Name', 586, _, Format.octetString) // 3.1.2
export const KeyingMaterial = ietf('Keying-Material', 583, _, Format.octetString) // 3.1.3
export const KeyLifetime = ietf('Key-Lifetime', 584, _, Format.unsigned32) // 3.1.4
export const KeySpi = ietf('Key-SPI', 585, _, Format.unsigned32) // 3.1.5
