import * as Arbitrary from 'effect/Arbitrary'
import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import {
  any,
  Avp,
  avp,
  bits,
  command,
  consistent,
  DisconnectPeer,
  emap,
  equals,
  exactlyOne,
  flag,
  Format,
  grouped,
  imap,
  layout,
  lazy,
  literal,
  many,
  Message,
  octets,
  optional,
  refine,
  required,
  reserved,
  rfc6733,
  some,
  tagged,
  type Codec,
  type DisconnectPeerAnswer,
  type DisconnectPeerRequest,
} from 'diameter-codec'
import { arbitraryOf, schemaFromBytes, schemaFromJson } from 'diameter-codec/effect'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as creditControl from '../../docs/applications/credit-control.ts'
import { rightOf } from '../arbitrary/octets.ts'
import { commands, definitions, named } from '../arbitrary/typed.ts'

const sample = <A>(arbitrary: Arbitrary.Arbitrary<A>, count = 200): ReadonlyArray<A> =>
  Effect.runSync(Arbitrary.sampleEffect(arbitrary, { count, seed: 6733 }))

/** Every value is one that the codec writes and reads back. */
const comesBack =
  <A>(codec: Codec<A>) =>
  (value: A): boolean =>
    equals(rightOf(codec.decode(rightOf(codec.encode(value)))), value)

const passes = <A>(codec: Codec<A>, runs = 25): void => {
  const result = Effect.runSync(Arbitrary.checkEffect(arbitraryOf(codec), comesBack(codec), { runs, seed: 6733 }))
  expect(Arbitrary.formatCheckFailure(result)).toBeUndefined()
}

const formats = Object.entries(Format).flatMap(([name, format]): ReadonlyArray<[string, Codec<unknown>]> =>
  typeof format === 'function' ? [] : [[name, format as Codec<unknown>]],
)

describe('generated values come back from octets:', () => {
  test.each(formats)('%s', (_, format) => passes(format, 100))
  test.each(named(commands))('%s', (_, command) => passes(command as unknown as Codec<unknown>))
  test.each(named(definitions))('%s', (_, definition) => passes(definition))
  test.each(named(definitions))('the data of %s', (_, { data }) => passes(data as unknown as Codec<unknown>))
  test('Message', () => passes(Message))
  test('Avp', () => passes(Avp))
  test('DisconnectPeer', () => passes(DisconnectPeer))
})

