/**
 * The two ends of a stream, as bits to find it by and as text to name it.
 *
 * @module
 */
import { formatIpv4, formatIpv6 } from '../formats/internet-address.ts'

export interface Endpoints {
  readonly from: string
  readonly to: string
}

/** 32-bit words with a sign: the addresses of sender and receiver, then both ports, the sender's in the upper half. */
export type FlowKey = ReadonlyArray<number>

/** Where packets were captured without their addresses. */
const unknownAddress = 'unknown'

const address = (words: FlowKey, from: number, count: number): string => {
  if (count === 0) return unknownAddress
  const octets = Uint8Array.from(
    words.slice(from, from + count).flatMap((word) => [word >>> 24, word >>> 16, word >>> 8, word]),
  )
  return count === 1 ? formatIpv4(octets) : `[${formatIpv6(octets)}]`
}

/** `10.0.0.1:3868` or `[2001:db8::1]:3868`. */
export const endpointsOf = (key: FlowKey): Endpoints => {
  const words = (key.length - 1) / 2
  const ports = key[key.length - 1]!
  return {
    from: `${address(key, 0, words)}:${ports >>> 16}`,
    to: `${address(key, words, words)}:${ports & 0xffff}`,
  }
}

/** The key of the other direction. */
export const reversed = (key: FlowKey): FlowKey => {
  const words = (key.length - 1) / 2
  const ports = key[key.length - 1]!
  return [...key.slice(words, 2 * words), ...key.slice(0, words), (ports << 16) | (ports >>> 16)]
}
