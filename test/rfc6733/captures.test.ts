import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { fromHex, Message, rfc6733, toHex, type Address, type Avp, type DecodeReason } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import type { Enumeration } from '../../src/formats/integer.ts'
import type { Table } from '../../src/typed/table.ts'

/** An AVP as tshark reads it; vendor is 0 without the V bit. */
interface Reading {
  readonly code: number
  readonly flags: number
  readonly vendor: number
  readonly length: number
  readonly data: string
  readonly text?: string
  readonly avps?: ReadonlyArray<Reading>
}

interface MessageReading {
  readonly version: number
  readonly length: number
  readonly flags: number
  readonly code: number
  readonly application: number
  readonly hopByHop: string
  readonly endToEnd: string
  readonly avps: ReadonlyArray<Reading>
}

interface Recorded {
  readonly from: 'us' | 'freediameter' | 'erlang'
  readonly what: string
  readonly exchange: string
  readonly hex: string
  readonly tshark: ReadonlyArray<MessageReading | { readonly refused: string }>
}

const path = fileURLToPath(new URL('../../../shared/interop/captures/messages.json', import.meta.url))
const missing = !existsSync(path)
if (missing) console.warn(`skipped: ${path} is not there`)
const recorded = missing
  ? []
  : (JSON.parse(readFileSync(path, 'utf8')) as { readonly messages: ReadonlyArray<Recorded> }).messages

const octetsOf = (hex: string): Uint8Array => {
  const octets = fromHex(hex)
  if (octets === undefined) throw new Error(`not hex: ${hex}`)
  return octets
}

/** The messages of one write, cut by their lengths; what is no message stays one piece. */
const piecesOf = ({ hex, tshark }: Recorded): ReadonlyArray<Uint8Array> => {
  const octets = octetsOf(hex)
  if (tshark.length < 2) return [octets]
  const length = new DataView(octets.buffer, octets.byteOffset).getUint32(0) & 0xffffff
  return [octets.subarray(0, length), octets.subarray(length)]
}

/** What was made wrong by hand and sent to see what the others say, and what the RFC says of it. */
const refused: Readonly<Record<string, DecodeReason['_tag']>> = {
  // Disconnect-Cause 99
  'freediameter-dpr-cause-big DPR': 'InvalidAvpValue',
  'freediameter-dpr-no-cause DPR': 'MissingAvp',
  'freediameter-dpr-no-or DPR': 'MissingAvp',
  'freediameter-dpr-empty DPR': 'MissingAvp',
  // an Origin-Host that is not ASCII
  'freediameter-dpr-oh-utf8 DPR': 'InvalidAvpValue',
  'freediameter-dpr-dup-dc DPR': 'AvpOccursTooManyTimes',
  'freediameter-dpr-avp-len-long DPR': 'InvalidAvpLength',
  'freediameter-dpr-avp-len-zero DPR': 'InvalidAvpLength',
  'freediameter-dpr-avp-len-7 DPR': 'InvalidAvpLength',
  'freediameter-dpr-avp-len-8 DPR': 'InvalidAvpLength',
  'freediameter-dpr-dc-8bytes DPR': 'InvalidAvpLength',
  'freediameter-dpr-unk-M DPR': 'UnsupportedAvp',
  'freediameter-dpr-unk-vM DPR': 'UnsupportedAvp',
  'freediameter-dpr-version-2 DPR': 'UnsupportedVersion',
  'freediameter-dpr-version-0 DPR': 'UnsupportedVersion',
  'freediameter-dpr-len-0 DPR': 'InvalidMessageLength',
  'freediameter-dpr-len-odd DPR': 'InvalidMessageLength',
  'freediameter-dwr-no-oh DWR': 'MissingAvp',
  'freediameter-dwr-dup-oh DWR': 'AvpOccursTooManyTimes',
  'freediameter-dwr-avp-len DWR': 'InvalidAvpLength',
  'freediameter-cer-version-2 CER': 'UnsupportedVersion',
  'freediameter-cer-no-or CER': 'MissingAvp',
  'freediameter-cer-no-ip CER': 'MissingAvp',
  'freediameter-cer-no-product CER': 'MissingAvp',
  // an IPv4 address of three octets
  'freediameter-cer-bad-ip CER': 'InvalidAvpValue',
  'freediameter-cer-unk-M CER': 'UnsupportedAvp',
  'freediameter-sigterm-dpa-no-result DPA': 'MissingAvp',
  'erlang-client-dpa-no-result DPA': 'MissingAvp',
}

/** What is no Diameter at all, and may be refused for its version or its length. */
const garbage = new Set(['text', 'start of a TLS ClientHello'])

const keyOf = ({ exchange, what }: Recorded): string => `${exchange} ${what}`
const isGood = (message: Recorded): boolean =>
  message.from !== 'us' || !(keyOf(message) in refused || garbage.has(message.what))
const titled = (messages: ReadonlyArray<Recorded>) =>
  messages.map((message, index): [string, Recorded] => [`${index} ${message.from} ${keyOf(message)}`, message])

const sizeOf = ({ vendorId, data }: Avp): number => (vendorId === undefined ? 8 : 12) + data.length

const readingOf = (avp: Avp): Reading => {
  const { code, vendorId, data } = avp
  const flags =
    (vendorId === undefined ? 0 : 0x80) | (avp.mandatory ? 0x40 : 0) | (avp.protected ? 0x20 : 0) | avp.reserved
  const plain = { code, flags, vendor: vendorId ?? 0, length: sizeOf(avp), data: toHex(data) }
  const { table } = (rfc6733.avp(code, vendorId)?.data ?? {}) as { readonly table?: Table }
  return table === undefined ? plain : { ...plain, avps: innerOf(data).map(readingOf) }
}

