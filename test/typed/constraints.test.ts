// What a specification says of several AVPs together: exactly one of them, and agreement; and how many there may be.
import {
  any,
  Avp,
  avp,
  command,
  consistent,
  exactlyOne,
  Format,
  grouped,
  many,
  Message,
  optional,
  required,
  resultCode,
  VendorSpecificApplicationId,
  errorAnswer,
  FailedAvp,
  findAvps,
  type DecodeError,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, leftOf, message, rightOf } from '../arbitrary/octets.ts'
import { header, refusal, sent } from './vectors.ts'

const { unknown } = sent
const vendor = '0000010a 4000000c 000028af'
const auth = '00000102 4000000c 00000004'
const acct = '00000103 4000000c 00000003'
const zeros = '00000000'

const group = (...avps: ReadonlyArray<string>): Uint8Array => {
  const data = hex(avps.join(''))
  return Uint8Array.of(0, 0, 1, 4, 0x40, 0, 0, 8 + data.length, ...data)
}
const decoded = (...avps: ReadonlyArray<string>) => VendorSpecificApplicationId.decode(group(...avps))

const outline = (error: DecodeError) => {
  const { reason, path, offset, extent, failedAvp } = error
  return { reason, path, offset, extent, failedAvp, resultCode: resultCode(error) }
}
const wire = (code: number, data: string): Avp => Avp.make({ code, mandatory: true, data: hex(data) })

describe('exactly one, in a Vendor-Specific-Application-Id', () => {
  const path = ['Vendor-Specific-Application-Id', 'Auth-Application-Id, Acct-Application-Id']

  test('is read and written', () => {
    expect(rightOf(decoded(vendor, auth))).toEqual({
      vendorId: 10415,
      authApplicationId: 4,
      acctApplicationId: undefined,
      avps: [],
    })
    expect(rightOf(decoded(acct, vendor))).toEqual({
      vendorId: 10415,
      authApplicationId: undefined,
      acctApplicationId: 3,
      avps: [],
    })
    for (const octets of [group(vendor, auth), group(vendor, acct)])
      expect(rightOf(VendorSpecificApplicationId.encode(rightOf(VendorSpecificApplicationId.decode(octets))))).toEqual(
        octets,
      )
  })

  test('none is 5005, with an example of both in Failed-AVP', () => {
    expect(outline(leftOf(decoded(vendor)))).toEqual({
      reason: { _tag: 'MissingAvp' },
      path,
      offset: 8,
      extent: 12,
      failedAvp: [wire(260, `00000102 4000000c ${zeros} 00000103 4000000c ${zeros}`)],
      resultCode: 5005,
    })
  })

  test('both are 5009, with both as they came', () => {
    expect(outline(leftOf(decoded(acct, vendor, auth)))).toEqual({
      reason: { _tag: 'AvpOccursTooManyTimes', maximum: 1 },
      path,
      offset: 8,
      extent: 36,
      failedAvp: [wire(260, `${acct} ${auth}`)],
      resultCode: 5009,
    })
  })

  test('the grammar comes first: what is missing or wrong by itself', () => {
    expect(leftOf(decoded(auth, acct)).path).toEqual(['Vendor-Specific-Application-Id', 'Vendor-Id'])
    expect(leftOf(decoded(vendor, auth, auth)).path).toEqual(['Vendor-Specific-Application-Id', 'Auth-Application-Id'])
  })

  test('none and both are not written', () => {
    const { make } = VendorSpecificApplicationId.data
    const of = (input: Parameters<typeof make>[0]) => leftOf(VendorSpecificApplicationId.encode(make(input)))
    const reason = { _tag: 'WrongCount', minimum: 1, maximum: 1 }
    expect(of({ vendorId: 1 })).toEqual({ _tag: 'EncodeError', reason: { ...reason, actual: 0 }, path })
    expect(of({ vendorId: 1, authApplicationId: 0, acctApplicationId: 0 })).toEqual({
      _tag: 'EncodeError',
      reason: { ...reason, actual: 2 },
      path,
    })
  })
})

