/**
 * Capture files to the Diameter messages in them: file format, link layer, network layer, transport, framing, each in
 * a file of its own.
 *
 * @module
 */
import { captureFile } from './capture-file.ts'
import {
  captureContext,
  defaultLimits,
  problem,
  type CaptureEvent,
  type CaptureLimits,
  type CaptureStatistics,
} from './event.ts'
import { defragmenter } from './fragments.ts'
import { internetHeader, isKnownLinkType, noInternetProtocol } from './link-layer.ts'
import { readDatagram } from './network-layer.ts'
import type { CaptureInterface, CaptureItem, Packet } from './packet.ts'
import { sctp, sctpProtocol } from './sctp.ts'
import { tcp, tcpProtocol } from './tcp.ts'

export { looksLikeCapture } from './capture-file.ts'
export type { CapturedMessage, CaptureEvent, CaptureLimits, CaptureProblem } from './event.ts'

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

/** Reads one capture file, in memory that `limits` bound whatever its size. Nothing is thrown. */
export const openCapture = (limits: Partial<CaptureLimits> = {}): CaptureReader => {
  let events: Array<CaptureEvent> = []
  const context = captureContext({ ...defaultLimits, ...limits }, (event) => events.push(event))
  const { statistics } = context
  const file = captureFile()
  const defragment = defragmenter(context)
  const transports = { tcp: tcp(context), sctp: sctp(context) }
  const unknown = new Set<CaptureInterface>()

  const refuse = ({ source, packet }: Packet): void => {
    if (unknown.has(source)) return
    unknown.add(source)
    const message = `interface ${source.index} has link type ${source.linkType}, which is not read`
    context.emit(problem('UnknownLinkType', message, packet))
  }

  const accept = (packet: Packet): void => {
    const { memory, start, end, wireEnd, source } = packet
    statistics.packets++
    if (!isKnownLinkType(source.linkType)) {
      refuse(packet)
      return
    }
    const at = internetHeader(source.linkType, memory.view, start, end)
    if (at === noInternetProtocol) return
    const datagram = readDatagram(memory, at, end, wireEnd)
    const whole = datagram?.fragment === undefined ? datagram : defragment(datagram)
    if (whole === undefined) return
    if (whole.protocol === tcpProtocol) transports.tcp.accept(whole, packet)
    else if (whole.protocol === sctpProtocol) transports.sctp.accept(whole, packet)
  }

  const take = (items: ReadonlyArray<CaptureItem>): void => {
    for (const item of items) {
      if (item._tag === 'Packet') accept(item)
      else context.emit(item)
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
      transports.tcp.end(statistics.packets)
      transports.sctp.end(statistics.packets)
      return flush()
    },
    statistics: () => ({ ...statistics }),
  }
}
