/**
 * Items put together, so that they can be printed at once, here or in another thread.
 *
 * @module
 */
import { sinkOf } from '../../octets/sink.ts'
import { source, unsigned32At } from '../../octets/source.ts'
import type { Failure, MessageItem, Place } from '../input/item.ts'
import { writeString, type Printer } from './printer.ts'

/** Items of one input, in order. It can be sent to another thread. */
export interface Batch {
  /** How the input is called. */
  readonly input: string
  /** Each message after its length in four octets; in place of a failure there is `notMessage`. */
  octets: Uint8Array
  size: number
  readonly failures: Array<Failure>
  /** Of the messages, for a printer that needs them. */
  readonly places: Array<Place>
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

export const startBatch = (input: string, memory: Uint8Array): Batch => ({
  input,
  octets: memory,
  size: 0,
  failures: [],
  places: [],
})

const makeRoom = (batch: Batch, size: number): void => {
  const { octets } = batch
  const needed = batch.size + size
  if (needed <= octets.length) return
  batch.octets = new Uint8Array(Math.max(needed, 2 * octets.length))
  batch.octets.set(octets.subarray(0, batch.size))
}

const addNumber = (batch: Batch, number: number): void => {
  makeRoom(batch, 4)
  const { octets, size } = batch
  octets[size] = number >>> 24
  octets[size + 1] = number >>> 16
  octets[size + 2] = number >>> 8
  octets[size + 3] = number
  batch.size += 4
}

/** The octets of a message are copied. */
export const addItem = (batch: Batch, item: MessageItem, { needsPlaces }: Printer): void => {
  if (item._tag === 'Message') {
    const { octets, place } = item
    addNumber(batch, octets.length)
    makeRoom(batch, octets.length)
    batch.octets.set(octets, batch.size)
    batch.size += octets.length
    if (needsPlaces) batch.places.push(place)
  } else {
    addNumber(batch, notMessage)
    batch.failures.push(item)
  }
}

/** Prints a batch into this memory, or into more where that is not enough. */
export const printBatch = (printer: Printer, batch: Batch, memory: Uint8Array): Printed => {
  const { input, octets, size, failures, places } = batch
  const items = source(octets)
  const out = sinkOf(memory)
  let isWell = failures.length === 0
  let failed = 0
  let messages = 0
  for (let at = 0; at < size;) {
    const length = unsigned32At(items, at)
    at += 4
    if (length === notMessage) writeString(out, printer.failure(failures[failed++]!, input))
    else {
      if (!printer.message(out, items, at, at + length, places[messages++], input)) isWell = false
      at += length
    }
  }
  return { text: out.bytes, size: out.at, isWell }
}
