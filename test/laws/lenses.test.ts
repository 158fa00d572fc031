// Law 3 for every lens of every command and group, and monocle-ts's functions on them.
import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import { isNone, none, some } from 'fp-ts/lib/Option.js'
import * as L from 'monocle-ts/lib/Lens.js'
import * as O from 'monocle-ts/lib/Optional.js'
import {
  composeLens,
  DisconnectPeerAnswer,
  DisconnectPeerRequest,
  equals,
  modify,
  ProxyInfo,
  SessionTerminationRequest,
  VendorSpecificApplicationId,
  type Header,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { deepFrozen } from '../arbitrary/octets.ts'
import {
  commands,
  fieldOf,
  groupOf,
  groups,
  messageOf,
  named,
  valueOf,
  type AnyLens,
  type AnyRecord,
} from '../arbitrary/typed.ts'
import { wireAvp, wireHeader } from '../arbitrary/wire.ts'
import type { Table } from '../../src/typed/table.ts'

const avps = fc.array(wireAvp, { maxLength: 2 })

/** GetPut, PutGet and PutPut, and that setters neither change their input nor copy it for nothing. */
const isLens = (lens: AnyLens, records: fc.Arbitrary<AnyRecord>, key: string, parts: fc.Arbitrary<unknown>): void => {
  fc.assert(
    fc.property(records, parts, parts, (record, a, b) => {
      const before = structuredClone(record)
      const source = deepFrozen(record)
      expect(lens.get(source)).toBe(source[key])
      expect(lens.set(lens.get(source))(source)).toBe(source)
      const once = lens.set(a)(source)
      expect(lens.get(once)).toBe(a)
      expect(lens.set(a)(once)).toBe(once)
      expect(Object.keys(once)).toEqual(Object.keys(source))
      expect(equals({ ...once, [key]: source[key] }, source)).toBe(true)
      expect(equals(lens.set(b)(once), lens.set(b)(source))).toBe(true)
      expect(source).toEqual(before)
    }),
    { numRuns: 30 },
  )
}

/** The lens of an optional field is an Optional too, and takes the field out. */
const isOptional = (
  lens: AnyLens,
  records: fc.Arbitrary<AnyRecord>,
  key: string,
  parts: fc.Arbitrary<unknown>,
): void => {
  fc.assert(
    fc.property(records, parts, (record, part) => {
      const { getOption } = lens
      if (getOption === undefined) throw new Error(`${key} has no getOption`)
      const source = deepFrozen(record)
      expect(getOption(source)).toEqual(source[key] === undefined ? none : some(source[key]))
      const taken = lens.set(undefined)(source)
      expect(isNone(getOption(taken))).toBe(true)
      expect(Object.hasOwn(taken, key) && taken[key] === undefined).toBe(true)
      expect(getOption(lens.set(part)(taken))).toEqual(some(part))
      expect(source[key] === undefined ? taken === source : taken !== source).toBe(true)
    }),
    { numRuns: 30 },
  )
}

const hasLawfulFields = (
  table: Table,
  lenses: { readonly [key: string]: AnyLens },
  records: fc.Arbitrary<AnyRecord>,
): void => {
  for (const field of table.fields) {
    const lens = lenses[field.key]
    if (lens === undefined) throw new Error(`no lens ${field.key}`)
    isLens(lens, records, field.key, fieldOf(field))
    if (field.times === 'maybe') isOptional(lens, records, field.key, valueOf(field.data))
    else expect('getOption' in lens).toBe(false)
  }
}

describe('lenses', () => {
  test.each(named(commands))(
    'of %s: one for each field, the header and the other AVPs, and all lawful',
    (_, command) => {
      const { table, lenses } = command
      expect(Object.keys(lenses).toSorted()).toEqual(
        ['avps', 'header', ...table.fields.map(({ key }) => key)].toSorted(),
      )
      hasLawfulFields(table, lenses, messageOf(command))
      isLens(lenses['avps'] as AnyLens, messageOf(command), 'avps', avps)
      isLens(lenses['header'] as AnyLens, messageOf(command), 'header', wireHeader)
    },
  )

  test.each(named(groups))('of %s: one for each part, and all lawful', (_, definition) => {
    const group = groupOf(definition)
    const records = valueOf(definition.data) as fc.Arbitrary<AnyRecord>
    const parts = definition.data.shape._tag === 'Group' ? ['avps'] : ['avps', 'undecoded']
    expect(Object.keys(group.lenses).toSorted()).toEqual(
      [...parts, ...group.table.fields.map(({ key }) => key)].toSorted(),
    )
    hasLawfulFields(group.table, group.lenses, records)
    isLens(group.lenses['avps'] as AnyLens, records, 'avps', avps)
  })
})

const ids = { hopByHopId: 1, endToEndId: 2 }
const origin = { originHost: 'a.example.net', originRealm: 'example.net' }
const request = deepFrozen(DisconnectPeerRequest.make({ header: ids, ...origin, disconnectCause: 'REBOOTING' }))
const answer = deepFrozen(DisconnectPeerAnswer.make({ header: ids, ...origin, resultCode: 2001 }))

describe('our own combinators', () => {
  test('modify applies a function to a part', () => {
    const upper = modify(DisconnectPeerRequest.lenses.originHost, (host) => host.toUpperCase())
    expect(upper(request)).toEqual({ ...request, originHost: 'A.EXAMPLE.NET' })
    expect(modify(DisconnectPeerRequest.lenses.originHost, (host) => host)(request)).toBe(request)
  })

  test('composeLens looks into a part of a part', () => {
    const hopByHopId = composeLens(DisconnectPeerRequest.lenses.header, {
      get: (header: Header) => header.hopByHopId,
      set: (hopByHopId: number) => (header: Header) =>
        header.hopByHopId === hopByHopId ? header : { ...header, hopByHopId },
    })
    expect(hopByHopId.get(request)).toBe(1)
    expect(hopByHopId.set(7)(request)).toEqual({ ...request, header: { ...request.header, hopByHopId: 7 } })
    expect(hopByHopId.set(1)(request)).toBe(request)
  })
})

describe('monocle-ts takes the lenses as they are', () => {
  test('Lens.modify', () => {
    expect(
      pipe(
        DisconnectPeerRequest.lenses.disconnectCause,
        L.modify(() => 'BUSY' as const),
      )(request),
    ).toEqual({
      ...request,
      disconnectCause: 'BUSY',
    })
  })

  test('Lens.compose and Lens.prop', () => {
    const hopByHopId = pipe(DisconnectPeerRequest.lenses.header, L.prop('hopByHopId'))
    expect(hopByHopId.get(request)).toBe(1)
    expect(hopByHopId.set(9)(request).header).toEqual({ ...request.header, hopByHopId: 9 })
    const firstCopied = pipe(L.id<typeof request>(), L.compose(DisconnectPeerRequest.lenses.avps))
    expect(firstCopied.get(request)).toBe(request.avps)
  })

  test('Lens.composeOptional through a list of groups', () => {
    const termination = SessionTerminationRequest.make({
      header: ids,
      ...origin,
      sessionId: 'a;1;1',
      destinationRealm: 'b',
      authApplicationId: 0,
      terminationCause: 'DIAMETER_LOGOUT',
      proxyInfo: [{ proxyHost: 'p.b', proxyState: Uint8Array.of(1) }],
    })
    const firstProxyHost = pipe(
      SessionTerminationRequest.lenses.proxyInfo,
      L.composeOptional(O.index(0)(O.id())),
      O.composeLens(ProxyInfo.data.lenses.proxyHost),
    )
    expect(firstProxyHost.getOption(termination)).toEqual(some('p.b'))
    expect(O.modify((host: string) => `x.${host}`)(firstProxyHost)(termination).proxyInfo).toEqual([
      { proxyHost: 'x.p.b', proxyState: Uint8Array.of(1), avps: [] },
    ])
  })

  test('Optional.modify leaves an absent field alone and changes a present one', () => {
    const shout = O.modify((text: string) => `${text}!`)(DisconnectPeerAnswer.lenses.errorMessage)
    expect(shout(answer)).toBe(answer)
    expect(shout({ ...answer, errorMessage: 'no' }).errorMessage).toBe('no!')
  })

  test('Optional.modifyOption and Optional.compose', () => {
    const inner = pipe(
      DisconnectPeerAnswer.lenses.errorMessage,
      O.compose({
        getOption: (text: string) => (text === '' ? none : some(text.charAt(0))),
        set: (first: string) => (text: string) => first + text.slice(1),
      }),
    )
    expect(inner.getOption(answer)).toEqual(none)
    expect(O.modifyOption((first: string) => first.toUpperCase())(inner)({ ...answer, errorMessage: 'no' })).toEqual(
      some({ ...answer, errorMessage: 'No' }),
    )
  })

  test('the lens of an optional part of a group', () => {
    const group = VendorSpecificApplicationId.data.make({ vendorId: 10415, authApplicationId: 4 })
    const { authApplicationId } = VendorSpecificApplicationId.data.lenses
    expect(O.modify((id: number) => id + 1)(authApplicationId)(group)).toEqual({ ...group, authApplicationId: 5 })
  })
})
