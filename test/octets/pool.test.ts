import { DisconnectPeerRequest, Format } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { allocate } from '../../src/octets/pool.ts'
import { rightOf } from '../arbitrary/octets.ts'

/** Elsewhere everything has memory of its own. */
const isNode = 'Buffer' in globalThis

describe('room for octets', () => {
  test.each([0, 1, 64, 65, 100, 2043, 2044, 2045, 4096, 100_000])(
    'of %i is as large, and a plain Uint8Array',
    (size) => {
      const octets = allocate(size)
      expect(octets).toHaveLength(size)
      expect(octets.constructor).toBe(Uint8Array)
    },
  )

  test('is given once', () => {
    const all = Array.from({ length: 2000 }, (_, i) => allocate(1 + ((i * 37) % 2100)).fill(i % 251))
    for (const [i, octets] of all.entries()) expect(octets.every((octet) => octet === i % 251)).toBe(true)
  })

  test('that is short or long has memory of its own', () => {
    for (const size of [0, 64, 2045, 10_000]) expect(allocate(size).buffer.byteLength).toBe(size)
    expect(allocate(65).buffer.byteLength > 65).toBe(isNode)
  })
})

describe('what is encoded', () => {
  const request = (originHost: string) =>
    DisconnectPeerRequest.make({
      header: { hopByHopId: 1, endToEndId: 2 },
      originHost,
      originRealm: 'a-realm-of-some-length.example.net',
      disconnectCause: 'REBOOTING',
    })

  test('stays what it was when others are encoded and written over', () => {
    const hosts = Array.from({ length: 300 }, (_, i) => `host${i}.example.net`)
    const octets = hosts.map((host) => rightOf(DisconnectPeerRequest.encode(request(host))))
    const others = hosts.map((host) => rightOf(DisconnectPeerRequest.encode(request(host))))
    for (const other of others) other.fill(0xff)
    expect(octets.map((each) => rightOf(DisconnectPeerRequest.decode(each)).originHost)).toEqual(hosts)
  })

  test('cannot be taken away by transferring what it shares memory with', () => {
    const first = rightOf(DisconnectPeerRequest.encode(request('first.example.net')))
    const second = rightOf(DisconnectPeerRequest.encode(request('second.example.net')))
    expect(second.buffer === first.buffer).toBe(isNode)
    // Newer releases of Node refuse, older ones make a copy.
    try {
      structuredClone(first, { transfer: [first.buffer as ArrayBuffer] })
    } catch {}
    expect(rightOf(DisconnectPeerRequest.decode(second)).originHost).toBe('second.example.net')
    expect(rightOf(Format.utf8String.encode('x'.repeat(100)))).toHaveLength(100)
  })
})
