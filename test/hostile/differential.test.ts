// What other stacks make of the same messages: a small run of `npm run differential`, and that it sees a difference.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compare, explanations } from '../../fuzz/compare.ts'
import { erlang, ours, tshark, type Reading, type Stack } from '../../fuzz/readings.ts'
import { generated, subjects } from '../../fuzz/subjects.ts'
import { octetsOfTree, treeOf } from '../../fuzz/tree.ts'
import { root } from '../cli/run.ts'
import { message } from '../arbitrary/octets.ts'
import { disconnectPeerRequest } from '../arbitrary/samples.ts'

const stacks: ReadonlyArray<Stack> = [tshark, erlang]
for (const { name, missing } of stacks) {
  if (missing !== '') process.stderr.write(`The comparison with ${name} is skipped: ${missing}.\n`)
}

/** Valid messages without a Failed-AVP, whose header has no reserved bits; their Hop-by-Hop Identifiers count them. */
const messages = generated(subjects[0]!, 3, 7, false).map((octets, index) => {
  const tree = treeOf(octets)
  const own = octetsOfTree({ ...tree, avps: tree.avps.filter(({ code }) => code !== 279) })
  own[4] = (own[4] ?? 0) & 0xf0
  new DataView(own.buffer).setUint32(12, index + 1)
  return own
})

describe.each(stacks.map((stack): [string, Stack] => [stack.name, stack]))(
  '%s',
  { timeout: 120_000 },
  (name, stack) => {
    test.skipIf(stack.missing !== '')('reads valid messages as they are read here', () => {
      const verdicts = stack.read(messages)
      const differences = messages.flatMap((octets, index) => compare(name, octets, ours(octets), verdicts[index]!))
      expect(differences.filter(({ why }) => why === undefined)).toEqual([])
      expect(new Set(verdicts.map(({ reading }) => reading?.header.code)).size).toBeGreaterThan(5)
      // Of the header and the AVPs nothing differs but these.
      const read = differences.filter(({ what }) => ['header', 'AVPs', 'value'].includes(what)).map(({ kind }) => kind)
      const expected = new Set(['Result-Code as a signed number', 'text with a NUL', 'data of a wrong length'])
      expect(read.filter((kind) => !expected.has(kind))).toEqual([])
    })

    test.skipIf(stack.missing !== '')('sees what is planted', () => {
      const octets = Uint8Array.from(disconnectPeerRequest)
      const [verdict] = stack.read([octets])
      expect(compare(name, octets, ours(octets), verdict!)).toEqual([])
      const changed = (change: (reading: Reading) => Reading) =>
        compare(name, octets, ours(octets), { errors: [], reading: change(verdict!.reading!) }).map(
          ({ detail }) => detail,
        )
      expect(changed((reading) => ({ ...reading, header: { ...reading.header, endToEnd: 7 } }))).toHaveLength(1)
      expect(changed((reading) => ({ ...reading, avps: reading.avps.slice(1) }))).toHaveLength(1)
      expect(
        changed((reading) => ({ ...reading, avps: reading.avps.map((avp) => ({ ...avp, data: `${avp.data}00` })) })),
      ).toHaveLength(1)
      expect(compare(name, octets, ours(octets), { errors: ['malformed', 5014], reading: undefined })).toHaveLength(1)
    })
  },
)

test('a group and its values are compared too', () => {
  const octets = message(
    '01000000 80000101 00000000 11111111 22222222',
    '00000104 40000020 0000010a 4000000c 000028af 00000102 4000000c 01000023',
    '00000101 4000000e 0001c0000201 0000',
  )
  const { reading } = ours(octets)
  expect(reading?.avps.map(({ code, value, avps }) => [code, value, avps?.map((avp) => avp.value)])).toEqual([
    [260, undefined, ['n10415', 'n16777251']],
    [257, 'ac0000201', undefined],
  ])
})

test('every kind of difference has its row on the page', () => {
  const page = readFileSync(join(root, 'docs/differences.md'), 'utf8')
  const [kinds = ''] = page.split('## Frames')
  const rows = new Set([...kinds.matchAll(/^\| (?<kind>[^|]+) \|/gmu)].map((match) => match.groups?.['kind']))
  expect(explanations.map(({ name }) => name).filter((name) => !rows.has(name))).toEqual([])
  expect(rows.size).toBe(explanations.length + 2)
})
