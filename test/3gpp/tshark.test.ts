// Every AVP and every member of a group beside what tshark makes of them: their names, and how they nest.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRight } from 'fp-ts/lib/Either.js'
import { Avp, Message, SessionId } from 'diameter-codec'
import { everything } from 'diameter-codec/everything'
import { CreditControlRequest } from 'diameter-codec/ietf/rfc8506'
import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../src/typed/command.ts'
import type { AnyDefinition } from '../../src/typed/definition.ts'
import { client, ipv4, pcap, tcpSegment } from '../capture/packets.ts'
import { octetsOf } from './application-page.ts'

/** Names that it makes longer, so that no two are the same: ours are the specifications' own, told apart by the vendor. */
const keptApart: ReadonlyArray<string> = [
  '3GPP-PS-Data-Off-Status is 3GPP-PS-Data-Off-Status-Gx',
  'Location-Information is ETSI-Location-Information',
  'Quota-Consumption-Time is Nokia-Quota-Consumption-Time',
  'Quota-Holding-Time is Nokia-Quota-Holding-Time',
  'Recipient-Address is MM10-Recipient-Address',
  'Reporting-Reason is 3GPP-Reporting-Reason',
  'Requested-Information is Requested-Information-353',
  'Rulebase-id is Nokia-Rulebase-Id',
  'SIP-Auth-Data-Item is 3GPP-SIP-Auth-Data-Item',
  'SIP-Authenticate is 3GPP-SIP-Authenticate',
  'SIP-Authentication-Scheme is 3GPP-SIP-Authentication-Scheme',
  'SIP-Authorization is 3GPP-SIP-Authorization',
  'SIP-Item-Number is 3GPP-SIP-Item-Number',
  'SIP-Method is 3GPP-SIP-Method',
  'SIP-Number-Auth-Items is 3GPP-SIP-Number-Auth-Items',
  'SN-Fast-Reauth-Username is SN-Fast-Reauth-Username-11010',
  'SN-Firewall-Policy is SN-Firewall-Policy-515',
  'SN-Pseudonym-Username is SN-Pseudonym-Username-11011',
  'Sequence-Number is MM10-Sequence-Number',
  'Service-ID is S6-Service-ID',
  'Service-Type is 3GPP-Service-Type',
  'Session-Start-Indicator is Nokia-Session-Start-Indicator',
  'TWAN-Identifier is 3GPP-TWAN-Identifier',
  'Termination-Cause is Termination-Cause-3GPP',
  'Time-Of-First-Usage is Nokia-Time-Of-First-Usage',
  'Time-Of-Last-Usage is Nokia-Time-Of-Last-Usage',
  'User-Data is Cx-User-Data',
  'User-Data is Sh-User-Data',
]

/** Names of an older release, or slips; ours are what the AVP tables of the specifications say. */
const otherwise: ReadonlyArray<string> = [
  'Call-Barring-Info is Call-Barring-Infor-List',
  '1xRTT-RCID is OnexRTT-RCID',
  '3GPP-Ipv6-DNS-Servers is 3GPP-IPv6-DNS-Server',
  'Acct-Multi-Session-Id is Accounting-Multi-Session-Id',
  'Acct-Tunnel-Connection is Tunnel-Connection-ID',
  'Chargeable-User-Identity is CUI',
  'IP-Mask-Bit-Mask-Width is IP-Bit-Mask-Width',
  'IP-Realm-Default-Indication is IP-Realm-Default-Indicator',
  'ISUP-Cause is ISUP-Release-Cause',
  'Local-GW-Inserted-Indication is Local-GW-Inserted-Indicator',
  'MMTel-SService-Type is MMTel-Service-Type',
  'Message-Authenticator is Signature',
  'NAF-Id is NAF-Hostname',
  'PPR-Address is PSR-Address',
  'Transcoder-Inserted-Indication is Transcoder-Inserted-Indicator',
  'Wildcarded-Public-Identity is Wildcarded-PSI',
]

/** Small and capital letters, hyphens and underscores are no difference here. */
const spelt = (name: string): string => name.toLowerCase().replaceAll(/[-_ ]/g, '')

