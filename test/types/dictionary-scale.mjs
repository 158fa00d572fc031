// A dictionary of 200 AVPs and 40 commands of 40 rules, and how long the compiler takes for it:
//   npm run build && node test/types/dictionary-scale.mjs [TSC…]
// TSC is the compiler's file; the repository's own unless given. The package is the one in dist.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const avps = 200
const commands = 40
const rules = 40

const formats = ['unsigned32', 'unsigned64', 'utf8String', 'octetString', 'diameterIdentity', 'time', 'address']
const occurrences = ['required', 'optional', 'many', 'optional', 'some']

/** One AVP in ten is Enumerated, and one a group, in which the group before it is. @type {(index: number) => string} */
const formatOf = (index) => {
  if (index % 10 === 8) return `Format.enumerated({ FIRST: ${index}, SECOND: ${index + 1}, THIRD: ${index + 2} })`
  if (index % 10 !== 9) return `Format.${formats[index % formats.length]}`
  const before = index < 10 ? '' : `optional(Avp${index - 10}), `
  return `grouped([required(Avp${index - 1}), optional(Avp${index - 2}), many(Avp${index - 3}), ${before}any])`
}

/** @type {(count: number) => ReadonlyArray<number>} */
const numbers = (count) => Array.from({ length: count }, (_, index) => index)

/** @type {(index: number) => string} */
const avpText = (index) =>
  `export const Avp${index} = avp({ name: 'Scale-Avp-${index}', code: ${4000 + index}, vendorId: 99999, mandatory: true, format: ${formatOf(index)} })`

/** @type {(command: number) => string} */
const tagOf = (command) => `Scale${command - (command % 2)}${command % 2 === 0 ? 'Request' : 'Answer'}`

/** @type {(command: number) => string} */
const nameOf = (command) => `Scale${command - (command % 2)}-${command % 2 === 0 ? 'Request' : 'Answer'}`

/** The AVP of a rule. @type {(command: number, rule: number) => number} */
const avpOf = (command, rule) => (command * 5 + rule) % avps

/** @type {(command: number) => string} */
const commandText = (command) => {
  const tag = tagOf(command)
  const lines = numbers(rules - 1).map(
    (rule) => `  ${occurrences[rule % occurrences.length]}(Avp${avpOf(command, rule)}),\n`,
  )
  const header = `{ code: ${9000 + (command >> 1)}, applicationId: 1, request: ${command % 2 === 0} }`
  return `export const ${tag} = command('${nameOf(command)}', ${header}, [\n${lines.join('')}  any,\n])\nexport interface ${tag} extends TypeOf<typeof ${tag}> {}`
}

const exchanges = numbers(commands / 2).map((index) => `Exchange${index * 2}`)

/** The tables. */
const dictionary = [
  `import { any, avp, command, exchange, Format, grouped, many, optional, required, some, type TypeOf } from 'diameter-codec'`,
  ...numbers(avps).map(avpText),
  ...numbers(commands).map(commandText),
  ...exchanges.map((name, index) => `export const ${name} = exchange(${tagOf(index * 2)}, ${tagOf(index * 2 + 1)})`),
  '',
].join('\n')

/** A program that uses them: a dictionary, a switch over its union, a lens and an encoder of each command. */
const program = [
  `import { Dictionary, rfc6733 } from 'diameter-codec'`,
  `import * as scale from './dictionary.js'`,
  `export const dictionary = Dictionary.extend(rfc6733, ${exchanges.map((name) => `scale.${name}`).join(', ')})`,
  `export const first = (octets: Uint8Array): unknown => {`,
  `  if (dictionary._tag === 'Left') return undefined`,
  `  const message = dictionary.right.decode(octets)`,
  `  if (message._tag === 'Left') return message.left.offset`,
  `  switch (message.right._tag) {`,
  ...numbers(commands).map(
    (command) => `    case '${tagOf(command)}':\n      return message.right.scaleAvp${avpOf(command, 0)}`,
  ),
  `    default:\n      return message.right.header`,
  `  }\n}`,
  ...numbers(commands).flatMap((command) => [
    `export const get${command} = (message: scale.${tagOf(command)}) => scale.${tagOf(command)}.lenses.scaleAvp${avpOf(command, 1)}.get(message)`,
    `export const encode${command} = (message: scale.${tagOf(command)}) => scale.${tagOf(command)}.encode(message)`,
  ]),
  '',
].join('\n')

/** What there is without them. */
const baseline = `import { DisconnectPeer, rfc6733 } from 'diameter-codec'\nexport const decoders = [rfc6733.decode, DisconnectPeer.decode]\n`

/** The files of each measurement. */
export const programs = {
  baseline: { 'baseline.ts': baseline },
  dictionary: { 'dictionary.ts': dictionary },
  program: { 'dictionary.ts': dictionary, 'program.ts': program },
}

/** The options of a strict user. */
export const compilerOptions = {
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  skipLibCheck: true,
  noEmit: true,
}

/**
 * What the compiler says of its work, by its names for it.
 * @type {(output: string) => { readonly instantiations: number, readonly types: number, readonly checkSeconds: number }}
 */
export const figuresOf = (output) => {
  /** @type {(name: string) => number} */
  const figure = (name) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'mu').exec(output)?.[1])
  return { instantiations: figure('Instantiations'), types: figure('Types'), checkSeconds: figure('Check time') }
}

const main = () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const own = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  const folder = mkdtempSync(join(tmpdir(), 'dictionary-scale-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/diameter-codec'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const given = process.argv.slice(2)
  for (const tsc of given.length > 0 ? given : [own]) {
    for (const [name, files] of Object.entries(programs)) {
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: Object.keys(files) }))
      const runs = numbers(5).map(() => {
        const { stdout } = spawnSync(process.execPath, [tsc, '--extendedDiagnostics'], {
          cwd: folder,
          encoding: 'utf8',
        })
        if (stdout.includes('error TS')) console.error(stdout.slice(0, 1000))
        return figuresOf(stdout)
      })
      const [best = figuresOf('')] = runs.toSorted((a, b) => a.checkSeconds - b.checkSeconds)
      const { checkSeconds, types, instantiations } = best
      console.log(`${name.padEnd(10)} ${checkSeconds.toFixed(3)} s, ${types} types, ${instantiations} instantiations`)
    }
  }
  rmSync(folder, { recursive: true, force: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
