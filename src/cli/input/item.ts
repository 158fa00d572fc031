/**
 * What the readers of inputs give: messages, each with its place, and what there is to say where there is none.
 *
 * @module
 */
import type { CapturedMessage } from '../../capture/event.ts'
import type { DecodeError } from '../../ground/error.ts'

/** Where in its input a message stands. */
export type Place =
  /** Of hex text; the first line is 1. */
  | { readonly _tag: 'Line'; readonly line: number }
  /** Of raw messages one after another. */
  | { readonly _tag: 'Octet'; readonly offset: number }
  /** Of a capture: the packet that completed the message. */
  | {
      readonly _tag: 'Packet'
      readonly packet: number
      /** Milliseconds since 1970 with their fraction. */
      readonly time: number | undefined
      /** Of its second, from 0 to 999,999,999: the fraction is not as exact. */
      readonly nanoseconds: number
      readonly from: string
      readonly to: string
      readonly transport: CapturedMessage['transport']
    }

/** What stands in place of a message. */
export type Failure =
  /** A header that cannot be one. */
  | { readonly _tag: 'Refused'; readonly error: DecodeError; readonly place: Place }
  /** A message of which a capture has the header and more, and lacks `missing` octets at the end. */
  | { readonly _tag: 'Cut'; readonly octets: Uint8Array; readonly missing: number; readonly place: Place }
  /** A line of hex text that is none, good up to `offset` octets. */
  | { readonly _tag: 'NotHex'; readonly offset: number; readonly message: string; readonly place: Place }

export type CutMessage = Extract<Failure, { readonly _tag: 'Cut' }>

/** A message, or what stands in place of one. */
export type MessageItem =
  /** The octets may be a view on memory that is reused once the next chunk is read. */
  { readonly _tag: 'Message'; readonly octets: Uint8Array; readonly place: Place } | Failure

/** Something to say of the input. */
export type Remark =
  /** A part of it was lost. */
  | { readonly _tag: 'Problem'; readonly message: string }
  /** Worth knowing, nothing lost. */
  | { readonly _tag: 'Note'; readonly message: string }

export type Item = MessageItem | Remark

/** Reads one input: push its chunks in order, then call `end`; each gives the items that it brought. */
export interface ItemReader {
  readonly push: (chunk: Uint8Array) => ReadonlyArray<Item>
  readonly end: () => ReadonlyArray<Item>
  /** Whether what is left of the input will bring nothing. */
  readonly isDone: () => boolean
}

export const problem = (message: string): Item => ({ _tag: 'Problem', message })
