// Every reason for which a message is refused: why, where, its Failed-AVP and its Result-Code by RFC 6733 section 7.
import {
  AnswerMessage,
  any,
  Avp,
  avp,
  CapabilitiesExchangeRequest,
  command,
  consistent,
  DeviceWatchdogRequest,
  DisconnectPeer,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  exactlyOne,
  fixed,
  Format,
  grouped,
  many,
  optional,
  OriginHost,
  required,
  rfc6733,
  SessionTerminationRequest,
  some,
  type DecodeReason,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, leftOf, message, rightOf, withOctet } from '../arbitrary/octets.ts'
import { commands } from '../arbitrary/typed.ts'
import { header, refusal, sent } from './vectors.ts'

const { originHost, originRealm, rebooting, success, unknown, unknownMandatory } = sent
const dpr = message(header.dpr, originHost, originRealm, rebooting)
const inRequest = (...names: ReadonlyArray<string>) => ['Disconnect-Peer-Request', ...names]
const inAnswer = (...names: ReadonlyArray<string>) => ['Disconnect-Peer-Answer', ...names]

/** Wire AVPs in short. */
const wire = (code: number, data: string, more: Partial<Avp> = {}): Avp => ({
  ...Avp.make({ code, mandatory: true, data: hex(data) }),
  ...more,
})

describe('the header', () => {
  test('of a message that is not as long as it says: 5015', () => {
    expect(refusal(DisconnectPeerRequest, dpr.subarray(0, 52))).toEqual({
      reason: { _tag: 'InvalidMessageLength', announced: dpr.length, actual: 52 },
      path: inRequest(),
      offset: 1,
      extent: 3,
      failedAvp: [],
      resultCode: 5015,
    })
  })

  test('of version 2: 5011', () => {
    expect(refusal(DisconnectPeerRequest, withOctet(dpr, 0, 2))).toEqual({
      reason: { _tag: 'UnsupportedVersion', version: 2 },
      path: inRequest(),
      offset: 0,
      extent: 1,
      failedAvp: [],
      resultCode: 5011,
    })
  })

  test('with R and E: 3008', () => {
    expect(refusal(DisconnectPeerRequest, withOctet(dpr, 4, 0xa0))).toEqual({
      reason: { _tag: 'InvalidHeaderBits', expected: 'E clear in a request' },
      path: inRequest(),
      offset: 4,
      extent: 1,
      failedAvp: [],
      resultCode: 3008,
    })
  })

  test.each([
    ['R set', DisconnectPeerRequest, 0, inRequest()],
    ['R clear', DisconnectPeerAnswer, 0x80, inAnswer()],
    ['E set', AnswerMessage, 0, ['answer-message']],
  ] as const)('without %s, where the command wants it: 3008', (expected, decoder, flags, path) => {
    expect(refusal(decoder, withOctet(dpr, 4, flags))).toEqual({
      reason: { _tag: 'InvalidHeaderBits', expected },
      path,
      offset: 4,
      extent: 1,
      failedAvp: [],
      resultCode: 3008,
    })
  })

  test('of another command: 3001', () => {
    expect(refusal(DisconnectPeerRequest, withOctet(dpr, 7, 0x18))).toEqual({
      reason: { _tag: 'CommandUnsupported', commandCode: 280 },
      path: inRequest(),
      offset: 5,
      extent: 3,
      failedAvp: [],
      resultCode: 3001,
    })
    expect(refusal(DisconnectPeer, withOctet(dpr, 5, 0xff)).reason).toEqual({
      _tag: 'CommandUnsupported',
      commandCode: 0xff011a,
    })
  })

  test('of another application: 3007', () => {
    expect(refusal(DisconnectPeerRequest, withOctet(dpr, 8, 0x80))).toEqual({
      reason: { _tag: 'ApplicationUnsupported', applicationId: 0x80000000 },
      path: inRequest(),
      offset: 8,
      extent: 4,
      failedAvp: [],
      resultCode: 3007,
    })
  })

  test('is looked at field by field, the first fault is told', () => {
    const reasonOf = (...changes: ReadonlyArray<readonly [number, number]>) =>
      refusal(
        DisconnectPeerRequest,
        changes.reduce((octets, [at, value]) => withOctet(octets, at, value), dpr),
      ).reason
    expect(reasonOf([0, 2], [3, 0], [4, 0x20], [7, 1], [8, 1])._tag).toBe('UnsupportedVersion')
    expect(reasonOf([3, 0], [4, 0xa0], [7, 1], [8, 1])._tag).toBe('InvalidMessageLength')
    expect(reasonOf([4, 0xa0], [7, 1], [8, 1])._tag).toBe('InvalidHeaderBits')
    expect(reasonOf([4, 0], [7, 1], [8, 1])._tag).toBe('CommandUnsupported')
    expect(reasonOf([4, 0], [8, 1])._tag).toBe('InvalidHeaderBits')
    expect(reasonOf([8, 1])._tag).toBe('ApplicationUnsupported')
  })
})

