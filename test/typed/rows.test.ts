// Names written once, AVPs a row each, and rules that are asked for when they are first needed.
import {
  _,
  any,
  avp,
  command,
  Dictionary,
  exchange,
  Format,
  grouped,
  M,
  many,
  optional,
  OriginHost,
  required,
  rfc6733,
  vendor,
  type GrammarRule,
  type TypeOf,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { keyOf, tagOf, type TagOf } from '../../src/typed/name.ts'
import { rightOf } from '../arbitrary/octets.ts'
import { check, type Same } from '../types/types.ts'

const header = { hopByHopId: 1, endToEndId: 2 }

describe('the tag of a command', () => {
  test('is its name’s words, in the type and at run time', () => {
    const request = command('Update-Location-Request', { code: 316, request: true }, [any])
    check<Same<TypeOf<typeof request>['_tag'], 'UpdateLocationRequest'>>()
    expect(request.tag).toBe('UpdateLocationRequest')
    expect(request.make({ header })._tag).toBe('UpdateLocationRequest')
    check<Same<TagOf<'answer-message'>, 'AnswerMessage'>>()
    expect(tagOf('answer-message')).toBe('AnswerMessage')
    expect(tagOf('AA-Request')).toBe('AaRequest')
  })

  test('is another where one is given', () => {
    const request = command('Credit-Control-Request', { tag: 'GxCreditControlRequest', code: 272, request: true }, [
      any,
    ])
    check<Same<TypeOf<typeof request>['_tag'], 'GxCreditControlRequest'>>()
    expect(request.tag).toBe('GxCreditControlRequest')
    expect(request.name).toBe('Credit-Control-Request')
    expect(request.description).not.toHaveProperty('tag')
    expect(request.grammar.split('\n')[0]).toBe('Credit-Control-Request ::= < Diameter Header: 272, REQ >')
  })

  test.each(rfc6733.commands.map(({ tag, name }) => [name, tag]))('of %s is what its name gives', (name, tag) => {
    expect(tagOf(name)).toBe(tag)
    expect(tag.charAt(0).toLowerCase() + tag.slice(1)).toBe(keyOf(name))
  })
})

describe('a row', () => {
  const acme = vendor(99999)
  const ietf = vendor()

  test('is what avp makes of the same', () => {
    const row = acme('Service-Level', 3001, M, Format.unsigned32)
    const long = avp({ name: 'Service-Level', code: 3001, vendorId: 99999, mandatory: true, format: Format.unsigned32 })
    check<Same<typeof row, typeof long>>()
    expect(row.encode(7)).toEqual(long.encode(7))
    expect(row).toMatchObject({ name: 'Service-Level', key: 'serviceLevel', code: 3001, vendorId: 99999 })
  })

  test('without a vendor has no V bit, and a blank column no M bit', () => {
    const row = ietf('Remark', 999, _, Format.utf8String)
    expect(row.vendorId).toBeUndefined()
    expect(rightOf(row.toAvp('x'))).toMatchObject({ vendorId: undefined, mandatory: false })
  })
})

describe('rules that a function gives', () => {
  test('are not asked for before they are needed, and then once', () => {
    let asked = 0
    const request = command('Late-Request', { code: 9001, request: true }, () => {
      asked++
      return [required(Party), any]
    })
    const inner = grouped(() => {
      asked++
      return [required(OriginHost), many(Class)]
    })
    const acme = vendor(99999)
    const Class = acme('Class', 3003, M, Format.octetString)
    const Party = acme('Party', 3002, M, inner)
    const answer = command('Late-Answer', { code: 9001 }, [any])
    const late = exchange(request, answer)
    const dictionary = rightOf(Dictionary.extend(answer))
    expect(dictionary.command({ commandCode: 9001, applicationId: 0, request: false })).toBe(answer)
    expect(asked).toBe(0)
    const made = request.make({ header, party: { originHost: 'a.example.net' } })
    check<Same<(typeof made)['party']['originHost'], string>>()
    expect(made.party).toEqual({ originHost: 'a.example.net', class: [], avps: [] })
    expect(rightOf(late.decode(rightOf(late.encode(made))))).toEqual(made)
    expect(request.lenses).toBe(request.lenses)
    expect(request.grammar.split('\n')[1]?.trim()).toBe('{ Party }')
    expect(inner.lenses).toBe(inner.lenses)
    expect(asked).toBe(2)
  })

  test('may be in a circle', () => {
    const acme = vendor(99999)
    const Depth = acme('Depth', 3020, M, Format.unsigned32)
    const Outer = acme(
      'Outer',
      3021,
      M,
      grouped((): ReadonlyArray<GrammarRule> => [required(Depth), optional(Inner), any]),
    )
    const Inner = acme('Inner', 3022, M, grouped([optional(Outer), any]))
    const value = Outer.data.make({ depth: 1, inner: { outer: { depth: 2 } } })
    expect(value).toEqual({ depth: 1, inner: { outer: { depth: 2, inner: undefined, avps: [] }, avps: [] }, avps: [] })
    expect(rightOf(Outer.decode(rightOf(Outer.encode(value))))).toEqual(value)
    expect(rightOf(Dictionary.extend(Outer)).avps.map(({ name }) => name)).toEqual(['Outer', 'Depth', 'Inner'])
  })

  test('are refused where two give one key, as a list of them is', () => {
    const twin = avp({ name: 'Origin-Host', code: 3030, vendorId: 99999, mandatory: true, format: Format.utf8String })
    // @ts-expect-error -- Origin-Host: the field originHost is taken
    const group = grouped(() => [required(OriginHost), required(twin)])
    expect(group.table.fields.map(({ key }) => key)).toEqual(['originHost', 'originHost3030'])
  })
})