describe('agreement', () => {
  const Low = avp({ name: 'Low', code: 7, mandatory: true, format: Format.unsigned32 })
  const High = avp({ name: 'High', code: 8, mandatory: true, format: Format.unsigned32 })
  const Unit = avp({ name: 'Unit', code: 9, mandatory: true, format: Format.unsigned32 })
  const inOrder = consistent([Low, High], ({ low = 0, high = 0xffffffff }) => low <= high, 'Low at most High')
  const Bounds = avp({
    name: 'Bounds',
    code: 10,
    mandatory: true,
    format: grouped([required(Low), optional(High), optional(Unit), any], { constraints: [inOrder] }),
  })
  const Ask = command('Ask', { code: 282, request: true }, [optional(Low), optional(High), many(Bounds), any], {
    constraints: [inOrder, exactlyOne(Low, High)],
  })
  const low = '00000007 4000000c 00000002'
  const high = '00000008 4000000c 00000001'
  const unit = '00000009 4000000c 00000001'
  const bounds = `0000000a 4000002c ${high} ${unit} ${low}`

  test('is refused with 5007 where there is none, in a message', () => {
    expect(refusal(Ask, message(header.dpr, unknown, high, low))).toEqual({
      reason: { _tag: 'ContradictingAvps', expected: 'Low at most High' },
      path: ['Ask', 'Low, High'],
      offset: 0,
      extent: 60,
      failedAvp: [wire(8, '00000001'), wire(7, '00000002')],
      resultCode: 5007,
    })
  })

  test('and in a group, with the group around those that disagree', () => {
    expect(refusal(Ask, message(header.dpr, low, bounds))).toEqual({
      reason: { _tag: 'ContradictingAvps', expected: 'Low at most High' },
      path: ['Ask', 'Bounds', 'Low, High'],
      offset: 40,
      extent: 36,
      failedAvp: [wire(10, `${high} ${low}`)],
      resultCode: 5007,
    })
    const octets = message(header.dpr, low, bounds)
    const answer = errorAnswer(octets, { originHost: 'b.b', originRealm: 'b' })(leftOf(Ask.decode(octets)))
    expect(rightOf(findAvps(FailedAvp)(rightOf(Message.decode(rightOf(Message.encode(answer))))))[0]?.avps).toEqual([
      wire(10, `${high} ${low}`),
    ])
  })

  test('is where one of them is absent what the condition says', () => {
    expect(rightOf(Ask.decode(message(header.dpr, low))).low).toBe(2)
    expect(rightOf(Ask.decode(message(header.dpr, high))).high).toBe(1)
  })

  test('is looked at in the order of the constraints', () => {
    const agreed = '00000007 4000000c 00000001'
    expect(refusal(Ask, message(header.dpr, low, high)).resultCode).toBe(5007)
    expect(refusal(Ask, message(header.dpr, agreed, high)).resultCode).toBe(5009)
  })

  test('is wanted of what is written', () => {
    expect(leftOf(Bounds.encode(Bounds.data.make({ low: 2, high: 1 })))).toEqual({
      _tag: 'EncodeError',
      reason: { _tag: 'InvalidValue', expected: 'Low at most High', value: { low: 2, high: 1 } },
      path: ['Bounds', 'Low, High'],
    })
    rightOf(Bounds.encode(Bounds.data.make({ low: 1, high: 1 })))
  })

  test('a lenient reader keeps a group without it undecoded, and refuses a message without it', () => {
    const Loose = command('Loose', { code: 282, request: true }, [many(Bounds), any])
    const octets = message(header.dpr, bounds)
    const { bounds: read, avps } = rightOf(Loose.decode(octets, { policy: 'lenient' }))
    expect([read, avps.map(({ code }) => code)]).toEqual([[], [10]])
    expect(refusal(Ask, message(header.dpr, low, high), { policy: 'lenient' }).resultCode).toBe(5007)
  })
})

test('an empty list is none of the AVPs that there must be one of', () => {
  const One = avp({ name: 'One', code: 3010, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
  const Many = avp({ name: 'Many', code: 3011, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
  const Either = grouped([optional(One), many(Many)], { constraints: [exactlyOne(One, Many)] })
  for (const value of [Either.make({ one: 1 }), Either.make({ many: [1, 2] })]) {
    expect(rightOf(Either.decode(rightOf(Either.encode(value))))).toEqual(value)
  }
  expect(Either.encode(Either.make({}))._tag).toBe('Left')
  expect(Either.encode(Either.make({ one: 1, many: [1] }))._tag).toBe('Left')
})

describe('a maximum', () => {
  const Item = avp({ name: 'Item', code: 7, mandatory: true, format: Format.unsigned32 })
  const item = (n: number) => `00000007 4000000c 0000000${n}`

  test.each([0, 1, 2, 5])('of %i is the most that is read and written', (maximum) => {
    const List = command('List', { code: 282, request: true }, [many(Item, maximum), any])
    const octets = (count: number) => message(header.dpr, ...Array.from({ length: count }, (_, index) => item(index)))
    const most = rightOf(List.decode(octets(maximum)))
    expect(most.item).toEqual(Array.from({ length: maximum }, (_, index) => index))
    expect(rightOf(List.encode(most))).toEqual(octets(maximum))
    expect(refusal(List, octets(maximum + 2))).toEqual({
      reason: { _tag: 'AvpOccursTooManyTimes', maximum },
      path: ['List', 'Item'],
      offset: 20 + 12 * maximum,
      extent: 12,
      // "the first instance of the offending AVP that exceeded the maximum number of occurrences"
      failedAvp: [wire(7, `0000000${maximum}`)],
      resultCode: 5009,
    })
    expect(leftOf(List.encode({ ...most, item: [...most.item, 9] }))).toEqual({
      _tag: 'EncodeError',
      reason: { _tag: 'WrongCount', minimum: 0, maximum, actual: maximum + 1 },
      path: ['List', 'Item'],
    })
    expect(List.grammar).toContain(maximum === 1 ? ' [ Item ]' : ` *${maximum} [ Item ]`)
  })
})
