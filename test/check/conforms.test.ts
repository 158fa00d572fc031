import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import {
  any,
  avp,
  command,
  Dictionary,
  Format,
  grouped,
  lazy,
  many,
  Message,
  optional,
  OriginHost,
  required,
  rfc6733,
  some,
  type Avp,
  type Codec,
  type Dictionary as AnyDictionary,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { openCapture } from '../../src/capture/index.ts'
import { newSink } from '../../src/octets/sink.ts'
import { renew, source } from '../../src/octets/source.ts'
import { conformance, conformanceChecks } from '../../src/check/conforms.ts'
import { jsonText } from '../../src/json/wire-text.ts'
import { octetsOf } from '../../src/wire/avp.ts'
import { joined, rightOf } from '../arbitrary/octets.ts'
import { capabilitiesExchangeRequest, disconnectPeerAnswer, disconnectPeerRequest } from '../arbitrary/samples.ts'
import { commands, disguised, messageOf, type AnyTypedCommand } from '../arbitrary/typed.ts'

// -------------------------------------------------------------------------------------
// commands with a field of every kind, a group in itself, and every number of times
// -------------------------------------------------------------------------------------

const own = { vendorId: 99999, mandatory: true } as const
const Level = avp({ name: 'Level', code: 1, ...own, format: Format.unsigned32 })
const Total = avp({ name: 'Total', code: 2, ...own, format: Format.unsigned64 })
const Colour = avp({ name: 'Colour', code: 3, ...own, format: Format.enumerated({ RED: 0, GREEN: 2, BLUE: -1 }) })
const Shape = avp({ name: 'Shape', code: 4, ...own, format: Format.openEnumerated({ ROUND: 7 }) })
const Words = avp({ name: 'Words', code: 5, ...own, format: Format.utf8String })
const Where = avp({ name: 'Where', code: 6, ...own, format: Format.address })
const Closed = avp({ name: 'Closed', code: 7, ...own, format: grouped([required(Level), many(Words, 2)]) })
interface Tree {
  readonly level: number
  readonly branch: ReadonlyArray<Tree>
  readonly avps: ReadonlyArray<Avp>
}
const Branch = avp({ name: 'Branch', code: 8, ...own, format: lazy('Tree', (): Codec<Tree> => tree) })
const tree = grouped([required(Level), many(Branch), any]) as unknown as Codec<Tree>
const Everything = command('Everything-Request', { tag: 'Everything', code: 9001, applicationId: 7, request: true }, [
  required(OriginHost),
  optional(Level),
  optional(Total),
  many(Colour),
  some(Shape),
  optional(Words),
  many(Where),
  optional(Closed),
])
const Deep = command('Deep-Request', { tag: 'Deep', code: 9003, applicationId: 7, request: true }, [required(Branch)])
const Rest = command('Rest-Request', { tag: 'Rest', code: 9002, applicationId: 7, request: true }, [
  required(Closed),
  some(any),
])
const dictionary = rightOf(Dictionary.extend(rfc6733, Everything, Rest, Deep))

const all = [...commands, Everything, Rest] as unknown as ReadonlyArray<AnyTypedCommand>

const conformsTo = (dictionary: AnyDictionary<unknown>) => {
  const conforms = conformance(dictionary)
  return (octets: Uint8Array): boolean => {
    const input = source(joined(Uint8Array.of(1), octets, Uint8Array.of(2)))
    renew(input, 1, 1 + octets.length)
    return conforms(input, 1, 1 + octets.length)
  }
}

const conforms = conformsTo(dictionary)

/** The JSON text of a message between other octets; none where the writer refuses it, which then leaves nothing behind. */
const written = (writeText: ReturnType<typeof jsonText>) => (octets: Uint8Array) => {
  const out = newSink(4)
  out.at = 3
  const input = source(joined(Uint8Array.of(1), octets, Uint8Array.of(2)))
  const isWritten = writeText(out, input, 1, 1 + octets.length)
  if (!isWritten) expect(out.at).toBe(3)
  return isWritten ? Buffer.from(out.bytes.subarray(3, out.at)).toString() : undefined
}

const plainText = written(jsonText(dictionary))
const checkedText = written(jsonText(dictionary, conformanceChecks(dictionary)))

/** What conforms is decoded; and what is checked while it is written as JSON is the same text. */
const isSound = (octets: Uint8Array): boolean => {
  const decodes = dictionary.decode(octets)._tag === 'Right'
  const text = checkedText(octets)
  return decodes ? text === undefined || text === plainText(octets) : !conforms(octets) && text === undefined
}

/** The octets of a command's messages. The arbitrary of records does not know of `some(any)`. */
const octetsOfAny = (each: AnyTypedCommand): fc.Arbitrary<Uint8Array> =>
  messageOf(each)
    .map(each.encode)
    .filter(({ _tag }) => _tag === 'Right')
    .map(rightOf)

const anyMessage = fc.oneof(...all.map(octetsOfAny))

const edited = fc
  .tuple(anyMessage, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 3 }))
  .map(([octets, edits]) => {
    const copy = Uint8Array.from(octets)
    for (const [at, value] of edits) copy[at % copy.length] = value
    return copy
  })

