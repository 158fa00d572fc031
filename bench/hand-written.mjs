/**
 * The practical bound: decoders and encoders written by hand for one message each, as fast as the author can make them
 * in plain JavaScript. They check what the library checks and give the values that it gives, and are good for nothing
 * else: no options, no paths, no Failed-AVP, no explanation of a refusal but its Result-Code.
 *
 * (a) Disconnect-Peer-Request, (b) Disconnect-Peer-Answer, (c) the Credit-Control-Request of `credit-control.mjs`.
 *
 * Everything is in one module and nothing that is used often is exported: V8 knows a constant's value only where it is
 * private to its module, and a DataView of unknown value makes (a) 1.7 times slower.
 *
 * @module
 */
import { Format, resultCode as resultCodeOf, TerminationCause } from 'diameter-codec'

/** @typedef {import('diameter-codec').Avp} Avp */
/** @typedef {import('diameter-codec').Header} Header */

/** Room for the longest message, decoded or encoded; memory that is not touched costs nothing. */
const room = 2 ** 24

const octets = new Uint8Array(room + 64)
const view = new DataView(octets.buffer)

/** The value of a missing list: one for all. @type {ReadonlyArray<never>} */
const nothing = []

const noOctets = new Uint8Array(0)

/** The AVP codes of RFC 6733. */
const baseCodes = new Set([
  1, 25, 27, 33, 44, 50, 55, 85, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273,
  274, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 287, 291, 292, 293, 294, 295, 296, 297, 298, 299, 480, 483,
  485,
])

const vendor3gpp = 10415

const requestBit = 0x80000000 | 0
const errorBit = 0x20000000

// =====================================================================================
// decoding: a reader gives `undefined` once the Result-Code of the refusal is noted
// =====================================================================================

let text = ''
let messageSize = 0
let avpsLeft = 0
let resultCode = 0

/**
 * Notes a refusal.
 *
 * @param {number} code
 * @returns {undefined}
 */
const refuse = (code) => {
  resultCode = code
}

/** Up to here, one string of the whole message costs less than one for each text. */
const sharedTextLimit = 4096

const { latin1Slice } = /** @type {{ latin1Slice: (this: Uint8Array, from: number, to: number) => string }} */ (
  /** @type {unknown} */ (Buffer.prototype)
)

/**
 * Why a header is not one of the command's.
 *
 * @param {number} size
 * @param {number} request 0x80000000 or 0, and the command code
 */
const refuseHeader = (size, request) => {
  if (size < 20) return refuse(5015)
  if (view.getUint8(0) !== 1) return refuse(5011)
  if ((view.getInt32(0) & 0xffffff) !== size || size % 4 !== 0) return refuse(5015)
  const word = view.getInt32(4)
  if (word < 0 && (word & errorBit) !== 0) return refuse(3008)
  if ((word & 0xffffff) !== (request & 0xffffff)) return refuse(3001)
  return refuse((word & requestBit) === (request & requestBit) ? 3007 : 3008)
}

/**
 * Takes in a message and checks its header: the size of the message, or −1.
 *
 * @param {Uint8Array} input
 * @param {number} request 0x80000000 or 0, and the command code
 * @param {number} applicationId
 */
const open = (input, request, applicationId) => {
  const size = input.length
  if (size >= room) {
    refuse(5015)
    return -1
  }
  octets.set(input)
  const word = view.getInt32(4)
  if (
    size < 20 ||
    size % 4 !== 0 ||
    view.getInt32(0) !== (0x01000000 | size) ||
    (word & 0x80ffffff) !== request ||
    (word < 0 && (word & errorBit) !== 0) ||
    view.getInt32(8) !== applicationId
  ) {
    refuseHeader(size, request)
    return -1
  }
  messageSize = size
  avpsLeft = 65_536
  text = size <= sharedTextLimit ? latin1Slice.call(octets, 0, size) : ''
  return size
}

/** @returns {Header} */
const header = () => {
  const word = view.getInt32(4)
  return {
    request: word < 0,
    proxiable: (word & 0x40000000) !== 0,
    error: (word & errorBit) !== 0,
    retransmitted: (word & 0x10000000) !== 0,
    reserved: (word >>> 24) & 0x0f,
    commandCode: word & 0xffffff,
    applicationId: view.getUint32(8),
    hopByHopId: view.getUint32(12),
    endToEndId: view.getUint32(16),
  }
}

/**
 * What a decoder gave, as an `Either` of the Result-Code and the message.
 *
 * @template Message
 * @param {Message | undefined} message
 */
const reading = (message) =>
  message === undefined
    ? { _tag: /** @type {const} */ ('Left'), left: resultCode }
    : { _tag: /** @type {const} */ ('Right'), right: message }

// -------------------------------------------------------------------------------------
// AVPs
// -------------------------------------------------------------------------------------

/**
 * The end of the AVP at `at`, without its padding, or −1.
 *
 * @param {number} at
 * @param {number} to
 */
const avpEnd = (at, to) => {
  if (at + 8 > to) {
    refuse(5014)
    return -1
  }
  const word = view.getInt32(at + 4)
  const length = word & 0xffffff
  if (length < (word < 0 ? 12 : 8) || at + length > to) {
    refuse(5014)
    return -1
  }
  if (--avpsLeft < 0) {
    refuse(5012)
    return -1
  }
  return at + length
}

/**
 * @param {number} end
 * @param {number} to
 */
const paddingAt = (end, to) => {
  let padding = 0
  for (let at = end; at % 4 !== 0 && at < to; at++) padding = padding * 256 + view.getUint8(at)
  return padding
}

/**
 * @param {number} from
 * @param {number} to
 */
const copy = (from, to) => {
  const size = to - from
  if (size === 0) return noOctets
  if (size > 8) return octets.slice(from, to)
  const data = new Uint8Array(size)
  for (let i = 0; i < size; i++) data[i] = view.getUint8(from + i)
  return data
}

/**
 * @param {number} at
 * @param {number} end
 * @param {number} to
 * @returns {Avp}
 */
const avpAt = (at, end, to) => {
  const word = view.getInt32(at + 4)
  return {
    code: view.getUint32(at),
    vendorId: word < 0 ? view.getUint32(at + 8) : undefined,
    mandatory: (word & 0x40000000) !== 0,
    protected: (word & 0x20000000) !== 0,
    reserved: (word >>> 24) & 0x1f,
    data: copy(word < 0 ? at + 12 : at + 8, end),
    padding: end % 4 === 0 ? 0 : paddingAt(end, to),
  }
}

/**
 * Whether the AVP at `at`, which is none of the command's or the group's, may be there for all that its M bit says.
 *
 * @param {number} at
 * @param {boolean} informational whether M bits do not count
 */
const isUnderstood = (at, informational) => {
  const word = view.getInt32(at + 4)
  if ((word & 0x40000000) === 0 || informational) return true
  const vendorId = word < 0 ? view.getInt32(at + 8) : 0
  return vendorId === 0 && baseCodes.has(view.getInt32(at))
}

/**
 * Puts the AVP at `at`, which is none of the command's or the group's, at the end of `avps`.
 *
 * @param {Array<Avp> | undefined} avps
 * @param {number} at
 * @param {number} end
 * @param {number} to
 * @param {boolean} informational
 */
const rest = (avps, at, end, to, informational) => {
  if (!isUnderstood(at, informational)) return refuse(5001)
  const one = avpAt(at, end, to)
  if (avps === undefined) return [one]
  avps.push(one)
  return avps
}

/**
 * Refuses the AVP at `at` in a group that has no place for others than its own.
 *
 * @param {number} at
 * @param {boolean} informational
 */
const misplaced = (at, informational) => refuse(isUnderstood(at, informational) ? 5008 : 5001)

// -------------------------------------------------------------------------------------
// any message
// -------------------------------------------------------------------------------------

/** @param {Uint8Array} input */
const readMessage = (input) => {
  const to = input.length
  if (to >= room) return refuse(5015)
  octets.set(input)
  const word = view.getInt32(4)
  if (to < 20 || to % 4 !== 0 || view.getInt32(0) !== (0x01000000 | to) || (word < 0 && (word & errorBit) !== 0)) {
    return refuseHeader(to, word)
  }
  avpsLeft = 65_536
  /** @type {Array<Avp>} */
  const avps = []
  for (let at = 20; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    avps.push(avpAt(at, end, to))
    at = (end + 3) & ~3
  }
  return { _tag: /** @type {const} */ ('Message'), header: header(), avps }
}

/**
 * Any message, its AVPs not interpreted, or the Result-Code of its refusal.
 *
 * @param {Uint8Array} input
 */
export const decodeMessage = (input) => reading(readMessage(input))

// -------------------------------------------------------------------------------------
// values
// -------------------------------------------------------------------------------------

/**
 * @param {number} from
 * @param {number} to
 */
const latin1 = (from, to) =>
  messageSize <= sharedTextLimit ? text.substring(from, to) : latin1Slice.call(octets, from, to)

/**
 * Printable ASCII without spaces, four octets at a time: adding 0x5f sets the high bit of 0x21 and above, adding 1 that
 * of 0x7f.
 *
 * @param {number} from
 * @param {number} to
 */
const isIdentity = (from, to) => {
  let outside = 0
  if (to - from < 4) {
    for (let at = from; at < to; at++) {
      const octet = view.getUint8(at)
      outside |= octet | (octet + 1) | (~(octet + 0x5f) & 0x80)
    }
    return (outside & 0x80) === 0 && from < to
  }
  for (let at = from; at < to; at += 4) {
    // The last word begins where it ends with the text.
    const word = view.getInt32(at + 4 > to ? to - 4 : at)
    outside |= word | (word + 0x01010101) | ~(word + 0x5f5f5f5f)
  }
  return (outside & 0x80808080) === 0
}

/**
 * @param {number} from
 * @param {number} to
 */
const identity = (from, to) => (isIdentity(from, to) ? latin1(from, to) : refuse(5004))

const utf8Decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Text that is not all ASCII; a loop checks it, since a decoder that throws takes 8,000 ns to do so.
 *
 * @param {number} from
 * @param {number} to
 */
const utf8Beyond = (from, to) => {
  for (let at = from; at < to;) {
    const lead = view.getUint8(at)
    const size = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
    if (size === 0 || at + size > to) return refuse(5004)
    if (size > 1) {
      const second = view.getUint8(at + 1)
      const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
      const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
      if (second < least || second > most) return refuse(5004)
      for (let i = at + 2; i < at + size; i++) if ((view.getUint8(i) & 0xc0) !== 0x80) return refuse(5004)
    }
    at += size
  }
  return utf8Decoder.decode(octets.subarray(from, to))
}

/**
 * @param {number} from
 * @param {number} to
 */
const utf8 = (from, to) => {
  let seen = 0
  if (to - from < 4) for (let at = from; at < to; at++) seen |= view.getUint8(at)
  else for (let at = from; at < to; at += 4) seen |= view.getInt32(at + 4 > to ? to - 4 : at)
  return (seen & 0x80808080) === 0 ? latin1(from, to) : utf8Beyond(from, to)
}

/**
 * The name of a number of 0 to `names.length - 1`.
 *
 * @template {string} Name
 * @param {ReadonlyArray<Name>} names
 * @param {number} number
 */
const nameOf = (names, number) => (number >= 0 && number < names.length ? names[number] : refuse(5004))

/**
 * @template {string} Name
 * @param {ReadonlyArray<Name>} names
 * @param {number} number
 */
const nameOrNumber = (names, number) => (number >= 0 && number < names.length ? names[number] : number)

/** @param {number} at */
const timeAt = (at) => {
  const seconds = view.getUint32(at)
  return seconds >= 0x80000000 ? seconds - 2_208_988_800 : seconds + 2_085_978_496
}

/**
 * Whether an AVP with data of `size` octets is the first of its kind.
 *
 * @param {unknown} previous
 * @param {number} from
 * @param {number} end
 * @param {number} size
 */
const isFirst = (previous, from, end, size) => {
  if (previous !== undefined) {
    refuse(5009)
    return false
  }
  if (end - from === size) return true
  refuse(5014)
  return false
}

// -------------------------------------------------------------------------------------
// (a) and (b)
// -------------------------------------------------------------------------------------

