/**
 * `npm run bench`: this library beside decoders and encoders written by hand, in several fresh processes.
 *
 *     node bench/main.mjs [--processes 5] [--quick]
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { agreement } from './agreement.mjs'
import { growth, median, memory, speed } from './measure.mjs'
import { table } from './table.mjs'

/** @typedef {import('./measure.mjs').Figures} Figures */

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    /** Only the rows whose names have this in them. */
    rows: { type: 'string', default: '' },
    /** What a process that this one starts does. */
    measure: { type: 'string' },
  },
})

const plan = {
  ...(values.quick ? { rounds: 8, milliseconds: 4 } : { rounds: 31, milliseconds: 8 }),
  isWanted: (/** @type {string} */ row) => row.includes(values.rows),
}

/**
 * What another process measures.
 *
 * @param {string} what
 * @param {ReadonlyArray<string>} flags of Node
 */
const inProcess = (what, flags) => {
  const script = fileURLToPath(import.meta.url)
  const quick = values.quick ? ['--quick'] : []
  const rows = ['--rows', values.rows]
  const output = execFileSync(process.execPath, [...flags, script, '--measure', what, ...quick, ...rows], {
    encoding: 'utf8',
  })
  return /** @type {unknown} */ (JSON.parse(output))
}

/** @param {number | undefined} ns */
const whole = (ns) => (ns === undefined ? '' : ns.toFixed(0))

const report = () => {
  const [cpu] = cpus()
  console.log(`Node ${process.version}, V8 ${process.versions.v8}, ${process.platform} ${process.arch}`)
  console.log(`${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}`)
  console.log(`${agreement()} messages and values treated alike by both sides\n`)

  const count = Math.max(1, Number(values.processes) || 1)
  const runs = Array.from({ length: count }, () => /** @type {Figures} */ (inProcess('speed', [])))
  const heap = /** @type {Figures} */ (
    inProcess('memory', ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'])
  )
  const of = (/** @type {string} */ row, /** @type {string} */ side) => runs.map((run) => run[row]?.[side] ?? 0)
  const ratios = (/** @type {string} */ row) => runs.map((run) => (run[row]?.['ours'] ?? 0) / (run[row]?.['hand'] ?? 1))

  const rows = Object.keys(runs[0] ?? {})
  console.log(`ns a message, medians of ${count} processes; octets allocated`)
  console.log(
    table([
      ['', 'ours', 'by hand', 'ratio', 'spread', 'octets', 'by hand'],
      ...rows.map((row) => [
        row,
        whole(median(of(row, 'ours'))),
        whole(median(of(row, 'hand'))),
        median(ratios(row)).toFixed(2),
        `${Math.min(...ratios(row)).toFixed(2)}–${Math.max(...ratios(row)).toFixed(2)}`,
        whole(heap[row]?.['ours']),
        whole(heap[row]?.['hand']),
      ]),
    ]),
  )

  console.log('\na refused message against an accepted one')
  for (const row of rows.filter((row) => row.endsWith(', refused'))) {
    const accepted = row.replace(', refused', '')
    const costs = runs.map((run) => (run[row]?.['ours'] ?? 0) / (run[accepted]?.['ours'] ?? 1))
    console.log(`${row}: ${median(costs).toFixed(2)}`)
  }

  const { avps, depth } = /** @type {ReturnType<typeof growth>} */ (inProcess('growth', []))
  console.log('\nns an AVP as messages grow')
  console.log(
    table([
      ['AVPs', ...avps.map(({ count }) => `${count}`)],
      ['typed decode', ...avps.map(({ typed }) => whole(typed))],
      ['wire decode', ...avps.map(({ wire }) => whole(wire))],
    ]),
  )
  console.log('\nns a group as groups nest')
  console.log(
    table([
      ['depth', ...depth.map(({ depth }) => `${depth}`)],
      ['typed decode', ...depth.map(({ typed }) => whole(typed))],
    ]),
  )
}

switch (values.measure) {
  case undefined:
    report()
    break
  case 'speed':
    console.log(JSON.stringify(speed(plan)))
    break
  case 'memory':
    console.log(JSON.stringify(memory()))
    break
  case 'growth':
    console.log(JSON.stringify(growth()))
    break
  default:
    console.error(`--measure ${values.measure}: speed, memory or growth`)
    process.exitCode = 2
}