describe('the length of an AVP: 5014', () => {
  const zeros = wire(273, '00000000')

  test.each([
    // "less than the minimum AVP header length": the header "and a zero-filled payload of the minimum required length"
    ['7', '00000111 40000007 00000001', '8 to 12', 7, 8, zeros],
    ['11 with V', '00000111 c000000b 00000000 00000001', '12 to 16', 11, 11, wire(273, '00000000', { vendorId: 0 })],
    // "greater than the reported message length"
    ['13 of 12', '00000111 4000000d 00000001', '8 to 12', 13, 12, zeros],
    ['16777215', '00000111 40ffffff 00000001', '8 to 12', 0xffffff, 12, zeros],
    // "it is sufficient to include an offending AVP header that is formulated by padding the incomplete AVP header"
    ['unknown, after four octets', '00000111', '8 octets for its header', 4, 4, wire(273, '', { mandatory: false })],
  ] as const)('%s', (_, octets, expected, actual, extent, failed) => {
    const { path, failedAvp, ...rest } = refusal(
      DisconnectPeerRequest,
      message(header.dpr, originHost, originRealm, octets),
    )
    expect(rest).toEqual({
      reason: { _tag: 'InvalidAvpLength', expected, actual },
      offset: 44,
      extent,
      resultCode: 5014,
    })
    expect(failedAvp).toEqual([failed])
    expect(path[0]).toBe('Disconnect-Peer-Request')
    expect(path.at(-1)).toMatch(/^(?:Disconnect-Cause|AVP 273)$/u)
  })

  test.each([
    ['three octets', '00000111 4000000b 000000 00', '000000', 3],
    ['five octets', '00000111 4000000d 0000000000 000000', '0000000000', 5],
    ['none', '00000111 40000008', '', 0],
    ['eight octets', '00000111 40000010 0000000000000000', '0000000000000000', 8],
  ])('%s where the format has four: the whole AVP is in Failed-AVP', (_, octets, data, actual) => {
    expect(refusal(DisconnectPeerRequest, message(header.dpr, originHost, originRealm, octets))).toEqual({
      reason: { _tag: 'InvalidAvpLength', expected: '4 octets', actual },
      path: inRequest('Disconnect-Cause'),
      offset: 44,
      extent: 8 + actual,
      failedAvp: [wire(273, data)],
      resultCode: 5014,
    })
  })

  test('of an Unsigned32 of eight octets, and with a vendor', () => {
    const Count = avp({ name: 'Count', code: 1, vendorId: 9, mandatory: true, format: Format.unsigned32 })
    const Counted = command('Counted', { code: 282, request: true }, [required(Count), any])
    const octets = message(header.dpr, originHost, '00000001 c0000014 00000009 0000000000000001')
    expect(refusal(Counted, octets)).toEqual({
      reason: { _tag: 'InvalidAvpLength', expected: '4 octets', actual: 8 },
      path: ['Counted', 'Count'],
      offset: 32,
      extent: 20,
      failedAvp: [wire(1, '0000000000000001', { vendorId: 9 })],
      resultCode: 5014,
    })
  })

  test('of an Address, whose format has a minimum alone', () => {
    const octets = message(header.cer, '00000101 40000009 00 000000')
    expect(refusal(CapabilitiesExchangeRequest, octets)).toMatchObject({
      reason: { _tag: 'InvalidAvpLength', expected: 'at least 2 octets', actual: 1 },
      path: ['Capabilities-Exchange-Request', 'Host-IP-Address'],
    })
  })
})

