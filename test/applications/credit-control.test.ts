// The worked application of docs/applications against RFC 8506's own text, the laws, and a message as it is sent on Gy.
import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import {
  Avp,
  avp,
  Dictionary,
  errorAnswer,
  findAvps,
  Format,
  grouped,
  jsonForm,
  Message,
  optional,
  any,
  rfc6733,
  type Codec,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import type { Enumeration } from '../../src/formats/integer.ts'
import type { AnyDefinition } from '../../src/typed/definition.ts'
import { groupGrammar } from '../../src/typed/grammar.ts'
import type { Table } from '../../src/typed/table.ts'
import * as creditControl from '../../docs/applications/credit-control.ts'
import { deepFrozen, hex, leftOf, rightOf } from '../arbitrary/octets.ts'
import { disguised, messageOf, named, type AnyTypedCommand } from '../arbitrary/typed.ts'

const { CreditControl, CreditControlAnswer, CreditControlRequest, MultipleServicesCreditControl } = creditControl

const folder = new URL('credit-control/', import.meta.url)
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const linesOf = (file: string): ReadonlyArray<string> =>
  textOf(file)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

// -------------------------------------------------------------------------------------
// the tables against the RFC's text
// -------------------------------------------------------------------------------------

/** Section 8. */
const table = linesOf('avps.txt').map((line) => {
  const [name = '', code, , format, must, , mustNot] = line.split(/\s+/u)
  return { name, code: Number(code), format, must, mustNot }
})

const exported = Object.entries(creditControl)
const definitions = exported.flatMap(([, value]): ReadonlyArray<AnyDefinition> => ('toAvp' in value ? [value] : []))
/** Of RFC 7155 and RFC 5777. */
const others: ReadonlySet<AnyDefinition> = new Set([creditControl.FilterId, creditControl.FilterRule])
const own = definitions.filter((definition) => !others.has(definition))

const enumerations = new Map<string, Record<string, number>>()
for (const line of linesOf('enumerations.txt')) {
  const { avp = '', name = '', number } = /^(?<avp>[\w-]+): (?<name>.+) (?<number>\d+)$/u.exec(line)?.groups ?? {}
  enumerations.set(avp, { ...enumerations.get(avp), [name]: Number(number) })
}

describe('the AVPs', () => {
  test('are those of section 8', () => {
    const ours = own.map(({ name, code, vendorId, mandatory, data }) => ({
      name,
      code,
      format: data.format,
      must: mandatory ? 'M' : '-',
      mustNot: vendorId === undefined ? 'V' : '-',
    }))
    const byCode = (a: { readonly code: number }, b: { readonly code: number }) => a.code - b.code
    expect(ours.toSorted(byCode)).toEqual(table.toSorted(byCode))
    expect(table).toHaveLength(68)
  })

  test('go by their names', () => {
    const plain = (name: string): string => name.replaceAll('-', '').toLowerCase()
    const names = exported.flatMap(([key, value]) => ('toAvp' in value ? [[key, value.name] as const] : []))
    expect(names.filter(([key, name]) => key.toLowerCase() !== plain(name))).toEqual([
      // Credit-Control is the application's name too.
      ['CreditControlAvp', 'Credit-Control'],
    ])
  })

  test('have the values of the RFC where they are Enumerated', () => {
    const ours = own.flatMap(({ name, data }): ReadonlyArray<[string, Enumeration]> => {
      const { enumeration } = data as { readonly enumeration?: Enumeration }
      return enumeration === undefined ? [] : [[name, enumeration]]
    })
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(enumerations))
  })

  test('are closed where they are Enumerated, but for the two that the RFC leaves open', () => {
    const octets = hex('0000007b')
    const open = own.filter(({ name, data }) => enumerations.has(name) && isRight(data.decode(octets)))
    expect(open.map(({ name }) => name).toSorted()).toEqual(['Final-Unit-Action', 'User-Equipment-Info-Type'])
  })
})

interface Grammar {
  readonly header: string
  readonly rules: ReadonlyArray<string>
}

/** Without the left side and with one way of spacing. */
const parse = (text: string): Grammar => {
  const [, header, body] = /^<?[\w-]+>?\s*::=\s*(<[^>]*>)\n(.*)$/su.exec(text) ?? []
  const rules = (body ?? '').split('\n').filter((line) => line !== '')
  return { header: header ?? `no header: ${text}`, rules: rules.map((line) => line.replaceAll(/\s+/gu, '')) }
}

