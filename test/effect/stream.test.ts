import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import * as Cause from 'effect/Cause'
import * as Channel from 'effect/Channel'
import * as Deferred from 'effect/Deferred'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as Fiber from 'effect/Fiber'
import * as Latch from 'effect/Latch'
import * as Result from 'effect/Result'
import * as Stream from 'effect/Stream'
import {
  DisconnectPeer,
  DisconnectPeerRequest,
  Format,
  fromHex,
  Message,
  rfc6733,
  toHex,
  type DisconnectPeerAnswer,
} from 'diameter-codec'
import {
  decode,
  decodeEach,
  duplex,
  duplexEach,
  encode,
  frames,
  toResult,
  type DecodeError,
  type EncodeError,
  type FramingError,
  type Pipe,
} from 'diameter-codec/effect'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { joined, rightOf, withOctet } from '../arbitrary/octets.ts'
import {
  accountingRequest,
  capabilitiesExchangeRequest,
  disconnectPeerAnswer,
  disconnectPeerRequest,
} from '../arbitrary/samples.ts'

// -------------------------------------------------------------------------------------
// what the tests are made of
// -------------------------------------------------------------------------------------

const good = [disconnectPeerRequest, capabilitiesExchangeRequest, disconnectPeerAnswer, accountingRequest]
/** A DPR whose Disconnect-Cause is 9: refused, and framed like any other. */
const refused = withOctet(disconnectPeerRequest, 75, 9)
/** A Message Length that cannot be. */
const unframed = withOctet(disconnectPeerRequest, 3, 7)

interface Ran<A, E> {
  readonly values: ReadonlyArray<A>
  /** `undefined` where the stream ended well. */
  readonly error: E | undefined
}

/** All that a stream gives, and how it ends. */
const run = <A, E>(stream: Stream.Stream<A, E>): Ran<A, E> => {
  const values: Array<A> = []
  const exit = Effect.runSyncExit(Stream.runForEach(stream, (value) => Effect.sync(() => values.push(value))))
  if (Exit.isSuccess(exit)) return { values, error: undefined }
  const error = Cause.findError(exit.cause)
  if (Result.isFailure(error)) throw new Error(Cause.pretty(exit.cause))
  return { values, error: error.success }
}

/** The octets in pieces of these sizes, the last as long as it must be. */
const cut = (octets: Uint8Array, sizes: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const pieces: Array<Uint8Array> = []
  let at = 0
  for (const size of sizes) {
    pieces.push(octets.slice(at, at + size))
    at += size
  }
  return [...pieces, octets.slice(at)]
}

const through = <A, E>(pieces: ReadonlyArray<Uint8Array>, pipe: Pipe<A, E, Uint8Array, never, unknown>): Ran<A, E> =>
  run(Stream.fromIterable(pieces).pipe(Stream.rechunk(1), Stream.pipeThroughChannel(pipe)))

/** A plain image of an error of any kind. */
const shown = (error: unknown): unknown => {
  if (error === undefined) return undefined
  const { message, ...rest } = error as Error
  return { message, ...rest }
}

const shownEach = ({ values, error }: Ran<Result.Result<unknown, DecodeError>, FramingError>): unknown => ({
  values: values.map(Result.match({ onSuccess: (value) => value, onFailure: shown })),
  error: shown(error),
})

/** Messages good and bad, perhaps an end inside of one or a length that cannot be. */
const streamOctets: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.array(fc.constantFrom(...good, refused), { maxLength: 6 }),
    fc.oneof(
      fc.constant(new Uint8Array(0)),
      fc.integer({ min: 1, max: 70 }).map((size) => accountingRequest.subarray(0, size)),
      fc.constantFrom(unframed, new Uint8Array(64)),
    ),
  )
  .map(([messages, end]) => joined(...messages, end))

const sizes = fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 300 })), { maxLength: 40 })

// -------------------------------------------------------------------------------------
// decoding
// -------------------------------------------------------------------------------------

