/**
 * `npm run bench:cli`: how fast `diameter decode --json` prints what is large.
 *
 *     node bench/command-line.mjs [--megabytes 1000] [--runs 3] [--rows capture] [--under 'chrt -r 10']
 *
 * @module
 */
import { execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openCapture } from '../dist/capture/index.js'
import { median } from './measure.mjs'
import { table } from './table.mjs'

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    /** Only the inputs whose names have this in them. */
    rows: { type: 'string', default: '' },
    /** What each program that is measured is started by, on a machine with other work. */
    under: { type: 'string', default: '' },
  },
})

const size = Number(values.megabytes) * 1e6
const under = values.under.split(' ').filter((word) => word !== '')
const root = new URL('..', import.meta.url)
const main = fileURLToPath(new URL('dist/cli/main.js', root))
const original = readFileSync(new URL('docs/captures/freediameter-dpr.pcap', root))

// -------------------------------------------------------------------------------------
// inputs
// -------------------------------------------------------------------------------------

/**
 * A file of what `next` gives, some megabytes at a time, as long as there is room.
 *
 * @param {string} file
 * @param {Uint8Array} head
 * @param {() => Uint8Array} next
 */
const writeInput = (file, head, next) => {
  const handle = openSync(file, 'w')
  writeSync(handle, head)
  for (let written = head.length; written < size;) {
    const octets = next()
    written += octets.length
    for (let at = 0; at < octets.length;) at += writeSync(handle, octets, at)
  }
  closeSync(handle)
}

/** How often something of this size makes some megabytes. */
const timesOf = (/** @type {Uint8Array} */ octets) => Math.ceil(4e6 / octets.length)

/**
 * The capture's packets over and over: the same peers connect again and again, from other sequence numbers on.
 *
 * @param {string} file
 */
const writeCapture = (file) => {
  const head = original.subarray(0, 24)
  const packets = original.subarray(24)
  // Linux cooked, IPv4, TCP, without IP options: the places of sequence and acknowledgment numbers.
  const places = []
  for (let at = 0; at < packets.length; at += 16 + packets.readUInt32LE(at + 8)) places.push(at + 56, at + 60)
  const block = Buffer.concat(Array.from({ length: timesOf(packets) }, () => packets))
  let turn = 0
  writeInput(file, head, () => {
    for (let start = 0; start < block.length; start += packets.length, turn++) {
      for (const place of places) {
        block.writeUInt32BE((packets.readUInt32BE(place) + turn * 20_000_003) % 0x1_0000_0000, start + place)
      }
    }
    return block
  })
}

const capture = openCapture()
const messages = [...capture.push(original), ...capture.end()].flatMap((event) =>
  event._tag === 'Message' ? [Buffer.from(event.bytes)] : [],
)

/**
 * @param {string} file
 * @param {Uint8Array} octets
 */
const writeRepeated = (file, octets) => {
  const block = Buffer.concat(Array.from({ length: timesOf(octets) }, () => octets))
  writeInput(file, Buffer.alloc(0), () => block)
}

/** @type {ReadonlyArray<readonly [string, (file: string) => void]>} */
const inputs = [
  ['capture', writeCapture],
  [
    'hex text',
    (file) => writeRepeated(file, Buffer.from(messages.map((octets) => `${octets.toString('hex')}\n`).join(''))),
  ],
  ['raw octets', (file) => writeRepeated(file, Buffer.concat(messages))],
]

// -------------------------------------------------------------------------------------
// measuring
// -------------------------------------------------------------------------------------

// Runs in the program before it: says at its end what it used. Workers are threads of the same process.
const usage = `
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
`

/** @typedef {{ readonly seconds: number, readonly cpu: number, readonly memory: number }} Figures */

/**
 * @param {ReadonlyArray<string>} args of Node
 * @param {boolean} piped whether the output goes through a pipe to `cat`, and not to the null device at once
 * @returns {Promise<Figures>}
 */
const run = async (args, piped) => {
  const preload = `data:text/javascript,${encodeURIComponent(usage)}`
  const start = performance.now()
  // A shell's pipes are pipes; those that Node makes are sockets.
  const line = piped ? '"$0" "$@" | cat > /dev/null' : '"$0" "$@" > /dev/null'
  const [program = '', ...rest] = [...under, 'sh', '-c', line, process.execPath, '--import', preload, ...args]
  const child = spawn(program, rest, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] })
  let text = ''
  child.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => (text += chunk.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  const seconds = (performance.now() - start) / 1000
  const { userCPUTime, systemCPUTime, maxRSS } = /** @type {NodeJS.ResourceUsage} */ (JSON.parse(text))
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }
}

/** The octets of text that an input becomes. */
const textSize = (/** @type {string} */ file) =>
  Number(
    execFileSync('sh', ['-c', `"$0" "$1" decode --json "$2" | wc -c`, process.execPath, main, file], {
      encoding: 'utf8',
    }),
  )

/** Writes so many octets, and does nothing else: no program that prints them can take less. */
const onlyWriting = `
const piece = Buffer.alloc(2_000_000, 0x20)
const write = (left) => { if (left > 0) process.stdout.write(piece.subarray(0, Math.min(left, piece.length)), () => write(left - piece.length)) }
write(Number(process.argv[1]))
`

const shown = (/** @type {number} */ number) => number.toFixed(number < 10 ? 1 : 0)

const folder = mkdtempSync(join(tmpdir(), 'diameter-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

const [cpu] = cpus()
console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model.trim() ?? ''}`,
)
console.log(
  `load before: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}\n`,
)

const runs = Math.max(1, Number(values.runs) || 1)
/** @type {Array<ReadonlyArray<string>>} */
const rows = [['input, to', 'workers', 'text/input', 'seconds', 'MB/s', 'CPU s', 'MB/s of CPU', 'peak MiB']]
for (const [name, write] of inputs.filter(([name]) => name.includes(values.rows))) {
  const file = join(folder, name.replaceAll(' ', '-'))
  write(file)
  const input = statSync(file).size
  const text = textSize(file)
  const calls = [
    {
      what: `${name}, null device`,
      workers: '0',
      piped: false,
      args: [main, 'decode', '--json', '--workers', '0', file],
    },
    { what: `${name}, null device`, workers: 'default', piped: false, args: [main, 'decode', '--json', file] },
    { what: `${name}, pipe`, workers: '0', piped: true, args: [main, 'decode', '--json', '--workers', '0', file] },
    { what: `${name}, pipe`, workers: 'default', piped: true, args: [main, 'decode', '--json', file] },
    { what: 'ready text, pipe', workers: '', piped: true, args: ['-e', onlyWriting, String(text)] },
  ]
  /** @type {Array<Array<Figures>>} */
  const figures = calls.map(() => [])
  // In turn, since the machine's speed changes.
  for (let turn = 0; turn < runs; turn++) {
    for (const [index, { args, piped }] of calls.entries()) figures[index]?.push(await run(args, piped))
  }
  for (const [index, { what, workers }] of calls.entries()) {
    const all = figures[index] ?? []
    const of = (/** @type {keyof Figures} */ key) => median(all.map((each) => each[key]))
    rows.push([
      what,
      workers,
      (text / input).toFixed(1),
      shown(of('seconds')),
      shown(input / 1e6 / of('seconds')),
      shown(of('cpu')),
      shown(input / 1e6 / of('cpu')),
      shown(of('memory')),
    ])
  }
  rmSync(file)
}
console.log(`${values.megabytes} MB each, medians of ${runs} runs`)
console.log(table(rows))
console.log(
  `\nload after: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
)
