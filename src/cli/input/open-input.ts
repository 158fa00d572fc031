/**
 * Files and standard input as streams of octets.
 *
 * @module
 */
import { fstatSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { left, right, type Either } from '../../ground/either.ts'
import { isDirectory, systemReason } from '../system-reason.ts'

/** An input that is open. Reading it may still fail: its iterator then throws what `systemReason` puts in words. */
export interface Input {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Large enough that a file costs few system calls, small enough to stay in the processor's cache. */
const chunkSize = 262_144

// Reading a directory as standard input would just end.
const standardInput = (): Either<string, Input> =>
  fstatSync(0).isDirectory()
    ? left(isDirectory)
    : right({ name: nameOf('-'), chunks: process.stdin as AsyncIterable<Uint8Array> })

const fileInput = async (file: string): Promise<Either<string, Input>> => {
  const handle = await open(file)
  const stats = await handle.stat()
  if (!stats.isDirectory()) return right({ name: file, chunks: handle.createReadStream({ highWaterMark: chunkSize }) })
  await handle.close()
  return left(isDirectory)
}

/** How an input is called in what is said of it. */
export const nameOf = (file: string): string => (file === '-' ? 'standard input' : file)

/** Opens a file; `-` is standard input. */
export const openInput = async (file: string): Promise<Either<string, Input>> => {
  try {
    return await (file === '-' ? standardInput() : fileInput(file))
  } catch (error) {
    return left(systemReason(error))
  }
}

const nextOf = async (
  iterator: AsyncIterator<Uint8Array>,
): Promise<Either<string, IteratorResult<Uint8Array, unknown>>> => {
  try {
    return right(await iterator.next())
  } catch (error) {
    return left(systemReason(error))
  }
}

/**
 * Gives each chunk to `take` until it says `false`, or the input ends; a failure to read is a `Left`. A chunk's memory
 * is not used again.
 */
export const readChunks = async (
  { chunks }: Input,
  take: (chunk: Uint8Array) => Promise<boolean>,
): Promise<Either<string, void>> => {
  const iterator = chunks[Symbol.asyncIterator]()
  for (;;) {
    const next = await nextOf(iterator)
    if (next._tag === 'Left') return next
    if (next.right.done === true) return right(undefined)
    if (!(await take(next.right.value))) break
  }
  await iterator.return?.()
  return right(undefined)
}
