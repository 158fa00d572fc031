// AVPs whose names are those of what every object has: they work as any other, in records, JSON, lenses, io-ts and Schema.
import * as Arbitrary from 'effect/Arbitrary'
import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { right } from 'fp-ts/lib/Either.js'
import {
  any,
  avp,
  command,
  Dictionary,
  findAvps,
  Format,
  fromJson,
  grouped,
  jsonForm,
  many,
  Message,
  optional,
  required,
  rfc6733,
  toJson,
  type Codec,
} from 'diameter-codec'
import { arbitraryOf, optics, schemaFromBytes, schemaFromJson, schemaOf } from 'diameter-codec/effect'
import { ioJson, ioType } from 'diameter-codec/io-ts'
import { describe, expect, test } from 'vitest'
import { rightOf } from '../arbitrary/octets.ts'
import type { AnyGroup, AnyLens, AnyMessage, AnyRecord } from '../arbitrary/typed.ts'
import { storedRecord } from '../../src/typed/record-builder.ts'

const vendor = { vendorId: 99999, mandatory: true }
const header = { hopByHopId: 1, endToEndId: 2 }

const names = [
  'To-String',
  'Value-Of',
  '__proto__',
  'Constructor',
  'Has-Own-Property',
  'Is-Prototype-Of',
  '__define-Getter__',
  'To-Locale-String',
]

/** A command and a group, each with one field of this name that may be absent, one that is a list, or one that is needed. */
const subject = (name: string) => {
  const Named = avp({ name, code: 3001, ...vendor, format: Format.unsigned32 })
  const Other = avp({ name: 'Other', code: 3002, ...vendor, format: Format.unsigned32 })
  const group = (rules: ReadonlyArray<unknown>) => grouped(rules as never) as unknown as AnyGroup
  const probe = command('Probe-Request', { code: 9001, applicationId: 1, request: true }, [
    optional(Named),
    optional(Other),
    any,
  ] as never)
  return {
    key: Named.key as string,
    Named,
    maybe: group([optional(Named), required(Other), any]),
    list: group([many(Named), required(Other)]),
    needed: group([required(Named), required(Other)]),
    probe: probe as unknown as Omit<AnyGroup, keyof Codec<AnyRecord>> & Codec<AnyMessage>,
    dictionary: rightOf(Dictionary.extend(rfc6733, probe as never)),
  }
}

const own = (key: string, value: unknown): object => ({ [key]: value })

/** The value of an own key; what the prototype has does not count. */
const ownOf = (record: object, key: string): unknown => Object.getOwnPropertyDescriptor(record, key)?.value as unknown

describe.each(names)('%s', (name) => {
  const { key, Named, maybe, list, needed, probe, dictionary } = subject(name)

  test('is a field of a record, there or not', () => {
    for (const group of [maybe, list, needed]) {
      const value = group === list ? [7, 8] : 7
      const record = group.make({ ...own(key, value), other: 1 })
      expect(ownOf(record, key)).toEqual(value)
      const again = rightOf(group.decode(rightOf(group.encode(record))))
      expect(ownOf(again, key)).toEqual(value)
      expect(Object.keys(again)).toEqual(Object.keys(record))
    }
    for (const group of [maybe, list]) {
      const absent = group.make({ other: 1 })
      expect(ownOf(absent, key)).toEqual(group === list ? [] : undefined)
      expect(Object.hasOwn(absent, key)).toBe(true)
      expect(rightOf(group.decode(rightOf(group.encode(absent))))).toEqual(absent)
      // A record of a user's own, without the key.
      expect(group.encode({ other: 1, avps: [] })).toEqual(group.encode(absent))
    }
    expect(needed.encode({ other: 1, avps: [] })._tag).toBe('Left')
  })

  test('is a field of a record that is stored key after key', () => {
    const record = storedRecord({ tag: undefined, keys: [key] })([7], [])
    expect(Object.entries(record)).toEqual([
      [key, 7],
      ['avps', []],
    ])
  })

  test('has a lens', () => {
    const lens = ownOf(maybe.lenses, key) as AnyLens
    const absent = maybe.make({ other: 1 })
    expect(lens.get(absent)).toBeUndefined()
    expect(lens.getOption?.({ other: 1, avps: [] })).toEqual({ _tag: 'None' })
    const present = lens.set(7)(absent)
    expect(ownOf(present, key)).toBe(7)
    expect(lens.get(present)).toBe(7)
    expect(lens.set(7)(present)).toBe(present)
    expect(lens.set(undefined)(present)).toEqual(absent)
    const optic = ownOf(optics(maybe), key) as { readonly replace: (value: unknown, record: unknown) => object }
    expect(ownOf(optic.replace(7, absent), key)).toBe(7)
  })

  test('has JSON, as a record and on the wire', () => {
    for (const group of [maybe, list, needed]) {
      const value = group === list ? [7] : 7
      const record = group.make({ ...own(key, value), other: 1 })
      const { toJson: to, fromJson: from } = jsonForm(group)
      const text = JSON.stringify(to(record))
      expect(text).toBe(`{"${key}":${JSON.stringify(value)},"other":1,"avps":[]}`)
      expect(from(JSON.parse(text))).toEqual(right(record))
      expect(ownOf(rightOf(from(JSON.parse(text))), key)).toEqual(value)
    }
    const absent = maybe.make({ other: 1 })
    expect(JSON.stringify(jsonForm(maybe).toJson(absent))).toBe('{"other":1,"avps":[]}')
    expect(jsonForm(maybe).fromJson({ other: 1 })).toEqual(right(absent))
    expect(jsonForm(needed).fromJson({ other: 1 })._tag).toBe('Left')

    const message = rightOf(Message.decode(rightOf(probe.encode(probe.make({ header, ...own(key, 7) }) as AnyMessage))))
    const json = toJson(dictionary)(message)
    expect(json.avps[0]).toMatchObject({ name, value: 7 })
    expect(fromJson(dictionary)(JSON.parse(JSON.stringify(json)))).toEqual(right(message))
    expect(findAvps(Named)(message)).toEqual(right([7]))
  })

  test('has io-ts types and schemas', () => {
    const record = maybe.make({ ...own(key, 7), other: 1 })
    const absent = maybe.make({ other: 1 })
    for (const value of [record, absent]) {
      expect(ioType(maybe).is(value)).toBe(true)
      expect(ioType(maybe).decode(ioType(maybe).encode(value))).toEqual(right(value))
      expect(ioJson(maybe).decode(ioJson(maybe).encode(value))).toEqual(right(value))
      expect(Schema.is(schemaOf(maybe))(value)).toBe(true)
      const octets = schemaFromBytes(maybe)
      const json = schemaFromJson(maybe)
      expect(Schema.decodeSync(octets)(Schema.encodeSync(octets)(value))).toEqual(value)
      expect(Schema.decodeSync(json)(Schema.encodeSync(json)(value))).toEqual(value)
    }
    expect(Result.isFailure(Schema.decodeUnknownResult(schemaFromJson(needed))({ other: 1 }))).toBe(true)
    const values = Effect.runSync(Arbitrary.sampleEffect(arbitraryOf(maybe), { count: 20, seed: 6733 }))
    for (const value of values) expect(maybe.encode(value)._tag).toBe('Right')
  })
})
