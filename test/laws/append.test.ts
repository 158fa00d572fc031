// Law 4: appendAvp keeps the prefix, adds one, leaves a deep-frozen input alone.
import * as fc from 'fast-check'
import { pipe } from 'fp-ts/lib/function.js'
import { appendAvp, appendAvps, equals, Message } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { deepFrozen, joined, rightOf } from '../arbitrary/octets.ts'
import { avpOctets, messageOctets } from '../arbitrary/reference.ts'
import { commands, groups, informational, messageOf, named, valueOf, type AnyRecord } from '../arbitrary/typed.ts'
import { wireAvp, wireMessage } from '../arbitrary/wire.ts'

const appends = (records: fc.Arbitrary<AnyRecord>): void => {
  fc.assert(
    fc.property(records, wireAvp, (record, avp) => {
      const before = structuredClone(record)
      const appended = appendAvp(avp)(deepFrozen(record))
      expect(Object.keys(appended)).toEqual(Object.keys(record))
      expect(appended.avps.slice(0, -1)).toEqual(record.avps)
      expect(appended.avps.at(-1)).toBe(avp)
      expect(equals({ ...appended, avps: record.avps }, record)).toBe(true)
      expect(record).toEqual(before)
    }),
    { numRuns: 50 },
  )
}

describe('appendAvps', () => {
  test('is appendAvp for each of them, in order, and leaves frozen input alone', () => {
    fc.assert(
      fc.property(wireMessage, fc.array(wireAvp), (message, avps) => {
        const together = pipe(deepFrozen(message), appendAvps(deepFrozen(avps)))
        expect(together).toEqual(avps.reduce((before, avp) => appendAvp(avp)(before), message))
      }),
      { numRuns: 200 },
    )
  })
})

describe('appendAvp', () => {
  test('adds one AVP at the end of a wire message, after what was there, octet for octet', () => {
    fc.assert(
      fc.property(wireMessage, wireAvp, (message, avp) => {
        const appended = pipe(deepFrozen(message), appendAvp(avp))
        expect(appended).toEqual({ ...message, avps: [...message.avps, avp] })
        const octets = rightOf(Message.encode(appended))
        expect(octets.subarray(20)).toEqual(joined(messageOctets(message).subarray(20), avpOctets(avp)))
      }),
      { numRuns: 300 },
    )
  })

  test.each(named(commands))('works on %s', (_, command) => appends(messageOf(command)))

  test.each(named(groups))('works on the group %s', (_, { data }) => appends(valueOf(data) as fc.Arbitrary<AnyRecord>))

  test.each(named(commands.filter(({ table }) => table.open)))('gives a %s that encodes', (_, command) => {
    const { fields } = command.table
    const stranger = wireAvp
      .filter(({ code }) => fields.every(({ definition }) => definition.code !== code))
      .map(informational)
    fc.assert(
      fc.property(messageOf(command), stranger, (message, avp) => {
        const appended = appendAvp(avp)(message)
        const octets = rightOf(command.encode(appended))
        expect(octets.subarray(20)).toEqual(joined(rightOf(command.encode(message)).subarray(20), avpOctets(avp)))
        expect(rightOf(command.decode(octets))).toEqual(appended)
      }),
      { numRuns: 30 },
    )
  })
})
