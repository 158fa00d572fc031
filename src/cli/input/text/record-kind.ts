/**
 * What a record is by its first octets: Diameter, or a packet with it inside.
 *
 * @module
 */

/** Octets of a record that tell what it is. */
export const headSize = 34

/** Numbers of link types (https://www.tcpdump.org/linktypes.html). */
const linkType = { loopback: 0, ethernet: 1, rawIp: 101, linuxCooked: 113, linuxCooked2: 276 } as const

/** `diameter`, or the link type of a packet. */
export type RecordKind = 'diameter' | number

/** By the first five octets; where there are eight, no command has the code 0. */
export const isDiameter = (octets: Uint8Array): boolean => {
  const [version, high = 0, middle = 0, low = 0, flags, ...code] = octets.subarray(0, 8)
  const length = high * 65_536 + middle * 256 + low
  if (version !== 1 || flags === undefined || length < 20 || length % 4 !== 0 || (flags & 0x0f) !== 0) return false
  return code.length < 3 || code.some((octet) => octet !== 0)
}

/** TCP, UDP, SCTP, GRE, ESP, AH, IP in IP and IPv6's extension headers. */
const protocols: ReadonlySet<number> = new Set([0, 4, 6, 17, 41, 43, 44, 47, 50, 51, 60, 132])

const isIp = (octets: Uint8Array, at: number): boolean => {
  const first = octets[at]
  if (first === undefined || octets.length < at + 10) return false
  if (first >= 0x45 && first <= 0x4f) return protocols.has(octets[at + 9]!)
  return first >= 0x60 && first <= 0x6f && protocols.has(octets[at + 6]!)
}

const number16 = (octets: Uint8Array, at: number): number => (octets[at] ?? 0) * 256 + (octets[at + 1] ?? 0)

/** What Ethernet's types say that Diameter may be in: IP, VLAN tags, MPLS, PPPoE. */
const inner: ReadonlySet<number> = new Set([0x8100, 0x88a8, 0x9100, 0x9200, 0x8847, 0x8848, 0x8864])

const holdsIp = (octets: Uint8Array, type: number, at: number): boolean =>
  (number16(octets, type) === 0x0800 || number16(octets, type) === 0x86dd) && isIp(octets, at)

/** `undefined` of octets that begin neither. */
export const recordKind = (octets: Uint8Array): RecordKind | undefined => {
  if (holdsIp(octets, 12, 14)) return linkType.ethernet
  if (isDiameter(octets)) return 'diameter'
  if (isIp(octets, 0)) return linkType.rawIp
  if (octets.length >= 18 && inner.has(number16(octets, 12))) return linkType.ethernet
  if (holdsIp(octets, 14, 16) && number16(octets, 0) < 8) return linkType.linuxCooked
  if (holdsIp(octets, 0, 20) && number16(octets, 2) === 0) return linkType.linuxCooked2
  const family = octets.length < 4 ? undefined : [octets[0]! + octets[3]!, octets[1]! + octets[2]!]
  return family !== undefined && family[1] === 0 && [2, 10, 24, 28, 30].includes(family[0]!) && isIp(octets, 4)
    ? linkType.loopback
    : undefined
}