const dissector = 'tshark'
const hasTshark = spawnSync(dissector, ['--version']).status === 0

const avpOf = (definition: AnyDefinition, data: Uint8Array): Avp =>
  Avp.make({
    code: definition.code,
    mandatory: definition.mandatory,
    data,
    ...(definition.vendorId === undefined ? {} : { vendorId: definition.vendorId }),
  })

const command = CreditControlRequest as unknown as AnyCommand

const membersOf = ({ data }: AnyDefinition): ReadonlyArray<AnyDefinition> =>
  ((data as { readonly table?: AnyCommand['table'] }).table?.rules ?? []).flatMap((rule) =>
    rule._tag === 'Rule' ? [rule.definition] : [],
  )

/** An AVP with each member that its group names, once. */
const fullAvp = (definition: AnyDefinition): Avp => {
  const members = membersOf(definition)
  if (members.length === 0) return avpOf(definition, octetsOf(definition, command))
  const octets = members.map((member) => {
    const encoded = Avp.encode(avpOf(member, octetsOf(member, command)))
    return isRight(encoded) ? encoded.right : new Uint8Array()
  })
  return avpOf(definition, Uint8Array.from(Buffer.concat(octets)))
}

interface Shown {
  readonly name: string
  readonly members: ReadonlyArray<string>
}

/** The AVP that tshark shows of each message, with its members. */
const dissected = (messages: ReadonlyArray<Uint8Array>): ReadonlyArray<Shown | undefined> => {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'))
  const file = join(folder, 'messages.pcap')
  let sequence = 1
  const packets = messages.map((message) => {
    const bytes = ipv4(client, tcpSegment(client, sequence, message))
    sequence += message.length
    return { bytes }
  })
  writeFileSync(file, pcap(packets, { linkType: 101 }))
  const text = execFileSync(dissector, ['-n', '-r', file, '-V'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  rmSync(folder, { recursive: true })
  return text
    .split(/^Frame \d+: /m)
    .slice(1)
    .map((one) => {
      const [, first, ...rest] = [...one.matchAll(/^( +)AVP: (.+?)\(\d+\) l=/gm)]
      const members = rest.flatMap(([, indent = '', name = '']) => (indent.length === 12 ? [name] : []))
      return first?.[2] === undefined ? undefined : { name: first[2], members }
    })
}

const unknown = 'Unknown'

/** What tshark says otherwise of an AVP that it knows. */
const differenceOf = (definition: AnyDefinition, { name, members }: Shown): ReadonlyArray<string> => {
  if (name === unknown) return []
  const ours = membersOf(definition).map((member) => member.name)
  const theirs = members.map((member, at) => (member === unknown ? ours[at] : member))
  const isSame = ours.length === theirs.length
  const renamed = isSame
    ? ours.flatMap((own, at) => (spelt(own) === spelt(theirs[at] ?? '') ? [] : [`${own} is ${theirs[at]}`]))
    : []
  return [
    ...(spelt(name) === spelt(definition.name) ? [] : [`${definition.name} is ${name}`]),
    ...renamed,
    ...(isSame ? [] : [`${definition.name} is no group`]),
  ]
}

describe.skipIf(!hasTshark)('beside tshark', () => {
  test('every AVP that it knows has its name and its members, but for these', () => {
    const header = { commandCode: 272, applicationId: 4, request: true, proxiable: true, hopByHopId: 1, endToEndId: 2 }
    // What begins with an AVP that it does not know is no Diameter to tshark.
    const sessionId = avpOf(SessionId, octetsOf(SessionId, command))
    const messages = everything.avps.map((definition) => {
      const message = Message.encode(Message.make({ header, avps: [sessionId, fullAvp(definition)] }))
      return isRight(message) ? message.right : new Uint8Array()
    })
    const shown = dissected(messages)
    expect(shown).toHaveLength(messages.length)
    const differences = everything.avps.flatMap((definition, at) => {
      const one = shown[at]
      return one === undefined ? [`${definition.name} is not shown`] : differenceOf(definition, one)
    })
    expect([...new Set(differences)].toSorted()).toEqual([...keptApart, ...otherwise].toSorted())
  }, 120_000)
})
