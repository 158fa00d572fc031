// Law 5: any way of cutting a byte stream into chunks frames alike.
import * as fc from 'fast-check'
import { framer, framerStart, type DecodeError, type FramerState } from 'diameter-codec'
import { describe, expect, test, vi } from 'vitest'
import { joined } from '../arbitrary/octets.ts'
import { messageOctets } from '../arbitrary/reference.ts'
import { wireMessage } from '../arbitrary/wire.ts'

interface Outcome {
  readonly messages: ReadonlyArray<Uint8Array>
  readonly error: DecodeError | undefined
  /** Octets of a message that is not whole. */
  readonly left: number
}

/** Copies, since a message may be a view on a chunk. */
const frame = (chunks: ReadonlyArray<Uint8Array>, options?: { readonly maximumSize?: number }): Outcome => {
  const push = framer(options)
  let state: FramerState = framerStart
  const messages: Array<Uint8Array> = []
  for (const chunk of chunks) {
    const framed = push(state, chunk)
    messages.push(...framed.messages.map((message) => Uint8Array.from(message)))
    ;({ state } = framed)
  }
  return state._tag === 'Broken'
    ? { messages, error: state.error, left: 0 }
    : { messages, error: undefined, left: state.size }
}

/** A Buffer of its own inside a larger one, so that its `byteOffset` is none that a reader may take for 0. */
const asBuffer = (octets: Uint8Array): Buffer => {
  const larger = Buffer.alloc(octets.length + 5, 0xa5)
  larger.set(octets, 3)
  return larger.subarray(3, 3 + octets.length)
}

/** The stream in pieces: cut at any places, empty ones among them, each a Buffer or not. */
const pieces = (stream: Uint8Array): fc.Arbitrary<ReadonlyArray<Uint8Array>> =>
  fc
    .tuple(
      fc.oneof(
        fc.array(fc.integer({ min: 0, max: stream.length }), { maxLength: 12 }),
        fc.constant(Array.from({ length: stream.length }, (_, at) => at)),
        fc.constant([0, 0, 1, 1, 2, 3, 4, 4, stream.length]),
      ),
      fc.boolean(),
    )
    .map(([places, buffers]) => {
      const cuts = [0, ...places.filter((at) => at <= stream.length).toSorted((a, b) => a - b), stream.length]
      return cuts.slice(1).map((end, index) => {
        const piece = stream.subarray(cuts[index], end)
        return buffers ? asBuffer(piece) : Uint8Array.from(piece)
      })
    })

const messages = fc.array(wireMessage.map(messageOctets), { maxLength: 5 })
const cut = (streams: fc.Arbitrary<Uint8Array>) =>
  streams.chain((stream) => pieces(stream).map((chunks): [Uint8Array, ReadonlyArray<Uint8Array>] => [stream, chunks]))

