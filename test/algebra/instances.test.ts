// fp-ts's own functions with our instances, and the laws of those that no other test has.
import * as fc from 'fast-check'
import { altAll } from 'fp-ts/lib/Alt.js'
import { sequenceS, sequenceT, apS as apSOf, apFirst } from 'fp-ts/lib/Apply.js'
import * as RA from 'fp-ts/lib/ReadonlyArray.js'
import * as RR from 'fp-ts/lib/ReadonlyRecord.js'
import { bind as bindOf, chainFirst } from 'fp-ts/lib/Chain.js'
import { right } from 'fp-ts/lib/Either.js'
import { eqStrict, struct as eqStruct, contramap as eqContramap } from 'fp-ts/lib/Eq.js'
import { bindTo as bindToOf, flap, let as letOf } from 'fp-ts/lib/Functor.js'
import { pipe } from 'fp-ts/lib/function.js'
import { struct as showStruct } from 'fp-ts/lib/Show.js'
import {
  Codec,
  Decoder,
  DisconnectPeer,
  DisconnectPeerRequest,
  Encoder,
  Eq,
  equals,
  fail,
  Format,
  map,
  show,
  Show,
  succeed,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, leftOf, rightOf } from '../arbitrary/octets.ts'
import { disconnectPeerAnswer, disconnectPeerRequest } from '../arbitrary/samples.ts'
import { commands, messageOf, named, type AnyTypedCommand } from '../arbitrary/typed.ts'
import { decoder, functionTo, octets, same, value } from './decoders.ts'

const number = Format.unsigned32
const bytes = hex('00000007')

describe('fp-ts takes the instances of Decoder', () => {
  test('sequenceS and sequenceT', () => {
    const record = sequenceS(Decoder.Apply)({ number, octets: Format.octetString, time: Format.time })
    expect(record.decode(bytes)).toEqual(right({ number: 7, octets: bytes, time: 2085978503 }))
    expect(leftOf(record.decode(hex('07')))).toMatchObject({ path: ['Unsigned32'] })
    expect(sequenceT(Decoder.Apply)(number, number, succeed('x')).decode(bytes)).toEqual(right([7, 7, 'x']))
  })

  test('traverse and sequence', () => {
    const plus = (n: number) =>
      pipe(
        number,
        map((m) => n + m),
      )
    expect(pipe([1, 2, 3], RA.traverse(Decoder.Applicative)(plus)).decode(bytes)).toEqual(right([8, 9, 10]))
    expect(pipe({ a: 1, b: 2 }, RR.traverse(Decoder.Applicative)(plus)).decode(bytes)).toEqual(right({ a: 8, b: 9 }))
    expect(RA.sequence(Decoder.Applicative)([number, fail('a port'), number]).decode(bytes)).toMatchObject({
      left: { reason: { expected: 'a port' } },
    })
    const many = Array.from({ length: 500 }, (_, n) => n)
    expect(rightOf(pipe(many, RA.traverse(Decoder.Applicative)(plus)).decode(bytes))).toHaveLength(500)
  })

  test('Do, bindTo, bind, let and apS', () => {
    const bindTo = bindToOf(Decoder.Functor)
    const bind = bindOf(Decoder.Chain)
    const apS = apSOf(Decoder.Apply)
    const let_ = letOf(Decoder.Functor)
    const decoded = pipe(
      DisconnectPeerRequest,
      bindTo('request'),
      bind('cause', ({ request }) =>
        request.originHost === 'a.example.net' ? succeed('known') : fail('a known host'),
      ),
      let_('length', ({ request }) => request.originRealm.length),
      apS('octets', Format.octetString),
    )
    expect(rightOf(decoded.decode(disconnectPeerRequest))).toEqual({
      request: rightOf(DisconnectPeerRequest.decode(disconnectPeerRequest)),
      cause: 'known',
      length: 11,
      octets: disconnectPeerRequest,
    })
    const fromDo = pipe(
      succeed({}),
      bind('a', () => number),
      bind('b', ({ a }) => succeed(a + 1)),
    )
    expect(fromDo.decode(bytes)).toEqual(right({ a: 7, b: 8 }))
  })

  test('flap, apFirst, chainFirst and altAll', () => {
    expect(
      pipe(
        succeed((n: number) => n + 1),
        flap(Decoder.Functor)(1),
      ).decode(bytes),
    ).toEqual(right(2))
    expect(pipe(number, apFirst(Decoder.Apply)(Format.octetString)).decode(bytes)).toEqual(right(7))
    expect(
      pipe(
        number,
        chainFirst(Decoder.Chain)(() => fail('less')),
      ).decode(bytes)._tag,
    ).toBe('Left')
    const any = altAll(Decoder.Alt)<number>(fail('a port'))([fail('a name'), number, succeed(0)])
    expect(any.decode(bytes)).toEqual(right(7))
    expect(any.decode(hex('07'))).toEqual(right(0))
  })

  test('and its records say what our functions say', () => {
    const { Functor, Apply, Applicative, Chain, Monad, Alt } = Decoder
    expect([Functor, Apply, Applicative, Chain, Monad, Alt].map(({ URI }) => URI)).toEqual(
      Array.from({ length: 6 }, () => Decoder.URI),
    )
    expect(Decoder.URI).toBe('diameter-codec/Decoder')
    expect([Encoder.URI, Encoder.Contravariant.URI]).toEqual(['diameter-codec/Encoder', 'diameter-codec/Encoder'])
    expect([Codec.URI, Codec.Invariant.URI]).toEqual(['diameter-codec/Codec', 'diameter-codec/Codec'])
    same([decoder, functionTo(value)], (fa, f) => [Monad.chain(fa, (a) => Monad.of(f(a))), Functor.map(fa, f)])
    same([decoder, functionTo(value)], (fa, f) => [Apply.ap(Applicative.of(f), fa), Functor.map(fa, f)])
    same([decoder, decoder], (a, b) => [Alt.alt(a, () => b), altAll(Alt)<unknown>(a)([b])])
  })
})

