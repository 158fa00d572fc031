/**
 * Text to items by its form, line by line.
 *
 * @module
 */
import type { CaptureOptions } from '../../../capture/index.ts'
import type { Item, ItemReader } from '../item.ts'
import { lineReader, type Line } from '../line-reader.ts'
import type { Piece, TextForm } from './piece.ts'
import { records } from './records.ts'

/** Colours, which `xxd -R always` and pagers leave in what is copied. */
// oxlint-disable-next-line no-control-regex -- the codes are what is looked for
const colours = /\u001b\[[0-9;]*m/gu

/** The text of a line; `undefined` of a comment. */
export const textOfLine = (octets: Uint8Array): string | undefined => {
  const text = Buffer.from(octets).toString('latin1').replaceAll(colours, '')
  return text.trimStart().startsWith('#') ? undefined : text
}

/** A line of text is longer only where it is no text: 16 MiB in any form. */
const longestLine = 134_217_728

export const textReader = (form: TextForm, captures: CaptureOptions): ItemReader => {
  const lines = lineReader(longestLine)
  const reader = form.read()
  const record = records(captures)
  let number = 0

  const itemsOf = (piece: Piece): ReadonlyArray<Item> => {
    switch (piece._tag) {
      case 'Octets':
        return record.add(piece.stream, piece.octets, piece.line ?? number)
      case 'End':
        return record.endRecord(piece.stream)
      case 'Fault':
        return [
          {
            _tag: 'NotHex',
            offset: 0,
            message: `line ${number}: ${piece.reason}`,
            place: { _tag: 'Line', line: number },
          },
        ]
    }
  }

  const read = (found: ReadonlyArray<Line>): ReadonlyArray<Item> =>
    found.flatMap((line) => {
      number = line.number
      const text = line.octets === undefined ? undefined : textOfLine(line.octets)
      return text === undefined ? [] : reader.line(text, number).flatMap(itemsOf)
    })

  return {
    push: (chunk) => read(lines.push(chunk)),
    end: () => [...read(lines.end()), ...reader.end().flatMap(itemsOf), ...record.end()],
    isDone: () => false,
  }
}
