import * as fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import {
  any,
  avp,
  bits,
  command,
  describe as sentence,
  equals,
  findAvps,
  Format,
  grouped,
  layout,
  lazy,
  literal,
  many,
  Message,
  openBits,
  optional,
  refine,
  required,
  tagged,
  type Avp,
  type Codec,
  type TypeOf,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { deepFrozen, hex, leftOf, rightOf } from '../arbitrary/octets.ts'
import { keepsOctets, keepsValues, refuses, refusesSize, refusesValue, strangers, vectors } from './laws.ts'

const vendor = { vendorId: 99999, mandatory: true }

// -------------------------------------------------------------------------------------
// literal
// -------------------------------------------------------------------------------------

describe('literal', () => {
  test('takes its values and no other', () => {
    const one = pipe(Format.unsigned32, literal(1))
    vectors<1>(one, [['00000001', 1]])
    refuses(one, hex('00000002'), { _tag: 'InvalidAvpValue', expected: '1' }, 0, 4)
    refusesValue(one, 2, '1')
    refusesSize(one, 3, '4 octets')
  })

  test('of texts, of 64 bits, of names', () => {
    const text = pipe(Format.utf8String, literal('GET', 'PUT'))
    vectors<'GET' | 'PUT'>(text, [['474554', 'GET']])
    refusesValue(text, 'get', "one of 'GET', 'PUT'")
    vectors<1n | 2n>(pipe(Format.unsigned64, literal(1n, 2n)), [['0000000000000002', 2n]])
    const some = pipe(Format.enumerated({ A: 1, B: 2, C: 3 }), literal('A', 'C'))
    vectors<'A' | 'C'>(some, [['00000003', 'C']])
    refuses(some, hex('00000002'), { _tag: 'InvalidAvpValue', expected: "one of 'A', 'C'" }, 0, 4)
  })

  test('is refine: fewer values and the same octets', () => {
    const few = pipe(Format.unsigned32, literal(0, 1, 2))
    const refined = pipe(
      Format.unsigned32,
      refine((n) => n < 3, 'one of 0, 1, 2'),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5 }), fc.nat(5), (bytes, n) => {
        const octets = Uint8Array.of(0, 0, 0, n)
        expect(few.decode(octets)).toEqual(refined.decode(octets))
        expect(few.decode(bytes)).toEqual(refined.decode(bytes))
        expect(few.encode(n as 0)).toEqual(refined.encode(n))
      }),
    )
    keepsValues(few, fc.constantFrom(0 as const, 1 as const, 2 as const))
    keepsOctets(few, fc.uint8Array({ minLength: 4, maxLength: 4, max: 3 }))
  })
})

// -------------------------------------------------------------------------------------
// lazy
// -------------------------------------------------------------------------------------

interface Tree {
  readonly label: string
  readonly branch: ReadonlyArray<Tree>
  readonly avps: ReadonlyArray<Avp>
}

const Label = avp({ name: 'Label', code: 3010, ...vendor, format: Format.utf8String })
const Branch = avp({ name: 'Branch', code: 3011, ...vendor, format: lazy('Tree', (): Codec<Tree> => tree) })
const tree = grouped([required(Label), many(Branch), any])
const Plant = command('Plant-Request', { code: 9004, applicationId: 1, request: true }, [many(Branch), any])

const node = (label: string, ...branch: ReadonlyArray<Tree>): Tree => ({ label, branch, avps: [] })

const trees: fc.Arbitrary<Tree> = fc.letrec<{ readonly tree: Tree }>((tie) => ({
  tree: fc.record({
    label: fc.string({ maxLength: 5 }),
    branch: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('tree'), { maxLength: 3 })),
    avps: fc.constant([]),
  }),
})).tree

const word = (value: number): ReadonlyArray<number> => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
]

