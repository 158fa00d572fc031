import * as fc from 'fast-check'
import { DisconnectPeerRequest, Format } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { knownName, noteName, writeKnownName } from '../../src/octets/known-names.ts'
import { rightOf } from '../arbitrary/octets.ts'

const octetsOf = (name: string): Uint8Array => new TextEncoder().encode(name)

const viewOf = ({ buffer, byteOffset, length }: Uint8Array): DataView => new DataView(buffer, byteOffset, length)

const known = (name: string): string | undefined => knownName(viewOf(octetsOf(name)), 0, name.length)

const note = (name: string): void => {
  const octets = octetsOf(name)
  noteName(name, viewOf(octets), 0, octets.length)
}

/** Notes a name so often that it is kept, whatever was noted before. */
const keep = (name: string): void => {
  for (let i = 0; i < 100; i++) note(name)
}

const written = (name: string): string | undefined => {
  const octets = new Uint8Array(name.length + 2).fill(0x2e)
  const isKnown = writeKnownName(viewOf(octets), 1, name)
  expect([octets[0], octets.at(-1)]).toEqual([0x2e, 0x2e])
  return isKnown ? new TextDecoder().decode(octets.subarray(1, -1)) : undefined
}

describe('a name', () => {
  test('that was noted often is known, to be read and to be written', () => {
    const name = 'mme01.epc.example.net'
    expect(known(name)).toBeUndefined()
    expect(written(name)).toBeUndefined()
    keep(name)
    expect(known(name)).toBe(name)
    expect(written(name)).toBe(name)
  })

  test('that was noted once is mostly not, where all places are taken, but soon is when it comes often', () => {
    for (let i = 0; i < 5000; i++) note(`other${i}.example.net`)
    const names = Array.from({ length: 50 }, (_, i) => `once${i}.example.net`)
    for (const name of names) note(name)
    expect(names.filter((name) => known(name) === name).length).toBeLessThan(2)
    const [name = ''] = names
    keep(name)
    expect(known(name)).toBe(name)
    expect(written(name)).toBe(name)
  })

  test('that differs from a known one in any one character is another', () => {
    const name = 'pgw-17.mnc001.mcc262.3gppnetwork.org'
    keep(name)
    for (let i = 0; i < name.length; i++) {
      const changed = `${name.slice(0, i)}x${name.slice(i + 1)}`
      expect(known(changed)).toBeUndefined()
      expect(written(changed)).toBeUndefined()
      expect(written(`${name.slice(0, i)}ø${name.slice(i + 1)}`)).toBeUndefined()
    }
    expect(known(name.slice(0, -1))).toBeUndefined()
    expect(known(`${name}x`)).toBeUndefined()
    expect(known(name)).toBe(name)
  })

  test.each([7, 65])('of %i octets is not kept', (size) => {
    const name = 'n'.repeat(size)
    keep(name)
    expect(known(name)).toBeUndefined()
    expect(written(name)).toBeUndefined()
  })

  test.each([8, 9, 10, 11, 63, 64])('of %i octets is', (size) => {
    const name = 'k'.repeat(size)
    keep(name)
    expect(known(name)).toBe(name)
    expect(written(name)).toBe(name)
  })

  test('makes way for another of its place, and is right again when it comes back', () => {
    const names = Array.from({ length: 2000 }, (_, i) => `host-${i}.example.net`)
    for (const name of names) keep(name)
    const kept = names.filter((name) => known(name) !== undefined)
    expect(kept.length).toBeGreaterThan(100)
    expect(kept.length).toBeLessThanOrEqual(256)
    for (const name of names) {
      expect([undefined, name]).toContain(known(name))
      expect([undefined, name]).toContain(written(name))
    }
  })
})

describe('a DiameterIdentity', () => {
  /** Names that differ little, so that they meet in one place. */
  const names = fc
    .tuple(
      fc.constantFrom('a', 'hss1', 'mme0001.epc', 'ocs'),
      fc.nat(9),
      fc.nat(9),
      fc.constantFrom('', '.example', '.b'),
    )
    .map(([label, first, second, realm]) => `${label}${first}.x${second}${realm}`)

  test('is the same, known or new', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 40 }), fc.integer({ min: 1, max: 120 }), (all, times) => {
        for (let i = 0; i < times; i++) {
          for (const name of all) {
            const octets = octetsOf(name)
            expect(rightOf(Format.diameterIdentity.encode(name))).toEqual(octets)
            expect(rightOf(Format.diameterIdentity.decode(octets))).toBe(name)
          }
        }
      }),
      { numRuns: 20 },
    )
  })

  test('is refused, however known another is', () => {
    const name = 'ocs1.example.net'
    keep(name)
    for (const wrong of ['ocs1 example.net', 'ocs1.exämple.net', 'ocs1.example.net\u007f', '']) {
      expect(Format.diameterIdentity.encode(wrong)._tag).toBe('Left')
      expect(Format.diameterIdentity.decode(octetsOf(wrong))._tag).toBe('Left')
    }
    expect(Format.diameterIdentity.encode(`${name}\u{1f600}`)._tag).toBe('Left')
  })

  test('stays what it was when its octets are written over', () => {
    const request = DisconnectPeerRequest.make({
      header: { hopByHopId: 1, endToEndId: 2 },
      originHost: 'written-over.example.net',
      originRealm: 'example.net',
      disconnectCause: 'BUSY',
    })
    for (let i = 0; i < 200; i++) {
      const octets = rightOf(DisconnectPeerRequest.encode(request))
      const decoded = rightOf(DisconnectPeerRequest.decode(octets))
      octets.fill(0x41)
      expect(decoded).toEqual(request)
    }
  })
})
