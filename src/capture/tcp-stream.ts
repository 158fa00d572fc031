/**
 * One direction of a TCP connection (RFC 9293), put in order by sequence number. Of octets that come more than once, the
 * first that were seen count. Octets that do not come are waited for within limits.
 *
 * @module
 */
import type { FlowKey } from './endpoint.ts'
import type { CaptureContext, Moment } from './event.ts'
import { messageStream, passSegment, type MessageStream } from './message-stream-state.ts'
import { acceptGap, acceptOctets, finishMessages, startInside, type Ending } from './message-stream.ts'

/** Octets lie between `start` and `end`; the capture lacks `missing` octets after them. */
interface Payload {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly missing: number
}

/** A segment with the packet that it came in. */
export interface TcpSegment extends Payload {
  readonly sequence: number
  readonly acknowledgment: number
  readonly flags: number
  readonly moment: Moment
}

const flagFin = 0x01
export const flagSyn = 0x02
const flagRst = 0x04
export const flagAck = 0x10

/** A part of a segment that waits for those before it. */
interface Waiting {
  readonly sequence: number
  readonly bytes: Uint8Array
  readonly missing: number
  readonly moment: Moment
}

interface Acknowledged {
  /** The receiver has all octets before this sequence number. */
  readonly before: number
  readonly packet: number
}

/** A direction's state. Sequence numbers are 32 bits with a sign: only differences of two, again in 32 bits, mean anything. */
export interface TcpStream {
  readonly messages: MessageStream
  /** The other direction, once it was seen. */
  other: TcpStream | undefined
  phase: 'New' | 'Open' | 'Closed'
  /** Whether the connection's beginning was seen. */
  synchronized: boolean
  first: number
  next: number
  /** In order of sequence numbers, all after `next`, without overlap. */
  waiting: Array<Waiting>
  waitingOctets: number
  /** What showed that the receiver has octets which are not in the capture. */
  acknowledged: Acknowledged | undefined
  /** The sequence number of the FIN. */
  fin: number | undefined
}

export const tcpStream = (key: FlowKey): TcpStream => ({
  messages: messageStream(key),
  other: undefined,
  phase: 'New',
  synchronized: false,
  first: 0,
  next: 0,
  waiting: [],
  waitingOctets: 0,
  acknowledged: undefined,
  fin: undefined,
})

// Nothing comes again from so far back: such a sequence number is that of another connection with the same ports.
const forgotten = 0x1000000
// A SYN that was captured late may come so many octets after the data.
const lateSyn = 0x100000
// What a waiting segment costs beside its octets, roughly.
const overhead = 128

const deliver = (context: CaptureContext, stream: TcpStream, payload: Payload, moment: Moment): void => {
  const { bytes, start, end, missing } = payload
  const expected = stream.other?.messages.diameter === true
  if (end > start) acceptOctets(context, stream.messages, { bytes, end, moment, expected }, start)
  if (missing > 0) acceptGap(context, stream.messages, { missing, isCut: true, moment })
  stream.next = (stream.next + end - start + missing) | 0
}

const lengthOf = ({ bytes, missing }: Waiting): number => bytes.length + missing

/** Lets the first that waits go on: it follows on `next`. */
const deliverFirst = (context: CaptureContext, stream: TcpStream, moment: Moment | undefined): void => {
  const first = stream.waiting.shift()
  if (first === undefined) return
  const held = first.bytes.length + overhead
  stream.waitingOctets -= held
  context.heldOctets -= held
  const { bytes, missing } = first
  deliver(context, stream, { bytes, start: 0, end: bytes.length, missing }, moment ?? first.moment)
}

const coversFirst = (stream: TcpStream, before: number | undefined): boolean => {
  const first = stream.waiting[0]
  return first !== undefined && before !== undefined && ((before - first.sequence) | 0) >= 0
}

const deliverInOrder = (context: CaptureContext, stream: TcpStream, moment: Moment | undefined): void => {
  while (stream.waiting[0]?.sequence === stream.next) deliverFirst(context, stream, moment)
  // What was acknowledged says nothing of octets that are missing further on.
  if (!coversFirst(stream, stream.acknowledged?.before)) stream.acknowledged = undefined
}

/** The octets before the first that waits will not come. */
const giveUp = (context: CaptureContext, stream: TcpStream): void => {
  const first = stream.waiting[0]
  if (first === undefined) return
  const missing = (first.sequence - stream.next) >>> 0
  acceptGap(context, stream.messages, { missing, isCut: false, moment: first.moment })
  stream.next = first.sequence
  deliverInOrder(context, stream, undefined)
}

const mustGiveUp = (context: CaptureContext, stream: TcpStream, moment: Moment): boolean => {
  const { limits } = context
  const oldest = stream.waiting[0]
  if (oldest === undefined) return false
  const waited = moment.time !== undefined && oldest.moment.time !== undefined ? moment.time - oldest.moment.time : 0
  const acknowledged =
    stream.acknowledged !== undefined && moment.packet - stream.acknowledged.packet > limits.waitingPackets
  return (
    acknowledged ||
    waited > limits.waitingTime ||
    stream.waiting.length > limits.waitingSegments ||
    stream.waitingOctets > limits.waitingOctets ||
    context.heldOctets > limits.heldOctets
  )
}

