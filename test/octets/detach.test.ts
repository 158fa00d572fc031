import { detach } from 'diameter-codec'
import { describe, expect, test } from 'vitest'

describe('what is detached', () => {
  const octets = new Uint8Array(64).map((_, index) => index)
  const record = {
    short: 'host',
    long: 'a name of more than twelve characters',
    umlaut: 'ein längerer Text mit ä, € und 😀',
    data: octets.subarray(8, 12),
    list: [{ data: octets.subarray(0, 2) }, octets.subarray(2, 3)],
    number: 1,
    big: 2n,
    none: undefined,
    nothing: null,
  }
  const detached = detach(record)

  test('is the same value', () => {
    expect(detached).toStrictEqual(record)
    expect(Object.keys(detached)).toEqual(Object.keys(record))
  })

  test('is another record, with other lists in it and other octets in memory of their own', () => {
    expect(detached).not.toBe(record)
    expect(detached.list).not.toBe(record.list)
    expect(detached.list[0]).not.toBe(record.list[0])
    expect(detached.data.buffer.byteLength).toBe(4)
    octets.fill(0xff)
    expect([...detached.data]).toEqual([8, 9, 10, 11])
    expect(detached.list).toStrictEqual([{ data: Uint8Array.of(0, 1) }, Uint8Array.of(2)])
  })

  test.each([
    '',
    'a',
    'twelve chars',
    'thirteen char',
    'fourteen chars',
    'a\ud800 without its other half',
    'x'.repeat(300),
  ])('is the same text: %j', (text) => expect(detach(text)).toBe(text))

  test('is the very value where it is no record, list, text or octets', () => {
    const date = new Date(0)
    const map = new Map([['a', 1]])
    expect(detach({ date, map })).toStrictEqual({ date, map })
    expect(detach({ date }).date).toBe(date)
    expect(detach(map)).toBe(map)
    expect(detach(null)).toBe(null)
    expect(detach(undefined)).toBe(undefined)
  })

  test('may be a record without a prototype', () => {
    const bare = Object.assign(Object.create(null) as object, { text: 'a text that is long enough' })
    expect(detach(bare)).not.toBe(bare)
    expect(detach(bare)).toEqual({ text: 'a text that is long enough' })
  })
})
