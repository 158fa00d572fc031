/**
 * One direction of a TCP connection, its octets in order, cut into Diameter messages by their Message Length. Where
 * octets are missing or begin no message, the next octets that surely begin one are looked for.
 *
 * @module
 */
import { headerSize } from '../wire/header.ts'
import { unsigned24 } from '../wire/peek.ts'
import {
  beginsWithHeader,
  findHeader,
  findMessage,
  isClearBeginning,
  isLikelyStart,
  isSecurePort,
  likeness,
  looksLikeTls,
  strictLikeness,
} from './diameter-header.ts'
import { emitMessage, isDiameterPort, isPort, noteEncrypted, report } from './direction.ts'
import type { CaptureContext, Moment } from './event.ts'
import {
  becomeDiameter,
  hold,
  holdUndecided,
  ignore,
  join,
  knowDiameter,
  lose,
  release,
  reportLoss,
  restart,
  type MessageStream,
  type Segment,
} from './message-stream-state.ts'

// A direction whose beginning was not captured is given up after so many segments without a message.
const maximumSearched = 64

const ignoreEncrypted = (context: CaptureContext, state: MessageStream, moment: Moment): void => {
  noteEncrypted(context, state, 'TLS', moment)
  ignore(context, state, 'TLS')
}

/** Hands over what is held if it is a whole message. */
const emitHeld = (context: CaptureContext, state: MessageStream, moment: Moment): void => {
  if (state.heldLength < headerSize || state.heldLength !== unsigned24(state.held, 1)) return
  const whole = state.held
  release(context, state)
  emitMessage(context, state, 'TCP', whole, moment)
}

const isOutOfMemory = (context: CaptureContext): boolean => context.heldOctets > context.limits.heldOctets

/** How many octets from `at` on it takes to say more: a header, or the message that it begins. */
const neededAt = (bytes: Uint8Array, at: number, end: number): number =>
  end - at < headerSize ? headerSize : unsigned24(bytes, at + 1)

/** The first octets of a connection's direction, and what they make of it; gives where that stopped. */
const sniff = (context: CaptureContext, state: MessageStream, segment: Segment, at: number): number => {
  const { held, heldLength } = state
  const taken = heldLength === 0 ? 0 : hold(context, state, neededAt(held, 0, heldLength), segment, at)
  const first = taken > 0 ? state.held : segment.bytes
  const from = taken > 0 ? 0 : at
  const to = taken > 0 ? state.heldLength : segment.end
  const expected = segment.expected || isDiameterPort(state)
  switch (expected ? likeness(first, from, to) : strictLikeness(first, from, to)) {
    case 'Diameter':
      becomeDiameter(context, state)
      emitHeld(context, state, segment.moment)
      return at + taken
    case 'Undecided':
      if (isOutOfMemory(context)) ignore(context, state)
      return taken > 0 ? at + taken : at + hold(context, state, neededAt(first, from, to), segment, at)
    case 'Other':
      if (isPort(state, isSecurePort) || (expected && looksLikeTls(first, from, to))) {
        ignoreEncrypted(context, state, segment.moment)
      } else if (expected) becomeDiameter(context, state)
      // It begins like a message: a later one may be well.
      else if (beginsWithHeader(first, from, to)) state.mode = 'Seeking'
      else ignore(context, state)
      return at + taken
  }
}

const found = (context: CaptureContext, state: MessageStream, passed: number): void => {
  state.passed += passed
  becomeDiameter(context, state)
  reportLoss(context, state)
}

/** Goes to where the next message of a direction begins that is Diameter; gives where it stopped. */
const seekNext = (context: CaptureContext, state: MessageStream, segment: Segment, at: number): number => {
  const { bytes, end } = segment
  const clean = isLikelyStart(bytes, at, end)
  if (clean || state.heldLength === 0) {
    const header = clean ? at : findHeader(bytes, at, end)
    if (header !== -1) {
      const { heldLength } = state
      release(context, state)
      found(context, state, heldLength + header - at)
      return header
    }
  } else {
    const joined = join(state, segment, at)
    const header = findHeader(joined.bytes, 0, joined.end)
    if (header !== -1) {
      release(context, state)
      found(context, state, header)
      acceptOctets(context, state, joined, header)
      return end
    }
  }
  holdUndecided(context, state, segment, at)
  return end
}

