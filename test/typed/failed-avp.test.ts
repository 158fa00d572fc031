// Failed-AVP (section 7.5): never an error for what is inside of it, and nothing of it lost.
import * as fc from 'fast-check'
import { AnswerMessage, Avp, DisconnectPeerAnswer, FailedAvp, Message, rfc6733 } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, joined, leftOf, message, rightOf } from '../arbitrary/octets.ts'
import { header, sent } from './vectors.ts'

const { success, originHost, originRealm, unknownMandatory } = sent

/** A DPA whose Failed-AVP has these octets. */
const answerWith = (data: Uint8Array): Uint8Array => {
  const before = message(header.dpa, success, originHost, originRealm)
  const size = 8 + data.length
  const failed = Uint8Array.of(0, 0, 1, 0x17, 0x40, size >>> 16, (size >>> 8) & 0xff, size & 0xff, ...data)
  const octets = joined(before, failed, new Uint8Array((4 - (size % 4)) % 4))
  octets.set([octets.length >>> 8, octets.length & 0xff], 2)
  return octets
}

const failedIn = (data: string) => rightOf(DisconnectPeerAnswer.decode(answerWith(hex(data)))).failedAvp
const mandatory = Avp.make({ code: 999, vendorId: 10415, mandatory: true, data: hex('01020304') })
const none = new Uint8Array(0)

