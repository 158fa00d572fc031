/**
 * Values for people, on one line.
 *
 * @module
 */
import { resultCodeName } from '../../ground/result-code.ts'
import { fromHex, latin1 } from '../../ground/text.ts'
import type { Dictionary } from '../../typed/dictionary.ts'
import { enumerationOf, type JsonAddress } from '../../json/scalar.ts'
import type { JsonAvp } from '../../json/wire-writer.ts'
import { show } from '../../ground/show.ts'
import { printable } from '../printable.ts'
import { resultCodeCode } from '../../wire/codes.ts'

interface ValueText {
  readonly text: string
  /** What is wrong with the data, if it is. */
  readonly warning?: string
}

/** Octets that are shown of a long value. */
const mostOctets = 32

/** ASCII beside the hex, where it may be text: all of it printable, or four characters in a row. */
const asciiOf = (octets: Uint8Array): string => {
  const text = latin1(octets, 0, octets.length)
  if (/^[ -~]+$/u.test(text)) return `  "${text}"`
  return /[ -~]{4}/u.test(text) ? `  |${text.replaceAll(/[^ -~]/gu, '.')}|` : ''
}

const octetText = (hex: string): string => {
  const size = hex.length / 2
  if (size === 0) return 'empty'
  const octets = fromHex(hex.slice(0, 2 * mostOctets)) ?? new Uint8Array(0)
  const rest = size > mostOctets ? `…  ${size} octets` : ''
  return `${hex.slice(0, 2 * mostOctets)}${rest}${asciiOf(octets)}`
}

/** Characters that are shown of a long text. */
const mostCharacters = 400

/** Quoted where its ends could not be seen. */
const plainText = (text: string): string => {
  if (text.length > mostCharacters) return `${printable(text.slice(0, mostCharacters))}…  ${text.length} characters`
  return text === '' || text !== text.trim() ? `"${printable(text)}"` : printable(text)
}

const addressText = ({ family, address }: JsonAddress): string =>
  family === 1 || family === 2 ? address : family === 8 ? `${address}  E.164` : `${address}  address family ${family}`

const scalarText = (dictionary: Dictionary<unknown>, avp: JsonAvp, value: number | string | JsonAddress): string => {
  const { code, vendorId, format } = avp
  if (typeof value === 'object') return addressText(value)
  if (format === 'OctetString' || format === 'Unknown') return octetText(String(value))
  if (format === 'Enumerated' && typeof value === 'string') {
    const number = enumerationOf(dictionary.avp(code, vendorId))?.[value]
    return `${printable(value)} (${number})`
  }
  if (typeof value === 'string') return plainText(value)
  const name = code === resultCodeCode && (vendorId ?? 0) === 0 ? resultCodeName(value) : undefined
  return name === undefined ? String(value) : `${name} (${value})`
}

/** What a format of one's own makes of its values. */
const ownText = (value: unknown): string => (typeof value === 'string' ? plainText(value) : plainText(show(value)))

const article = (format: string): string => (/^(?:[AEIO]|Un)/u.test(format) ? `an ${format}` : `a ${format}`)

/** The value of an AVP; nothing for a group, whose AVPs have lines of their own. */
export const valueText = (dictionary: Dictionary<unknown>, avp: JsonAvp): ValueText => {
  const { value, data, format } = avp
  if (data !== undefined && value !== undefined) return { text: ownText(value) }
  if (data !== undefined) return { text: octetText(data), warning: `not ${article(format)}` }
  if (format === 'Grouped') return { text: Array.isArray(value) && value.length === 0 ? 'empty' : '' }
  return { text: scalarText(dictionary, avp, value as number | string | JsonAddress) }
}
