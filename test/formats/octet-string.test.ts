import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diameterIdentity, octetString, utf8String } from '../../src/formats/octet-string.ts'
import {
  ascii,
  decoded,
  encoded,
  hex,
  keepsOctets,
  keepsValues,
  refuses,
  refusesValue,
  vectors,
} from '../algebra/laws.ts'

test('OctetString: any octets, as a copy', () => {
  vectors(octetString, [
    ['', hex('')],
    ['00ff80', hex('00ff80')],
  ])
  keepsValues(octetString, fc.uint8Array())
  keepsOctets(octetString, fc.uint8Array({ maxLength: 200 }))
  const bytes = hex('0102')
  const value = decoded(octetString, bytes)
  bytes.fill(0xff)
  expect(value).toEqual(hex('0102'))
  for (const other of ['text', [1], null, undefined, new ArrayBuffer(1)])
    refusesValue(octetString, other, 'a Uint8Array')
})

test('UTF8String: valid UTF-8 of every length', () => {
  vectors(utf8String, [
    ['', ''],
    ['00', '\0'],
    ['7f', '\x7f'],
    ['c280', '\x80'],
    ['dfbf', '\u07ff'],
    ['e0a080', '\u0800'],
    ['ed9fbf', '\ud7ff'],
    ['ee8080', '\ue000'],
    ['efbbbf61', '\ufeffa'],
    ['efbfbf', '\uffff'],
    ['f0908080', '\u{10000}'],
    ['f48fbfbf', '\u{10ffff}'],
  ])
  keepsValues(utf8String, fc.string({ unit: 'binary' }))
  keepsOctets(
    utf8String,
    fc.oneof(
      fc.uint8Array(),
      fc.string({ unit: 'binary' }).map((text) => Uint8Array.from(Buffer.from(text))),
    ),
  )
})

test('UTF8String: anything else is 5004 at the first octet that does not fit', () => {
  for (const [octets, offset] of [
    ['80', 0],
    ['6180', 1],
    ['c080', 0],
    ['c1bf', 0],
    ['c2', 0],
    ['61c261', 1],
    ['e08080', 0],
    ['eda080', 0],
    ['edbfbf', 0],
    ['e282', 0],
    ['c3a9f0808080', 2],
    ['f4908080', 0],
    ['f5808080', 0],
    ['6162ff', 2],
  ] as const) {
    refuses(utf8String, hex(octets), { _tag: 'InvalidAvpValue', expected: 'valid UTF-8' }, offset, 1)
  }
  for (const value of ['\ud800', 'a\udc00', '\udc00\ud800', 1, null, undefined, ['a'], Symbol('a')]) {
    refusesValue(utf8String, value, 'text without lone surrogates')
  }
})

test('DiameterIdentity: printable ASCII, not empty', () => {
  const expected = 'a name in ASCII without spaces, not empty'
  vectors(diameterIdentity, [['686f73742e6578616d706c652e6e6574', 'host.example.net']])
  keepsValues(diameterIdentity, fc.stringMatching(/^[!-~]+$/))
  keepsOctets(diameterIdentity, fc.oneof(fc.uint8Array(), fc.stringMatching(/^[!-~]+$/).map(ascii)))
  for (const [text, offset, extent] of [
    ['', 0, 0],
    [' host', 0, 1],
    ['host example', 4, 1],
    ['host\n', 4, 1],
    ['host\0', 4, 1],
    ['h\xf6st', 1, 1],
    ['host\x7f', 4, 1],
  ] as const) {
    refuses(diameterIdentity, ascii(text), { _tag: 'InvalidAvpValue', expected }, offset, extent)
  }
  // Wherever it stands, since octets are looked at four at a time.
  for (const octet of [0, 0x1f, 0x20, 0x7f, 0x80, 0xff]) {
    for (let at = 0; at < 9; at++) {
      const octets = ascii('a!~b!~c!~')
      octets[at] = octet
      refuses(diameterIdentity, octets, { _tag: 'InvalidAvpValue', expected }, at, 1)
    }
  }
  for (const value of ['', 'a b', 'é', 'a\n', 1, null, undefined, ['a'], Symbol('a')]) {
    refusesValue(diameterIdentity, value, expected)
  }
  expect(encoded(diameterIdentity, 'a_b')).toEqual(ascii('a_b'))
})
