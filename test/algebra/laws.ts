import * as fc from 'fast-check'
import { expect } from 'vitest'
import type { Codec } from '../../src/algebra/codec.ts'
import { equals } from '../../src/ground/equality.ts'
import type { DecodeReason } from '../../src/ground/error.ts'
import { newSink } from '../../src/octets/sink.ts'
import { source } from '../../src/octets/source.ts'
import { toHex } from '../../src/ground/text.ts'

/** The octets of hexadecimal text, blanks allowed. */
export const hex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/[\da-f]{2}/giu) ?? [], (pair) => Number.parseInt(pair, 16))

/** The octets of ASCII text. */
export const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** The value of octets that must be accepted. */
export const decoded = <A>(codec: Codec<A>, bytes: Uint8Array): A => {
  const result = codec.decode(bytes)
  if (result._tag === 'Left')
    throw new Error(`${codec.name} refused ${toHex(bytes)}: ${JSON.stringify(result.left.reason)}`)
  return result.right
}

/** The octets of a value that must be accepted. */
export const encoded = <A>(codec: Codec<A>, value: A): Uint8Array => {
  const result = codec.encode(value)
  if (result._tag === 'Left') throw new Error(`${codec.name} refused a value: ${JSON.stringify(result.left.reason)}`)
  return result.right
}

/** `decode(encode(a)) = a`, down to −0 and NaN. */
export const keepsValues = <A>(codec: Codec<A>, values: fc.Arbitrary<A>, runs = 1000): void => {
  fc.assert(
    fc.property(values, (value) => equals(decoded(codec, encoded(codec, value)), value)),
    { numRuns: runs },
  )
}

/**
 * Whatever the octets: nothing is thrown; what is accepted is given back octet for octet; and what is refused says where
 * inside of them. The same holds in the middle of a larger buffer, which is neither read beyond the ends nor kept.
 */
export const keepsOctets = <A>(codec: Codec<A>, octets: fc.Arbitrary<Uint8Array>, runs = 1000): void => {
  fc.assert(
    fc.property(octets, (bytes) => {
      const larger = new Uint8Array(bytes.length + 14).fill(0x41)
      larger.set(bytes, 7)
      const result = codec.decode(larger.subarray(7, 7 + bytes.length))
      larger.fill(0x5a)
      expect(codec.decode(bytes)).toEqual(result)
      // A reader is not called where the size alone is wrong.
      if (bytes.length >= codec.minimum && bytes.length <= codec.maximum) {
        larger.set(bytes, 7)
        const within = source(larger)
        const value = codec.decodeAt(within, 7, 7 + bytes.length)
        if (result._tag === 'Right') expect(equals(value, result.right)).toBe(true)
        else {
          const { reason, offset, extent } = result.left
          expect(within.failure).toMatchObject({ reason, offset: offset + 7, extent })
        }
      }
      if (result._tag === 'Left') {
        const { offset, extent } = result.left
        expect(offset).toBeGreaterThanOrEqual(0)
        expect(offset + extent).toBeLessThanOrEqual(bytes.length)
        // Something is at fault, unless it is the end that came too early.
        expect(extent > 0 || offset === bytes.length).toBe(true)
      } else expect(toHex(encoded(codec, result.right))).toBe(toHex(bytes))
    }),
    { numRuns: runs },
  )
}

/** Writes a value in the middle of a buffer that has room for `room` octets and no more. */
const writtenInto = <A>(codec: Codec<A>, value: A, room: number): string => {
  const sink = newSink(3 + room)
  sink.at = 3
  expect(codec.encodeTo(sink, value)).toBe(true)
  return toHex(sink.bytes.slice(3, sink.at))
}

/** Pairs of octets and their value, in both directions. */
export const vectors = <A>(codec: Codec<A>, pairs: ReadonlyArray<readonly [octets: string, value: A]>): void => {
  for (const [octets, value] of pairs) {
    expect(decoded(codec, hex(octets))).toEqual(value)
    expect(equals(decoded(codec, hex(octets)), value)).toBe(true)
    const digits = octets.replaceAll(' ', '')
    expect(toHex(encoded(codec, value))).toBe(digits)
    for (let room = 0; room <= digits.length / 2; room++) expect(writtenInto(codec, value, room)).toBe(digits)
  }
}

/** Octets that are refused: why, from which octet on and how many, and that in the middle of others too. */
export const refuses = <A>(
  codec: Codec<A>,
  bytes: Uint8Array,
  reason: DecodeReason,
  offset: number,
  extent: number,
): void => {
  // A reader is not called where the size alone is wrong.
  if (bytes.length >= codec.minimum && bytes.length <= codec.maximum) {
    const within = source(Uint8Array.of(0x41, 0x41, 0x41, ...bytes, 0x41))
    codec.decodeAt(within, 3, 3 + bytes.length)
    expect(within.failure).toMatchObject({ reason, offset: 3 + offset, extent })
  }
  expect(codec.decode(bytes)).toMatchObject({
    _tag: 'Left',
    left: { _tag: 'DecodeError', reason, offset, extent, path: [codec.name] },
  })
}

/** Text that is an `InvalidAvpValue`. */
export const refusesText = <A>(
  codec: Codec<A>,
  text: string,
  offset: number,
  extent: number,
  expected: string,
): void => {
  refuses(codec, ascii(text), { _tag: 'InvalidAvpValue', expected }, offset, extent)
}

/** A size that the format does not have. */
export const refusesSize = <A>(codec: Codec<A>, size: number, expected: string): void => {
  refuses(codec, new Uint8Array(size), { _tag: 'InvalidAvpLength', expected, actual: size }, 0, size)
}

/** A value that is refused, whatever its type. */
export const refusesValue = <A>(codec: Codec<A>, value: unknown, expected: string): void => {
  expect(codec.encode(value as A)).toStrictEqual({
    _tag: 'Left',
    left: { _tag: 'EncodeError', reason: { _tag: 'InvalidValue', expected, value }, path: [codec.name] },
  })
}

/** Values of every JavaScript type, none of which any format accepts but by its own design. */
export const strangers: ReadonlyArray<unknown> = [
  undefined,
  null,
  true,
  '',
  '0',
  Symbol('stranger'),
  () => 0,
  {},
  [],
  [1],
  Object.create(null),
  new Date(0),
  new Map(),
  { _tag: 'IPv4' },
  { _tag: 'NaN' },
  { _tag: Symbol('stranger'), address: {} },
]
