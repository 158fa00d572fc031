// Answers: made from a request (section 6.2), and made from a refusal (section 7).
import { pipe } from 'fp-ts/lib/function.js'
import {
  AccountingAnswer,
  AccountingRequest,
  AnswerMessage,
  Avp,
  CapabilitiesExchangeRequest,
  DeviceWatchdogAnswer,
  DeviceWatchdogRequest,
  DisconnectPeer,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  errorAnswer,
  Message,
  ReAuthAnswer,
  rfc6733,
  SessionTermination,
  SessionTerminationAnswer,
  SessionTerminationRequest,
  toHex,
  type Answerer,
  type DecodeError,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, joined, leftOf, message, rightOf, withOctet } from '../arbitrary/octets.ts'
import { avpOctets } from '../arbitrary/reference.ts'
import { header, sent } from '../typed/vectors.ts'

const { originHost, originRealm, rebooting, sessionId, unknownMandatory } = sent
const origin = { originHost: 'b.b', originRealm: 'b' }
const ids = { hopByHopId: 0xfffffffe, endToEndId: 0x80000000 }
const proxies = [
  { proxyHost: 'p.b', proxyState: hex('01'), avps: [Avp.make({ code: 999, data: hex('0a') })] },
  { proxyHost: 'q.b', proxyState: hex('0203'), avps: [] },
]

const termination = SessionTerminationRequest.make({
  header: { ...ids, applicationId: 4, retransmitted: true, reserved: 5 },
  ...origin,
  sessionId: 'a;1;1',
  destinationRealm: 'c',
  destinationHost: 'c.c',
  authApplicationId: 4,
  terminationCause: 'DIAMETER_LOGOUT',
  proxyInfo: proxies,
})

