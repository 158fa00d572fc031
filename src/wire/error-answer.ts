/**
 * The answer to a request that was refused, as RFC 6733 sections 6.2 and 7 want it.
 *
 * @module
 */
import { diameterIdentity } from '../formats/octet-string.ts'
import { noOctets } from '../octets/copy.ts'
import { resultCode, type DecodeError } from '../ground/error.ts'
import type { Avp, Header, Message } from '../ground/record.ts'
import { resultCodeClass } from '../ground/result-code.ts'
import { maximumMessageSize, source } from '../octets/source.ts'
import { writeText, writeUnsigned32, writing, type Sink } from '../octets/sink.ts'
import { octetsOf, readLeading } from './avp.ts'
import {
  destinationHostCode,
  destinationRealmCode,
  errorMessageCode,
  errorReportingHostCode,
  failedAvpCode,
  originHostCode,
  originRealmCode,
  proxyHostCode,
  proxyInfoCode,
  proxyStateCode,
  resultCodeCode,
  sessionIdCode,
} from './codes.ts'
import { headerSize, readHeader } from './header.ts'
import { answerHeader } from './message.ts'
import { describe } from '../ground/explain.ts'

/** A request as far as it is needed to answer it: its octets, however wrong, or a message made of them. */
export type Refused = Uint8Array | { readonly header: Header; readonly avps: ReadonlyArray<Avp> }

/** Who answers. */
export interface Answerer {
  /** Origin-Host of the answer. */
  readonly originHost: string
  /** Origin-Realm of the answer. */
  readonly originRealm: string
  /** Error-Reporting-Host, where the node that found the error is not `originHost`. */
  readonly errorReportingHost?: string
  /**
   * Whether the E bit is set; by default for protocol errors (3xxx). It may be set for a permanent error too, where the
   * command's own answer needs more than is known here (section 7.1.5).
   */
  readonly error?: boolean
  /** Further AVPs, at the end. */
  readonly avps?: ReadonlyArray<Avp>
}

const baseAvp = (code: number, mandatory: boolean, data: Uint8Array): Avp => ({
  code,
  vendorId: undefined,
  mandatory,
  protected: false,
  reserved: 0,
  data,
  padding: 0,
})

const octets = <A>(write: (sink: Sink, a: A) => boolean, a: A): Uint8Array => {
  const written = writing(write, a)
  return written._tag === 'Right' ? written.right : noOctets
}

const textAvp = (code: number, mandatory: boolean, text: string): Avp =>
  baseAvp(code, mandatory, octets(writeText, text))

const writeNumber = (sink: Sink, value: number): boolean => {
  writeUnsigned32(sink, value)
  return true
}

// -------------------------------------------------------------------------------------
// what is known of the request
// -------------------------------------------------------------------------------------

interface Known {
  readonly header: Header
  readonly avps: ReadonlyArray<Avp>
}

/** The header, zeros where it is cut, and the AVPs up to the first whose length cannot be. */
const knownOfOctets = (bytes: Uint8Array): Known => {
  const whole = new Uint8Array(Math.max(bytes.length, headerSize))
  whole.set(bytes)
  const input = source(whole)
  return { header: readHeader(input, 0), avps: readLeading(input, headerSize, whole.length) }
}

interface ProxyInfo {
  readonly proxyHost: string
  readonly proxyState: Uint8Array
  readonly avps: ReadonlyArray<Avp>
}

/** In a typed message, what is needed of the fields goes before the AVPs without a rule. */
const knownOfMessage = (message: Known): Known => {
  const fields = message as {
    readonly sessionId?: string
    readonly proxyInfo?: ReadonlyArray<ProxyInfo>
    readonly destinationHost?: string
    readonly destinationRealm?: string
  }
  const text = (code: number, value: string | undefined): ReadonlyArray<Avp> =>
    value === undefined ? [] : [textAvp(code, true, value)]
  const proxyInfo = (info: ProxyInfo): Avp =>
    baseAvp(
      proxyInfoCode,
      true,
      octetsOf([
        textAvp(proxyHostCode, true, info.proxyHost),
        baseAvp(proxyStateCode, true, info.proxyState),
        ...info.avps,
      ]),
    )
  return {
    header: message.header,
    avps: [
      ...text(sessionIdCode, fields.sessionId),
      ...text(destinationHostCode, fields.destinationHost),
      ...text(destinationRealmCode, fields.destinationRealm),
      ...(fields.proxyInfo ?? []).map(proxyInfo),
      ...message.avps,
    ],
  }
}

const ofCode = ({ avps }: Known, code: number): ReadonlyArray<Avp> =>
  avps.filter((avp) => avp.code === code && (avp.vendorId ?? 0) === 0)