describe('what conforms is decoded', () => {
  test('with octets changed', () => {
    fc.assert(fc.property(edited, isSound), { numRuns: 5000 })
  })

  test('said in other ways', () => {
    const other = anyMessage
      .chain((octets) => disguised(rightOf(Message.decode(octets))))
      .map((message) => rightOf(Message.encode(message)))
    fc.assert(fc.property(other, isSound), { numRuns: 1000 })
  })

  test('with an AVP taken out, put in twice, or from another message', () => {
    const message = anyMessage.map((octets) => rightOf(Message.decode(octets)))
    const changed = fc
      .tuple(message, message, fc.nat(), fc.nat())
      .chain(([{ header, avps }, { avps: others }, from, to]) =>
        fc.constantFrom(
          { header, avps: avps.filter((_, index) => index !== from % avps.length) },
          { header, avps: [...avps, ...avps.slice(from % (avps.length + 1))] },
          { header, avps: avps.toSpliced(to % (avps.length + 1), 0, ...others.slice(from % (others.length + 1))) },
        ),
      )
      .map(({ header, avps }) => rightOf(Message.encode(Message.make({ header, avps }))))
    fc.assert(fc.property(changed, isSound), { numRuns: 2000 })
  })

  test('with every bit of a message flipped', () => {
    for (const octets of [disconnectPeerRequest, disconnectPeerAnswer, capabilitiesExchangeRequest]) {
      for (let bit = 0; bit < 8 * octets.length; bit++) {
        const copy = Uint8Array.from(octets)
        copy[bit >>> 3]! ^= 1 << (bit & 7)
        expect(isSound(copy)).toBe(true)
      }
    }
  })

  test('within the budgets', () => {
    const header = { request: true, commandCode: 282, hopByHopId: 1, endToEndId: 2 }
    const nothing = { vendorId: undefined, mandatory: false, protected: false, reserved: 0, padding: 0 }
    const { avps } = rightOf(Message.decode(disconnectPeerRequest))
    const withMany = (count: number) =>
      rightOf(
        Message.encode(
          Message.make({
            header,
            avps: [...avps, ...Array.from({ length: count }, () => ({ ...nothing, code: 9, data: new Uint8Array(0) }))],
          }),
        ),
      )
    expect([65_000, 65_536].map((count) => conforms(withMany(count)))).toEqual([true, false])
    const withBranches = (depth: number) => {
      const level = rightOf(Level.toAvp(1))
      let inner: Uint8Array = octetsOf([level])
      for (let i = 1; i < depth; i++) inner = octetsOf([level, { ...level, code: Branch.code, data: inner }])
      const branch = { ...level, code: Branch.code, data: inner }
      return rightOf(
        Message.encode(Message.make({ header: { ...header, commandCode: 9003, applicationId: 7 }, avps: [branch] })),
      )
    }
    expect([1, 32, 33, 100].map((depth) => conforms(withBranches(depth)))).toEqual([true, true, false, false])
    expect([32, 33].map((depth) => dictionary.decode(withBranches(depth))._tag)).toEqual(['Right', 'Left'])
    expect([1, 32, 33, 100].map((depth) => checkedText(withBranches(depth)) !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('what is decoded conforms', () => {
  test('of the recorded messages: all', () => {
    const capture = openCapture()
    const file = fileURLToPath(new URL('../../docs/captures/freediameter-dpr.pcap', import.meta.url))
    const events = [...capture.push(readFileSync(file)), ...capture.end()]
    const messages = events.flatMap((event) => (event._tag === 'Message' ? [event.bytes] : []))
    expect(messages).toHaveLength(36)
    expect(messages.filter((octets) => !conforms(octets) || checkedText(octets) === undefined)).toEqual([])
  })

  test.each(all.map((each): [string, AnyTypedCommand] => [each.name, each]))('of %s: all', (_, each) => {
    fc.assert(
      fc.property(octetsOfAny(each), (octets) => {
        const decodes = dictionary.decode(octets)._tag === 'Right'
        expect([conforms(octets), checkedText(octets) !== undefined]).toEqual([decodes, decodes])
      }),
      { numRuns: 50 },
    )
  })

  test('of commands that nobody knows: all', () => {
    const header = { request: true, commandCode: 272, applicationId: 4, hopByHopId: 1, endToEndId: 2 }
    const { avps } = rightOf(Message.decode(disconnectPeerRequest))
    expect(conforms(rightOf(Message.encode(Message.make({ header, avps }))))).toBe(true)
  })
})