describe('answerTo', () => {
  const request = DisconnectPeerRequest.make({ header: ids, ...origin, disconnectCause: 'BUSY' })

  test('makes the DPA of a DPR', () => {
    const answer = DisconnectPeerAnswer.answerTo(request)({ ...origin, resultCode: 2001 })
    expect(answer).toEqual({
      _tag: 'DisconnectPeerAnswer',
      header: {
        request: false,
        proxiable: false,
        error: false,
        retransmitted: false,
        reserved: 0,
        commandCode: 282,
        applicationId: 0,
        ...ids,
      },
      resultCode: 2001,
      ...origin,
      errorMessage: undefined,
      failedAvp: undefined,
      avps: [],
    })
    rightOf(DisconnectPeerAnswer.encode(answer))
  })

  test('keeps the identifiers, the application and the P bit; clears R and T and the reserved bits', () => {
    const answer = SessionTerminationAnswer.answerTo(termination)({ ...origin, resultCode: 2001 })
    expect(answer.header).toEqual({
      request: false,
      proxiable: true,
      error: false,
      retransmitted: false,
      reserved: 0,
      commandCode: 275,
      applicationId: 4,
      ...ids,
    })
    const local = { ...termination, header: { ...termination.header, proxiable: false } }
    expect(SessionTerminationAnswer.answerTo(local)({ ...origin, resultCode: 2001 }).header.proxiable).toBe(false)
  })

  test('copies Session-Id and Proxy-Info, in order', () => {
    const answer = SessionTerminationAnswer.answerTo(termination)({ ...origin, resultCode: 2001 })
    expect(answer.sessionId).toBe('a;1;1')
    expect(answer.proxyInfo).toEqual(proxies)
    expect(rightOf(SessionTerminationAnswer.decode(rightOf(SessionTerminationAnswer.encode(answer))))).toEqual(answer)
  })

  test('lets the input say otherwise', () => {
    const answer = SessionTerminationAnswer.answerTo(termination)({ ...origin, resultCode: 2001, proxyInfo: [] })
    expect(answer.proxyInfo).toEqual([])
  })

  test('makes the answer-message of any request', () => {
    const answer = AnswerMessage.answerTo(termination)({ ...origin, resultCode: 3002 })
    expect(answer).toMatchObject({
      _tag: 'AnswerMessage',
      header: { commandCode: 275, applicationId: 4, error: true, proxiable: true, request: false },
      sessionId: 'a;1;1',
      proxyInfo: proxies,
    })
    expect(rightOf(rfc6733.decode(rightOf(AnswerMessage.encode(answer))))).toEqual(answer)
    expect(AnswerMessage.answerTo(request)({ ...origin, resultCode: 3002 }).sessionId).toBeUndefined()
  })

  test('copies them from a request that has no field for them as well', () => {
    // "If the Session-Id is present in the request, it MUST be included in the answer. Any Proxy-Info AVPs in the
    // request MUST be added to the answer message, in the same order they were present in the request." (section 6.2)
    const octets = message(
      header.dwr,
      originHost,
      originRealm,
      sessionId,
      '0000011c 4000001c 00000118 40000009 70 000000 00000021 40000008',
    )
    const watchdog = rightOf(DeviceWatchdogRequest.decode(octets))
    const answer = DeviceWatchdogAnswer.answerTo(watchdog)({ ...origin, resultCode: 2001 })
    expect(answer.avps.map(({ code }) => code)).toEqual([263, 284])
  })

  test('copies them from the wire message as well', () => {
    const wire = rightOf(Message.decode(rightOf(SessionTerminationRequest.encode(termination))))
    const answer = SessionTerminationAnswer.answerTo(wire)({ ...origin, resultCode: 2001 })
    expect(answer.sessionId).toBe('a;1;1')
    expect(answer.proxyInfo).toEqual(proxies)
  })

  test('copies as they are those that are no values of its fields, and none of another vendor', () => {
    const broken = '0000011c 40000009 ff 000000'
    const proxy = '0000011c 4000001c 00000118 40000009 70 000000 00000021 40000008'
    const vendors = '00000107 8000000d 000028af 61 000000'
    const octets = message(header.str, vendors, sessionId, broken, proxy, originHost)
    const answer = SessionTerminationAnswer.answerTo(rightOf(Message.decode(octets)))({ ...origin, resultCode: 2001 })
    expect(answer.sessionId).toBe('a;1;1')
    expect(answer.proxyInfo).toEqual([{ proxyHost: 'p', proxyState: hex(''), avps: [] }])
    expect(answer.avps).toEqual([Avp.make({ code: 284, mandatory: true, data: hex('ff') })])
  })

  test('leaves the request alone', () => {
    const before = structuredClone(termination)
    SessionTerminationAnswer.answerTo(termination)({ ...origin, resultCode: 2001 })
    expect(termination).toEqual(before)
  })
})

const answerer: Answerer = { originHost: 'b.example', originRealm: 'example' }
const refused = (octets: Uint8Array): DecodeError => leftOf(rfc6733.decode(octets))

/** The octets of the AVPs of an answer, one after another. */
const avpsOf = ({ avps }: Message): string => toHex(joined(...avps.map(avpOctets)))
const text = (octets: string): string => toHex(hex(octets))