/** @type {ReadonlyArray<'REBOOTING' | 'BUSY' | 'DO_NOT_WANT_TO_TALK_TO_YOU'>} */
const causes = ['REBOOTING', 'BUSY', 'DO_NOT_WANT_TO_TALK_TO_YOU']

/** @param {Uint8Array} input */
const readRequest = (input) => {
  const to = open(input, requestBit | 282, 0)
  if (to < 0) return undefined
  /** @type {string | undefined} */
  let originHost
  /** @type {string | undefined} */
  let originRealm
  /** @type {typeof causes[number] | undefined} */
  let disconnectCause
  /** @type {Array<Avp> | undefined} */
  let avps
  for (let at = 20; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const vendor = view.getInt32(at + 4) < 0
    const from = vendor ? at + 12 : at + 8
    switch (vendor && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 264:
        if (originHost !== undefined) return refuse(5009)
        originHost = identity(from, end)
        if (originHost === undefined) return undefined
        break
      case 296:
        if (originRealm !== undefined) return refuse(5009)
        originRealm = identity(from, end)
        if (originRealm === undefined) return undefined
        break
      case 273:
        if (!isFirst(disconnectCause, from, end, 4)) return undefined
        disconnectCause = nameOf(causes, view.getInt32(from))
        if (disconnectCause === undefined) return undefined
        break
      default:
        avps = rest(avps, at, end, to, false)
        if (avps === undefined) return undefined
    }
    at = (end + 3) & ~3
  }
  if (originHost === undefined || originRealm === undefined || disconnectCause === undefined) return refuse(5005)
  return {
    _tag: /** @type {const} */ ('DisconnectPeerRequest'),
    header: header(),
    originHost,
    originRealm,
    disconnectCause,
    avps: avps ?? nothing,
  }
}

/**
 * AVPs up to the first whose length cannot be.
 *
 * @param {number} from
 * @param {number} to
 */
const failedAvpAt = (from, to) => {
  /** @type {Array<Avp>} */
  const avps = []
  for (let at = from; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) {
      avpsLeft = Math.max(avpsLeft, 0)
      return { avps, undecoded: copy(at, to) }
    }
    avps.push(avpAt(at, end, to))
    at = (end + 3) & ~3
  }
  return { avps, undecoded: noOctets }
}

/** @param {Uint8Array} input */
const readAnswer = (input) => {
  const to = open(input, 282, 0)
  if (to < 0) return undefined
  /** @type {number | undefined} */
  let result
  /** @type {string | undefined} */
  let originHost
  /** @type {string | undefined} */
  let originRealm
  /** @type {string | undefined} */
  let errorMessage
  /** @type {ReturnType<typeof failedAvpAt> | undefined} */
  let failedAvp
  /** @type {Array<Avp> | undefined} */
  let avps
  for (let at = 20; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const vendor = view.getInt32(at + 4) < 0
    const from = vendor ? at + 12 : at + 8
    switch (vendor && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 268:
        if (!isFirst(result, from, end, 4)) return undefined
        result = view.getUint32(from)
        break
      case 264:
        if (originHost !== undefined) return refuse(5009)
        originHost = identity(from, end)
        if (originHost === undefined) return undefined
        break
      case 296:
        if (originRealm !== undefined) return refuse(5009)
        originRealm = identity(from, end)
        if (originRealm === undefined) return undefined
        break
      case 281:
        if (errorMessage !== undefined) return refuse(5009)
        errorMessage = utf8(from, end)
        if (errorMessage === undefined) return undefined
        break
      case 279:
        if (failedAvp !== undefined) return refuse(5009)
        failedAvp = failedAvpAt(from, end)
        break
      default:
        avps = rest(avps, at, end, to, false)
        if (avps === undefined) return undefined
    }
    at = (end + 3) & ~3
  }
  if (result === undefined || originHost === undefined || originRealm === undefined) return refuse(5005)
  return {
    _tag: /** @type {const} */ ('DisconnectPeerAnswer'),
    header: header(),
    resultCode: result,
    originHost,
    originRealm,
    errorMessage,
    failedAvp,
    avps: avps ?? nothing,
  }
}

/**
 * (a) Disconnect-Peer-Request, or the Result-Code of its refusal.
 *
 * @param {Uint8Array} input
 */
export const decodeDisconnectPeerRequest = (input) => reading(readRequest(input))

/**
 * (b) Disconnect-Peer-Answer, or the Result-Code of its refusal.
 *
 * @param {Uint8Array} input
 */
export const decodeDisconnectPeerAnswer = (input) => reading(readAnswer(input))

// -------------------------------------------------------------------------------------
// (c), units
// -------------------------------------------------------------------------------------

/** @type {ReadonlyArray<'UNIT_BEFORE_TARIFF_CHANGE' | 'UNIT_AFTER_TARIFF_CHANGE' | 'UNIT_INDETERMINATE'>} */
const tariffChanges = ['UNIT_BEFORE_TARIFF_CHANGE', 'UNIT_AFTER_TARIFF_CHANGE', 'UNIT_INDETERMINATE']

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const unitValueAt = (start, to, informational) => {
  /** @type {bigint | undefined} */
  let valueDigits
  /** @type {number | undefined} */
  let exponent
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const vendor = view.getInt32(at + 4) < 0
    const from = vendor ? at + 12 : at + 8
    switch (vendor && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 447:
        if (!isFirst(valueDigits, from, end, 8)) return undefined
        valueDigits = view.getBigInt64(from)
        break
      case 429:
        if (!isFirst(exponent, from, end, 4)) return undefined
        exponent = view.getInt32(from)
        break
      default:
        return misplaced(at, informational)
    }
    at = (end + 3) & ~3
  }
  return valueDigits === undefined ? refuse(5005) : { valueDigits, exponent, avps: nothing }
}

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const moneyAt = (start, to, informational) => {
  /** @type {ReturnType<typeof unitValueAt>} */
  let unitValue
  /** @type {number | undefined} */
  let currencyCode
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const word = view.getInt32(at + 4)
    const from = word < 0 ? at + 12 : at + 8
    switch (word < 0 && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 445:
        if (unitValue !== undefined) return refuse(5009)
        unitValue = unitValueAt(from, end, informational || (word & 0x40000000) === 0)
        if (unitValue === undefined) return undefined
        break
      case 425:
        if (!isFirst(currencyCode, from, end, 4)) return undefined
        currencyCode = view.getUint32(from)
        break
      default:
        return misplaced(at, informational)
    }
    at = (end + 3) & ~3
  }
  return unitValue === undefined ? refuse(5005) : { unitValue, currencyCode, avps: nothing }
}

const granted = 431
const requested = 437
const used = 446

/**
 * The three groups of units, which differ in their first field.
 *
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 * @param {431 | 437 | 446} group
 */
const unitsAt = (start, to, informational, group) => {
  /** @type {number | undefined} */
  let tariffTimeChange
  /** @type {typeof tariffChanges[number] | undefined} */
  let tariffChangeUsage
  /** @type {number | undefined} */
  let ccTime
  /** @type {ReturnType<typeof moneyAt>} */
  let ccMoney
  /** @type {bigint | undefined} */
  let ccTotalOctets
  /** @type {bigint | undefined} */
  let ccInputOctets
  /** @type {bigint | undefined} */
  let ccOutputOctets
  /** @type {bigint | undefined} */
  let ccServiceSpecificUnits
  /** @type {Array<Avp> | undefined} */
  let avps
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const word = view.getInt32(at + 4)
    const from = word < 0 ? at + 12 : at + 8
    const code = word < 0 && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)
    switch (code) {
      case 420:
        if (!isFirst(ccTime, from, end, 4)) return undefined
        ccTime = view.getUint32(from)
        break
      case 413:
        if (ccMoney !== undefined) return refuse(5009)
        ccMoney = moneyAt(from, end, informational || (word & 0x40000000) === 0)
        if (ccMoney === undefined) return undefined
        break
      case 421:
        if (!isFirst(ccTotalOctets, from, end, 8)) return undefined
        ccTotalOctets = view.getBigUint64(from)
        break
      case 412:
        if (!isFirst(ccInputOctets, from, end, 8)) return undefined
        ccInputOctets = view.getBigUint64(from)
        break
      case 414:
        if (!isFirst(ccOutputOctets, from, end, 8)) return undefined
        ccOutputOctets = view.getBigUint64(from)
        break
      case 417:
        if (!isFirst(ccServiceSpecificUnits, from, end, 8)) return undefined
        ccServiceSpecificUnits = view.getBigUint64(from)
        break
      default:
        if (code === 451 && group === granted) {
          if (!isFirst(tariffTimeChange, from, end, 4)) return undefined
          tariffTimeChange = timeAt(from)
        } else if (code === 452 && group === used) {
          if (!isFirst(tariffChangeUsage, from, end, 4)) return undefined
          tariffChangeUsage = nameOf(tariffChanges, view.getInt32(from))
          if (tariffChangeUsage === undefined) return undefined
        } else {
          avps = rest(avps, at, end, to, informational)
          if (avps === undefined) return undefined
        }
    }
    at = (end + 3) & ~3
  }
  switch (group) {
    case granted:
      return {
        tariffTimeChange,
        ccTime,
        ccMoney,
        ccTotalOctets,
        ccInputOctets,
        ccOutputOctets,
        ccServiceSpecificUnits,
        avps: avps ?? nothing,
      }
    case requested:
      return {
        ccTime,
        ccMoney,
        ccTotalOctets,
        ccInputOctets,
        ccOutputOctets,
        ccServiceSpecificUnits,
        avps: avps ?? nothing,
      }
    case used:
      return {
        tariffChangeUsage,
        ccTime,
        ccMoney,
        ccTotalOctets,
        ccInputOctets,
        ccOutputOctets,
        ccServiceSpecificUnits,
        avps: avps ?? nothing,
      }
  }
}

// -------------------------------------------------------------------------------------
// (c), services
// -------------------------------------------------------------------------------------

const unitTypes = /** @type {const} */ ([
  'TIME',
  'MONEY',
  'TOTAL-OCTETS',
  'INPUT-OCTETS',
  'OUTPUT-OCTETS',
  'SERVICE-SPECIFIC-UNITS',
])

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const poolReferenceAt = (start, to, informational) => {
  /** @type {number | undefined} */
  let gSUPoolIdentifier
  /** @type {typeof unitTypes[number] | undefined} */
  let ccUnitType
  /** @type {ReturnType<typeof unitValueAt>} */
  let unitValue
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const word = view.getInt32(at + 4)
    const from = word < 0 ? at + 12 : at + 8
    switch (word < 0 && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 453:
        if (!isFirst(gSUPoolIdentifier, from, end, 4)) return undefined
        gSUPoolIdentifier = view.getUint32(from)
        break
      case 454:
        if (!isFirst(ccUnitType, from, end, 4)) return undefined
        ccUnitType = nameOf(unitTypes, view.getInt32(from))
        if (ccUnitType === undefined) return undefined
        break
      case 445:
        if (unitValue !== undefined) return refuse(5009)
        unitValue = unitValueAt(from, end, informational || (word & 0x40000000) === 0)
        if (unitValue === undefined) return undefined
        break
      default:
        return misplaced(at, informational)
    }
    at = (end + 3) & ~3
  }
  return gSUPoolIdentifier === undefined || ccUnitType === undefined || unitValue === undefined
    ? refuse(5005)
    : { gSUPoolIdentifier, ccUnitType, unitValue, avps: nothing }
}

const finalActions = /** @type {const} */ (['TERMINATE', 'REDIRECT', 'RESTRICT_ACCESS'])

const addressTypes = /** @type {const} */ (['IPv4 Address', 'IPv6 Address', 'URL', 'SIP URI'])

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const redirectServerAt = (start, to, informational) => {
  /** @type {typeof addressTypes[number] | undefined} */
  let redirectAddressType
  /** @type {string | undefined} */
  let redirectServerAddress
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const vendor = view.getInt32(at + 4) < 0
    const from = vendor ? at + 12 : at + 8
    switch (vendor && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 433:
        if (!isFirst(redirectAddressType, from, end, 4)) return undefined
        redirectAddressType = nameOf(addressTypes, view.getInt32(from))
        if (redirectAddressType === undefined) return undefined
        break
      case 435:
        if (redirectServerAddress !== undefined) return refuse(5009)
        redirectServerAddress = utf8(from, end)
        if (redirectServerAddress === undefined) return undefined
        break
      default:
        return misplaced(at, informational)
    }
    at = (end + 3) & ~3
  }
  return redirectAddressType === undefined || redirectServerAddress === undefined
    ? refuse(5005)
    : { redirectAddressType, redirectServerAddress, avps: nothing }
}

