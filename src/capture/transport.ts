/**
 * What takes the payloads of one protocol.
 *
 * @module
 */
import type { Moment } from './event.ts'
import type { Datagram } from './layers/layer.ts'

export interface Transport {
  readonly accept: (datagram: Datagram, moment: Moment) => void
  /** The capture ends after this packet. */
  readonly end: (last: Moment) => void
}
