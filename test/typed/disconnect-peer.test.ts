// Disconnect-Peer, RFC 6733 sections 5.4.1 to 5.4.3, octet by octet.
import { pipe } from 'fp-ts/lib/function.js'
import {
  appendAvp,
  Avp,
  DisconnectPeer,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  equals,
  FailedAvp,
  OriginHost,
  rfc6733,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, leftOf, message, rightOf, withOctet } from '../arbitrary/octets.ts'
import { header, sent } from './vectors.ts'

const requestOctets = hex(`
  01 00004c       # Version 1, Message Length 76
  80 00011a       # R; Command Code 282
  00000000        # Application-ID 0
  00000001        # Hop-by-Hop Identifier
  00000002        # End-to-End Identifier
  00000108        # Origin-Host
  40 000015       #   M; 21 octets
  612e6578616d706c652e6e6574 000000 # a.example.net, padded
  00000128        # Origin-Realm
  40 000013       #   M; 19 octets
  6578616d706c652e6e6574 00         # example.net, padded
  00000111        # Disconnect-Cause
  40 00000c       #   M; 12 octets
  00000002        # DO_NOT_WANT_TO_TALK_TO_YOU
`)

const request: DisconnectPeerRequest = {
  _tag: 'DisconnectPeerRequest',
  header: {
    request: true,
    proxiable: false,
    error: false,
    retransmitted: false,
    reserved: 0,
    commandCode: 282,
    applicationId: 0,
    hopByHopId: 1,
    endToEndId: 2,
  },
  originHost: 'a.example.net',
  originRealm: 'example.net',
  disconnectCause: 'DO_NOT_WANT_TO_TALK_TO_YOU',
  avps: [],
}

const answerOctets = hex(`
  01 000060       # Version 1, Message Length 96
  00 00011a       # an answer; Command Code 282
  00000000        # Application-ID 0
  00000001        # Hop-by-Hop Identifier
  00000002        # End-to-End Identifier
  0000010c        # Result-Code
  40 00000c       #   M; 12 octets
  0000138c        # 5004
  00000108 4000000b 622e62 00 # Origin-Host b.b
  00000128 40000009 62 000000 # Origin-Realm b
  00000119        # Error-Message
  00 00000b       #   M clear; 11 octets
  c3a920 00       # é and a blank, padded
  00000117        # Failed-AVP
  40 000014       #   M; 20 octets
  00000111 4000000c 00000009 # Disconnect-Cause 9
  000003e7 00000008 # AVP 999, no data
`)

const answer: DisconnectPeerAnswer = {
  _tag: 'DisconnectPeerAnswer',
  header: { ...request.header, request: false },
  resultCode: 5004,
  originHost: 'b.b',
  originRealm: 'b',
  errorMessage: 'é ',
  failedAvp: {
    avps: [Avp.make({ code: 273, mandatory: true, data: hex('00000009') })],
    undecoded: new Uint8Array(0),
  },
  avps: [Avp.make({ code: 999, data: new Uint8Array(0) })],
}

describe('a DPR', () => {
  test('is read', () => {
    expect(rightOf(DisconnectPeerRequest.decode(requestOctets))).toEqual(request)
  })

  test('is written', () => {
    expect(rightOf(DisconnectPeerRequest.encode(request))).toEqual(requestOctets)
  })

  test('has its keys in the order of the grammar', () => {
    const keys = ['_tag', 'header', 'originHost', 'originRealm', 'disconnectCause', 'avps']
    expect(Object.keys(rightOf(DisconnectPeerRequest.decode(requestOctets)))).toEqual(keys)
  })

  test.each([
    [0, 'REBOOTING'],
    [1, 'BUSY'],
    [2, 'DO_NOT_WANT_TO_TALK_TO_YOU'],
  ] as const)('has the cause %i: %s', (number, disconnectCause) => {
    const octets = withOctet(requestOctets, 75, number)
    expect(rightOf(DisconnectPeerRequest.decode(octets))).toEqual({ ...request, disconnectCause })
    expect(rightOf(DisconnectPeerRequest.encode({ ...request, disconnectCause }))).toEqual(octets)
  })

  test('has its AVPs in any order; those that no rule names are kept in theirs', () => {
    const octets = message(
      header.dpr,
      sent.unknown,
      sent.rebooting,
      '00000001 40000009 75 000000 # User-Name, which the base protocol knows',
      sent.originRealm,
      sent.unknown,
      sent.originHost,
    )
    const { originHost, originRealm, disconnectCause, avps } = rightOf(DisconnectPeerRequest.decode(octets))
    expect({ originHost, originRealm, disconnectCause }).toEqual({
      originHost: 'a.b',
      originRealm: 'b',
      disconnectCause: 'REBOOTING',
    })
    const unknown = Avp.make({ code: 999, vendorId: 10415, data: hex('01020304') })
    expect(avps).toEqual([unknown, Avp.make({ code: 1, mandatory: true, data: hex('75') }), unknown])
  })

  test('may have its flags wrong, whose reading they do not change', () => {
    const octets = message(
      '01000000 df00011a 00000000 00000001 00000002', // P, T and the reserved bits
      '00000108 0000000b 612e62 ff', // without M, with padding
      '00000128 ff00000d 00000000 62 010203', // with everything, vendor 0 too
      '00000111 bf000010 00000000 00000001',
    )
    expect(rightOf(DisconnectPeerRequest.decode(octets))).toEqual({
      ...request,
      header: { ...request.header, proxiable: true, retransmitted: true, reserved: 15 },
      originHost: 'a.b',
      originRealm: 'b',
      disconnectCause: 'BUSY',
    })
  })

  test('does not change when the caller writes over its memory', () => {
    const octets = pipe(
      request,
      appendAvp(Avp.make({ code: 999, data: new Uint8Array(200).fill(1) })),
      DisconnectPeerRequest.encode,
      rightOf,
    )
    const decoded = rightOf(DisconnectPeerRequest.decode(octets))
    const before = structuredClone(decoded)
    octets.fill(0xff)
    expect(decoded).toEqual(before)
    expect(decoded.originHost).toBe('a.example.net')
  })
})