/**
 * The value of an uncommon format, by the library's own codec.
 *
 * @template A
 * @param {import('diameter-codec').Codec<A>} codec
 * @param {number} from
 * @param {number} to
 */
const uncommon = (codec, from, to) => {
  const read = codec.decode(octets.slice(from, to))
  return read._tag === 'Right' ? read.right : refuse(resultCodeOf(read.left))
}

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const finalUnitAt = (start, to, informational) => {
  /** @type {typeof finalActions[number] | undefined} */
  let finalUnitAction
  /** @type {Array<import('diameter-codec').TypeOf<typeof Format.ipFilterRule>> | undefined} */
  let restrictionFilterRule
  /** @type {Array<string> | undefined} */
  let filterId
  /** @type {ReturnType<typeof redirectServerAt>} */
  let redirectServer
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const word = view.getInt32(at + 4)
    const from = word < 0 ? at + 12 : at + 8
    switch (word < 0 && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 449:
        if (!isFirst(finalUnitAction, from, end, 4)) return undefined
        finalUnitAction = nameOf(finalActions, view.getInt32(from))
        if (finalUnitAction === undefined) return undefined
        break
      case 438: {
        const rule = uncommon(Format.ipFilterRule, from, end)
        if (rule === undefined) return undefined
        if (restrictionFilterRule === undefined) restrictionFilterRule = [rule]
        else restrictionFilterRule.push(rule)
        break
      }
      case 11: {
        const id = utf8(from, end)
        if (id === undefined) return undefined
        if (filterId === undefined) filterId = [id]
        else filterId.push(id)
        break
      }
      case 434:
        if (redirectServer !== undefined) return refuse(5009)
        redirectServer = redirectServerAt(from, end, informational || (word & 0x40000000) === 0)
        if (redirectServer === undefined) return undefined
        break
      default:
        return misplaced(at, informational)
    }
    at = (end + 3) & ~3
  }
  if (finalUnitAction === undefined) return refuse(5005)
  return {
    finalUnitAction,
    restrictionFilterRule: restrictionFilterRule ?? nothing,
    filterId: filterId ?? nothing,
    redirectServer,
    avps: nothing,
  }
}

const reasons = /** @type {const} */ ([
  'THRESHOLD',
  'QHT',
  'FINAL',
  'QUOTA_EXHAUSTED',
  'VALIDITY_TIME',
  'OTHER_QUOTA_TYPE',
  'RATING_CONDITION_CHANGE',
  'FORCED_REAUTHORISATION',
  'POOL_EXHAUSTED',
])

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const creditControlAt = (start, to, informational) => {
  /** @type {ReturnType<typeof unitsAt>} */
  let grantedServiceUnit
  /** @type {ReturnType<typeof unitsAt>} */
  let requestedServiceUnit
  /** @type {Array<NonNullable<ReturnType<typeof unitsAt>>> | undefined} */
  let usedServiceUnit
  /** @type {typeof tariffChanges[number] | undefined} */
  let tariffChangeUsage
  /** @type {Array<number> | undefined} */
  let serviceIdentifier
  /** @type {number | undefined} */
  let ratingGroup
  /** @type {Array<NonNullable<ReturnType<typeof poolReferenceAt>>> | undefined} */
  let gSUPoolReference
  /** @type {number | undefined} */
  let validityTime
  /** @type {number | undefined} */
  let result
  /** @type {ReturnType<typeof finalUnitAt>} */
  let finalUnitIndication
  /** @type {typeof reasons[number] | number | undefined} */
  let reportingReason
  /** @type {Array<Avp> | undefined} */
  let avps
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const word = view.getInt32(at + 4)
    const from = word < 0 ? at + 12 : at + 8
    const vendor = word < 0 ? view.getInt32(at + 8) : 0
    const code = view.getInt32(at)
    switch (vendor === 0 ? code : -1) {
      case 431:
        if (grantedServiceUnit !== undefined) return refuse(5009)
        grantedServiceUnit = unitsAt(from, end, informational || (word & 0x40000000) === 0, granted)
        if (grantedServiceUnit === undefined) return undefined
        break
      case 437:
        if (requestedServiceUnit !== undefined) return refuse(5009)
        requestedServiceUnit = unitsAt(from, end, informational || (word & 0x40000000) === 0, requested)
        if (requestedServiceUnit === undefined) return undefined
        break
      case 446: {
        const units = unitsAt(from, end, informational || (word & 0x40000000) === 0, used)
        if (units === undefined) return undefined
        if (usedServiceUnit === undefined) usedServiceUnit = [units]
        else usedServiceUnit.push(units)
        break
      }
      case 452:
        if (!isFirst(tariffChangeUsage, from, end, 4)) return undefined
        tariffChangeUsage = nameOf(tariffChanges, view.getInt32(from))
        if (tariffChangeUsage === undefined) return undefined
        break
      case 439:
        if (!isFirst(undefined, from, end, 4)) return undefined
        if (serviceIdentifier === undefined) serviceIdentifier = [view.getUint32(from)]
        else serviceIdentifier.push(view.getUint32(from))
        break
      case 432:
        if (!isFirst(ratingGroup, from, end, 4)) return undefined
        ratingGroup = view.getUint32(from)
        break
      case 457: {
        const pool = poolReferenceAt(from, end, informational || (word & 0x40000000) === 0)
        if (pool === undefined) return undefined
        if (gSUPoolReference === undefined) gSUPoolReference = [pool]
        else gSUPoolReference.push(pool)
        break
      }
      case 448:
        if (!isFirst(validityTime, from, end, 4)) return undefined
        validityTime = view.getUint32(from)
        break
      case 268:
        if (!isFirst(result, from, end, 4)) return undefined
        result = view.getUint32(from)
        break
      case 430:
        if (finalUnitIndication !== undefined) return refuse(5009)
        finalUnitIndication = finalUnitAt(from, end, informational || (word & 0x40000000) === 0)
        if (finalUnitIndication === undefined) return undefined
        break
      default:
        if (code === 872 && vendor === vendor3gpp) {
          if (!isFirst(reportingReason, from, end, 4)) return undefined
          reportingReason = nameOrNumber(reasons, view.getInt32(from))
        } else {
          avps = rest(avps, at, end, to, informational)
          if (avps === undefined) return undefined
        }
    }
    at = (end + 3) & ~3
  }
  return {
    grantedServiceUnit,
    requestedServiceUnit,
    usedServiceUnit: usedServiceUnit ?? nothing,
    tariffChangeUsage,
    serviceIdentifier: serviceIdentifier ?? nothing,
    ratingGroup,
    gSUPoolReference: gSUPoolReference ?? nothing,
    validityTime,
    resultCode: result,
    finalUnitIndication,
    reportingReason,
    avps: avps ?? nothing,
  }
}

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const parameterAt = (start, to, informational) => {
  /** @type {number | undefined} */
  let serviceParameterType
  /** @type {Uint8Array | undefined} */
  let serviceParameterValue
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const vendor = view.getInt32(at + 4) < 0
    const from = vendor ? at + 12 : at + 8
    switch (vendor && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 441:
        if (!isFirst(serviceParameterType, from, end, 4)) return undefined
        serviceParameterType = view.getUint32(from)
        break
      case 442:
        if (serviceParameterValue !== undefined) return refuse(5009)
        serviceParameterValue = copy(from, end)
        break
      default:
        return misplaced(at, informational)
    }
    at = (end + 3) & ~3
  }
  return serviceParameterType === undefined || serviceParameterValue === undefined
    ? refuse(5005)
    : { serviceParameterType, serviceParameterValue, avps: nothing }
}

// -------------------------------------------------------------------------------------
// (c), the user and the way
// -------------------------------------------------------------------------------------

const subscriptionTypes = /** @type {const} */ ([
  'END_USER_E164',
  'END_USER_IMSI',
  'END_USER_SIP_URI',
  'END_USER_NAI',
  'END_USER_PRIVATE',
])

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const subscriptionAt = (start, to, informational) => {
  /** @type {typeof subscriptionTypes[number] | undefined} */
  let subscriptionIdType
  /** @type {string | undefined} */
  let subscriptionIdData
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const vendor = view.getInt32(at + 4) < 0
    const from = vendor ? at + 12 : at + 8
    switch (vendor && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 450:
        if (!isFirst(subscriptionIdType, from, end, 4)) return undefined
        subscriptionIdType = nameOf(subscriptionTypes, view.getInt32(from))
        if (subscriptionIdType === undefined) return undefined
        break
      case 444:
        if (subscriptionIdData !== undefined) return refuse(5009)
        subscriptionIdData = utf8(from, end)
        if (subscriptionIdData === undefined) return undefined
        break
      default:
        return misplaced(at, informational)
    }
    at = (end + 3) & ~3
  }
  return subscriptionIdType === undefined || subscriptionIdData === undefined
    ? refuse(5005)
    : { subscriptionIdType, subscriptionIdData, avps: nothing }
}

const equipmentTypes = /** @type {const} */ (['IMEISV', 'MAC', 'EUI64', 'MODIFIED_EUI64'])

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const equipmentAt = (start, to, informational) => {
  /** @type {typeof equipmentTypes[number] | undefined} */
  let userEquipmentInfoType
  /** @type {Uint8Array | undefined} */
  let userEquipmentInfoValue
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const vendor = view.getInt32(at + 4) < 0
    const from = vendor ? at + 12 : at + 8
    switch (vendor && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 459:
        if (!isFirst(userEquipmentInfoType, from, end, 4)) return undefined
        userEquipmentInfoType = nameOf(equipmentTypes, view.getInt32(from))
        if (userEquipmentInfoType === undefined) return undefined
        break
      case 460:
        if (userEquipmentInfoValue !== undefined) return refuse(5009)
        userEquipmentInfoValue = copy(from, end)
        break
      default:
        return misplaced(at, informational)
    }
    at = (end + 3) & ~3
  }
  return userEquipmentInfoType === undefined || userEquipmentInfoValue === undefined
    ? refuse(5005)
    : { userEquipmentInfoType, userEquipmentInfoValue, avps: nothing }
}

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const proxyInfoAt = (start, to, informational) => {
  /** @type {string | undefined} */
  let proxyHost
  /** @type {Uint8Array | undefined} */
  let proxyState
  /** @type {Array<Avp> | undefined} */
  let avps
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const vendor = view.getInt32(at + 4) < 0
    const from = vendor ? at + 12 : at + 8
    switch (vendor && view.getInt32(at + 8) !== 0 ? -1 : view.getInt32(at)) {
      case 280:
        if (proxyHost !== undefined) return refuse(5009)
        proxyHost = identity(from, end)
        if (proxyHost === undefined) return undefined
        break
      case 33:
        if (proxyState !== undefined) return refuse(5009)
        proxyState = copy(from, end)
        break
      default:
        avps = rest(avps, at, end, to, informational)
        if (avps === undefined) return undefined
    }
    at = (end + 3) & ~3
  }
  return proxyHost === undefined || proxyState === undefined
    ? refuse(5005)
    : { proxyHost, proxyState, avps: avps ?? nothing }
}

// -------------------------------------------------------------------------------------
// (c), 3GPP
// -------------------------------------------------------------------------------------

const capabilities = /** @type {const} */ (['PRE-EMPTION_CAPABILITY_ENABLED', 'PRE-EMPTION_CAPABILITY_DISABLED'])

