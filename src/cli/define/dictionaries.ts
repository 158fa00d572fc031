/**
 * What the command line knows. The tables of 3GPP and of the IETF take longer to load than a short message to show, so
 * messages that need none of them are shown without.
 *
 * @module
 */
import { codeAt, flagsAt, isAvpAt, lengthAt, paddedSize, vendorBit } from '../../octets/avp-header.ts'
import { rfc6733 } from '../../rfc6733/dictionary.ts'
import type { Dictionary } from '../../typed/dictionary.ts'
import { failedAvpCode, isBaseAvp } from '../../wire/codes.ts'
import { headerSize } from '../../wire/header.ts'
import { applicationIdOf } from '../../wire/peek.ts'

/** RFC 6733 alone, or all that this package has. */
export type DictionaryName = 'rfc6733' | 'everything'

export const dictionaryNamed = async (name: DictionaryName): Promise<Dictionary<unknown>> =>
  name === 'rfc6733' ? rfc6733 : (await import('../../everything.ts')).everything

/** Whether a message is of another application than RFC 6733's, or has AVPs that it lacks. */
export const needsEverything = (octets: Uint8Array): boolean => {
  const to = octets.length
  if (to < headerSize) return false
  if (applicationIdOf(octets) !== 0) return true
  const view = new DataView(octets.buffer, octets.byteOffset, to)
  for (let at = headerSize; isAvpAt(view, at, to); at += paddedSize(lengthAt(view, at))) {
    const code = codeAt(view, at)
    // What an AVP that failed is in may be of any application.
    if ((flagsAt(view, at) & vendorBit) !== 0 || !isBaseAvp(code) || code === failedAvpCode) return true
  }
  return false
}
