/**
 * A packet as the capture file holds it, and the way a file is cut into packets.
 *
 * @module
 */
import type { CaptureProblem, Moment } from './event.ts'
import type { Memory } from './memory.ts'

/** Where packets were captured. One value for each interface of a file: compared by identity. */
export interface CaptureInterface {
  /** The number of the link type, from https://www.tcpdump.org/linktypes.html. */
  readonly linkType: number
  /** Its place in its section of the file, from 0. */
  readonly index: number
  /** Octets that the capture kept of a packet; 0 for all. */
  readonly snapshotLength: number
}

/** A packet's octets are those of `octets` from `start` to before `end`. */
export interface Packet extends Moment {
  readonly _tag: 'Packet'
  readonly memory: Memory
  readonly start: number
  readonly end: number
  /** Where it would end if the capture had kept all of it: `end`, or beyond. */
  readonly wireEnd: number
  readonly source: CaptureInterface
}

export type CaptureItem = Packet | CaptureProblem

/** How one file format is cut into records. The state behind it moves on with `read` only. */
export interface RecordFormat {
  /** What one record is called in a message. */
  readonly name: string
  /**
   * Octets that must be there to go on: those of the record's header while fewer are `available`, then those of the whole
   * record; `damaged` where the record is impossible. A format that its first octets do not tell apart may want to see
   * beyond a record, but for the last one, where nothing more comes.
   */
  readonly measure: (view: DataView, at: number, available: number, isEnd: boolean) => number
  /** Reads the whole record at `at`, which is at `offset` in the file. */
  readonly read: (memory: Memory, at: number, length: number, offset: number) => CaptureItem | undefined
}

export const damaged = -1

/** A longer packet is damage: no link has them, and Wireshark's own limit is a quarter of a megabyte. */
export const maximumPacket = 16_777_216
