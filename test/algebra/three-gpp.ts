// Data formats of 3GPP and of RFC 3162, written with the combinators as a user would.
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import {
  bits,
  emap,
  Format,
  formatIpv6,
  layout,
  openBits,
  parseIpv6,
  reserved,
  tagged,
  type Codec,
} from 'diameter-codec'

const tbcdSymbols = '0123456789*#abc'
const filler = 15

/** TBCD-STRING of 3GPP TS 29.002: two digits an octet, the first in the low half; a filler where they are odd. */
export const tbcd: Codec<string> = pipe(
  Format.octetString,
  emap(
    (octets) => {
      const halves = [...octets].flatMap((octet) => [octet & 15, octet >> 4])
      const digits = halves.at(-1) === filler ? halves.slice(0, -1) : halves
      return digits.includes(filler)
        ? left('digits with a filler at the end alone')
        : right(digits.map((digit) => tbcdSymbols.charAt(digit)).join(''))
    },
    (text) => {
      const digits = Array.from(text, (symbol) => tbcdSymbols.indexOf(symbol))
      if (digits.includes(-1)) return left(`digits of ${tbcdSymbols}`)
      const pairs = Array.from({ length: Math.ceil(digits.length / 2) }, (_, i) => digits.slice(2 * i, 2 * i + 2))
      return right(Uint8Array.from(pairs, ([low = 0, high = filler]) => high * 16 + low))
    },
  ),
)

/** A network: its country and itself, in digits. */
export interface Plmn {
  readonly mcc: string
  readonly mnc: string
}

/** A PLMN identity, TS 23.003 section 12.1 as TS 29.274 section 8.18 packs it: an MNC of two digits has a filler. */
export const plmn: Codec<Plmn> = pipe(
  layout({ mcc2: bits(4), mcc1: bits(4), mnc3: bits(4), mcc3: bits(4), mnc2: bits(4), mnc1: bits(4) }),
  emap(
    ({ mcc1, mcc2, mcc3, mnc1, mnc2, mnc3 }): Either<string, Plmn> => {
      const mcc = [mcc1, mcc2, mcc3]
      const mnc = mnc3 === filler ? [mnc1, mnc2] : [mnc1, mnc2, mnc3]
      return [...mcc, ...mnc].every((digit) => digit < 10)
        ? right({ mcc: mcc.join(''), mnc: mnc.join('') })
        : left('decimal digits')
    },
    ({ mcc, mnc }) => {
      if (!/^\d{3}$/.test(mcc) || !/^\d{2,3}$/.test(mnc)) return left('3 digits of MCC and 2 or 3 of MNC')
      const [mcc1 = 0, mcc2 = 0, mcc3 = 0] = Array.from(mcc, Number)
      const [mnc1 = 0, mnc2 = 0, mnc3 = filler] = Array.from(mnc, Number)
      return right({ mcc1, mcc2, mcc3, mnc1, mnc2, mnc3 })
    },
  ),
)

const maskOf = (length: number): Uint8Array =>
  Uint8Array.from({ length: 16 }, (_, i) => 0xff00 >> Math.min(Math.max(length - 8 * i, 0), 8))

/** Framed-IPv6-Prefix, RFC 3162 section 2.3, as text: `2001:db8::/32`. */
export const ipv6Prefix: Codec<string> = pipe(
  layout({ reserved: reserved(8), length: bits(8), prefix: Format.octetString }),
  emap(
    ({ length, prefix }) => {
      if (length > 128 || prefix.length > 16 || 8 * prefix.length < length)
        return left('0 to 128 bits and their octets')
      const address = Uint8Array.from({ length: 16 }, (_, i) => prefix[i] ?? 0)
      const mask = maskOf(length)
      // "Bits outside of the Prefix-Length, if included, must be zero."
      return address.every((octet, i) => (octet & ~mask[i]!) === 0)
        ? right(`${formatIpv6(address)}/${length}`)
        : left('zeros behind the prefix')
    },
    (text) => {
      const [, address = '', digits = ''] = /^(.*)\/(0|[1-9]\d{0,2})$/.exec(text) ?? []
      const octets = parseIpv6(address)
      const length = Number(digits)
      const mask = maskOf(length)
      const isCanonical =
        octets !== undefined && formatIpv6(octets) === address && octets.every((octet, i) => (octet & ~mask[i]!) === 0)
      return isCanonical && length <= 128
        ? right({ length, prefix: octets.subarray(0, Math.ceil(length / 8)) })
        : left('a prefix as RFC 5952 writes it, such as 2001:db8::/32')
    },
  ),
)

const tai = layout({ plmn, tac: bits(16) })
const ecgi = layout({ plmn, spare: reserved(4), eci: bits(28) })

/** 3GPP-User-Location-Info, TS 29.061 section 16.4.7.2; other types than those of 2G to 4G cells keep their octets. */
export const userLocationInfo = tagged(
  'type',
  openBits(8, { CGI: 0, SAI: 1, RAI: 2, TAI: 128, ECGI: 129, TAI_AND_ECGI: 130 }),
  {
    CGI: layout({ plmn, lac: bits(16), ci: bits(16) }),
    SAI: layout({ plmn, lac: bits(16), sac: bits(16) }),
    // "Only octet 10 contains the RAC" and the next one is all ones (TS 29.060 section 7.7.51).
    RAI: layout({ plmn, lac: bits(16), rac: bits(8), filler: reserved(8, 0xff) }),
    TAI: tai,
    ECGI: ecgi,
    TAI_AND_ECGI: layout({ tai, ecgi }),
  },
  layout({ location: Format.octetString }),
)
