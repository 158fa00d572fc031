// Nothing throws: whatever stands in place of octets, of a value, of JSON, or of a part of them, is refused as a value, by
// every codec of the dictionary and at every boundary.
import * as fc from 'fast-check'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import {
  Avp,
  describe as sentence,
  describeJsonError,
  DisconnectPeer,
  flags,
  Format,
  fromJson,
  fromJsonText,
  jsonForm,
  Message,
  render,
  rfc6733,
  toJson,
  type Codec,
} from 'diameter-codec'
import { schemaFromBytes, schemaFromJson, schemaOf } from 'diameter-codec/effect'
import { ioJson, ioType } from 'diameter-codec/io-ts'
import { describe, expect, test } from 'vitest'
import { commands, definitions, messageOf, named, valueOf } from '../arbitrary/typed.ts'
import { wireAvp, wireMessage } from '../arbitrary/wire.ts'

const detached = (size: number): Uint8Array => {
  const octets = new Uint8Array(size)
  structuredClone(octets.buffer, { transfer: [octets.buffer] })
  return octets
}

const thrower = (): never => {
  throw new Error('looked at')
}

const traps = {
  get: thrower,
  has: thrower,
  ownKeys: thrower,
  getPrototypeOf: thrower,
  getOwnPropertyDescriptor: thrower,
}

const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

const withGetters = (...keys: ReadonlyArray<string>): object =>
  Object.defineProperties({}, Object.fromEntries(keys.map((key) => [key, { get: thrower, enumerable: true }])))

const keys = [
  '_tag',
  'header',
  'avps',
  'length',
  'code',
  'data',
  'mandatory',
  'text',
  'address',
  'scheme',
  'action',
  'then',
]

/** What a caller without types may hand over; a function, since some can be looked at once. */
const strangers: ReadonlyArray<readonly [string, () => unknown]> = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['a symbol', () => Symbol('stranger')],
  ['a bigint', () => -1n],
  ['a function', () => thrower],
  ['detached octets', () => detached(20)],
  ['a Proxy that throws', () => new Proxy({}, traps)],
  ['a Proxy of octets that throws', () => new Proxy(new Uint8Array(20), traps)],
  ['a Proxy of octets', () => new Proxy(new Uint8Array(20), {})],
  ['a Proxy of a list that throws', () => new Proxy([1], traps)],
  ['a Proxy that was revoked', () => revoked({})],
  ['a Proxy of a list that was revoked', () => revoked([])],
  ['a function that was revoked', () => revoked(thrower)],
  ['an object whose getters throw', () => withGetters(...keys)],
  ['octets whose length throws', () => Object.defineProperty(new Uint8Array(20), 'length', { get: thrower })],
  ['a list whose item throws', () => Object.defineProperty([1, 2], 0, { get: thrower, enumerable: true })],
  [
    'an object that is no text',
    () => ({ toString: thrower, valueOf: thrower, [Symbol.toPrimitive]: thrower, toJSON: thrower }),
  ],
  ['an object without a prototype', () => Object.create(null) as unknown],
]

const codecs: ReadonlyArray<readonly [string, Codec<unknown>, fc.Arbitrary<unknown>]> = [
  ...named(definitions).map(
    ([name, definition]) => [name, definition as unknown as Codec<unknown>, valueOf(definition.data)] as const,
  ),
  ...named(commands).map(([name, command]) => [name, command as Codec<unknown>, messageOf(command)] as const),
  ['a wire AVP', Avp as Codec<unknown>, wireAvp],
  ['a wire message', Message as Codec<unknown>, wireMessage],
  [
    'an exchange',
    DisconnectPeer as Codec<unknown>,
    messageOf(commands.find(({ description: { code } }) => code === 282)!),
  ],
  ['flags', flags({ first: 0 }) as Codec<unknown>, fc.constant({ first: true })],
  ...Object.entries(Format).flatMap(([name, format]) =>
    typeof format === 'object' ? [[name, format as Codec<unknown>, valueOf(format as never)] as const] : [],
  ),
]

