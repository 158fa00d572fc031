/**
 * The typed form of what is on the wire: AVPs without a field, messages, groups in which nothing is refused, and the
 * headers of commands.
 *
 * @module
 */
import type { Json } from '../ground/json.ts'
import type { Header } from '../ground/record.ts'
import type { CommandDescription } from '../typed/grammar.ts'
import { areAvps, avpsToJson, avpToJson, isAvp, readAvp, readAvps } from './avp.ts'
import { flagNames, headerToJson, readHeader } from './header.ts'
import {
  at,
  entry,
  isEntries,
  jsonHex,
  readEntries,
  readHex,
  refuseJson,
  unencodable,
  type Entries,
  type Place,
  type Reader,
} from './reader.ts'

/** Both directions of one codec, its types forgotten. */
export interface Form {
  /** The JSON of a value that the codec encodes; of another one, JSON that is refused. */
  readonly toJson: (value: unknown) => Json
  /** The value, or `undefined` once a fault is noted. */
  readonly fromJson: (reader: Reader, json: unknown, place: Place) => unknown
  /** Whether a value that the codec encodes has the type, too: encoders do without a list or a name that they do not need. */
  readonly hasShape: (value: unknown) => boolean
}

/** A wire AVP, its data in hex. */
export const avpForm: Form = { toJson: avpToJson, fromJson: readAvp, hasShape: isAvp }

// -------------------------------------------------------------------------------------
// headers of commands
// -------------------------------------------------------------------------------------

/** Notes what a header says against its command. */
const checkHeader = (reader: Reader, place: Place, header: Header, description: CommandDescription): void => {
  const { name, code, applicationId, request = false, error = false } = description
  const flags = at(place, 'flags')
  if (code !== undefined && header.commandCode !== code) {
    refuseJson(reader, at(place, 'commandCode'), `${code}, that of ${name}`, header.commandCode)
  }
  if (applicationId !== undefined && header.applicationId !== applicationId) {
    refuseJson(reader, at(place, 'applicationId'), `${applicationId}, that of ${name}`, header.applicationId)
  }
  if (header.request !== request) {
    refuseJson(reader, at(flags, 'request'), `${request}, as ${name} has it`, header.request)
  }
  if (error && !header.error) refuseJson(reader, at(flags, 'error'), `true, as ${name} has it`, header.error)
}

/** The header of a command; what its `make` lets be left out may be left out. */
export const readCommandHeader = (
  reader: Reader,
  json: unknown,
  place: Place,
  description: CommandDescription,
): Header | undefined => {
  const before = reader.faults.length
  const { request = false, applicationId = 0 } = description
  const header = readHeader(reader, json, place, { ...description, request, applicationId })
  if (header !== undefined) checkHeader(reader, place, header, description)
  return reader.faults.length === before ? header : undefined
}

/** Whether what encodes as a header has the type, too. */
export const isHeader = (value: unknown): boolean =>
  isEntries(value) && flagNames.every((name) => typeof value[name] === 'boolean')

// -------------------------------------------------------------------------------------
// messages and groups of AVPs
// -------------------------------------------------------------------------------------

/** The record of some keys, none of them wrong. */
const readRecord = <A>(
  reader: Reader,
  json: unknown,
  place: Place,
  keys: ReadonlySet<string>,
  read: (entries: Entries) => A,
): A | undefined => {
  const before = reader.faults.length
  const entries = readEntries(reader, json, place, keys)
  const record = entries && read(entries)
  return reader.faults.length === before ? record : undefined
}

const messageKeys: ReadonlySet<string> = /*#__PURE__*/ new Set(['_tag', 'header', 'avps'])

/** A wire message. */
export const messageForm: Form = {
  toJson: (value) =>
    isEntries(value)
      ? { _tag: 'Message', header: headerToJson(value['header']), avps: avpsToJson(value['avps']) }
      : unencodable('no message'),
  fromJson: (reader, json, place) =>
    readRecord(reader, json, place, messageKeys, (entries) => {
      const tag = entry(entries, '_tag')
      if (tag !== 'Message') refuseJson(reader, at(place, '_tag'), 'Message', tag)
      const defaults = { request: false, applicationId: 0 }
      const header = readHeader(reader, entry(entries, 'header'), at(place, 'header'), defaults)
      return { _tag: 'Message', header, avps: readAvps(reader, entry(entries, 'avps'), at(place, 'avps')) }
    }),
  hasShape: (value) =>
    isEntries(value) && value['_tag'] === 'Message' && isHeader(value['header']) && areAvps(value['avps']),
}

const uncheckedKeys: ReadonlySet<string> = /*#__PURE__*/ new Set(['avps', 'undecoded'])

/** A group that is never refused for what is inside it, as Failed-AVP is. */
export const uncheckedForm: Form = {
  toJson: (value) => {
    if (!isEntries(value)) return unencodable('no group')
    const { avps, undecoded } = value
    const isWhole = undecoded instanceof Uint8Array && undecoded.length === 0
    return { avps: avpsToJson(avps), ...(isWhole ? {} : { undecoded: jsonHex(undecoded) }) }
  },
  fromJson: (reader, json, place) =>
    readRecord(reader, json, place, uncheckedKeys, (entries) => ({
      avps: readAvps(reader, entry(entries, 'avps'), at(place, 'avps')),
      undecoded: readHex(reader, entry(entries, 'undecoded') ?? '', at(place, 'undecoded')),
    })),
  hasShape: (value) => isEntries(value) && areAvps(value['avps']) && value['undecoded'] instanceof Uint8Array,
}