describe('however a stream is cut', () => {
  const pieces = fc.oneof(
    fc.tuple(streamOctets, sizes).map(([octets, cuts]) => ({ octets, chunks: cut(octets, cuts) })),
    streamOctets.map((octets) => ({ octets, chunks: Array.from(octets, (octet) => Uint8Array.of(octet)) })),
  )

  test('decodeEach gives the same messages, refusals and end', () => {
    fc.assert(
      fc.property(pieces, ({ octets, chunks }) => {
        const whole = through([octets], decodeEach(rfc6733)())
        expect(shownEach(through(chunks, decodeEach(rfc6733)()))).toEqual(shownEach(whole))
      }),
    )
  })

  test('decode gives what decodeEach gives, up to the first refusal', () => {
    fc.assert(
      fc.property(pieces, ({ chunks }) => {
        const each = through(chunks, decodeEach(rfc6733)())
        const first = each.values.findIndex(Result.isFailure)
        const { values, error } = through(chunks, decode(rfc6733)())
        const before = first < 0 ? each.values : each.values.slice(0, first)
        expect(values.map((value) => Result.succeed(value))).toEqual(before)
        const refusal = each.values[first]
        const expected = refusal !== undefined && Result.isFailure(refusal) ? refusal.failure : each.error
        expect(shown(error)).toEqual(shown(expected))
      }),
    )
  })

  test('frames gives the octets, which decode to what decodeEach gives', () => {
    fc.assert(
      fc.property(pieces, ({ octets, chunks }) => {
        const { values, error } = through(chunks, frames())
        const taken = values.reduce((size, message) => size + message.length, 0)
        expect(joined(...values)).toEqual(octets.subarray(0, taken))
        expect(taken).toBe(error === undefined ? octets.length : error.offset)
        const each = through(chunks, decodeEach(rfc6733)())
        expect(each.values.map(Result.isSuccess)).toEqual(values.map((m) => rfc6733.decode(m)._tag === 'Right'))
        expect(shown(each.error)).toEqual(shown(error))
      }),
    )
  })
})

describe('decode', () => {
  test('gives the messages of several chunks in one, and of one over several', () => {
    const octets = joined(...good)
    const expected = good.map((message) => rightOf(rfc6733.decode(message)))
    expect(run(Stream.make(octets).pipe(Stream.pipeThroughChannel(decode(rfc6733)())))).toEqual({
      values: expected,
      error: undefined,
    })
    const inOneBatch = Stream.fromArray(cut(octets, [3, 100, 1]))
    expect(run(inOneBatch.pipe(Stream.pipeThroughChannel(decode(rfc6733)()))).values).toEqual(expected)
  })

  test('takes any codec', () => {
    const { values } = through([disconnectPeerRequest, disconnectPeerAnswer], decode(DisconnectPeer)())
    expectTypeOf(values).toEqualTypeOf<ReadonlyArray<DisconnectPeerRequest | DisconnectPeerAnswer>>()
    expect(values.map(({ _tag }) => _tag)).toEqual(['DisconnectPeerRequest', 'DisconnectPeerAnswer'])
    expect(through([refused], decode(Message)()).values).toEqual([rightOf(Message.decode(refused))])
  })

  test('fails with the typed error, after the messages before it, and takes no more', () => {
    const pulled: Array<number> = []
    const chunks = [
      disconnectPeerAnswer,
      joined(disconnectPeerRequest, refused, disconnectPeerRequest),
      accountingRequest,
    ]
    const source = Stream.fromIterable(chunks.keys()).pipe(
      Stream.rechunk(1),
      Stream.map((index) => {
        pulled.push(index)
        return chunks[index]!
      }),
    )
    const { values, error } = run(source.pipe(Stream.pipeThroughChannel(decode(rfc6733)())))
    expect(values.map(({ _tag }) => _tag)).toEqual(['DisconnectPeerAnswer', 'DisconnectPeerRequest'])
    expect(error).toMatchObject({
      _tag: 'DecodeError',
      reason: { _tag: 'InvalidAvpValue' },
      offset: 72,
      input: refused,
    })
    expect(pulled).toEqual([0, 1])
  })

  test('passes options on, and bounds the size by them', () => {
    const strict = through([disconnectPeerRequest, accountingRequest], decode(rfc6733, { maximumSize: 120 })())
    expect(strict.values).toHaveLength(1)
    expect(strict.error).toMatchObject({
      _tag: 'FramingError',
      reason: { _tag: 'BudgetExceeded', budget: 'size', maximum: 120 },
      offset: disconnectPeerRequest.length,
    })
    expect(strict.error?.message).toBe(
      'a message is longer than the limit of 120 octets (the message begins at octet 92 of the stream)',
    )
    const relayed = through([refused], decode(rfc6733, { policy: 'relay' })())
    expect(relayed.values.map(({ _tag }) => _tag)).toEqual(['Message'])
  })

  test('reports a message that the end cuts', () => {
    const cutAt = (size: number) =>
      through([disconnectPeerAnswer, disconnectPeerRequest.subarray(0, size)], decode(rfc6733)()).error
    const offset = disconnectPeerAnswer.length
    expect(cutAt(0)).toBeUndefined()
    expect(cutAt(3)).toMatchObject({ reason: { _tag: 'PartialMessage', received: 3, announced: undefined }, offset })
    expect(cutAt(91)).toMatchObject({ reason: { _tag: 'PartialMessage', received: 91, announced: 92 }, offset })
    expect(cutAt(91)?.message).toBe(
      `the stream ends after 91 octets of a message of 92 (the message begins at octet ${offset} of the stream)`,
    )
  })

  test('passes on how the bytes end: their error, their end, and no word of the cut message', () => {
    const failing = Stream.make(disconnectPeerRequest, disconnectPeerRequest.subarray(0, 9)).pipe(
      Stream.concat(Stream.fail('gone' as const)),
      Stream.pipeThroughChannel(decode(rfc6733)()),
    )
    expectTypeOf(failing).toExtend<Stream.Stream<unknown, 'gone' | DecodeError | FramingError>>()
    expect(run(failing)).toMatchObject({ values: [{ _tag: 'DisconnectPeerRequest' }], error: 'gone' })
    const bytes = Channel.succeed([disconnectPeerRequest] as const).pipe(
      Channel.concatWith(() => Channel.end('closed')),
    )
    const done = Channel.pipeTo(bytes, decode(rfc6733)<never, string>()).pipe(Channel.runDrain, Effect.runSync)
    expect(done).toBe('closed')
  })
})

