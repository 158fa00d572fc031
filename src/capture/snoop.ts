/**
 * The snoop file format (RFC 1761): a header of 16 octets, then packets with a header of 24 octets each, all big-endian.
 *
 * @module
 */
import { damaged, maximumPacket, type CaptureInterface, type CaptureItem, type RecordFormat } from './packet.ts'
import type { Memory } from './memory.ts'

/** `snoop`, of which the first four octets are enough. */
export const snoopMagic = 0x736e6f6f

const fileHeader = 16
const packetHeader = 24

/** Link types by RFC 1761's numbers and those that Solaris has added. */
const linkTypes: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 6],
  [4, 1],
  [5, 104],
  [8, 10],
  [18, 123],
  [26, 226],
])

// Numbers that have no link type are told as they are, beyond all that have one.
const unnamed = 0x10000

export const snoopFormat = (): RecordFormat => {
  let source: CaptureInterface | undefined
  let packets = 0

  const readFileHeader = ({ view }: Memory, at: number): undefined => {
    const number = view.getUint32(at + 12)
    source = { linkType: linkTypes.get(number) ?? unnamed + number, index: 0, snapshotLength: 0 }
  }

  const readPacket = (source: CaptureInterface, memory: Memory, at: number): CaptureItem => {
    const { view } = memory
    const start = at + packetHeader
    const capturedLength = view.getUint32(at + 4)
    const nanoseconds = view.getUint32(at + 20) * 1000
    return {
      _tag: 'Packet',
      memory,
      start,
      end: start + capturedLength,
      wireEnd: start + Math.max(capturedLength, view.getUint32(at)),
      source,
      packet: ++packets,
      time: view.getUint32(at + 16) * 1000 + nanoseconds / 1e6,
      nanoseconds: nanoseconds % 1e9,
    }
  }

  return {
    name: 'packet',
    measure: (view, at, available) => {
      if (source === undefined) return fileHeader
      if (available < packetHeader) return packetHeader
      const length = view.getUint32(at + 8)
      const captured = view.getUint32(at + 4)
      return length > maximumPacket || captured + packetHeader > length ? damaged : length
    },
    read: (memory, at) => (source === undefined ? readFileHeader(memory, at) : readPacket(source, memory, at)),
  }
}
