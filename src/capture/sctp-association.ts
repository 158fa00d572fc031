/**
 * One direction of an SCTP association (RFC 9260): its DATA chunks to whole user messages. A message is complete in
 * itself, so none waits for another; what was seen before is known by its TSN, on whichever path it came.
 *
 * @module
 */
import type { CaptureContext } from './event.ts'
import type { DataChunk } from './sctp-chunk.ts'

/** A user message, whole. */
export interface UserMessage {
  readonly protocol: number
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

interface Fragment {
  readonly bytes: Uint8Array
  readonly interleaved: DataChunk['interleaved']
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
  /** The TSNs of interleaved messages that are not whole, by message and then by place. */
  readonly interleaved: Map<string, Map<number, number>>
  /** The TSN up to which the sender gave up what did not come, once it did. */
  forwarded: number | undefined
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
  interleaved: new Map(),
  forwarded: undefined,
  fragmentOctets: 0,
})

const forget = (context: CaptureContext, state: Association, tsn: number, fragment: Fragment): void => {
  state.fragments.delete(tsn)
  if (fragment.interleaved !== undefined) {
    const { message, fragment: place } = fragment.interleaved
    const places = state.interleaved.get(message)
    if (places?.get(place) === tsn) places.delete(place)
    if (places?.size === 0) state.interleaved.delete(message)
  }
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
  state.forwarded = undefined
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

/**
 * RFC 3758 §3.2: all TSNs up to this one count as received, and what is not whole among them never will be.
 */
export const forwardTsn = (context: CaptureContext, state: Association, tsn: number): void => {
  if (state.received === 0 || isOfAnother(state, tsn)) return
  if (state.forwarded !== undefined && ((tsn - state.forwarded) | 0) <= 0) return
  for (const [fragmentTsn, fragment] of state.fragments) {
    if (((fragmentTsn - tsn) | 0) <= 0) forget(context, state, fragmentTsn, fragment)
  }
  const distance = (tsn - state.highest) | 0
  if (distance >= 0) {
    state.highest = tsn
    state.received = ((tsn - state.lowest) | 0) + 1
    state.seen.fill(-1)
  } else {
    // Of the window, from where it was before.
    const from = state.forwarded ?? (state.lowest - 1) | 0
    const back = Math.min(windowLength - 1 + distance, ((tsn - from) | 0) - 1)
    for (let step = back; step >= 0; step--) mark(state, (tsn - step) | 0)
  }
  state.forwarded = tsn
}

/** RFC 9260 §6.9: the fragments of a message have TSNs one after another, from its B bit to its E bit. */
const inSequence = ({ fragments }: Association, tsn: number): ReadonlyArray<number> | undefined => {
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
  const length = ((last - first) | 0) + 1
  return Array.from({ length }, (_, index) => (first + index) | 0)
}

/** RFC 8260 §2.1: the fragments of a message are numbered from 0 to the one with the E bit, whatever their TSNs. */
const interleaved = ({ fragments, interleaved }: Association, message: string): ReadonlyArray<number> | undefined => {
  const places = interleaved.get(message)
  if (places === undefined) return undefined
  const tsns: Array<number> = []
  for (let place = 0; place < places.size; place++) {
    const tsn = places.get(place)
    if (tsn === undefined) return undefined
    tsns.push(tsn)
  }
  const last = fragments.get(tsns.at(-1) ?? 0)
  return last?.ends === true ? tsns : undefined
}

const reassemble = (context: CaptureContext, state: Association, tsns: ReadonlyArray<number>): UserMessage => {
  const parts = tsns.flatMap((tsn) => state.fragments.get(tsn) ?? [])
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.bytes.length, 0))
  let at = 0
  for (const [index, part] of parts.entries()) {
    bytes.set(part.bytes, at)
    at += part.bytes.length
    forget(context, state, tsns[index]!, part)
  }
  return { protocol: parts[0]?.protocol ?? 0, bytes, start: 0, end: at }
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
  const { tsn, protocol, begins, ends, interleaved: place, bytes, start, end, missing } = chunk
  if (!isNew(state, tsn)) return undefined
  if (missing > 0) return 'Cut'
  if (begins && ends) return { protocol, bytes, start, end }
  const fragment = { bytes: bytes.slice(start, end), begins, ends, protocol, interleaved: place }
  state.fragments.set(tsn, fragment)
  state.fragmentOctets += fragment.bytes.length + overhead
  context.heldOctets += fragment.bytes.length + overhead
  if (place !== undefined) {
    const places = state.interleaved.get(place.message) ?? new Map<number, number>()
    state.interleaved.set(place.message, places.set(place.fragment, tsn))
  }
  // A part in the middle completes as well as the last one does.
  const tsns = place === undefined ? inSequence(state, tsn) : interleaved(state, place.message)
  const message = tsns === undefined ? undefined : reassemble(context, state, tsns)
  dropOldest(context, state)
  return message
}
