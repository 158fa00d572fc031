/**
 * TCP segments to the streams they belong to.
 *
 * @module
 */
import { reversed } from './endpoint.ts'
import { noMoment, type CaptureContext, type Moment } from './event.ts'
import { flowKey, flowTable } from './flow-table.ts'
import type { Datagram } from './layers/layer.ts'
import type { Transport } from './transport.ts'
import {
  acceptAcknowledgment,
  acceptSegment,
  closeStream,
  flagAck,
  flagSyn,
  tcpStream,
  type TcpSegment,
  type TcpStream,
} from './tcp-stream.ts'

export const tcpProtocol = 6

const minimumHeader = 20

const readSegment = ({ memory, start, end, missing }: Datagram, moment: Moment): TcpSegment | undefined => {
  const { bytes, view } = memory
  if (start + minimumHeader > end) return undefined
  const headerLength = (view.getUint8(start + 12) >> 4) * 4
  const payload = start + headerLength
  // Options that the capture did not keep are no payload.
  if (headerLength < minimumHeader || payload > end + missing) return undefined
  return {
    sequence: view.getInt32(start + 4),
    acknowledgment: view.getInt32(start + 8),
    flags: view.getUint8(start + 13),
    bytes,
    start: payload,
    end: Math.max(payload, end),
    missing: Math.min(missing, end + missing - payload),
    moment,
  }
}

/** All TCP of a capture. */
export const tcp = (context: CaptureContext): Transport => {
  let last: Moment = noMoment
  const streams = flowTable<TcpStream>(context.limits.streams, (stream) => {
    closeStream(context, stream, last, 'there are too many streams to go on')
    if (stream.other !== undefined) stream.other.other = undefined
  })

  const create = (datagram: Datagram, ports: number): TcpStream => {
    const key = flowKey(datagram, ports)
    const stream = tcpStream(key)
    const other = streams.findKey(reversed(key))
    if (other !== undefined) {
      stream.other = other
      other.other = stream
    }
    streams.add(key, stream)
    return stream
  }

  return {
    accept: (datagram, moment) => {
      last = moment
      const segment = readSegment(datagram, moment)
      if (segment === undefined) return
      const ports = datagram.memory.view.getInt32(datagram.start)
      const carries = segment.end > segment.start || segment.missing > 0 || (segment.flags & flagSyn) !== 0
      // Nothing is to be remembered of a direction that has only acknowledged so far.
      const stream = streams.find(datagram, ports) ?? (carries ? create(datagram, ports) : undefined)
      if (stream === undefined) return
      if (stream.other !== undefined && (segment.flags & flagAck) !== 0) {
        acceptAcknowledgment(stream.other, segment.acknowledgment, moment.packet)
      }
      acceptSegment(context, stream, segment)
    },
    end: (moment) => {
      for (const stream of streams.values()) closeStream(context, stream, moment, 'the capture ends')
    },
  }
}
