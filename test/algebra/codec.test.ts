import { expect, test } from 'vitest'
import { left, right } from '../../src/ground/either.ts'
import { emap, expectedSize, imap, refine } from '../../src/algebra/codec.ts'
import { octetString, utf8String } from '../../src/formats/octet-string.ts'
import { integer64, unsigned32 } from '../../src/formats/integer.ts'
import { address } from '../../src/formats/address.ts'
import { hex, refuses, refusesSize, refusesValue, vectors } from './laws.ts'

test('imap: the same octets under another type', () => {
  const doubled = imap<number, number>(
    (n) => 2 * n,
    (n) => n / 2,
  )(unsigned32)
  vectors(doubled, [
    ['00000001', 2],
    ['ffffffff', 8589934590],
  ])
  refusesSize(doubled, 3, '4 octets')
  expect(doubled.encode(1)).toMatchObject(left({ reason: { _tag: 'InvalidValue', value: 0.5 }, path: ['Unsigned32'] }))
  const upper = imap<string, string>(
    (text) => text.toUpperCase(),
    (text) => text,
  )(utf8String)
  refuses(upper, hex('61ff'), { _tag: 'InvalidAvpValue', expected: 'valid UTF-8' }, 1, 1)
  expect(doubled).toMatchObject({
    name: 'Unsigned32',
    format: 'Unsigned32',
    minimum: 4,
    maximum: 4,
    shape: { _tag: 'Derived' },
  })
})

test('emap: either direction may refuse', () => {
  const port = emap<number, { readonly port: number }>(
    (n) => (n < 65536 ? right({ port: n }) : left('a port below 65536')),
    ({ port }) => (port === 0 ? left('a port above 0') : right(port)),
  )(unsigned32)
  vectors(port, [['00000f1c', { port: 3868 }]])
  refuses(port, hex('00010000'), { _tag: 'InvalidAvpValue', expected: 'a port below 65536' }, 0, 4)
  refusesValue(port, { port: 0 }, 'a port above 0')
  refusesSize(port, 0, '4 octets')
})

test('emap and refine leave the refusal of what is within as it is', () => {
  const short = refine<string>((text) => text.length < 3, 'at most two characters')(utf8String)
  refuses(short, hex('616161ff'), { _tag: 'InvalidAvpValue', expected: 'valid UTF-8' }, 3, 1)
  refuses(short, hex('616161'), { _tag: 'InvalidAvpValue', expected: 'at most two characters' }, 0, 3)
})

test('refine: fewer values, in both directions', () => {
  const percentage = refine<number>((n) => n <= 100, 'at most 100')(unsigned32)
  vectors(percentage, [['00000064', 100]])
  refuses(percentage, hex('00000065'), { _tag: 'InvalidAvpValue', expected: 'at most 100' }, 0, 4)
  refusesValue(percentage, 101, 'at most 100')
  refusesValue(percentage, -1, 'an integer of 0 to 4294967295')
})

test('expectedSize', () => {
  expect(expectedSize(integer64)).toBe('8 octets')
  expect(expectedSize(address)).toBe('at least 2 octets')
  expect(expectedSize({ minimum: 4, maximum: 16 })).toBe('4 to 16 octets')
  expect(expectedSize(octetString)).toBe('at least 0 octets')
})
