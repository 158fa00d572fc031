import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rfc6733 } from 'diameter-codec'
import { describe, expect, test } from 'vitest'
import { groupGrammar } from '../../src/typed/grammar.ts'
import type { Table } from '../../src/typed/table.ts'

// The grammars as they stand in the RFC, one file each, by the full name of the command or group.
const folder = fileURLToPath(new URL('grammar', import.meta.url))
const fixtures = new Map(
  readdirSync(folder).map((file) => [file.replace('.txt', ''), readFileSync(`${folder}/${file}`, 'utf8')]),
)

interface Grammar {
  readonly header: string
  readonly rules: ReadonlyArray<string>
}

/** Without the left side, which the RFC abbreviates, and with one way of spacing. */
const parse = (text: string): Grammar => {
  const [, header, body] = /^<?[\w-]+>?\s*::=\s*(<[^>]*>)\n(.*)$/su.exec(text) ?? []
  const rules = (body ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { times, open, name, close } =
        /^\s*(?<times>[\d*]*)\s*(?<open>[<{[])\s*(?<name>[\w-]+)\s*(?<close>[>}\]])\s*$/u.exec(line)?.groups ?? {}
      return name === undefined ? `not a rule: ${line}` : `${times}${open} ${name} ${close}`
    })
  return { header: header ?? `no header: ${text}`, rules }
}

const commands = rfc6733.commands.map(({ name, grammar }): [string, string] => [name, grammar])
const groups = rfc6733.avps.flatMap((definition): ReadonlyArray<[string, string]> => {
  const { table } = definition.data as { readonly table?: Table }
  return table === undefined ? [] : [[definition.name, groupGrammar(definition, table.rules)]]
})

test('every command and every group has its grammar in the RFC', () => {
  const names = [...commands, ...groups].map(([name]) => name.toLowerCase()).toSorted()
  expect(names).toEqual([...fixtures.keys()].toSorted())
})

describe.each([
  ['command', commands],
  ['group', groups],
])('the printed grammar of a %s', (_, printed) => {
  test.each(printed)('is the one of the RFC: %s', (name, grammar) => {
    const fixture = fixtures.get(name.toLowerCase()) ?? ''
    expect(parse(grammar)).toEqual(parse(fixture))
    expect(parse(fixture).rules.length).toBeGreaterThan(0)
  })

  test.each(printed)('begins with the full name and has a line for each rule: %s', (name, grammar) => {
    expect(grammar.startsWith(`${name} ::= < `)).toBe(true)
    expect(grammar.split('\n')).toHaveLength(1 + parse(grammar).rules.length)
  })
})

test('grammars line up as those of the RFC do', () => {
  expect(rfc6733.commandNamed('answer-message')?.grammar.split('\n').slice(0, 4)).toEqual([
    'answer-message ::= < Diameter Header: code, ERR [, PXY] >',
    '               0*1 < Session-Id >',
    '                   { Origin-Host }',
    '                   { Origin-Realm }',
  ])
})
