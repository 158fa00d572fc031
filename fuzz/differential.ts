/**
 * `npm run differential`: what other stacks make of the same messages, and where they differ from ours.
 *
 *     npm run differential -- [--messages 2000] [--seed 1] [--examples 2] [--json]
 *
 * @module
 */
import { parseArgs } from 'node:util'
import { toHex } from 'diameter-codec'
import { compare, type Difference } from './compare.ts'
import { mutated } from './mutate.ts'
import { random } from './random.ts'
import { erlang, ours, tshark, type Stack } from './readings.ts'
import { generated, materialOf, subjects } from './subjects.ts'
import { octetsOfTree, treeOf } from './tree.ts'

const usage = `usage: npm run differential -- [--messages 2000] [--seed 1] [--examples 2] [--json]

--messages  how many are generated
--seed      a whole number
--examples  how many of each kind of difference are printed, the shortest first
--json      one JSON object in place of text
`

/** What the call asks for; throws what is wrong with it. */
const asked = () => {
  const { values } = parseArgs({
    options: {
      messages: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      examples: { type: 'string', default: '2' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const number = (key: 'messages' | 'seed' | 'examples'): number => {
    if (/^\d{1,9}$/u.test(values[key])) return Number(values[key])
    throw new Error(`--${key} ${values[key]}: a whole number`)
  }
  const { json, help } = values
  return { messages: number('messages'), seed: number('seed'), examples: number('examples'), json, help }
}

/** Both stacks cut a stream by Message Length, so that a wrong one is another matter. */
const isFramed = (octets: Uint8Array): boolean =>
  octets.length >= 20 &&
  octets.length % 4 === 0 &&
  ((octets[1]! << 16) | (octets[2]! << 8) | octets[3]!) === octets.length

/** Without its Failed-AVP, which may hold anything and would be what stacks differ in. */
const withoutFailedAvp = (octets: Uint8Array): Uint8Array => {
  const tree = treeOf(octets)
  return octetsOfTree({ ...tree, avps: tree.avps.filter(({ code }) => code !== 279) })
}

/** Half of them valid, half mutated; half with Failed-AVP, half without; each has a Hop-by-Hop Identifier of its own. */
const messagesOf = (count: number, seed: number): ReadonlyArray<Uint8Array> => {
  const [subject] = subjects
  if (subject === undefined) return []
  const source = random(seed)
  const messages: Array<Uint8Array> = []
  const keep = (octets: Uint8Array): void => {
    if (!isFramed(octets) || messages.length >= count) return
    const own = Uint8Array.from(octets)
    new DataView(own.buffer).setUint32(12, messages.length + 1)
    messages.push(own)
  }
  for (let round = seed; messages.length < count; round++) {
    const valid = generated(subject, 4, round * 1000, false)
    const material = materialOf(subject, valid)
    for (const each of valid) {
      const octets = source.oneIn(2) ? each : withoutFailedAvp(each)
      keep(octets)
      keep(mutated(octets, source, material))
    }
  }
  return messages
}

interface Kind {
  readonly stack: string
  readonly kind: string
  readonly why: string | undefined
  count: number
  readonly examples: Array<Difference>
}

const kindsOf = (stack: Stack, messages: ReadonlyArray<Uint8Array>, examples: number): ReadonlyArray<Kind> => {
  const verdicts = stack.read(messages)
  const kinds = new Map<string, Kind>()
  messages.forEach((octets, index) => {
    const theirs = verdicts[index] ?? { reading: undefined, errors: ['nothing'] }
    for (const difference of compare(stack.name, octets, ours(octets), theirs)) {
      const known = kinds.get(difference.kind) ?? {
        stack: stack.name,
        kind: difference.kind,
        why: difference.why,
        count: 0,
        examples: [],
      }
      kinds.set(difference.kind, known)
      known.count++
      known.examples.push(difference)
      known.examples.sort((a, b) => a.octets.length - b.octets.length)
      known.examples.splice(examples)
    }
  })
  return [...kinds.values()].toSorted((a, b) => b.count - a.count)
}

const main = ({ messages: count, seed, examples, json }: ReturnType<typeof asked>): number => {
  const messages = messagesOf(count, seed)
  const stacks = [tshark, erlang]
  const kinds = stacks.flatMap((stack) => (stack.missing === '' ? kindsOf(stack, messages, examples) : []))
  const unexplained = kinds.filter(({ why }) => why === undefined)
  if (json) {
    const missing = stacks.flatMap(({ name, missing }) => (missing === '' ? [] : [{ name, missing }]))
    const told = kinds.map((kind) => ({
      ...kind,
      examples: kind.examples.map(({ octets, detail }) => ({ octets: toHex(octets), detail })),
    }))
    process.stdout.write(`${JSON.stringify({ messages: messages.length, missing, kinds: told })}\n`)
  } else {
    process.stdout.write(`${messages.length} messages, seed ${seed}\n`)
    for (const { name, missing } of stacks) if (missing !== '') process.stdout.write(`${name} is skipped: ${missing}\n`)
    for (const { stack, kind, why, count, examples } of kinds) {
      process.stdout.write(`${stack}: ${count} × ${kind}\n  ${why ?? 'UNEXPLAINED'}\n`)
      for (const { octets, detail } of examples) process.stdout.write(`    ${detail}\n    ${toHex(octets)}\n`)
    }
    process.stdout.write(`${kinds.length} kinds of differences, ${unexplained.length} of them unexplained\n`)
  }
  return unexplained.length === 0 ? 0 : 1
}

const readCall = (): ReturnType<typeof asked> | string => {
  try {
    return asked()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const call = readCall()
if (typeof call === 'string') {
  process.stderr.write(`${call}\n`)
  process.exitCode = 2
} else if (call.help) process.stdout.write(usage)
else process.exitCode = main(call)
