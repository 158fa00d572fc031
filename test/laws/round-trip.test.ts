// Law 2: decode(encode(a)) = a for every valid value; encode ∘ decode is the identity on canonical bytes and idempotent
// on all. Over every data format, AVP, group and command.
import * as fc from 'fast-check'
import { equals, Format, Message, type Codec } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { deepFrozen, rightOf } from '../arbitrary/octets.ts'
import {
  commands,
  definitions,
  disguised,
  groupOf,
  groups,
  messageOf,
  named,
  valueOf,
  type AnyTypedCommand,
} from '../arbitrary/typed.ts'

const formats = [
  ...Object.values(Format).filter((format) => typeof format === 'object'),
  { ...Format.enumerated({ A: 0, B: -1, C: 0x7fffffff }), name: 'Enumerated, closed' },
  { ...Format.openEnumerated({ A: 0, B: -0x80000000 }), name: 'Enumerated, open' },
] as ReadonlyArray<unknown> as ReadonlyArray<Codec<unknown>>

/** Both halves of the law for values of one codec. */
const roundTrips = (codec: Codec<unknown>, values: fc.Arbitrary<unknown>, runs: number): void => {
  fc.assert(
    fc.property(values, (value) => {
      const octets = rightOf(codec.encode(deepFrozen(value)))
      const decoded = rightOf(codec.decode(octets))
      expect(decoded).toEqual(value)
      expect(equals(decoded, value)).toBe(true)
      expect(rightOf(codec.encode(decoded))).toEqual(octets)
    }),
    { numRuns: runs },
  )
}

describe('decode(encode(value)) is the value, and encode(decode(octets)) the octets', () => {
  test.each(named(formats))('of the format %s', (_, format) => {
    roundTrips(format, valueOf(format), 500)
  })

  test.each(named(definitions))('of the AVP %s', (_, definition) => {
    roundTrips(definition, valueOf(definition.data), 100)
  })

  test.each(named(definitions))('of the wire AVP that %s makes', (_, definition) => {
    fc.assert(
      fc.property(valueOf(definition.data), (value) => {
        const avp = rightOf(definition.toAvp(value))
        const { code, vendorId, mandatory } = definition
        expect(avp).toEqual({ code, vendorId, mandatory, protected: false, reserved: 0, data: avp.data, padding: 0 })
        expect(rightOf(definition.data.decode(avp.data))).toEqual(value)
        expect(rightOf(definition.fromAvp(avp))).toEqual(value)
        expect(rightOf(definition.fromAvp({ ...avp, code: 0, vendorId: 9, mandatory: false }))).toEqual(value)
      }),
      { numRuns: 50 },
    )
  })

  test.each(named(groups))('of the group %s', (_, definition) => {
    const group = groupOf(definition)
    roundTrips(group as Codec<unknown>, valueOf(definition.data), 200)
  })

  test.each(named(commands))('of the command %s', (_, command) => {
    roundTrips(command as Codec<unknown>, messageOf(command), 200)
  })
})

describe('make gives what decode gives', () => {
  test.each(named(groups))('of the group %s', (_, definition) => {
    fc.assert(
      fc.property(valueOf(definition.data), (value) => {
        expect(equals(groupOf(definition).make(value as object), value)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test.each(named(commands))('of the command %s', (_, command) => {
    fc.assert(
      fc.property(messageOf(command), (message) => {
        const made = command.make(message)
        expect(Object.keys(made)).toEqual(Object.keys(message))
        expect(equals(made, message)).toBe(true)
        expect(command.equals(made, message)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

/** Octets that a command accepts, though it would write others. */
const accepted = (command: AnyTypedCommand): fc.Arbitrary<Message> =>
  messageOf(command).chain((value) => disguised(rightOf(Message.decode(rightOf(command.encode(value))))))

describe('encode ∘ decode is idempotent on all that is accepted', () => {
  test.each(named(commands))('by %s', (_, command) => {
    fc.assert(
      fc.property(accepted(command), (message) => {
        const value = rightOf(command.decode(rightOf(Message.encode(message))))
        const canonical = rightOf(command.encode(value))
        const again = rightOf(command.decode(canonical))
        expect(again).toEqual(value)
        expect(rightOf(command.encode(again))).toEqual(canonical)
      }),
      { numRuns: 100 },
    )
  })
})
