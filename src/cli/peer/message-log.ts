/**
 * Messages as they pass between this node and its peers, shown as `diameter decode` shows them.
 *
 * @module
 */
import type { Traced } from '../../effect/peer/index.ts'
import { newSink } from '../../octets/sink.ts'
import { source } from '../../octets/source.ts'
import { OriginHost } from '../../rfc6733/avps.ts'
import { findAvps } from '../../typed/find.ts'
import { Message } from '../../wire/message.ts'
import { decodePrinter } from '../output/decode-printer.ts'
import { writeString } from '../output/printer.ts'
import { passageText } from '../output/tree.ts'

/** Who sent a message, as it says itself. */
const originOf = (octets: Uint8Array): string | undefined => {
  const message = Message.decode(octets)
  const found = message._tag === 'Right' ? findAvps(OriginHost)(message.right) : message
  return found._tag === 'Right' ? found.right[0] : undefined
}

/** Before the capabilities are known, a message that comes says who sent it; one that goes, to whom, does not. */
const otherOf = ({ direction, octets, peer }: Traced): string =>
  peer ?? (direction === 'received' ? originOf(octets) : undefined) ?? 'unknown'

/** Of the second of a time that is known to the microsecond. */
const nanosecondsOf = (time: number): number => (Math.floor((time % 1000) * 1000) * 1000) % 1e9

/** Enough for most messages; it grows. */
const usualSize = 8192

/** The text of a message that passed at a time, in milliseconds since 1970. */
export const messageLog = async (
  originHost: string,
  transport: 'TCP' | 'TLS',
  form: 'json' | 'plain tree' | 'coloured tree',
): Promise<(traced: Traced, time: number) => Uint8Array> => {
  const printer = await decodePrinter({ level: 'typed', findings: false, form, dictionary: 'everything' })
  const isTree = form !== 'json'
  return (traced, time) => {
    const { direction, octets } = traced
    const out = newSink(usualSize)
    if (isTree) {
      const other = otherOf(traced)
      const sides = direction === 'sent' ? { from: originHost, to: other } : { from: other, to: originHost }
      writeString(out, `${passageText({ time, nanoseconds: nanosecondsOf(time), ...sides, transport })}\n`)
    }
    printer.message(out, source(octets), 0, octets.length, undefined, '')
    return out.bytes.subarray(0, out.at)
  }
}
