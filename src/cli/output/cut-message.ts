/**
 * Messages of which a capture lacks the end: what is there of them.
 *
 * @module
 */
import { paddedSize } from '../../octets/avp-header.ts'
import { headerSize } from '../../wire/header.ts'
import { unsigned24 } from '../../wire/peek.ts'

/** The header and the whole AVPs, as a message of that length, and the length that was announced. */
export interface WholePart {
  readonly octets: Uint8Array
  readonly announced: number
}

/** Of octets that begin with a header. */
export const wholePartOf = (octets: Uint8Array): WholePart => {
  let end = headerSize
  while (end + 8 <= octets.length) {
    const length = unsigned24(octets, end + 5)
    const vendor = (octets[end + 4]! & 0x80) !== 0
    if (length < (vendor ? 12 : 8) || end + length > octets.length) break
    end += paddedSize(length)
  }
  // The last padding may be among the octets that are not there: it is zero then.
  const part = new Uint8Array(end)
  part.set(octets.subarray(0, end))
  part.set([end >>> 16, end >>> 8, end], 1)
  return { octets: part, announced: unsigned24(octets, 1) }
}

/** What to say of it. */
export const cutText = (octets: Uint8Array, missing: number): string =>
  `the capture lacks the last ${missing} of ${octets.length + missing} octets`
