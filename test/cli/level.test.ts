import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { Message, rfc6733 } from 'diameter-codec'
import { expect, test } from 'vitest'
import { openCapture } from '../../src/capture/index.ts'
import { checker, levels } from '../../src/cli/output/level.ts'
import { source } from '../../src/octets/source.ts'
import { joined } from '../arbitrary/octets.ts'
import { root } from './run.ts'

const recorded = ['freediameter-dpr.pcap', 'faulty/error-answers.pcap'].flatMap((name) => {
  const capture = openCapture()
  const events = [...capture.push(readFileSync(join(root, 'docs/captures', name))), ...capture.end()]
  return events.flatMap((event) => (event._tag === 'Message' ? [Uint8Array.from(event.bytes)] : []))
})

const changed = fc
  .tuple(
    fc.constantFrom(...recorded),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 2 }),
    fc.nat({ max: 3 }),
  )
  .map(([octets, edits, cut]) => {
    const copy = octets.slice(0, octets.length - (cut === 3 ? 4 : 0))
    for (const [at, value] of edits) copy[at % copy.length] = value
    return copy
  })

test.each(levels)('level %s refuses what decode does, of messages one after another in the same octets', (level) => {
  const refusal = checker(rfc6733, level)
  fc.assert(
    fc.property(fc.array(changed, { minLength: 1, maxLength: 60 }), (messages) => {
      const input = source(joined(...messages))
      let at = 0
      for (const octets of messages) {
        const error = refusal(input, at, at + octets.length)
        at += octets.length
        const decoded = level === 'typed' ? rfc6733.decode(octets) : Message.decode(octets)
        const { path: _, ...expected } = decoded._tag === 'Left' ? decoded.left : { path: undefined }
        const { path: __, ...found } = error ?? { path: undefined }
        expect(found).toEqual(expected)
      }
    }),
    { numRuns: 300 },
  )
})
