// Values that no message says: refused with a reason and a path, whatever they are, and never thrown.
import * as fc from 'fast-check'
import {
  AnswerMessage,
  any,
  avp,
  Avp,
  DisconnectPeer,
  DisconnectPeerRequest,
  grouped,
  many,
  optional,
  OriginHost,
  SessionTermination,
  UserName,
  type Either,
  type EncodeError,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { hex, leftOf, rightOf } from '../arbitrary/octets.ts'
import {
  commands,
  definitions,
  groupOf,
  groups,
  messageOf,
  named,
  valueOf,
  type AnyRecord,
  type AnyTypedCommand,
} from '../arbitrary/typed.ts'
import { strangers } from './vectors.ts'

/** A first value of an arbitrary, always the same. */
const one = <A>(values: fc.Arbitrary<A>, seed = 1): A => fc.sample(values, { numRuns: 1, seed })[0] as A

const encoderOf = (codec: { readonly encode: unknown }) =>
  codec.encode as (value: unknown) => Either<EncodeError, Uint8Array>

/** Whether a format takes a value. */
const isGood = (format: { readonly encode?: unknown }, value: unknown): boolean =>
  encoderOf(format as { readonly encode: unknown })(value)._tag === 'Right'

describe.each(named(commands))('%s', (name, command: AnyTypedCommand) => {
  const encode = encoderOf(command)
  const good = one(messageOf(command))

  test('is no value of another type', () => {
    for (const stranger of strangers) {
      const error = leftOf(encode(stranger))
      expect(error._tag).toBe('EncodeError')
      expect(error.path[0]).toBe(name)
    }
  })

  test('has a header', () => {
    for (const stranger of strangers) {
      const error = leftOf(encode({ ...good, header: stranger }))
      expect(error.path[0]).toBe(name)
      expect(error.reason._tag).toBe('InvalidValue')
    }
  })

  test.each(['request', 'reserved', 'commandCode', 'applicationId', 'hopByHopId', 'endToEndId'] as const)(
    'has a header with a good %s',
    (key) => {
      for (const stranger of strangers) {
        if (typeof stranger === typeof good.header[key]) continue
        const error = leftOf(encode({ ...good, header: { ...good.header, [key]: stranger } }))
        expect(error.reason).toMatchObject({ _tag: 'InvalidValue', value: stranger })
        expect(error.path).toEqual([name, key])
      }
    },
  )

  test.each(command.table.fields.map((field): [string, typeof field] => [field.key, field]))(
    'has a good %s',
    (key, { data, definition, minimum, times }) => {
      const isList = times === 'many' || times === 'some'
      const isAbsent = (value: unknown) => value === undefined && minimum === 0
      const values = strangers.filter((value) => !isGood(data, value) && !(isAbsent(value) && !isList))
      const lists = strangers.filter((value) => !Array.isArray(value) && !isAbsent(value))
      const item = one(valueOf(data))
      for (const value of isList ? [...values.map((each) => [item, each]), ...lists] : values) {
        const { path, reason } = leftOf(encode({ ...good, [key]: value }))
        expect(path.slice(0, 2)).toEqual([name, definition.name])
        expect(['InvalidValue', 'MissingField']).toContain(reason._tag)
      }
    },
  )

  test('has wire AVPs in avps', () => {
    for (const avps of strangers.filter((value) => value !== undefined && !Array.isArray(value))) {
      expect(leftOf(encode({ ...good, avps })).path[0]).toBe(name)
    }
    for (const stranger of strangers) expect(leftOf(encode({ ...good, avps: [stranger] })).path[0]).toBe(name)
    expect(encode({ ...good, avps: undefined })._tag).toBe('Right')
    const avp = Avp.make({ code: 70_000, vendorId: 7, data: hex('01') })
    for (const key of ['code', 'vendorId', 'data', 'reserved', 'padding'] as const) {
      const wrong = strangers.filter(
        (value) => !(value instanceof Uint8Array || value === 0 || (key === 'vendorId' && value === undefined)),
      )
      const tags = wrong.map((value) => encode({ ...good, avps: [{ ...avp, [key]: value }] })._tag)
      expect(new Set(tags)).toEqual(new Set(['Left']))
    }
  })

  test('has in avps no AVP of a field, with its vendor or with a Vendor-Id of 0', () => {
    for (const { definition } of command.table.fields) {
      for (const vendorId of [undefined, 0]) {
        const avp = Avp.make({ code: definition.code, vendorId, data: hex('') })
        expect(leftOf(encode({ ...good, avps: [avp] })).reason).toEqual({
          _tag: 'AvpNotAllowed',
          code: definition.code,
          vendorId,
        })
      }
    }
  })

  test('has every field that its grammar requires, and may lack the others', () => {
    for (const field of command.table.fields) {
      const { [field.key]: _, ...without } = good
      const missing = { _tag: 'EncodeError', reason: { _tag: 'MissingField' }, path: [name, field.definition.name] }
      const encoded = encode(without)
      expect(encoded._tag === 'Left' ? encoded.left : undefined).toEqual(field.minimum === 0 ? undefined : missing)
    }
  })

  test('is never thrown for', () => {
    const junk = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withTypedArray: true,
      withSparseArray: true,
    })
    const keys = Object.keys(good)
    fc.assert(
      fc.property(fc.constantFrom(...keys), junk, junk, (key, value, all) => {
        encode(all)
        encode({ ...good, [key]: value })
        encode({ ...good, [key]: [value] })
        encode({ ...good, header: { ...good.header, [key]: value } })
        encode({ ...good, avps: [value, { ...Avp.make({ code: 1, data: hex('') }), ...(value as object) }] })
      }),
      { numRuns: 100 },
    )
  })
})

