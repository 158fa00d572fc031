/**
 * What is known of one direction of a TCP connection on its way from octets to messages, and the small steps that
 * change it.
 *
 * @module
 */
import { undecidedLength } from './diameter-header.ts'
import { report, type Direction } from './direction.ts'
import type { FlowKey } from './endpoint.ts'
import { passOver, type CaptureContext, type CaptureFault, type Moment } from './event.ts'
import { noOctets } from './memory.ts'

/**
 * `Sniffing` at the beginning of a connection, `Framing` from message to message, `Seeking` for the next message;
 * `Ignored` is a direction that carries something else.
 */
type Mode = 'Sniffing' | 'Framing' | 'Seeking' | 'Ignored'

/** What was lost, told in one problem once a message follows, so that the octets passed over can be counted. */
interface Loss {
  readonly fault: CaptureFault
  readonly message: string
  readonly packet: number
}

/** A direction's state. */
export interface MessageStream extends Direction {
  mode: Mode
  /** Whether the direction is known to carry Diameter, and so losses are told. */
  diameter: boolean
  /** The beginning of a message, or octets in which none was found yet. */
  held: Uint8Array
  heldLength: number
  /** Octets still to come of a message that cannot be whole. */
  passing: number
  loss: Loss | undefined
  /** Octets passed over since the loss. */
  passed: number
  /** Segments that an unknown direction was searched in. */
  searched: number
  /** What it carries where it is ignored. */
  carries: 'other TCP' | 'TLS'
}

export const messageStream = (key: FlowKey): MessageStream => ({
  key,
  endpoints: undefined,
  mode: 'Sniffing',
  diameter: false,
  held: noOctets,
  heldLength: 0,
  passing: 0,
  loss: undefined,
  passed: 0,
  searched: 0,
  carries: 'other TCP',
})

/** The next octets of a direction, in order: those of `bytes` to before `end`, from a place that moves on. */
export interface Segment {
  readonly bytes: Uint8Array
  readonly end: number
  /** The packet that they came with, or that let them go on. */
  readonly moment: Moment
  /** Whether they are Diameter whatever they begin with: by the port or by the other direction. */
  readonly expected: boolean
}

// A longer message is not given its memory at once: its length may be wrong, and many streams may wait.
const grownHold = 65_536

export const release = (context: CaptureContext, state: MessageStream): void => {
  context.heldOctets -= state.held.length
  state.held = noOctets
  state.heldLength = 0
}

/** Holds octets until there are `needed`; gives how many of those from `at` on that took. */
export const hold = (
  context: CaptureContext,
  state: MessageStream,
  needed: number,
  { bytes, end }: Segment,
  at: number,
): number => {
  const taken = Math.min(needed - state.heldLength, end - at)
  const length = state.heldLength + taken
  if (length > state.held.length) {
    const held = new Uint8Array(Math.min(needed, Math.max(length, 2 * state.held.length, grownHold)))
    held.set(state.held.subarray(0, state.heldLength))
    context.heldOctets += held.length - state.held.length
    state.held = held
  }
  state.held.set(bytes.subarray(at, at + taken), state.heldLength)
  state.heldLength = length
  return taken
}

/** What is held with what follows it. */
export const join = (state: MessageStream, segment: Segment, at: number): Segment => {
  const { bytes, end } = segment
  const joined = new Uint8Array(state.heldLength + end - at)
  joined.set(state.held.subarray(0, state.heldLength))
  joined.set(bytes.subarray(at, end), state.heldLength)
  return { ...segment, bytes: joined, end: joined.length }
}

/** Holds the last octets, in which a header may have begun, and passes over the others. */
export const holdUndecided = (context: CaptureContext, state: MessageStream, segment: Segment, at: number): void => {
  const joined = join(state, segment, Math.max(at, segment.end - undecidedLength))
  const from = Math.max(0, joined.end - undecidedLength)
  state.passed += state.heldLength + segment.end - at - (joined.end - from)
  release(context, state)
  hold(context, state, undecidedLength, joined, from)
}

export const knowDiameter = (context: CaptureContext, state: MessageStream): void => {
  if (!state.diameter) context.statistics.diameterStreams++
  state.diameter = true
}

export const becomeDiameter = (context: CaptureContext, state: MessageStream): void => {
  knowDiameter(context, state)
  state.mode = 'Framing'
}

/** A packet of a direction that is not read. */
export const passSegment = (context: CaptureContext, { carries }: MessageStream): void =>
  passOver(context, carries, carries === 'TLS')

export const ignore = (
  context: CaptureContext,
  state: MessageStream,
  carries: MessageStream['carries'] = 'other TCP',
): void => {
  release(context, state)
  state.carries = carries
  passSegment(context, state)
  context.statistics.otherStreams++
  state.mode = 'Ignored'
}

/** As at the beginning, for another connection between the same ends. */
export const restart = (state: MessageStream): void => {
  state.mode = 'Sniffing'
  state.diameter = false
  state.passing = 0
  state.loss = undefined
  state.passed = 0
  state.searched = 0
}

/** From here on the next message is looked for. The loss is told if the direction is Diameter. */
export const lose = (context: CaptureContext, state: MessageStream, loss: Loss): void => {
  state.passed += state.heldLength
  state.passing = 0
  release(context, state)
  state.mode = 'Seeking'
  state.loss ??= loss
}

export const reportLoss = (context: CaptureContext, state: MessageStream): void => {
  const { loss, passed, diameter } = state
  // A direction that was seen from between two messages on has lost nothing.
  if (loss !== undefined && diameter && (passed > 0 || loss.fault !== 'CutMessage')) {
    const skipped = passed === 0 ? '' : `; ${passed} octets passed over`
    report(context, state, loss.fault, loss.message + skipped, loss.packet)
  }
  state.loss = undefined
  state.passed = 0
}
