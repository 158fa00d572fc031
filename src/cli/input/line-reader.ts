/**
 * Lines of octets, however their chunks fall.
 *
 * @module
 */

/** A line and its number, the first being 1; `undefined` for one that is too long to be held. */
export interface Line {
  readonly number: number
  readonly octets: Uint8Array | undefined
}

/** Push chunks in order, then call `end`. */
export interface LineReader {
  readonly push: (chunk: Uint8Array) => ReadonlyArray<Line>
  readonly end: () => ReadonlyArray<Line>
}

/** The longest message is some 200 MiB of JSON; V8's texts end at 512. */
export const maximumLine = 268_435_456

const lineFeed = 0x0a

/** Octets of a byte order mark, which belongs to the file. */
const markSize = (line: Uint8Array): number => (line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? 3 : 0)

/** Octets of a carriage return, which belongs to the line end. */
const endSize = (line: Uint8Array): number => (line.at(-1) === 0x0d ? 1 : 0)

export const lineReader = (maximum: number = maximumLine): LineReader => {
  let number = 0
  // The pieces of a line that is not whole yet, and their octets.
  let pieces: Array<Uint8Array> = []
  let size = 0

  const take = (piece: Uint8Array): void => {
    size += piece.length
    if (size > maximum) pieces = []
    else pieces.push(piece)
  }

  const finish = (): Line => {
    number++
    const line = size > maximum ? undefined : Buffer.concat(pieces, size)
    pieces = []
    size = 0
    return { number, octets: line?.subarray(number === 1 ? markSize(line) : 0, line.length - endSize(line)) }
  }

  return {
    push: (chunk) => {
      const lines: Array<Line> = []
      let from = 0
      for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
        take(chunk.subarray(from, end))
        lines.push(finish())
        from = end + 1
      }
      if (from < chunk.length) take(chunk.subarray(from))
      return lines
    },
    end: () => (size === 0 ? [] : [finish()]),
  }
}
