/** Frames that break other stacks, by what is wrong with them. */
import { joined, message } from '../arbitrary/octets.ts'
import { header, sent } from '../typed/vectors.ts'

/** The octets with a Message Length that says how many there are. */
const framed = (octets: Uint8Array): Uint8Array => {
  octets.set([octets.length >>> 16, (octets.length >>> 8) & 0xff, octets.length & 0xff], 1)
  return octets
}

/** A header and empty groups in each other, `idOf` each from the outside in; M is set. */
export const nested = (
  head: Uint8Array,
  depth: number,
  idOf: (level: number) => { readonly code: number; readonly vendorId?: number },
): Uint8Array => {
  const ids = Array.from({ length: depth }, (_, level) => idOf(level))
  const sizes = ids.map(({ vendorId }) => (vendorId === undefined ? 8 : 12))
  const octets = joined(head, new Uint8Array(sizes.reduce((sum, size) => sum + size, 0)))
  const view = new DataView(octets.buffer)
  let at = head.length
  ids.forEach(({ code, vendorId }, level) => {
    view.setUint32(at, code)
    view.setUint32(at + 4, octets.length - at)
    view.setUint8(at + 4, vendorId === undefined ? 0x40 : 0xc0)
    if (vendorId !== undefined) view.setUint32(at + 8, vendorId)
    at += sizes[level]!
  })
  return framed(octets)
}

/** Empty AVPs of one code, flags clear. */
export const empties = (count: number, code: number): Uint8Array => {
  const octets = new Uint8Array(8 * count)
  const view = new DataView(octets.buffer)
  for (let at = 0; at < octets.length; at += 8) {
    view.setUint32(at, code)
    view.setUint32(at + 4, 8)
  }
  return octets
}

/** A DPR of the given AVPs and as many empty ones. */
export const withEmpties = (count: number, code: number): Uint8Array =>
  framed(joined(message(header.dpr, sent.originHost, sent.originRealm, sent.rebooting), empties(count, code)))

// -------------------------------------------------------------------------------------
// the frames
// -------------------------------------------------------------------------------------

const { originHost, originRealm, rebooting, success, unknown, unknownMandatory } = sent
const dpr = (...avps: ReadonlyArray<string>): Uint8Array => message(header.dpr, originHost, originRealm, ...avps)
const good = (...avps: ReadonlyArray<string>): Uint8Array => dpr(rebooting, ...avps)
const dpa = (...avps: ReadonlyArray<string>): Uint8Array =>
  message(header.dpa, success, originHost, originRealm, ...avps)
const cer = (...avps: ReadonlyArray<string>): Uint8Array =>
  message(
    header.cer,
    originHost,
    originRealm,
    '00000101 4000000e 0001c0000201 0000 0000010a 4000000c 000028af 0000010d 00000009 78 000000',
    ...avps,
  )

const str = (...avps: ReadonlyArray<string>): Uint8Array =>
  message(
    header.str,
    sent.sessionId,
    originHost,
    originRealm,
    '0000011b 40000009 62 000000 00000102 4000000c 00000004 00000127 4000000c 00000001',
    ...avps,
  )

const withOctets = (octets: Uint8Array, at: number, ...values: ReadonlyArray<number>): Uint8Array => {
  const changed = Uint8Array.from(octets)
  changed.set(values, at)
  return changed
}

/** Reason, offset, Result-Code, and the octets of Failed-AVP; `undefined` where these are very many. */
export type Refusal = readonly [reason: string, offset: number, resultCode: number, failedAvp: string | undefined]

export interface Frame {
  readonly name: string
  readonly octets: Uint8Array
  /** What `Message.decode` says. */
  readonly wire: 'accepted' | Refusal
  /** What the dictionary says. */
  readonly typed: 'accepted' | Refusal
  /** Errors, then findings, of `diagnose`, each with its offset; of more than four the number of all. */
  readonly lint: ReadonlyArray<string>
}

