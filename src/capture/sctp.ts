/**
 * SCTP packets (RFC 9260) to the Diameter messages in their DATA chunks: each user message is one.
 *
 * @module
 */
import { headerSize } from '../wire/header.ts'
import { likeness } from './diameter-header.ts'
import { emitMessage, isDiameterPort, noteEncrypted, report, type Direction } from './direction.ts'
import type { CaptureContext, Moment } from './event.ts'
import { flowKey, flowTable } from './flow-table.ts'
import type { Datagram, Transport } from './network-layer.ts'
import {
  acceptChunk,
  association,
  closeAssociation,
  isOfAnother,
  type Association,
  type DataChunk,
  type UserMessage,
} from './sctp-association.ts'

export const sctpProtocol = 132

const commonHeader = 12
const chunkHeader = 4
const dataHeader = 16
const dataChunk = 0

// RFC 6733 §11.5, and both as a machine with the other byte order writes them by mistake.
const plainProtocols: ReadonlySet<number> = new Set([46, 46 << 24])
const securedProtocols: ReadonlySet<number> = new Set([47, 47 << 24])
const unspecifiedProtocol = 0

/** One direction between two addresses. An association may have several of them. */
interface Path extends Direction {
  diameter: boolean
  /** The verification tag: another one is another association. */
  tag: number
  shared: Shared
}

/** An association with the number of paths that it was seen on. */
interface Shared {
  readonly association: Association
  /** By ports and tag; none where the tag cannot tell associations apart. */
  readonly name: string | undefined
  paths: number
}

const readData = ({ memory, end, missing }: Datagram, at: number, length: number): DataChunk | undefined => {
  const { bytes, view } = memory
  if (length <= dataHeader || at + dataHeader > end || at + length > end + missing) return undefined
  const flags = view.getUint8(at + 1)
  const dataEnd = Math.min(at + length, end)
  return {
    tsn: view.getInt32(at + 4),
    protocol: view.getInt32(at + 12),
    begins: (flags & 2) !== 0,
    ends: (flags & 1) !== 0,
    bytes,
    start: at + dataHeader,
    end: dataEnd,
    missing: at + length - dataEnd,
  }
}

const isDiameter = (path: Path, { protocol, bytes, start, end }: UserMessage): boolean => {
  if (plainProtocols.has(protocol)) return true
  if (protocol !== unspecifiedProtocol && !securedProtocols.has(protocol) && !isDiameterPort(path)) return false
  return end - start >= headerSize && likeness(bytes, start, end) === 'Diameter'
}

const deliver = (context: CaptureContext, path: Path, message: UserMessage, moment: Moment): void => {
  if (!isDiameter(path, message)) {
    if (securedProtocols.has(message.protocol)) noteEncrypted(context, path, 'DTLS', moment)
    return
  }
  if (!path.diameter) context.statistics.diameterStreams++
  path.diameter = true
  emitMessage(context, path, 'SCTP', message.bytes.subarray(message.start, message.end), moment)
}

const reportMissing = (context: CaptureContext, path: Path, packet: number): void => {
  const { chunks, messages } = closeAssociation(context, path.shared.association)
  if (!path.diameter) return
  if (messages > 0) report(context, path, 'CutMessage', `fragments are missing of ${messages} messages`, packet)
  if (chunks > 0) report(context, path, 'MissingOctets', `${chunks} DATA chunks are missing`, packet)
}

/** All SCTP of a capture. */
export const sctp = (context: CaptureContext): Transport => {
  let lastPacket = 0
  const byTag = new Map<string, Shared>()

  const join = (ports: number, tag: number): Shared => {
    const name = tag === 0 ? undefined : `${ports} ${tag}`
    const known = name === undefined ? undefined : byTag.get(name)
    const shared = known ?? { association: association(), name, paths: 0 }
    if (name !== undefined) byTag.set(name, shared)
    shared.paths++
    return shared
  }

  const leave = (path: Path, packet: number): void => {
    const { shared } = path
    shared.paths--
    if (shared.paths > 0) return
    if (shared.name !== undefined) byTag.delete(shared.name)
    reportMissing(context, path, packet)
  }

  const paths = flowTable<Path>(context.limits.streams, (path) => leave(path, lastPacket))

  const pathOf = (datagram: Datagram, ports: number, tag: number, packet: number): Path => {
    const known = paths.find(datagram, ports)
    if (known === undefined) {
      const key = flowKey(datagram, ports)
      const path: Path = { key, endpoints: undefined, diameter: false, tag, shared: join(ports, tag) }
      paths.add(key, path)
      return path
    }
    if (known.tag !== tag) {
      leave(known, packet)
      known.tag = tag
      known.shared = join(ports, tag)
    }
    return known
  }

  const accept = (path: Path, chunk: DataChunk, moment: Moment): void => {
    const { association } = path.shared
    if (isOfAnother(association, chunk.tsn)) reportMissing(context, path, moment.packet)
    const given = acceptChunk(context, association, chunk)
    if (given === undefined) return
    if (given !== 'Cut') deliver(context, path, given, moment)
    else if (plainProtocols.has(chunk.protocol) || path.diameter || isDiameterPort(path)) {
      const { start, end, missing } = chunk
      const message = `${missing} octets are missing inside a message of ${end - start + missing} octets`
      report(context, path, 'MissingOctets', message, moment.packet)
    }
  }

  return {
    accept: (datagram, moment) => {
      lastPacket = moment.packet
      const { memory, start, end } = datagram
      const { view } = memory
      if (start + commonHeader > end) return
      const ports = view.getInt32(start)
      const tag = view.getInt32(start + 4)
      for (let at = start + commonHeader; at + chunkHeader <= end;) {
        const length = view.getUint16(at + 2)
        if (length < chunkHeader) return
        const chunk = view.getUint8(at) === dataChunk ? readData(datagram, at, length) : undefined
        if (chunk !== undefined) accept(pathOf(datagram, ports, tag, moment.packet), chunk, moment)
        // RFC 9260 §3.2: "The Chunk Length field does not count any chunk padding."
        at += length + (-length & 3)
      }
    },
    end: (packet) => {
      for (const path of paths.values()) leave(path, packet)
    },
  }
}