describe('Invariant of Codec', () => {
  const { imap } = Codec.Invariant
  const pairs: fc.Arbitrary<readonly [(n: number) => number, (n: number) => number]> = fc.constantFrom(
    [(n: number) => n + 1, (n: number) => n - 1] as const,
    [(n: number) => -n, (n: number) => -n] as const,
    [(n: number) => 2 * n, (n: number) => n / 2] as const,
  )
  const codecs = fc.constantFrom(Format.unsigned32, Format.integer32, Format.time)
  const sameCodec = (a: Codec<number>, b: Codec<number>, input: Uint8Array, n: number): void => {
    expect(a.decode(input)).toEqual(b.decode(input))
    expect(a.encode(n)).toEqual(b.encode(n))
  }

  test('identity', () => {
    fc.assert(
      fc.property(codecs, octets, fc.integer(), (fa, input, n) => {
        sameCodec(
          imap(
            fa,
            (a) => a,
            (a) => a,
          ),
          fa,
          input,
          n,
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('composition', () => {
    fc.assert(
      fc.property(codecs, pairs, pairs, octets, fc.integer(), (fa, [f, f1], [g, g1], input, n) => {
        const once = imap(
          fa,
          (a) => g(f(a)),
          (a) => f1(g1(a)),
        )
        sameCodec(imap(imap(fa, f, f1), g, g1), once, input, n)
      }),
      { numRuns: 1000 },
    )
  })
})

test('Contravariant of Encoder is contramap', () => {
  const { contramap } = Encoder.Contravariant
  expect(contramap(number, (text: string) => text.length).encode('abc')).toEqual(right(hex('00000003')))
})

describe('Eq', () => {
  test.each(named(commands))(
    '%s is one of its messages: reflexive, symmetric, transitive',
    (_, command: AnyTypedCommand) => {
      const message = messageOf(command)
      fc.assert(
        fc.property(message, message, message, (a, b, c) => {
          const again = rightOf(command.decode(rightOf(command.encode(a))))
          expect(command.equals(a, again) && Eq.equals(again, a)).toBe(true)
          expect(command.equals(a, b)).toBe(command.equals(b, a))
          expect(!command.equals(a, b) || !command.equals(b, c) || command.equals(a, c)).toBe(true)
          expect(command.equals(a, b)).toBe(equals(a, b))
        }),
        { numRuns: 20 },
      )
    },
  )

  test('fp-ts takes a command, an exchange and Eq as they are', () => {
    const request = rightOf(DisconnectPeerRequest.decode(disconnectPeerRequest))
    const again = rightOf(DisconnectPeer.decode(disconnectPeerRequest))
    const answer = rightOf(DisconnectPeer.decode(disconnectPeerAnswer))
    expect(RA.uniq(DisconnectPeer)([request, again, answer])).toEqual([request, answer])
    expect(RA.elem(DisconnectPeerRequest)({ ...request })([request])).toBe(true)
    expect(RA.elem(Eq)(answer)([request])).toBe(false)
    const byPeer = eqStruct({ message: DisconnectPeerRequest, peer: eqStrict })
    expect(byPeer.equals({ message: request, peer: 1 }, { message: { ...request }, peer: 1 })).toBe(true)
    const byHost = pipe(
      Eq,
      eqContramap(({ originHost }: DisconnectPeer) => originHost),
    )
    expect(byHost.equals(request, answer)).toBe(true)
  })
})

describe('Show', () => {
  test('a message is one readable line', () => {
    const request = rightOf(DisconnectPeerRequest.decode(disconnectPeerRequest))
    expect(Show.show(request)).toBe(
      'DisconnectPeerRequest { header: { request: true, proxiable: false, error: false, retransmitted: false, reserved: 0,' +
        ' commandCode: 282, applicationId: 0, hopByHopId: 286331153, endToEndId: 572662306 }, originHost: "a.example.net",' +
        ' originRealm: "example.net", disconnectCause: "REBOOTING", avps: [{ code: 999, vendorId: 10415, mandatory: false,' +
        ' protected: false, reserved: 0, data: 0x01, padding: 0 }] }',
    )
  })

  test('fields that are absent are left out', () => {
    const answer = rightOf(DisconnectPeer.decode(disconnectPeerAnswer))
    expect(Show.show(answer)).toContain('errorMessage: "no!"')
    expect(show({ _tag: 'A', a: undefined })).toBe('A {}')
  })

  test.each<[unknown, string]>([
    [undefined, 'undefined'],
    [null, 'null'],
    [true, 'true'],
    [-0, '-0'],
    [Number.NaN, 'NaN'],
    [18446744073709551615n, '18446744073709551615n'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    [new Uint8Array(0), '0x'],
    [[1, [2]], '[1, [2]]'],
    [{}, '{}'],
    [{ 'a-b': 1, _tag: 2 }, '{ "a-b": 1, _tag: 2 }'],
    [() => 0, 'a function'],
    [Symbol('s'), 'Symbol(s)'],
  ])('%o', (a, text) => {
    expect(show(a)).toBe(text)
  })

  test('what is too deep is cut', () => {
    const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => [inner], 1)
    expect(show(deep)).toBe(`${'['.repeat(64)}…${']'.repeat(64)}`)
    const record = Array.from({ length: 10_000 }).reduce<unknown>((a) => ({ a }), 1)
    expect(show(record)).toBe(`${'{ a: '.repeat(64)}…${' }'.repeat(64)}`)
  })

  test('fp-ts takes it as it is', () => {
    expect(showStruct({ time: Show, octets: Show }).show({ time: 1n, octets: bytes })).toBe(
      '{ time: 1n, octets: 0x00000007 }',
    )
  })
})