export const frames: ReadonlyArray<Frame> = [
  {
    name: 'AVP Length 0',
    octets: dpr('00000111 40000000 00000000'),
    wire: ['InvalidAvpLength', 44, 5014, '0000011140000008'],
    typed: ['InvalidAvpLength', 44, 5014, '000001114000000c00000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'AVP Length 7, below the header',
    octets: dpr('00000111 40000007 00000000'),
    wire: ['InvalidAvpLength', 44, 5014, '0000011140000008'],
    typed: ['InvalidAvpLength', 44, 5014, '000001114000000c00000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'AVP Length 2^24 − 1',
    octets: dpr('00000111 40ffffff 00000000'),
    wire: ['InvalidAvpLength', 44, 5014, '0000011140000008'],
    typed: ['InvalidAvpLength', 44, 5014, '000001114000000c00000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'AVP Length one octet beyond the message',
    octets: dpr('00000111 4000000d 00000000'),
    wire: ['InvalidAvpLength', 44, 5014, '0000011140000008'],
    typed: ['InvalidAvpLength', 44, 5014, '000001114000000c00000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'V bit with AVP Length 8, below its header',
    octets: dpr('00000111 c0000008 00000000'),
    wire: ['InvalidAvpLength', 44, 5014, '00000111c000000c00000000'],
    typed: ['InvalidAvpLength', 44, 5014, '00000111c00000100000000000000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'V bit with AVP Length 9',
    octets: dpr('00000111 c0000009 00000000'),
    wire: ['InvalidAvpLength', 44, 5014, '00000111c000000c00000000'],
    typed: ['InvalidAvpLength', 44, 5014, '00000111c00000100000000000000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'V bit with AVP Length 10',
    octets: dpr('00000111 c000000a 00000000'),
    wire: ['InvalidAvpLength', 44, 5014, '00000111c000000c00000000'],
    typed: ['InvalidAvpLength', 44, 5014, '00000111c00000100000000000000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'V bit with AVP Length 11',
    octets: dpr('00000111 c000000b 00000000'),
    wire: ['InvalidAvpLength', 44, 5014, '00000111c000000c00000000'],
    typed: ['InvalidAvpLength', 44, 5014, '00000111c00000100000000000000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'V bit in the last eight octets',
    octets: good('000003e7 80000008'),
    wire: ['InvalidAvpLength', 56, 5014, '000003e78000000c00000000'],
    typed: ['InvalidAvpLength', 56, 5014, '000003e78000000c00000000'],
    lint: ['InvalidAvpLength 56'],
  },
  {
    name: 'an AVP header of four octets',
    octets: good('00000111'),
    wire: ['InvalidAvpLength', 56, 5014, '0000011100000008'],
    typed: ['InvalidAvpLength', 56, 5014, '0000011100000008'],
    lint: ['InvalidAvpLength 56'],
  },
  {
    name: 'an AVP of a group beyond the group',
    octets: cer('00000104 40000014 0000010a 40000010 000028af', '00000116 4000000c 00000001'),
    wire: 'accepted',
    typed: ['InvalidAvpLength', 92, 5014, '00000104400000140000010a4000000c00000000'],
    lint: ['InvalidAvpLength 92'],
  },
  {
    name: 'a group with an application twice and without its vendor',
    octets: cer('00000104 40000020 00000102 4000000c 01000023 00000102 4000000c 000028af'),
    wire: 'accepted',
    typed: ['AvpOccursTooManyTimes', 104, 5009, '0000010440000014000001024000000c000028af'],
    lint: ['AvpOccursTooManyTimes 104', 'MissingAvp 92'],
  },
  {
    name: 'AVP Length 0 in a group',
    octets: cer('00000104 40000014 0000010a 40000000 000028af'),
    wire: 'accepted',
    typed: ['InvalidAvpLength', 92, 5014, '00000104400000140000010a4000000c00000000'],
    lint: ['InvalidAvpLength 92'],
  },
  {
    name: 'AVP Length 0 in Failed-AVP',
    octets: dpa('00000117 40000014 00000108 40000000 612e6200'),
    wire: 'accepted',
    typed: 'accepted',
    lint: [],
  },
  {
    name: 'Message Length 0',
    octets: withOctets(good(), 1, 0, 0, 0),
    wire: ['InvalidMessageLength', 1, 5015, ''],
    typed: ['InvalidMessageLength', 1, 5015, ''],
    lint: ['InvalidMessageLength 1'],
  },
  {
    name: 'Message Length 19',
    octets: withOctets(good(), 1, 0, 0, 19),
    wire: ['InvalidMessageLength', 1, 5015, ''],
    typed: ['InvalidMessageLength', 1, 5015, ''],
    lint: ['InvalidMessageLength 1'],
  },
  {
    name: '19 octets that say so',
    octets: withOctets(good(), 1, 0, 0, 19).subarray(0, 19),
    wire: ['InvalidMessageLength', 0, 5015, ''],
    typed: ['InvalidMessageLength', 0, 5015, ''],
    lint: ['InvalidMessageLength 0'],
  },
  {
    name: 'no octets',
    octets: new Uint8Array(0),
    wire: ['InvalidMessageLength', 0, 5015, ''],
    typed: ['InvalidMessageLength', 0, 5015, ''],
    lint: ['InvalidMessageLength 0'],
  },
  {
    name: 'Message Length that is no multiple of 4',
    octets: withOctets(joined(good(), Uint8Array.of(0, 0)), 3, 58),
    wire: ['InvalidMessageLength', 1, 5015, ''],
    typed: ['InvalidMessageLength', 1, 5015, ''],
    lint: ['InvalidMessageLength 1'],
  },
  {
    name: 'Message Length beyond the input',
    octets: withOctets(good(), 1, 0xff, 0xff, 0xfc),
    wire: ['InvalidMessageLength', 1, 5015, ''],
    typed: ['InvalidMessageLength', 1, 5015, ''],
    lint: ['InvalidMessageLength 1'],
  },
  {
    name: 'octets after the message',
    octets: joined(good(), Uint8Array.of(0, 0, 0, 0)),
    wire: ['InvalidMessageLength', 1, 5015, ''],
    typed: ['InvalidMessageLength', 1, 5015, ''],
    lint: ['InvalidMessageLength 1'],
  },
  {
    name: 'a header alone',
    octets: message(header.dpr),
    wire: 'accepted',
    typed: ['MissingAvp', 0, 5005, '0000010840000008'],
    lint: ['MissingAvp 0', 'MissingAvp 0', 'MissingAvp 0'],
  },
  {
    name: 'Disconnect-Cause of no octets',
    octets: dpr('00000111 40000008'),
    wire: 'accepted',
    typed: ['InvalidAvpLength', 44, 5014, '0000011140000008'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'Disconnect-Cause of three octets',
    octets: dpr('00000111 4000000b 000000 00'),
    wire: 'accepted',
    typed: ['InvalidAvpLength', 44, 5014, '000001114000000b00000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'Disconnect-Cause of five octets',
    octets: dpr('00000111 4000000d 00000000 00 000000'),
    wire: 'accepted',
    typed: ['InvalidAvpLength', 44, 5014, '000001114000000d0000000000000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'Disconnect-Cause of eight octets',
    octets: dpr('00000111 40000010 0000000000000000'),
    wire: 'accepted',
    typed: ['InvalidAvpLength', 44, 5014, '00000111400000100000000000000000'],
    lint: ['InvalidAvpLength 44'],
  },
  {
    name: 'Disconnect-Cause −1',
    octets: dpr('00000111 4000000c ffffffff'),
    wire: 'accepted',
    typed: ['InvalidAvpValue', 52, 5004, '000001114000000cffffffff'],
    lint: ['InvalidAvpValue 52'],
  },
  {
    name: 'Host-IP-Address of one octet',
    octets: cer('00000101 40000009 00 000000'),
    wire: 'accepted',
    typed: ['InvalidAvpLength', 84, 5014, '000001014000000900000000'],
    lint: ['InvalidAvpLength 84'],
  },
  {
    name: 'Host-IP-Address, family IPv4, of three octets',
    octets: cer('00000101 4000000d 0001c00002 000000'),
    wire: 'accepted',
    typed: ['InvalidAvpValue', 92, 5004, '000001014000000d0001c00002000000'],
    lint: ['InvalidAvpValue 92'],
  },
  {
    name: 'padding counted in AVP Length',
    octets: message(header.dpr, '00000108 4000000c 612e6200', originRealm, rebooting),
    wire: 'accepted',
    typed: ['InvalidAvpValue', 31, 5004, '000001084000000c612e6200'],
    lint: ['InvalidAvpValue 31'],
  },
  {
    name: 'padding that is not zero',
    octets: message(header.dpr, '00000108 4000000b 612e62 ff', originRealm, rebooting),
    wire: 'accepted',
    typed: 'accepted',
    lint: ['Padding 31'],
  },
  {
    name: 'a group without the padding of its last AVP',
    octets: str('0000011c 4000001d 00000118 4000000b 702e62 00 00000021 40000009 01 000000'),
    wire: 'accepted',
    typed: 'accepted',
    lint: ['PaddingMissing 116'],
  },
  {
    name: 'Error-Message that is no UTF-8',
    octets: dpa('00000119 0000000a c0af 0000'),
    wire: 'accepted',
    typed: ['InvalidAvpValue', 64, 5004, '000001190000000ac0af0000'],
    lint: ['InvalidAvpValue 64'],
  },
  {
    name: 'unknown AVP with M clear',
    octets: good(unknown),
    wire: 'accepted',
    typed: 'accepted',
    lint: [],
  },
  {
    name: 'unknown AVP with M set',
    octets: good(unknownMandatory),
    wire: 'accepted',
    typed: ['UnsupportedAvp', 56, 5001, '000003e7c0000010000028af01020304'],
    lint: ['UnsupportedAvp 56'],
  },
  {
    name: 'unknown AVP with M set in a group whose M is clear',
    octets: str(
      '0000011c 00000030 00000118 4000000b 702e62 00 00000021 40000009 01 000000',
      '000003e7 c0000010 000028af 01020304',
    ),
    wire: 'accepted',
    typed: 'accepted',
    lint: ['AvpFlags 100'],
  },
  {
    name: 'an AVP that a closed group has no place for',
    octets: cer('00000104 40000024 0000010a 4000000c 000028af 000003e7 80000010 000028af 01020304'),
    wire: 'accepted',
    typed: ['AvpNotAllowed', 104, 5008, '0000010440000018000003e780000010000028af01020304'],
    lint: ['AvpNotAllowed 104'],
  },
  {
    name: 'V bit on a base AVP, a vendor',
    octets: message(header.dpr, '00000108 c000000f 000028af 612e62 00', originRealm, rebooting),
    wire: 'accepted',
    typed: ['UnsupportedAvp', 20, 5001, '00000108c000000f000028af612e6200'],
    lint: ['UnsupportedAvp 20', 'MissingAvp 0'],
  },
  {
    name: 'V bit on a base AVP, vendor 0',
    octets: message(header.dpr, '00000108 c000000f 00000000 612e62 00', originRealm, rebooting),
    wire: 'accepted',
    typed: 'accepted',
    lint: ['VendorZero 28', 'AvpFlags 24'],
  },
  {
    name: 'unknown AVP of vendor 0',
    octets: good('000003e7 8000000c 00000000'),
    wire: 'accepted',
    typed: 'accepted',
    lint: ['VendorZero 64'],
  },
  {
    name: 'reserved bits of an AVP',
    octets: message(header.dpr, '00000108 5f00000b 612e62 00', originRealm, rebooting),
    wire: 'accepted',
    typed: 'accepted',
    lint: ['ReservedBits 24'],
  },
  {
    name: 'reserved bits of the header',
    octets: withOctets(good(), 4, 0x8f),
    wire: 'accepted',
    typed: 'accepted',
    lint: ['ReservedBits 4'],
  },
  {
    name: 'E bit in a request',
    octets: withOctets(good(), 4, 0xa0),
    wire: ['InvalidHeaderBits', 4, 3008, ''],
    typed: ['InvalidHeaderBits', 4, 3008, ''],
    lint: ['InvalidHeaderBits 4'],
  },
  {
    name: 'T bit in an answer',
    octets: withOctets(dpa(), 4, 0x10),
    wire: 'accepted',
    typed: 'accepted',
    lint: ['HeaderFlags 4'],
  },
  {
    name: 'version 0',
    octets: withOctets(good(), 0, 0),
    wire: ['UnsupportedVersion', 0, 5011, ''],
    typed: ['UnsupportedVersion', 0, 5011, ''],
    lint: ['UnsupportedVersion 0'],
  },
  {
    name: 'version 2',
    octets: withOctets(good(), 0, 2),
    wire: ['UnsupportedVersion', 0, 5011, ''],
    typed: ['UnsupportedVersion', 0, 5011, ''],
    lint: ['UnsupportedVersion 0'],
  },
  {
    name: 'an AVP twice',
    octets: good(originHost),
    wire: 'accepted',
    typed: ['AvpOccursTooManyTimes', 56, 5009, '000001084000000b612e6200'],
    lint: ['AvpOccursTooManyTimes 56'],
  },
  {
    name: '8,000 groups in each other, unknown',
    octets: nested(good(), 8000, () => ({ code: 999, vendorId: 10415 })),
    wire: 'accepted',
    typed: ['UnsupportedAvp', 56, 5001, undefined],
    lint: ['UnsupportedAvp 56'],
  },
  {
    name: '8,000 groups in each other, Failed-AVP',
    octets: nested(dpa(), 8000, () => ({ code: 279 })),
    wire: 'accepted',
    typed: 'accepted',
    lint: [],
  },
  {
    name: '8,000 groups in each other, Proxy-Info',
    octets: nested(good(), 8000, () => ({ code: 284 })),
    wire: 'accepted',
    typed: 'accepted',
    lint: ['BudgetExceeded 320', 'MissingAvp 312', 'MissingAvp 312', 'MissingAvp 304', '… 65'],
  },
  {
    name: '16 MB of empty AVPs',
    octets: withEmpties(2_097_144, 999),
    wire: ['BudgetExceeded', 524320, 5012, '000003e700000008'],
    typed: ['BudgetExceeded', 524320, 5012, '000003e700000008'],
    lint: ['BudgetExceeded 524320'],
  },
]
