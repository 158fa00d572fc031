/**
 * Diameter messages (RFC 6733) as typed, immutable values.
 *
 * @module
 */
export type { Either, Option } from './ground/either.ts'
export { detach } from './octets/detach.ts'
export { equals } from './ground/equality.ts'
export {
  resultCode,
  type DecodeError,
  type DecodeReason,
  type EncodeError,
  type EncodeReason,
  type Excerpt,
} from './ground/error.ts'
export { composeLens, modify, type Lens, type Optional, type OptionalField } from './ground/optics.ts'
export {
  ResultCodes,
  resultCodeClass,
  resultCodeName,
  type ResultCodeClass,
  type ResultCodeName,
} from './ground/result-code.ts'
// The records by names of their own, since their short ones are codecs too: declarations that a compiler writes need them.
export type { Avp as WireAvp, Message as WireMessage } from './ground/record.ts'
export type { DecodeOptions } from './octets/source.ts'
export { fromHex, toHex } from './ground/text.ts'
export {
  emap,
  imap,
  refine,
  // Likewise.
  type Codec as CodecOf,
  type Decoder as DecoderOf,
  type Encoder as EncoderOf,
  type FormatName,
  type Shape,
} from './algebra/codec.ts'
export type { Address } from './formats/address.ts'
export type { DiameterUri } from './formats/diameter-uri.ts'
export {
  IcmpType,
  type IpFilterOption,
  type IpFilterRule,
  type QosFilterOption,
  type QosFilterRule,
} from './formats/filter-rule.ts'
export type { AddressPrefix, FilterEndpoint } from './formats/filter-rule-text.ts'
export type { NumberRange, TextCodec, Worded } from './formats/syntax.ts'
export { floatToNumber, type Float, type NaNPayload } from './formats/float.ts'
export * as Format from './formats/format.ts'
export type { EnumeratedCodec, Enumeration } from './formats/integer.ts'
export { formatIpv4, formatIpv6, parseIpv4, parseIpv6 } from './formats/internet-address.ts'
export { timeFromText, timeToText } from './formats/time.ts'
// combinators
export { alt, andThen, fail, map, orElse, succeed } from './algebra/decoder.ts'
export { contramap } from './algebra/encoder.ts'
export { Codec, Decoder, Encoder, Eq, Show } from './algebra/instances.ts'
export {
  bits,
  flag,
  layout,
  openBits,
  reserved,
  type Bits,
  type BitCount,
  type LayoutCodec,
  type LayoutRecord,
  type Piece,
  type Pieces,
  type Reserved,
} from './algebra/layout.ts'
export { octets } from './formats/octet-string.ts'
export { lazy, type LazyCodec } from './algebra/lazy.ts'
export { literal } from './algebra/literal.ts'
export { flags, type FlagsCodec, type FlagsInput, type FlagsRecord } from './algebra/flags.ts'
export { show } from './ground/show.ts'
export { each, focus, getAll, modifyAll, type AnyOptic, type Traversal } from './ground/traversal.ts'
export { tagged, type TaggedGroupCodec, type TaggedLayoutCodec } from './typed/tagged.ts'
// end of combinators
export { Avp, type AvpParts } from './wire/avp.ts'
export {
  decodingFramer,
  framer,
  framerStart,
  type Framed,
  type FramerState,
  type RefusedMessage,
} from './wire/framing.ts'
export type { Header } from './wire/header.ts'
export { Message, type HeaderParts, type MessageParts } from './wire/message.ts'
export { errorAnswer, type Answerer, type Refused } from './wire/error-answer.ts'
export { command, type AnswerInput, type Command, type CommandRecord, type NamedCommand } from './typed/command.ts'
export { consistent, exactlyOne, type Constraint } from './typed/constraint.ts'
export { avp } from './typed/avp.ts'
export { variant, type VariantParts } from './typed/variant.ts'
export { M, vendor, _, type AvpRow } from './typed/vendor.ts'
export type { AvpDefinition, AvpDescription } from './typed/definition.ts'
export { Dictionary, type Clash } from './typed/dictionary.ts'
export { diagnose, type DiagnoseOptions, type Diagnosis, type Finding } from './check/diagnose.ts'
export type { GroupRecord, InputOf, UncheckedGroup } from './typed/field-types.ts'
export { named, type Named, type TypeOf } from './typed/named.ts'
export { exchange, type Exchange } from './typed/exchange.ts'
export { describe, render } from './ground/explain.ts'
export { appendAvp, appendAvps, findAvps } from './typed/find.ts'
export { grouped, type GroupCodec, type NamedGroupCodec, type UncheckedGroupCodec } from './typed/group.ts'
export { describeJsonError, type JsonError, type JsonPath } from './json/error.ts'
export type { Json } from './ground/json.ts'
export { jsonForm, type JsonForm } from './json/typed-form.ts'
export { toJson, type JsonAvp, type JsonHeader, type JsonMessage, type JsonValue } from './json/wire-writer.ts'
export type { JsonText } from './json/text-reader.ts'
export { fromJson, fromJsonText } from './json/wire-reader.ts'
export { any, fixed, many, optional, required, some, type AnyRule, type GrammarRule, type Rule } from './typed/rule.ts'
export * from './rfc6733/index.ts'