/** As `seekNext` in a direction that nothing but a whole message shows to be Diameter. */
const seekFirst = (context: CaptureContext, state: MessageStream, segment: Segment, at: number): number => {
  const { end } = segment
  const joined = state.heldLength === 0 ? segment : join(state, segment, at)
  const start = joined === segment ? at : 0
  const candidate = findMessage(joined.bytes, start, joined.end)
  if (candidate?.isWhole === true) {
    release(context, state)
    found(context, state, candidate.at - start)
    acceptOctets(context, state, joined, candidate.at)
    return end
  }
  state.searched++
  if (state.searched > maximumSearched || isOutOfMemory(context)) {
    ignore(context, state)
    return end
  }
  if (candidate === undefined) {
    holdUndecided(context, state, segment, at)
    return end
  }
  state.passed += candidate.at - start
  release(context, state)
  hold(context, state, joined.end - candidate.at, joined, candidate.at)
  return end
}

/**
 * Whether a message is all there for its length, which leads to the next one. Then its version (RFC 6733 §3: "MUST be
 * set to 1") and its size are the decoder's to refuse.
 */
const isWhole = ({ bytes, end }: Segment, at: number): boolean => {
  const length = unsigned24(bytes, at + 1)
  const next = at + length
  return length >= headerSize && length % 4 === 0 && (next === end || (next < end && bytes[next] === 1))
}

/** Holds what there is of a message of `length` octets, if there is room; gives how much that was. */
const holdMessage = (
  context: CaptureContext,
  state: MessageStream,
  length: number,
  segment: Segment,
  at: number,
): number => {
  const taken = hold(context, state, length, segment, at)
  if (state.heldLength < length && isOutOfMemory(context)) {
    const message = `there is no room for a message of ${length} octets`
    lose(context, state, { fault: 'OutOfMemory', message, packet: segment.moment.packet })
  }
  return taken
}

/** From message to message; gives where it stopped. */
const frame = (context: CaptureContext, state: MessageStream, segment: Segment, start: number): number => {
  const { bytes, end, moment } = segment
  const { messageOctets } = context.limits
  let at = start
  while (at < end) {
    const available = end - at
    if (available < headerSize && bytes[at] === 1) return at + hold(context, state, headerSize, segment, at)
    const length = available < headerSize ? 0 : unsigned24(bytes, at + 1)
    if (length < headerSize || length > messageOctets || bytes[at] !== 1) {
      if (length < headerSize || !isWhole(segment, at)) {
        if (looksLikeTls(bytes, at, end)) ignoreEncrypted(context, state, moment)
        else {
          const message = 'these octets begin no Diameter message'
          lose(context, state, { fault: 'NotDiameter', message, packet: moment.packet })
        }
        state.passed++
        return at + 1
      }
    }
    if (length > available) return at + holdMessage(context, state, length, segment, at)
    emitMessage(context, state, 'TCP', bytes.subarray(at, at + length), moment)
    at += length
  }
  return at
}

/** The rest of a message whose beginning is held; gives where it stopped. */
const completeHeld = (context: CaptureContext, state: MessageStream, segment: Segment, start: number): number => {
  let at = start
  if (state.heldLength < headerSize) {
    at += hold(context, state, headerSize, segment, at)
    if (state.heldLength < headerSize) return at
  }
  const length = unsigned24(state.held, 1)
  if (state.held[0] !== 1 || length < headerSize || length > context.limits.messageOctets) {
    // What is held is read again as the beginning of what follows.
    const joined = join(state, segment, at)
    release(context, state)
    const stopped = frame(context, state, joined, 0)
    if (stopped < joined.end) acceptOctets(context, state, joined, stopped)
    return segment.end
  }
  at += holdMessage(context, state, length, segment, at)
  emitHeld(context, state, segment.moment)
  return at
}

