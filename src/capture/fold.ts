/**
 * Reading a capture as a fold over its chunks.
 *
 * @module
 */
import { problem, type CaptureEvent, type CaptureStatistics } from './event.ts'
import { openCapture, type CaptureOptions, type CaptureReader } from './reader.ts'

/**
 * Where the reading of a capture stands between two chunks. What is held of it moves on with each step, so a state is for
 * one step: one that was used gives the fault `UsedState` and changes nothing.
 */
export interface CaptureState {
  /** What was read so far. */
  readonly statistics: CaptureStatistics
}

/** What a chunk brought, and where it left the reading. */
export interface CaptureStep {
  readonly state: CaptureState
  /** In order. The octets of a message may be a view on the chunk. */
  readonly events: ReadonlyArray<CaptureEvent>
}

// The state that goes on, by reader: a reader's other states were used.
const readers = new WeakMap<CaptureState, CaptureReader>()

const stateOf = (reader: CaptureReader): CaptureState => {
  const state = { statistics: reader.statistics() }
  readers.set(state, reader)
  return state
}

const step = (state: CaptureState, read: (reader: CaptureReader) => ReadonlyArray<CaptureEvent>): CaptureStep => {
  const reader = readers.get(state)
  if (reader === undefined) {
    return { state, events: [problem('UsedState', 'this state of a capture was used in an earlier step', undefined)] }
  }
  readers.delete(state)
  const events = read(reader)
  return { state: stateOf(reader), events }
}

/**
 * Before the first chunk of a capture: pcap and its relatives, pcapng, snoop or ERF, known by its first octets.
 *
 * ```ts
 * import { captureStart } from 'diameter-codec/capture'
 *
 * captureStart().statistics // => { packets: 0, messages: 0, diameterStreams: 0, otherStreams: 0 }
 * ```
 */
export const captureStart = (options: CaptureOptions = {}): CaptureState => stateOf(openCapture(options))

/**
 * Reads the next chunk, of any size: the messages that it completed, and what there is to say. Nothing is thrown; what is
 * wrong with the capture is an event. Memory stays within `limits`, whatever is in the capture.
 *
 * ```ts
 * import { fromHex, toHex } from 'diameter-codec'
 * import { captureStart, endCapture, readCapture } from 'diameter-codec/capture'
 *
 * const header = fromHex('d4c3b2a1020004000000000000000000ffff000093000000')!
 * const packet = fromHex('000000000000000014000000140000000100001480000118000000000000000100000002')!
 * const first = readCapture(captureStart({ linkTypes: new Map([[147, 'Diameter']]) }), header)
 * first.events // => []
 * const second = readCapture(first.state, packet)
 * const last = endCapture(second.state)
 * last.events.map((event) => event._tag === 'Message' && toHex(event.bytes))
 * // => ['0100001480000118000000000000000100000002']
 * readCapture(first.state, packet).events.map(({ _tag }) => _tag) // => ['Problem']
 * ```
 */
export const readCapture = (state: CaptureState, chunk: Uint8Array): CaptureStep =>
  step(state, (reader) => reader.push(chunk))

/**
 * The capture ends: what was waiting for more, and what was passed over, by name and number of packets.
 *
 * ```ts
 * import { captureStart, endCapture } from 'diameter-codec/capture'
 *
 * endCapture(captureStart()).events
 * // => [{ _tag: 'Problem', fault: 'NotCapture', message: 'the capture is empty', packet: undefined }]
 * ```
 */
export const endCapture = (state: CaptureState): CaptureStep => step(state, (reader) => reader.end())
