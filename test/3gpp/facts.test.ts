// Every fact of ../shared/dictionary against the tables; what is otherwise in a table is listed with its reason.
import { resultCodeName } from 'diameter-codec'
import {
  abbreviationOf,
  applications,
  commandNames,
  everything,
  experimentalResultCodeName,
  otherResultCodeName,
} from 'diameter-codec/everything'
import * as gy from 'diameter-codec/3gpp/gy'
import * as rf from 'diameter-codec/3gpp/rf'
import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../src/typed/command.ts'
import type { AnyDefinition } from '../../src/typed/definition.ts'
import { keyOf } from '../../src/typed/name.ts'
import type { GrammarRule } from '../../src/typed/rule.ts'
import { factsOf, groupedBy, hasFacts, type Fact } from './facts.ts'

/** Maxima that the source of a fact does not know, as the specification has them; the others are 1. */
const manyByText = new Set([
  'Allowed-WAF-WWSF-Identities/WebRTC-Authentication-Function-Name',
  'Allowed-WAF-WWSF-Identities/WebRTC-Web-Server-Function-Name',
  'MBMS-Bearer-Response/MB2C-Radio-Frequency',
  'Announcement-Information/Variable-Part',
  'Monitoring-Event-Report-Data/Number-Of-UE-Per-Location-Report',
  'Monitoring-Event-Information/Number-Of-UE-Per-Location-Configuration',
  'Monitoring-Event-Information/Monitoring-Event-Report',
  'Related-Change-Condition-Information/Change-Condition',
  'Related-Trigger/Trigger-Type',
  'Access-Network-Info-Change/Access-Network-Information',
  'S6t Reporting-Information-Request/Monitoring-Event-Report',
  'S6t Reporting-Information-Request/Group-Monitoring-Event-Report',
  'S6t Reporting-Information-Request/Route-Record',
])

/** What is otherwise in a table, and why. */
const deviations: { readonly [fact: string]: string } = {
  'values 0/295': 'RFC 6733 section 8.15 takes the names of RADIUS over as they are: "User Request", not USER_REQUEST',
  'values 0/483': 'RFC 6733 section 9.8.7 has no value 0: that a source calls it RESERVED would let it pass',
  'values 0/270': 'RFC 6733 section 8.17: Unsigned32, whose bits are added up',
  'values 0/299': 'RFC 6733 section 6.10: Unsigned32',
  'members 0/653':
    'RFC 8506 section 8.49 prints [ AVP ]: more than one other AVP is no fault that could be seen to matter',
  'members 0/659': 'RFC 8506 section 8.58: the same',
  'members 0/665': 'RFC 8506 section 8.64: the same',
}

const ruleText = (kind: string, minimum: string, maximum: string, member: string): string =>
  `${kind} ${minimum} ${maximum} ${member}`

const ofFact = (fact: Fact): string => {
  const of = `${fact['group'] ?? fact['command']}/${fact['member']}`
  const maximum = fact['max'] === '?' ? (manyByText.has(of) ? '*' : '1') : fact['max']!
  const member = fact['memberCode'] === '' ? 'any' : `${fact['memberVendorId']}/${fact['memberCode']}`
  return ruleText(member === 'any' ? 'any' : fact['kind']!, fact['min']!, maximum, member)
}

const ofRule = (rule: GrammarRule): string =>
  rule._tag === 'Any'
    ? ruleText('any', `${rule.minimum}`, '*', 'any')
    : ruleText(
        rule.bracket,
        `${rule.minimum}`,
        rule.maximum === Infinity ? '*' : `${rule.maximum}`,
        `${rule.definition.vendorId ?? 0}/${rule.definition.code}`,
      )

const definitionOf = (key: string): AnyDefinition | undefined => {
  const [vendorId, code] = key.split('/').map(Number)
  return everything.avp(code!, vendorId)
}

