// One test for each row of docs/conformance.md that has none elsewhere, by sections of RFC 6733.
import { isLeft } from 'fp-ts/lib/Either.js'
import {
  AccountingAnswer,
  any,
  Avp,
  avp,
  CapabilitiesExchange,
  command,
  DeviceWatchdogRequest,
  diagnose,
  Dictionary,
  DisconnectPeer,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  errorAnswer,
  FailedAvp,
  findAvps,
  Format,
  grouped,
  many,
  Message,
  OriginHost,
  OriginRealm,
  ProxyInfo,
  ReAuth,
  ReAuthRequest,
  required,
  resultCode,
  ResultCode,
  resultCodeClass,
  rfc6733,
  SessionId,
  some,
  toHex,
  UserName,
  VendorSpecificApplicationId,
  type Codec,
  type DecodeError,
  type DecodeReason,
  type Either,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(/\s/gu, ''), 'hex'))

const rightOf = <E, A>(either: Either<E, A>): A => {
  if (isLeft(either)) throw new Error(`refused: ${JSON.stringify(either.left)}`)
  return either.right
}

const leftOf = <E, A>(either: Either<E, A>): E => {
  if (isLeft(either)) return either.left
  throw new Error(`accepted: ${JSON.stringify(either.right)}`)
}

/** The DPR that the RFC's own words make: Origin-Host a.b, Origin-Realm b, Disconnect-Cause 0. */
const header = '0100003c 8000011a 00000000 00000001 00000002'
const originHost = '00000108 4000000b 612e6200'
const originRealm = '00000128 40000009 62000000'
const disconnectCause = '00000111 4000000c 00000000'
const requestOf = (...avps: ReadonlyArray<string>): Uint8Array => {
  const octets = hex([header, ...avps].join(''))
  new DataView(octets.buffer).setUint16(2, octets.length)
  return octets
}
const good = requestOf(originHost, originRealm, disconnectCause)
const withOctet = (at: number, value: number, octets = good): Uint8Array => {
  const copy = Uint8Array.from(octets)
  copy[at] = value
  return copy
}
const R = 0x80
const P = 0x40
const E = 0x20
const T = 0x10
const withFlags = (flags: number): Uint8Array => withOctet(4, flags)

const findingsOf = (octets: Uint8Array): ReadonlyArray<string> =>
  diagnose(rfc6733)(octets).findings.map(({ kind, offset }) => `${kind} at ${offset}`)

const answerer = { originHost: 'b.b', originRealm: 'b' }
const answerOf = (octets: Uint8Array): Message => errorAnswer(octets, answerer)(leftOf(DisconnectPeer.decode(octets)))
const failedIn = (message: Message): ReadonlyArray<Avp> =>
  rightOf(findAvps(FailedAvp)(message)).flatMap(({ avps }) => avps)
const codeIn = (message: Message): number | undefined => rightOf(findAvps(ResultCode)(message))[0]
const refusalOf = (octets: Uint8Array): number => resultCode(leftOf(DisconnectPeer.decode(octets)))
const fields = { originHost: 'a.b', originRealm: 'b' }
const ids = { hopByHopId: 1, endToEndId: 2 }
const dpr = DisconnectPeerRequest.make({ header: ids, ...fields, disconnectCause: 'REBOOTING' })

/** Every reason there is, as an error without octets. */
const reasons: { readonly [Tag in DecodeReason['_tag']]: Extract<DecodeReason, { readonly _tag: Tag }> } = {
  InvalidMessageLength: { _tag: 'InvalidMessageLength', announced: 0, actual: 20 },
  UnsupportedVersion: { _tag: 'UnsupportedVersion', version: 2 },
  InvalidHeaderBits: { _tag: 'InvalidHeaderBits', expected: 'E clear' },
  CommandUnsupported: { _tag: 'CommandUnsupported', commandCode: 1 },
  ApplicationUnsupported: { _tag: 'ApplicationUnsupported', applicationId: 1 },
  InvalidAvpLength: { _tag: 'InvalidAvpLength', expected: '8', actual: 7 },
  InvalidAvpValue: { _tag: 'InvalidAvpValue', expected: 'another' },
  InvalidAvpBits: { _tag: 'InvalidAvpBits', expected: 'M set' },
  UnsupportedAvp: { _tag: 'UnsupportedAvp' },
  MissingAvp: { _tag: 'MissingAvp' },
  AvpOccursTooManyTimes: { _tag: 'AvpOccursTooManyTimes', maximum: 1 },
  AvpNotAllowed: { _tag: 'AvpNotAllowed' },
  ContradictingAvps: { _tag: 'ContradictingAvps', expected: 'one of them' },
  BudgetExceeded: { _tag: 'BudgetExceeded', budget: 'size', maximum: 20 },
}
const errorOf = (tag: DecodeReason['_tag'], failedAvp: ReadonlyArray<Avp> = []): DecodeError => ({
  _tag: 'DecodeError',
  reason: reasons[tag],
  path: [],
  offset: 0,
  extent: 0,
  failedAvp,
  excerpt: { offset: 0, octets: new Uint8Array() },
})
const allErrors = Object.values(reasons).map(({ _tag }) => errorOf(_tag))

