// Law 1: Message.encode(Message.decode(b)) = b for every accepted b.
import * as fc from 'fast-check'
import { Avp, Message } from 'diameter-codec'
import { expect, test } from 'vitest'
import { rightOf } from '../arbitrary/octets.ts'
import { avpOctets, messageOctets } from '../arbitrary/reference.ts'
import { wireAvp, wireMessage } from '../arbitrary/wire.ts'

test('a message is read from the octets of sections 3 and 4.1, and written as them', () => {
  fc.assert(
    fc.property(wireMessage, (message) => {
      const octets = messageOctets(message)
      expect(rightOf(Message.decode(octets))).toEqual(message)
      expect(rightOf(Message.encode(message))).toEqual(octets)
    }),
    { numRuns: 1000 },
  )
})

test('an AVP is read from the octets of section 4.1, and written as them', () => {
  fc.assert(
    fc.property(wireAvp, (avp) => {
      const octets = avpOctets(avp)
      expect(rightOf(Avp.decode(octets))).toEqual(avp)
      expect(rightOf(Avp.encode(avp))).toEqual(octets)
    }),
    { numRuns: 1000 },
  )
})

test('whatever is accepted is written as it came', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 })
  let accepted = 0
  fc.assert(
    fc.property(wireMessage, edits, (message, changes) => {
      const octets = messageOctets(message)
      for (const [at, value] of changes) octets[at % octets.length] = value
      const decoded = Message.decode(octets)
      if (decoded._tag === 'Left') return
      accepted++
      expect(rightOf(Message.encode(decoded.right))).toEqual(octets)
    }),
    { numRuns: 1000 },
  )
  expect(accepted).toBeGreaterThan(100)
})

test('octets in the middle of a larger buffer are read alike, and neither kept nor changed', () => {
  fc.assert(
    fc.property(wireMessage, fc.integer({ min: 1, max: 9 }), (message, before) => {
      const octets = messageOctets(message)
      const larger = Buffer.alloc(octets.length + 2 * before, 0xff)
      larger.set(octets, before)
      const inside = larger.subarray(before, before + octets.length)
      const decoded = rightOf(Message.decode(inside))
      expect(Uint8Array.from(inside)).toEqual(octets)
      larger.fill(0)
      expect(decoded).toEqual(message)
    }),
    { numRuns: 300 },
  )
})
