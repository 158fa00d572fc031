/**
 * Text cut into lines, however its chunks fall.
 *
 * @module
 */

/** A line and its number, the first being 1; `undefined` for one that is too long to be held. */
export interface Line {
  readonly number: number
  readonly text: string | undefined
}

/** Push chunks in order, then call `end`. */
export interface LineReader {
  readonly push: (chunk: Uint8Array) => ReadonlyArray<Line>
  readonly end: () => ReadonlyArray<Line>
}

/** The longest message is some 200 MiB of JSON; V8's texts end at 512. */
export const maximumLine = 268_435_456

const lineFeed = 0x0a

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
    const text = size > maximum ? undefined : Buffer.concat(pieces, size).toString('utf8')
    pieces = []
    size = 0
    // A byte order mark belongs to the file, and a carriage return to the line end.
    return { number, text: (number === 1 ? text?.replace(/^\uFEFF/u, '') : text)?.replace(/\r$/u, '') }
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
