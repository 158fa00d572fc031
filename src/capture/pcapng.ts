/**
 * The pcapng file format (draft-ietf-opsawg-pcapng): blocks, of which those that hold packets are read, with the
 * interface descriptions that they refer to. A file may have several sections, each in its own byte order.
 *
 * @module
 */
import { problem } from './event.ts'
import type { Memory } from './memory.ts'
import { damaged, maximumPacket, type CaptureInterface, type CaptureItem, type RecordFormat } from './packet.ts'

export const sectionHeaderBlock = 0x0a0d0d0a
const interfaceDescriptionBlock = 1
const packetBlock = 2
const simplePacketBlock = 3
const enhancedPacketBlock = 6

// Wireshark counts these as packets too: journals, events of sysdig, and what others define.
const counted: ReadonlySet<number> = new Set([9, 0x204, 0x216, 0x221, 0xbad, 0x40000bad])
const byteOrderMagic = 0x1a2b3c4d
const byteOrderMagicSwapped = 0x4d3c2b1a

// Block Type, Block Total Length, and what tells the byte order of a Section Header Block.
const blockHeader = 12
const blockTrailer = 4
// Options of an interface: if_tsresol and if_tsoffset.
const endOfOptions = 0
const timestampResolution = 9
const timestampOffset = 14

const maximumInterfaces = 65_536

const holdsPacket = (type: number): boolean =>
  type === enhancedPacketBlock || type === simplePacketBlock || type === packetBlock

interface TimedInterface extends CaptureInterface {
  readonly ticksPerSecond: number
  /** Seconds to add to the time of each packet. */
  readonly secondsOffset: number
}

interface Time {
  readonly seconds: number
  readonly nanoseconds: number
}

/** A time of 64 bits: in numbers where it has 53 of them at most. */
const timeOf = (upper: number, lower: number, ticksPerSecond: number): Time => {
  if (upper < 0x200000) {
    const ticks = upper * 0x100000000 + lower
    const seconds = Math.floor(ticks / ticksPerSecond)
    return { seconds, nanoseconds: Math.floor(((ticks - seconds * ticksPerSecond) * 1e9) / ticksPerSecond) }
  }
  const ticks = (BigInt(upper) << 32n) | BigInt(lower)
  const rate = BigInt(ticksPerSecond)
  return { seconds: Number(ticks / rate), nanoseconds: Number(((ticks % rate) * 1_000_000_000n) / rate) }
}

/** By if_tsresol: a negative power of 10, or of 2 where the highest bit is set. */
const ticksOf = (resolution: number): number => (resolution < 0x80 ? 10 ** resolution : 2 ** (resolution & 0x7f))

export const pcapngFormat = (): RecordFormat => {
  let littleEndian = false
  let interfaces: Array<TimedInterface> = []
  let packets = 0

  const readInterface = ({ view }: Memory, at: number, end: number): void => {
    let ticks = 1e6
    let secondsOffset = 0
    for (let option = at + 16; option + 4 <= end;) {
      const code = view.getUint16(option, littleEndian)
      const length = view.getUint16(option + 2, littleEndian)
      if (code === endOfOptions || option + 4 + length > end) break
      if (code === timestampResolution && length === 1) ticks = ticksOf(view.getUint8(option + 4))
      if (code === timestampOffset && length === 8) secondsOffset = Number(view.getBigInt64(option + 4, littleEndian))
      option += 4 + length + (-length & 3)
    }
    if (interfaces.length === maximumInterfaces) return
    interfaces.push({
      linkType: view.getUint16(at + 8, littleEndian),
      index: interfaces.length,
      snapshotLength: view.getUint32(at + 12, littleEndian),
      ticksPerSecond: ticks,
      secondsOffset,
    })
  }

  const readPacket = (type: number, memory: Memory, at: number, end: number, offset: number): CaptureItem => {
    const { view } = memory
    const number = ++packets
    const simple = type === simplePacketBlock
    const start = at + (simple ? 12 : 28)
    if (start > end) return problem('DamagedPacket', `the packet's block at octet ${offset} is too short`, number)
    const index = simple
      ? 0
      : type === packetBlock
        ? view.getUint16(at + 8, littleEndian)
        : view.getUint32(at + 8, littleEndian)
    const source = interfaces[index]
    if (source === undefined)
      return problem(
        'DamagedPacket',
        `the block at octet ${offset} names interface ${index}, which is not described`,
        number,
      )
    const originalLength = view.getUint32(at + (simple ? 8 : 24), littleEndian)
    // A Simple Packet Block does not tell its captured length: the snapshot length of the first interface does.
    const kept = source.snapshotLength === 0 ? originalLength : Math.min(originalLength, source.snapshotLength)
    const capturedLength = simple ? Math.min(kept, end - start) : view.getUint32(at + 20, littleEndian)
    if (start + capturedLength > end)
      return problem('DamagedPacket', `the packet is longer than its block at octet ${offset}`, number)
    const time = simple
      ? undefined
      : timeOf(view.getUint32(at + 12, littleEndian), view.getUint32(at + 16, littleEndian), source.ticksPerSecond)
    return {
      _tag: 'Packet',
      memory,
      start,
      end: start + capturedLength,
      wireEnd: start + Math.max(capturedLength, originalLength),
      source,
      packet: number,
      time: time && (time.seconds + source.secondsOffset) * 1000 + time.nanoseconds / 1e6,
      nanoseconds: time?.nanoseconds ?? 0,
    }
  }

  return {
    name: 'block',
    measure: (view, at, available) => {
      if (available < blockHeader) return blockHeader
      const section = view.getUint32(at) === sectionHeaderBlock
      const magic = view.getUint32(at + 8)
      if (section && magic !== byteOrderMagic && magic !== byteOrderMagicSwapped) return damaged
      const little = section ? magic === byteOrderMagicSwapped : littleEndian
      const length = view.getUint32(at + 4, little)
      // A multiple of 4, and no block is shorter than its type and its two lengths.
      if (length < blockHeader || length % 4 !== 0) return damaged
      if (length > maximumPacket && (section || holdsPacket(view.getUint32(at, little)))) return damaged
      // The length stands at both ends of a block.
      if (available >= length && view.getUint32(at + length - blockTrailer, little) !== length) return damaged
      return length
    },
    read: (memory, at, length, offset) => {
      const { view } = memory
      const type = view.getUint32(at, littleEndian)
      const end = at + length - blockTrailer
      if (type === sectionHeaderBlock) {
        littleEndian = view.getUint32(at + 8) === byteOrderMagicSwapped
        interfaces = []
      } else if (type === interfaceDescriptionBlock && end >= at + 16) readInterface(memory, at, end)
      else if (holdsPacket(type)) return readPacket(type, memory, at, end, offset)
      else if (counted.has(type)) packets++
      return undefined
    },
  }
}
