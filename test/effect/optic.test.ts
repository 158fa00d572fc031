import * as fc from 'fast-check'
import * as Optic from 'effect/Optic'
import * as Result from 'effect/Result'
import {
  AccountingAnswer,
  any,
  Avp,
  avp,
  CapabilitiesExchangeRequest,
  DisconnectPeerAnswer,
  each,
  equals,
  focus,
  Format,
  grouped,
  many,
  OriginHost,
  optional,
  ProxyInfo,
  required,
  some,
  type Address,
  type Optional,
} from 'diameter-codec'
import { optics, toOptic } from 'diameter-codec/effect'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { deepFrozen } from '../arbitrary/octets.ts'
import { commands, fieldOf, groupOf, groups, messageOf, named, valueOf, type AnyRecord } from '../arbitrary/typed.ts'

type AnyOptics = { readonly [key: string]: Optic.Lens<AnyRecord, unknown> }

/** GetPut, PutGet, PutPut; the same record where nothing changes; and the input left alone. */
const laws = (
  of: Parameters<typeof optics>[0],
  records: fc.Arbitrary<AnyRecord>,
  fields: ReadonlyArray<readonly [string, fc.Arbitrary<unknown>]>,
): void => {
  const all = optics(of) as AnyOptics
  for (const [key, values] of fields) {
    const optic = all[key]!
    fc.assert(
      fc.property(records, values, values, (record, a, b) => {
        deepFrozen(record)
        const put = optic.replace(a, record)
        expect(optic.replace(optic.get(record), record)).toBe(record)
        expect(optic.get(put)).toBe(a)
        expect(equals(optic.replace(b, put), optic.replace(b, record))).toBe(true)
        expect(optic.modify((value) => value)(record)).toBe(record)
        const { [key]: _, ...others } = put
        expect(Object.keys(others).every((other) => others[other] === record[other])).toBe(true)
      }),
      { numRuns: 10 },
    )
  }
}

describe('the optics of every field keep the laws', () => {
  test.each(named(commands))('%s', (_, command) => {
    laws(command, messageOf(command), [
      ...command.table.fields.map((field) => [field.key, fieldOf(field)] as const),
      ['avps', fc.constantFrom([], [Avp.make({ code: 999, data: new Uint8Array(1) })])],
    ])
  })

  test.each(named(groups))('%s', (_, definition) => {
    const { table } = groupOf(definition)
    laws(
      definition as unknown as Parameters<typeof optics>[0],
      valueOf(definition.data) as fc.Arbitrary<AnyRecord>,
      (definition.data.shape._tag === 'Group' ? table.fields : []).map((field) => [field.key, fieldOf(field)] as const),
    )
  })
})

const header = { hopByHopId: 1, endToEndId: 2 }
const answer = DisconnectPeerAnswer.make({ header, resultCode: 2001, originHost: 'a', originRealm: 'b' })

describe('an optic', () => {
  test('has the type of its lens', () => {
    const all = optics(DisconnectPeerAnswer)
    expectTypeOf(all.resultCode).toEqualTypeOf<Optic.Lens<DisconnectPeerAnswer, number>>()
    expectTypeOf(all.errorMessage).toEqualTypeOf<Optic.Lens<DisconnectPeerAnswer, string | undefined>>()
    expectTypeOf(toOptic(DisconnectPeerAnswer.lenses.errorMessage)).toEqualTypeOf(all.errorMessage)
    expect(Object.keys(all).toSorted()).toEqual(Object.keys(DisconnectPeerAnswer.lenses).toSorted())
  })

  test('puts a field in, takes it out, and goes into one that is there', () => {
    const { errorMessage } = optics(DisconnectPeerAnswer)
    const present = errorMessage.notUndefined()
    const full = errorMessage.replace('gone', answer)
    expect(full.errorMessage).toBe('gone')
    expect(errorMessage.replace(undefined, full)).toEqual(answer)
    expect(present.getResult(full)).toEqual(Result.succeed('gone'))
    expect(present.replace('more', full).errorMessage).toBe('more')
    expect(Result.isFailure(present.getResult(answer))).toBe(true)
    expect(present.replace('more', answer)).toBe(answer)
  })

  test('of an Optional in the shape of monocle-ts changes what is there, and nothing else', () => {
    const head: Optional<ReadonlyArray<number>, number> = {
      getOption: ([first]) => (first === undefined ? { _tag: 'None' } : { _tag: 'Some', value: first }),
      set: (first) => (items) => [first, ...items.slice(1)],
    }
    const optic = toOptic(head)
    expectTypeOf(optic).toEqualTypeOf<Optic.Optional<ReadonlyArray<number>, number>>()
    expect(optic.getResult([1, 2])).toEqual(Result.succeed(1))
    expect(optic.replace(5, [1, 2])).toEqual([5, 2])
    expect(Result.isFailure(optic.replaceResult(5, []))).toBe(true)
    expect(optic.replace(5, [])).toEqual([])
  })

  test('composes with those of Effect', () => {
    const { failedAvp } = optics(DisconnectPeerAnswer)
    const codes = failedAvp
      .notUndefined()
      .key('avps')
      .forEach((each) => each.key('code'))
    const avps = [Avp.make({ code: 264, data: new Uint8Array(1) }), Avp.make({ code: 296, data: new Uint8Array(1) })]
    const failed = failedAvp.replace({ avps, undecoded: new Uint8Array(0) }, answer)
    expect(Optic.getAll(codes)(failed)).toEqual([264, 296])
    expect(Optic.getAll(codes)(answer)).toEqual([])
    const message = Optic.id<{ readonly last: DisconnectPeerAnswer }>()
      .key('last')
      .compose(optics(DisconnectPeerAnswer).resultCode)
    expect(message.modify((code) => code + 1)({ last: answer }).last.resultCode).toBe(2002)
  })
})