/** Groups in groups, each but a header and the next one; from the inside out, so that no stack is needed. */
const nested = (depth: number): Uint8Array => {
  const innermost = hex('00000bc2 c000000d 0001869f 78 000000')
  const headers = Array.from({ length: depth }, (_, i) => [
    ...word(3011),
    ...word(0xc0000000 + 12 + innermost.length + 12 * i),
    ...word(99999),
  ])
  return Uint8Array.from([...headers.toReversed().flat(), ...innermost])
}

describe('lazy', () => {
  test('reads and writes a group that holds itself', () => {
    keepsValues<Tree>(tree, trees, 300)
    const value = node('a', node('b', node('c')), node('d'))
    expect(rightOf(tree.decode(rightOf(tree.encode(value))))).toEqual(value)
  })

  test('stands for the codec that it means', () => {
    expect(Branch.data.resolve()).toBe(tree)
    expect(Branch.data).toMatchObject({ name: 'Tree', format: 'Grouped', shape: { _tag: 'Lazy' } })
    const made = Plant.make({ header: { hopByHopId: 1, endToEndId: 2 }, branch: [{ label: 'a' }] })
    expect(made.branch).toEqual([node('a')])
  })

  test('refuses inside with the whole path, and puts the groups into Failed-AVP', () => {
    const header = { hopByHopId: 1, endToEndId: 2 }
    const octets = rightOf(Plant.encode(Plant.make({ header, branch: [node('a', node('b'))] })))
    octets[octets.length - 4] = 0xff
    const error = leftOf(Plant.decode(octets))
    expect(error.path).toEqual(['Plant-Request', 'Branch', 'Branch', 'Label'])
    expect(error.failedAvp.map(({ code }) => code)).toEqual([3011])
    expect(findAvps(Branch, Branch, Label)(Plant.make({ header, branch: [node('a', node('b'))] }))).toEqual(
      right(['b']),
    )
  })

  test('is looked up once, and not before it is needed', () => {
    let count = 0
    const later = lazy('Later', () => {
      count++
      return tree
    })
    expect(count).toBe(0)
    later.decode(new Uint8Array(0))
    later.encode(node('a'))
    expect(count).toBe(1)
  })

  test('keeps the size of the codec meant', () => {
    const number = lazy('Number', () => Format.unsigned32)
    vectors(number, [['00000001', 1]])
    expect(leftOf(number.decode(hex('01')))).toMatchObject({
      reason: { _tag: 'InvalidAvpLength', expected: '4 octets' },
    })
  })

  test('obeys the budget of depth: 8,000 groups in each other', () => {
    const deep = nested(8000)
    for (const [options, maximum] of [
      [{}, 32],
      [{ maximumDepth: 5 }, 5],
      [{ maximumDepth: Infinity }, 256],
      [{ maximumDepth: 1_000_000 }, 256],
    ] as const) {
      const { reason, path } = leftOf(tree.decode(deep, options))
      expect(reason).toEqual({ _tag: 'BudgetExceeded', budget: 'depth', maximum })
      expect(path.length).toBeLessThan(300)
    }
  })

  test('reads as deep as the options say, up to 256', () => {
    const depths = [1, 31, 32, 100, 255].map((depth) => {
      const value = Array.from({ length: depth }).reduce<Tree>((inner) => node('a', inner), node('z'))
      const octets = rightOf(tree.encode(value))
      expect(equals(rightOf(tree.decode(octets, { maximumDepth: depth + 1 })), value)).toBe(true)
      expect(tree.decode(octets, { maximumDepth: depth })._tag).toBe('Left')
      return depth
    })
    expect(depths).toHaveLength(5)
  })

  test('refuses values that are too deep, those without an end among them', () => {
    const deep = Array.from({ length: 10_000 }).reduce<Tree>((inner) => node('a', inner), node('z'))
    expect(leftOf(tree.encode(deep)).reason).toMatchObject({ expected: 'at most 256 groups in each other' })
    const ofDepth = (depth: number) =>
      Array.from({ length: depth }).reduce<Tree>((inner) => node('a', inner), node('z'))
    const deepest = rightOf(tree.encode(ofDepth(255)))
    expect(equals(rightOf(tree.decode(deepest, { maximumDepth: Infinity })), ofDepth(255))).toBe(true)
    expect(tree.encode(ofDepth(257))._tag).toBe('Left')
    const endless: { label: string; branch: Array<Tree>; avps: [] } = { label: 'a', branch: [], avps: [] }
    endless.branch.push(endless)
    expect(tree.encode(endless)._tag).toBe('Left')
    expect(tree.encode(node('fine'))._tag).toBe('Right')
  })

  test('of itself alone is refused too', () => {
    const self: Codec<string> = lazy('Self', () => self)
    expect(leftOf(self.decode(hex('01'))).reason).toMatchObject({ budget: 'depth' })
    expect(leftOf(self.encode('a')).reason._tag).toBe('InvalidValue')
  })

  test('counts right again after a function of the user has thrown', () => {
    const thrower: Codec<Tree> = lazy('Thrower', () => ({
      ...(tree as Codec<Tree>),
      encodeTo: () => {
        throw new Error('mine')
      },
    }))
    for (let i = 0; i < 300; i++) expect(thrower.encode(node('a', node('b')))._tag).toBe('Left')
    expect(tree.encode(node('a', node('b')))._tag).toBe('Right')
  })
})