const vulnerabilities = /** @type {const} */ ([
  'PRE-EMPTION_VULNERABILITY_ENABLED',
  'PRE-EMPTION_VULNERABILITY_DISABLED',
])

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const retentionAt = (start, to, informational) => {
  /** @type {number | undefined} */
  let priorityLevel
  /** @type {typeof capabilities[number] | undefined} */
  let preEmptionCapability
  /** @type {typeof vulnerabilities[number] | undefined} */
  let preEmptionVulnerability
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const vendor = view.getInt32(at + 4) < 0
    const from = vendor ? at + 12 : at + 8
    switch (vendor && view.getInt32(at + 8) === vendor3gpp ? view.getInt32(at) : -1) {
      case 1046:
        if (!isFirst(priorityLevel, from, end, 4)) return undefined
        priorityLevel = view.getUint32(from)
        break
      case 1047:
        if (!isFirst(preEmptionCapability, from, end, 4)) return undefined
        preEmptionCapability = nameOf(capabilities, view.getInt32(from))
        if (preEmptionCapability === undefined) return undefined
        break
      case 1048:
        if (!isFirst(preEmptionVulnerability, from, end, 4)) return undefined
        preEmptionVulnerability = nameOf(vulnerabilities, view.getInt32(from))
        if (preEmptionVulnerability === undefined) return undefined
        break
      default:
        return misplaced(at, informational)
    }
    at = (end + 3) & ~3
  }
  return priorityLevel === undefined
    ? refuse(5005)
    : { priorityLevel, preEmptionCapability, preEmptionVulnerability, avps: nothing }
}

const classes = /** @type {const} */ (['QCI_1', 'QCI_2', 'QCI_3', 'QCI_4', 'QCI_5', 'QCI_6', 'QCI_7', 'QCI_8', 'QCI_9'])

/** @param {number} number */
const classOf = (number) => (number > 0 && number <= classes.length ? classes[number - 1] : number)

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const qosAt = (start, to, informational) => {
  /** @type {typeof classes[number] | number | undefined} */
  let qosClassIdentifier
  /** @type {number | undefined} */
  let maxRequestedBandwidthUl
  /** @type {number | undefined} */
  let maxRequestedBandwidthDl
  /** @type {ReturnType<typeof retentionAt>} */
  let allocationRetentionPriority
  /** @type {Array<Avp> | undefined} */
  let avps
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const word = view.getInt32(at + 4)
    const from = word < 0 ? at + 12 : at + 8
    switch (word < 0 && view.getInt32(at + 8) === vendor3gpp ? view.getInt32(at) : -1) {
      case 1028:
        if (!isFirst(qosClassIdentifier, from, end, 4)) return undefined
        qosClassIdentifier = classOf(view.getInt32(from))
        break
      case 516:
        if (!isFirst(maxRequestedBandwidthUl, from, end, 4)) return undefined
        maxRequestedBandwidthUl = view.getUint32(from)
        break
      case 515:
        if (!isFirst(maxRequestedBandwidthDl, from, end, 4)) return undefined
        maxRequestedBandwidthDl = view.getUint32(from)
        break
      case 1034:
        if (allocationRetentionPriority !== undefined) return refuse(5009)
        allocationRetentionPriority = retentionAt(from, end, informational || (word & 0x40000000) === 0)
        if (allocationRetentionPriority === undefined) return undefined
        break
      default:
        avps = rest(avps, at, end, to, informational)
        if (avps === undefined) return undefined
    }
    at = (end + 3) & ~3
  }
  return {
    qosClassIdentifier,
    maxRequestedBandwidthUl,
    maxRequestedBandwidthDl,
    allocationRetentionPriority,
    avps: avps ?? nothing,
  }
}

const pdpTypes = /** @type {const} */ (['IPv4', 'PPP', 'IPv6', 'IPv4v6'])

/**
 * @param {number} from
 * @param {number} to
 * @returns {import('diameter-codec').TypeOf<typeof Format.address> | undefined}
 */
const addressAt = (from, to) => {
  if (to - from < 2) return refuse(5014)
  if (to - from !== 6 || view.getUint16(from) !== 1) return uncommon(Format.address, from, to)
  const one = view.getUint8(from + 2)
  const two = view.getUint8(from + 3)
  const three = view.getUint8(from + 4)
  const four = view.getUint8(from + 5)
  return { _tag: 'IPv4', address: `${one}.${two}.${three}.${four}` }
}

/** @typedef {NonNullable<ReturnType<typeof addressAt>>} Address */

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const psInformationAt = (start, to, informational) => {
  /** @type {Uint8Array | undefined} */
  let chargingId
  /** @type {typeof pdpTypes[number] | number | undefined} */
  let pdpType
  /** @type {Array<Address> | undefined} */
  let pdpAddress
  /** @type {ReturnType<typeof qosAt>} */
  let qosInformation
  /** @type {Array<Address> | undefined} */
  let sgsnAddress
  /** @type {Array<Address> | undefined} */
  let ggsnAddress
  /** @type {string | undefined} */
  let imsiMccMnc
  /** @type {string | undefined} */
  let nsapi
  /** @type {string | undefined} */
  let calledStationId
  /** @type {string | undefined} */
  let selectionMode
  /** @type {string | undefined} */
  let chargingCharacteristics
  /** @type {string | undefined} */
  let sgsnMccMnc
  /** @type {Uint8Array | undefined} */
  let msTimeZone
  /** @type {Uint8Array | undefined} */
  let userLocationInfo
  /** @type {Uint8Array | undefined} */
  let ratType
  /** @type {Array<Avp> | undefined} */
  let avps
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const word = view.getInt32(at + 4)
    const from = word < 0 ? at + 12 : at + 8
    const vendor = word < 0 ? view.getInt32(at + 8) : 0
    const code = view.getInt32(at)
    switch (vendor === vendor3gpp ? code : -1) {
      case 2:
        if (chargingId !== undefined) return refuse(5009)
        chargingId = copy(from, end)
        break
      case 3:
        if (!isFirst(pdpType, from, end, 4)) return undefined
        pdpType = nameOrNumber(pdpTypes, view.getInt32(from))
        break
      case 1227: {
        const address = addressAt(from, end)
        if (address === undefined) return undefined
        if (pdpAddress === undefined) pdpAddress = [address]
        else pdpAddress.push(address)
        break
      }
      case 1016:
        if (qosInformation !== undefined) return refuse(5009)
        qosInformation = qosAt(from, end, informational || (word & 0x40000000) === 0)
        if (qosInformation === undefined) return undefined
        break
      case 1228: {
        const address = addressAt(from, end)
        if (address === undefined) return undefined
        if (sgsnAddress === undefined) sgsnAddress = [address]
        else sgsnAddress.push(address)
        break
      }
      case 847: {
        const address = addressAt(from, end)
        if (address === undefined) return undefined
        if (ggsnAddress === undefined) ggsnAddress = [address]
        else ggsnAddress.push(address)
        break
      }
      case 8:
        if (imsiMccMnc !== undefined) return refuse(5009)
        imsiMccMnc = utf8(from, end)
        if (imsiMccMnc === undefined) return undefined
        break
      case 10:
        if (nsapi !== undefined) return refuse(5009)
        nsapi = utf8(from, end)
        if (nsapi === undefined) return undefined
        break
      case 12:
        if (selectionMode !== undefined) return refuse(5009)
        selectionMode = utf8(from, end)
        if (selectionMode === undefined) return undefined
        break
      case 13:
        if (chargingCharacteristics !== undefined) return refuse(5009)
        chargingCharacteristics = utf8(from, end)
        if (chargingCharacteristics === undefined) return undefined
        break
      case 18:
        if (sgsnMccMnc !== undefined) return refuse(5009)
        sgsnMccMnc = utf8(from, end)
        if (sgsnMccMnc === undefined) return undefined
        break
      case 23:
        if (msTimeZone !== undefined) return refuse(5009)
        msTimeZone = copy(from, end)
        break
      case 22:
        if (userLocationInfo !== undefined) return refuse(5009)
        userLocationInfo = copy(from, end)
        break
      case 21:
        if (ratType !== undefined) return refuse(5009)
        ratType = copy(from, end)
        break
      default:
        if (code === 30 && vendor === 0) {
          if (calledStationId !== undefined) return refuse(5009)
          calledStationId = utf8(from, end)
          if (calledStationId === undefined) return undefined
        } else {
          avps = rest(avps, at, end, to, informational)
          if (avps === undefined) return undefined
        }
    }
    at = (end + 3) & ~3
  }
  return {
    '3gppChargingId': chargingId,
    '3gppPdpType': pdpType,
    pdpAddress: pdpAddress ?? nothing,
    qosInformation,
    sgsnAddress: sgsnAddress ?? nothing,
    ggsnAddress: ggsnAddress ?? nothing,
    '3gppImsiMccMnc': imsiMccMnc,
    '3gppNsapi': nsapi,
    calledStationId,
    '3gppSelectionMode': selectionMode,
    '3gppChargingCharacteristics': chargingCharacteristics,
    '3gppSgsnMccMnc': sgsnMccMnc,
    '3gppMsTimezone': msTimeZone,
    '3gppUserLocationInfo': userLocationInfo,
    '3gppRatType': ratType,
    avps: avps ?? nothing,
  }
}

/**
 * @param {number} start
 * @param {number} to
 * @param {boolean} informational
 */
const serviceInformationAt = (start, to, informational) => {
  /** @type {ReturnType<typeof psInformationAt>} */
  let psInformation
  /** @type {Array<Avp> | undefined} */
  let avps
  for (let at = start; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const word = view.getInt32(at + 4)
    const from = word < 0 ? at + 12 : at + 8
    if (word < 0 && view.getInt32(at + 8) === vendor3gpp && view.getInt32(at) === 874) {
      if (psInformation !== undefined) return refuse(5009)
      psInformation = psInformationAt(from, end, informational || (word & 0x40000000) === 0)
      if (psInformation === undefined) return undefined
    } else {
      avps = rest(avps, at, end, to, informational)
      if (avps === undefined) return undefined
    }
    at = (end + 3) & ~3
  }
  return { psInformation, avps: avps ?? nothing }
}

// -------------------------------------------------------------------------------------
// (c)
// -------------------------------------------------------------------------------------

const requestTypes = /** @type {const} */ ([
  'INITIAL_REQUEST',
  'UPDATE_REQUEST',
  'TERMINATION_REQUEST',
  'EVENT_REQUEST',
])

const actions = /** @type {const} */ (['DIRECT_DEBITING', 'REFUND_ACCOUNT', 'CHECK_BALANCE', 'PRICE_ENQUIRY'])

const indicators = /** @type {const} */ (['MULTIPLE_SERVICES_NOT_SUPPORTED', 'MULTIPLE_SERVICES_SUPPORTED'])

