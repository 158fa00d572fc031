/**
 * IPv4 and IPv6 addresses as text and as octets, no address of the one taken for one of the other.
 *
 * @module
 */

/** The dotted quad of the 4 octets from `at` on. */
export const ipv4At = (octets: Uint8Array, at: number): string =>
  `${octets[at]!}.${octets[at + 1]!}.${octets[at + 2]!}.${octets[at + 3]!}`

/**
 * The dotted quad of 4 octets.
 *
 * ```ts
 * import { formatIpv4 } from 'diameter-codec'
 *
 * formatIpv4(Uint8Array.of(192, 0, 2, 1)) // => '192.0.2.1'
 * ```
 */
export const formatIpv4 = (octets: Uint8Array): string => ipv4At(octets, 0)

/** The four numbers of a dotted quad as one of 32 bits, or −1 for other text. */
export const ipv4Number = (text: string): number => {
  let number = 0
  let octet = 0
  let digits = 0
  let dots = 0
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30
    if (digit >= 0 && digit <= 9) {
      // A leading zero means octal to some readers.
      if (digits++ > 0 && octet === 0) return -1
      octet = octet * 10 + digit
      if (octet > 255) return -1
    } else if (text[i] === '.' && digits > 0) {
      number = number * 256 + octet
      octet = 0
      digits = 0
      dots++
    } else return -1
  }
  return dots === 3 && digits > 0 ? number * 256 + octet : -1
}

/**
 * The 4 octets of a dotted quad: four decimal numbers up to 255 without leading zeros. `undefined` for other text.
 *
 * ```ts
 * import { parseIpv4 } from 'diameter-codec'
 *
 * parseIpv4('192.0.2.1') // => Uint8Array.of(192, 0, 2, 1)
 * parseIpv4('192.0.2.01') // => undefined
 * ```
 */
export const parseIpv4 = (text: string): Uint8Array | undefined => {
  const number = ipv4Number(text)
  return number < 0 ? undefined : Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number)
}

/** Where the longest run of zero groups begins, the first of equals, and how long it is; one group is no run. */
const zeroRun = (groups: ReadonlyArray<number>): { readonly at: number; readonly length: number } => {
  let longest = { at: groups.length, length: 1 }
  let length = 0
  groups.forEach((group, index) => {
    length = group === 0 ? length + 1 : 0
    // "When the length of the consecutive 16-bit 0 fields are equal […], the first sequence of zero bits MUST be
    // shortened." "The symbol "::" MUST NOT be used to shorten just one 16-bit 0 field." (RFC 5952 section 4.2)
    if (length > longest.length) longest = { at: index + 1 - length, length }
  })
  return longest
}

const hexGroups = (groups: ReadonlyArray<number>): string => groups.map((group) => group.toString(16)).join(':')

/**
 * The text of 16 octets that RFC 5952 recommends. An IPv4-mapped address shows its dotted quad and is IPv6 all the same.
 *
 * ```ts
 * import { formatIpv6, fromHex } from 'diameter-codec'
 *
 * formatIpv6(fromHex('20010db8000000000000000000000001')!) // => '2001:db8::1'
 * formatIpv6(fromHex('00000000000000000000ffffc0000201')!) // => '::ffff:192.0.2.1'
 * ```
 */
export const formatIpv6 = (octets: Uint8Array): string => {
  const groups = Array.from({ length: 8 }, (_, index) => octets[2 * index]! * 256 + octets[2 * index + 1]!)
  const { at, length } = zeroRun(groups)
  // The mixed notation is for a well-known prefix (RFC 5952 section 5): of those, the one that is in use. With 0xffff in
  // the sixth group, five zeros can only be those before it.
  if (length === 5 && groups[5] === 0xffff) return `::ffff:${formatIpv4(octets.subarray(12))}`
  if (at === groups.length) return hexGroups(groups)
  return `${hexGroups(groups.slice(0, at))}::${hexGroups(groups.slice(at + length))}`
}

/** The value of a hexadecimal digit, or −1 for another character. */
const hexDigit = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = (code | 0x20) - 0x61
  return letter >= 0 && letter < 6 ? letter + 10 : -1
}

/**
 * The 16 octets of any text form of RFC 4291 section 2.2, with `::`, capitals, leading zeros or a dotted quad at the end.
 * `undefined` for other text, a zone or a prefix length included.
 *
 * ```ts
 * import { parseIpv6, toHex } from 'diameter-codec'
 *
 * toHex(parseIpv6('2001:DB8::0001')!) // => '20010db8000000000000000000000001'
 * parseIpv6('fe80::1%eth0') // => undefined
 * ```
 */
export const parseIpv6 = (text: string): Uint8Array | undefined => {
  const octets = new Uint8Array(16)
  let size = 0
  let gap = text.startsWith('::') ? 0 : -1
  for (let i = gap < 0 ? 0 : 2; i < text.length;) {
    const begin = i
    let group = 0
    for (let digit = 0; (digit = hexDigit(text.charCodeAt(i))) >= 0; i++) group = group * 16 + digit
    const isQuad = text[i] === '.'
    if (isQuad) {
      group = ipv4Number(text.slice(begin))
      i = text.length
    }
    if (isQuad ? group < 0 : i === begin || i > begin + 4) return undefined
    if (size + (isQuad ? 4 : 2) > 16) return undefined
    if (isQuad) {
      octets[size++] = group >>> 24
      octets[size++] = group >>> 16
    }
    octets[size++] = group >>> 8
    octets[size++] = group
    if (i === text.length) break
    if (text[i++] !== ':' || i === text.length) return undefined
    if (text[i] !== ':') continue
    if (gap >= 0) return undefined
    gap = size
    i++
  }
  if (gap < 0) return size === 16 ? octets : undefined
  // "The use of "::" indicates one or more groups of 16 bits of zeros." (RFC 4291 section 2.2)
  if (size > 14) return undefined
  octets.copyWithin(16 - size + gap, gap, size)
  return octets.fill(0, gap, 16 - size + gap)
}