/**
 * What the RFC does not print, or prints otherwise: the application of a command, which section 3.2 of RFC 6733 has a
 * place for; and in three groups `[ AVP ]`, any one AVP, where our rule is any number.
 */
const asPrinted = (name: string, { header, rules }: Grammar): Grammar => ({
  header: header.replace(', 4 >', ' >'),
  rules: name.endsWith('-Extension') ? rules.map((rule) => (rule === '*[AVP]' ? '[AVP]' : rule)) : rules,
})

const printed: ReadonlyArray<[string, string]> = [
  ...CreditControl.cases
    .filter(({ tag }) => tag !== 'AnswerMessage')
    .map(({ name, grammar }): [string, string] => [name, grammar]),
  ...own.flatMap((definition): ReadonlyArray<[string, string]> => {
    const { table: rows } = definition.data as { readonly table?: Table }
    return rows === undefined ? [] : [[definition.name, groupGrammar(definition, rows.rules)]]
  }),
]

describe('the grammars', () => {
  test('are all there', () => {
    const files = readdirSync(new URL('grammar', folder)).map((file) => file.replace('.txt', ''))
    expect(printed.map(([name]) => name.toLowerCase()).toSorted()).toEqual(files.toSorted())
  })

  test.each(printed)('are those of the RFC: %s', (name, grammar) => {
    const fixture = parse(textOf(`grammar/${name.toLowerCase()}.txt`))
    expect(fixture.rules.length).toBeGreaterThan(1)
    expect(asPrinted(name, parse(grammar))).toEqual(fixture)
  })
})

// -------------------------------------------------------------------------------------
// the laws
// -------------------------------------------------------------------------------------

const commands = [CreditControlRequest, CreditControlAnswer] as unknown as ReadonlyArray<AnyTypedCommand>

describe.each(named(commands))('every %s', (_, command) => {
  const messages = messageOf(command)

  test('is the same after encoding and decoding, by the command, by the exchange and by a dictionary', () => {
    const dictionary = rightOf(Dictionary.extend(rfc6733, CreditControl))
    fc.assert(
      fc.property(messages, (message) => {
        const octets = rightOf(command.encode(deepFrozen(message)))
        expect(rightOf(command.decode(octets))).toEqual(message)
        expect(rightOf(command.encode(rightOf(command.decode(octets))))).toEqual(octets)
        if (message.header.error) return
        expect(rightOf(CreditControl.decode(octets))).toEqual(message)
        expect(rightOf(dictionary.decode(octets))).toEqual(message)
      }),
      { numRuns: 60 },
    )
  })

  test('is the same after JSON', () => {
    const { toJson, fromJson } = jsonForm(command as Codec<unknown>)
    fc.assert(
      fc.property(messages, (message) => {
        expect(rightOf(fromJson(JSON.parse(JSON.stringify(toJson(message)))))).toEqual(message)
      }),
      { numRuns: 30 },
    )
  })

  test('changes no octet when it is put back into the wire message that it was read from', () => {
    const wire = messages.chain((message) => disguised(rightOf(Message.decode(rightOf(command.encode(message))))))
    fc.assert(
      fc.property(wire, (message) => {
        const value = rightOf(command.read(message))
        expect(rightOf(command.put(value)(message))).toEqual(message)
      }),
      { numRuns: 30 },
    )
  })
})

// -------------------------------------------------------------------------------------
// a message as it is sent on Gy
// -------------------------------------------------------------------------------------

const octets = hex(textOf('ccr-update.txt'))
const of3gpp = (_: number, vendorId: number | undefined): boolean => vendorId === 10415

