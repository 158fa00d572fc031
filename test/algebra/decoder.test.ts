import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import { left, right } from 'fp-ts/lib/Either.js'
import {
  alt,
  andThen,
  AccountingRequest,
  describe as sentence,
  DisconnectPeerRequest,
  fail,
  Format,
  map,
  orElse,
  ProxyInfo,
  succeed,
  type DecodeError,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { ap } from '../../src/algebra/decoder.ts'
import { source } from '../../src/octets/source.ts'
import { hex, leftOf } from '../arbitrary/octets.ts'
import { accountingRequest, disconnectPeerAnswer, disconnectPeerRequest } from '../arbitrary/samples.ts'
import { decoder, functionTo, same, value } from './decoders.ts'

const compose = (f: unknown) => (g: unknown) => (a: unknown) =>
  (f as (b: unknown) => unknown)((g as (a: unknown) => unknown)(a))

const decoderOfFunction = fc.tuple(decoder, functionTo(functionTo(value))).map(([first, f]) => pipe(first, map(f)))
const kleisli = functionTo(decoder)

describe('the laws, failures, paths and budgets included', () => {
  test('Functor: identity', () => {
    same([decoder], (fa) => [
      pipe(
        fa,
        map((a) => a),
      ),
      fa,
    ])
  })

  test('Functor: composition', () => {
    same([decoder, functionTo(value), functionTo(value)], (fa, f, g) => [
      pipe(fa, map(f), map(g)),
      pipe(
        fa,
        map((a) => g(f(a))),
      ),
    ])
  })

  test('Apply: composition', () => {
    same([decoderOfFunction, decoderOfFunction, decoder], (fbc, fab, fa) => [
      pipe(fbc, map(compose), ap(fab), ap(fa)),
      pipe(fbc, ap(pipe(fab, ap(fa)))),
    ])
  })

  test('Applicative: identity', () => {
    same([decoder], (fa) => [
      pipe(
        succeed((a: unknown) => a),
        ap(fa),
      ),
      fa,
    ])
  })

  test('Applicative: homomorphism', () => {
    same([functionTo(value), value, decoder], (f, a, effect) => [
      // Beside an effect, since the law alone is of values that nothing refuses.
      pipe(
        effect,
        andThen(() => pipe(succeed(f), ap(succeed(a)))),
      ),
      pipe(
        effect,
        andThen(() => succeed(f(a))),
      ),
    ])
  })

  test('Applicative: interchange', () => {
    same([decoderOfFunction, value], (fab, a) => [
      pipe(fab, ap(succeed(a))),
      pipe(
        succeed((f: (a: unknown) => unknown) => f(a)),
        ap(fab),
      ),
    ])
  })

  test('Chain: associativity', () => {
    same([decoder, kleisli, kleisli], (fa, f, g) => [
      pipe(fa, andThen(f), andThen(g)),
      pipe(
        fa,
        andThen((a) => pipe(f(a), andThen(g))),
      ),
    ])
  })

  test('Chain: ap is that of chain', () => {
    same([decoderOfFunction, decoder], (fab, fa) => [
      pipe(fab, ap(fa)),
      pipe(
        fab,
        andThen((f) => pipe(fa, map(f))),
      ),
    ])
  })

  test('Monad: left identity', () => {
    same([value, kleisli], (a, f) => [pipe(succeed(a), andThen(f)), f(a)])
  })

  test('Monad: right identity', () => {
    same([decoder], (fa) => [pipe(fa, andThen(succeed)), fa])
  })

  test('Monad: map is that of chain', () => {
    same([decoder, functionTo(value)], (fa, f) => [
      pipe(fa, map(f)),
      pipe(
        fa,
        andThen((a) => succeed(f(a))),
      ),
    ])
  })

  test('Alt: associativity', () => {
    same([decoder, decoder, decoder], (a, b, c) => [
      pipe(
        a,
        alt(() => b),
        alt(() => c),
      ),
      pipe(
        a,
        alt(() =>
          pipe(
            b,
            alt(() => c),
          ),
        ),
      ),
    ])
  })

  test('Alt: distributivity', () => {
    same([decoder, decoder, functionTo(value)], (a, b, f) => [
      pipe(
        a,
        alt(() => b),
        map(f),
      ),
      pipe(
        a,
        map(f),
        alt(() => pipe(b, map(f))),
      ),
    ])
  })

  test('a failure goes before what would follow, a success before every other try', () => {
    same([kleisli, decoder, decoder], (f, effect, other) => [
      pipe(
        effect,
        andThen(() => pipe(fail('a port'), andThen(f))),
        alt(() => other),
      ),
      pipe(
        effect,
        andThen(() => fail('a port')),
        alt(() => other),
      ),
    ])
    same([decoder, value, decoder], (effect, a, b) => [
      pipe(
        effect,
        andThen(() =>
          pipe(
            succeed(a),
            alt(() => b),
          ),
        ),
      ),
      pipe(
        effect,
        andThen(() => succeed(a)),
      ),
    ])
  })

  test('alt is orElse without a look at the failure, and orElse is associative', () => {
    same([decoder, decoder], (a, b) => [
      pipe(
        a,
        orElse(() => b),
      ),
      pipe(
        a,
        alt(() => b),
      ),
    ])
    same([decoder, kleisli, kleisli], (a, f, g) => [
      pipe(a, orElse(f), orElse(g)),
      pipe(
        a,
        orElse((error) => pipe(f(error), orElse(g))),
      ),
    ])
  })
})

const reject = (error: DecodeError) => fail(`not: ${sentence(error)}`)

describe('failures', () => {
  test('have the name of the part that refused', () => {
    const port = pipe(
      Format.unsigned32,
      andThen((n) => (n < 65536 ? succeed(n) : fail('a port'))),
    )
    expect(port.decode(hex('00000f1c'))).toEqual(right(3868))
    expect(sentence(leftOf(port.decode(hex('00010000'))))).toBe('invalid value: expected a port')
    expect(leftOf(port.decode(hex('0001')))).toMatchObject({
      reason: { _tag: 'InvalidAvpLength', expected: '4 octets', actual: 2 },
      path: ['Unsigned32'],
      offset: 0,
      extent: 2,
    })
  })

  test('of a message keep their path, place and Failed-AVP', () => {
    const cause = pipe(
      DisconnectPeerRequest,
      map(({ disconnectCause }) => disconnectCause),
    )
    const bytes = disconnectPeerRequest.slice()
    bytes[75] = 9
    expect(cause.decode(bytes)).toEqual(DisconnectPeerRequest.decode(bytes))
    expect(
      leftOf(
        pipe(
          succeed(1),
          andThen(() => cause),
        ).decode(bytes),
      ),
    ).toEqual(leftOf(cause.decode(bytes)))
  })

  test('orElse sees the same error that decode gives', () => {
    const seen: Array<DecodeError> = []
    const note = orElse((error) => {
      seen.push(error)
      return succeed('noted')
    })
    expect(pipe(DisconnectPeerRequest, note).decode(disconnectPeerAnswer)).toEqual(right('noted'))
    expect(pipe(Format.unsigned32, note).decode(hex('00'))).toEqual(right('noted'))
    expect(seen).toEqual([
      leftOf(DisconnectPeerRequest.decode(disconnectPeerAnswer)),
      leftOf(Format.unsigned32.decode(hex('00'))),
    ])
    expect(sentence(leftOf(pipe(Format.unsigned32, orElse(reject)).decode(hex('00'))))).toBe(
      'invalid value: expected not: Unsigned32: wrong length: expected 4 octets, found 1',
    )
  })

  test('are forgotten by the try that succeeds', () => {
    const input = source(hex('ff'))
    const either = pipe(
      Format.utf8String,
      map(String),
      alt(() => pipe(Format.octetString, map(String))),
    )
    expect(either.decodeAt(input, 0, 1)).toBe('255')
    expect(input.failure).toBeUndefined()
    expect(either.decode(new Uint8Array(0))).toEqual(right(''))
  })

  test('of the last try are those of all', () => {
    const either = pipe(
      Format.unsigned32,
      alt(() => Format.unsigned64),
    )
    expect(either.decode(hex('00000001'))).toEqual(right(1))
    expect(either.decode(hex('0000000000000001'))).toEqual(right(1n))
    expect(leftOf(either.decode(hex('00')))).toMatchObject({ path: ['Unsigned64'] })
  })
})

describe('values', () => {
  test('may be undefined', () => {
    const nothing = pipe(
      Format.unsigned32,
      map(() => undefined),
    )
    expect(nothing.decode(hex('00000001'))).toEqual(right(undefined))
    expect(
      pipe(
        nothing,
        map((a) => [a]),
        andThen((a) => succeed(a)),
      ).decode(hex('00000001')),
    ).toEqual(right([undefined]))
    expect(
      pipe(
        nothing,
        andThen((a) => succeed([a])),
      ).decode(hex('00000001')),
    ).toEqual(right([undefined]))
    expect(
      pipe(
        nothing,
        map((a) => (b: number) => [a, b]),
        ap(Format.unsigned32),
      ).decode(hex('00000001')),
    ).toEqual(right([undefined, 1]))
    expect(
      pipe(
        nothing,
        alt(() => succeed(1)),
      ).decode(hex('00000001')),
    ).toEqual(right(undefined))
    expect(
      pipe(
        nothing,
        orElse(() => succeed(1)),
      ).decode(hex('00')),
    ).toEqual(right(1))
  })

  test('are read in the middle of a larger input too', () => {
    const sum = pipe(
      Format.unsigned32,
      andThen((a) =>
        pipe(
          Format.unsigned32,
          map((b) => a + b),
        ),
      ),
    )
    expect(sum.decodeAt(source(hex('ffffff 00000007 ffff')), 3, 7)).toBe(14)
    const input = source(hex('ffffff 000007 ffff'))
    expect(sum.decodeAt(input, 3, 6)).toBeUndefined()
    expect(input.failure).toMatchObject({ offset: 3, extent: 3 })
  })
})

test('what has no octets of its own says so', () => {
  for (const each of [succeed(1), fail('a port')]) {
    expect(each).toMatchObject({ name: '', format: 'OctetString', minimum: 0, maximum: Infinity })
  }
  const within = source(hex('010203'))
  expect(fail('a port').decodeAt(within, 1, 3)).toBeUndefined()
  expect(within.failure).toMatchObject({ offset: 1, extent: 2 })
})

describe('budgets', () => {
  const everyAvp = 19

  test('that are spent stay spent, however often the octets are read', () => {
    expect(AccountingRequest.decode(accountingRequest, { maximumAvps: everyAvp })._tag).toBe('Right')
    expect(AccountingRequest.decode(accountingRequest, { maximumAvps: everyAvp - 1 })._tag).toBe('Left')
    const twice = pipe(
      AccountingRequest,
      andThen(() => AccountingRequest),
    )
    expect(twice.decode(accountingRequest, { maximumAvps: 2 * everyAvp })._tag).toBe('Right')
    expect(leftOf(twice.decode(accountingRequest, { maximumAvps: 2 * everyAvp - 1 })).reason).toEqual({
      _tag: 'BudgetExceeded',
      budget: 'avps',
      maximum: 2 * everyAvp - 1,
    })
    const again = pipe(
      AccountingRequest,
      andThen(() => fail('another')),
      alt(() => AccountingRequest),
    )
    expect(leftOf(again.decode(accountingRequest, { maximumAvps: everyAvp })).reason._tag).toBe('BudgetExceeded')
  })

  test('of depth are given back', () => {
    const { data } = ProxyInfo
    const group = hex('00000118 4000000b 702e62 00 00000021 4000000a 0102 0000')
    const input = source(group, { maximumDepth: 1 })
    const many = pipe(
      data,
      andThen(() => data),
      andThen(() => fail('no')),
      alt(() => data),
    )
    expect(many.decodeAt(input, 0, group.length)).toMatchObject({ proxyHost: 'p.b' })
    expect(input.depthLeft).toBe(1)
  })

  test('bound the time: a hundred tries read a hundred times as much, and no more', () => {
    const { data } = ProxyInfo
    const failing = pipe(
      data,
      andThen(() => fail('no')),
    )
    const tries = Array.from({ length: 100 }, () => failing).reduce((before, next) =>
      pipe(
        before,
        alt(() => next),
      ),
    )
    const group = hex('00000118 4000000b 702e62 00 00000021 4000000a 0102 0000')
    const input = source(group)
    const before = input.avpsLeft
    expect(tries.decodeAt(input, 0, group.length)).toBeUndefined()
    expect(before - input.avpsLeft).toBe(200)
  })
})

test('a refusal is fp-ts’s own Left', () => {
  expect(fail('a port').decode(hex('0102'))).toEqual(
    left({
      _tag: 'DecodeError',
      reason: { _tag: 'InvalidAvpValue', expected: 'a port' },
      path: [],
      offset: 0,
      extent: 2,
      failedAvp: [],
      excerpt: { offset: 0, octets: hex('0102') },
    }),
  )
})
