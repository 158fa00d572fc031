/**
 * Other codecs beside this one: node-diameter where it is installed, and programs around codecs of other languages. Each
 * figure is the least of many short samples, since what else runs on the machine can only add to it; node-diameter's are
 * taken in turn with ours. What is encoded must be the message that was decoded, else there is no figure.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DisconnectPeerAnswer, DisconnectPeerRequest, equals, fromHex } from 'diameter-codec'
import { CreditControlRequest } from './credit-control.mjs'
import { erlangDictionary, freeDiameterDictionary, xmlDictionary } from './other-codecs/dictionaries.mjs'
import { accepted, workloads } from './workloads.mjs'

/** @typedef {{ readonly decode: number | undefined, readonly encode: number | undefined }} Costs nanoseconds a message */

/** @typedef {{ readonly name: string, readonly costs: { readonly [workload: string]: Costs } }} Contestant */

/**
 * @typedef {object} NodeDiameter
 * @property {(octets: Buffer) => unknown} decodeMessage
 * @property {(message: any) => Buffer} encodeMessage
 */

const commands = { a: DisconnectPeerRequest, b: DisconnectPeerAnswer, c: CreditControlRequest }

/** @param {string} words */
const complain = (words) => console.error(words)

/**
 * Whether octets are the message of the workload, in whatever order its AVPs come.
 *
 * @param {import('./workloads.mjs').Workload} workload
 * @param {Uint8Array} encoded
 */
const isSame = ({ octets, ours }, encoded) => {
  const result = ours.decode(encoded)
  return result._tag === 'Right' && equals(result.right, accepted(ours.decode(octets)))
}

// -------------------------------------------------------------------------------------
// in this process
// -------------------------------------------------------------------------------------

const results = /** @type {Array<unknown>} */ (Array.from({ length: 64 }))

/** @param {() => unknown} run @param {number} iterations */
const sample = (run, iterations) => {
  const start = performance.now()
  for (let i = 0; i < iterations; i++) results[i % 64] = run()
  return ((performance.now() - start) * 1e6) / iterations
}

/**
 * The least of each one's samples, all in turn; `undefined` for what throws.
 *
 * @param {ReadonlyArray<(() => unknown) | undefined>} runs
 */
const least = (runs) => {
  const iterations = runs.map((run) => (run === undefined ? 0 : Math.max(20, Math.round(1e6 / sample(run, 500)))))
  const best = runs.map(() => Infinity)
  for (let round = 0; round < 300; round++) {
    runs.forEach((run, i) => {
      if (run !== undefined) best[i] = Math.min(best[i] ?? Infinity, sample(run, iterations[i] ?? 1))
    })
  }
  return best.map((cost) => (cost === Infinity ? undefined : cost))
}

/** @param {() => unknown} run @returns {(() => unknown) | undefined} */
const ifItRuns = (run) => {
  try {
    run()
    return run
  } catch {
    return undefined
  }
}

/**
 * node-diameter in `folder`, a package or a copy of its repository.
 *
 * @param {string} folder
 */
const nodeDiameter = (folder) => {
  const installed = join(resolve(folder), 'node_modules/diameter')
  const root = existsSync(installed) ? installed : resolve(folder)
  const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const load = createRequire(join(root, 'package.json'))
  const codec = /** @type {NodeDiameter} */ (load('./lib/diameter-codec'))
  return { name: `node-diameter ${version}`, codec }
}

/**
 * The runs of one direction.
 *
 * @typedef {ReadonlyArray<(() => unknown) | undefined>} Runs
 */

/**
 * Ours, once more with `encodeInto`, and each node-diameter.
 *
 * @param {ReadonlyArray<string>} folders
 * @returns {Array<Contestant>}
 */
const inThisProcess = (folders) => {
  const peers = folders.map(nodeDiameter)
  const names = ['diameter-codec', 'diameter-codec, encodeInto', ...peers.map(({ name }) => name)]
  /** @type {Array<{ [workload: string]: Costs }>} */
  const costs = names.map(() => ({}))
  for (const workload of workloads) {
    const { key, octets, ours } = workload
    const { encodeInto } = commands[/** @type {keyof typeof commands} */ (key)]
    const buffer = Buffer.from(octets)
    const room = new Uint8Array(2 * octets.length)
    const record = /** @type {never} */ (accepted(ours.decode(octets)))
    /** @type {Runs} */
    const decoders = [
      () => ours.decode(octets),
      undefined,
      ...peers.map(({ codec }) => ifItRuns(() => codec.decodeMessage(buffer))),
    ]
    /** @type {Runs} */
    const encoders = [
      () => ours.encode(record),
      () => encodeInto(record, room),
      ...peers.map(({ name, codec }, i) => {
        const message = decoders[i + 2]?.()
        const run = message === undefined ? undefined : ifItRuns(() => codec.encodeMessage(message))
        if (run === undefined || isSame(workload, Uint8Array.from(/** @type {Buffer} */ (run())))) return run
        complain(`${name}: encodes another message than it decoded, ${workload.name}`)
        return undefined
      }),
    ]
    const [decode, encode] = [least(decoders), least(encoders)]
    costs.forEach((row, i) => (row[key] = { decode: decode[i], encode: encode[i] }))
  }
  return names.map((name, i) => ({ name, costs: costs[i] ?? {} }))
}

