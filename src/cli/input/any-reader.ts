/**
 * The reader of an input whose kind is not known before its octets are there.
 *
 * @module
 */
import type { CaptureOptions } from '../../capture/index.ts'
import { hexReader } from './hex-reader.ts'
import { byteOrderMark, kindOf, startsWith } from './input-kind.ts'
import { textReader } from './text/text-reader.ts'
import { problem, type Item, type ItemReader } from './item.ts'

const noOctets = new Uint8Array(0)

// Nothing is loaded but what is there to be read: a short message takes less time than the modules of all.
const readers = {
  capture: async (captures: CaptureOptions) => (await import('./capture-reader.ts')).captureReader(captures),
  hex: async () => hexReader(),
  raw: async () => (await import('./octets-reader.ts')).octetsReader(),
} as const

const emptyReader: ItemReader = { push: () => [], end: () => [], isDone: () => true }

/** As `ItemReader`, each after the one before. */
export interface AnyReader {
  readonly push: (chunk: Uint8Array) => Promise<ReadonlyArray<Item>>
  readonly end: () => Promise<ReadonlyArray<Item>>
  readonly isDone: () => boolean
}

/** The reader of any input: it holds what comes until it knows what that is. */
export const anyReader = (captures: CaptureOptions = {}): AnyReader => {
  let held: Uint8Array = noOctets
  let reader: ItemReader | undefined

  const choose = async (isEnd: boolean): Promise<ReadonlyArray<Item>> => {
    const kind = kindOf(held, isEnd)
    if (kind === undefined) return []
    if (kind === 'empty' || (typeof kind === 'object' && 'unreadable' in kind)) {
      reader = emptyReader
      return kind === 'empty' ? [] : [problem(kind.unreadable)]
    }
    reader = typeof kind === 'object' ? textReader(kind.text, captures) : await readers[kind](captures)
    const octets = held
    held = noOctets
    return reader.push(kind === 'hex' && startsWith(octets, ...byteOrderMark) ? octets.subarray(3) : octets)
  }

  return {
    push: async (chunk) => {
      if (reader !== undefined) return reader.push(chunk)
      held = Buffer.concat([held, chunk])
      return choose(false)
    },
    end: async () => [...(reader === undefined ? await choose(true) : []), ...(reader?.end() ?? [])],
    isDone: () => reader?.isDone() ?? false,
  }
}