describe.each(named(definitions))('the AVP %s', (name, definition) => {
  const encode = encoderOf(definition)
  const [good, wrong] = [true, false].map((wanted) =>
    strangers.filter((value) => isGood(definition.data, value) === wanted),
  )

  test('is refused where its value is of another type', () => {
    for (const stranger of wrong ?? []) {
      expect(leftOf(encode(stranger)).path[0]).toBe(name)
      expect(leftOf(definition.toAvp(stranger)).path[0]).toBe(name)
    }
  })

  test('is read back where its value is a good one after all', () => {
    for (const stranger of good ?? []) {
      expect(rightOf(definition.decode(rightOf(encode(stranger))))).toEqual(stranger)
    }
  })
})

describe.each(named(groups))('the group %s', (_, definition) => {
  const group = groupOf(definition)
  const good = one(valueOf(definition.data)) as AnyRecord
  const encode = encoderOf(group)

  test('is refused where a part of it is', () => {
    for (const { key, definition: part, minimum } of group.table.fields) {
      const wrong = strangers.filter((value) => !isGood(part.data, value) && !(value === undefined && minimum === 0))
      for (const stranger of wrong) expect(leftOf(encode({ ...good, [key]: stranger })).path).toContain(part.name)
    }
  })
})

test('a group without * [ AVP ] takes no other AVP', () => {
  const closed = groups.filter((definition) => !groupOf(definition).table.open)
  expect(closed.map(({ name }) => name).toSorted()).toEqual(['Experimental-Result', 'Vendor-Specific-Application-Id'])
  for (const definition of closed) {
    const good = one(valueOf(definition.data)) as AnyRecord
    const avp = Avp.make({ code: 70_000, data: hex('') })
    expect(leftOf(encoderOf(groupOf(definition))({ ...good, avps: [avp] })).reason).toEqual({
      _tag: 'AvpNotAllowed',
      code: 70_000,
      vendorId: undefined,
    })
  }
})

test('a group all of whose parts may be absent is a record all the same, not a list of them', () => {
  const Loose = avp({
    name: 'Loose',
    code: 9,
    mandatory: true,
    format: grouped([optional(OriginHost), many(UserName), any]),
  })
  rightOf(encoderOf(Loose)({}))
  for (const value of [[], [{}], [[]], new Uint8Array(3), 'text', null]) {
    expect(leftOf(encoderOf(Loose)(value)).path).toEqual(['Loose'])
  }
})

describe('an exchange', () => {
  test('encodes none but its own messages', () => {
    const stranger = one(messageOf(commands[0] as AnyTypedCommand))
    for (const value of [...strangers, { _tag: 'Stranger' }, { _tag: 1 }, stranger]) {
      const error = leftOf(encoderOf(DisconnectPeer)(value))
      expect(error).toEqual({
        _tag: 'EncodeError',
        reason: { _tag: 'InvalidValue', expected: 'one of DisconnectPeerRequest, DisconnectPeerAnswer', value },
        path: ['Disconnect-Peer'],
      })
    }
    expect(leftOf(encoderOf(SessionTermination)(null)).reason).toMatchObject({
      expected: 'one of SessionTerminationRequest, SessionTerminationAnswer, AnswerMessage',
    })
  })

  test('says what is wrong with its own', () => {
    const error = leftOf(encoderOf(DisconnectPeer)({ _tag: 'DisconnectPeerRequest' }))
    expect(error.path).toEqual(['Disconnect-Peer-Request'])
  })
})

test.each(['proxiable', 'error', 'retransmitted'] as const)('the flag %s is true or false in every header', (key) => {
  for (const command of commands) {
    const good = one(messageOf(command))
    for (const stranger of strangers) {
      if (typeof stranger === 'boolean') continue
      const error = leftOf(encoderOf(command)({ ...good, header: { ...good.header, [key]: stranger } }))
      expect(error.reason).toMatchObject({ _tag: 'InvalidValue', value: stranger })
      expect(error.path).toEqual([command.name, key])
    }
  }
})

describe('a command', () => {
  const good = one(messageOf(commands.find(({ tag }) => tag === 'DisconnectPeerRequest') as AnyTypedCommand))

  test('encodes none of another name', () => {
    const other = { ...good, _tag: 'DisconnectPeerAnswer' }
    expect(leftOf(encoderOf(DisconnectPeerRequest)(other)).path[0]).toBe('Disconnect-Peer-Request')
  })

  test('of the E bit encodes none without it', () => {
    const answer = AnswerMessage.make({
      header: { hopByHopId: 1, endToEndId: 2, commandCode: 282 },
      originHost: 'a',
      originRealm: 'b',
      resultCode: 3001,
    })
    expect(answer.header.error).toBe(true)
    rightOf(AnswerMessage.encode(answer))
    const without = { ...answer, header: { ...answer.header, error: false } }
    expect(leftOf(AnswerMessage.encode(without))).toMatchObject({ path: ['answer-message', 'error'] })
  })
})
