/**
 * What is fuzzed: dictionaries, with the functions that the laws are about. Tests put defects in their place.
 *
 * @module
 */
import * as fc from 'fast-check'
import {
  avp,
  any,
  command,
  Dictionary,
  diagnose,
  errorAnswer,
  Format,
  fromJson,
  grouped,
  lazy,
  many,
  Message,
  optional,
  required,
  rfc6733,
  toJson,
  type Avp,
  type Clash,
  type Codec,
  type Either,
} from 'diameter-codec'
import * as creditControl from '../docs/applications/credit-control.ts'
import { disguised, messageOf, type AnyMessage, type AnyTypedCommand } from '../test/arbitrary/typed.ts'
import type { Material } from './mutate.ts'

/** A dictionary under test. */
export interface Subject {
  readonly name: string
  readonly dictionary: Dictionary<unknown>
  readonly message: Codec<Message>
  readonly diagnose: typeof diagnose
  readonly errorAnswer: typeof errorAnswer
  readonly toJson: typeof toJson
  readonly fromJson: typeof fromJson
}

const subject = (name: string, dictionary: Dictionary<unknown>): Subject => ({
  name,
  dictionary,
  message: Message,
  diagnose,
  errorAnswer,
  toJson,
  fromJson,
})

const unclashed = (dictionary: Either<Clash, Dictionary<unknown>>): Dictionary<unknown> => {
  if (dictionary._tag === 'Left') throw new Error(`a clash: ${dictionary.left.names.join(', ')}`)
  return dictionary.right
}

// -------------------------------------------------------------------------------------
// a dictionary with every data format, groups that are closed, and one that holds itself
// -------------------------------------------------------------------------------------

interface Nest {
  readonly depth: number | undefined
  readonly nest: ReadonlyArray<Nest>
  readonly avps: ReadonlyArray<Avp>
}

const own = { vendorId: 99999, mandatory: true } as const
const Depth = avp({ name: 'Depth', code: 1, ...own, format: Format.unsigned32 })
const NestAvp = avp({ name: 'Nest', code: 2, ...own, format: lazy('Nest', (): Codec<Nest> => nest) })
const nest = grouped([optional(Depth), many(NestAvp), any])

const formats = {
  octets: avp({ name: 'Octets', code: 10, ...own, format: Format.octetString }),
  integer32: avp({ name: 'Signed', code: 11, ...own, format: Format.integer32 }),
  integer64: avp({ name: 'Signed-Long', code: 12, ...own, format: Format.integer64 }),
  unsigned64: avp({ name: 'Long', code: 13, ...own, format: Format.unsigned64 }),
  float32: avp({ name: 'Single', code: 14, ...own, format: Format.float32 }),
  float64: avp({ name: 'Double', code: 15, ...own, format: Format.float64 }),
  address: avp({ name: 'Place', code: 16, ...own, format: Format.address }),
  time: avp({ name: 'Moment', code: 17, ...own, format: Format.time }),
  text: avp({ name: 'Words', code: 18, ...own, format: Format.utf8String }),
  uri: avp({ name: 'Link', code: 19, ...own, format: Format.diameterUri }),
  filter: avp({ name: 'Sieve', code: 20, ...own, format: Format.ipFilterRule }),
  qos: avp({ name: 'Meter', code: 21, ...own, format: Format.qosFilterRule }),
}
const Closed = avp({
  name: 'Closed',
  code: 30,
  ...own,
  format: grouped([required(formats.octets), optional(formats.address), many(formats.float64)]),
})
const Inner = avp({ name: 'Inner', code: 31, ...own, format: grouped([many(Closed), optional(formats.float32), any]) })

const Workshop = command('Workshop-Request', { code: 9003, applicationId: 16777999, request: true, proxiable: true }, [
  ...Object.values(formats).map((definition) => optional(definition)),
  many(Inner),
  many(Closed),
  optional(NestAvp),
])

// -------------------------------------------------------------------------------------
// all
// -------------------------------------------------------------------------------------

export const subjects: ReadonlyArray<Subject> = [
  subject('rfc6733', rfc6733),
  subject(
    'credit-control',
    unclashed(Dictionary.extend(rfc6733, creditControl.CreditControlRequest, creditControl.CreditControlAnswer)),
  ),
  subject('workshop', unclashed(Dictionary.extend(rfc6733, Workshop, NestAvp))),
]

const commandsOf = ({ dictionary }: Subject): ReadonlyArray<AnyTypedCommand> =>
  dictionary.commands as unknown as ReadonlyArray<AnyTypedCommand>

/** Without the group that holds itself, which has no end to a generator; mutators nest it. */
const generable = (command: AnyTypedCommand): AnyTypedCommand => ({
  ...command,
  table: {
    ...command.table,
    fields: command.table.fields.filter(({ definition }) => definition.name !== NestAvp.name),
  },
})

/** Valid messages of a command: some as the encoder writes them, some with other flags, padding and order. */
const validMessages = (
  command: AnyTypedCommand,
  count: number,
  seed: number,
  disguise: boolean,
): ReadonlyArray<Uint8Array> => {
  const encoded = (value: AnyMessage): Uint8Array => {
    const octets = command.encode(value)
    if (octets._tag === 'Left') throw new Error(`${command.name}: a generated value is refused`)
    return octets.right
  }
  const plain = messageOf(generable(command)).map(encoded)
  const other = plain.chain((octets) => {
    const message = Message.decode(octets)
    if (message._tag === 'Left') throw new Error(`${command.name}: a generated message is refused`)
    return disguised(message.right).map((disguise) => {
      const written = Message.encode(disguise)
      return written._tag === 'Right' ? written.right : octets
    })
  })
  return fc.sample(disguise ? fc.oneof(plain, other) : plain, { numRuns: count, seed })
}

/** Valid messages, as many of each command of the dictionary; undisguised ones are as the encoder writes them. */
export const generated = (subject: Subject, count: number, seed: number, disguise = true): ReadonlyArray<Uint8Array> =>
  commandsOf(subject).flatMap((command, index) => validMessages(command, count, seed + index, disguise))

export const materialOf = (subject: Subject, messages: ReadonlyArray<Uint8Array>): Material => ({
  messages,
  avps: subject.dictionary.avps.map(({ code, vendorId }) => [code, vendorId]),
  commandCodes: subject.dictionary.commands.flatMap(({ description: { code } }) => (code === undefined ? [] : [code])),
})