describe('the value of an AVP: 5004', () => {
  test('a Disconnect-Cause of 3', () => {
    expect(
      refusal(DisconnectPeerRequest, message(header.dpr, originHost, originRealm, '00000111 4000000c 00000003')),
    ).toEqual({
      reason: {
        _tag: 'InvalidAvpValue',
        expected: 'one of REBOOTING (0), BUSY (1), DO_NOT_WANT_TO_TALK_TO_YOU (2)',
      },
      path: inRequest('Disconnect-Cause'),
      offset: 52,
      extent: 4,
      failedAvp: [wire(273, '00000003')],
      resultCode: 5004,
    })
  })

  test('a Disconnect-Cause of −1', () => {
    const octets = message(header.dpr, originHost, originRealm, '00000111 4000000c ffffffff')
    expect(refusal(DisconnectPeerRequest, octets).reason._tag).toBe('InvalidAvpValue')
  })

  test('an Error-Message that is not UTF-8, at the octet where it stops to be', () => {
    const octets = message(header.dpa, success, originHost, originRealm, '00000119 0000000d 616263ff64 000000')
    expect(octets[67]).toBe(0xff)
    expect(refusal(DisconnectPeerAnswer, octets)).toEqual({
      reason: { _tag: 'InvalidAvpValue', expected: 'valid UTF-8' },
      path: inAnswer('Error-Message'),
      offset: 67,
      extent: 1,
      failedAvp: [wire(281, '616263ff64', { mandatory: false })],
      resultCode: 5004,
    })
  })

  test.each([
    ['a blank', '61 20 62', 1, 1],
    ['a letter that is not ASCII', 'c3a9', 0, 1],
    ['a zero', '6100', 1, 1],
    ['DEL', '61 7f', 1, 1],
    ['nothing', '', 0, 0],
  ])('an Origin-Host with %s', (_, data, at, extent) => {
    const size = hex(data).length
    const octets = message(
      header.dpr,
      `00000108 400000${(8 + size).toString(16).padStart(2, '0')} ${data}`,
      '000000'.slice(0, 2 * ((4 - size) % 4)),
    )
    expect(refusal(DisconnectPeerRequest, octets)).toEqual({
      reason: { _tag: 'InvalidAvpValue', expected: 'a name in ASCII without spaces, not empty' },
      path: inRequest('Origin-Host'),
      offset: 28 + at,
      extent,
      failedAvp: [wire(264, data)],
      resultCode: 5004,
    })
  })
})

describe('an AVP that nobody understands', () => {
  test('with the M bit: 5001, and the whole AVP in Failed-AVP', () => {
    expect(
      refusal(DisconnectPeerRequest, message(header.dpr, originHost, originRealm, unknownMandatory, rebooting)),
    ).toEqual({
      reason: { _tag: 'UnsupportedAvp' },
      path: inRequest('AVP 10415:999'),
      offset: 44,
      extent: 16,
      failedAvp: [wire(999, '01020304', { vendorId: 10415 })],
      resultCode: 5001,
    })
  })

  test('without it is kept', () => {
    const { avps } = rightOf(
      DisconnectPeerRequest.decode(message(header.dpr, originHost, originRealm, unknown, rebooting)),
    )
    expect(avps).toEqual([wire(999, '01020304', { vendorId: 10415, mandatory: false })])
  })

  test('by the grammar, but known to the base protocol, is kept', () => {
    const userName = '00000001 40000009 75 000000'
    const withVendorZero = '00000001 c000000d 00000000 75 000000'
    for (const octets of [userName, withVendorZero]) {
      expect(
        rightOf(DisconnectPeerRequest.decode(message(header.dpr, originHost, originRealm, rebooting, octets))).avps,
      ).toHaveLength(1)
    }
    const otherVendor = '00000001 c000000d 00000001 75 000000'
    expect(refusal(DisconnectPeerRequest, message(header.dpr, otherVendor)).resultCode).toBe(5001)
  })

  test('but the caller, is kept', () => {
    const octets = message(header.dpr, originHost, originRealm, rebooting, unknownMandatory)
    const asked: Array<readonly [number, number | undefined]> = []
    const understands = (code: number, vendorId: number | undefined) => {
      asked.push([code, vendorId])
      return true
    }
    expect(rightOf(DisconnectPeerRequest.decode(octets, { understands })).avps).toHaveLength(1)
    expect(asked).toEqual([[999, 10415]])
    expect(DisconnectPeerRequest.decode(octets, { understands: () => false })._tag).toBe('Left')
  })
})

