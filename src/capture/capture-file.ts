/**
 * A capture file's chunks, cut anywhere, to its packets: any format, known by its first octets.
 *
 * @module
 */
import { problem, type CaptureProblem } from './event.ts'
import { noOctets, memoryOf, type Memory } from './memory.ts'
import { damaged, maximumPacket, type CaptureItem, type RecordFormat } from './packet.ts'
import { erfFormat, isErf, looksLikeErf } from './erf.ts'
import { isPcap, pcapFormat } from './pcap.ts'
import { pcapngFormat, sectionHeaderBlock } from './pcapng.ts'
import { snoopFormat, snoopMagic } from './snoop.ts'

const magicLength = 4
const unmarkedLength = 16

/** By which a file is known. */
const magicOf = (bytes: Uint8Array): number => (bytes.length < magicLength ? 0 : memoryOf(bytes).view.getUint32(0))

const hasMagic = (magic: number): boolean => isPcap(magic) || magic === sectionHeaderBlock || magic === snoopMagic

/**
 * Whether a file that begins with these octets is a capture: pcap, pcapng or snoop, of which four are enough, or ERF, of
 * which some records are.
 */
export const looksLikeCapture = (bytes: Uint8Array): boolean =>
  hasMagic(magicOf(bytes)) || looksLikeErf(memoryOf(bytes))

const formatOf = (view: DataView, at: number, available: number): RecordFormat | undefined => {
  const magic = view.getUint32(at)
  if (isPcap(magic)) return pcapFormat(magic)
  if (magic === sectionHeaderBlock) return pcapngFormat()
  if (magic === snoopMagic) return snoopFormat()
  return isErf(view, at, available) ? erfFormat() : undefined
}

const notCapture = 'this is no capture: neither pcap nor pcapng, snoop or ERF'

/** Push chunks of the file in order, then `end`. Packets refer to the chunk, or to memory of their own. */
export interface CaptureFile {
  readonly push: (chunk: Uint8Array) => ReadonlyArray<CaptureItem>
  readonly end: () => ReadonlyArray<CaptureItem>
}

export const captureFile = (): CaptureFile => {
  let format: RecordFormat | undefined
  let stopped = false
  // Where the octets that are next to be read lie in the file.
  let offset = 0
  // The beginning of a record whose rest is in the next chunk.
  let begun: Memory = memoryOf(noOctets)
  let begunLength = 0
  // A block that holds no packet and is too long to be held: its octets, and how many of them went by.
  let passingLength = 0
  let passed = 0

  const needed = (view: DataView, at: number, available: number, isEnd = false): number => {
    if (format === undefined) {
      if (available < magicLength) return magicLength
      // A file of records alone has no magic number.
      if (available < unmarkedLength && !isEnd && !hasMagic(view.getUint32(at))) return unmarkedLength
      format = formatOf(view, at, available)
    }
    return format === undefined ? damaged : format.measure(view, at, available, isEnd)
  }

  const stop = (items: Array<CaptureItem>): void => {
    stopped = true
    items.push(
      format === undefined
        ? problem('NotCapture', notCapture, undefined)
        : problem('DamagedCapture', `the capture is damaged: there is no ${format.name} at octet ${offset}`, undefined),
    )
  }

  const read = (items: Array<CaptureItem>, memory: Memory, at: number, length: number): void => {
    const item = format?.read(memory, at, length, offset)
    offset += length
    if (item !== undefined) items.push(item)
  }

  const begin = (chunk: Uint8Array, at: number, length: number): void => {
    const bytes = new Uint8Array(length)
    bytes.set(chunk.subarray(at))
    begun = memoryOf(bytes)
    begunLength = chunk.length - at
  }

  /** Completes the record that an earlier chunk began; gives how much of this chunk that took. */
  const complete = (items: Array<CaptureItem>, chunk: Uint8Array): number => {
    let at = 0
    while (begunLength > 0) {
      const length = needed(begun.view, 0, begunLength)
      if (length === damaged) {
        stop(items)
        return chunk.length
      }
      if (length > maximumPacket) {
        passingLength = length
        passed = begunLength
        begunLength = 0
      } else if (length <= begunLength) {
        const { bytes } = begun
        read(items, begun, 0, length)
        // What was only looked at is still to be read.
        begunLength -= length
        if (begunLength > 0) begun = memoryOf(bytes.slice(length, length + begunLength))
      } else {
        if (length > begun.bytes.length) {
          const bytes = new Uint8Array(length)
          bytes.set(begun.bytes)
          begun = memoryOf(bytes)
        }
        const taken = Math.min(length - begunLength, chunk.length - at)
        if (taken === 0) return at
        begun.bytes.set(chunk.subarray(at, at + taken), begunLength)
        begunLength += taken
        at += taken
      }
    }
    return at
  }

  /** What a format held back to see what follows, now that nothing does. */
  const finish = (items: Array<CaptureItem>): void => {
    if (passingLength > 0) return
    let at = 0
    while (at < begunLength) {
      const available = begunLength - at
      const length = needed(begun.view, at, available, true)
      if (length === damaged) {
        stop(items)
        break
      }
      if (length > available) break
      read(items, begun, at, length)
      at += length
    }
    // What is left was cut.
    begun = memoryOf(begun.bytes.slice(at, begunLength))
    begunLength -= at
  }

  const cutAt = (): ReadonlyArray<CaptureProblem> => {
    const size = offset + begunLength + (passingLength > 0 ? passed : 0)
    if (format === undefined && begunLength < magicLength) {
      return [problem('NotCapture', size === 0 ? 'the capture is empty' : notCapture, undefined)]
    }
    if (begunLength === 0 && passingLength === 0) return []
    const where = offset === 0 ? 'its header' : `the ${format?.name ?? 'packet'} that begins at octet ${offset}`
    return [problem('CutCapture', `the capture is cut: it ends at octet ${size}, inside ${where}`, undefined)]
  }

  return {
    push: (chunk) => {
      const items: Array<CaptureItem> = []
      if (stopped) return items
      let at = complete(items, chunk)
      const memory = memoryOf(chunk)
      while (at < chunk.length) {
        const available = chunk.length - at
        if (passingLength > 0) {
          const step = Math.min(passingLength - passed, available)
          passed += step
          at += step
          if (passed === passingLength) {
            offset += passingLength
            passingLength = 0
          }
          continue
        }
        const length = needed(memory.view, at, available)
        if (length === damaged) {
          stop(items)
          break
        }
        if (length > maximumPacket) {
          passingLength = length
          passed = 0
        } else if (length <= available) {
          read(items, memory, at, length)
          at += length
        } else {
          begin(chunk, at, length)
          break
        }
      }
      return items
    },
    end: () => {
      const items: Array<CaptureItem> = []
      if (stopped) return items
      finish(items)
      return stopped ? items : [...items, ...cutAt()]
    },
  }
}