/** @param {Uint8Array} input */
const readCreditControl = (input) => {
  const to = open(input, requestBit | 272, 4)
  if (to < 0) return undefined
  /** @type {string | undefined} */
  let sessionId
  /** @type {string | undefined} */
  let originHost
  /** @type {string | undefined} */
  let originRealm
  /** @type {string | undefined} */
  let destinationRealm
  /** @type {number | undefined} */
  let authApplicationId
  /** @type {string | undefined} */
  let serviceContextId
  /** @type {typeof requestTypes[number] | undefined} */
  let ccRequestType
  /** @type {number | undefined} */
  let ccRequestNumber
  /** @type {string | undefined} */
  let destinationHost
  /** @type {string | undefined} */
  let userName
  /** @type {bigint | undefined} */
  let ccSubSessionId
  /** @type {string | undefined} */
  let acctMultiSessionId
  /** @type {number | undefined} */
  let originStateId
  /** @type {number | undefined} */
  let eventTimestamp
  /** @type {Array<NonNullable<ReturnType<typeof subscriptionAt>>> | undefined} */
  let subscriptionId
  /** @type {number | undefined} */
  let serviceIdentifier
  /** @type {string | number | undefined} */
  let terminationCause
  /** @type {ReturnType<typeof unitsAt>} */
  let requestedServiceUnit
  /** @type {typeof actions[number] | undefined} */
  let requestedAction
  /** @type {Array<NonNullable<ReturnType<typeof unitsAt>>> | undefined} */
  let usedServiceUnit
  /** @type {typeof indicators[number] | undefined} */
  let multipleServicesIndicator
  /** @type {Array<NonNullable<ReturnType<typeof creditControlAt>>> | undefined} */
  let multipleServicesCreditControl
  /** @type {Array<NonNullable<ReturnType<typeof parameterAt>>> | undefined} */
  let serviceParameterInfo
  /** @type {Uint8Array | undefined} */
  let ccCorrelationId
  /** @type {ReturnType<typeof equipmentAt>} */
  let userEquipmentInfo
  /** @type {Array<NonNullable<ReturnType<typeof proxyInfoAt>>> | undefined} */
  let proxyInfo
  /** @type {Array<string> | undefined} */
  let routeRecord
  /** @type {ReturnType<typeof serviceInformationAt>} */
  let serviceInformation
  /** @type {Array<Avp> | undefined} */
  let avps
  for (let at = 20; at < to;) {
    const end = avpEnd(at, to)
    if (end < 0) return undefined
    const word = view.getInt32(at + 4)
    const from = word < 0 ? at + 12 : at + 8
    const vendor = word < 0 ? view.getInt32(at + 8) : 0
    const code = view.getInt32(at)
    switch (vendor === 0 ? code : -1) {
      case 263:
        if (sessionId !== undefined) return refuse(5009)
        sessionId = utf8(from, end)
        if (sessionId === undefined) return undefined
        break
      case 264:
        if (originHost !== undefined) return refuse(5009)
        originHost = identity(from, end)
        if (originHost === undefined) return undefined
        break
      case 296:
        if (originRealm !== undefined) return refuse(5009)
        originRealm = identity(from, end)
        if (originRealm === undefined) return undefined
        break
      case 283:
        if (destinationRealm !== undefined) return refuse(5009)
        destinationRealm = identity(from, end)
        if (destinationRealm === undefined) return undefined
        break
      case 258:
        if (!isFirst(authApplicationId, from, end, 4)) return undefined
        authApplicationId = view.getUint32(from)
        break
      case 461:
        if (serviceContextId !== undefined) return refuse(5009)
        serviceContextId = utf8(from, end)
        if (serviceContextId === undefined) return undefined
        break
      case 416:
        if (!isFirst(ccRequestType, from, end, 4)) return undefined
        ccRequestType = nameOf(requestTypes, view.getInt32(from) - 1)
        if (ccRequestType === undefined) return undefined
        break
      case 415:
        if (!isFirst(ccRequestNumber, from, end, 4)) return undefined
        ccRequestNumber = view.getUint32(from)
        break
      case 293:
        if (destinationHost !== undefined) return refuse(5009)
        destinationHost = identity(from, end)
        if (destinationHost === undefined) return undefined
        break
      case 1:
        if (userName !== undefined) return refuse(5009)
        userName = utf8(from, end)
        if (userName === undefined) return undefined
        break
      case 419:
        if (!isFirst(ccSubSessionId, from, end, 8)) return undefined
        ccSubSessionId = view.getBigUint64(from)
        break
      case 50:
        if (acctMultiSessionId !== undefined) return refuse(5009)
        acctMultiSessionId = utf8(from, end)
        if (acctMultiSessionId === undefined) return undefined
        break
      case 278:
        if (!isFirst(originStateId, from, end, 4)) return undefined
        originStateId = view.getUint32(from)
        break
      case 55:
        if (!isFirst(eventTimestamp, from, end, 4)) return undefined
        eventTimestamp = timeAt(from)
        break
      case 443: {
        const subscription = subscriptionAt(from, end, (word & 0x40000000) === 0)
        if (subscription === undefined) return undefined
        if (subscriptionId === undefined) subscriptionId = [subscription]
        else subscriptionId.push(subscription)
        break
      }
      case 439:
        if (!isFirst(serviceIdentifier, from, end, 4)) return undefined
        serviceIdentifier = view.getUint32(from)
        break
      case 295: {
        if (!isFirst(terminationCause, from, end, 4)) return undefined
        const number = view.getInt32(from)
        terminationCause = TerminationCause.data.nameOf.get(number) ?? number
        break
      }
      case 437:
        if (requestedServiceUnit !== undefined) return refuse(5009)
        requestedServiceUnit = unitsAt(from, end, (word & 0x40000000) === 0, requested)
        if (requestedServiceUnit === undefined) return undefined
        break
      case 436:
        if (!isFirst(requestedAction, from, end, 4)) return undefined
        requestedAction = nameOf(actions, view.getInt32(from))
        if (requestedAction === undefined) return undefined
        break
      case 446: {
        const units = unitsAt(from, end, (word & 0x40000000) === 0, used)
        if (units === undefined) return undefined
        if (usedServiceUnit === undefined) usedServiceUnit = [units]
        else usedServiceUnit.push(units)
        break
      }
      case 455:
        if (!isFirst(multipleServicesIndicator, from, end, 4)) return undefined
        multipleServicesIndicator = nameOf(indicators, view.getInt32(from))
        if (multipleServicesIndicator === undefined) return undefined
        break
      case 456: {
        const service = creditControlAt(from, end, (word & 0x40000000) === 0)
        if (service === undefined) return undefined
        if (multipleServicesCreditControl === undefined) multipleServicesCreditControl = [service]
        else multipleServicesCreditControl.push(service)
        break
      }
      case 440: {
        const parameter = parameterAt(from, end, (word & 0x40000000) === 0)
        if (parameter === undefined) return undefined
        if (serviceParameterInfo === undefined) serviceParameterInfo = [parameter]
        else serviceParameterInfo.push(parameter)
        break
      }
      case 411:
        if (ccCorrelationId !== undefined) return refuse(5009)
        ccCorrelationId = copy(from, end)
        break
      case 458:
        if (userEquipmentInfo !== undefined) return refuse(5009)
        userEquipmentInfo = equipmentAt(from, end, (word & 0x40000000) === 0)
        if (userEquipmentInfo === undefined) return undefined
        break
      case 284: {
        const info = proxyInfoAt(from, end, (word & 0x40000000) === 0)
        if (info === undefined) return undefined
        if (proxyInfo === undefined) proxyInfo = [info]
        else proxyInfo.push(info)
        break
      }
      case 282: {
        const record = identity(from, end)
        if (record === undefined) return undefined
        if (routeRecord === undefined) routeRecord = [record]
        else routeRecord.push(record)
        break
      }
      default:
        if (code === 873 && vendor === vendor3gpp) {
          if (serviceInformation !== undefined) return refuse(5009)
          serviceInformation = serviceInformationAt(from, end, (word & 0x40000000) === 0)
          if (serviceInformation === undefined) return undefined
        } else {
          avps = rest(avps, at, end, to, false)
          if (avps === undefined) return undefined
        }
    }
    at = (end + 3) & ~3
  }
  if (
    sessionId === undefined ||
    originHost === undefined ||
    originRealm === undefined ||
    destinationRealm === undefined ||
    authApplicationId === undefined ||
    serviceContextId === undefined ||
    ccRequestType === undefined ||
    ccRequestNumber === undefined
  ) {
    return refuse(5005)
  }
  return {
    _tag: /** @type {const} */ ('CreditControlRequest'),
    header: header(),
    sessionId,
    originHost,
    originRealm,
    destinationRealm,
    authApplicationId,
    serviceContextId,
    ccRequestType,
    ccRequestNumber,
    destinationHost,
    userName,
    ccSubSessionId,
    acctMultiSessionId,
    originStateId,
    eventTimestamp,
    subscriptionId: subscriptionId ?? nothing,
    serviceIdentifier,
    terminationCause,
    requestedServiceUnit,
    requestedAction,
    usedServiceUnit: usedServiceUnit ?? nothing,
    multipleServicesIndicator,
    multipleServicesCreditControl: multipleServicesCreditControl ?? nothing,
    serviceParameterInfo: serviceParameterInfo ?? nothing,
    ccCorrelationId,
    userEquipmentInfo,
    proxyInfo: proxyInfo ?? nothing,
    routeRecord: routeRecord ?? nothing,
    serviceInformation,
    avps: avps ?? nothing,
  }
}

/**
 * (c) Credit-Control-Request, or the Result-Code of its refusal.
 *
 * @param {Uint8Array} input
 */
export const decodeCreditControlRequest = (input) => reading(readCreditControl(input))

// =====================================================================================
// encoding: a writer gives where the next octet goes, or −1 once a value is refused
// =====================================================================================

/** What an encoder gave: octets, or nothing more than that the value was refused. */
const refusedValue = { _tag: /** @type {const} */ ('Left'), left: undefined }

/** Views on the first octets, by their number of words. @type {Array<Uint8Array | undefined>} */
const starts = Array.from({ length: 1024 }, () => undefined)

/** A part of the pool that Node's Buffer has, where a small result costs a tenth of one with memory of its own. */
let region = Buffer.allocUnsafe(4088)
let { buffer: pool, byteOffset: given } = region

/**
 * The first octets once more, where nothing else writes.
 *
 * @param {number} size a multiple of 4
 */
const result = (size) => {
  if (size > 2044) return octets.slice(0, size)
  if (given + size > region.byteOffset + region.length) {
    region = Buffer.allocUnsafe(4088)
    ;({ buffer: pool, byteOffset: given } = region)
  }
  const copy = new Uint8Array(pool, given, size)
  copy.set((starts[size / 4] ??= octets.subarray(0, size)))
  given += (size + 7) & ~7
  return copy
}

/**
 * The message from 0 to `size`, its length set, or the refusal.
 *
 * @param {number} size
 */
const written = (size) => {
  if (size < 0 || size >= room) return refusedValue
  view.setInt32(0, 0x01000000 | size)
  return { _tag: /** @type {const} */ ('Right'), right: result(size) }
}

/** @param {unknown} value */
const isUnsigned32 = (value) => typeof value === 'number' && Object.is(value >>> 0, value)

/** @param {unknown} value */
const isInteger32 = (value) => typeof value === 'number' && (value | 0) === value

/** @param {unknown} value */
const isFlags = (value, limit = 15) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limit

/** @param {unknown} value @returns {value is object} */
const isRecord = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)

/**
 * Writes the header but for the length.
 *
 * @param {Header} header
 * @param {boolean} request
 * @param {number} commandCode
 * @param {number} applicationId
 */
const putHeader = (header, request, commandCode, applicationId) => {
  if (
    !isRecord(header) ||
    header.commandCode !== commandCode ||
    header.request !== request ||
    header.applicationId !== applicationId ||
    !isFlags(header.reserved) ||
    typeof header.proxiable !== 'boolean' ||
    typeof header.error !== 'boolean' ||
    typeof header.retransmitted !== 'boolean' ||
    !isUnsigned32(header.hopByHopId) ||
    !isUnsigned32(header.endToEndId) ||
    (header.request && header.error)
  ) {
    return -1
  }
  const flags =
    (header.request ? 0x80 : 0) |
    (header.proxiable ? 0x40 : 0) |
    (header.error ? 0x20 : 0) |
    (header.retransmitted ? 0x10 : 0) |
    header.reserved
  view.setInt32(4, (flags << 24) | commandCode)
  view.setInt32(8, applicationId)
  view.setInt32(12, header.hopByHopId)
  view.setInt32(16, header.endToEndId)
  return 20
}

/**
 * Sets the length of the AVP that begins at `start` and ends at `end`, and pads it.
 *
 * @param {number} start
 * @param {number} flags as the length's first octet
 * @param {number} end
 */
const close = (start, flags, end) => {
  const length = end - start
  if (length > 0xffffff) return -1
  view.setInt32(start + 4, flags | length)
  // What is too much of these four octets is written over.
  view.setInt32(end, 0)
  return (end + 3) & ~3
}

const mandatory = 0x40000000
const vendorMandatory = 0xc0000000 | 0

/**
 * @param {number} at
 * @param {number} code
 */
const putVendorCode = (at, code) => {
  view.setInt32(at, code)
  view.setInt32(at + 8, vendor3gpp)
  return at + 12
}

const utf8Encoder = new TextEncoder()

const loneSurrogate = /\p{Surrogate}/u

/** From here on, the platform's encoder is faster than a loop. */
const shortText = 12

/** What `encodeInto` writes to: views from every fourth octet on, made when they are needed. */
const tails = /** @type {Array<Uint8Array | undefined>} */ (Array.from({ length: 1024 }))

/**
 * The octets of any text as UTF-8: where they end.
 *
 * @param {number} at
 * @param {string} value
 */
const putLongText = (at, value) => {
  if (at + 3 * value.length > room) return -1
  const tail = at < 4096 ? (tails[at >> 2] ??= octets.subarray(at)) : octets.subarray(at)
  const { written } = utf8Encoder.encodeInto(value, tail)
  return written === value.length || !loneSurrogate.test(value) ? at + written : -1
}

