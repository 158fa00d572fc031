import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import { right } from 'fp-ts/lib/Either.js'
import { contramap, DisconnectPeerRequest, Format, type Encoder } from 'diameter-codec'
import { expect, test } from 'vitest'
import { hex, leftOf } from '../arbitrary/octets.ts'
import { functionTo } from './decoders.ts'

/** Values of which some are none of the encoder's. */
const number = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.nat(0xffffffff), fc.double())

const encoders: fc.Arbitrary<Encoder<number>> = fc.constantFrom<Encoder<number>>(
  Format.unsigned32,
  Format.integer32,
  Format.float64,
  Format.time,
  pipe(Format.utf8String, contramap(String)),
  pipe(
    DisconnectPeerRequest,
    contramap((hopByHopId: number) =>
      DisconnectPeerRequest.make({
        header: { hopByHopId, endToEndId: 2 },
        originHost: 'a.example.net',
        originRealm: 'example.net',
        disconnectCause: 'BUSY',
      }),
    ),
  ),
)

test('Contravariant: identity', () => {
  fc.assert(
    fc.property(encoders, number, (fa, a) => {
      expect(
        pipe(
          fa,
          contramap((same: number) => same),
        ).encode(a),
      ).toEqual(fa.encode(a))
    }),
    { numRuns: 1000 },
  )
})

test('Contravariant: composition', () => {
  fc.assert(
    fc.property(encoders, functionTo(number), functionTo(number), number, (fa, f, g, a) => {
      const twice = pipe(fa, contramap(f), contramap(g))
      const once = pipe(
        fa,
        contramap((b: number) => f(g(b))),
      )
      expect(twice.encode(a)).toEqual(once.encode(a))
    }),
    { numRuns: 1000 },
  )
})

test('what it refuses goes by the name of what is written', () => {
  const length = pipe(
    Format.unsigned32,
    contramap((text: string) => text.length - 2),
  )
  expect(length.encode('abc')).toEqual(right(hex('00000001')))
  expect(leftOf(length.encode('a'))).toEqual({
    _tag: 'EncodeError',
    reason: { _tag: 'InvalidValue', expected: 'an integer of 0 to 4294967295', value: -1 },
    path: ['Unsigned32'],
  })
})