describe('decodeEach', () => {
  test('puts refusals beside the good messages, their octets with them', () => {
    const { values, error } = through([joined(refused, disconnectPeerRequest, refused)], decodeEach(DisconnectPeer)())
    expect(error).toBeUndefined()
    expect(values.map(Result.isSuccess)).toEqual([false, true, false])
    const failures = values.flatMap((value) => (Result.isFailure(value) ? [value.failure.input] : []))
    expect(failures).toEqual([refused, refused])
  })

  test('ends at a length that cannot be, after what came before', () => {
    const { values, error } = through([joined(refused, unframed), disconnectPeerRequest], decodeEach(rfc6733)())
    expect(values.map(Result.isSuccess)).toEqual([false])
    expect(error).toMatchObject({
      _tag: 'FramingError',
      reason: { _tag: 'InvalidMessageLength', announced: 7 },
      offset: refused.length,
    })
    expect(error?.message).toContain('7 is no Message Length')
  })

  test('fails again in the same way when it is pulled again', () => {
    const program = Effect.gen(function* () {
      const bytes = Stream.make(unframed, disconnectPeerRequest).pipe(Stream.rechunk(1))
      const pull = yield* Stream.toPull(bytes.pipe(Stream.pipeThroughChannel(decodeEach(rfc6733)())))
      const first = yield* Effect.flip(pull)
      return [first, yield* Effect.flip(pull)] as const
    })
    const [first, second] = Effect.runSync(Effect.scoped(program))
    expect(first).toMatchObject({ _tag: 'FramingError' })
    expect(second).toBe(first)
  })
})

test('a run has a framer of its own', () => {
  const pipe = frames()
  expect(through([disconnectPeerRequest.subarray(0, 30)], pipe).error).toMatchObject({ reason: { received: 30 } })
  expect(through([disconnectPeerRequest], pipe)).toEqual({ values: [disconnectPeerRequest], error: undefined })
})

