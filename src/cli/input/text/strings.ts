/**
 * Strings with escapes, as C, Python and printf have them: `"\x01\x00"`, `b'\x01\x00@'`, `\001\000`.
 *
 * @module
 */
import { endPiece, fault, octetsPiece, type PieceReader, type TextForm } from './piece.ts'

const named: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['b', 8],
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['e', 27],
  ['\\', 0x5c],
  ['"', 0x22],
  ["'", 0x27],
  ['`', 0x60],
])

const token = /\\x([0-9a-fA-F]{2})|\\u00([0-9a-fA-F]{2})|\\([0-7]{1,3})|\\([abtnvfre\\"'`])|([^\\])/guy

/** The octets of what stands between quotes. */
const unescaped = (text: string): Uint8Array | undefined => {
  const octets: Array<number> = []
  let end = 0
  for (const { 0: whole, 1: hex, 2: unicode, 3: octal, 4: name, 5: other, index } of text.matchAll(token)) {
    const octet =
      hex !== undefined || unicode !== undefined
        ? Number.parseInt(hex ?? unicode ?? '', 16)
        : octal !== undefined
          ? Number.parseInt(octal, 8)
          : name !== undefined
            ? (named.get(name) ?? 256)
            : other!.charCodeAt(0)
    if (octet > 255) return undefined
    octets.push(octet)
    end = index + whole.length
  }
  return end === text.length ? Uint8Array.from(octets) : undefined
}

const quoted = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gu

/** What a line has between quotes; all of it where there are none, but a `\` that goes on in the next line. */
const partsOf = (line: string): ReadonlyArray<string> => {
  const parts = [...line.matchAll(quoted)].map(({ 1: double, 2: single }) => double ?? single ?? '')
  return parts.length > 0 ? parts : [line.trim().replace(/\\$/u, '')]
}

const hasEscapes = /\\x[0-9a-fA-F]{2}|\\u00[0-9a-fA-F]{2}|\\[0-7]{3}/u

const readStrings = (): PieceReader => ({
  line: (text) => {
    if (text.trim() === '') return [endPiece()]
    // The beginning of a statement, or its end.
    if (!/\\|["'].*["']/u.test(text)) return []
    return partsOf(text).flatMap((part) => {
      const octets = unescaped(part)
      return octets === undefined ? [fault('a string with an escape that is none of an octet')] : octetsPiece(octets)
    })
  },
  end: () => [],
})

export const strings: ReadonlyArray<TextForm> = [
  { name: 'a string with escapes', suits: (lines) => lines.some((line) => hasEscapes.test(line)), read: readStrings },
]
