/**
 * One direction between two endpoints: its name in what is said of it, and the messages it carries.
 *
 * @module
 */
import { diameterPort } from './diameter-header.ts'
import { endpointsOf, type Endpoints, type FlowKey } from './endpoint.ts'
import { problem, type CaptureContext, type CapturedMessage, type CaptureFault, type Moment } from './event.ts'

export interface Direction {
  readonly key: FlowKey
  /** Made when the direction is named for the first time: most never are. */
  endpoints: Endpoints | undefined
}

export const isPort = ({ key }: Direction, test: (port: number) => boolean): boolean => {
  const ports = key[key.length - 1]!
  return test(ports >>> 16) || test(ports & 0xffff)
}

export const isDiameterPort = (direction: Direction): boolean => isPort(direction, (port) => port === diameterPort)

const names = (direction: Direction): Endpoints => (direction.endpoints ??= endpointsOf(direction.key))

export const report = (
  context: CaptureContext,
  direction: Direction,
  fault: CaptureFault,
  message: string,
  packet: number,
): void => {
  const { from, to } = names(direction)
  context.emit(problem(fault, `${from} → ${to}: ${message}`, packet))
}

/** `missing` octets at its end are not in the capture. */
export const emitMessage = (
  context: CaptureContext,
  direction: Direction,
  transport: CapturedMessage['transport'],
  bytes: Uint8Array,
  moment: Moment,
  missing = 0,
): void => {
  const { from, to } = names(direction)
  const { packet, time, nanoseconds } = moment
  context.statistics.messages++
  context.emit({ _tag: 'Message', bytes, missing, from, to, transport, packet, time, nanoseconds })
}

/** Once for a capture. */
export const noteOnce = (context: CaptureContext, direction: Direction, what: string, { packet }: Moment): void => {
  if (context.said.has(what)) return
  context.said.add(what)
  const { from, to } = names(direction)
  context.emit({ _tag: 'Note', message: `${from} → ${to}: ${what}`, packet })
}

/** A direction that is encrypted, and cannot be read. */
export const noteEncrypted = (
  context: CaptureContext,
  direction: Direction,
  protocol: 'TLS' | 'DTLS',
  moment: Moment,
): void => {
  noteOnce(context, direction, `${protocol}, which is not read`, moment)
}