/**
 * @param {number} at
 * @param {unknown} value
 */
const putUtf8 = (at, value) => {
  if (typeof value !== 'string') return -1
  const { length } = value
  if (length >= shortText || at + length > room) return putLongText(at, value)
  let seen = 0
  for (let i = 0; i < length; i++) {
    const unit = value.charCodeAt(i)
    seen |= unit
    view.setUint8(at + i, unit)
  }
  return seen < 0x80 ? at + length : putLongText(at, value)
}

/**
 * @param {number} at
 * @param {unknown} value
 */
const putIdentity = (at, value) => {
  if (typeof value !== 'string' || value === '') return -1
  const { length } = value
  if (length >= shortText || at + length > room) {
    const end = putLongText(at, value)
    return end === at + length && isIdentity(at, end) ? end : -1
  }
  let outside = 0
  for (let i = 0; i < length; i++) {
    const unit = value.charCodeAt(i)
    outside |= (unit - 0x21) | (0x7e - unit)
    view.setUint8(at + i, unit)
  }
  return outside < 0 ? -1 : at + length
}

/**
 * @param {number} at
 * @param {unknown} value
 */
const putOctets = (at, value) => {
  if (!(value instanceof Uint8Array) || at + value.length > room) return -1
  const { length } = value
  if (length > 16) octets.set(value, at)
  else for (let i = 0; i < length; i++) octets[at + i] = value[i] ?? 0
  return at + length
}

/**
 * @param {number} at
 * @param {Avp} avp
 */
const putAvp = (at, avp) => {
  if (!isRecord(avp)) return -1
  const { code, vendorId, data, padding } = avp
  if (
    !isUnsigned32(code) ||
    (vendorId !== undefined && !isUnsigned32(vendorId)) ||
    !(data instanceof Uint8Array) ||
    !isFlags(avp.reserved, 31) ||
    typeof avp.mandatory !== 'boolean' ||
    typeof avp.protected !== 'boolean'
  ) {
    return -1
  }
  const header = vendorId === undefined ? 8 : 12
  const length = header + data.length
  if (length > 0xffffff || at + length + 3 > room) return -1
  view.setInt32(at, code)
  const flags =
    (vendorId === undefined ? 0 : 0x80) | (avp.mandatory ? 0x40 : 0) | (avp.protected ? 0x20 : 0) | avp.reserved
  view.setInt32(at + 4, (flags << 24) | length)
  if (vendorId !== undefined) view.setInt32(at + 8, vendorId)
  const end = putOctets(at + header, data)
  const padded = (end + 3) & ~3
  view.setInt32(end, 0)
  if (padding === 0) return padded
  if (!Number.isInteger(padding) || padding < 0 || padding >= 2 ** (8 * (padded - end))) return -1
  for (let i = padded - 1, left = padding; i >= end; i--, left >>>= 8) view.setUint8(i, left & 0xff)
  return padded
}

/**
 * AVPs without a field; `isField` tells those that have one.
 *
 * @param {number} start
 * @param {unknown} avps
 * @param {(code: number, vendorId: number) => boolean} isField
 */
const putRest = (start, avps, isField) => {
  if (avps === undefined) return start
  if (!Array.isArray(avps)) return -1
  let at = start
  for (let i = 0; i < avps.length; i++) {
    const avp = /** @type {Avp} */ (avps[i])
    if (!isRecord(avp) || isField(avp.code, avp.vendorId ?? 0)) return -1
    at = putAvp(at, avp)
    if (at < 0) return -1
  }
  return at
}

/**
 * The `avps` of a group that has no place for any.
 *
 * @param {number} at
 * @param {unknown} avps
 */
const putNone = (at, avps) => (avps === undefined || (Array.isArray(avps) && avps.length === 0) ? at : -1)

/**
 * An AVP of four octets, its flags and length in one number.
 *
 * @param {number} at
 * @param {number} code
 * @param {unknown} value
 */
const putUnsigned32 = (at, code, value) => {
  if (!isUnsigned32(value) || at + 12 > room) return -1
  view.setInt32(at, code)
  view.setInt32(at + 4, mandatory | 12)
  view.setInt32(at + 8, /** @type {number} */ (value))
  return at + 12
}

/**
 * @param {number} at
 * @param {number} code
 * @param {number} number −1 where the name is none
 */
const putNumber = (at, code, number) => {
  if (number < 0 || at + 12 > room) return -1
  view.setInt32(at, code)
  view.setInt32(at + 4, mandatory | 12)
  view.setInt32(at + 8, number)
  return at + 12
}

/**
 * @param {number} at
 * @param {number} code
 * @param {number} number
 */
const putVendorNumber = (at, code, number) => {
  if (at + 16 > room) return -1
  view.setInt32(at, code)
  view.setInt32(at + 4, vendorMandatory | 16)
  view.setInt32(at + 8, vendor3gpp)
  view.setInt32(at + 12, number)
  return at + 16
}

/**
 * @param {number} at
 * @param {number} code
 * @param {unknown} value
 */
const putVendorUnsigned32 = (at, code, value) =>
  isUnsigned32(value) ? putVendorNumber(at, code, /** @type {number} */ (value)) : -1

/**
 * @param {number} at
 * @param {number} code
 * @param {unknown} value
 */
const putUnsigned64 = (at, code, value) => {
  if (typeof value !== 'bigint' || BigInt.asUintN(64, value) !== value || at + 16 > room) return -1
  view.setInt32(at, code)
  view.setInt32(at + 4, mandatory | 16)
  view.setBigUint64(at + 8, value)
  return at + 16
}

/**
 * @param {number} at
 * @param {number} code
 * @param {unknown} value
 */
const putTime = (at, code, value) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < -61_505_152 || value > 4_233_462_143) return -1
  return putUnsigned32(at, code, (value + 2_208_988_800) % 0x1_0000_0000)
}

/**
 * @param {number} at
 * @param {number} code
 * @param {unknown} value
 */
const putUtf8Avp = (at, code, value) => {
  view.setInt32(at, code)
  const end = putUtf8(at + 8, value)
  return end < 0 ? -1 : close(at, mandatory, end)
}

/**
 * @param {number} at
 * @param {number} code
 * @param {unknown} value
 */
const putVendorUtf8 = (at, code, value) => {
  const end = putUtf8(putVendorCode(at, code), value)
  return end < 0 ? -1 : close(at, vendorMandatory, end)
}

/**
 * @param {number} at
 * @param {number} code
 * @param {unknown} value
 */
const putIdentityAvp = (at, code, value) => {
  view.setInt32(at, code)
  const end = putIdentity(at + 8, value)
  return end < 0 ? -1 : close(at, mandatory, end)
}

/**
 * @param {number} at
 * @param {number} code
 * @param {number} flags
 * @param {unknown} value
 */
const putOctetsAvp = (at, code, flags, value) => {
  view.setInt32(at, code)
  const end = putOctets(at + 8, value)
  return end < 0 ? -1 : close(at, flags, end)
}

/**
 * @param {number} at
 * @param {number} code
 * @param {unknown} value
 */
const putVendorOctets = (at, code, value) => {
  const end = putOctets(putVendorCode(at, code), value)
  return end < 0 ? -1 : close(at, vendorMandatory, end)
}

/**
 * AVPs of one kind, one after another.
 *
 * @param {number} start
 * @param {unknown} values
 * @param {number} code
 * @param {number} flags
 * @param {(at: number, value: any) => number} put
 */
const putGroups = (start, values, code, flags, put) => {
  if (values === undefined) return start
  if (!Array.isArray(values)) return -1
  let at = start
  for (let i = 0; i < values.length && at >= 0; i++) at = putGroup(at, code, flags, values[i], put)
  return at
}

/**
 * @param {number} at
 * @param {number} code
 * @param {number} flags
 * @param {unknown} value
 * @param {(at: number, value: any) => number} put
 */
const putGroup = (at, code, flags, value, put) => {
  if (!isRecord(value) || at + 12 > room) return -1
  view.setInt32(at, code)
  const end = put(at + 8, value)
  return end < 0 ? -1 : close(at, flags, end)
}

/**
 * @param {number} at
 * @param {number} code
 * @param {unknown} value
 * @param {(at: number, value: any) => number} put
 */
const putVendorGroup = (at, code, value, put) => {
  if (!isRecord(value) || at + 12 > room) return -1
  const end = put(putVendorCode(at, code), value)
  return end < 0 ? -1 : close(at, vendorMandatory, end)
}

/** @param {import('diameter-codec').Message} message */
const putMessage = ({ header, avps }) => {
  if (!isRecord(header) || !Array.isArray(avps) || !isFlags(header.commandCode, 0xffffff)) return -1
  if (typeof header.request !== 'boolean' || !isUnsigned32(header.applicationId)) return -1
  let at = putHeader(header, header.request, header.commandCode, header.applicationId)
  for (let i = 0; i < avps.length && at >= 0; i++) at = putAvp(at, avps[i])
  return at
}

/**
 * The octets of any message.
 *
 * @param {import('diameter-codec').Message} message
 */
export const encodeMessage = (message) => written(putMessage(message))

// -------------------------------------------------------------------------------------
// (a) and (b)
// -------------------------------------------------------------------------------------

/**
 * @param {number} code
 * @param {number} vendorId
 */
const isRequestField = (code, vendorId) => vendorId === 0 && (code === 264 || code === 296 || code === 273)

/** @param {unknown} cause */
const causeNumber = (cause) =>
  cause === 'REBOOTING' ? 0 : cause === 'BUSY' ? 1 : cause === 'DO_NOT_WANT_TO_TALK_TO_YOU' ? 2 : -1

/** @param {import('diameter-codec').DisconnectPeerRequest} message */
const putRequest = (message) => {
  let at = message._tag === 'DisconnectPeerRequest' ? putHeader(message.header, true, 282, 0) : -1
  if (at < 0) return -1
  if ((at = putIdentityAvp(at, 264, message.originHost)) < 0) return -1
  if ((at = putIdentityAvp(at, 296, message.originRealm)) < 0) return -1
  if ((at = putNumber(at, 273, causeNumber(message.disconnectCause))) < 0) return -1
  return putRest(at, message.avps, isRequestField)
}

/**
 * @param {number} code
 * @param {number} vendorId
 */
const isAnswerField = (code, vendorId) =>
  vendorId === 0 && (code === 268 || code === 264 || code === 296 || code === 281 || code === 279)

/** @param {Uint8Array} octets */
const isWholeAvp = ({ buffer, byteOffset, byteLength }) => {
  if (byteLength < 8) return false
  const word = new DataView(buffer, byteOffset).getInt32(4)
  const length = word & 0xffffff
  return length >= (word < 0 ? 12 : 8) && length <= byteLength
}

/**
 * @param {number} start
 * @param {import('diameter-codec').UncheckedGroup} group
 */
const putFailedAvp = (start, group) => {
  if (!Array.isArray(group.avps)) return -1
  let at = start
  for (let i = 0; i < group.avps.length; i++) if ((at = putAvp(at, group.avps[i])) < 0) return -1
  const { undecoded = noOctets } = group
  // Octets that are an AVP after all would come back as one.
  return undecoded.length > 0 && isWholeAvp(undecoded) ? -1 : putOctets(at, undecoded)
}

/** @param {import('diameter-codec').DisconnectPeerAnswer} message */
const putAnswer = (message) => {
  let at = message._tag === 'DisconnectPeerAnswer' ? putHeader(message.header, false, 282, 0) : -1
  if (at < 0) return -1
  if ((at = putUnsigned32(at, 268, message.resultCode)) < 0) return -1
  if ((at = putIdentityAvp(at, 264, message.originHost)) < 0) return -1
  if ((at = putIdentityAvp(at, 296, message.originRealm)) < 0) return -1
  if (message.errorMessage !== undefined) {
    view.setInt32(at, 281)
    const end = putUtf8(at + 8, message.errorMessage)
    if (end < 0) return -1
    at = close(at, 0, end)
  }
  if (message.failedAvp !== undefined) {
    if ((at = putGroup(at, 279, mandatory, message.failedAvp, putFailedAvp)) < 0) return -1
  }
  return putRest(at, message.avps, isAnswerField)
}