/** The AVPs of a group's data. */
const innerOf = (data: Uint8Array): ReadonlyArray<Avp> => {
  const header = octetsOf('0100000000000000000000000000000000000000')
  const octets = Uint8Array.from([...header, ...data])
  new DataView(octets.buffer).setUint32(0, 0x1000000 | octets.length)
  const message = Message.decode(octets)
  return isRight(message) ? message.right.avps : []
}

const readingsOf = (octets: Uint8Array): MessageReading | undefined => {
  const decoded = Message.decode(octets)
  if (isLeft(decoded)) return undefined
  const { header, avps } = decoded.right
  const hex = (id: number): string => `0x${id.toString(16).padStart(8, '0')}`
  return {
    version: 1,
    length: octets.length,
    flags:
      (header.request ? 0x80 : 0) |
      (header.proxiable ? 0x40 : 0) |
      (header.error ? 0x20 : 0) |
      (header.retransmitted ? 0x10 : 0) |
      header.reserved,
    code: header.commandCode,
    application: header.applicationId,
    hopByHop: hex(header.hopByHopId),
    endToEnd: hex(header.endToEndId),
    avps: avps.map(readingOf),
  }
}

/** Without names, texts and remarks, which are tshark's own. */
const comparable = (reading: Reading): Reading => {
  const { code, flags, vendor, length, data, avps } = reading
  const plain = { code, flags, vendor, length, data }
  return avps === undefined ? plain : { ...plain, avps: avps.map(comparable) }
}

/** The text of a value as tshark writes it: an enumerated one by its number. */
const textOf = (code: number, data: Uint8Array): string | undefined => {
  const codec = rfc6733.avp(code)?.data
  const decoded = codec?.decode(data)
  if (codec === undefined || decoded === undefined || isLeft(decoded)) return undefined
  const value = decoded.right
  if (codec.format === 'Address') return (value as Extract<Address, { readonly address: string }>).address
  const { enumeration } = codec as { readonly enumeration?: Enumeration }
  return String(enumeration?.[String(value)] ?? value)
}

/** What both make of the data of every AVP, those in groups too. */
const textsOf = (readings: ReadonlyArray<Reading>): ReadonlyArray<readonly [string | undefined, string]> =>
  readings.flatMap(({ code, data, text, avps = [] }) => [
    ...(text === undefined ? [] : [[textOf(code, octetsOf(data)), text] as const]),
    ...textsOf(avps),
  ])

describe.skipIf(missing)('recorded messages', () => {
  const good = titled(recorded.filter(isGood))
  const bad = titled(recorded.filter((message) => !isGood(message)))

  test('are many, and the list of bad ones is complete', () => {
    expect(good.length).toBeGreaterThan(190)
    expect(
      bad
        .map(([, message]) => keyOf(message))
        .filter((key) => key in refused)
        .toSorted(),
    ).toEqual(Object.keys(refused).toSorted())
  })

  test.each(good)('decode typed where the command is known: %s', (_, message) => {
    for (const octets of piecesOf(message)) {
      const decoded = rfc6733.decode(octets)
      expect(decoded).toMatchObject({ _tag: 'Right' })
      if (isLeft(decoded)) continue
      const { commandCode, applicationId, request, error } = decoded.right.header
      const command = rfc6733.command({ commandCode, applicationId, request, error })
      expect(decoded.right._tag).toBe(command?.tag ?? 'Message')
      expect(command === undefined).toBe(![257, 280, 282].includes(commandCode))
    }
  })

  test.each(good)('encode to the same octets: %s', (_, message) => {
    for (const octets of piecesOf(message)) {
      const decoded = Message.decode(octets)
      expect(isRight(decoded) && Message.encode(decoded.right)).toEqual({ _tag: 'Right', right: octets })
    }
  })

  test.each(good)('have the AVPs that tshark reads: %s', (_, message) => {
    const pieces = piecesOf(message)
    for (const [index, theirs] of message.tshark.entries()) {
      if ('refused' in theirs) continue
      const { version, length, flags, code, application, hopByHop, endToEnd, avps } = theirs
      expect(readingsOf(pieces[index] ?? new Uint8Array())).toEqual({
        version,
        length,
        flags,
        code,
        application,
        hopByHop,
        endToEnd,
        avps: avps.map(comparable),
      })
    }
  })

  test('have the values that tshark reads', () => {
    const texts = good.flatMap(([, { tshark }]) =>
      tshark.flatMap((theirs) => ('refused' in theirs ? [] : textsOf(theirs.avps))),
    )
    // Examples of a missing AVP, in Failed-AVP, are no values: an empty identity, an address of zeros.
    const comparable = texts.filter(([, text]) => text !== '' && !text.startsWith('00:00:00'))
    expect(comparable.length).toBeGreaterThan(600)
    expect(comparable.map(([ours]) => ours)).toEqual(comparable.map(([, theirs]) => theirs))
  })

  test.each(bad)('are refused as the RFC says where they were made wrong: %s', (_, message) => {
    for (const octets of piecesOf(message)) {
      const decoded = rfc6733.decode(octets)
      const reason = isLeft(decoded) ? decoded.left.reason._tag : decoded.right._tag
      const expected = garbage.has(message.what)
        ? ['UnsupportedVersion', 'InvalidMessageLength']
        : [refused[keyOf(message)]]
      expect(expected).toContain(reason)
    }
  })
})
