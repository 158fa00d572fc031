// Law 3 for read and put: a typed view of a wire message, put back so that what is the same stays octet for octet.
import * as fc from 'fast-check'
import { Message, type Avp } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { deepFrozen, rightOf } from '../arbitrary/octets.ts'
import { avpOctets } from '../arbitrary/reference.ts'
import {
  commands,
  disguised,
  fieldOf,
  messageOf,
  named,
  type AnyMessage,
  type AnyTypedCommand,
} from '../arbitrary/typed.ts'
import type { Field } from '../../src/typed/table.ts'

const wireOf = (command: AnyTypedCommand, value: AnyMessage): Message =>
  rightOf(Message.decode(rightOf(command.encode(value))))

/** Wire messages that a command reads, in whatever order, with whatever flags and padding. */
const readable = (command: AnyTypedCommand): fc.Arbitrary<Message> =>
  messageOf(command).chain((value) => disguised(wireOf(command, value)))

const isOf = (field: Field, avp: Avp): boolean =>
  avp.code === field.definition.code && (avp.vendorId ?? 0) === (field.definition.vendorId ?? 0)

describe('read and put', () => {
  test.each(named(commands))('%s: what was read and is put back changes no octet (GetPut)', (_, command) => {
    fc.assert(
      fc.property(readable(command), (message) => {
        const value = rightOf(command.read(deepFrozen(message)))
        expect(value).toEqual(rightOf(command.decode(rightOf(Message.encode(message)))))
        expect(rightOf(command.put(deepFrozen(value))(message))).toEqual(message)
      }),
      { numRuns: 100 },
    )
  })

  test.each(named(commands))('%s: what was put in is read again (PutGet)', (_, command) => {
    fc.assert(
      fc.property(readable(command), messageOf(command), (message, value) => {
        const put = rightOf(command.put(deepFrozen(value))(deepFrozen(message)))
        expect(rightOf(command.read(put))).toEqual(value)
        expect(rightOf(command.decode(rightOf(Message.encode(put))))).toEqual(value)
      }),
      { numRuns: 100 },
    )
  })

  test.each(named(commands))('%s: what is put in twice is what was put in last (PutPut)', (_, command) => {
    fc.assert(
      fc.property(readable(command), messageOf(command), messageOf(command), (message, first, last) => {
        const twice = rightOf(command.put(last)(rightOf(command.put(first)(message))))
        expect(rightOf(command.read(twice))).toEqual(last)
      }),
      { numRuns: 50 },
    )
  })

  const changedBy =
    (value: AnyMessage) =>
    (changes: object): AnyMessage => ({ ...value, ...changes })

  /** The same AVPs with other values, and lists of the same lengths; what lies in groups stays as it is. */
  const alike = (command: AnyTypedCommand, value: AnyMessage): fc.Arbitrary<AnyMessage> =>
    fc
      .record(
        Object.fromEntries(
          command.table.fields
            .filter(({ data, key }) => data.format !== 'Grouped' && value[key] !== undefined)
            .map((field) => {
              const before = value[field.key]
              const values = fieldOf({ ...field, times: 'one' })
              const size = Array.isArray(before) ? before.length : 0
              return [
                field.key,
                Array.isArray(before) ? fc.array(values, { minLength: size, maxLength: size }) : values,
              ]
            }),
        ),
      )
      .map(changedBy(value))

  test.each(named(commands))('%s: so too octet for octet where the AVPs are the same ones', (_, command) => {
    const cases = messageOf(command).chain((value) =>
      fc.tuple(disguised(wireOf(command, value)), alike(command, value), alike(command, value)),
    )
    fc.assert(
      fc.property(cases, ([message, first, last]) => {
        // Padding is of the value that was: where the value goes, it goes too.
        const plain = { ...message, avps: message.avps.map((avp) => ({ ...avp, padding: 0 })) }
        const value = rightOf(command.read(plain))
        const lists = command.table.fields.filter(({ times }) => times === 'many' || times === 'some')
        const same = (other: AnyMessage): AnyMessage => ({
          ...other,
          avps: value.avps,
          ...Object.fromEntries(
            lists.filter(({ data }) => data.format === 'Grouped').map(({ key }) => [key, value[key]]),
          ),
        })
        const once = rightOf(command.put(same(last))(plain))
        const twice = rightOf(command.put(same(last))(rightOf(command.put(same(first))(plain))))
        expect(rightOf(Message.encode(twice))).toEqual(rightOf(Message.encode(once)))
      }),
      { numRuns: 50 },
    )
  })

  test.each(named(commands))('%s: a changed field changes its own AVPs and no others', (_, command) => {
    const changes = fc.oneof(...command.table.fields.map((field) => fieldOf(field).map((value) => ({ field, value }))))
    fc.assert(
      fc.property(readable(command), changes, (message, { field, value }) => {
        const before = rightOf(command.read(message))
        const after = command.lenses[field.key]?.set(value)(before) as AnyMessage
        const { header, avps } = rightOf(command.put(after)(message))
        const others = (all: ReadonlyArray<Avp>) => all.filter((avp) => !isOf(field, avp)).map(avpOctets)
        expect(header).toEqual(message.header)
        expect(others(avps)).toEqual(others(message.avps))
        const kept = avps.filter((avp) => isOf(field, avp))
        expect(kept).toHaveLength(Array.isArray(value) ? value.length : value === undefined ? 0 : 1)
      }),
      { numRuns: 100 },
    )
  })

  test.each(named(commands))('%s: what no message says cannot be put', (_, command) => {
    fc.assert(
      fc.property(readable(command), messageOf(command), (message, value) => {
        const wrong = { ...value, header: { ...value.header, hopByHopId: -1 } }
        expect(command.put(wrong)(message)).toEqual(command.encode(wrong))
        expect(command.put(wrong)(message)).toMatchObject({
          _tag: 'Left',
          left: { path: [command.name, 'hopByHopId'] },
        })
      }),
      { numRuns: 5 },
    )
  })
})