describe('an AVP that is missing: 5005, with an example of it', () => {
  const examples: Readonly<Record<string, string>> = {
    'Origin-Host': '00000108 40000008',
    'Origin-Realm': '00000128 40000008',
    'Disconnect-Cause': '00000111 4000000c 00000000',
    'Result-Code': '0000010c 4000000c 00000000',
    'Session-Id': '00000107 40000008',
    'Host-IP-Address': '00000101 4000000a 0000 0000',
    'Vendor-Id': '0000010a 4000000c 00000000',
    'Product-Name': '0000010d 00000008',
    'Destination-Realm': '0000011b 40000008',
    'Destination-Host': '00000125 40000008',
    'Auth-Application-Id': '00000102 4000000c 00000000',
    'Re-Auth-Request-Type': '0000011d 4000000c 00000000',
    'Termination-Cause': '00000127 4000000c 00000000',
    'Accounting-Record-Type': '000001e0 4000000c 00000000',
    'Accounting-Record-Number': '000001e5 4000000c 00000000',
  }
  const cases = commands.flatMap((each) =>
    each.table.fields
      .filter(({ minimum }) => minimum > 0)
      .map(({ definition }): [string, string, typeof each] => [each.name, definition.name, each]),
  )

  test('are many', () => {
    expect(new Set(cases.map(([, name]) => name))).toEqual(new Set(Object.keys(examples)))
  })

  test.each(cases)('%s without %s', (name, missing, each) => {
    const { code = 1, applicationId = 3, request = false, error = false } = each.description
    const flags = (request ? 0x80 : 0) + (error ? 0x20 : 0)
    const number = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
    // Good AVPs from the RFC's own words; of each AVP one.
    const data: Readonly<Record<string, string>> = {
      'Origin-Host': '612e6200',
      'Host-IP-Address': '000101020304',
      'Re-Auth-Request-Type': '00000000',
      'Termination-Cause': '00000001',
      'Accounting-Record-Type': '00000001',
    }
    const others = each.table.fields
      .filter(({ minimum, definition }) => minimum > 0 && definition.name !== missing)
      .map(({ definition }) => {
        const value = (data[definition.name] ?? (definition.data.minimum === 4 ? '00000000' : '61')).replace(
          /00$/u,
          (end) => (definition.name === 'Origin-Host' ? '' : end),
        )
        const size = value.length / 2
        return `${number(definition.code, 8)} 40${number(8 + size, 6)} ${value}${'00'.repeat((4 - (size % 4)) % 4)}`
      })
    const head = `01000000 ${number(flags, 2)}${number(code, 6)} ${number(applicationId, 8)} 00000001 00000002`
    const example = rightOf(Avp.decode(hex(examples[missing] ?? '')))
    expect(refusal(each, message(head, ...others))).toEqual({
      reason: { _tag: 'MissingAvp' },
      path: [name, missing],
      offset: 0,
      extent: 0,
      failedAvp: [example],
      resultCode: 5005,
    })
  })

  test('with its vendor', () => {
    const Wanted = avp({ name: 'Wanted', code: 7, vendorId: 99, mandatory: false, format: Format.unsigned64 })
    const Wanting = command('Wanting', { code: 282, request: true }, [some(Wanted), any])
    expect(refusal(Wanting, dpr).failedAvp).toEqual([wire(7, '0000000000000000', { vendorId: 99, mandatory: false })])
  })

  test('the first by the grammar is told', () => {
    expect(refusal(DisconnectPeerRequest, message(header.dpr, rebooting)).path).toEqual(inRequest('Origin-Host'))
    expect(refusal(DisconnectPeerRequest, message(header.dpr)).path).toEqual(inRequest('Origin-Host'))
  })
})

