// All that can be said of a message: each error and each finding in its place, none that the decoder would miss, and
// never more than was asked for.
import * as fc from 'fast-check'
import {
  any,
  avp,
  command,
  consistent,
  describe as sentenceOf,
  diagnose,
  Dictionary,
  equals,
  Format,
  grouped,
  many,
  Message,
  optional,
  OriginHost,
  required,
  resultCode,
  rfc6733,
  some,
  type DecodeError,
  type DecodeOptions,
  type DiagnoseOptions,
  type Finding,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, joined, leftOf, message, rightOf, withOctet } from '../arbitrary/octets.ts'
import { capabilitiesExchangeRequest, disconnectPeerRequest } from '../arbitrary/samples.ts'
import { commands, disguised, messageOf, named, type AnyMessage } from '../arbitrary/typed.ts'
import { header, sent } from '../typed/vectors.ts'

const { originHost, originRealm, rebooting, success, sessionId, unknown, unknownMandatory } = sent

type ErrorRow = readonly [tag: string, path: string, offset: number, extent: number]
type FindingRow = readonly [kind: Finding['kind'], path: string, offset: number, extent: number]

const errorRow = ({ reason, path, offset, extent }: DecodeError): ErrorRow => [
  reason._tag,
  path.join(' › '),
  offset,
  extent,
]
const findingRow = ({ kind, path, offset, extent }: Finding): FindingRow => [kind, path.join(' › '), offset, extent]

const errorsOf = (octets: Uint8Array, options?: DiagnoseOptions): ReadonlyArray<ErrorRow> =>
  diagnose(rfc6733, options)(octets).errors.map(errorRow)
const findingsOf = (octets: Uint8Array, options?: DiagnoseOptions): ReadonlyArray<FindingRow> =>
  diagnose(rfc6733, options)(octets).findings.map(findingRow)

const nothing = { errors: [], findings: [], cut: false }
const dpr = message(header.dpr, originHost, originRealm, rebooting)

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

/** Where the AVPs begin that are added to an STR. */
const strSize = str().length

/** A record without AVPs that no rule names, down to its groups. */
const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'avps' ? [] : bare(part)]))
}

