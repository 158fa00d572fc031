// The look-up of (vendor, code): of random tables it finds every field, and nothing else.
import * as fc from 'fast-check'
import { avp, Format, grouped, optional, some } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { table } from '../../src/typed/table.ts'
import { unsigned32 } from '../arbitrary/wire.ts'

interface Key {
  readonly code: number
  readonly vendorId: number
}

const tableOf = (keys: ReadonlyArray<Key>) =>
  table(
    keys.map(({ code, vendorId }, index) =>
      optional(
        avp({
          name: `A-${index}`,
          code,
          mandatory: true,
          format: Format.unsigned32,
          ...(vendorId === 0 ? {} : { vendorId }),
        }),
      ),
    ),
  )

const codes = fc.oneof(fc.integer({ min: 0, max: 999 }), unsigned32)
const vendors = fc.oneof(fc.constantFrom(0, 10415, 0x80000000, 0xffffffff), unsigned32)
const keys = fc.record({ code: codes, vendorId: vendors })
const keyOf = ({ code, vendorId }: Key): string => `${vendorId}:${code}`

describe('the look-up of a table', () => {
  test('finds each field at its place, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(keys, { maxLength: 120, selector: keyOf, size: 'max' }),
        fc.array(keys, { maxLength: 50 }),
        (fields, others) => {
          const { find } = tableOf(fields)
          fields.forEach(({ code, vendorId }, index) => {
            expect(find(code, vendorId)).toBe(index)
            // Readers of octets have signed numbers in their hands.
            expect(find(code | 0, vendorId | 0)).toBe(index)
          })
          for (const other of others) {
            const place = fields.findIndex((field) => keyOf(field) === keyOf(other))
            expect(find(other.code, other.vendorId)).toBe(place)
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  test('tells codes and vendors that differ in one bit', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const near = Array.from({ length: 32 }, (_, bit) => [
          { ...key, code: (key.code ^ (1 << bit)) >>> 0 },
          { ...key, vendorId: (key.vendorId ^ (1 << bit)) >>> 0 },
        ]).flat()
        const { find } = tableOf([key, ...near])
        ;[key, ...near].forEach(({ code, vendorId }, index) => expect(find(code, vendorId)).toBe(index))
        const alone = tableOf([key])
        for (const { code, vendorId } of near) expect(alone.find(code, vendorId)).toBe(-1)
      }),
      { numRuns: 20 },
    )
  })

  test('tells a code without a vendor from one of a vendor, whatever the two', () => {
    // Numbers that are mixed with the golden ratio in a hash are not mixed with it in the world: these two coincide.
    for (const vendorId of [1, 3, 10415, 0x80000001]) {
      const code = Math.imul(vendorId, 0x9e3779b1) >>> 0
      const { find } = tableOf([
        { code, vendorId: 0 },
        { code: 0, vendorId },
      ])
      expect([find(code, 0), find(0, vendorId)]).toEqual([0, 1])
    }
  })

  test('finds nothing in a table of nothing', () => {
    expect(tableOf([]).find(0, 0)).toBe(-1)
    expect(tableOf([]).find(264, 10415)).toBe(-1)
  })

  test('finds every field of a table larger than any specification has', () => {
    const { find } = tableOf(Array.from({ length: 3000 }, (_, index) => ({ code: index * 7919, vendorId: index % 3 })))
    const lost = Array.from({ length: 3000 }, (_, index) => index).filter(
      (index) => find(index * 7919, index % 3) !== index,
    )
    expect(lost).toEqual([])
  })
})

test('a table has its fields in the order of the rules', () => {
  const Group = avp({ name: 'Group', code: 0xffffffff, vendorId: 0x80000000, mandatory: true, format: grouped([]) })
  const { fields, open, needed, noValues } = table([
    optional(avp({ name: 'One', code: 1, mandatory: true, format: Format.unsigned64 })),
    optional(Group),
    some(avp({ name: 'Some', code: 2, mandatory: true, format: Format.utf8String })),
  ])
  expect(fields.map(({ key }) => key)).toEqual(['one', 'group', 'some'])
  expect(fields.map(({ code }) => code)).toEqual([1, -1, 2])
  expect(fields.map(({ vendor }) => vendor)).toEqual([0, -0x80000000, 0])
  expect(fields.map(({ minimumSize }) => minimumSize)).toEqual([8, 0, 0])
  expect(fields.map(({ maximumSize }) => maximumSize)).toEqual([8, 0xffffff, 0xffffff])
  expect(fields.map(({ single }) => single)).toEqual([true, true, false])
  expect(fields.map(({ limit }) => limit)).toEqual([-1, -1, 0x3fffffff])
  expect([...needed]).toEqual([2])
  expect(noValues).toEqual([undefined, undefined, []])
  expect(open).toBe(false)
})
