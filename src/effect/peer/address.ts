/**
 * The address of a connection's own end, for Host-IP-Address (RFC 6733 section 5.3.5).
 *
 * @module
 */
import type { Address } from '../../formats/address.ts'
import { formatIpv6, parseIpv4, parseIpv6 } from '../../formats/internet-address.ts'

const addressOf = (text: string): Address | undefined => {
  // A socket for both families shows IPv4 addresses as mapped ones, and a link-local address with its zone.
  const plain = text.replace(/^::ffff:(?=\d+\.)/iu, '').replace(/%.*$/u, '')
  if (parseIpv4(plain) !== undefined) return { _tag: 'IPv4', address: plain }
  const octets = parseIpv6(plain)
  return octets === undefined ? undefined : { _tag: 'IPv6', address: formatIpv6(octets) }
}

/** Whether a host is an address, and no name. */
export const isAddress = (host: string): boolean => addressOf(host) !== undefined

/** What an event of the state machine tells of it; nothing where it is not known. */
export const addressesOf = (text: string | undefined): { readonly hostIpAddresses?: readonly [Address] } => {
  const address = text === undefined ? undefined : addressOf(text)
  return address === undefined ? {} : { hostIpAddresses: [address] }
}
