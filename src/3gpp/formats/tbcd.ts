/**
 * Digits in half octets: numbers of people and nodes.
 *
 * @module
 */
import type { CodecOf } from '../../index.ts'
import { octetReading } from '../../ietf/formats/reading.ts'

const filler = 15

const readDigits = (octets: Uint8Array): string | undefined => {
  const halves = Array.from(octets).flatMap((octet) => [octet & 15, octet >> 4])
  const digits = halves.at(-1) === filler ? halves.slice(0, -1) : halves
  return digits.length > 0 && digits.every((digit) => digit < 10) ? digits.join('') : undefined
}

const writeDigits = (text: string): Uint8Array | undefined =>
  typeof text === 'string' && /^\d+$/.test(text)
    ? Uint8Array.from(text.match(/\d\d?/g) ?? [], (pair) => Number(pair[0]) + 16 * Number(pair[1] ?? filler))
    : undefined

/**
 * TBCD-STRING of TS 29.002 as its digits, `4915112345678`: two an octet, the first in the low half, a filler of all ones
 * at the end where they are odd. What has other symbols, or none, stays octets.
 */
export const tbcd: CodecOf<string | Uint8Array> = /*#__PURE__*/ octetReading(
  { read: readDigits, write: writeDigits },
  'digits such as 4915112345678',
)
