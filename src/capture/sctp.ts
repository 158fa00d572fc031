/**
 * SCTP packets (RFC 9260) to the Diameter messages in their chunks of data: each user message is one, or several.
 *
 * @module
 */
import { headerSize } from '../wire/header.ts'
import { likeness, strictLikeness } from './diameter-header.ts'
import { emitMessages, type Payload } from './diameter-messages.ts'
import { isDiameterPort, noteEncrypted, report, type Direction } from './direction.ts'
import { noMoment, passOver, type CaptureContext, type Moment } from './event.ts'
import { flowKey, flowTable } from './flow-table.ts'
import {
  acceptChunk,
  association,
  closeAssociation,
  forwardTsn,
  isOfAnother,
  type Association,
  type UserMessage,
} from './sctp-association.ts'
import type { Datagram } from './layers/layer.ts'
import { chunkTypes, readData, type DataChunk } from './sctp-chunk.ts'
import type { Transport } from './transport.ts'

export const sctpProtocol = 132

const commonHeader = 12
const chunkHeader = 4

// RFC 6733 §11.5, and both as a machine with the other byte order writes them by mistake.
const plainProtocols: ReadonlySet<number> = new Set([46, 46 << 24])
const securedProtocols: ReadonlySet<number> = new Set([47, 47 << 24])
const unspecifiedProtocol = 0

/** https://www.iana.org/assignments/sctp-parameters: those that are met beside Diameter. */
const protocolNames: ReadonlyMap<number, string> = new Map([
  [0, 'other SCTP'],
  [1, 'IUA'],
  [2, 'M2UA'],
  [3, 'M3UA'],
  [4, 'SUA'],
  [5, 'M2PA'],
  [7, 'H.248'],
  [18, 'S1AP'],
  [19, 'RUA'],
  [20, 'HNBAP'],
  [24, 'SBc-AP'],
  [25, 'NBAP'],
  [27, 'X2AP'],
  [29, 'LCS-AP'],
  [31, 'SABP'],
  [42, 'RNA'],
  [43, 'M2AP'],
  [44, 'M3AP'],
  [60, 'NGAP'],
  [61, 'XnAP'],
  [62, 'F1AP'],
  [64, 'E1AP'],
])

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

const isDiameter = (path: Path, { protocol, bytes, start, end }: UserMessage): boolean => {
  if (plainProtocols.has(protocol)) return true
  if (isDiameterPort(path)) return end - start >= headerSize && likeness(bytes, start, end) === 'Diameter'
  if (protocol !== unspecifiedProtocol && !securedProtocols.has(protocol)) return false
  return strictLikeness(bytes, start, end) === 'Diameter'
}

const reportMissing = (context: CaptureContext, path: Path, packet: number): void => {
  const { chunks, messages } = closeAssociation(context, path.shared.association)
  if (!path.diameter) return
  if (messages > 0) report(context, path, 'CutMessage', `fragments are missing of ${messages} messages`, packet)
  if (chunks > 0) report(context, path, 'MissingOctets', `${chunks} DATA chunks are missing`, packet)
}

/** All SCTP of a capture. */
export const sctp = (context: CaptureContext): Transport => {
  let last: Moment = noMoment
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

  const paths = flowTable<Path>(context.limits.streams, (path) => leave(path, last.packet))

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

  let passedPacket = 0
  // Several chunks of a packet are one packet.
  const passOverOnce = (protocol: number, packet: number): void => {
    if (packet === passedPacket) return
    passedPacket = packet
    const isSecured = securedProtocols.has(protocol)
    const name = isSecured ? 'DTLS' : (protocolNames.get(protocol) ?? `SCTP payload protocol ${protocol >>> 0}`)
    passOver(context, name, isSecured)
  }

  const emit = (path: Path, payload: Payload, moment: Moment): void => {
    if (!path.diameter) context.statistics.diameterStreams++
    path.diameter = true
    emitMessages(context, path, 'SCTP', payload, moment)
  }

  const deliver = (path: Path, message: UserMessage, moment: Moment): void => {
    if (isDiameter(path, message)) emit(path, { ...message, missing: 0 }, moment)
    else {
      if (securedProtocols.has(message.protocol)) noteEncrypted(context, path, 'DTLS', moment)
      passOverOnce(message.protocol, moment.packet)
    }
  }

  const accept = (path: Path, chunk: DataChunk, moment: Moment): void => {
    const { association } = path.shared
    if (isOfAnother(association, chunk.tsn)) reportMissing(context, path, moment.packet)
    const given = acceptChunk(context, association, chunk)
    if (given === undefined) return
    if (given !== 'Cut') deliver(path, given, moment)
    else if (plainProtocols.has(chunk.protocol) || path.diameter || isDiameterPort(path)) {
      const { start, end, missing } = chunk
      if (chunk.begins && end - start >= headerSize) emit(path, chunk, moment)
      else {
        const message = `${missing} octets are missing inside a message of ${end - start + missing} octets`
        report(context, path, 'MissingOctets', message, moment.packet)
      }
    } else passOverOnce(chunk.protocol, moment.packet)
  }

  return {
    accept: (datagram, moment) => {
      last = moment
      const { memory, start, end } = datagram
      const { view } = memory
      if (start + commonHeader > end) {
        passOver(context, 'SCTP cut short', true)
        return
      }
      const ports = view.getInt32(start)
      const tag = view.getInt32(start + 4)
      for (let at = start + commonHeader; at + chunkHeader <= end;) {
        const length = view.getUint16(at + 2)
        if (length < chunkHeader) return
        switch (view.getUint8(at)) {
          case chunkTypes.data:
          case chunkTypes.interleavedData: {
            const chunk = readData(datagram, at, length)
            if (chunk !== undefined) accept(pathOf(datagram, ports, tag, moment.packet), chunk, moment)
            break
          }
          case chunkTypes.init:
          case chunkTypes.initAcknowledgment: {
            // RFC 9260 §5.2.2: a peer that has lost its state begins again, from another TSN.
            const path = paths.find(datagram, ports)
            if (path !== undefined) reportMissing(context, path, moment.packet)
            break
          }
          case chunkTypes.forwardTsn:
          case chunkTypes.interleavedForwardTsn:
            if (at + 8 <= end) {
              const path = pathOf(datagram, ports, tag, moment.packet)
              forwardTsn(context, path.shared.association, view.getInt32(at + 4))
            }
        }
        // RFC 9260 §3.2: "The Chunk Length field does not count any chunk padding."
        at += length + (-length & 3)
      }
    },
    end: ({ packet }) => {
      for (const path of paths.values()) leave(path, packet)
    },
  }
}
