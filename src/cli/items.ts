/**
 * All inputs of a call, item by item, to standard output and, where there is no message, to standard error.
 *
 * @module
 */
import type { Input } from './input.ts'
import { readInputs } from './inputs.ts'
import type { Item, MessageItem } from './item.ts'
import { complain, noteFailure, output, statusSoFar, type Output } from './report.ts'
import { anyReader } from './sniff.ts'

/** What is printed. */
export interface ItemText {
  /** Before the items of an input, where there are several. */
  readonly heading: (input: Input) => string
  readonly item: (item: MessageItem, input: Input) => string
}

const print = async (out: Output, text: ItemText, input: Input, items: ReadonlyArray<Item>): Promise<void> => {
  for (const item of items) {
    if (item._tag === 'Problem' || item._tag === 'Note') {
      // Both may go to one terminal: what came first stands first.
      await out.flush()
      if (item._tag === 'Problem') noteFailure()
      complain(`${input.name}: ${item.message}`)
    } else {
      out.add(text.item(item, input))
      if (out.isFull()) await out.flush()
    }
  }
  await out.flush()
}

/** Prints the items of files, or of standard input; gives the exit status. */
export const printItems = async (files: ReadonlyArray<string>, text: ItemText): Promise<number> => {
  const out = output()
  await readInputs(files, async (input) => {
    const reader = anyReader()
    if (files.length > 1) out.add(text.heading(input))
    return {
      push: async (chunk) => {
        await print(out, text, input, reader.push(chunk))
        return !reader.isDone()
      },
      end: () => print(out, text, input, reader.end()),
    }
  })
  return statusSoFar()
}
