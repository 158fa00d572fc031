/**
 * `npm run bench`: this library beside decoders and encoders written by hand, in several fresh processes; then its
 * connections beside those of other stacks (`throughput.mjs`), unless it is a quick look or at some rows only.
 *
 *     node bench/main.mjs [--processes 5] [--quick] [--rows 'a typed'] [--peers FOLDER]... [--json FILE]
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { agreement } from './agreement.mjs'
import { cutting, framing, growth, large, median, memory, speed } from './measure.mjs'
import { otherCodecs } from './other-codecs.mjs'
import { table } from './table.mjs'

/** @typedef {import('./measure.mjs').Figures} Figures */

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    /** Only the rows whose names have this in them. */
    rows: { type: 'string', default: '' },
    /**
     * Folders with node-diameter, a package installed there or its repository, or with programs around other codecs.
     * Erlang/OTP and freeDiameter are measured too then.
     */
    peers: { type: 'string', multiple: true, default: [] },
    /** Where all figures are written, for the chart. */
    json: { type: 'string' },
    /** What a process that this one starts does. */
    measure: { type: 'string' },
  },
})

const plan = {
  ...(values.quick ? { rounds: 10, milliseconds: 4 } : { rounds: 31, milliseconds: 4 }),
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
  const peers = values.peers.flatMap((folder) => ['--peers', folder])
  const output = execFileSync(process.execPath, [...flags, script, '--measure', what, ...quick, ...rows, ...peers], {
    encoding: 'utf8',
  })
  return /** @type {unknown} */ (JSON.parse(output))
}

/** @param {number | undefined} ns */
const whole = (ns) => (ns === undefined ? '' : ns.toFixed(0))

const report = () => {
  const machine = `Node ${process.version}, V8 ${process.versions.v8}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`
  console.log(machine)
  console.log(`${agreement()} messages and values treated alike by both sides\n`)

  const count = Math.max(1, Number(values.processes) || 1)
  const runs = Array.from({ length: count }, () => /** @type {Figures} */ (inProcess('speed', [])))
  const heap = /** @type {Figures} */ (
    inProcess('memory', ['--expose-gc', '--min-semi-space-size=128', '--max-semi-space-size=128'])
  )
  const of = (/** @type {string} */ row, /** @type {string} */ side) => runs.map((run) => run[row]?.[side] ?? 0)
  const ratios = (/** @type {string} */ row) => runs.map((run) => (run[row]?.['ours'] ?? 0) / (run[row]?.['hand'] ?? 1))

  const rows = Object.keys(runs[0] ?? {})
  console.log(`ns a message, ${count} processes; octets allocated`)
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
  for (const row of rows.filter((row) => row.includes(', refused'))) {
    const accepted = row.replace(/, refused.*/, '')
    const costs = runs.map((run) => (run[row]?.['ours'] ?? 0) / (run[accepted]?.['ours'] ?? 1))
    console.log(`${row}: ${median(costs).toFixed(2)}`)
  }

  const { avps, depth } = /** @type {ReturnType<typeof growth>} */ (inProcess('growth', []))
  const roomy = /** @type {ReturnType<typeof growth>} */ (inProcess('growth', ['--max-semi-space-size=256']))
  console.log('\nns an AVP as messages grow')
  console.log(
    table([
      ['AVPs', ...avps.map(({ count }) => `${count}`)],
      ['typed decode, values in a list', ...avps.map(({ values }) => whole(values))],
      ['typed decode, without a rule', ...avps.map(({ typed }) => whole(typed))],
      ['wire decode', ...avps.map(({ wire }) => whole(wire))],
      ['without a rule, --max-semi-space-size=256', ...roomy.avps.map(({ typed }) => whole(typed))],
    ]),
  )
  console.log('\nns a group as groups nest')
  console.log(
    table([
      ['depth', ...depth.map(({ depth }) => `${depth}`)],
      ['typed decode', ...depth.map(({ typed }) => whole(typed))],
    ]),
  )

  const streams = /** @type {ReturnType<typeof framing>} */ (inProcess('framing', []))
  console.log('\nns a message decoded from a stream in chunks of 1,460 octets')
  console.log(
    table([
      ['', 'whole', 'decodingFramer', 'ratio', 'framer, decode', 'ratio'],
      ...streams.map(({ key, whole: handedOver, cut, decoded }) => [
        key,
        whole(handedOver),
        whole(decoded),
        (decoded / handedOver).toFixed(2),
        whole(cut),
        (cut / handedOver).toFixed(2),
      ]),
    ]),
  )

  const cuts = /** @type {ReturnType<typeof cutting>} */ (inProcess('cutting', []))
  console.log('\nms for a message of 4 MiB put together, and how much that is of two copies of it')
  console.log(
    table([
      ['', 'ms', 'ratio'],
      ...cuts.rows.map(({ key, cut }) => [key, cut.toFixed(1), (cut / cuts.copies).toFixed(2)]),
    ]),
  )

  const sizes = /** @type {ReturnType<typeof large>} */ (inProcess('large', []))
  console.log('\nms for a wire message of 16 MB')
  console.log(
    table([
      ['AVPs', ...sizes.map(({ count }) => `${count}`)],
      ['copied', ...sizes.map(({ copy }) => copy.toFixed(1))],
      ['decoded', ...sizes.map(({ decode }) => decode.toFixed(1))],
    ]),
  )

  const peers = values.peers.length === 0 ? [] : /** @type {ReturnType<typeof otherCodecs>} */ (inProcess('peers', []))
  if (peers.length > 0) {
    console.log('\nns a message, beside others in one run: decode and encode')
    console.log(
      table([
        ['', 'a', 'b', 'c', 'a', 'b', 'c'],
        ...peers.map(({ name, costs }) => [
          name,
          ...['a', 'b', 'c'].map((key) => whole(costs[key]?.decode)),
          ...['a', 'b', 'c'].map((key) => whole(costs[key]?.encode)),
        ]),
      ]),
    )
  }

  if (values.json !== undefined) {
    const typed = rows.map((row) => ({ row, ours: median(of(row, 'ours')), hand: median(of(row, 'hand')) }))
    const figures = { machine, rows: typed, heap, avps, depth, streams, cuts, sizes, peers }
    writeFileSync(values.json, `${JSON.stringify(figures, undefined, 2)}\n`)
  }

  if (values.quick || values.rows !== '') return
  console.log('\nrequests over a connection')
  const throughput = fileURLToPath(new URL('throughput.mjs', import.meta.url))
  execFileSync(process.execPath, [throughput, '--requests', '10000'], { stdio: 'inherit' })
}

/** @type {{ readonly [what: string]: () => unknown }} */
const measures = {
  speed: () => speed(plan),
  memory,
  growth,
  framing,
  cutting,
  large,
  peers: () => otherCodecs(values.peers),
}

const measure = values.measure === undefined ? undefined : measures[values.measure]
if (values.measure === undefined) report()
else if (measure !== undefined) console.log(JSON.stringify(measure()))
else {
  console.error(`--measure ${values.measure}: one of ${Object.keys(measures).join(', ')}`)
  process.exitCode = 2
}