// -------------------------------------------------------------------------------------
// tagged groups
// -------------------------------------------------------------------------------------

const SubscriptionIdType = avp({
  name: 'Subscription-Id-Type',
  code: 450,
  mandatory: true,
  format: Format.enumerated({ END_USER_E164: 0, END_USER_IMSI: 1, END_USER_SIP_URI: 2, END_USER_NAI: 3 }),
})
const data = { name: 'Subscription-Id-Data', code: 444, mandatory: true } as const
const digitsOnly = refine<string>((text) => /^\d{1,15}$/.test(text), '1 to 15 digits')
const Digits = avp({ ...data, format: pipe(Format.utf8String, digitsOnly) })
const Uri = avp({ ...data, format: Format.diameterUri })

const subscriptionId = tagged(SubscriptionIdType, {
  END_USER_E164: grouped([required(SubscriptionIdType), required(Digits)]),
  END_USER_IMSI: grouped([required(SubscriptionIdType), required(Digits), any]),
  END_USER_SIP_URI: grouped([required(SubscriptionIdType), required(Uri)]),
})
const SubscriptionId = avp({ name: 'Subscription-Id', code: 443, mandatory: true, format: subscriptionId })
type SubscriptionId = TypeOf<typeof SubscriptionId>

const Charge = command('Charge-Request', { code: 9005, applicationId: 4, request: true }, [many(SubscriptionId), any])
const header = { hopByHopId: 1, endToEndId: 2 }

const e164: SubscriptionId = { subscriptionIdType: 'END_USER_E164', subscriptionIdData: '491721234567', avps: [] }
const sip: SubscriptionId = {
  subscriptionIdType: 'END_USER_SIP_URI',
  subscriptionIdData: rightOf(Format.diameterUri.fromText('aaa://a.example.net')),
  avps: [],
}

const e164Octets = '000001c2 4000000c 00000000 000001bc 40000014 343931373231323334353637'