describe('a DPA', () => {
  test('is read', () => {
    expect(rightOf(DisconnectPeerAnswer.decode(answerOctets))).toEqual(answer)
  })

  test('is written', () => {
    expect(rightOf(DisconnectPeerAnswer.encode(answer))).toEqual(answerOctets)
  })

  test('has undefined for what is absent, and always the keys', () => {
    const octets = message(header.dpa, sent.success, sent.originHost, sent.originRealm)
    const decoded = rightOf(DisconnectPeerAnswer.decode(octets))
    expect(Object.keys(decoded)).toEqual([
      '_tag',
      'header',
      'resultCode',
      'originHost',
      'originRealm',
      'errorMessage',
      'failedAvp',
      'avps',
    ])
    expect([decoded.errorMessage, decoded.failedAvp]).toEqual([undefined, undefined])
    expect(rightOf(DisconnectPeerAnswer.encode(decoded))).toEqual(octets)
  })

  test('may have the E bit, since it has room for all that an error answer must hold', () => {
    const octets = withOctet(message(header.dpa, sent.success, sent.originHost, sent.originRealm), 4, 0x20)
    expect(rightOf(DisconnectPeerAnswer.decode(octets)).header.error).toBe(true)
    expect(rightOf(DisconnectPeer.decode(octets))._tag).toBe('DisconnectPeerAnswer')
  })
})

describe('the exchange', () => {
  test('is a DPR or a DPA by the R bit', () => {
    expect(rightOf(DisconnectPeer.decode(requestOctets))).toEqual(request)
    expect(rightOf(DisconnectPeer.decode(answerOctets))).toEqual(answer)
  })

  test('is written by its tag', () => {
    expect(rightOf(DisconnectPeer.encode(request))).toEqual(requestOctets)
    expect(rightOf(DisconnectPeer.encode(answer))).toEqual(answerOctets)
  })

  test('knows its two commands', () => {
    expect(DisconnectPeer.request).toBe(DisconnectPeerRequest)
    expect(DisconnectPeer.answer).toBe(DisconnectPeerAnswer)
    expect(DisconnectPeer.cases).toEqual([DisconnectPeerRequest, DisconnectPeerAnswer])
    expect(DisconnectPeer.name).toBe('Disconnect-Peer')
  })

  test('compares its messages by what they say', () => {
    expect(DisconnectPeer.equals(request, structuredClone(request))).toBe(true)
    expect(DisconnectPeer.equals(answer, structuredClone(answer))).toBe(true)
    expect(DisconnectPeer.equals(request, answer)).toBe(false)
    expect(DisconnectPeer.equals(request, { ...request, disconnectCause: 'BUSY' })).toBe(false)
    expect(DisconnectPeerAnswer.equals(answer, { ...answer, avps: [] })).toBe(false)
    expect(equals(answer, rightOf(DisconnectPeerAnswer.decode(answerOctets)))).toBe(true)
  })

  test('is of the base dictionary', () => {
    expect(rightOf(rfc6733.decode(requestOctets))).toEqual(request)
    expect(rightOf(rfc6733.decode(answerOctets))).toEqual(answer)
  })
})