const someAvp = Avp.make({ code: 999, vendorId: 10415, mandatory: true, data: hex('010203') })
const otherAvp = Avp.make({ code: 1, mandatory: true, data: hex('75') })

describe('section 3, the header', () => {
  test('the version is 1', () => {
    expect(rightOf(DisconnectPeerRequest.encode(dpr))).toEqual(good)
    expect([0, 2, 255].map((version) => refusalOf(withOctet(0, version)))).toEqual([5011, 5011, 5011])
  })

  test('a request has no E bit', () => {
    expect(refusalOf(withFlags(R | E))).toBe(3008)
    expect(isLeft(DisconnectPeerRequest.encode({ ...dpr, header: { ...dpr.header, error: true } }))).toBe(true)
  })

  test('T is set only when it is asked for', () => {
    expect(dpr.header.retransmitted).toBe(false)
    const again = { ...dpr, header: { ...dpr.header, retransmitted: true } }
    expect(rightOf(DisconnectPeerRequest.encode(again))[4]).toBe(R | T)
  })

  test('an agent forwards what it got', () => {
    for (const octets of [withFlags(R | T), withFlags(R | P | T), withFlags(R | 0x0f)]) {
      expect(rightOf(Message.encode(rightOf(Message.decode(octets))))).toEqual(octets)
    }
  })

  test('an answer has the identifiers and the P bit of its request, and T clear', () => {
    const ofRequest = { request: true, proxiable: true, retransmitted: true, hopByHopId: 7, endToEndId: 0xffffffff }
    const request = { ...dpr, header: { ...dpr.header, ...ofRequest } }
    const answer = DisconnectPeerAnswer.answerTo(request)({ resultCode: 2001, originHost: 'b.b', originRealm: 'b' })
    const ofAnswer = { ...ofRequest, request: false, retransmitted: false }
    expect(answer.header).toMatchObject(ofAnswer)
    expect(errorAnswer(request, answerer)(errorOf('MissingAvp')).header).toMatchObject(ofAnswer)
    const octets = rightOf(
      DisconnectPeerAnswer.encode({ ...answer, header: { ...answer.header, retransmitted: true } }),
    )
    expect(findingsOf(octets)).toEqual(['HeaderFlags at 4', 'HeaderFlags at 4'])
  })

  test('reserved flags are sent as 0 and ignored', () => {
    expect(rightOf(DisconnectPeerRequest.encode(dpr))[4]).toBe(R)
    expect(rightOf(DisconnectPeer.decode(withFlags(R | 0x0f)))).toEqual({
      ...dpr,
      header: { ...dpr.header, reserved: 15 },
    })
    expect(findingsOf(withFlags(R | 0x0f))).toEqual(['ReservedBits at 4'])
  })

  test('a command that nobody knows is kept on the wire and refused where a command is wanted', () => {
    const octets = withOctet(7, 0x1b)
    expect(rightOf(Message.decode(octets)).header.commandCode).toBe(283)
    expect(rightOf(rfc6733.decode(octets))._tag).toBe('Message')
    expect(refusalOf(octets)).toBe(3001)
  })
})

