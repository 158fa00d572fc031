/**
 * IP fragments put back together.
 *
 * @module
 */
import { passOver, type CaptureContext } from './event.ts'
import { afterExtensions } from './layers/internet.ts'
import type { Datagram } from './layers/layer.ts'
import { memoryOf } from './memory.ts'

interface Piece {
  readonly offset: number
  readonly bytes: Uint8Array
}

/** The fragments of one packet that are there, in order of their place and without overlap. */
interface Begun {
  readonly pieces: Array<Piece>
  held: number
  /** Octets of the whole payload, once its last fragment came. */
  length: number | undefined
}

// RFC 791: "This field allows the length of a datagram to be up to 65,535 octets", and jumbo payloads have no fragments.
const maximumPayload = 65_535
const maximumBegun = 1024
// What an entry costs beside its octets, roughly.
const overhead = 64

const keyOf = ({ addresses, addressesAt, addressWords, protocol }: Datagram, identification: number): string => {
  let key = `${identification} ${protocol}`
  for (let word = 0; word < addressWords; word++) key += ` ${addresses.getInt32(addressesAt + 4 * word)}`
  return key
}

/** Adds the octets that no earlier fragment gave: the first that were seen count. */
const insert = (begun: Begun, offset: number, bytes: Uint8Array): number => {
  const { pieces } = begun
  const end = offset + bytes.length
  let from = offset
  let index = 0
  let added = 0
  const add = (to: number): void => {
    if (to <= from) return
    pieces.splice(index, 0, { offset: from, bytes: bytes.slice(from - offset, to - offset) })
    index++
    added += to - from + overhead
  }
  for (; index < pieces.length && from < end; index++) {
    const piece = pieces[index]!
    if (piece.offset >= end) break
    add(piece.offset)
    from = Math.max(from, piece.offset + piece.bytes.length)
  }
  add(end)
  return added
}

const whole = ({ pieces, length }: Begun): Uint8Array | undefined => {
  if (length === undefined) return undefined
  let end = 0
  for (const { offset, bytes } of pieces) {
    if (offset !== end) return undefined
    end += bytes.length
  }
  if (end < length) return undefined
  const payload = new Uint8Array(end)
  for (const { offset, bytes } of pieces) payload.set(bytes, offset)
  return payload.subarray(0, length)
}

export interface Defragmenter {
  /** Takes fragments; gives the whole packet when its last missing fragment came. */
  readonly accept: (datagram: Datagram) => Datagram | undefined
  /** The capture ends: what is not whole is passed over. */
  readonly end: () => void
}

export const defragmenter = (context: CaptureContext): Defragmenter => {
  // In order of their first fragment, so the oldest is the first key.
  const begun = new Map<string, Begun>()
  const drop = (key: string, { held }: Begun): void => {
    context.heldOctets -= held
    begun.delete(key)
  }
  const giveUp = (key: string, entry: Begun): void => {
    drop(key, entry)
    passOver(context, 'IP packets with fragments missing', true)
  }

  const accept = (datagram: Datagram): Datagram | undefined => {
    const { fragment, memory, start, end, missing, protocol } = datagram
    if (fragment === undefined) return datagram
    const { identification, offset, more } = fragment
    // A fragment that the capture cut makes no whole packet: TCP and SCTP will miss the octets.
    if (missing > 0 || end <= start || offset + end - start > maximumPayload) {
      passOver(context, 'IP fragments cut short', true)
      return undefined
    }
    const key = keyOf(datagram, identification)
    const entry: Begun = begun.get(key) ?? { pieces: [], held: 0, length: undefined }
    begun.set(key, entry)
    const added = insert(entry, offset, memory.bytes.subarray(start, end))
    entry.held += added
    context.heldOctets += added
    if (!more) entry.length ??= offset + end - start
    const payload = whole(entry)
    if (payload === undefined) {
      for (const [oldKey, old] of begun) {
        if (begun.size <= maximumBegun && context.heldOctets <= context.limits.heldOctets) break
        giveUp(oldKey, old)
      }
      return undefined
    }
    drop(key, entry)
    const put = memoryOf(payload)
    const upper = afterExtensions(put.view, protocol, 0, payload.length)
    if (upper === undefined || upper.fragment !== undefined) return undefined
    return {
      ...datagram,
      protocol: upper.protocol,
      memory: put,
      start: upper.start,
      end: payload.length,
      fragment: undefined,
    }
  }

  return {
    accept,
    end: () => {
      for (const [key, entry] of begun) giveUp(key, entry)
    },
  }
}
