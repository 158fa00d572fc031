/**
 * The reader of a capture: file format, layers of a packet, transport, messages, each in a file of its own.
 *
 * @module
 */
import { captureFile } from './capture-file.ts'
import {
  captureContext,
  defaultLimits,
  noMoment,
  passedPackets,
  type CaptureEvent,
  type CaptureLimits,
  type CaptureStatistics,
  type Moment,
} from './event.ts'
import type { LinkTypes } from './layers/link-types.ts'
import { packetReader } from './packet-layers.ts'
import type { CaptureItem } from './packet.ts'

/** What is to be known of a capture beside its octets. */
export interface CaptureOptions {
  /** How much memory it may take, in octets, packets and milliseconds; there are defaults for all of them. */
  readonly limits?: Partial<CaptureLimits>
  /** What packets of a link type are: those of 147 to 162 are the user's own to say. */
  readonly linkTypes?: LinkTypes
}

/**
 * Push the file's octets in chunks of any size, then call `end`; each gives the events that it brought, in order.
 * Messages come in the order of the packets that completed them. They may be views on the chunk: a caller that writes
 * another chunk into the same memory must be done with them first.
 */
export interface CaptureReader {
  readonly push: (chunk: Uint8Array) => ReadonlyArray<CaptureEvent>
  readonly end: () => ReadonlyArray<CaptureEvent>
  readonly statistics: () => CaptureStatistics
}

/** Reads one capture file, in memory that its limits bound whatever its size. Nothing is thrown. */
export const openCapture = ({ limits = {}, linkTypes = new Map() }: CaptureOptions = {}): CaptureReader => {
  let events: Array<CaptureEvent> = []
  const context = captureContext({ ...defaultLimits, ...limits }, (event) => events.push(event))
  const { statistics } = context
  const file = captureFile()
  const packets = packetReader(context, linkTypes)
  let last: Moment = noMoment

  const take = (items: ReadonlyArray<CaptureItem>): void => {
    for (const item of items) {
      if (item._tag === 'Packet') {
        statistics.packets++
        last = item
        packets.accept(item)
      } else context.emit(item)
    }
  }

  const flush = (): ReadonlyArray<CaptureEvent> => {
    const given = events
    events = []
    return given
  }

  return {
    push: (chunk) => {
      take(file.push(chunk))
      return flush()
    },
    end: () => {
      take(file.end())
      packets.end(last)
      const passed = passedPackets(context)
      if (passed.length > 0) context.emit({ _tag: 'PassedOver', packets: passed })
      return flush()
    },
    statistics: () => ({ ...statistics }),
  }
}