/** Keeps the octets from `from` to before `to` of the segment at `index` among those that wait. */
const keep = (
  context: CaptureContext,
  stream: TcpStream,
  index: number,
  segment: TcpSegment,
  from: number,
  to: number,
): void => {
  const captured = segment.end - segment.start
  const begin = Math.min((from - segment.sequence) >>> 0, captured)
  const end = Math.min((to - segment.sequence) >>> 0, captured)
  const bytes = segment.bytes.slice(segment.start + begin, segment.start + end)
  const missing = ((to - from) >>> 0) - bytes.length
  const { packet, time, nanoseconds } = segment.moment
  stream.waiting.splice(index, 0, { sequence: from, bytes, missing, moment: { packet, time, nanoseconds } })
  stream.waitingOctets += bytes.length + overhead
  context.heldOctets += bytes.length + overhead
}

/** Lets those octets of the segment wait that nothing that waits has, and that come after `next`. */
const wait = (context: CaptureContext, stream: TcpStream, segment: TcpSegment, length: number): void => {
  const { waiting } = stream
  const end = (segment.sequence + length) | 0
  let from = ((segment.sequence - stream.next) | 0) < 0 ? stream.next : segment.sequence
  let index = waiting.length
  // Most come after all that wait.
  while (index > 0 && ((waiting[index - 1]!.sequence - from) | 0) > 0) index--
  if (index > 0) index--
  for (; index < waiting.length && ((end - from) | 0) > 0; index++) {
    const piece = waiting[index]!
    if (((piece.sequence - end) | 0) >= 0) break
    if (((piece.sequence - from) | 0) > 0) keep(context, stream, index++, segment, from, piece.sequence)
    const pieceEnd = (piece.sequence + lengthOf(piece)) | 0
    if (((pieceEnd - from) | 0) > 0) from = pieceEnd
  }
  if (((end - from) | 0) > 0) keep(context, stream, index, segment, from, end)
}

const dropWaiting = (context: CaptureContext, stream: TcpStream): void => {
  context.heldOctets -= stream.waitingOctets
  stream.waitingOctets = 0
  stream.waiting.length = 0
}

/** No more comes of this connection: what waits goes on, and what is incomplete is told. */
export const closeStream = (
  context: CaptureContext,
  stream: TcpStream,
  moment: Moment,
  ending: Ending = 'the stream ends',
): void => {
  while (stream.waiting.length > 0) giveUp(context, stream)
  finishMessages(context, stream.messages, moment, ending)
  stream.phase = 'Closed'
  stream.fin = undefined
  stream.acknowledged = undefined
}

const open = (stream: TcpStream, first: number, synchronized: boolean): void => {
  stream.phase = 'Open'
  stream.synchronized = synchronized
  stream.first = first
  stream.next = first
  stream.fin = undefined
}

const synchronize = (context: CaptureContext, stream: TcpStream, first: number, moment: Moment): void => {
  if (stream.phase === 'Open') {
    const late = (stream.first - first) | 0
    if (late === 0 || (!stream.synchronized && late > 0 && late < lateSyn)) return
  }
  if (stream.phase === 'Closed' && stream.synchronized && stream.first === first) return
  // A SYN with another number: the ports are used again.
  if (stream.phase === 'Open') closeStream(context, stream, moment)
  open(stream, first, true)
}

const acceptPayload = (context: CaptureContext, stream: TcpStream, segment: TcpSegment, length: number): void => {
  const { sequence, moment } = segment
  const distance = (sequence - stream.next) | 0
  if (stream.phase !== 'Open' || distance < -forgotten) {
    // What was seen before comes again after the end.
    if (stream.phase === 'Closed' && distance > -forgotten && distance + length <= 0) return
    if (stream.phase === 'Open') closeStream(context, stream, moment)
    open(stream, sequence, false)
    startInside(context, stream.messages, moment)
  }
  if (stream.messages.mode === 'Ignored') {
    passSegment(context, stream.messages)
    if (distance + length > 0) stream.next = (sequence + length) | 0
    dropWaiting(context, stream)
    return
  }
  if (sequence === stream.next && stream.waiting.length === 0) {
    deliver(context, stream, segment, moment)
    return
  }
  wait(context, stream, segment, length)
  deliverInOrder(context, stream, moment)
  while (mustGiveUp(context, stream, moment)) giveUp(context, stream)
}

/** The next captured segment of the direction. */
export const acceptSegment = (context: CaptureContext, stream: TcpStream, segment: TcpSegment): void => {
  const { flags, moment } = segment
  const length = segment.end - segment.start + segment.missing
  const synchronizes = (flags & flagSyn) !== 0
  // The SYN has a sequence number of its own, before the first octet.
  const sequence = synchronizes ? (segment.sequence + 1) | 0 : segment.sequence
  if (synchronizes) synchronize(context, stream, sequence, moment)
  if (length > 0) {
    acceptPayload(context, stream, synchronizes ? { ...segment, sequence } : segment, length)
  }
  if (stream.phase !== 'Open') return
  if ((flags & flagFin) !== 0) stream.fin ??= (sequence + length) | 0
  const ended = stream.fin !== undefined && ((stream.next - stream.fin) | 0) >= 0
  if (ended || (flags & flagRst) !== 0) {
    closeStream(context, stream, moment)
    if (ended) stream.next = (stream.next + 1) | 0
  }
}

/** The receiver has all octets before `acknowledgment`: those of them that the capture lacks will not come again. */
export const acceptAcknowledgment = (stream: TcpStream, acknowledgment: number, packet: number): void => {
  if (stream.waiting.length === 0 || stream.acknowledged !== undefined) return
  if (coversFirst(stream, acknowledgment)) stream.acknowledged = { before: acknowledgment, packet }
}
