import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { time, timeFromText, timeToText } from '../../src/formats/time.ts'
import { keepsOctets, keepsValues, refusesSize, refusesValue, vectors } from '../algebra/laws.ts'

const earliest = -61_505_152
const latest = 4_233_462_143

test('Time: the ends of both eras', () => {
  vectors(time, [
    ['80000000', earliest], // 1968-01-20T03:14:08Z, the first with the high bit set
    ['83aa7e7f', -1],
    ['83aa7e80', 0], // 2,208,988,800 s from 1900 to 1970
    ['83aa7e81', 1],
    ['ffffffff', 2085978495], // 2036-02-07T06:28:15Z
    ['00000000', 2085978496], // 2036-02-07T06:28:16Z, the second era
    ['7fffffff', latest], // 2104-02-26T09:42:23Z
  ])
})

test('Time as text', () => {
  for (const [seconds, text] of [
    [earliest, '1968-01-20T03:14:08Z'],
    [-1, '1969-12-31T23:59:59Z'],
    [0, '1970-01-01T00:00:00Z'],
    [951_782_400, '2000-02-29T00:00:00Z'],
    [2_085_978_495, '2036-02-07T06:28:15Z'],
    [2_085_978_496, '2036-02-07T06:28:16Z'],
    [4_107_542_399, '2100-02-28T23:59:59Z'],
    [4_107_542_400, '2100-03-01T00:00:00Z'],
    [latest, '2104-02-26T09:42:23Z'],
  ] as const) {
    expect(timeToText(seconds)).toBe(text)
    expect(timeFromText(text)).toBe(seconds)
  }
  fc.assert(
    fc.property(fc.integer({ min: earliest, max: latest }), (seconds) => timeFromText(timeToText(seconds)) === seconds),
  )
})

test('text that is no Time', () => {
  const none = [
    '',
    '2026-11-23',
    '2026-11-23T02:20:00',
    '2026-11-23T02:20Z',
    '2026-11-23 02:20:00Z',
    '2026-11-23t02:20:00z',
    '2026-11-23T02:20:00.0Z',
    '2026-11-23T02:20:00+00:00',
    '2026-11-23T02:20:00Z\n',
    ' 2026-11-23T02:20:00Z',
    '+2026-11-23T02:20:00Z',
    '2026-1-23T02:20:00Z',
    '2026-00-23T02:20:00Z',
    '2026-13-23T02:20:00Z',
    '2026-11-00T02:20:00Z',
    '2026-11-31T02:20:00Z',
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T02:60:00Z',
    '2026-11-23T02:20:60Z',
    '2016-12-31T23:59:60Z',
    // Out of range; `Date.UTC` takes the year 70 for 1970.
    '1968-01-20T03:14:07Z',
    '2104-02-26T09:42:24Z',
    '0070-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ]
  expect(none.filter((text) => timeFromText(text) !== undefined)).toEqual([])
})

test('timeToText throws for nothing', () => {
  for (const [seconds, text] of [
    [earliest - 1, '-61505153'],
    [latest + 1, '4233462144'],
    [0.5, '0.5'],
    [NaN, 'NaN'],
    [Infinity, 'Infinity'],
  ] as const) {
    expect(timeToText(seconds)).toBe(text)
  }
})

test('Time: every value and all octets come back', () => {
  keepsValues(time, fc.integer({ min: earliest, max: latest }))
  keepsOctets(time, fc.uint8Array({ minLength: 4, maxLength: 4 }))
})

test('Time: refusals', () => {
  const expected = 'whole seconds since 1970, -61505152 to 4233462143 (1968-01-20T03:14:08Z to 2104-02-26T09:42:23Z)'
  for (const value of [earliest - 1, latest + 1, 0.5, NaN, Infinity, 1n, '0', new Date(0), null, undefined, {}]) {
    refusesValue(time, value, expected)
  }
  for (const size of [0, 3, 5, 8]) refusesSize(time, size, '4 octets')
})
