/**
 * The two ends of a stream, as bits to find it by and as text to name it.
 *
 * @module
 */
import { SocketAddress } from 'node:net'

export interface Endpoints {
  readonly from: string
  readonly to: string
}

/** 32-bit words with a sign: the addresses of sender and receiver, then both ports, the sender's in the upper half. */
export type FlowKey = ReadonlyArray<number>

const address = (words: FlowKey, from: number, count: number): string => {
  const octets: Array<number> = []
  for (let index = from; index < from + count; index++) {
    const word = words[index]!
    octets.push(word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff)
  }
  if (count === 1) return octets.join('.')
  const groups = octets.flatMap((octet, index) =>
    index % 2 === 0 ? [((octet << 8) | octets[index + 1]!).toString(16)] : [],
  )
  // In the short form of RFC 5952.
  return `[${new SocketAddress({ family: 'ipv6', address: groups.join(':') }).address}]`
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