describe('section 3.2, grammars', () => {
  test('a command prints its rules', () => {
    expect(DisconnectPeerRequest.grammar.split('\n').map((line) => line.trim())).toEqual([
      'Disconnect-Peer-Request ::= < Diameter Header: 282, REQ >',
      '{ Origin-Host }',
      '{ Origin-Realm }',
      '{ Disconnect-Cause }',
      '* [ AVP ]',
    ])
  })

  test('a required AVP is present', () => {
    const cases = [
      requestOf(originRealm, disconnectCause),
      requestOf(originHost, disconnectCause),
      requestOf(originHost, originRealm),
      requestOf(),
    ]
    expect(cases.map(refusalOf)).toEqual([5005, 5005, 5005, 5005])
  })

  test('a rule without a qualifier is for one AVP', () => {
    expect(refusalOf(requestOf(originHost, originRealm, disconnectCause, originRealm))).toBe(5009)
    const request = ReAuthRequest.make({
      header: { ...ids },
      ...fields,
      sessionId: 'a.b;1;1',
      destinationRealm: 'b',
      destinationHost: 'b.b',
      authApplicationId: 1,
      reAuthRequestType: 'AUTHORIZE_ONLY',
      userName: 'u',
    })
    const message = rightOf(Message.decode(rightOf(ReAuthRequest.encode(request))))
    const twice = (code: number) => ({
      ...message,
      avps: message.avps.flatMap((avp) => (avp.code === code ? [avp, avp] : [avp])),
    })
    const refused = (code: number) => leftOf(ReAuth.decode(rightOf(Message.encode(twice(code)))))
    expect([SessionId.code, OriginHost.code, UserName.code].map((code) => resultCode(refused(code)))).toEqual([
      5009, 5009, 5009,
    ])
  })

  const One = command('One', { code: 9001, request: true }, [some(UserName), many(OriginHost)])

  test('an optional rule has no minimum', () => {
    const one = One.make({ header: ids, userName: ['u'] })
    expect(one.originHost).toEqual([])
    expect(rightOf(One.decode(rightOf(One.encode(one))))).toEqual(one)
  })

  test('a required rule has a minimum of 1', () => {
    // @ts-expect-error A list that may be empty is none for `1* { User-Name }`.
    const none = One.make({ header: ids, userName: [] })
    expect(isLeft(One.encode(none))).toBe(true)
    const wire = Message.make({ header: { ...ids, commandCode: 9001, request: true }, avps: [] })
    expect(resultCode(leftOf(One.decode(rightOf(Message.encode(wire)))))).toBe(5005)
  })

  test.each([1, 2])('a maximum is kept: %i', (maximum) => {
    const Some = command('Some', { code: 9002, request: true }, [many(UserName, maximum)])
    const wire = (count: number) =>
      Message.make({ header: { ...ids, commandCode: 9002, request: true }, avps: Array(count).fill(otherAvp) })
    const decode = (count: number) => Some.decode(rightOf(Message.encode(wire(count))))
    expect(rightOf(decode(maximum)).userName).toHaveLength(maximum)
    expect(resultCode(leftOf(decode(maximum + 1)))).toBe(5009)
    expect(leftOf(decode(maximum + 1)).failedAvp).toEqual([otherAvp])
  })
})

