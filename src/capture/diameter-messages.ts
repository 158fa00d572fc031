/**
 * The messages of what is complete in itself: a user message of SCTP, a datagram, an exported payload.
 *
 * @module
 */
import { headerSize } from '../wire/header.ts'
import { unsigned24 } from '../wire/peek.ts'
import { emitMessage, report, type Direction } from './direction.ts'
import type { CaptureContext, CapturedMessage, Moment } from './event.ts'

/** Octets lie between `start` and `end`; the capture lacks `missing` octets after them. */
export interface Payload {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly missing: number
}

/** Whether another message follows the one at `at`. */
const isFollowed = (bytes: Uint8Array, at: number, end: number): boolean => {
  if (end - at < headerSize || bytes[at] !== 1) return false
  const next = at + unsigned24(bytes, at + 1)
  return next >= at + headerSize && end - next >= headerSize && bytes[next] === 1
}

/** Hands over what is there: what is no message at all is the decoder's to refuse. */
export const emitMessages = (
  context: CaptureContext,
  direction: Direction,
  transport: CapturedMessage['transport'],
  { bytes, start, end, missing }: Payload,
  moment: Moment,
): void => {
  let at = start
  while (isFollowed(bytes, at, end)) {
    const next = at + unsigned24(bytes, at + 1)
    emitMessage(context, direction, transport, bytes.subarray(at, next), moment)
    at = next
  }
  const length = end - at < headerSize ? 0 : unsigned24(bytes, at + 1)
  const lacks = at + length - end
  if (missing === 0) emitMessage(context, direction, transport, bytes.subarray(at, end), moment)
  else if (length >= headerSize) {
    const last = Math.min(at + length, end)
    emitMessage(context, direction, transport, bytes.subarray(at, last), moment, Math.max(0, lacks))
  }
  if (missing > 0 && missing !== lacks) {
    const message = `${missing} octets are missing inside a message of ${end - start + missing} octets`
    report(context, direction, 'MissingOctets', message, moment.packet)
  }
}
