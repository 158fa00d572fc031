// What a decoder does with a message that is not as it should be: `strict`, `lenient`, `relay`, and strict flags.
import * as fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import {
  Avp,
  CapabilitiesExchangeRequest,
  DisconnectPeer,
  DisconnectPeerAnswer,
  errorAnswer,
  FailedAvp,
  findAvps,
  Message,
  rfc6733,
  SessionTerminationRequest,
  toHex,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { leftOf, message, rightOf, withOctet } from '../arbitrary/octets.ts'
import { commands, disguised, messageOf, named, type AnyTypedCommand } from '../arbitrary/typed.ts'
import { header, refusal, sent } from './vectors.ts'

const { originHost, originRealm, rebooting, success, sessionId, unknown, unknownMandatory } = sent
const lenient = { policy: 'lenient' } as const

const badText = '00000119 00000009 ff 000000' // an Error-Message that is no UTF-8
const dpa = (...avps: ReadonlyArray<string>): Uint8Array =>
  message(header.dpa, success, originHost, originRealm, ...avps)
const str = (...avps: ReadonlyArray<string>): Uint8Array =>
  message(
    header.str,
    sessionId,
    originHost,
    originRealm,
    '0000011b 40000009 62 000000',
    '00000102 4000000c 00000004',
    '00000127 4000000c 00000001',
    ...avps,
  )

const codesOf = (avps: ReadonlyArray<Avp>): ReadonlyArray<number> => avps.map(({ code }) => code)

/** The wire messages of a command, in whatever order, with whatever flags and padding. */
const readable = (command: AnyTypedCommand): fc.Arbitrary<Message> =>
  messageOf(command).chain((value) => disguised(rightOf(Message.decode(rightOf(command.encode(value))))))

describe('lenient', () => {
  test('keeps an optional AVP of a wrong value or size undecoded', () => {
    for (const wrong of [badText, '00000117 4000000c 00000001']) {
      const octets = dpa(wrong, unknown)
      const decoded = rightOf(DisconnectPeerAnswer.decode(octets, lenient))
      const isText = wrong === badText
      expect(codesOf(decoded.avps)).toEqual(isText ? [281, 999] : [999])
      expect(decoded.errorMessage).toBeUndefined()
    }
    const sized = rightOf(SessionTerminationRequest.decode(str('00000116 4000000a 0001 0000'), lenient))
    expect([sized.originStateId, codesOf(sized.avps)]).toEqual([undefined, [278]])
    expect(leftOf(SessionTerminationRequest.decode(str('00000116 4000000a 0001 0000'))).reason._tag).toBe(
      'InvalidAvpLength',
    )
  })

  test('keeps the first of an optional AVP that comes twice, and the second undecoded', () => {
    const decoded = rightOf(
      DisconnectPeerAnswer.decode(dpa('00000119 00000009 61 000000', '00000119 00000009 62 000000'), lenient),
    )
    expect([decoded.errorMessage, decoded.avps.map(({ data }) => toHex(data))]).toEqual(['a', ['62']])
  })

  test('keeps the good ones of a list', () => {
    const route = (first: string) => `0000011a 40000009 ${first} 000000`
    const decoded = rightOf(SessionTerminationRequest.decode(str(route('61'), route('ff'), route('62')), lenient))
    expect([decoded.routeRecord, decoded.avps.map(({ data }) => toHex(data))]).toEqual([['a', 'b'], ['ff']])
  })

  test('keeps an optional group whole, for whatever is wrong in it', () => {
    const groups = [
      '0000011c 40000014 00000118 4000000b 702e62 00', // without Proxy-State
      '0000011c 40000020 00000118 4000000b ff2e62 00 00000021 40000009 01 000000',
      '0000011c 40000010 00000118 4000000c', // a length beyond the group
    ]
    const decoded = rightOf(SessionTerminationRequest.decode(str(...groups), lenient))
    expect([decoded.proxyInfo, codesOf(decoded.avps)]).toEqual([[], [284, 284, 284]])
    expect(rightOf(Message.decode(str(...groups))).avps.slice(-3)).toEqual(decoded.avps)
  })

  test('keeps what nobody understands, and what has no place', () => {
    expect(codesOf(rightOf(DisconnectPeerAnswer.decode(dpa(unknownMandatory), lenient)).avps)).toEqual([999])
    const group =
      '0000011c 40000030 00000118 4000000b 702e62 00 00000021 40000009 01 000000 000003e7 c0000010 000028af 01020304'
    const { proxyInfo } = rightOf(SessionTerminationRequest.decode(str(group), lenient))
    expect(proxyInfo.map(({ avps }) => codesOf(avps))).toEqual([[999]])
  })

  test('refuses a message without what must be there, with a wrong one of it, or with two', () => {
    const of = (...avps: ReadonlyArray<string>) => refusal(rfc6733, message(header.dpr, ...avps), lenient).resultCode
    expect(of(originHost, originRealm)).toBe(5005)
    expect(of(originHost, originRealm, '00000111 4000000c 00000009')).toBe(5004)
    expect(of(originHost, originRealm, '00000111 4000000a 0000 0000')).toBe(5014)
    expect(of(originHost, originRealm, rebooting, rebooting)).toBe(5009)
    expect(of(originHost, originRealm, rebooting, '000003e7 00000007')).toBe(5014)
  })

  test('refuses what is beyond the budgets', () => {
    const proxied = str('0000011c 40000020 00000118 4000000b 702e62 00 00000021 40000009 01 000000')
    for (const budget of [{ maximumAvps: 8 }, { maximumDepth: 0 }, { maximumSize: 20 }])
      expect(refusal(rfc6733, proxied, { ...lenient, ...budget }).reason._tag).toBe('BudgetExceeded')
  })

  test('keeps AVPs whose flags are against the definition, where it is strict about them', () => {
    const octets = dpa('00000119 40000009 78 000000')
    expect(rightOf(DisconnectPeerAnswer.decode(octets, lenient)).errorMessage).toBe('x')
    const decoded = rightOf(DisconnectPeerAnswer.decode(octets, { ...lenient, strictFlags: true }))
    expect([decoded.errorMessage, codesOf(decoded.avps)]).toEqual([undefined, [281]])
  })

  test.each(named(commands))('reads a good %s as strict does', (_, command) => {
    fc.assert(
      fc.property(readable(command), (value) => {
        const octets = rightOf(Message.encode(value))
        const read = rfc6733.decode(octets)
        // With the E bit an answer may lack what answer-message wants.
        fc.pre(read._tag === 'Right')
        expect(rfc6733.decode(octets, lenient)).toEqual(read)
      }),
      { numRuns: 25 },
    )
  })

  describe('read and put', () => {
    test.each([[[badText]], [[badText, badText]], [['0000011900000009 61 000000', badText]]])(
      'leave an AVP of a field that was not read as it stands: %j',
      (avps) => {
        const wire = rightOf(Message.decode(dpa(...avps)))
        const read = rightOf(DisconnectPeerAnswer.read(wire, lenient))
        expect(rightOf(DisconnectPeerAnswer.put(read)(wire))).toEqual(wire)
      },
    )

    test.each(named(commands))('%s with AVPs that nobody understands: no octet is changed', (_, command) => {
      fc.assert(
        fc.property(readable(command), (value) => {
          const stranger = { ...rightOf(Message.decode(message(header.dpr, unknownMandatory))).avps[0] } as Avp
          if (!command.table.open) return
          const avps = [stranger, ...value.avps, stranger]
          const octets = rightOf(Message.encode({ ...value, avps }))
          const read = rightOf(command.decode(octets, lenient))
          expect(command.read({ ...value, avps })._tag).toBe('Left')
          expect(rightOf(command.put(read)({ ...value, avps }))).toEqual({ ...value, avps })
        }),
        { numRuns: 25 },
      )
    })

    test('change what was changed and nothing else', () => {
      const wire = rightOf(Message.decode(dpa(unknownMandatory, '00000119 20000009 78 0000ff')))
      const read = rightOf(DisconnectPeerAnswer.read(wire, lenient))
      const put = rightOf(DisconnectPeerAnswer.put({ ...read, errorMessage: 'y' })(wire))
      expect(put.avps.map(({ code, protected: p }) => [code, p])).toEqual([
        [268, false],
        [264, false],
        [296, false],
        [999, false],
        [281, true],
      ])
    })
  })
})

describe('relay', () => {
  test.each(named(commands))('gives the wire message of a %s', (_, command) => {
    fc.assert(
      fc.property(readable(command), (value) => {
        expect(rfc6733.decode(rightOf(Message.encode(value)), { policy: 'relay' })).toEqual({
          _tag: 'Right',
          right: value,
        })
      }),
      { numRuns: 20 },
    )
  })

  test('gives one where all that a grammar can want is wrong', () => {
    for (const octets of [
      message(header.dpr),
      message(header.dpr, unknownMandatory, badText, originHost, originHost),
      message('01000000 0f00ffff 00000009 00000001 00000002', '00000108 ff00000c 00000000'),
    ]) {
      expect(rfc6733.decode(octets, { policy: 'relay' })).toEqual(Message.decode(octets))
      expect(rightOf(Message.encode(rightOf(Message.decode(octets))))).toEqual(octets)
    }
  })

  test('refuses what is no message', () => {
    const octets = dpa(unknown)
    const of = (wrong: Uint8Array) => refusal(rfc6733, wrong, { policy: 'relay' }).resultCode
    expect(of(withOctet(octets, 0, 2))).toBe(5011)
    expect(of(withOctet(octets, 4, 0xa0))).toBe(3008)
    expect(of(octets.subarray(0, 40))).toBe(5015)
    expect(of(withOctet(octets, 27, 7))).toBe(5014)
    expect(refusal(rfc6733, octets, { policy: 'relay', maximumAvps: 3 }).reason._tag).toBe('BudgetExceeded')
  })
})

describe('what a lenient reader left in a group', () => {
  const group = '00000104 40000028 0000010a 4000000c 00000001 00000102 4000000c 00000004 00000102 40000008 '
  const cer = message(
    header.cer,
    originHost,
    originRealm,
    '00000101 4000000e 0001c0000201 0000',
    '0000010a 4000000c 000028af 0000010d 00000009 78 000000',
    group,
  )
  const wire = rightOf(Message.decode(cer))
  const read = rightOf(CapabilitiesExchangeRequest.read(wire, lenient))

  test('is put back where it stands', () => {
    expect(read.vendorSpecificApplicationId[0]?.avps).toHaveLength(1)
    expect(CapabilitiesExchangeRequest.put(read)(wire)).toEqual(right(wire))
  })

  test('stays there when something else changes', () => {
    const changed = { ...read, originRealm: 'c' }
    const put = rightOf(CapabilitiesExchangeRequest.put(changed)(wire))
    expect(CapabilitiesExchangeRequest.read(put, lenient)).toEqual(right(changed))
  })

  test('is no way to write what belongs to a field', () => {
    const avps = [Avp.make({ code: 264, mandatory: true, data: Uint8Array.of(0x61) })]
    expect(CapabilitiesExchangeRequest.put({ ...read, avps })(wire)).toMatchObject({
      _tag: 'Left',
      left: { reason: { _tag: 'AvpNotAllowed' } },
    })
  })
})

describe('strict flags', () => {
  const strict = { strictFlags: true } as const
  const inDpr = (octets: string) => message(header.dpr, octets, originRealm, rebooting)

  test.each([
    ['without M', inDpr('00000108 0000000b 612e62 00'), 20, 11, 'M set'],
    ['with M', dpa('00000119 40000009 78 000000'), 56, 9, 'M clear'],
    ['with V', inDpr('00000108 c000000f 00000000 612e62 00'), 20, 15, 'V clear'],
  ] as const)('refuse an AVP %s with 3009 and the AVP', (_, octets, offset, extent, expected) => {
    const error = refusal(rfc6733, octets, strict)
    expect(error).toMatchObject({ reason: { _tag: 'InvalidAvpBits', expected }, offset, extent, resultCode: 3009 })
    expect(error.failedAvp).toHaveLength(1)
    rightOf(rfc6733.decode(octets))
  })

  test('refuse one in a group, with the group around it', () => {
    const group = '0000011c 40000020 00000118 0000000b 702e62 00 00000021 40000009 01 000000'
    const { failedAvp, path, offset } = refusal(rfc6733, str(group), strict)
    expect([path.slice(1), offset]).toEqual([['Proxy-Info', 'Proxy-Host'], str().length + 8])
    expect(failedAvp).toMatchObject([{ code: 284, mandatory: true }])
    expect(failedAvp[0]?.data).toHaveLength(12)
  })

  test('are answered with the E bit and a Failed-AVP', () => {
    const octets = inDpr('00000108 0000000b 612e62 00')
    const answer = errorAnswer(octets, { originHost: 'b.b', originRealm: 'b' })(
      leftOf(DisconnectPeer.decode(octets, strict)),
    )
    expect(answer.header.error).toBe(true)
    const [failed] = rightOf(findAvps(FailedAvp)(answer))
    expect(failed?.avps).toMatchObject([{ code: 264, mandatory: false }])
  })

  test('do not ask for what no definition says', () => {
    rightOf(rfc6733.decode(message(header.dpr, '00000108 7f00000b 612e62 00', originRealm, rebooting, unknown), strict))
  })
})
