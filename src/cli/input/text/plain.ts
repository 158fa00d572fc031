/**
 * Hexadecimal digits and nothing else, beyond a message a line: one over several lines, or packets.
 *
 * @module
 */
import { endPiece, fault, octetsPiece, type PieceReader, type TextForm } from './piece.ts'
import { isDiameter, recordKind } from './record-kind.ts'

/** The octets of a line of digits, blanks, colons, commas, hyphens and `0x`. */
const octetsOf = (line: string): Uint8Array | undefined => {
  const digits = line.replaceAll(/#.*$|0x|[\s:,-]/giu, '')
  return digits.length % 2 === 0 && /^[0-9a-f]*$/iu.test(digits)
    ? Uint8Array.from(Buffer.from(digits, 'hex'))
    : undefined
}

/** The same of words of 2 or 4 octets, the lesser octet first, as `od -x` has them. */
const octetsOfWords = (line: string): Uint8Array | undefined => {
  const words = line.trim().split(/\s+/u)
  const size = words[0]?.length ?? 0
  if ((size !== 4 && size !== 8) || words.some((word) => word.length !== size || !/^[0-9a-f]+$/iu.test(word))) {
    return undefined
  }
  return Uint8Array.from(words.flatMap((word) => [...Buffer.from(word, 'hex')].toReversed()))
}

const notHex = fault('no hexadecimal digits, two for each octet')

/** Lines that go on with one another, up to an empty one. */
const wrapped = (read: (line: string) => Uint8Array | undefined) => (): PieceReader => ({
  line: (text) => {
    if (text.trim() === '') return [endPiece()]
    const octets = read(text)
    return octets === undefined ? [notHex] : octetsPiece(octets)
  },
  end: () => [],
})

const packetLines = (): PieceReader => ({
  line: (text) => {
    const octets = octetsOf(text)
    return octets === undefined ? [notHex] : [...octetsPiece(octets), endPiece()]
  },
  end: () => [],
})

const messageLength = (octets: Uint8Array): number =>
  (octets[1] ?? 0) * 65_536 + (octets[2] ?? 0) * 256 + (octets[3] ?? 0)

/** Whether a line is a message on its own, as most texts begin. */
export const isMessageLine = (line: string): boolean => {
  const octets = /[,-]/u.test(line) ? undefined : octetsOf(line)
  return octets !== undefined && octets.length >= 20 && octets[0] === 1 && messageLength(octets) === octets.length
}

const isPacketLine = (line: string): boolean => {
  const octets = octetsOf(line)
  return octets !== undefined && typeof recordKind(octets) === 'number'
}

/**
 * Whether lines put together are messages one after another. The last one may lack its end, but not if a line begins one
 * where none is due: then each line is one, and something is wrong with it.
 */
const isWrapped = (lines: ReadonlyArray<string>): boolean => {
  const parts = lines.flatMap((line) => octetsOf(line) ?? [])
  const octets = Buffer.concat(parts)
  const due = new Set<number>()
  let at = 0
  while (at + 5 <= octets.length && isDiameter(octets.subarray(at))) {
    due.add(at)
    at += messageLength(octets.subarray(at))
  }
  if (at === octets.length) return true
  let start = 0
  const isEarly = parts.some((part) => {
    const early = !due.has(start) && isDiameter(part)
    start += part.length
    return early
  })
  return at > octets.length && lines.length > 1 && !isEarly
}

export const plainForms: ReadonlyArray<TextForm> = [
  { name: 'packets in hexadecimal, one a line', suits: (lines) => lines.every(isPacketLine), read: packetLines },
  {
    name: 'hexadecimal text over several lines',
    suits: (lines) => isWrapped(lines),
    read: wrapped(octetsOf),
  },
  {
    name: 'hexadecimal words, the lesser octet first',
    suits: () => true,
    read: wrapped(octetsOfWords),
  },
]
