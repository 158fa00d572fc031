// Own definitions, as the contract has them: the record has exactly the fields promised there.
import { isRight } from 'fp-ts/lib/Either.js'
import {
  any,
  appendAvp,
  Avp,
  avp,
  command,
  Dictionary,
  DisconnectPeer,
  exchange,
  fixed,
  Format,
  grouped,
  many,
  Message,
  optional,
  OriginHost,
  OriginRealm,
  required,
  rfc6733,
  SessionId,
  some,
  type TypeOf,
  variant,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { newSink } from '../../src/octets/sink.ts'
import { hex, leftOf, message, rightOf } from '../arbitrary/octets.ts'
import { header, refusal, sent } from './vectors.ts'

const ServiceLevel = avp({
  name: 'Service-Level',
  code: 3001,
  vendorId: 99999,
  mandatory: true,
  format: Format.unsigned32,
})
const Party = avp({
  name: 'Party',
  code: 3002,
  vendorId: 99999,
  mandatory: true,
  format: grouped([required(ServiceLevel), any]),
})
const ServiceLevelRequest = command(
  'Service-Level-Request',
  { code: 9001, applicationId: 16777999, request: true, proxiable: true },
  [fixed(SessionId), required(OriginHost), required(OriginRealm), optional(ServiceLevel), many(Party), any],
)
interface ServiceLevelRequest extends TypeOf<typeof ServiceLevelRequest> {}

const octets = message(
  '01000000 c0002329 0100030f 00000001 00000002 # Service-Level-Request',
  sent.sessionId,
  sent.originHost,
  sent.originRealm,
  '00000bb9 c0000010 0001869f 00000007 # Service-Level 7',
  '00000bba c000001c 0001869f 00000bb9 c0000010 0001869f 00000001 # Party',
  '00000bba c0000028 0001869f 00000bb9 c0000010 0001869f 00000002 00000001 40000009 75 000000 # Party with a User-Name',
)

const request: ServiceLevelRequest = {
  _tag: 'ServiceLevelRequest',
  header: {
    request: true,
    proxiable: true,
    error: false,
    retransmitted: false,
    reserved: 0,
    commandCode: 9001,
    applicationId: 16777999,
    hopByHopId: 1,
    endToEndId: 2,
  },
  sessionId: 'a;1;1',
  originHost: 'a.b',
  originRealm: 'b',
  serviceLevel: 7,
  party: [
    { serviceLevel: 1, avps: [] },
    { serviceLevel: 2, avps: [Avp.make({ code: 1, mandatory: true, data: hex('75') })] },
  ],
  avps: [],
}

describe('a command of one’s own', () => {
  test('is read and written', () => {
    expect(rightOf(ServiceLevelRequest.decode(octets))).toEqual(request)
    expect(rightOf(ServiceLevelRequest.encode(request))).toEqual(octets)
  })

  test('is made of its fields, the rest filled in', () => {
    const made = ServiceLevelRequest.make({
      header: { hopByHopId: 1, endToEndId: 2 },
      sessionId: 'a;1;1',
      originHost: 'a.b',
      originRealm: 'b',
      party: [{ serviceLevel: 1 }],
    })
    expect(made).toEqual({ ...request, serviceLevel: undefined, party: [{ serviceLevel: 1, avps: [] }] })
    expect(Object.keys(made)).toEqual(Object.keys(request))
    rightOf(ServiceLevelRequest.encode(made))
  })

  test('keeps its application where a header has it undefined', () => {
    const made = ServiceLevelRequest.make({
      // Users without `exactOptionalPropertyTypes` may write this.
      header: { hopByHopId: 1, endToEndId: 2, applicationId: undefined, proxiable: undefined } as never,
      sessionId: 'a;1;1',
      originHost: 'a.b',
      originRealm: 'b',
    })
    expect(made.header).toEqual(request.header)
  })

  test('has its lenses', () => {
    expect(Object.keys(ServiceLevelRequest.lenses).toSorted()).toEqual(
      ['sessionId', 'originHost', 'originRealm', 'serviceLevel', 'party', 'avps', 'header'].toSorted(),
    )
    expect(ServiceLevelRequest.lenses.serviceLevel.set(undefined)(request).serviceLevel).toBeUndefined()
    expect(Party.data.lenses.serviceLevel.set(9)(request.party[0] ?? { serviceLevel: 0, avps: [] })).toEqual({
      serviceLevel: 9,
      avps: [],
    })
  })

  test('prints its grammar', () => {
    expect(ServiceLevelRequest.grammar).toBe(
      [
        'Service-Level-Request ::= < Diameter Header: 9001, REQ, PXY, 16777999 >',
        '                          < Session-Id >',
        '                          { Origin-Host }',
        '                          { Origin-Realm }',
        '                          [ Service-Level ]',
        '                        * [ Party ]',
        '                        * [ AVP ]',
      ].join('\n'),
    )
  })

  test('takes further AVPs', () => {
    const more = appendAvp(Avp.make({ code: 3001, vendorId: 1, data: hex('ff') }))(request)
    expect(rightOf(ServiceLevelRequest.decode(rightOf(ServiceLevelRequest.encode(more))))).toEqual(more)
  })

  test('compares its messages', () => {
    expect(ServiceLevelRequest.equals(request, structuredClone(request))).toBe(true)
    expect(ServiceLevelRequest.equals(request, { ...request, party: [] })).toBe(false)
  })

  test('tells the vendor’s AVP from another of the same code', () => {
    const other = message(
      '01000000 c0002329 0100030f 00000001 00000002',
      sent.sessionId,
      sent.originHost,
      sent.originRealm,
      '00000bb9 8000000d 00000001 ff 000000',
      '00000bb9 00000009 ff 000000',
    )
    const { serviceLevel, avps } = rightOf(ServiceLevelRequest.decode(other))
    expect(serviceLevel).toBeUndefined()
    expect(avps.map(({ vendorId }) => vendorId)).toEqual([1, undefined])
  })
})

const dictionary = rightOf(Dictionary.extend(rfc6733, ServiceLevelRequest))

describe('a dictionary of one’s own', () => {
  test('decodes to the union of its commands, base ones too', () => {
    expect(rightOf(dictionary.decode(octets))).toEqual(request)
    const dpr = message(header.dpr, sent.originHost, sent.originRealm, sent.rebooting)
    expect(dictionary.decode(dpr)).toEqual(DisconnectPeer.decode(dpr))
  })

  test('decodes what it lacks to the wire message, as the base dictionary does this one', () => {
    expect(rfc6733.decode(octets)).toEqual(Message.decode(octets))
    const answer = Uint8Array.from(octets)
    answer[4] = 0x40
    expect(rightOf(dictionary.decode(answer))._tag).toBe('Message')
    const otherApplication = Uint8Array.from(octets)
    otherApplication[11] = 0
    expect(rightOf(dictionary.decode(otherApplication))._tag).toBe('Message')
  })

  test('knows its AVPs and its commands, by number and by name', () => {
    expect(dictionary.avp(3001, 99999)).toBe(ServiceLevel)
    expect(dictionary.avp(3002, 99999)).toBe(Party)
    expect(dictionary.avp(3001)).toBeUndefined()
    expect(dictionary.avp(264)).toBe(OriginHost)
    expect(dictionary.avp(264, 0)).toBe(OriginHost)
    expect(dictionary.avp(264, 99999)).toBeUndefined()
    expect(dictionary.avpNamed('Party')).toBe(Party)
    expect(dictionary.avpNamed('Nobody')).toBeUndefined()
    expect(dictionary.commandNamed('Service-Level-Request')).toBe(ServiceLevelRequest)
    expect(dictionary.commandNamed('ServiceLevelRequest')).toBe(ServiceLevelRequest)
    expect(dictionary.command({ commandCode: 9001, applicationId: 16777999, request: true })).toBe(ServiceLevelRequest)
    expect(dictionary.command({ commandCode: 9001, applicationId: 16777999, request: false })).toBeUndefined()
    expect(dictionary.command({ commandCode: 9001, applicationId: 0, request: true })).toBeUndefined()
  })

  test('understands its AVPs wherever they come', () => {
    const dpr = message(
      header.dpr,
      sent.originHost,
      sent.originRealm,
      sent.rebooting,
      '00000bb9 c0000010 0001869f 00000007',
    )
    expect(refusal(rfc6733, dpr).resultCode).toBe(5001)
    expect(refusal(DisconnectPeer, dpr).resultCode).toBe(5001)
    expect(rightOf(dictionary.decode(dpr)).avps).toHaveLength(1)
  })

  test('understands no AVP but its own, however large the numbers', () => {
    const High = avp({ name: 'High', code: 1000, vendorId: 0xffffffff, mandatory: true, format: Format.unsigned32 })
    const own = rightOf(Dictionary.extend(rfc6733, High))
    const dpr = (code: string) =>
      message(header.dpr, sent.originHost, sent.originRealm, sent.rebooting, `${code} c0000010 ffffffff 00000007`)
    expect(rightOf(own.decode(dpr('000003e8'))).avps).toHaveLength(1)
    expect(refusal(own, dpr('000003e9')).resultCode).toBe(5001)
  })

  test('understands what the caller does, too', () => {
    const dpr = message(header.dpr, sent.originHost, sent.originRealm, sent.rebooting, sent.unknownMandatory)
    expect(refusal(dictionary, dpr).resultCode).toBe(5001)
    expect(isRight(dictionary.decode(dpr, { understands: (code) => code === 999 }))).toBe(true)
    expect(refusal(dictionary, dpr, { understands: (code) => code !== 999 }).resultCode).toBe(5001)
  })

  test('is one of several, side by side', () => {
    const Other = command('Other', { code: 9001, applicationId: 16777999, request: true }, [any])
    const other = rightOf(Dictionary.extend(Other))
    expect(rightOf(other.decode(octets, { understands: () => true }))._tag).toBe('Other')
    expect(rightOf(dictionary.decode(octets))._tag).toBe('ServiceLevelRequest')
    expect(rightOf(rfc6733.decode(octets))._tag).toBe('Message')
    expect(rfc6733.commands).toHaveLength(15)
    expect(rfc6733.avp(3001, 99999)).toBeUndefined()
  })

  test('takes an exchange for its commands', () => {
    const Answer = command('Service-Level-Answer', { code: 9001, applicationId: 16777999 }, [fixed(SessionId), any])
    const both = exchange(ServiceLevelRequest, Answer)
    const own = rightOf(Dictionary.extend(both))
    expect(own.commands).toEqual([ServiceLevelRequest, Answer])
    expect(own.avps.map(({ name }) => name).toSorted()).toEqual(
      ['Session-Id', 'Origin-Host', 'Origin-Realm', 'Service-Level', 'Party'].toSorted(),
    )
    expect(both.name).toBe('Service-Level')
  })

  test('prefers the command of its own application to one of any', () => {
    const Any = command('Any', { code: 9001, request: true }, [any])
    const own = rightOf(Dictionary.extend(Any, ServiceLevelRequest))
    expect(rightOf(own.decode(octets))._tag).toBe('ServiceLevelRequest')
    const elsewhere = Uint8Array.from(octets)
    elsewhere[11] = 0
    expect(rightOf(own.decode(elsewhere))._tag).toBe('Any')
  })

  test('is empty where it has no parts', () => {
    const none = rightOf(Dictionary.extend())
    expect(rightOf(none.decode(octets))._tag).toBe('Message')
    expect([none.commands, none.avps]).toEqual([[], []])
  })
})

describe('what overrides', () => {
  const First = command('First', { code: 9001, applicationId: 5, request: true }, [required(OriginHost), any])
  const Host = avp({ name: 'Origin-Host', code: 264, mandatory: false, format: Format.diameterIdentity })
  const Profile = command('First', { code: 9001, applicationId: 5, request: true, tag: 'Profile' }, [
    required(Host),
    any,
  ])
  const Other = command('First', { code: 9002, applicationId: 5, request: true, tag: 'Other' }, [any])

  test('goes in place of what has the same header, or vendor and code', () => {
    const base = rightOf(Dictionary.extend(rfc6733, First, Other))
    const own = rightOf(Dictionary.override(base, Profile))
    const header = { commandCode: 9001, applicationId: 5, request: true }
    expect([base.command(header), own.command(header)]).toEqual([First, Profile])
    expect([own.commands.includes(First), own.avp(264)]).toEqual([false, Host])
    expect(own.commands).toHaveLength(base.commands.length)
    expect(own.commandsNamed('First')).toEqual([Profile, Other])
    expect([base.commandsNamed('Profile'), own.commandsNamed('Profile')]).toEqual([[], [Profile]])
  })

  test('clashes as any parts do', () => {
    const base = rightOf(Dictionary.extend(rfc6733, Other))
    const Taken = command('Taken', { code: 9003, tag: 'Other' }, [any])
    expect(leftOf(Dictionary.override(base, Taken))).toMatchObject({ _tag: 'TagClash', tag: 'Other' })
    expect(leftOf(Dictionary.override(base, First, Profile))).toMatchObject({ _tag: 'CommandClash', code: 9001 })
  })
})

describe('a clash', () => {
  test('of two AVPs of the same vendor and code', () => {
    const Impostor = avp({ name: 'Origin-Hots', code: 264, mandatory: true, format: Format.utf8String })
    expect(leftOf(Dictionary.extend(rfc6733, Impostor))).toEqual({
      _tag: 'AvpClash',
      code: 264,
      vendorId: undefined,
      names: ['Origin-Host', 'Origin-Hots'],
    })
    const Zero = avp({ name: 'Zero', code: 264, vendorId: 0, mandatory: true, format: Format.utf8String })
    expect(leftOf(Dictionary.extend(rfc6733, Zero))._tag).toBe('AvpClash')
    const Vendors = avp({ name: 'Level', code: 3001, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
    expect(leftOf(Dictionary.extend(ServiceLevelRequest, Vendors))).toEqual({
      _tag: 'AvpClash',
      code: 3001,
      vendorId: 99999,
      names: ['Service-Level', 'Level'],
    })
  })

  test('of AVPs that are deep in groups', () => {
    const Deep = avp({ name: 'Deep', code: 1, vendorId: 9, mandatory: true, format: grouped([many(Party)]) })
    const Vendors = avp({ name: 'Level', code: 3001, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
    expect(leftOf(Dictionary.extend(Deep, Vendors))).toMatchObject({ names: ['Service-Level', 'Level'] })
  })

  test('clashes with what it was extended with before, however many times', () => {
    const numbered = Array.from({ length: 40 }, (_, index) =>
      avp({ name: `X-${index}`, code: 4000 + index, vendorId: 9, mandatory: false, format: Format.unsigned32 }),
    )
    const all = numbered.reduce<Dictionary<unknown>>((base, each) => rightOf(Dictionary.extend(base, each)), rfc6733)
    expect(numbered.map(({ code }) => all.avp(code, 9))).toEqual(numbered)
    expect(all.avps).toHaveLength(rfc6733.avps.length + 40)
    const other = avp({ name: 'Y', code: 4007, vendorId: 9, mandatory: false, format: Format.unsigned32 })
    expect(leftOf(Dictionary.extend(all, other))).toEqual({
      _tag: 'AvpClash',
      code: 4007,
      vendorId: 9,
      names: ['X-7', 'Y'],
    })
    const impostor = command('Other-Request', { code: 282, applicationId: 0, request: true, proxiable: false }, [])
    expect(leftOf(Dictionary.extend(all, impostor))).toMatchObject({
      _tag: 'CommandClash',
      code: 282,
      names: ['Disconnect-Peer-Request', 'Other-Request'],
    })
    // The same once more is no clash, nor is another application's command.
    expect(rightOf(Dictionary.extend(all, numbered[3]!, DisconnectPeer)).avps).toHaveLength(all.avps.length)
    const elsewhere = command('Other-Request', { code: 282, applicationId: 4, request: true, proxiable: false }, [])
    expect(Dictionary.extend(all, elsewhere)._tag).toBe('Right')
  })

  test('of two commands of the same code, direction and application', () => {
    const Twin = command('Twin', { code: 9001, applicationId: 16777999, request: true }, [any])
    expect(leftOf(Dictionary.extend(ServiceLevelRequest, Twin))).toEqual({
      _tag: 'CommandClash',
      code: 9001,
      request: true,
      names: ['Service-Level-Request', 'Twin'],
    })
  })

  test.each([
    ['another vendor', avp({ name: 'Host', code: 264, vendorId: 10415, mandatory: true, format: Format.unsigned32 })],
    ['another code', avp({ name: 'Origin-Host', code: 9000, mandatory: true, format: Format.unsigned32 })],
    [
      'the same definition, written again',
      avp({ name: 'Origin-Host', code: 264, mandatory: true, format: Format.diameterIdentity }),
    ],
    ['the answer', command('A', { code: 9001, applicationId: 16777999 }, [any])],
    ['another application', command('B', { code: 9001, applicationId: 1, request: true }, [any])],
    ['another command code', command('C', { code: 9002, applicationId: 16777999, request: true }, [any])],
    ['itself', ServiceLevelRequest],
    ['itself, in a dictionary', dictionary],
  ])('is not %s', (_, part) => {
    expect(Dictionary.extend(rfc6733, ServiceLevelRequest, part)._tag).toBe('Right')
  })

  test.each([
    ['name', { name: 'Origin-Hots' }],
    ['format', { format: Format.utf8String }],
  ])('is of two AVPs that differ in their %s alone', (_, change) => {
    const other = avp({ name: 'Origin-Host', code: 264, mandatory: true, format: Format.diameterIdentity, ...change })
    expect(leftOf(Dictionary.extend(OriginHost, other))).toMatchObject({ _tag: 'AvpClash', code: 264 })
  })

  test('of answers says so', () => {
    const first = command('First', { code: 9001 }, [any])
    const second = command('Second', { code: 9001 }, [any])
    expect(leftOf(Dictionary.extend(first, second))).toEqual({
      _tag: 'CommandClash',
      code: 9001,
      request: false,
      names: ['First', 'Second'],
    })
  })

  test('is not what another specification has otherwise of an AVP', () => {
    const Party = avp({ name: 'Crowd', code: 3009, vendorId: 9, mandatory: true, format: grouped([many(OriginHost)]) })
    const Optional = variant(Party, { mandatory: false })
    const Wider = variant(Party, { format: grouped([many(OriginHost), any]) })
    expect([Optional.mandatory, Optional.data, Wider.mandatory]).toEqual([false, Party.data, true])
    const both = rightOf(Dictionary.extend(Wider, Party, Optional))
    expect(both.avp(3009, 9)).toBe(Wider)
  })

  test('of two records with one tag', () => {
    const first = command('First', { code: 9001 }, [any])
    const second = command('Second', { code: 9002, tag: 'First' }, [any])
    expect(leftOf(Dictionary.extend(first, second))).toEqual({
      _tag: 'TagClash',
      tag: 'First',
      names: ['First', 'Second'],
    })
  })

  test('goes by the order of the parts: the first two are told', () => {
    const one = avp({ name: 'One', code: 1, vendorId: 9, mandatory: true, format: Format.unsigned32 })
    const two = avp({ name: 'Two', code: 1, vendorId: 9, mandatory: true, format: Format.unsigned32 })
    expect(leftOf(Dictionary.extend(two, one))).toMatchObject({ names: ['Two', 'One'] })
  })
})

describe('a codec that writes another size than it says', () => {
  const format = { ...Format.octetString, minimum: 2, maximum: 3 }
  const expected = '2 to 3 octets'

  test.each([{}, { vendorId: 99999 }])('is refused in an AVP of the vendor %o', (vendor) => {
    const Liar = avp({ name: 'Liar', code: 3003, ...vendor, mandatory: true, format })
    for (const size of [2, 3]) {
      const octets = rightOf(Liar.encode(new Uint8Array(size)))
      expect(rightOf(Liar.decode(octets))).toEqual(new Uint8Array(size))
      const sink = newSink(4)
      sink.at = 3
      expect(Liar.encodeTo(sink, new Uint8Array(size))).toBe(true)
      expect(sink.bytes.subarray(3, sink.at)).toEqual(octets)
    }
    for (const value of [new Uint8Array(1), new Uint8Array(4)]) {
      const refused = { _tag: 'EncodeError', reason: { _tag: 'InvalidValue', expected, value }, path: ['Liar'] }
      expect(leftOf(Liar.encode(value))).toEqual(refused)
      const Own = command('Own', { code: 9002 }, [required(Liar), any])
      expect(leftOf(Own.encode(Own.make({ header: { hopByHopId: 1, endToEndId: 2 }, liar: value })))).toEqual({
        ...refused,
        path: ['Own', 'Liar'],
      })
    }
  })
})

describe('a command that says of itself what it must', () => {
  const Plain = command('Plain', { code: 9002 }, [any])
  const value = Plain.make({ header: { hopByHopId: 1, endToEndId: 2 } })

  test('is an answer, of application 0, with no flags', () => {
    expect(value).toEqual({
      _tag: 'Plain',
      header: {
        request: false,
        proxiable: false,
        error: false,
        retransmitted: false,
        reserved: 0,
        commandCode: 9002,
        applicationId: 0,
        hopByHopId: 1,
        endToEndId: 2,
      },
      avps: [],
    })
    const octets = rightOf(Plain.encode(value))
    expect(rightOf(Plain.decode(octets))).toEqual(value)
    octets[4] = 0x80
    expect(leftOf(Plain.decode(octets)).reason).toEqual({ _tag: 'InvalidHeaderBits', expected: 'R clear' })
    expect(leftOf(Plain.encode({ ...value, header: { ...value.header, request: true } })).path).toEqual([
      'Plain',
      'request',
    ])
    expect(Plain).toMatchObject({ name: 'Plain', format: 'OctetString' })
  })

  test('refuses another record', () => {
    const encode = Plain.encode as (value: unknown) => ReturnType<typeof Plain.encode>
    expect(leftOf(encode({ ...value, _tag: 'Other' }))).toEqual({
      _tag: 'EncodeError',
      reason: { _tag: 'InvalidValue', expected: 'Plain', value: 'Other' },
      path: ['Plain', '_tag'],
    })
    for (const stranger of [null, undefined, 1, {}, { ...value, header: null }, { ...value, header: 1 }]) {
      expect(leftOf(encode(stranger))).toEqual({
        _tag: 'EncodeError',
        reason: { _tag: 'InvalidValue', expected: 'a record with a header', value: stranger },
        path: ['Plain'],
      })
    }
  })

  test('refuses to read or to put what cannot be written', () => {
    const wrong = { ...Avp.make({ code: 1, data: hex('') }), code: -1 }
    const whole = Message.make({ header: value.header, avps: [] })
    expect(leftOf(Plain.read({ ...whole, avps: [wrong] }))).toMatchObject({ _tag: 'EncodeError' })
    expect(leftOf(Plain.put({ ...value, avps: [wrong] })(whole))).toMatchObject({
      _tag: 'EncodeError',
      path: ['Plain', 'AVP', 'code'],
    })
  })
})

describe('two AVPs of one name in one grammar', () => {
  // Their fields would have one key. "A given AVP … " is told by its code and vendor, names are for people.
  const Host = avp({ name: 'Origin-Host', code: 1, vendorId: 9, mandatory: false, format: Format.unsigned32 })

  test('do not overwrite each other in silence', () => {
    let accepted = true
    try {
      // @ts-expect-error -- the compiler says so first
      const Both = command('Both', { code: 282, request: true }, [required(OriginHost), optional(Host), any])
      const both = rightOf(Both.decode(message(header.dpr, sent.originHost)))
      accepted = (both as { readonly originHost: unknown }).originHost === 'a.b'
    } catch {
      // A definition that is refused where it is made is as good.
    }
    expect(accepted).toBe(true)
  })
})

describe('rules', () => {
  const Item = avp({ name: 'Item', code: 7, mandatory: true, format: Format.unsigned32 })
  const item = (n: number) => `00000007 4000000c 0000000${n} `

  test('many is any number, some at least one', () => {
    const Many = command('Many', { code: 282, request: true }, [many(Item)])
    const Some = command('Some', { code: 282, request: true }, [some(Item)])
    for (const count of [1, 2, 3]) {
      const read = message(header.dpr, ...Array.from({ length: count }, (_, index) => item(index)))
      const list = Array.from({ length: count }, (_, index) => index)
      expect(rightOf(Many.decode(read)).item).toEqual(list)
      expect(rightOf(Some.decode(read)).item).toEqual(list)
    }
    expect(rightOf(Many.decode(message(header.dpr))).item).toEqual([])
    expect(refusal(Some, message(header.dpr)).resultCode).toBe(5005)
    const empty = { ...Some.make({ header: { hopByHopId: 1, endToEndId: 2 }, item: [1] }), item: [] as never }
    expect(leftOf(Some.encode(empty))).toMatchObject({
      reason: { _tag: 'WrongCount', minimum: 1, maximum: Infinity, actual: 0 },
      path: ['Some', 'Item'],
    })
  })

  test('some with a maximum is at least one and no more', () => {
    const Some = command('Some', { code: 282, request: true }, [some(Item, 2)])
    expect(rightOf(Some.decode(message(header.dpr, item(0), item(1)))).item).toEqual([0, 1])
    expect(refusal(Some, message(header.dpr)).resultCode).toBe(5005)
    expect(refusal(Some, message(header.dpr, item(0), item(1), item(2))).resultCode).toBe(5009)
    expect(Some.grammar.split('\n')[1]?.trim()).toBe('1*2 { Item }')
  })

  test('many with a maximum is no more', () => {
    const Two = command('Two', { code: 282, request: true }, [many(Item, 2)])
    const made = Two.make({ header: { hopByHopId: 1, endToEndId: 2 }, item: [1, 2, 3] })
    expect(leftOf(Two.encode(made))).toMatchObject({
      reason: { _tag: 'WrongCount', minimum: 0, maximum: 2, actual: 3 },
      path: ['Two', 'Item'],
    })
  })

  test('fixed is exactly one, 0*1 at most one', () => {
    const Fixed = command('Fixed', { code: 282, request: true }, [fixed(Item)])
    const Maybe = command('Maybe', { code: 282, request: true }, [fixed(Item, '0*1')])
    expect(refusal(Fixed, message(header.dpr)).resultCode).toBe(5005)
    expect(refusal(Fixed, message(header.dpr, item(1), item(2))).resultCode).toBe(5009)
    expect(rightOf(Maybe.decode(message(header.dpr))).item).toBeUndefined()
    expect(refusal(Maybe, message(header.dpr, item(1), item(2))).resultCode).toBe(5009)
  })

  test('some(any) is at least one of any AVP', () => {
    const Least = command('Least', { code: 282, request: true }, [optional(Item), some(any)])
    rightOf(Least.decode(message(header.dpr, sent.unknown)))
    // "1* { AVP }": one at least.
    expect(Least.decode(message(header.dpr, item(1)))._tag).toBe('Left')
    expect(Least.encode(Least.make({ header: { hopByHopId: 1, endToEndId: 2 } }))._tag).toBe('Left')
  })

  test('print as section 3.2 has them', () => {
    const { grammar } = command('G', { code: 1, proxiable: true, error: true }, [
      fixed(SessionId),
      fixed(Item, '0*1'),
      required(OriginHost),
      some(OriginRealm),
      many(Party),
      many(ServiceLevel, 3),
      some(any),
    ])
    expect(grammar.split('\n')).toEqual([
      'G ::= < Diameter Header: 1, PXY, ERR >',
      '      < Session-Id >',
      '  0*1 < Item >',
      '      { Origin-Host }',
      '   1* { Origin-Realm }',
      '    * [ Party ]',
      '   *3 [ Service-Level ]',
      '   1* { AVP }',
    ])
  })
})
