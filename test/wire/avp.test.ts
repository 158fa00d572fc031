// AVPs, RFC 6733 sections 4 and 4.1, worked out by hand.
import { Avp, Message, resultCode, type DecodeOptions } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { newSink } from '../../src/octets/sink.ts'
import { source } from '../../src/octets/source.ts'
import { readAvps } from '../../src/wire/avp.ts'
import { hex, leftOf, message, rightOf, withOctet } from '../arbitrary/octets.ts'

const plain: Avp = {
  code: 264,
  vendorId: undefined,
  mandatory: true,
  protected: false,
  reserved: 0,
  data: hex('612e62'),
  padding: 0,
}

/** Octets and the AVP that they are. */
const vectors: ReadonlyArray<readonly [what: string, octets: string, avp: Avp]> = [
  ['M, one octet of padding', '00000108 4000000b 612e62 00', plain],
  ['no flags, no data', '00000108 00000008', { ...plain, mandatory: false, data: hex('') }],
  ['two octets of padding', '00000108 4000000a 612e 0000', { ...plain, data: hex('612e') }],
  ['three octets of padding', '00000108 40000009 61 000000', { ...plain, data: hex('61') }],
  ['no padding', '00000108 4000000c 612e6263', { ...plain, data: hex('612e6263') }],
  [
    'V and a Vendor-Id',
    '000003e7 8000000d 000028af 01 000000',
    { ...plain, code: 999, vendorId: 10415, mandatory: false, data: hex('01') },
  ],
  ['V with a Vendor-Id of 0', '00000108 c000000f 00000000 612e62 00', { ...plain, vendorId: 0 }],
  [
    'a Vendor-Id and no data',
    'ffffffff c000000c ffffffff',
    { ...plain, code: 0xffffffff, vendorId: 0xffffffff, data: hex('') },
  ],
  ['P', '00000108 6000000b 612e62 00', { ...plain, protected: true }],
  ['all reserved bits', '00000108 5f00000b 612e62 00', { ...plain, reserved: 31 }],
  ['one reserved bit', '00000108 4100000b 612e62 00', { ...plain, reserved: 1 }],
  ['padding that is not zero', '00000108 4000000b 612e62 ff', { ...plain, padding: 0xff }],
  ['two octets of it', '00000108 4000000a 612e 0102', { ...plain, data: hex('612e'), padding: 0x0102 }],
  ['three octets of it', '00000108 40000009 61 ff0001', { ...plain, data: hex('61'), padding: 0xff0001 }],
]

describe('an AVP', () => {
  test.each(vectors)('%s', (_, octets, avp) => {
    expect(rightOf(Avp.decode(hex(octets)))).toEqual(avp)
    expect(rightOf(Avp.encode(avp))).toEqual(hex(octets))
    for (let room = 0; room <= hex(octets).length; room++) {
      const sink = newSink(3 + room)
      sink.at = 3
      expect(Avp.encodeTo(sink, avp)).toBe(true)
      expect(sink.bytes.subarray(3, sink.at)).toEqual(hex(octets))
    }
    expect(Avp.decodeAt(source(hex(`ffffff ${octets} ff`)), 3, 3 + hex(octets).length)).toEqual(avp)
    const whole = message('01000000 00000118 00000000 00000001 00000002', octets, '00000001 00000008')
    expect(rightOf(Message.decode(whole)).avps).toEqual([avp, { ...plain, code: 1, mandatory: false, data: hex('') }])
    expect(rightOf(Message.encode(rightOf(Message.decode(whole))))).toEqual(whole)
  })

  test('has defaults where it is made', () => {
    const data = hex('01')
    expect(Avp.make({ code: 999, data })).toEqual({
      code: 999,
      vendorId: undefined,
      mandatory: false,
      protected: false,
      reserved: 0,
      data,
      padding: 0,
    })
    expect(Avp.make({ ...plain, vendorId: 7, protected: true, reserved: 3, padding: 1 })).toEqual({
      ...plain,
      vendorId: 7,
      protected: true,
      reserved: 3,
      padding: 1,
    })
  })

  test('keeps no memory of the caller', () => {
    for (const size of [3, 300]) {
      const octets = rightOf(Avp.encode({ ...plain, data: new Uint8Array(size).fill(7) }))
      const avp = rightOf(Avp.decode(octets))
      octets.fill(0)
      expect(avp.data).toEqual(new Uint8Array(size).fill(7))
      expect(avp.data.buffer).not.toBe(octets.buffer)
    }
  })

  test('is copied out of a Buffer, whose slices are views', () => {
    const buffer = Buffer.from('000001084000000b612e6200', 'hex')
    const avp = rightOf(Avp.decode(buffer))
    buffer.fill(0)
    expect(avp).toEqual(plain)
    expect(avp.data.constructor).toBe(Uint8Array)
  })
})

const header = '01000000 00000118 00000000 00000001 00000002'
const good = '00000108 4000000b 612e62 00'

const refusal = (input: Uint8Array, options?: DecodeOptions) => {
  const error = leftOf(Message.decode(input, options))
  const { reason, path, offset, extent, failedAvp } = error
  return { reason, at: path.at(-1), offset, extent, failedAvp, resultCode: resultCode(error) }
}

