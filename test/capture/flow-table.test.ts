import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endpointsOf, reversed } from '../../src/capture/endpoint.ts'
import { flowKey, flowTable } from '../../src/capture/flow-table.ts'
import type { Datagram } from '../../src/capture/layers/layer.ts'
import { memoryOf } from '../../src/capture/memory.ts'

/** An IPv4 packet of which only the addresses matter. */
const datagram = (from: number, to: number): Datagram => {
  const memory = memoryOf(new Uint8Array(8))
  memory.view.setInt32(0, from)
  memory.view.setInt32(4, to)
  return {
    _tag: 'Datagram',
    protocol: 6,
    memory,
    start: 0,
    end: 0,
    missing: 0,
    addresses: memory.view,
    addressesAt: 0,
    addressWords: 2,
    fragment: undefined,
  }
}

describe('the table of directions', () => {
  test('is a map that forgets what was used longest ago', () => {
    const uses = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 100 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), uses, (limit, pairs) => {
        const gone: Array<string> = []
        const table = flowTable<string>(limit, (value) => gone.push(value))
        const model = new Map<string, string>()
        const modelGone: Array<string> = []
        for (const [from, to] of pairs) {
          const name = `${from} ${to}`
          const packet = datagram(from, to)
          const found = table.find(packet, 7)
          expect(found).toBe(model.get(name))
          if (found === undefined) table.add(flowKey(packet, 7), name)
          model.delete(name)
          model.set(name, name)
          const [oldest] = model.keys()
          if (model.size > limit && oldest !== undefined) {
            model.delete(oldest)
            modelGone.push(oldest)
          }
        }
        expect(gone).toEqual(modelGone)
        expect(table.values()).toEqual([...model.values()])
      }),
    )
  })

  test('keeps directions apart whose hashes are the same', () => {
    // Some of so many share one of the 2^30 hashes.
    const count = 150_000
    const table = flowTable<number>(count / 2, () => undefined)
    for (let index = 0; index < count; index++) table.add(flowKey(datagram(index, 1), 7), index)
    const wrong = Array.from({ length: count }, (_, index) => index).filter(
      (index) => table.find(datagram(index, 1), 7) !== (index < count / 2 ? undefined : index),
    )
    expect(wrong).toEqual([])
    expect(table.values()).toHaveLength(count / 2)
    expect(table.findKey(flowKey(datagram(count - 1, 1), 7))).toBe(count - 1)
    expect(table.findKey(flowKey(datagram(0, 1), 7))).toBeUndefined()
  })

  test('names and the other direction', () => {
    const key = flowKey(datagram(0x0a000001, 0xc0a8ff02), (40000 << 16) | 3868)
    expect(endpointsOf(key)).toEqual({ from: '10.0.0.1:40000', to: '192.168.255.2:3868' })
    expect(endpointsOf(reversed(key))).toEqual({ from: '192.168.255.2:3868', to: '10.0.0.1:40000' })
    const key6 = [0x20010db8, 0, 0, 1, 0, 0, 0xffff, 0x0a000001, (3868 << 16) | 65535]
    expect(endpointsOf(key6)).toEqual({ from: '[2001:db8::1]:3868', to: '[::ffff:10.0.0.1]:65535' })
    expect(reversed(reversed(key6))).toEqual(key6)
  })
})
