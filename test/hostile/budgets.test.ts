// Budgets in every entry, with inputs made to break them: nothing overflows the stack, and nothing grows without a bound.
import { right } from 'fp-ts/lib/Either.js'
import {
  any,
  avp,
  Avp,
  command,
  diagnose,
  Dictionary,
  DisconnectPeerAnswer,
  errorAnswer,
  FailedAvp,
  findAvps,
  Format,
  fromJson,
  grouped,
  lazy,
  many,
  Message,
  optional,
  render,
  rfc6733,
  toHex,
  toJson,
  type Codec,
} from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import type { AnyDefinition } from '../../src/typed/definition.ts'
import { hex, joined, leftOf, message, rightOf } from '../arbitrary/octets.ts'
import { header, sent } from '../typed/vectors.ts'
import { empties, nested, withEmpties } from './frames.ts'

// -------------------------------------------------------------------------------------
// groups in groups
// -------------------------------------------------------------------------------------

const vendor = { vendorId: 9, mandatory: true } as const

/** Groups of as many definitions, each of its own code: the outermost has the highest. */
const tower = (depth: number) =>
  Array.from({ length: depth }).reduce<AnyDefinition>(
    (inner, _, index) =>
      avp({ name: `Level-${index + 1}`, code: index + 1, ...vendor, format: grouped([optional(inner), any]) }),
    avp({ name: 'Bottom', code: 0, ...vendor, format: Format.octetString }),
  )

interface Tree {
  readonly branch: ReadonlyArray<Tree>
  readonly avps: ReadonlyArray<Avp>
}
const Branch = avp({ name: 'Branch', code: 1, ...vendor, format: lazy('Tree', (): Codec<Tree> => tree) })
const tree = grouped([many(Branch), any])

const deepest = 256
const deep = 8000
const unbounded = { maximumDepth: 10_000, maximumAvps: 1e7 } as const

const Tower = command('Tower', { code: 282, request: true }, [optional(tower(deep)), any])
const Trees = command('Trees', { code: 283, request: true }, [many(Branch), any])
const own = rightOf(Dictionary.extend(rfc6733, Trees)) as Dictionary<unknown>

const towerOctets = (depth: number) => nested(hex(header.dpr), depth, (level) => ({ code: deep - level, vendorId: 9 }))
const treeOctets = (depth: number) =>
  nested(hex('01000000 8000011b 00000000 11111111 22222222'), depth, () => ({ code: 1, vendorId: 9 }))

describe('8,000 groups in each other, with options that ask for 10,000', { timeout: 60_000 }, () => {
  const octets = towerOctets(deep)
  const depthOf256 = { _tag: 'BudgetExceeded', budget: 'depth', maximum: deepest }

  test('are refused by a command whose definitions go that deep', () => {
    expect(leftOf(Tower.decode(octets, unbounded)).reason).toEqual(depthOf256)
    rightOf(Tower.decode(towerOctets(deepest), unbounded))
    expect(leftOf(Tower.decode(towerOctets(deepest + 1), unbounded)).reason).toEqual(depthOf256)
    expect(leftOf(Tower.decode(octets, { ...unbounded, maximumDepth: Infinity })).reason).toEqual(depthOf256)
  })

  test.each([-1, Number.NaN, 0])('are refused with a limit of %d too', (maximumDepth) => {
    const { reason } = leftOf(Tower.decode(octets, { ...unbounded, maximumDepth }))
    expect(reason).toEqual({ _tag: 'BudgetExceeded', budget: 'depth', maximum: 0 })
  })

  test.each([towerOctets, treeOctets])('are no error of the wire, found in, shown, diagnosed and answered', (made) => {
    const input = made(deep)
    const wire = rightOf(Message.decode(input))
    expect(rightOf(Message.encode(wire))).toEqual(input)
    for (const dictionary of [rfc6733, own] as ReadonlyArray<Dictionary<unknown>>) {
      expect(fromJson(dictionary)(toJson(dictionary)(wire))).toEqual(right(wire))
      diagnose(dictionary, unbounded)(input)
      expect(findAvps(Branch)(wire)._tag).toBe(made === treeOctets ? 'Left' : 'Right')
    }
  })

  test('of a group that holds itself are refused, diagnosed and answered', () => {
    const input = treeOctets(deep)
    const error = leftOf(own.decode(input, unbounded))
    expect(error.reason).toEqual(depthOf256)
    expect(error.path).toHaveLength(1 + deepest + 1)
    expect(render(error)).toContain('more than the limit of 256 groups in each other')
    const answer = errorAnswer(input)(error)
    expect(rightOf(Message.decode(rightOf(Message.encode(answer))))).toEqual(answer)
    const { errors, cut } = diagnose(own, unbounded)(input)
    expect([errors.map(({ reason }) => reason), cut]).toEqual([[depthOf256], false])
    // What no reader goes into.
    expect(rightOf(own.decode(input, { ...unbounded, policy: 'relay' }))).toEqual(rightOf(Message.decode(input)))
    expect(leftOf(own.decode(input, { ...unbounded, policy: 'lenient' })).reason).toEqual(depthOf256)
  })

  test('that are the deepest that are read can be written and put back', () => {
    const input = treeOctets(deepest)
    const value = rightOf(Trees.decode(input, unbounded))
    expect(rightOf(Trees.encode(value))).toEqual(input)
    const wire = rightOf(Message.decode(input))
    expect(Trees.put(value)(wire)).toEqual(right(wire))
  })
})

