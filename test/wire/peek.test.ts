import { Avp, Message } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { destinationHostOf, destinationRealmOf, originHostOf, resultCodeOf } from '../../src/wire/peek.ts'
import { rightOf } from '../arbitrary/octets.ts'

const text = (value: string) => new TextEncoder().encode(value)
const octetsWith = (...avps: ReadonlyArray<Avp>) =>
  rightOf(Message.encode(Message.make({ header: { commandCode: 280, hopByHopId: 1, endToEndId: 2 }, avps })))

describe('an AVP is found without decoding the message', () => {
  const octets = octetsWith(
    Avp.make({ code: 264, vendorId: 10415, data: text('of a vendor') }),
    Avp.make({ code: 1, data: text('odd') }),
    Avp.make({ code: 264, data: text('a.example.net') }),
    Avp.make({ code: 264, data: text('another') }),
    Avp.make({ code: 293, data: text('b.example.net') }),
    Avp.make({ code: 283, data: text('example.net') }),
    Avp.make({ code: 268, data: Uint8Array.of(0, 0, 7, 0xd1) }),
  )

  test('by its code, the first without a vendor', () => {
    expect(originHostOf(octets)).toBe('a.example.net')
    expect(destinationHostOf(octets)).toBe('b.example.net')
    expect(destinationRealmOf(octets)).toBe('example.net')
    expect(resultCodeOf(octets)).toBe(2001)
  })

  test('or not, where it is not there, or a length before it cannot be', () => {
    const none = octetsWith(Avp.make({ code: 268, data: Uint8Array.of(7, 0xd1) }))
    expect([originHostOf(none), destinationHostOf(none), resultCodeOf(none)]).toEqual(['', undefined, 0])
    const broken = octets.slice()
    broken[27] = 7
    expect(originHostOf(broken)).toBe('')
    expect(originHostOf(octets.subarray(0, 60))).toBe('')
  })

  test('however long it is', () => {
    const name = 'a'.repeat(300_000)
    expect(destinationHostOf(octetsWith(Avp.make({ code: 293, data: text(name) })))).toBe(name)
  })
})