describe('what no DPR says is refused when it is written', () => {
  const refusal = (change: object) => {
    const { reason, path } = leftOf(DisconnectPeerRequest.encode({ ...request, ...change }))
    return [reason, path]
  }

  test('an AVP that belongs to a field', () => {
    for (const vendorId of [undefined, 0]) {
      expect(refusal({ avps: [Avp.make({ code: 264, vendorId, data: hex('61') })] })).toEqual([
        { _tag: 'AvpNotAllowed', code: 264, vendorId },
        ['Disconnect-Peer-Request', vendorId === undefined ? 'AVP 264' : 'AVP 0:264'],
      ])
    }
    const other = Avp.make({ code: 264, vendorId: 10415, data: hex('61') })
    expect(DisconnectPeerRequest.encode({ ...request, avps: [other] })._tag).toBe('Right')
  })

  test('a cause that there is not', () => {
    expect(refusal({ disconnectCause: 'SLEEPY' })).toEqual([
      {
        _tag: 'InvalidValue',
        expected: 'one of REBOOTING (0), BUSY (1), DO_NOT_WANT_TO_TALK_TO_YOU (2)',
        value: 'SLEEPY',
      },
      ['Disconnect-Peer-Request', 'Disconnect-Cause'],
    ])
  })

  test('a field that is missing', () => {
    for (const [key, name] of [
      ['originHost', 'Origin-Host'],
      ['originRealm', 'Origin-Realm'],
      ['disconnectCause', 'Disconnect-Cause'],
    ] as const) {
      expect(refusal({ [key]: undefined })).toEqual([{ _tag: 'MissingField' }, ['Disconnect-Peer-Request', name]])
    }
  })

  test('a name that is none', () => {
    for (const value of ['', 'a b', 'a\n', 'ä.b', 'a.b ', '\uD800', 'a\u007F']) {
      expect(refusal({ originHost: value })).toEqual([
        { _tag: 'InvalidValue', expected: 'a name in ASCII without spaces, not empty', value },
        ['Disconnect-Peer-Request', 'Origin-Host'],
      ])
    }
  })

  test('a text with half a character', () => {
    const { reason, path } = leftOf(DisconnectPeerAnswer.encode({ ...answer, errorMessage: 'a\uD83D' }))
    expect(reason).toEqual({
      _tag: 'InvalidValue',
      expected: 'text without lone surrogates',
      value: 'a\uD83D',
    })
    expect(path).toEqual(['Disconnect-Peer-Answer', 'Error-Message'])
  })

  test('a number out of range', () => {
    for (const value of [-1, 2 ** 32, 1.5, Number.NaN]) {
      const { reason, path } = leftOf(DisconnectPeerAnswer.encode({ ...answer, resultCode: value }))
      expect(reason).toEqual({ _tag: 'InvalidValue', expected: 'an integer of 0 to 4294967295', value })
      expect(path).toEqual(['Disconnect-Peer-Answer', 'Result-Code'])
    }
  })

  test('the header of another message', () => {
    for (const [key, value] of [
      ['commandCode', 280],
      ['request', false],
      ['applicationId', 1],
    ] as const) {
      expect(refusal({ header: { ...request.header, [key]: value } })).toEqual([
        { _tag: 'InvalidValue', expected: 'what Disconnect-Peer-Request has', value },
        ['Disconnect-Peer-Request', key],
      ])
    }
    expect(refusal({ header: { ...request.header, error: true } })[1]).toEqual(['Disconnect-Peer-Request', 'error'])
  })

  test('more than a length can say', () => {
    const long = 'x'.repeat(0xffffff - 7)
    expect(refusal({ originHost: long })).toEqual([
      { _tag: 'TooLong', maximum: 0xffffff },
      ['Disconnect-Peer-Request', 'Origin-Host'],
    ])
    const data = new Uint8Array(0x800000)
    const two = [Avp.make({ code: 999, data }), Avp.make({ code: 999, data })]
    expect(refusal({ avps: two })).toEqual([{ _tag: 'TooLong', maximum: 0xfffffc }, ['Disconnect-Peer-Request']])
  })
})

describe('the parts of a DPA', () => {
  test('an AVP on its own is read and written', () => {
    const octets = hex(sent.originHost)
    expect(rightOf(OriginHost.decode(octets))).toBe('a.b')
    expect(rightOf(OriginHost.encode('a.b'))).toEqual(octets)
    expect(leftOf(OriginHost.decode(hex(sent.originRealm))).reason).toEqual({ _tag: 'AvpNotAllowed' })
    expect(leftOf(OriginHost.decode(hex('00000108 c000000d 00000001 61 000000'))).reason).toEqual({
      _tag: 'AvpNotAllowed',
    })
  })

  test('a Vendor-Id of 0 is no vendor, here as in a message', () => {
    // "A Vendor-ID value of zero (0) corresponds to the IETF-adopted AVP values" (section 4.1.1)
    expect(rightOf(OriginHost.decode(hex('00000108 c000000f 00000000 612e62 00')))).toBe('a.b')
  })

  test('Failed-AVP is made of AVPs', () => {
    expect(FailedAvp.data.make({ avps: [] })).toEqual({ avps: [], undecoded: new Uint8Array(0) })
  })
})
