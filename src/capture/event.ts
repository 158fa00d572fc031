/**
 * What reading a capture gives: Diameter messages, and plain words about what could not be read.
 *
 * @module
 */

/** A packet's place in the capture. */
export interface Moment {
  /** The packet's number as Wireshark counts: the first is 1. */
  readonly packet: number
  /** Milliseconds since 1970 with their fraction, where the capture says. */
  readonly time: number | undefined
  /** Of its second, from 0 to 999,999,999: a number of milliseconds is not as exact. */
  readonly nanoseconds: number
}

/** Before the first packet. */
export const noMoment: Moment = { packet: 0, time: undefined, nanoseconds: 0 }

/** A Diameter message by its Message Length, nothing in it looked at. */
export interface CapturedMessage extends Moment {
  readonly _tag: 'Message'
  /** A view on the chunk that was pushed where the message lies in it in one piece, otherwise on memory of its own. */
  readonly bytes: Uint8Array
  /** Octets at its end that the capture lacks: 0 for a whole message. */
  readonly missing: number
  /** The sender as `address:port`, an IPv6 address in brackets; `unknown` where the capture does not say. */
  readonly from: string
  readonly to: string
  /** RFC 6733 section 2.1 knows TCP and SCTP only; `unknown` where the capture does not say. */
  readonly transport: 'TCP' | 'SCTP' | 'UDP' | 'unknown'
}

export type CaptureFault =
  /** The first octets are those of no capture file. */
  | 'NotCapture'
  /** The file ends inside a packet. */
  | 'CutCapture'
  /** A length or a block in the file is impossible. What follows cannot be found. */
  | 'DamagedCapture'
  /** One packet's record is impossible; the next ones are read. */
  | 'DamagedPacket'
  /** The capture lacks octets of a stream that is Diameter. */
  | 'MissingOctets'
  /** A message's end, or its beginning, is not there. */
  | 'CutMessage'
  /** Octets between messages that begin no Diameter message. */
  | 'NotDiameter'
  /** More was waiting for missing octets than there is memory for. */
  | 'OutOfMemory'
  /** A state of the fold that was used in an earlier step. */
  | 'UsedState'

/** Something that was lost, in one line for people. */
export interface CaptureProblem {
  readonly _tag: 'Problem'
  readonly fault: CaptureFault
  readonly message: string
  /** The packet where it showed; none for the file itself. */
  readonly packet: number | undefined
}

/** Something worth knowing where nothing was lost that could have been read. */
export interface CaptureNote {
  readonly _tag: 'Note'
  readonly message: string
  readonly packet: number | undefined
}

/** What was not read, at the capture's end. */
export interface CapturePassedOver {
  readonly _tag: 'PassedOver'
  /** How many packets of what, the most first. */
  readonly packets: ReadonlyArray<PassedPackets>
}

/** Packets that were passed over, of one kind. */
export interface PassedPackets {
  /** A protocol's name, or its number where it has none here. */
  readonly name: string
  readonly count: number
  /** Whether Diameter may have been in them for all that could be seen. */
  readonly opaque: boolean
}

export type CaptureEvent = CapturedMessage | CaptureProblem | CaptureNote | CapturePassedOver

/** How much memory a capture may take, whatever is in it. */
export interface CaptureLimits {
  /** Directions of connections that are remembered, for TCP and SCTP each. */
  readonly streams: number
  /** Octets of one direction that may wait for missing ones. */
  readonly waitingOctets: number
  /** Segments of one direction that may wait for missing octets. */
  readonly waitingSegments: number
  /** How long missing octets are waited for, in milliseconds of the capture's own time. */
  readonly waitingTime: number
  /** Packets after which octets that the receiver has acknowledged are waited for no longer. */
  readonly waitingPackets: number
  /** Octets held over all streams: waiting segments, incomplete messages, fragments. */
  readonly heldOctets: number
  /** Octets of a message; a length above it is taken for damage. */
  readonly messageOctets: number
}

export const defaultLimits: CaptureLimits = {
  streams: 16_384,
  waitingOctets: 1_048_576,
  waitingSegments: 1024,
  waitingTime: 60_000,
  waitingPackets: 128,
  heldOctets: 33_554_432,
  messageOctets: 0xffffff,
}

/** What was read, for a last line to the user. */
export interface CaptureStatistics {
  readonly packets: number
  readonly messages: number
  /** Directions of connections that carry Diameter. */
  readonly diameterStreams: number
  /** Directions of TCP connections with something else. */
  readonly otherStreams: number
}

/** What the layers share: where events go, what may be held, and what is held. */
export interface CaptureContext {
  readonly limits: CaptureLimits
  readonly statistics: { -readonly [Name in keyof CaptureStatistics]: CaptureStatistics[Name] }
  readonly emit: (event: CaptureEvent) => void
  readonly passed: Map<string, PassedPackets>
  heldOctets: number
  /** One note about each of these is enough. */
  readonly said: Set<string>
}

export const captureContext = (limits: CaptureLimits, emit: CaptureContext['emit']): CaptureContext => ({
  limits,
  statistics: { packets: 0, messages: 0, diameterStreams: 0, otherStreams: 0 },
  emit,
  passed: new Map(),
  heldOctets: 0,
  said: new Set(),
})

// What strangers name is bounded: numbers beyond so many are counted together.
const maximumNames = 256

/** Counts a packet that is not read any further. */
export const passOver = ({ passed }: CaptureContext, name: string, opaque: boolean): void => {
  const known = passed.has(name) || passed.size < maximumNames ? name : 'other protocols'
  passed.set(known, { name: known, count: (passed.get(known)?.count ?? 0) + 1, opaque })
}

/** What was passed over, the most first. */
export const passedPackets = ({ passed }: CaptureContext): ReadonlyArray<PassedPackets> =>
  [...passed.values()].toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))

export const problem = (fault: CaptureFault, message: string, packet: number | undefined): CaptureProblem => ({
  _tag: 'Problem',
  fault,
  message,
  packet,
})
