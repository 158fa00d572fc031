// A framer that decodes gives what the framer and then the decoder give, however the stream is cut.
import * as fc from 'fast-check'
import {
  avp,
  command,
  decodingFramer,
  Dictionary,
  DisconnectPeer,
  Format,
  framer,
  framerStart,
  Message,
  required,
  rfc6733,
  type FramerState,
} from 'diameter-codec'
import type { Decoder, DecodeOptions } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, joined, leftOf, rightOf, withOctet } from '../arbitrary/octets.ts'
import { messageOctets } from '../arbitrary/reference.ts'
import {
  accountingRequest,
  capabilitiesExchangeRequest,
  disconnectPeerAnswer,
  disconnectPeerRequest,
} from '../arbitrary/samples.ts'
import { commands, messageOf } from '../arbitrary/typed.ts'
import { wireMessage } from '../arbitrary/wire.ts'

/** What is decoded of chunks, each written over as soon as it was taken. */
const decoded = (decoder: Decoder<unknown>, chunks: ReadonlyArray<Uint8Array>, options?: DecodeOptions) => {
  const push = decodingFramer(decoder, options)
  let state: FramerState = framerStart
  const messages: Array<unknown> = []
  for (const chunk of chunks) {
    const memory = Uint8Array.from(chunk)
    const step = push(state, memory)
    memory.fill(0xee)
    messages.push(...step.messages)
    ;({ state } = step)
  }
  return { messages, isBroken: state._tag === 'Broken' }
}

/** The same by the framer and the decoder. */
const framedThenDecoded = (decoder: Decoder<unknown>, chunks: ReadonlyArray<Uint8Array>, options?: DecodeOptions) => {
  const push = framer(options)
  let state: FramerState = framerStart
  const messages: Array<unknown> = []
  for (const chunk of chunks) {
    const step = push(state, chunk)
    for (const octets of step.messages) {
      const result = decoder.decode(octets, options)
      messages.push(result._tag === 'Right' ? result : { _tag: 'Left', left: { error: result.left, octets } })
    }
    ;({ state } = step)
  }
  return { messages, isBroken: state._tag === 'Broken' }
}

const typedOctets = fc.constantFrom(...commands).chain((each) =>
  messageOf(each)
    .map(each.encode)
    .filter(({ _tag }) => _tag === 'Right')
    .map(rightOf),
)

/** One octet after Message Length is another, so that most are refused, at any depth. */
const damaged = fc.tuple(typedOctets, fc.nat(), fc.integer({ min: 1, max: 255 })).map(([octets, place, change]) => {
  const at = 4 + (place % (octets.length - 4))
  return withOctet(octets, at, octets[at]! ^ change)
})

const streams = fc
  .array(fc.oneof(typedOctets, damaged, wireMessage.map(messageOctets)), { maxLength: 8 })
  .chain((all) => {
    const stream = joined(...all)
    return fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 6 }).map((places) => {
      const cuts = [0, ...places.toSorted((a, b) => a - b), stream.length]
      return cuts.slice(1).map((end, index) => stream.subarray(cuts[index], end))
    })
  })

const decoders: Array<[string, Decoder<unknown>]> = [
  ['a dictionary', rfc6733],
  ['an exchange', DisconnectPeer],
  ['wire messages', Message],
]

describe.each(decoders)('a stream decoded by %s', (_, decoder) => {
  test('gives what its messages give one by one', () => {
    const options = fc.constantFrom<DecodeOptions | undefined>(
      undefined,
      { maximumSize: 400 },
      { maximumAvps: 6 },
      { maximumDepth: 1 },
      { policy: 'lenient' },
      { policy: 'relay' },
      { strictFlags: true },
      { understands: (code) => code % 2 === 0 },
    )
    fc.assert(
      fc.property(streams, options, (chunks, given) => {
        expect(decoded(decoder, chunks, given)).toEqual(framedThenDecoded(decoder, chunks, given))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a decoding framer', () => {
  test('says where in its message a fault is, and shows the octets of that message alone', () => {
    const wrong = withOctet(disconnectPeerRequest, 28, 0x20)
    const { messages } = decodingFramer(rfc6733)(framerStart, joined(disconnectPeerAnswer, wrong, disconnectPeerAnswer))
    expect(messages.map(({ _tag }) => _tag)).toEqual(['Right', 'Left', 'Right'])
    const { error, octets } = leftOf(messages[1]!)
    expect(octets).toEqual(wrong)
    expect(error).toEqual(leftOf(rfc6733.decode(wrong)))
    expect(error.excerpt.offset + error.excerpt.octets.length).toBeLessThanOrEqual(wrong.length)
  })

  test('reads long messages and short ones in one chunk', () => {
    const long = rightOf(
      Message.encode({
        ...rightOf(Message.decode(disconnectPeerAnswer)),
        avps: Array.from({ length: 50 }, (_, i) => ({
          code: 7000 + i,
          vendorId: undefined,
          mandatory: false,
          protected: false,
          reserved: 0,
          data: new Uint8Array(200).fill(i),
          padding: 0,
        })),
      }),
    )
    const chunk = joined(accountingRequest, long, capabilitiesExchangeRequest, long)
    expect(decoded(Message, [chunk])).toEqual(framedThenDecoded(Message, [chunk]))
    expect(decoded(Message, [chunk]).messages).toHaveLength(4)
  })

  test('understands the AVPs of a dictionary in the messages of that dictionary only', () => {
    const Own = avp({ name: 'Own', code: 9100, vendorId: 99_999, mandatory: true, format: Format.unsigned32 })
    const Hello = command('Hello-Request', { tag: 'Hello', code: 9002, applicationId: 7, request: true }, [
      required(Own),
    ])
    const dictionary = rightOf(Dictionary.extend(rfc6733, Hello))
    const own = rightOf(
      Message.encode({
        ...rightOf(Message.decode(disconnectPeerRequest)),
        avps: [...rightOf(Message.decode(disconnectPeerRequest)).avps, rightOf(Own.toAvp(1))],
      }),
    )
    expect(decoded(dictionary, [joined(own, own)]).messages.map((each) => (each as { _tag: string })._tag)).toEqual([
      'Right',
      'Right',
    ])
    expect(decoded(rfc6733, [own]).messages).toMatchObject([
      { left: { error: { reason: { _tag: 'UnsupportedAvp' } } } },
    ])
  })

  test('breaks where the framer does, after the messages before', () => {
    const stream = joined(disconnectPeerRequest, hex('01000013'))
    expect(decoded(rfc6733, [stream])).toMatchObject({ messages: [{ _tag: 'Right' }], isBroken: true })
    const { state } = decodingFramer(rfc6733)(framerStart, stream)
    expect(decodingFramer(rfc6733)(state, disconnectPeerRequest)).toEqual({ state, messages: [] })
  })
})
