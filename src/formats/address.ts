/**
 * Address (RFC 6733 section 4.3.1): a network address with its family.
 *
 * @module
 */
import { reserve, writeOctets, type Sink, refuseValue } from '../octets/sink.ts'
import { copyOf } from '../octets/copy.ts'
import { fail, latin1At, type Source } from '../octets/source.ts'
import { codec, scalar, type Codec } from '../algebra/codec.ts'
import { formatIpv6, ipv4At, ipv4Number, parseIpv6 } from './internet-address.ts'

/** An address by its family, of those that IANA numbers. */
export type Address =
  /** Family 1, a dotted quad. */
  | { readonly _tag: 'IPv4'; readonly address: string }
  /** Family 2, as RFC 5952 writes it; an IPv4-mapped address too. */
  | { readonly _tag: 'IPv6'; readonly address: string }
  /** Family 8: one to fifteen digits, perhaps with a `+` before them. */
  | { readonly _tag: 'E164'; readonly address: string }
  /** Every other family, and family 8 where it is not digits. */
  | { readonly _tag: 'Other'; readonly family: number; readonly bytes: Uint8Array }

/** IANA's numbers of address families. */
const Family = { ipv4: 1, ipv6: 2, e164: 8 } as const

const telephoneNumber = /^\+?[0-9]{1,15}$/

const telephoneNumberAt = (source: Source, from: number, to: number): string | undefined => {
  if (to - from > 16) return undefined
  const text = latin1At(source, from, to)
  return telephoneNumber.test(text) ? text : undefined
}

const readAddress = (source: Source, from: number, to: number): Address | undefined => {
  // "The first two octets of the Address AVP represent the AddressType, which contains an Address Family."
  const family = source.view.getUint16(from)
  const start = from + 2
  if (family === Family.ipv4 || family === Family.ipv6) {
    // "…for example, a 32-bit (IPv4) or 128-bit (IPv6) address, most significant octet first."
    const size = family === Family.ipv4 ? 4 : 16
    if (to - start !== size) {
      const expected = `${size} octets after address family ${family}`
      return fail(source, { _tag: 'InvalidAvpValue', expected }, from, to - from)
    }
    return family === Family.ipv4
      ? { _tag: 'IPv4', address: ipv4At(source.bytes, start) }
      : { _tag: 'IPv6', address: formatIpv6(source.bytes.subarray(start, to)) }
  }
  const number = family === Family.e164 ? telephoneNumberAt(source, start, to) : undefined
  return number === undefined
    ? { _tag: 'Other', family, bytes: copyOf(source.bytes, start, to) }
    : { _tag: 'E164', address: number }
}

const writeFamily = (sink: Sink, family: number, octets: Uint8Array): true => {
  reserve(sink, 2)
  sink.view.setUint16(sink.at, family)
  sink.at += 2
  writeOctets(sink, octets)
  return true
}

const writeIpv4 = (sink: Sink, number: number): true => {
  reserve(sink, 6)
  sink.view.setUint16(sink.at, Family.ipv4)
  sink.view.setUint32(sink.at + 2, number)
  sink.at += 6
  return true
}

/** Whether family 8 with these octets is read as `E164`, so that `Other` would not come back. */
const isTelephoneNumber = (octets: Uint8Array): boolean =>
  octets.length <= 16 && telephoneNumber.test(String.fromCharCode(...octets))

const writeAddress = (sink: Sink, value: Address): boolean => {
  const refused = (expected: string): false => refuseValue(sink, expected, value)
  if (typeof value !== 'object' || value === null) return refused('an address with its `_tag`')
  switch (value._tag) {
    case 'IPv4': {
      const number = typeof value.address === 'string' ? ipv4Number(value.address) : -1
      return number < 0 ? refused('an IPv4 address as a dotted quad') : writeIpv4(sink, number)
    }
    case 'IPv6': {
      const octets = typeof value.address === 'string' ? parseIpv6(value.address) : undefined
      return octets === undefined ? refused('an IPv6 address without a zone') : writeFamily(sink, Family.ipv6, octets)
    }
    case 'E164':
      return typeof value.address === 'string' && telephoneNumber.test(value.address)
        ? writeFamily(
            sink,
            Family.e164,
            Uint8Array.from(value.address, (char) => char.charCodeAt(0)),
          )
        : refused('one to fifteen digits, perhaps with a + before them')
    case 'Other': {
      const { family, bytes } = value
      if (typeof family !== 'number' || (family & 0xffff) !== family) return refused('an address family of 0 to 65535')
      if (!(bytes instanceof Uint8Array)) return refused('an address as a Uint8Array')
      if (family === Family.ipv4) return refused("address family 1 as 'IPv4'")
      if (family === Family.ipv6) return refused("address family 2 as 'IPv6'")
      if (family === Family.e164 && isTelephoneNumber(bytes)) return refused("digits of address family 8 as 'E164'")
      return writeFamily(sink, family, bytes)
    }
    default:
      return refused("an address that is 'IPv4', 'IPv6', 'E164' or 'Other'")
  }
}

/**
 * A network address with its family. Family 1 without 4 octets and family 2 without 16 are refused with 5004; IPv6 text
 * may have any form of RFC 4291 when it is written, and has that of RFC 5952 when it is read.
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { Format } from 'diameter-codec'
 *
 * Format.address.decode(Uint8Array.of(0, 1, 192, 0, 2, 1)) // => right({ _tag: 'IPv4', address: '192.0.2.1' })
 * Format.address.decode(Uint8Array.of(0, 6, 2, 96)) // => right({ _tag: 'Other', family: 6, bytes: Uint8Array.of(2, 96) })
 * ```
 */
export const address: Codec<Address> = /*#__PURE__*/ codec(
  { name: 'Address', format: 'Address', minimum: 2, maximum: Infinity, decodeAt: readAddress, encodeTo: writeAddress },
  scalar,
  {},
)
