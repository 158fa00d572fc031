// Whole messages as values, and values that are none.
import { Message } from 'diameter-codec'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newSink } from '../../src/octets/sink.ts'
import { source, type DecodeOptions } from '../../src/octets/source.ts'
import { countAvps, readAvps } from '../../src/wire/avp.ts'
import { isMessage } from '../../src/wire/message.ts'
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

  test('is encoded behind other octets, with as much room as there is', () => {
    const octets = hex('01000020 00000118 00000000 00000001 00000002 00000108 4000000b 612e6200')
    const value = rightOf(Message.decode(octets))
    for (let room = 0; room <= 32; room++) {
      const sink = newSink(5 + room)
      sink.bytes.fill(0xff)
      sink.at = 5
      expect(Message.encodeTo(sink, value)).toBe(true)
      expect(sink.bytes.subarray(5, sink.at)).toEqual(octets)
    }
    expect(Message).toMatchObject({ name: 'Message', format: 'OctetString' })
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
      if (typeof stranger === 'object' && stranger !== null) return
      expect(leftOf(encode(stranger))).toMatchObject({
        reason: { _tag: 'InvalidValue', expected: 'a message', value: stranger },
        path: ['Message'],
      })
    },
  )

  test.each([null, undefined, 0, 'header', [], {}])('with the header %s', (header) => {
    const { reason, path } = leftOf(encode({ ...good, header }))
    if (typeof header === 'object' && header !== null) return
    expect(reason).toEqual({ _tag: 'InvalidValue', expected: 'a header', value: header })
    expect(path).toEqual(['Message', 'header'])
  })

  test.each([null, undefined, 0, 'avps', {}, { length: 1 }, new Set([1])])('with the AVPs %s', (avps) => {
    expect(leftOf(encode({ ...good, avps }))).toEqual({
      _tag: 'EncodeError',
      reason: { _tag: 'InvalidValue', expected: 'an array of AVPs', value: avps },
      path: ['Message', 'avps'],
    })
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

describe('whether octets are a message', () => {
  const header = '01000000 00000118 00000000 00000001 00000002'
  const isOne = (octets: Uint8Array, options: DecodeOptions = {}): boolean => {
    const input = source(octets, options)
    const answer = isMessage(input, 0, octets.length)
    expect(input.failure).toBeUndefined()
    return answer
  }

  test.each([
    [''],
    ['00000108 4000000b 612e62 00'],
    ['00000108 4000000b 612e62 00', '000003e7 8000000c 000028af'],
    ['00000108 40000008', '00000108 40000007'],
    ['00000108 40000008', '00000108'],
    ['000003e7 8000000b 000028af 00000000'],
    ['000003e7 80000008 000028af'],
    ['000003e7 7f00000b 000028af'],
    ['00000108 4000000d 612e6263 64'],
    ['00000108 40000010 612e6263'],
    ['00000108 40ffffff 612e6263'],
  ])('is said without reading it: %s %s', (...avps) => {
    const octets = message(header, ...avps)
    const read = Message.decode(octets)
    expect(isOne(octets)).toBe(read._tag === 'Right')
    const count = read._tag === 'Right' ? read.right.avps.length : 0
    expect(isOne(octets, { maximumAvps: count })).toBe(read._tag === 'Right')
    expect(isOne(octets, { maximumAvps: count - 1 })).toBe(false)
    expect(isOne(octets, { maximumSize: octets.length - 1 })).toBe(false)
  })

  test('is said of AVPs whose padding is there', () => {
    const whole = hex('ff 00000108 4000000b 612e62 00 000003e7 8000000d 000028af 01 000000 ff')
    expect(countAvps(source(whole), 1, 29)).toBe(2)
    expect(countAvps(source(whole), 1, 13)).toBe(1)
    expect(countAvps(source(whole), 13, 29)).toBe(1)
    expect(countAvps(source(whole), 1, 1)).toBe(0)
    const ends = Array.from({ length: 29 }, (_, to) => to).filter((to) => countAvps(source(whole), 1, to) >= 0)
    expect(ends).toEqual([1, 13])
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0, 0, 8, 9, 12, 0x80)), (octets) => {
        const bytes = Uint8Array.from(octets.slice(octets.length % 4))
        const count = countAvps(source(bytes), 0, bytes.length)
        const avps = readAvps(source(bytes), 0, bytes.length)
        expect(count).toBe(avps?.length ?? -1)
      }),
      { numRuns: 500 },
    )
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