describe('an AVP that comes too often: 5009, with the first beyond the maximum', () => {
  test('a second Origin-Host', () => {
    const second = '00000108 4100000b 782e79 05'
    expect(
      refusal(DisconnectPeerRequest, message(header.dpr, originHost, originRealm, second, second, rebooting)),
    ).toEqual({
      reason: { _tag: 'AvpOccursTooManyTimes', maximum: 1 },
      path: inRequest('Origin-Host'),
      offset: 44,
      extent: 11,
      failedAvp: [expect.objectContaining(wire(264, '782e79', { reserved: 1, padding: expect.any(Number) as number }))],
      resultCode: 5009,
    })
  })

  test('one with a Vendor-Id of 0 is one more of the same', () => {
    const second = '00000108 c000000f 00000000 782e79 00'
    expect(refusal(DisconnectPeerRequest, message(header.dpr, originHost, second)).resultCode).toBe(5009)
  })

  test('a second one of an optional AVP', () => {
    const text = '00000119 00000009 61 000000'
    expect(refusal(DisconnectPeerAnswer, message(header.dpa, success, text, text))).toMatchObject({
      reason: { _tag: 'AvpOccursTooManyTimes', maximum: 1 },
      offset: 44,
    })
  })

  test('a third where two may be', () => {
    const Item = avp({ name: 'Item', code: 7, mandatory: true, format: Format.unsigned32 })
    const Two = command('Two', { code: 282, request: true }, [many(Item, 2), any])
    const item = (n: number) => `00000007 4000000c 0000000${n}`
    expect(rightOf(Two.decode(message(header.dpr, item(1), item(2)))).item).toEqual([1, 2])
    expect(refusal(Two, message(header.dpr, item(1), item(2), item(3), item(4)))).toEqual({
      reason: { _tag: 'AvpOccursTooManyTimes', maximum: 2 },
      path: ['Two', 'Item'],
      offset: 44,
      extent: 12,
      failedAvp: [wire(7, '00000003')],
      resultCode: 5009,
    })
  })

  test('one where none may be: "a value of 0 implies the AVP MUST NOT be present"', () => {
    const Item = avp({ name: 'Item', code: 7, mandatory: true, format: Format.unsigned32 })
    const None = command('None', { code: 282, request: true }, [many(Item, 0), any])
    expect(rightOf(None.decode(message(header.dpr))).item).toEqual([])
    expect(refusal(None, message(header.dpr, '00000007 4000000c 00000001'))).toMatchObject({
      path: ['None', 'Item'],
      offset: 20,
      failedAvp: [wire(7, '00000001')],
    })
  })
})

describe('an AVP that has no place: 5008', () => {
  const Closed = command('Closed', { code: 282, request: true }, [fixed(OriginHost)])

  test('in a command without * [ AVP ]', () => {
    expect(refusal(Closed, message(header.dpr, originHost, originRealm))).toEqual({
      reason: { _tag: 'AvpNotAllowed' },
      path: ['Closed', 'AVP 296'],
      offset: 32,
      extent: 9,
      failedAvp: [wire(296, '62')],
      resultCode: 5008,
    })
    expect(refusal(Closed, message(header.dpr, originHost, unknown)).resultCode).toBe(5008)
    expect(refusal(Closed, message(header.dpr, originHost, unknownMandatory)).resultCode).toBe(5001)
  })

  test('in a group without it, Experimental-Result', () => {
    const group = '00000129 4000002c 0000010a 4000000c 000028af 0000012a 4000000c 00000001'
    const octets = message(
      '01000000 2000011a 00000000 00000001 00000002',
      originHost,
      originRealm,
      success,
      group,
      originHost,
    )
    expect(refusal(AnswerMessage, octets)).toEqual({
      reason: { _tag: 'AvpNotAllowed' },
      path: ['answer-message', 'Experimental-Result', 'AVP 264'],
      offset: 88,
      extent: 11,
      // "the Failed-AVP MAY contain the grouped AVP, which in turn contains the single offending AVP"
      failedAvp: [wire(297, originHost)],
      resultCode: 5008,
    })
  })
})

