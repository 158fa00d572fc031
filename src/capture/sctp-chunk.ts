/**
 * SCTP chunks (RFC 9260 section 3.2; RFC 8260 for I-DATA and I-FORWARD-TSN, RFC 3758 for FORWARD-TSN).
 *
 * @module
 */
import type { Datagram } from './layers/layer.ts'

/** Where a fragment of an I-DATA chunk belongs: its message, and its place in it. */
interface Interleaved {
  /** Stream, message identifier and whether it is unordered, as one key. */
  readonly message: string
  readonly fragment: number
}

/** A DATA or I-DATA chunk. Its user data lies between `start` and `end`; the capture lacks `missing` octets after it. */
export interface DataChunk {
  readonly tsn: number
  /** The payload protocol identifier; 0 in fragments of I-DATA but the first. */
  readonly protocol: number
  readonly begins: boolean
  readonly ends: boolean
  readonly interleaved: Interleaved | undefined
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  readonly missing: number
}

export const chunkTypes = {
  data: 0,
  init: 1,
  initAcknowledgment: 2,
  interleavedData: 64,
  forwardTsn: 192,
  interleavedForwardTsn: 194,
} as const

const dataHeader = 16
const interleavedHeader = 20

const beginning = 2
const ending = 1
const unordered = 4

/** The chunk of data at `at`; none where its header is not there or its length cannot be. */
export const readData = ({ memory, end, missing }: Datagram, at: number, length: number): DataChunk | undefined => {
  const { bytes, view } = memory
  const isInterleaved = view.getUint8(at) === chunkTypes.interleavedData
  const header = isInterleaved ? interleavedHeader : dataHeader
  if (length <= header || at + header > end || at + length > end + missing) return undefined
  const flags = view.getUint8(at + 1)
  const begins = (flags & beginning) !== 0
  const dataEnd = Math.min(at + length, end)
  const chunk = {
    tsn: view.getInt32(at + 4),
    begins,
    ends: (flags & ending) !== 0,
    bytes,
    start: at + header,
    end: dataEnd,
    missing: at + length - dataEnd,
  }
  if (!isInterleaved) return { ...chunk, protocol: view.getInt32(at + 12), interleaved: undefined }
  // RFC 8260 §2.1: the place of the Fragment Sequence Number is that of the payload protocol in the first fragment.
  const place = view.getInt32(at + 16)
  const message = `${view.getUint16(at + 8)} ${view.getUint32(at + 12)} ${flags & unordered}`
  return {
    ...chunk,
    protocol: begins ? place : 0,
    interleaved: { message, fragment: begins ? 0 : place >>> 0 },
  }
}
