/**
 * A page for an application, made from its tables: its commands with their grammars and the least message of each, the
 * groups, values and bits that its specification defines.
 *
 * @module
 */
import { isRight } from 'fp-ts/lib/Either.js'
import { Avp, jsonForm, Message, toHex } from 'diameter-codec'
import { commandNames, type Application } from 'diameter-codec/ietf/iana'
import { isBaseAvp } from '../../src/wire/codes.ts'
import type { AnyCommand } from '../../src/typed/command.ts'
import type { AnyDefinition } from '../../src/typed/definition.ts'
import type { Part } from '../../src/typed/dictionary.ts'
import { groupGrammar } from '../../src/typed/grammar.ts'
import type { GrammarRule } from '../../src/typed/rule.ts'

type Data = AnyDefinition['data'] & {
  readonly table?: AnyCommand['table']
  readonly enumeration?: { readonly [name: string]: number }
  readonly flags?: { readonly [name: string]: number }
}

const dataOf = (definition: AnyDefinition): Data => definition.data

// -------------------------------------------------------------------------------------
// the least message of a command
// -------------------------------------------------------------------------------------

const text = (value: string): Uint8Array => new TextEncoder().encode(value)

const word = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)

/** What some AVPs hold in examples. */
const examples: { readonly [name: string]: (command: AnyCommand) => Uint8Array } = {
  'Session-Id': () => text('a.example.net;1876543210;523'),
  'Origin-Host': () => text('a.example.net'),
  'Destination-Host': () => text('b.example.org'),
  'Destination-Realm': () => text('example.org'),
  'User-Name': () => text('001011234567895'),
  'Visited-PLMN-Id': () => Uint8Array.of(0x00, 0xf1, 0x10),
  MSISDN: () => Uint8Array.of(0x94, 0x51, 0x11, 0x32, 0x54, 0x76, 0xf8),
  'SC-Address': () => Uint8Array.of(0x94, 0x71, 0x07, 0x00, 0xf0),
  // NO_STATE_MAINTAINED, as 3GPP has it.
  'Auth-Session-State': () => word(1),
  'Result-Code': () => word(2001),
  'Vendor-Id': () => word(10415),
  'Auth-Application-Id': ({ description }) => word(description.applicationId ?? 0),
  'Acct-Application-Id': ({ description }) => word(description.applicationId ?? 0),
}

/** Octets of an AVP's data; of a group's, what its grammar requires. */
export const octetsOf = (definition: AnyDefinition, command: AnyCommand): Uint8Array => {
  const data = dataOf(definition)
  const example = examples[definition.name]
  if (example !== undefined) return example(command)
  if (data.table !== undefined) return membersOf(data.table.rules, command)
  if (data.enumeration !== undefined) return word(Object.values(data.enumeration)[0] ?? 0)
  switch (data.format) {
    case 'Unsigned32':
    case 'Integer32':
    case 'Enumerated':
      return word(1)
    case 'Unsigned64':
    case 'Integer64':
      return Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1)
    case 'Float32':
      return Uint8Array.of(0x3f, 0x80, 0, 0)
    case 'Address':
      return Uint8Array.of(0, 1, 192, 0, 2, 1)
    case 'Time':
      return Uint8Array.of(0xee, 0xb8, 0x8c, 0x80)
    case 'DiameterURI':
      return text('aaa://b.example.org')
    case 'IPFilterRule':
      return text('permit out ip from any to any')
    case 'OctetString':
      return Uint8Array.of(1, 2, 3, 4)
    default:
      return text('example.net')
  }
}

const isNeeded = (rule: GrammarRule): boolean => rule.minimum > 0

const avpsOf = (rules: ReadonlyArray<GrammarRule>, command: AnyCommand): ReadonlyArray<Avp> => {
  const needed = rules.filter(isNeeded).flatMap((rule) => (rule._tag === 'Rule' ? [rule.definition] : []))
  // A vendor's application has one of the two identifiers.
  const isVendors = needed.some(({ name }) => name === 'Vendor-Id')
  const application = rules.flatMap((rule) =>
    rule._tag === 'Rule' && rule.definition.name === 'Auth-Application-Id' ? [rule.definition] : [],
  )
  return [...needed, ...(isVendors ? application.filter((one) => !needed.includes(one)) : [])].map((definition) =>
    Avp.make({
      code: definition.code,
      mandatory: definition.mandatory,
      data: octetsOf(definition, command),
      ...(definition.vendorId === undefined ? {} : { vendorId: definition.vendorId }),
    }),
  )
}

