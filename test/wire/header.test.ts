// The header, RFC 6733 section 3, worked out by hand.
import { Message, resultCode, type DecodeOptions, type Header } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, leftOf, rightOf, withOctet } from '../arbitrary/octets.ts'

const octets = hex(`
  01       # Version
  000014   # Message Length 20
  d3       # R, P and T, the last two reserved bits
  abcdef   # Command Code
  01000022 # Application-ID 16777250
  fffffffe # Hop-by-Hop Identifier
  80000001 # End-to-End Identifier
`)

const header: Header = {
  request: true,
  proxiable: true,
  error: false,
  retransmitted: true,
  reserved: 3,
  commandCode: 0xabcdef,
  applicationId: 16777250,
  hopByHopId: 0xfffffffe,
  endToEndId: 0x80000001,
}

describe('the fields of a header', () => {
  test('are read in network byte order', () => {
    expect(rightOf(Message.decode(octets))).toEqual({ _tag: 'Message', header, avps: [] })
  })

  test('are written in network byte order', () => {
    expect(rightOf(Message.encode({ _tag: 'Message', header, avps: [] }))).toEqual(octets)
  })

  test.each([
    ['80', 'request', 'R(equest)'],
    ['40', 'proxiable', 'P(roxiable)'],
    ['20', 'error', 'E(rror)'],
    ['10', 'retransmitted', 'T(Potentially retransmitted message)'],
  ] as const)('0x%s is %s: %s', (bit, flag, _name) => {
    const one = withOctet(octets, 4, Number.parseInt(bit, 16))
    const clear = { request: false, proxiable: false, error: false, retransmitted: false, reserved: 0 }
    const message = rightOf(Message.decode(one))
    expect(message.header).toEqual({ ...header, ...clear, [flag]: true })
    expect(rightOf(Message.encode(message))).toEqual(one)
  })

  test.each([1, 2, 4, 8, 15])('reserved bits %i are ignored and kept', (reserved) => {
    const message = rightOf(Message.decode(withOctet(octets, 4, reserved)))
    expect(message.header).toMatchObject({
      request: false,
      proxiable: false,
      error: false,
      retransmitted: false,
      reserved,
    })
    expect(rightOf(Message.encode(message))[4]).toBe(reserved)
  })

  test('have defaults where a message is made', () => {
    const parts = { commandCode: 280, hopByHopId: 1, endToEndId: 2 }
    expect(Message.make({ header: parts, avps: [] })).toEqual({
      _tag: 'Message',
      header: {
        request: false,
        proxiable: false,
        error: false,
        retransmitted: false,
        reserved: 0,
        commandCode: 280,
        applicationId: 0,
        hopByHopId: 1,
        endToEndId: 2,
      },
      avps: [],
    })
    expect(Message.make({ header, avps: [] }).header).toEqual(header)
  })
})

const refusal = (input: Uint8Array, options?: DecodeOptions) => {
  const error = leftOf(Message.decode(input, options))
  const { reason, path, offset, extent, failedAvp } = error
  expect(path).toEqual(['Message'])
  return { reason, offset, extent, failedAvp, resultCode: resultCode(error) }
}

const inHeader = { failedAvp: [] }

describe('Message Length', () => {
  const withLength = (length: number) => {
    const changed = Uint8Array.from(octets)
    changed.set([length >>> 16, (length >>> 8) & 0xff, length & 0xff], 1)
    return changed
  }

  test.each([0, 19, 21, 22, 23, 24, 16, 0xffffff])('%i of 20 octets is 5015', (announced) => {
    expect(refusal(withLength(announced))).toEqual({
      ...inHeader,
      reason: { _tag: 'InvalidMessageLength', announced, actual: 20 },
      offset: 1,
      extent: 3,
      resultCode: 5015,
    })
  })

  test.each([21, 22, 23])('%i is no multiple of 4, though it is what there is', (size) => {
    const longer = new Uint8Array(size)
    longer.set(withLength(size))
    expect(refusal(longer)).toMatchObject({
      reason: { _tag: 'InvalidMessageLength', announced: size, actual: size },
      resultCode: 5015,
    })
  })

  test('is not that of the input where octets follow', () => {
    const more = new Uint8Array(24)
    more.set(octets)
    expect(refusal(more).reason).toEqual({ _tag: 'InvalidMessageLength', announced: 20, actual: 24 })
  })

  test.each([0, 1, 3, 4, 19])('%i octets are no header', (size) => {
    const cut = octets.slice(0, size)
    expect(refusal(cut)).toEqual({
      ...inHeader,
      reason: { _tag: 'InvalidMessageLength', announced: size < 4 ? size : 20, actual: size },
      offset: 0,
      extent: size,
      resultCode: 5015,
    })
  })
})

