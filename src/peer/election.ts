/**
 * The election between two simultaneous connections (RFC 6733 section 5.6.4).
 *
 * @module
 */

/** Lower-case letters as upper-case ones: "octets that fall in the ASCII range 'a' through 'z' MUST compare equally to their uppercase counterparts". */
const folded = (code: number): number => (code >= 0x61 && code <= 0x7a ? code - 0x20 : code)

/** −1, 0 or 1 as the one identity comes before, is, or comes after the other, octet for octet and without regard to case. */
const compareIdentities = (one: string, other: string): -1 | 0 | 1 => {
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at++) {
    const difference = folded(one.charCodeAt(at)) - folded(other.charCodeAt(at))
    if (difference !== 0) return difference < 0 ? -1 : 1
  }
  return one.length === other.length ? 0 : one.length < other.length ? -1 : 1
}

/** Whether two identities are the same. */
export const sameIdentity = (one: string, other: string): boolean => compareIdentities(one, other) === 0

/**
 * Whether the local node wins: "If the local Origin-Host lexicographically succeeds the received Origin-Host, a
 * Win-Election event is issued locally." The result on one peer is the inverse of that on the other, since the names differ.
 *
 * ```ts
 * import { winsElection } from 'diameter-codec/peer'
 *
 * winsElection('b.example.net', 'a.example.net') // => true
 * winsElection('b.example.net', 'C.example.net') // => false
 * ```
 */
export const winsElection = (localHost: string, remoteHost: string): boolean =>
  compareIdentities(localHost, remoteHost) > 0