describe('errorAnswer', () => {
  const dpr = message(header.dpr, originHost, originRealm, '00000111 4000000c 00000003')

  test('is the complete DPA of a DPR', () => {
    const answer = errorAnswer(dpr, answerer)(refused(dpr))
    expect(answer.header).toEqual({
      request: false,
      proxiable: false,
      error: false,
      retransmitted: false,
      reserved: 0,
      commandCode: 282,
      applicationId: 0,
      hopByHopId: 0x11111111,
      endToEndId: 0x22222222,
    })
    const sentence =
      'Disconnect-Peer-Request › Disconnect-Cause: invalid value: expected one of REBOOTING (0), BUSY (1), DO_NOT_WANT_TO_TALK_TO_YOU (2)'
    expect(rightOf(DisconnectPeer.decode(rightOf(Message.encode(answer))))).toMatchObject({
      _tag: 'DisconnectPeerAnswer',
      resultCode: 5004,
      originHost: 'b.example',
      originRealm: 'example',
      errorMessage: sentence,
      failedAvp: { avps: [Avp.make({ code: 273, mandatory: true, data: hex('00000003') })] },
      avps: [],
    })
    expect(answer.avps.map((avp) => [avp.code, avp.mandatory])).toEqual([
      [268, true],
      [264, true],
      [296, true],
      [281, false],
      [279, true],
    ])
  })

  test('takes the octets of the request, or a message made of them, wire or typed', () => {
    const strange = rightOf(SessionTerminationRequest.encode(termination))
    const typed = rightOf(SessionTerminationRequest.decode(strange))
    const wire = rightOf(Message.decode(strange))
    const error = refused(dpr)
    const answers = [strange, wire, typed].map((request) => errorAnswer(request, answerer)(error))
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('has one Session-Id, that of the base protocol', () => {
    const vendors = '00000107 8000000d 000028af 61 000000'
    const other = '00000107 40000009 62 000000'
    const octets = message(header.str, vendors, sessionId, other, originHost, unknownMandatory)
    const answer = errorAnswer(octets, answerer)(refused(octets))
    expect(answer._tag).toBe('Message')
    expect(answer.avps.filter(({ code }) => code === 263).map(avpOctets)).toEqual([hex(sessionId)])
  })

  test('has the Session-Id first and the Proxy-Info in order, as they came', () => {
    const proxy = '0000011c 4000001c 00000118 40000009 70 000000 00000021 40000008'
    const other = '0000011c 4100001c 00000118 40000009 71 000000 00000021 40000008'
    const octets = message(header.str, proxy, originHost, sessionId, other, unknownMandatory)
    const answer = errorAnswer(octets, answerer)(refused(octets))
    expect(answer.header).toMatchObject({ proxiable: true, applicationId: 4, commandCode: 275 })
    expect(avpsOf(answer).startsWith(text(sessionId))).toBe(true)
    expect(avpsOf(answer).endsWith(text(proxy + other))).toBe(true)
    expect(answer.avps.map(({ code }) => code)).toEqual([263, 268, 264, 296, 281, 279, 284, 284])
  })

  test('says what it knows of a request that is cut or garbage', () => {
    for (const size of [0, 3, 8, 19, 20, 27, 32]) {
      const cut = dpr.slice(0, size)
      const answer = errorAnswer(cut, answerer)(leftOf(Message.decode(cut)))
      const octets = rightOf(Message.encode(answer))
      expect(rightOf(Message.decode(octets)).header).toMatchObject({
        commandCode: size < 8 ? 0 : 282,
        hopByHopId: size < 16 ? 0 : 0x11111111,
      })
      expect(answer.avps[0]?.data).toEqual(hex('00001397'))
    }
  })

  test('has the E bit for protocol errors alone, and where it is asked for', () => {
    const answerBit = (octets: Uint8Array, options = {}) =>
      errorAnswer(octets, { ...answerer, ...options })(leftOf(DisconnectPeer.decode(octets))).header.error
    expect(answerBit(withOctet(dpr, 7, 0))).toBe(true) // 3001
    expect(answerBit(withOctet(dpr, 8, 1))).toBe(true) // 3007
    expect(answerBit(withOctet(dpr, 4, 0xa0))).toBe(true) // 3008
    expect(answerBit(dpr)).toBe(false) // 5004
    expect(answerBit(withOctet(dpr, 0, 2))).toBe(false) // 5011
    // "answer messages with the 'E' bit set and which comply to the grammar described in Section 7.2 MAY also be used
    // for permanent errors"
    expect(answerBit(dpr, { error: true })).toBe(true)
    expect(answerBit(withOctet(dpr, 7, 0), { error: false })).toBe(false)
  })

  test('keeps the P bit, and clears T and the reserved bits', () => {
    for (const flags of [0x80, 0xc0, 0x90, 0xdf]) {
      const octets = withOctet(dpr, 4, flags)
      const { header: answered } = errorAnswer(octets, answerer)(refused(octets))
      expect(answered).toMatchObject({
        request: false,
        proxiable: (flags & 0x40) !== 0,
        retransmitted: false,
        reserved: 0,
      })
    }
  })

  test('names another reporter, and takes further AVPs', () => {
    const more = Avp.make({ code: 999, data: hex('01') })
    const answer = errorAnswer(dpr, { ...answerer, errorReportingHost: 'r.example', avps: [more] })(refused(dpr))
    expect(answer.avps.map(({ code }) => code)).toEqual([268, 264, 296, 281, 294, 279, 999])
    expect(answer.avps.at(-1)).toBe(more)
    expect(answer.avps[4]).toEqual(Avp.make({ code: 294, data: new TextEncoder().encode('r.example') }))
  })

  test('has no Failed-AVP where no AVP was at fault', () => {
    const octets = withOctet(dpr, 0, 2)
    expect(errorAnswer(octets, answerer)(refused(octets)).avps.map(({ code }) => code)).toEqual([268, 264, 296, 281])
  })

  describe('without an answerer', () => {
    test('is from where the request was sent to', () => {
      const octets = message(
        header.str,
        originHost,
        '00000125 4000000b 632e63 00',
        '0000011b 40000009 63 000000',
        unknownMandatory,
      )
      const read = rightOf(
        AnswerMessage.decode(
          rightOf(
            Message.encode({
              ...errorAnswer(octets)(refused(octets)),
              header: { ...errorAnswer(octets)(refused(octets)).header, error: true },
            }),
          ),
        ),
      )
      expect(read).toMatchObject({ originHost: 'c.c', originRealm: 'c' })
    })

    test('is so of a typed request too', () => {
      const { avps } = errorAnswer(termination)(refused(dpr))
      expect(
        avps.filter(({ code }) => code === 264 || code === 296).map(({ data }) => Buffer.from(data).toString()),
      ).toEqual(['c.c', 'c'])
    })

    test('is from nobody where nobody can know', () => {
      expect(
        rightOf(DisconnectPeerAnswer.decode(rightOf(Message.encode(errorAnswer(dpr)(refused(dpr)))))),
      ).toMatchObject({
        originHost: 'unknown.invalid',
        originRealm: 'invalid',
      })
    })

    test('does not take a name that is none for its own', () => {
      const octets = message(header.dpr, '00000125 40000008', '0000011b 4000000b 632063 00')
      const answer = rightOf(Message.encode(errorAnswer(octets)(refused(octets))))
      expect(rightOf(DisconnectPeerAnswer.decode(answer)).resultCode).toBe(5005)
    })
  })

  test('fits a message, however large the request was', () => {
    // A Proxy-Info that must be copied, and in it an AVP that must be in Failed-AVP: together more than a message holds.
    const size = 10_000_000
    const sizes = [size + 20, size].map((each) => each.toString(16).padStart(6, '0'))
    const large = joined(
      hex(header.str),
      hex(`0000011c 40${sizes[0]} 00000118 40000009 70 000000 000003e7 40${sizes[1]}`),
      new Uint8Array(size - 8),
    )
    large.set([large.length >>> 16, (large.length >>> 8) & 0xff, large.length & 0xff], 1)
    const error = leftOf(rfc6733.decode(large))
    expect(error.path).toContain('Proxy-Info')
    expect(Message.encode(errorAnswer(large, answerer)(error))._tag).toBe('Right')
  })

  test('fits a message, however large the AVP at fault was', () => {
    const size = 0xffffe8
    const large = joined(
      hex(header.dpr),
      hex(`000003e7 40${size.toString(16).padStart(6, '0')}`),
      new Uint8Array(size - 8),
    )
    large.set([large.length >>> 16, (large.length >>> 8) & 0xff, large.length & 0xff], 1)
    const error = leftOf(rfc6733.decode(large))
    expect(error.reason._tag).toBe('UnsupportedAvp')
    const answer = rightOf(Message.encode(errorAnswer(large, answerer)(error)))
    const { failedAvp } = rightOf(DisconnectPeerAnswer.decode(answer))
    expect(failedAvp?.avps.map(({ code }) => code)).toEqual([999])
  })
})

describe('answers with the E bit', () => {
  test('are not written as another case than they would be read as', () => {
    const answer = SessionTerminationAnswer.make({
      header: { hopByHopId: 1, endToEndId: 2, error: true },
      sessionId: 'a;1;1',
      resultCode: 3002,
      ...origin,
    })
    expect(leftOf(SessionTermination.encode(answer))).toMatchObject({
      reason: { _tag: 'InvalidValue', expected: 'false, or AnswerMessage' },
      path: ['Session-Termination-Answer', 'error'],
    })
    expect(SessionTermination.encode({ ...answer, header: { ...answer.header, error: false } })._tag).toBe('Right')
  })

  const error = (code: string, application = 4) =>
    message(
      `01000000 20${code} 0000000${application} 11111111 22222222`,
      sessionId,
      originHost,
      originRealm,
      '0000010c 4000000c 00000bba',
    )

  test('are answer-message in every exchange that has it, whatever the command wants', () => {
    const octets = error('000113')
    const answer = rightOf(SessionTermination.decode(octets))
    expect(answer).toMatchObject({ _tag: 'AnswerMessage', sessionId: 'a;1;1', resultCode: 3002 })
    expect(rightOf(SessionTermination.encode(answer))).toEqual(octets)
    expect(SessionTermination.cases).toEqual([SessionTerminationRequest, SessionTerminationAnswer, AnswerMessage])
  })

  test('are so in the dictionary', () => {
    for (const code of ['000113', '00010f', '000102', '000112']) {
      expect(rightOf(rfc6733.decode(error(code)))._tag).toBe('AnswerMessage')
    }
    for (const code of ['000101', '000118', '00011a']) {
      expect(rightOf(rfc6733.decode(error(code, 0)))._tag).toBe('AnswerMessage')
    }
  })

  test('of a command that the dictionary lacks are wire messages', () => {
    expect(rightOf(rfc6733.decode(error('abcdef')))._tag).toBe('Message')
  })

  test('and without it are not', () => {
    const octets = message(header.raa, sessionId, sent.success, originHost, originRealm)
    expect(rightOf(rfc6733.decode(octets))._tag).toBe('ReAuthAnswer')
    expect(rightOf(ReAuthAnswer.decode(octets)).resultCode).toBe(2001)
  })
})

describe('an accounting request that is answered', () => {
  test('has its answer whole', () => {
    const request = AccountingRequest.make({
      header: { ...ids, applicationId: 3 },
      ...origin,
      sessionId: 's',
      destinationRealm: 'c',
      accountingRecordType: 'EVENT_RECORD',
      accountingRecordNumber: 0,
      proxyInfo: proxies,
    })
    const answer = pipe(
      { ...origin, resultCode: 2001, accountingRecordType: request.accountingRecordType, accountingRecordNumber: 0 },
      AccountingAnswer.answerTo(request),
    )
    expect(rightOf(rfc6733.decode(rightOf(AccountingAnswer.encode(answer))))).toEqual(answer)
    expect(answer).toMatchObject({
      sessionId: 's',
      proxyInfo: proxies,
      header: { ...ids, applicationId: 3, proxiable: true },
    })
  })

  test('and a CER its names', () => {
    expect(CapabilitiesExchangeRequest.grammar.split('\n')[0]).toBe(
      'Capabilities-Exchange-Request ::= < Diameter Header: 257, REQ >',
    )
    expect(rebooting).toContain('00000111')
  })
})
