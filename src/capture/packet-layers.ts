/**
 * From a packet's link layer inwards, layer by layer, to what carries messages.
 *
 * @module
 */
import { endpointsOf } from './endpoint.ts'
import { emitMessages, type Payload } from './diameter-messages.ts'
import { noteOnce, type Direction } from './direction.ts'
import { passOver, type CaptureContext, type CapturedMessage, type Moment } from './event.ts'
import { defragmenter } from './fragments.ts'
import { flowKey } from './flow-table.ts'
import { inside, isCarried, maximumDepth, type CarriedLayer } from './layers/encapsulations.ts'
import type { Datagram, Layer, Step } from './layers/layer.ts'
import { byInternetProtocol } from './layers/numbers.ts'
import { byLinkType, type LinkTypes } from './layers/link-types.ts'
import type { Packet } from './packet.ts'
import { sctp, sctpProtocol } from './sctp.ts'
import { tcp, tcpProtocol } from './tcp.ts'

/** What takes packets. */
export interface PacketReader {
  readonly accept: (packet: Packet) => void
  /** The capture ends after this packet. */
  readonly end: (last: Moment) => void
}

const unknownEnds = { from: 'unknown', to: 'unknown' } as const

const nowhere: Datagram = {
  _tag: 'Datagram',
  protocol: 0,
  memory: { bytes: new Uint8Array(0), view: new DataView(new ArrayBuffer(0)) },
  start: 0,
  end: 0,
  missing: 0,
  addresses: new DataView(new ArrayBuffer(0)),
  addressesAt: 0,
  addressWords: 0,
  fragment: undefined,
}

const payloadOf = ({ memory, start, end, wireEnd }: Layer): Payload => ({
  bytes: memory.bytes,
  start,
  end,
  missing: wireEnd - end,
})

/** The octets of a datagram as a layer. */
const layerOf = ({ memory, start, end, missing }: Datagram): Layer => ({
  _tag: 'Layer',
  protocol: 'IP',
  memory,
  start,
  end,
  wireEnd: end + missing,
})

export const packetReader = (context: CaptureContext, linkTypes: LinkTypes): PacketReader => {
  const defragment = defragmenter(context)
  const transports = { tcp: tcp(context), sctp: sctp(context) }

  const emit = (
    ends: Pick<Direction, 'key' | 'endpoints'>,
    transport: CapturedMessage['transport'],
    layer: Layer,
    moment: Moment,
  ): void => emitMessages(context, ends, transport, payloadOf(layer), moment)

  /** Messages that nothing carries but what the packet says. */
  const acceptMessages = (layer: Layer, outer: Datagram | undefined, moment: Moment): void => {
    if (outer === undefined) {
      emit({ key: [], endpoints: unknownEnds }, 'unknown', layer, moment)
      return
    }
    const key = flowKey(outer, outer.memory.view.getInt32(outer.start))
    const direction: Direction = { key, endpoints: endpointsOf(key) }
    noteOnce(context, direction, 'Diameter over UDP, which RFC 6733 section 2.1 does not know', moment)
    emit(direction, 'UDP', layer, moment)
  }

  const acceptCarried = (layer: CarriedLayer, outer: Datagram | undefined, moment: Moment): void => {
    if (layer.protocol === 'Diameter') acceptMessages(layer, outer, moment)
    else {
      const { memory, start, end, wireEnd } = layer
      const datagram = { ...(outer ?? nowhere), memory, start, end, missing: wireEnd - end, fragment: undefined }
      transports[layer.protocol === 'TCP' ? 'tcp' : 'sctp'].accept(datagram, moment)
    }
  }

  return {
    accept: (packet) => {
      let outer: Datagram | undefined
      let step: Step = byLinkType(packet, packet.source.linkType, packet.start, linkTypes)
      for (let depth = 0; depth < maximumDepth; depth++) {
        switch (step._tag) {
          case 'Layer':
            if (isCarried(step)) {
              acceptCarried(step, outer, packet)
              return
            }
            step = inside(step, outer)
            break
          case 'Datagram': {
            const whole = step.fragment === undefined ? step : defragment.accept(step)
            if (whole === undefined) return
            if (whole.protocol === tcpProtocol) {
              transports.tcp.accept(whole, packet)
              return
            }
            if (whole.protocol === sctpProtocol) {
              transports.sctp.accept(whole, packet)
              return
            }
            outer = whole
            step = byInternetProtocol(layerOf(whole), whole.protocol, whole.start)
            break
          }
          case 'Exported': {
            const { from, to, transport, layer } = step
            emit({ key: [], endpoints: { from, to } }, transport, layer, packet)
            return
          }
          case 'PassedOver':
            passOver(context, step.name, step.opaque)
            return
        }
      }
      passOver(context, `more than ${maximumDepth} layers`, true)
    },
    end: (last) => {
      transports.tcp.end(last)
      transports.sctp.end(last)
      defragment.end()
    },
  }
}
