/**
 * The twin of `wire-writer.ts` for whoever prints many messages, three times as fast: messages as JSON text, to the octet
 * what `JSON.stringify` makes of `toJson`, from octets to octets, with no object between.
 *
 * @module
 */
import type { Avp, Header } from '../ground/record.ts'
import { reserve, writeOctets, type Sink } from '../octets/sink.ts'
import { renew, unsigned32At, type Source } from '../octets/source.ts'
import { paddedSize } from '../octets/avp-header.ts'
import { AvpCheck, type AvpChecks } from '../wire/avp-checks.ts'
import { checkHeader, headerSize, readHeader } from '../wire/header.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { octetsOfText, valueWriter, writeDecimal, writeHex, type WriteValue } from './scalar-text.ts'
import { avpHeadToJson, maximumDepth, messageHeadToJson } from './wire-writer.ts'

// -------------------------------------------------------------------------------------
// what is the same in many messages
// -------------------------------------------------------------------------------------

/** What stands before an AVP's value, and how the value is written. */
interface AvpHead {
  readonly code: number
  readonly vendor: number
  readonly flags: number
  /** From the comma before the AVP to the colon after `value`. */
  readonly text: Uint8Array
  /** `undefined` for a group. */
  readonly writeValue: WriteValue | undefined
}

/** What stands in a message before its AVPs, around what is another number in each. */
interface MessageHead {
  /** Flags and command code. */
  readonly word: number
  readonly application: number
  readonly beforeLength: Uint8Array
  readonly beforeHopByHop: Uint8Array
}

/** Heads are kept in places that their keys tell; another one of the same place takes it, so there are never more. */
const avpPlaces = 4096
const messagePlaces = 256

const spread = (a: number, b: number, c: number): number =>
  Math.imul(a ^ Math.imul(b, 0x9e3779b1) ^ Math.imul(c, 0x27d4eb2f), 0x85ebca6b)

const valueKey = '"value":'

/** Everything of an object's text but the brace that ends it. */
const opened = (json: object): string => JSON.stringify(json).slice(0, -1)

const avpHead = (dictionary: Dictionary<unknown>, code: number, vendor: number, flags: number): AvpHead => {
  const header: Omit<Avp, 'data' | 'padding'> = {
    code: code >>> 0,
    vendorId: (flags & 0x80) !== 0 ? vendor >>> 0 : undefined,
    mandatory: (flags & 0x40) !== 0,
    protected: (flags & 0x20) !== 0,
    reserved: flags & 0x1f,
  }
  const definition = dictionary.avp(header.code, header.vendorId)
  const head = avpHeadToJson(definition, header)
  return {
    code,
    vendor,
    flags,
    text: octetsOfText(`,${opened(head)},${valueKey}`),
    writeValue: valueWriter(head.format, definition),
  }
}

const messageHead = (dictionary: Dictionary<unknown>, header: Header, word: number): MessageHead => {
  const text = opened(messageHeadToJson(dictionary, header, 0))
  const length = text.indexOf('"length":') + '"length":'.length
  const hopByHop = text.indexOf('"hopByHopId":') + '"hopByHopId":'.length
  return {
    word,
    application: header.applicationId | 0,
    beforeLength: octetsOfText(text.slice(0, length)),
    beforeHopByHop: octetsOfText(text.slice(length + 1, hopByHop)),
  }
}

const beforeEndToEnd = /*#__PURE__*/ octetsOfText(',"endToEndId":')
const beforeAvps = /*#__PURE__*/ octetsOfText('},"avps":')
const noAvps = /*#__PURE__*/ octetsOfText('[]')
const beforeData = /*#__PURE__*/ octetsOfText('"data":')
const beforePadding = /*#__PURE__*/ octetsOfText(',"padding":')

const openBracket = 0x5b
const closeBracket = 0x5d
const closeBrace = 0x7d

// -------------------------------------------------------------------------------------
// writing
// -------------------------------------------------------------------------------------

const hasPadding = ({ bytes }: Source, from: number, to: number): boolean => {
  let octets = 0
  for (let at = from; at < to; at++) octets |= bytes[at]!
  return octets !== 0
}

/** Only those of the message itself are counted, as `Message.decode` does. */
const budgeted = (source: Source, depth: number): AvpCheck =>
  depth > 0 || --source.avpsLeft >= 0 ? AvpCheck.good : AvpCheck.bad

/**
 * Writes the JSON text of the message from `from` to `to`, without a line end; `false`, and nothing is written, where
 * `Message.decode` refuses these octets. A source and a sink may be those of many messages.
 */
export type WriteJsonText = (sink: Sink, source: Source, from: number, to: number) => boolean