// Three levels: a message's groups, their groups, their fields.
const Total = avp({ name: 'Total', code: 3012, vendorId: 99999, mandatory: true, format: Format.unsigned64 })
const Unit = avp({
  name: 'Unit',
  code: 3011,
  vendorId: 99999,
  mandatory: true,
  format: grouped([optional(Total), any]),
})
const Service = avp({
  name: 'Service',
  code: 3010,
  vendorId: 99999,
  mandatory: true,
  format: grouped([required(OriginHost), optional(Unit), any]),
})
const Services = grouped([many(Service)])

describe('a traversal', () => {
  const services = Services.make({
    service: [
      { originHost: 'a', unit: { total: 1n } },
      { originHost: 'b' },
      { originHost: 'c', unit: { total: 3n } },
      { originHost: 'd', unit: {} },
    ],
  })

  test('changes what is three levels down and shares the rest', () => {
    const unit = optics(Service).unit.notUndefined()
    const totals = toOptic(each(Services.lenses.service)).forEach((of) =>
      of.compose(unit).compose(optics(Unit).total).notUndefined(),
    )
    const doubled = totals.modifyAll((total) => 2n * total)(deepFrozen(services))
    expect(Optic.getAll(totals)(doubled)).toEqual([2n, 6n])
    expect(doubled.service[0]).toEqual({ ...services.service[0], unit: { ...services.service[0]?.unit, total: 2n } })
    expect(doubled.service[1]).toBe(services.service[1])
    expect(doubled.service[3]).toBe(services.service[3])
    expect(totals.modifyAll((total) => total)(services)).toBe(services)
    // The same from the core's own way down.
    const focused = toOptic(focus(each(Services.lenses.service), Service.data.lenses.unit, Unit.data.lenses.total))
    expectTypeOf(focused).toEqualTypeOf<typeof totals>()
    expect(Optic.getAll(focused)(services)).toEqual([1n, 3n])
    expect(focused.modifyAll((total) => 2n * total)(services)).toEqual(doubled)
  })

  test('of a list of groups in a command', () => {
    const host = toOptic(each(AccountingAnswer.lenses.proxyInfo)).forEach((info) =>
      info.compose(optics(ProxyInfo).proxyHost),
    )
    const accounting = AccountingAnswer.make({
      header,
      sessionId: 's',
      resultCode: 2001,
      originHost: 'a',
      originRealm: 'b',
      accountingRecordType: 'EVENT_RECORD',
      accountingRecordNumber: 0,
      proxyInfo: [
        { proxyHost: 'p', proxyState: new Uint8Array(1) },
        { proxyHost: 'q', proxyState: new Uint8Array(1) },
      ],
    })
    const changed = host.modifyAll((name) => `${name}.net`)(accounting)
    expect(Optic.getAll(host)(changed)).toEqual(['p.net', 'q.net'])
    expect(changed.header).toBe(accounting.header)
  })

  test('keeps a list that must not be empty from being it', () => {
    const addresses = toOptic(each(CapabilitiesExchangeRequest.lenses.hostIpAddress))
    expectTypeOf(addresses).toEqualTypeOf<Optic.Traversal<CapabilitiesExchangeRequest, Address>>()
    const List = grouped([some(OriginHost)])
    const names = toOptic(each(List.lenses.originHost))
    const two = List.make({ originHost: ['a', 'b'] })
    expect(names.getResult(two)).toEqual(Result.succeed(['a', 'b']))
    expect(names.replace(['c', 'd'], two).originHost).toEqual(['c', 'd'])
    expect(names.replace(['a', 'b'], two)).toBe(two)
    for (const wrong of [[], ['a'], ['a', 'b', 'c']]) {
      expect(Result.isFailure(names.replaceResult(wrong, two))).toBe(true)
      expect(names.replace(wrong, two)).toBe(two)
    }
  })
})
