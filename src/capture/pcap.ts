/**
 * The pcap file format (draft-ietf-opsawg-pcap): a header of 24 octets, then packets with a header of 16 octets each; and
 * its relatives, whose headers of packets are longer.
 *
 * @module
 */
import { inside, isCarried } from './layers/encapsulations.ts'
import { byLinkType } from './layers/link-types.ts'
import { memoryOf, type Memory } from './memory.ts'
import { damaged, maximumPacket, type CaptureInterface, type CaptureItem, type RecordFormat } from './packet.ts'

const fileHeader = 24
const shortestHeader = 16

interface Kind {
  readonly littleEndian: boolean
  readonly nanosecondsPerTick: number
  /** Lengths that a packet's header may have, the likeliest first: the magic number does not tell them apart. */
  readonly headers: ReadonlyArray<number>
  /** Octets between the file's header and the first packet. */
  readonly before: number
}

// Alexey Kuznetzov's patches have the interface, the protocol and the direction after the lengths: 24 octets, or 28 with
// the processors. One of them and a Nokia analyser (20) kept the magic number of the plain format.
const plainHeaders = [16, 24, 20]
const patchedHeaders = [24, 28]

const kind = (littleEndian: boolean, nanosecondsPerTick: number, headers: ReadonlyArray<number>, before = 0): Kind => ({
  littleEndian,
  nanosecondsPerTick,
  headers,
  before,
})

// By the first four octets read as a big-endian number.
const kinds: ReadonlyMap<number, Kind> = new Map([
  [0xa1b2c3d4, kind(false, 1000, plainHeaders)],
  [0xd4c3b2a1, kind(true, 1000, plainHeaders)],
  [0xa1b23c4d, kind(false, 1, [16])],
  [0x4d3cb2a1, kind(true, 1, [16])],
  [0xa1b2cd34, kind(false, 1000, patchedHeaders)],
  [0x34cdb2a1, kind(true, 1000, patchedHeaders)],
  // Ixia's, of hardware and of software: all that follows the header has its length in four octets before it.
  [0x1c0001ac, kind(false, 1000, [16], 4)],
  [0xac01001c, kind(true, 1000, [16], 4)],
  [0x1c0001ab, kind(false, 1000, [16], 4)],
  [0xab01001c, kind(true, 1000, [16], 4)],
])

export const isPcap = (magic: number): boolean => kinds.has(magic)

// No wall clock goes from one packet to the next by so many seconds in a file that was made at once.
const farApart = 0x10000000

/** Reads a file that begins with `magic`. */
export const pcapFormat = (magic: number): RecordFormat => {
  const { littleEndian, nanosecondsPerTick, headers, before } = kinds.get(magic) ?? kind(true, 1000, [16])
  const ticksPerSecond = 1e9 / nanosecondsPerTick
  let source: CaptureInterface | undefined
  let packets = 0
  let header = headers.length === 1 ? headers[0]! : 0
  let isSwapped = false
  let nanosecondsOfTick = nanosecondsPerTick

  const readFileHeader = ({ view }: Memory, at: number): undefined => {
    const major = view.getUint16(at + 4, littleEndian)
    const minor = view.getUint16(at + 6, littleEndian)
    // Before version 2.3 a packet's original length came first; version 2.2 is also AIX's, in nanoseconds.
    isSwapped = major === 2 && minor < 3 && minor !== 2
    if (major === 2 && minor === 2) nanosecondsOfTick = 1
    source = {
      // The upper half tells the length of the frame check sequence.
      linkType: view.getUint32(at + 20, littleEndian) & 0xffff,
      index: 0,
      snapshotLength: view.getUint32(at + 16, littleEndian),
    }
  }

  const capturedAt = (at: number): number => at + (isSwapped ? 12 : 8)
  const originalAt = (at: number): number => at + (isSwapped ? 8 : 12)

  /** Whether a packet's header may begin here: a time within its second, and lengths that fit each other. */
  const mayBegin = (view: DataView, at: number): boolean => {
    const captured = view.getUint32(capturedAt(at), littleEndian)
    return (
      view.getUint32(at + 4, littleEndian) < Math.max(ticksPerSecond, 1e9 / nanosecondsOfTick) &&
      captured <= maximumPacket &&
      captured <= view.getUint32(originalAt(at), littleEndian)
    )
  }

  /** Whether the octets after a header of the usual length are IP, as most packets are: then nothing is to be waited for. */
  const isUsual = (view: DataView, at: number, end: number, linkType: number): boolean => {
    const memory = memoryOf(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))
    const start = at + shortestHeader
    let step = byLinkType({ memory, end, wireEnd: end }, linkType, start)
    for (let depth = 0; depth < 4 && step._tag === 'Layer' && !isCarried(step); depth++) step = inside(step, undefined)
    return step._tag === 'Datagram'
  }

  /** By the first packet: the header's length with which another one follows it, or the file's end. */
  const choose = (view: DataView, at: number, available: number, isEnd: boolean): number => {
    const length = view.getUint32(capturedAt(at), littleEndian)
    const usual = shortestHeader + length
    if (headers[0] === shortestHeader && usual <= available && isUsual(view, at, at + usual, source?.linkType ?? 0)) {
      header = shortestHeader
      return 0
    }
    const seconds = view.getUint32(at, littleEndian)
    let enough = 0
    for (const each of headers) {
      const next = each + length
      if (next + shortestHeader > available) {
        if (isEnd && next === available) {
          header = each
          return 0
        }
        enough = Math.max(enough, next + shortestHeader)
      } else if (mayBegin(view, at + next) && Math.abs(view.getUint32(at + next, littleEndian) - seconds) < farApart) {
        header = each
        return 0
      }
    }
    if (!isEnd && enough > 0) return enough
    header = headers[0]!
    return 0
  }

  const readPacket = (source: CaptureInterface, memory: Memory, at: number, length: number): CaptureItem => {
    const { view } = memory
    const start = at + header
    const seconds = view.getUint32(at, littleEndian)
    const nanoseconds = view.getUint32(at + 4, littleEndian) * nanosecondsOfTick
    const originalLength = view.getUint32(originalAt(at), littleEndian)
    return {
      _tag: 'Packet',
      memory,
      start,
      end: at + length,
      wireEnd: Math.max(at + length, start + originalLength),
      source,
      packet: ++packets,
      time: seconds * 1000 + nanoseconds / 1e6,
      nanoseconds: nanoseconds % 1e9,
    }
  }

  return {
    name: 'packet',
    measure: (view, at, available, isEnd) => {
      if (source === undefined) return fileHeader + before
      if (available < shortestHeader) return shortestHeader
      const capturedLength = view.getUint32(capturedAt(at), littleEndian)
      if (capturedLength > maximumPacket) return damaged
      if (header === 0) {
        const lookahead = choose(view, at, available, isEnd)
        if (lookahead > 0) return lookahead
      }
      return header + capturedLength
    },
    read: (memory, at, length) =>
      source === undefined ? readFileHeader(memory, at) : readPacket(source, memory, at, length),
  }
}
