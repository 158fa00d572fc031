/**
 * What an input is, by its content: a capture, hex text or raw messages.
 *
 * @module
 */
import { headerSize } from '../../wire/header.ts'
import { looksLikeCapture } from '../../capture/capture-file.ts'
import { hexReader } from './hex-reader.ts'
import type { TextForm } from './text/piece.ts'
import { isMessageLine } from './text/plain.ts'
import { recognise, type Recognition } from './text/forms.ts'
import { textOfLine } from './text/text-reader.ts'
import type { Item } from './item.ts'

/** An input's kind; a line of words about one that is not read here; or not to be known before more of it is there. */
export type Kind =
  | 'capture'
  | 'hex'
  | 'raw'
  | 'empty'
  | { readonly text: TextForm }
  | { readonly unreadable: string }
  | undefined

/** How much of an input is looked at. */
const windowSize = 65_536

export const byteOrderMark = [0xef, 0xbb, 0xbf]

export const startsWith = (octets: Uint8Array, ...start: ReadonlyArray<number>): boolean =>
  octets.length >= start.length && start.every((octet, index) => octets[index] === octet)

/** Colours begin with it. */
const escape = 0x1b

/** Printable, a blank, or a part of a character beyond ASCII. */
const isText = (octet: number): boolean => (octet >= 0x20 ? octet !== 0x7f : octet >= 0x09 && octet <= 0x0d)

const isMessageStart = (octets: Uint8Array): boolean => {
  const [version, high = 0, middle = 0, low = 0, flags = 0] = octets
  if (version === 1) return true
  // Another version is worth an error of its own where the rest is as it should be.
  const length = high * 65536 + middle * 256 + low
  return octets.length >= headerSize && length >= headerSize && length % 4 === 0 && (flags & 0x0f) === 0
}

/** Content that people may well take for what is read here, and what makes something of it that is. */
const others: ReadonlyArray<readonly [ReadonlyArray<number> | string, string]> = [
  ['BZh', 'bzip2-compressed: use bzcat FILE | diameter decode'],
  ['PK\u0003\u0004', 'a zip archive: use unzip -p FILE | diameter decode'],
  ['7z\u00bc\u00af\u0027\u001c', 'a 7z archive: use 7z x -so FILE | diameter decode'],
  ['Rar!', 'a rar archive: use unrar p -inul FILE | diameter decode'],
  ['LZIP', 'lzip-compressed: use lzip -dc FILE | diameter decode'],
  [[0x02, 0x21, 0x4c, 0x18], 'lz4-compressed in its legacy format: use lz4 -dc FILE | diameter decode'],
  [[0x1f, 0x9d], 'compressed by compress: use zcat FILE | diameter decode'],
  [[0x1f, 0x8b], 'gzip-compressed more than three times'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd-compressed more than three times'],
  ...[
    ['GMBU', 'Microsoft Network Monitor'],
    ['RTSS', 'Microsoft Network Monitor'],
    ['TRSNIFF', 'Sniffer'],
    ['XCP\u0000', 'NetXRay or Sniffer'],
    ['ObserverPktBuf', 'Observer'],
    ['5VNF', 'Visual Networks'],
    ['TR\u0000d', 'HP-UX nettl'],
    ['iptrace ', 'AIX iptrace'],
    ['btsnoop\u0000', 'Bluetooth (btsnoop)'],
  ].map(
    ([magic = '', name = '']) =>
      [magic, `a capture of ${name}: editcap FILE OUT.pcapng makes one that is read`] as const,
  ),
]

const known = (octets: Uint8Array): string | undefined =>
  others.find(([magic]) =>
    startsWith(octets, ...(typeof magic === 'string' ? Array.from(magic, (letter) => letter.charCodeAt(0)) : magic)),
  )?.[1]

const noneOfThese = 'neither a capture nor hex text nor Diameter messages'

const itemsOfText = (text: Uint8Array): ReadonlyArray<Item> => {
  const reader = hexReader()
  return [...reader.push(text), ...reader.end()]
}

/** Two halves of a digit pair may stand on both sides of the window's end. */
const withDigit = (text: Uint8Array): Uint8Array => {
  const longer = new Uint8Array(text.length + 1).fill(0x30)
  longer.set(text)
  return longer
}

/** What a text is that does not begin with a message in hexadecimal on a line of its own, which most begin with. */
const formOf = (text: Uint8Array, whole: boolean, isCut: boolean): Recognition => {
  const end = whole && !isCut ? text.length : text.lastIndexOf(0x0a) + 1
  const lines = Buffer.from(text.subarray(0, end))
    .toString('latin1')
    .split('\n')
    .flatMap((line) => textOfLine(Buffer.from(line.replace(/\r$/u, ''), 'latin1')) ?? [])
  const first = lines.find((line) => line.trim() !== '')
  return first === undefined || isMessageLine(first) ? { _tag: 'None' } : recognise(lines, whole)
}

/**
 * Text is hex as soon as one of its lines is, so that a bad line is an error in its place and not the end of it all.
 * Between octets that are no text, a line must be as long as a message to count.
 */
const kindOfText = (text: Uint8Array, whole: boolean, isCut: boolean): Kind => {
  const isPure = text.every(isText)
  const form = text.every((octet) => isText(octet) || octet === escape) ? formOf(text, whole, isCut) : undefined
  if (form?._tag === 'Form') return { text: form.form }
  if (form?._tag === 'Wait' && !whole) return undefined
  if (form?._tag === 'Unclear') return { unreadable: form.sentence }
  const minimum = isPure ? 1 : headerSize
  const isHex = (octets: Uint8Array): boolean =>
    itemsOfText(octets).some((item) => item._tag === 'Message' && item.octets.length >= minimum)
  // The last line may not be whole yet.
  if (isHex(whole ? text : text.subarray(0, text.lastIndexOf(0x0a) + 1))) return 'hex'
  if (!whole) return undefined
  if (isCut && isHex(withDigit(text))) return 'hex'
  if (!isPure) return { unreadable: noneOfThese }
  const first = itemsOfText(text).find(({ _tag }) => _tag === 'NotHex')
  if (first?._tag !== 'NotHex') return 'hex'
  const content = new TextDecoder().decode(text.subarray(0, 512)).trimStart()
  if (content.startsWith('{')) return { unreadable: 'JSON, which is for diameter encode' }
  return { unreadable: `${noneOfThese}: ${first.message}` }
}

/** The kind of an input that begins with these octets, or that they are the whole of. */
export const kindOf = (octets: Uint8Array, isEnd: boolean): Kind => {
  const whole = isEnd || octets.length >= windowSize
  const start = octets.subarray(startsWith(octets, ...byteOrderMark) ? byteOrderMark.length : 0, windowSize)
  if (start.length === 0) return whole ? 'empty' : undefined
  if (start.length < headerSize && !whole) return undefined
  if (looksLikeCapture(start)) return 'capture'
  const unreadable = known(start)
  if (unreadable !== undefined) return { unreadable }
  if (isText(start[0]!) || start[0] === escape) return kindOfText(start, whole, octets.length > start.length || !isEnd)
  return isMessageStart(start) ? 'raw' : { unreadable: noneOfThese }
}
