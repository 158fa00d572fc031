/**
 * Internet addresses in octets of their own size, as RADIUS has them: no family in front, unlike RFC 6733's Address.
 *
 * @module
 */
import { formatIpv4, formatIpv6, parseIpv4, parseIpv6, type CodecOf } from '../../index.ts'
import { octetReading } from './reading.ts'

const ofSize = (size: number, octets: Uint8Array): Uint8Array | undefined =>
  octets.length === size ? octets : undefined

const hostText = (text: unknown, parse: (text: string) => Uint8Array | undefined): Uint8Array | undefined =>
  typeof text === 'string' ? parse(text) : undefined

/** Four octets as `192.0.2.1`; others stay octets. */
export const ipv4Octets: CodecOf<string | Uint8Array> = /*#__PURE__*/ octetReading(
  {
    read: (octets) => (ofSize(4, octets) === undefined ? undefined : formatIpv4(octets)),
    write: (text) => hostText(text, parseIpv4),
  },
  'an IPv4 address such as 192.0.2.1',
)

/** Sixteen octets as `2001:db8::1`, the way RFC 5952 writes it; others stay octets. */
export const ipv6Octets: CodecOf<string | Uint8Array> = /*#__PURE__*/ octetReading(
  {
    read: (octets) => (ofSize(16, octets) === undefined ? undefined : formatIpv6(octets)),
    write: (text) => hostText(text, parseIpv6),
  },
  'an IPv6 address such as 2001:db8::1',
)

const isClearFrom = (bits: number, address: Uint8Array): boolean =>
  address.every((octet, at) => (octet & (0xff >> Math.min(Math.max(bits - 8 * at, 0), 8))) === 0)

const readPrefix = (octets: Uint8Array): string | undefined => {
  const [, length = 255] = octets
  const prefix = octets.subarray(2)
  if (octets.length < 2 || octets[0] !== 0 || length > 128 || prefix.length > 16 || 8 * prefix.length < length)
    return undefined
  const address = new Uint8Array(16)
  address.set(prefix)
  // "Bits outside of the Prefix-Length, if included, must be zero."
  return isClearFrom(length, address) ? `${formatIpv6(address)}/${length}` : undefined
}

const writePrefix = (text: string): Uint8Array | undefined => {
  const [, host = '', digits = ''] = /^([^/]*)\/(0|[1-9]\d{0,2})$/.exec(text) ?? []
  const address = hostText(host, parseIpv6)
  const length = Number(digits)
  if (digits === '' || address === undefined || length > 128 || !isClearFrom(length, address)) return undefined
  return Uint8Array.of(0, length, ...address.subarray(0, Math.ceil(length / 8)))
}

/**
 * A prefix as `2001:db8:1:2::/64` (RFC 3162 section 2.3). It is written with no more octets than its length needs: the
 * same prefix with zeros behind it reads alike.
 */
export const ipv6Prefix: CodecOf<string | Uint8Array> = /*#__PURE__*/ octetReading(
  { read: readPrefix, write: (text) => (typeof text === 'string' ? writePrefix(text) : undefined) },
  'a prefix such as 2001:db8:1:2::/64',
)