describe('section 4.1, the header of an AVP', () => {
  test('an AVP is padded with zeros that its length does not count', () => {
    for (const [data, padded] of [
      ['', '000003e7 00000008'],
      ['ff', '000003e7 00000009 ff000000'],
      ['ffff', '000003e7 0000000a ffff0000'],
      ['ffffff', '000003e7 0000000b ffffff00'],
      ['ffffffff', '000003e7 0000000c ffffffff'],
    ] as const) {
      expect(rightOf(Avp.encode(Avp.make({ code: 999, data: hex(data) })))).toEqual(hex(padded))
    }
  })

  test('header fields are in network byte order', () => {
    const octets = hex('01020304 c000000c 05060708')
    expect(rightOf(Avp.decode(octets))).toEqual(
      Avp.make({ code: 0x01020304, vendorId: 0x05060708, mandatory: true, data: new Uint8Array() }),
    )
    expect(rightOf(Message.decode(hex('01000014 80010203 04050607 08090a0b 0c0d0e0f'))).header).toMatchObject({
      commandCode: 0x010203,
      applicationId: 0x04050607,
      hopByHopId: 0x08090a0b,
      endToEndId: 0x0c0d0e0f,
    })
  })

  test('reserved flags and P are sent as 0 and ignored', () => {
    expect(rightOf(OriginHost.encode('a.b'))).toEqual(hex(originHost))
    for (const [flags, ...kinds] of [
      [0x41, 'ReservedBits'],
      [0x5f, 'ReservedBits'],
      [0x60, 'AvpFlags'],
      [0x7f, 'ReservedBits', 'AvpFlags'],
    ] as const) {
      const octets = withOctet(24, flags)
      expect(rightOf(DisconnectPeer.decode(octets))).toEqual(dpr)
      expect(findingsOf(octets)).toEqual(kinds.map((kind) => `${kind} at 24`))
      expect(rightOf(Message.encode(rightOf(Message.decode(octets))))).toEqual(octets)
    }
  })

  test('an AVP with the M bit is understood or refused', () => {
    const unknown = '000003e7 4000000c 01020304'
    const octets = requestOf(originHost, originRealm, disconnectCause, unknown)
    expect(refusalOf(octets)).toBe(5001)
    expect(failedIn(answerOf(octets))).toEqual([Avp.make({ code: 999, mandatory: true, data: hex('01020304') })])
    const informational = requestOf(originHost, originRealm, disconnectCause, unknown.replace(' 40', ' 00'))
    expect(rightOf(DisconnectPeer.decode(informational)).avps).toEqual([Avp.make({ code: 999, data: hex('01020304') })])
  })

  test('a relay refuses no AVP that it does not know', () => {
    const octets = requestOf(originHost, '000003e7 4000000c 01020304', 'ffffffff ff00000c 00000001')
    expect(rightOf(rfc6733.decode(octets, { policy: 'relay' }))).toEqual(rightOf(Message.decode(octets)))
    expect(rightOf(Message.encode(rightOf(Message.decode(octets))))).toEqual(octets)
  })

  test('the M bit is sent as the definition says', () => {
    for (const definition of rfc6733.avps) {
      const { code, mandatory, toAvp } = definition as typeof OriginHost
      if (definition.data.format !== 'DiameterIdentity') continue
      expect(rightOf(toAvp('a.b'))).toEqual(Avp.make({ code, mandatory, data: hex('612e62') }))
    }
    expect(rightOf(DisconnectPeer.decode(withOctet(24, 0)))).toEqual(dpr)
    expect(findingsOf(withOctet(24, 0))).toEqual(['AvpFlags at 24'])
  })

  test('a wrong AVP Length is refused where it is', () => {
    for (const length of [0, 1, 7, 0x29, 0xff]) {
      const error = leftOf(DisconnectPeer.decode(withOctet(27, length)))
      expect([resultCode(error), error.offset]).toEqual([5014, 20])
      expect(resultCode(leftOf(Message.decode(withOctet(27, length))))).toBe(5014)
    }
  })

  test('the same code of two vendors is two AVPs', () => {
    const format = Format.unsigned32
    const A = avp({ name: 'Of-A', code: 3001, vendorId: 1, mandatory: true, format })
    const B = avp({ name: 'Of-B', code: 3001, vendorId: 2, mandatory: true, format })
    const both = rightOf(Dictionary.extend(A, B))
    expect([both.avp(3001, 1), both.avp(3001, 2), both.avp(3001)]).toEqual([A, B, undefined])
    expect(toHex(rightOf(A.encode(5)))).toBe('00000bb9c00000100000000100000005')
    expect(isLeft(A.decode(rightOf(B.encode(5))))).toBe(true)
  })

  test('vendor 0 is not sent, read as none and kept', () => {
    const octets = requestOf(originHost, originRealm, '00000111 c0000010 00000000 00000000')
    expect(rightOf(DisconnectPeer.decode(octets))).toEqual(dpr)
    expect(rightOf(Message.encode(rightOf(Message.decode(octets))))).toEqual(octets)
    expect(findingsOf(octets)).toContain('VendorZero at 52')
    for (const { vendorId } of rfc6733.avps) expect(vendorId).toBe(undefined)
  })
})

