/**
 * Octets to text and back: hexadecimal, Latin-1 and strict UTF-8, with Node's own routines where there are any.
 *
 * @module
 */

/** The text of some octets. */
type Slice = (this: Uint8Array, from: number, to: number) => string

/** The few names of the platform that this file uses; both are in every browser and in Node. */
interface Platform {
  readonly TextDecoder: new (
    label: string,
    options: { readonly ignoreBOM: boolean },
  ) => {
    readonly decode: (bytes: Uint8Array) => string
  }
  readonly TextEncoder: new () => {
    readonly encodeInto: (text: string, bytes: Uint8Array) => { readonly written: number }
  }
  readonly Buffer?: { readonly prototype: { readonly latin1Slice?: Slice; readonly hexSlice?: Slice } }
}

const platform = globalThis as unknown as Platform

/** One character for each octet, without Node: in runs that a call's arguments can hold. */
export const latin1Portable = (bytes: Uint8Array, from: number, to: number): string => {
  let text = ''
  for (let at = from; at < to; at += 4096) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(at + 4096, to)) as unknown as number[])
  }
  return text
}

/** One of Node's own routines, where there are any. */
const nodeSlice = (name: 'latin1Slice' | 'hexSlice'): Slice | undefined => platform.Buffer?.prototype[name]

const latin1Slice = /*#__PURE__*/ nodeSlice('latin1Slice')

/** One character for each octet of `from` to `to`. */
export const latin1: (bytes: Uint8Array, from: number, to: number) => string =
  latin1Slice === undefined ? latin1Portable : (bytes, from, to) => latin1Slice.call(bytes, from, to)

const decoder = /*#__PURE__*/ new platform.TextDecoder('utf-8', { ignoreBOM: true })

/** The text of octets that are valid UTF-8. */
export const utf8 = (bytes: Uint8Array, from: number, to: number): string =>
  // A plain view, since a Buffer's methods differ.
  decoder.decode(new Uint8Array(bytes.buffer, bytes.byteOffset + from, to - from))

const encoder = /*#__PURE__*/ new platform.TextEncoder()

/** Writes UTF-8 to the start of `bytes` and gives its size; U+FFFD stands for a surrogate without its other half. */
export const encodeUtf8 = (text: string, bytes: Uint8Array): number => encoder.encodeInto(text, bytes).written

/**
 * Where the first octet stands that keeps `from` to `to` from being UTF-8 as RFC 3629 has it: no overlong forms, no
 * surrogates, nothing beyond U+10FFFF; `to` where there is none. The platform's decoder would throw, which takes longer
 * than a message.
 */
export const utf8FaultAt = (bytes: Uint8Array, from: number, to: number): number => {
  let at = from
  while (at < to) {
    const lead = bytes[at]!
    const size = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    if (size === 0 || at + size > to) return at
    if (size > 1) {
      const second = bytes[at + 1]!
      const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
      const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
      if (second < least || second > most) return at
      for (let i = at + 2; i < at + size; i++) if ((bytes[i]! & 0xc0) !== 0x80) return at
    }
    at += size
  }
  return to
}

const hexDigits = '0123456789abcdef'

/** Lower-case hexadecimal, without Node: by way of octets, as text that grows digit by digit takes many times its size. */
export const toHexPortable = (bytes: Uint8Array): string => {
  const digits = new Uint8Array(2 * bytes.length)
  for (let i = 0; i < bytes.length; i++) {
    digits[2 * i] = hexDigits.charCodeAt(bytes[i]! >> 4)
    digits[2 * i + 1] = hexDigits.charCodeAt(bytes[i]! & 15)
  }
  return utf8(digits, 0, digits.length)
}

const hexSlice = /*#__PURE__*/ nodeSlice('hexSlice')

/**
 * Lower-case hexadecimal, two digits an octet.
 *
 * ```ts
 * import { toHex } from 'diameter-codec'
 *
 * toHex(Uint8Array.of(0, 171)) // => '00ab'
 * ```
 */
export const toHex: (bytes: Uint8Array) => string =
  hexSlice === undefined ? toHexPortable : (bytes) => hexSlice.call(bytes, 0, bytes.length)

const digit = (char: number): number =>
  char >= 48 && char <= 57
    ? char - 48
    : char >= 97 && char <= 102
      ? char - 87
      : char >= 65 && char <= 70
        ? char - 55
        : -1

/**
 * The octets of hexadecimal text, or `undefined` where it has another character or an odd number of digits.
 *
 * ```ts
 * import { fromHex } from 'diameter-codec'
 *
 * fromHex('00AB') // => Uint8Array.of(0, 171)
 * fromHex('0') // => undefined
 * ```
 */
export const fromHex = (text: string): Uint8Array | undefined => {
  if (text.length % 2 !== 0) return undefined
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) {
    const high = digit(text.charCodeAt(2 * i))
    const low = digit(text.charCodeAt(2 * i + 1))
    if (high < 0 || low < 0) return undefined
    bytes[i] = high * 16 + low
  }
  return bytes
}
