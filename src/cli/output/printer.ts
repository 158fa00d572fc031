/**
 * What is made of the items of inputs: text, in octets, so that it can be made in one thread and written in another.
 *
 * @module
 */
import { reserve, type Sink } from '../../octets/sink.ts'
import type { Source } from '../../octets/source.ts'
import { encodeUtf8 } from '../../ground/text.ts'
import type { Failure, Place } from '../input/item.ts'

/** Makes text for standard output, line ends included. */
export interface Printer {
  /** Before the items of an input, where there are several. */
  readonly heading: (name: string) => string
  /** Prints the message from `from` to `to`; `false` where something is wrong with it. Without a place, none is said. */
  readonly message: (
    out: Sink,
    source: Source,
    from: number,
    to: number,
    place: Place | undefined,
    input: string,
  ) => boolean
  readonly failure: (failure: Failure, input: string) => string
}

/** Up to here, memory for the longest form of a text costs less than to count its octets. */
const shortText = 65_536

/** Writes text as UTF-8. */
export const writeString = (out: Sink, text: string): void => {
  reserve(out, text.length <= shortText ? 3 * text.length : Buffer.byteLength(text))
  out.at += encodeUtf8(text, out.bytes.subarray(out.at))
}