describe('sections 4.2 and 4.3, data formats', () => {
  const sizes = [
    ['Integer32', Format.integer32, 4],
    ['Integer64', Format.integer64, 8],
    ['Unsigned32', Format.unsigned32, 4],
    ['Unsigned64', Format.unsigned64, 8],
    ['Float32', Format.float32, 4],
    ['Float64', Format.float64, 8],
    ['Time', Format.time, 4],
    ['Enumerated', Format.enumerated({ ZERO: 0 }), 4],
  ] as const

  test.each(sizes)('one size only: %s', (name, format, size) => {
    const definition = avp({ name: 'An-AVP', code: 999, mandatory: true, format: format as Codec<unknown> })
    const vendors = avp({ name: 'An-AVP', code: 999, vendorId: 1, mandatory: true, format: format as Codec<unknown> })
    expect(definition.data.format).toBe(name)
    for (let octets = 0; octets <= 16; octets++) {
      const plain = definition.decode(rightOf(Avp.encode(Avp.make({ code: 999, data: new Uint8Array(octets) }))))
      const ofVendor = Avp.make({ code: 999, vendorId: 1, data: new Uint8Array(octets) })
      for (const read of [plain, vendors.decode(rightOf(Avp.encode(ofVendor)))]) {
        expect(isLeft(read) ? resultCode(read.left) : 'read').toBe(octets === size ? 'read' : 5014)
      }
    }
  })

  test('an OctetString has a length of at least 8, or 12 with a vendor', () => {
    const header = (flags: string, length: number) =>
      hex(`000003e7 ${flags}0000${length.toString(16).padStart(2, '0')}`)
    for (let length = 0; length < 8; length++) {
      expect(resultCode(leftOf(Avp.decode(header('00', length))))).toBe(5014)
    }
    for (let length = 0; length < 12; length++) {
      expect(resultCode(leftOf(Avp.decode(Uint8Array.from([...header('80', length), 0, 0, 0, 1]))))).toBe(5014)
    }
    expect(rightOf(Avp.decode(header('00', 8))).data).toHaveLength(0)
    expect(rightOf(Avp.decode(Uint8Array.from([...header('80', 12), 0, 0, 0, 1]))).data).toHaveLength(0)
  })

  test('every format is one of the RFC', () => {
    const basic = 'OctetString Integer32 Integer64 Unsigned32 Unsigned64 Float32 Float64 Grouped'
    const derived = 'Address Time UTF8String DiameterIdentity DiameterURI Enumerated IPFilterRule QoSFilterRule'
    const { enumerated, openEnumerated, ...plain } = Format
    const codecs = [...Object.values(plain), enumerated({ A: 1 }), openEnumerated({ A: 1 }), grouped([any])]
    const formats = codecs.flatMap((codec) => ('format' in codec ? [codec.format] : []))
    expect(new Set(formats)).toEqual(new Set([...basic.split(' '), ...derived.split(' ')]))
  })

  test('Time goes on to 2104', () => {
    const at = (text: string) => Date.parse(text) / 1000
    expect(rightOf(Format.time.decode(hex('ffffffff')))).toBe(at('2036-02-07T06:28:15Z'))
    expect(rightOf(Format.time.decode(hex('00000000')))).toBe(at('2036-02-07T06:28:16Z'))
    expect(rightOf(Format.time.decode(hex('7fffffff')))).toBe(at('2104-02-26T09:42:23Z'))
    expect(rightOf(Format.time.encode(at('2104-02-26T09:42:23Z')))).toEqual(hex('7fffffff'))
  })

  test('UTF8String has every code point and nothing else', () => {
    for (const text of ['\u0001', 'aé€😀', '\u{10FFFF}', '\uFFFD', '\uFEFF']) {
      const octets = new Uint8Array(Buffer.from(text, 'utf8'))
      expect(rightOf(Format.utf8String.decode(octets))).toBe(text)
      expect(rightOf(Format.utf8String.encode(text))).toEqual(octets)
    }
    // A surrogate, an overlong slash, a cut sequence, a continuation alone, and a code point above 10FFFF.
    for (const octets of ['eda080', 'c0af', 'e282', '80', 'f4908080', 'fd bfbfbfbfbf']) {
      expect(resultCode(leftOf(Format.utf8String.decode(hex(octets))))).toBe(5004)
    }
  })

  test('DiameterIdentity is a name in ASCII', () => {
    expect(rightOf(OriginHost.data.decode(hex('612e62')))).toBe('a.b')
    for (const octets of ['', '61 20 62', '61 00', 'c3a92e62', '61 7f']) {
      expect(resultCode(leftOf(OriginHost.data.decode(hex(octets))))).toBe(5004)
    }
    expect(isLeft(OriginHost.encode('é.b'))).toBe(true)
  })

  const ascii = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

  test('DiameterURI follows the syntax', () => {
    for (const text of [
      'aaa://host.example.com;transport=tcp',
      'aaa://host.example.com:6666;transport=tcp',
      'aaa://host.example.com;protocol=diameter',
      'aaa://host.example.com:6666;protocol=diameter',
      'aaa://host.example.com:6666;transport=tcp;protocol=diameter',
      'aaa://host.example.com:1813;transport=udp;protocol=radius',
    ]) {
      const uri = rightOf(Format.diameterUri.decode(ascii(text)))
      expect(uri.fqdn).toBe('host.example.com')
      expect(rightOf(Format.diameterUri.encode(uri))).toEqual(ascii(text))
    }
    for (const text of [
      '',
      'http://a.b',
      'aaa://',
      'aaa:a.b',
      'aaa://a.b:',
      'aaa://a.b;transport=x',
      'aaa://a.b;x=y',
    ]) {
      expect(resultCode(leftOf(Format.diameterUri.decode(ascii(text))))).toBe(5004)
    }
  })

  test('Diameter does not go over UDP', () => {
    for (const text of ['aaa://a.b;transport=udp', 'aaa://a.b;transport=udp;protocol=diameter']) {
      expect(resultCode(leftOf(Format.diameterUri.decode(ascii(text))))).toBe(5004)
    }
  })

  test('IPFilterRule follows the format', () => {
    for (const text of ['permit in ip from any to any', 'deny out 6 from 192.0.2.1 80,443 to assigned setup']) {
      const rule = rightOf(Format.ipFilterRule.decode(ascii(text)))
      expect(rightOf(Format.ipFilterRule.encode(rule))).toEqual(ascii(text))
    }
    for (const text of ['', 'allow in ip from any to any', 'permit in ip from any', 'permit in ip from any to any x']) {
      expect(resultCode(leftOf(Format.ipFilterRule.decode(ascii(text))))).toBe(5004)
    }
  })

  test('the mask of an IPFilterRule fits its address', () => {
    const rule = (address: string) => Format.ipFilterRule.decode(ascii(`permit in ip from ${address} to any`))
    for (const address of ['0.0.0.0/0', '192.0.2.0/32', '2001:db8::/128']) rightOf(rule(address))
    for (const address of ['192.0.2.0/33', '2001:db8::/129', '192.0.2.0/']) {
      expect(resultCode(leftOf(rule(address)))).toBe(5004)
    }
  })

  test('the address of an IPFilterRule has no bits beyond its mask', () => {
    const rule = (address: string) => Format.ipFilterRule.decode(ascii(`permit in ip from ${address} to any`))
    for (const address of ['192.0.2.0/24', '2001:db8::/32']) rightOf(rule(address))
    for (const address of ['192.0.2.10/24', '2001:db8::1/32']) {
      expect(resultCode(leftOf(rule(address)))).toBe(5004)
    }
  })
})