// -------------------------------------------------------------------------------------
// programs
// -------------------------------------------------------------------------------------

/**
 * What a line of a program says of a message: nanoseconds to decode it, nanoseconds to encode what was decoded, and in hex
 * what that gave.
 *
 * @param {string} name of the program
 * @param {import('./workloads.mjs').Workload} workload
 * @param {string} line
 * @returns {Costs}
 */
const costsOf = (name, workload, line) => {
  const [, decode, encode, hex = ''] = /^(\d+) (\d+) ([0-9a-f]+)$/iu.exec(line.trim()) ?? []
  const encoded = fromHex(hex)
  if (encoded !== undefined && isSame(workload, encoded)) return { decode: Number(decode), encode: Number(encode) }
  complain(
    `${name}: does not decode ${workload.name} and encode it again, but says ${JSON.stringify(line.slice(0, 60))}`,
  )
  return { decode: undefined, encode: undefined }
}

/**
 * A program that takes messages in hex, and prints its name and a line for each.
 *
 * @param {ReadonlyArray<string>} commandLine
 * @returns {Array<Contestant>}
 */
const measured = ([program = '', ...args]) => {
  const hexes = workloads.map(({ octets }) => Buffer.from(octets).toString('hex'))
  const { status, stdout, stderr, error } = spawnSync(program, [...args, ...hexes], { encoding: 'utf8' })
  if (status !== 0) {
    complain(`${[program, ...args].join(' ')}: not measured, exit status ${status}, ${error?.message ?? stderr}`)
    return []
  }
  const [name = '', ...lines] = stdout.split('\n')
  const costs = workloads.map((workload, i) => [workload.key, costsOf(name, workload, lines[i] ?? '')])
  return [{ name, costs: /** @type {Contestant['costs']} */ (Object.fromEntries(costs)) }]
}

/** @param {string} name of a file beside the dictionaries */
const beside = (name) => fileURLToPath(new URL(`other-codecs/${name}`, import.meta.url))

/** Where Debian has freeDiameter's dictionaries, in freediameter-extensions. */
const ownDictionaries = '/usr/lib/freeDiameter'

/** Compiled with what Debian has in libfreediameter-dev. @param {string} program where it goes */
const compileFreeDiameter = (program) => {
  const args = ['-O2', '-o', program, beside('freediameter.c'), '-lfdcore', '-lfdproto', '-ldl']
  const { status, stderr, error } = spawnSync('cc', args, { encoding: 'utf8' })
  if (status !== 0) complain(`freeDiameter: not measured, ${error?.message ?? stderr.split('\n', 1)[0]}`)
  return status === 0
}

/** @param {string} path */
const isProgram = (path) => {
  const stat = statSync(path)
  return stat.isFile() && (stat.mode & 0o100) !== 0
}

/**
 * Erlang/OTP and freeDiameter where they are, and the programs in the folders. Each goes by the definitions that ours goes
 * by, written in a dictionary of its own kind.
 *
 * @param {ReadonlyArray<string>} folders
 * @returns {Array<Contestant>}
 */
const programs = (folders) => {
  const scratch = mkdtempSync(join(tmpdir(), 'other-codecs-'))
  const inScratch = (/** @type {string} */ name) => join(scratch, name)
  const erlang = inScratch('credit-control.dia')
  const freeDiameter = inScratch('freediameter.txt')
  const xml = inScratch('dictionary.xml')
  const compiled = inScratch('freediameter')
  const all = Object.values(commands)
  try {
    writeFileSync(erlang, erlangDictionary(CreditControlRequest, { id: 10415, name: '3GPP' }))
    writeFileSync(freeDiameter, freeDiameterDictionary(all))
    writeFileSync(xml, xmlDictionary(all))
    const inFolders = folders.flatMap((folder) => readdirSync(folder).map((name) => join(resolve(folder), name)))
    return [
      ...measured(['escript', beside('erlang.escript'), erlang]),
      ...(compileFreeDiameter(compiled)
        ? [freeDiameter, ownDictionaries].flatMap((dictionary) => measured([compiled, dictionary]))
        : []),
      ...inFolders.filter(isProgram).flatMap((program) => measured([program, xml])),
    ]
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Whether node-diameter is there, a package or a copy of its repository. @param {string} folder */
const hasNodeDiameter = (folder) =>
  existsSync(join(folder, 'node_modules/diameter')) || existsSync(join(folder, 'package.json'))

/**
 * Ours and the others.
 *
 * @param {ReadonlyArray<string>} folders with node-diameter, or with programs
 * @returns {Array<Contestant>}
 */
export const otherCodecs = (folders) => [
  ...inThisProcess(folders.filter(hasNodeDiameter)),
  ...programs(folders.filter((folder) => !hasNodeDiameter(folder))),
]