describe('AVP flags against the definition: 3009, where the caller wants it', () => {
  const strict = { strictFlags: true }

  test.each([
    ['M clear', '00000108 0000000b 612e62 00', 'M set', 11],
    ['V set', '00000108 c000000f 00000000 612e62 00', 'V clear', 15],
  ])('%s in Origin-Host', (_, octets, expected, extent) => {
    const whole = message(header.dpr, octets, originRealm, rebooting)
    rightOf(DisconnectPeerRequest.decode(whole))
    const error = refusal(DisconnectPeerRequest, whole, strict)
    expect(error).toMatchObject({
      reason: { _tag: 'InvalidAvpBits', expected },
      path: inRequest('Origin-Host'),
      offset: 20,
      extent,
      resultCode: 3009,
    })
    expect(error.failedAvp.map(({ code }) => code)).toEqual([264])
  })

  test('M set in Error-Message, which must not have it', () => {
    const whole = message(header.dpa, success, originHost, originRealm, '00000119 40000009 61 000000')
    expect(refusal(DisconnectPeerAnswer, whole, strict).reason).toEqual({ _tag: 'InvalidAvpBits', expected: 'M clear' })
  })

  test('reserved bits and the P bit are ignored all the same', () => {
    const whole = message(header.dpr, '00000108 7f00000b 612e62 00', originRealm, rebooting)
    rightOf(DisconnectPeerRequest.decode(whole, strict))
  })
})

describe('AVPs that contradict each other: 5007', () => {
  const Low = avp({ name: 'Low', code: 7, mandatory: true, format: Format.unsigned32 })
  const High = avp({ name: 'High', code: 8, mandatory: true, format: Format.unsigned32 })
  const Range = command('Range', { code: 282, request: true }, [optional(Low), optional(High), any], {
    constraints: [consistent([Low, High], ({ low = 0, high = 0xffffffff }) => low <= high, 'Low at most High')],
  })
  const low = '00000007 4000000c 00000002'
  const high = '00000008 4000000c 00000001'

  test('both are in Failed-AVP', () => {
    expect(refusal(Range, message(header.dpr, high, unknown, low))).toMatchObject({
      reason: { _tag: 'ContradictingAvps', expected: 'Low at most High' },
      failedAvp: [wire(8, '00000001'), wire(7, '00000002')],
      resultCode: 5007,
    })
    rightOf(Range.decode(message(header.dpr, low)))
  })

  test('they are not written either', () => {
    const range = Range.make({ header: { hopByHopId: 1, endToEndId: 2 }, low: 2, high: 1 })
    expect(leftOf(Range.encode(range)).reason).toMatchObject({ _tag: 'InvalidValue', expected: 'Low at most High' })
    rightOf(Range.encode({ ...range, high: 2 }))
  })
})

describe('exactly one of several AVPs', () => {
  // "Exactly one of the Auth-Application-Id and Acct-Application-Id AVPs MUST be present" (section 6.11, in other words)
  const group = (...inner: ReadonlyArray<string>) => {
    const data = ['0000010a 4000000c 000028af', ...inner].join('')
    return `00000104 400000${(8 + hex(data).length).toString(16).padStart(2, '0')} ${data}`
  }
  const auth = '00000102 4000000c 00000004'
  const acct = '00000103 4000000c 00000003'
  const good = [
    originHost,
    originRealm,
    '00000101 4000000e 000101020304 0000',
    '0000010a 4000000c 00000000',
    '0000010d 00000009 78 000000',
  ]

  test('one is good', () => {
    for (const each of [auth, acct])
      rightOf(CapabilitiesExchangeRequest.decode(message(header.cer, ...good, group(each))))
  })

  test('none is 5005, with an example of each', () => {
    const error = refusal(CapabilitiesExchangeRequest, message(header.cer, ...good, group()))
    expect(error.resultCode).toBe(5005)
    const [failed] = error.failedAvp
    expect(failed).toEqual(wire(260, '00000102 4000000c 00000000 00000103 4000000c 00000000'))
  })

  test('both are 5009, with what came', () => {
    const error = refusal(CapabilitiesExchangeRequest, message(header.cer, ...good, group(auth, acct)))
    expect(error).toMatchObject({ reason: { _tag: 'AvpOccursTooManyTimes', maximum: 1 }, resultCode: 5009 })
    expect(error.failedAvp).toEqual([wire(260, `${auth}${acct}`)])
  })

  test('is written likewise', () => {
    const Pair = grouped([optional(OriginHost)], { constraints: [exactlyOne(OriginHost)] })
    expect(leftOf(Pair.encode(Pair.make({}))).reason).toEqual({ _tag: 'WrongCount', minimum: 1, maximum: 1, actual: 0 })
    rightOf(Pair.encode(Pair.make({ originHost: 'a' })))
  })
})