/**
 * (a) The octets of a Disconnect-Peer-Request.
 *
 * @param {import('diameter-codec').DisconnectPeerRequest} message
 */
export const encodeDisconnectPeerRequest = (message) => written(putRequest(message))

/**
 * (b) The octets of a Disconnect-Peer-Answer.
 *
 * @param {import('diameter-codec').DisconnectPeerAnswer} message
 */
export const encodeDisconnectPeerAnswer = (message) => written(putAnswer(message))

// -------------------------------------------------------------------------------------
// (c), groups
// -------------------------------------------------------------------------------------

/** @typedef {import('diameter-codec').TypeOf<typeof import('./credit-control.mjs').CreditControlRequest>} CreditControlRequest */
/** @typedef {CreditControlRequest['multipleServicesCreditControl'][number]} CreditControl */
/** @typedef {NonNullable<CreditControlRequest['serviceInformation']>} ServiceInformation */
/** @typedef {NonNullable<ServiceInformation['psInformation']>} PsInformation */
/** @typedef {NonNullable<PsInformation['qosInformation']>} QosInformation */
/** @typedef {NonNullable<CreditControl['grantedServiceUnit']>} GrantedServiceUnit */
/** @typedef {NonNullable<CreditControl['finalUnitIndication']>} FinalUnitIndication */

/**
 * @param {number} start
 * @param {CreditControl['gSUPoolReference'][number]['unitValue']} group
 */
const putUnitValue = (start, group) => {
  const { valueDigits, exponent } = group
  if (typeof valueDigits !== 'bigint' || BigInt.asIntN(64, valueDigits) !== valueDigits || start + 28 > room) return -1
  view.setInt32(start, 447)
  view.setInt32(start + 4, mandatory | 16)
  view.setBigInt64(start + 8, valueDigits)
  let at = start + 16
  if (exponent !== undefined) {
    if (!isInteger32(exponent)) return -1
    view.setInt32(at, 429)
    view.setInt32(at + 4, mandatory | 12)
    view.setInt32(at + 8, exponent)
    at += 12
  }
  return putNone(at, group.avps)
}

/**
 * @param {number} start
 * @param {NonNullable<GrantedServiceUnit['ccMoney']>} group
 */
const putMoney = (start, group) => {
  let at = putGroup(start, 445, mandatory, group.unitValue, putUnitValue)
  if (at < 0) return -1
  if (group.currencyCode !== undefined && (at = putUnsigned32(at, 425, group.currencyCode)) < 0) return -1
  return putNone(at, group.avps)
}

/**
 * The fields that the three groups of units share.
 *
 * @param {number} start
 * @param {Omit<GrantedServiceUnit, 'tariffTimeChange'>} group
 */
const putUnits = (start, group) => {
  let at = start
  if (group.ccTime !== undefined && (at = putUnsigned32(at, 420, group.ccTime)) < 0) return -1
  if (group.ccMoney !== undefined && (at = putGroup(at, 413, mandatory, group.ccMoney, putMoney)) < 0) return -1
  if (group.ccTotalOctets !== undefined && (at = putUnsigned64(at, 421, group.ccTotalOctets)) < 0) return -1
  if (group.ccInputOctets !== undefined && (at = putUnsigned64(at, 412, group.ccInputOctets)) < 0) return -1
  if (group.ccOutputOctets !== undefined && (at = putUnsigned64(at, 414, group.ccOutputOctets)) < 0) return -1
  if (group.ccServiceSpecificUnits !== undefined) return putUnsigned64(at, 417, group.ccServiceSpecificUnits)
  return at
}

/** @param {number} code */
const isUnit = (code) => code === 420 || code === 413 || code === 421 || code === 412 || code === 414 || code === 417

/** @param {number} code @param {number} vendorId */
const isGrantedField = (code, vendorId) => vendorId === 0 && (isUnit(code) || code === 451)

/** @param {number} code @param {number} vendorId */
const isRequestedField = (code, vendorId) => vendorId === 0 && isUnit(code)

/** @param {number} code @param {number} vendorId */
const isUsedField = (code, vendorId) => vendorId === 0 && (isUnit(code) || code === 452)

/**
 * @param {number} start
 * @param {GrantedServiceUnit} group
 */
const putGranted = (start, group) => {
  let at = start
  if (group.tariffTimeChange !== undefined && (at = putTime(at, 451, group.tariffTimeChange)) < 0) return -1
  if ((at = putUnits(at, group)) < 0) return -1
  return putRest(at, group.avps, isGrantedField)
}

/**
 * @param {number} start
 * @param {NonNullable<CreditControl['requestedServiceUnit']>} group
 */
const putRequested = (start, group) => {
  const at = putUnits(start, group)
  return at < 0 ? -1 : putRest(at, group.avps, isRequestedField)
}

/**
 * @param {number} start
 * @param {CreditControl['usedServiceUnit'][number]} group
 */
const putUsed = (start, group) => {
  let at = start
  if (group.tariffChangeUsage !== undefined) {
    if ((at = putNumber(at, 452, tariffChanges.indexOf(group.tariffChangeUsage))) < 0) return -1
  }
  if ((at = putUnits(at, group)) < 0) return -1
  return putRest(at, group.avps, isUsedField)
}

/**
 * @param {number} start
 * @param {CreditControl['gSUPoolReference'][number]} group
 */
const putPoolReference = (start, group) => {
  let at = putUnsigned32(start, 453, group.gSUPoolIdentifier)
  if (at < 0 || (at = putNumber(at, 454, unitTypes.indexOf(group.ccUnitType))) < 0) return -1
  if ((at = putGroup(at, 445, mandatory, group.unitValue, putUnitValue)) < 0) return -1
  return putNone(at, group.avps)
}

/**
 * @param {number} start
 * @param {NonNullable<FinalUnitIndication['redirectServer']>} group
 */
const putRedirectServer = (start, group) => {
  let at = putNumber(start, 433, addressTypes.indexOf(group.redirectAddressType))
  if (at < 0 || (at = putUtf8Avp(at, 435, group.redirectServerAddress)) < 0) return -1
  return putNone(at, group.avps)
}

/**
 * A value of an uncommon format, by the library's own codec.
 *
 * @template A
 * @param {number} at
 * @param {import('diameter-codec').Codec<A>} codec
 * @param {A} value
 */
const putUncommon = (at, codec, value) => {
  const data = codec.encode(value)
  return data._tag === 'Right' ? putOctets(at, data.right) : -1
}

/**
 * @param {number} start
 * @param {FinalUnitIndication} group
 */
const putFinalUnit = (start, group) => {
  const { restrictionFilterRule = nothing, filterId = nothing } = group
  if (!Array.isArray(restrictionFilterRule) || !Array.isArray(filterId)) return -1
  let at = putNumber(start, 449, finalActions.indexOf(group.finalUnitAction))
  if (at < 0) return -1
  for (const rule of restrictionFilterRule) {
    view.setInt32(at, 438)
    const end = putUncommon(at + 8, Format.ipFilterRule, rule)
    if (end < 0 || (at = close(at, mandatory, end)) < 0) return -1
  }
  for (const id of filterId) if ((at = putUtf8Avp(at, 11, id)) < 0) return -1
  if (group.redirectServer !== undefined) {
    if ((at = putGroup(at, 434, mandatory, group.redirectServer, putRedirectServer)) < 0) return -1
  }
  return putNone(at, group.avps)
}

/**
 * @param {number} at
 * @param {number} code
 * @param {number} index −1 where the name is none
 */
const putVendorIndex = (at, code, index) => (index < 0 ? -1 : putVendorNumber(at, code, index))

/**
 * A number, or that of a name; a number that has a name is not written as a number.
 *
 * @param {number} at
 * @param {number} code
 * @param {ReadonlyArray<string>} names
 * @param {number} first the number of the first name
 * @param {unknown} value
 */
const putVendorName = (at, code, names, first, value) => {
  if (typeof value === 'number') {
    const named = value >= first && value < first + names.length
    return isInteger32(value) && !named ? putVendorNumber(at, code, value) : -1
  }
  const index = names.indexOf(/** @type {string} */ (value))
  return index < 0 ? -1 : putVendorNumber(at, code, first + index)
}

/** @param {number} code @param {number} vendorId */
const isCreditControlField = (code, vendorId) => {
  switch (vendorId === 0 ? code : -1) {
    case 431:
    case 437:
    case 446:
    case 452:
    case 439:
    case 432:
    case 457:
    case 448:
    case 268:
    case 430:
      return true
    default:
      return code === 872 && vendorId === vendor3gpp
  }
}

/**
 * @param {number} start
 * @param {CreditControl} group
 */
const putCreditControl = (start, group) => {
  let at = start
  const { grantedServiceUnit, requestedServiceUnit, finalUnitIndication } = group
  if (grantedServiceUnit !== undefined) {
    if ((at = putGroup(at, 431, mandatory, grantedServiceUnit, putGranted)) < 0) return -1
  }
  if (requestedServiceUnit !== undefined) {
    if ((at = putGroup(at, 437, mandatory, requestedServiceUnit, putRequested)) < 0) return -1
  }
  if ((at = putGroups(at, group.usedServiceUnit, 446, mandatory, putUsed)) < 0) return -1
  if (group.tariffChangeUsage !== undefined) {
    if ((at = putNumber(at, 452, tariffChanges.indexOf(group.tariffChangeUsage))) < 0) return -1
  }
  const { serviceIdentifier = nothing } = group
  if (!Array.isArray(serviceIdentifier)) return -1
  for (let i = 0; i < serviceIdentifier.length; i++) {
    if ((at = putUnsigned32(at, 439, serviceIdentifier[i])) < 0) return -1
  }
  if (group.ratingGroup !== undefined && (at = putUnsigned32(at, 432, group.ratingGroup)) < 0) return -1
  if ((at = putGroups(at, group.gSUPoolReference, 457, mandatory, putPoolReference)) < 0) return -1
  if (group.validityTime !== undefined && (at = putUnsigned32(at, 448, group.validityTime)) < 0) return -1
  if (group.resultCode !== undefined && (at = putUnsigned32(at, 268, group.resultCode)) < 0) return -1
  if (finalUnitIndication !== undefined) {
    if ((at = putGroup(at, 430, mandatory, finalUnitIndication, putFinalUnit)) < 0) return -1
  }
  if (group.reportingReason !== undefined) {
    if ((at = putVendorName(at, 872, reasons, 0, group.reportingReason)) < 0) return -1
  }
  return putRest(at, group.avps, isCreditControlField)
}

/**
 * @param {number} start
 * @param {CreditControlRequest['serviceParameterInfo'][number]} group
 */
const putParameter = (start, group) => {
  let at = putUnsigned32(start, 441, group.serviceParameterType)
  if (at < 0) return -1
  view.setInt32(start + 4, 12)
  if ((at = putOctetsAvp(at, 442, 0, group.serviceParameterValue)) < 0) return -1
  return putNone(at, group.avps)
}

/**
 * @param {number} start
 * @param {CreditControlRequest['subscriptionId'][number]} group
 */
const putSubscription = (start, group) => {
  let at = putNumber(start, 450, subscriptionTypes.indexOf(group.subscriptionIdType))
  if (at < 0 || (at = putUtf8Avp(at, 444, group.subscriptionIdData)) < 0) return -1
  return putNone(at, group.avps)
}

/**
 * @param {number} start
 * @param {NonNullable<CreditControlRequest['userEquipmentInfo']>} group
 */
const putEquipment = (start, group) => {
  let at = putNumber(start, 459, equipmentTypes.indexOf(group.userEquipmentInfoType))
  if (at < 0) return -1
  view.setInt32(start + 4, 12)
  if ((at = putOctetsAvp(at, 460, 0, group.userEquipmentInfoValue)) < 0) return -1
  return putNone(at, group.avps)
}

/** @param {number} code @param {number} vendorId */
const isProxyField = (code, vendorId) => vendorId === 0 && (code === 280 || code === 33)

/**
 * @param {number} start
 * @param {CreditControlRequest['proxyInfo'][number]} group
 */
const putProxyInfo = (start, group) => {
  let at = putIdentityAvp(start, 280, group.proxyHost)
  if (at < 0 || (at = putOctetsAvp(at, 33, mandatory, group.proxyState)) < 0) return -1
  return putRest(at, group.avps, isProxyField)
}

