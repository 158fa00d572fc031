/**
 * All inputs of a call, one after another; what is wrong with one is said, and the next is read.
 *
 * @module
 */
import { decompressed } from './decompressed.ts'
import { nameOf, openInput, readChunks, type Input } from './open-input.ts'
import { startProgress } from './progress.ts'
import { advanceBar, complain, noteFailure, setBar } from '../report.ts'

/** What is done with one input. */
export interface Consumer {
  /** `false` where the rest of the input is of no use. */
  readonly push: (chunk: Uint8Array) => Promise<boolean>
  readonly end: () => Promise<void>
}

/** Without a name there is standard input. */
const namesOf = (files: ReadonlyArray<string>): ReadonlyArray<string> => (files.length === 0 ? ['-'] : files)

/** The bar goes by what is read, whatever that is decompressed to. */
async function* counted(chunks: Input['chunks']): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) {
    yield chunk
    advanceBar(chunk.length)
  }
}

const readInput = async (input: Input, { push, end }: Consumer): Promise<string | undefined> => {
  const read = await readChunks({ ...input, chunks: decompressed(counted(input.chunks)) }, push)
  await end()
  return read._tag === 'Left' ? read.left : undefined
}

/** Reads files, or standard input, each into a consumer of its own. */
export const readInputs = async (
  files: ReadonlyArray<string>,
  begin: (input: Input) => Promise<Consumer>,
): Promise<void> => {
  const names = namesOf(files)
  await startProgress(names)
  for (const name of names) {
    const input = await openInput(name)
    const failure = input._tag === 'Left' ? input.left : await readInput(input.right, await begin(input.right))
    if (failure === undefined) continue
    noteFailure()
    complain(`${nameOf(name)}: ${failure}`)
  }
  setBar(undefined)
}
