/**
 * Endace's ERF: records one after another without a header of the file, each with a header of 16 octets.
 *
 * @module
 */
import { damaged, type CaptureInterface, type RecordFormat } from './packet.ts'
import type { Memory } from './memory.ts'

const recordHeader = 16
const padding = 48
const highestType = 27
const linkType = 197

// From 1990 on: a file that has no magic number is known by what cannot be otherwise.
const earliest = 631_152_000

/** Whether a record may begin at `at`, of which 16 octets are there. */
const mayBegin = (view: DataView, at: number): boolean => {
  const type = view.getUint8(at + 8) & 0x7f
  const length = view.getUint16(at + 10)
  const isType = (type > 0 && type <= highestType) || type === padding
  return isType && length >= recordHeader && (type === padding || view.getUint32(at + 4, true) > earliest)
}

/** Whether these octets are records one after another, at least two, or one that is all there is. */
export const looksLikeErf = ({ view, bytes }: Memory): boolean => {
  // Digits of a long line look like padding.
  if (bytes.length < recordHeader || (bytes[8]! & 0x7f) === padding) return false
  let at = 0
  for (let records = 0; records < 8; records++) {
    if (at === bytes.length) return records > 0
    if (at + recordHeader > bytes.length) return records > 1
    if (!mayBegin(view, at)) return false
    at += view.getUint16(at + 10)
  }
  return true
}

export const isErf = (view: DataView, at: number, available: number): boolean =>
  available >= recordHeader && mayBegin(view, at)

export const erfFormat = (): RecordFormat => {
  const source: CaptureInterface = { linkType, index: 0, snapshotLength: 0 }
  let packets = 0
  return {
    name: 'record',
    measure: (view, at, available) => {
      if (available < recordHeader) return recordHeader
      return mayBegin(view, at) ? view.getUint16(at + 10) : damaged
    },
    read: (memory, at, length) => {
      const { view } = memory
      if ((view.getUint8(at + 8) & 0x7f) === padding) return undefined
      // Seconds and their fraction, 32 bits each, in the byte order of Intel.
      const seconds = view.getUint32(at + 4, true)
      const nanoseconds = Math.floor((view.getUint32(at, true) * 1e9) / 0x100000000)
      return {
        _tag: 'Packet',
        memory,
        start: at,
        end: at + length,
        wireEnd: at + length,
        source,
        packet: ++packets,
        time: seconds * 1000 + nanoseconds / 1e6,
        nanoseconds,
      }
    },
  }
}