/**
 * @param {number} start
 * @param {NonNullable<QosInformation['allocationRetentionPriority']>} group
 */
const putRetention = (start, group) => {
  const { preEmptionCapability, preEmptionVulnerability } = group
  let at = putVendorUnsigned32(start, 1046, group.priorityLevel)
  if (at < 0) return -1
  if (preEmptionCapability !== undefined) {
    if ((at = putVendorIndex(at, 1047, capabilities.indexOf(preEmptionCapability))) < 0) return -1
  }
  if (preEmptionVulnerability !== undefined) {
    if ((at = putVendorIndex(at, 1048, vulnerabilities.indexOf(preEmptionVulnerability))) < 0) return -1
  }
  return putNone(at, group.avps)
}

/** @param {number} code @param {number} vendorId */
const isQosField = (code, vendorId) =>
  vendorId === vendor3gpp && (code === 1028 || code === 516 || code === 515 || code === 1034)

/**
 * @param {number} start
 * @param {QosInformation} group
 */
const putQos = (start, group) => {
  let at = start
  const { maxRequestedBandwidthUl, maxRequestedBandwidthDl, allocationRetentionPriority } = group
  if (group.qosClassIdentifier !== undefined) {
    if ((at = putVendorName(at, 1028, classes, 1, group.qosClassIdentifier)) < 0) return -1
  }
  if (maxRequestedBandwidthUl !== undefined) {
    if ((at = putVendorUnsigned32(at, 516, maxRequestedBandwidthUl)) < 0) return -1
  }
  if (maxRequestedBandwidthDl !== undefined) {
    if ((at = putVendorUnsigned32(at, 515, maxRequestedBandwidthDl)) < 0) return -1
  }
  if (allocationRetentionPriority !== undefined) {
    if ((at = putVendorGroup(at, 1034, allocationRetentionPriority, putRetention)) < 0) return -1
  }
  return putRest(at, group.avps, isQosField)
}

/**
 * @param {number} start
 * @param {number} code
 * @param {unknown} values
 */
const putAddresses = (start, code, values) => {
  if (values === undefined) return start
  if (!Array.isArray(values)) return -1
  let at = start
  for (let i = 0; i < values.length; i++) {
    const end = putAddress(putVendorCode(at, code), values[i])
    if (end < 0 || (at = close(at, vendorMandatory, end)) < 0) return -1
  }
  return at
}

/**
 * @param {number} at
 * @param {Address} value
 */
const putAddress = (at, value) => {
  if (!isRecord(value) || value._tag !== 'IPv4' || typeof value.address !== 'string') {
    return putUncommon(at, Format.address, value)
  }
  const { address } = value
  if (at + 6 > room) return -1
  let to = at + 2
  let octet = 0
  let digits = 0
  for (let i = 0; i <= address.length; i++) {
    const digit = i === address.length ? -2 : address.charCodeAt(i) - 0x30
    if (digit >= 0 && digit < 10 && (digits === 0 || octet > 0)) {
      octet = octet * 10 + digit
      digits++
    } else if (digit === -2 && digits > 0 && octet < 256 && to < at + 6) {
      view.setUint8(to++, octet)
      octet = 0
      digits = 0
    } else return -1
  }
  view.setInt16(at, 1)
  return to === at + 6 ? to : -1
}

/** @param {number} code @param {number} vendorId */
const isPsField = (code, vendorId) => {
  switch (vendorId === vendor3gpp ? code : -1) {
    case 2:
    case 3:
    case 1227:
    case 1016:
    case 1228:
    case 847:
    case 8:
    case 10:
    case 12:
    case 13:
    case 18:
    case 23:
    case 22:
    case 21:
      return true
    default:
      return code === 30 && vendorId === 0
  }
}

/**
 * @param {number} start
 * @param {PsInformation} group
 */
const putPsInformation = (start, group) => {
  let at = start
  const chargingId = group['3gppChargingId']
  const pdpType = group['3gppPdpType']
  const imsiMccMnc = group['3gppImsiMccMnc']
  const nsapi = group['3gppNsapi']
  const selectionMode = group['3gppSelectionMode']
  const chargingCharacteristics = group['3gppChargingCharacteristics']
  const sgsnMccMnc = group['3gppSgsnMccMnc']
  const msTimeZone = group['3gppMsTimezone']
  const userLocationInfo = group['3gppUserLocationInfo']
  const ratType = group['3gppRatType']
  const { qosInformation, calledStationId } = group
  if (chargingId !== undefined && (at = putVendorOctets(at, 2, chargingId)) < 0) return -1
  if (pdpType !== undefined && (at = putVendorName(at, 3, pdpTypes, 0, pdpType)) < 0) return -1
  if ((at = putAddresses(at, 1227, group.pdpAddress)) < 0) return -1
  if (qosInformation !== undefined && (at = putVendorGroup(at, 1016, qosInformation, putQos)) < 0) return -1
  if ((at = putAddresses(at, 1228, group.sgsnAddress)) < 0) return -1
  if ((at = putAddresses(at, 847, group.ggsnAddress)) < 0) return -1
  if (imsiMccMnc !== undefined && (at = putVendorUtf8(at, 8, imsiMccMnc)) < 0) return -1
  if (nsapi !== undefined && (at = putVendorUtf8(at, 10, nsapi)) < 0) return -1
  if (calledStationId !== undefined && (at = putUtf8Avp(at, 30, calledStationId)) < 0) return -1
  if (selectionMode !== undefined && (at = putVendorUtf8(at, 12, selectionMode)) < 0) return -1
  if (chargingCharacteristics !== undefined && (at = putVendorUtf8(at, 13, chargingCharacteristics)) < 0) return -1
  if (sgsnMccMnc !== undefined && (at = putVendorUtf8(at, 18, sgsnMccMnc)) < 0) return -1
  if (msTimeZone !== undefined && (at = putVendorOctets(at, 23, msTimeZone)) < 0) return -1
  if (userLocationInfo !== undefined && (at = putVendorOctets(at, 22, userLocationInfo)) < 0) return -1
  if (ratType !== undefined && (at = putVendorOctets(at, 21, ratType)) < 0) return -1
  return putRest(at, group.avps, isPsField)
}

/** @param {number} code @param {number} vendorId */
const isServiceField = (code, vendorId) => code === 874 && vendorId === vendor3gpp

/**
 * @param {number} start
 * @param {ServiceInformation} group
 */
const putServiceInformation = (start, group) => {
  let at = start
  if (group.psInformation !== undefined) {
    if ((at = putVendorGroup(at, 874, group.psInformation, putPsInformation)) < 0) return -1
  }
  return putRest(at, group.avps, isServiceField)
}

// -------------------------------------------------------------------------------------
// (c)
// -------------------------------------------------------------------------------------

/** @param {number} code @param {number} vendorId */
const isCreditControlRequestField = (code, vendorId) => {
  switch (vendorId === 0 ? code : -1) {
    case 263:
    case 264:
    case 296:
    case 283:
    case 258:
    case 461:
    case 416:
    case 415:
    case 293:
    case 1:
    case 419:
    case 50:
    case 278:
    case 55:
    case 443:
    case 439:
    case 295:
    case 437:
    case 436:
    case 446:
    case 455:
    case 456:
    case 440:
    case 411:
    case 458:
    case 284:
    case 282:
      return true
    default:
      return code === 873 && vendorId === vendor3gpp
  }
}

/**
 * @param {number} at
 * @param {NonNullable<CreditControlRequest['terminationCause']>} value
 */
const putTerminationCause = (at, value) => {
  const { enumeration, nameOf } = TerminationCause.data
  const number =
    typeof value === 'string' && Object.hasOwn(enumeration, value)
      ? enumeration[value]
      : typeof value === 'number' && isInteger32(value) && !nameOf.has(value)
        ? value
        : undefined
  if (number === undefined || at + 12 > room) return -1
  view.setInt32(at, 295)
  view.setInt32(at + 4, mandatory | 12)
  view.setInt32(at + 8, number)
  return at + 12
}

/** @param {CreditControlRequest} message */
const putCreditControlRequest = (message) => {
  let at = message._tag === 'CreditControlRequest' ? putHeader(message.header, true, 272, 4) : -1
  if (at < 0) return -1
  const { requestedServiceUnit, userEquipmentInfo, serviceInformation, ccCorrelationId } = message
  if ((at = putUtf8Avp(at, 263, message.sessionId)) < 0) return -1
  if ((at = putIdentityAvp(at, 264, message.originHost)) < 0) return -1
  if ((at = putIdentityAvp(at, 296, message.originRealm)) < 0) return -1
  if ((at = putIdentityAvp(at, 283, message.destinationRealm)) < 0) return -1
  if ((at = putUnsigned32(at, 258, message.authApplicationId)) < 0) return -1
  if ((at = putUtf8Avp(at, 461, message.serviceContextId)) < 0) return -1
  const type = requestTypes.indexOf(message.ccRequestType)
  if (type < 0 || (at = putNumber(at, 416, type + 1)) < 0) return -1
  if ((at = putUnsigned32(at, 415, message.ccRequestNumber)) < 0) return -1
  if (message.destinationHost !== undefined && (at = putIdentityAvp(at, 293, message.destinationHost)) < 0) return -1
  if (message.userName !== undefined && (at = putUtf8Avp(at, 1, message.userName)) < 0) return -1
  if (message.ccSubSessionId !== undefined && (at = putUnsigned64(at, 419, message.ccSubSessionId)) < 0) return -1
  if (message.acctMultiSessionId !== undefined) {
    if ((at = putUtf8Avp(at, 50, message.acctMultiSessionId)) < 0) return -1
  }
  if (message.originStateId !== undefined && (at = putUnsigned32(at, 278, message.originStateId)) < 0) return -1
  if (message.eventTimestamp !== undefined && (at = putTime(at, 55, message.eventTimestamp)) < 0) return -1
  if ((at = putGroups(at, message.subscriptionId, 443, mandatory, putSubscription)) < 0) return -1
  if (message.serviceIdentifier !== undefined) {
    if ((at = putUnsigned32(at, 439, message.serviceIdentifier)) < 0) return -1
  }
  if (message.terminationCause !== undefined && (at = putTerminationCause(at, message.terminationCause)) < 0) return -1
  if (requestedServiceUnit !== undefined) {
    if ((at = putGroup(at, 437, mandatory, requestedServiceUnit, putRequested)) < 0) return -1
  }
  if (message.requestedAction !== undefined) {
    if ((at = putNumber(at, 436, actions.indexOf(message.requestedAction))) < 0) return -1
  }
  if ((at = putGroups(at, message.usedServiceUnit, 446, mandatory, putUsed)) < 0) return -1
  if (message.multipleServicesIndicator !== undefined) {
    if ((at = putNumber(at, 455, indicators.indexOf(message.multipleServicesIndicator))) < 0) return -1
  }
  if ((at = putGroups(at, message.multipleServicesCreditControl, 456, mandatory, putCreditControl)) < 0) return -1
  if ((at = putGroups(at, message.serviceParameterInfo, 440, 0, putParameter)) < 0) return -1
  if (ccCorrelationId !== undefined && (at = putOctetsAvp(at, 411, 0, ccCorrelationId)) < 0) return -1
  if (userEquipmentInfo !== undefined) {
    if ((at = putGroup(at, 458, 0, userEquipmentInfo, putEquipment)) < 0) return -1
  }
  if ((at = putGroups(at, message.proxyInfo, 284, mandatory, putProxyInfo)) < 0) return -1
  const { routeRecord = nothing } = message
  if (!Array.isArray(routeRecord)) return -1
  for (let i = 0; i < routeRecord.length; i++) if ((at = putIdentityAvp(at, 282, routeRecord[i])) < 0) return -1
  if (serviceInformation !== undefined) {
    if ((at = putVendorGroup(at, 873, serviceInformation, putServiceInformation)) < 0) return -1
  }
  return putRest(at, message.avps, isCreditControlRequestField)
}

/**
 * (c) The octets of a Credit-Control-Request.
 *
 * @param {CreditControlRequest} message
 */
export const encodeCreditControlRequest = (message) => written(putCreditControlRequest(message))
