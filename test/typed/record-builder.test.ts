// Records are built by a literal that is generated once for each table, and key by key where no code may be generated:
// with the same result, down to the order of the keys.
import * as fc from 'fast-check'
import { avp, command, Dictionary, grouped, Message, rfc6733, type GrammarRule } from 'diameter-codec'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { AnyDefinition } from '../../src/typed/definition.ts'
import { literalRecord, recordBuilder, storedRecord, type RecordShape } from '../../src/typed/record-builder.ts'
import { rightOf } from '../arbitrary/octets.ts'
import {
  accountingRequest,
  capabilitiesExchangeRequest,
  disconnectPeerAnswer,
  disconnectPeerRequest,
} from '../arbitrary/samples.ts'
import {
  commands,
  disguised,
  groupOf,
  messageOf,
  named,
  type AnyRecord,
  type AnyTypedCommand,
} from '../arbitrary/typed.ts'

const header = { hopByHopId: 1 } as never

describe('both ways of building', () => {
  test.each<RecordShape>([
    { tag: undefined, keys: [] },
    { tag: 'T', keys: [] },
    { tag: undefined, keys: ['a'] },
    { tag: 'T', keys: ['a', 'originHost', '3gppImsi', '3', '10', 'a_b', 'constructor', 'toString', 'if'] },
  ])('give the same record: %j', (shape) => {
    const values = shape.keys.map((_, index) => [index])
    const avps: [] = []
    const literal = literalRecord(shape)?.(values, avps, header) as AnyRecord
    const stored = storedRecord(shape)(values, avps, header) as AnyRecord
    expect(literal).toEqual(stored)
    expect(Object.keys(literal)).toEqual(Object.keys(stored))
    expect(Object.getPrototypeOf(literal)).toBe(Object.prototype)
    expect(literal.avps).toBe(avps)
    expect('header' in literal).toBe(shape.tag !== undefined)
    shape.keys.forEach((key, index) => expect(stored[key]).toBe(values[index]))
    expect(recordBuilder(shape)(values, avps, header)).toEqual(stored)
  })

  test.each([
    ['a key that is no word', { tag: 'T', keys: ['a"+alert(1)+"'] }],
    ['an empty key', { tag: 'T', keys: [''] }],
    ['a key with a line break', { tag: 'T', keys: ['a\n'] }],
    ['a key with a hyphen', { tag: 'T', keys: ['a-b'] }],
    ['a key with a backslash', { tag: undefined, keys: ['a\\u0022'] }],
    ['a key that is not ASCII', { tag: undefined, keys: ['é'] }],
    ['a tag that is no word', { tag: 'T",x:alert(1),y:"', keys: ['a'] }],
    ['an empty tag', { tag: '', keys: ['a'] }],
  ])('no code is generated of %s', (_, shape) => {
    expect(literalRecord(shape)).toBeUndefined()
    expect(recordBuilder(shape)([1], [], header)).toMatchObject({ [shape.keys[0] ?? '']: 1, avps: [] })
  })
})

/** The same definitions and commands once more. */
const again = (): ReadonlyArray<AnyTypedCommand> => {
  const definitions = new Map<AnyDefinition, AnyDefinition>()
  const rulesOf = (rules: ReadonlyArray<GrammarRule>): ReadonlyArray<GrammarRule> =>
    rules.map((rule) => (rule._tag === 'Any' ? rule : { ...rule, definition: definitionOf(rule.definition) }))
  const definitionOf = (definition: AnyDefinition): AnyDefinition => {
    const known = definitions.get(definition)
    if (known !== undefined) return known
    const { name, code, mandatory, data } = definition
    const { table } = groupOf(definition)
    const format =
      data.format !== 'Grouped'
        ? data
        : data.shape._tag === 'Group'
          ? grouped(rulesOf(table.rules), { constraints: table.constraints })
          : grouped(table.rules, { unchecked: true })
    const made = avp({ name, code, mandatory, format }) as AnyDefinition
    definitions.set(definition, made)
    return made
  }
  return rfc6733.commands.map(
    ({ tag, description, table }) =>
      command(description.name, { ...description, tag }, rulesOf(table.rules), {
        constraints: table.constraints,
      }) as unknown as AnyTypedCommand,
  )
}

describe.each([
  [
    'throws, as under a content-security policy',
    () => {
      throw new EvalError('Refused to evaluate a string as JavaScript')
    },
  ],
  ['is no function', undefined],
])('where Function %s', (_, Forbidden) => {
  let stored: ReadonlyArray<AnyTypedCommand> = []
  let tables = 0

  beforeAll(() => {
    vi.stubGlobal('Function', Forbidden)
    try {
      stored = again()
      // Tables are made when they are first needed.
      tables = rightOf(Dictionary.extend(...stored)).avps.length
    } finally {
      vi.unstubAllGlobals()
    }
  })

  afterAll(() => {
    vi.unstubAllGlobals()
  })

  const storedOf = (name: string): AnyTypedCommand => {
    const found = stored.find((each) => each.name === name)
    if (found === undefined) throw new Error(`no ${name}`)
    return found
  }

  test('no code was generated', () => {
    expect(stored).toHaveLength(rfc6733.commands.length)
    expect(tables).toBeGreaterThan(0)
    expect(String(storedOf('Disconnect-Peer-Request').table.build)).not.toContain('originHost')
    expect(String(rfc6733.commandNamed('Disconnect-Peer-Request')?.table.build)).toContain('originHost')
  })

  test.each(named(commands))('%s reads and writes the same', (name, literal) => {
    const other = storedOf(name)
    fc.assert(
      fc.property(messageOf(literal), (value) => {
        const octets = rightOf(literal.encode(value))
        expect(rightOf(other.encode(value))).toEqual(octets)
        const read = rightOf(other.decode(octets))
        expect(read).toEqual(value)
        expect(JSON.stringify(read, jsonOf)).toBe(JSON.stringify(rightOf(literal.decode(octets)), jsonOf))
        expect(JSON.stringify(other.make(value), jsonOf)).toBe(JSON.stringify(literal.make(value), jsonOf))
      }),
      { numRuns: 20 },
    )
  })

  test.each(named(commands))('%s is put the same', (name, literal) => {
    const other = storedOf(name)
    const cases = fc
      .tuple(messageOf(literal), messageOf(literal))
      .chain(([before, after]) =>
        fc.tuple(disguised(rightOf(Message.decode(rightOf(literal.encode(before))))), fc.constant(after)),
      )
    fc.assert(
      fc.property(cases, ([message, value]) => {
        expect(other.put(value)(message)).toEqual(literal.put(value)(message))
      }),
      { numRuns: 10 },
    )
  })

  test('samples are refused the same wherever a bit is flipped', () => {
    for (const octets of [
      disconnectPeerRequest,
      disconnectPeerAnswer,
      capabilitiesExchangeRequest,
      accountingRequest,
    ]) {
      for (let bit = 0; bit < 8 * octets.length; bit += 3) {
        const flipped = Uint8Array.from(octets)
        flipped[bit >>> 3] = (flipped[bit >>> 3] ?? 0) ^ (0x80 >> (bit & 7))
        for (const literal of commands) expect(storedOf(literal.name).decode(flipped)).toEqual(literal.decode(flipped))
      }
    }
  })
})

/** What JSON has no word for, in a word. */
const jsonOf = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${value}n` : value === undefined ? 'undefined' : Object.is(value, -0) ? '-0' : value
