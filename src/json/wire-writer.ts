/**
 * Messages as JSON without loss: names and values for people and scripts, octets where there is no value.
 *
 * @module
 */
import type { Json } from '../ground/json.ts'
import type { Avp, Header, Message } from '../ground/record.ts'
import { source } from '../octets/source.ts'
import { toHex } from '../ground/text.ts'
import { readAvps } from '../wire/avp.ts'
import { headerSize } from '../wire/header.ts'
import type { AnyCommand } from '../typed/command.ts'
import type { AnyDefinition } from '../typed/definition.ts'
import type { Dictionary } from '../typed/dictionary.ts'
import { putAvpHeader, paddingText, sizeOf } from './avp.ts'
import { headerToJson } from './header.ts'
import { writingJson } from './reader.ts'
import { ownCodec, ownToJson } from './typed-form.ts'
import { enumerationOf, jsonFormat, type JsonFormatName, type JsonScalar } from './scalar.ts'

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A value: an array of AVPs where the format is Grouped; what a format of one's own makes of its values. */
export type JsonValue = JsonScalar | ReadonlyArray<JsonAvp> | Exclude<Json, null>

export interface JsonAvp {
  /** `null` where the dictionary lacks the AVP. */
  readonly name: string | null
  readonly code: number
  /** Present exactly when the V bit is set. */
  readonly vendorId?: number
  readonly flags: { readonly mandatory: boolean; readonly protected: boolean }
  /** The reserved flag bits, where they are not zero. */
  readonly reserved?: number
  readonly format: JsonFormatName
  readonly value?: JsonValue
  /**
   * Hex in place of `value`, where the data does not fit the format or the value would not give it back; and beside a value
   * of a format of one's own.
   */
  readonly data?: string
  /** The padding octets in hex, where they are not zero. */
  readonly padding?: string
}

export interface JsonHeader {
  readonly version: 1
  readonly length: number
  readonly flags: {
    readonly request: boolean
    readonly proxiable: boolean
    readonly error: boolean
    readonly retransmitted: boolean
  }
  /** The reserved flag bits, where they are not zero. */
  readonly reserved?: number
  readonly commandCode: number
  readonly applicationId: number
  readonly hopByHopId: number
  readonly endToEndId: number
}

/** A message; its keys are in this order. */
export interface JsonMessage {
  /** By command code, application and R bit; `null` where the dictionary lacks the command. */
  readonly name: string | null
  readonly header: JsonHeader
  readonly avps: ReadonlyArray<JsonAvp>
}

type Mutable<A> = { -readonly [K in keyof A]: A[K] }

/** Groups in groups, in both directions; what is deeper is `data`. */
export const maximumDepth = 32

// -------------------------------------------------------------------------------------
// to JSON
// -------------------------------------------------------------------------------------

/** The AVPs that a group's data is; `undefined` where they do not frame, or would not give the same octets back. */
const groupAvps = (data: Uint8Array): ReadonlyArray<Avp> | undefined => {
  // What is bounded is the message: its budget was that of whoever decoded it.
  const avps = readAvps(source(data, { maximumAvps: Infinity }), 0, data.length)
  return avps === undefined || sizeOf(avps) !== data.length ? undefined : avps
}

/** What stands before the value of an AVP. */
export const avpHeadToJson = (
  definition: AnyDefinition | undefined,
  avp: Omit<Avp, 'data' | 'padding'>,
): Mutable<Omit<JsonAvp, 'value' | 'data' | 'padding'>> => {
  const head: { [key: string]: Json } = { name: definition?.name ?? null }
  putAvpHeader(head, avp)
  head['format'] = definition?.data.format ?? 'Unknown'
  // All of its keys are there now.
  return head as unknown as JsonAvp
}

const avpToJson = (dictionary: Dictionary<unknown>, avp: Avp, depth: number): JsonAvp => {
  const { data } = avp
  const definition = dictionary.avp(avp.code, avp.vendorId)
  const json: Mutable<JsonAvp> = avpHeadToJson(definition, avp)
  const own = ownCodec(definition, json.format)
  if (own !== undefined) {
    const value = ownToJson(own, data)
    if (value !== undefined) json.value = value
    json.data = toHex(data)
    return withPadding(json, avp)
  }
  const format = jsonFormat(json.format, enumerationOf(definition))
  const inner = format === undefined && depth < maximumDepth ? groupAvps(data) : undefined
  const value =
    format === undefined ? inner?.map((each) => avpToJson(dictionary, each, depth + 1)) : format.toValue(data)
  if (value === undefined) json.data = toHex(data)
  else json.value = value
  return withPadding(json, avp)
}

const withPadding = (json: Mutable<JsonAvp>, { data, padding }: Avp): JsonAvp => {
  if (padding !== 0) json.padding = paddingText(padding, data)
  return json
}

/** By code and R bit: an answer with the E bit answers its command all the same. */
export const commandOf = (dictionary: Dictionary<unknown>, header: Header): AnyCommand | undefined =>
  dictionary.command({ ...header, error: false })

/** What stands before the AVPs of a message. */
export const messageHeadToJson = (
  dictionary: Dictionary<unknown>,
  header: Header,
  length: number,
): Omit<JsonMessage, 'avps'> => ({
  name: commandOf(dictionary, header)?.name ?? null,
  header: { version: 1, length, ...(headerToJson(header) as Omit<JsonHeader, 'version' | 'length'>) },
})

const messageToJson = (dictionary: Dictionary<unknown>, { header, avps }: Message): JsonMessage => ({
  ...messageHeadToJson(dictionary, header, headerSize + sizeOf(avps)),
  avps: avps.map((avp) => avpToJson(dictionary, avp, 0)),
})

/**
 * A message as a value for `JSON.stringify`. `fromJson` of it, with the same dictionary, is the message again, whatever
 * it holds. Of what is no message, JSON that `fromJson` refuses.
 *
 * ```ts
 * import { Avp, Message, rfc6733, toJson } from 'diameter-codec'
 *
 * const cause = Avp.make({ code: 273, mandatory: true, data: Uint8Array.of(0, 0, 0, 1) })
 * const header = { request: true, commandCode: 282, hopByHopId: 1, endToEndId: 2 }
 * const json = toJson(rfc6733)(Message.make({ header, avps: [cause] }))
 * json.name // => 'Disconnect-Peer-Request'
 * json.header.length // => 32
 * json.avps
 * // => [{ name: 'Disconnect-Cause', code: 273, flags: { mandatory: true, protected: false }, format: 'Enumerated',
 * //       value: 'BUSY' }]
 * ```
 */
export const toJson =
  (dictionary: Dictionary<unknown>) =>
  (message: Message): JsonMessage =>
    // Of what is no message there is JSON that is none.
    writingJson(() => messageToJson(dictionary, message) as unknown as Json) as unknown as JsonMessage
