// Whole messages as values, and values that are none.
import { Message } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, leftOf, message, rightOf } from '../arbitrary/octets.ts'

const encode = Message.encode as (message: unknown) => ReturnType<typeof Message.encode>
const good = Message.make({ header: { commandCode: 280, hopByHopId: 1, endToEndId: 2 }, avps: [] })

describe('a message', () => {
  test('has its AVPs in order, those of the same code too', () => {
    const octets = message(
      '01000000 00000118 00000000 00000001 00000002',
      '00000002 00000008',
      '00000001 00000008',
      '00000002 00000009 ff 000000',
    )
    const { avps } = rightOf(Message.decode(octets))
    expect(avps.map(({ code, data }) => [code, data.length])).toEqual([
      [2, 0],
      [1, 0],
      [2, 1],
    ])
  })

  test('of a command that nobody knows is as good as any', () => {
    const octets = hex('01000014 00fffffe 12345678 00000001 00000002')
    expect(rightOf(Message.decode(octets)).header.commandCode).toBe(0xfffffe)
  })

  test('whose octets the caller writes over stays as it is', () => {
    const octets = message('01000000 00000118 00000000 00000001 00000002', '00000108 4000000b 612e62 00')
    const decoded = rightOf(Message.decode(octets))
    const before = structuredClone(decoded)
    octets.fill(0xff)
    expect(decoded).toEqual(before)
  })

  test('is encoded to octets of its own each time', () => {
    const one = rightOf(Message.encode(good))
    const other = rightOf(Message.encode(good))
    one.fill(0)
    expect(other).toEqual(hex('01000014 00000118 00000000 00000001 00000002'))
    expect(rightOf(Message.encode(good))).toEqual(other)
  })

  test('is encoded well after one that was refused', () => {
    leftOf(Message.encode({ ...good, header: { ...good.header, hopByHopId: -1 } }))
    expect(rightOf(Message.encode(good)).length).toBe(20)
  })
})

describe('what is no message is refused, never thrown', () => {
  test.each([null, undefined, 0, 1n, 'message', true, [], {}, Symbol('stranger'), () => good, new Date(0)])(
    '%s',
    (stranger) => {
      expect(encode(stranger)._tag).toBe('Left')
    },
  )

  test.each([null, undefined, 0, 'header', [], {}])('with the header %s', (header) => {
    expect(leftOf(encode({ ...good, header }))._tag).toBe('EncodeError')
  })

  test.each([null, undefined, 0, 'avps', {}, { length: 1 }, new Set([1])])('with the AVPs %s', (avps) => {
    expect(encode({ ...good, avps })._tag).toBe('Left')
  })

  test.each([null, undefined, 0, 'avp', [], {}, Symbol('stranger')])('with the AVP %s', (avp) => {
    expect(leftOf(encode({ ...good, avps: [avp] }))._tag).toBe('EncodeError')
  })

  test('and an AVP that is wrong is named', () => {
    const avp = { code: 999, vendorId: 10415, mandatory: true, protected: false, reserved: 0, data: 'no', padding: 0 }
    const { reason, path } = leftOf(encode({ ...good, avps: [avp] }))
    expect(reason).toEqual({ _tag: 'InvalidValue', expected: 'a Uint8Array', value: 'no' })
    expect(path.slice(-2)).toEqual(['AVP 10415:999', 'data'])
  })
})

describe('the path of a failure begins with the message', () => {
  const octets = (avp: string) => message('01000000 00000118 00000000 00000001 00000002', avp)

  test('where its octets are refused', () => {
    expect(leftOf(Message.decode(hex(''))).path).toEqual(['Message'])
    expect(leftOf(Message.decode(octets('00000108 40000007'))).path).toEqual(['Message', 'AVP 264'])
    expect(leftOf(Message.decode(octets('00000108'))).path).toEqual(['Message', 'AVP 264'])
    expect(leftOf(Message.decode(octets('00000108 40000008'), { maximumAvps: 0 })).path).toEqual(['Message', 'AVP 264'])
  })

  test('where its value is refused', () => {
    const path = (change: object) => leftOf(encode({ ...good, ...change })).path
    expect(path({ header: { ...good.header, hopByHopId: -1 } })).toEqual(['Message', 'hopByHopId'])
    expect(path({ avps: [{ code: -1 }] })[0]).toBe('Message')
  })
})