describe('tagged groups', () => {
  test('are a union that the tag tells apart', () => {
    const textOf = (id: SubscriptionId): string => {
      switch (id.subscriptionIdType) {
        case 'END_USER_E164':
        case 'END_USER_IMSI':
          return id.subscriptionIdData
        case 'END_USER_SIP_URI':
          return id.subscriptionIdData.fqdn
      }
    }
    expect([e164, sip].map(textOf)).toEqual(['491721234567', 'a.example.net'])
  })

  test('are read by the variant of their tag, wherever it stands', () => {
    vectors<SubscriptionId>(subscriptionId, [[e164Octets, e164]])
    const turned = '000001bc 40000014 343931373231323334353637 000001c2 4000000c 00000000'
    expect(rightOf(subscriptionId.decode(hex(turned)))).toEqual(e164)
  })

  test('laws', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }).map(String)
    const avps = fc.constantFrom<ReadonlyArray<Avp>>(
      [],
      [{ code: 7, vendorId: 1, mandatory: false, protected: false, reserved: 0, data: hex('01'), padding: 0 }],
    )
    const ids: fc.Arbitrary<SubscriptionId> = fc.oneof(
      fc.record({
        subscriptionIdType: fc.constant('END_USER_E164' as const),
        subscriptionIdData: digits,
        avps: fc.constant([]),
      }),
      fc.record({ subscriptionIdType: fc.constant('END_USER_IMSI' as const), subscriptionIdData: digits, avps }),
      fc.constant(sip),
    )
    keepsValues<SubscriptionId>(subscriptionId, ids)
    fc.assert(
      fc.property(ids, (id) => {
        const variant = subscriptionId.variantOf(id) as unknown as Codec<unknown>
        expect(subscriptionId.encode(id)).toEqual(variant.encode(id))
        expect(subscriptionId.make(id)).toEqual(id)
      }),
    )
    keepsOctets(
      subscriptionId,
      fc
        .tuple(
          fc.integer({ min: 0, max: 1 }),
          digits.filter((text) => text.length % 4 === 0),
        )
        .map(([tag, text]) =>
          Uint8Array.from([
            ...hex(`000001c2 4000000c 0000000${tag} 000001bc`),
            ...word(0x40000008 + text.length),
            ...new TextEncoder().encode(text),
          ]),
        ),
    )
  })

  test('hostile octets: whatever is cut or changed, a failure stands inside of them', () => {
    const whole = rightOf(Charge.encode(Charge.make({ header, subscriptionId: [e164, sip] })))
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, octet, size) => {
        const changed = whole.slice(0, size)
        if (at < size) changed[at] = octet
        const result = Charge.decode(changed)
        if (result._tag === 'Right') return
        expect(result.left.offset + result.left.extent).toBeLessThanOrEqual(changed.length)
      }),
      { numRuns: 2000 },
    )
  })

  test.each<[string, string, object, string]>([
    ['an unknown tag', '000001c2 4000000c 00000009', { _tag: 'InvalidAvpValue' }, 'Subscription-Id-Type'],
    [
      'a tag without a variant',
      '000001c2 4000000c 00000003',
      { _tag: 'InvalidAvpValue', expected: 'one of END_USER_E164, END_USER_IMSI, END_USER_SIP_URI' },
      'Subscription-Id-Type',
    ],
    [
      'a tag of another size',
      '000001c2 4000000b 000000 00',
      { _tag: 'InvalidAvpLength', expected: '4 octets' },
      'Subscription-Id-Type',
    ],
    ['no tag', '000001bc 40000009 31 000000', { _tag: 'MissingAvp' }, 'Subscription-Id-Type'],
    ['nothing', '', { _tag: 'MissingAvp' }, 'Subscription-Id-Type'],
    ['a cut header', '000001bc 40', { _tag: 'InvalidAvpLength' }, 'AVP 444'],
    ['a wrong length', '000001bc 40000007 000001c2 4000000c 00000000', { _tag: 'InvalidAvpLength' }, 'AVP 444'],
    [
      'a tag twice',
      `${e164Octets} 000001c2 4000000c 00000000`,
      { _tag: 'AvpOccursTooManyTimes' },
      'Subscription-Id-Type',
    ],
    [
      'data of another variant',
      e164Octets.replace('34393137', '61393137'),
      { _tag: 'InvalidAvpValue', expected: '1 to 15 digits' },
      'Subscription-Id-Data',
    ],
  ])('refuse %s', (_, octets, reason, name) => {
    const error = leftOf(subscriptionId.decode(hex(octets)))
    expect(error.reason).toMatchObject(reason)
    expect(error.path).toEqual([name])
    expect(error.failedAvp).toHaveLength(1)
    const inner = hex(octets)
    const avpOctets = Uint8Array.from([
      ...hex('000001bb'),
      ...word(0x40000008 + inner.length),
      ...inner,
      ...new Uint8Array((4 - (inner.length % 4)) % 4),
    ])
    expect(leftOf(SubscriptionId.decode(avpOctets))).toMatchObject({ reason, path: ['Subscription-Id', name] })
  })

  test('refuse to write what has no tag or a strange one', () => {
    const expected = 'one of END_USER_E164, END_USER_IMSI, END_USER_SIP_URI'
    for (const stranger of [...strangers, { subscriptionIdType: 'END_USER_NAI' }, { subscriptionIdType: 'toString' }]) {
      const error = leftOf(subscriptionId.encode(stranger as SubscriptionId))
      expect(error.reason).toMatchObject({ _tag: 'InvalidValue', expected })
      expect(error.path).toEqual(['subscriptionIdType'])
    }
    const mixed = { ...e164, subscriptionIdType: 'END_USER_SIP_URI' } as unknown as SubscriptionId
    expect(sentence(leftOf(Charge.encode(Charge.make({ header, subscriptionId: [mixed] }))))).toContain(
      'Charge-Request › Subscription-Id › Subscription-Id-Data: invalid value',
    )
  })

  test('are made from what may not be left out', () => {
    const message = Charge.make({
      header,
      subscriptionId: [{ subscriptionIdType: 'END_USER_E164', subscriptionIdData: '1' }],
    })
    expect(message.subscriptionId).toEqual([{ subscriptionIdType: 'END_USER_E164', subscriptionIdData: '1', avps: [] }])
    expect(subscriptionId.make({} as never)).toEqual({})
    expect(findAvps(SubscriptionId, Digits)(message)).toEqual(right(['1']))
  })

  test('stay as they came where put changes nothing', () => {
    const turned = '000001bc 40000014 343931373231323334353637 000001c2 4000000c 00000000'
    const id = { ...rightOf(SubscriptionId.toAvp(sip)), data: hex(turned) }
    const wire = Message.make({
      header: { ...header, commandCode: 9005, applicationId: 4, request: true },
      avps: [id, id],
    })
    const message = rightOf(Charge.read(wire))
    expect(message.subscriptionId).toEqual([e164, e164])
    expect(rightOf(Charge.put(message)(wire))).toEqual(wire)
    const changed = deepFrozen({ ...message, subscriptionId: [e164, sip] })
    const put = rightOf(Charge.put(changed)(wire))
    expect(put.avps[0]).toEqual(id)
    expect(rightOf(Charge.read(put))).toEqual(changed)
  })

  test('with another group for all other tags', () => {
    const Raw = avp({ ...data, format: Format.octetString })
    const Open = avp({ name: 'Kind', code: 3020, ...vendor, format: Format.openEnumerated({ TEXT: 0 }) })
    const either = tagged(
      Open,
      { TEXT: grouped([required(Open), required(Digits)]) },
      grouped([required(Open), optional(Raw), any]),
    )
    const kind = (n: string) => `00000bcc c0000010 0001869f 0000000${n}`
    const other: TypeOf<typeof either> = { kind: 9, subscriptionIdData: hex('ff'), avps: [] }
    expect(rightOf(either.decode(hex(`${kind('9')} 000001bc 40000009 ff 000000`)))).toEqual(other)
    expect(rightOf(either.decode(rightOf(either.encode(other))))).toEqual(other)
    expect(either.make({ kind: 9 })).toEqual({ kind: 9, subscriptionIdData: undefined, avps: [] })
    expect(leftOf(either.decode(hex(`${kind('0')} 000001bc 40000009 ff 000000`))).path).toEqual([
      'Subscription-Id-Data',
    ])
    expect(leftOf(either.encode({} as never)).path).toEqual(['kind'])
  })

  test('by a number', () => {
    const Version = avp({ name: 'Version', code: 3021, ...vendor, format: Format.unsigned32 })
    const versioned = tagged(Version, {
      1: grouped([required(Version), required(Digits)]),
      2: grouped([required(Version), optional(Uri)]),
    })
    const second = versioned.make({ version: 2 })
    expect(second).toEqual({ version: 2, subscriptionIdData: undefined, avps: [] })
    expect(rightOf(versioned.decode(rightOf(versioned.encode(second))))).toEqual(second)
  })

  test('in one another, lazily', () => {
    const Operator = avp({ name: 'Operator', code: 3022, ...vendor, format: Format.enumerated({ NOT: 0, TRUE: 1 }) })
    const Operand = avp({ name: 'Operand', code: 3023, ...vendor, format: lazy('Term', (): Codec<Term> => term) })
    const term = tagged(Operator, {
      NOT: grouped([required(Operator), required(Operand)]),
      TRUE: grouped([required(Operator)]),
    })
    const value: Term = {
      operator: 'NOT',
      operand: { operator: 'NOT', operand: { operator: 'TRUE', avps: [] }, avps: [] },
      avps: [],
    }
    expect(rightOf(term.decode(rightOf(term.encode(value))))).toEqual(value)
    expect(Operand.data.shape).toMatchObject({ _tag: 'Lazy' })
  })
})

