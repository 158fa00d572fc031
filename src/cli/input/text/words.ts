/**
 * The words of dumps: what stands for one octet or for several.
 *
 * @module
 */

/** The octets of a word as the word has them, the most significant first; `undefined` of what is no such word. */
type ReadWord = (word: string) => Uint8Array | undefined

const numberWord = (size: number, number: number | bigint): Uint8Array | undefined => {
  const bits = BigInt(8 * size)
  const value = BigInt(number)
  if (value >= 1n << bits || value < -(1n << (bits - 1n))) return undefined
  const octets = new Uint8Array(size)
  let rest = BigInt.asUintN(Number(bits), value)
  for (let at = size - 1; at >= 0; at--) {
    octets[at] = Number(rest & 0xffn)
    rest >>= 8n
  }
  return octets
}

const isHex = (word: string): boolean => word.length % 2 === 0 && /^[0-9a-f]+$/iu.test(word)

const hexWord: ReadWord = (word) => (isHex(word) ? Uint8Array.from(Buffer.from(word, 'hex')) : undefined)

/** Digits of words whose lesser octet comes first: those of 2, 4 and 8 octets. */
const swappedSizes: ReadonlySet<number> = new Set([4, 8, 16])

const swappedHexWord: ReadWord = (word) => (swappedSizes.has(word.length) ? hexWord(word) : undefined)

/** Digits of octets, and of words of 2, 4 and 8, as od has them. */
const octalSizes: ReadonlyMap<number, number> = new Map([
  [3, 1],
  [6, 2],
  [11, 4],
  [22, 8],
])

const octalWord: ReadWord = (word) => {
  const size = octalSizes.get(word.length)
  return size !== undefined && /^[0-7]+$/u.test(word) ? numberWord(size, BigInt(`0o${word}`)) : undefined
}

const binaryWord: ReadWord = (word) => (/^[01]{8}$/u.test(word) ? Uint8Array.of(Number.parseInt(word, 2)) : undefined)

const decimalWord =
  (size: number, pattern: RegExp): ReadWord =>
  (word) =>
    pattern.test(word) ? numberWord(size, BigInt(word)) : undefined

const unpadded = /^(?:0|-?[1-9][0-9]{0,18})$/u

export interface Words {
  readonly name: string
  readonly read: ReadWord
  /** Whether the least significant octet comes first in what was dumped. */
  readonly isLittle: boolean
}

const both = (name: string, read: ReadWord): ReadonlyArray<Words> => [
  { name, read, isLittle: false },
  { name: `${name} (lesser octet first)`, read, isLittle: true },
]

/** All that dumps are made of. */
export const wordKinds: ReadonlyArray<Words> = [
  { name: 'hexadecimal', read: hexWord, isLittle: false },
  { name: 'hexadecimal (lesser octet first)', read: swappedHexWord, isLittle: true },
  ...both('octal', octalWord),
  { name: 'binary', read: binaryWord, isLittle: false },
  { name: 'decimal', read: decimalWord(1, unpadded), isLittle: false },
  ...both('decimal 2-octet', decimalWord(2, /^(?:[0-9]{5}|0|-?[1-9][0-9]{0,4})$/u)),
  ...both('decimal 4-octet', decimalWord(4, unpadded)),
  ...both('decimal 8-octet', decimalWord(8, unpadded)),
]

/** The octets of a word in the order in which they were dumped. */
export const octetsOfWord = ({ read, isLittle }: Words, word: string): Uint8Array | undefined =>
  isLittle ? read(word)?.toReversed() : read(word)