describe('a stream', () => {
  test('gives its messages, however it is cut', () => {
    fc.assert(
      fc.property(
        messages.chain((all) => pieces(joined(...all)).map((chunks): [typeof all, typeof chunks] => [all, chunks])),
        ([all, chunks]) => {
          expect(frame(chunks)).toEqual({ messages: all, error: undefined, left: 0 })
        },
      ),
      { numRuns: 500 },
    )
  })

  test('that ends in the middle of a message gives those before, and says how much is left over', () => {
    const streams = fc.tuple(messages, wireMessage.map(messageOctets), fc.nat()).chain(([all, last, size]) => {
      const rest = last.subarray(0, size % last.length)
      return pieces(joined(...all, rest)).map((chunks) => ({ all, rest, chunks }))
    })
    fc.assert(
      fc.property(streams, ({ all, rest, chunks }) => {
        expect(frame(chunks)).toEqual({ messages: all, error: undefined, left: rest.length })
      }),
      { numRuns: 300 },
    )
  })

  const wrongLength = fc.oneof(
    fc.integer({ min: 0, max: 19 }),
    fc.integer({ min: 20, max: 0xfffffb }).filter((length) => length % 4 !== 0),
  )

  test('breaks at a length that cannot be, however it is cut, and gives the messages before', () => {
    const streams = fc
      .tuple(messages, wrongLength, fc.uint8Array({ maxLength: 40 }))
      .chain(([all, length, garbage]) => {
        const header = Uint8Array.of(1, length >>> 16, (length >>> 8) & 0xff, length & 0xff)
        return pieces(joined(...all, header, garbage)).map((chunks) => ({ all, length, chunks }))
      })
    fc.assert(
      fc.property(streams, ({ all, length, chunks }) => {
        const outcome = frame(chunks)
        expect(outcome.messages).toEqual(all)
        expect(outcome.error).toMatchObject({
          _tag: 'DecodeError',
          reason: { _tag: 'InvalidMessageLength', announced: length },
          offset: 1,
          extent: 3,
        })
      }),
      { numRuns: 300 },
    )
  })

  test('of any octets frames as it does in one piece', () => {
    const garbage = fc.tuple(messages, fc.uint8Array({ maxLength: 60 })).map(([all, rest]) => joined(...all, rest))
    fc.assert(
      fc.property(cut(garbage), fc.constantFrom(undefined, 64), ([stream, chunks], maximumSize) => {
        const options = maximumSize === undefined ? {} : { maximumSize }
        expect(frame(chunks, options)).toEqual(frame([stream], options))
      }),
      { numRuns: 500 },
    )
  })

  test('may reuse the memory of its chunks once the messages were taken', () => {
    fc.assert(
      fc.property(messages, fc.integer({ min: 1, max: 9 }), (all, size) => {
        const stream = joined(...all)
        const memory = new Uint8Array(size)
        const push = framer()
        let state: FramerState = framerStart
        const seen: Array<Uint8Array> = []
        for (let at = 0; at < stream.length; at += size) {
          const piece = stream.subarray(at, at + size)
          memory.set(piece)
          const framed = push(state, memory.subarray(0, piece.length))
          seen.push(...framed.messages.map((message) => Uint8Array.from(message)))
          ;({ state } = framed)
          memory.fill(0xff)
        }
        expect(seen).toEqual(all)
      }),
      { numRuns: 200 },
    )
  })

  test('is never changed, nor is a state', () => {
    fc.assert(
      fc.property(messages, fc.nat(), (all, place) => {
        const stream = joined(...all)
        const at = stream.length === 0 ? 0 : place % stream.length
        const push = framer()
        const first = push(framerStart, stream.subarray(0, at))
        const copy = Uint8Array.from(stream)
        const rest = stream.subarray(at)
        const once = push(first.state, rest)
        expect(push(first.state, rest)).toEqual(once)
        expect(stream).toEqual(copy)
        expect(framerStart).toEqual({ _tag: 'Receiving', size: 0, announced: 0, pending: undefined })
      }),
      { numRuns: 100 },
    )
  })
})

/** A message of so many octets. */
const messageOf = (size: number): Uint8Array => {
  const message = new Uint8Array(size)
  message.set([1, size >>> 16, (size >>> 8) & 0xff, size & 0xff])
  return message
}

/** The octets that framing a message copies, of which its last four come alone; the message has to come out. */
const copied = (message: Uint8Array, sizes: ReadonlyArray<number>): number => {
  const spy = vi.spyOn(Uint8Array.prototype, 'set')
  const push = framer()
  let state: FramerState = framerStart
  let at = 0
  const take = (end: number): ReadonlyArray<Uint8Array> => {
    const framed = push(state, message.subarray(at, end))
    ;({ state } = framed)
    at = end
    return framed.messages
  }
  const last = message.length - 4
  for (const size of sizes) if (at < last) take(Math.min(last, at + size))
  if (at < last) take(last)
  const messages = take(message.length)
  const octets = spy.mock.calls.reduce((sum, [source]) => sum + source.length, 0)
  spy.mockRestore()
  expect(messages.length === 1 && Buffer.from(messages[0]!).equals(message)).toBe(true)
  return octets
}

const repeated = (count: number, ...sizes: ReadonlyArray<number>): ReadonlyArray<number> =>
  Array.from({ length: count }, () => sizes).flat()

const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index + 1)

describe('the octets that are copied', () => {
  // What cost the square of the message once is the first; the others are its kind.
  test.each<readonly [string, ReadonlyArray<number>]>([
    ['shrinking chunks, then a long one', upTo(900).toReversed()],
    ['shrinking chunks, then a long one, again and again', repeated(40, ...upTo(100).toReversed(), 5200)],
    ['growing chunks', upTo(1000)],
    ['single octets', repeated(524_284, 1)],
    ['short chunks', repeated(20_000, 31)],
    ['short chunks with a long one between', repeated(500, 1, 1023, 1024)],
    ['halves, from the largest on', upTo(19).map((power) => 2 ** (19 - power))],
    ['chunks of almost the same size', repeated(600, 1023)],
    ['long chunks', repeated(9, 65_536)],
  ])('are four times the message at the most: %s', (_, sizes) => {
    expect(copied(messageOf(524_288), sizes)).toBeLessThanOrEqual(4 * 524_288)
  })

  test('are four times the message at the most, however it is cut', () => {
    const sizes = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 40 }), fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 3000 }))),
    )
    fc.assert(
      fc.property(sizes, (runs) => {
        const cuts = runs.flatMap(([count, size]) => repeated(count, Math.max(1, size)))
        expect(copied(messageOf(65_536), cuts)).toBeLessThanOrEqual(4 * 65_536)
      }),
      { numRuns: 200 },
    )
  })
})