type Term =
  | { readonly operator: 'NOT'; readonly operand: Term; readonly avps: ReadonlyArray<Avp> }
  | { readonly operator: 'TRUE'; readonly avps: ReadonlyArray<Avp> }

// -------------------------------------------------------------------------------------
// tagged layouts
// -------------------------------------------------------------------------------------

describe('tagged layouts', () => {
  const shape = tagged('shape', bits(4, { CIRCLE: 0, LINE: 1 }), {
    CIRCLE: layout({ radius: bits(16) }),
    LINE: layout({ from: bits(16), to: bits(16) }),
  })

  test('are a union that the tag tells apart', () => {
    vectors<TypeOf<typeof shape>>(shape, [
      ['00 0009', { shape: 'CIRCLE', radius: 9 }],
      ['10 0001 0002', { shape: 'LINE', from: 1, to: 2 }],
    ])
    expect(shape).toMatchObject({ minimum: 3, maximum: 5 })
  })

  test('refuse an unknown tag and the size of another variant', () => {
    expect(leftOf(shape.decode(hex('200009')))).toMatchObject({
      reason: { _tag: 'InvalidAvpValue', expected: 'one of CIRCLE (0), LINE (1)' },
      path: ['shape'],
      offset: 0,
      extent: 1,
    })
    expect(leftOf(shape.decode(hex('0000090000')))).toMatchObject({
      reason: { _tag: 'InvalidAvpLength', expected: '2 octets', actual: 4 },
      offset: 1,
    })
    for (const stranger of [...strangers, { shape: 'OVAL' }]) {
      expect(leftOf(shape.encode(stranger as never))).toMatchObject({
        reason: { expected: 'one of CIRCLE, LINE' },
        path: ['shape'],
      })
    }
    expect(leftOf(shape.encode({ shape: 'CIRCLE', radius: -1 }))).toMatchObject({ path: ['radius'] })
  })

  test('without a variant for a name refuse it, by a number too', () => {
    const partial = tagged('kind', openBits(8, { A: 0, B: 1 }), { A: layout({ a: bits(8) }) })
    expect(leftOf(partial.decode(hex('0100')))).toMatchObject({ reason: { expected: 'one of A' }, path: ['kind'] })
    const numbered = tagged('kind', bits(8), { 0: layout({ a: bits(8) }), 7: layout({ b: bits(8) }) })
    vectors<TypeOf<typeof numbered>>(numbered, [
      ['0001', { kind: 0, a: 1 }],
      ['0701', { kind: 7, b: 1 }],
    ])
    expect(leftOf(numbered.decode(hex('0100'))).path).toEqual(['kind'])
  })
})
