/**
 * Dumps with offsets: those of Wireshark, tshark, tcpdump, text2pcap, xxd, hexdump and od.
 *
 * @module
 */
import { maximumMessageSize } from '../../../octets/source.ts'
import { endPiece, fault, octetsPiece, type Piece, type PieceReader, type TextForm } from './piece.ts'
import { octetsOfWord, wordKinds, type Words } from './words.ts'

/** A line's parts: what it is indented by, its offset as text, and what follows. */
interface Row {
  readonly indent: string
  readonly offset: string
  readonly rest: string
}

const rowPattern = /^(\s*)(?:0[xX])?([0-9a-fA-F]{3,16})(?::|(?=\s)|$)(.*)$/u

const rowOf = (text: string): Row | undefined => {
  const [, indent = '', offset, rest = ''] = rowPattern.exec(text) ?? []
  return offset === undefined ? undefined : { indent, offset, rest }
}

// -------------------------------------------------------------------------------------
// the octets of a row
// -------------------------------------------------------------------------------------

const joined = (octets: ReadonlyArray<Uint8Array>): Uint8Array => Uint8Array.from(octets.flatMap((each) => [...each]))

/** What stands for an octet that is not printed: a point, mostly. */
const isPlaceholder = (text: string, at: number): boolean => /[._?\u0080-\u00ff]/u.test(text.charAt(at))

/** Whether this is how the octets look as text; blanks do not count. */
const isTextOf = (text: string, octets: Uint8Array): boolean => {
  const bare = text
    .trim()
    .replace(/^\|(.*)\|$|^>(.*)<$/u, '$1$2')
    .replaceAll(' ', '')
  const shown = [...octets].filter((octet) => octet !== 0x20)
  return (
    bare.length === shown.length &&
    shown.every((octet, at) => (octet > 0x20 && octet < 0x7f ? bare.charCodeAt(at) === octet : isPlaceholder(bare, at)))
  )
}

/** A row has no more words. */
const mostWords = 1024

/** The octets of words, without the text beside them; `undefined` where there is something else. */
const octetsOfRow = (words: Words, rest: string): Uint8Array | undefined => {
  const found = [...rest.matchAll(/\S+/gu)].slice(0, mostWords)
  const ends: Array<number> = []
  const octets: Array<Uint8Array> = []
  for (const { 0: word, index } of found) {
    const value = octetsOfWord(words, word)
    if (value === undefined) break
    octets.push(value)
    ends.push(index + word.length)
  }
  if (octets.length === found.length) {
    // Text may look like words: `61 62  ab`.
    for (let count = octets.length - 1; count > 0; count--) {
      const tail = rest.slice(ends[count - 1])
      if (/^\s{2}/u.test(tail) && isTextOf(tail, joined(octets.slice(0, count)))) return joined(octets.slice(0, count))
    }
    return joined(octets)
  }
  for (let count = octets.length; count > 0; count--) {
    const all = joined(octets.slice(0, count))
    if (isTextOf(rest.slice(ends[count - 1]), all)) return all
  }
  // Text that is written in another way stands after a gap.
  for (let count = octets.length; count > 0; count--) {
    if (/^(?:\s{2,}|\s+[|>])\S/u.test(rest.slice(ends[count - 1]))) return joined(octets.slice(0, count))
  }
  return undefined
}

const named: ReadonlyMap<string, number> = new Map([
  ['', 0x20],
  ['\\0', 0],
  ['\\a', 7],
  ['\\b', 8],
  ['\\t', 9],
  ['\\n', 10],
  ['\\v', 11],
  ['\\f', 12],
  ['\\r', 13],
])

/** The cells of `od -c` and `hexdump -c`, each four characters wide. */
const octetsOfCells = (rest: string): Uint8Array | undefined => {
  const cells = rest.match(/.{1,4}/gu) ?? []
  const octets = cells.map((cell) => {
    const text = cell.trim()
    const octet = named.get(text) ?? (/^[0-7]{3}$/u.test(text) ? Number.parseInt(text, 8) : undefined)
    return cell.length === 4 ? (octet ?? (text.length === 1 ? text.charCodeAt(0) : undefined)) : undefined
  })
  const whole = octets.filter((octet) => octet !== undefined)
  return whole.length === octets.length && whole.every((octet) => octet < 256) ? Uint8Array.from(whole) : undefined
}

// -------------------------------------------------------------------------------------
// rows one after another
// -------------------------------------------------------------------------------------

/** The dump under reading in one indentation: Wireshark indents one direction of a stream. */
interface Dump {
  /** The last row, which the next offset may cut or have again. */
  readonly offset: number
  readonly octets: Uint8Array
  readonly line: number
  /** Whether a `*` stands for rows like the last one. */
  readonly isRepeated: boolean
}

