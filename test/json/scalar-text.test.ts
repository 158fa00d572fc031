// Values as JSON text from octets: what JSON.stringify makes of the value, wherever the octets stand.
import { Format } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { newSink } from '../../src/octets/sink.ts'
import { source } from '../../src/octets/source.ts'
import { jsonFormat, type JsonFormatName } from '../../src/json/scalar.ts'
import { valueWriter, writeDecimal, writeHex } from '../../src/json/scalar-text.ts'
import { hex, joined } from '../arbitrary/octets.ts'

type Enumeration = Readonly<Record<string, number>>

/** The text that is written behind other text, of octets between others. */
const written = (name: JsonFormatName, octets: Uint8Array, enumeration?: Enumeration): string | undefined => {
  const sink = newSink(3)
  sink.at = 2
  const input = source(joined(hex('ff'), octets, hex('ff41')))
  const definition = enumeration === undefined ? undefined : { data: Format.enumerated(enumeration) }
  if (valueWriter(name, definition as never)?.(sink, input, 1, 1 + octets.length) !== true) return undefined
  return Buffer.from(sink.bytes.subarray(2, sink.at)).toString()
}

const stringified = (name: JsonFormatName, octets: Uint8Array, enumeration?: Enumeration): string | undefined => {
  const value = jsonFormat(name, enumeration)?.toValue(octets)
  return value === undefined ? undefined : JSON.stringify(value)
}

/** Big-endian. */
const number = (value: bigint, size: number): Uint8Array =>
  hex(
    BigInt.asUintN(8 * size, value)
      .toString(16)
      .padStart(2 * size, '0'),
  )

const powers = Array.from({ length: 20 }, (_, exponent) => 10n ** BigInt(exponent))
const twos = [7n, 8n, 15n, 16n, 31n, 32n, 52n, 53n, 63n, 64n].map((exponent) => 2n ** exponent)
const numbers = [...powers, ...twos].flatMap((each) => [each - 1n, each, each + 1n, -each, 3n * each + 7n])

describe('is what JSON.stringify makes of a value', () => {
  const sizes = { Unsigned32: 4, Integer32: 4, Unsigned64: 8, Integer64: 8 } as const

  test.each(Object.entries(sizes) as ReadonlyArray<[JsonFormatName, number]>)('of the format %s', (name, size) => {
    for (const value of numbers) {
      const octets = number(value, size)
      expect(written(name, octets)).toBe(stringified(name, octets))
    }
    for (const wrong of [0, size - 1, size + 1, 2 * size]) expect(written(name, new Uint8Array(wrong))).toBeUndefined()
  })

  test.each(['UTF8String', 'DiameterIdentity', 'OctetString', 'Unknown'] as const)(
    'of the format %s, with any octet anywhere',
    (name) => {
      for (const text of ['', 'a', 'abc', 'abcd', 'abcdefghi']) {
        const octets = Uint8Array.from(Buffer.from(text))
        expect(written(name, octets)).toBe(stringified(name, octets))
      }
      for (const octet of [0, 0x1f, 0x20, 0x21, 0x22, 0x23, 0x5b, 0x5c, 0x5d, 0x7e, 0x7f, 0x80, 0xc3, 0xff]) {
        for (let at = 0; at < 9; at++) {
          const octets = Uint8Array.from(Buffer.from('a b!c d!e'))
          octets.set([octet, 0xa9].slice(0, octet === 0xc3 ? 2 : 1), Math.min(at, octet === 0xc3 ? 7 : 8))
          expect(written(name, octets)).toBe(stringified(name, octets))
          const wordy = Uint8Array.from(Buffer.from('a~b!c.d!e'))
          wordy[at] = octet
          expect(written(name, wordy)).toBe(stringified(name, wordy))
        }
      }
    },
  )

  test('of an Address', () => {
    for (const octets of [
      '0001 0a000001',
      '0001 00000000',
      '0001 ffffffff',
      '0001 09636400',
      '0001 0a0000',
      '0001 0a00000001',
      '0002 0a000001',
      '0002 20010db8000000000000000000000001',
      '0101 0a000001',
      '0008 343931',
      '00',
    ])
      expect(written('Address', hex(octets))).toBe(stringified('Address', hex(octets)))
    expect(written('Address', hex('0001 0a0900ff'))).toBe('{"family":1,"address":"10.9.0.255"}')
  })

  test('of an Enumerated', () => {
    const names = { ZERO: 0, 'a "quoted" näme': 7, LEAST: -0x80000000, MINUS: -1 }
    for (const value of [0n, 7n, 1n, -1n, -2n, -0x80000000n, 0x7fffffffn]) {
      const octets = number(value, 4)
      expect(written('Enumerated', octets, names)).toBe(stringified('Enumerated', octets, names))
      expect(written('Enumerated', octets)).toBe(stringified('Enumerated', octets))
    }
    expect(written('Enumerated', hex('000000'), names)).toBeUndefined()
    expect(written('Enumerated', hex('0000000000'), names)).toBeUndefined()
  })
})

test('a decimal number is written with all of its digits, and hex with its quotes', () => {
  for (const value of numbers.filter((each) => each >= 0n && each < 2n ** 53n)) {
    const sink = newSink(1)
    sink.at = 1
    writeDecimal(sink, Number(value))
    expect(Buffer.from(sink.bytes.subarray(1, sink.at)).toString()).toBe(`${value}`)
  }
  const sink = newSink(0)
  expect(writeHex(sink, source(hex('ff00abcd')), 1, 4)).toBe(true)
  expect(Buffer.from(sink.bytes.subarray(0, sink.at)).toString()).toBe('"00abcd"')
})