describe('a CCR-U with AVPs of 3GPP', () => {
  test('is refused by who does not know them, since their M bit is set', () => {
    const error = leftOf(CreditControlRequest.decode(octets))
    expect(error).toMatchObject({
      reason: { _tag: 'UnsupportedAvp' },
      path: ['Credit-Control-Request', 'Multiple-Services-Credit-Control', 'AVP 10415:872'],
    })
    const answerer = { originHost: 'ocs.example.net', originRealm: 'example.net', avps: fromRequest }
    const cca = rightOf(CreditControlAnswer.read(errorAnswer(octets, answerer)(error)))
    expect(cca.resultCode).toBe(5001)
    expect(rightOf(findAvps(ReportingReason)({ avps: innerOf(cca.failedAvp[0]?.avps[0]) }))).toEqual([3])
  })

  test('is typed where they are understood, and keeps them in avps', () => {
    const request = rightOf(CreditControlRequest.decode(octets, { understands: of3gpp }))
    expect(request).toMatchObject({
      _tag: 'CreditControlRequest',
      header: { request: true, proxiable: true, commandCode: 272, applicationId: 4 },
      ccRequestType: 'UPDATE_REQUEST',
      ccRequestNumber: 7,
      serviceContextId: '32251@3gpp.org',
      subscriptionId: [
        { subscriptionIdType: 'END_USER_E164', subscriptionIdData: '491701234567' },
        { subscriptionIdType: 'END_USER_IMSI', subscriptionIdData: '262019876543210' },
      ],
      multipleServicesIndicator: 'MULTIPLE_SERVICES_SUPPORTED',
      multipleServicesCreditControl: [
        {
          requestedServiceUnit: { ccTotalOctets: 10485760n },
          usedServiceUnit: [{ ccTime: 600, ccTotalOctets: 7340032n }],
          ratingGroup: 1001,
          avps: [{ code: 872, vendorId: 10415 }],
        },
        {
          usedServiceUnit: [{ ccTotalOctets: 6442450944n }],
          gSUPoolReference: [{ ccUnitType: 'MONEY', unitValue: { valueDigits: 1234567890123n, exponent: -2 } }],
          avps: [],
        },
      ],
    })
    expect(request.avps.map(({ code, vendorId, mandatory }) => [code, vendorId, mandatory])).toEqual([
      [873, 10415, true],
    ])
  })

  test('is the same octets after a change that was taken back, in its order of AVPs and not in ours', () => {
    const wire = rightOf(Message.decode(octets))
    const request = rightOf(CreditControlRequest.decode(octets, { understands: of3gpp }))
    const changed = rightOf(CreditControlRequest.put({ ...request, ccRequestNumber: 8 })(wire))
    expect(rightOf(Message.encode(changed))).not.toEqual(octets)
    expect(rightOf(Message.encode(rightOf(CreditControlRequest.put(request)(changed))))).toEqual(octets)
    expect(rightOf(CreditControlRequest.encode(request))).not.toEqual(octets)
    expect(rightOf(CreditControlRequest.encode(request))).toHaveLength(octets.length)
  })

  test('is typed by a dictionary that has them', () => {
    const dictionary = rightOf(Dictionary.extend(rfc6733, CreditControl, ServiceInformation, ReportingReason))
    const message = rightOf(dictionary.decode(octets))
    expect(message._tag).toBe('CreditControlRequest')
    expect(rightOf(findAvps(ServiceInformation, PsInformation, CalledStationId)(message))).toEqual([
      'internet.mnc001.mcc262.gprs',
    ])
    expect(rightOf(findAvps(MultipleServicesCreditControl, ReportingReason)(message))).toEqual([3])
  })

  test('is one that a lenient decoder takes, whatever it understands', () => {
    const request = rightOf(CreditControlRequest.decode(octets, { policy: 'lenient' }))
    expect(request).toEqual(rightOf(CreditControlRequest.decode(octets, { understands: of3gpp })))
  })
})

const vendorId = 10415
const mandatory = true
const CalledStationId = avp({ name: 'Called-Station-Id', code: 30, mandatory, format: Format.utf8String })
const PsInformation = avp({
  name: 'PS-Information',
  code: 874,
  vendorId,
  mandatory,
  format: grouped([optional(CalledStationId), any]),
})
const ServiceInformation = avp({
  name: 'Service-Information',
  code: 873,
  vendorId,
  mandatory,
  format: grouped([optional(PsInformation), any]),
})
const ReportingReason = avp({ name: 'Reporting-Reason', code: 872, vendorId, mandatory, format: Format.unsigned32 })

/** What a CCA has beside what `errorAnswer` knows of. */
const fromRequest: ReadonlyArray<Avp> = [
  rightOf(creditControl.CcRequestType.toAvp('UPDATE_REQUEST')),
  rightOf(creditControl.CcRequestNumber.toAvp(7)),
  Avp.make({ code: 258, mandatory, data: hex('00000004') }),
]

const innerOf = (group: Avp | undefined): ReadonlyArray<Avp> =>
  rightOf(grouped([any], { unchecked: true }).decode(group?.data ?? hex(''))).avps