const rulesOf = (definition: AnyDefinition | undefined): ReadonlyArray<string> | undefined =>
  (definition?.data as { readonly table?: AnyCommand['table'] } | undefined)?.table?.rules.map(ofRule)

/** TS 32.299 adds members to these groups of RFC 8506; everything has the RFC's. */
const ofGy: { readonly [key: string]: AnyDefinition } = {
  '0/446': gy.GyUsedServiceUnit,
  '0/456': gy.GyMultipleServicesCreditControl,
}

const commandOf = (key: string): AnyCommand | undefined => {
  const [applicationId, code, request] = key.split('/')
  return everything.command({
    applicationId: Number(applicationId),
    commandCode: Number(code),
    request: request === 'R',
  })
}

/** The base protocol's commands serve any application, and accounting has that of its session. */
const anyApplication = new Set(['0/258', '0/274', '0/275', '3/271'])

describe.skipIf(!hasFacts)('the facts (where ../shared is)', () => {
  const avps = factsOf('avps.tsv')

  test('of AVPs', () => {
    const ofTables = avps.map(({ vendorId, code }) => {
      const definition = definitionOf(`${vendorId}/${code}`)
      return definition === undefined
        ? `${vendorId}/${code} is missing`
        : [
            definition.vendorId ?? 0,
            definition.code,
            definition.name,
            definition.data.format,
            definition.mandatory,
          ].join(' ')
    })
    // M is sent where a specification says that it must be set; where it may be, it is not.
    const ofFacts = avps.map(({ vendorId, code, name, format, M }) =>
      [vendorId, code, name, format, M === 'must'].join(' '),
    )
    expect(ofTables).toEqual(ofFacts)
  })

  test('of keys', () => {
    expect(avps.map(({ vendorId, code }) => definitionOf(`${vendorId}/${code}`)?.key)).toEqual(
      avps.map(({ key }) => key),
    )
  })

  const enumerations = groupedBy(factsOf('enumerations.tsv', 'apache/enumerations.tsv'), 'vendorId', 'code')

  const asTold = ([key]: readonly [string, ...ReadonlyArray<unknown>]): boolean => !(`values ${key}` in deviations)

  test.each([...enumerations].filter(asTold))('of the values of %s', (key, values) => {
    const { enumeration } = definitionOf(key)!.data as { readonly enumeration?: { readonly [name: string]: number } }
    const named = values.map(({ name, value }) => [name, Number(value)] as const)
    expect(new Map(Object.entries(enumeration ?? {}))).toEqual(new Map(named))
  })

  const groups = groupedBy(factsOf('groups.tsv', 'apache/groups.tsv'), 'vendorId', 'code')

  test.each([...groups])('of the members of %s', (key, members) => {
    const rules = rulesOf(ofGy[key] ?? definitionOf(key))
    const facts = members.map(ofFact)
    expect(rules).toEqual(
      `members ${key}` in deviations ? facts.map((fact) => fact.replace('any 0 1', 'any 0 *')) : facts,
    )
    const ofRfc = members.filter(({ sources }) => sources?.split(',').includes('RFC') === true)
    expect(rulesOf(definitionOf(key))).toEqual(key in ofGy ? ofRfc.map(ofFact) : rules)
  })

  test('of no other deviations than these', () => {
    const enumerationOf = (key: string) => (definitionOf(key)!.data as { readonly enumeration?: object }).enumeration
    for (const deviation of Object.keys(deviations)) {
      const [kind, key = ''] = deviation.split(' ')
      const values = enumerations.get(key)?.map(({ name, value }) => [name, Number(value)])
      const members = groups.get(key)?.map(ofFact)
      expect(kind === 'values' ? Object.entries(enumerationOf(key) ?? {}) : rulesOf(definitionOf(key))).not.toEqual(
        kind === 'values' ? values : members,
      )
    }
  })

  test('of groups without a grammar: anything goes', () => {
    const without = avps.filter(
      ({ format, vendorId, code }) => format === 'Grouped' && !groups.has(`${vendorId}/${code}`),
    )
    expect(without).toHaveLength(38)
    for (const { vendorId, code } of without) {
      expect(rulesOf(definitionOf(`${vendorId}/${code}`))).toEqual(['any 0 * any'])
    }
  })

  const commands = factsOf('commands.tsv', 'apache/commands.tsv')

  test('of commands', () => {
    const ofTables = commands.map(({ applicationId, code, request }) => {
      const command = commandOf(`${applicationId}/${code}/${request}`)
      if (command === undefined) return `${applicationId}/${code}/${request} is missing`
      const { name, proxiable = false, request: isRequest = false, error = false } = command.description
      const flags = [isRequest ? 'REQ' : '', proxiable ? 'PXY' : '', error ? 'ERR' : ''].filter((flag) => flag !== '')
      return [command.description.applicationId ?? 'any', code, name, flags.join(',')].join(' ')
    })
    const ofFacts = commands.map(({ applicationId, code, name, flags }) =>
      [anyApplication.has(`${applicationId}/${code}`) ? 'any' : applicationId, code, name, flags].join(' '),
    )
    expect(ofTables).toEqual(ofFacts)
  })

  test.each([...groupedBy(factsOf('rules.tsv', 'apache/rules.tsv'), 'applicationId', 'code', 'request')])(
    'of the rules of %s',
    (key, rules) => {
      expect(commandOf(key)?.table.rules.map(ofRule)).toEqual(rules.map(ofFact))
    },
  )

  test('of applications', () => {
    expect(
      applications.map((each) => [
        each.id,
        each.interface ?? '',
        each.name,
        each.vendorId ?? '',
        each.specification ?? '',
      ]),
    ).toEqual(
      factsOf('applications.tsv').map((fact) => [
        Number(fact['id']),
        fact['interface'],
        fact['name'],
        fact['vendorId'] === '' ? '' : Number(fact['vendorId']),
        fact['specification']?.replace('3GPP ', ''),
      ]),
    )
  })

  test('of abbreviations', () => {
    const ofTables = commands.map(({ code, request }) =>
      abbreviationOf({ header: { commandCode: Number(code), request: request === 'R' } }),
    )
    expect(ofTables).toEqual(commands.map(({ abbreviation }) => abbreviation))
    for (const { code, name } of factsOf('command-names.tsv').filter(({ code }) => Number(code) < 16777214)) {
      expect(commandNames.find((command) => command.code === Number(code))?.name).toBe(name)
    }
  })

  test('of result codes', () => {
    for (const { avpCode, value, name } of factsOf('result-codes.tsv')) {
      const code = Number(value)
      const own =
        avpCode === '298' ? experimentalResultCodeName(code) : (resultCodeName(code) ?? otherResultCodeName(code))
      // RFC 6733 section 7.1.4 calls 4003 ELECTION_LOST.
      expect(own).toBe(avpCode === '268' && code === 4003 ? 'ELECTION_LOST' : name)
    }
  })

  test('of bits', () => {
    for (const { vendorId, code, bit, name } of factsOf('flags.tsv')) {
      const { flags } = definitionOf(`${vendorId}/${code}`)!.data as {
        readonly flags?: { readonly [name: string]: number }
      }
      const key = name!.replaceAll(/[^A-Za-z0-9]+/g, '-')
      expect(flags?.[keyOf(key)]).toBe(Number(bit))
    }
  })

  const profiles: { readonly [key: string]: AnyCommand } = {
    'Ro/272/R': gy.GyCreditControlRequest,
    'Ro/272/A': gy.GyCreditControlAnswer,
    'Rf/271/R': rf.RfAccountingRequest,
    'Rf/271/A': rf.RfAccountingAnswer,
  }

  test.each([...groupedBy(factsOf('profiles.tsv'), 'interface', 'code', 'request')])('of %s', (key, rules) => {
    expect(profiles[key]?.table.rules.map(ofRule)).toEqual(rules.map(ofFact))
  })
})
