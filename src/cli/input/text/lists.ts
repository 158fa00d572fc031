/**
 * Lists of numbers as programs have them: C arrays, Erlang binaries, lists of Python or JavaScript, or numbers alone.
 *
 * @module
 */
import { endPiece, fault, octetsPiece, type Piece, type PieceReader, type TextForm } from './piece.ts'

const opening = /<<|[[{(]/gu
const closing = />>|[\]})]/u

/** Casts and comments, which say nothing of the octets. */
const withoutNoise = (line: string): string =>
  line
    .replaceAll(/\/\*.*?\*\//gu, ' ')
    .replace(/\/\/.*$|%.*$/u, '')
    .replaceAll(/\(\s*(?:byte|char|u?int8_t|(?:un)?signed char|u8|i8)\s*\)/giu, '')

/** `0x1f`, `16#1F`, `$1f`, `1fh`, `0b101`, `31`, `-31`, with what C and Rust put behind a number. */
const octetOf = (word: string): number | undefined => {
  const text = word.replace(/(?:_?[ui]8|[uUlL]+)$/u, '')
  const hex = /^(?:0x|16#|\$)([0-9a-f]{1,2})$/iu.exec(text)?.[1] ?? /^([0-9a-f]{2,3})h$/iu.exec(text)?.[1]
  if (hex !== undefined) return Number.parseInt(hex, 16)
  const binary = /^0b([01]{1,8})$/iu.exec(text)?.[1]
  if (binary !== undefined) return Number.parseInt(binary, 2)
  const number = /^-?(?:0|[1-9][0-9]{0,2}|0[0-9]{2})$/u.test(text) ? Number(text) : Number.NaN
  return number >= -128 && number <= 255 ? number & 0xff : undefined
}

/** The octets of numbers between commas or blanks. */
const numbers = (text: string): ReadonlyArray<Piece> => {
  const words = text.split(/[\s,;]+/u).filter((word) => word !== '')
  const wrong = words.find((word) => octetOf(word) === undefined)
  if (wrong?.startsWith('...') === true) return [fault('a list that was cut off: ...')]
  return wrong === undefined
    ? octetsPiece(Uint8Array.from(words, (word) => octetOf(word) ?? 0))
    : [fault(`a list of octets with '${wrong.slice(0, 40)}' in it, which is none`)]
}

const bracketed = (): PieceReader => {
  let isOpen = false
  const read = (text: string): ReadonlyArray<Piece> => {
    if (!isOpen) {
      const marks = [...text.matchAll(opening)]
      // That of `pkt[64] = {` is closed before the list begins.
      const mark = marks.find(
        ({ 0: each, index }) => !/^\s*\w*(?:; ?\d+)?\s*[\])]/u.test(text.slice(index + each.length)),
      )
      if (mark === undefined) return []
      isOpen = true
      return read(text.slice(mark.index + mark[0].length))
    }
    // The brackets of a call around the list.
    const inner = /^\s*(?:<<|[[{(])/u.exec(text)?.[0]
    if (inner !== undefined) return read(text.slice(inner.length))
    const end = closing.exec(text)
    if (end === null) return numbers(text)
    isOpen = false
    return [...numbers(text.slice(0, end.index)), endPiece(), ...read(text.slice(end.index + end[0].length))]
  }
  return { line: (text) => read(withoutNoise(text)), end: () => [] }
}

const bare = (): PieceReader => ({
  line: (text) => (text.trim() === '' ? [endPiece()] : numbers(withoutNoise(text))),
  end: () => [],
})

const hasBrackets = (lines: ReadonlyArray<string>): boolean =>
  lines.some((line) => /<<|[[{(]/u.test(withoutNoise(line)))

const twoNumbers =
  /(?:^|[\s,({[<])(?:0x|16#|\$)?[0-9a-f]{1,3}h?(?:_?u8)?[,\s]\s*-?(?:0x|16#|\$)?[0-9a-f]{1,3}h?(?:_?u8)?\b/iu

const oneNumber = /^\s*-?(?:0x|16#|\$)?[0-9a-f]{1,3}h?(?:_?u8)?\s*,\s*$/iu

/** Of several numbers, each a word of its own or on a line of its own. */
const hasNumbers = (lines: ReadonlyArray<string>): boolean =>
  lines.some((line) => twoNumbers.test(withoutNoise(line)) || oneNumber.test(withoutNoise(line)))

export const lists: ReadonlyArray<TextForm> = [
  { name: 'a list of octets', suits: (lines) => hasBrackets(lines) && hasNumbers(lines), read: bracketed },
  { name: 'numbers of octets', suits: (lines) => !hasBrackets(lines) && hasNumbers(lines), read: bare },
]
