/**
 * Reads captures in tests.
 *
 * @module
 */
import {
  openCapture,
  type CapturedMessage,
  type CaptureEvent,
  type CaptureLimits,
  type CaptureProblem,
} from '../../src/capture/index.ts'

/**
 * All events of the chunks of one file, pushed as the Buffers that a file's stream gives. Each is overwritten once its
 * events are there, for its memory may be used again; so messages are copied first.
 */
export const readChunks = (
  chunks: ReadonlyArray<Uint8Array>,
  limits: Partial<CaptureLimits> = {},
): ReadonlyArray<CaptureEvent> => {
  const capture = openCapture({ limits })
  const events: Array<CaptureEvent> = []
  const take = (given: ReadonlyArray<CaptureEvent>): void => {
    for (const event of given)
      events.push(event._tag === 'Message' ? { ...event, bytes: new Uint8Array(event.bytes) } : event)
  }
  for (const chunk of chunks) {
    const memory = Buffer.from(chunk)
    take(capture.push(memory))
    memory.fill(0xff)
  }
  take(capture.end())
  return events
}

export const read = (file: Uint8Array, limits: Partial<CaptureLimits> = {}): ReadonlyArray<CaptureEvent> =>
  readChunks([file], limits)

const allMessages = (events: ReadonlyArray<CaptureEvent>): ReadonlyArray<CapturedMessage> =>
  events.filter((event) => event._tag === 'Message')

/** Those that are whole. */
export const messagesOf = (events: ReadonlyArray<CaptureEvent>): ReadonlyArray<CapturedMessage> =>
  allMessages(events).filter(({ missing }) => missing === 0)

/** Those of which the capture lacks the end. */
export const cutMessagesOf = (events: ReadonlyArray<CaptureEvent>): ReadonlyArray<CapturedMessage> =>
  allMessages(events).filter(({ missing }) => missing > 0)

/** What was passed over, as `3 ARP`. */
export const passedOf = (events: ReadonlyArray<CaptureEvent>): ReadonlyArray<string> =>
  events
    .flatMap((event) => (event._tag === 'PassedOver' ? event.packets : []))
    .map(({ name, count }) => `${count} ${name}`)

export const problemsOf = (events: ReadonlyArray<CaptureEvent>): ReadonlyArray<CaptureProblem> =>
  events.filter((event) => event._tag === 'Problem')

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export const hexOf = (events: ReadonlyArray<CaptureEvent>): ReadonlyArray<string> =>
  messagesOf(events).map(({ bytes }) => hex(bytes))

/** A file in chunks that end at the given positions. */
export const cutAt = (file: Uint8Array, positions: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const ends = [...new Set(positions)].filter((at) => at > 0 && at < file.length).toSorted((a, b) => a - b)
  return [...ends, file.length].map((end, index) => file.subarray(index === 0 ? 0 : ends[index - 1], end))
}
