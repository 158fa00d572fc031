import { existsSync, readFileSync } from 'node:fs'
import { isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import { Format, fromHex, jsonForm, timeToText, toHex, type CodecOf } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import {
  cellGlobalIdentity,
  eutranCellGlobalIdentity,
  routingAreaText,
  userLocation,
} from '../../../src/3gpp/formats/location.ts'
import { plmn, plmnText } from '../../../src/3gpp/formats/plmn.ts'
import { negotiatedQos, ratTypeOctets, timeZone } from '../../../src/3gpp/formats/session.ts'
import { tbcd } from '../../../src/3gpp/formats/tbcd.ts'
import { ipv4Octets, ipv6Prefix } from '../../../src/ietf/formats/ip.ts'

const vectors = new URL('../../../../shared/dictionary/format-vectors.jsonl', import.meta.url)

interface Vector {
  readonly vendorId: number
  readonly code: number
  readonly hex: string
  readonly reading: unknown
  readonly avp: string
}

const octets = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array()

const readings: { readonly [avp: string]: CodecOf<unknown> } = {
  'Visited-PLMN-Id': plmn as CodecOf<unknown>,
  MSISDN: tbcd as CodecOf<unknown>,
  'GMLC-Number': tbcd as CodecOf<unknown>,
  '3GPP-User-Location-Info': userLocation as CodecOf<unknown>,
  '3GPP-MS-TimeZone': timeZone as CodecOf<unknown>,
  '3GPP-RAT-Type': ratTypeOctets as CodecOf<unknown>,
  '3GPP-SGSN-MCC-MNC': plmnText as CodecOf<unknown>,
  '3GPP-Charging-Characteristics': Format.utf8String as CodecOf<unknown>,
  'Framed-IP-Address': ipv4Octets as CodecOf<unknown>,
  'Framed-IPv6-Prefix': ipv6Prefix as CodecOf<unknown>,
  '3GPP-GPRS-Negotiated-QoS-Profile': negotiatedQos as CodecOf<unknown>,
  RAI: routingAreaText as CodecOf<unknown>,
}

describe.skipIf(!existsSync(vectors))('octets and what a person reads in them', () => {
  const all = existsSync(vectors)
    ? readFileSync(vectors, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Vector)
    : []

  test.each(all.filter(({ avp }) => avp in readings))('$avp $hex', ({ avp, hex, reading }) => {
    const codec = readings[avp]!
    const value = codec.decode(octets(hex))
    const plain = codec.format === 'UTF8String' ? new TextDecoder().decode(octets(hex)) : octets(hex)
    expect(value).toEqual(right(reading ?? plain))
    const again = codec.encode(isRight(value) ? value.right : undefined)
    // A prefix with zeros behind it reads as the one without.
    const written = avp === 'Framed-IPv6-Prefix' && hex.endsWith('0000') ? hex.slice(0, 20) : hex
    expect(again).toEqual(right(octets(written)))
    // JSON says what a person reads.
    const json = jsonForm(codec).toJson(isRight(value) ? value.right : undefined)
    expect(json).toEqual(reading ?? (codec.format === 'UTF8String' ? plain : { data: hex }))
  })

  test.each(all.filter(({ avp }) => avp === 'Event-Timestamp'))('$avp $hex', ({ hex, reading }) => {
    const value = Format.time.decode(octets(hex))
    expect(isRight(value) ? timeToText(value.right) : null).toBe(reading)
  })
})

describe('readings', () => {
  test.each([
    [userLocation, '0262f210123405ff', { type: 'RAI', mcc: '262', mnc: '01', lac: 0x1234, rac: 5 }],
    [
      userLocation,
      '8462f210010262f2100abcde',
      {
        type: 'TAI_AND_ENODEB',
        tai: { mcc: '262', mnc: '01', tac: 258 },
        enodeb: { mcc: '262', mnc: '01', macroEnodebId: 0xabcde },
      },
    ],
    [
      userLocation,
      '8562f2108abcde',
      { type: 'EXTENDED_ENODEB', mcc: '262', mnc: '01', shortMacro: true, extendedEnodebId: 0xabcde },
    ],
    [userLocation, '8762f2100123456789', { type: 'NCGI', mcc: '262', mnc: '01', nci: 0x123456789 }],
    [
      userLocation,
      '8962f2100a0b0c62f2100123456789',
      {
        type: '5GS_TAI_AND_NCGI',
        tai: { mcc: '262', mnc: '01', tac: 658188 },
        ncgi: { mcc: '262', mnc: '01', nci: 0x123456789 },
      },
    ],
    [cellGlobalIdentity, '62f2101234abcd', { mcc: '262', mnc: '01', lac: 0x1234, ci: 0xabcd }],
    [eutranCellGlobalIdentity, '62f2100abcdef1', { mcc: '262', mnc: '01', eci: 180150001 }],
    [ratTypeOctets, '4d', 77],
    [ipv6Prefix, '0000', '::/0'],
  ] as ReadonlyArray<readonly [CodecOf<unknown>, string, unknown]>)('%# are read and written', (codec, hex, value) => {
    expect(codec.decode(octets(hex))).toEqual(right(value))
    expect(codec.encode(value)).toEqual(right(octets(hex)))
  })

  test.each([
    // Spare bits that are set would not come back.
    [userLocation, '8162f210fabcdef1'],
    [timeZone, '4004'],
    // West of Greenwich by nothing.
    [timeZone, '0800'],
    [ipv6Prefix, '004020010db80001000201'],
    [ipv6Prefix, '008120010db8000000000000000000000001'],
    [ipv4Octets, 'c000020101'],
    [plmn, '62f21'],
  ] as ReadonlyArray<readonly [CodecOf<unknown>, string]>)('%# stay octets', (codec, hex) => {
    expect(codec.decode(octets(hex))).toEqual(right(octets(hex)))
    expect(codec.encode(octets(hex))).toEqual(right(octets(hex)))
  })

  test('have one value for the same octets', () => {
    expect(isLeft(tbcd.encode(octets('21f3')))).toBe(true)
    expect(isLeft(plmnText.encode('26201'))).toBe(true)
  })

  test.each([
    [tbcd, '49x'],
    [tbcd, ''],
    [tbcd, undefined],
    [plmn, { mcc: '26', mnc: '01' }],
    [plmn, undefined],
    [plmnText, { mcc: '262', mnc: '0' }],
    [plmnText, null],
    [userLocation, { type: 'TAI', mcc: '262', mnc: '01', tac: 65536 }],
    [userLocation, { type: 'NO', mcc: '262', mnc: '01', tac: 1 }],
    [routingAreaText, { mcc: '262', mnc: '01', lac: 65536, rac: 5 }],
    [timeZone, { offsetMinutes: 7, daylightSaving: 0 }],
    [timeZone, { offsetMinutes: 1200, daylightSaving: 0 }],
    [negotiatedQos, { release: '99', profile: '0b9' }],
    [negotiatedQos, undefined],
    [ipv4Octets, '192.0.2'],
    [ipv6Prefix, '2001:db8::1/64'],
    [ipv6Prefix, '2001:db8::'],
    [ipv6Prefix, 7],
    [ratTypeOctets, 'WARP'],
  ] as ReadonlyArray<readonly [CodecOf<unknown>, unknown]>)('%# refuse %j', (codec, value) => {
    expect(isLeft(codec.encode(value))).toBe(true)
  })

  test('are written as hexadecimal digits in capitals', () => {
    const octets = negotiatedQos.encode({ release: '99', profile: '0b92' })
    expect(isRight(octets) && toHex(octets.right)).toBe('39392d30423932')
  })
})