describe('Version', () => {
  test.each([0, 2, 3, 255])('%i is 5011', (version) => {
    expect(refusal(withOctet(octets, 0, version))).toEqual({
      ...inHeader,
      reason: { _tag: 'UnsupportedVersion', version },
      offset: 0,
      extent: 1,
      resultCode: 5011,
    })
  })
})

describe('R with E', () => {
  test.each([0xa0, 0xbf, 0xe0])('is 3008: flags %i', (flags) => {
    expect(refusal(withOctet(octets, 4, flags))).toEqual({
      ...inHeader,
      reason: { _tag: 'InvalidHeaderBits', expected: 'E clear in a request' },
      offset: 4,
      extent: 1,
      resultCode: 3008,
    })
  })
})

describe('the size of a message', () => {
  test('may be as much as the options allow', () => {
    rightOf(Message.decode(octets, { maximumSize: 20 }))
    expect(refusal(octets, { maximumSize: 19 })).toEqual({
      ...inHeader,
      reason: { _tag: 'BudgetExceeded', budget: 'size', maximum: 19 },
      offset: 1,
      extent: 3,
      resultCode: 5012,
    })
  })

  test('may be all that Message Length can say', () => {
    const largest = new Uint8Array(0xfffffc)
    largest.set(hex('01fffffc 00abcdef 00000000 00000000 00000000 00000001 00ffffe8'))
    const message = rightOf(Message.decode(largest))
    expect(message.avps[0]?.data.length).toBe(0xffffe8 - 8)
    expect(rightOf(Message.encode(message)).length).toBe(0xfffffc)
    const more = { ...message, avps: [...message.avps, ...message.avps] }
    expect(leftOf(Message.encode(more))).toEqual({
      _tag: 'EncodeError',
      reason: { _tag: 'TooLong', maximum: 0xfffffc },
      path: ['Message'],
    })
  })
})

describe('a header that no octets can say', () => {
  const encode = (change: object) => Message.encode({ _tag: 'Message', header: { ...header, ...change }, avps: [] })
  const strangers: ReadonlyArray<unknown> = [-1, 0.5, Number.NaN, Infinity, '1', 1n, null, undefined, {}, []]

  test.each([
    ['reserved', 15],
    ['commandCode', 0xffffff],
    ['applicationId', 0xffffffff],
    ['hopByHopId', 0xffffffff],
    ['endToEndId', 0xffffffff],
  ] as const)('%s is 0 to %i', (key, limit) => {
    for (const value of [0, 1, limit]) rightOf(encode({ [key]: value }))
    for (const value of [limit + 1, 2 ** 53, ...strangers]) {
      const { reason, path } = leftOf(encode({ [key]: value }))
      expect(reason).toEqual({ _tag: 'InvalidValue', expected: `an integer of 0 to ${limit}`, value })
      expect(path.at(-1)).toBe(key)
    }
  })

  test.each(['request', 'proxiable', 'error', 'retransmitted'] as const)('%s is true or false', (key) => {
    for (const value of [0, 1, 'true', null, undefined, {}]) {
      const { reason, path } = leftOf(encode({ request: false, [key]: value }))
      expect(reason).toEqual({ _tag: 'InvalidValue', expected: 'true or false', value })
      expect(path.at(-1)).toBe(key)
    }
  })

  test('has not both R and E', () => {
    const { reason, path } = leftOf(encode({ error: true }))
    expect(reason).toEqual({ _tag: 'InvalidValue', expected: 'error clear in a request', value: true })
    expect(path.at(-1)).toBe('error')
  })
})
