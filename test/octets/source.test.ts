// What decoders read from and encoders write to: memory that is the caller's, and memory that is ours.
import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { copyOf } from '../../src/octets/copy.ts'
import { fail, isAscii, latin1At, reading, source, unsigned32At } from '../../src/octets/source.ts'
import {
  refuse,
  refuseAt,
  reserve,
  writeOctets,
  writePadding,
  writeText,
  writing,
  type Sink,
} from '../../src/octets/sink.ts'
import { left, right } from '../../src/ground/either.ts'
import { hex } from '../arbitrary/octets.ts'

describe('a source', () => {
  test('counts from the start of its octets, wherever they lie', () => {
    const inside = hex('ffff 80000001 ffff').subarray(2, 6)
    expect(unsigned32At(source(inside), 0)).toBe(0x80000001)
    expect(unsigned32At(source(Uint8Array.from(inside)), 0)).toBe(0x80000001)
  })

  test('copies octets, few or many', () => {
    const octets = Uint8Array.from({ length: 300 }, (_, index) => index % 251)
    for (const [from, to] of [
      [0, 0],
      [3, 3 + 64],
      [3, 3 + 65],
      [0, 300],
    ] as const) {
      const copy = copyOf(octets, from, to)
      expect(copy).toEqual(octets.slice(from, to))
      expect(copy.buffer).not.toBe(octets.buffer)
      expect(copyOf(Buffer.from(octets), from, to)).toEqual(octets.slice(from, to))
    }
  })

  test('gives texts of small inputs and of large ones alike', () => {
    for (const size of [8, 4096, 4097]) {
      const input = source(Uint8Array.from({ length: size }, (_, index) => 0x41 + (index % 26)))
      expect(latin1At(input, 0, 3)).toBe('ABC')
      expect(latin1At(input, 2, 5)).toBe('CDE')
      expect(latin1At(input, 4, 4)).toBe('')
    }
  })

  test('knows ASCII, at every size and place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), fc.nat({ max: 3 }), (octets, from) => {
        const start = Math.min(from, octets.length)
        expect(isAscii(source(octets), start, octets.length)).toBe(
          octets.subarray(start).every((octet) => octet < 0x80),
        )
      }),
      { numRuns: 500 },
    )
    const plain = new Uint8Array(9).fill(0x7f)
    for (let at = 0; at < 9; at++) {
      const one = Uint8Array.from(plain)
      one[at] = 0x80
      expect(isAscii(source(one), 0, 9)).toBe(false)
    }
    expect(isAscii(source(plain), 0, 9)).toBe(true)
  })

  test('says what stopped it, with a few rows around the fault', () => {
    const octets = Uint8Array.from({ length: 200 }, (_, index) => index)
    const excerpt = (offset: number, extent: number) => {
      const input = source(octets)
      fail(input, { _tag: 'MissingAvp' }, offset, extent)
      const result = reading<never>(input, undefined)
      if (result._tag === 'Right') throw new Error('no failure')
      expect(result.left.excerpt.octets.buffer).not.toBe(octets.buffer)
      return [result.left.excerpt.offset, [...result.left.excerpt.octets].at(-1)]
    }
    expect(excerpt(0, 1)).toEqual([0, 32])
    expect(excerpt(15, 1)).toEqual([0, 32])
    expect(excerpt(16, 4)).toEqual([0, 51])
    expect(excerpt(100, 200)).toEqual([80, 143])
    expect(excerpt(199, 1)).toEqual([176, 199])
    expect(excerpt(200, 0)).toEqual([176, 199])
  })

  test('gives what was read where nothing failed', () => {
    expect(reading(source(hex('')), 7)).toEqual(right(7))
    expect(reading(source(hex('')), undefined)).toEqual(right(undefined))
  })
})

describe('a sink', () => {
  const write = (f: (sink: Sink) => boolean) => writing((sink) => f(sink), undefined)

  test('grows as it must, and loses nothing of what was written', () => {
    const large = new Uint8Array(5000).fill(7)
    const written = write((sink) => {
      writeOctets(sink, Uint8Array.of(1, 2, 3))
      writeOctets(sink, large)
      reserve(sink, 0x50000)
      writeOctets(sink, Uint8Array.of(4))
      return true
    })
    expect(written).toEqual(right(Uint8Array.of(1, 2, 3, ...large, 4)))
    // A smaller one afterwards does not show what the larger one left.
    expect(write((sink) => (writeOctets(sink, Uint8Array.of(9)), true))).toEqual(right(Uint8Array.of(9)))
  })

  test.each([0, 1, 2, 3, 4, 5])('pads %i octets with zeros', (size) => {
    const dirty = write((sink) => (writeOctets(sink, new Uint8Array(16).fill(0xff)), true))
    expect(dirty._tag).toBe('Right')
    const padded = write((sink) => {
      writeOctets(sink, new Uint8Array(size).fill(1))
      writePadding(sink, -size & 3, 0)
      return true
    })
    expect(padded).toEqual(right(Uint8Array.from({ length: (size + 3) & ~3 }, (_, index) => (index < size ? 1 : 0))))
  })

  test('may be used while another one is', () => {
    const outer = write((sink) => {
      writeOctets(sink, Uint8Array.of(1))
      const inner = write((other) => (writeOctets(other, Uint8Array.of(2, 2)), true))
      writeOctets(sink, inner._tag === 'Right' ? inner.right : Uint8Array.of(0))
      return true
    })
    expect(outer).toEqual(right(Uint8Array.of(1, 2, 2)))
  })

  test('says what it refused, and where', () => {
    const reason = { _tag: 'MissingField' } as const
    const refused = write((sink) => refuse(sink, reason) || refuseAt(sink, 'inner') || refuseAt(sink, 'outer'))
    expect(refused).toEqual(left({ _tag: 'EncodeError', reason, path: ['outer', 'inner'] }))
    expect(write((sink) => refuseAt(sink, 'nothing') || true)).toEqual(right(new Uint8Array(0)))
  })

  test('writes text as UTF-8 does, and no lone surrogate', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(write((sink) => writeText(sink, text))).toEqual(right(new TextEncoder().encode(text)))
      }),
      { numRuns: 300 },
    )
    for (const [text, octets] of [
      ['\u007F\u0080', '7f c280'],
      ['\u07FF\u0800', 'dfbf e0a080'],
      ['\uD7FF\uE000', 'ed9fbf ee8080'],
      ['\uFFFF\u{10000}', 'efbfbf f0908080'],
      ['\u{10FFFF}', 'f48fbfbf'],
    ] as const) {
      expect(write((sink) => writeText(sink, text))).toEqual(right(hex(octets)))
    }
    for (const text of ['\uD800', 'a\uDBFFb', '\uDC00', '\uDFFF', '\uDFFF\uD800', '\uD83D']) {
      let whole = true
      write((sink) => (whole = writeText(sink, text)))
      expect([text, whole]).toEqual([text, false])
    }
  })
})
