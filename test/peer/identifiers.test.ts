// End-to-End Identifiers are all different, and say nothing of each other.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identifierOf, start, step, type IdentifierKey } from 'diameter-codec/peer'
import { heard } from './driver.ts'
import { configurationOf, nodeNamed } from './nodes.ts'

const unsigned32 = fc.nat({ max: 0xffffffff })
const key: fc.Arbitrary<IdentifierKey> = fc.tuple(unsigned32, unsigned32, unsigned32, unsigned32)

describe('an End-to-End Identifier', () => {
  test('is of one count alone, and a number of 32 bits', () => {
    fc.assert(
      fc.property(key, unsigned32, (secret, first) => {
        const counts = Array.from({ length: 1000 }, (_, index) => (first + index) >>> 0)
        const identifiers = counts.map((count) => identifierOf(secret, count))
        expect(new Set(identifiers).size).toBe(1000)
        expect(identifiers.every((each) => each >>> 0 === each)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('is far from the next, in all of its bits, and another with another key', () => {
    fc.assert(
      fc.property(key, unsigned32, (secret, first) => {
        let [next, other] = [0, 0]
        const bits = (word: number): number => word.toString(2).replaceAll('0', '').length
        for (let index = 0; index < 500; index++) {
          const count = (first + index) >>> 0
          const identifier = identifierOf(secret, count)
          next += bits((identifier ^ identifierOf(secret, (count + 1) >>> 0)) >>> 0)
          other += bits((identifier ^ identifierOf([secret[0] ^ 1, secret[1], secret[2], secret[3]], count)) >>> 0)
        }
        // Half of 32 bits differ where nothing is known of one from the other.
        expect(next / 500).toBeGreaterThan(14)
        expect(next / 500).toBeLessThan(18)
        expect(other / 500).toBeGreaterThan(14)
      }),
      { numRuns: 50 },
    )
  })

  test('of the machine is made with its key', () => {
    const endToEndKey = [1, 2, 3, 4] as const
    const next = step(configurationOf({ local: nodeNamed('a') }))
    const begun = next(start({ hopByHopId: 1, endToEndId: 7, endToEndKey }), {
      now: 0,
      jitter: 0,
      event: { _tag: 'Start' },
    })
    const { actions } = next(begun.state, {
      now: 1,
      jitter: 0,
      event: { _tag: 'Rcv-Conn-Ack', connection: { side: 'I', number: 0 } },
    })
    const [sent] = actions.flatMap((action) => (action._tag === 'Send' ? [heard(action.octets)] : []))
    expect(sent?.header.endToEndId).toBe(identifierOf(endToEndKey, 7))
  })
})