test('what was given stays when the chunk is written over', () => {
  const buffer = new Uint8Array(disconnectPeerRequest.length)
  const source = Stream.fromIterable([disconnectPeerRequest, refused]).pipe(
    Stream.rechunk(1),
    Stream.map((octets) => {
      buffer.set(octets)
      return buffer
    }),
  )
  expect(run(source.pipe(Stream.pipeThroughChannel(frames()))).values).toEqual([disconnectPeerRequest, refused])
  const each = run(source.pipe(Stream.pipeThroughChannel(decodeEach(DisconnectPeer)()))).values
  buffer.fill(0)
  expect(each.map(Result.isSuccess)).toEqual([true, false])
  expect(Result.isFailure(each[1]!) && each[1].failure.input).toEqual(refused)
  expect(Result.isSuccess(each[0]!) && each[0].success).toEqual(rightOf(DisconnectPeer.decode(disconnectPeerRequest)))
})

// -------------------------------------------------------------------------------------
// back-pressure and interruption
// -------------------------------------------------------------------------------------

/** Chunks without end, and how many were asked for. */
const counted = (chunk: Uint8Array) => {
  const asked = { count: 0 }
  const stream = Stream.fromEffectRepeat(
    Effect.sync(() => {
      asked.count++
      return chunk
    }),
  )
  return { asked, stream }
}

describe('back-pressure', () => {
  test('a chunk is asked for when the messages before it are taken', async () => {
    const { asked, stream } = counted(joined(disconnectPeerRequest, disconnectPeerAnswer))
    const seen: Array<readonly [number, number]> = []
    const program = stream.pipe(
      Stream.pipeThroughChannel(decode(rfc6733)()),
      Stream.take(7),
      Stream.runForEach(() => Effect.sync(() => seen.push([seen.length, asked.count]))),
    )
    await Effect.runPromise(program)
    expect(seen.map(([index, chunks]) => [index, chunks])).toEqual(
      Array.from({ length: 7 }, (_, index) => [index, Math.floor(index / 2) + 1]),
    )
  })

  test('a reader that waits keeps the sender waiting', async () => {
    const { asked, stream } = counted(disconnectPeerRequest)
    const program = Effect.gen(function* () {
      const gate = yield* Latch.make()
      const arrived: Array<Deferred.Deferred<void>> = []
      for (let i = 0; i < 3; i++) arrived.push(yield* Deferred.make<void>())
      let taken = 0
      const fiber = yield* stream.pipe(
        Stream.pipeThroughChannel(decodeEach(DisconnectPeer)()),
        Stream.take(3),
        Stream.runForEach(() =>
          Effect.suspend(() => Deferred.succeed(arrived[taken++]!, undefined)).pipe(Effect.andThen(gate.await)),
        ),
        Effect.forkChild,
      )
      for (const [index, each] of arrived.entries()) {
        yield* Deferred.await(each)
        // Whatever else can run has run before the count is looked at.
        for (let i = 0; i < 100; i++) yield* Effect.yieldNow
        expect(asked.count).toBe(index + 1)
        yield* gate.release
      }
      yield* Fiber.join(fiber)
    })
    await Effect.runPromise(program)
    expect(asked.count).toBe(3)
  })

  test('what is encoded is asked for one batch at a time', async () => {
    const request = rightOf(DisconnectPeerRequest.decode(disconnectPeerRequest))
    let asked = 0
    const values = Stream.fromEffectRepeat(
      Effect.sync(() => {
        asked++
        return request
      }),
    )
    const program = values.pipe(
      Stream.pipeThroughChannel(encode(DisconnectPeerRequest)()),
      Stream.take(2),
      Stream.runDrain,
    )
    await Effect.runPromise(program)
    expect(asked).toBe(2)
  })
})

describe('interruption', () => {
  test('ends a stream that waits for the rest of a message, and lets go of its source', async () => {
    const program = Effect.gen(function* () {
      const waiting = yield* Deferred.make<void>()
      let released = false
      const fiber = yield* Stream.make(disconnectPeerRequest.subarray(0, 50)).pipe(
        Stream.concat(
          Stream.fromEffect(
            Effect.andThen(Deferred.succeed(waiting, undefined), Effect.never as Effect.Effect<Uint8Array>),
          ),
        ),
        Stream.ensuring(
          Effect.sync(() => {
            released = true
          }),
        ),
        Stream.pipeThroughChannel(decode(rfc6733)()),
        Stream.runDrain,
        Effect.forkChild,
      )
      yield* Deferred.await(waiting)
      yield* Fiber.interrupt(fiber)
      const exit = yield* Fiber.await(fiber)
      expect(Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause)).toBe(true)
      expect(released).toBe(true)
    })
    await Effect.runPromise(program)
  })

  test('a reader that has enough lets go of the source', async () => {
    let released = false
    const { asked, stream } = counted(disconnectPeerRequest)
    const program = stream.pipe(
      Stream.ensuring(
        Effect.sync(() => {
          released = true
        }),
      ),
      Stream.pipeThroughChannel(decode(rfc6733)()),
      Stream.take(1),
      Stream.runDrain,
    )
    await Effect.runPromise(program)
    expect(released).toBe(true)
    expect(asked.count).toBe(1)
  })
})

