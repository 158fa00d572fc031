/**
 * The pcap file format (draft-ietf-opsawg-pcap): a header of 24 octets, then packets with a header of 16 octets each.
 *
 * @module
 */
import { damaged, maximumPacket, type CaptureInterface, type CaptureItem, type RecordFormat } from './packet.ts'
import type { Memory } from './memory.ts'

const fileHeader = 24
const packetHeader = 16

interface Variant {
  readonly littleEndian: boolean
  readonly ticksPerMillisecond: number
}

// By the first four octets read as a big-endian number.
const variants: ReadonlyMap<number, Variant> = new Map([
  [0xa1b2c3d4, { littleEndian: false, ticksPerMillisecond: 1e3 }],
  [0xd4c3b2a1, { littleEndian: true, ticksPerMillisecond: 1e3 }],
  [0xa1b23c4d, { littleEndian: false, ticksPerMillisecond: 1e6 }],
  [0x4d3cb2a1, { littleEndian: true, ticksPerMillisecond: 1e6 }],
])

export const isPcap = (magic: number): boolean => variants.has(magic)

/** Reads a file that begins with `magic`. */
export const pcapFormat = (magic: number): RecordFormat => {
  const { littleEndian, ticksPerMillisecond } = variants.get(magic) ?? { littleEndian: true, ticksPerMillisecond: 1e3 }
  let source: CaptureInterface | undefined
  let packets = 0

  const readFileHeader = ({ view }: Memory, at: number): undefined => {
    source = {
      // The upper half tells the length of the frame check sequence.
      linkType: view.getUint32(at + 20, littleEndian) & 0xffff,
      index: 0,
      snapshotLength: view.getUint32(at + 16, littleEndian),
      ticksPerMillisecond,
      timeOffset: 0,
    }
  }

  const readPacket = (source: CaptureInterface, memory: Memory, at: number, length: number): CaptureItem => {
    const { view } = memory
    const start = at + packetHeader
    const seconds = view.getUint32(at, littleEndian)
    const fraction = view.getUint32(at + 4, littleEndian)
    const originalLength = view.getUint32(at + 12, littleEndian)
    return {
      _tag: 'Packet',
      memory,
      start,
      end: at + length,
      wireEnd: Math.max(at + length, start + originalLength),
      source,
      packet: ++packets,
      time: seconds * 1000 + fraction / ticksPerMillisecond,
      nanoseconds: (fraction * (1e6 / ticksPerMillisecond)) % 1e9,
    }
  }

  return {
    name: 'packet',
    measure: (view, at, available) => {
      if (source === undefined) return fileHeader
      if (available < packetHeader) return packetHeader
      const capturedLength = view.getUint32(at + 8, littleEndian)
      return capturedLength > maximumPacket ? damaged : packetHeader + capturedLength
    },
    read: (memory, at, length) =>
      source === undefined ? readFileHeader(memory, at) : readPacket(source, memory, at, length),
  }
}
