// encodeInto puts exactly the octets of encode where it is told to, and touches no other octet of the buffer; where it
// refuses, none. Over every data format, AVP, group and command, and wire messages.
import * as fc from 'fast-check'
import { Avp, DisconnectPeer, Format, Message, type Codec } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { leftOf, rightOf } from '../arbitrary/octets.ts'
import { disconnectPeerRequest } from '../arbitrary/samples.ts'
import { commands, definitions, groupOf, groups, messageOf, named, valueOf } from '../arbitrary/typed.ts'
import { wireAvp, wireMessage } from '../arbitrary/wire.ts'

const formats = Object.values(Format).filter((format) => typeof format === 'object') as ReadonlyArray<unknown>

/** A buffer with `size` octets of room from `offset` on, and `after` more, none of them zero. */
const buffers = fc.record({
  offset: fc.nat(40),
  after: fc.nat(40),
  fill: fc.integer({ min: 1, max: 255 }),
})

const encodesInto = (codec: Codec<unknown>, values: fc.Arbitrary<unknown>): void => {
  fc.assert(
    fc.property(
      values,
      buffers,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (value, { offset, after, fill }, share) => {
        const octets = rightOf(codec.encode(value))
        const end = offset + octets.length
        const buffer = new Uint8Array(end + after).fill(fill)
        const expected = buffer.slice()
        expected.set(octets, offset)
        expect(rightOf(codec.encodeInto(value, buffer, offset))).toBe(end)
        expect(buffer).toEqual(expected)

        // Where the room is too small.
        const room = Math.floor(share * octets.length)
        if (room === octets.length) return
        const small = new Uint8Array(offset + room).fill(fill)
        const { reason } = leftOf(codec.encodeInto(value, small, offset))
        expect(reason).toEqual({ _tag: 'TooLong', maximum: room })
        expect(small).toEqual(new Uint8Array(offset + room).fill(fill))
      },
    ),
    { numRuns: 50 },
  )
}

describe('encodeInto puts what encode gives', () => {
  test.each(named(formats as ReadonlyArray<Codec<unknown>>))('of the format %s', (_, format) => {
    encodesInto(format, valueOf(format))
  })

  test.each(named(definitions))('of the AVP %s', (_, definition) => {
    encodesInto(definition, valueOf(definition.data))
  })

  test.each(named(groups))('of the group %s', (_, definition) => {
    encodesInto(groupOf(definition) as Codec<unknown>, valueOf(definition.data))
  })

  test.each(named(commands))('of the command %s', (_, command) => {
    encodesInto(command as Codec<unknown>, messageOf(command))
  })

  test('of wire messages and wire AVPs', () => {
    encodesInto(Message as Codec<unknown>, wireMessage)
    encodesInto(Avp as Codec<unknown>, wireAvp)
  })
})

describe('encodeInto', () => {
  const message = rightOf(DisconnectPeer.decode(disconnectPeerRequest))
  const size = disconnectPeerRequest.length

  test('begins at 0 unless told where, and several go one after another', () => {
    const buffer = new Uint8Array(2 * size + 5)
    const second = rightOf(DisconnectPeer.encodeInto(message, buffer))
    expect(second).toBe(size)
    expect(rightOf(DisconnectPeer.encodeInto(message, buffer, second))).toBe(2 * size)
    expect(buffer.subarray(0, size)).toEqual(disconnectPeerRequest)
    expect(buffer.subarray(size, 2 * size)).toEqual(disconnectPeerRequest)
    expect(buffer.subarray(2 * size)).toEqual(new Uint8Array(5))
  })

  test('puts a message of many octets, and one into a view in the middle of a buffer', () => {
    const avps = [
      Avp.make({ code: 1, data: new Uint8Array(5000).fill(7) }),
      Avp.make({ code: 2, data: Uint8Array.of(1) }),
    ]
    const large = Message.make({ header: { commandCode: 1, hopByHopId: 1, endToEndId: 2 }, avps })
    const octets = rightOf(Message.encode(large))
    const whole = new Uint8Array(octets.length + 20)
    const view = whole.subarray(7, 7 + octets.length + 3)
    expect(rightOf(Message.encodeInto(large, view, 3))).toBe(octets.length + 3)
    expect(whole.slice(10, 10 + octets.length)).toEqual(octets)
    expect(whole.subarray(0, 10)).toEqual(new Uint8Array(10))
    expect(whole.subarray(10 + octets.length)).toEqual(new Uint8Array(10))
  })

  test('takes a value whose octets lie in that very buffer', () => {
    const buffer = disconnectPeerRequest.slice()
    const avps = [Avp.make({ code: 1, data: buffer.subarray(20, 30) })]
    const moved = Message.make({ header: { commandCode: 1, hopByHopId: 1, endToEndId: 2 }, avps })
    const octets = rightOf(Message.encode(moved))
    expect(rightOf(Message.encodeInto(moved, buffer, 8))).toBe(8 + octets.length)
    expect(buffer.slice(8, 8 + octets.length)).toEqual(octets)
  })

  test('puts nothing where the value is refused', () => {
    const buffer = new Uint8Array(100).fill(9)
    const wrong = { ...message, originHost: 'two words' }
    expect(DisconnectPeer.encodeInto(wrong, buffer, 4)).toEqual(DisconnectPeer.encode(wrong))
    expect(buffer).toEqual(new Uint8Array(100).fill(9))
  })

  test.each([[-1], [1.5], [101], [NaN], [Infinity], ['1' as unknown as number]])('refuses the offset %s', (offset) => {
    const buffer = new Uint8Array(100).fill(9)
    const reason = { _tag: 'InvalidValue', expected: 'an offset of 0 to 100', value: offset }
    expect(leftOf(DisconnectPeer.encodeInto(message, buffer, offset))).toEqual({
      _tag: 'EncodeError',
      reason,
      path: ['Disconnect-Peer'],
    })
    expect(buffer).toEqual(new Uint8Array(100).fill(9))
  })

  test('refuses what is no Uint8Array', () => {
    for (const buffer of [undefined, null, [], new ArrayBuffer(100), new DataView(new ArrayBuffer(100))]) {
      const { reason } = leftOf(DisconnectPeer.encodeInto(message, buffer as unknown as Uint8Array))
      expect(reason).toEqual({ _tag: 'InvalidValue', expected: 'a Uint8Array', value: buffer })
    }
  })

  test('has no room in a buffer that was handed to another thread', () => {
    const buffer = new Uint8Array(100)
    structuredClone(buffer, { transfer: [buffer.buffer] })
    expect(leftOf(DisconnectPeer.encodeInto(message, buffer)).reason).toEqual({ _tag: 'TooLong', maximum: 0 })
  })
})
