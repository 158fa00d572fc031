// What decoders allow: the size of a message, its AVPs, groups in groups.
import {
  any,
  avp,
  command,
  Dictionary,
  DisconnectPeerRequest,
  Format,
  grouped,
  many,
  Message,
  optional,
  rfc6733,
  type DecodeOptions,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import type { AnyDefinition } from '../../src/typed/definition.ts'
import { hex, joined, leftOf, message, rightOf } from '../arbitrary/octets.ts'
import { header, refusal, sent } from './vectors.ts'

const { originHost, originRealm, rebooting, unknown } = sent
const dpr = message(header.dpr, originHost, originRealm, rebooting, unknown)

describe('the size of a message', () => {
  test('is bounded', () => {
    rightOf(DisconnectPeerRequest.decode(dpr, { maximumSize: dpr.length }))
    expect(refusal(DisconnectPeerRequest, dpr, { maximumSize: dpr.length - 4 })).toEqual({
      reason: { _tag: 'BudgetExceeded', budget: 'size', maximum: dpr.length - 4 },
      path: ['Disconnect-Peer-Request'],
      offset: 1,
      extent: 3,
      failedAvp: [],
      resultCode: 5012,
    })
    expect(refusal(rfc6733, dpr, { maximumSize: 20 }).resultCode).toBe(5012)
  })
})

describe('the AVPs of a message', () => {
  test('are counted, those without a rule too', () => {
    rightOf(DisconnectPeerRequest.decode(dpr, { maximumAvps: 4 }))
    expect(refusal(DisconnectPeerRequest, dpr, { maximumAvps: 3 })).toMatchObject({
      reason: { _tag: 'BudgetExceeded', budget: 'avps', maximum: 3 },
      offset: dpr.length - 16,
      extent: 16,
      resultCode: 5012,
    })
  })

  const Leaf = avp({ name: 'Leaf', code: 2, mandatory: true, format: Format.unsigned32 })
  const Group = avp({ name: 'Group', code: 1, mandatory: true, format: grouped([many(Leaf)]) })
  const Grouping = command('Grouping', { code: 282, request: true }, [many(Group), any])
  const group = '00000001 40000020 00000002 4000000c 00000001 00000002 4000000c 00000002'

  test('are counted in groups too, over all of them', () => {
    const octets = message(header.dpr, group, group)
    rightOf(Grouping.decode(octets, { maximumAvps: 6 }))
    expect(refusal(Grouping, octets, { maximumAvps: 5 })).toMatchObject({
      reason: { _tag: 'BudgetExceeded', budget: 'avps', maximum: 5 },
      path: ['Grouping', 'Group', 'AVP 2'],
      offset: 20 + 32 + 20,
      extent: 12,
    })
    expect(refusal(Grouping, octets, { maximumAvps: 2 }).offset).toBe(40)
    expect(refusal(Grouping, octets, { maximumAvps: 0 }).offset).toBe(20)
  })

  test('are counted anew for each message', () => {
    for (let i = 0; i < 3; i++) rightOf(Grouping.decode(message(header.dpr, group), { maximumAvps: 3 }))
  })
})

/** Groups in one another, as deep as asked: what a grammar that names itself would read. */
const tower = (depth: number) =>
  Array.from({ length: depth }).reduce<AnyDefinition>(
    (inner, _, index) =>
      avp({
        name: `Level-${index + 1}`,
        code: 1,
        vendorId: 9,
        mandatory: true,
        format: grouped([optional(inner), any]),
      }),
    avp({ name: 'Bottom', code: 1, vendorId: 9, mandatory: true, format: Format.octetString }),
  )

const towerOctets = (depth: number): Uint8Array => {
  let octets: Uint8Array = new Uint8Array(0)
  for (let level = 0; level < depth; level++) {
    const size = 12 + octets.length
    octets = joined(
      hex('00000001 c0'),
      Uint8Array.of(size >>> 16, (size >>> 8) & 0xff, size & 0xff, 0, 0, 0, 9),
      octets,
    )
  }
  const whole = joined(hex(header.dpr), octets)
  whole.set([whole.length >>> 16, (whole.length >>> 8) & 0xff, whole.length & 0xff], 1)
  return whole
}

describe('groups in groups', () => {
  const Tower = command('Tower', { code: 282, request: true }, [optional(tower(40)), any])
  const decode = (depth: number, options?: DecodeOptions) => Tower.decode(towerOctets(depth), options)

  test('are read 32 deep unless given', () => {
    rightOf(decode(32))
    const error = leftOf(decode(33))
    expect(error.reason).toEqual({ _tag: 'BudgetExceeded', budget: 'depth', maximum: 32 })
    expect(error.path).toEqual(['Tower', ...Array.from({ length: 33 }, (_, index) => `Level-${40 - index}`)])
    expect(error.offset).toBe(20 + 33 * 12)
  })

  test.each([0, 1, 2, 39])('are read %i deep where the options say so', (maximumDepth) => {
    rightOf(decode(maximumDepth, { maximumDepth }))
    expect(leftOf(decode(maximumDepth + 1, { maximumDepth })).reason).toEqual({
      _tag: 'BudgetExceeded',
      budget: 'depth',
      maximum: maximumDepth,
    })
  })

  test('are counted anew after each group', () => {
    const Pair = command('Pair', { code: 282, request: true }, [many(tower(2)), any])
    const one = towerOctets(2).subarray(20)
    const octets = joined(hex(header.dpr), one, one, one)
    octets.set([octets.length], 3)
    expect(rightOf(Pair.decode(octets, { maximumDepth: 2 }))).toMatchObject({ level2: expect.any(Array) as unknown[] })
  })

  test('may be thousands where the wire alone is read', () => {
    const octets = towerOctets(8000)
    const { avps } = rightOf(Message.decode(octets))
    expect(avps).toHaveLength(1)
    expect(rightOf(Message.encode(rightOf(Message.decode(octets))))).toEqual(octets)
    expect(leftOf(decode(8000)).reason._tag).toBe('BudgetExceeded')
  })

  test('in a dictionary are bounded too', () => {
    const Inner = avp({ name: 'Inner', code: 2, mandatory: true, format: grouped([any]) })
    const Outer = avp({ name: 'Outer', code: 1, mandatory: true, format: grouped([optional(Inner)]) })
    const Own = command('Own', { code: 9001, applicationId: 7, request: true }, [optional(Outer), any])
    const own = rightOf(Dictionary.extend(Own))
    const octets = message('01000000 80002329 00000007 00000001 00000002', '00000001 40000010 00000002 40000008')
    expect(rightOf(own.decode(octets, { maximumDepth: 2 }))._tag).toBe('Own')
    expect(leftOf(own.decode(octets, { maximumDepth: 1 })).reason._tag).toBe('BudgetExceeded')
  })
})

describe('policies', () => {
  const wrong = message(
    header.dpa,
    sent.success,
    originHost,
    originRealm,
    '00000119 00000009 ff 000000 # an Error-Message that is not UTF-8',
    sent.unknownMandatory,
  )

  test('strict refuses the first error', () => {
    expect(refusal(rfc6733, wrong, { policy: 'strict' }).resultCode).toBe(5004)
    expect(refusal(rfc6733, wrong).resultCode).toBe(5004)
  })

  test('lenient keeps what is wrong and need not be there, and what is not understood, as wire AVPs', () => {
    const decoded = rightOf(rfc6733.decode(wrong, { policy: 'lenient' }))
    expect(decoded).toMatchObject({ _tag: 'DisconnectPeerAnswer', resultCode: 2001, errorMessage: undefined })
    expect(decoded.avps.map(({ code }) => code)).toEqual([281, 999])
    const missing = message(header.dpa, originHost, originRealm)
    expect(refusal(rfc6733, missing, { policy: 'lenient' }).resultCode).toBe(5005)
    const required = message(header.dpr, originHost, originRealm, '00000111 4000000c 00000009')
    expect(refusal(rfc6733, required, { policy: 'lenient' }).resultCode).toBe(5004)
  })

  test('relay gives the wire message, "MUST NOT reject messages with unrecognized AVPs"', () => {
    expect(rfc6733.decode(wrong, { policy: 'relay' })).toEqual(Message.decode(wrong))
    expect(refusal(rfc6733, wrong.subarray(0, 24), { policy: 'relay' }).resultCode).toBe(5015)
  })
})
