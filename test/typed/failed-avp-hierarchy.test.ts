// "the grouped AVP hierarchy up to the single offending AVP" (section 7.5): groups in groups, put together by hand.
import { any, avp, Avp, command, Format, grouped, many, optional, required } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, joined, leftOf } from '../arbitrary/octets.ts'

const Text = avp({ name: 'Text', code: 9024, vendorId: 99999, mandatory: true, format: Format.utf8String })
const Inner = avp({ name: 'Inner', code: 9023, mandatory: true, format: grouped([required(Text), any]) })
const Middle = avp({
  name: 'Middle',
  code: 9022,
  vendorId: 99999,
  mandatory: true,
  format: grouped([many(Inner), any]),
})
const Outer = avp({ name: 'Outer', code: 9021, mandatory: true, format: grouped([optional(Middle), any]) })
const Nested = command('Nested-Request', { tag: 'Nested', code: 9020, applicationId: 0, request: true }, [
  optional(Outer),
  any,
])

/** The octets of an AVP: its header with the length of the data, and padding of zeros. */
const octets = (code: number, flags: number, vendor: ReadonlyArray<number>, data: Uint8Array): Uint8Array => {
  const size = 8 + vendor.length + data.length
  const length = [size >>> 16, (size >>> 8) & 255, size & 255]
  return joined(
    Uint8Array.of(0, 0, code >> 8, code & 255, flags, ...length, ...vendor),
    data,
    new Uint8Array((4 - (size % 4)) % 4),
  )
}

const vendor = [0, 1, 0x86, 0x9f]
/** An AVP that is right, and so has no place in Failed-AVP. */
const other = octets(9999, 0, [], hex('01020304'))

describe.each([1, 300, 70_000])('of a text of %i octets', (size) => {
  const bad = octets(9024, 0xc0, vendor, new Uint8Array(size).fill(0x61).fill(0xff, size - 1))

  test.each([
    [0x00, 0x80, 0x40],
    [0x21, 0xc0, 0x00],
    [0x40, 0xa0, 0x1f],
    [0x7f, 0x9f, 0x60],
  ])('with the flags %i of the outer, %i of the middle, %i of the inner group', (outer, middle, inner) => {
    const inMiddle = joined(other, octets(9023, inner, [], joined(other, bad)))
    const data = octets(9021, outer, [], joined(octets(9022, middle, vendor, inMiddle), other))
    const length = 20 + data.length
    const message = joined(
      Uint8Array.of(1, length >>> 16, (length >>> 8) & 255, length & 255),
      hex('8000233c 00000000 00000001 00000002'),
      data,
    )
    const { reason, path, failedAvp } = leftOf(Nested.decode(message))
    expect(reason._tag).toBe('InvalidAvpValue')
    expect(path).toEqual(['Nested-Request', 'Outer', 'Middle', 'Inner', 'Text'])
    expect(failedAvp).toEqual([
      {
        ...Avp.make({ code: 9021, data: octets(9022, middle, vendor, octets(9023, inner, [], bad)) }),
        mandatory: (outer & 0x40) !== 0,
        protected: (outer & 0x20) !== 0,
        reserved: outer & 0x1f,
      },
    ])
  })

  test('with a vendor on the outermost', () => {
    const data = octets(9022, 0xc0, vendor, octets(9023, 0x40, [], bad))
    expect(leftOf(Middle.decode(data)).failedAvp).toEqual([
      Avp.make({ code: 9022, vendorId: 99999, mandatory: true, data: octets(9023, 0x40, [], bad) }),
    ])
  })
})