/** What an answer has of its request: "the Session-Id", and "any Proxy-Info AVPs […] in the same order" (section 6.2). */
export const copiedAvps = (request: Known): ReadonlyArray<Avp> => {
  const known = knownOfMessage(request)
  return [...ofCode(known, sessionIdCode).slice(0, 1), ...ofCode(known, proxyInfoCode)]
}

/** The first AVP of a code as a name, where it is one. */
const nameOf = (known: Known, code: number): string | undefined => {
  const [avp] = ofCode(known, code)
  const name = avp === undefined ? undefined : diameterIdentity.decode(avp.data)
  return name?._tag === 'Right' ? name.right : undefined
}

// -------------------------------------------------------------------------------------
// the answer
// -------------------------------------------------------------------------------------

const sizeOf = (avps: ReadonlyArray<Avp>): number => avps.reduce((sum, avp) => sum + avp.data.length + 16, 0)

/** Failed-AVP; in it the header alone of what would not fit beside the other AVPs. */
const failedAvp = (avps: ReadonlyArray<Avp>, others: ReadonlyArray<Avp>): ReadonlyArray<Avp> => {
  if (avps.length === 0) return []
  const fits = sizeOf(avps) + sizeOf(others) < maximumMessageSize - 64
  const fitting = fits ? avps : avps.map((avp) => ({ ...avp, data: noOctets, padding: 0 }))
  return [baseAvp(failedAvpCode, true, octetsOf(fitting))]
}

const unknownHost = 'unknown.invalid'
const unknownRealm = 'invalid'

/** Why a request is answered with an error. */
export interface Refusal {
  readonly resultCode: number
  readonly errorMessage: string
  readonly failedAvp?: ReadonlyArray<Avp>
}

/** The answer to a request with a Result-Code, whoever found that out: `errorAnswer` for what no decoder said. */
export const refusalAnswer =
  (request: Refused, answerer?: Answerer) =>
  ({ resultCode: number, errorMessage, failedAvp: failed = [] }: Refusal): Message => {
    const known = request instanceof Uint8Array ? knownOfOctets(request) : knownOfMessage(request)
    const host = answerer?.originHost ?? nameOf(known, destinationHostCode) ?? unknownHost
    const realm = answerer?.originRealm ?? nameOf(known, destinationRealmCode) ?? unknownRealm
    const before = [
      ...ofCode(known, sessionIdCode).slice(0, 1),
      baseAvp(resultCodeCode, true, octets(writeNumber, number)),
      textAvp(originHostCode, true, host),
      textAvp(originRealmCode, true, realm),
      textAvp(errorMessageCode, false, errorMessage),
      ...(answerer?.errorReportingHost === undefined
        ? []
        : [textAvp(errorReportingHostCode, false, answerer.errorReportingHost)]),
    ]
    const after = [...ofCode(known, proxyInfoCode), ...(answerer?.avps ?? [])]
    return {
      _tag: 'Message',
      // "these errors MUST only be used in answer messages whose 'E' bit is set" (section 7.1.3)
      header: answerHeader(known.header, answerer?.error ?? resultCodeClass(number) === 'protocol'),
      avps: [...before, ...failedAvp(failed, [...before, ...after]), ...after],
    }
  }

/** What a refused request is answered with. */
export const refusalOf = (error: DecodeError): Refusal => ({
  resultCode: resultCode(error),
  errorMessage: describe(error),
  failedAvp: error.failedAvp,
})

/**
 * The answer to send for a request that a decoder refused: its command, application and identifiers, its P bit, its
 * Session-Id first and its Proxy-Info in order, Result-Code, Error-Message and Failed-AVP; the E bit for protocol
 * errors. Who answers is `answerer`; without one, Origin-Host and Origin-Realm are the request's Destination-Host and
 * Destination-Realm, and where it has none `unknown.invalid` and `invalid`, for nobody can know them.
 *
 * Answers are never answered: ask for one only where `request.header.request` is set (section 7.2).
 *
 * ```ts
 * import { isLeft } from 'fp-ts/lib/Either.js'
 * import { DisconnectPeerRequest, errorAnswer, fromHex } from 'diameter-codec'
 *
 * const octets = fromHex('010000148000011a000000000000000100000002')!
 * const refused = DisconnectPeerRequest.decode(octets)
 * const answer = isLeft(refused)
 *   ? errorAnswer(octets, { originHost: 'b.example.net', originRealm: 'example.net' })(refused.left)
 *   : undefined
 * answer?.header.hopByHopId // => 1
 * answer?.avps[0]?.code // => 268
 * ```
 */
export const errorAnswer =
  (request: Refused, answerer?: Answerer) =>
  (error: DecodeError): Message =>
    refusalAnswer(request, answerer)(refusalOf(error))
