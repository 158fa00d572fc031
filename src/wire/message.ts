/**
 * Whole messages without loss: what was decoded is encoded again bit for bit.
 *
 * @module
 */
import { codec, type Codec } from '../algebra/codec.ts'
import type { Avp, Header, Message as MessageRecord } from '../ground/record.ts'
import { refuseAt, type Sink, refuseValue } from '../octets/sink.ts'
import { failUnder, type Source } from '../octets/source.ts'
import { countAvps, readAvps, writeAvps } from './avp.ts'
import { checkHeader, headerSize, patchMessageLength, readHeader, writeHeader } from './header.ts'

/** The parts of a header that a message cannot do without; the flags and the reserved bits are clear unless given. */
export interface HeaderParts extends Partial<Header> {
  readonly hopByHopId: number
  readonly endToEndId: number
}

/** What a command says of its messages' headers. */
interface CommandParts {
  readonly applicationId: number
  readonly request: boolean
  readonly proxiable: boolean
  readonly error: boolean
}

/** A header from its parts; a command says what they leave open, and the R bit always. */
export const makeHeader = (parts: HeaderParts, commandCode: number, command?: CommandParts): Header => ({
  request: command?.request ?? parts.request ?? false,
  proxiable: parts.proxiable ?? command?.proxiable ?? false,
  error: parts.error ?? command?.error ?? false,
  retransmitted: parts.retransmitted ?? false,
  reserved: parts.reserved ?? 0,
  commandCode: parts.commandCode ?? commandCode,
  applicationId: parts.applicationId ?? command?.applicationId ?? 0,
  hopByHopId: parts.hopByHopId,
  endToEndId: parts.endToEndId,
})

/**
 * The header of an answer: "The same Hop-by-Hop Identifier in the request is used in the answer." (section 6.2) "The 'P' bit
 * in the header is set to the same value as the one found in the request message." (section 7.2)
 */
export const answerHeader = (request: Header, error: boolean): Header => ({
  request: false,
  proxiable: request.proxiable,
  error,
  retransmitted: false,
  reserved: 0,
  commandCode: request.commandCode,
  applicationId: request.applicationId,
  hopByHopId: request.hopByHopId,
  endToEndId: request.endToEndId,
})

export const readMessage = (source: Source, from: number, to: number): MessageRecord | undefined => {
  const avps = checkHeader(source, from, to) ? readAvps(source, from + headerSize, to) : undefined
  if (avps !== undefined) return { _tag: 'Message', header: readHeader(source, from), avps }
  return failUnder(source, 'Message')
}

/** Whether `readMessage` would give a message; notes nothing, and reads no AVP. */
export const isMessage = (source: Source, from: number, to: number): boolean => {
  const isWhole = checkHeader(source, from, to)
  source.failure = undefined
  const count = isWhole ? countAvps(source, from + headerSize, to) : -1
  return count >= 0 && count <= source.avpsLeft
}

const writeMessage = (sink: Sink, message: { readonly header: Header; readonly avps: ReadonlyArray<Avp> }): boolean => {
  if (typeof message !== 'object' || message === null) {
    return refuseValue(sink, 'a message', message)
  }
  const start = sink.at
  return (
    (writeHeader(sink, message.header) && writeAvps(sink, message.avps) && patchMessageLength(sink, start)) ||
    refuseAt(sink, 'Message')
  )
}

/** What a wire message is made from. */
export interface MessageParts {
  readonly header: HeaderParts & { readonly commandCode: number }
  readonly avps: ReadonlyArray<Avp>
}

/**
 * Any Diameter message, its AVPs not interpreted. `encode(decode(octets))` gives the same octets for all that `decode`
 * accepts: reserved bits, padding that is not zero, AVPs and commands that nobody knows.
 *
 * Refusals: `InvalidMessageLength` (5015), `UnsupportedVersion` (5011), `InvalidHeaderBits` (3008), `InvalidAvpLength`
 * (5014), `BudgetExceeded` (5012).
 *
 * ```ts
 * import { right } from 'fp-ts/lib/Either.js'
 * import { fromHex, Message } from 'diameter-codec'
 *
 * const octets = fromHex('0100001480000118000000000000000100000002')!
 * const message = Message.make({ header: { request: true, commandCode: 280, hopByHopId: 1, endToEndId: 2 }, avps: [] })
 * Message.decode(octets) // => right(message)
 * Message.encode(message) // => right(octets)
 * ```
 */
export const Message: Codec<MessageRecord> & { readonly make: (parts: MessageParts) => MessageRecord } =
  /*#__PURE__*/ codec(
    {
      name: 'Message',
      format: 'OctetString',
      minimum: 0,
      maximum: Infinity,
      decodeAt: readMessage,
      encodeTo: writeMessage,
    },
    { _tag: 'Message' },
    {
      make: ({ header, avps }: MessageParts): MessageRecord => ({
        _tag: 'Message',
        header: makeHeader(header, header.commandCode),
        avps,
      }),
    },
  )

/** A wire message; see the constant of this name. */
export type Message = MessageRecord