/** What tshark shows once more, put together, of packets that it showed before. */
const again = /^(?:Reassembled|De-chunked|Decrypted|Uncompressed|Decompressed|Unpacked)\b.* \(\d+ bytes?\):?$/u
const heading = /^\S.* \(\d+ bytes?\):?$/u

const hex = (offset: number): string => `0x${offset.toString(16).padStart(4, '0')}`

/** The octets from the last row to this offset, or why there are none. */
const upTo = ({ offset, octets, isRepeated }: Dump, next: number, isEnd: boolean): Uint8Array | string => {
  const gap = next - offset
  // The offset behind the last row may cut a word that it has only a part of.
  if (gap === octets.length || (isEnd && gap > 0 && gap < octets.length)) return octets.subarray(0, gap)
  if (!isRepeated || gap <= 0 || gap > maximumMessageSize || octets.length === 0) {
    return `offset ${hex(next)}, where ${hex(offset + octets.length)} comes next`
  }
  return Uint8Array.from({ length: gap }, (_, at) => octets[at % octets.length]!)
}

const digits = { 8: /^[0-7]+$/u, 10: /^[0-9]+$/u, 16: /^[0-9a-f]+$/iu } as const

const readDump = (base: 8 | 10 | 16, octetsOf: (rest: string) => Uint8Array | undefined): PieceReader => {
  const dumps = new Map<string, Dump>()
  let last = ''
  let isAgain = false

  const flush = (stream: string): ReadonlyArray<Piece> => {
    const dump = dumps.get(stream)
    if (dump === undefined) return []
    dumps.set(stream, {
      ...dump,
      offset: dump.offset + dump.octets.length,
      octets: new Uint8Array(0),
      isRepeated: false,
    })
    return octetsPiece(dump.octets, stream, dump.line)
  }
  const flushAll = (): ReadonlyArray<Piece> => [...dumps.keys()].flatMap(flush)

  const readRow = (stream: string, offset: number, octets: Uint8Array, line: number): ReadonlyArray<Piece> => {
    const dump = dumps.get(stream)
    const next = { offset, octets, line, isRepeated: false }
    last = stream
    if (offset === 0 && octets.length > 0) {
      const before = dump === undefined ? [] : [...flush(stream), endPiece(stream)]
      dumps.set(stream, next)
      return before
    }
    if (dump === undefined) return octets.length === 0 ? [] : [fault(`a dump that begins at offset ${hex(offset)}`)]
    if (dump.octets.length === 0 && offset === dump.offset) {
      dumps.set(stream, next)
      return []
    }
    const before = upTo(dump, offset, octets.length === 0)
    if (typeof before === 'string') return [fault(before)]
    dumps.set(stream, next)
    return octetsPiece(before, stream, dump.line)
  }

  return {
    line: (text, number) => {
      const bare = text.trim()
      if (bare === '*') {
        const dump = dumps.get(last)
        if (dump !== undefined) dumps.set(last, { ...dump, isRepeated: true })
        return []
      }
      if (heading.test(bare)) {
        isAgain = again.test(bare)
        return flushAll()
      }
      const row = rowOf(text)
      const offset = row === undefined ? Number.NaN : Number.parseInt(row.offset, base)
      // What is no row stands between dumps: what tcpdump says of a packet, an empty line.
      if (row === undefined) return flushAll()
      if (isAgain) return []
      const isOffset = digits[base].test(row.offset)
      if (row.rest.trim() === '' && isOffset) return readRow(row.indent, offset, new Uint8Array(0), number)
      const octets = octetsOf(row.rest)
      if (octets === undefined || !isOffset) {
        const isRow = octets !== undefined || /^\s*[0-9a-f]{2,}\b/iu.test(row.rest)
        return isRow ? [fault('a row of a dump that is not like those before')] : flushAll()
      }
      // Rows of another stream: what there is of the one before comes first.
      const before = row.indent === last ? [] : flush(last)
      return [...before, ...readRow(row.indent, offset, octets, number)]
    },
    end: flushAll,
  }
}

/** A dump begins at offset 0. */
const beginsDump = (lines: ReadonlyArray<string>): boolean =>
  lines.some((line) => /^0+$/u.test(rowOf(line)?.offset ?? '1'))

const bases = [16, 8, 10] as const

const offsetNames = { 16: 'hexadecimal', 8: 'octal', 10: 'decimal' } as const

const dumpOf = (base: 8 | 10 | 16, name: string, octetsOf: (rest: string) => Uint8Array | undefined): TextForm => ({
  name: `a dump with ${offsetNames[base]} offsets and ${name}`,
  suits: beginsDump,
  read: () => readDump(base, octetsOf),
})

/** One for each way to write the offsets and the words. */
export const dumps: ReadonlyArray<TextForm> = [
  ...bases.flatMap((base) =>
    wordKinds.map((words) => dumpOf(base, `${words.name} words`, (rest) => octetsOfRow(words, rest))),
  ),
  ...bases.map((base) => dumpOf(base, 'characters', octetsOfCells)),
]