describe('section 4.4, groups', () => {
  test('an unknown AVP with the M bit counts only in groups that have it too', () => {
    const inner = '000003e7 4000000c 01020304'
    const group = (flags: string) =>
      requestOf(
        originHost,
        originRealm,
        disconnectCause,
        `0000011c ${flags}000028 00000118 4000000b 612e6200`,
        `00000021 40000008`,
        inner,
      )
    expect(rightOf(DisconnectPeer.decode(group('00'))).avps).toHaveLength(1)
    expect(ProxyInfo.code).toBe(0x11c)
    const answer = rightOf(Message.decode(group('40')))
    const [proxyInfo] = answer.avps.slice(-1)
    const read = leftOf(ProxyInfo.fromAvp(proxyInfo ?? someAvp))
    expect(resultCode(read)).toBe(5001)
  })
})

describe('section 6.11, Vendor-Specific-Application-Id', () => {
  test('has exactly one application', () => {
    const vendor = '0000010a 4000000c 000028af'
    const auth = '00000102 4000000c 01000023'
    const acct = '00000103 4000000c 01000024'
    const read = (avps: string) => VendorSpecificApplicationId.data.decode(hex(vendor + avps))
    expect(rightOf(read(auth))).toMatchObject({ authApplicationId: 16777251, acctApplicationId: undefined })
    expect(rightOf(read(acct))).toMatchObject({ authApplicationId: undefined, acctApplicationId: 16777252 })
    const example = (code: number) => Avp.make({ code, mandatory: true, data: hex('00000000') })
    const none = leftOf(read(''))
    expect([resultCode(none), none.failedAvp]).toEqual([5005, [example(258), example(259)]])
    const both = leftOf(read(auth + acct))
    expect([resultCode(both), both.failedAvp]).toEqual([
      5009,
      [
        { ...example(258), data: hex('01000023') },
        { ...example(259), data: hex('01000024') },
      ],
    ])
  })
})

describe('section 5.4.3, Disconnect-Cause', () => {
  test('DPR has it', () => {
    const error = leftOf(DisconnectPeer.decode(requestOf(originHost, originRealm)))
    expect([resultCode(error), ...error.path]).toEqual([5005, 'Disconnect-Peer-Request', 'Disconnect-Cause'])
  })
})

