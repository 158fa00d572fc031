/**
 * Hex text to octets: one message a line; blanks, colons and `0x` between the digits, `#` before a comment.
 *
 * @module
 */
import { maximumMessageSize } from '../../octets/source.ts'
import type { Item, ItemReader } from './item.ts'
import { printable } from '../printable.ts'

// What a character is: 0 to 15 a digit of that value, or one of these.
const separator = 16
const lineEnd = 17
const comment = 18
const letterX = 19
const other = 20

const lineFeed = 0x0a

const classOf = (char: number): number => {
  const text = String.fromCharCode(char)
  if (/[0-9A-Fa-f]/u.test(text)) return Number.parseInt(text, 16)
  if (text === '\n') return lineEnd
  if (text === '#') return comment
  if (text === 'x' || text === 'X') return letterX
  return text === ':' || /[ \t\r\v\f]/u.test(text) ? separator : other
}

const classes = Uint8Array.from({ length: 256 }, (_, char) => classOf(char))

/** Of the first digit of an octet its part in the octet, and of the second; of what is no digit a bit beyond. */
const notHex = 0x100
const upper = Uint16Array.from(classes, (kind) => (kind > 15 ? notHex : kind << 4))
const lower = Uint16Array.from(classes, (kind) => (kind > 15 ? notHex : kind))

const charOf = (char: number): string =>
  char < 0x80 ? `'${printable(String.fromCharCode(char))}'` : `octet 0x${char.toString(16)}`

/** Why a line is no message, and how many octets of it are good. */
interface Fault {
  readonly octets: number
  readonly reason: string
}

/** No digit waits for its other half. */
const none = -1

/** A line under reading. */
interface Line {
  number: number
  /** Characters so far. */
  column: number
  /** The value of the first digit of an octet, or `none`. */
  half: number
  /** Whether that digit is the first of its word: the 0 of `0x`. */
  first: boolean
  /** Whether a separator, or the line's beginning, came just before. */
  separated: boolean
  commented: boolean
  fault: Fault | undefined
}

const startLine = (line: Line): void => {
  line.number++
  line.column = 0
  line.half = none
  line.first = false
  line.separated = true
  line.commented = false
  line.fault = undefined
}

/** A message and a header that lies about its length are shown; what is longer is no message in any way. */
const maximumOctets = maximumMessageSize + 4

/**
 * Octets are decoded into one block of memory a chunk, and the messages are views on it; only a line that is longer than
 * its chunk is copied, into twice the room.
 */
export const hexReader = (): ItemReader => {
  const line: Line = {
    number: 0,
    column: 0,
    half: none,
    first: false,
    separated: true,
    commented: false,
    fault: undefined,
  }
  startLine(line)
  let block = new Uint8Array(0)
  // Where the line's octets begin in the block, and where the next one goes.
  let start = 0
  let at = 0

  const makeRoom = (octets: number): void => {
    const held = at - start
    // A block that messages were handed out of is left to them.
    if (start === 0 && block.length >= held + octets) return
    const next = new Uint8Array(Math.max(held + octets, start === 0 ? 2 * held : 0))
    next.set(block.subarray(start, at))
    block = next
    start = 0
    at = held
  }

  const fault = (reason: string): void => {
    line.fault ??= { octets: at - start, reason }
  }

  const endLine = (items: Array<Item>): void => {
    const place = { _tag: 'Line', line: line.number } as const
    if (line.half !== none) fault('an octet has two hexadecimal digits, and the last one has one')
    if (line.fault !== undefined) {
      items.push({
        _tag: 'NotHex',
        offset: line.fault.octets,
        message: `line ${line.number}: ${line.fault.reason}`,
        place,
      })
      at = start
    } else if (at > start) {
      items.push({ _tag: 'Message', octets: block.subarray(start, at), place })
      start = at
    }
    startLine(line)
  }

  const readOther = (char: number, kind: number): void => {
    if (kind === comment) line.commented = true
    else if (kind === separator) line.separated = true
    else if (kind === letterX && line.half === 0 && line.first) {
      line.half = none
      line.separated = true
    } else fault(`expected hexadecimal digits, found ${charOf(char)} in column ${line.column}`)
  }

  /** Reads octets as long as two digits follow on two digits; gives where that ends. */
  const readOctets = (chunk: Uint8Array, from: number): number => {
    const octets = block
    const first = at
    const end = Math.min(chunk.length - 1, from + 2 * (maximumOctets - (at - start)))
    let next = first
    let i = from
    for (; i < end; i += 2) {
      const octet = upper[chunk[i]!]! | lower[chunk[i + 1]!]!
      if (octet >= notHex) break
      octets[next++] = octet
    }
    if (i > from) line.separated = false
    line.column += i - from
    at = next
    return i
  }

  const push = (chunk: Uint8Array): ReadonlyArray<Item> => {
    const items: Array<Item> = []
    makeRoom((chunk.length >>> 1) + 1)
    for (let i = 0; i < chunk.length; i++) {
      if (line.commented || line.fault !== undefined) {
        const end = chunk.indexOf(lineFeed, i)
        if (end < 0) break
        i = end
      } else if (line.half === none) {
        i = readOctets(chunk, i)
        if (i === chunk.length) break
      }
      const char = chunk[i]!
      const kind = classes[char]!
      line.column++
      if (kind === lineEnd) endLine(items)
      else if (kind > 15) readOther(char, kind)
      else if (line.half === none) {
        line.half = kind
        line.first = line.separated
        line.separated = false
      } else {
        block[at++] = line.half * 16 + kind
        line.half = none
        line.separated = false
        if (at - start > maximumOctets) fault(`more than the ${maximumMessageSize} octets that a message can have`)
      }
    }
    return items
  }

  return {
    push,
    end: () => {
      const items: Array<Item> = []
      endLine(items)
      return items
    },
    isDone: () => false,
  }
}