describe('a failure inside of groups', () => {
  const Leaf = avp({ name: 'Leaf', code: 3, vendorId: 9, mandatory: true, format: Format.unsigned32 })
  const Inner = avp({ name: 'Inner', code: 2, mandatory: true, format: grouped([required(Leaf), any]) })
  const Outer = avp({ name: 'Outer', code: 1, vendorId: 9, mandatory: true, format: grouped([many(Inner), any]) })
  const Nested = command('Nested', { code: 282, request: true }, [optional(Outer), any])

  const leaf = '00000003 c0000010 00000009 00000001' // 16
  const outer = (size: number, inner: string) =>
    `00000001 c00000${(12 + size).toString(16).padStart(2, '0')} 00000009 ${inner}`
  const inner = (size: number, data: string) => `00000002 400000${(8 + size).toString(16).padStart(2, '0')} ${data}`
  const before = inner(16, leaf) // 24
  const nested = (data: string) => {
    const size = hex(data).length
    return message(header.dpr, outer(24 + 8 + size, before + inner(size, data)))
  }

  test('good ones are read', () => {
    expect(rightOf(Nested.decode(nested(leaf))).outer?.inner).toEqual([
      { leaf: 1, avps: [] },
      { leaf: 1, avps: [] },
    ])
  })

  test.each<readonly [string, string, DecodeReason, ReadonlyArray<string>, number, number, string]>([
    [
      'of a size: the groups down to the one AVP, and not those beside it',
      '00000003 c000000e 00000009 0001 0000',
      { _tag: 'InvalidAvpLength', expected: '4 octets', actual: 2 },
      ['Leaf'],
      64,
      14,
      '00000003 c000000e 00000009 0001 0000',
    ],
    [
      'of a length, below its header',
      '00000003 c000000b 00000009 00000001',
      { _tag: 'InvalidAvpLength', expected: '12 to 16', actual: 11 },
      ['Leaf'],
      64,
      11,
      '00000003 c0000010 00000009 00000000',
    ],
    [
      'of a length, beyond its group though not beyond the message',
      '00000003 c0000011 00000009 00000001',
      { _tag: 'InvalidAvpLength', expected: '12 to 16', actual: 17 },
      ['Leaf'],
      64,
      16,
      '00000003 c0000010 00000009 00000000',
    ],
    [
      'of one that nobody understands',
      `${leaf}${unknownMandatory}`,
      { _tag: 'UnsupportedAvp' },
      ['AVP 10415:999'],
      80,
      16,
      unknownMandatory,
    ],
    ['of one that is missing', unknown, { _tag: 'MissingAvp' }, ['Leaf'], 64, 0, '00000003 c0000010 00000009 00000000'],
    ['of one that comes twice', leaf + leaf, { _tag: 'AvpOccursTooManyTimes', maximum: 1 }, ['Leaf'], 80, 16, leaf],
  ])('%s', (_, data, reason, path, offset, extent, failed) => {
    const error = refusal(Nested, nested(data))
    expect(error.failedAvp).toEqual([wire(1, inner(hex(failed).length, failed), { vendorId: 9 })])
    expect({ reason: error.reason, path: error.path, offset: error.offset, extent: error.extent }).toEqual({
      reason,
      path: ['Nested', 'Outer', 'Inner', ...path],
      offset,
      extent,
    })
  })

  test('of a group on its own', () => {
    const error = refusal(Outer, hex(outer(8, inner(0, ''))))
    expect(error).toMatchObject({ reason: { _tag: 'MissingAvp' }, path: ['Outer', 'Inner', 'Leaf'], resultCode: 5005 })
    expect(error.failedAvp).toEqual([wire(1, inner(16, '00000003 c0000010 00000009 00000000'), { vendorId: 9 })])
  })

  test('the last AVP of a group may come without its padding', () => {
    const Text = avp({ name: 'Text', code: 4, mandatory: true, format: Format.utf8String })
    const Texts = avp({ name: 'Texts', code: 5, mandatory: true, format: grouped([many(Text)]) })
    const octets = hex('00000005 40000019 00000004 40000008 00000004 40000009 61 000000')
    expect(rightOf(Texts.decode(octets))).toEqual({ text: ['', 'a'], avps: [] })
  })

  test('an unknown AVP with the M bit counts in a group that has it too, all the way up (section 4.4)', () => {
    const inside = (outerFlags: string, innerFlags: string) =>
      message(
        header.dpr,
        `00000001 ${outerFlags}000034 00000009 00000002 ${innerFlags}000028 ${leaf} ${unknownMandatory}`,
      )
    const kept = (octets: Uint8Array) => rightOf(Nested.decode(octets)).outer?.inner[0]?.avps
    const [avp] = [wire(999, '01020304', { vendorId: 10415 })]
    expect(refusal(Nested, inside('c0', '40')).resultCode).toBe(5001)
    expect(kept(inside('c0', '00'))).toEqual([avp])
    expect(kept(inside('80', '40'))).toEqual([avp])
    expect(kept(inside('80', '00'))).toEqual([avp])
    // What comes after such a group counts as before.
    const after = message(header.dpr, '00000001 8000000c 00000009', unknownMandatory)
    expect(refusal(Nested, after).resultCode).toBe(5001)
  })

  test('a group of another kind of error in one whose M bit is clear is refused all the same', () => {
    const octets = message(header.dpr, '00000001 80000014 00000009 00000002 00000008')
    expect(refusal(Nested, octets).resultCode).toBe(5005)
  })
})