// -------------------------------------------------------------------------------------
// encoding and both directions
// -------------------------------------------------------------------------------------

describe('encode', () => {
  const values = good.map((octets) => rightOf(rfc6733.decode(octets)))

  test('gives each message octets of its own', () => {
    const octets = run(Stream.fromArray(values).pipe(Stream.pipeThroughChannel(encode(rfc6733)()))).values
    expect(octets.map((each) => rightOf(rfc6733.decode(each)))).toEqual(values)
    const request = rightOf(DisconnectPeerRequest.decode(disconnectPeerRequest))
    expect(octets[0]).toEqual(rightOf(DisconnectPeerRequest.encode(request)))
    octets[0]?.fill(0)
    expect(octets.slice(1).map((each) => rightOf(rfc6733.decode(each)))).toEqual(values.slice(1))
  })

  test('takes wire messages where a dictionary gives them', () => {
    const wire = rightOf(Message.decode(withOctet(disconnectPeerRequest, 7, 0x99)))
    const octets = run(Stream.make(wire).pipe(Stream.pipeThroughChannel(encode(rfc6733)()))).values
    expect(through(octets, decode(rfc6733)()).values).toEqual([wire])
  })

  test('fails at the first value that is refused, after those before it', () => {
    const request = rightOf(DisconnectPeerRequest.decode(disconnectPeerRequest))
    const program = Stream.make(request, { ...request, originHost: '' }, request).pipe(
      Stream.pipeThroughChannel(encode(DisconnectPeerRequest)()),
    )
    expectTypeOf(program).toEqualTypeOf<Stream.Stream<Uint8Array, EncodeError>>()
    const { values: octets, error } = run(program)
    expect(octets).toHaveLength(1)
    expect(error).toMatchObject({ _tag: 'EncodeError', path: ['Disconnect-Peer-Request', 'Origin-Host'] })
  })

  test('refuses what a dictionary has no command for', () => {
    const stranger = { ...rightOf(Message.decode(disconnectPeerRequest)), _tag: 'Stranger' } as unknown as Message
    for (const value of [stranger, null as unknown as Message, 5 as unknown as Message]) {
      const { error } = run(Stream.make(value).pipe(Stream.pipeThroughChannel(encode(rfc6733)())))
      expect(error).toMatchObject({ reason: { _tag: 'InvalidValue' }, path: ['_tag'] })
    }
  })
})

describe('duplex', () => {
  const request = rightOf(DisconnectPeerRequest.decode(disconnectPeerRequest))

  /** A byte channel that answers each write with these octets. */
  const answering = (...answers: ReadonlyArray<Uint8Array>) => {
    const written: Array<Uint8Array> = []
    const channel = Channel.identity<readonly [Uint8Array, ...Array<Uint8Array>], EncodeError, unknown>().pipe(
      Channel.map((chunks) => {
        written.push(...chunks)
        return [joined(...answers)] as const
      }),
    )
    return { channel, written }
  }

  test('encodes what goes in and decodes what comes out', () => {
    const { channel, written } = answering(disconnectPeerAnswer, disconnectPeerAnswer)
    const program = Stream.make(request).pipe(Stream.pipeThroughChannel(channel.pipe(duplex(DisconnectPeer))))
    expectTypeOf(program).toEqualTypeOf<
      Stream.Stream<DisconnectPeerRequest | DisconnectPeerAnswer, DecodeError | EncodeError | FramingError>
    >()
    expect(run(program).values.map(({ _tag }) => _tag)).toEqual(['DisconnectPeerAnswer', 'DisconnectPeerAnswer'])
    expect(written).toEqual([rightOf(DisconnectPeerRequest.encode(request))])
  })

  test('reports refusals of both directions', () => {
    const { channel, written } = answering(refused)
    const out = run(Stream.make(request).pipe(Stream.pipeThroughChannel(channel.pipe(duplex(rfc6733)))))
    expect(out.error).toMatchObject({ _tag: 'DecodeError', input: refused })
    expect(written).toHaveLength(1)
    const wrong = { ...request, originRealm: '' }
    const into = run(Stream.make(wrong).pipe(Stream.pipeThroughChannel(channel.pipe(duplex(rfc6733)))))
    expect(into.error).toMatchObject({ _tag: 'EncodeError' })
    expect(written).toHaveLength(1)
  })

  test('with refusals beside the good ones', () => {
    const { channel } = answering(refused, disconnectPeerAnswer)
    const program = Stream.make(request, request).pipe(
      Stream.rechunk(1),
      Stream.pipeThroughChannel(channel.pipe(duplexEach(rfc6733))),
    )
    expect(run(program).values.map(Result.isSuccess)).toEqual([false, true, false, true])
  })
})