describe('nothing is said', () => {
  test('of messages that are as they should be', () => {
    for (const octets of [dpr, str(), disconnectPeerRequest, capabilitiesExchangeRequest])
      expect(diagnose(rfc6733)(octets)).toEqual(nothing)
  })

  test.each(named(commands))('of a %s that was encoded here, but of its header', (_, each) => {
    fc.assert(
      fc.property(messageOf(each), (value) => {
        const { errors, findings } = diagnose(rfc6733)(rightOf(each.encode(bare(value) as AnyMessage)))
        expect(errors).toEqual([])
        // Random messages have any application, any header flags and any Result-Code.
        const kinds = new Set(findings.map(({ kind }) => kind))
        for (const kind of ['ReservedBits', 'HeaderFlags', 'ApplicationId', 'RedirectHostMissing'] as const)
          kinds.delete(kind)
        expect([...kinds]).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('findings', () => {
  test.each<readonly [string, Uint8Array, ReadonlyArray<FindingRow>]>([
    [
      'padding that is not zero',
      message(header.dpr, '00000108 4000000b 612e62 01', '00000128 40000009 62 000100', rebooting),
      [
        ['Padding', 'Disconnect-Peer-Request › Origin-Host', 31, 1],
        ['Padding', 'Disconnect-Peer-Request › Origin-Realm', 41, 3],
      ],
    ],
    [
      'padding inside of a group that is not zero',
      str('0000011c 40000020 00000118 4000000b 702e62 ff 00000021 40000009 01 000001'),
      [
        ['Padding', 'Session-Termination-Request › Proxy-Info › Proxy-Host', strSize + 19, 1],
        ['Padding', 'Session-Termination-Request › Proxy-Info › Proxy-State', strSize + 29, 3],
      ],
    ],
    [
      'padding that is missing at the end of a group',
      str('0000011c 4000001d 00000118 4000000b 702e62 00 00000021 40000009 01 000000'),
      [['PaddingMissing', 'Session-Termination-Request › Proxy-Info › Proxy-State', strSize + 20, 9]],
    ],
    ['reserved bits of the header', withOctet(dpr, 4, 0x85), [['ReservedBits', 'Disconnect-Peer-Request', 4, 1]]],
    [
      'reserved bits of an AVP, of one that nobody knows too',
      message(header.dpr, '00000108 5f00000b 612e62 00', originRealm, rebooting, '000003e7 8100000c 000028af'),
      [
        ['ReservedBits', 'Disconnect-Peer-Request › Origin-Host', 24, 1],
        ['ReservedBits', 'Disconnect-Peer-Request › AVP 10415:999', 60, 1],
      ],
    ],
    [
      'an M bit that the definition has, and one that it has not',
      message(header.dpa, success, '00000108 0000000b 612e62 00', originRealm, '00000119 40000009 78 000000'),
      [
        ['AvpFlags', 'Disconnect-Peer-Answer › Origin-Host', 36, 1],
        ['AvpFlags', 'Disconnect-Peer-Answer › Error-Message', 60, 1],
      ],
    ],
    [
      'the P bit of an AVP',
      message(header.dpr, '00000108 6000000b 612e62 00', originRealm, rebooting),
      [['AvpFlags', 'Disconnect-Peer-Request › Origin-Host', 24, 1]],
    ],
    [
      'a Vendor-Id of 0, which the definition has not either',
      message(header.dpr, '00000108 c000000f 00000000 612e62 00', originRealm, rebooting),
      [
        ['VendorZero', 'Disconnect-Peer-Request › Origin-Host', 28, 4],
        ['AvpFlags', 'Disconnect-Peer-Request › Origin-Host', 24, 1],
      ],
    ],
    [
      'P where the command is not proxiable',
      withOctet(dpr, 4, 0xc0),
      [['HeaderFlags', 'Disconnect-Peer-Request', 4, 1]],
    ],
    [
      'T in an answer',
      withOctet(message(header.dpa, success, originHost, originRealm), 4, 0x10),
      [['HeaderFlags', 'Disconnect-Peer-Answer', 4, 1]],
    ],
    [
      "an application that is not the header's",
      str(
        '00000103 4000000c 00000005',
        '00000104 40000020 0000010a 4000000c 000028af 00000102 4000000c 00000006',
        '00000102 4000000c 00000004',
      ).map((octet, index) => (index === 11 ? 7 : octet)),
      [
        ['ApplicationId', 'Session-Termination-Request › Auth-Application-Id', 80, 4],
        ['ApplicationId', 'Session-Termination-Request › Acct-Application-Id', strSize + 8, 4],
        [
          'ApplicationId',
          'Session-Termination-Request › Vendor-Specific-Application-Id › Auth-Application-Id',
          strSize + 40,
          4,
        ],
        ['ApplicationId', 'Session-Termination-Request › Auth-Application-Id', strSize + 52, 4],
      ],
    ],
    [
      'an AVP with a fixed place in another one',
      message(header.raa, success, sessionId, originHost, originRealm),
      [['Order', 'Re-Auth-Answer › Session-Id', 32, 13]],
    ],
    [
      'a redirection without a Redirect-Host',
      message('01000000 20000113 00000004 00000001 00000002', '0000010c 4000000c 00000bbe', originHost, originRealm),
      [['RedirectHostMissing', 'answer-message › Result-Code', 20, 12]],
    ],
  ])('%s', (_, octets, rows) => {
    expect(findingsOf(octets)).toEqual(rows)
    for (const { sentence } of diagnose(rfc6733)(octets).findings) expect(sentence).toMatch(/^\S.*[^.\s]$/u)
  })

  test('none of an application that is the header’s, nor of those that a CER names', () => {
    expect(findingsOf(str('00000103 4000000c 00000004'))).toEqual([])
    expect(findingsOf(capabilitiesExchangeRequest)).toEqual([])
  })

  const redirect = (...avps: ReadonlyArray<string>) =>
    findingsOf(message('01000000 20000113 00000004 00000001 00000002', ...avps))
  const redirection = '0000010c 4000000c 00000bbe'
  const missing: FindingRow = ['RedirectHostMissing', 'answer-message › Result-Code', 20, 12]

  test('of a redirection are looked for in all AVPs', () => {
    const redirectHost = '00000124 4000000f 6161613a2f2f61 00'
    expect(redirect(redirection, originHost, originRealm)).toEqual([missing])
    expect(redirect(redirectHost, redirection, originHost, originRealm)).toEqual([])
    expect(redirect(redirection, originHost, originRealm, redirectHost)).toEqual([])
    // An AVP of a vendor with the same code is another one, and so is a Result-Code of another size or value.
    expect(redirect(redirection, originHost, originRealm, '00000124 8000000c 000028af')).toEqual([missing])
    expect(redirect('0000010c c0000010 000028af 00000bbe', originHost, originRealm)).toEqual([])
    expect(redirect('0000010c 4000000c 00000bbd', originHost, originRealm)).toEqual([])
    expect(redirect('0000010c 40000010 00000bbe 00000bbe', originHost, originRealm)).toEqual([])
    expect(redirect('000003e7 0000000c 00000bbe', originHost, originRealm)).toEqual([])
    expect(redirect(originHost, originRealm, '000003e7 00000008', redirection)).toEqual([
      ['RedirectHostMissing', 'answer-message › Result-Code', 52, 12],
    ])
    // The first of two; where a length cannot be, nothing more can be told.
    expect(redirect(redirection, redirection, originHost, originRealm)).toEqual([missing])
    for (const end of ['00000124 40000007', '00000124 40000010', '000003e7 00000000', '000003e7 0000ffff'])
      expect(redirect(redirection, originHost, originRealm, end)).toEqual([])
  })

  test('none of a redirection that says where to', () => {
    const octets = message(
      '01000000 20000113 00000004 00000001 00000002',
      '0000010c 4000000c 00000bbe',
      originHost,
      originRealm,
      '00000124 4000000f 6161613a2f2f61 00',
    )
    expect(findingsOf(octets)).toEqual([])
  })

  test('are made of commands that nobody knows too, and of what nobody knows in them', () => {
    const octets = message(
      '01000000 8f00beef 00000004 00000001 00000002',
      '00000108 5000000b 612e62 01',
      '000003e7 41000009 ff 000002',
      '00000117 40000010 00000108 41000008',
    )
    expect(diagnose(rfc6733)(octets).errors).toEqual([])
    expect(findingsOf(octets)).toEqual([
      ['ReservedBits', 'Message', 4, 1],
      ['ReservedBits', 'Message › Origin-Host', 24, 1],
      ['Padding', 'Message › Origin-Host', 31, 1],
      ['ReservedBits', 'Message › AVP 999', 36, 1],
      ['Padding', 'Message › AVP 999', 41, 3],
      ['OriginMissing', 'Message › Origin-Realm', 0, 20],
    ])
  })

  const request316 = '01000000 c000013c 01000023 00000001 00000002'
  const answer316 = '01000000 4000013c 01000023 00000001 00000002'
  const error316 = '01000000 6000013c 01000023 00000001 00000002'
  const session = '00000107 40000009 61000000'
  const result = (code: string) => `0000010c 4000000c 0000${code}`
  const experimental = '00000129 40000008'

  test.each<[string, string, ReadonlyArray<string>, ReadonlyArray<string>]>([
    ['a request as it should be', request316, [session, originHost, originRealm], []],
    ['no Origin-Host', request316, [session, originRealm], ['OriginMissing']],
    ['Session-Id last', request316, [originHost, originRealm, session], ['Order']],
    ['two Session-Ids', request316, [session, session, originHost, originRealm], ['SessionIdRepeated']],
    ['an answer as it should be', answer316, [session, result('07d1'), originHost, originRealm], []],
    ['an Experimental-Result', answer316, [session, experimental, originHost, originRealm], []],
    ['no result', answer316, [session, originHost, originRealm], ['ResultMissing']],
    ['two results', answer316, [session, result('07d1'), experimental, originHost, originRealm], ['ResultRepeated']],
    ['E with success', error316, [session, result('07d1'), originHost, originRealm], ['ErrorBit']],
    ['3002 without E', answer316, [session, result('0bba'), originHost, originRealm], ['ErrorBit']],
    ['5012 with E', error316, [session, result('1394'), originHost, originRealm], []],
    ['5001 without Failed-AVP', answer316, [session, result('1389'), originHost, originRealm], ['FailedAvpMissing']],
    ['5014 without Failed-AVP', answer316, [session, result('1396'), originHost, originRealm], ['FailedAvpMissing']],
    ['5003', answer316, [session, result('138b'), originHost, originRealm], []],
  ])('of every message: %s', (_, first, avps, kinds) => {
    expect(findingsOf(message(first, ...avps)).map(([kind]) => kind)).toEqual(kinds)
  })
})

test('an application that is another one in an AVP than in the header is a finding', () => {
  expect(findingsOf(str('00000103 4000000c 00000005'))).toEqual([
    ['ApplicationId', 'Session-Termination-Request › Acct-Application-Id', strSize + 8, 4],
  ])
})

test('a redirection without a Redirect-Host is a finding', () => {
  const redirection = '0000010c 4000000c 00000bbe'
  const octets = message('01000000 20000113 00000004 00000001 00000002', originHost, originRealm, redirection)
  expect(findingsOf(octets)).toEqual([['RedirectHostMissing', 'answer-message › Result-Code', 44, 12]])
})

describe('errors', () => {
  test('all of a message, each in its place', () => {
    const octets = message(
      header.dpa,
      '0000010c 4000000a 07d1 0000',
      '00000108 4000000b 61ff62 00',
      originHost,
      '00000119 00000009 ff 000000',
      unknownMandatory,
    )
    expect(errorsOf(octets)).toEqual([
      ['InvalidAvpLength', 'Disconnect-Peer-Answer › Result-Code', 20, 10],
      ['InvalidAvpValue', 'Disconnect-Peer-Answer › Origin-Host', 41, 1],
      ['AvpOccursTooManyTimes', 'Disconnect-Peer-Answer › Origin-Host', 44, 11],
      ['InvalidAvpValue', 'Disconnect-Peer-Answer › Error-Message', 64, 1],
      ['UnsupportedAvp', 'Disconnect-Peer-Answer › AVP 10415:999', 68, 16],
      ['MissingAvp', 'Disconnect-Peer-Answer › Origin-Realm', 0, 0],
    ])
    expect(diagnose(rfc6733)(octets).errors.map(resultCode)).toEqual([5014, 5004, 5009, 5004, 5001, 5005])
  })

  test('of groups, with the groups down to them in Failed-AVP', () => {
    const octets = str(
      '00000129 40000030 0000010a 4000000a 0001 0000 00000108 40000009 61 000000 000003e7 40000010 00000000 00000000',
    )
    const { errors } = diagnose(rfc6733)(octets)
    const group = 'Session-Termination-Request › Experimental-Result'
    expect(errors.map(errorRow)).toEqual([
      ['InvalidAvpLength', `${group} › Vendor-Id`, strSize + 8, 10],
      ['AvpNotAllowed', `${group} › AVP 264`, strSize + 20, 9],
      ['UnsupportedAvp', `${group} › AVP 999`, strSize + 32, 16],
      ['MissingAvp', `${group} › Experimental-Result-Code`, strSize + 8, 0],
    ])
    for (const { failedAvp } of errors) {
      expect(failedAvp).toHaveLength(1)
      expect(failedAvp[0]).toMatchObject({ code: 297, mandatory: true, padding: 0 })
    }
    expect(errors.map(({ failedAvp: [avp] }) => avp?.data.length)).toEqual([12, 12, 16, 12])
  })

  test('of the header, alone', () => {
    for (const [at, value, tag, offset] of [
      [0, 2, 'UnsupportedVersion', 0],
      [3, 8, 'InvalidMessageLength', 1],
      [4, 0xa0, 'InvalidHeaderBits', 4],
    ] as const) {
      const octets = withOctet(dpr, at, value)
      expect(diagnose(rfc6733)(octets)).toEqual({ errors: [leftOf(rfc6733.decode(octets))], findings: [], cut: false })
      expect(errorsOf(octets)).toEqual([[tag, 'Message', offset, expect.any(Number)]])
    }
    expect(errorsOf(new Uint8Array())).toEqual([['InvalidMessageLength', 'Message', 0, 0]])
  })

  test('of a length that cannot be end their container, and nothing else', () => {
    const octets = str(
      '0000011c 40000018 00000118 4000000c 702e6220 00000021', // Proxy-State is cut
      '0000011a 4000000b ff2e62 00', // a Route-Record that is no name
    )
    expect(errorsOf(octets)).toEqual([
      ['InvalidAvpValue', 'Session-Termination-Request › Proxy-Info › Proxy-Host', strSize + 19, 1],
      ['InvalidAvpLength', 'Session-Termination-Request › Proxy-Info › AVP 33', strSize + 20, 4],
      ['InvalidAvpValue', 'Session-Termination-Request › Route-Record', strSize + 32, 1],
    ])
  })

  test('of AVPs that no rule names, for which nobody refuses the message', () => {
    const octets = message(header.dpr, originHost, originRealm, rebooting, '00000102 4000000a 0001 0000')
    rightOf(rfc6733.decode(octets))
    expect(errorsOf(octets)).toEqual([['InvalidAvpLength', 'Disconnect-Peer-Request › Auth-Application-Id', 56, 10]])
  })

  test('none of what is inside Failed-AVP', () => {
    const failed = '00000117 40000018 00000108 4f000008 00000108 40000007'
    expect(diagnose(rfc6733)(message(header.dpa, success, originHost, originRealm, failed))).toEqual(nothing)
  })

  test('of flags where the options are strict about them, which are no findings then', () => {
    const octets = message(header.dpr, '00000108 0000000b 612e62 00', originRealm, '00000111 00000009 00 000000')
    expect(errorsOf(octets, { strictFlags: true })).toEqual([
      ['InvalidAvpBits', 'Disconnect-Peer-Request › Origin-Host', 20, 11],
      ['InvalidAvpLength', 'Disconnect-Peer-Request › Disconnect-Cause', 44, 9],
      ['InvalidAvpBits', 'Disconnect-Peer-Request › Disconnect-Cause', 44, 9],
    ])
    expect(findingsOf(octets, { strictFlags: true })).toEqual([])
  })

  test('whatever the policy', () => {
    const octets = message(header.dpr, originRealm, rebooting, unknownMandatory)
    for (const policy of ['strict', 'lenient', 'relay'] as const)
      expect(diagnose(rfc6733, { policy })(octets)).toEqual(diagnose(rfc6733)(octets))
    expect(errorsOf(octets)).toHaveLength(2)
    expect(errorsOf(octets, { policy: 'lenient', understands: (code) => code === 999 })).toHaveLength(1)
  })
})

describe('own definitions', () => {
  const Low = avp({ name: 'Low', code: 7, mandatory: true, format: Format.unsigned32 })
  const High = avp({ name: 'High', code: 8, mandatory: true, format: Format.unsigned32 })
  const inOrder = consistent([Low, High], ({ low = 0, high = 0xffffffff }) => low <= high, 'Low at most High')
  const Range = avp({
    name: 'Range',
    code: 9,
    mandatory: true,
    format: grouped([optional(Low), optional(High), any], { constraints: [inOrder] }),
  })
  const Bag = avp({ name: 'Bag', code: 10, mandatory: true, format: grouped([some(any)]) })
  const Own = command(
    'Own',
    { code: 282, request: true },
    [optional(Low), optional(High), many(Range), optional(Bag), required(OriginHost), any],
    { constraints: [inOrder] },
  )
  const own = rightOf(Dictionary.extend(Own))
  const rowsOf = (octets: Uint8Array, options?: DiagnoseOptions) => diagnose(own, options)(octets).errors.map(errorRow)
  const low = '00000007 4000000c 00000002'
  const high = '00000008 4000000c 00000001'
  const range = `00000009 40000020 ${low} ${high}`

  test('contradict each other in the message and in its groups', () => {
    expect(rowsOf(message(header.dpr, range, range, originHost))).toEqual([
      ['ContradictingAvps', 'Own › Range › Low, High', 28, 24],
      ['ContradictingAvps', 'Own › Range › Low, High', 60, 24],
    ])
    expect(rowsOf(message(header.dpr, low, high, originHost))).toEqual([
      ['ContradictingAvps', 'Own › Low, High', 0, 56],
    ])
  })

  test('contradict each other beside an AVP without a rule that is wrong', () => {
    const octets = message(header.dpr, low, high, originHost, '0000000a 40000008')
    expect(rowsOf(octets)).toEqual([['MissingAvp', 'Own › Bag › AVP', 64, 0]])
    const other = rightOf(
      Dictionary.extend(own, avp({ name: 'Other', code: 11, mandatory: true, format: Format.time })),
    )
    const beside = message(header.dpr, low, high, originHost, '0000000b 40000009 00 000000')
    expect(diagnose(other)(beside).errors.map(errorRow)).toEqual([
      ['InvalidAvpLength', 'Own › Other', 56, 9],
      ['ContradictingAvps', 'Own › Low, High', 0, 68],
    ])
    expect(diagnose(other)(beside).errors).toContainEqual(leftOf(other.decode(beside)))
  })

  test('are counted once, those that are looked at twice too', () => {
    const octets = message(header.dpr, range.replace('00000002', '00000001'), originHost)
    rightOf(own.decode(octets, { maximumAvps: 4 }))
    expect(rowsOf(octets, { maximumAvps: 4 })).toEqual([])
    expect(rowsOf(octets, { maximumAvps: 3 })).toEqual([['BudgetExceeded', 'Own › AVP 264', 52, 11]])
  })

  const vendor = { code: 12, vendorId: 10415 }
  const Leaf = avp({ name: 'Leaf', ...vendor, mandatory: false, format: Format.unsigned32 })
  const Branch = avp({
    name: 'Branch',
    code: 13,
    vendorId: 10415,
    mandatory: false,
    format: grouped([required(Leaf), optional(Low), any]),
  })
  const Tree = command('Tree', { code: 282, request: true }, [
    required(OriginHost),
    many(Leaf),
    many(Branch),
    optional(
      avp({ name: 'Root', code: 14, vendorId: 10415, mandatory: true, format: grouped([optional(Branch), any]) }),
    ),
    any,
  ])
  const leaf = '0000000c 80000010 000028af 00000001'

  test.each([
    ['a length below the header', 'Tree › Leaf', '0000000c 8000000b 000028af 00000000'],
    ['a length of 0', 'Tree › Leaf', '0000000c 80000000 000028af'],
    ['a length beyond the end', 'Tree › Leaf', '0000000c 80000014 000028af 00000001'],
    ['a value that is cut', 'Tree › Leaf', '0000000c 80000010 000028af'],
    ['a Vendor-Id that is cut, so that there is no name', 'Tree › AVP 0:12', '0000000c 80000010'],
    ['a header that is cut', 'Tree › AVP 12', '0000000c'],
    ['the same code without a vendor', 'Tree › AVP 12', '0000000c 00000007'],
    ['a base AVP', 'Tree › Origin-Host', '00000108 40000007'],
    ['a base AVP with a Vendor-Id of 0', 'Tree › Origin-Host', '00000108 8000000b 00000000'],
    ['a size that is none', 'Tree › Leaf', '0000000c 8000000d 000028af 01 000000'],
    ['in a group: a size', 'Tree › Branch › Leaf', '0000000d 8000001c 000028af 0000000c 8000000d 000028af 01 000000'],
    ['in a group: a length', 'Tree › Branch › Leaf', '0000000d 80000018 000028af 0000000c 8000000b 000028af'],
    ['in a group: what is missing', 'Tree › Branch › Leaf', '0000000d 8000000c 000028af'],
    [
      'in a group with flags of its own',
      'Tree › Branch › Low',
      `0000000d c0000028 000028af ${leaf} 00000007 40000009 01 000000`,
    ],
    [
      'in a group of a group',
      'Tree › Root › Branch › Leaf',
      '0000000e c0000028 000028af 0000000d 8000001c 000028af 0000000c 8000000d 000028af 01 000000',
    ],
    [
      'in a group of a group: what is missing',
      'Tree › Root › Branch › Leaf',
      '0000000e c0000018 000028af 0000000d 8000000c 000028af',
    ],
  ])('are refused as the decoder refuses them, by name and with all of Failed-AVP: %s', (_, path, octets) => {
    const dictionary = rightOf(Dictionary.extend(Tree))
    const whole = message(header.dpr, originHost, octets)
    const refused = leftOf(dictionary.decode(whole))
    expect(refused.path.join(' › ')).toBe(path)
    expect(diagnose(dictionary)(whole).errors).toEqual([refused])
  })

  test('need no base AVP of their own to understand one', () => {
    expect(rowsOf(message(header.dpr, originHost, originRealm))).toEqual([])
    expect(rowsOf(message(header.dpr, originHost, unknownMandatory))).toHaveLength(1)
  })
})

describe('budgets', () => {
  const bad = message(header.dpr, ...Array.from({ length: 50 }, () => '00000108 4100000b 61ff62 01'))

  test('bound errors and findings together', () => {
    const all = diagnose(rfc6733)(bad)
    expect([all.errors.length, all.findings.length, all.cut]).toEqual([50 + 49 + 2, 100, false])
    for (const maximumFindings of [0, 1, 2, 3, 57, 200, 201, 202]) {
      const { errors, findings, cut } = diagnose(rfc6733, { maximumFindings })(bad)
      expect(errors.length + findings.length).toBe(Math.min(201, maximumFindings))
      expect(cut).toBe(maximumFindings < 201)
      // What is there is the beginning of all.
      expect(all.errors.slice(0, errors.length)).toEqual(errors)
      expect(all.findings.slice(0, findings.length)).toEqual(findings)
    }
    expect(diagnose(rfc6733, { maximumFindings: 0 })(dpr).cut).toBe(false)
  })

  test('are 1,000 unless given', () => {
    const octets = message(
      header.dpr,
      originHost,
      originRealm,
      rebooting,
      ...Array<string>(1001).fill('000003e7 01000008'),
    )
    const { findings, cut } = diagnose(rfc6733)(octets)
    expect([findings.length, cut]).toEqual([1000, true])
  })

  test('of a header bound its error too', () => {
    expect(diagnose(rfc6733, { maximumFindings: 0 })(new Uint8Array())).toEqual({ ...nothing, cut: true })
  })

  test('of size, AVPs and depth are errors as they are to the decoder', () => {
    const proxied = str('0000011c 40000020 00000118 4000000b 702e62 00 00000021 40000009 01 000000')
    const options: ReadonlyArray<DecodeOptions> = [
      { maximumSize: 20 },
      { maximumAvps: 0 },
      { maximumAvps: 8 },
      { maximumDepth: 0 },
    ]
    for (const each of options) {
      const error = leftOf(rfc6733.decode(proxied, each))
      expect(error.reason._tag).toBe('BudgetExceeded')
      expect(diagnose(rfc6733, each)(proxied).errors).toEqual([error])
    }
    expect(errorsOf(proxied, { maximumAvps: 9, maximumDepth: 1 })).toEqual([])
  })

  test('of AVPs are not spent by what no rule names', () => {
    // The Vendor-Specific-Application-Id has no rule in an STR: two of these nine AVPs are the group's.
    const octets = str('00000104 40000020 0000010a 4000000c 000028af 00000102 4000000c 00000004', '000003e7 40000008')
    expect(leftOf(rfc6733.decode(octets, { maximumAvps: 8 })).reason._tag).toBe('UnsupportedAvp')
    expect(errorsOf(octets, { maximumAvps: 8 })).toEqual([
      ['UnsupportedAvp', 'Session-Termination-Request › AVP 999', strSize + 32, 8],
    ])
  })

  /** The octets in as many groups of one code. */
  const nested = (depth: number): Uint8Array => {
    const octets = new Uint8Array(20 + 8 * depth)
    octets.set(hex(header.dpr))
    const view = new DataView(octets.buffer)
    view.setUint16(2, octets.length)
    for (let level = 0; level < depth; level++) {
      view.setUint32(20 + 8 * level, 284)
      view.setUint32(24 + 8 * level, 0x40000000 + 8 * (depth - level))
    }
    return octets
  }

  test('end at groups that are nested thousands deep', () => {
    const { errors } = diagnose(rfc6733)(nested(8000))
    const tags = errors.map(({ reason }) => reason._tag)
    expect(tags.filter((tag) => tag === 'BudgetExceeded')).toHaveLength(1)
    expect(errors.length).toBeLessThan(100)
  })
})

describe('the decoder and the diagnosis', () => {
  const options: ReadonlyArray<DecodeOptions> = [
    {},
    { strictFlags: true },
    { maximumAvps: 7 },
    { maximumDepth: 0 },
    { maximumDepth: 1 },
    { maximumSize: 100 },
    { understands: () => true },
  ]

  /** A message of any command, in any order and with any flags and padding. */
  const anyMessage: fc.Arbitrary<Uint8Array> = fc
    .constantFrom(...commands)
    .chain((each) => messageOf(each).map((value) => rightOf(Message.decode(rightOf(each.encode(value))))))
    .chain(disguised)
    .map((value) => rightOf(Message.encode(value)))

  const edit = fc.oneof(
    fc.record({ _tag: fc.constant('set' as const), at: fc.nat(), octet: fc.integer({ min: 0, max: 255 }) }),
    fc.record({ _tag: fc.constant('flip' as const), at: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) }),
    fc.record({ _tag: fc.constant('insert' as const), at: fc.nat(), octets: fc.uint8Array({ maxLength: 12 }) }),
    fc.record({ _tag: fc.constant('remove' as const), at: fc.nat(), size: fc.integer({ min: 1, max: 12 }) }),
  )

  const edited = fc
    .tuple(anyMessage, fc.array(edit, { maxLength: 3 }), fc.boolean())
    .map(([octets, edits, fits]): Uint8Array => {
      const changed = [...octets]
      for (const change of edits) {
        const at = change.at % changed.length
        if (change._tag === 'set') changed[at] = change.octet
        else if (change._tag === 'flip') changed[at] = (changed[at] ?? 0) ^ (1 << change.bit)
        else if (change._tag === 'insert') changed.splice(Math.max(20, at), 0, ...change.octets)
        else if (at >= 20) changed.splice(at, change.size)
      }
      if (!fits) return Uint8Array.from(changed)
      changed.push(...[0, 0, 0].slice((changed.length + 3) % 4))
      changed.splice(0, 4, 1, changed.length >>> 16, (changed.length >>> 8) & 0xff, changed.length & 0xff)
      return Uint8Array.from(changed)
    })

  test('a message without errors decodes, and the error for which one is refused is among all of them', () => {
    fc.assert(
      fc.property(edited, fc.constantFrom(...options), (octets, each) => {
        const decoded = rfc6733.decode(octets, each)
        const { errors, cut } = diagnose(rfc6733, each)(octets)
        if (cut || decoded._tag === 'Right') return
        // Reason, path, place, Failed-AVP and excerpt.
        if (errors.some((error) => equals(error, decoded.left))) return
        throw new Error(`${sentenceOf(decoded.left)}, not one of ${errors.map(sentenceOf).join('; ') || 'none'}`)
      }),
      { numRuns: 2000 },
    )
  })

  test('a message that decodes has errors in AVPs without a rule alone', () => {
    fc.assert(
      fc.property(anyMessage, (octets) => {
        // With the E bit an answer may lack what answer-message wants.
        if (rfc6733.decode(octets)._tag === 'Left') return
        const chosen = rfc6733.command(rightOf(Message.decode(octets)).header)
        const own = new Set(chosen?.table.fields.map(({ definition }) => definition.name))
        const { errors } = diagnose(rfc6733)(octets)
        // Groups with a rule may hold such AVPs as well.
        const wrong = errors.filter(({ path: [, name, ...inner] }) => own.has(name ?? '') && inner.length === 0)
        expect(wrong).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('nothing is thrown, whatever the octets, and they stay as they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 80 }), edited),
        fc.nat({ max: 10 }),
        (octets, maximumFindings) => {
          const before = Uint8Array.from(octets)
          const { errors, findings } = diagnose(rfc6733, { maximumFindings })(octets)
          expect(errors.length + findings.length).toBeLessThanOrEqual(maximumFindings)
          expect(octets).toEqual(before)
          for (const { offset, extent } of [...errors, ...findings]) {
            expect(offset).toBeGreaterThanOrEqual(0)
            expect(offset + extent).toBeLessThanOrEqual(octets.length)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('time is linear in the input', () => {
  /** An STR with a Proxy-Info in which as many AVPs are wrong. */
  const wrong = (count: number): Uint8Array => {
    const one = hex('00000118 4100000b ff2e62 01')
    const group = joined(
      hex('0000011c'),
      hex((0x40000008 + 12 * count).toString(16)),
      ...Array<Uint8Array>(count).fill(one),
    )
    const octets = joined(str(), group)
    octets.set([octets.length >>> 16, (octets.length >>> 8) & 0xff, octets.length & 0xff], 1)
    return octets
  }

  const time = (octets: Uint8Array, options: DiagnoseOptions): number => {
    const times = [0, 1, 2].map(() => {
      const start = performance.now()
      diagnose(rfc6733, options)(octets)
      return performance.now() - start
    })
    return Math.min(...times)
  }

  test.each([1000, Infinity])('with %i findings at most', (maximumFindings) => {
    const options = { maximumFindings, maximumAvps: Infinity }
    const [small, large] = [wrong(2000), wrong(32_000)] as const
    time(small, options)
    const [before, after] = [time(small, options), time(large, options)] as const
    // 16 times the input; 256 times the time, were it quadratic.
    expect(after).toBeLessThan(80 * before + 50)
  })
})

test('the sentence of what is beyond the limit is that of the decoder', () => {
  const { errors } = diagnose(rfc6733, { maximumAvps: 1 })(message(header.dpr, originHost, unknown))
  expect(errors.map(sentenceOf)).toEqual([
    'Disconnect-Peer-Request › AVP 10415:999: more than the limit of 1 AVPs in a message',
  ])
})