const membersOf = (rules: ReadonlyArray<GrammarRule>, command: AnyCommand): Uint8Array =>
  Buffer.concat(
    avpsOf(rules, command).map((avp) => {
      const octets = Avp.encode(avp)
      return isRight(octets) ? octets.right : new Uint8Array()
    }),
  )

/** The octets of the least message of a command: what its grammar requires. */
export const leastMessage = (command: AnyCommand): Uint8Array => {
  const { code = 0, applicationId = 0, request = false, proxiable = false } = command.description
  const header = { commandCode: code, applicationId, request, proxiable, hopByHopId: 1, endToEndId: 2 }
  const octets = Message.encode(Message.make({ header, avps: avpsOf(command.table.rules, command) }))
  return isRight(octets) ? octets.right : new Uint8Array()
}

// -------------------------------------------------------------------------------------
// the page
// -------------------------------------------------------------------------------------

const fence = '```'

const block = (language: string, content: string): string => `${fence}${language}\n${content}\n${fence}`

const inLines = (hex: string): string => hex.match(/.{1,96}/g)?.join('\n') ?? ''

const abbreviationOf = ({ description: { code, request } }: AnyCommand): string => {
  const names = commandNames.find((command) => command.code === code)
  return (request === true ? names?.request : names?.answer) ?? ''
}

/** Definitions that rules name, and those that their groups do. */
const reached = (rules: ReadonlyArray<GrammarRule>, seen: Set<AnyDefinition>): void => {
  for (const rule of rules) {
    if (rule._tag === 'Any' || seen.has(rule.definition)) continue
    seen.add(rule.definition)
    reached(dataOf(rule.definition).table?.rules ?? [], seen)
  }
}

const commandText = (command: AnyCommand): string => {
  const octets = leastMessage(command)
  const message = command.decode(octets)
  if (!isRight(message)) throw new Error(`${command.tag}: ${JSON.stringify(message.left)}`)
  const json = jsonForm(command as never).toJson(message.right)
  return [
    `### ${command.description.name} (${abbreviationOf(command)})`,
    block('text', command.grammar),
    'The least of them, in JSON and in octets:',
    block('json', JSON.stringify(json, undefined, 2)),
    block('text', inLines(toHex(octets))),
  ].join('\n\n')
}

const numbers = (names: { readonly [name: string]: number }): string =>
  Object.entries(names)
    .map(([name, number]) => `\`${name}\` ${number}`)
    .join(', ')

const title = ({ name, vendorId, code }: AnyDefinition): string =>
  `**${name}** (${code}${vendorId === undefined ? '' : `, vendor ${vendorId}`})`

/** What a page is made from. */
export interface PageParts {
  readonly application: Application
  readonly entry: string
  readonly commands: ReadonlyArray<AnyCommand>
  /** What the module of the application exports: its specification's AVPs are among them. */
  readonly own: { readonly [name: string]: Part }
}

export const pageOf = ({ application, entry, commands, own }: PageParts): string => {
  const seen = new Set<AnyDefinition>()
  for (const command of commands) reached(command.table.rules, seen)
  const exported = new Set<unknown>(Object.values(own))
  const byName = [...seen].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const mine = byName.filter((definition) => exported.has(definition))
  const others = byName.filter((one) => !exported.has(one) && !(one.vendorId === undefined && isBaseAvp(one.code)))
  const groups = mine.filter((definition) => dataOf(definition).table !== undefined)
  const enumerations = mine.filter((definition) => dataOf(definition).enumeration !== undefined)
  const words = mine.filter((definition) => dataOf(definition).flags !== undefined)
  const section = (heading: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
    lines.length === 0 ? [] : [`## ${heading}`, ...lines]
  const name = application.interface ?? application.name
  return `${[
    `# ${name}`,
    `Application ${application.id} (${application.name}), ${application.specification}: \`import … from 'diameter-codec/${entry}'\`. This page is made from the tables.`,
    ...section('Commands', commands.map(commandText)),
    ...section(
      'Groups of this specification',
      groups.map((definition) => block('text', groupGrammar(definition, dataOf(definition).table!.rules))),
    ),
    ...section(
      'Values',
      [enumerations.map((one) => `- ${title(one)}: ${numbers(dataOf(one).enumeration!)}`).join('\n')].filter(
        (lines) => lines !== '',
      ),
    ),
    ...section(
      'Bits',
      [words.map((one) => `- ${title(one)}: ${numbers(dataOf(one).flags!)}`).join('\n')].filter(
        (lines) => lines !== '',
      ),
    ),
    ...section(
      'AVPs of other specifications',
      [others.map((definition) => definition.name).join(', ')].filter((names) => names !== ''),
    ),
  ].join('\n\n')}\n`
}