/** The next octets of the direction, from `start` on. */
export function acceptOctets(context: CaptureContext, state: MessageStream, segment: Segment, start: number): void {
  const { end } = segment
  let at = start
  while (at < end) {
    switch (state.mode) {
      case 'Ignored':
        return
      case 'Sniffing':
        at = sniff(context, state, segment, at)
        break
      case 'Seeking':
        at = (state.diameter || segment.expected ? seekNext : seekFirst)(context, state, segment, at)
        break
      case 'Framing':
        if (state.passing > 0) {
          const passed = Math.min(state.passing, end - at)
          state.passing -= passed
          at += passed
        } else if (state.heldLength > 0) at = completeHeld(context, state, segment, at)
        else at = frame(context, state, segment, at)
    }
  }
}

const inMessage = (state: MessageStream): string =>
  state.heldLength < 4
    ? 'inside a message'
    : `inside a message of ${unsigned24(state.held, 1)} octets, of which ${state.heldLength} are there`

/** What there is of the message that is held, with the octets that it lacks; whether there is a header. */
const emitCut = (context: CaptureContext, state: MessageStream, moment: Moment): boolean => {
  if (state.heldLength < headerSize) return false
  const length = unsigned24(state.held, 1)
  emitMessage(context, state, 'TCP', state.held.slice(0, state.heldLength), moment, length - state.heldLength)
  return true
}

/** Octets that the capture lacks: because it does not keep whole packets, or because they were never captured. */
export interface Gap {
  readonly missing: number
  readonly isCut: boolean
  readonly moment: Moment
}

/** `missing` octets inside the messages of a direction. */
const passGap = (context: CaptureContext, state: MessageStream, { missing, isCut, moment }: Gap): void => {
  const { packet } = moment
  if (missing <= state.passing) {
    state.passing -= missing
    return
  }
  const length = state.heldLength < 4 ? 0 : unsigned24(state.held, 1)
  const message = `${missing} octets are missing ${state.heldLength > 0 ? inMessage(state) : 'between messages'}`
  const isTold = emitCut(context, state, moment) && isCut
  if (state.heldLength + missing > length) {
    lose(context, state, { fault: 'MissingOctets', message, packet })
    return
  }
  // Of a packet that is cut, the message says it.
  if (!isTold) report(context, state, 'MissingOctets', message, packet)
  state.passing = length - state.heldLength - missing
  release(context, state)
}

/** Octets of the direction are not in the capture, and those after them come next. */
export const acceptGap = (context: CaptureContext, state: MessageStream, gap: Gap): void => {
  const { missing, moment } = gap
  switch (state.mode) {
    case 'Ignored':
      return
    case 'Sniffing':
    case 'Seeking':
      if (!state.diameter && isClearBeginning(state.held, 0, state.heldLength)) {
        becomeDiameter(context, state)
        reportLoss(context, state)
        passGap(context, state, gap)
      } else if (state.mode === 'Sniffing') {
        if (isDiameterPort(state)) knowDiameter(context, state)
        const message = `${missing} octets are missing at its beginning`
        lose(context, state, { fault: 'MissingOctets', message, packet: moment.packet })
      } else {
        state.passed += state.heldLength
        release(context, state)
      }
      return
    case 'Framing':
      passGap(context, state, gap)
  }
}

/** The direction is not seen from its beginning: its first octets may lie inside a message. */
export const startInside = (context: CaptureContext, state: MessageStream, { packet }: Moment): void => {
  // What flows on a port for TLS cannot tell more later on.
  if (isPort(state, isSecurePort)) return
  if (isDiameterPort(state)) knowDiameter(context, state)
  lose(context, state, { fault: 'CutMessage', message: 'the capture begins inside a message', packet })
}

export type Ending = 'the stream ends' | 'the capture ends' | 'there are too many streams to go on'

/** No more octets come, or those of a new connection: afterwards the state is as at the beginning. */
export const finishMessages = (context: CaptureContext, state: MessageStream, moment: Moment, ending: Ending): void => {
  if (!state.diameter && isClearBeginning(state.held, 0, state.heldLength)) {
    becomeDiameter(context, state)
    reportLoss(context, state)
  }
  const inside = state.mode === 'Framing' || (state.mode === 'Sniffing' && isDiameterPort(state))
  if (inside && state.heldLength > 0) {
    emitCut(context, state, moment)
    report(context, state, 'CutMessage', `${ending} ${inMessage(state)}`, moment.packet)
  } else if (state.mode === 'Seeking') {
    state.passed += state.heldLength
    reportLoss(context, state)
  }
  release(context, state)
  restart(state)
}