describe('Failed-AVP', () => {
  test.each<readonly [string, string, ReadonlyArray<Avp>, string]>([
    ['nothing', '', [], ''],
    ['an AVP that nobody understands, with the M bit', unknownMandatory, [mandatory], ''],
    [
      'an AVP with a value that it cannot have',
      '00000111 4000000c 00000009',
      [Avp.make({ code: 273, mandatory: true, data: hex('00000009') })],
      '',
    ],
    [
      'an AVP with a size that it cannot have',
      '00000111 40000009 09 000000',
      [Avp.make({ code: 273, mandatory: true, data: hex('09') })],
      '',
    ],
    ['two of a kind', unknownMandatory.repeat(2), [mandatory, mandatory], ''],
    ['an AVP Length below its header', '00000111 40000007 00000009', [], '00000111 40000007 00000009'],
    ['an AVP Length beyond the group', `${unknownMandatory} 00000111 400000ff 01`, [mandatory], '00000111 400000ff 01'],
    ['a header that is cut', `${unknownMandatory} 000001`, [mandatory], '000001'],
    [
      'a last AVP without its padding',
      '00000111 40000009 09',
      [Avp.make({ code: 273, mandatory: true, data: hex('09') })],
      '',
    ],
    ['octets that are no AVPs', 'ffffffff ffffffff ffffffff', [], 'ffffffff ffffffff ffffffff'],
    [
      'itself',
      '00000117 40000010 00000117 40000007',
      [Avp.make({ code: 279, mandatory: true, data: hex('00000117 40000007') })],
      '',
    ],
  ])('may hold %s', (_, data, avps, undecoded) => {
    expect(failedIn(data)).toEqual({ avps, undecoded: hex(undecoded) })
  })

  test('may hold anything, and gives it back octet for octet where it is padded as it must be', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (data) => {
        const octets = answerWith(data)
        const decoded = rightOf(DisconnectPeerAnswer.decode(octets))
        const again = rightOf(DisconnectPeerAnswer.encode(decoded))
        expect(rightOf(DisconnectPeerAnswer.decode(again))).toEqual(decoded)
        const wire = rightOf(Message.decode(octets))
        expect(rightOf(Message.encode(rightOf(DisconnectPeerAnswer.put(decoded)(wire))))).toEqual(octets)
      }),
      { numRuns: 500 },
    )
  })

  test('is read alike in answer-message and in the dictionary', () => {
    const octets = answerWith(hex('ffffffff 00000001'))
    const decoded = rightOf(DisconnectPeerAnswer.decode(octets))
    expect(rightOf(rfc6733.decode(octets))).toEqual(decoded)
    const error = Uint8Array.from(octets)
    error[4] = 0x20
    expect(rightOf(AnswerMessage.decode(error)).failedAvp).toEqual(decoded.failedAvp)
  })

  test('does not keep the memory of the caller', () => {
    const octets = answerWith(hex(`${unknownMandatory} ffffff`))
    const { failedAvp } = rightOf(DisconnectPeerAnswer.decode(octets))
    octets.fill(0)
    expect(failedAvp).toEqual({ avps: [mandatory], undecoded: hex('ffffff') })
  })

  test('takes of the AVPs that the options allow, and leaves the rest undecoded', () => {
    const options = { maximumAvps: 6 }
    const octets = answerWith(hex(unknownMandatory.repeat(2)))
    expect(rightOf(DisconnectPeerAnswer.decode(octets, options)).failedAvp?.avps).toHaveLength(2)
    const more = answerWith(hex(unknownMandatory.repeat(3)))
    expect(rightOf(DisconnectPeerAnswer.decode(more, options)).failedAvp).toEqual({
      avps: [mandatory, mandatory],
      undecoded: hex(unknownMandatory),
    })
  })

  test('is made of AVPs', () => {
    expect(FailedAvp.data.make({ avps: [mandatory] })).toEqual({ avps: [mandatory], undecoded: none })
    const made = DisconnectPeerAnswer.make({
      header: { hopByHopId: 1, endToEndId: 2 },
      resultCode: 5001,
      originHost: 'a',
      originRealm: 'b',
      failedAvp: { avps: [mandatory] },
    })
    expect(made.failedAvp).toEqual({ avps: [mandatory], undecoded: none })
    rightOf(DisconnectPeerAnswer.encode(made))
    // A record that was written by hand, and has but the AVPs.
    const byHand = { ...made, failedAvp: { avps: [mandatory] } } as unknown as typeof made
    expect(rightOf(DisconnectPeerAnswer.encode(byHand))).toEqual(rightOf(DisconnectPeerAnswer.encode(made)))
  })

  test.each([
    null,
    0,
    'text',
    [],
    { avps: 1 },
    { avps: [null] },
    { avps: [], undecoded: 'no' },
    { avps: [], undecoded: [1] },
  ])('cannot be written of %j', (value) => {
    const encode = FailedAvp.encode as (value: unknown) => ReturnType<typeof FailedAvp.encode>
    const error = leftOf(encode(value))
    expect(error.path[0]).toBe('Failed-AVP')
  })

  test('cannot be written so that it would be read as another one', () => {
    // Undecoded octets that are an AVP after all would come back as one.
    const refused = (expected: string, value: unknown, ...path: ReadonlyArray<string>) => ({
      _tag: 'EncodeError',
      reason: { _tag: 'InvalidValue', expected, value },
      path: ['Failed-AVP', ...path],
    })
    const undecoded = hex(unknownMandatory)
    expect(leftOf(FailedAvp.encode({ avps: [], undecoded }))).toEqual(
      refused('octets that do not begin with an AVP', undecoded, 'undecoded'),
    )
    const encode = FailedAvp.encode as (value: unknown) => ReturnType<typeof FailedAvp.encode>
    for (const stranger of [null, undefined, 0, 'text'])
      expect(leftOf(encode(stranger))).toEqual(refused('a record with avps', stranger))
    expect(leftOf(encode({ avps: 1 }))).toEqual(refused('an array of AVPs', 1, 'avps'))
    expect(FailedAvp.data).toMatchObject({ name: 'Grouped', format: 'Grouped' })
    const { avps, undecoded: rest } = FailedAvp.data.lenses
    expect(avps.get({ avps: [mandatory], undecoded })).toEqual([mandatory])
    expect(rest.get({ avps: [], undecoded })).toEqual(undecoded)
  })
})
