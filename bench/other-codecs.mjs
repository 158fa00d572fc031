/**
 * Other codecs beside this one: node-diameter where it is installed, and Erlang/OTP's where `escript` is. Each figure is
 * the least of many short samples, since what else runs on the machine can only add to it; node-diameter's are taken in
 * turn with ours.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accepted, workloads } from './workloads.mjs'

/** @typedef {{ readonly decode: number | undefined, readonly encode: number | undefined }} Costs nanoseconds a message */

/** @typedef {{ readonly name: string, readonly costs: { readonly [workload: string]: Costs } }} Contestant */

/**
 * @typedef {object} NodeDiameter
 * @property {(octets: Buffer) => unknown} decodeMessage
 * @property {(message: any) => Buffer} encodeMessage
 */

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
 * Ours and each node-diameter.
 *
 * @param {ReadonlyArray<string>} folders
 * @returns {Array<Contestant>}
 */
export const nodePeers = (folders) => {
  const peers = folders.map(nodeDiameter)
  const names = ['diameter-codec', ...peers.map(({ name }) => name)]
  /** @type {Array<{ [workload: string]: Costs }>} */
  const costs = names.map(() => ({}))
  for (const { key, octets, ours } of workloads) {
    const buffer = Buffer.from(octets)
    const record = accepted(ours.decode(octets))
    const decode = least([
      () => ours.decode(octets),
      ...peers.map(({ codec }) => ifItRuns(() => codec.decodeMessage(buffer))),
    ])
    const encode = least([
      () => ours.encode(record),
      ...peers.map(({ codec }) => {
        const readable = ifItRuns(() => codec.decodeMessage(buffer))
        const message = readable?.()
        return readable && ifItRuns(() => codec.encodeMessage(message))
      }),
    ])
    names.forEach((_, i) => {
      const row = costs[i]
      if (row !== undefined) row[key] = { decode: decode[i], encode: encode[i] }
    })
  }
  return names.map((name, i) => ({ name, costs: costs[i] ?? {} }))
}

/**
 * Erlang/OTP, where there is one. Its dictionary of RFC 6733 knows the messages of that, so not (c).
 *
 * @returns {Array<Contestant>}
 */
export const erlang = () => {
  const script = fileURLToPath(new URL('erlang.escript', import.meta.url))
  const known = workloads.filter(({ key }) => key !== 'c')
  const hexes = known.map(({ octets }) => Buffer.from(octets).toString('hex'))
  const { status, stdout } = spawnSync('escript', [script, ...hexes], { encoding: 'utf8' })
  if (status !== 0) return []
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number))
  const costs = Object.fromEntries(known.map(({ key }, i) => [key, { decode: lines[i]?.[0], encode: lines[i]?.[1] }]))
  return [{ name: 'Erlang/OTP', costs }]
}
