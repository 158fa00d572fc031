import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { get, remove, set, values, type IntegerMap } from '../../src/peer/integer-map.ts'

const key = fc.oneof(fc.nat(20), fc.nat(0xffff_ffff), fc.constantFrom(0, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff))

const change = fc.oneof(
  fc.record({ key, value: fc.option(fc.string(), { nil: undefined }) }),
  fc.record({ key: fc.nat(20).map((low) => (0xffff_fff6 + low) >>> 0), value: fc.string() }),
)

test('says what a Map says, and leaves older maps alone', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const model = new Map<number, string>()
      let map: IntegerMap<string> = undefined
      const before: Array<[IntegerMap<string>, ReadonlyArray<string>]> = []
      for (const { key, value } of changes) {
        before.push([map, values(map)])
        const older: IntegerMap<string> = map
        map = value === undefined ? remove(older, key) : set(older, key, value)
        expect(map === older).toBe(value === undefined && !model.has(key))
        if (value === undefined) model.delete(key)
        else model.set(key, value)
        for (const asked of [key, key ^ 1, key ^ 0x8000_0000].map((number) => number >>> 0)) {
          expect(get(map, asked)).toBe(model.get(asked))
        }
        expect(values(map)).toEqual([...model].toSorted(([one], [other]) => one - other).map(([, value]) => value))
      }
      for (const [older, held] of before) expect(values(older)).toEqual(held)
    }),
  )
})

test('keeps paths short for keys that follow one another', () => {
  let map: IntegerMap<number> = undefined
  for (let at = 0; at < 4096; at++) map = set(map, (0xffff_f800 + at) >>> 0, at)
  const depth = (node: IntegerMap<number>): number =>
    node === undefined || !('bit' in node) ? 0 : 1 + Math.max(depth(node.left), depth(node.right))
  expect(depth(map)).toBeLessThanOrEqual(13)
})