describe('an AVP Length that cannot be is 5014, with the header and no more in Failed-AVP', () => {
  const empty = hex('')
  const cases: ReadonlyArray<
    readonly [what: string, octets: string, expected: string, actual: number, failed: Partial<Avp>]
  > = [
    ['7, below the header', '00000111 40000007 00000000', '8 to 12', 7, { code: 273 }],
    ['0', '00000111 40000000 00000000', '8 to 12', 0, { code: 273 }],
    ['11 with V', '000003e7 c000000b 000028af 01000000', '12 to 16', 11, { code: 999, vendorId: 10415 }],
    ['8 with V', '000003e7 80000008 000028af', '12 to 12', 8, { code: 999, vendorId: 10415, mandatory: false }],
    ['one beyond the message', '00000111 4000000d 00000000', '8 to 12', 13, { code: 273 }],
    ['the largest', '00000111 40ffffff 00000000', '8 to 12', 0xffffff, { code: 273 }],
    [
      'of a header that is cut after the code',
      '00000111',
      '8 octets for its header',
      4,
      { code: 273, mandatory: false },
    ],
    [
      'of a header that is cut before the Vendor-Id',
      '00000111 c000000c',
      '12 octets for its header',
      12,
      { code: 273, vendorId: 0 },
    ],
  ]

  test.each(cases)('%s', (_, octets, expected, actual, failed) => {
    const avp = { ...plain, data: empty, ...failed }
    expect(refusal(message(header, good, octets))).toEqual({
      reason: { _tag: 'InvalidAvpLength', expected, actual },
      at: avp.vendorId === undefined ? `AVP ${avp.code}` : `AVP ${avp.vendorId}:${avp.code}`,
      offset: 32,
      extent: Math.min(Math.max(actual, 8), hex(octets).length),
      failedAvp: [avp],
      resultCode: 5014,
    })
  })

  test('the padding may not be missing in a message, whose length is a multiple of 4', () => {
    const octets = message(header, '00000108 4000000b 612e62')
    expect(octets.length).toBe(31)
    expect(refusal(octets).resultCode).toBe(5015)
  })
})

describe('the octets of one AVP', () => {
  test.each([
    ['nothing', ''],
    ['a cut header', '00000108 40'],
    ['a cut header with V', '00000108 80'],
    ['less than its length', '00000108 4000000b 612e'],
    ['without its padding', '00000108 4000000b 612e62'],
    ['with another after it', '00000108 4000000b 612e6200 00000108 40000008'],
    ['with one octet too many', '00000108 4000000c 612e6263 00'],
  ])('are not %s', (_, octets) => {
    const error = leftOf(Avp.decode(hex(octets)))
    expect(resultCode(error)).toBe(5014)
    expect(error.offset).toBe(0)
  })

  test('say what would do', () => {
    const expected = (octets: string) => leftOf(Avp.decode(hex(octets))).reason
    expect(expected('00000108')).toEqual({
      _tag: 'InvalidAvpLength',
      expected: '8 octets for its header',
      actual: 4,
    })
    expect(expected('00000108 40')).toMatchObject({ expected: '8 octets for its header', actual: 5 })
    expect(expected('00000108 80')).toMatchObject({ expected: '12 octets for its header', actual: 5 })
    // The octets after it are another's.
    const within = source(hex('00000108 ff'))
    expect(Avp.decodeAt(within, 0, 4)).toBeUndefined()
    expect(within.failure?.reason).toMatchObject({ expected: '8 octets for its header', actual: 4 })
  })

  test('have a name and a format', () => {
    expect(Avp).toMatchObject({ name: 'AVP', format: 'OctetString', minimum: 0, maximum: Infinity })
  })
})

describe('AVPs in a container', () => {
  test('may lack the padding of the last, which is not looked for behind the end', () => {
    const within = source(hex(`ff ${good} 00000108 4000000b 612e62 ff`))
    expect(readAvps(within, 1, 24)).toEqual([plain, plain])
    expect(readAvps(within, 1, 25)).toEqual([plain, { ...plain, padding: 0xff }])
    expect(readAvps(within, 13, 24)).toEqual([plain])
  })
})

describe('how many AVPs', () => {
  const three = message(header, good, good, good)

  test('is as the options allow', () => {
    expect(rightOf(Message.decode(three, { maximumAvps: 3 })).avps).toHaveLength(3)
    expect(refusal(three, { maximumAvps: 2 })).toEqual({
      reason: { _tag: 'BudgetExceeded', budget: 'avps', maximum: 2 },
      at: 'AVP 264',
      offset: 44,
      extent: 11,
      failedAvp: [plain],
      resultCode: 5012,
    })
  })

  test('is 65,536 unless given', () => {
    const many = (count: number) => {
      const octets = new Uint8Array(20 + 8 * count)
      octets.set(hex(header))
      octets.set([octets.length >>> 16, (octets.length >>> 8) & 0xff, octets.length & 0xff], 1)
      for (let at = 20; at < octets.length; at += 8) octets[at + 7] = 8
      return octets
    }
    expect(rightOf(Message.decode(many(65_536))).avps).toHaveLength(65_536)
    expect(refusal(many(65_537)).reason).toEqual({ _tag: 'BudgetExceeded', budget: 'avps', maximum: 65_536 })
  })
})