test('any codec will do: a stream of what only looks like messages is refused by the codec, not by the framer', () => {
  expect(through([disconnectPeerRequest], decode(Format.unsigned32)()).error).toMatchObject({
    _tag: 'DecodeError',
    reason: { _tag: 'InvalidAvpLength' },
  })
})

// -------------------------------------------------------------------------------------
// what was recorded
// -------------------------------------------------------------------------------------

const path = fileURLToPath(new URL('../../../shared/interop/captures/messages.json', import.meta.url))
const missing = !existsSync(path)
if (missing) console.warn(`skipped: ${path} is not there`)

interface Recorded {
  readonly exchange: string
  readonly from: string
  readonly what: string
  readonly hex: string
}

const recorded = missing
  ? []
  : (JSON.parse(readFileSync(path, 'utf8')) as { readonly messages: ReadonlyArray<Recorded> }).messages

describe.skipIf(missing)('the recorded exchanges', () => {
  const exchanges = new Map<string, ReadonlyArray<Recorded>>()
  for (const each of recorded) {
    const name = `${each.exchange}, from ${each.from}`
    exchanges.set(name, [...(exchanges.get(name) ?? []), each])
  }

  test.each([...exchanges])('%s: one stream, whole and in single octets', (_, messages) => {
    const octets = joined(...messages.map(({ hex }) => fromHex(hex) ?? new Uint8Array(0)))
    const { values, error } = through([octets], decodeEach(rfc6733)())
    // Every octet is in a message, or behind the place where the stream could not be cut further.
    const framed = through([octets], frames()).values
    expect(framed.map(toHex).join('')).toBe(toHex(octets.subarray(0, error?.offset ?? octets.length)))
    const plain = ({ reason, path, offset }: Pick<DecodeError, 'reason' | 'path' | 'offset'>) => ({
      reason,
      path,
      offset,
    })
    expect(values.map(Result.mapError(plain))).toEqual(
      framed.map((message) => Result.mapError(toResult(rfc6733.decode(message)), plain)),
    )
    const single = Array.from(octets, (octet) => Uint8Array.of(octet))
    expect(shownEach(through(single, decodeEach(rfc6733)()))).toEqual(shownEach({ values, error }))
    const relayed = run(
      Stream.make(octets).pipe(
        Stream.pipeThroughChannel(decodeEach(Message)()),
        Stream.filterMap((each) => each),
        Stream.pipeThroughChannel(encode(Message)<FramingError>()),
      ),
    )
    const wire = framed.filter((message) => Message.decode(message)._tag === 'Right')
    expect(relayed.values.map(toHex)).toEqual(wire.map(toHex))
  })

  test('there are many, most of them good', () => {
    expect(exchanges.size).toBeGreaterThan(20)
    const all = [...exchanges.values()].map((messages) =>
      through(
        messages.map(({ hex }) => fromHex(hex)!),
        decodeEach(rfc6733)(),
      ),
    )
    const results = all.flatMap(({ values }) => values)
    expect(results.filter(Result.isSuccess).length).toBeGreaterThan(results.length / 2)
    expect(results.some(Result.isFailure)).toBe(true)
    expect(all.some(({ error }) => error !== undefined)).toBe(true)
  })
})
