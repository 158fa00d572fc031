/**
 * Captures: the messages that the capture reader finds, and what it has to say.
 *
 * @module
 */
import type { CaptureStatistics } from '../../capture/event.ts'
import { openCapture, type CaptureEvent } from '../../capture/index.ts'
import type { Item, ItemReader } from './item.ts'

const itemOf = (event: CaptureEvent): Item => {
  if (event._tag === 'Message') {
    const { bytes, packet, time, nanoseconds, from, to, transport } = event
    return { _tag: 'Message', octets: bytes, place: { _tag: 'Packet', packet, time, nanoseconds, from, to, transport } }
  }
  const { _tag, packet, message } = event
  return { _tag, message: packet === undefined ? message : `packet ${packet}: ${message}` }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** What to say of a capture without a message and without a problem: what it has instead. */
const emptyNote = ({ packets, otherStreams }: CaptureStatistics): Item => {
  const streams = otherStreams === 0 ? '' : `, and other things in ${counted(otherStreams, 'TCP stream')}`
  return { _tag: 'Note', message: `no Diameter message in ${counted(packets, 'packet')}${streams}` }
}

export const captureReader = (): ItemReader => {
  const capture = openCapture()
  let isBare = true
  const itemsOf = (events: ReadonlyArray<CaptureEvent>): ReadonlyArray<Item> => {
    isBare &&= events.length === 0
    return events.map(itemOf)
  }
  return {
    push: (chunk) => itemsOf(capture.push(chunk)),
    end: () => {
      const items = itemsOf(capture.end())
      return isBare ? [emptyNote(capture.statistics())] : items
    },
    isDone: () => false,
  }
}
