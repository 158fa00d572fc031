// Failures in words, and the octets around them.
import {
  describe as sentenceOf,
  DisconnectPeer,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  Message,
  render,
  type DecodeError,
  type DecodeReason,
  type EncodeError,
  type EncodeReason,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, leftOf, message, withOctet } from '../arbitrary/octets.ts'
import { header, sent } from '../typed/vectors.ts'

const errorOf = (reason: DecodeReason): DecodeError => ({
  _tag: 'DecodeError',
  reason,
  path: ['Message', 'AVP 1'],
  offset: 0,
  extent: 1,
  failedAvp: [],
  excerpt: { offset: 0, octets: hex('00') },
})

const refusalOf = (reason: EncodeReason, path: ReadonlyArray<string> = ['A', 'B']): EncodeError => ({
  _tag: 'EncodeError',
  reason,
  path,
})

describe('the sentence of a refused message', () => {
  test.each<readonly [DecodeReason, string]>([
    [{ _tag: 'InvalidMessageLength', announced: 20, actual: 24 }, 'Message Length says 20 octets, but there are 24'],
    [{ _tag: 'InvalidMessageLength', announced: 22, actual: 22 }, 'Message Length 22 is not a multiple of 4'],
    [{ _tag: 'InvalidMessageLength', announced: 0, actual: 40 }, 'a message has at least 20 octets, not 0'],
    [{ _tag: 'InvalidMessageLength', announced: 16, actual: 19 }, 'a message has at least 20 octets, not 19'],
    [{ _tag: 'UnsupportedVersion', version: 2 }, 'version 2 is not supported, only version 1'],
    [{ _tag: 'InvalidHeaderBits', expected: 'R set' }, 'wrong header flags: expected R set'],
    [{ _tag: 'CommandUnsupported', commandCode: 7 }, 'command 7 is not supported here'],
    [{ _tag: 'ApplicationUnsupported', applicationId: 7 }, 'application 7 is not supported here'],
    [{ _tag: 'InvalidAvpLength', expected: '4 octets', actual: 3 }, 'wrong length: expected 4 octets, found 3'],
    [{ _tag: 'InvalidAvpValue', expected: 'valid UTF-8' }, 'invalid value: expected valid UTF-8'],
    [{ _tag: 'InvalidAvpBits', expected: 'M set' }, 'wrong AVP flags: expected M set'],
    [{ _tag: 'UnsupportedAvp' }, 'an AVP with the M bit that is not understood here'],
    [{ _tag: 'MissingAvp' }, 'a required AVP is missing'],
    [{ _tag: 'AvpOccursTooManyTimes', maximum: 1 }, 'occurs more often than once'],
    [{ _tag: 'AvpOccursTooManyTimes', maximum: 3 }, 'occurs more often than 3 times'],
    [{ _tag: 'AvpNotAllowed' }, 'an AVP that has no place here'],
    [{ _tag: 'ContradictingAvps', expected: 'one' }, 'AVPs that contradict each other: expected one'],
    [{ _tag: 'BudgetExceeded', budget: 'size', maximum: 5 }, 'more than the limit of 5 octets in a message'],
    [{ _tag: 'BudgetExceeded', budget: 'avps', maximum: 5 }, 'more than the limit of 5 AVPs in a message'],
    [{ _tag: 'BudgetExceeded', budget: 'depth', maximum: 5 }, 'more than the limit of 5 groups in each other'],
  ])('%j', (reason, sentence) => {
    expect(sentenceOf(errorOf(reason))).toBe(`Message › AVP 1: ${sentence}`)
    expect(sentenceOf({ ...errorOf(reason), path: [] })).toBe(sentence)
    expect(render(errorOf(reason))).toContain(sentence)
  })
})

describe('the sentence of a refused value', () => {
  test.each<readonly [EncodeReason, string]>([
    [{ _tag: 'InvalidValue', expected: 'a number', value: 'x' }, 'invalid value: expected a number, found "x"'],
    [
      { _tag: 'InvalidValue', expected: 'a number', value: 'x'.repeat(61) },
      `invalid value: expected a number, found "${'x'.repeat(60)}…"`,
    ],
    [
      { _tag: 'InvalidValue', expected: 'a number', value: 'x'.repeat(60) },
      `invalid value: expected a number, found "${'x'.repeat(60)}"`,
    ],
    [{ _tag: 'InvalidValue', expected: 'text', value: hex('01') }, 'invalid value: expected text, found 1 octet'],
    [{ _tag: 'InvalidValue', expected: 'text', value: hex('0102') }, 'invalid value: expected text, found 2 octets'],
    [{ _tag: 'InvalidValue', expected: 'text', value: { a: 1 } }, 'invalid value: expected text, found an object'],
    [{ _tag: 'InvalidValue', expected: 'text', value: null }, 'invalid value: expected text, found null'],
    [{ _tag: 'InvalidValue', expected: 'text', value: undefined }, 'invalid value: expected text, found undefined'],
    [{ _tag: 'InvalidValue', expected: 'text', value: 1n }, 'invalid value: expected text, found 1'],
    [{ _tag: 'InvalidValue', expected: 'text', value: Symbol('s') }, 'invalid value: expected text, found Symbol(s)'],
    [{ _tag: 'TooLong', maximum: 7 }, 'longer than 7 octets'],
    [{ _tag: 'MissingField' }, 'a required field is missing'],
    [{ _tag: 'WrongCount', minimum: 1, maximum: Infinity, actual: 0 }, 'expected at least 1, found 0'],
    [{ _tag: 'WrongCount', minimum: 0, maximum: 2, actual: 3 }, 'expected 0 to 2, found 3'],
    [
      { _tag: 'AvpNotAllowed', code: 264, vendorId: undefined },
      'an AVP in avps that belongs to a field or has no place here',
    ],
  ])('%o', (reason, sentence) => {
    expect(sentenceOf(refusalOf(reason))).toBe(`A › B: ${sentence}`)
    expect(sentenceOf(refusalOf(reason, []))).toBe(sentence)
    expect(render(refusalOf(reason))).toBe(`A › B: ${sentence}`)
  })
})

