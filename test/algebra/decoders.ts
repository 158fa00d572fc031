// Decoders of every make, and octets of every kind to try them on.
import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import {
  AccountingRequest,
  alt,
  andThen,
  CapabilitiesExchangeRequest,
  DisconnectPeer,
  equals,
  fail,
  Format,
  map,
  Message,
  orElse,
  show,
  succeed,
  type Decoder,
} from 'diameter-codec'
import type { DecodeOptions } from '../../src/octets/source.ts'
import {
  accountingRequest,
  capabilitiesExchangeRequest,
  disconnectPeerAnswer,
  disconnectPeerRequest,
} from '../arbitrary/samples.ts'

const samples = [accountingRequest, capabilitiesExchangeRequest, disconnectPeerAnswer, disconnectPeerRequest]

/** Messages whole and cut, changed here and there, and octets that are none. */
export const octets: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.constantFrom(...samples),
  fc.tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(255)).map(([sample, at, octet]) => {
    const changed = sample.slice()
    changed[at % sample.length] = octet
    return changed
  }),
  fc.tuple(fc.constantFrom(...samples), fc.nat()).map(([sample, size]) => sample.slice(0, size % sample.length)),
  fc.uint8Array({ minLength: 4, maxLength: 4 }),
  fc.uint8Array({ maxLength: 12 }),
)

/** Budgets that are sometimes too small: what one decoder spends, the next one lacks. */
const options: fc.Arbitrary<DecodeOptions> = fc.record(
  { maximumAvps: fc.nat(40), maximumDepth: fc.nat(2) },
  { requiredKeys: [] },
)

/** A value that may well be `undefined`. */
export type Value = number | undefined

export const value: fc.Arbitrary<Value> = fc.option(fc.nat(9), { nil: undefined })

/** Pure functions of any value, the same for the same. */
export const functionTo = <B>(results: fc.Arbitrary<B>): fc.Arbitrary<(a: unknown) => B> =>
  fc.array(results, { minLength: 1, maxLength: 5 }).map((all) => (a) => {
    let sum = 0
    for (const character of show(a)) sum = (sum * 31 + character.charCodeAt(0)) >>> 0
    return all[sum % all.length]!
  })

const leaf: fc.Arbitrary<Decoder<Value>> = fc.oneof(
  value.map(succeed),
  fc.constantFrom('a port', 'a name').map(fail),
  fc.constantFrom<Decoder<Value>>(
    Format.unsigned32,
    pipe(
      Format.time,
      map(() => undefined),
    ),
    pipe(
      Format.utf8String,
      map((text) => text.length),
    ),
    pipe(
      Format.octetString,
      map(({ length }) => length),
    ),
    pipe(
      DisconnectPeer,
      map(({ header }) => header.hopByHopId),
    ),
    pipe(
      CapabilitiesExchangeRequest,
      map(({ vendorId }) => vendorId),
    ),
    pipe(
      AccountingRequest,
      map(({ proxyInfo }) => proxyInfo.length),
    ),
    pipe(
      Message,
      map(({ avps }) => avps.length),
    ),
  ),
)

/** Expressions of decoders. */
export const decoder: fc.Arbitrary<Decoder<Value>> = fc.letrec<{ readonly decoder: Decoder<Value> }>((tie) => {
  const inner = tie('decoder')
  return {
    decoder: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      leaf,
      fc.tuple(inner, functionTo(value)).map(([first, f]) => pipe(first, map(f))),
      fc.tuple(inner, functionTo(inner)).map(([first, f]) => pipe(first, andThen(f))),
      fc.tuple(inner, functionTo(inner)).map(([first, f]) => pipe(first, orElse(f))),
      fc.tuple(inner, inner).map(([first, second]) =>
        pipe(
          first,
          alt(() => second),
        ),
      ),
    ),
  }
}).decoder

/** How often a law is tried. */
const runs = 1000

/** Two decoders give the same on any octets, failures included: why, where, and the path. */
export const same = <A extends ReadonlyArray<unknown>>(
  parts: { [K in keyof A]: fc.Arbitrary<A[K]> },
  law: (...parts: A) => readonly [Decoder<unknown>, Decoder<unknown>],
): void => {
  let refused = 0
  let accepted = 0
  fc.assert(
    fc.property(fc.tuple(...parts), octets, options, (made, bytes, limits) => {
      const [left, right] = law(...(made as unknown as A))
      const expected = right.decode(bytes, limits)
      if (expected._tag === 'Left') refused++
      else accepted++
      const found = left.decode(bytes, limits)
      if (!equals(found, expected)) throw new Error(`${show(found)} is not ${show(expected)}`)
    }),
    { numRuns: runs },
  )
  // A law that only failures obey, or none, would prove little.
  if (refused < runs / 50 || accepted < runs / 50) throw new Error(`${refused} refused, ${accepted} accepted`)
}