// -------------------------------------------------------------------------------------
// very many AVPs
// -------------------------------------------------------------------------------------

describe('300,000 AVPs in a group', { timeout: 60_000 }, () => {
  const count = 300_000
  const Nothing = avp({ name: 'Nothing', code: 999, mandatory: false, format: Format.octetString })
  const inside = empties(count, 999)
  const size = inside.length + 8
  const failed = joined(hex('00000117 00'), Uint8Array.of(size >>> 16, (size >>> 8) & 0xff, size & 0xff), inside)

  test('are read within a budget that allows them, and found', () => {
    const group = rightOf(FailedAvp.decode(failed, unbounded))
    expect(group.avps).toHaveLength(count)
    const answer = DisconnectPeerAnswer.make({
      header: { hopByHopId: 1, endToEndId: 2 },
      resultCode: 2001,
      originHost: 'a.b',
      originRealm: 'b',
      failedAvp: group,
    })
    // More than a call has room for as its arguments.
    expect(rightOf(findAvps(FailedAvp, Nothing)(answer))).toHaveLength(count)
  })

  test('are not all read without one', () => {
    const group = rightOf(FailedAvp.decode(failed))
    expect(group.avps.length).toBeLessThanOrEqual(65_536)
    expect(group.avps.length * 8 + group.undecoded.length).toBe(inside.length)
    const found = rightOf(findAvps(FailedAvp, Nothing)({ avps: [Avp.make({ code: 279, data: inside })] }))
    expect(found.length).toBeLessThanOrEqual(65_536)
  })

  const dpr = withEmpties(count, 0x80000000)

  test('are counted in a message', () => {
    const tooMany = { _tag: 'BudgetExceeded', budget: 'avps', maximum: 65_536 }
    expect(leftOf(Message.decode(dpr)).reason).toEqual(tooMany)
    expect(leftOf(rfc6733.decode(dpr)).reason).toEqual(tooMany)
    expect(diagnose(rfc6733)(dpr).errors.map(({ reason }) => reason)).toEqual([tooMany])
    rightOf(rfc6733.decode(dpr, unbounded))
    const answer = errorAnswer(dpr)(leftOf(rfc6733.decode(dpr)))
    expect(rightOf(Message.encode(answer)).length).toBeLessThan(1000)
  })

  test('that are all wrong are no more than 1,000 errors', () => {
    const wrong = message(
      header.dpr,
      sent.originHost,
      sent.originRealm,
      sent.rebooting,
      sent.unknownMandatory.repeat(5000),
    )
    const { errors, cut } = diagnose(rfc6733)(wrong)
    expect([errors.length, cut]).toEqual([1000, true])
    expect(diagnose(rfc6733, { maximumFindings: 3 })(wrong).errors).toHaveLength(3)
  })
})

// -------------------------------------------------------------------------------------
// very many octets
// -------------------------------------------------------------------------------------

describe('16 MB in one AVP', { timeout: 60_000 }, () => {
  const size = 0xfffffc
  const octets = new Uint8Array(size)
  octets.set(hex('01fffffc 8000011a 00000000 11111111 22222222 000003e7 40ffffe8'))

  test('are refused, and answered with an AVP that leaves room for the rest', () => {
    const error = leftOf(rfc6733.decode(octets))
    expect(error.reason).toEqual({ _tag: 'UnsupportedAvp' })
    expect(error.excerpt.octets.length).toBeLessThan(100)
    const sent = rightOf(Message.encode(errorAnswer(octets)(error)))
    expect(sent.length).toBeLessThan(1000)
  })

  test('are no text of many times the size', () => {
    expect(toHex(octets)).toHaveLength(2 * size)
    const [{ data } = {}] = toJson(rfc6733)(rightOf(Message.decode(octets))).avps
    expect(data ?? '').toBe('')
  })
})