describe('only the first error is told (section 7)', () => {
  test('in the order of the octets', () => {
    const tooMany = message(header.dpr, originHost, originHost, unknownMandatory, '00000111 4000000c 00000009')
    expect(refusal(DisconnectPeerRequest, tooMany).resultCode).toBe(5009)
    const notUnderstood = message(header.dpr, unknownMandatory, originHost, originHost)
    expect(refusal(DisconnectPeerRequest, notUnderstood).resultCode).toBe(5001)
    const value = message(header.dpr, '00000111 4000000c 00000009', unknownMandatory)
    expect(refusal(DisconnectPeerRequest, value).resultCode).toBe(5004)
  })

  test('and what is missing is known at the end alone', () => {
    expect(refusal(DisconnectPeerRequest, message(header.dpr, unknownMandatory)).resultCode).toBe(5001)
  })
})

describe('the path of a failure begins with the command, whatever decoder', () => {
  const wrong = message(header.dpr, originHost)
  const outOfVersion = withOctet(dpr, 0, 9)

  test('a command', () => {
    expect(refusal(DisconnectPeerRequest, wrong).path).toEqual(inRequest('Origin-Realm'))
    expect(refusal(DisconnectPeerRequest, outOfVersion).path).toEqual(inRequest())
  })

  test('an exchange', () => {
    expect(refusal(DisconnectPeer, wrong).path).toEqual(inRequest('Origin-Realm'))
    expect(refusal(DisconnectPeer, outOfVersion).path).toEqual(['Disconnect-Peer'])
  })

  test('a dictionary', () => {
    expect(refusal(rfc6733, wrong).path).toEqual(inRequest('Origin-Realm'))
    expect(refusal(rfc6733, outOfVersion).path).not.toEqual([])
    const stranger = message('01000000 80ffffff 00000000 00000001 00000002', '00000001 40000000')
    expect(refusal(rfc6733, stranger).path).toEqual(['Message', 'AVP 1'])
  })

  test('an AVP, and a format', () => {
    expect(refusal(OriginHost, hex('00000108 4000000b 612062 00')).path).toEqual(['Origin-Host'])
    expect(refusal(Format.unsigned32, hex('00')).path).toEqual(['Unsigned32'])
    expect(refusal(OriginHost.data, hex('20')).path).toEqual(['DiameterIdentity'])
  })
})

test('a DWR without its second AVP, as freeDiameter was sent one', () => {
  expect(refusal(DeviceWatchdogRequest, message(header.dwr, originHost)).path).toEqual([
    'Device-Watchdog-Request',
    'Origin-Realm',
  ])
  expect(refusal(SessionTerminationRequest, message(header.str)).path.at(-1)).toBe('Session-Id')
})
