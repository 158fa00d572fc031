/**
 * Items put together, so that they can be printed at once, here or in another thread.
 *
 * @module
 */
import { reserve, sinkOf, writeUnsigned32 } from '../../octets/sink.ts'
import { source, unsigned32At } from '../../octets/source.ts'
import { needsEverything } from '../define/dictionaries.ts'
import type { Failure, MessageItem } from '../input/item.ts'
import { numberedTexts, placeSize, readPlace, writePlace } from './place-octets.ts'
import { writeString, type Printer } from './printer.ts'

/** Items of one input, in order. It can be sent to another thread. */
export interface Batch {
  /** How the input is called. */
  readonly input: string
  /** Each message after its length in four octets and its place; in place of a failure there is `notMessage`. */
  readonly octets: Uint8Array
  readonly size: number
  readonly failures: ReadonlyArray<Failure>
  /** The texts of the places. */
  readonly texts: ReadonlyArray<string>
  /** Whether a message needs more than RFC 6733's tables. */
  readonly needsEverything: boolean
}

/** What a batch became. */
export interface Printed {
  readonly text: Uint8Array
  /** How much of `text` it is: the memory may be larger. */
  readonly size: number
  /** Whether nothing was wrong. */
  readonly isWell: boolean
}

/** No message has so many octets. */
const notMessage = 0xffffffff

/** So many octets make a batch worth the way to another thread. */
export const batchSize = 262_144

/** A batch that grows. */
export interface OpenBatch {
  readonly size: () => number
  /** The octets of a message are copied. */
  readonly add: (item: MessageItem) => void
  readonly close: () => Batch
}

/** A batch in this memory, or in more where that is not enough. */
export const openBatch = (input: string, memory: Uint8Array): OpenBatch => {
  const failures: Array<Failure> = []
  const texts = numberedTexts()
  const out = sinkOf(memory)
  let needsMore = false

  return {
    size: () => out.at,
    add: (item) => {
      if (item._tag === 'Message') {
        const { octets, place } = item
        needsMore ||= needsEverything(octets)
        writeUnsigned32(out, octets.length)
        reserve(out, placeSize + octets.length)
        writePlace(out.view, out.at, place, texts)
        out.bytes.set(octets, out.at + placeSize)
        out.at += placeSize + octets.length
      } else {
        writeUnsigned32(out, notMessage)
        failures.push(item)
      }
    },
    close: () => ({ input, octets: out.bytes, size: out.at, failures, texts: texts.texts, needsEverything: needsMore }),
  }
}

/** Prints a batch into this memory, or into more where that is not enough. */
export const printBatch = (printer: Printer, batch: Batch, memory: Uint8Array): Printed => {
  const { input, octets, size, failures, texts } = batch
  const items = source(octets)
  const out = sinkOf(memory)
  let isWell = failures.length === 0
  let failed = 0
  for (let at = 0; at < size;) {
    const length = unsigned32At(items, at)
    at += 4
    if (length === notMessage) writeString(out, printer.failure(failures[failed++]!, input))
    else {
      const place = readPlace(items.view, at, texts)
      at += placeSize
      if (!printer.message(out, items, at, at + length, place, input)) isWell = false
      at += length
    }
  }
  return { text: out.bytes, size: out.at, isWell }
}
