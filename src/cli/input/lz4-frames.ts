/**
 * LZ4 frames (https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md) to what was compressed. Checksums are passed
 * over: what is damaged shows in what is read of it.
 *
 * @module
 */

const frameMagic = 0x184d2204
const skippableMagic = 0x184d2a50
const windowSize = 65_536

/** Octets of a stream, so many at a time. */
const octetReader = (chunks: AsyncIterable<Uint8Array>) => {
  const iterator = chunks[Symbol.asyncIterator]()
  let held = new Uint8Array(0)
  let at = 0
  return {
    /** Fewer at the end. */
    take: async (size: number): Promise<Uint8Array> => {
      const parts: Array<Uint8Array> = []
      let missing = size
      for (;;) {
        const part = held.subarray(at, at + missing)
        at += part.length
        missing -= part.length
        if (missing === 0 && parts.length === 0) return part
        parts.push(part)
        if (missing === 0) break
        const next = await iterator.next()
        if (next.done === true) break
        held = new Uint8Array(next.value)
        at = 0
      }
      return new Uint8Array(Buffer.concat(parts))
    },
  }
}

const littleEndian32 = (octets: Uint8Array): number =>
  (octets[0]! | (octets[1]! << 8) | (octets[2]! << 16) | (octets[3]! << 24)) >>> 0

/** Writes a block to `out` from `start` on; gives where it ends, or −1 where it cannot be. */
export const writeBlock = (block: Uint8Array, out: Uint8Array, start: number): number => {
  let from = 0
  let at = start
  /** A length of which a token's half is full goes on in octets up to the first that is not 255. */
  const lengthOf = (half: number): number => {
    let length = half
    if (half === 15) {
      let more = 255
      while (more === 255 && from < block.length) {
        more = block[from++]!
        length += more
      }
    }
    return length
  }
  while (from < block.length) {
    const token = block[from++]!
    const literals = lengthOf(token >> 4)
    if (from + literals > block.length || at + literals > out.length) return -1
    out.set(block.subarray(from, from + literals), at)
    from += literals
    at += literals
    if (from === block.length) return at
    if (from + 2 > block.length) return -1
    const distance = block[from]! | (block[from + 1]! << 8)
    from += 2
    const length = lengthOf(token & 15) + 4
    if (distance === 0 || distance > at || at + length > out.length) return -1
    if (distance >= length) out.copyWithin(at, at - distance, at - distance + length)
    else for (let step = 0; step < length; step++) out[at + step] = out[at + step - distance]!
    at += length
  }
  return -1
}

const failure = (what: string): Error => new Error(`lz4: ${what}`)
const cut = (): Error => failure('the file ends too early')

/** What frames one after another hold. It throws what is wrong with them, as reading a file does. */
export async function* lz4Frames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const { take } = octetReader(chunks)
  const whole = async (size: number): Promise<Uint8Array> => {
    const octets = await take(size)
    if (octets.length < size) throw cut()
    return octets
  }

  for (;;) {
    const start = await take(4)
    if (start.length === 0) return
    if (start.length < 4) throw cut()
    const magic = littleEndian32(start)
    if ((magic & 0xfffffff0) >>> 0 === skippableMagic) {
      let rest = littleEndian32(await whole(4))
      while (rest > 0) rest -= (await whole(Math.min(rest, windowSize))).length
      continue
    }
    if (magic !== frameMagic) throw failure('there is something else after a frame')
    const [flags = 0, descriptor = 0] = await whole(2)
    const blockCode = (descriptor >> 4) & 7
    if (flags >> 6 !== 1 || blockCode < 4) throw failure('a frame of an unknown version')
    if ((flags & 1) !== 0) throw failure('a frame that wants a dictionary')
    await whole(((flags & 8) === 0 ? 0 : 8) + 1)
    const blockSize = 2 ** (8 + 2 * blockCode)
    let window = new Uint8Array(0)
    for (;;) {
      const size = littleEndian32(await whole(4))
      if (size === 0) break
      const length = size & 0x7fffffff
      if (length > blockSize) throw failure('a block that is too long')
      const block = await whole(length)
      const out = new Uint8Array(window.length + blockSize)
      out.set(window)
      const end = size >= 0x80000000 ? window.length + length : writeBlock(block, out, window.length)
      if (size >= 0x80000000) out.set(block, window.length)
      if (end < 0) throw failure('a block that is damaged')
      yield out.subarray(window.length, end)
      // Blocks that are linked go back into those before them.
      window = (flags & 0x20) === 0 ? out.slice(Math.max(0, end - windowSize), end) : window
      if ((flags & 0x10) !== 0) await whole(4)
    }
    if ((flags & 4) !== 0) await whole(4)
  }
}