describe('an AVP that no octets can say', () => {
  const strangers: ReadonlyArray<unknown> = [-1, 0.5, 2 ** 32, Number.NaN, '1', 1n, null, {}, [], Symbol('stranger')]
  const encode = (change: object) => Avp.encode({ ...plain, ...change })

  test.each(['code', 'vendorId'] as const)('%s is an unsigned number of 32 bits', (key) => {
    for (const value of [0, 1, 0xffffffff]) rightOf(encode({ [key]: value }))
    const expected = key === 'code' ? 'an integer of 0 to 4294967295' : 'an integer of 0 to 4294967295, or undefined'
    for (const value of strangers) {
      expect(leftOf(encode({ [key]: value }))).toEqual({
        _tag: 'EncodeError',
        reason: { _tag: 'InvalidValue', expected, value },
        path: ['AVP', key],
      })
    }
  })

  test('has a code', () => {
    expect(leftOf(encode({ code: undefined })).path.at(-1)).toBe('code')
  })

  test.each(['mandatory', 'protected'] as const)('%s is true or false', (key) => {
    for (const value of [0, 1, 'true', null, undefined, {}]) {
      expect(leftOf(encode({ [key]: value }))).toEqual({
        _tag: 'EncodeError',
        reason: { _tag: 'InvalidValue', expected: 'true or false', value },
        path: ['AVP 264', key],
      })
    }
  })

  test('reserved is 0 to 31', () => {
    for (const value of [0, 31]) rightOf(encode({ reserved: value }))
    for (const value of [32, undefined, ...strangers]) {
      expect(leftOf(encode({ reserved: value }))).toEqual({
        _tag: 'EncodeError',
        reason: { _tag: 'InvalidValue', expected: 'an integer of 0 to 31', value },
        path: ['AVP 264', 'reserved'],
      })
    }
  })

  test('data is a Uint8Array', () => {
    rightOf(encode({ data: Buffer.from('abc') }))
    for (const value of [
      'abc',
      [1, 2],
      new ArrayBuffer(2),
      new DataView(new ArrayBuffer(2)),
      undefined,
      ...strangers,
    ]) {
      expect(leftOf(encode({ data: value }))).toEqual({
        _tag: 'EncodeError',
        reason: { _tag: 'InvalidValue', expected: 'a Uint8Array', value },
        path: ['AVP 264', 'data'],
      })
    }
  })

  test('data fits the 24 bits of AVP Length, its header counted', () => {
    rightOf(encode({ data: new Uint8Array(0xffffff - 8) }))
    expect(leftOf(encode({ data: new Uint8Array(0xffffff - 7) })).reason).toMatchObject({
      expected: 'at most 16777207 octets',
    })
    rightOf(encode({ vendorId: 1, data: new Uint8Array(0xffffff - 12) }))
    expect(leftOf(encode({ vendorId: 1, data: new Uint8Array(0xffffff - 11) })).reason).toMatchObject({
      expected: 'at most 16777203 octets',
    })
  })

  test('padding fits the octets that there are of it', () => {
    for (const [size, most] of [
      [0, 0],
      [1, 0xffffff],
      [2, 0xffff],
      [3, 0xff],
    ] as const) {
      const data = new Uint8Array(size)
      rightOf(encode({ data, padding: most }))
      for (const padding of [most + 1, -1, 0.5, undefined, ...strangers]) {
        expect(leftOf(encode({ data, padding }))).toMatchObject({
          reason: { _tag: 'InvalidValue', expected: `an integer of ${(4 - size) % 4} octets`, value: padding },
          path: ['AVP 264', 'padding'],
        })
      }
    }
  })

  test.each([null, undefined, 0, 'avp', 1n, true, [], {}, new Date(0), Symbol('stranger')])('is %s', (stranger) => {
    const encodeAny = Avp.encode as (avp: unknown) => ReturnType<typeof Avp.encode>
    expect(encodeAny(stranger)._tag).toBe('Left')
    if (typeof stranger === 'object' && stranger !== null) return
    expect(leftOf(encodeAny(stranger))).toEqual({
      _tag: 'EncodeError',
      reason: { _tag: 'InvalidValue', expected: 'an AVP', value: stranger },
      path: ['avps'],
    })
  })
})

test('the same octets are read whatever was read before', () => {
  const first = message(header, good)
  const second = withOctet(first, 28, 0x62)
  rightOf(Message.decode(first))
  expect(rightOf(Message.decode(second)).avps).toEqual([{ ...plain, data: hex('622e62') }])
  const memory = new Uint8Array(64)
  memory.set(first)
  rightOf(Message.decode(memory.subarray(0, 32)))
  memory.set(second, 32)
  expect(rightOf(Message.decode(memory.subarray(32))).avps).toEqual([{ ...plain, data: hex('622e62') }])
})