/** A value with a stranger in the place of one of its parts. */
const withStranger = (value: unknown, stranger: unknown, places: ReadonlyArray<number>): unknown => {
  const [place = 0, ...rest] = places
  if (typeof value !== 'object' || value === null || rest.length === 0) return stranger
  const all = Object.keys(value)
  const key = all[place % Math.max(all.length, 1)]
  if (key === undefined || value instanceof Uint8Array) return stranger
  const part = withStranger((value as { readonly [key: string]: unknown })[key], stranger, rest)
  return Array.isArray(value)
    ? value.map((item: unknown, i) => (`${i}` === key ? part : item))
    : { ...value, [key]: part }
}

const everywhere = (codec: Codec<unknown>, stranger: unknown): void => {
  const decoded = codec.decode(stranger as never)
  expect(decoded._tag === 'Right' || (sentence(decoded.left) !== '' && render(decoded.left) !== '')).toBe(true)
  const encoded = codec.encode(stranger)
  expect(encoded._tag === 'Right' || (sentence(encoded.left) !== '' && render(encoded.left) !== '')).toBe(true)
  codec.encodeInto(stranger, new Uint8Array(64))
  codec.encodeInto(stranger, stranger as never)

  const form = jsonForm(codec)
  const read = form.fromJson(stranger)
  expect(read._tag === 'Right' || read.left.map(describeJsonError).join('') !== '').toBe(true)
  form.fromJson(form.toJson(stranger))
  const octetType = ioType(codec)
  octetType.is(stranger)
  octetType.encode(stranger)
  PathReporter.report(octetType.decode(stranger))
  const jsonType = ioJson(codec)
  jsonType.encode(stranger)
  PathReporter.report(jsonType.decode(stranger))

  Schema.is(schemaOf(codec))(stranger)
  const fromOctets = schemaFromBytes(codec)
  for (const result of [
    Schema.decodeUnknownResult(fromOctets)(stranger),
    Schema.decodeUnknownResult(schemaFromJson(codec))(stranger),
    Schema.encodeUnknownResult(fromOctets)(stranger),
    Schema.encodeUnknownResult(schemaFromJson(codec))(stranger),
  ]) {
    expect(Result.isSuccess(result) || result.failure.message !== '').toBe(true)
  }
}

describe('in place of everything', () => {
  test.each(codecs)('nothing throws at %s', (_, codec) => {
    for (const [, stranger] of strangers) everywhere(codec, stranger())
  })

  test.each(strangers)('octets that are %s are refused', (_, stranger) => {
    for (const [, codec] of codecs) expect(codec.decode(stranger() as never)._tag).toBe('Left')
  })
})

describe('in place of a part', () => {
  test.each(codecs)('nothing throws at %s', (_, codec, values) => {
    const { toJson: to, fromJson: from } = jsonForm(codec)
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...strangers),
        fc.array(fc.nat(), { maxLength: 5 }),
        (value, [, stranger], places) => {
          const changed = withStranger(value, stranger(), places)
          const encoded = codec.encode(changed)
          expect(encoded._tag === 'Right' || sentence(encoded.left) !== '').toBe(true)
          from(to(changed))
          const json = withStranger(to(value), stranger(), places)
          const read = from(json)
          expect(read._tag === 'Right' || read.left.map(describeJsonError).join('') !== '').toBe(true)
          ioType(codec).is(changed)
          Schema.is(schemaOf(codec))(changed)
          PathReporter.report(ioJson(codec).decode(json))
          Schema.decodeUnknownResult(schemaFromJson(codec))(json)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('of messages by a dictionary', () => {
  const to = toJson(rfc6733)
  const from = fromJson(rfc6733)

  test.each(strangers)('%s is refused', (_, stranger) => {
    expect(rfc6733.decode(stranger() as never)._tag).toBe('Left')
    const read = from(stranger())
    expect(read._tag === 'Left' && describeJsonError(read.left)).not.toBe('')
    expect(from(to(stranger() as never))._tag).toBe('Left')
    expect(fromJsonText(rfc6733)(stranger() as never)._tag).toBe('Left')
  })

  test('and so is one of them in place of a part', () => {
    fc.assert(
      fc.property(
        wireMessage,
        fc.constantFrom(...strangers),
        fc.array(fc.nat(), { maxLength: 5 }),
        (message, [, stranger], places) => {
          from(to(withStranger(message, stranger(), places) as Message))
          const read = from(withStranger(to(message), stranger(), places))
          expect(read._tag === 'Right' || describeJsonError(read.left) !== '').toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