/**
 * The writer of messages' JSON text by a dictionary. It holds some texts, however many different AVPs come. With checks, it
 * writes nothing of a message that fails them.
 */
export const jsonText = (dictionary: Dictionary<unknown>, checks?: AvpChecks): WriteJsonText => {
  const avpHeads: Array<AvpHead | undefined> = Array.from({ length: avpPlaces }, () => undefined)
  const messageHeads: Array<MessageHead | undefined> = Array.from({ length: messagePlaces }, () => undefined)

  const avpHeadOf = (code: number, vendor: number, flags: number): AvpHead => {
    const place = spread(code, vendor, flags) >>> 20
    const known = avpHeads[place]
    if (known !== undefined && known.code === code && known.vendor === vendor && known.flags === flags) return known
    return (avpHeads[place] = avpHead(dictionary, code, vendor, flags))
  }

  const messageHeadOf = (source: Source, from: number): MessageHead => {
    const word = source.view.getInt32(from + 4)
    const application = source.view.getInt32(from + 8)
    const place = spread(word, application, 0) >>> 24
    const known = messageHeads[place]
    if (known !== undefined && known.word === word && known.application === application) return known
    return (messageHeads[place] = messageHead(dictionary, readHeader(source, from), word))
  }

  /** Writes AVPs in brackets; `false` where they do not frame, or fail the checks. */
  const writeAvps = (sink: Sink, source: Source, from: number, to: number, depth: number): boolean => {
    if (from === to) {
      writeOctets(sink, noAvps)
      return true
    }
    const { view } = source
    const start = sink.at
    for (let at = from; at < to;) {
      if (at + 8 > to) return false
      const word = view.getInt32(at + 4)
      const value = at + (word < 0 ? 12 : 8)
      const end = at + (word & 0xffffff)
      const next = at + paddedSize(end - at)
      if (end < value || next > to) return false
      const answer = checks === undefined ? budgeted(source, depth) : checks.avp(source, at, word, value, end)
      if (answer === AvpCheck.bad) return false
      const head = avpHeadOf(view.getInt32(at), word < 0 ? view.getInt32(at + 8) : 0, word >>> 24)
      const { writeValue } = head
      writeOctets(sink, head.text)
      if (writeValue === undefined || answer === AvpCheck.group) {
        if (!writeGroup(sink, source, value, end, depth, answer, writeValue === undefined)) return false
      } else if (!writeValue(sink, source, value, end)) writeData(sink, source, value, end)
      if (next > end && hasPadding(source, end, next)) {
        writeOctets(sink, beforePadding)
        writeHex(sink, source, end, next)
      }
      reserve(sink, 2)
      sink.bytes[sink.at++] = closeBrace
      at = next
    }
    // There stands the comma before the first.
    sink.bytes[start] = openBracket
    sink.bytes[sink.at++] = closeBracket
    return true
  }

  /** Writes `data` in place of the key before it, where there is no value. */
  const writeData = (sink: Sink, source: Source, from: number, to: number): void => {
    sink.at -= valueKey.length
    writeOctets(sink, beforeData)
    writeHex(sink, source, from, to)
  }

  /** Writes the AVPs of a group, or its data where they do not frame; `false` where they are checked, and fail. */
  const writeGroup = (
    sink: Sink,
    source: Source,
    from: number,
    to: number,
    depth: number,
    answer: AvpCheck,
    isGroup: boolean,
  ): boolean => {
    const start = sink.at
    if (isGroup && depth < maximumDepth) {
      checks?.enter()
      const isWritten = writeAvps(sink, source, from, to, depth + 1)
      if ((checks?.leave() ?? true) && isWritten) return true
    }
    if (answer === AvpCheck.group) return false
    sink.at = start
    writeData(sink, source, from, to)
    return true
  }

  return (sink, source, from, to) => {
    renew(source, from, to)
    if (!checkHeader(source, from, to) || checks?.message(source, from) === false) {
      source.failure = undefined
      return false
    }
    const start = sink.at
    const head = messageHeadOf(source, from)
    writeOctets(sink, head.beforeLength)
    writeDecimal(sink, to - from)
    writeOctets(sink, head.beforeHopByHop)
    writeDecimal(sink, unsigned32At(source, from + 12))
    writeOctets(sink, beforeEndToEnd)
    writeDecimal(sink, unsigned32At(source, from + 16))
    writeOctets(sink, beforeAvps)
    if (!writeAvps(sink, source, from + headerSize, to, 0) || checks?.leave() === false) {
      sink.at = start
      return false
    }
    reserve(sink, 1)
    sink.bytes[sink.at++] = closeBrace
    return true
  }
}