describe('section 7, errors', () => {
  test('the E bit is set for protocol errors only', () => {
    for (const error of allErrors) {
      const code = resultCode(error)
      expect(errorAnswer(good, answerer)(error).header.error).toBe(code >= 3000 && code < 4000)
    }
  })

  test('no refusal is a transient failure', () => {
    const classes = new Set(allErrors.map((error) => resultCodeClass(resultCode(error))))
    expect(classes).toEqual(new Set(['protocol', 'permanent']))
  })

  test('the first error is reported', () => {
    const octets = requestOf(originHost, originHost, '00000111 4000000c 00000063', '000003e7 4000000c 01020304')
    const answer = answerOf(octets)
    expect(codeIn(answer)).toBe(5009)
    expect(rightOf(findAvps(ResultCode)(answer))).toHaveLength(1)
    expect(failedIn(answer)).toHaveLength(1)
    const all = diagnose(rfc6733)(octets).errors.map(resultCode)
    expect(all.toSorted((a, b) => a - b)).toEqual([5001, 5004, 5005, 5009])
  })

  test('every answer has one Result-Code', () => {
    const answers = rfc6733.commands.filter(({ description }) => description.request !== true)
    expect(answers).toHaveLength(8)
    for (const { grammar } of answers) expect(grammar).toContain(' { Result-Code }')
    expect(AccountingAnswer.grammar).toContain(' { Result-Code }')
  })

  test('another reporter is named', () => {
    const error = errorOf('MissingAvp')
    const reporters = (answer: Message) => answer.avps.filter(({ code }) => code === 294)
    expect(reporters(errorAnswer(good, answerer)(error))).toEqual([])
    expect(reporters(errorAnswer(good, { ...answerer, errorReportingHost: 'p.b' })(error))).toEqual([
      Avp.make({ code: 294, data: hex('702e62') }),
    ])
  })

  test('an unknown class is a permanent failure', () => {
    expect([0, 999, 6001, 9999, 4294967295].map(resultCodeClass)).toEqual(Array(5).fill('permanent'))
  })

  test('5001, 5004, 5008 and 5009 have the AVP at fault', () => {
    const unknown = requestOf(originHost, originRealm, disconnectCause, '000003e7 4000000b 01020300')
    const value = requestOf(originHost, originRealm, '00000111 4000000c 00000063')
    const second = requestOf(originHost, originRealm, disconnectCause, '00000111 0000000c 00000001')
    expect([unknown, value, second].map((octets) => [codeIn(answerOf(octets)), failedIn(answerOf(octets))])).toEqual([
      [5001, [Avp.make({ code: 999, mandatory: true, data: hex('010203') })]],
      [5004, [Avp.make({ code: 273, mandatory: true, data: hex('00000063') })]],
      [5009, [Avp.make({ code: 273, data: hex('00000001') })]],
    ])
    const Closed = command('Closed', { code: 282, request: true }, [required(OriginHost)])
    const error = leftOf(Closed.decode(requestOf(originHost, originRealm)))
    const answer = errorAnswer(good, answerer)(error)
    expect([codeIn(answer), failedIn(answer)]).toEqual([
      5008,
      [Avp.make({ code: 296, mandatory: true, data: hex('62') })],
    ])
  })

  test('5005 has an example of the missing AVP', () => {
    expect(failedIn(answerOf(requestOf(originHost, originRealm)))).toEqual([
      Avp.make({ code: 273, mandatory: true, data: hex('00000000') }),
    ])
    const Wanted = avp({ name: 'Wanted', code: 3001, vendorId: 99999, mandatory: true, format: Format.unsigned64 })
    const Wants = command('Wants', { code: 282, request: true }, [required(Wanted), any])
    const error = leftOf(Wants.decode(good))
    expect(failedIn(errorAnswer(good, answerer)(error))).toEqual([
      Avp.make({ code: 3001, vendorId: 99999, mandatory: true, data: new Uint8Array(8) }),
    ])
  })

  test('5007 has the AVPs that contradict each other', () => {
    const answer = errorAnswer(good, answerer)(errorOf('ContradictingAvps', [someAvp, otherAvp]))
    expect([codeIn(answer), failedIn(answer)]).toEqual([5007, [someAvp, otherAvp]])
  })

  test('5014 has the header of the AVP and zeros of its minimum size', () => {
    const long = requestOf(originHost, originRealm, '00000111 400000ff 00000001')
    const short = requestOf(originHost, originRealm, '00000111 40000007 00000001')
    for (const octets of [long, short]) {
      const answer = answerOf(octets)
      expect([codeIn(answer), failedIn(answer)]).toEqual([
        5014,
        [Avp.make({ code: 273, mandatory: true, data: hex('00000000') })],
      ])
    }
    const cut = requestOf(originHost, originRealm, disconnectCause, '00000108')
    expect(failedIn(answerOf(cut))).toEqual([Avp.make({ code: 264, data: new Uint8Array() })])
  })

  test('flags against the definition are 3009, with the AVP', () => {
    const octets = withOctet(24, 0)
    const error = leftOf(DisconnectPeer.decode(octets, { strictFlags: true }))
    const answer = errorAnswer(octets, answerer)(error)
    expect([codeIn(answer), failedIn(answer)]).toEqual([3009, [Avp.make({ code: 264, data: hex('612e62') })]])
    expect(allErrors.map(resultCode)).not.toContain(5016)
  })

  test('an answer with the E bit follows the grammar of answer-message', () => {
    const request = rightOf(
      ReAuthRequest.encode(
        ReAuthRequest.make({
          header: { ...ids, applicationId: 16777238 },
          ...fields,
          sessionId: 'a.b;1;1',
          destinationRealm: 'b',
          destinationHost: 'b.b',
          authApplicationId: 16777238,
          reAuthRequestType: 'AUTHORIZE_ONLY',
          proxyInfo: [
            { proxyHost: 'p.b', proxyState: hex('01') },
            { proxyHost: 'q.b', proxyState: hex('02') },
          ],
        }),
      ),
    )
    for (const error of allErrors) {
      const answer = errorAnswer(request, answerer)(error)
      const read = rightOf(ReAuth.decode(rightOf(Message.encode(answer))))
      expect(read).toMatchObject({
        _tag: answer.header.error ? 'AnswerMessage' : 'ReAuthAnswer',
        header: { commandCode: 258, request: false, proxiable: true, applicationId: 16777238, ...ids },
        sessionId: 'a.b;1;1',
        originHost: 'b.b',
        originRealm: 'b',
        resultCode: resultCode(error),
        proxyInfo: [{ proxyHost: 'p.b' }, { proxyHost: 'q.b' }],
      })
      expect(answer.avps[0]?.code).toBe(263)
    }
    const capabilities = errorAnswer(withOctet(7, 1), answerer)(errorOf('InvalidHeaderBits'))
    expect(rightOf(CapabilitiesExchange.decode(rightOf(Message.encode(capabilities))))).toMatchObject({
      _tag: 'AnswerMessage',
      resultCode: 3008,
    })
  })

  test('an answer has the Failed-AVP of its error, one, and whole', () => {
    const octets = requestOf(originHost, originRealm, '00000111 6100000c 00000063')
    const answer = answerOf(octets)
    expect(answer.avps.filter(({ code }) => code === FailedAvp.code)).toHaveLength(1)
    expect(failedIn(answer)).toEqual([
      { ...Avp.make({ code: 273, mandatory: true, data: hex('00000063') }), protected: true, reserved: 1 },
    ])
  })

  test('Error-Message is text for people', () => {
    const texts = ['', 'anything', 'DIAMETER_SUCCESS 2001']
    for (const errorMessage of texts) {
      const answer = DisconnectPeerAnswer.make({ header: ids, ...fields, resultCode: 3001, errorMessage })
      expect(rightOf(DisconnectPeer.decode(rightOf(DisconnectPeerAnswer.encode(answer))))).toEqual(answer)
    }
  })

  test('a vendor may have an Experimental-Result instead of a Result-Code', () => {
    const ExperimentalResult = rfc6733.avpNamed('Experimental-Result')
    const result = '00000129 40000020 0000010a 4000000c 000028af 0000012a 4000000c 00001389'
    const decoded = ExperimentalResult?.decode(hex(result))
    expect(decoded).toMatchObject({ _tag: 'Right', right: { vendorId: 10415, experimentalResultCode: 5001 } })
  })
})

test('a watchdog is understood with nothing but what it needs', () => {
  const octets = withOctet(7, 0x18, requestOf(originHost, originRealm))
  expect(rightOf(DeviceWatchdogRequest.decode(octets)).originRealm).toBe('b')
  expect(OriginRealm.code).toBe(296)
})