describe('render shows the octets with a caret under those at fault', () => {
  const shown = (octets: Uint8Array) => render(leftOf(DisconnectPeer.decode(octets))).split('\n')

  test('a value', () => {
    const octets = message(header.dpr, sent.originHost, sent.originRealm, '00000111 4000000c 00000003')
    expect(shown(octets)).toEqual([
      'Disconnect-Peer-Request › Disconnect-Cause',
      'invalid value: expected one of REBOOTING (0), BUSY (1), DO_NOT_WANT_TO_TALK_TO_YOU (2) (DIAMETER_INVALID_AVP_VALUE 5004, at octet 52)',
      '  0020  00 00 01 28 40 00 00 09 62 00 00 00 00 00 01 11',
      '  0030  40 00 00 0c 00 00 00 03',
      '                    ^^ ^^ ^^ ^^',
    ])
  })

  test('an AVP over several rows', () => {
    const octets = message(header.dpr, sent.originHost, sent.originRealm, sent.unknownMandatory)
    expect(shown(octets)).toEqual([
      'Disconnect-Peer-Request › AVP 10415:999',
      'an AVP with the M bit that is not understood here (DIAMETER_AVP_UNSUPPORTED 5001, at octet 44)',
      '  0010  22 22 22 22 00 00 01 08 40 00 00 0b 61 2e 62 00',
      '  0020  00 00 01 28 40 00 00 09 62 00 00 00 00 00 03 e7',
      '                                            ^^ ^^ ^^ ^^',
      '  0030  c0 00 00 10 00 00 28 af 01 02 03 04',
      '        ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^',
    ])
  })

  test('of what is missing nothing', () => {
    expect(shown(message(header.dpr))).toEqual([
      'Disconnect-Peer-Request › Origin-Host',
      'a required AVP is missing (DIAMETER_MISSING_AVP 5005, at octet 0)',
    ])
  })

  test('the place of data that is not there, at the end of a message', () => {
    const filler = '000003e7 0000000c 00000000'
    const octets = message(header.dpr, sent.originRealm, sent.rebooting, filler, '00000108 40000008')
    expect(octets.length).toBe(64)
    const [path, sentence, ...rows] = shown(octets)
    expect(path).toBe('Disconnect-Peer-Request › Origin-Host')
    expect(sentence).toContain('5004, at octet 64')
    expect(rows.at(-1)).toMatch(/^ +\^\^$/u)
  })

  test('the end of the input', () => {
    expect(render(leftOf(Message.decode(hex('')))).split('\n')).toEqual([
      'Message',
      'a message has at least 20 octets, not 0 (DIAMETER_INVALID_MESSAGE_LENGTH 5015, at octet 0)',
      '  0000',
      '        ^^',
    ])
    const cut = hex('01000014 8000011a 00000000 11111111')
    expect(
      render(leftOf(Message.decode(cut)))
        .split('\n')
        .slice(2),
    ).toEqual([
      '  0000  01 00 00 14 80 00 01 1a 00 00 00 00 11 11 11 11',
      '        ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^',
    ])
  })

  test('a long AVP in part', () => {
    const octets = message(header.dpr, `000003e7 40000408 ${'00'.repeat(1024)}`)
    const rows = shown(octets).slice(2)
    expect(rows.length).toBeLessThan(12)
    expect(rows[0]).toMatch(/^ {2}0000 {2}01/u)
  })

  test('far into a large message', () => {
    const octets = message(header.dpr, `000003e7 00010008 ${'00'.repeat(0x10000)}`, sent.unknownMandatory)
    expect(shown(octets).slice(2)).toEqual([
      '  10000  00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00',
      '  10010  00 00 00 00 00 00 00 00 00 00 00 00 00 00 03 e7',
      '                                             ^^ ^^ ^^ ^^',
      '  10020  c0 00 00 10 00 00 28 af 01 02 03 04',
      '         ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^ ^^',
    ])
  })

  test('without a name where there is none', () => {
    const { path: _, ...error } = leftOf(DisconnectPeerRequest.decode(withOctet(message(header.dpr), 0, 2)))
    expect(
      render({ ...error, path: [] })
        .split('\n')
        .slice(-3),
    ).toEqual(['  0000  02 00 00 14 80 00 01 1a 00 00 00 00 11 11 11 11', '        ^^', '  0010  22 22 22 22'])
  })

  test('a refused value has no octets', () => {
    const { header: made } = DisconnectPeerAnswer.make({
      header: { hopByHopId: 1, endToEndId: 2 },
      resultCode: 1,
      originHost: 'a',
      originRealm: 'b',
    })
    const error = leftOf(Message.encode({ _tag: 'Message', header: { ...made, hopByHopId: -1 }, avps: [] }))
    expect(render(error)).toBe(sentenceOf(error))
  })
})
