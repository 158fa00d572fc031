/**
 * Compressed input, read as it comes: known by its first octets, as what is in it is.
 *
 * @module
 */
import { Readable, pipeline } from 'node:stream'

type Chunks = AsyncIterable<Uint8Array>

/** It throws what is wrong with what it reads, as reading a file does. */
type Decompress = (chunks: Chunks) => Promise<Chunks>

const outputSize = 262_144

/** Through one of Node's own streams. */
const through = (chunks: Chunks, decompressor: NodeJS.ReadWriteStream & Chunks): Chunks => {
  // What goes wrong is thrown where the stream is read.
  pipeline(Readable.from(chunks), decompressor, () => {})
  return decompressor
}

const gzip: Decompress = async (chunks) => {
  const { createGunzip } = await import('node:zlib')
  return through(chunks, createGunzip({ chunkSize: outputSize }))
}

/** So many octets can become 128 megabytes, at 128 KiB for a block of four. */
const mostAtOnce = 4096

async function* zstdInScript(chunks: Chunks): AsyncGenerator<Uint8Array, void> {
  const { Decompress } = await import('fzstd')
  let pieces: Array<Uint8Array> = []
  const taken = (): ReadonlyArray<Uint8Array> => {
    const given = pieces
    pieces = []
    return given
  }
  const stream = new Decompress((piece) => pieces.push(piece))
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += mostAtOnce) {
      stream.push(chunk.subarray(at, at + mostAtOnce))
      yield* taken()
    }
  }
  stream.push(new Uint8Array(0), true)
  yield* taken()
}

/** Node has it from 22.15 on. */
const zstd: Decompress = async (chunks) => {
  const zlib = await import('node:zlib')
  return 'createZstdDecompress' in zlib
    ? through(chunks, zlib.createZstdDecompress({ chunkSize: outputSize }))
    : zstdInScript(chunks)
}

const xz: Decompress = async (chunks) => {
  const { XzReadableStream } = (await import('xz-decompress')).default
  return new XzReadableStream(Readable.toWeb(Readable.from(chunks)) as ReadableStream<Uint8Array>)
}

const lz4: Decompress = async (chunks) => (await import('./lz4-frames.ts')).lz4Frames(chunks)

interface Kind {
  readonly name: string
  readonly magic: ReadonlyArray<number>
  readonly decompress: Decompress
}

const kinds: ReadonlyArray<Kind> = [
  { name: 'gzip', magic: [0x1f, 0x8b], decompress: gzip },
  { name: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd], decompress: zstd },
  { name: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], decompress: xz },
  { name: 'lz4', magic: [0x04, 0x22, 0x4d, 0x18], decompress: lz4 },
]

const agrees = (magic: ReadonlyArray<number>, octets: Uint8Array): boolean =>
  magic.every((octet, index) => index >= octets.length || octet === octets[index])

/** A file in a file in a file is enough. */
const mostTimes = 3

async function* withWords(name: string, chunks: Chunks): AsyncGenerator<Uint8Array, void> {
  try {
    yield* chunks
  } catch (error) {
    const { message } = error as Error
    throw new Error(message.startsWith(name) ? message : `${name}: ${message}`, { cause: error })
  }
}

async function* all(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  if (first.length > 0) yield first
  yield* { [Symbol.asyncIterator]: () => rest }
}

/** The same octets, or what was compressed to them. */
export async function* decompressed(chunks: Chunks, times = mostTimes): AsyncGenerator<Uint8Array, void> {
  const iterator = chunks[Symbol.asyncIterator]()
  let first = new Uint8Array(0)
  let possible = times === 0 ? [] : kinds
  // As few octets as tell: what comes over a pipe is not waited with.
  while (possible.some(({ magic }) => magic.length > first.length)) {
    const next = await iterator.next()
    if (next.done === true) break
    first = first.length === 0 ? new Uint8Array(next.value) : new Uint8Array(Buffer.concat([first, next.value]))
    possible = possible.filter(({ magic }) => agrees(magic, first))
  }
  const kind = possible.find(({ magic }) => magic.length <= first.length)
  const whole = all(first, iterator)
  if (kind === undefined) yield* whole
  else yield* decompressed(withWords(kind.name, await kind.decompress(whole)), times - 1)
}
