/**
 * One direction of an SCTP association (RFC 9260): its DATA chunks to whole user messages. A message is complete in
 * itself, so none waits for another; what was seen before is known by its TSN, on whichever path it came.
 *
 * @module
 */
import type { CaptureContext } from './event.ts'

/** A DATA chunk. Its user data lies between `start` and `end`; the capture lacks `missing` octets after it. */
export interface DataChunk {
  readonly tsn: number
  /** The payload protocol identifier. */
  readonly protocol: number
  readonly begins: boolean
  readonly ends: boolean
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly missing: number
}

/** A user message, whole. */
export interface UserMessage {
  readonly protocol: number
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

interface Fragment {
  readonly bytes: Uint8Array
  readonly begins: boolean
  readonly ends: boolean
  readonly protocol: number
}

/** A direction's state. TSNs are 32 bits with a sign: only differences of two, again in 32 bits, mean anything. */
export interface Association {
  /** The lowest and the highest TSN so far, and how many different ones there were. */
  lowest: number
  highest: number
  received: number
  /** A bit for each TSN of the window that ends with the highest. */
  readonly seen: Uint32Array
  /** By TSN, in the order in which they came. */
  readonly fragments: Map<number, Fragment>
  fragmentOctets: number
}

// TSNs further back than this are taken for seen.
const windowLength = 4096
// A TSN that is as far away is that of another association.
const otherAssociation = 0x10000
const overhead = 128

export const association = (): Association => ({
  lowest: 0,
  highest: 0,
  received: 0,
  seen: new Uint32Array(windowLength / 32),
  fragments: new Map(),
  fragmentOctets: 0,
})

const forget = (context: CaptureContext, state: Association, tsn: number, fragment: Fragment): void => {
  state.fragments.delete(tsn)
  state.fragmentOctets -= fragment.bytes.length + overhead
  context.heldOctets -= fragment.bytes.length + overhead
}

/** What is missing at the end of an association. */
export interface Missing {
  /** DATA chunks that were never seen, between others that were. */
  readonly chunks: number
  /** Messages of which some fragments are there. */
  readonly messages: number
}

/** The association ends here. */
export const closeAssociation = (context: CaptureContext, state: Association): Missing => {
  let messages = 0
  for (const [tsn, fragment] of state.fragments) {
    if (fragment.begins) messages++
    forget(context, state, tsn, fragment)
  }
  const chunks = state.received === 0 ? 0 : ((state.highest - state.lowest) | 0) + 1 - state.received
  state.received = 0
  state.seen.fill(0)
  return { chunks, messages }
}

const mark = (state: Association, tsn: number): boolean => {
  const index = (tsn & (windowLength - 1)) >>> 5
  const bit = 1 << (tsn & 31)
  if ((state.seen[index]! & bit) !== 0) return false
  state.seen[index]! |= bit
  state.received++
  return true
}

/** Whether a chunk with this TSN cannot be of the association that the state is of. */
export const isOfAnother = (state: Association, tsn: number): boolean =>
  state.received > 0 && Math.abs((tsn - state.highest) | 0) > otherAssociation

/** Whether this TSN comes for the first time. */
const isNew = (state: Association, tsn: number): boolean => {
  if (state.received === 0) {
    state.lowest = tsn
    state.highest = tsn
    return mark(state, tsn)
  }
  const distance = (tsn - state.highest) | 0
  if (distance <= -windowLength) return false
  if (distance >= windowLength) state.seen.fill(0)
  else {
    for (let step = 1; step <= distance; step++) {
      const passed = state.highest + step
      state.seen[(passed & (windowLength - 1)) >>> 5]! &= ~(1 << (passed & 31))
    }
  }
  if (distance > 0) state.highest = tsn
  if (((tsn - state.lowest) | 0) < 0) state.lowest = tsn
  return mark(state, tsn)
}

/** RFC 9260 §6.9: the fragments of a message have TSNs one after another, from its B bit to its E bit. */
const reassemble = (context: CaptureContext, state: Association, tsn: number): UserMessage | undefined => {
  const { fragments } = state
  let last = tsn
  for (let fragment = fragments.get(last); fragment?.ends !== true; fragment = fragments.get(last)) {
    if (fragment === undefined) return undefined
    last = (last + 1) | 0
  }
  let first = tsn
  for (let fragment = fragments.get(first); fragment?.begins !== true; fragment = fragments.get(first)) {
    if (fragment === undefined) return undefined
    first = (first - 1) | 0
  }
  const parts: Array<Fragment> = []
  let end = 0
  for (let next = first; ; next = (next + 1) | 0) {
    const part = fragments.get(next)
    if (part === undefined) return undefined
    parts.push(part)
    end += part.bytes.length
    forget(context, state, next, part)
    if (next === last) break
  }
  const bytes = new Uint8Array(end)
  let at = 0
  for (const part of parts) {
    bytes.set(part.bytes, at)
    at += part.bytes.length
  }
  return { protocol: parts[0]?.protocol ?? 0, bytes, start: 0, end }
}

const dropOldest = (context: CaptureContext, state: Association): void => {
  for (const [tsn, fragment] of state.fragments) {
    const { waitingOctets, heldOctets } = context.limits
    if (state.fragmentOctets <= waitingOctets && context.heldOctets <= heldOctets) return
    forget(context, state, tsn, fragment)
    // Its TSN counts as one that was not seen.
    state.received--
  }
}

/** What a chunk gives: the message that it completes, `Cut` where the capture lacks some of it, or nothing yet. */
export const acceptChunk = (
  context: CaptureContext,
  state: Association,
  chunk: DataChunk,
): UserMessage | 'Cut' | undefined => {
  const { tsn, protocol, begins, ends, bytes, start, end, missing } = chunk
  if (!isNew(state, tsn)) return undefined
  if (missing > 0) return 'Cut'
  if (begins && ends) return { protocol, bytes, start, end }
  const fragment = { bytes: bytes.slice(start, end), begins, ends, protocol }
  state.fragments.set(tsn, fragment)
  state.fragmentOctets += fragment.bytes.length + overhead
  context.heldOctets += fragment.bytes.length + overhead
  const message = reassemble(context, state, tsn)
  dropOldest(context, state)
  return message
}