describe('generated values', () => {
  test('have the type of the codec', () => {
    expectTypeOf(arbitraryOf(DisconnectPeer)).toEqualTypeOf<
      Arbitrary.Arbitrary<DisconnectPeerRequest | DisconnectPeerAnswer>
    >()
  })

  test('of a dictionary are of all its commands, and wire messages', () => {
    const messages = sample(arbitraryOf(rfc6733), 400)
    const tags = new Set(messages.map(({ _tag }) => _tag))
    expect([...tags].toSorted()).toEqual(['Message', ...commands.map(({ tag }) => tag)].toSorted())
    const encode = Schema.encodeSync(schemaFromBytes(rfc6733))
    for (const message of messages) {
      const octets = encode(message)
      expect(rightOf(rfc6733.decode(octets))).toEqual(message)
    }
  })

  test('show every form: absent and present, none and several, every name, both ends', () => {
    const requests = sample(
      arbitraryOf(
        rfc6733.commandNamed('CapabilitiesExchangeRequest') as unknown as Codec<{
          readonly originStateId: number | undefined
          readonly hostIpAddress: ReadonlyArray<{ readonly _tag: string }>
          readonly supportedVendorId: ReadonlyArray<number>
          readonly avps: ReadonlyArray<Avp>
        }>,
      ),
    )
    expect(new Set(requests.map(({ originStateId }) => originStateId === undefined))).toEqual(new Set([true, false]))
    expect(new Set(requests.map(({ supportedVendorId }) => Math.min(supportedVendorId.length, 2))).size).toBe(3)
    expect(Math.min(...requests.map(({ hostIpAddress }) => hostIpAddress.length))).toBe(1)
    expect(new Set(requests.flatMap(({ hostIpAddress }) => hostIpAddress.map(({ _tag }) => _tag))).size).toBe(4)
    expect(requests.some(({ avps }) => avps.length > 0)).toBe(true)
    const numbers = sample(arbitraryOf(Format.unsigned32), 400)
    for (const edge of [0, 0x7fffffff, 0x80000000, 0xffffffff]) expect(numbers).toContain(edge)
    const Colour = Format.openEnumerated({ RED: 1, GREEN: 2 })
    const colours = new Set(sample(arbitraryOf(Colour)).map((value) => (typeof value === 'string' ? value : 'number')))
    expect(colours).toEqual(new Set(['RED', 'GREEN', 'number']))
  })

  test('are the same for the same seed', () => {
    expect(sample(arbitraryOf(DisconnectPeer), 5)).toEqual(sample(arbitraryOf(DisconnectPeer), 5))
  })

  test('are those of derived codecs', () => {
    const Percentage = refine((n: number) => n <= 100, 'at most 100')(Format.unsigned32)
    expect(Math.max(...sample(arbitraryOf(Percentage), 50))).toBeLessThanOrEqual(100)
    const Port = imap(
      (port: number) => ({ port }),
      ({ port }: { readonly port: number }) => port,
    )(Format.unsigned32)
    passes(Port)
    const Even = emap(
      (n: bigint) =>
        n % 2n === 0n ? { _tag: 'Right' as const, right: n / 2n } : { _tag: 'Left' as const, left: 'even' },
      (n: bigint) => ({ _tag: 'Right' as const, right: 2n * n }),
    )(Format.unsigned64)
    passes(Even)
  })

  const Rate = avp({ name: 'Rate', code: 3003, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
  const Level = avp({ name: 'Level', code: 3004, vendorId: 99999, mandatory: true, format: Format.unsigned64 })
  const Colour = avp({ name: 'Colour', code: 3005, mandatory: false, format: Format.enumerated({ RED: 1, GREEN: 2 }) })

  test('keep the conditions on several AVPs', () => {
    const One = grouped([optional(Rate), required(Colour), optional(Level)], { constraints: [exactlyOne(Rate, Level)] })
    const values = sample(arbitraryOf(One))
    expect(values.every(({ rate, level }) => (rate === undefined) !== (level === undefined))).toBe(true)
    expect(new Set(values.map(({ rate }) => rate === undefined)).size).toBe(2)
    const Alike = grouped([optional(Rate), optional(Colour), any], {
      constraints: [
        consistent([Rate, Colour], ({ rate, colour }) => (rate === undefined) === (colour === undefined), 'both'),
      ],
    })
    passes(Alike)
    const Derived = imap(
      (one: typeof One extends Codec<infer A> ? A : never) => [one] as const,
      ([one]) => one,
    )(One)
    passes(Derived as Codec<unknown>)
  })

  test('are of groups in groups, bounded lists among them', () => {
    const Inner = avp({
      name: 'Inner',
      code: 3006,
      mandatory: true,
      format: grouped([many(Rate, 2), some(Colour), any]),
    })
    const Other = avp({ name: 'Other', code: 3007, mandatory: true, format: Inner.data })
    const Outer = grouped([many(Inner), optional(Other)])
    passes(Outer)
    const inner = sample(arbitraryOf(Outer)).flatMap(({ inner }) => inner)
    expect(Math.max(...inner.map(({ rate }) => rate.length))).toBe(2)
    expect(Math.min(...inner.map(({ colour }) => colour.length))).toBe(1)
  })

  test('are of groups that hold themselves', () => {
    interface Tree {
      readonly rate: number
      readonly branch: ReadonlyArray<Tree>
      readonly avps: ReadonlyArray<Avp>
    }
    const format = lazy('Tree', (): Codec<Tree> => tree)
    const Branch = avp({ name: 'Branch', code: 3011, vendorId: 99999, mandatory: true, format })
    const tree = grouped([required(Rate), many(Branch), any])
    passes(tree)
    passes(format)
    const depth = ({ branch }: Tree): number => 1 + Math.max(0, ...branch.map(depth))
    expect(Math.max(...sample(arbitraryOf(tree)).map(depth))).toBeGreaterThan(2)
  })

  test('are of unions of groups and of packed fields', () => {
    const Item = tagged(Colour, {
      RED: grouped([required(Colour), required(Rate)]),
      GREEN: grouped([required(Colour)]),
    })
    passes(Item)
    expect(new Set(sample(arbitraryOf(Item)).map(({ colour }) => colour))).toEqual(new Set(['RED', 'GREEN']))
    const Numbered = tagged(Rate, { 1: grouped([required(Rate), required(Level)]), 2: grouped([required(Rate)]) })
    passes(Numbered)
    expect(new Set(sample(arbitraryOf(Numbered)).map(({ rate }) => rate))).toEqual(new Set([1, 2]))
    const Flags = layout({
      spare: reserved(1),
      vulnerable: flag,
      level: bits(6, { LOW: 3, HIGH: 40 }),
      wide: bits(16),
      identity: octets(3),
      name: Format.utf8String,
    })
    passes(Flags)
    expect(new Set(sample(arbitraryOf(Flags)).map(({ level }) => level))).toEqual(new Set(['LOW', 'HIGH']))
    const Shape = tagged('shape', bits(8, { CIRCLE: 7, LINE: 9 }), {
      CIRCLE: layout({ radius: bits(16) }),
      LINE: layout({ from: bits(16), to: bits(16) }),
    })
    passes(Shape)
    expect(new Set(sample(arbitraryOf(Shape)).map(({ shape }) => shape))).toEqual(new Set(['CIRCLE', 'LINE']))
  })

  test('are the few that a literal leaves', () => {
    const Five = literal(5)(Format.unsigned32)
    expect(new Set(sample(arbitraryOf(Five), 20))).toEqual(new Set([5]))
    passes(grouped([required(avp({ ...Rate, format: Five, vendorId: 99999 })), many(Colour)]))
    const Red = literal('RED')(Colour.data)
    expect(new Set(sample(arbitraryOf(Red), 20))).toEqual(new Set(['RED']))
  })

  test('are of a command that says no more than it must', () => {
    const Pong = command('Pong', { code: 9003 }, [required(Rate)])
    passes(Pong)
    const pongs = sample(arbitraryOf(Pong))
    expect(pongs.every(({ header }) => !header.request && header.commandCode === 9003)).toBe(true)
    expect(new Set(pongs.map(({ header }) => header.applicationId)).size).toBeGreaterThan(10)
  })

  test('are of an own application: every command and group of Credit-Control', () => {
    const codecs = Object.values(creditControl).filter((each) => 'encodeTo' in each)
    expect(codecs.length).toBeGreaterThan(60)
    for (const each of codecs) passes(each as unknown as Codec<unknown>, 5)
  })

  test('shrink to the smallest that fails, and it is still a value', () => {
    const check = Arbitrary.checkEffect(
      arbitraryOf(grouped([many(Rate), optional(Level)])),
      ({ rate }) => rate.every((each) => each < 500),
      { seed: 1, runs: 500 },
    )
    const result = Effect.runSync(check)
    expect(result).toMatchObject({ _tag: 'Falsified', shrunkInput: { rate: [500], avps: [] } })
  })

  test('are those of any schema that a codec is a part of', () => {
    const Call = Schema.Struct({
      at: Schema.Int,
      message: schemaFromBytes(DisconnectPeer),
      text: schemaFromJson(Rate.data),
    })
    for (const call of sample(Arbitrary.schema(Call), 50)) {
      expect(comesBack(DisconnectPeer)(call.message)).toBe(true)
      expect(Schema.is(Call)(call)).toBe(true)
    }
  })
})
